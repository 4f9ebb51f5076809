/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-watch.h"

#include <stdlib.h>
#include <string.h>
#include <sys/vfs.h>

#include "journey-disk.h"
#include "journey-reader.h"
#include "journey-writer.h"

/* Several things happen to a file that is written: they are looked at together. */
#define SETTLE_MS 150
/* What cannot be read may be on its way still. */
#define PATIENCE_MS 500
#define POLL_S 1

struct _JourneyWatch
{
  GObject parent_instance;

  GFile *file;
  char *etag;          /* that the file is expected to have */
  JourneyState *saved; /* what it holds then */
  guint expectations;  /* how often these were set */

  JourneyFileStanding standing;
  char *their_etag;     /* of what somebody else wrote; NULL when nobody did */
  JourneyState *theirs; /* NULL when it is no map */
  char *doubtful;       /* etag of what could not be read, and may be on its way still */

  GFileMonitor *monitor; /* NULL where there is none */
  GFileMonitor *target;  /* of the file behind a link; or NULL */
  guint poll;
  guint later;      /* id of the source that looks */
  gboolean looking; /* in a thread */
  gboolean again;   /* something happened while somebody looked */
  guint held;
};

G_DEFINE_FINAL_TYPE (JourneyWatch, journey_watch, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What a thread looks at, and what it sees. */
typedef struct
{
  GFile *file;
  char *etag;
  JourneyState *saved;
  char *known_etag; /* of what need not be read again */
  guint expectations;

  JourneyFileStanding standing;
  char *seen_etag;
  JourneyState *seen; /* NULL when it was not read */
} Look;

static void
look_free (gpointer data)
{
  Look *look = data;

  g_object_unref (look->file);
  g_free (look->etag);
  g_clear_pointer (&look->saved, journey_state_unref);
  g_free (look->known_etag);
  g_free (look->seen_etag);
  g_clear_pointer (&look->seen, journey_state_unref);
  g_free (look);
}

/* Texts with characters that no file can hold come back without them. */
static gboolean
is_same_map (JourneyState *seen, JourneyState *saved)
{
  g_autoptr (GBytes) seen_bytes = NULL;
  g_autoptr (GBytes) saved_bytes = NULL;

  if (journey_state_equal (seen, saved))
    return TRUE;

  seen_bytes = journey_write_bytes (seen);
  saved_bytes = journey_write_bytes (saved);

  return g_bytes_equal (seen_bytes, saved_bytes);
}

static void
read_theirs (Look *look)
{
  g_autofree char *etag = NULL;

  look->seen = journey_read_file (look->file, NULL, &etag, NULL, NULL);
  if (!look->seen)
    look->standing = JOURNEY_FILE_UNREADABLE;
  else if (is_same_map (look->seen, look->saved))
    look->standing = JOURNEY_FILE_SAME;
  else
    look->standing = JOURNEY_FILE_CHANGED;
  if (etag)
    {
      g_free (look->seen_etag);
      look->seen_etag = g_steal_pointer (&etag);
    }
}

static void
look_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Look *look = task_data;

  /* Also when it cannot be reached for another reason: it is not there as far as anybody can tell. */
  if (!journey_disk_query (look->file, &look->seen_etag, NULL, NULL))
    look->standing = JOURNEY_FILE_GONE;
  else if (g_strcmp0 (look->seen_etag, look->etag) != 0 && g_strcmp0 (look->seen_etag, look->known_etag) != 0)
    read_theirs (look);

  g_task_return_boolean (task, TRUE);
}

static void look_now (JourneyWatch *self);
static void follow (JourneyWatch *self);
static void follow_again (JourneyWatch *self);

static gboolean
on_later (gpointer data)
{
  JourneyWatch *self = data;

  self->later = 0;
  look_now (self);

  return G_SOURCE_REMOVE;
}

static void
look_later (JourneyWatch *self, guint ms)
{
  if (!self->later)
    self->later = g_timeout_add (ms, on_later, self);
}

static void
set_theirs (JourneyWatch *self, JourneyFileStanding standing, const char *etag, JourneyState *theirs)
{
  self->standing = standing;
  g_free (self->their_etag);
  self->their_etag = g_strdup (etag);
  g_clear_pointer (&self->theirs, journey_state_unref);
  self->theirs = theirs ? journey_state_ref (theirs) : NULL;
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Whether a file that cannot be read was seen so before: the first time somebody may still be at work on it. */
static gboolean
is_doubtful (JourneyWatch *self, const Look *look)
{
  gboolean again = g_strcmp0 (self->doubtful, look->seen_etag) == 0;

  if (look->standing != JOURNEY_FILE_UNREADABLE || again)
    return FALSE;

  g_free (self->doubtful);
  self->doubtful = g_strdup (look->seen_etag);
  look_later (self, PATIENCE_MS);
  return TRUE;
}

static void
take_look (JourneyWatch *self, Look *look)
{
  if (look->standing == JOURNEY_FILE_GONE)
    {
      if (self->standing != JOURNEY_FILE_GONE)
        set_theirs (self, JOURNEY_FILE_GONE, NULL, NULL);
      return;
    }
  if (look->standing == JOURNEY_FILE_SAME)
    {
      g_free (self->etag);
      self->etag = g_strdup (look->seen_etag);
      if (self->standing != JOURNEY_FILE_SAME)
        set_theirs (self, JOURNEY_FILE_SAME, NULL, NULL);
      return;
    }
  if (!is_doubtful (self, look))
    set_theirs (self, look->standing, look->seen_etag, look->seen);
}

static void
on_looked (GObject *source, GAsyncResult *result, gpointer user_data)
{
  JourneyWatch *self = JOURNEY_WATCH (source);
  Look *look = g_task_get_task_data (G_TASK (result));
  gboolean again = self->again;

  self->looking = FALSE;
  self->again = FALSE;
  /* What was seen before our own writing tells nothing, nor does what is seen during it. */
  if (self->held || look->expectations != self->expectations)
    again = TRUE;
  else if (!look->known_etag || g_strcmp0 (look->seen_etag, look->known_etag) != 0)
    {
      gboolean is_new = g_strcmp0 (look->seen_etag, look->etag) != 0;

      take_look (self, look);
      if (is_new && look->standing != JOURNEY_FILE_GONE)
        follow_again (self);
      else if (is_new)
        follow (self);
    }

  if (again)
    look_later (self, SETTLE_MS);
}

static void
look_now (JourneyWatch *self)
{
  g_autoptr (GTask) task = NULL;
  Look *look;

  if (self->held || self->looking)
    {
      self->again = TRUE;
      return;
    }

  look = g_new0 (Look, 1);
  look->file = g_object_ref (self->file);
  look->etag = g_strdup (self->etag);
  look->saved = journey_state_ref (self->saved);
  if (self->standing == JOURNEY_FILE_CHANGED || self->standing == JOURNEY_FILE_UNREADABLE)
    look->known_etag = g_strdup (self->their_etag);
  look->expectations = self->expectations;

  self->looking = TRUE;
  task = g_task_new (self, NULL, on_looked, NULL);
  g_task_set_source_tag (task, look_now);
  g_task_set_task_data (task, look, look_free);
  g_task_run_in_thread (task, look_in_thread);
}

static void
on_monitor (JourneyWatch *self)
{
  look_later (self, SETTLE_MS);
}

static gboolean
on_poll (gpointer data)
{
  JourneyWatch *self = data;

  if (!self->looking)
    look_now (self);

  return G_SOURCE_CONTINUE;
}

static GFileMonitor *
monitor_new (JourneyWatch *self, GFile *file)
{
  GFileMonitor *monitor = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES | G_FILE_MONITOR_WATCH_HARD_LINKS, NULL, NULL);

  if (monitor)
    g_signal_connect_object (monitor, "changed", G_CALLBACK (on_monitor), self, G_CONNECT_SWAPPED);

  return monitor;
}

/* Where others write without this machine's kernel: it has nothing to tell then. */
static gboolean
is_silent (const char *path)
{
  static const guint32 kinds[] = {
    0x6969,     /* NFS */
    0x517b,     /* SMB */
    0xff534d42, /* CIFS */
    0xfe534d42, /* SMB 2 */
    0x65735546, /* FUSE: sshfs, portals and others */
    0x01021997, /* 9P: folders shared with a virtual machine */
    0x00c36400, /* Ceph */
    0x5346414f, /* AFS */
    0x73757245, /* Coda */
    0x786f4256, /* VirtualBox */
  };
  struct statfs status;

  if (statfs (path, &status) != 0)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if ((guint32)status.f_type == kinds[i])
      return TRUE;

  return FALSE;
}

static void
unfollow (JourneyWatch *self)
{
  if (self->monitor)
    g_file_monitor_cancel (self->monitor);
  if (self->target)
    g_file_monitor_cancel (self->target);
  g_clear_object (&self->monitor);
  g_clear_object (&self->target);
  g_clear_handle_id (&self->poll, g_source_remove);
}

/* A monitor holds on to the file that it found, so there is a new one for each that takes its place. */
static void
follow (JourneyWatch *self)
{
  g_autofree char *path = journey_disk_path (self->file);
  g_autofree char *target = path ? realpath (path, NULL) : NULL;

  unfollow (self);
  self->monitor = monitor_new (self, self->file);
  if (target && strcmp (path, target) != 0)
    {
      g_autoptr (GFile) file = g_file_new_for_path (target);

      self->target = monitor_new (self, file);
    }
  if (!self->monitor || !path || is_silent (path))
    self->poll = g_timeout_add_seconds (POLL_S, on_poll, self);
}

/* What the old monitor knew and had not told yet is lost with it. */
static void
follow_again (JourneyWatch *self)
{
  follow (self);
  look_later (self, SETTLE_MS);
}

static void
journey_watch_dispose (GObject *object)
{
  JourneyWatch *self = JOURNEY_WATCH (object);

  unfollow (self);
  g_clear_handle_id (&self->later, g_source_remove);

  G_OBJECT_CLASS (journey_watch_parent_class)->dispose (object);
}

static void
journey_watch_finalize (GObject *object)
{
  JourneyWatch *self = JOURNEY_WATCH (object);

  g_object_unref (self->file);
  g_free (self->etag);
  g_free (self->their_etag);
  g_free (self->doubtful);
  g_clear_pointer (&self->saved, journey_state_unref);
  g_clear_pointer (&self->theirs, journey_state_unref);

  G_OBJECT_CLASS (journey_watch_parent_class)->finalize (object);
}

static void
journey_watch_class_init (JourneyWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = journey_watch_dispose;
  G_OBJECT_CLASS (klass)->finalize = journey_watch_finalize;

  signals[CHANGED] = g_signal_new ("changed", JOURNEY_TYPE_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
journey_watch_init (JourneyWatch *self)
{
}

/**
 * journey_watch_new:
 * @etag: (nullable): of the file when @saved was read from it or written to it
 * @saved: the map that it holds then
 *
 * Returns: (transfer full): a watch over @file
 */
JourneyWatch *
journey_watch_new (GFile *file, const char *etag, JourneyState *saved)
{
  JourneyWatch *self = g_object_new (JOURNEY_TYPE_WATCH, NULL);

  self->file = g_object_ref (file);
  self->etag = g_strdup (etag);
  self->saved = journey_state_ref (saved);
  follow (self);

  return self;
}

/**
 * journey_watch_look:
 *
 * Looks at the file now, in a thread, as when somebody comes back to the window.
 */
void
journey_watch_look (JourneyWatch *self)
{
  g_return_if_fail (JOURNEY_IS_WATCH (self));

  look_now (self);
}

/**
 * journey_watch_hold:
 *
 * Sees nothing until journey_watch_let_go () is called as often: we write ourselves.
 */
void
journey_watch_hold (JourneyWatch *self)
{
  g_return_if_fail (JOURNEY_IS_WATCH (self));

  self->held++;
}

/**
 * journey_watch_let_go:
 *
 * Looks again, at once when something happened meanwhile.
 */
void
journey_watch_let_go (JourneyWatch *self)
{
  g_return_if_fail (JOURNEY_IS_WATCH (self));
  g_return_if_fail (self->held > 0);

  if (--self->held == 0 && self->again)
    {
      self->again = FALSE;
      look_later (self, SETTLE_MS);
    }
}

/**
 * journey_watch_expect:
 * @etag: (nullable): of the file by now
 * @saved: what it holds by now
 *
 * Takes what is in the file for ours from here on.
 */
void
journey_watch_expect (JourneyWatch *self, const char *etag, JourneyState *saved)
{
  g_autoptr (JourneyState) state = NULL;
  g_autofree char *copy = NULL;

  g_return_if_fail (JOURNEY_IS_WATCH (self));

  state = g_steal_pointer (&self->saved);
  self->saved = journey_state_ref (saved);
  copy = g_steal_pointer (&self->etag);
  self->etag = g_strdup (etag);
  self->expectations++;
  follow_again (self);
  if (self->standing != JOURNEY_FILE_SAME)
    set_theirs (self, JOURNEY_FILE_SAME, NULL, NULL);
}

/**
 * journey_watch_standing:
 *
 * Returns: what became of the file
 */
JourneyFileStanding
journey_watch_standing (JourneyWatch *self)
{
  return self->standing;
}

/**
 * journey_watch_etag:
 *
 * Returns: (nullable) (transfer none): the etag of the file as long as it holds what is expected
 */
const char *
journey_watch_etag (JourneyWatch *self)
{
  return self->etag;
}

/**
 * journey_watch_saved:
 *
 * Returns: (transfer none): the map that the file is expected to hold
 */
JourneyState *
journey_watch_saved (JourneyWatch *self)
{
  return self->saved;
}

/**
 * journey_watch_their_etag:
 *
 * Returns: (nullable) (transfer none): the etag of what somebody else wrote; NULL when nobody did
 */
const char *
journey_watch_their_etag (JourneyWatch *self)
{
  return self->standing == JOURNEY_FILE_SAME ? NULL : self->their_etag;
}

/**
 * journey_watch_theirs:
 *
 * Returns: (nullable) (transfer none): the map that somebody else wrote; NULL when nobody did, or no map
 */
JourneyState *
journey_watch_theirs (JourneyWatch *self)
{
  return self->theirs;
}
