/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "journey-difference.h"
#include "journey-edit.h"
#include "journey-template.h"
#include "random-map.h"
#include "random-verbs.h"

#define SEQUENCES 400
#define VERBS 12

static JourneyMap *
map_new (void)
{
  JourneyMap *map = journey_template_new_map (JOURNEY_TEMPLATE_FIVE_STAGES, "Broadband");

  g_assert_nonnull (map);

  return map;
}

static JourneyNode *
add_touchpoint (JourneyNode *stage, guint position, const char *title)
{
  return JOURNEY_NODE (journey_edit_add_touchpoint (JOURNEY_STAGE (stage), position, title));
}

static JourneyNode *
add_pain_point (JourneyNode *touchpoint, const char *text)
{
  return JOURNEY_NODE (journey_edit_add_pain_point (JOURNEY_TOUCHPOINT (touchpoint), 0, text, 2));
}

static JourneyNode *
stage_at (JourneyMap *map, guint position)
{
  return journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, position);
}

static void
assert_entry (JourneyDifference *difference,
              guint position,
              JourneyChange change,
              const char *where,
              const char *what,
              const char *field,
              const char *before,
              const char *after)
{
  g_autoptr (JourneyDifferenceEntry) entry = NULL;

  g_assert_cmpuint (position, <, journey_difference_length (difference));
  entry = journey_difference_entry (difference, position);
  g_assert_cmpint (entry->change, ==, change);
  g_assert_cmpstr (entry->where, ==, where);
  g_assert_cmpstr (entry->what, ==, what);
  g_assert_cmpstr (entry->field, ==, field);
  g_assert_cmpstr (entry->before, ==, before);
  g_assert_cmpstr (entry->after, ==, after);
}

/* Says all there is to say, in order that nothing of it is left to chance. */
static void
describe_all (JourneyDifference *difference)
{
  guint counts[JOURNEY_N_CHANGES] = { 0 };
  g_autofree char *summary = journey_difference_summary (difference);

  g_assert_true (g_utf8_validate (summary, -1, NULL));
  for (guint i = 0; i < journey_difference_length (difference); i++)
    {
      g_autoptr (JourneyDifferenceEntry) entry = journey_difference_entry (difference, i);

      g_assert_true (*entry->where && *entry->what);
      g_assert_true ((*entry->field == '\0') == (entry->change < JOURNEY_CHANGE_MOVED));
      g_assert_true (g_utf8_validate (entry->before, -1, NULL) && g_utf8_validate (entry->after, -1, NULL));
      g_assert_cmpint (g_utf8_strlen (entry->before, -1), <, 500);
      g_assert_cmpint (g_utf8_strlen (entry->after, -1), <, 500);
      counts[entry->change]++;
    }
  for (guint i = 0; i < JOURNEY_N_CHANGES; i++)
    g_assert_cmpuint (counts[i], ==, journey_difference_count (difference, i));
}

static void
test_same (void)
{
  g_autoptr (JourneyMap) map = map_new ();
  g_autoptr (JourneyState) cold = cold_freeze (JOURNEY_NODE (map));
  g_autoptr (JourneyDifference) same = journey_difference_new (journey_map_state (map), journey_map_state (map));
  g_autoptr (JourneyDifference) equal = journey_difference_new (journey_map_state (map), cold);
  g_autofree char *summary = journey_difference_summary (equal);

  g_assert_cmpuint (journey_difference_length (same), ==, 0);
  g_assert_cmpuint (journey_difference_length (equal), ==, 0);
  g_assert_cmpstr (summary, ==, "There is no difference.");
}

static void
test_words (void)
{
  g_autoptr (JourneyMap) map = map_new ();
  JourneyNode *touchpoint = add_touchpoint (stage_at (map, 1), 0, "First bill");
  JourneyNode *pain = add_pain_point (touchpoint, "Nobody explains it");
  g_autoptr (JourneyState) before = journey_state_ref (journey_map_state (map));
  g_autoptr (JourneyDifference) difference = NULL;
  g_autofree char *summary = NULL;
  g_autofree char *title = g_strdup (journey_node_text (stage_at (map, 1), JOURNEY_STAGE_TITLE));
  g_autofree char *where = g_strdup_printf ("%s › First bill", title);
  g_autofree char *stage = g_strdup_printf ("Stage “%s”", title);

  journey_edit_set_text (JOURNEY_NODE (map), JOURNEY_MAP_SCENARIO, "Moving\nhouse");
  journey_edit_set_text (touchpoint, JOURNEY_TOUCHPOINT_CHANNEL, "Letter");
  journey_edit_set_integer (touchpoint, JOURNEY_TOUCHPOINT_MOMENT_OF_TRUTH, TRUE);
  journey_edit_set_integer (pain, JOURNEY_PAIN_POINT_SEVERITY, 3);
  add_touchpoint (stage_at (map, 1), 1, "Call");

  difference = journey_difference_new (before, journey_map_state (map));
  summary = journey_difference_summary (difference);
  g_assert_cmpstr (summary, ==, "Differences: 4 changed, 1 added.");
  assert_entry (difference, 0, JOURNEY_CHANGE_CHANGED, "Whole map", "Map", "Scenario", "", "Moving house");
  assert_entry (difference, 1, JOURNEY_CHANGE_ADDED, stage, "Touchpoint “Call”", "", "", "Title: Call");
  assert_entry (difference, 2, JOURNEY_CHANGE_CHANGED, where, "Touchpoint", "Channel", "", "Letter");
  assert_entry (difference, 3, JOURNEY_CHANGE_CHANGED, where, "Touchpoint", "Moment of truth", "No", "Yes");
  assert_entry (difference, 4, JOURNEY_CHANGE_CHANGED, where, "Pain point “Nobody explains it”", "Severity", "2", "3");
  g_assert_cmpuint (journey_difference_length (difference), ==, 5);
}

static void
test_long_texts (void)
{
  g_autoptr (JourneyMap) map = map_new ();
  g_autofree char *start = g_strnfill (5000, 'a');
  g_autofree char *one = g_strconcat (start, " and then she called", NULL);
  g_autofree char *other = g_strconcat (start, " and then she wrote", NULL);
  g_autoptr (JourneyState) before = NULL;
  g_autoptr (JourneyDifference) difference = NULL;
  g_autoptr (JourneyDifferenceEntry) entry = NULL;

  journey_edit_set_text (JOURNEY_NODE (map), JOURNEY_MAP_SCENARIO, one);
  before = journey_state_ref (journey_map_state (map));
  journey_edit_set_text (JOURNEY_NODE (map), JOURNEY_MAP_SCENARIO, other);
  difference = journey_difference_new (before, journey_map_state (map));
  entry = journey_difference_entry (difference, 0);
  g_assert_true (g_str_has_prefix (entry->before, "…aaa"));
  g_assert_true (g_str_has_suffix (entry->before, " she called"));
  g_assert_true (g_str_has_suffix (entry->after, " she wrote"));
}

static void
test_white_space (void)
{
  g_autoptr (JourneyMap) map = map_new ();
  g_autoptr (JourneyState) before = NULL;
  g_autoptr (JourneyDifference) difference = NULL;

  journey_edit_set_text (JOURNEY_NODE (map), JOURNEY_MAP_SCENARIO, "one two");
  before = journey_state_ref (journey_map_state (map));
  journey_edit_set_text (JOURNEY_NODE (map), JOURNEY_MAP_SCENARIO, "one\ntwo");
  difference = journey_difference_new (before, journey_map_state (map));
  assert_entry (difference, 0, JOURNEY_CHANGE_CHANGED, "Whole map", "Map", "Scenario", "as it was", "with other spaces or lines");
}

/* A node keeps its id wherever it goes, and what went with it is not said again. */
static void
test_moves (void)
{
  g_autoptr (JourneyMap) map = map_new ();
  JourneyNode *first = add_touchpoint (stage_at (map, 0), 0, "Search");
  JourneyNode *pain = add_pain_point (first, "Too many results");
  g_autoptr (JourneyState) before = NULL;
  g_autoptr (JourneyDifference) difference = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  before = journey_state_ref (journey_map_state (map));
  journey_edit_move (first, stage_at (map, 2), 0);
  journey_edit_set_text (pain, JOURNEY_PAIN_POINT_ROOT_CAUSE, "Advertisements");
  difference = journey_difference_new (before, journey_map_state (map));
  from = g_strdup_printf ("Stage “%s”", journey_node_text (stage_at (map, 0), JOURNEY_STAGE_TITLE));
  to = g_strdup_printf ("Stage “%s”", journey_node_text (stage_at (map, 2), JOURNEY_STAGE_TITLE));
  g_assert_cmpuint (journey_difference_length (difference), ==, 2);
  assert_entry (difference, 0, JOURNEY_CHANGE_MOVED, to, "Touchpoint “Search”", "Place", from, to);
  g_assert_cmpuint (journey_difference_count (difference, JOURNEY_CHANGE_CHANGED), ==, 1);
}

static void
test_order (void)
{
  g_autoptr (JourneyMap) map = map_new ();
  g_autoptr (JourneyState) before = journey_state_ref (journey_map_state (map));
  g_autoptr (JourneyDifference) difference = NULL;
  g_autofree char *what = g_strdup_printf ("Stage “%s”", journey_node_text (stage_at (map, 0), JOURNEY_STAGE_TITLE));

  journey_edit_move (stage_at (map, 0), JOURNEY_NODE (map), 3);
  difference = journey_difference_new (before, journey_map_state (map));
  g_assert_cmpuint (journey_difference_length (difference), ==, 1);
  assert_entry (difference, 0, JOURNEY_CHANGE_MOVED, "Whole map", what, "Place", "1", "4");
}

/* What is deleted stands for all within it, but not for what was saved from it. */
static void
test_removal (void)
{
  g_autoptr (JourneyMap) map = map_new ();
  JourneyNode *kept = add_touchpoint (stage_at (map, 0), 0, "Kept");
  g_autoptr (JourneyState) before = NULL;
  g_autoptr (JourneyDifference) difference = NULL;
  g_autoptr (JourneyDifference) back = NULL;

  add_touchpoint (stage_at (map, 0), 1, "Lost");
  before = journey_state_ref (journey_map_state (map));
  journey_edit_move (kept, stage_at (map, 1), 0);
  journey_edit_remove (stage_at (map, 0));

  difference = journey_difference_new (before, journey_map_state (map));
  g_assert_cmpuint (journey_difference_count (difference, JOURNEY_CHANGE_MOVED), ==, 1);
  g_assert_cmpuint (journey_difference_count (difference, JOURNEY_CHANGE_REMOVED), ==, 1);
  g_assert_cmpuint (journey_difference_length (difference), ==, 2);

  back = journey_difference_new (journey_map_state (map), before);
  g_assert_cmpuint (journey_difference_count (back, JOURNEY_CHANGE_MOVED), ==, 1);
  g_assert_cmpuint (journey_difference_count (back, JOURNEY_CHANGE_ADDED), ==, 1);
  g_assert_cmpuint (journey_difference_length (back), ==, 2);
}

static void
check (JourneyState *before, JourneyState *after)
{
  g_autoptr (JourneyDifference) difference = journey_difference_new (before, after);
  g_autoptr (JourneyDifference) back = journey_difference_new (after, before);

  g_assert_true ((journey_difference_length (difference) == 0) == journey_state_equal (before, after));
  g_assert_cmpuint (journey_difference_count (difference, JOURNEY_CHANGE_CHANGED), ==,
                    journey_difference_count (back, JOURNEY_CHANGE_CHANGED));
  describe_all (difference);
  describe_all (back);
}

/* Random verbs, compared warm, sharing what did not change, and cold, sharing nothing: both find as much. */
static void
test_random_verbs (void)
{
  for (guint i = 0; i < SEQUENCES; i++)
    {
      g_autoptr (GRand) chance = g_rand_new_with_seed ((guint32)g_test_rand_int ());
      g_autoptr (JourneyMap) map = map_new ();
      g_autoptr (JourneyState) before = NULL;
      g_autoptr (JourneyState) cold = NULL;
      g_autoptr (JourneyDifference) warm_difference = NULL;
      g_autoptr (JourneyDifference) cold_difference = NULL;

      for (guint j = 0; j < VERBS; j++)
        random_verb (map, chance);
      before = journey_state_ref (journey_map_state (map));
      for (gint j = g_rand_int_range (chance, 0, VERBS); j > 0; j--)
        random_verb (map, chance);
      cold = cold_freeze (JOURNEY_NODE (map));
      check (before, journey_map_state (map));
      check (before, cold);

      warm_difference = journey_difference_new (before, journey_map_state (map));
      cold_difference = journey_difference_new (before, cold);
      for (guint j = 0; j < JOURNEY_N_CHANGES; j++)
        g_assert_cmpuint (journey_difference_count (warm_difference, j), ==, journey_difference_count (cold_difference, j));
    }
}

/* Maps that have nothing to do with each other, with every kind of node. */
static void
test_random_maps (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed ((guint32)g_test_rand_int ());

  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (JourneyState) one = random_map (chance, 6);
      g_autoptr (JourneyState) other = random_map (chance, 6);

      check (one, other);
    }
}

static JourneyState *
with_other_number (JourneyState *state, JourneyFieldId field)
{
  const JourneyField *spec = journey_spec_field (field);
  JourneyState *copy = journey_state_copy_fields (state);
  static const char *const strings[] = { "one", "two", NULL };
  g_autoptr (GBytes) bytes = g_bytes_new_static ("picture", 7);
  double number = journey_state_is_default (state, field) && spec->fallback == spec->minimum ? spec->maximum : spec->minimum;

  switch (spec->type)
    {
    case JOURNEY_FIELD_NUMBER:
      journey_state_set_number (copy, field, number);
      break;
    case JOURNEY_FIELD_INTEGER:
      journey_state_set_integer (copy, field, (int)number);
      break;
    case JOURNEY_FIELD_BOOLEAN:
    case JOURNEY_FIELD_ENUM:
      journey_state_set_integer (copy, field, 1);
      break;
    case JOURNEY_FIELD_STRINGS:
    case JOURNEY_FIELD_REFERENCES:
      journey_state_set_strings (copy, field, strings);
      break;
    case JOURNEY_FIELD_DATA:
      journey_state_set_data (copy, field, bytes);
      break;
    default:
      journey_state_set_text (copy, field, "2026-01-01");
      break;
    }

  return journey_state_seal (copy);
}

/* Every field of the map's own table is compared and has words; those of the other kinds have words, too. */
static void
test_every_field (void)
{
  for (guint kind = 0; kind < JOURNEY_N_KINDS; kind++)
    {
      const JourneySpec *spec = journey_spec_get (kind);

      g_assert_nonnull (spec->label);
      for (guint i = 0; i < spec->n_fields; i++)
        g_assert_nonnull (spec->fields[i].label);
    }

  for (guint i = 0; i < journey_spec_get (JOURNEY_KIND_MAP)->n_fields; i++)
    {
      g_autoptr (JourneyState) before = journey_state_seal (journey_state_new (JOURNEY_KIND_MAP, "map"));
      g_autoptr (JourneyState) after = with_other_number (before, JOURNEY_FIELD_ID (JOURNEY_KIND_MAP, i));
      g_autoptr (JourneyDifference) difference = journey_difference_new (before, after);

      g_assert_cmpuint (journey_difference_length (difference), ==, 1);
      describe_all (difference);
    }
}

static void
test_what_is_no_field (void)
{
  g_autoptr (JourneyState) before = journey_state_seal (journey_state_new (JOURNEY_KIND_MAP, "one"));
  g_autoptr (JourneyState) other = journey_state_seal (journey_state_new (JOURNEY_KIND_MAP, "other"));
  JourneyState *draft = journey_state_copy_fields (before);
  g_autoptr (JourneyState) newer = NULL;

  journey_state_set_extras (draft, g_variant_new_string ("<new/>"));
  newer = journey_state_seal (draft);
  check (before, other);
  check (before, newer);
}

static JourneyState *
large_map (guint n)
{
  JourneyState *map = journey_state_new (JOURNEY_KIND_MAP, "map");
  JourneyState *stage = journey_state_new (JOURNEY_KIND_STAGE, "stage");
  g_autofree JourneyState **touchpoints = g_new (JourneyState *, n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("t%u", i);
      JourneyState *touchpoint = journey_state_new (JOURNEY_KIND_TOUCHPOINT, id);

      journey_state_set_text (touchpoint, JOURNEY_TOUCHPOINT_TITLE, id);
      touchpoints[i] = journey_state_seal (touchpoint);
    }
  journey_state_take_children (stage, JOURNEY_STAGE_TOUCHPOINTS, touchpoints, n);
  journey_state_seal (stage);
  journey_state_take_children (map, JOURNEY_MAP_STAGES, &stage, 1);

  return journey_state_seal (map);
}

static double
time_comparison (guint n, gboolean backwards)
{
  g_autoptr (JourneyState) one = large_map (n);
  g_autoptr (JourneyState) other = backwards ? large_map (n / 2) : large_map (n);
  gint64 start = g_get_monotonic_time ();
  g_autoptr (JourneyDifference) difference = journey_difference_new (one, other);

  g_assert_cmpuint (journey_difference_length (difference), ==, backwards ? n - n / 2 : 0);

  return (double)(g_get_monotonic_time () - start) / 1000;
}

/* Ten times as much takes about ten times as long, and not a hundred times. */
static void
test_large (void)
{
  double best = INFINITY;
  double best_removed = INFINITY;

  for (guint i = 0; i < 3; i++)
    {
      best = MIN (best, time_comparison (10000, FALSE));
      best_removed = MIN (best_removed, time_comparison (10000, TRUE));
    }
  g_test_message ("10,000 touchpoints: %.1f ms, half of them removed: %.1f ms", best, best_removed);
  g_assert_cmpfloat (best, <, 500);
  g_assert_cmpfloat (best_removed, <, 500);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/difference/same", test_same);
  g_test_add_func ("/difference/words", test_words);
  g_test_add_func ("/difference/long-texts", test_long_texts);
  g_test_add_func ("/difference/white-space", test_white_space);
  g_test_add_func ("/difference/moves", test_moves);
  g_test_add_func ("/difference/order", test_order);
  g_test_add_func ("/difference/removal", test_removal);
  g_test_add_func ("/difference/random-verbs", test_random_verbs);
  g_test_add_func ("/difference/random-maps", test_random_maps);
  g_test_add_func ("/difference/every-field", test_every_field);
  g_test_add_func ("/difference/what-is-no-field", test_what_is_no_field);
  g_test_add_func ("/difference/large", test_large);

  return g_test_run ();
}
