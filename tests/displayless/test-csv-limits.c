/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "journey-csv.h"
#include "journey-exchange.h"
#include "journey-import.h"
#include "journey-kinds.h"
#include "journey-limits.h"
#include "journey-reader.h"
#include "journey-writer.h"
#include "place.h"

static JourneyMap *
import_text (const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return journey_csv_import (bytes, NULL, NULL, error);
}

static char *
repeat (const char *start, const char *part, gsize n)
{
  GString *text = g_string_new (start);

  while (n-- > 0)
    g_string_append (text, part);

  return g_string_free (text, FALSE);
}

static const struct
{
  const char *start;
  const char *part;
  gsize n;
  int code; /* -1 when a map is made */
} limits[] = {
  { "touchpoint\n", "a\n", 100001, JOURNEY_CSV_ERROR_LIMIT },
  { "touchpoint\n", "a", 1024 * 1024 + 1, JOURNEY_CSV_ERROR_LIMIT },
  { "touchpoint\n\"", "a", 1024 * 1024 + 1, JOURNEY_CSV_ERROR_LIMIT },
  { "touchpoint", ",a", 1000, JOURNEY_CSV_ERROR_LIMIT },
  { "touchpoint\n", ",", 1200000, JOURNEY_CSV_ERROR_LIMIT },
  { "touchpoint\n", "\001", 2000, JOURNEY_CSV_ERROR_ENCODING },
  { "touchpoint\na", "\n", 5000000, -1 },
  { "touchpoint,pain_point\n", "a,b\n", 100000, -1 },
  { "touchpoint\n", "\"\"\n", 300000, -1 },
  { "touchpoint\n", "\"", 100001, -1 },
};

static void
test_limits (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      g_autofree char *text = repeat (limits[i].start, limits[i].part, limits[i].n);
      g_autoptr (GError) error = NULL;
      g_autoptr (JourneyMap) map = import_text (text, &error);

      g_assert_true ((map != NULL) == (limits[i].code < 0));
      if (!map)
        g_assert_error (error, JOURNEY_CSV_ERROR, limits[i].code);
    }
}

static void
test_size_limit (void)
{
  gsize size = 64 * 1024 * 1024 + 1;
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_malloc0 (size), size);
  g_autoptr (GError) error = NULL;

  g_assert_null (journey_csv_import (bytes, NULL, NULL, &error));
  g_assert_error (error, JOURNEY_CSV_ERROR, JOURNEY_CSV_ERROR_LIMIT);
}

/* Distinct nodes of every kind in one place: no list may be searched for each row. */
static void
test_many_rows (void)
{
  g_autoptr (GString) table =
      g_string_new ("touchpoint,persona,emotion,pain_point,dimension,actual,opportunity,note,competitor:X\n");
  g_autoptr (JourneyMap) map = NULL;

  for (guint i = 0; i < 6000; i++)
    g_string_append_printf (table, "T%u,P%u,1,p%u,D%u,3,o%u,n%u,3\n", i % 3, i, i, i, i, i);
  map = import_text (table->str, NULL);
  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (map), JOURNEY_MAP_OPPORTUNITIES), ==, 6000);
}

/* Writes and reads, as saving does. Returns how many elements there are in the file. */
static guint
count_in_file (JourneyMap *map)
{
  g_autoptr (GBytes) file = journey_write_bytes (journey_map_state (map));
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyState) back = journey_read_bytes (file, NULL, &error);
  gsize length;
  const char *data = g_bytes_get_data (file, &length);
  guint n = 0;

  g_assert_no_error (error);
  g_assert_true (journey_state_equal (back, journey_map_state (map)));
  for (gsize i = 0; i + 1 < length; i++)
    n += data[i] == '<' && g_ascii_isalpha (data[i + 1]);

  return n;
}

/* Adds touchpoints of @n elements in all, five at the most each: its own, its title and three other texts. One element
 * alone cannot be added. Returns how many rows these are. */
static guint
add_touchpoints (GString *table, guint n)
{
  const char *const texts[] = { "", ",a", ",a,a", ",a,a,a" };
  guint n_rows = 0;

  while (n >= 2)
    {
      guint n_elements = MIN (n, 5);

      g_string_append_printf (table, ",U%u%s\n", n_rows++, texts[n_elements - 2]);
      n -= n_elements;
    }

  return n_rows;
}

/* Every kind of node that a table can make, and then touchpoints alone until the file is full. */
static void
test_elements (void)
{
  const guint n_rows = 2000;
  g_autoptr (GString) table =
      g_string_new ("stage,touchpoint,action,thought,backstage,channel,persona,emotion,pain_point,dimension,"
                    "actual,evidence,promise,opportunity,note,Legal,competitor:X\n,T,,,,,,1,,,,,,,,,\n");
  g_autofree char *message = NULL;
  g_autoptr (JourneyMap) few = NULL;
  g_autoptr (JourneyMap) most = NULL;
  g_autoptr (GError) error = NULL;
  guint n, n_more;

  for (guint i = 0; i < n_rows; i++)
    g_string_append_printf (table, "S%u,T%u,a,t,b,w,P%u,1,p%u,D%u,3,survey: %u,%s,o%u,n%u,l%u,3\n", i % 9, i % 700, i, i, i, i,
                            i % 2 ? "ads" : "x", i, i, i);
  few = import_text (table->str, NULL);
  n = count_in_file (few);

  n_more = add_touchpoints (table, JOURNEY_LIMIT_ELEMENTS - n);
  most = import_text (table->str, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_in_file (most), >=, JOURNEY_LIMIT_ELEMENTS - 1);

  g_string_append (table, ",V\n");
  g_assert_null (import_text (table->str, &error));
  g_assert_error (error, JOURNEY_CSV_ERROR, JOURNEY_CSV_ERROR_LIMIT);
  message =
      g_strdup_printf ("The table holds more than fits into one map; line %u is the first that does not. Import it in parts.",
                       2 + n_rows + n_more + 1);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_size_of_map (void)
{
  g_autofree char *cell = repeat ("", "&", 800000);
  g_autoptr (GString) table = g_string_new ("touchpoint,action\n");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 18; i++)
    g_string_append_printf (table, "T%u,%s\n", i, cell);
  g_assert_null (import_text (table->str, &error));
  g_assert_error (error, JOURNEY_CSV_ERROR, JOURNEY_CSV_ERROR_LIMIT);
  g_assert_cmpstr (error->message, ==, "The file makes a map that is too large to be saved. Import it in parts.");
}

/* Of the largest texts that a cell can hold, in columns that become elements and in those that become attributes. */
static void
test_largest_cells (void)
{
  const char *const letters[] = { "a", "&", "<", "\"\"", "\346\227\205" };

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      gsize size = *letters[i] == '"' ? 1 : strlen (letters[i]);
      g_autofree char *cell = repeat ("", letters[i], JOURNEY_LIMIT_TEXT / size);
      g_autofree char *table = g_strdup_printf ("touchpoint,channel,pain_point\n\"%s\",\"%s\",\"%s\"\n", cell, cell, cell);
      g_autoptr (GError) error = NULL;
      g_autoptr (JourneyMap) map = import_text (table, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (count_in_file (map), ==, 1 + 7 * 2 + 2 + 2 + 2);
    }
}

static JourneyMap *
import_named (Place *place, const char *name, const JourneyImportOptions *options, GError **error)
{
  g_autofree char *path = in_folder (place, name);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return journey_import_file (file, options, NULL, NULL, error);
}

/* A map is called as its table, unless somebody says otherwise. */
static void
test_title_of_file (Place *place, gconstpointer data)
{
  static const struct
  {
    const char *given;
    const char *title;
  } cases[] = { { NULL, "bus trip.v2" }, { "", "" }, { "Mine", "Mine" } };
  g_autofree char *path = in_folder (place, "bus trip.v2.csv");

  g_assert_true (g_file_set_contents (path, "touchpoint\nT\n", -1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const JourneyImportOptions options = { .title = cases[i].given };
      g_autoptr (GError) error = NULL;
      g_autoptr (JourneyMap) map = import_named (place, "bus trip.v2.csv", &options, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (journey_node_text (JOURNEY_NODE (map), JOURNEY_MAP_TITLE), ==, cases[i].title);
    }
}

/* Each must be an answer at once. */
static void
test_what_is_no_table (Place *place, gconstpointer data)
{
  static const struct
  {
    const char *name;
    int code;
    const char *message;
  } cases[] = {
    { "pipe", G_IO_ERROR_NOT_REGULAR_FILE, "“pipe” is a device or a pipe, not a file." },
    { "folder", G_IO_ERROR_IS_DIRECTORY, "“folder” is a folder, not a file." },
    { "gone", G_IO_ERROR_NOT_FOUND, NULL },
  };
  g_autofree char *pipe_path = in_folder (place, "pipe");
  g_autofree char *folder = in_folder (place, "folder");

  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (import_named (place, cases[i].name, NULL, &error));
      g_assert_error (error, G_IO_ERROR, cases[i].code);
      if (cases[i].message)
        g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

static void
test_huge_file (Place *place, gconstpointer data)
{
  g_autofree char *path = in_folder (place, "huge.csv");
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "touchpoint\n", -1, NULL));
  g_assert_cmpint (truncate (path, JOURNEY_LIMIT_FILE + 1), ==, 0);
  g_assert_null (import_named (place, "huge.csv", NULL, &error));
  g_assert_error (error, JOURNEY_FORMAT_ERROR, JOURNEY_FORMAT_ERROR_LIMIT);
}

/* Takes over the children. */
static JourneyState *
with_children (JourneyState *parent, JourneyListId list, GPtrArray *children)
{
  journey_state_take_children (parent, list, (JourneyState **)children->pdata, children->len);
  g_ptr_array_unref (children);

  return parent;
}

static GPtrArray *
make_many (guint n, JourneyKind kind)
{
  GPtrArray *nodes = g_ptr_array_sized_new (n);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (nodes, journey_state_seal (journey_state_new (kind, NULL)));

  return nodes;
}

/* A map of one stage, at whose first touchpoint the first competitor is rated and @n_pain_points hurt. */
static JourneyState *
make_wide_map (guint n_competitors, guint n_touchpoints, guint n_pain_points)
{
  JourneyState *map = journey_state_new (JOURNEY_KIND_MAP, NULL);
  JourneyState *stage = journey_state_new (JOURNEY_KIND_STAGE, NULL);
  GPtrArray *touchpoints = make_many (n_touchpoints - 1, JOURNEY_KIND_TOUCHPOINT);
  GPtrArray *competitors = make_many (n_competitors - 1, JOURNEY_KIND_COMPETITOR);
  GPtrArray *pain_points = g_ptr_array_new ();
  GPtrArray *stages = g_ptr_array_new ();
  GPtrArray *ratings = g_ptr_array_new ();
  JourneyState *first = journey_state_new (JOURNEY_KIND_TOUCHPOINT, NULL);
  JourneyState *rating = journey_state_new (JOURNEY_KIND_RATING, NULL);

  for (guint i = 0; i < n_pain_points; i++)
    {
      JourneyState *pain_point = journey_state_new (JOURNEY_KIND_PAIN_POINT, NULL);

      journey_state_set_text (pain_point, JOURNEY_PAIN_POINT_TEXT, "p");
      g_ptr_array_add (pain_points, journey_state_seal (pain_point));
    }
  journey_state_set_text (rating, JOURNEY_RATING_TOUCHPOINT, journey_state_id (first));
  journey_state_set_number (rating, JOURNEY_RATING_ACTUAL, 3);
  g_ptr_array_add (ratings, journey_state_seal (rating));
  g_ptr_array_add (competitors, journey_state_seal (with_children (journey_state_new (JOURNEY_KIND_COMPETITOR, NULL),
                                                                   JOURNEY_COMPETITOR_RATINGS, ratings)));
  g_ptr_array_insert (touchpoints, 0, journey_state_seal (with_children (first, JOURNEY_TOUCHPOINT_PAIN_POINTS, pain_points)));
  g_ptr_array_add (stages, journey_state_seal (with_children (stage, JOURNEY_STAGE_TOUCHPOINTS, touchpoints)));
  journey_state_set_text (map, JOURNEY_MAP_SCENARIO, "s");
  with_children (map, JOURNEY_MAP_STAGES, stages);
  with_children (map, JOURNEY_MAP_COMPETITORS, competitors);

  return journey_state_seal (map);
}

/* What would fill the memory is refused, and at once; what a table can hold comes back. */
static void
test_export (void)
{
  static const struct
  {
    guint n_competitors, n_touchpoints, n_pain_points;
    const char *message; /* NULL when the table is written */
  } cases[] = {
    { 900, 60000, 0, NULL },
    { 900, 1, 60000, NULL },
    { 973, 1, 1, NULL },
    { 974, 1, 1,
      "Competitors and lanes have a column each, so the table would have 1001 columns; at most 1000 are possible. Export a "
      "picture "
      "instead." },
    { 60000, 60000, 1,
      "Competitors and lanes have a column each, so the table would have 60027 columns; at most 1000 are possible. Export a "
      "picture "
      "instead." },
    { 900, 90000, 1, "The map is too large for a table, which holds at most 100000 rows and 64 MB. Export a picture instead." },
    { 900, 1, 90000, "The map is too large for a table, which holds at most 100000 rows and 64 MB. Export a picture instead." },
    { 1, 100001, 1, "The map is too large for a table, which holds at most 100000 rows and 64 MB. Export a picture instead." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JourneyState) map = make_wide_map (cases[i].n_competitors, cases[i].n_touchpoints, cases[i].n_pain_points);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) table = journey_csv_export (map, &error);

      g_test_message ("%u × %u × %u", cases[i].n_competitors, cases[i].n_touchpoints, cases[i].n_pain_points);
      g_assert_cmpstr (error ? error->message : NULL, ==, cases[i].message);
      g_assert_true ((table == NULL) == (error != NULL));
      if (error)
        g_assert_error (error, JOURNEY_CSV_ERROR, JOURNEY_CSV_ERROR_LIMIT);
      else
        g_assert_cmpuint (g_bytes_get_size (table), <=, 64 * 1024 * 1024);
    }
}

/* What a table leaves out is said only of one that is written. */
static void
test_losses (void)
{
  for (guint n = 973; n <= 974; n++)
    {
      g_autoptr (JourneyState) map = make_wide_map (n, 1, 1);
      g_autoptr (JourneyReport) report = journey_report_new ();
      g_autoptr (GBytes) table = journey_exchange_export (map, "csv", report, NULL);

      g_assert_true ((table != NULL) == (n == 973));
      g_assert_cmpuint (journey_report_length (report), ==, table ? 2 : 0);
      if (table)
        {
          g_assert_nonnull (strstr (journey_report_get (report, 0)->message, "the table has others instead, such as"));
          g_assert_nonnull (strstr (journey_report_get (report, 1)->message, "Left out: "));
        }
    }
}

/* The widest table is read again, with what is in its last column. */
static void
test_widest_comes_back (void)
{
  g_autoptr (JourneyState) map = make_wide_map (973, 3, 2);
  g_autoptr (GBytes) table = journey_csv_export (map, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyMap) again = journey_csv_import (table, NULL, NULL, &error);
  g_autoptr (GBytes) second = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (again), JOURNEY_MAP_COMPETITORS), ==, 973);
  g_assert_cmpuint (journey_node_n_children (journey_node_child (JOURNEY_NODE (again), JOURNEY_MAP_COMPETITORS, 972),
                                             JOURNEY_COMPETITOR_RATINGS),
                    ==, 1);
  second = journey_csv_export (journey_map_state (again), NULL);
  g_assert_nonnull (second);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv/limits/table", test_limits);
  g_test_add_func ("/csv/limits/size-of-table", test_size_limit);
  g_test_add_func ("/csv/limits/many-rows", test_many_rows);
  g_test_add_func ("/csv/limits/elements", test_elements);
  g_test_add_func ("/csv/limits/size-of-map", test_size_of_map);
  g_test_add_func ("/csv/limits/largest-cells", test_largest_cells);

  g_test_add_func ("/csv/limits/export", test_export);
  g_test_add_func ("/csv/limits/losses", test_losses);
  g_test_add_func ("/csv/limits/widest-comes-back", test_widest_comes_back);
  g_test_add ("/csv/limits/title-of-file", Place, NULL, place_set_up, test_title_of_file, place_tear_down);
  g_test_add ("/csv/limits/what-is-no-table", Place, NULL, place_set_up, test_what_is_no_table, place_tear_down);
  g_test_add ("/csv/limits/huge-file", Place, NULL, place_set_up, test_huge_file, place_tear_down);

  return g_test_run ();
}
