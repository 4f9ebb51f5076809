/* SPDX-License-Identifier: GPL-3.0-or-later */
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
  g_assert_cmpuint (journey_report_length (report), ==, 0);

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
  g_autoptr (GBytes) first = journey_csv_export (journey_map_state (map));
  g_autoptr (JourneyMap) again = import (first);
  g_autoptr (GBytes) second = journey_csv_export (journey_map_state (again));

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

static void
test_empty_map (void)
{
  g_autoptr (JourneyMap) map = journey_map_new ();
  g_autoptr (GBytes) bytes = journey_csv_export (journey_map_state (map));
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
  g_test_add_func ("/csv/round-trip/empty-map", test_empty_map);

  return g_test_run ();
}
