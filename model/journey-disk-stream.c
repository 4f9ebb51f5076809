/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-disk-stream.h"

#include <errno.h>
#include <unistd.h>

#include "journey-disk.h"

/** JourneyDiskStream: Writes into an open file, and says in our words what goes wrong. */
struct _JourneyDiskStream
{
  GOutputStream parent_instance;
  int fd;
  char *path;
};

G_DEFINE_FINAL_TYPE (JourneyDiskStream, journey_disk_stream, G_TYPE_OUTPUT_STREAM)

static gssize
journey_disk_stream_write (GOutputStream *stream, const void *buffer, gsize count, GCancellable *cancellable, GError **error)
{
  JourneyDiskStream *self = JOURNEY_DISK_STREAM (stream);
  ssize_t n;

  do
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return -1;
      n = write (self->fd, buffer, count);
    }
  while (n < 0 && errno == EINTR);

  if (n < 0)
    journey_disk_fail (errno, self->path, error);

  return n;
}

static void
journey_disk_stream_finalize (GObject *object)
{
  g_free (JOURNEY_DISK_STREAM (object)->path);
  G_OBJECT_CLASS (journey_disk_stream_parent_class)->finalize (object);
}

static void
journey_disk_stream_class_init (JourneyDiskStreamClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = journey_disk_stream_finalize;
  G_OUTPUT_STREAM_CLASS (klass)->write_fn = journey_disk_stream_write;
}

static void
journey_disk_stream_init (JourneyDiskStream *self)
{
}

/**
 * journey_disk_stream_new:
 * @fd: stays open when the stream is closed
 * @path: what errors are about
 *
 * Returns: (transfer full): a stream without a buffer
 */
GOutputStream *
journey_disk_stream_new (int fd, const char *path)
{
  JourneyDiskStream *self = g_object_new (JOURNEY_TYPE_DISK_STREAM, NULL);

  self->fd = fd;
  self->path = g_strdup (path);

  return G_OUTPUT_STREAM (self);
}
