/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "journey-canvas-private.h"

/* How long a cell may take to come into sight. */
#define FRAMES_UNTIL_MAPPED 10

/*
 * The focus is on a box of the scene and is known by ids, so that it survives edits; the widget that stands for the box has
 * GTK's focus. The selection follows the focus, and the focus a selection that others set.
 */

static int
lane_index (JourneyCanvas *self, const char *id)
{
  for (guint i = 0; id && i < journey_scene_n_lanes (self->scene); i++)
    if (strcmp (journey_state_id (journey_scene_lane (self->scene, i)), id) == 0)
      return (int)i;

  return -1;
}

static int
column_index (JourneyCanvas *self, const char *touchpoint)
{
  return journey_gap_table_column (journey_scene_gap_table (self->scene), touchpoint);
}

/* The box itself if it is still there, or what stands where it stood in its cell; among feelings, where that of the persona in
 * front is or would be. */
static gboolean
find_in_cell (JourneyCanvas *self, guint column, guint lane, const JourneyCanvasFocus *focus, JourneyBox *box)
{
  JourneyBox nearest = { 0 };

  for (guint i = 0; journey_scene_cell (self->scene, column, lane, i, box); i++)
    {
      if (box->kind == focus->kind && strcmp (box->id, focus->id) == 0)
        return TRUE;
      if ((int)i <= MAX (focus->item, 0))
        nearest = *box;
    }
  *box = journey_canvas_box_in_front (self, &nearest);

  return nearest.kind != JOURNEY_BOX_NONE;
}

static gboolean
find_in_column (JourneyCanvas *self, const JourneyCanvasFocus *focus, JourneyBox *box)
{
  int column = column_index (self, focus->touchpoint);
  int lane = lane_index (self, focus->lane);

  if (column < 0)
    return FALSE;
  if (lane >= 0)
    return find_in_cell (self, (guint)column, (guint)lane, focus, box);

  return journey_canvas_find_card (self, focus->touchpoint, box) || journey_scene_cell (self->scene, (guint)column, 0, 0, box);
}

/* The title of a lane that is shown: that of @id, or where it was hidden, of the next one down, else up. */
static gboolean
find_lane_beside (JourneyCanvas *self, const char *id, JourneyBox *box)
{
  JourneyNode *map = JOURNEY_NODE (self->map);
  int n = (int)journey_node_n_children (map, JOURNEY_MAP_LANES);
  int from = 0;

  while (from < n && strcmp (journey_node_id (journey_node_child (map, JOURNEY_MAP_LANES, (guint)from)), id) != 0)
    from++;
  if (from == n)
    return FALSE;

  for (int i = 0; i < n; i++)
    {
      int at = from + i < n ? from + i : n - 1 - i;
      const char *lane = journey_node_id (journey_node_child (map, JOURNEY_MAP_LANES, (guint)at));

      if (lane_index (self, lane) >= 0)
        return journey_scene_find (self->scene, lane, JOURNEY_BOX_LANE_TITLE, box);
    }

  return FALSE;
}

/* What to select for a box: what it shows when that is a part of the journey, otherwise the touchpoint it belongs to. */
const char *
journey_canvas_id_to_select (const JourneyBox *box)
{
  switch (box->kind)
    {
    case JOURNEY_BOX_STAGE:
    case JOURNEY_BOX_PERSONA:
    case JOURNEY_BOX_LANE_TITLE:
    case JOURNEY_BOX_EMOTION:
    case JOURNEY_BOX_PAIN_POINT:
    case JOURNEY_BOX_NOTE:
      return box->id;
    case JOURNEY_BOX_ADD_TOUCHPOINT:
      return box->stage;
    default:
      return box->touchpoint;
    }
}

static void
mark_column (JourneyCanvas *self, const char *touchpoint)
{
  int column = touchpoint ? column_index (self, touchpoint) : -1;

  for (guint i = 0; column >= 0 && i < self->stages->len; i++)
    {
      JourneyCanvasPart *part = journey_canvas_stage_column (g_ptr_array_index (self->stages, i), (guint)column);

      if (part)
        journey_canvas_part_name (part);
    }
}

/* Tells assistive technology which touchpoint is selected. */
static void
update_marks (JourneyCanvas *self)
{
  JourneyTouchpoint *touchpoint = self->selection ? journey_selection_touchpoint (self->selection) : NULL;
  g_autofree char *before = g_steal_pointer (&self->marked);

  self->marked = touchpoint ? g_strdup (journey_node_id (JOURNEY_NODE (touchpoint))) : NULL;
  if (g_strcmp0 (before, self->marked) != 0)
    {
      mark_column (self, before);
      mark_column (self, self->marked);
    }
  journey_canvas_mark_many (self);
  for (guint i = 0; i < self->headings->len; i++)
    journey_canvas_part_name (g_ptr_array_index (self->headings, i));
}

static void
remember (JourneyCanvas *self, const JourneyBox *box)
{
  JourneyCanvasFocus focus = journey_canvas_focus_of_box (box);

  journey_canvas_focus_clear (&self->focus);
  self->focus = focus;
}

/* A selection is extended from where the focus is seen. */
static void
anchor_here (JourneyCanvas *self)
{
  journey_canvas_focus_clear (&self->anchor);
  self->anchor = journey_canvas_focus_copy (&self->focus);
}

void
journey_canvas_focus_clear (JourneyCanvasFocus *focus)
{
  g_free (focus->id);
  g_free (focus->touchpoint);
  g_free (focus->stage);
  g_free (focus->lane);
  *focus = (JourneyCanvasFocus){ 0 };
}

JourneyCanvasFocus
journey_canvas_focus_of_box (const JourneyBox *box)
{
  return (JourneyCanvasFocus){
    .kind = box->kind,
    .id = g_strdup (box->id),
    .touchpoint = g_strdup (box->touchpoint),
    .stage = g_strdup (box->stage),
    .lane = g_strdup (box->lane),
    .item = box->item,
  };
}

JourneyCanvasFocus
journey_canvas_focus_copy (const JourneyCanvasFocus *focus)
{
  return (JourneyCanvasFocus){
    .kind = focus->kind,
    .id = g_strdup (focus->id),
    .touchpoint = g_strdup (focus->touchpoint),
    .stage = g_strdup (focus->stage),
    .lane = g_strdup (focus->lane),
    .item = focus->item,
  };
}

/* Whether a box is the one that is remembered, and not what took its place. */
gboolean
journey_canvas_focus_is_on (const JourneyCanvasFocus *focus, const JourneyBox *box)
{
  return box->kind == focus->kind && g_strcmp0 (box->id, focus->id) == 0 && g_strcmp0 (box->touchpoint, focus->touchpoint) == 0;
}

/* The card of a touchpoint. */
gboolean
journey_canvas_find_card (JourneyCanvas *self, const char *touchpoint, JourneyBox *box)
{
  int column = column_index (self, touchpoint);

  for (guint lane = 0; column >= 0 && lane < journey_scene_n_lanes (self->scene); lane++)
    if (journey_scene_cell (self->scene, (guint)column, lane, 0, box) && box->kind == JOURNEY_BOX_TOUCHPOINT)
      return TRUE;

  return FALSE;
}

/* The box that shows a node best: its own, or that of what holds it. */
gboolean
journey_canvas_find_node (JourneyCanvas *self, const char *id, JourneyBox *box)
{
  JourneyNode *node = journey_map_find (self->map, id);

  for (; node && !JOURNEY_IS_MAP (node); node = journey_node_parent (node))
    if (JOURNEY_IS_TOUCHPOINT (node) ? journey_canvas_find_card (self, journey_node_id (node), box)
                                     : journey_scene_find (self->scene, journey_node_id (node), JOURNEY_BOX_NONE, box))
      return TRUE;

  return FALSE;
}

/* The box that a remembered focus is on now, or what is nearest to it. */
gboolean
journey_canvas_find_focus (JourneyCanvas *self, const JourneyCanvasFocus *focus, JourneyBox *box)
{
  const char *selected = self->selection ? journey_selection_id (self->selection) : "";

  if (!self->scene || focus->kind == JOURNEY_BOX_NONE)
    return FALSE;
  if (focus->touchpoint && find_in_column (self, focus, box))
    return TRUE;
  if (!focus->touchpoint && journey_scene_find (self->scene, focus->id, focus->kind, box))
    return TRUE;
  if (*selected && journey_canvas_find_node (self, selected, box))
    return TRUE;
  if (focus->kind == JOURNEY_BOX_LANE_TITLE
      && (find_lane_beside (self, focus->id, box) || find_lane_beside (self, selected, box)))
    return TRUE;
  if (focus->stage && journey_scene_find (self->scene, focus->stage, JOURNEY_BOX_ADD_TOUCHPOINT, box))
    return TRUE;

  return journey_canvas_find_first (self, 0, -1, box);
}

/* The popover that has the focus: a menu, the figures of a touchpoint, or what belongs to a control; NULL for none. */
GtkWidget *
journey_canvas_focused_popover (JourneyCanvas *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  GtkWidget *popover = focus ? gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) : NULL;

  return popover && gtk_widget_is_ancestor (popover, GTK_WIDGET (self)) ? popover : NULL;
}

/* Whether keys go to the map, and not to the zoom control or elsewhere. */
gboolean
journey_canvas_has_keys (JourneyCanvas *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  return focus && (focus == GTK_WIDGET (self) || gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
         && !(self->zoom_control && (focus == self->zoom_control || gtk_widget_is_ancestor (focus, self->zoom_control)));
}

static GtkWidget *
find_target (JourneyCanvas *self)
{
  JourneyCanvasPart *part = NULL;
  JourneyBox box;

  if (journey_canvas_find_focus (self, &self->focus, &box))
    part = journey_canvas_part_of_box (self, &box);

  return part ? journey_canvas_part_target (part, &box) : GTK_WIDGET (self);
}

static void
grab (JourneyCanvas *self, GtkWidget *target)
{
  self->following = TRUE;
  if (target == GTK_WIDGET (self) || !gtk_widget_grab_focus (target))
    gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), GTK_WIDGET (self));
  self->following = FALSE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* At the frame after the one in which it came into sight. */
static gboolean
on_frame (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  JourneyCanvas *self = JOURNEY_CANVAS (widget);
  GtkWidget *target = find_target (self);
  gboolean wanted = self->scene && gtk_widget_is_focus (widget) && !journey_canvas_is_editing (self);

  if (wanted && !gtk_widget_get_mapped (target) && self->focus_frames-- > 0)
    return G_SOURCE_CONTINUE;

  self->focus_tick = 0;
  if (wanted)
    grab (self, target);

  return G_SOURCE_REMOVE;
}

/* Gives GTK's focus to the widget of the box that has the focus. Keys that come before the next frame would be lost on a
 * widget that is not in sight yet, so until then the canvas itself has them. */
void
journey_canvas_take_focus (JourneyCanvas *self)
{
  GtkWidget *target = find_target (self);

  if (!gtk_widget_get_root (GTK_WIDGET (self)))
    return;

  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && !gtk_widget_get_mapped (target))
    {
      target = GTK_WIDGET (self);
      self->focus_frames = FRAMES_UNTIL_MAPPED;
      if (self->focus_tick == 0)
        self->focus_tick = gtk_widget_add_tick_callback (target, on_frame, NULL, NULL);
    }
  grab (self, target);
}

/* Another box has the focus, or something else is selected: tells whoever shows it. */
void
journey_canvas_tell_focus (JourneyCanvas *self)
{
  update_marks (self);
  journey_canvas_update_verbs (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The selection goes with the focus. */
static void
move_to (JourneyCanvas *self, const JourneyBox *box)
{
  self->following = TRUE;
  self->touring = FALSE;
  self->beyond = FALSE;
  remember (self, box);
  if (self->extending)
    journey_canvas_select_range (self, box);
  else
    {
      journey_selection_select (self->selection, journey_canvas_id_to_select (box));
      anchor_here (self);
    }
  self->following = FALSE;
  journey_canvas_tell_focus (self);
}

/* The focus has gone to a box, by whatever way. */
void
journey_canvas_focus_moved (JourneyCanvas *self, const JourneyBox *box)
{
  if (self->following)
    return;

  move_to (self, box);
  /* What is pressed is in sight, and must not slip away under the pointer. */
  if (!self->pressing)
    journey_canvas_reveal (self, box);
  journey_canvas_offer_menu (self, box);
}

/* Puts the focus back on a box. What is in sight stays where it is. */
void
journey_canvas_return_to (JourneyCanvas *self, const JourneyBox *box)
{
  move_to (self, box);
  if (!journey_canvas_sees (self, box))
    journey_canvas_reveal (self, box);
  journey_canvas_offer_menu (self, box);
  if (journey_canvas_has_keys (self) && !journey_canvas_is_editing (self))
    journey_canvas_take_focus (self);
}

/* Puts the focus on a box. */
void
journey_canvas_set_focus (JourneyCanvas *self, const JourneyBox *box)
{
  journey_canvas_focus_moved (self, box);
  journey_canvas_take_focus (self);
}

/* Whether the box shows what is selected, or holds what has no box of its own. Many stay selected as long as their lead is drawn.
 */
static gboolean
shows_selected (JourneyCanvas *self, const JourneyBox *box)
{
  const char *selected = journey_selection_id (self->selection);
  const char *id = journey_canvas_id_to_select (box);
  JourneyBox drawn;

  if (strcmp (selected, id ? id : "") == 0)
    return TRUE;
  if (!*selected || !journey_canvas_find_node (self, selected, &drawn))
    return FALSE;

  return journey_canvas_has_many (self) || (drawn.kind == box->kind && strcmp (drawn.id, box->id) == 0);
}

/* What the focus was on has gone or is drawn no longer: what took its place is selected as well, and shown, so that no key acts
 * on what nobody sees. */
static void
select_in_place (JourneyCanvas *self, const JourneyBox *box)
{
  self->following = TRUE;
  if (!shows_selected (self, box))
    journey_selection_select (self->selection, journey_canvas_id_to_select (box));
  self->following = FALSE;
  if (!journey_canvas_has_many (self))
    anchor_here (self);
  if (!self->dragging)
    journey_canvas_reveal (self, box);
}

/* Where the focus is in a new scene: what it was on may have gone elsewhere, and takes it along. */
static gboolean
find_again (JourneyCanvas *self, JourneyBox *box)
{
  JourneyBox own;

  if (!journey_canvas_find_focus (self, &self->focus, box))
    return FALSE;
  if (!journey_canvas_focus_is_on (&self->focus, box) && journey_scene_find (self->scene, self->focus.id, self->focus.kind, &own)
      && strcmp (self->focus.id, journey_selection_id (self->selection)) == 0)
    *box = own;

  return TRUE;
}

/* After a new scene: the focus is on what it was on, or on what took its place. */
void
journey_canvas_refocus (JourneyCanvas *self)
{
  JourneyBox box;

  if (self->lagging)
    journey_canvas_follow_selection (self);
  else if (find_again (self, &box))
    {
      gboolean same = journey_canvas_focus_is_on (&self->focus, &box);

      remember (self, &box);
      if (!same || (!*journey_selection_id (self->selection) && !shows_selected (self, &box)))
        select_in_place (self, &box);
    }

  update_marks (self);
  journey_canvas_update_verbs (self);
}

static gboolean
is_gone (JourneyCanvas *self, const char *id)
{
  return id && *id && !journey_map_find (self->map, id);
}

/* The selection was set by others. When it was because what had the focus was deleted, the focus finds what took its place
 * in its cell once that is drawn. */
void
journey_canvas_follow_selection (JourneyCanvas *self)
{
  const char *id = journey_selection_id (self->selection);
  JourneyBox box;

  if (self->following)
    return;

  self->beyond = FALSE;
  if (!self->scene || is_gone (self, self->focus.id) || is_gone (self, self->focus.touchpoint))
    return;

  self->lagging = journey_scene_map (self->scene) != journey_map_state (self->map);
  if (self->lagging)
    return;

  if (*id && !(journey_canvas_find_focus (self, &self->focus, &box) && g_strcmp0 (journey_canvas_id_to_select (&box), id) == 0))
    {
      if (!journey_canvas_find_node (self, id, &box))
        {
          self->lagging = TRUE;
          return;
        }
      remember (self, &box);
      anchor_here (self);
      if (journey_canvas_has_keys (self) && !journey_canvas_is_editing (self))
        journey_canvas_take_focus (self);
    }

  update_marks (self);
  journey_canvas_update_verbs (self);
  if (*id)
    journey_canvas_reveal (self, &box);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * journey_canvas_focus_first:
 *
 * Puts the focus on the first stage's first touchpoint or on the place where one is added; in a map without stages, on the
 * place for the first.
 */
void
journey_canvas_focus_first (JourneyCanvas *self)
{
  JourneyBox box;

  g_return_if_fail (JOURNEY_IS_CANVAS (self));

  journey_canvas_end_edit (self, TRUE);
  if (self->scene && journey_canvas_find_first (self, 0, -1, &box))
    journey_canvas_set_focus (self, &box);
}

/**
 * journey_canvas_focus_box:
 * @id: of a node
 * @kind: of its box; JOURNEY_BOX_NONE for the first that shows the node
 *
 * Puts the focus on a box.
 *
 * Returns: whether there is such a box
 */
gboolean
journey_canvas_focus_box (JourneyCanvas *self, const char *id, JourneyBoxKind kind)
{
  JourneyBox box;

  g_return_val_if_fail (JOURNEY_IS_CANVAS (self), FALSE);

  journey_canvas_end_edit (self, TRUE);
  if (!self->scene || !journey_scene_find (self->scene, id, kind, &box))
    return FALSE;
  journey_canvas_set_focus (self, &box);

  return TRUE;
}

/**
 * journey_canvas_focused_box:
 * @box: (out): the box, whose strings belong to the scene
 *
 * Returns: whether any box has the focus
 */
gboolean
journey_canvas_focused_box (JourneyCanvas *self, JourneyBox *box)
{
  g_return_val_if_fail (JOURNEY_IS_CANVAS (self), FALSE);

  return journey_canvas_find_focus (self, &self->focus, box);
}
