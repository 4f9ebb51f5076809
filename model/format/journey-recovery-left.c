/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-recovery-left.h"

#include "journey-reader.h"

/* Its etag may say that it is another file after a restart of the computer, when it holds the same. */
static gboolean
holds_what_it_held (JourneyRecoveryLeft *self, const JourneyRecoveryAbout *about)
{
  g_autofree char *checksum = NULL;

  if (g_strcmp0 (self->etag, about->etag) == 0)
    return TRUE;

  checksum = journey_recovery_checksum (self->saved);

  return g_strcmp0 (checksum, about->contents) == 0;
}

/* A file elsewhere may keep us waiting for as long as it likes, so it is not looked at without being asked for. */
static void
look_at_file (JourneyRecoveryLeft *self, GCancellable *cancellable)
{
  const JourneyRecoveryAbout *about = journey_recovery_about (self->recovery);

  if (!about->uri)
    return;

  self->file = g_file_new_for_uri (about->uri);
  self->standing = JOURNEY_RECOVERY_MISSING;
  if (g_file_is_native (self->file))
    self->saved = journey_read_file (self->file, NULL, &self->etag, cancellable, NULL);
  if (self->saved)
    self->standing = holds_what_it_held (self, about) ? JOURNEY_RECOVERY_AS_BEFORE : JOURNEY_RECOVERY_CHANGED;
}

static gboolean
is_saved (JourneyRecoveryLeft *self)
{
  return self->copy && self->saved && journey_state_equal (self->copy, self->saved);
}

/**
 * journey_recovery_left_new:
 * @recovery: one that nobody is about to write to
 *
 * Looks at the newest copy that is whole, and at the file that the map is kept in. Neither is changed.
 *
 * Returns: (transfer full): what was found
 */
JourneyRecoveryLeft *
journey_recovery_left_new (JourneyRecovery *recovery, GCancellable *cancellable)
{
  JourneyRecoveryLeft *self = g_new0 (JourneyRecoveryLeft, 1);

  self->recovery = g_object_ref (recovery);
  self->copy = journey_recovery_read (recovery, &self->when, &self->error);
  look_at_file (self, cancellable);

  return self;
}

/**
 * journey_recovery_left_free:
 *
 * Frees what was found; the copies stay.
 */
void
journey_recovery_left_free (JourneyRecoveryLeft *self)
{
  g_object_unref (self->recovery);
  g_clear_pointer (&self->copy, journey_state_unref);
  g_clear_pointer (&self->when, g_date_time_unref);
  g_clear_error (&self->error);
  g_clear_object (&self->file);
  g_clear_pointer (&self->saved, journey_state_unref);
  g_free (self->etag);
  g_free (self);
}

/**
 * journey_recovery_find_left:
 * @root: the folder that all copies are in
 *
 * Finds what programs that are gone left behind, and takes it over. Copies of what is in its file anyway are removed.
 *
 * Returns: (transfer full) (element-type JourneyRecoveryLeft): what is worth being offered
 */
GPtrArray *
journey_recovery_find_left (const char *root, GCancellable *cancellable)
{
  g_autoptr (GPtrArray) claimed = journey_recovery_claim_left (root);
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify)journey_recovery_left_free);

  for (guint i = 0; i < claimed->len; i++)
    {
      g_autoptr (JourneyRecoveryLeft) left = journey_recovery_left_new (g_ptr_array_index (claimed, i), cancellable);

      if (is_saved (left))
        journey_recovery_discard (left->recovery, NULL);
      else
        g_ptr_array_add (found, g_steal_pointer (&left));
    }

  return found;
}
