/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "journey-canvas-private.h"
#include "journey-clip.h"
#include "journey-edit-paste.h"
#include "journey-edit.h"
#include "journey-persona-words.h"

/* Copying, cutting and duplicating what is selected. How a clip gets onto the clipboard is known to the program, not here. */

static void
add_cell (GArray *cells, const char *touchpoint, const char *lane, const char *item)
{
  JourneyClipCell cell = { touchpoint, lane, item };

  g_array_append_val (cells, cell);
}

/* A lane's title stands for the whole lane. */
static void
add_cells (JourneyCanvas *self, const JourneyBox *box, GArray *cells)
{
  if (box->kind == JOURNEY_BOX_LANE_TITLE)
    for (guint i = 0; i < journey_scene_n_columns (self->scene); i++)
      add_cell (cells, journey_scene_column_id (self->scene, i), box->id, NULL);
  else if (box->touchpoint && box->lane)
    add_cell (cells, box->touchpoint, box->lane, journey_canvas_is_item (box) ? box->id : NULL);
}

static gboolean
is_whole (const JourneyBox *box)
{
  return box->kind == JOURNEY_BOX_STAGE || box->kind == JOURNEY_BOX_TOUCHPOINT;
}

/* What is selected; NULL when there is nothing in it. */
static JourneyClip *
make_clip (JourneyCanvas *self, const JourneyBox *box)
{
  g_autoptr (GArray) boxes = journey_canvas_selected_boxes (self);
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (JourneyClipCell));
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < boxes->len; i++)
    {
      g_ptr_array_add (ids, (gpointer)g_array_index (boxes, JourneyBox, i).id);
      add_cells (self, &g_array_index (boxes, JourneyBox, i), cells);
    }
  g_ptr_array_add (ids, NULL);

  if (is_whole (box))
    return journey_clip_copy_nodes (journey_map_state (self->map), (const char *const *)ids->pdata);

  return journey_clip_copy_cells (journey_map_state (self->map), (const JourneyClipCell *)(gpointer)cells->data, cells->len);
}

/* Cheap enough to be asked after every move of the focus. */
gboolean
journey_canvas_can_copy (JourneyCanvas *self, const JourneyBox *box)
{
  if (!box || box->kind == JOURNEY_BOX_CELL)
    return FALSE;

  switch (box->kind)
    {
    case JOURNEY_BOX_ACTION:
    case JOURNEY_BOX_THOUGHT:
    case JOURNEY_BOX_BACKSTAGE:
      return journey_canvas_has_many (self) || journey_canvas_can_delete (self, box);
    case JOURNEY_BOX_STAGE:
    case JOURNEY_BOX_LANE_TITLE:
    case JOURNEY_BOX_PERSONA:
      return TRUE;
    default:
      return box->touchpoint != NULL;
    }
}

/* A persona goes along as text. */
static void
copy_persona (JourneyCanvas *self, const JourneyBox *box)
{
  JourneyState *persona = journey_state_find_child (journey_map_state (self->map), JOURNEY_MAP_PERSONAS, box->id);
  g_autofree char *text = persona ? journey_persona_words_card (persona) : NULL;

  if (text)
    gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
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
  if (box->kind == JOURNEY_BOX_PERSONA)
    copy_persona (self, box);
  else
    copy (self, box);
}

gboolean
journey_canvas_can_cut (JourneyCanvas *self, const JourneyBox *box)
{
  return journey_canvas_can_copy (self, box) && box->kind != JOURNEY_BOX_LANE_TITLE && box->kind != JOURNEY_BOX_GAP
         && box->kind != JOURNEY_BOX_PERSONA;
}

static gboolean
is_own_node (const JourneyBox *box)
{
  return is_whole (box) || box->kind == JOURNEY_BOX_EMOTION || box->kind == JOURNEY_BOX_PAIN_POINT
         || box->kind == JOURNEY_BOX_NOTE;
}

/* The nodes that boxes show, each once. */
static GPtrArray *
nodes_of_boxes (JourneyCanvas *self, GArray *boxes)
{
  GPtrArray *nodes = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < boxes->len; i++)
    {
      const JourneyBox *box = &g_array_index (boxes, JourneyBox, i);
      JourneyNode *node =
          is_own_node (box) || box->kind == JOURNEY_BOX_OPPORTUNITY ? journey_map_find (self->map, box->id) : NULL;

      if (node && g_hash_table_add (seen, node))
        g_ptr_array_add (nodes, node);
    }

  return nodes;
}

/* What is taken away where a box is; FALSE when there is nothing any more. */
static gboolean
find_cut (JourneyCanvas *self, const JourneyBox *box, JourneyCut *cut)
{
  gboolean follows = box->kind == JOURNEY_BOX_METRIC || box->kind == JOURNEY_BOX_OPPORTUNITY;

  *cut = (JourneyCut){ .field = journey_canvas_own_text (box), .touchpoint = follows ? box->touchpoint : NULL };
  if (cut->field != 0)
    cut->node = journey_map_find (self->map, box->touchpoint);
  else if (follows || is_own_node (box))
    cut->node = journey_map_find (self->map, box->id);

  return cut->node != NULL;
}

void
journey_canvas_cut (JourneyCanvas *self, const JourneyBox *box)
{
  g_autoptr (GArray) boxes = journey_canvas_selected_boxes (self);
  g_autoptr (GArray) cuts = g_array_new (FALSE, FALSE, sizeof (JourneyCut));
  JourneyCut cut;

  if (!copy (self, box))
    return;

  for (guint i = 0; i < boxes->len; i++)
    if (find_cut (self, &g_array_index (boxes, JourneyBox, i), &cut))
      g_array_append_val (cuts, cut);
  if (cuts->len > 0)
    {
      journey_canvas_select_holder (self, box);
      journey_edit_cut ((const JourneyCut *)(gpointer)cuts->data, cuts->len);
    }
}

gboolean
journey_canvas_can_duplicate (JourneyCanvas *self, const JourneyBox *box)
{
  JourneyNode *node =
      box && (is_own_node (box) || box->kind == JOURNEY_BOX_OPPORTUNITY) ? journey_map_find (self->map, box->id) : NULL;

  return node && journey_edit_can_duplicate (node);
}

void
journey_canvas_duplicate (JourneyCanvas *self, const JourneyBox *box)
{
  g_autoptr (GArray) boxes = journey_canvas_selected_boxes (self);
  g_autoptr (GPtrArray) nodes = nodes_of_boxes (self, boxes);
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_auto (GStrv) made = journey_edit_duplicate ((JourneyNode **)nodes->pdata, nodes->len, report);

  journey_canvas_select_made (self, made);
  if (journey_report_length (report) > 0)
    journey_canvas_emit_remarks (self, report);
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
