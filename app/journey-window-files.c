/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "journey-dialogs.h"
#include "journey-disk.h"
#include "journey-edit.h"
#include "journey-file-chooser.h"
#include "journey-file-name.h"
#include "journey-import.h"
#include "journey-window-private.h"

static JourneyFileFilter
map_filter (void)
{
  return (JourneyFileFilter){ _ ("Journey maps"), "journey", "application/vnd.sojourn.journey+xml" };
}

static void
on_map_chosen (GFile *file, gpointer data)
{
  g_autoptr (JourneyWindow) self = data;

  if (!file)
    return;

  journey_window_set_last_folder (self, file);
  journey_application_open_file (journey_window_application (self), self, file);
}

static gboolean
other_window_has (JourneyWindow *self, GFile *file)
{
  JourneyWindow *window = journey_application_find_window (journey_window_application (self), file);

  return window && window != self;
}

static void
on_failed_answer (const char *answer, gpointer data)
{
  g_autoptr (JourneyWindow) self = data;

  if (strcmp (answer, "save-as") == 0)
    journey_window_save_as (self);
  else
    self->close_when_saved = FALSE;
}

static void
on_changed_answer (const char *answer, gpointer data)
{
  g_autoptr (JourneyWindow) self = data;

  if (strcmp (answer, "replace") == 0)
    {
      journey_document_keep_mine (self->document);
      journey_window_save (self);
    }
  else
    on_failed_answer (answer, g_steal_pointer (&self));
}

/* Never without asking, and never so that it is gone. */
static void
ask_about_theirs (JourneyWindow *self)
{
  const JourneyAnswer answers[] = {
    { JOURNEY_ANSWER_CANCEL, _ ("_Cancel") },
    { "save-as", _ ("Save _As…") },
    { "replace", _ ("_Save Mine") },
  };
  g_autofree char *name = journey_disk_name (journey_document_file (self->document));
  g_autofree char *heading = g_strdup_printf (_ ("“%s” was changed by somebody else"), name);

  journey_dialog_ask (GTK_WINDOW (self), heading,
                      _ ("Your version takes its place when you save it. Theirs is kept beside it, under another name."), answers,
                      G_N_ELEMENTS (answers), on_changed_answer, g_object_ref (self));
}

static void
on_kept_told (const char *answer, gpointer data)
{
  g_autoptr (JourneyWindow) self = data;

  gtk_window_close (GTK_WINDOW (self));
}

/* In a window that is about to go, nobody would read a toast. */
static void
tell_kept (JourneyWindow *self, GFile *kept)
{
  const JourneyAnswer answer = { JOURNEY_ANSWER_CANCEL, _ ("_Close"), .suggested = TRUE };
  g_autofree char *name = journey_disk_name (kept);
  g_autoptr (GFile) folder = g_file_get_parent (kept);
  g_autoptr (GFile) usual = g_file_get_parent (journey_document_file (self->document));
  g_autofree char *place = g_file_equal (folder, usual) ? g_strdup (name) : g_file_get_parse_name (kept);
  g_autofree char *text = g_strdup_printf (_ ("Their version is kept as “%s”"), place);

  if (self->close_when_saved)
    journey_dialog_ask (GTK_WINDOW (self), _ ("Your version is saved"), text, &answer, 1, on_kept_told, g_object_ref (self));
  else
    journey_window_add_toast (self, text);
}

static void
say_why_not (JourneyWindow *self, const GError *error)
{
  const JourneyAnswer answers[] = {
    { JOURNEY_ANSWER_CANCEL, _ ("_Back to the Map") },
    { "save-as", _ ("Save _As…"), .suggested = TRUE },
  };
  g_autofree char *title = journey_document_title (self->document);
  g_autofree char *heading = g_strdup_printf (_ ("“%s” is not saved"), title);
  g_autofree char *body = g_strdup_printf (_ ("%s\n\nNothing is lost: the map is still here."), error->message);

  journey_dialog_ask (GTK_WINDOW (self), heading, body, answers, G_N_ELEMENTS (answers), on_failed_answer, g_object_ref (self));
}

static void
on_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JourneyWindow) self = data;
  JourneyDocument *document = JOURNEY_DOCUMENT (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) kept = NULL;
  g_autofree char *title = NULL;

  if (!journey_document_save_finish (document, result, &error))
    {
      if (self->document && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG))
        ask_about_theirs (self);
      else if (self->document)
        say_why_not (self, error);
      return;
    }

  title = journey_document_title (document);
  if (gtk_window_get_application (GTK_WINDOW (self)))
    journey_recent_add (journey_application_recent (journey_window_application (self)), journey_document_file (document), title);
  kept = journey_document_steal_kept (document);
  if (kept)
    tell_kept (self, kept);
  else if (self->close_when_saved)
    gtk_window_close (GTK_WINDOW (self));
}

static void
save (JourneyWindow *self, GFile *file)
{
  journey_map_view_commit (self->view);
  journey_document_save_async (self->document, file, NULL, on_saved, g_object_ref (self));
}

static void
on_place_chosen (GFile *file, gpointer data)
{
  g_autoptr (JourneyWindow) self = data;

  if (file)
    journey_window_save_to (self, file);
  else
    self->close_when_saved = FALSE;
}

static char *
name_to_save_as (JourneyWindow *self)
{
  GFile *file = journey_document_file (self->document);
  g_autofree char *name = file ? g_file_get_basename (file) : NULL;
  g_autofree char *title = NULL;

  if (name)
    return g_filename_display_name (name);

  title = journey_document_title (self->document);

  return journey_file_name_from_title (title, "journey");
}

static void
on_close_answer (const char *answer, gpointer data)
{
  g_autoptr (JourneyWindow) self = data;

  if (strcmp (answer, "save") == 0)
    {
      self->close_when_saved = TRUE;
      journey_window_save (self);
    }
  else if (strcmp (answer, "discard") == 0)
    {
      journey_recover_keeper_discard (journey_document_keeper (self->document));
      self->close_unsaved = TRUE;
      gtk_window_close (GTK_WINDOW (self));
    }
}

static void
on_copies_settled (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JourneyWindow) self = data;

  journey_recover_keeper_hurry_finish (JOURNEY_RECOVER_KEEPER (source), result);
  gtk_window_close (GTK_WINDOW (self));
}

/* Copies of what is saved or not wanted must not be there when the program ends: they would be offered at the next start. */
static gboolean
has_settled_copies (JourneyWindow *self)
{
  JourneyRecoverKeeper *keeper = journey_document_keeper (self->document);

  if (!journey_recover_keeper_is_pending (keeper))
    return TRUE;

  journey_recover_keeper_hurry_async (keeper, on_copies_settled, g_object_ref (self));
  return FALSE;
}

static void
ask_about_closing (JourneyWindow *self)
{
  const JourneyAnswer answers[] = {
    { JOURNEY_ANSWER_CANCEL, _ ("_Cancel") },
    { "discard", _ ("_Discard"), .destructive = TRUE },
    { "save", _ ("_Save"), .suggested = TRUE },
  };
  g_autofree char *title = journey_document_title (self->document);
  g_autofree char *heading = g_strdup_printf (_ ("Save the changes to “%s”?"), title);

  gtk_window_present (GTK_WINDOW (self));
  journey_dialog_ask (GTK_WINDOW (self), heading, _ ("What is not saved will be lost."), answers, G_N_ELEMENTS (answers),
                      on_close_answer, g_object_ref (self));
}

/**
 * journey_window_choose_map:
 *
 * Asks which file to open.
 */
void
journey_window_choose_map (JourneyWindow *self)
{
  const JourneyFileFilter filters[] = {
    map_filter (),
    { _ ("Tables"), .endings = journey_import_endings (JOURNEY_IMPORT_TABLE), .content_type = "text/csv" },
    { _ ("Mermaid diagrams"), .endings = journey_import_endings (JOURNEY_IMPORT_MERMAID) },
    { _ ("Markdown texts"), .endings = journey_import_endings (JOURNEY_IMPORT_MARKDOWN) },
    { _ ("Plain texts"), .endings = journey_import_endings (JOURNEY_IMPORT_TEXT) },
    { _ ("All files") },
  };
  g_autoptr (GFile) folder = journey_window_last_folder (self);

  journey_file_chooser_open (GTK_WINDOW (self), _ ("Open a Map"), filters, G_N_ELEMENTS (filters), folder, on_map_chosen,
                             g_object_ref (self));
}

/* A map that nobody has named is called like the file it goes into. */
static void
name_map (JourneyWindow *self, GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = base ? g_filename_display_name (base) : NULL;

  journey_map_view_commit (self->view);
  if (name && !journey_document_file (self->document) && !journey_document_is_read_only (self->document))
    journey_edit_name_after_file (journey_document_map (self->document), name);
}

/**
 * journey_window_save_to:
 *
 * Saves the map in @file, which is where it is kept from then on. The first time, a map that nobody has named gets its name.
 */
void
journey_window_save_to (JourneyWindow *self, GFile *file)
{
  g_return_if_fail (JOURNEY_IS_WINDOW (self));
  g_return_if_fail (self->document);

  if (other_window_has (self, file))
    {
      self->close_when_saved = FALSE;
      journey_dialog_tell (GTK_WINDOW (self), _ ("This file is open in another window"),
                           _ ("Choose another name, or close the other window first."));
      return;
    }

  journey_window_set_last_folder (self, file);
  name_map (self, file);
  save (self, file);
}

/**
 * journey_window_save:
 *
 * Saves the map where it is kept, or asks where to.
 */
void
journey_window_save (JourneyWindow *self)
{
  if (journey_document_file (self->document))
    save (self, NULL);
  else
    journey_window_save_as (self);
}

/**
 * journey_window_save_as:
 *
 * Asks where to save the map.
 */
void
journey_window_save_as (JourneyWindow *self)
{
  const JourneyFileFilter filter = map_filter ();
  GFile *file = journey_document_file (self->document);
  g_autoptr (GFile) folder = file ? g_file_get_parent (file) : journey_window_last_folder (self);
  g_autofree char *name = name_to_save_as (self);

  journey_file_chooser_save (GTK_WINDOW (self), _ ("Save the Map"), &filter, folder, name, on_place_chosen, g_object_ref (self));
}

/**
 * journey_window_may_close:
 *
 * Asks if something would be lost, and waits for a save under way and until recovery copies are removed; the window is
 * closed again after that.
 *
 * Returns: whether it may close now
 */
gboolean
journey_window_may_close (JourneyWindow *self)
{
  JourneyDocument *document = self->document;

  if (!document)
    return TRUE;
  if (self->close_unsaved)
    return has_settled_copies (self);

  journey_map_view_commit (self->view);
  if (journey_document_is_saving (document))
    {
      self->close_when_saved = TRUE;
      return FALSE;
    }
  self->close_when_saved = FALSE;
  if (journey_window_has_tried (self))
    {
      journey_window_ask_about_tried (self);
      return FALSE;
    }
  if (journey_document_is_read_only (document) || !journey_document_is_modified (document))
    return has_settled_copies (self);

  ask_about_closing (self);

  return FALSE;
}
