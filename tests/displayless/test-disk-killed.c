/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "journey-disk.h"
#include "place.h"

static gboolean
write_text (Place *place, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return journey_disk_write_bytes (place->file, bytes, NULL, NULL);
}

/* Writes until it is killed. */
static pid_t
start_writing (Place *place, const char *const *texts)
{
  pid_t writer = fork ();

  g_assert_cmpint (writer, >=, 0);
  for (guint i = 0; writer == 0; i++)
    if (!write_text (place, texts[i % 2]))
      _exit (1);

  return writer;
}

static gboolean
holds_one (const char *path, const char *const *texts)
{
  g_autofree char *contents = NULL;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));

  return strcmp (contents, texts[0]) == 0 || strcmp (contents, texts[1]) == 0;
}

/* At every moment the file is the old or the new one; one that has to be written in place, or else its copy. */
static void
test_killed (Place *place, gconstpointer data)
{
  g_autofree char *a = g_strnfill (200000, 'a');
  g_autofree char *b = g_strnfill (100000, 'b');
  const char *const texts[] = { a, b };
  guint links = GPOINTER_TO_UINT (data);
  g_autofree char *other = in_folder (place, "other.journey");

  g_assert_true (g_file_set_contents (place->path, a, -1, NULL));
  g_assert_cmpint (links == 2 ? link (place->path, other) : 0, ==, 0);
  for (guint i = 0; i < 60; i++)
    {
      pid_t writer = start_writing (place, texts);
      g_autofree char *backup = NULL;

      g_usleep ((gulong)g_test_rand_int_range (0, 6000));
      kill (writer, SIGKILL);
      g_assert_cmpint (waitpid (writer, NULL, 0), ==, writer);
      backup = find_backup (place);
      g_assert_true (holds_one (place->path, texts) || (links == 2 && backup && holds_one (backup, texts)));
      if (backup)
        {
          g_assert_true (write_text (place, a));
          g_assert_cmpint (g_unlink (backup), ==, 0);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/disk-killed/replacing", Place, GUINT_TO_POINTER (1), place_set_up, test_killed, place_tear_down);
  g_test_add ("/disk-killed/in-place", Place, GUINT_TO_POINTER (2), place_set_up, test_killed, place_tear_down);

  return g_test_run ();
}
