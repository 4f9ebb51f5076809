/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "journey-answers-dialog.h"
#include "journey-dialogs.h"
#include "journey-file-chooser.h"
#include "journey-window-private.h"

static void
on_answers_chosen (GFile *file, gpointer data)
{
  g_autoptr (JourneyWindow) self = data;

  if (!file || !self->document || journey_document_is_read_only (self->document))
    return;

  journey_window_set_last_folder (self, file);
  journey_window_import_answers (self, file);
}

static void
on_imported (JourneyWindow *self, JourneyAnswers *answers)
{
  g_autofree char *text = g_strdup_printf (
      ngettext ("Imported answers about %u touchpoint", "Imported answers about %u touchpoints", answers->n_touchpoints),
      answers->n_touchpoints);

  journey_window_keep_remarks (self, answers->report, _ ("This is what was said about the answers."));
  if (answers->after == answers->before)
    journey_window_add_toast (self, _ ("The map had all of these answers already"));
  else
    journey_window_add_undo_toast (self, text);
}

static void
on_failed (JourneyWindow *self, const char *message)
{
  journey_dialog_tell (GTK_WINDOW (self), _ ("The answers could not be imported"), message);
}

/**
 * journey_window_choose_answers:
 *
 * Asks for a table of survey answers about the map.
 */
void
journey_window_choose_answers (JourneyWindow *self)
{
  const JourneyFileFilter filters[] = { { _ ("Tables"), "csv", "text/csv" }, { _ ("All files"), NULL, NULL } };
  g_autoptr (GFile) folder = journey_window_last_folder (self);

  journey_file_chooser_open (GTK_WINDOW (self), _ ("Import Answers"), filters, G_N_ELEMENTS (filters), folder, on_answers_chosen,
                             g_object_ref (self));
}

/**
 * journey_window_import_answers:
 * @file: a table of survey answers about the map
 *
 * Reads the answers and shows what would become of them, with the choice to take them over.
 */
void
journey_window_import_answers (JourneyWindow *self, GFile *file)
{
  JourneyAnswersDialog *dialog;

  g_return_if_fail (JOURNEY_IS_WINDOW (self));
  g_return_if_fail (self->document);

  journey_window_commit (self);
  dialog = journey_answers_dialog_new (GTK_WINDOW (self), journey_document_map (self->document), file);
  g_signal_connect_object (dialog, "imported", G_CALLBACK (on_imported), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "failed", G_CALLBACK (on_failed), self, G_CONNECT_SWAPPED);
  journey_answers_dialog_read (dialog);
}
