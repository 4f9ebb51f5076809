/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "csv-map.h"
#include "journey-csv.h"

#define N_MAPS 400

static JourneyMap *
import (GBytes *bytes)
{
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (GError) error = NULL;
  JourneyMap *map = journey_csv_import (bytes, NULL, report, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < journey_report_length (report); i++)
    g_test_message ("%u: %s", journey_report_get (report, i)->line, journey_report_get (report, i)->message);
  g_assert_cmpuint (journey_report_count (report, JOURNEY_REMARK_SKIPPED), ==, 0);
  g_assert_cmpuint (journey_report_count (report, JOURNEY_REMARK_REPAIR), ==, 0);
  for (guint i = 0; i < journey_report_length (report); i++)
    g_assert_null (strstr (journey_report_get (report, i)->message, "column"));

  return map;
}

/* Line by line, so that a failure shows the line. */
static void
assert_same_description (JourneyMap *map, JourneyMap *again)
{
  g_autofree char *before = csv_map_describe (journey_map_state (map));
  g_autofree char *after = csv_map_describe (journey_map_state (again));
  g_auto (GStrv) old = g_strsplit (before, "\n", -1);
  g_auto (GStrv) new_ = g_strsplit (after, "\n", -1);

  for (guint i = 0; old[i] && new_[i]; i++)
    g_assert_cmpstr (new_[i], ==, old[i]);
  g_assert_cmpuint (g_strv_length (new_), ==, g_strv_length (old));
}

static void
check_round_trip (JourneyMap *map)
{
  g_autoptr (GBytes) first = journey_csv_export (journey_map_state (map), NULL);
  g_autoptr (JourneyMap) again = import (first);
  g_autoptr (GBytes) second = journey_csv_export (journey_map_state (again), NULL);

  assert_same_description (map, again);
  g_assert_cmpmem (g_bytes_get_data (second, NULL), g_bytes_get_size (second), g_bytes_get_data (first, NULL),
                   g_bytes_get_size (first));
}

static void
test_random_maps (void)
{
  for (guint32 seed = 0; seed < N_MAPS; seed++)
    {
      g_autoptr (JourneyMap) map = csv_map_random (seed);

      g_test_message ("seed %u", seed);
      check_round_trip (map);
    }
}

static const char *const shards[] = { "\"",   ",",     ";",      "\n", "\r",  "\t",   "'=",          "\xff",
                                      "\001", "stage", "actual", "-1", "101", "触点", "competitor:", "1,5" };

/* Bytes taken out, and things put in that mean something to a table. */
static GBytes *
damage (GBytes *table, GRand *random)
{
  gsize length;
  const char *data = g_bytes_get_data (table, &length);
  GString *text = g_string_new_len (data, (gssize)length);

  for (int i = g_rand_int_range (random, 1, 30); i > 0; i--)
    {
      gssize place = g_rand_int_range (random, 0, (int)text->len);

      if (g_rand_boolean (random))
        g_string_erase (text, place, 1);
      else
        g_string_insert (text, place, shards[g_rand_int_range (random, 0, G_N_ELEMENTS (shards))]);
    }

  return g_string_free_to_bytes (text);
}

static void
test_damaged_tables (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "samples", "membership-zh.csv", NULL);
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  g_autoptr (GBytes) sample = NULL;
  char *data;
  gsize length;

  g_assert_true (g_file_get_contents (path, &data, &length, NULL));
  sample = g_bytes_new_take (data, length);
  for (guint i = 0; i < N_MAPS; i++)
    {
      g_autoptr (GBytes) table = damage (sample, random);
      g_autoptr (GError) error = NULL;
      g_autoptr (JourneyMap) map = journey_csv_import (table, NULL, NULL, &error);
      g_autoptr (GBytes) first = map ? journey_csv_export (journey_map_state (map), NULL) : NULL;
      g_autoptr (JourneyMap) again = map ? journey_csv_import (first, NULL, NULL, NULL) : NULL;
      g_autoptr (GBytes) second = again ? journey_csv_export (journey_map_state (again), NULL) : NULL;

      g_assert_true ((map == NULL) == (error != NULL));
      g_assert_true (!map || g_bytes_equal (first, second));
    }
}

static void
test_empty_map (void)
{
  g_autoptr (JourneyMap) map = journey_map_new ();
  g_autoptr (GBytes) bytes = journey_csv_export (journey_map_state (map), NULL);
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (JourneyMap) again = journey_csv_import (bytes, NULL, report, NULL);

  g_assert_nonnull (again);
  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (again), JOURNEY_MAP_STAGES), ==, 0);
  g_assert_cmpuint (journey_report_length (report), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/round-trip/random-maps", test_random_maps);
  g_test_add_func ("/csv/round-trip/damaged-tables", test_damaged_tables);
  g_test_add_func ("/csv/round-trip/empty-map", test_empty_map);

  return g_test_run ();
}
