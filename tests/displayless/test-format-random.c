/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <string.h>

#include "file-schema.h"
#include "journey-reader.h"
#include "journey-writer.h"
#include "random-map.h"

#define MAPS 300

static void
fail_with (const char *what, GBytes *bytes)
{
  g_error ("%s:\n%.*s", what, (int)g_bytes_get_size (bytes), (const char *)g_bytes_get_data (bytes, NULL));
}

/* Warnings tell of odd scores and change nothing; any other remark does not belong to a file that we wrote. */
static void
check_report (JourneyReport *report, GBytes *bytes)
{
  for (guint i = 0; i < journey_report_length (report); i++)
    if (journey_report_get (report, i)->kind != JOURNEY_REMARK_WARNING)
      fail_with (journey_report_get (report, i)->message, bytes);
}

/* Says which field of which node differs, as a help for whoever has to find out why. */
static void
report_difference (JourneyState *state, JourneyState *parent, gpointer data)
{
  JourneyState *other = journey_state_find (data, journey_state_id (state));
  const JourneySpec *spec = journey_state_spec (state);

  if (!other)
    g_printerr ("# %s %s is not there\n", spec->element, journey_state_id (state));
  else
    for (guint i = 0; i < spec->n_fields; i++)
      if (!journey_state_equal_field (state, other, JOURNEY_FIELD_ID (spec->kind, i)))
        g_printerr ("# %s of %s %s differs\n", spec->fields[i].name, spec->element, journey_state_id (state));
}

static void
check_round_trip (JourneyState *map)
{
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = journey_write_bytes (map);
  g_autoptr (JourneyState) back = journey_read_bytes (bytes, report, &error);
  g_autoptr (GBytes) again = NULL;

  if (error)
    fail_with (error->message, bytes);
  check_report (report, bytes);
  if (!journey_state_equal (map, back))
    journey_state_foreach (map, report_difference, back);
  if (!journey_state_equal (map, back))
    fail_with ("The map that was read is another one", bytes);
  again = journey_write_bytes (back);
  g_assert_true (g_bytes_equal (bytes, again));
  assert_valid_by_schema (bytes);
}

static void
test_round_trip (void)
{
  for (guint32 seed = 0; seed < MAPS; seed++)
    {
      g_autoptr (GRand) chance = g_rand_new_with_seed (seed);
      g_autoptr (JourneyState) map = random_map (chance, seed % 6);

      check_round_trip (map);
    }
}

static void
test_same_bytes (void)
{
  g_autoptr (GRand) one = g_rand_new_with_seed (4711);
  g_autoptr (GRand) two = g_rand_new_with_seed (4711);
  g_autoptr (JourneyState) map = random_map (one, 5);
  g_autoptr (JourneyState) same = random_map (two, 5);
  g_autoptr (GBytes) bytes = journey_write_bytes (map);
  g_autoptr (GBytes) same_bytes = journey_write_bytes (same);

  g_assert_true (map != same);
  g_assert_true (g_bytes_equal (bytes, same_bytes));
}

/* One element a line: a line begins with as many blanks as its depth says, and holds one start tag at most. */
static void
test_lines (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (8);
  g_autoptr (JourneyState) map = random_map (chance, 5);
  g_autoptr (GBytes) bytes = journey_write_bytes (map);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  int depth = 0;

  g_assert_true (g_str_has_suffix (text, "</journey>\n"));
  for (guint i = 1; lines[i] && *lines[i]; i++)
    {
      const char *start = lines[i] + strspn (lines[i], " ");
      gboolean closes = start[1] == '/';

      g_assert_cmpint (*start, ==, '<');
      depth -= closes;
      g_assert_cmpint (start - lines[i], ==, depth * 2);
      if (!closes && !strstr (start, "/>") && !strstr (start, "</"))
        depth++;
    }
}

static void
test_cut_off (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (3);
  g_autoptr (JourneyState) map = random_map (chance, 2);
  g_autoptr (GBytes) bytes = journey_write_bytes (map);
  gsize length = g_bytes_get_size (bytes);

  for (gsize cut = 0; cut < length; cut++)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (bytes, 0, cut);
      g_autoptr (GError) error = NULL;
      g_autoptr (JourneyState) back = journey_read_bytes (part, NULL, &error);

      /* Without its last line feed a map is still a whole one. */
      if (cut == length - 1)
        g_assert_true (journey_state_equal (map, back));
      else
        {
          g_assert_null (back);
          g_assert_error (error, JOURNEY_FORMAT_ERROR, JOURNEY_FORMAT_ERROR_SYNTAX);
        }
    }
}

/* One byte changed: anything but a crash, and a map that can be written and read again. */
static void
test_damaged (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (5);

  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr (JourneyState) map = random_map (chance, 2);
      g_autoptr (GBytes) bytes = journey_write_bytes (map);
      g_autofree char *data = g_memdup2 (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
      gint32 length = (gint32)g_bytes_get_size (bytes);
      g_autoptr (GBytes) damaged = NULL;
      g_autoptr (JourneyState) back = NULL;

      data[g_rand_int_range (chance, 0, length)] = "<>&\"' x=/0\n-"[g_rand_int_range (chance, 0, 12)];
      damaged = g_bytes_new (data, (gsize)length);
      back = journey_read_bytes (damaged, NULL, NULL);
      if (back)
        {
          g_autoptr (GBytes) written = journey_write_bytes (back);
          g_autoptr (GError) error = NULL;
          g_autoptr (JourneyState) again = journey_read_bytes (written, NULL, &error);
          g_autoptr (GBytes) rewritten = NULL;

          g_assert_no_error (error);
          rewritten = journey_write_bytes (again);
          g_assert_true (g_bytes_equal (written, rewritten));
        }
    }
}

/* Names of elements must tell fields and lists of a node apart. */
static void
test_names (void)
{
  for (JourneyKind kind = 0; kind < JOURNEY_N_KINDS; kind++)
    {
      const JourneySpec *spec = journey_spec_get (kind);
      g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

      g_hash_table_add (names, (gpointer) "id");
      for (guint i = 0; i < spec->n_fields; i++)
        g_assert_true (g_hash_table_add (names, (gpointer)spec->fields[i].name));
      for (guint i = 0; i < spec->n_lists; i++)
        g_assert_true (g_hash_table_add (names, (gpointer)journey_spec_get (spec->lists[i].kind)->element));
    }
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/format/random/round-trip", test_round_trip);
  g_test_add_func ("/format/random/same-bytes", test_same_bytes);
  g_test_add_func ("/format/random/lines", test_lines);
  g_test_add_func ("/format/random/cut-off", test_cut_off);
  g_test_add_func ("/format/random/damaged", test_damaged);
  g_test_add_func ("/format/random/names", test_names);

  return g_test_run ();
}
