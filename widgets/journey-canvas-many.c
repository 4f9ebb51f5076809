/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "journey-canvas-private.h"

/*
 * Selecting many: from an anchor to the box that has the focus, along the headings, the lane titles, or the cells of a lane.
 * In a lane whose cells hold things of their own, such as pain points, those are selected, otherwise the touchpoints.
 */

/* Whether a box shows something of its own, which can stand beside others in a cell. */
gboolean
journey_canvas_is_item (const JourneyBox *box)
{
  switch (box->kind)
    {
    case JOURNEY_BOX_EMOTION:
    case JOURNEY_BOX_PAIN_POINT:
    case JOURNEY_BOX_METRIC:
    case JOURNEY_BOX_OPPORTUNITY:
    case JOURNEY_BOX_NOTE:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
holds_many (JourneyCanvas *self, const JourneyBox *box)
{
  JourneyLaneKind kind = journey_canvas_lane_kind (self, box);

  return box->touchpoint && box->lane_index >= 0
         && (kind == JOURNEY_LANE_KIND_PAIN_POINTS || kind == JOURNEY_LANE_KIND_OPPORTUNITIES
             || kind == JOURNEY_LANE_KIND_CUSTOM);
}

/* Adds the boxes of a lane between two places, each a column with an item; the touchpoint for an empty cell, unless only
 * @items are wanted. */
static void
add_cells (JourneyCanvas *self, int lane, const JourneyBox *from, const JourneyBox *to, gboolean items, GStrvBuilder *ids)
{
  gboolean ahead = from->column < to->column || (from->column == to->column && from->item <= to->item);
  const JourneyBox *first = ahead ? from : to;
  const JourneyBox *last = ahead ? to : from;
  JourneyBox box;

  for (int column = first->column; column <= last->column; column++)
    for (guint item = column == first->column && first->lane_index == lane ? (guint)MAX (first->item, 0) : 0;
         journey_scene_cell (self->scene, (guint)column, (guint)lane, item, &box); item++)
      if ((!items || journey_canvas_is_item (&box))
          && (column < last->column || last->lane_index != lane || (int)item <= MAX (last->item, 0)))
        g_strv_builder_add (ids, journey_canvas_is_item (&box) ? box.id : box.touchpoint);
}

static void
add_nodes (JourneyCanvas *self, JourneyListId list, int from, int to, GStrvBuilder *ids)
{
  for (int i = MIN (from, to); i <= MAX (from, to); i++)
    g_strv_builder_add (ids, journey_state_id (journey_state_child (journey_scene_map (self->scene), list, (guint)i)));
}

static void
add_lanes (JourneyCanvas *self, int from, int to, GStrvBuilder *ids)
{
  for (int i = MIN (from, to); i <= MAX (from, to); i++)
    g_strv_builder_add (ids, journey_state_id (journey_scene_lane (self->scene, (guint)i)));
}

/* The ids from one box to another; FALSE when they have nothing in common. */
static gboolean
add_between (JourneyCanvas *self, const JourneyBox *from, const JourneyBox *to, GStrvBuilder *ids)
{
  if (from->kind == JOURNEY_BOX_STAGE && to->kind == JOURNEY_BOX_STAGE)
    add_nodes (self, JOURNEY_MAP_STAGES, from->stage_index, to->stage_index, ids);
  else if (from->kind == JOURNEY_BOX_LANE_TITLE && to->kind == JOURNEY_BOX_LANE_TITLE)
    add_lanes (self, from->lane_index, to->lane_index, ids);
  else if (from->kind == JOURNEY_BOX_PERSONA && to->kind == JOURNEY_BOX_PERSONA)
    add_nodes (self, JOURNEY_MAP_PERSONAS, from->item, to->item, ids);
  else if (from->column >= 0 && to->column >= 0 && to->lane_index >= 0)
    add_cells (self, to->lane_index, from, to, FALSE, ids);
  else
    return FALSE;

  return TRUE;
}

static gboolean
can_be_among_many (const JourneyBox *box)
{
  return box->column >= 0 || box->kind == JOURNEY_BOX_STAGE || box->kind == JOURNEY_BOX_LANE_TITLE
         || box->kind == JOURNEY_BOX_PERSONA;
}

/* Selects all that @box is one of. */
static void
add_all (JourneyCanvas *self, const JourneyBox *box, GStrvBuilder *ids)
{
  JourneyBox first = { .column = 0, .lane_index = -1 };
  JourneyBox last = { .column = (int)journey_scene_n_columns (self->scene) - 1, .lane_index = -1 };
  guint n_stages = journey_scene_n_stages (self->scene);
  guint n_personas = journey_state_n_children (journey_scene_map (self->scene), JOURNEY_MAP_PERSONAS);

  if (box->kind == JOURNEY_BOX_STAGE && n_stages > 0)
    add_nodes (self, JOURNEY_MAP_STAGES, 0, (int)n_stages - 1, ids);
  else if (box->kind == JOURNEY_BOX_LANE_TITLE)
    add_lanes (self, 0, (int)journey_scene_n_lanes (self->scene) - 1, ids);
  else if (box->kind == JOURNEY_BOX_PERSONA && n_personas > 0)
    add_nodes (self, JOURNEY_MAP_PERSONAS, 0, (int)n_personas - 1, ids);
  else if (box->column >= 0 && box->lane_index >= 0)
    add_cells (self, box->lane_index, &first, &last, holds_many (self, box), ids);
}

static void
select_built (JourneyCanvas *self, const JourneyBox *lead, GStrvBuilder *builder)
{
  g_auto (GStrv) ids = g_strv_builder_end (builder);
  gboolean following = self->following;

  self->following = TRUE;
  journey_selection_select_many (self->selection, (const char *const *)ids, journey_canvas_id_to_select (lead));
  self->following = following;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Selects from the anchor to a box, which leads. */
void
journey_canvas_select_range (JourneyCanvas *self, const JourneyBox *to)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  JourneyBox from;

  if (journey_canvas_find_focus (self, &self->anchor, &from) && add_between (self, &from, to, ids))
    select_built (self, to, ids);
  else
    journey_selection_select (self->selection, journey_canvas_id_to_select (to));
}

/* Puts the focus on a box, and selects what lies between it and where the selection began. */
void
journey_canvas_extend_to (JourneyCanvas *self, const JourneyBox *box)
{
  self->extending = TRUE;
  journey_canvas_set_focus (self, box);
  self->extending = FALSE;
}

/* Selects what a box shows beside what is selected, or no longer. The focus goes to what leads then. */
void
journey_canvas_toggle_box (JourneyCanvas *self, const JourneyBox *box)
{
  JourneyBox lead;

  if (!can_be_among_many (box))
    return;

  self->following = TRUE;
  journey_selection_toggle (self->selection, journey_canvas_is_item (box) ? box->id : journey_canvas_id_to_select (box));
  self->following = FALSE;

  if (journey_selection_contains (self->selection, journey_canvas_id_to_select (box)))
    lead = *box;
  else if (!journey_canvas_find_node (self, journey_selection_id (self->selection), &lead))
    return;

  journey_canvas_focus_clear (&self->focus);
  self->focus = journey_canvas_focus_of_box (&lead);
  journey_canvas_focus_clear (&self->anchor);
  self->anchor = journey_canvas_focus_of_box (&lead);
  journey_canvas_take_focus (self);
  journey_canvas_mark_many (self);
  journey_canvas_update_verbs (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Whether verbs have more than one thing to work on. */
gboolean
journey_canvas_has_many (JourneyCanvas *self)
{
  return self->selection && journey_selection_n (self->selection) > 1;
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

  if (!journey_canvas_find_focus (self, &self->focus, &collection.focus))
    return collection.boxes;

  if (journey_canvas_has_many (self))
    journey_scene_foreach (self->scene, take_box, &collection);
  else
    g_array_append_val (collection.boxes, collection.focus);

  return collection.boxes;
}

/* Selects only what leads. Returns whether there was more. */
gboolean
journey_canvas_select_one (JourneyCanvas *self)
{
  JourneyBox box;

  if (!journey_canvas_has_many (self) || !journey_canvas_find_focus (self, &self->focus, &box))
    return FALSE;

  journey_canvas_set_focus (self, &box);

  return TRUE;
}

/* Tells assistive technology which touchpoints and stages are selected. */
void
journey_canvas_mark_many (JourneyCanvas *self)
{
  gboolean many = journey_canvas_has_many (self);

  if (!many && !self->many_marked)
    return;

  self->many_marked = many;
  for (guint i = 0; i < self->stages->len; i++)
    journey_canvas_stage_mark (g_ptr_array_index (self->stages, i));
  for (guint i = 0; i < self->titles->len; i++)
    journey_canvas_part_mark (g_ptr_array_index (self->titles, i));
}

static gboolean
on_extend (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  JourneyCanvas *self = JOURNEY_CANVAS (widget);
  JourneyBox box, neighbour;

  if (!journey_canvas_find_focus (self, &self->focus, &box)
      || !journey_scene_neighbour (self->scene, &box, (JourneySide)g_variant_get_int32 (args), &neighbour)
      || neighbour.kind == JOURNEY_BOX_ADD_TOUCHPOINT || neighbour.kind == JOURNEY_BOX_ADD_STAGE)
    gtk_widget_error_bell (widget);
  else
    journey_canvas_extend_to (self, &neighbour);

  return TRUE;
}

/* To the first or last of the lane, or of the headings. */
static gboolean
on_extend_to_end (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  JourneyCanvas *self = JOURNEY_CANVAS (widget);
  gboolean to_last = g_variant_get_int32 (args) > 0;
  JourneyState *map;
  JourneyBox box;

  if (!journey_canvas_find_focus (self, &self->focus, &box))
    return TRUE;

  map = journey_scene_map (self->scene);
  if (box.column >= 0 && box.lane_index >= 0
      && journey_scene_cell (self->scene, to_last ? journey_scene_n_columns (self->scene) - 1 : 0, (guint)box.lane_index, 0,
                             &box))
    journey_canvas_extend_to (self, &box);
  else if (box.kind == JOURNEY_BOX_STAGE
           && journey_scene_find (self->scene,
                                  journey_state_id (journey_state_child (map, JOURNEY_MAP_STAGES,
                                                                         to_last ? journey_scene_n_stages (self->scene) - 1 : 0)),
                                  JOURNEY_BOX_STAGE, &box))
    journey_canvas_extend_to (self, &box);

  return TRUE;
}

/* In a lane of notes, the first of them leads where there is none at the focus. FALSE when the lane has none at all. */
static gboolean
lead_item (JourneyCanvas *self, JourneyBox *box)
{
  guint lane = (guint)box->lane_index;

  if (!holds_many (self, box) || journey_canvas_is_item (box))
    return TRUE;

  for (guint column = 0; column < journey_scene_n_columns (self->scene); column++)
    if (journey_scene_cell (self->scene, column, lane, 0, box) && journey_canvas_is_item (box))
      {
        journey_canvas_set_focus (self, box);
        return TRUE;
      }

  return FALSE;
}

static void
on_select_all (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyCanvas *self = JOURNEY_CANVAS (widget);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  JourneyBox box;

  journey_canvas_end_edit (self, TRUE);
  if (!self->scene || !journey_canvas_find_focus (self, &self->focus, &box) || !can_be_among_many (&box))
    return;

  if (!lead_item (self, &box))
    {
      gtk_widget_error_bell (widget);
      return;
    }
  add_all (self, &box, ids);
  select_built (self, &box, ids);
  journey_canvas_mark_many (self);
  journey_canvas_update_verbs (self);
}

static void
bind_arrow (GtkWidgetClass *widget_class, guint key, guint keypad, JourneySide side)
{
  gtk_widget_class_add_binding (widget_class, key, GDK_SHIFT_MASK, on_extend, "i", side);
  gtk_widget_class_add_binding (widget_class, keypad, GDK_SHIFT_MASK, on_extend, "i", side);
}

static void
bind_end (GtkWidgetClass *widget_class, guint key, guint keypad, int direction)
{
  gtk_widget_class_add_binding (widget_class, key, GDK_SHIFT_MASK, on_extend_to_end, "i", direction);
  gtk_widget_class_add_binding (widget_class, keypad, GDK_SHIFT_MASK, on_extend_to_end, "i", direction);
}

void
journey_canvas_install_many (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "canvas.select-all", NULL, on_select_all);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_a, GDK_CONTROL_MASK, "canvas.select-all", NULL);
  bind_arrow (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, JOURNEY_SIDE_LEFT);
  bind_arrow (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, JOURNEY_SIDE_RIGHT);
  bind_arrow (widget_class, GDK_KEY_Up, GDK_KEY_KP_Up, JOURNEY_SIDE_UP);
  bind_arrow (widget_class, GDK_KEY_Down, GDK_KEY_KP_Down, JOURNEY_SIDE_DOWN);
  bind_end (widget_class, GDK_KEY_Home, GDK_KEY_KP_Home, -1);
  bind_end (widget_class, GDK_KEY_End, GDK_KEY_KP_End, 1);
}
