/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-document.h"

#include <glib/gi18n.h>

#include "journey-document-private.h"
#include "journey-document-read.h"
#include "journey-document-save.h"
#include "journey-edit.h"
#include "journey-usual-name.h"

G_DEFINE_FINAL_TYPE (JourneyDocument, journey_document, G_TYPE_OBJECT)

enum
{
  PROP_MAP = 1,
  PROP_FILE,
  PROP_TITLE,
  PROP_MODIFIED,
  PROP_READ_ONLY,
  PROP_SAVING,
  PROP_STANDING,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void start_save (JourneyDocument *self);

static void
take_kept (JourneyDocument *self, JourneyDocumentSave *save, const char *etag)
{
  g_set_object (&self->kept, save->kept);
  g_free (self->kept_etag);
  self->kept_etag = g_strdup (save->kept ? etag : NULL);
}

/* What is in the file all the same is ours, and not somebody else's. What was saved before is not there for sure, either: no
 * undo leads back to it until the map is saved. */
static void
take_failed (JourneyDocument *self, JourneyDocumentSave *save)
{
  if (save->moves)
    return;

  take_kept (self, save, save->overruled);
  if (!save->uncertain)
    return;

  journey_watch_expect (self->watch, save->etag, save->state);
  journey_document_forget_reloads (self);
  self->nowhere_else = TRUE;
  journey_document_tell_modified (self);
}

static void
take_saved (JourneyDocument *self, JourneyDocumentSave *save)
{
  if (save->moves)
    {
      journey_document_set_file (self, save->file, save->etag, save->state);
      journey_document_take_lock (self, g_steal_pointer (&save->lock), g_steal_pointer (&save->other));
    }
  else
    journey_watch_expect (self->watch, save->etag, save->state);

  g_clear_pointer (&self->overruled, g_free);
  journey_document_forget_reloads (self);
  take_kept (self, save, NULL);
  self->nowhere_else = FALSE;
  journey_history_mark_saved (journey_map_history (self->map), save->state);
  journey_recover_keeper_take_saved (self->keeper, self->file, save->etag, save->state);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FILE]);
  journey_document_tell_standing (self);
  journey_document_tell_modified (self);
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (JourneyDocument) self = g_object_ref (JOURNEY_DOCUMENT (source));
  g_autoptr (GTask) asked = g_queue_pop_head (&self->saves);
  GError *error = NULL;
  gboolean done;
  JourneyDocumentSave *save = journey_document_save_result (result, &done, &error);

  if (done)
    take_saved (self, save);
  else
    take_failed (self, save);
  g_free (self->met);
  self->met = g_strdup (save->met);
  if (!save->moves)
    journey_watch_let_go (self->watch);

  start_save (self);
  g_object_notify_by_pspec (source, props[PROP_SAVING]);

  if (error)
    g_task_return_error (asked, error);
  else
    g_task_return_boolean (asked, TRUE);
}

/* Takes the state as it is now, not as it was when a save was asked for while another one was under way. */
static void
start_save (JourneyDocument *self)
{
  GTask *asked = g_queue_peek_head (&self->saves);
  GFile *file;
  JourneyDocumentSave *save;

  if (!asked)
    return;

  file = g_task_get_task_data (asked);
  save = g_new0 (JourneyDocumentSave, 1);
  save->file = g_object_ref (file ? file : self->file);
  save->moves = !self->file || !g_file_equal (save->file, self->file);
  save->state = journey_state_ref (journey_map_state (self->map));
  if (!save->moves)
    {
      save->etag = g_strdup (journey_watch_etag (self->watch));
      save->overruled = g_strdup (self->overruled);
      if (self->overruled && g_strcmp0 (self->overruled, self->kept_etag) == 0)
        g_set_object (&save->kept, self->kept);
      journey_watch_hold (self->watch);
    }

  journey_document_save_run (self, save, g_task_get_cancellable (asked), on_written);
}

static void
begin_in_file (JourneyDocument *self, GFile *file, const char *etag, JourneyState *saved)
{
  journey_document_set_file (self, file, etag, saved);
  journey_recover_keeper_set_base (self->keeper, file, etag, saved);
}

static void
on_title_notify (JourneyDocument *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TITLE]);
}

void
journey_document_tell_modified (JourneyDocument *self)
{
  journey_recover_keeper_set_needed (self->keeper, journey_document_is_modified (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MODIFIED]);
}

void
journey_document_tell_standing (JourneyDocument *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STANDING]);
}

static void
journey_document_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  JourneyDocument *self = JOURNEY_DOCUMENT (object);

  switch (prop_id)
    {
    case PROP_MAP:
      g_value_set_object (value, self->map);
      break;
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    case PROP_TITLE:
      g_value_take_string (value, journey_document_title (self));
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, journey_document_is_modified (self));
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->read_only);
      break;
    case PROP_SAVING:
      g_value_set_boolean (value, journey_document_is_saving (self));
      break;
    case PROP_STANDING:
      g_value_set_int (value, (int)journey_document_standing (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
journey_document_finalize (GObject *object)
{
  JourneyDocument *self = JOURNEY_DOCUMENT (object);

  journey_document_forget_reloads (self);
  g_clear_object (&self->keeper);
  g_clear_object (&self->map);
  g_clear_pointer (&self->report, journey_report_unref);
  g_clear_object (&self->watch);
  g_clear_object (&self->file);
  g_free (self->overruled);
  g_free (self->met);
  g_clear_object (&self->kept);
  g_free (self->kept_etag);
  journey_document_take_lock (self, NULL, NULL);

  G_OBJECT_CLASS (journey_document_parent_class)->finalize (object);
}

static void
journey_document_class_init (JourneyDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = journey_document_get_property;
  object_class->finalize = journey_document_finalize;

  props[PROP_MAP] = g_param_spec_object ("map", NULL, NULL, JOURNEY_TYPE_MAP, flags);
  props[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  props[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  props[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  props[PROP_SAVING] = g_param_spec_boolean ("saving", NULL, NULL, FALSE, flags);
  props[PROP_STANDING] =
      g_param_spec_int ("standing", NULL, NULL, JOURNEY_FILE_SAME, JOURNEY_FILE_GONE, JOURNEY_FILE_SAME, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
journey_document_init (JourneyDocument *self)
{
  g_queue_init (&self->saves);
}

/**
 * journey_document_new:
 * @map: a map that is kept in no file yet
 *
 * Returns: (transfer full): a document of it, without a file name and unmodified
 */
JourneyDocument *
journey_document_new (JourneyMap *map)
{
  g_autofree char *copies = journey_recovery_folder ();
  JourneyDocument *self;

  g_return_val_if_fail (JOURNEY_IS_MAP (map), NULL);

  self = g_object_new (JOURNEY_TYPE_DOCUMENT, NULL);
  self->map = g_object_ref (map);
  self->keeper = journey_recover_keeper_new (map, copies);
  self->report = journey_report_new ();
  g_signal_connect_object (map, "notify::title", G_CALLBACK (on_title_notify), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (journey_map_history (map), "notify::modified", G_CALLBACK (journey_document_tell_modified), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * journey_document_new_imported:
 * @state: a map that was made from a file of another program
 * @report: what there was to say about it
 *
 * Returns: (transfer full): a document of it, which is modified since it is in no file of ours
 */
JourneyDocument *
journey_document_new_imported (JourneyState *state, JourneyReport *report)
{
  g_autoptr (JourneyMap) map = journey_map_new_from_state (state);
  JourneyDocument *self = journey_document_new (map);

  journey_report_unref (self->report);
  self->report = journey_report_ref (report);
  self->nowhere_else = TRUE;
  journey_recover_keeper_set_needed (self->keeper, TRUE);

  return self;
}

static JourneyDocument *
new_restored_in_file (const JourneyRecoveryLeft *left)
{
  g_autoptr (JourneyMap) map = journey_map_new_from_state (left->saved);
  g_autoptr (JourneyDocument) self = journey_document_new (map);
  JourneyLockHolder *other;
  JourneyLock *lock;

  begin_in_file (self, left->file, left->etag, left->saved);
  lock = journey_lock_take (left->file, &other);
  journey_document_take_lock (self, lock, other);

  return journey_document_restore (self, left) ? g_steal_pointer (&self) : NULL;
}

/**
 * journey_document_new_restored:
 * @left: what was left over of a map, with a copy that can be read
 * @in_file: whether it is still to be kept in its file, which must hold what it held before
 *
 * Opens a map as it was when it could not be saved. The copies stay until it is.
 *
 * Returns: (transfer full): a document of it, which is modified
 */
JourneyDocument *
journey_document_new_restored (const JourneyRecoveryLeft *left, gboolean in_file)
{
  g_autoptr (JourneyMap) map = journey_map_new_from_state (left->copy);
  JourneyDocument *self = in_file ? new_restored_in_file (left) : NULL;

  if (self)
    return self;

  self = journey_document_new (map);
  self->nowhere_else = TRUE;
  journey_recover_keeper_adopt (self->keeper, left->recovery);
  journey_recover_keeper_set_needed (self->keeper, TRUE);

  return self;
}

/**
 * journey_document_restore:
 * @left: what was left over of this map, with a copy that can be read
 *
 * Makes the map what it was when it could not be saved, in a step that can be undone. The copies stay until it is saved.
 *
 * Returns: whether it did; not when this is not the map that they are copies of, or not as it was then
 */
gboolean
journey_document_restore (JourneyDocument *self, const JourneyRecoveryLeft *left)
{
  JourneyState *now = journey_map_state (self->map);

  if (!left->saved || self->read_only || journey_document_is_modified (self) || !journey_state_equal (now, left->saved)
      || journey_recover_keeper_has_copies (self->keeper)
      || !journey_edit_take_over (self->map, left->copy, _ ("Restore what was not saved")))
    return FALSE;

  journey_recover_keeper_adopt (self->keeper, left->recovery);

  return TRUE;
}

/**
 * journey_document_open_async:
 * @file: what to read
 * @source: what is to become of it
 *
 * Reads a file in a thread. Neither the file nor anything else is changed.
 */
void
journey_document_open_async (
    GFile *file, JourneyDocumentSource source, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (G_IS_FILE (file));

  journey_document_read_async (file, source, cancellable, callback, user_data);
}

/**
 * journey_document_open_finish:
 *
 * Returns: (transfer full): the document, or NULL with an error in a sentence for people
 */
JourneyDocument *
journey_document_open_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (JourneyDocumentReading) reading = journey_document_read_finish (result, error);
  g_autoptr (JourneyMap) map = NULL;
  JourneyDocument *self;

  if (!reading)
    return NULL;
  if (reading->source == JOURNEY_DOCUMENT_TABLE)
    return journey_document_new_imported (reading->state, reading->report);

  map = journey_map_new_from_state (reading->state);
  self = journey_document_new (map);
  g_clear_pointer (&self->report, journey_report_unref);
  self->report = journey_report_ref (reading->report);
  self->read_only = journey_report_count (reading->report, JOURNEY_REMARK_NEWER) > 0;
  if (reading->source == JOURNEY_DOCUMENT_MAP)
    {
      begin_in_file (self, reading->file, reading->etag, reading->state);
      journey_document_take_lock (self, g_steal_pointer (&reading->lock), g_steal_pointer (&reading->other));
    }
  journey_recover_keeper_set_needed (self->keeper, journey_document_is_modified (self));

  return self;
}

/**
 * journey_document_map:
 *
 * Returns: (transfer none): the live map
 */
JourneyMap *
journey_document_map (JourneyDocument *self)
{
  return self->map;
}

/**
 * journey_document_file:
 *
 * Returns: (nullable) (transfer none): where the map is kept, or NULL when it was never saved
 */
GFile *
journey_document_file (JourneyDocument *self)
{
  return self->file;
}

/**
 * journey_document_keeper:
 *
 * Returns: (transfer none): who keeps copies of what is not saved yet
 */
JourneyRecoverKeeper *
journey_document_keeper (JourneyDocument *self)
{
  return self->keeper;
}

/**
 * journey_document_report:
 *
 * Returns: (transfer none): what reading the file had to say; without remarks for a new map
 */
JourneyReport *
journey_document_report (JourneyDocument *self)
{
  return self->report;
}

/**
 * journey_document_title:
 *
 * Returns: (transfer full): the map's title in one line, or something to call a map without one
 */
char *
journey_document_title (JourneyDocument *self)
{
  g_autofree char *title = g_strdup (journey_node_text (JOURNEY_NODE (self->map), JOURNEY_MAP_TITLE));

  g_strstrip (g_strdelimit (title, "\n\r\t", ' '));

  return g_strdup (journey_usual_title (title));
}

/**
 * journey_document_go_back:
 *
 * Puts the map back to what was saved, or to how it began, after somebody said that the rest may be lost and then went on with
 * it; undo or redo brings that rest back. There are copies of the map for recovery again.
 *
 * Returns: how many steps the history went on, less than 0 where it went back; 0 when the map is what it was
 */
int
journey_document_go_back (JourneyDocument *self)
{
  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (self), 0);

  journey_recover_keeper_resume (self->keeper);

  return journey_history_go_to_saved (journey_map_history (self->map), self->file ? _ ("Discard changes") : NULL);
}

/**
 * journey_document_is_modified:
 *
 * Returns: whether closing it now would lose something
 */
gboolean
journey_document_is_modified (JourneyDocument *self)
{
  JourneyFileStanding standing = journey_document_standing (self);
  gboolean is_in_file = standing == JOURNEY_FILE_SAME || (standing == JOURNEY_FILE_CHANGED && !self->overruled);

  return self->nowhere_else || (self->file && !is_in_file) || journey_history_is_modified (journey_map_history (self->map));
}

/**
 * journey_document_is_read_only:
 *
 * Returns: whether a newer program wrote it, so that saving it from here would lose what only that one understands
 */
gboolean
journey_document_is_read_only (JourneyDocument *self)
{
  return self->read_only;
}

/**
 * journey_document_is_saving:
 *
 * Returns: whether a save is under way
 */
gboolean
journey_document_is_saving (JourneyDocument *self)
{
  return !g_queue_is_empty (&self->saves);
}

/**
 * journey_document_save_async:
 * @file: (nullable): where to, whatever is there; from a successful save on, it is where the map is kept. NULL is the
 *   file it has; when somebody else changed that one, it is left alone
 *
 * Writes the map in a thread. When a save is under way, waits for it first. Whatever fails leaves the map modified.
 */
void
journey_document_save_async (
    JourneyDocument *self, GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (JOURNEY_IS_DOCUMENT (self));
  g_return_if_fail (file || self->file);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, journey_document_save_async);
  if (self->read_only)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_READ_ONLY, "%s",
                               _ ("A newer version of Sojourn made this map. Use that version to change it."));
      return;
    }

  if (file)
    g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_queue_push_tail (&self->saves, g_steal_pointer (&task));
  if (self->saves.length == 1)
    {
      start_save (self);
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SAVING]);
    }
}

/**
 * journey_document_save_finish:
 *
 * Returns: whether it was saved
 */
gboolean
journey_document_save_finish (JourneyDocument *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
