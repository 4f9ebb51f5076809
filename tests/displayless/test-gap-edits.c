/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "journey-gap.h"
#include "random-map.h"
#include "random-verbs.h"

#define MAPS 30
#define VERBS 120

static void
assert_same (double a, double b)
{
  g_assert_true (a == b || (isnan (a) && isnan (b)));
}

static void
check_figures (const JourneyGapFigures *a, const JourneyGapFigures *b)
{
  assert_same (a->gap, b->gap);
  assert_same (a->loss, b->loss);
  assert_same (a->gain, b->gain);
  g_assert_cmpuint (a->n_scored, ==, b->n_scored);
  g_assert_cmpuint (a->n_touchpoints, ==, b->n_touchpoints);
  g_assert_cmpint (a->standing, ==, b->standing);
}

static void
check_scores (const JourneyGapEntry *a, const JourneyGapEntry *b)
{
  const double warm[] = { a->importance, a->expected, a->actual, a->gap, a->loss, a->gain, a->worst, a->priority };
  const double cold[] = { b->importance, b->expected, b->actual, b->gap, b->loss, b->gain, b->worst, b->priority };

  for (guint i = 0; i < G_N_ELEMENTS (warm); i++)
    assert_same (warm[i], cold[i]);
  g_assert_true (a->touchpoint == b->touchpoint && a->stage == b->stage);
  g_assert_cmpuint (a->stage_index, ==, b->stage_index);
  g_assert_cmpuint (a->number, ==, b->number);
  g_assert_cmpuint (a->n, ==, b->n);
  g_assert_cmpint (a->moment_of_truth, ==, b->moment_of_truth);
  g_assert_cmpuint (a->n_assumed, ==, b->n_assumed);
  g_assert_cmpint (a->assumption, ==, b->assumption);
  g_assert_cmpint (a->parts.turned, ==, b->parts.turned);
  g_assert_cmpint (a->quadrant, ==, b->quadrant);
  g_assert_cmpint (a->standing, ==, b->standing);
}

static void
check_ranks (const JourneyGapEntry *a, const JourneyGapEntry *b)
{
  check_scores (a, b);
  g_assert_cmpuint (a->rank, ==, b->rank);
  assert_same (a->share, b->share);
}

static void
check_ratings (JourneyGapTable *warm, JourneyGapTable *cold, guint column)
{
  guint n, m;
  const JourneyGapRating *a = journey_gap_table_ratings (warm, column, &n);
  const JourneyGapRating *b = journey_gap_table_ratings (cold, column, &m);

  g_assert_cmpuint (n, ==, m);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpuint (a[i].competitor, ==, b[i].competitor);
      assert_same (a[i].actual, b[i].actual);
    }
}

/* To the last bit: what came from the table before is what would have been worked out. */
static void
check_against_cold (JourneyGapTable *warm, JourneyState *map)
{
  g_autoptr (JourneyGapTable) cold = journey_gap_table_new (map);
  guint n = journey_gap_table_length (cold);

  g_assert_cmpuint (journey_gap_table_length (warm), ==, n);
  g_assert_cmpuint (journey_gap_table_n_short (warm), ==, journey_gap_table_n_short (cold));
  check_figures (journey_gap_table_map (warm), journey_gap_table_map (cold));
  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_STAGES); i++)
    check_figures (journey_gap_table_stage (warm, i), journey_gap_table_stage (cold, i));
  for (guint i = 0; i < n; i++)
    {
      const char *id = journey_state_id (journey_gap_table_peek (cold, i)->touchpoint);

      g_assert_cmpint (journey_gap_table_column (warm, id), ==, (int)i);
      check_scores (journey_gap_table_peek (warm, i), journey_gap_table_peek (cold, i));
      check_ranks (journey_gap_table_at (warm, i), journey_gap_table_at (cold, i));
      assert_same (journey_gap_table_share (warm, journey_gap_table_peek (warm, i)), journey_gap_table_at (cold, i)->share);
      check_ranks (journey_gap_table_ranked (warm, i), journey_gap_table_ranked (cold, i));
      check_ratings (warm, cold, i);
    }
  g_assert_cmpint (journey_gap_table_column (warm, "nobody"), ==, -1);
}

static void
score_something (JourneyMap *map, GRand *chance)
{
  g_autoptr (JourneyGapTable) table = journey_gap_table_new (journey_map_state (map));
  guint n = journey_gap_table_length (table);
  guint column = n > 0 ? (guint)g_rand_int_range (chance, 0, (gint32)n) : 0;
  JourneyNode *touchpoint, *score;

  if (n == 0)
    return;

  touchpoint = journey_map_find (map, journey_state_id (journey_gap_table_peek (table, column)->touchpoint));
  score = JOURNEY_NODE (journey_edit_need_score (JOURNEY_TOUCHPOINT (touchpoint), NULL));
  journey_edit_set_number (score, JOURNEY_SCORE_EXPECTED, g_rand_int_range (chance, 0, 6));
  journey_edit_set_number (score, JOURNEY_SCORE_ACTUAL, g_rand_int_range (chance, 0, 6));
}

static void
change (JourneyMap *map, GRand *chance)
{
  JourneyHistory *history = journey_map_history (map);

  switch (g_rand_int_range (chance, 0, 5))
    {
    case 0:
      journey_history_undo (history);
      break;
    case 1:
      journey_history_redo (history);
      break;
    case 2:
      score_something (map, chance);
      break;
    default:
      random_verb (map, chance);
      break;
    }
}

static void
test_random (void)
{
  for (guint32 seed = 0; seed < MAPS; seed++)
    {
      g_autoptr (GRand) chance = g_rand_new_with_seed (seed);
      g_autoptr (JourneyState) start = random_map (chance, seed % 7 + 1);
      g_autoptr (JourneyMap) map = journey_map_new_from_state (start);
      JourneyGapTable *table = journey_gap_table_new (start);

      for (guint i = 0; i < VERBS; i++)
        {
          JourneyGapTable *next;

          /* Some changes go by unseen, as they do for a page that is not shown. */
          change (map, chance);
          if (g_rand_int_range (chance, 0, 4) == 0)
            continue;
          next = journey_gap_table_new_from (journey_map_state (map), table);
          check_against_cold (next, journey_map_state (map));
          journey_gap_table_unref (table);
          table = next;
        }
      journey_gap_table_unref (table);
    }
}

static JourneyState *
map_of_stages (guint n_stages, guint n_touchpoints)
{
  JourneyState *map = journey_state_new (JOURNEY_KIND_MAP, NULL);
  g_autofree JourneyState **stages = g_new (JourneyState *, n_stages);
  g_autofree JourneyState **touchpoints = g_new (JourneyState *, n_touchpoints);

  for (guint i = 0; i < n_stages; i++)
    {
      stages[i] = journey_state_new (JOURNEY_KIND_STAGE, NULL);
      for (guint j = 0; j < n_touchpoints; j++)
        touchpoints[j] = journey_state_seal (journey_state_new (JOURNEY_KIND_TOUCHPOINT, NULL));
      journey_state_take_children (stages[i], JOURNEY_STAGE_TOUCHPOINTS, touchpoints, n_touchpoints);
      journey_state_seal (stages[i]);
    }
  journey_state_take_children (map, JOURNEY_MAP_STAGES, stages, n_stages);

  return journey_state_seal (map);
}

/* One letter leaves all stages but one as they are; a touchpoint more moves those behind it. */
static void
test_what_is_shared (void)
{
  g_autoptr (JourneyState) start = map_of_stages (4, 3);
  g_autoptr (JourneyMap) map = journey_map_new_from_state (start);
  JourneyNode *stage = journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, 1);
  JourneyNode *touchpoint = journey_node_child (stage, JOURNEY_STAGE_TOUCHPOINTS, 1);
  g_autoptr (JourneyGapTable) first = journey_gap_table_new (start);
  g_autoptr (JourneyGapTable) typed = NULL;
  g_autoptr (JourneyGapTable) longer = NULL;
  g_autoptr (JourneyGapTable) undone = NULL;

  journey_edit_set_text (touchpoint, JOURNEY_TOUCHPOINT_TITLE, "A");
  typed = journey_gap_table_new_from (journey_map_state (map), first);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpint (journey_gap_table_shares_stage (typed, first, i), ==, i != 1);

  journey_edit_add_touchpoint (JOURNEY_STAGE (stage), 0, "B");
  longer = journey_gap_table_new_from (journey_map_state (map), typed);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpint (journey_gap_table_shares_stage (longer, typed, i), ==, i == 0);
  g_assert_false (journey_gap_table_shares_stage (longer, typed, 4));

  journey_history_undo (journey_map_history (map));
  undone = journey_gap_table_new_from (journey_map_state (map), typed);
  for (guint i = 0; i < 4; i++)
    g_assert_true (journey_gap_table_shares_stage (undone, typed, i));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/gap-edits/random", test_random);
  g_test_add_func ("/gap-edits/what-is-shared", test_what_is_shared);

  return g_test_run ();
}
