/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "journey-dialogs.h"
#include "journey-difference-dialog.h"
#include "journey-window-private.h"

/* What is to be done with a map that is offered, as soon as its copy was read. */
typedef struct
{
  JourneyApplication *application;
  JourneyWindow *window; /* where it was asked for, which may be closed by now */
  JourneyRecoverItem *item;
} Wish;

static Wish *
wish_new (JourneyWindow *window, JourneyRecoverItem *item)
{
  Wish *wish = g_new0 (Wish, 1);

  wish->application = g_object_ref (journey_window_application (window));
  wish->window = g_object_ref (window);
  wish->item = g_object_ref (item);

  return wish;
}

static void
wish_free (Wish *wish)
{
  g_object_unref (wish->application);
  g_object_unref (wish->window);
  g_object_unref (wish->item);
  g_free (wish);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Wish, wish_free)

/* NULL when something is being done with it already. */
static JourneyRecoverItem *
find_item (JourneyWindow *self, GVariant *id)
{
  JourneyRecoverList *left = journey_application_left (journey_window_application (self));
  g_autoptr (JourneyRecoverItem) item = journey_recover_list_find (left, g_variant_get_string (id, NULL));

  return item && !journey_recover_item_is_busy (item) ? g_steal_pointer (&item) : NULL;
}

static void
show_difference (JourneyWindow *self, JourneyState *saved, JourneyState *copy)
{
  g_autoptr (JourneyDifference) difference = journey_difference_new (saved, copy);

  gtk_window_present (GTK_WINDOW (journey_difference_dialog_new (
      GTK_WINDOW (self), _ ("What Was Not Saved"),
      _ ("This is how the map that was open when Sojourn was closed differs from what the file holds now."), _ ("In the file"),
      _ ("Not saved"), difference)));
}

static char *
name_of (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);

  return base ? g_filename_display_name (base) : g_strdup ("");
}

/* What people need to know before they save it. */
static char *
describe_restored (JourneyDocument *document, const JourneyRecoveryLeft *left)
{
  g_autofree char *name = left->file ? name_of (left->file) : NULL;

  if (journey_document_file (document))
    return g_strdup_printf (_ ("“%s” stays as it is until you save. Undo shows what it holds."), name);

  switch (left->standing)
    {
    case JOURNEY_RECOVERY_AS_BEFORE:
      return g_strdup_printf (_ ("“%s” is open in another window, so this map is in no file yet."), name);
    case JOURNEY_RECOVERY_CHANGED:
      return g_strdup_printf (_ ("“%s” was changed since, so this map is in no file yet. Save it under another name."), name);
    case JOURNEY_RECOVERY_MISSING:
      return g_strdup_printf (_ ("“%s” cannot be read now, so this map is in no file yet. Save it to keep it."), name);
    case JOURNEY_RECOVERY_NO_FILE:
    default:
      return g_strdup (_ ("It is in no file yet. Save it to keep it."));
    }
}

static char *
describe_difference (const JourneyRecoveryLeft *left)
{
  g_autoptr (JourneyDifference) difference = journey_difference_new (left->saved, left->copy);

  return journey_difference_summary (difference);
}

static void
on_difference_wanted (GtkWidget *notice)
{
  JourneyRecoveryLeft *left = g_object_get_data (G_OBJECT (notice), "left");

  show_difference (JOURNEY_WINDOW (gtk_widget_get_root (notice)), left->saved, left->copy);
}

/* What it says of the file holds no more when the map is saved, or is what the file holds. */
static void
on_modified_changed (GtkWidget *notice, GParamSpec *pspec, JourneyDocument *document)
{
  GtkRoot *root = gtk_widget_get_root (notice);

  if (root && !journey_document_is_modified (document))
    journey_window_remove_notice (JOURNEY_WINDOW (root), notice);
}

static void
tell_restored (JourneyWindow *self, JourneyRecoveryLeft *left)
{
  g_autofree char *about = describe_restored (self->document, left);
  g_autofree char *difference = left->saved ? describe_difference (left) : NULL;
  g_autofree char *text = difference ? g_strdup_printf ("%s %s", difference, about) : g_strdup (about);
  GtkWidget *notice = journey_notice_new (_ ("What was not saved is back"), text);

  if (left->saved)
    g_signal_connect_object (journey_notice_add_button (JOURNEY_NOTICE (notice), _ ("Show _What Differs"), NULL, NULL), "clicked",
                             G_CALLBACK (on_difference_wanted), notice, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (notice), "left", left, (GDestroyNotify)journey_recovery_left_free);
  g_signal_connect_object (self->document, "notify::modified", G_CALLBACK (on_modified_changed), notice, G_CONNECT_SWAPPED);
  journey_window_add_closable_notice (self, notice);
}

/* A window that shows the file already goes on with what was not saved, unless somebody has changed the file since. */
static JourneyWindow *
restore (Wish *wish, const JourneyRecoveryLeft *left)
{
  gboolean in_file = left->standing == JOURNEY_RECOVERY_AS_BEFORE;
  JourneyWindow *shown = left->file ? journey_application_find_window (wish->application, left->file) : NULL;
  JourneyWindow *from = journey_window_application (wish->window) ? wish->window : NULL;
  g_autoptr (JourneyDocument) document = NULL;

  if (in_file && shown && shown->document && journey_document_restore (shown->document, left))
    {
      gtk_window_present (GTK_WINDOW (shown));
      return shown;
    }

  document = journey_document_new_restored (left, in_file && !shown);

  return journey_application_show (wish->application, from, document);
}

static void
on_read_to_restore (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Wish) wish = data;
  g_autoptr (JourneyRecoveryLeft) left = journey_recover_item_look_finish (wish->item, result);
  JourneyWindow *window;

  if (!left->copy)
    {
      g_autoptr (JourneyRecoverItem) damaged = journey_recover_item_new (left);

      journey_recover_list_add (journey_application_left (wish->application), damaged);
      return;
    }

  window = restore (wish, left);
  tell_restored (window, g_steal_pointer (&left));
}

static void
on_read_to_compare (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Wish) wish = data;
  g_autoptr (JourneyRecoveryLeft) left = journey_recover_item_look_finish (wish->item, result);

  if (!journey_window_application (wish->window))
    return;

  if (left->copy && left->saved)
    show_difference (wish->window, left->saved, left->copy);
  else
    journey_dialog_tell (GTK_WINDOW (wish->window), _ ("This cannot be compared now"),
                         _ ("The file or the copy of what was not saved cannot be read."));
}

static void
on_discard_answer (const char *answer, gpointer data)
{
  g_autoptr (Wish) wish = data;
  g_autoptr (GError) error = NULL;

  if (strcmp (answer, "discard") != 0 || journey_recover_item_is_busy (wish->item))
    return;

  journey_recover_list_remove (journey_application_left (wish->application), wish->item);
  if (!journey_recover_item_discard (wish->item, &error) && journey_window_application (wish->window))
    journey_dialog_tell (GTK_WINDOW (wish->window), _ ("The copy could not be removed"), error->message);
}

/**
 * journey_window_restore_copy:
 * @id: of a map that is offered
 *
 * Opens it as it was.
 */
void
journey_window_restore_copy (JourneyWindow *self, GVariant *id)
{
  g_autoptr (JourneyRecoverItem) item = find_item (self, id);

  if (!item)
    return;

  journey_recover_list_remove (journey_application_left (journey_window_application (self)), item);
  journey_recover_item_look_async (item, on_read_to_restore, wish_new (self, item));
}

/**
 * journey_window_compare_copy:
 * @id: of a map that is offered
 *
 * Shows what differs between its file and the copy of what was not saved.
 */
void
journey_window_compare_copy (JourneyWindow *self, GVariant *id)
{
  g_autoptr (JourneyRecoverItem) item = find_item (self, id);

  if (item)
    journey_recover_item_look_async (item, on_read_to_compare, wish_new (self, item));
}

/**
 * journey_window_discard_copy:
 * @id: of a map that is offered
 *
 * Asks whether it is to be discarded.
 */
void
journey_window_discard_copy (JourneyWindow *self, GVariant *id)
{
  const JourneyAnswer answers[] = {
    { JOURNEY_ANSWER_CANCEL, _ ("_Cancel"), .suggested = TRUE },
    { "discard", _ ("_Discard"), .destructive = TRUE },
  };
  g_autoptr (JourneyRecoverItem) item = find_item (self, id);
  g_autofree char *heading = NULL;

  if (!item)
    return;

  heading = g_strdup_printf (_ ("Discard what was not saved of “%s”?"), journey_recover_item_title (item));
  journey_dialog_ask (GTK_WINDOW (self), heading, _ ("It cannot be brought back. A file that was saved stays as it is."), answers,
                      G_N_ELEMENTS (answers), on_discard_answer, wish_new (self, item));
}

/**
 * journey_window_put_off_copy:
 * @id: of a map that is offered
 *
 * Offers it no more until the program is started again.
 */
void
journey_window_put_off_copy (JourneyWindow *self, GVariant *id)
{
  g_autoptr (JourneyRecoverItem) item = find_item (self, id);

  if (item)
    journey_recover_list_remove (journey_application_left (journey_window_application (self)), item);
}
