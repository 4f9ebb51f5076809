/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "gap-map.h"
#include "journey-csv.h"
#include "journey-edit.h"
#include "journey-gap.h"

static const char *const samples[] = { "broadband.csv", "membership-zh.csv", "electric-car.csv", "family-insurance.csv",
                                       "group-buying-zh.csv" };

static JourneyMap *
import (const char *sample)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "samples", sample, NULL);
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  JourneyMap *map;
  char *text;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (text, length);
  map = journey_csv_import (bytes, &(JourneyCsvOptions){ .title = sample }, report, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (journey_report_length (report), ==, 0);

  return map;
}

static void
test_figures (void)
{
  const double gaps[] = { -0.7555, -0.7832, 0.3619, -0.5751, -0.3589 };

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (JourneyMap) map = import (samples[i]);
      g_autoptr (JourneyGapTable) table = journey_gap_table_new (journey_map_state (map));
      const JourneyGapFigures *figures = journey_gap_table_map (table);

      g_assert_cmpfloat_with_epsilon (figures->gap, gaps[i], 5e-5);
      g_assert_cmpfloat_with_epsilon (figures->gain - figures->loss, figures->gap, 1e-12);
      g_assert_cmpuint (figures->n_scored, ==, figures->n_touchpoints);
    }
}

static char *
order_of (JourneyMap *map)
{
  g_autoptr (JourneyGapTable) table = journey_gap_table_new (journey_map_state (map));
  GString *order = g_string_new (NULL);

  for (guint i = 0; i < journey_gap_table_length (table); i++)
    {
      const JourneyGapEntry *entry = journey_gap_table_ranked (table, i);

      g_string_append_printf (order, "%u %s %s %d\n", entry->rank,
                              journey_state_text (entry->touchpoint, JOURNEY_TOUCHPOINT_TITLE),
                              journey_quadrant_nick (entry->quadrant), entry->standing);
    }

  return g_string_free (order, FALSE);
}

static void
test_other_scales (void)
{
  const int scales[][2] = { { 1, 7 }, { 1, 10 }, { 0, 100 }, { 1, 5 } };

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (JourneyMap) map = import (samples[i]);
      g_autofree char *before = order_of (map);

      for (guint j = 0; j < G_N_ELEMENTS (scales); j++)
        {
          g_autofree char *after = NULL;

          g_assert_true (journey_edit_set_scale (map, scales[j][0], scales[j][1]));
          after = order_of (map);
          g_assert_cmpstr (before, ==, after);
        }
    }
}

static void
test_rival (void)
{
  g_autoptr (JourneyMap) map = import ("broadband.csv");
  g_autoptr (JourneyGapTable) table = journey_gap_table_new (journey_map_state (map));

  g_assert_cmpfloat_with_epsilon (gap_map_rating (table, 0, 0), 3.5, 1e-12);
  g_assert_cmpfloat_with_epsilon (gap_map_rating (table, 0, 8), 3.2, 1e-12);
}

static void
test_evidence (void)
{
  g_autoptr (JourneyMap) map = import ("broadband.csv");
  g_autoptr (JourneyGapTable) table = journey_gap_table_new (journey_map_state (map));
  const JourneyGapEntry *bill = journey_gap_table_ranked (table, 0);

  g_assert_cmpuint (bill->n, ==, 140);
  g_assert_cmpuint (bill->number, ==, 9);
  g_assert_false (bill->assumption);
  g_assert_cmpuint (journey_gap_table_n_short (table), ==, 5);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/gap/samples/figures", test_figures);
  g_test_add_func ("/gap/samples/other-scales", test_other_scales);
  g_test_add_func ("/gap/samples/rival", test_rival);
  g_test_add_func ("/gap/samples/evidence", test_evidence);

  return g_test_run ();
}
