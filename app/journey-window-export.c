/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "journey-dialogs.h"
#include "journey-disk.h"
#include "journey-export-dialog.h"
#include "journey-export-task.h"
#include "journey-file-chooser.h"
#include "journey-file-name.h"
#include "journey-window-private.h"

typedef struct
{
  JourneyWindow *window;
  const JourneyExportKind *kind;
  JourneyExportOptions *options;
  GFile *file;
} Export;

static Export *
export_new (JourneyWindow *window, const JourneyExportKind *kind, const JourneyExportOptions *options)
{
  Export *export = g_new0 (Export, 1);

  export->window = g_object_ref (window);
  export->kind = kind;
  export->options = journey_export_options_copy (options);

  return export;
}

static void
export_free (Export *export)
{
  g_object_unref (export->window);
  journey_export_options_free (export->options);
  g_clear_object (&export->file);
  g_free (export);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

/* Tells that a file was written. */
void
journey_window_tell_exported (JourneyWindow *self, GFile *file)
{
  g_autofree char *name = journey_disk_name (file);
  g_autofree char *text = g_strdup_printf (_ ("Exported %s"), name);
  g_autofree char *uri = g_file_get_uri (file);
  AdwToast *toast = journey_toast_new (text);

  adw_toast_set_button_label (toast, _ ("_Show"));
  adw_toast_set_action_name (toast, "win.show-folder");
  adw_toast_set_action_target (toast, "s", uri);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* Tells why a file was not written, unless somebody cancelled that. */
void
journey_window_tell_not_exported (JourneyWindow *self, GFile *file, const GError *error)
{
  g_autofree char *name = journey_disk_name (file);
  g_autofree char *heading = g_strdup_printf (_ ("“%s” could not be exported"), name);

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    journey_dialog_tell (GTK_WINDOW (self), heading, error->message);
}

static void
on_exported (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Export) export = data;
  JourneyWindow *self = export->window;
  g_autoptr (JourneyReport) report = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done = journey_export_task_run_finish (result, &report, &error);

  if (!self->document)
    return;

  journey_window_end_export (self);
  journey_window_update_actions (self);
  if (journey_window_leave (self, !error || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)))
    return;
  if (done)
    {
      journey_window_tell_exported (self, export->file);
      journey_window_tell_export_remarks (self, report);
    }
  else
    journey_window_tell_not_exported (self, export->file, error);
}

static void
start (Export *export)
{
  JourneyWindow *self = export->window;
  JourneyState *map = journey_map_state (journey_document_map (self->document));

  if (self->exporting)
    {
      journey_window_add_toast (self, _ ("Another file is being exported. Export again when it is done."));
      export_free (export);
      return;
    }

  self->exporting = g_cancellable_new ();
  journey_wait_toast_begin (&self->export_wait, self->toasts, _ ("Exporting…"), "win.cancel-export");
  journey_window_update_actions (self);
  journey_export_task_run_async (map, export->kind, export->options, export->file, self->exporting, on_exported, export);
}

static void
on_place_chosen (GFile *file, gpointer data)
{
  g_autoptr (Export) export = data;

  if (!file || !export->window->document)
    return;

  export->file = g_object_ref (file);
  journey_window_set_last_folder (export->window, file);
  start (g_steal_pointer (&export));
}

/* Named like the file it comes from, so that they lie together. */
static char *
name_to_export_as (JourneyDocument *document, const char *suffix)
{
  GFile *file = journey_document_file (document);
  g_autofree char *title = NULL;

  if (file)
    {
      g_autofree char *name = journey_disk_name (file);

      if (g_str_has_suffix (name, ".journey"))
        name[strlen (name) - strlen (".journey")] = '\0';
      return g_strdup_printf ("%s.%s", name, suffix);
    }

  title = journey_document_title (document);

  return journey_file_name_from_title (title, suffix);
}

static void
on_chosen (JourneyWindow *self, JourneyExportDialog *dialog)
{
  const JourneyExportKind *kind = journey_export_dialog_kind (dialog);
  JourneyFileFilter filter = { _ (kind->name), kind->nick, kind->content_type };
  GFile *file = journey_document_file (self->document);
  g_autoptr (GFile) folder = file ? g_file_get_parent (file) : journey_window_last_folder (self);
  g_autofree char *name = name_to_export_as (self->document, kind->nick);
  JourneyExportOptions options = journey_export_dialog_options (dialog);

  g_clear_pointer (&self->export_lanes, g_variant_unref);
  self->export_lanes = journey_export_dialog_lanes (dialog);
  journey_file_chooser_save (GTK_WINDOW (self), _ ("Export the Map"), &filter, folder, name, on_place_chosen,
                             export_new (self, kind, &options));
}

/**
 * journey_window_choose_export:
 *
 * Asks as what the map is exported, and then where to.
 */
void
journey_window_choose_export (JourneyWindow *self)
{
  g_autofree char *name = NULL;
  JourneyExportDialog *dialog;

  journey_window_commit (self);
  dialog = journey_export_dialog_new (GTK_WINDOW (self), journey_map_state (journey_document_map (self->document)),
                                      self->export_lanes, journey_application_settings (journey_window_application (self)));
  name = name_to_export_as (self->document, "journey");
  name[strlen (name) - strlen (".journey")] = '\0';
  journey_export_dialog_hand_out (dialog, journey_application_handouts (journey_window_application (self)), name);
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * journey_window_export_to:
 * @nick: png, pdf, svg or csv
 *
 * Exports the map to @file; while another export is under way, says so instead.
 */
void
journey_window_export_to (JourneyWindow *self, const char *nick, GFile *file)
{
  const JourneyExportOptions usual = JOURNEY_EXPORT_OPTIONS_DEFAULT;
  const JourneyExportKind *kind = journey_export_kind_find (nick);
  Export *export;

  g_return_if_fail (JOURNEY_IS_WINDOW (self));
  g_return_if_fail (self->document);
  g_return_if_fail (kind);

  journey_window_commit (self);
  export = export_new (self, kind, &usual);
  export->file = g_object_ref (file);
  start (export);
}

/**
 * journey_window_end_export:
 *
 * Forgets about the export that was under way.
 */
void
journey_window_end_export (JourneyWindow *self)
{
  journey_wait_toast_end (&self->export_wait);
  g_clear_object (&self->exporting);
}

/**
 * journey_window_show_folder:
 * @uri: of a file
 *
 * Shows the folder that a file is in.
 */
void
journey_window_show_folder (JourneyWindow *self, const char *uri)
{
  g_autoptr (GFile) file = g_file_new_for_uri (uri);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *shown = folder ? g_file_get_uri (folder) : NULL;

  if (shown)
    gtk_show_uri (GTK_WINDOW (self), shown, GDK_CURRENT_TIME);
}
