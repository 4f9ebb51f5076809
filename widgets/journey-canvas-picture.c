/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-canvas-private.h"

/* What a picture of the selection shows. How a picture gets onto the clipboard is known to the program, not here. */

static void
add_id (GHashTable *ids, const char *id)
{
  g_hash_table_add (ids, g_strdup (id));
}

/* A lane without the touchpoints that it is about would mean nothing. */
static void
add_lane (JourneyCanvas *self, GHashTable *lanes, const char *id)
{
  JourneyNode *map = JOURNEY_NODE (self->map);

  add_id (lanes, id);
  for (guint i = 0; i < journey_node_n_children (map, JOURNEY_MAP_LANES); i++)
    {
      JourneyNode *lane = journey_node_child (map, JOURNEY_MAP_LANES, i);

      if (journey_node_integer (lane, JOURNEY_LANE_KIND) == JOURNEY_LANE_KIND_TOUCHPOINTS)
        add_id (lanes, journey_node_id (lane));
    }
}

static void
add_box (JourneyCanvas *self, const JourneyBox *box, GHashTable *stages, GHashTable *touchpoints, GHashTable *lanes)
{
  if (box->kind == JOURNEY_BOX_STAGE)
    add_id (stages, box->id);
  else if (box->kind == JOURNEY_BOX_LANE_TITLE)
    add_lane (self, lanes, box->id);
  else if (box->touchpoint)
    {
      add_id (touchpoints, box->touchpoint);
      if (box->lane && box->kind != JOURNEY_BOX_TOUCHPOINT)
        add_lane (self, lanes, box->lane);
    }
}

/* NULL, which is all, for none. */
static const char *const *
ids_of (GHashTable *set)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  GHashTableIter iter;
  gpointer id;

  if (g_hash_table_size (set) == 0)
    return NULL;
  g_hash_table_iter_init (&iter, set);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_strv_builder_add (builder, id);

  return (const char *const *)g_strv_builder_end (builder);
}

/**
 * journey_canvas_picture_options:
 * @scope: (out): what is selected
 *
 * Returns: (transfer full): how a picture of what is selected is made: of stages or touchpoints with all lanes, of cells with
 *   their lanes and the names of their touchpoints, of the map where nothing is selected that stands in its columns
 */
JourneyExportOptions *
journey_canvas_picture_options (JourneyCanvas *self, JourneyCanvasScope *scope)
{
  const JourneyExportOptions usual = JOURNEY_EXPORT_OPTIONS_DEFAULT;
  JourneyExportOptions *options = journey_export_options_copy (&usual);
  gboolean is_selected = self->selection && *journey_selection_id (self->selection);
  g_autoptr (GArray) boxes = is_selected ? journey_canvas_selected_boxes (self) : g_array_new (FALSE, FALSE, sizeof (JourneyBox));
  g_autoptr (GHashTable) stages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) touchpoints = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) lanes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < boxes->len; i++)
    add_box (self, &g_array_index (boxes, JourneyBox, i), stages, touchpoints, lanes);
  options->stages = ids_of (stages);
  options->touchpoints = ids_of (touchpoints);
  options->lanes = ids_of (lanes);
  *scope = options->stages || options->touchpoints || options->lanes ? JOURNEY_CANVAS_SCOPE_PART : JOURNEY_CANVAS_SCOPE_NOTHING;
  if (options->touchpoints && boxes->len == 1)
    *scope = JOURNEY_CANVAS_SCOPE_FOCUS;
  options->no_persona_strip = *scope != JOURNEY_CANVAS_SCOPE_NOTHING;

  return options;
}

void
journey_canvas_copy_picture (JourneyCanvas *self, const JourneyBox *box)
{
  journey_canvas_emit_picture (self);
}
