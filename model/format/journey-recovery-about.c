/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-recovery-about.h"

#include <glib/gstdio.h>

#include "journey-disk.h"
#include "journey-load.h"

#define GROUP "Recovery"
#define LONGEST (1u << 16) /* bytes that what we write never has */
#define TITLE_SHOWN 200    /* characters of a title that may have a megabyte */

static void
set_text (GKeyFile *keys, const char *name, const char *text)
{
  if (text)
    g_key_file_set_string (keys, GROUP, name, text);
}

/* An etag may be any bytes; it is for the file system to understand, and not for us. */
static void
set_bytes (GKeyFile *keys, const char *name, const char *bytes)
{
  g_autofree char *escaped = bytes ? g_uri_escape_string (bytes, NULL, FALSE) : NULL;

  set_text (keys, name, escaped);
}

static char *
get_bytes (GKeyFile *keys, const char *name)
{
  g_autofree char *escaped = g_key_file_get_string (keys, GROUP, name, NULL);

  return escaped ? g_uri_unescape_string (escaped, NULL) : NULL;
}

static char *
shorten (const char *title)
{
  return g_utf8_strlen (title, -1) > TITLE_SHOWN ? g_utf8_substring (title, 0, TITLE_SHOWN) : g_strdup (title);
}

/* Frees what is in it. */
void
journey_recovery_about_clear (JourneyRecoveryAbout *about)
{
  g_clear_pointer (&about->title, g_free);
  g_clear_pointer (&about->uri, g_free);
  g_clear_pointer (&about->etag, g_free);
  g_clear_pointer (&about->contents, g_free);
}

/* Puts what is in @from in place of what was in it. */
void
journey_recovery_about_copy (JourneyRecoveryAbout *about, const JourneyRecoveryAbout *from)
{
  JourneyRecoveryAbout copy = {
    .title = shorten (from->title ? from->title : ""),
    .uri = g_strdup (from->uri),
    .etag = g_strdup (from->etag),
    .contents = g_strdup (from->contents),
  };

  journey_recovery_about_clear (about);
  *about = copy;
}

/* Whether both say the same, as far as it is kept. @a is one that was copied or read. */
gboolean
journey_recovery_about_equal (const JourneyRecoveryAbout *a, const JourneyRecoveryAbout *b)
{
  g_autofree char *one = shorten (a->title);
  g_autofree char *other = shorten (b->title ? b->title : "");

  return g_str_equal (one, other) && g_strcmp0 (a->uri, b->uri) == 0 && g_strcmp0 (a->etag, b->etag) == 0
         && g_strcmp0 (a->contents, b->contents) == 0;
}

/* Writes it as a whole or not at all, and through no link that somebody put in its place. */
gboolean
journey_recovery_about_write (const JourneyRecoveryAbout *about, const char *path, GError **error)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = NULL;
  gsize length;
  char *text;

  set_text (keys, "Title", about->title);
  set_text (keys, "File", about->uri);
  set_bytes (keys, "Etag", about->etag);
  set_text (keys, "Contents", about->contents);
  text = g_key_file_to_data (keys, &length, NULL);
  bytes = g_bytes_new_take (text, length);
  if (g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    g_unlink (path);

  return journey_disk_write_bytes (file, bytes, NULL, error);
}

/* Reads as much as can be understood: the copies are worth the same without it. */
void
journey_recovery_about_read (JourneyRecoveryAbout *about, const char *path)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = journey_load_file (file, NULL, NULL, NULL);
  g_autofree char *title = NULL;

  journey_recovery_about_clear (about);
  if (bytes && g_bytes_get_size (bytes) <= LONGEST)
    g_key_file_load_from_bytes (keys, bytes, G_KEY_FILE_NONE, NULL);

  title = g_key_file_get_string (keys, GROUP, "Title", NULL);
  about->title = shorten (title ? title : "");
  about->uri = g_key_file_get_string (keys, GROUP, "File", NULL);
  about->etag = get_bytes (keys, "Etag");
  about->contents = g_key_file_get_string (keys, GROUP, "Contents", NULL);
}
