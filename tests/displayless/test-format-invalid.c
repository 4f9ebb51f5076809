/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <string.h>

#include "journey-reader.h"
#include "journey-writer.h"

/* The files of tests/invalid/ and what the reader has to say of them, one message a line:
 * NAME:LINE: KIND: MESSAGE, where KIND is 'refused' or the kind of a remark. */
#define TABLE "messages.txt"

static const char *const kinds[] = {
  [JOURNEY_REMARK_WARNING] = "warning", [JOURNEY_REMARK_REPAIR] = "repair", [JOURNEY_REMARK_SKIPPED] = "skipped",
  [JOURNEY_REMARK_UNKNOWN] = "unknown", [JOURNEY_REMARK_NEWER] = "newer",
};

static char *
invalid_path (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "invalid", name, NULL);
}

/* What a map was opened as can always be written and opened again, and needs no repair then. */
static void
check_map (JourneyState *map)
{
  g_autoptr (GBytes) bytes = journey_write_bytes (map);
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyState) back = journey_read_bytes (bytes, report, &error);
  g_autoptr (GBytes) again = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (journey_report_count (report, JOURNEY_REMARK_REPAIR), ==, 0);
  again = journey_write_bytes (back);
  g_assert_true (g_bytes_equal (bytes, again));
}

/* All that the reader says of a file, in the form of the table. */
static char *
read_messages (const char *name)
{
  g_autofree char *path = invalid_path (name);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyState) map = journey_read_file (file, report, NULL, NULL, &error);
  GString *messages = g_string_new (NULL);

  g_assert_true ((map == NULL) == (error != NULL));
  if (error)
    g_string_append_printf (messages, "%s:%u: refused: %s\n", name, journey_format_error_line (error), error->message);
  for (guint i = 0; map && i < journey_report_length (report); i++)
    {
      const JourneyRemark *remark = journey_report_get (report, i);

      g_string_append_printf (messages, "%s:%u: %s: %s\n", name, remark->line, kinds[remark->kind], remark->message);
    }
  if (map)
    check_map (map);

  return g_string_free (messages, FALSE);
}

static void
test_file (gconstpointer data)
{
  const char *name = data;
  g_autofree char *path = invalid_path (TABLE);
  g_autofree char *table = NULL;
  g_autofree char *messages = read_messages (name);
  g_autofree char *prefix = g_strconcat (name, ":", NULL);
  g_autoptr (GString) expected = g_string_new (NULL);
  g_auto (GStrv) lines = NULL;

  g_assert_true (g_file_get_contents (path, &table, NULL, NULL));
  lines = g_strsplit (table, "\n", -1);
  for (guint i = 0; lines[i]; i++)
    if (g_str_has_prefix (lines[i], prefix))
      g_string_append_printf (expected, "%s\n", lines[i]);

  g_assert_cmpuint (expected->len, >, 0);
  g_assert_cmpstr (messages, ==, expected->str);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GDir) folder = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  path = g_test_build_filename (G_TEST_DIST, "invalid", NULL);
  folder = g_dir_open (path, 0, NULL);
  g_assert_nonnull (folder);
  while ((name = g_dir_read_name (folder)) != NULL)
    if (g_str_has_suffix (name, ".journey"))
      {
        g_autofree char *test = g_strconcat ("/format/invalid/", name, NULL);

        g_ptr_array_add (names, g_strdup (name));
        g_test_add_data_func (test, g_ptr_array_index (names, names->len - 1), test_file);
      }
  g_assert_cmpuint (names->len, >=, 50);

  return g_test_run ();
}
