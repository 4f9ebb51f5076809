/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "journey-canvas-private.h"

/* Of many that are selected: with which box a verb begins, and on which it works. */

/* Whether verbs have more than one thing to work on, or another than what has the focus. */
gboolean
journey_canvas_has_many (JourneyCanvas *self)
{
  return self->selection && (self->beyond || journey_selection_n (self->selection) > 1);
}

/* Something selected in a cell of the lane that @box is in. */
static gboolean
find_selected_item (JourneyCanvas *self, const JourneyBox *box, int column, JourneyBox *found)
{
  for (guint i = 0; column >= 0 && journey_scene_cell (self->scene, (guint)column, (guint)box->lane_index, i, found); i++)
    if (journey_canvas_is_item (found) && journey_selection_contains (self->selection, found->id))
      return TRUE;

  return FALSE;
}

/* The box that verbs for many begin with: the one that has the focus; on an empty cell to which a selection was extended, the
 * nearest in its lane that is selected. */
gboolean
journey_canvas_find_lead (JourneyCanvas *self, JourneyBox *box)
{
  int n = self->scene ? (int)journey_scene_n_columns (self->scene) : 0;
  JourneyBox found;

  if (!journey_canvas_find_focus (self, &self->focus, box))
    return FALSE;

  for (int i = 1; box->kind == JOURNEY_BOX_CELL && journey_canvas_has_many (self) && i < n; i++)
    if (find_selected_item (self, box, box->column - i, &found) || find_selected_item (self, box, box->column + i, &found))
      *box = found;

  return TRUE;
}

/* Before such a verb, the focus goes back to what it begins with, so that it is found again afterwards. */
void
journey_canvas_go_to_lead (JourneyCanvas *self)
{
  JourneyBox box;

  if (!journey_canvas_find_lead (self, &box) || (box.kind == self->focus.kind && strcmp (box.id, self->focus.id) == 0))
    return;

  self->beyond = FALSE;
  journey_canvas_focus_clear (&self->focus);
  self->focus = journey_canvas_focus_of_box (&box);
  journey_canvas_take_focus (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Before what is selected goes away. Among many, what belongs to the map was selected itself, and what follows it there can be
 * anywhere: its touchpoint is selected instead. */
void
journey_canvas_select_holder (JourneyCanvas *self, const JourneyBox *box)
{
  if (box->kind != JOURNEY_BOX_OPPORTUNITY && box->kind != JOURNEY_BOX_METRIC)
    return;

  self->following = TRUE;
  journey_selection_select (self->selection, journey_canvas_id_to_select (box));
  self->following = FALSE;
}

typedef struct
{
  JourneySelection *selection;
  JourneyBox focus;
  GArray *boxes;
} Collection;

static void
take_box (const JourneyBox *box, gpointer user_data)
{
  Collection *collection = user_data;
  const char *id = journey_canvas_is_item (box) || box->column < 0 ? box->id : box->touchpoint;
  gboolean leads = box->kind == collection->focus.kind && strcmp (box->id, collection->focus.id) == 0
                   && box->column == collection->focus.column && box->lane_index == collection->focus.lane_index;

  if (box->kind != collection->focus.kind || (box->column >= 0 && box->lane_index != collection->focus.lane_index))
    return;
  if (leads || journey_selection_contains (collection->selection, id))
    g_array_append_val (collection->boxes, *box);
}

/* The boxes that a verb works on, in the order of the map: those of the same kind as the one that has the focus. Their
 * strings belong to the scene. */
GArray *
journey_canvas_selected_boxes (JourneyCanvas *self)
{
  Collection collection = { self->selection, { 0 }, g_array_new (FALSE, FALSE, sizeof (JourneyBox)) };

  if (!journey_canvas_find_lead (self, &collection.focus))
    return collection.boxes;

  if (journey_canvas_has_many (self))
    journey_scene_foreach (self->scene, take_box, &collection);
  else
    g_array_append_val (collection.boxes, collection.focus);

  return collection.boxes;
}
