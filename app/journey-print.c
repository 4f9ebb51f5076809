/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-print.h"

#include <glib/gi18n.h>
#include <math.h>

#include "journey-print-pages.h"

struct _JourneyPrint
{
  GObject parent_instance;

  JourneyState *map;
  JourneyExportOptions *options;
  GtkPrintOperation *operation;
  JourneyPrintPages *pages;
  JourneyPrintLayout *layout; /* NULL until they are laid out */
  GtkPrintOperationAction action;
  GtkWindow *parent; /* weak */
  GTask *task;       /* NULL when nothing is under way */
  GError *error;     /* why it fails; NULL as long as it does not */
  gulong cancelled;
};

G_DEFINE_FINAL_TYPE (JourneyPrint, journey_print, G_TYPE_OBJECT)

enum
{
  BEGUN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
finish (JourneyPrint *self, gboolean printed)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->task);

  if (!task)
    return;

  g_cancellable_disconnect (g_task_get_cancellable (task), self->cancelled);
  if (self->error)
    g_task_return_error (task, g_steal_pointer (&self->error));
  else
    g_task_return_boolean (task, printed);
}

/* The paper with this size, which printers know by its name, or one of its own. */
static GtkPaperSize *
find_paper (double width, double height)
{
  static const char *const names[] = { "iso_a4", "iso_a3", "iso_a2", "iso_a1", "iso_a0", "na_letter" };
  g_autofree char *name = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GtkPaperSize *paper = gtk_paper_size_new (names[i]);

      if (fabs (gtk_paper_size_get_width (paper, GTK_UNIT_POINTS) - width) < 1
          && fabs (gtk_paper_size_get_height (paper, GTK_UNIT_POINTS) - height) < 1)
        return paper;
      gtk_paper_size_free (paper);
    }
  name = g_strdup_printf ("%.0fx%.0f", width, height);

  return gtk_paper_size_new_custom (name, _ ("As large as the map"), width, height, GTK_UNIT_POINTS);
}

static void
set_up_page (GtkPageSetup *setup, const JourneyPrintSheet *sheet)
{
  gboolean lies = sheet->width > sheet->height;
  GtkPaperSize *paper = find_paper (MIN (sheet->width, sheet->height), MAX (sheet->width, sheet->height));

  gtk_page_setup_set_paper_size_and_default_margins (setup, paper);
  gtk_page_setup_set_orientation (setup, lies ? GTK_PAGE_ORIENTATION_LANDSCAPE : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_paper_size_free (paper);
}

static void
on_request_page_setup (JourneyPrint *self, GtkPrintContext *context, int page, GtkPageSetup *setup)
{
  set_up_page (setup, &g_array_index (self->layout->sheets, JourneyPrintSheet, page));
}

static void
on_drawn (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JourneyPrint) self = data;
  g_autoptr (GError) error = NULL;

  if (!journey_print_pages_draw_finish (result, &error) && !self->error)
    {
      self->error = g_steal_pointer (&error);
      gtk_print_operation_cancel (self->operation);
    }
  gtk_print_operation_draw_page_finish (self->operation);
}

static void
on_draw_page (JourneyPrint *self, GtkPrintContext *context, int page)
{
  gtk_print_operation_set_defer_drawing (self->operation);
  journey_print_pages_draw_async (self->pages, (guint)page, gtk_print_context_get_cairo_context (context), on_drawn,
                                  g_object_ref (self));
}

/* In a sandbox, programs outside of it show the preview. */
static gboolean
has_viewer (JourneyPrint *self)
{
  g_autofree char *command = NULL;
  g_autofree char *program = NULL;
  g_auto (GStrv) words = NULL;

  if (g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS))
    return TRUE;

  g_object_get (gtk_settings_get_default (), "gtk-print-preview-command", &command, NULL);
  if (!command || !g_shell_parse_argv (command, NULL, &words, NULL))
    return FALSE;
  program = g_find_program_in_path (words[0]);

  return program != NULL;
}

static void
on_ready (GtkPrintOperationPreview *preview)
{
  gtk_print_operation_preview_end_preview (preview);
}

/* The toolkit leaves showing a preview to another program, and says no more than that it could not be started. */
static gboolean
on_preview (JourneyPrint *self, GtkPrintOperationPreview *preview, GtkPrintContext *context)
{
  cairo_surface_t *nowhere;
  cairo_t *cr;

  if (has_viewer (self))
    return FALSE;

  g_set_error_literal (
      &self->error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
      _ ("There is no program on this computer that shows a preview for printing, such as Evince. Every page can be "
         "looked at before: where you choose what is printed. Or export a PDF, and print that."));
  nowhere = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cr = cairo_create (nowhere);
  gtk_print_context_set_cairo_context (context, cr, 72, 72);
  g_signal_connect (preview, "ready", G_CALLBACK (on_ready), NULL);
  cairo_destroy (cr);
  cairo_surface_destroy (nowhere);

  return TRUE;
}

static void
on_done (JourneyPrint *self, GtkPrintOperationResult result)
{
  if (result == GTK_PRINT_OPERATION_RESULT_ERROR && !self->error)
    gtk_print_operation_get_error (self->operation, &self->error);
  finish (self, result == GTK_PRINT_OPERATION_RESULT_APPLY);
}

static void
start (JourneyPrint *self)
{
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GError) error = NULL;

  set_up_page (setup, &g_array_index (self->layout->sheets, JourneyPrintSheet, 0));
  gtk_print_operation_set_default_page_setup (self->operation, setup);
  gtk_print_operation_set_n_pages (self->operation, (int)self->layout->sheets->len);
  if (gtk_print_operation_run (self->operation, self->action, self->parent, &error) == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      if (!self->error)
        self->error = g_steal_pointer (&error);
      finish (self, FALSE);
    }
}

static void
on_laid_out (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JourneyPrint) self = data;
  g_autoptr (JourneyPrintLayout) layout = journey_print_pages_lay_out_finish (result, self->error ? NULL : &self->error);

  if (!self->task)
    return;
  if (!layout)
    {
      finish (self, FALSE);
      return;
    }

  self->layout = g_steal_pointer (&layout);
  g_signal_emit (self, signals[BEGUN], 0);
  start (self);
}

static gboolean
on_given_up (gpointer data)
{
  finish (data, FALSE);

  return G_SOURCE_REMOVE;
}

/* Nobody waits for what is laid out and will not be printed. */
static void
on_cancelled (GCancellable *cancellable, gpointer data)
{
  JourneyPrint *self = data;

  if (self->layout)
    gtk_print_operation_cancel (self->operation);
  else
    g_idle_add_full (G_PRIORITY_DEFAULT, on_given_up, g_object_ref (self), g_object_unref);
}

static void
journey_print_finalize (GObject *object)
{
  JourneyPrint *self = JOURNEY_PRINT (object);

  g_clear_pointer (&self->pages, journey_print_pages_free);
  g_clear_pointer (&self->layout, journey_print_layout_free);
  g_clear_pointer (&self->map, journey_state_unref);
  g_clear_pointer (&self->options, journey_export_options_free);
  g_clear_object (&self->operation);
  g_clear_weak_pointer (&self->parent);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (journey_print_parent_class)->finalize (object);
}

static void
journey_print_class_init (JourneyPrintClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = journey_print_finalize;

  signals[BEGUN] = g_signal_new ("begun", JOURNEY_TYPE_PRINT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
journey_print_init (JourneyPrint *self)
{
  self->pages = journey_print_pages_new ();
  self->operation = gtk_print_operation_new ();
  gtk_print_operation_set_allow_async (self->operation, TRUE);
  gtk_print_operation_set_show_progress (self->operation, TRUE);
  gtk_print_operation_set_use_full_page (self->operation, TRUE);
  gtk_print_operation_set_unit (self->operation, GTK_UNIT_POINTS);
  g_signal_connect_object (self->operation, "request-page-setup", G_CALLBACK (on_request_page_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->operation, "draw-page", G_CALLBACK (on_draw_page), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->operation, "preview", G_CALLBACK (on_preview), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->operation, "done", G_CALLBACK (on_done), self, G_CONNECT_SWAPPED);
}

/**
 * journey_print_new:
 * @map: what is printed; it may be edited on meanwhile
 * @options: what is drawn of it, and on which sheets; copied
 * @name: what the job is called where printers are looked after
 *
 * Returns: (transfer full): something to run once
 */
JourneyPrint *
journey_print_new (JourneyState *map, const JourneyExportOptions *options, const char *name)
{
  JourneyPrint *self = g_object_new (JOURNEY_TYPE_PRINT, NULL);

  self->map = journey_state_ref (map);
  self->options = journey_export_options_copy (options);
  gtk_print_operation_set_job_name (self->operation, name);

  return self;
}

/**
 * journey_print_set_settings:
 * @settings: (nullable): which printer, how many copies and so on
 *
 * Says what the dialog begins with.
 */
void
journey_print_set_settings (JourneyPrint *self, GtkPrintSettings *settings)
{
  g_return_if_fail (JOURNEY_IS_PRINT (self));

  gtk_print_operation_set_print_settings (self->operation, settings);
}

/**
 * journey_print_get_settings:
 *
 * Returns: (transfer none) (nullable): what was chosen in the dialog
 */
GtkPrintSettings *
journey_print_get_settings (JourneyPrint *self)
{
  g_return_val_if_fail (JOURNEY_IS_PRINT (self), NULL);

  return gtk_print_operation_get_print_settings (self->operation);
}

/**
 * journey_print_set_file:
 * @path: of a PDF to write
 *
 * Says where %GTK_PRINT_OPERATION_ACTION_EXPORT prints to.
 */
void
journey_print_set_file (JourneyPrint *self, const char *path)
{
  g_return_if_fail (JOURNEY_IS_PRINT (self));

  gtk_print_operation_set_export_filename (self->operation, path);
}

/**
 * journey_print_run_async:
 * @action: whether to ask, show a preview, print at once, or print into a file
 * @parent: (nullable): over which dialogs come up
 *
 * Lays out the sheets and prints them. Neither keeps the window from doing something else.
 */
void
journey_print_run_async (JourneyPrint *self,
                         GtkPrintOperationAction action,
                         GtkWindow *parent,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_return_if_fail (JOURNEY_IS_PRINT (self));
  g_return_if_fail (!self->task && !self->layout);

  self->action = action;
  g_set_weak_pointer (&self->parent, parent);
  self->task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (self->task, journey_print_run_async);
  if (cancellable)
    self->cancelled = g_cancellable_connect (cancellable, G_CALLBACK (on_cancelled), self, NULL);
  journey_print_pages_lay_out_async (self->pages, self->map, self->options, cancellable, on_laid_out, g_object_ref (self));
}

/**
 * journey_print_run_finish:
 *
 * Returns: whether it was printed. If not, and @error is not set, somebody changed their mind
 */
gboolean
journey_print_run_finish (JourneyPrint *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, journey_print_run_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
