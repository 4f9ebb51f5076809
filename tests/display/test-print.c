/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <gtk/gtk.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "../displayless/render-maps.h"
#include "journey-export-pages.h"
#include "journey-kinds.h"
#include "journey-print.h"
#include "wait-for.h"

typedef struct
{
  char *folder;
  char *pdf;
  JourneyState *map;
} Fixture;

/* How a job ended. */
typedef struct
{
  gboolean over;
  gboolean printed;
  GError *error;
} Outcome;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("print-XXXXXX", NULL);
  fixture->pdf = g_build_filename (fixture->folder, "out.pdf", NULL);
  fixture->map = render_map_broadband ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_remove (fixture->pdf);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->pdf);
  journey_state_unref (fixture->map);
}

static char *
run (const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  char *out = NULL;

  g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, NULL, NULL, &error);
  g_assert_no_error (error);

  return out;
}

static void
on_over (GObject *source, GAsyncResult *result, gpointer data)
{
  Outcome *outcome = data;

  outcome->printed = journey_print_run_finish (JOURNEY_PRINT (source), result, &outcome->error);
  outcome->over = TRUE;
}

static gboolean
is_over (gpointer outcome)
{
  return ((Outcome *)outcome)->over;
}

static Outcome
print (Fixture *fixture, JourneyState *map, const JourneyExportOptions *options, GtkPrintOperationAction action)
{
  JourneyPrint *print = journey_print_new (map, options, "Broadband");
  Outcome outcome = { 0 };

  journey_print_set_file (print, fixture->pdf);
  journey_print_run_async (print, action, NULL, NULL, on_over, &outcome);
  g_assert_false (outcome.over);
  wait_for (is_over, &outcome);
  wait_until_gone (print);

  return outcome;
}

/* Every sheet has its size, and together they say every title of the map. */
static void
check_document (Fixture *fixture, const JourneyExportOptions *options)
{
  g_autoptr (JourneyPages) pages = journey_pages_new (fixture->map, options, NULL);
  g_autofree char *last = g_strdup_printf ("%u", journey_pages_length (pages) + 1);
  g_autofree char *info = run ((const char *const[]){ "pdfinfo", "-l", last, fixture->pdf, NULL });
  g_autofree char *text = run ((const char *const[]){ "pdftotext", "-raw", fixture->pdf, "-", NULL });
  g_autofree char *count = g_strdup_printf ("Pages:           %u\n", journey_pages_length (pages));
  g_auto (GStrv) words = g_strsplit_set (text, " \n\f", -1);
  g_autofree char *line = g_strjoinv (" ", words);

  g_assert_nonnull (strstr (info, count));
  for (guint i = 0; i < journey_pages_length (pages); i++)
    {
      g_autofree char *label = g_strdup_printf ("Page %4u size:", i + 1);
      const char *found = strstr (info, label);
      double width, height, is_wide, is_high;

      journey_pages_size (pages, i, &width, &height);
      g_assert_nonnull (found);
      g_assert_cmpint (sscanf (found + strlen (label), "%lf x %lf", &is_wide, &is_high), ==, 2);
      g_assert_cmpfloat_with_epsilon (is_wide, width, 1);
      g_assert_cmpfloat_with_epsilon (is_high, height, 1);
    }
  for (guint i = 0; i < journey_state_n_children (fixture->map, JOURNEY_MAP_STAGES); i++)
    {
      JourneyState *stage = journey_state_child (fixture->map, JOURNEY_MAP_STAGES, i);

      for (guint j = 0; j < journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS); j++)
        {
          const char *title =
              journey_state_text (journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, j), JOURNEY_TOUCHPOINT_TITLE);

          if (!strstr (line, title))
            g_error ("no '%s' on: %s", title, line);
        }
    }
}

static void
find_first_word (Fixture *fixture, double *x, double *y)
{
  g_autofree char *words = run ((const char *const[]){ "pdftotext", "-bbox", fixture->pdf, "-", NULL });
  const char *word = strstr (words, "<word ");

  g_assert_nonnull (word);
  g_assert_cmpint (sscanf (word, "<word xMin=\"%lf\" yMin=\"%lf\"", x, y), ==, 2);
}

/* What was printed stands where an export has it: the margins of a printer move nothing. */
static void
check_place (Fixture *fixture, const JourneyExportOptions *options)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->pdf);
  g_autoptr (GError) error = NULL;
  double x, y, exported_x, exported_y;

  find_first_word (fixture, &x, &y);
  journey_export_file (fixture->map, JOURNEY_EXPORT_PDF, file, options, NULL, &error);
  g_assert_no_error (error);
  find_first_word (fixture, &exported_x, &exported_y);
  g_assert_cmpfloat_with_epsilon (x, exported_x, 1);
  g_assert_cmpfloat_with_epsilon (y, exported_y, 1);
}

/* Whatever is chosen comes out of the toolkit as it would come out of an export. */
static void
test_document (Fixture *fixture, gconstpointer data)
{
  static const JourneyExportOptions wishes[] = {
    { .theme = JOURNEY_THEME_PRINT, .with_analysis = TRUE },
    { .theme = JOURNEY_THEME_PRINT, .paper = JOURNEY_PAPER_A4, .with_analysis = TRUE },
    { .theme = JOURNEY_THEME_LIGHT, .paper = JOURNEY_PAPER_A3, .layout = JOURNEY_LAYOUT_STAGES, .no_persona_strip = TRUE },
    { .theme = JOURNEY_THEME_PRINT, .paper = JOURNEY_PAPER_LETTER, .layout = JOURNEY_LAYOUT_POSTER },
    { .theme = JOURNEY_THEME_PRINT,
      .paper = JOURNEY_PAPER_A4,
      .layout = JOURNEY_LAYOUT_CARDS,
      .orientation = JOURNEY_ORIENTATION_LANDSCAPE },
    { .theme = JOURNEY_THEME_PRINT, .paper = JOURNEY_PAPER_A0, .layout = JOURNEY_LAYOUT_SCORING },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wishes); i++)
    {
      Outcome outcome = print (fixture, fixture->map, &wishes[i], GTK_PRINT_OPERATION_ACTION_EXPORT);

      g_assert_no_error (outcome.error);
      g_assert_true (outcome.printed);
      check_document (fixture, &wishes[i]);
      if (wishes[i].layout == JOURNEY_LAYOUT_CARDS || wishes[i].layout == JOURNEY_LAYOUT_SCORING)
        check_place (fixture, &wishes[i]);
    }
}

/* What cannot be put on paper whole is not, and why is said. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  JourneyExportOptions wish = { .paper = JOURNEY_PAPER_A4, .layout = JOURNEY_LAYOUT_CARDS };
  g_autoptr (JourneyMap) map = journey_map_new ();
  Outcome outcome = print (fixture, journey_map_state (map), &wish, GTK_PRINT_OPERATION_ACTION_EXPORT);

  g_assert_false (outcome.printed);
  g_assert_error (outcome.error, JOURNEY_EXPORT_ERROR, JOURNEY_EXPORT_ERROR_EMPTY);
  g_assert_false (g_file_test (fixture->pdf, G_FILE_TEST_EXISTS));
  g_clear_error (&outcome.error);
}

/* Nor is what the place for it does not take. */
static void
test_no_place (Fixture *fixture, gconstpointer data)
{
  JourneyExportOptions wish = { .paper = JOURNEY_PAPER_A4 };
  g_autofree char *kept = g_steal_pointer (&fixture->pdf);
  Outcome outcome;

  fixture->pdf = g_build_filename (fixture->folder, "none", "out.pdf", NULL);
  outcome = print (fixture, fixture->map, &wish, GTK_PRINT_OPERATION_ACTION_EXPORT);
  g_assert_false (outcome.printed);
  g_assert_nonnull (outcome.error);
  g_clear_error (&outcome.error);
}

static void
set_viewer (const char *command)
{
  g_object_set (gtk_settings_get_default (), "gtk-print-preview-command", command, NULL);
}

static gboolean
has_pages (gpointer data)
{
  Fixture *fixture = data;
  const char *const argv[] = { "pdfinfo", fixture->pdf, NULL };
  g_autofree char *info = g_file_test (fixture->pdf, G_FILE_TEST_EXISTS) ? run (argv) : NULL;

  return info && strstr (info, "Pages:           6\n");
}

/* The viewer that the desktop names gets all sheets. */
static void
test_preview (Fixture *fixture, gconstpointer data)
{
  JourneyExportOptions wish = { .theme = JOURNEY_THEME_PRINT, .paper = JOURNEY_PAPER_A4, .layout = JOURNEY_LAYOUT_STAGES };
  g_autofree char *viewer = g_strdup_printf ("mv %%f %s", fixture->pdf);
  Outcome outcome;

  set_viewer (viewer);
  outcome = print (fixture, fixture->map, &wish, GTK_PRINT_OPERATION_ACTION_PREVIEW);
  g_assert_no_error (outcome.error);
  wait_for (has_pages, fixture);
}

/* Where there is no such program, that is said, and what to do instead. */
static void
test_no_viewer (Fixture *fixture, gconstpointer data)
{
  static const char *const commands[] = { "no-such-viewer-here %f", "", "'" };
  JourneyExportOptions wish = { .paper = JOURNEY_PAPER_A4 };

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      Outcome outcome;

      set_viewer (commands[i]);
      outcome = print (fixture, fixture->map, &wish, GTK_PRINT_OPERATION_ACTION_PREVIEW);
      g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
      g_assert_nonnull (strstr (outcome.error->message, "no program on this computer that shows a preview"));
      g_clear_error (&outcome.error);
    }
}

/* Somebody thinks better of it. */
static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  JourneyExportOptions wish = { .paper = JOURNEY_PAPER_A4, .layout = JOURNEY_LAYOUT_POSTER };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  JourneyPrint *print = journey_print_new (fixture->map, &wish, "Broadband");
  Outcome outcome = { 0 };

  journey_print_set_file (print, fixture->pdf);
  journey_print_run_async (print, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, cancellable, on_over, &outcome);
  g_cancellable_cancel (cancellable);
  wait_for (is_over, &outcome);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&outcome.error);
  wait_until_gone (print);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  ADD ("/print/document", test_document);
  ADD ("/print/refused", test_refused);
  ADD ("/print/no-place", test_no_place);
  ADD ("/print/preview", test_preview);
  ADD ("/print/no-viewer", test_no_viewer);
  ADD ("/print/cancelled", test_cancelled);

  return g_test_run ();
}
