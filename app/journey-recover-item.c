/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-recover-item.h"

#include <glib/gi18n.h>

#include "journey-usual-name.h"
#include "journey-whereabouts.h"

struct _JourneyRecoverItem
{
  GObject parent_instance;

  JourneyRecovery *recovery;
  char *id;
  char *title;
  JourneyRecoveryStanding standing;
  GFile *file;     /* NULL when the map was never saved */
  GDateTime *when; /* NULL when no copy can be read */
  char *damage;    /* why not; NULL when one can be */
  gboolean busy;   /* being looked at by a thread */
};

G_DEFINE_FINAL_TYPE (JourneyRecoverItem, journey_recover_item, G_TYPE_OBJECT)

static void
journey_recover_item_finalize (GObject *object)
{
  JourneyRecoverItem *self = JOURNEY_RECOVER_ITEM (object);

  g_object_unref (self->recovery);
  g_free (self->id);
  g_free (self->title);
  g_clear_object (&self->file);
  g_clear_pointer (&self->when, g_date_time_unref);
  g_free (self->damage);

  G_OBJECT_CLASS (journey_recover_item_parent_class)->finalize (object);
}

static void
journey_recover_item_class_init (JourneyRecoverItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = journey_recover_item_finalize;
}

static void
journey_recover_item_init (JourneyRecoverItem *self)
{
}

static void
look_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  JourneyRecoverItem *self = source;

  g_task_return_pointer (task, journey_recovery_left_new (self->recovery, cancellable),
                         (GDestroyNotify)journey_recovery_left_free);
}

static char *
title_of (const JourneyRecoveryLeft *left)
{
  g_autofree char *title =
      g_strdup (left->copy ? journey_state_text (left->copy, JOURNEY_MAP_TITLE) : journey_recovery_about (left->recovery)->title);

  g_strstrip (g_strdelimit (title, "\n\r\t", ' '));

  return g_strdup (journey_usual_title (title));
}

/* '“map.journey” in ~/Maps'. */
static char *
name_file (JourneyRecoverItem *self)
{
  g_autofree char *base = g_file_get_basename (self->file);
  g_autofree char *name = base ? g_filename_display_name (base) : g_strdup ("");
  g_autofree char *folder = journey_whereabouts_folder (self->file);

  /* Translators: the name of a file, and the folder that it is in */
  return g_strdup_printf (_ ("“%s” in %s"), name, folder);
}

static char *
describe_file (JourneyRecoverItem *self)
{
  g_autofree char *file = self->file ? name_file (self) : NULL;

  switch (self->standing)
    {
    case JOURNEY_RECOVERY_AS_BEFORE:
      return g_steal_pointer (&file);
    case JOURNEY_RECOVERY_CHANGED:
      return g_strdup_printf (_ ("%s, which holds something else by now"), file);
    case JOURNEY_RECOVERY_MISSING:
      return g_strdup_printf (_ ("%s, which cannot be read now"), file);
    case JOURNEY_RECOVERY_NO_FILE:
    default:
      return g_strdup (_ ("never saved in a file"));
    }
}

/**
 * journey_recover_item_new:
 *
 * Returns: (transfer full): an offer of what was left over; it keeps the copies, but not the map
 */
JourneyRecoverItem *
journey_recover_item_new (const JourneyRecoveryLeft *left)
{
  JourneyRecoverItem *self = g_object_new (JOURNEY_TYPE_RECOVER_ITEM, NULL);

  self->recovery = g_object_ref (left->recovery);
  self->id = journey_recovery_id (left->recovery);
  self->title = title_of (left);
  self->standing = left->standing;
  self->file = left->file ? g_object_ref (left->file) : NULL;
  self->when = left->copy && left->when ? g_date_time_ref (left->when) : NULL;
  self->damage = left->copy ? NULL : g_strdup (left->error->message);

  return self;
}

/**
 * journey_recover_item_id:
 *
 * Returns: (transfer none): what tells it from all others
 */
const char *
journey_recover_item_id (JourneyRecoverItem *self)
{
  return self->id;
}

/**
 * journey_recover_item_file:
 *
 * Returns: (transfer none) (nullable): the file that the map was opened from; NULL when it was never saved
 */
GFile *
journey_recover_item_file (JourneyRecoverItem *self)
{
  return self->file;
}

/**
 * journey_recover_item_title:
 *
 * Returns: (transfer none): of the map, in one line
 */
const char *
journey_recover_item_title (JourneyRecoverItem *self)
{
  return self->title;
}

/**
 * journey_recover_item_describe:
 *
 * Returns: (transfer full): when the copy was made and where the map is kept; or what is wrong with the copy
 */
char *
journey_recover_item_describe (JourneyRecoverItem *self)
{
  g_autofree char *when = NULL;
  g_autofree char *file = NULL;

  if (self->damage)
    return g_strdup_printf (_ ("The copy of what was not saved cannot be read: %s"), self->damage);

  when = self->when ? journey_whereabouts_when (self->when) : g_strdup ("");
  file = describe_file (self);

  /* Translators: when a copy of a map was made, and where the map is kept: 'Copy of today, 14:03 · never saved in a file' */
  return g_strdup_printf (_ ("Copy of %s · %s"), when, file);
}

/**
 * journey_recover_item_can_restore:
 *
 * Returns: whether a copy can be read
 */
gboolean
journey_recover_item_can_restore (JourneyRecoverItem *self)
{
  return !self->damage;
}

/**
 * journey_recover_item_can_compare:
 *
 * Returns: whether there is a file to compare the copy with
 */
gboolean
journey_recover_item_can_compare (JourneyRecoverItem *self)
{
  return !self->damage && (self->standing == JOURNEY_RECOVERY_AS_BEFORE || self->standing == JOURNEY_RECOVERY_CHANGED);
}

/**
 * journey_recover_item_is_busy:
 *
 * Returns: whether it is being looked at
 */
gboolean
journey_recover_item_is_busy (JourneyRecoverItem *self)
{
  return self->busy;
}

/**
 * journey_recover_item_look_async:
 *
 * Reads the copy, and the file that the map is kept in as it is now. It must not be busy, and is until that is finished.
 */
void
journey_recover_item_look_async (JourneyRecoverItem *self, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (!self->busy);

  self->busy = TRUE;
  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, journey_recover_item_look_async);
  g_task_run_in_thread (task, look_in_thread);
}

/**
 * journey_recover_item_look_finish:
 *
 * Returns: (transfer full): what is there
 */
JourneyRecoveryLeft *
journey_recover_item_look_finish (JourneyRecoverItem *self, GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  self->busy = FALSE;

  return g_task_propagate_pointer (G_TASK (result), NULL);
}

/**
 * journey_recover_item_discard:
 *
 * Removes the copies. It must not be busy.
 *
 * Returns: whether they are gone
 */
gboolean
journey_recover_item_discard (JourneyRecoverItem *self, GError **error)
{
  g_return_val_if_fail (!self->busy, FALSE);

  return journey_recovery_discard (self->recovery, error);
}
