/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <time.h>

#include "gap-map.h"

#define N_STAGES 100
#define N_TOUCHPOINTS 100 /* a stage */
#define N_ROWS (N_STAGES * N_TOUCHPOINTS)
#define N_EDITS 20

#ifdef __SANITIZE_ADDRESS__
#define FRAME 0.16
#else
#define FRAME 0.016
#endif

static const GapDimension values[] = { { "Function", FALSE, 1 }, { "Time", TRUE, 0.5 } };

static const JourneyGapOptions choices[] = {
  { 0 },
  { .dimension = "Time" },
  { .measured_only = TRUE },
  { .crosshair = JOURNEY_CROSSHAIR_MEAN },
  { .crosshair = JOURNEY_CROSSHAIR_MEDIAN, .axis = JOURNEY_GAP_AXIS_ACTUAL },
};

/* Its texts belong to @titles. */
static JourneyState *
new_map (GPtrArray *titles)
{
  g_autofree GapRow *rows = g_new0 (GapRow, N_ROWS);

  for (guint i = 0; i < N_ROWS; i++)
    {
      char *stage = g_strdup_printf ("s%u", i / N_TOUCHPOINTS);
      char *touchpoint = g_strdup_printf ("t%u", i);

      g_ptr_array_add (titles, stage);
      g_ptr_array_add (titles, touchpoint);
      rows[i] = (GapRow){
        stage,      touchpoint,    values[i % 2].title,           1 + i % 37 / 9.0,   1 + i % 11 / 2.5, 1 + i % 41 / 10.0,
        i % 7 == 0, (int)(i % 50), i % 3 ? "survey" : "estimate", 0.1 + i % 13 / 10.0
      };
    }

  return gap_map_new (1, 5, values, G_N_ELEMENTS (values), rows, N_ROWS, NAN);
}

static void
copy_children (JourneyState *from, JourneyState *to, JourneyListId list, guint place, JourneyState *other)
{
  guint n = journey_state_n_children (from, list);
  g_autofree JourneyState **children = g_new (JourneyState *, n);

  for (guint i = 0; i < n; i++)
    children[i] = i == place && other ? other : journey_state_ref (journey_state_child (from, list, i));
  journey_state_take_children (to, list, children, n);
}

static JourneyState *
edit_score (JourneyState *touchpoint, double actual)
{
  JourneyState *copy = journey_state_copy_fields (touchpoint);
  JourneyState *score = journey_state_copy_fields (journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_SCORES, 0));

  journey_state_set_number (score, JOURNEY_SCORE_ACTUAL, actual);
  copy_children (touchpoint, copy, JOURNEY_TOUCHPOINT_SCORES, 0, journey_state_seal (score));
  copy_children (touchpoint, copy, JOURNEY_TOUCHPOINT_EVIDENCE, 0, NULL);

  return journey_state_seal (copy);
}

/* What an edit of one score leaves: a new path from it to the root, and everything else as it was. */
static JourneyState *
edit_map (JourneyState *map, guint column, double actual)
{
  JourneyState *stage = journey_state_child (map, JOURNEY_MAP_STAGES, column / N_TOUCHPOINTS);
  JourneyState *touchpoint = journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, column % N_TOUCHPOINTS);
  JourneyState *new_stage = journey_state_copy_fields (stage);
  JourneyState *copy = journey_state_copy_fields (map);

  copy_children (stage, new_stage, JOURNEY_STAGE_TOUCHPOINTS, column % N_TOUCHPOINTS, edit_score (touchpoint, actual));
  copy_children (map, copy, JOURNEY_MAP_STAGES, column / N_TOUCHPOINTS, journey_state_seal (new_stage));
  copy_children (map, copy, JOURNEY_MAP_DIMENSIONS, 0, NULL);

  return journey_state_seal (copy);
}

static void
assert_same_number (double a, double b)
{
  if (!isnan (a) || !isnan (b))
    g_assert_cmpfloat (a, ==, b);
}

static void
assert_same_entry (const JourneyGapEntry *a, const JourneyGapEntry *b)
{
  g_assert_true (a->touchpoint == b->touchpoint);
  g_assert_cmpuint (a->rank, ==, b->rank);
  g_assert_cmpint (a->quadrant, ==, b->quadrant);
  g_assert_cmpint (a->disagreement, ==, b->disagreement);
  g_assert_cmpuint (a->n_evidence_kinds, ==, b->n_evidence_kinds);
  assert_same_number (a->gap, b->gap);
  assert_same_number (a->priority, b->priority);
  assert_same_number (a->share, b->share);
  assert_same_number (a->sd, b->sd);
  assert_same_number (a->interval_low, b->interval_low);
  assert_same_number (a->interval_high, b->interval_high);
}

static void
assert_same_tables (JourneyGapTable *a, JourneyGapTable *b)
{
  double x_a, x_b, importance_a, importance_b;

  journey_gap_table_crosshair (a, &x_a, &importance_a);
  journey_gap_table_crosshair (b, &x_b, &importance_b);
  g_assert_cmpfloat (x_a, ==, x_b);
  g_assert_cmpfloat (importance_a, ==, importance_b);
  g_assert_cmpfloat (journey_gap_table_map (a)->loss, ==, journey_gap_table_map (b)->loss);
  g_assert_cmpuint (journey_gap_table_map (a)->n_measured, ==, journey_gap_table_map (b)->n_measured);
  g_assert_cmpuint (journey_gap_table_map (a)->n_disagreed, ==, journey_gap_table_map (b)->n_disagreed);
  g_assert_cmpuint (journey_gap_table_map (a)->n_short, ==, journey_gap_table_map (b)->n_short);
  for (guint i = 0; i < N_ROWS; i++)
    assert_same_entry (journey_gap_table_at (a, i), journey_gap_table_at (b, i));
}

/* Everything that the panel shows at once: ranking, cross-hair and quadrants. */
static JourneyGapTable *
work_out (JourneyState *map, const JourneyGapOptions *options, JourneyGapTable *previous, double *seconds)
{
  clock_t start = clock ();
  JourneyGapTable *table = journey_gap_table_new_with (map, options, previous);
  double x, importance;

  journey_gap_table_crosshair (table, &x, &importance);
  journey_gap_table_ranked (table, 0);
  *seconds = (double)(clock () - start) / CLOCKS_PER_SEC;

  return table;
}

static void
test_edits (gconstpointer data)
{
  const JourneyGapOptions *options = data;
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JourneyState) map = new_map (titles);
  double seconds, quickest = INFINITY;
  g_autoptr (JourneyGapTable) table = work_out (map, options, NULL, &seconds);

  g_test_message ("from nothing: %.1f ms", 1000 * seconds);
  for (guint i = 0; i < N_EDITS; i++)
    {
      guint column = (guint)g_test_rand_int_range (0, N_ROWS);
      g_autoptr (JourneyState) edited = edit_map (map, column, g_test_rand_double_range (1, 5));
      JourneyGapTable *next = work_out (edited, options, table, &seconds);
      g_autoptr (JourneyGapTable) cold = journey_gap_table_new_with (edited, options, NULL);

      quickest = MIN (quickest, seconds);
      assert_same_tables (next, cold);
      journey_gap_table_unref (table);
      table = next;
      journey_state_unref (map);
      map = g_steal_pointer (&edited);
    }
  g_test_message ("after an edit: %.1f ms", 1000 * quickest);
  g_assert_cmpfloat (quickest, <, FRAME);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/gap-quick/usual", &choices[0], test_edits);
  g_test_add_data_func ("/gap-quick/one-dimension", &choices[1], test_edits);
  g_test_add_data_func ("/gap-quick/measured-only", &choices[2], test_edits);
  g_test_add_data_func ("/gap-quick/mean", &choices[3], test_edits);
  g_test_add_data_func ("/gap-quick/median-and-actual", &choices[4], test_edits);

  return g_test_run ();
}
