/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "journey-edit.h"
#include "journey-kinds.h"
#include "journey-reading.h"
#include "journey-template.h"

static void
add_answers (JourneyMap *map, JourneyTouchpoint *touchpoint, JourneyQuestion question, const char *answer, int n)
{
  JourneyNode *tally, *count;

  journey_history_begin (journey_map_history (map), "Ask");
  tally = journey_edit_add (JOURNEY_NODE (touchpoint), JOURNEY_TOUCHPOINT_TALLIES, G_MAXUINT);
  count = journey_edit_add (tally, JOURNEY_TALLY_COUNTS, G_MAXUINT);
  journey_node_set_integer (tally, JOURNEY_TALLY_QUESTION, question);
  journey_node_set_text (count, JOURNEY_COUNT_ANSWER, answer);
  journey_node_set_integer (count, JOURNEY_COUNT_COUNT, n);
  journey_history_end (journey_map_history (map));
}

static JourneyTouchpoint *
add_touchpoint (JourneyMap *map, guint stage, const char *title)
{
  JourneyNode *into = journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, stage);

  return journey_edit_add_touchpoint (JOURNEY_STAGE (into), 0, title);
}

/* The rows of the table below a heading, each in a line; empty when there is none. */
static char *
read_table (JourneyState *map, JourneyState *whole, const char *heading)
{
  g_autoptr (GPtrArray) blocks = journey_reading_new (map, whole);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i + 1 < blocks->len; i++)
    {
      const JourneyReadingBlock *block = g_ptr_array_index (blocks, i);
      const JourneyReadingBlock *next = g_ptr_array_index (blocks, i + 1);

      if (block->kind != JOURNEY_READING_SECTION || !g_str_has_prefix (block->text, heading))
        continue;
      for (guint j = 0; j < next->rows->len; j++)
        {
          g_autofree char *row = g_strjoinv ("|", g_ptr_array_index (next->rows, j));

          g_string_append_printf (text, "%s\n", row);
        }
    }

  return g_string_free (text, FALSE);
}

static char *
read_answers (JourneyState *map, JourneyState *whole)
{
  return read_table (map, whole, "What customers answered");
}

static void
score (JourneyTouchpoint *touchpoint, double actual, double importance)
{
  journey_edit_score (touchpoint, NULL, &(JourneyVotes){ .mean = 4, .sd = NAN }, &(JourneyVotes){ .mean = actual, .sd = NAN });
  journey_edit_set_number (journey_node_child (JOURNEY_NODE (touchpoint), JOURNEY_TOUCHPOINT_SCORES, 0), JOURNEY_SCORE_IMPORTANCE,
                           importance);
}

/* An importance that nobody gave is no figure in the ranking, though the middle of the scale counts. */
static void
test_importance (void)
{
  g_autoptr (JourneyMap) map = journey_template_new_map (JOURNEY_TEMPLATE_FIVE_STAGES, "Test");
  g_autofree char *ranking = NULL;

  score (add_touchpoint (map, 0, "Advert"), 1, NAN);
  score (add_touchpoint (map, 1, "Call"), 2, 4);
  ranking = read_table (journey_map_state (map), journey_map_state (map), "Where value is lost");
  g_assert_cmpstr (ranking, ==,
                   "Rank|No.|Touchpoint|Stage|Importance|Expected|Actual|Gap\n"
                   "1|1|Advert|Awareness||4|1|-3\n"
                   "2|2|Call|Consideration|4|4|2|-2\n");
}

/* The figures, not only the counts, of the map, its stages and touchpoints; of a part of it, those of the whole map still, if
 * anybody was asked in it. */
static void
test_told (void)
{
  g_autoptr (JourneyMap) map = journey_template_new_map (JOURNEY_TEMPLATE_FIVE_STAGES, "Test");
  g_autoptr (JourneyMap) part = NULL;
  g_autofree char *none = read_answers (journey_map_state (map), journey_map_state (map));
  g_autofree char *all = NULL;
  g_autofree char *of_part = NULL;
  g_autofree char *of_rest = NULL;
  JourneyTouchpoint *call = add_touchpoint (map, 1, "Call");

  add_touchpoint (map, 0, "Advert");
  add_answers (map, call, JOURNEY_QUESTION_NPS, "10", 3);
  add_answers (map, call, JOURNEY_QUESTION_CES, "6", 30);
  add_answers (map, add_touchpoint (map, 3, "Bill"), JOURNEY_QUESTION_CSAT, "2", 4);
  all = read_answers (journey_map_state (map), journey_map_state (map));

  part = journey_map_new_from_state (journey_map_state (map));
  journey_edit_remove (journey_node_child (JOURNEY_NODE (part), JOURNEY_MAP_STAGES, 1));
  of_part = read_answers (journey_map_state (part), journey_map_state (map));
  journey_edit_remove (
      journey_node_child (journey_node_child (JOURNEY_NODE (part), JOURNEY_MAP_STAGES, 2), JOURNEY_STAGE_TOUCHPOINTS, 0));
  of_rest = read_answers (journey_map_state (part), journey_map_state (map));

  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (of_rest, ==, "");
  g_assert_cmpstr (
      all, ==,
      "Where|NPS|CSAT|CES\n"
      "Whole map|+100 (too few for an interval) · n\u00a03|0 % (0–49 %) · n\u00a04|6 · 100 % easy (89–100 %) · n\u00a030\n"
      "Consideration|+100 (too few for an interval) · n\u00a03||6 · 100 % easy (89–100 %) · n\u00a030\n"
      "2. Call|+100 (too few for an interval) · n\u00a03||6 · 100 % easy (89–100 %) · n\u00a030\n"
      "Experience||0 % (0–49 %) · n\u00a04|\n"
      "3. Bill||0 % (0–49 %) · n\u00a04|\n");
  g_assert_cmpstr (
      of_part, ==,
      "Where|NPS|CSAT|CES\n"
      "Whole map|+100 (too few for an interval) · n\u00a03|0 % (0–49 %) · n\u00a04|6 · 100 % easy (89–100 %) · n\u00a030\n"
      "Experience||0 % (0–49 %) · n\u00a04|\n"
      "3. Bill||0 % (0–49 %) · n\u00a04|\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reading-answers/told", test_told);
  g_test_add_func ("/reading-answers/importance", test_importance);

  return g_test_run ();
}
