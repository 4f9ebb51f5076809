/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "journey-document-private.h"
#include "journey-edit.h"
#include "journey-save.h"

/* What was decided about one version of somebody else's holds for no other. */
static void
on_watch_changed (JourneyDocument *self)
{
  if (g_strcmp0 (self->overruled, journey_watch_their_etag (self->watch)) != 0)
    g_clear_pointer (&self->overruled, g_free);
  g_clear_pointer (&self->met, g_free);
  journey_document_tell_standing (self);
  journey_document_tell_modified (self);
}

/* What is in the file belongs to the map after a reload, and to somebody else before it. */
typedef struct
{
  JourneyState *state; /* of the map */
  char *etag;          /* that the file is expected to have then; or NULL */
  JourneyState *saved; /* what it is expected to hold */
} Side;

typedef struct
{
  Side before;
  Side after;
} Reload;

static Side
side_of (JourneyDocument *self)
{
  return (Side){ .state = journey_state_ref (journey_map_state (self->map)),
                 .etag = g_strdup (journey_watch_etag (self->watch)),
                 .saved = journey_state_ref (journey_watch_saved (self->watch)) };
}

static void
side_clear (Side *side)
{
  journey_state_unref (side->state);
  g_free (side->etag);
  journey_state_unref (side->saved);
}

static void
reload_free (gpointer data)
{
  Reload *reload = data;

  side_clear (&reload->before);
  side_clear (&reload->after);
  g_free (reload);
}

static void
expect (JourneyDocument *self, const Side *side)
{
  journey_watch_expect (self->watch, side->etag, side->saved);
  journey_recover_keeper_set_base (self->keeper, self->file, side->etag, side->saved);
  journey_watch_look (self->watch);
}

/* Undo and redo lead from one side of a reload to the other through these states, and to no others. */
static void
on_map_changed (JourneyDocument *self, JourneyState *old, JourneyState *now)
{
  for (guint i = 0; self->reloads && i < self->reloads->len; i++)
    {
      const Reload *reload = g_ptr_array_index (self->reloads, i);

      if (old == reload->after.state && now == reload->before.state)
        expect (self, &reload->before);
      else if (old == reload->before.state && now == reload->after.state)
        expect (self, &reload->after);
    }
}

/* From a save on, the file holds ours whatever undo leads to. */
void
journey_document_forget_reloads (JourneyDocument *self)
{
  if (self->reloads)
    g_signal_handlers_disconnect_by_func (self->map, on_map_changed, self);
  g_clear_pointer (&self->reloads, g_ptr_array_unref);
}

static void
remember_reload (JourneyDocument *self, Side before)
{
  Reload *reload = g_new0 (Reload, 1);

  *reload = (Reload){ .before = before, .after = side_of (self) };
  if (!self->reloads)
    {
      self->reloads = g_ptr_array_new_with_free_func (reload_free);
      g_signal_connect_object (self->map, "changed", G_CALLBACK (on_map_changed), self, G_CONNECT_SWAPPED);
    }
  g_ptr_array_add (self->reloads, reload);
}

/* Keeps the map in a file that holds it, and watches that. */
void
journey_document_set_file (JourneyDocument *self, GFile *file, const char *etag, JourneyState *saved)
{
  g_set_object (&self->file, file);
  g_clear_pointer (&self->overruled, g_free);
  g_clear_pointer (&self->met, g_free);
  if (self->watch)
    g_signal_handlers_disconnect_by_func (self->watch, on_watch_changed, self);
  g_clear_object (&self->watch);
  self->watch = journey_watch_new (file, etag, saved);
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (on_watch_changed), self, G_CONNECT_SWAPPED);
}

/* Of the file that the map is kept in from now on; both may be NULL. */
void
journey_document_take_lock (JourneyDocument *self, JourneyLock *lock, JourneyLockHolder *other)
{
  g_clear_pointer (&self->lock, journey_lock_release);
  g_clear_pointer (&self->other, journey_lock_holder_free);
  self->lock = lock;
  self->other = other;
}

/**
 * journey_document_standing:
 *
 * Returns: what others did to the file since it was read or written last
 */
JourneyFileStanding
journey_document_standing (JourneyDocument *self)
{
  return self->watch ? journey_watch_standing (self->watch) : JOURNEY_FILE_SAME;
}

/**
 * journey_document_theirs:
 *
 * Returns: (nullable) (transfer none): the map that somebody else has put into the file; NULL when nobody has, or no map
 */
JourneyState *
journey_document_theirs (JourneyDocument *self)
{
  return self->watch ? journey_watch_theirs (self->watch) : NULL;
}

/**
 * journey_document_is_overruling:
 *
 * Returns: whether ours is to take the place of what somebody else has put into the file
 */
gboolean
journey_document_is_overruling (JourneyDocument *self)
{
  return self->overruled != NULL;
}

/**
 * journey_document_look:
 *
 * Looks what is in the file, as when somebody comes back to the window.
 */
void
journey_document_look (JourneyDocument *self)
{
  if (self->watch)
    journey_watch_look (self->watch);
}

/**
 * journey_document_reload:
 *
 * Makes the map what somebody else has put into the file, in a step that can be undone. What is being typed must have been
 * taken into the map. Undoing that step brings the question back, and redoing it answers it again.
 *
 * Returns: whether it was done; it is not when that is no map, or too different to become this one
 */
gboolean
journey_document_reload (JourneyDocument *self)
{
  g_autoptr (JourneyState) theirs = NULL;
  g_autofree char *etag = NULL;
  Side before;

  g_return_val_if_fail (JOURNEY_IS_DOCUMENT (self), FALSE);

  if (!journey_document_theirs (self) || journey_history_in_transaction (journey_map_history (self->map)))
    return FALSE;

  theirs = journey_state_ref (journey_document_theirs (self));
  etag = g_strdup (journey_watch_their_etag (self->watch));
  before = side_of (self);
  if (journey_save_is_newer (theirs) || !journey_edit_take_over (self->map, theirs, _ ("Reload")))
    {
      side_clear (&before);
      return FALSE;
    }

  self->nowhere_else = FALSE;
  journey_history_mark_saved (journey_map_history (self->map), journey_map_state (self->map));
  journey_watch_expect (self->watch, etag, theirs);
  journey_recover_keeper_set_base (self->keeper, self->file, etag, theirs);
  remember_reload (self, before);

  return TRUE;
}

/**
 * journey_document_keep_mine:
 *
 * Lets the next save write over what somebody else has put into the file. Their version is kept as a copy then.
 */
void
journey_document_keep_mine (JourneyDocument *self)
{
  const char *theirs;

  g_return_if_fail (JOURNEY_IS_DOCUMENT (self));

  theirs = self->met || !self->watch ? self->met : journey_watch_their_etag (self->watch);
  g_free (self->overruled);
  self->overruled = g_strdup (theirs);
  journey_document_tell_standing (self);
  journey_document_tell_modified (self);
}

/**
 * journey_document_steal_kept:
 *
 * Returns: (nullable) (transfer full): where the last save has put what somebody else had put into the file; NULL when there
 *   was nothing, or it was asked for already
 */
GFile *
journey_document_steal_kept (JourneyDocument *self)
{
  return g_steal_pointer (&self->kept);
}

/**
 * journey_document_other:
 *
 * Returns: (nullable) (transfer none): who has the file open, too, as far as is known; or NULL
 */
const JourneyLockHolder *
journey_document_other (JourneyDocument *self)
{
  return self->other;
}

/**
 * journey_document_let_go:
 *
 * Takes the lock off the file, when the program ends with the map open.
 */
void
journey_document_let_go (JourneyDocument *self)
{
  journey_document_take_lock (self, NULL, NULL);
}

/**
 * journey_document_set_read_only:
 * @read_only: whether nobody may change the map from here on. A map that was read as one may not be let go of
 */
void
journey_document_set_read_only (JourneyDocument *self, gboolean read_only)
{
  g_return_if_fail (JOURNEY_IS_DOCUMENT (self));

  self->read_only = read_only;
  g_object_notify (G_OBJECT (self), "read-only");
}
