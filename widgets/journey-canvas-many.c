/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "journey-canvas-private.h"

/*
 * Selecting many: from an anchor to the box that has the focus, along the headings, the lane titles, or the cells of a lane.
 * In a lane whose cells hold things of their own, such as pain points, those are selected, otherwise the touchpoints; never
 * both. Only among feelings a touchpoint stands for the feeling that it does not have yet, so that one key says it for all.
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

/* Whether a box is in a lane whose cells hold things of their own, any number of them. */
gboolean
journey_canvas_holds_many (JourneyCanvas *self, const JourneyBox *box)
{
  JourneyLaneKind kind = journey_canvas_lane_kind (self, box);

  return box->touchpoint && box->lane_index >= 0
         && (kind == JOURNEY_LANE_KIND_PAIN_POINTS || kind == JOURNEY_LANE_KIND_METRICS || kind == JOURNEY_LANE_KIND_OPPORTUNITIES
             || kind == JOURNEY_LANE_KIND_CUSTOM);
}

gboolean
journey_canvas_holds_feelings (JourneyCanvas *self, const JourneyBox *box)
{
  return box->touchpoint && journey_canvas_lane_kind (self, box) == JOURNEY_LANE_KIND_EMOTIONS;
}

/* Among many, what belongs to the map and stands in cells is selected itself. */
static const char *
id_among_many (const JourneyBox *box)
{
  return journey_canvas_is_item (box) ? box->id : journey_canvas_id_to_select (box);
}

/* Adds what is in the cells of a lane between two places, each a column with an item. */
static void
add_items (JourneyCanvas *self, int lane, const JourneyBox *first, const JourneyBox *last, GStrvBuilder *ids)
{
  JourneyBox box;

  for (int column = first->column; column <= last->column; column++)
    for (guint item = column == first->column && first->lane_index == lane ? (guint)MAX (first->item, 0) : 0;
         journey_scene_cell (self->scene, (guint)column, (guint)lane, item, &box) && journey_canvas_is_item (&box)
         && (column < last->column || last->lane_index != lane || (int)item <= MAX (last->item, 0));
         item++)
      g_strv_builder_add (ids, box.id);
}

/* Adds one feeling a column, of the persona whose feeling @of is or would be. */
static void
add_feelings (JourneyCanvas *self, const JourneyBox *of, int first, int last, GStrvBuilder *ids)
{
  JourneyBox box;

  for (int column = first; column <= last; column++)
    {
      journey_canvas_feeling_of_same (self, of, (guint)column, &box);
      g_strv_builder_add (ids, id_among_many (&box));
    }
}

/* Adds the cells between two boxes, in the lane of the one that leads. */
static void
add_cells (JourneyCanvas *self, const JourneyBox *from, const JourneyBox *to, const JourneyBox *lead, GStrvBuilder *ids)
{
  gboolean ahead = from->column < to->column || (from->column == to->column && from->item <= to->item);
  const JourneyBox *first = ahead ? from : to;
  const JourneyBox *last = ahead ? to : from;

  if (journey_canvas_holds_feelings (self, lead))
    add_feelings (self, lead, first->column, last->column, ids);
  else if (journey_canvas_holds_many (self, lead))
    add_items (self, lead->lane_index, first, last, ids);
  else
    for (int column = first->column; column <= last->column; column++)
      g_strv_builder_add (ids, journey_scene_column_id (self->scene, (guint)column));
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
    add_cells (self, from, to, to, ids);
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
    add_cells (self, &first, &last, box, ids);
}

/* What leads among @ids when the focus is on @box: that one; on an empty cell among notes, the @nearest of them. */
static const char *
find_lead_id (JourneyCanvas *self, const JourneyBox *box, const char *nearest)
{
  if (!journey_canvas_holds_many (self, box) || journey_canvas_is_item (box))
    return id_among_many (box);

  return nearest ? nearest : journey_canvas_id_to_select (box);
}

/* Selects what was collected, where the focus is on @box, before or @behind it all. */
static void
select_built (JourneyCanvas *self, const JourneyBox *box, gboolean behind, GStrvBuilder *builder)
{
  g_auto (GStrv) ids = g_strv_builder_end (builder);
  guint n = g_strv_length (ids);
  const char *lead = find_lead_id (self, box, n == 0 ? NULL : ids[behind ? n - 1 : 0]);
  gboolean following = self->following;

  self->following = TRUE;
  self->beyond = n > 0 && strcmp (lead, id_among_many (box)) != 0;
  if (n > 1 || self->beyond)
    journey_selection_select_many (self->selection, (const char *const *)ids, lead);
  else
    journey_selection_select (self->selection, journey_canvas_id_to_select (box));
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
    select_built (self, to, from.column <= to->column, ids);
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

/* Whether a box can be selected beside what is. */
static gboolean
goes_with_selected (JourneyCanvas *self, const JourneyBox *box)
{
  JourneyNode *lead = journey_selection_node (self->selection);
  JourneyNode *node = journey_map_find (self->map, id_among_many (box));

  return lead && node
         && (journey_node_kind (lead) == journey_node_kind (node)
             || (journey_canvas_holds_feelings (self, box) && (JOURNEY_IS_EMOTION (lead) || JOURNEY_IS_TOUCHPOINT (lead))));
}

/* What has the focus is selected by its touchpoint as long as it is alone; not when others come to it. */
static void
select_itself (JourneyCanvas *self)
{
  JourneyBox box;

  if (!journey_canvas_has_many (self) && journey_canvas_find_focus (self, &self->focus, &box) && journey_canvas_is_item (&box))
    journey_selection_select (self->selection, box.id);
}

/* The box of what leads, in the lane of @box if it is there. */
static gboolean
find_leading_box (JourneyCanvas *self, const JourneyBox *box, JourneyBox *lead)
{
  const char *id = journey_selection_id (self->selection);
  JourneyCanvasFocus focus = { .kind = box->kind, .id = (char *)id, .touchpoint = (char *)id, .lane = (char *)box->lane };

  if (strcmp (id, id_among_many (box)) == 0)
    {
      *lead = *box;
      return TRUE;
    }
  if (box->lane_index >= 0 && box->touchpoint && JOURNEY_IS_TOUCHPOINT (journey_selection_node (self->selection)))
    return journey_canvas_find_focus (self, &focus, lead);

  return journey_canvas_find_node (self, id, lead);
}

/* Selects what a box shows beside what is selected, or no longer; what is of another kind is selected alone, and an empty
 * cell among notes is nothing to select. The focus goes to what leads then. */
void
journey_canvas_toggle_box (JourneyCanvas *self, const JourneyBox *box)
{
  JourneyBox lead;

  if (!can_be_among_many (box) || (journey_canvas_holds_many (self, box) && !journey_canvas_is_item (box)))
    return;

  self->following = TRUE;
  select_itself (self);
  self->following = FALSE;
  if (!goes_with_selected (self, box))
    {
      journey_canvas_set_focus (self, box);
      return;
    }

  self->following = TRUE;
  self->beyond = FALSE;
  journey_selection_toggle (self->selection, id_among_many (box));
  self->following = FALSE;
  if (!find_leading_box (self, box, &lead))
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
    {
      gtk_widget_error_bell (widget);
      return TRUE;
    }
  neighbour = journey_canvas_feeling_to_go_to (self, &box, &neighbour);
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
  JourneyBox from, box;

  if (!journey_canvas_find_focus (self, &self->focus, &box))
    return TRUE;

  from = box;
  map = journey_scene_map (self->scene);
  if (box.column >= 0 && box.lane_index >= 0
      && journey_scene_cell (self->scene, to_last ? journey_scene_n_columns (self->scene) - 1 : 0, (guint)box.lane_index, 0,
                             &box))
    {
      box = journey_canvas_feeling_to_go_to (self, &from, &box);
      journey_canvas_extend_to (self, &box);
    }
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

  if (!journey_canvas_holds_many (self, box) || journey_canvas_is_item (box))
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
  select_built (self, &box, TRUE, ids);
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
