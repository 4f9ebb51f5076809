/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-reader.h"
#include "journey-template.h"
#include "journey-writer.h"
#include "random-verbs.h"

/* In every so manieth sequence each single step is looked at, and not only the ends. */
#define LOOK_CLOSELY 25
#define SHORT 20
#define LONG 200

static void
check_against_cold (JourneyMap *map)
{
  g_autoptr (JourneyState) cold = cold_freeze (JOURNEY_NODE (map));
  g_autoptr (JourneyState) warm = journey_node_freeze (JOURNEY_NODE (map));
  g_autoptr (GBytes) cold_bytes = journey_write_bytes (cold);
  g_autoptr (GBytes) warm_bytes = journey_write_bytes (warm);

  g_assert_true (warm == journey_map_state (map));
  g_assert_true (journey_state_equal (cold, warm));
  g_assert_true (g_bytes_equal (cold_bytes, warm_bytes));
}

static void
check_index (JourneyState *state, JourneyState *parent, gpointer map)
{
  JourneyNode *node = journey_map_find (map, journey_state_id (state));

  g_assert_nonnull (node);
  g_assert_true (journey_node_root (node) == map);
  g_assert_cmpint (journey_node_kind (node), ==, journey_state_kind (state));
}

/* A file of the map is read as the same map again, to the byte. */
static void
check_reading (JourneyMap *map)
{
  g_autoptr (GBytes) bytes = journey_write_bytes (journey_map_state (map));
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyState) back = journey_read_bytes (bytes, report, &error);
  g_autoptr (GBytes) again = NULL;

  g_assert_no_error (error);
  again = journey_write_bytes (back);
  g_assert_true (g_bytes_equal (bytes, again));
}

/* A verb, and now and then a step back or forth. */
static void
step (JourneyMap *map, GRand *chance)
{
  JourneyHistory *history = journey_map_history (map);
  int what = g_rand_int_range (chance, 0, 8);

  random_verb (map, chance);
  if (what <= 1)
    journey_history_undo (history);
  if (what == 0)
    journey_history_redo (history);
}

static void
run_sequence (guint32 seed, guint verbs, gboolean closely)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (seed);
  g_autoptr (JourneyMap) map = journey_template_new_map (JOURNEY_TEMPLATE_FIVE_STAGES, "Random");
  JourneyHistory *history = journey_map_history (map);
  g_autoptr (GBytes) first = journey_write_bytes (journey_map_state (map));
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func ((GDestroyNotify)journey_state_unref);
  g_autoptr (GBytes) last = NULL;
  g_autoptr (GBytes) undone = NULL;
  g_autoptr (GBytes) redone = NULL;

  for (guint i = 0; i < verbs; i++)
    {
      step (map, chance);
      if (closely)
        check_against_cold (map);
    }
  journey_state_foreach (journey_map_state (map), check_index, map);
  check_reading (map);
  last = journey_write_bytes (journey_map_state (map));

  do
    g_ptr_array_add (states, journey_state_ref (journey_map_state (map)));
  while (journey_history_undo (history));
  undone = journey_write_bytes (journey_map_state (map));
  g_assert_true (g_bytes_equal (first, undone));
  g_assert_false (journey_history_is_modified (history));
  check_against_cold (map);
  journey_state_foreach (journey_map_state (map), check_index, map);

  for (guint i = states->len; i > 0; i--)
    {
      g_assert_true (journey_map_state (map) == g_ptr_array_index (states, i - 1));
      if (closely)
        check_against_cold (map);
      if (i > 1)
        g_assert_true (journey_history_redo (history));
    }
  while (journey_history_redo (history))
    ;
  while (journey_history_undo (history) && journey_map_state (map) != g_ptr_array_index (states, 0))
    ;
  redone = journey_write_bytes (g_ptr_array_index (states, 0));
  g_assert_true (g_bytes_equal (last, redone));
}

static void
test_short (void)
{
  guint32 base = (guint32)g_test_rand_int ();

  for (guint i = 0; i < 10000; i++)
    run_sequence (base + i, SHORT, i % LOOK_CLOSELY == 0);
}

/* As many as there is time for: TORTURE_SECONDS, or a few. */
static void
test_long (void)
{
  guint32 base = (guint32)g_test_rand_int ();
  const char *seconds = g_getenv ("TORTURE_SECONDS");
  gint64 end = g_get_monotonic_time () + (gint64)(g_ascii_strtod (seconds ? seconds : "3", NULL) * G_TIME_SPAN_SECOND);
  guint n = 0;

  while (g_get_monotonic_time () < end)
    run_sequence (base + n++, LONG, TRUE);
  g_test_message ("reached: %u sequences of %u verbs, compared at each step", n, LONG);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/random-verbs/short", test_short);
  g_test_add_func ("/random-verbs/long", test_long);

  return g_test_run ();
}
