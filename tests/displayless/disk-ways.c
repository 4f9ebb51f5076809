/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "disk-ways.h"

#include <string.h>

#include "journey-disk.h"
#include "place.h"

gboolean
write_pieces (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  Pieces *pieces = data;
  gsize length = strlen (pieces->text);

  for (gsize at = 0; at < length; at += 100)
    {
      if (at >= pieces->fails_at)
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "gave up");
          return FALSE;
        }
      if (!g_output_stream_write_all (stream, pieces->text + at, MIN (100, length - at), NULL, cancellable, error))
        return FALSE;
    }
  if (pieces->room_then > 0)
    limit_files (pieces->room_then);

  return TRUE;
}

gboolean
write_text (GFile *file, const char *text, GError **error)
{
  Pieces pieces = { text, G_MAXSIZE, 0 };

  return journey_disk_write (file, write_pieces, &pieces, NULL, error);
}

/* As the tables are written, too. */
gboolean
write_bytes (GFile *file, const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return journey_disk_write_bytes (file, bytes, NULL, error);
}

/* As maps are saved. */
gboolean
store_text (GFile *file, const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return journey_disk_store (file, bytes, NULL, NULL, NULL, error);
}

const DiskWay disk_ways[DISK_N_WAYS] = { write_text, write_bytes, store_text };

char *
long_text (char letter)
{
  return g_strnfill (2345, letter);
}

void
write_well (DiskWay way, GFile *file, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (way (file, text, &error));
  g_assert_no_error (error);
}

void
assert_refused (DiskWay way, GFile *file, GIOErrorEnum code, const char *part)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (way (file, "new", &error));
  g_assert_error (error, G_IO_ERROR, (int)code);
  if (!strstr (error->message, part))
    g_error ("No '%s' in: %s", part, error->message);
}

void
assert_holds (const char *path, const char *text)
{
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (contents, ==, text);
}
