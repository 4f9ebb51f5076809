/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file-schema.h"
#include "journey-csv.h"
#include "journey-gap.h"
#include "journey-kinds.h"
#include "journey-reader.h"
#include "journey-writer.h"

/* The maps that come with the program, the table that each was made from, and its value gap as worked out by hand. */
static const struct
{
  const char *name;
  const char *language;
  double gap;
} examples[] = {
  { "broadband", "en", -0.7555 },          { "electric-car", "en", 0.3619 },      { "family-insurance", "en", -0.5751 },
  { "group-buying-zh", "zh-CN", -0.3589 }, { "membership-zh", "zh-CN", -0.7832 },
};

static char *
example_path (const char *name)
{
  g_autofree char *file = g_strconcat (name, ".journey", NULL);

  return g_test_build_filename (G_TEST_DIST, "..", "data", "examples", file, NULL);
}

static GBytes *
load (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *data;
  gsize length;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (data, length);
}

static JourneyState *
read_example (const char *name, GBytes **bytes)
{
  g_autofree char *path = example_path (name);
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (GError) error = NULL;
  JourneyState *map;

  *bytes = load (path);
  map = journey_read_bytes (*bytes, report, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (journey_report_length (report), ==, 0);

  return map;
}

static void
test_files (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (JourneyState) map = read_example (examples[i].name, &bytes);
      g_autoptr (GBytes) again = journey_write_bytes (map);

      g_assert_cmpmem (g_bytes_get_data (again, NULL), g_bytes_get_size (again), g_bytes_get_data (bytes, NULL),
                       g_bytes_get_size (bytes));
      assert_valid_by_schema (bytes);
    }
}

static void
assert_same_gaps (JourneyGapTable *example, JourneyGapTable *sample)
{
  g_assert_cmpuint (journey_gap_table_length (example), ==, journey_gap_table_length (sample));
  for (guint i = 0; i < journey_gap_table_length (example); i++)
    {
      const JourneyGapEntry *a = journey_gap_table_ranked (example, i);
      const JourneyGapEntry *b = journey_gap_table_ranked (sample, i);

      g_assert_cmpstr (journey_state_text (a->touchpoint, JOURNEY_TOUCHPOINT_TITLE), ==,
                       journey_state_text (b->touchpoint, JOURNEY_TOUCHPOINT_TITLE));
      g_assert_cmpfloat_with_epsilon (a->gap, b->gap, 1e-12);
      g_assert_cmpfloat_with_epsilon (a->priority, b->priority, 1e-12);
    }
}

static void
test_gaps (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      g_autofree char *file = g_strconcat (examples[i].name, ".csv", NULL);
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "samples", file, NULL);
      g_autoptr (GBytes) table = load (path);
      g_autoptr (JourneyMap) sample = journey_csv_import (table, NULL, NULL, NULL);
      g_autoptr (JourneyGapTable) sample_gaps = journey_gap_table_new (journey_map_state (sample));
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (JourneyState) map = read_example (examples[i].name, &bytes);
      g_autoptr (JourneyGapTable) gaps = journey_gap_table_new (map);

      g_assert_cmpfloat_with_epsilon (journey_gap_table_map (gaps)->gap, examples[i].gap, 5e-5);
      assert_same_gaps (gaps, sample_gaps);
    }
}

static void
assert_full_touchpoint (JourneyState *touchpoint)
{
  for (JourneyFieldId field = JOURNEY_TOUCHPOINT_TITLE; field <= JOURNEY_TOUCHPOINT_OWNER; field++)
    g_assert_cmpstr (journey_state_text (touchpoint, field), !=, "");
  g_assert_cmpuint (journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_EMOTIONS), >, 0);
  g_assert_cmpuint (journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_EVIDENCE), >, 0);
}

static void
assert_full_persona (JourneyState *persona)
{
  for (JourneyFieldId field = JOURNEY_PERSONA_SEGMENT; field <= JOURNEY_PERSONA_DECISION; field++)
    g_assert_cmpstr (journey_state_text (persona, field), !=, "");
}

/* An example shows what a map can be: nothing in it is thin. */
static void
test_contents (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (JourneyState) map = read_example (examples[i].name, &bytes);

      g_test_message ("%s", examples[i].name);
      g_assert_cmpstr (journey_state_text (map, JOURNEY_MAP_LANGUAGE), ==, examples[i].language);
      g_assert_cmpstr (journey_state_text (map, JOURNEY_MAP_SCENARIO), !=, "");
      g_assert_cmpuint (journey_state_n_children (map, JOURNEY_MAP_LANES), ==, 7);
      g_assert_cmpuint (journey_state_n_children (map, JOURNEY_MAP_PERSONAS), ==, 2);
      g_assert_cmpuint (journey_state_n_children (map, JOURNEY_MAP_COMPETITORS), ==, 1);
      g_assert_cmpuint (journey_state_n_children (map, JOURNEY_MAP_OPPORTUNITIES), >=, 4);
      for (guint j = 0; j < 2; j++)
        assert_full_persona (journey_state_child (map, JOURNEY_MAP_PERSONAS, j));
      for (guint j = 0; j < journey_state_n_children (map, JOURNEY_MAP_STAGES); j++)
        {
          JourneyState *stage = journey_state_child (map, JOURNEY_MAP_STAGES, j);

          g_assert_cmpstr (journey_state_text (stage, JOURNEY_STAGE_QUESTION), !=, "");
          for (guint k = 0; k < journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS); k++)
            assert_full_touchpoint (journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, k));
        }
    }
}

/* No map is in the folder that is not tested here. */
static void
test_folder (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "examples", NULL);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (folder))
    n++;
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (examples));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/examples/files", test_files);
  g_test_add_func ("/examples/gaps", test_gaps);
  g_test_add_func ("/examples/contents", test_contents);
  g_test_add_func ("/examples/folder", test_folder);

  return g_test_run ();
}
