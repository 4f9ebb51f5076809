/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "journey-chart-export.h"
#include "journey-chart-saver.h"
#include "journey-export-kind.h"
#include "journey-file-chooser.h"
#include "journey-file-name.h"
#include "journey-gap-page.h"
#include "journey-window-private.h"

/* What a picture of a chart is made for: half of a page. A row of the ranking or a profile is as high as it has to be. */
#define WIDTH 760.0
#define HEIGHT 560.0
#define DPI 192.0

typedef struct
{
  JourneyWindow *window;
  JourneyTypesetter *typesetter;
  JourneyChart *chart;
  JourneyChart *key;
  char *title;
  char *about;
  const JourneyExportKind *kind;
} Saving;

static void
saving_free (Saving *saving)
{
  g_object_unref (saving->window);
  journey_chart_unref (saving->chart);
  journey_chart_unref (saving->key);
  journey_typesetter_unref (saving->typesetter);
  g_free (saving->title);
  g_free (saving->about);
  g_free (saving);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

/* Texts belong to this thread, so the chart is drawn here; packing it and the disk may take their time elsewhere. */
static void
write_in_thread (GTask *task, gpointer window, gpointer drawing, GCancellable *cancellable)
{
  GFile *file = g_object_get_data (G_OBJECT (task), "file");
  GError *error = NULL;

  if (journey_chart_drawing_write (drawing, file, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  JourneyWindow *self = JOURNEY_WINDOW (source);
  g_autoptr (GError) error = NULL;
  gboolean done = g_task_propagate_boolean (G_TASK (result), &error);
  GFile *file = g_object_get_data (G_OBJECT (result), "file");

  if (!self->document)
    return;
  if (done)
    journey_window_tell_exported (self, file);
  else
    journey_window_tell_not_exported (self, file, error);
}

static void
on_place_chosen (GFile *file, gpointer data)
{
  g_autoptr (Saving) saving = data;
  g_autoptr (GError) error = NULL;
  JourneyChartPicture picture = { saving->chart, saving->title, saving->about, saving->key };
  JourneyChartDrawing *drawing;
  g_autoptr (GTask) task = NULL;

  if (!file || !saving->window->document)
    return;

  journey_window_set_last_folder (saving->window, file);
  drawing = journey_chart_draw (&picture, saving->kind->format, DPI, &error);
  if (!drawing)
    {
      journey_window_tell_not_exported (saving->window, file, error);
      return;
    }

  task = g_task_new (saving->window, NULL, on_written, NULL);
  g_task_set_task_data (task, drawing, (GDestroyNotify)journey_chart_drawing_free);
  g_object_set_data_full (G_OBJECT (task), "file", g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, write_in_thread);
}

/* In the colours of a picture that leaves the window, whatever those of the window are. */
static JourneyChartOptions
options_for (JourneyTypesetter *typesetter)
{
  return (JourneyChartOptions){ journey_theme_get (JOURNEY_THEME_PRINT), typesetter, WIDTH, HEIGHT };
}

static void
append (GString *words, const char *text)
{
  if (*text)
    g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", text);
}

/* What somebody has to know who sees nothing but the picture. */
static char *
about_chart (JourneyWindow *self, JourneyChartView *view, JourneyChart *chart)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (view), JOURNEY_TYPE_GAP_PAGE);
  g_autofree char *title = journey_document_title (self->document);
  g_autofree char *special = page ? journey_gap_page_special (JOURNEY_GAP_PAGE (page)) : g_strdup ("");
  g_autofree char *today = journey_chart_about_today ();
  GString *words = g_string_new (title);

  append (words, journey_chart_about (chart));
  append (words, special);
  append (words, today);

  return g_string_free (words, FALSE);
}

static void
save_chart (JourneyChartSaver *saver, JourneyChartView *view, const char *nick)
{
  JourneyWindow *self = JOURNEY_WINDOW (saver);
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (view)) == GTK_TEXT_DIR_RTL;
  g_autoptr (GFile) folder = journey_window_last_folder (self);
  g_autofree char *name = journey_file_name_from_title (journey_chart_view_title (view), nick);
  const JourneyExportKind *kind = journey_export_kind_find (nick);
  JourneyFileFilter filter = { _ (kind->name), kind->nick, kind->content_type };
  g_autoptr (JourneyTypesetter) typesetter =
      journey_typesetter_new (pango_language_to_string (pango_language_get_default ()), rtl, FALSE, 0, FALSE);
  JourneyChartOptions options = options_for (typesetter);
  JourneyChart *chart = journey_chart_view_make (view, &options);
  Saving *saving;

  if (!chart || !self->document)
    {
      g_clear_pointer (&chart, journey_chart_unref);
      return;
    }

  saving = g_new0 (Saving, 1);
  saving->window = g_object_ref (self);
  saving->typesetter = g_steal_pointer (&typesetter);
  saving->chart = chart;
  saving->key = journey_chart_new_legend (&options, &chart, 1, TRUE);
  saving->title = g_strdup (journey_chart_view_title (view));
  saving->about = about_chart (self, view, chart);
  saving->kind = kind;
  journey_file_chooser_save (GTK_WINDOW (self), _ ("Save the Chart"), &filter, folder, name, on_place_chosen, saving);
}

/* For the interface JourneyChartSaver: a window saves the charts that are in it. */
void
journey_window_chart_saver_init (gpointer iface, gpointer data)
{
  ((JourneyChartSaverInterface *)iface)->save = save_chart;
}
