/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "journey-disk-private.h"
#include "journey-disk-stream.h"

static gboolean
copy_into (int fd, GInputStream *from, const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (GOutputStream) to = journey_disk_stream_new (fd, name);

  return g_output_stream_splice (to, from, G_OUTPUT_STREAM_SPLICE_NONE, cancellable, error) >= 0
         && journey_disk_sync (fd, name, error);
}

static gboolean
fetch (GInputStream *from, const char *name, char **backup, GCancellable *cancellable, GError **error)
{
  int fd = journey_disk_open_kept (name, ".backup", backup, error);
  gboolean done;

  if (fd < 0)
    return FALSE;

  done = copy_into (fd, from, name, cancellable, error);

  return journey_disk_close (fd, name, done ? error : NULL) && done && journey_disk_sync_folder (*backup, error);
}

/* A service may put what it got so far into the place of the old file when a stream ends before its time, whoever ended it. */
static gboolean
back_up (GFile *file, const char *name, char **backup, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (GFileInputStream) from = g_file_read (file, cancellable, &reason);

  if (from)
    return fetch (G_INPUT_STREAM (from), name, backup, cancellable, error);
  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

/* What a service does with a stream that failed it may do later, so that the old bytes may be there still, and gone a moment
 * after that: whatever can be read there now does not tell. Who cancels is not told of it, but has to hear of the copy. */
static void
settle (const char *backup, const char *name, gboolean is_needed, GError **reason)
{
  if (!backup)
    return;
  if (!is_needed)
    {
      g_unlink (backup);
      return;
    }

  journey_disk_name_backup (name, backup, reason);
  if (g_error_matches (*reason, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    (*reason)->code = G_IO_ERROR_FAILED;
}

/* Closing a stream puts it into the place of the old file, so one that failed is cancelled before. */
static gboolean
fill (GOutputStream *stream, JourneyDiskWriter writer, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GCancellable) failed = NULL;

  if (writer (stream, data, cancellable, error))
    return g_output_stream_close (stream, cancellable, error);

  failed = g_cancellable_new ();
  g_cancellable_cancel (failed);
  g_output_stream_close (stream, failed, NULL);
  return FALSE;
}

/* What is far away is believed to be there only when it was seen there. */
static gboolean
holds (GFile *file, const char *name, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) back = g_file_load_bytes (file, cancellable, NULL, error);

  if (!back)
    return FALSE;
  if (g_bytes_equal (bytes, back))
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("“%s” does not hold what was written into it. Save under another name."),
               name);
  return FALSE;
}

/**
 * journey_disk_store_remote:
 * @file: in a place that is no folder of this machine
 * @expected: (nullable): the etag that the file has to have, NULL for any
 * @proof: (nullable): what @writer writes, which is read back then
 * @etag: (out) (optional): that of the written file; only set when all went well
 *
 * Writes a file by GIO. What was there is on this machine meanwhile, in the user's own folder, and stays there after a failure,
 * which names it and is told even of what was cancelled: it is not G_IO_ERROR_CANCELLED then.
 *
 * Returns: whether the new bytes are there; otherwise @error is set, by @writer or as a G_IO_ERROR
 */
gboolean
journey_disk_store_remote (GFile *file,
                           JourneyDiskWriter writer,
                           gpointer data,
                           const char *expected,
                           GBytes *proof,
                           char **etag,
                           GCancellable *cancellable,
                           GError **error)
{
  g_autofree char *name = journey_disk_name (file);
  g_autofree char *backup = NULL;
  g_autoptr (GFileOutputStream) stream = NULL;
  g_autoptr (GError) reason = NULL;
  gboolean done = FALSE;

  if (back_up (file, name, &backup, cancellable, &reason))
    stream = g_file_replace (file, expected, FALSE, G_FILE_CREATE_NONE, cancellable, &reason);
  if (stream)
    done = fill (G_OUTPUT_STREAM (stream), writer, data, cancellable, &reason)
           && (!proof || holds (file, name, proof, cancellable, &reason));

  if (done && etag)
    *etag = g_file_output_stream_get_etag (stream);
  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG))
    {
      g_clear_error (&reason);
      journey_disk_fail_changed (name, &reason);
    }
  settle (backup, name, stream && !done, &reason);
  if (reason)
    g_propagate_error (error, g_steal_pointer (&reason));

  return done;
}
