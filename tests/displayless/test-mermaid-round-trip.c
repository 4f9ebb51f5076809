/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "csv-map.h"
#include "journey-edit.h"
#include "journey-kinds.h"
#include "journey-mermaid.h"
#include "journey-text.h"
#include "journey-usual-name.h"

#define N_MAPS 400

static char *
named (const char *text, const char *otherwise)
{
  return journey_text_one_line (journey_text_is_blank (text) ? otherwise : text);
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *)a, *(char *const *)b);
}

static void
describe_touchpoint (GString *text, JourneyState *map, JourneyState *touchpoint)
{
  g_autofree char *title =
      named (journey_state_text (touchpoint, JOURNEY_TOUCHPOINT_TITLE), journey_usual_name (JOURNEY_KIND_TOUCHPOINT));
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  g_string_append_printf (text, "  %s\n", title);
  for (guint i = 0; i < journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_EMOTIONS); i++)
    {
      JourneyState *emotion = journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_EMOTIONS, i);
      JourneyState *persona = journey_state_find (map, journey_state_text (emotion, JOURNEY_EMOTION_PERSONA));
      g_autofree char *name =
          named (journey_state_text (persona, JOURNEY_PERSONA_NAME), journey_usual_name (JOURNEY_KIND_PERSONA));

      g_ptr_array_add (lines,
                       g_strdup_printf ("    %s %.6f\n", name, journey_state_number (emotion, JOURNEY_EMOTION_VALUE) + 0.0));
    }
  /* Those who feel the same come together. */
  g_ptr_array_sort (lines, compare_lines);
  for (guint i = 0; i < lines->len; i++)
    g_string_append (text, g_ptr_array_index (lines, i));
}

/* What a diagram can hold of a map. */
static char *
describe (JourneyMap *map)
{
  JourneyState *state = journey_map_state (map);
  GString *text = g_string_new (NULL);
  g_autofree char *title = journey_text_one_line (journey_usual_title (journey_state_text (state, JOURNEY_MAP_TITLE)));
  g_autofree char *scenario = journey_text_one_line (journey_state_text (state, JOURNEY_MAP_SCENARIO));

  g_string_append_printf (text, "%s\n%s\n", title, scenario);
  for (guint i = 0; i < journey_state_n_children (state, JOURNEY_MAP_STAGES); i++)
    {
      JourneyState *stage = journey_state_child (state, JOURNEY_MAP_STAGES, i);
      g_autofree char *stage_title =
          named (journey_state_text (stage, JOURNEY_STAGE_TITLE), journey_usual_name (JOURNEY_KIND_STAGE));

      g_string_append_printf (text, "%s\n", stage_title);
      for (guint j = 0; j < journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS); j++)
        describe_touchpoint (text, state, journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, j));
    }

  return g_string_free (text, FALSE);
}

static void
test_random_maps (void)
{
  for (guint32 seed = 0; seed < N_MAPS; seed++)
    {
      const JourneyMermaidOptions options = { 0 };
      g_autoptr (JourneyMap) map = csv_map_random (seed);
      g_autoptr (JourneyReport) report = journey_report_new ();
      g_autoptr (GBytes) first = journey_mermaid_export (journey_map_state (map), NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (JourneyMap) again = journey_mermaid_import (first, &options, report, &error);
      g_autoptr (GBytes) second = NULL;
      g_autofree char *before = describe (map);
      g_autofree char *after = NULL;

      g_test_message ("seed %u", seed);
      g_assert_no_error (error);
      after = describe (again);
      g_assert_cmpstr (after, ==, before);
      g_assert_cmpuint (journey_report_count (report, JOURNEY_REMARK_SKIPPED), ==, 0);
      second = journey_mermaid_export (journey_map_state (again), NULL);
      g_assert_true (g_bytes_equal (first, second));
    }
}

/* A figure that is typed with one decimal is written, and comes back, with one. What has no place is named. */
static void
test_decimals_and_losses (void)
{
  static const char text[] = "journey\n    title T\n    section A\n    x: 1.2: Me\n    y: 4.3: Me\n    z: 3.7: Me\n";
  const JourneyMermaidOptions options = { 0 };
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (JourneyReport) nothing = journey_report_new ();
  g_autoptr (JourneyMap) map = journey_mermaid_import (bytes, &options, NULL, NULL);
  JourneyNode *stage = journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, 0);
  JourneyNode *touchpoint = journey_node_child (stage, JOURNEY_STAGE_TOUCHPOINTS, 0);
  JourneyNode *emotion = journey_node_child (touchpoint, JOURNEY_TOUCHPOINT_EMOTIONS, 0);
  g_autoptr (GBytes) again = journey_mermaid_export (journey_map_state (map), nothing);
  g_autoptr (JourneyReport) further = journey_report_new ();
  g_autoptr (GBytes) more = NULL;
  g_autoptr (GBytes) most = NULL;

  g_assert_cmpfloat (journey_node_number (emotion, JOURNEY_EMOTION_VALUE), ==, -1.8);
  g_assert_true (g_bytes_equal (again, bytes));
  g_assert_cmpuint (journey_report_length (nothing), ==, 0);

  journey_edit_set_text (touchpoint, JOURNEY_TOUCHPOINT_CHANNEL, "Web");
  journey_edit_set_text (stage, JOURNEY_STAGE_QUESTION, "Why?");
  journey_edit_add_pain_point (JOURNEY_TOUCHPOINT (touchpoint), G_MAXUINT, "Slow", 2);
  more = journey_mermaid_export (journey_map_state (map), report);
  g_assert_cmpuint (journey_report_length (report), ==, 1);
  g_assert_cmpstr (journey_report_get (report, 0)->message, ==,
                   "Mermaid has no place for everything. Left out: guiding questions, channels, pain points.");
  g_assert_true (g_bytes_equal (more, bytes));

  journey_edit_need_persona (map, "Nobody asked");
  journey_edit_set_number (JOURNEY_NODE (journey_edit_need_dimension (map, "Time")), JOURNEY_DIMENSION_WEIGHT, 2);
  journey_edit_set_integer (JOURNEY_NODE (map), JOURNEY_MAP_SCALE_HIGH, 7);
  most = journey_mermaid_export (journey_map_state (map), further);
  g_assert_cmpstr (journey_report_get (further, 0)->message, ==,
                   "Mermaid has no place for everything. Left out: scale of the scores, guiding questions, channels, kinds and "
                   "weights of dimensions, pain points, personas who feel nothing anywhere.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/mermaid/random-maps", test_random_maps);
  g_test_add_func ("/mermaid/decimals-and-losses", test_decimals_and_losses);

  return g_test_run ();
}
