/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-dimension-set.h"

#include "journey-edit.h"

static char *
titles (JourneyMap *map)
{
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < journey_node_n_children (JOURNEY_NODE (map), JOURNEY_MAP_DIMENSIONS); i++)
    {
      JourneyNode *dimension = journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_DIMENSIONS, i);
      gboolean cost = journey_node_integer (dimension, JOURNEY_DIMENSION_KIND) == JOURNEY_DIMENSION_KIND_COST;

      g_string_append_printf (titles, "%s%s%s", i > 0 ? ", " : "", cost ? "−" : "",
                              journey_node_text (dimension, JOURNEY_DIMENSION_TITLE));
    }

  return g_string_free (titles, FALSE);
}

static void
assert_titles (JourneyMap *map, const char *expected)
{
  g_autofree char *found = titles (map);

  g_assert_cmpstr (found, ==, expected);
}

static void
assert_set (JourneyMap *map, JourneyDimensionSet set)
{
  g_assert_cmpint (journey_dimension_set_of (journey_map_state (map)), ==, set);
}

static void
test_sets (void)
{
  g_autoptr (JourneyMap) map = journey_map_new ();

  assert_set (map, JOURNEY_N_DIMENSION_SETS);
  journey_edit_use_dimension_set (map, JOURNEY_DIMENSION_SET_KOTLER);
  assert_titles (map, "Product value, Service value, Personnel value, Image value, −Monetary cost, −Time cost, −Energy cost, "
                      "−Psychic cost");
  assert_set (map, JOURNEY_DIMENSION_SET_KOTLER);
  journey_edit_use_dimension_set (map, JOURNEY_DIMENSION_SET_CUSTOMER_VALUE);
  assert_titles (map, "Functional value, Emotional value, Social value, −Money, −Time, −Effort, −Psychological cost");
  assert_set (map, JOURNEY_DIMENSION_SET_CUSTOMER_VALUE);
  journey_edit_use_dimension_set (map, JOURNEY_DIMENSION_SET_OVERALL);
  assert_titles (map, "Overall");
  assert_set (map, JOURNEY_DIMENSION_SET_OVERALL);

  for (JourneyDimensionSet set = 0; set < JOURNEY_N_DIMENSION_SETS; set++)
    g_assert_cmpstr (journey_dimension_set_name (set), !=, "");
}

/* Nothing that somebody scored or weighed is lost, and all of it is one step. */
static void
test_kept (void)
{
  g_autoptr (JourneyMap) map = journey_map_new ();
  const JourneyVotes votes = { 3, 0, 0 };
  JourneyTouchpoint *touchpoint;
  JourneyDimension *own, *time, *rated;
  g_autoptr (JourneyState) before = NULL;

  journey_history_begin (journey_map_history (map), "Make");
  touchpoint = journey_edit_add_touchpoint (journey_edit_add_stage (map, 0, "S"), 0, "T");
  own = journey_edit_add_dimension (map, "Friendliness", JOURNEY_DIMENSION_KIND_BENEFIT, 2);
  rated = journey_edit_add_dimension (map, "Charm", JOURNEY_DIMENSION_KIND_BENEFIT, 1);
  journey_edit_add_dimension (map, "Nobody uses this", JOURNEY_DIMENSION_KIND_BENEFIT, 1);
  time = journey_edit_add_dimension (map, "Time", JOURNEY_DIMENSION_KIND_COST, 5);
  journey_edit_score (touchpoint, own, &votes, NULL);
  journey_edit_set_rating (journey_edit_need_competitor (map, "Rival"), touchpoint, rated, 4);
  journey_history_end (journey_map_history (map));
  before = journey_state_ref (journey_map_state (map));

  journey_edit_use_dimension_set (map, JOURNEY_DIMENSION_SET_CUSTOMER_VALUE);
  assert_titles (map, "Functional value, Emotional value, Social value, −Money, −Time, −Effort, −Psychological cost, "
                      "Friendliness, Charm");
  g_assert_cmpfloat (journey_node_number (JOURNEY_NODE (time), JOURNEY_DIMENSION_WEIGHT), ==, 5);
  g_assert_cmpfloat (journey_node_number (JOURNEY_NODE (own), JOURNEY_DIMENSION_WEIGHT), ==, 2);
  assert_set (map, JOURNEY_N_DIMENSION_SETS);

  g_assert_cmpstr (journey_history_undo_name (journey_map_history (map)), ==, "Choose dimensions");
  g_assert_true (journey_history_undo (journey_map_history (map)));
  g_assert_true (journey_state_equal (before, journey_map_state (map)));
}

/* What was scored overall before goes on counting, and the set is still the one that was chosen. */
static void
test_overall (void)
{
  g_autoptr (JourneyMap) map = journey_map_new ();
  const JourneyVotes votes = { 3, 0, 0 };
  JourneyTouchpoint *touchpoint = journey_edit_add_touchpoint (journey_edit_add_stage (map, 0, "S"), 0, "T");
  JourneyDimension *overall = journey_edit_add_dimension (map, "Overall", JOURNEY_DIMENSION_KIND_BENEFIT, 1);

  journey_edit_score (touchpoint, overall, &votes, NULL);
  assert_set (map, JOURNEY_DIMENSION_SET_OVERALL);
  for (JourneyDimensionSet set = JOURNEY_DIMENSION_SET_CUSTOMER_VALUE; set < JOURNEY_N_DIMENSION_SETS; set++)
    {
      journey_edit_use_dimension_set (map, set);
      g_assert_cmpint (journey_node_position (JOURNEY_NODE (overall)), >, 0);
      assert_set (map, set);
    }
  journey_edit_remove (journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_DIMENSIONS, 0));
  assert_set (map, JOURNEY_N_DIMENSION_SETS);
}

/* Small letters do for capital ones, so that no dimension is there twice. */
static void
test_spelling (void)
{
  g_autoptr (JourneyMap) map = journey_map_new ();
  JourneyDimensionKind kind = JOURNEY_DIMENSION_KIND_BENEFIT;

  g_assert_cmpstr (journey_dimension_set_knows ("time COST", &kind), ==, "Time cost");
  g_assert_cmpint (kind, ==, JOURNEY_DIMENSION_KIND_COST);
  g_assert_null (journey_dimension_set_knows ("Space", &kind));

  journey_edit_add_dimension (map, "time COST", JOURNEY_DIMENSION_KIND_COST, 2);
  journey_edit_use_dimension_set (map, JOURNEY_DIMENSION_SET_KOTLER);
  assert_titles (map, "Product value, Service value, Personnel value, Image value, −Monetary cost, −time COST, −Energy cost, "
                      "−Psychic cost");
  assert_set (map, JOURNEY_DIMENSION_SET_KOTLER);
}

/* Choosing what is there already is no step. */
static void
test_again (void)
{
  g_autoptr (JourneyMap) map = journey_map_new ();
  JourneyState *before;

  journey_edit_use_dimension_set (map, JOURNEY_DIMENSION_SET_KOTLER);
  before = journey_map_state (map);
  journey_edit_use_dimension_set (map, JOURNEY_DIMENSION_SET_KOTLER);
  g_assert_true (before == journey_map_state (map));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/dimension-set/sets", test_sets);
  g_test_add_func ("/dimension-set/kept", test_kept);
  g_test_add_func ("/dimension-set/overall", test_overall);
  g_test_add_func ("/dimension-set/spelling", test_spelling);
  g_test_add_func ("/dimension-set/again", test_again);

  return g_test_run ();
}
