/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "journey-dialogs.h"
#include "journey-file-chooser.h"
#include "journey-import-dialog.h"
#include "journey-import.h"
#include "journey-window-private.h"

static void
on_file_chosen (GFile *file, gpointer data)
{
  g_autoptr (JourneyWindow) self = data;

  if (!file || !self->stack)
    return;

  journey_window_set_last_folder (self, file);
  journey_window_import (self, file);
}

static void
on_made (JourneyWindow *self, const JourneyImportedMap *made)
{
  g_autoptr (JourneyDocument) document = journey_document_new_imported (made->state, made->report);
  JourneyWindow *window = journey_application_show (journey_window_application (self), self, document);
  guint n = journey_report_length (made->report);

  if (n == 0)
    journey_window_add_toast (window, _ ("Everything in the file was taken over"));
}

static void
on_added (JourneyWindow *self, JourneyReport *report, char **touchpoints)
{
  guint n = g_strv_length (touchpoints);
  g_autofree char *text = g_strdup_printf (ngettext ("Added %u touchpoint", "Added %u touchpoints", n), n);

  if (n > 0)
    journey_selection_select_many (journey_canvas_selection (journey_map_view_canvas (self->view)),
                                   (const char *const *)touchpoints, touchpoints[0]);
  journey_window_add_undo_toast (self, n > 0 ? text : _ ("Added to this map"));
  if (journey_report_length (report) > 0)
    journey_window_tell_import_remarks (self, report);
}

static void
on_surveyed (JourneyWindow *self, JourneyImportDialog *dialog)
{
  journey_window_import_answers (self, journey_import_dialog_file (dialog));
}

static void
on_failed (JourneyWindow *self, const char *message)
{
  journey_dialog_tell (GTK_WINDOW (self), _ ("The file could not be imported"), message);
}

static GStrv
list_endings (void)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (JourneyImportKind kind = JOURNEY_IMPORT_TABLE; kind <= JOURNEY_IMPORT_PDF; kind++)
    g_strv_builder_addv (builder, (const char **)journey_import_endings (kind));

  return g_strv_builder_end (builder);
}

/**
 * journey_window_choose_import:
 *
 * Asks for a file of another program.
 */
void
journey_window_choose_import (JourneyWindow *self)
{
  g_auto (GStrv) endings = list_endings ();
  const JourneyFileFilter filters[] = {
    { _ ("All that can be imported"), .endings = (const char *const *)endings },
    { _ ("Tables"), .endings = journey_import_endings (JOURNEY_IMPORT_TABLE), .content_type = "text/csv" },
    { _ ("Mermaid diagrams"), .endings = journey_import_endings (JOURNEY_IMPORT_MERMAID) },
    { _ ("Markdown texts"), .endings = journey_import_endings (JOURNEY_IMPORT_MARKDOWN) },
    { _ ("Plain texts"), .endings = journey_import_endings (JOURNEY_IMPORT_TEXT) },
    { _ ("PNG pictures"), .endings = journey_import_endings (JOURNEY_IMPORT_PNG) },
    { _ ("SVG drawings"), .endings = journey_import_endings (JOURNEY_IMPORT_SVG) },
    { _ ("PDF documents"), .endings = journey_import_endings (JOURNEY_IMPORT_PDF) },
    { _ ("All files") },
  };
  g_autoptr (GFile) folder = journey_window_last_folder (self);

  journey_file_chooser_open (GTK_WINDOW (self), _ ("Import"), filters, G_N_ELEMENTS (filters), folder, on_file_chosen,
                             g_object_ref (self));
}

/**
 * journey_window_import:
 * @file: of another program
 *
 * Reads the file and shows what would become of it, with the choice to make a map of it or to add it to the one that is shown.
 */
void
journey_window_import (JourneyWindow *self, GFile *file)
{
  gboolean writable = self->document && !journey_document_is_read_only (self->document);
  JourneyImportDialog *dialog;

  g_return_if_fail (JOURNEY_IS_WINDOW (self));

  if (self->document)
    journey_window_commit (self);
  dialog = journey_import_dialog_new (GTK_WINDOW (self), writable ? journey_document_map (self->document) : NULL, file,
                                      journey_application_settings (journey_window_application (self)));
  g_signal_connect_object (dialog, "made", G_CALLBACK (on_made), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "added", G_CALLBACK (on_added), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "surveyed", G_CALLBACK (on_surveyed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "failed", G_CALLBACK (on_failed), self, G_CONNECT_SWAPPED);
  journey_import_dialog_read (dialog);
}
