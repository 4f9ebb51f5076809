/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "gap-map.h"
#include "journey-gap.h"

#define N_DIMENSIONS 4
#define N_MAPS 300

/* What is known of one touchpoint, worked out by adding up plain tables instead of walking a map. */
typedef struct
{
  const char *stage;
  const char *id;
  gboolean truth;
  double score[N_DIMENSIONS][3]; /* importance, expected, actual */
  gboolean given[N_DIMENSIONS];
} Plain;

typedef struct
{
  int low, high;
  GapDimension dimensions[N_DIMENSIONS];
  GArray *rows;
  GPtrArray *names;
} World;

static double
pick (int low, int high)
{
  int tenths = g_test_rand_int_range (low * 10, high * 10 + 1);

  return g_test_rand_int_range (0, 12) == 0 ? NAN : tenths / 10.0;
}

static const char *
name (World *world, const char *format, int number)
{
  char *text = g_strdup_printf (format, number);

  g_ptr_array_add (world->names, text);
  return text;
}

static void
add_touchpoint (World *world, const char *stage, int number)
{
  const char *id = name (world, "t%d", number);
  gboolean truth = g_test_rand_int_range (0, 4) == 0;
  GapRow empty = { stage, id, NULL, NAN, NAN, NAN, truth };

  g_array_append_val (world->rows, empty);
  for (guint d = 0; d < N_DIMENSIONS; d++)
    {
      GapRow row = { stage, id, world->dimensions[d].title, 0, 0, 0, truth };

      if (g_test_rand_int_range (0, 3) == 0)
        continue;
      row.importance = pick (world->low, world->high);
      row.expected = pick (world->low, world->high);
      row.actual = pick (world->low, world->high);
      g_array_append_val (world->rows, row);
    }
}

static World
new_world (void)
{
  const int scales[][2] = { { 1, 5 }, { 1, 7 }, { 1, 10 }, { 0, 100 } };
  const double weights[] = { 0, 0.5, 1, 1, 2.5 };
  int scale = g_test_rand_int_range (0, G_N_ELEMENTS (scales));
  int n_stages = g_test_rand_int_range (0, 6);
  World world = { .low = scales[scale][0], .high = scales[scale][1] };
  int number = 0;

  world.rows = g_array_new (FALSE, FALSE, sizeof (GapRow));
  world.names = g_ptr_array_new_with_free_func (g_free);
  for (int d = 0; d < N_DIMENSIONS; d++)
    world.dimensions[d] = (GapDimension){ name (&world, "d%d", d), g_test_rand_int_range (0, 2),
                                          weights[g_test_rand_int_range (0, G_N_ELEMENTS (weights))] };
  for (int s = 0; s < n_stages; s++)
    {
      const char *stage = name (&world, "s%d", s);
      int n = g_test_rand_int_range (0, 8);
      GapRow empty = { stage, NULL };

      g_array_append_val (world.rows, empty);
      for (int i = 0; i < n; i++)
        add_touchpoint (&world, stage, number++);
    }

  return world;
}

static void
clear_world (World *world)
{
  g_array_unref (world->rows);
  g_ptr_array_unref (world->names);
}

static JourneyState *
map_of (World *world, int low, int high)
{
  g_autoptr (GArray) rows = g_array_copy (world->rows);

  for (guint i = 0; i < rows->len; i++)
    {
      GapRow *row = &g_array_index (rows, GapRow, i);
      double *scores[] = { &row->importance, &row->expected, &row->actual };

      for (guint j = 0; j < G_N_ELEMENTS (scores); j++)
        *scores[j] = low + (*scores[j] - world->low) * (high - low) / (world->high - world->low);
    }

  return gap_map_new (low, high, world->dimensions, N_DIMENSIONS, (GapRow *)rows->data, rows->len, NAN);
}

static GArray *
plain_table (World *world)
{
  GArray *table = g_array_new (FALSE, TRUE, sizeof (Plain));

  for (guint i = 0; i < world->rows->len; i++)
    {
      const GapRow *row = &g_array_index (world->rows, GapRow, i);
      Plain *last = table->len > 0 ? &g_array_index (table, Plain, table->len - 1) : NULL;

      if (!row->touchpoint)
        continue;
      if (!last || !g_str_equal (last->id, row->touchpoint))
        {
          g_array_append_val (table, ((Plain){ row->stage, row->touchpoint, row->truth }));
          continue;
        }
      last->score[row->dimension[1] - '0'][0] = row->importance;
      last->score[row->dimension[1] - '0'][1] = row->expected;
      last->score[row->dimension[1] - '0'][2] = row->actual;
      last->given[row->dimension[1] - '0'] = TRUE;
    }

  return table;
}

/* On 0…1: the weights of the dimensions first, then each figure as a sum of shares of them. */
static gboolean
plain_figures (World *world, const Plain *plain, double *importance, double *loss, double *gain)
{
  double iota[N_DIMENSIONS] = { 0 }, total = 0, total_weight = 0;

  *importance = *loss = *gain = 0;
  for (guint d = 0; d < N_DIMENSIONS; d++)
    {
      double i = isnan (plain->score[d][0]) ? (world->low + world->high) / 2.0 : plain->score[d][0];

      if (!plain->given[d] || isnan (plain->score[d][1]) || isnan (plain->score[d][2]))
        continue;
      iota[d] = 1 + 4 * (i - world->low) / (world->high - world->low);
      total += world->dimensions[d].weight * iota[d];
      total_weight += world->dimensions[d].weight;
      *importance += world->dimensions[d].weight * i;
    }
  if (total == 0)
    return FALSE;

  for (guint d = 0; d < N_DIMENSIONS; d++)
    {
      double short_of = plain->score[d][1] - plain->score[d][2];
      double share = world->dimensions[d].weight * iota[d] / total;

      if (world->dimensions[d].cost)
        short_of = -short_of;
      if (share > 0)
        *(short_of > 0 ? loss : gain) += share * fabs (short_of);
    }
  *importance /= total_weight;
  return TRUE;
}

static double
plain_iota (World *world, double importance)
{
  return 1 + 4 * (importance - world->low) / (world->high - world->low);
}

static void
check_entry (World *world, const Plain *plain, const JourneyGapEntry *entry)
{
  double importance, loss, gain;
  double epsilon = 1e-9 * (world->high - world->low);

  g_assert_cmpstr (journey_state_id (entry->touchpoint), ==, plain->id);
  g_assert_cmpstr (journey_state_id (entry->stage), ==, plain->stage);
  if (!plain_figures (world, plain, &importance, &loss, &gain))
    {
      g_assert_true (isnan (entry->gap));
      g_assert_cmpuint (entry->rank, ==, 0);
      return;
    }
  g_assert_cmpfloat_with_epsilon (entry->importance, importance, epsilon);
  g_assert_cmpfloat_with_epsilon (entry->loss, loss, epsilon);
  g_assert_cmpfloat_with_epsilon (entry->gain, gain, epsilon);
  g_assert_cmpfloat_with_epsilon (entry->gap, gain - loss, epsilon);
  g_assert_cmpfloat_with_epsilon (entry->actual - entry->expected, gain - loss, epsilon);
  g_assert_cmpfloat_with_epsilon (entry->priority, plain_iota (world, importance) * loss, 5 * epsilon);
}

static void
check_means (World *world, GArray *table, const char *stage, const JourneyGapFigures *figures)
{
  double weights = 0, gap = 0, epsilon = 1e-9 * (world->high - world->low);
  guint n = 0, n_scored = 0;

  for (guint i = 0; i < table->len; i++)
    {
      const Plain *plain = &g_array_index (table, Plain, i);
      double importance, loss, gain;

      if (stage && !g_str_equal (stage, plain->stage))
        continue;
      n++;
      if (!plain_figures (world, plain, &importance, &loss, &gain))
        continue;
      n_scored++;
      weights += plain_iota (world, importance);
      gap += plain_iota (world, importance) * (gain - loss);
    }
  g_assert_cmpuint (figures->n_touchpoints, ==, n);
  g_assert_cmpuint (figures->n_scored, ==, n_scored);
  if (n_scored == 0)
    g_assert_true (isnan (figures->gap) && isnan (figures->loss) && isnan (figures->gain));
  else
    {
      g_assert_cmpfloat_with_epsilon (figures->gap, gap / weights, epsilon);
      g_assert_cmpfloat_with_epsilon (figures->gain - figures->loss, gap / weights, epsilon);
    }
}

/* The rank of a touchpoint is one more than the number of those that go before it. */
static void
check_ranks (JourneyGapTable *table)
{
  double shares = 0;
  guint n = journey_gap_table_length (table);

  for (guint i = 0; i < n; i++)
    {
      const JourneyGapEntry *entry = journey_gap_table_at (table, i);
      guint before = 0;

      if (entry->rank == 0)
        continue;
      for (guint j = 0; j < n; j++)
        {
          const JourneyGapEntry *other = journey_gap_table_at (table, j);
          double more = other->priority - entry->priority;
          int truth = journey_state_integer (other->touchpoint, JOURNEY_TOUCHPOINT_MOMENT_OF_TRUTH)
                      - journey_state_integer (entry->touchpoint, JOURNEY_TOUCHPOINT_MOMENT_OF_TRUTH);

          if (other->rank == 0)
            continue;
          before += more > 1e-6 || (fabs (more) <= 1e-6 && (truth > 0 || (truth == 0 && j < i)));
        }
      g_assert_cmpuint (entry->rank, ==, before + 1);
      g_assert_true (journey_gap_table_ranked (table, before) == entry);
      shares += isnan (entry->share) ? 0 : entry->share;
    }
  if (journey_gap_table_map (table)->loss > 0)
    g_assert_cmpfloat_with_epsilon (shares, 1, 1e-9);
}

static void
test_two_routes (void)
{
  for (guint i = 0; i < N_MAPS; i++)
    {
      World world = new_world ();
      g_autoptr (JourneyState) map = map_of (&world, world.low, world.high);
      g_autoptr (JourneyGapTable) table = journey_gap_table_new (map);
      g_autoptr (GArray) plain = plain_table (&world);

      g_assert_cmpuint (journey_gap_table_length (table), ==, plain->len);
      for (guint j = 0; j < plain->len; j++)
        check_entry (&world, &g_array_index (plain, Plain, j), journey_gap_table_at (table, j));
      check_means (&world, plain, NULL, journey_gap_table_map (table));
      for (guint j = 0; j < journey_state_n_children (map, JOURNEY_MAP_STAGES); j++)
        check_means (&world, plain, journey_state_id (journey_state_child (map, JOURNEY_MAP_STAGES, j)),
                     journey_gap_table_stage (table, j));
      check_ranks (table);
      clear_world (&world);
    }
}

static void
test_rescale (void)
{
  const int scales[][2] = { { 1, 5 }, { 1, 7 }, { 1, 10 }, { 0, 100 } };

  for (guint i = 0; i < N_MAPS; i++)
    {
      World world = new_world ();
      const int *scale = scales[i % G_N_ELEMENTS (scales)];
      g_autoptr (JourneyState) map = map_of (&world, world.low, world.high);
      g_autoptr (JourneyState) rescaled = map_of (&world, scale[0], scale[1]);
      g_autoptr (JourneyGapTable) before = journey_gap_table_new (map);
      g_autoptr (JourneyGapTable) after = journey_gap_table_new (rescaled);

      for (guint j = 0; j < journey_gap_table_length (before); j++)
        {
          const JourneyGapEntry *a = journey_gap_table_ranked (before, j);
          const JourneyGapEntry *b = journey_gap_table_ranked (after, j);

          g_assert_cmpstr (journey_state_id (a->touchpoint), ==, journey_state_id (b->touchpoint));
          g_assert_cmpint (a->quadrant, ==, b->quadrant);
          g_assert_cmpint (a->standing, ==, b->standing);
        }
      clear_world (&world);
    }
}

static void
test_large (void)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, TRUE, sizeof (GapRow));
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const GapDimension dimensions[] = { { "a", FALSE, 1 }, { "b", TRUE, 2 } };

  for (int i = 0; i < 10000; i++)
    {
      char *id = g_strdup_printf ("t%d", i);

      g_ptr_array_add (names, id);
      g_array_append_val (rows, ((GapRow){ "S", id, "a", 1 + i % 5, 4, 1 + i % 4 }));
      g_array_append_val (rows, ((GapRow){ "S", id, "b", 5 - i % 5, 2, 1 + i % 5 }));
    }
  g_autoptr (JourneyState) map = gap_map_new (1, 5, dimensions, 2, (GapRow *)rows->data, rows->len, NAN);
  gint64 start = g_get_monotonic_time ();
  g_autoptr (JourneyGapTable) table = journey_gap_table_new (map);

  g_test_message ("10,000 touchpoints in %" G_GINT64_FORMAT " µs", g_get_monotonic_time () - start);
  g_assert_cmpuint (journey_gap_table_map (table)->n_scored, ==, 10000);
  g_assert_true (journey_gap_table_find (table, "t9999") == journey_gap_table_at (table, 9999));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/gap/random/two-routes", test_two_routes);
  g_test_add_func ("/gap/random/rescale", test_rescale);
  g_test_add_func ("/gap/random/large", test_large);

  return g_test_run ();
}
