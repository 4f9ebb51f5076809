/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <time.h>

#include "gap-map.h"
#include "journey-gap.h"

#define MANY 60000

#ifdef __SANITIZE_ADDRESS__
#define MOST_SECONDS 5.0
#else
#define MOST_SECONDS 1.0
#endif

#define assert_near(a, b) g_assert_cmpfloat_with_epsilon (a, b, 1e-9)

typedef JourneyState *(*Make) (guint number);

static void
fill (JourneyState *parent, JourneyListId list, Make make, guint n)
{
  g_autofree JourneyState **children = g_new (JourneyState *, n);

  for (guint i = 0; i < n; i++)
    children[i] = make (i);
  journey_state_take_children (parent, list, children, n);
}

static JourneyState *
new_numbered (JourneyKind kind, const char *letter, guint number)
{
  g_autofree char *id = g_strdup_printf ("%s%u", letter, number);

  return journey_state_new (kind, id);
}

static void
refer (JourneyState *state, JourneyFieldId field, const char *letter, guint number)
{
  g_autofree char *id = g_strdup_printf ("%s%u", letter, number);

  journey_state_set_text (state, field, id);
}

static JourneyState *
new_dimension (guint number)
{
  return journey_state_seal (new_numbered (JOURNEY_KIND_DIMENSION, "d", number));
}

static JourneyState *
new_evidence (guint number)
{
  JourneyState *evidence = new_numbered (JOURNEY_KIND_EVIDENCE, "e", number);

  journey_state_set_integer (evidence, JOURNEY_EVIDENCE_KIND, JOURNEY_EVIDENCE_KIND_SURVEY);
  journey_state_set_integer (evidence, JOURNEY_EVIDENCE_N, (int)number);

  return journey_state_seal (evidence);
}

/* Scores go through dimensions and evidence from the last to the first. */
static JourneyState *
new_score (guint number)
{
  JourneyState *score = new_numbered (JOURNEY_KIND_SCORE, "s", number);

  refer (score, JOURNEY_SCORE_DIMENSION, "d", MANY - 1 - number);
  refer (score, JOURNEY_SCORE_EVIDENCE, "e", MANY - 1 - number);
  journey_state_set_number (score, JOURNEY_SCORE_IMPORTANCE, number % 2 ? 5 : 1);
  journey_state_set_number (score, JOURNEY_SCORE_EXPECTED, 4);
  journey_state_set_number (score, JOURNEY_SCORE_ACTUAL, 3);

  return journey_state_seal (score);
}

static JourneyState *
new_scored_touchpoint (guint number)
{
  JourneyState *touchpoint = new_numbered (JOURNEY_KIND_TOUCHPOINT, "t", number);

  fill (touchpoint, JOURNEY_TOUCHPOINT_SCORES, new_score, MANY);
  fill (touchpoint, JOURNEY_TOUCHPOINT_EVIDENCE, new_evidence, MANY);

  return journey_state_seal (touchpoint);
}

static JourneyState *
new_bare_touchpoint (guint number)
{
  return journey_state_seal (new_numbered (JOURNEY_KIND_TOUCHPOINT, "t", number));
}

static JourneyState *
new_rating_on (guint touchpoint, guint dimension)
{
  JourneyState *rating = journey_state_new (JOURNEY_KIND_RATING, NULL);

  refer (rating, JOURNEY_RATING_TOUCHPOINT, "t", touchpoint);
  refer (rating, JOURNEY_RATING_DIMENSION, "d", dimension);
  journey_state_set_number (rating, JOURNEY_RATING_ACTUAL, dimension % 2 ? 2 : 4);

  return journey_state_seal (rating);
}

static JourneyState *
new_rating_on_dimension (guint number)
{
  return new_rating_on (0, number);
}

static JourneyState *
new_thorough_competitor (guint number)
{
  JourneyState *competitor = new_numbered (JOURNEY_KIND_COMPETITOR, "c", number);

  fill (competitor, JOURNEY_COMPETITOR_RATINGS, new_rating_on_dimension, MANY);

  return journey_state_seal (competitor);
}

/* Each is rated once, at the touchpoint of the same number. */
static JourneyState *
new_competitor (guint number)
{
  JourneyState *competitor = new_numbered (JOURNEY_KIND_COMPETITOR, "c", number);
  JourneyState *rating = new_rating_on (number, 0);

  journey_state_take_children (competitor, JOURNEY_COMPETITOR_RATINGS, &rating, 1);

  return journey_state_seal (competitor);
}

static JourneyState *
new_competitor_at_first (guint number)
{
  JourneyState *competitor = new_numbered (JOURNEY_KIND_COMPETITOR, "c", number);
  JourneyState *rating = new_rating_on (0, number);

  journey_state_take_children (competitor, JOURNEY_COMPETITOR_RATINGS, &rating, 1);

  return journey_state_seal (competitor);
}

static JourneyState *
new_map (Make touchpoint, guint n_touchpoints, Make competitor, guint n_competitors)
{
  JourneyState *map = journey_state_new (JOURNEY_KIND_MAP, "map");
  JourneyState *stage = journey_state_new (JOURNEY_KIND_STAGE, "stage");

  fill (stage, JOURNEY_STAGE_TOUCHPOINTS, touchpoint, n_touchpoints);
  stage = journey_state_seal (stage);
  journey_state_take_children (map, JOURNEY_MAP_STAGES, &stage, 1);
  fill (map, JOURNEY_MAP_DIMENSIONS, new_dimension, MANY);
  fill (map, JOURNEY_MAP_COMPETITORS, competitor, n_competitors);

  return journey_state_seal (map);
}

static JourneyGapTable *
work_out (JourneyState *map)
{
  clock_t start = clock ();
  JourneyGapTable *table = journey_gap_table_new (map);
  double seconds = (double)(clock () - start) / CLOCKS_PER_SEC;

  g_test_message ("%.3f s", seconds);
  g_assert_cmpfloat (seconds, <, MOST_SECONDS);

  return table;
}

static void
test_scores (void)
{
  g_autoptr (JourneyState) map = new_map (new_scored_touchpoint, 1, NULL, 0);
  g_autoptr (JourneyGapTable) table = work_out (map);
  const JourneyGapEntry *entry = journey_gap_table_at (table, 0);

  assert_near (entry->gap, -1);
  assert_near (entry->importance, 3);
  g_assert_cmpuint (entry->n, ==, MANY - 1);
  g_assert_false (entry->assumption);
}

static void
test_ratings_of_one (void)
{
  g_autoptr (JourneyState) map = new_map (new_scored_touchpoint, 1, new_thorough_competitor, 1);
  g_autoptr (JourneyGapTable) table = work_out (map);

  /* Even dimensions are those of odd scores: weight 5 beside weight 1. */
  assert_near (gap_map_rating (table, 0, 0), (5 * 4 + 1 * 2) / 6.0);
}

static void
test_competitors_of_one (void)
{
  g_autoptr (JourneyState) map = new_map (new_scored_touchpoint, 1, new_competitor_at_first, MANY);
  g_autoptr (JourneyGapTable) table = work_out (map);
  guint n;
  const JourneyGapRating *ratings = journey_gap_table_ratings (table, 0, &n);

  g_assert_cmpuint (n, ==, MANY);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpuint (ratings[i].competitor, ==, i);
      assert_near (ratings[i].actual, i % 2 ? 2 : 4);
    }
}

/* A figure for each competitor at each touchpoint would be 29 GB. */
static void
test_competitors_and_touchpoints (void)
{
  g_autoptr (JourneyState) map = new_map (new_bare_touchpoint, MANY, new_competitor, MANY);
  g_autoptr (JourneyGapTable) table = work_out (map);

  for (guint i = 0; i < MANY; i++)
    {
      guint n;
      const JourneyGapRating *ratings = journey_gap_table_ratings (table, i, &n);

      g_assert_cmpuint (n, ==, 1);
      g_assert_cmpuint (ratings[0].competitor, ==, i);
      assert_near (ratings[0].actual, 4);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/gap-large/scores", test_scores);
  g_test_add_func ("/gap-large/ratings-of-one", test_ratings_of_one);
  g_test_add_func ("/gap-large/competitors-of-one", test_competitors_of_one);
  g_test_add_func ("/gap-large/competitors-and-touchpoints", test_competitors_and_touchpoints);

  return g_test_run ();
}
