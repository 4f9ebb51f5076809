/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-recover-keeper.h"

#include "journey-edit.h"
#include "journey-recover-job.h"

#define QUIET (3 * G_TIME_SPAN_SECOND)   /* after the last change */
#define LONGEST (5 * G_TIME_SPAN_SECOND) /* that a change waits while others follow */
#define AGAIN (30 * G_TIME_SPAN_SECOND)  /* until a failure is tried again */

struct _JourneyRecoverKeeper
{
  GObject parent_instance;

  JourneyMap *map;
  char *root;
  JourneyRecoverBase base;
  JourneyState *shown; /* the map as it is to be seen, with what is being typed, but nothing that says nothing yet */
  char *remark;        /* that is being typed; NULL without one */
  JourneyState *kept;  /* both of them: what is to be in a copy */
  gboolean needed;
  gboolean ended;

  JourneyRecovery *recovery; /* NULL as long as there is no copy */
  gboolean adopted;          /* they are what was left over, and stay until the map is saved or they are discarded */
  JourneyState *written;     /* what the newest copy holds; NULL when that is not known */
  JourneyState *failed;      /* what could not be written; NULL as soon as that is tried again */
  char *trouble;

  gint64 changed_at;
  gint64 waiting_since; /* the first change that is in no copy; 0 without any */
  gint64 failed_at;
  guint timer;
  gboolean busy;
  gboolean hurried;
  GQueue waiting; /* of GTask: they end when nothing is pending */
};

G_DEFINE_FINAL_TYPE (JourneyRecoverKeeper, journey_recover_keeper, G_TYPE_OBJECT)

enum
{
  PROP_TROUBLE = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void
set_state (JourneyState **place, JourneyState *state)
{
  JourneyState *old = *place;

  *place = state ? journey_state_ref (state) : NULL;
  if (old)
    journey_state_unref (old);
}

static void consider (JourneyRecoverKeeper *self);

static void
set_trouble (JourneyRecoverKeeper *self, const char *trouble)
{
  if (g_strcmp0 (self->trouble, trouble) == 0)
    return;

  g_free (self->trouble);
  self->trouble = g_strdup (trouble);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TROUBLE]);
}

/* The map may have been saved into another file meanwhile. */
static void
take_written (JourneyRecoverKeeper *self, JourneyRecoverJob *job)
{
  gboolean same = self->base.saved == job->base.saved;

  set_state (&self->written, same ? job->map : NULL);
  set_state (&self->failed, NULL);
  if (same && !self->base.checksum)
    self->base.checksum = g_steal_pointer (&job->base.checksum);
  set_trouble (self, NULL);
}

static void
take_failed (JourneyRecoverKeeper *self, JourneyRecoverJob *job, const GError *error)
{
  set_state (&self->failed, job->map);
  self->failed_at = g_get_monotonic_time ();
  set_trouble (self, error->message);
}

/* What cannot be discarded is found out to be saved when it is offered. */
static void
take_discarded (JourneyRecoverKeeper *self)
{
  g_clear_object (&self->recovery);
  set_state (&self->written, NULL);
  set_state (&self->failed, NULL);
  set_trouble (self, NULL);
}

static void
on_job_done (GObject *source, GAsyncResult *result, gpointer data)
{
  JourneyRecoverKeeper *self = JOURNEY_RECOVER_KEEPER (source);
  g_autoptr (GError) error = NULL;
  JourneyRecoverJob *job = journey_recover_job_finish (result, &error);

  self->busy = FALSE;
  if (!job->map)
    take_discarded (self);
  else if (error)
    take_failed (self, job, error);
  else
    take_written (self, job);
  consider (self);
}

static JourneyState *
wanted (JourneyRecoverKeeper *self)
{
  return (self->needed || self->remark) && !self->ended ? self->kept : NULL;
}

static void
start_job (JourneyRecoverKeeper *self)
{
  if (!self->recovery)
    self->recovery = journey_recovery_new (self->root);
  self->busy = TRUE;
  self->waiting_since = 0;
  set_state (&self->failed, NULL);
  g_clear_handle_id (&self->timer, g_source_remove);
  journey_recover_job_async (self, self->recovery, wanted (self), &self->base, on_job_done);
}

static gint64
due_at (JourneyRecoverKeeper *self)
{
  if (self->hurried)
    return 0;
  if (self->failed)
    return self->failed_at + AGAIN;
  if (self->waiting_since == 0)
    return self->changed_at + QUIET;

  return MIN (self->changed_at + QUIET, self->waiting_since + LONGEST);
}

static gboolean
on_timer (gpointer data)
{
  JourneyRecoverKeeper *self = data;

  self->timer = 0;
  consider (self);

  return G_SOURCE_REMOVE;
}

static void
end_waiting (JourneyRecoverKeeper *self)
{
  GTask *task;

  self->hurried = FALSE;
  while ((task = g_queue_pop_head (&self->waiting)))
    {
      g_task_return_boolean (task, TRUE);
      g_object_unref (task);
    }
}

static gboolean
is_up_to_date (JourneyRecoverKeeper *self)
{
  JourneyState *map = wanted (self);

  return map ? map == self->written : !self->recovery || self->adopted;
}

/* The only place that decides what is to be done now. */
static void
consider (JourneyRecoverKeeper *self)
{
  gint64 left;

  if (!journey_recover_keeper_is_pending (self))
    end_waiting (self);
  if (self->busy)
    return;
  if (is_up_to_date (self))
    {
      self->waiting_since = 0;
      return;
    }

  left = due_at (self) - g_get_monotonic_time ();
  if (left <= 0)
    start_job (self);
  else if (!self->timer)
    self->timer = g_timeout_add ((guint)(left / G_TIME_SPAN_MILLISECOND) + 1, on_timer, self);
}

static void
keep (JourneyRecoverKeeper *self)
{
  g_autoptr (JourneyState) kept =
      self->remark ? journey_edit_try_drop_note (self->shown, self->remark) : journey_state_ref (self->shown);

  set_state (&self->kept, kept);
  self->changed_at = g_get_monotonic_time ();
  if (self->waiting_since == 0)
    self->waiting_since = self->changed_at;
  consider (self);
}

/* What is said changes with the map, and with the end of a transaction that showed what it would do before. */
static void
take_said (JourneyRecoverKeeper *self)
{
  JourneyState *said = journey_history_said (journey_map_history (self->map));

  if (said == self->shown)
    return;

  set_state (&self->shown, said);
  keep (self);
}

static void
journey_recover_keeper_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_TROUBLE:
      g_value_set_string (value, JOURNEY_RECOVER_KEEPER (object)->trouble);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
journey_recover_keeper_finalize (GObject *object)
{
  JourneyRecoverKeeper *self = JOURNEY_RECOVER_KEEPER (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_object_unref (self->map);
  g_free (self->root);
  journey_recover_base_clear (&self->base);
  set_state (&self->shown, NULL);
  g_free (self->remark);
  set_state (&self->kept, NULL);
  g_clear_object (&self->recovery);
  set_state (&self->written, NULL);
  set_state (&self->failed, NULL);
  g_free (self->trouble);

  G_OBJECT_CLASS (journey_recover_keeper_parent_class)->finalize (object);
}

static void
journey_recover_keeper_class_init (JourneyRecoverKeeperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = journey_recover_keeper_get_property;
  object_class->finalize = journey_recover_keeper_finalize;

  props[PROP_TROUBLE] =
      g_param_spec_string ("trouble", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
journey_recover_keeper_init (JourneyRecoverKeeper *self)
{
  g_queue_init (&self->waiting);
}

/**
 * journey_recover_keeper_new:
 * @map: what is to be kept
 * @root: the folder for the copies of all maps, such as journey_recovery_folder ()
 *
 * Returns: (transfer full): its keeper, which does nothing as long as no copy is needed
 */
JourneyRecoverKeeper *
journey_recover_keeper_new (JourneyMap *map, const char *root)
{
  JourneyRecoverKeeper *self = g_object_new (JOURNEY_TYPE_RECOVER_KEEPER, NULL);

  self->map = g_object_ref (map);
  self->root = g_strdup (root);
  self->shown = journey_state_ref (journey_map_state (map));
  self->kept = journey_state_ref (self->shown);
  g_signal_connect_object (map, "changed", G_CALLBACK (take_said), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (journey_map_history (map), "arrived", G_CALLBACK (take_said), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * journey_recover_keeper_set_base:
 * @file: what the map is kept in
 * @etag: (nullable): of the file
 * @saved: what is in it
 *
 * Says what copies are copies of.
 */
void
journey_recover_keeper_set_base (JourneyRecoverKeeper *self, GFile *file, const char *etag, JourneyState *saved)
{
  journey_recover_base_clear (&self->base);
  self->base = (JourneyRecoverBase){ g_file_get_uri (file), g_strdup (etag), journey_state_ref (saved), NULL };
  set_state (&self->written, NULL); /* as a copy of this one */
}

/**
 * journey_recover_keeper_take_saved:
 *
 * Says that the map is saved, and this was read back. Copies of what is saved go at once; a copy of what was changed since
 * is written at once, since those that are there are older than the file.
 */
void
journey_recover_keeper_take_saved (JourneyRecoverKeeper *self, GFile *file, const char *etag, JourneyState *saved)
{
  journey_recover_keeper_set_base (self, file, etag, saved);
  self->adopted = FALSE;
  self->hurried = TRUE;
  consider (self);
}

/**
 * journey_recover_keeper_set_remark:
 * @text: what is being typed, to be dropped into the tray; empty when nothing is
 *
 * A copy has it in the tray.
 */
void
journey_recover_keeper_set_remark (JourneyRecoverKeeper *self, const char *text)
{
  g_autofree char *remark = g_strstrip (g_strdup (text));

  if (g_str_equal (remark, self->remark ? self->remark : ""))
    return;

  g_free (self->remark);
  self->remark = *remark ? g_steal_pointer (&remark) : NULL;
  keep (self);
}

/**
 * journey_recover_keeper_set_needed:
 * @needed: whether something would be lost without a copy
 */
void
journey_recover_keeper_set_needed (JourneyRecoverKeeper *self, gboolean needed)
{
  if (self->needed == needed)
    return;

  self->needed = needed;
  self->changed_at = g_get_monotonic_time ();
  consider (self);
}

/**
 * journey_recover_keeper_has_copies:
 *
 * Returns: whether there are copies of the map already, or may be
 */
gboolean
journey_recover_keeper_has_copies (JourneyRecoverKeeper *self)
{
  return self->recovery != NULL;
}

/**
 * journey_recover_keeper_adopt:
 * @recovery: where the map, as it is shown, was left over
 *
 * Goes on with these copies. There must not be others.
 */
void
journey_recover_keeper_adopt (JourneyRecoverKeeper *self, JourneyRecovery *recovery)
{
  g_return_if_fail (!self->recovery);

  self->recovery = g_object_ref (recovery);
  self->adopted = TRUE;
}

/**
 * journey_recover_keeper_discard:
 *
 * Removes all copies for good, as somebody said. No more are written until journey_recover_keeper_resume ().
 */
void
journey_recover_keeper_discard (JourneyRecoverKeeper *self)
{
  self->ended = TRUE;
  self->adopted = FALSE;
  self->hurried = TRUE;
  consider (self);
}

/**
 * journey_recover_keeper_resume:
 *
 * Writes copies again, since somebody goes on with the map after all.
 */
void
journey_recover_keeper_resume (JourneyRecoverKeeper *self)
{
  self->ended = FALSE;
  self->changed_at = g_get_monotonic_time ();
  consider (self);
}

/**
 * journey_recover_keeper_trouble:
 *
 * Returns: (nullable): why the last copy could not be written, in a sentence
 */
const char *
journey_recover_keeper_trouble (JourneyRecoverKeeper *self)
{
  return self->trouble;
}

/**
 * journey_recover_keeper_is_pending:
 *
 * Returns: whether something is still to be written or removed; not after a failure, until the next time that it is tried
 */
gboolean
journey_recover_keeper_is_pending (JourneyRecoverKeeper *self)
{
  return self->busy || (!is_up_to_date (self) && !(self->failed && self->failed == wanted (self)));
}

/**
 * journey_recover_keeper_hurry_async:
 *
 * Does at once what is to be done, and calls back when nothing is pending.
 */
void
journey_recover_keeper_hurry_async (JourneyRecoverKeeper *self, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, journey_recover_keeper_hurry_async);
  g_queue_push_tail (&self->waiting, task);
  self->hurried = TRUE;
  consider (self);
}

/**
 * journey_recover_keeper_hurry_finish:
 *
 * Ends journey_recover_keeper_hurry_async (). Whether it went well, journey_recover_keeper_trouble () says.
 */
void
journey_recover_keeper_hurry_finish (JourneyRecoverKeeper *self, GAsyncResult *result)
{
  g_return_if_fail (g_task_is_valid (result, self));

  g_task_propagate_boolean (G_TASK (result), NULL);
}
