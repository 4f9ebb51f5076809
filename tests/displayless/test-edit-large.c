/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <time.h>

#include "journey-edit-paste.h"
#include "journey-edit.h"
#include "journey-template.h"

/* What is done to everything in a large map at once must not take longer for each of the nodes the more there are. */

#define N_STAGES 100
#define N_TOUCHPOINTS 100 /* of each stage */
#define MOST_SECONDS 5    /* of the processor, whatever else the computer does */

typedef struct
{
  JourneyMap *map;
  JourneyNode *node;
  JourneyReport *report;
  GPtrArray *stages;
  GPtrArray *touchpoints;
  GPtrArray *pain_points;
  GPtrArray *metrics;
  clock_t begin, end;
} Fixture;

/* Each with a pain point and a metric of its own. */
static void
add_touchpoint (Fixture *fixture, JourneyNode *stage)
{
  JourneyTouchpoint *touchpoint = journey_edit_add_touchpoint (JOURNEY_STAGE (stage), G_MAXUINT, "Bill");
  JourneyNode *metric = journey_edit_add (fixture->node, JOURNEY_MAP_METRICS, G_MAXUINT);
  const char *ids[] = { journey_node_id (JOURNEY_NODE (touchpoint)), NULL };
  g_autofree char *name = g_strdup_printf ("Complaints %u", fixture->touchpoints->len);

  journey_edit_set_text (metric, JOURNEY_METRIC_NAME, name);
  journey_edit_set_strings (metric, JOURNEY_METRIC_TOUCHPOINTS, ids);
  g_ptr_array_add (fixture->touchpoints, touchpoint);
  g_ptr_array_add (fixture->pain_points, journey_edit_add_pain_point (touchpoint, 0, "Too high", 3));
  g_ptr_array_add (fixture->metrics, metric);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->map = journey_template_new_map (JOURNEY_TEMPLATE_EMPTY, "Large");
  fixture->node = JOURNEY_NODE (fixture->map);
  fixture->report = journey_report_new ();
  fixture->stages = g_ptr_array_new ();
  fixture->touchpoints = g_ptr_array_new ();
  fixture->pain_points = g_ptr_array_new ();
  fixture->metrics = g_ptr_array_new ();

  journey_history_begin (journey_map_history (fixture->map), "Fill");
  for (guint i = 0; i < N_STAGES; i++)
    {
      JourneyNode *stage = JOURNEY_NODE (journey_edit_add_stage (fixture->map, G_MAXUINT, "Stage"));

      g_ptr_array_add (fixture->stages, stage);
      for (guint j = 0; j < N_TOUCHPOINTS; j++)
        add_touchpoint (fixture, stage);
    }
  journey_history_end (journey_map_history (fixture->map));
  fixture->begin = clock ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  double seconds = (double)(fixture->end - fixture->begin) / CLOCKS_PER_SEC;

  g_test_minimized_result (seconds, "%.2f s", seconds);
#ifndef __SANITIZE_ADDRESS__
  g_assert_cmpfloat (seconds, <, MOST_SECONDS);
#endif
  g_ptr_array_unref (fixture->stages);
  g_ptr_array_unref (fixture->touchpoints);
  g_ptr_array_unref (fixture->pain_points);
  g_ptr_array_unref (fixture->metrics);
  journey_report_unref (fixture->report);
  g_assert_finalize_object (fixture->map);
}

static JourneyNode *const *
nodes_of (GPtrArray *nodes)
{
  return (JourneyNode *const *)nodes->pdata;
}

static void
duplicate (Fixture *fixture, GPtrArray *nodes, guint n_expected)
{
  g_auto (GStrv) made = journey_edit_duplicate (nodes_of (nodes), nodes->len, fixture->report);

  fixture->end = clock ();
  g_assert_cmpuint (g_strv_length (made), ==, n_expected);
  g_assert_cmpuint (journey_report_length (fixture->report), ==, 0);
}

static void
test_duplicate_touchpoints (Fixture *fixture, gconstpointer data)
{
  duplicate (fixture, fixture->touchpoints, N_STAGES * N_TOUCHPOINTS);
}

/* As they are when everything is selected. */
static void
test_duplicate_all (Fixture *fixture, gconstpointer data)
{
  g_ptr_array_extend (fixture->stages, fixture->touchpoints, NULL, NULL);
  duplicate (fixture, fixture->stages, N_STAGES);
}

static void
test_move_to_tray (Fixture *fixture, gconstpointer data)
{
  guint n = journey_edit_move_to_tray (nodes_of (fixture->pain_points), fixture->pain_points->len);

  fixture->end = clock ();
  g_assert_cmpuint (n, ==, N_STAGES * N_TOUCHPOINTS);
  g_assert_cmpuint (journey_node_n_children (fixture->node, JOURNEY_MAP_TRAY), ==, n);
}

static void
test_take_off (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < fixture->touchpoints->len; i++)
    g_ptr_array_add (ids, (gpointer)journey_node_id (g_ptr_array_index (fixture->touchpoints, i)));
  journey_edit_take_off (nodes_of (fixture->metrics), (const char *const *)ids->pdata, fixture->metrics->len);
  fixture->end = clock ();
  g_assert_cmpuint (journey_node_n_children (fixture->node, JOURNEY_MAP_METRICS), ==, 0);
}

/* The metrics of all touchpoints but the first are copied and pasted one further to the left. */
static void
test_paste_cells (Fixture *fixture, gconstpointer data)
{
  JourneyLane *lane = journey_edit_need_lane_of_kind (fixture->map, JOURNEY_LANE_KIND_METRICS);
  g_autofree JourneyClipCell *cells = g_new0 (JourneyClipCell, fixture->touchpoints->len);
  JourneyPastePlace place = { g_ptr_array_index (fixture->stages, 0), g_ptr_array_index (fixture->touchpoints, 0),
                              JOURNEY_NODE (lane), FALSE };
  guint n = fixture->touchpoints->len - 1;
  g_autoptr (JourneyClip) clip = NULL;
  g_auto (GStrv) pasted = NULL;

  for (guint i = 0; i < n; i++)
    cells[i] = (JourneyClipCell){ journey_node_id (g_ptr_array_index (fixture->touchpoints, i + 1)),
                                  journey_node_id (JOURNEY_NODE (lane)), NULL };
  clip = journey_clip_copy_cells (journey_map_state (fixture->map), cells, n);
  pasted = journey_edit_paste (fixture->map, clip, &place, fixture->report);
  fixture->end = clock ();
  g_assert_cmpuint (g_strv_length (pasted), ==, n);
  g_assert_cmpuint (
      g_strv_length ((GStrv)journey_node_strings (g_ptr_array_index (fixture->metrics, n), JOURNEY_METRIC_TOUCHPOINTS)), ==, 2);
}

#define ADD(name, func) g_test_add ("/edit-large/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("duplicate-touchpoints", test_duplicate_touchpoints);
  ADD ("duplicate-all", test_duplicate_all);
  ADD ("move-to-tray", test_move_to_tray);
  ADD ("take-off", test_take_off);
  ADD ("paste-cells", test_paste_cells);

  return g_test_run ();
}
