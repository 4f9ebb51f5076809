/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utime.h>

#include "journey-lock.h"
#include "place.h"

static char *
lock_path (Place *place)
{
  return in_folder (place, ".-rf \xff map.journey.lock");
}

static void
set_up (Place *place, gconstpointer data)
{
  place_set_up (place, data);
  g_assert_true (g_file_set_contents (place->path, "map", -1, NULL));
}

static void
put (Place *place, const char *text)
{
  g_autofree char *path = lock_path (place);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
put_claim (Place *place, const char *user, const char *host, gint64 process)
{
  g_autofree char *text =
      g_strdup_printf ("[Sojourn Lock]\nUser=%s\nHost=%s\nProcess=%" G_GINT64_FORMAT "\n", user, host, process);

  put (place, text);
}

static void
assert_taken (Place *place)
{
  g_autoptr (JourneyLockHolder) other = NULL;
  g_autoptr (JourneyLock) lock = journey_lock_take (place->file, &other);

  g_assert_nonnull (lock);
  g_assert_null (other);
}

static void
assert_left_alone (Place *place)
{
  JourneyLockHolder *other = NULL;

  g_assert_null (journey_lock_take (place->file, &other));
  g_assert_null (other);
}

static void
assert_held (Place *place, const char *user, const char *host)
{
  g_autoptr (JourneyLockHolder) other = NULL;

  g_assert_null (journey_lock_take (place->file, &other));
  g_assert_nonnull (other);
  g_assert_cmpstr (other->user, ==, user);
  g_assert_cmpstr (other->host, ==, host);
}

static void
test_take (Place *place, gconstpointer data)
{
  g_autofree char *path = lock_path (place);
  JourneyLockHolder *other = NULL;
  JourneyLock *lock = journey_lock_take (place->file, &other);

  g_assert_nonnull (lock);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
  assert_left_alone (place); /* it is our own */
  journey_lock_release (lock);
  g_assert_cmpuint (count_files (place), ==, 1);
  assert_taken (place);
}

/* A second program, which lives until its pipe is closed or it is killed. */
static pid_t
start_other (Place *place, int *end)
{
  int told[2];
  int wait[2];
  pid_t child;
  char ready;

  g_assert_cmpint (pipe (told) + pipe (wait), ==, 0);
  child = fork ();
  if (child == 0)
    {
      JourneyLockHolder *other = NULL;
      JourneyLock *lock = journey_lock_take (place->file, &other);

      close (wait[1]);
      if (!lock || write (told[1], "y", 1) != 1)
        _exit (1);
      if (read (wait[0], &ready, 1) == 0)
        journey_lock_release (lock);
      _exit (0);
    }
  close (told[1]);
  close (wait[0]);
  g_assert_cmpint (read (told[0], &ready, 1), ==, 1);
  close (told[0]);
  *end = wait[1];

  return child;
}

static void
test_other_process (Place *place, gconstpointer data)
{
  g_autofree char *path = lock_path (place);
  int end;
  pid_t child = start_other (place, &end);
  JourneyLockHolder *other = NULL;

  g_assert_null (journey_lock_take (place->file, &other));
  g_assert_nonnull (other);
  g_assert_cmpstr (other->host, ==, g_get_host_name ());
  journey_lock_holder_free (other);
  close (end);
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  assert_taken (place);
}

static void
test_killed (Place *place, gconstpointer data)
{
  g_autofree char *path = lock_path (place);
  int end;
  pid_t child = start_other (place, &end);

  kill (child, SIGKILL);
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
  close (end);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  assert_taken (place);
}

/* Nobody here holds it, whatever number its process had. */
static void
test_left_behind (Place *place, gconstpointer data)
{
  put_claim (place, "Anna", g_get_host_name (), getppid ());
  assert_taken (place);
  g_assert_cmpuint (count_files (place), ==, 1);
}

/* What other machines hold cannot be known here; after days nobody does. */
static void
test_other_host (Place *place, gconstpointer data)
{
  g_autofree char *path = lock_path (place);
  struct utimbuf times = { 0 };

  put_claim (place, "Anna Olsen", "elsewhere", 4711);
  assert_held (place, "Anna Olsen", "elsewhere");
  times.modtime = (time_t)(g_get_real_time () / G_USEC_PER_SEC) - 2 * 86400;
  g_assert_cmpint (utime (path, &times), ==, 0);
  assert_held (place, "Anna Olsen", "elsewhere");
  times.modtime -= 2 * 86400;
  g_assert_cmpint (utime (path, &times), ==, 0);
  assert_taken (place);
}

/* All who open a map meet at the same lock, by whatever link they come. */
static void
test_link (Place *place, gconstpointer data)
{
  g_autofree char *link_path = in_folder (place, "link.journey");
  g_autoptr (GFile) link = g_file_new_for_path (link_path);
  g_autofree char *path = lock_path (place);
  JourneyLockHolder *other = NULL;
  JourneyLock *lock;

  g_assert_cmpint (symlink (place->path, link_path), ==, 0);
  lock = journey_lock_take (link, &other);
  g_assert_nonnull (lock);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  journey_lock_release (lock);
}

static void
test_closed_folder (Place *place, gconstpointer data)
{
  g_assert_cmpint (g_chmod (place->folder, 0555), ==, 0);
  if (geteuid () == 0)
    g_assert_cmpint (seteuid (65534), ==, 0);
  assert_left_alone (place);
  if (getuid () == 0)
    g_assert_cmpint (seteuid (0), ==, 0);
  g_assert_cmpuint (count_files (place), ==, 1);
}

static void
test_no_path (Place *place, gconstpointer data)
{
  g_autoptr (GFile) far = g_file_new_for_uri ("https://example.com/map.journey");
  JourneyLockHolder *other = NULL;

  g_assert_null (journey_lock_take (far, &other));
  g_assert_null (other);
  g_assert_cmpint (g_unlink (place->path), ==, 0);
  assert_left_alone (place);
}

/* Names that turn the direction of writing, control the screen or do not end. */
static void
test_hostile_names (Place *place, gconstpointer data)
{
  g_autofree char *long_name = g_strnfill (3000, 'x');

  put_claim (place,
             "A\xe2\x80\xae"
             "nna",
             "b\x1b[2J", 4711);
  assert_held (place, "A\\u{202e}nna", "b\\x1b[2J");
  put_claim (place, "\\n\\n\\t", "", 4711);
  assert_held (place, "", "");
  put_claim (place, long_name, "elsewhere", 4711);
  assert_held (place, "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "elsewhere");
}

/* What is no lock of ours is neither believed nor removed. */
static void
test_no_lock (Place *place, gconstpointer data)
{
  static const char *const texts[] = {
    "a note of somebody",
    "[Sojourn Lock]\n",
    "[Sojourn Lock]\nHost=h\nProcess=0\nUser=u\n",
    "[Other]\nHost=h\nProcess=1\n",
    "[Sojourn Lock]\nHost=h\xff\nProcess=99999999999999999999\n",
    "\xff\xfe\x00",
  };
  g_autofree char *path = lock_path (place);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      put (place, texts[i]);
      assert_left_alone (place);
      g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
    }
}

/* As a power cut leaves it; one that somebody is about to fill stays. */
static void
test_empty (Place *place, gconstpointer data)
{
  g_autofree char *path = lock_path (place);
  int fd;

  put (place, "");
  fd = g_open (path, O_RDWR | O_CLOEXEC, 0);
  g_assert_cmpint (flock (fd, LOCK_EX | LOCK_NB), ==, 0);
  assert_left_alone (place);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  close (fd);
  assert_taken (place);
  g_assert_cmpuint (count_files (place), ==, 1);
}

static void
test_no_file (Place *place, gconstpointer data)
{
  g_autofree char *path = lock_path (place);
  int fd;

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  assert_left_alone (place);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (symlink ("/etc/passwd", path), ==, 0);
  assert_left_alone (place);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  assert_left_alone (place);
  g_assert_cmpint (g_rmdir (path), ==, 0);

  fd = g_open (path, O_WRONLY | O_CREAT, 0600);
  g_assert_cmpint (ftruncate (fd, (off_t)1 << 40), ==, 0);
  close (fd);
  assert_left_alone (place);
}

#define add(path, test) g_test_add ("/lock/" path, Place, NULL, set_up, test, place_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("take", test_take);
  add ("other-process", test_other_process);
  add ("killed", test_killed);
  add ("left-behind", test_left_behind);
  add ("other-host", test_other_host);
  add ("link", test_link);
  add ("closed-folder", test_closed_folder);
  add ("no-path", test_no_path);
  add ("hostile-names", test_hostile_names);
  add ("no-lock", test_no_lock);
  add ("empty", test_empty);
  add ("no-file", test_no_file);

  return g_test_run ();
}
