/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <string.h>

#include "journey-canvas-private.h"
#include "journey-clip.h"
#include "journey-edit-paste.h"
#include "journey-edit.h"

/* Copying, cutting and duplicating what is selected. How a clip gets onto the clipboard is known to the program, not here. */

static GArray *
new_cells (void)
{
  return g_array_new (FALSE, FALSE, sizeof (JourneyClipCell));
}

/* Whether a box shows something of a touchpoint that is no node of its own, such as its thought. */
static gboolean
is_part_of_touchpoint (const JourneyBox *box)
{
  switch (box->kind)
    {
    case JOURNEY_BOX_CELL:
    case JOURNEY_BOX_ACTION:
    case JOURNEY_BOX_THOUGHT:
    case JOURNEY_BOX_GAP:
    case JOURNEY_BOX_BACKSTAGE:
    case JOURNEY_BOX_METRIC:
    case JOURNEY_BOX_OPPORTUNITY:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_item (const JourneyBox *box)
{
  return box->kind == JOURNEY_BOX_EMOTION || box->kind == JOURNEY_BOX_PAIN_POINT || box->kind == JOURNEY_BOX_METRIC
         || box->kind == JOURNEY_BOX_OPPORTUNITY || box->kind == JOURNEY_BOX_NOTE;
}

static const char *
lane_of_kind (JourneyCanvas *self, JourneyLaneKind kind)
{
  for (guint i = 0; i < journey_node_n_children (JOURNEY_NODE (self->map), JOURNEY_MAP_LANES); i++)
    {
      JourneyNode *lane = journey_node_child (JOURNEY_NODE (self->map), JOURNEY_MAP_LANES, i);

      if (journey_node_integer (lane, JOURNEY_LANE_KIND) == (int)kind)
        return journey_node_id (lane);
    }

  return NULL;
}

/* The lane in which a node of a touchpoint stands, or NULL. */
static const char *
lane_of_item (JourneyCanvas *self, JourneyNode *node)
{
  if (JOURNEY_IS_EMOTION (node))
    return lane_of_kind (self, JOURNEY_LANE_KIND_EMOTIONS);
  if (JOURNEY_IS_PAIN_POINT (node))
    return lane_of_kind (self, JOURNEY_LANE_KIND_PAIN_POINTS);
  if (JOURNEY_IS_NOTE (node) && JOURNEY_IS_TOUCHPOINT (journey_node_parent (node)))
    return journey_node_text (node, JOURNEY_NOTE_LANE);

  return NULL;
}

static void
add_cell (GArray *cells, const char *touchpoint, const char *lane, const char *item)
{
  JourneyClipCell cell = { touchpoint, lane, item };

  if (lane)
    g_array_append_val (cells, cell);
}

static JourneyClip *
copy_cells (JourneyCanvas *self, GArray *cells)
{
  return journey_clip_copy_cells (journey_map_state (self->map), (const JourneyClipCell *)(gpointer)cells->data, cells->len);
}

/* A whole lane, from its title. */
static JourneyClip *
copy_lane (JourneyCanvas *self, const char *lane)
{
  g_autoptr (GArray) cells = new_cells ();

  for (guint i = 0; i < journey_scene_n_columns (self->scene); i++)
    add_cell (cells, journey_scene_column_id (self->scene, i), lane, NULL);

  return copy_cells (self, cells);
}

static JourneyClip *
copy_one (JourneyCanvas *self, const JourneyBox *box)
{
  g_autoptr (GArray) cells = new_cells ();
  const char *ids[] = { box->id, NULL };

  if (box->kind == JOURNEY_BOX_STAGE || box->kind == JOURNEY_BOX_TOUCHPOINT)
    return journey_clip_copy_nodes (journey_map_state (self->map), ids);
  if (box->kind == JOURNEY_BOX_LANE_TITLE)
    return copy_lane (self, box->id);
  if (!box->touchpoint)
    return NULL;

  add_cell (cells, box->touchpoint, box->lane, is_item (box) ? box->id : NULL);

  return copy_cells (self, cells);
}

/* The lane of the box at all touchpoints that are selected. */
static JourneyClip *
copy_row (JourneyCanvas *self, const JourneyBox *box, char **ids)
{
  g_autoptr (GArray) cells = new_cells ();

  for (guint i = 0; ids[i]; i++)
    if (JOURNEY_IS_TOUCHPOINT (journey_map_find (self->map, ids[i])))
      add_cell (cells, ids[i], box->lane, NULL);

  return copy_cells (self, cells);
}

static JourneyClip *
copy_items (JourneyCanvas *self, char **ids)
{
  g_autoptr (GArray) cells = new_cells ();

  for (guint i = 0; ids[i]; i++)
    {
      JourneyNode *node = journey_map_find (self->map, ids[i]);
      const char *lane = node ? lane_of_item (self, node) : NULL;

      if (lane)
        add_cell (cells, journey_node_id (journey_node_parent (node)), lane, ids[i]);
    }

  return copy_cells (self, cells);
}

/* What is selected, as far as it can be copied; NULL when nothing of it can. */
static JourneyClip *
make_clip (JourneyCanvas *self, const JourneyBox *box)
{
  g_auto (GStrv) ids = NULL;
  JourneyClip *clip;

  if (journey_selection_n (self->selection) < 2)
    return copy_one (self, box);

  ids = journey_selection_dup_ids (self->selection);
  if (is_part_of_touchpoint (box))
    return copy_row (self, box, ids);
  clip = journey_clip_copy_nodes (journey_map_state (self->map), (const char *const *)ids);

  return clip ? clip : copy_items (self, ids);
}

/* Cheap enough to be asked after every move of the focus. */
gboolean
journey_canvas_can_copy (JourneyCanvas *self, const JourneyBox *box)
{
  if (!box)
    return FALSE;

  switch (box->kind)
    {
    case JOURNEY_BOX_ACTION:
    case JOURNEY_BOX_THOUGHT:
    case JOURNEY_BOX_BACKSTAGE:
      return journey_selection_n (self->selection) > 1 || journey_canvas_can_delete (self, box);
    case JOURNEY_BOX_CELL:
      return journey_selection_n (self->selection) > 1;
    case JOURNEY_BOX_STAGE:
    case JOURNEY_BOX_LANE_TITLE:
      return TRUE;
    default:
      return box->touchpoint != NULL;
    }
}

/* Puts what is selected onto the clipboard. Returns whether there was something. */
static gboolean
copy (JourneyCanvas *self, const JourneyBox *box)
{
  g_autoptr (JourneyClip) clip = make_clip (self, box);
  g_autoptr (GdkContentProvider) content = NULL;

  if (!clip)
    return FALSE;

  content = gdk_content_provider_new_typed (JOURNEY_TYPE_CLIP, clip);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), content);

  return TRUE;
}

void
journey_canvas_copy (JourneyCanvas *self, const JourneyBox *box)
{
  copy (self, box);
}

gboolean
journey_canvas_can_cut (JourneyCanvas *self, const JourneyBox *box)
{
  return journey_canvas_can_copy (self, box) && box->kind != JOURNEY_BOX_LANE_TITLE && box->kind != JOURNEY_BOX_GAP
         && box->kind != JOURNEY_BOX_CELL;
}

/* What stands at several touchpoints stays where it was not cut. */
static void
cut_follower (JourneyNode *node, JourneyFieldId field, const char *touchpoint)
{
  const char *const *ids = journey_node_strings (node, field);
  g_autoptr (GStrvBuilder) left = g_strv_builder_new ();
  g_auto (GStrv) kept = NULL;

  for (guint i = 0; ids[i]; i++)
    if (strcmp (ids[i], touchpoint) != 0)
      g_strv_builder_add (left, ids[i]);
  kept = g_strv_builder_end (left);
  if (kept[0])
    journey_edit_set_strings (node, field, (const char *const *)kept);
  else
    journey_edit_remove (node);
}

static void
cut_text (JourneyNode *touchpoint, JourneyBoxKind kind)
{
  static const struct
  {
    JourneyBoxKind kind;
    JourneyFieldId field;
  } texts[] = {
    { JOURNEY_BOX_ACTION, JOURNEY_TOUCHPOINT_ACTION },
    { JOURNEY_BOX_THOUGHT, JOURNEY_TOUCHPOINT_THOUGHT },
    { JOURNEY_BOX_BACKSTAGE, JOURNEY_TOUCHPOINT_BACKSTAGE },
    { JOURNEY_BOX_BACKSTAGE, JOURNEY_TOUCHPOINT_OWNER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i].kind == kind)
      journey_edit_set_text (touchpoint, texts[i].field, "");
}

/* Takes away from one touchpoint what a lane holds there. */
static void
cut_part (JourneyCanvas *self, const JourneyBox *box, JourneyNode *touchpoint)
{
  gboolean is_metric = box->kind == JOURNEY_BOX_METRIC;
  JourneyListId list = is_metric ? JOURNEY_MAP_METRICS : JOURNEY_MAP_OPPORTUNITIES;
  JourneyFieldId field = is_metric ? JOURNEY_METRIC_TOUCHPOINTS : JOURNEY_OPPORTUNITY_TOUCHPOINTS;
  gboolean just_one = journey_selection_n (self->selection) < 2;

  if (!is_metric && box->kind != JOURNEY_BOX_OPPORTUNITY)
    {
      cut_text (touchpoint, box->kind);
      return;
    }

  for (guint i = journey_node_n_children (JOURNEY_NODE (self->map), list); i > 0; i--)
    {
      JourneyNode *node = journey_node_child (JOURNEY_NODE (self->map), list, i - 1);

      if (g_strv_contains (journey_node_strings (node, field), journey_node_id (touchpoint))
          && (!just_one || strcmp (journey_node_id (node), box->id) == 0))
        cut_follower (node, field, journey_node_id (touchpoint));
    }
}

static GPtrArray *
selected_nodes (JourneyCanvas *self, const JourneyBox *box)
{
  GPtrArray *nodes = g_ptr_array_new ();
  g_auto (GStrv) ids = journey_selection_dup_ids (self->selection);
  JourneyNode *own = is_part_of_touchpoint (box) ? NULL : journey_map_find (self->map, box->id);

  if (journey_selection_n (self->selection) > 1)
    for (guint i = 0; ids[i]; i++)
      g_ptr_array_add (nodes, journey_map_find (self->map, ids[i]));
  else if (own)
    g_ptr_array_add (nodes, own);

  return nodes;
}

void
journey_canvas_cut (JourneyCanvas *self, const JourneyBox *box)
{
  JourneyHistory *history = journey_map_history (self->map);
  g_autoptr (GPtrArray) nodes = NULL;

  if (!copy (self, box))
    return;

  journey_history_begin (history, _ ("Cut"));
  nodes = selected_nodes (self, box);
  if (!is_part_of_touchpoint (box))
    journey_edit_remove_many ((JourneyNode **)nodes->pdata, nodes->len);
  else if (nodes->len == 0)
    cut_part (self, box, journey_map_find (self->map, box->touchpoint));
  else
    for (guint i = 0; i < nodes->len; i++)
      if (JOURNEY_IS_TOUCHPOINT (g_ptr_array_index (nodes, i)))
        cut_part (self, box, g_ptr_array_index (nodes, i));
  journey_history_end (history);
}

/* The opportunity itself where that is what has the focus. */
static GPtrArray *
nodes_to_duplicate (JourneyCanvas *self, const JourneyBox *box)
{
  GPtrArray *nodes;
  JourneyNode *node;

  if (journey_selection_n (self->selection) > 1)
    return selected_nodes (self, box);

  nodes = g_ptr_array_new ();
  node = box->id && (!is_part_of_touchpoint (box) || box->kind == JOURNEY_BOX_OPPORTUNITY) ? journey_map_find (self->map, box->id)
                                                                                           : NULL;
  if (node && box->kind != JOURNEY_BOX_ADD_TOUCHPOINT)
    g_ptr_array_add (nodes, node);

  return nodes;
}

gboolean
journey_canvas_can_duplicate (JourneyCanvas *self, const JourneyBox *box)
{
  g_autoptr (GPtrArray) nodes = box ? nodes_to_duplicate (self, box) : NULL;

  for (guint i = 0; nodes && i < nodes->len; i++)
    if (journey_edit_can_duplicate (g_ptr_array_index (nodes, i)))
      return TRUE;

  return FALSE;
}

void
journey_canvas_duplicate (JourneyCanvas *self, const JourneyBox *box)
{
  g_autoptr (GPtrArray) nodes = nodes_to_duplicate (self, box);
  g_auto (GStrv) made = journey_edit_duplicate ((JourneyNode **)nodes->pdata, nodes->len);

  journey_canvas_select_made (self, made);
}

/* Selects and shows what was just made. */
void
journey_canvas_select_made (JourneyCanvas *self, char **ids)
{
  JourneyNode *first = ids && ids[0] ? journey_map_find (self->map, ids[0]) : NULL;
  JourneyBox box;

  if (!first)
    return;

  /* What belongs to the map and stands in cells is selected by its touchpoint. */
  if (JOURNEY_IS_MAP (journey_node_parent (first)) && !JOURNEY_IS_STAGE (first))
    {
      if (journey_canvas_find_node (self, ids[0], &box))
        journey_canvas_set_focus (self, &box);
    }
  else
    journey_selection_select_many (self->selection, (const char *const *)ids, ids[0]);
}
