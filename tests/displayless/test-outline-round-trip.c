/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "csv-map.h"
#include "journey-edit.h"
#include "journey-gap.h"
#include "journey-kinds.h"
#include "journey-markdown.h"
#include "journey-outline.h"

/* What is written as an outline comes back, and evidence with it. */

#define N_MAPS 300

static JourneyMap *
import (const char *text, gboolean is_markdown, JourneyReport *report, GError **error)
{
  const JourneyOutlineOptions options = { .fallback = "file", .is_markdown = is_markdown };
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return journey_outline_import (bytes, &options, report, error);
}

static char *
export_map (JourneyMap *map)
{
  g_autoptr (GBytes) bytes = journey_markdown_export (journey_map_state (map), journey_map_state (map));
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  char *text = g_strndup (data, length);
  char *end = strstr (text, "<!-- end of the map -->");

  /* The ranking and what else belongs to the map is not read again. */
  g_assert_nonnull (end);
  *end = '\0';

  return text;
}

/* Line by line, so that a failure shows the line. */
static void
assert_same (const char *before, const char *after)
{
  g_auto (GStrv) old = g_strsplit (before, "\n", -1);
  g_auto (GStrv) new_ = g_strsplit (after, "\n", -1);

  for (guint i = 0; old[i] && new_[i]; i++)
    g_assert_cmpstr (new_[i], ==, old[i]);
  g_assert_cmpuint (g_strv_length (new_), ==, g_strv_length (old));
}

static void
assert_same_gap (JourneyMap *map, JourneyMap *again)
{
  g_autoptr (JourneyGapTable) before = journey_gap_table_new (journey_map_state (map));
  g_autoptr (JourneyGapTable) after = journey_gap_table_new (journey_map_state (again));

  g_assert_cmpuint (journey_gap_table_map (before)->n_scored, ==, journey_gap_table_map (after)->n_scored);
  if (journey_gap_table_map (before)->n_scored > 0)
    g_assert_cmpfloat_with_epsilon (journey_gap_table_map (before)->loss, journey_gap_table_map (after)->loss, 1e-9);
}

/* Random maps are made for tables, which have no place for days. */
static void
date_evidence (JourneyMap *map)
{
  static const char *const dates[] = { "2026", "2026-10", "2026-10-12", "" };
  guint n = 0;

  for (guint i = 0; i < journey_node_n_children (JOURNEY_NODE (map), JOURNEY_MAP_STAGES); i++)
    {
      JourneyNode *stage = journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, i);

      for (guint j = 0; j < journey_node_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS); j++)
        {
          JourneyNode *touchpoint = journey_node_child (stage, JOURNEY_STAGE_TOUCHPOINTS, j);

          for (guint k = 0; k < journey_node_n_children (touchpoint, JOURNEY_TOUCHPOINT_EVIDENCE); k++)
            journey_edit_set_text (journey_node_child (touchpoint, JOURNEY_TOUCHPOINT_EVIDENCE, k), JOURNEY_EVIDENCE_DATE,
                                   dates[n++ % G_N_ELEMENTS (dates)]);
        }
    }
}

static void
assert_evidence (JourneyNode *touchpoint, guint position, int kind, const char *date, const char *note)
{
  JourneyNode *evidence = journey_node_child (touchpoint, JOURNEY_TOUCHPOINT_EVIDENCE, position);

  g_assert_cmpint (journey_node_integer (evidence, JOURNEY_EVIDENCE_KIND), ==, kind);
  g_assert_cmpstr (journey_node_text (evidence, JOURNEY_EVIDENCE_DATE), ==, date);
  g_assert_cmpstr (journey_node_text (evidence, JOURNEY_EVIDENCE_NOTE), ==, note);
}

static JourneyNode *
first_touchpoint (JourneyMap *map)
{
  return journey_node_child (journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, 0), JOURNEY_STAGE_TOUCHPOINTS, 0);
}

static void
test_dates (void)
{
  static const char text[] =
      "- x\n  - Evidence: survey (2026-10-12): by mail\n  - Evidence: interviews (of 2026): many\n"
      "  - Evidence: survey: shop visits (2026)\n  - Evidence: interview（2026）\n  - Evidence: survey (2026-09)：路边\n"
      "  - Evidence: survey: x (2026): y\n  - Evidence: survey (2026-09, n 40): by phone\n"
      "  - Evidence: 问卷（2026-10，n 140）：电话\n";
  g_autoptr (JourneyMap) map = import (text, TRUE, NULL, NULL);
  JourneyNode *touchpoint = first_touchpoint (map);
  JourneyNode *dated = journey_node_child (touchpoint, JOURNEY_TOUCHPOINT_EVIDENCE, 0);
  JourneyNode *other = journey_node_child (touchpoint, JOURNEY_TOUCHPOINT_EVIDENCE, 1);

  g_assert_cmpstr (journey_node_text (dated, JOURNEY_EVIDENCE_DATE), ==, "2026-10-12");
  g_assert_cmpstr (journey_node_text (dated, JOURNEY_EVIDENCE_NOTE), ==, "by mail");
  g_assert_cmpint (journey_node_integer (dated, JOURNEY_EVIDENCE_KIND), ==, JOURNEY_EVIDENCE_KIND_SURVEY);
  g_assert_cmpstr (journey_node_text (other, JOURNEY_EVIDENCE_DATE), ==, "");
  g_assert_cmpstr (journey_node_text (other, JOURNEY_EVIDENCE_NOTE), ==, "interviews (of 2026): many");
  assert_evidence (touchpoint, 2, JOURNEY_EVIDENCE_KIND_SURVEY, "", "shop visits (2026)");
  assert_evidence (touchpoint, 3, JOURNEY_EVIDENCE_KIND_INTERVIEW, "2026", "");
  assert_evidence (touchpoint, 4, JOURNEY_EVIDENCE_KIND_SURVEY, "2026-09", "路边");
  assert_evidence (touchpoint, 5, JOURNEY_EVIDENCE_KIND_SURVEY, "", "x (2026): y");
  assert_evidence (touchpoint, 6, JOURNEY_EVIDENCE_KIND_SURVEY, "2026-09", "by phone");
  assert_evidence (touchpoint, 7, JOURNEY_EVIDENCE_KIND_SURVEY, "2026-10", "电话");
  g_assert_cmpint (journey_node_integer (journey_node_child (touchpoint, JOURNEY_TOUCHPOINT_EVIDENCE, 6), JOURNEY_EVIDENCE_N), ==,
                   40);
  g_assert_cmpint (journey_node_integer (journey_node_child (touchpoint, JOURNEY_TOUCHPOINT_EVIDENCE, 7), JOURNEY_EVIDENCE_N), ==,
                   140);
}

static JourneyNode *
add_score (JourneyMap *map, const char *dimension, JourneyNode *evidence, int n)
{
  JourneyTouchpoint *touchpoint = JOURNEY_TOUCHPOINT (first_touchpoint (map));
  JourneyNode *score = JOURNEY_NODE (journey_edit_add_score (touchpoint, dimension, JOURNEY_DIMENSION_KIND_BENEFIT, 1));

  journey_edit_set_number (score, JOURNEY_SCORE_EXPECTED, 4);
  journey_edit_set_number (score, JOURNEY_SCORE_ACTUAL, 2);
  journey_edit_set_integer (score, JOURNEY_SCORE_N, n);
  journey_edit_set_text (score, JOURNEY_SCORE_EVIDENCE, journey_node_id (evidence));

  return score;
}

/* One survey is one piece of evidence, of as many as it says and no more, however many answered each question. */
static void
test_shared_evidence (void)
{
  static const int numbers[] = { 140, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (JourneyMap) map = import ("- x\n", TRUE, NULL, NULL);
      JourneyNode *evidence = journey_edit_add (first_touchpoint (map), JOURNEY_TOUCHPOINT_EVIDENCE, 0);
      g_autofree char *text = NULL;
      g_autoptr (JourneyMap) again = NULL;
      JourneyNode *touchpoint;

      journey_edit_set_integer (evidence, JOURNEY_EVIDENCE_KIND, JOURNEY_EVIDENCE_KIND_SURVEY);
      journey_edit_set_text (evidence, JOURNEY_EVIDENCE_NOTE, "October");
      journey_edit_set_integer (evidence, JOURNEY_EVIDENCE_N, numbers[i]);
      add_score (map, "Ease", evidence, 140);
      add_score (map, "Time", evidence, 97);

      text = export_map (map);
      again = import (text, TRUE, NULL, NULL);
      touchpoint = first_touchpoint (again);
      g_assert_cmpuint (journey_node_n_children (touchpoint, JOURNEY_TOUCHPOINT_EVIDENCE), ==, 1);
      assert_evidence (touchpoint, 0, JOURNEY_EVIDENCE_KIND_SURVEY, "", "October");
      g_assert_cmpint (journey_node_integer (journey_node_child (touchpoint, JOURNEY_TOUCHPOINT_EVIDENCE, 0), JOURNEY_EVIDENCE_N),
                       ==, numbers[i]);
      g_assert_cmpint (journey_node_integer (journey_node_child (touchpoint, JOURNEY_TOUCHPOINT_SCORES, 1), JOURNEY_SCORE_N), ==,
                       97);
    }
}

/* Personas come back in their order, also who feels nothing anywhere. */
static void
test_personas (void)
{
  g_autoptr (JourneyMap) map = import ("# T\nPersonas: Mei, Tom\n\n## A\n- x\n  - Emotion: Tom -1\n", TRUE, NULL, NULL);
  g_autofree char *text = export_map (map);
  g_autoptr (JourneyMap) again = import (text, TRUE, NULL, NULL);

  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (again), JOURNEY_MAP_PERSONAS), ==, 2);
  g_assert_cmpstr (journey_node_text (journey_node_child (JOURNEY_NODE (again), JOURNEY_MAP_PERSONAS, 0), JOURNEY_PERSONA_NAME),
                   ==, "Mei");
  g_assert_cmpstr (journey_node_text (journey_node_child (JOURNEY_NODE (again), JOURNEY_MAP_PERSONAS, 1), JOURNEY_PERSONA_NAME),
                   ==, "Tom");
}

static void
test_round_trip (void)
{
  for (guint32 seed = 0; seed < N_MAPS; seed++)
    {
      g_autoptr (JourneyMap) map = csv_map_random (seed);
      g_autoptr (JourneyReport) report = journey_report_new ();
      g_autofree char *first = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (JourneyMap) again = NULL;
      g_autofree char *second = NULL;

      date_evidence (map);
      first = export_map (map);
      again = import (first, TRUE, report, &error);
      g_test_message ("seed %u", seed);
      if (g_error_matches (error, JOURNEY_OUTLINE_ERROR, JOURNEY_OUTLINE_ERROR_EMPTY))
        continue;
      g_assert_no_error (error);
      for (guint i = 0; i < journey_report_length (report); i++)
        g_test_message ("%u: %s", journey_report_get (report, i)->line, journey_report_get (report, i)->message);
      g_assert_cmpuint (journey_report_length (report), ==, 0);
      second = export_map (again);
      assert_same (first, second);
      assert_same_gap (map, again);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/outline/dates", test_dates);
  g_test_add_func ("/outline/shared-evidence", test_shared_evidence);
  g_test_add_func ("/outline/personas", test_personas);
  g_test_add_func ("/outline/round-trip", test_round_trip);

  return g_test_run ();
}
