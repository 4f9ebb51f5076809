/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "far-file.h"
#include "faults.h"
#include "journey-disk-private.h"

#define MAP "map.journey"

static void
put (const char *folder, const char *name, const char *text)
{
  g_autofree char *path = faults_path (folder, name);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
assert_holds (const char *folder, const char *name, const char *text)
{
  g_autofree char *path = faults_path (folder, name);
  g_autofree char *contents = NULL;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, text);
}

static void
prepare_old (const char *folder)
{
  put (folder, MAP, "old");
}

/* Its names stay names of one file, so that it is written in place. */
static void
prepare_linked (const char *folder)
{
  g_autofree char *map = faults_path (folder, MAP);
  g_autofree char *other = faults_path (folder, "other.journey");

  prepare_old (folder);
  g_assert_cmpint (link (map, other), ==, 0);
}

static void
prepare_link (const char *folder)
{
  g_autofree char *map = faults_path (folder, MAP);

  put (folder, "other.journey", "old");
  g_assert_cmpint (symlink ("other.journey", map), ==, 0);
}

/* Not every disk has attributes, and only root can give a file away. */
static void
prepare_tagged (const char *folder)
{
  g_autofree char *map = faults_path (folder, MAP);

  prepare_old (folder);
  (void)!setxattr (map, "user.tag", "blue", 4, 0);
}

static void
prepare_foreign (const char *folder)
{
  g_autofree char *map = faults_path (folder, MAP);

  prepare_old (folder);
  (void)!chown (map, (uid_t)-1, 65534);
}

static void
prepare_pipe (const char *folder)
{
  g_autofree char *pipe = faults_path (folder, "pipe");

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
}

static gboolean
store (const char *folder, GError **error)
{
  g_autoptr (GFile) file = faults_file (folder, MAP);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);

  return journey_disk_store (file, bytes, NULL, NULL, NULL, error);
}

static void
run_stored (const char *folder)
{
  g_autoptr (GError) error = NULL;

  store (folder, &error);
  g_assert_no_error (error);
  assert_holds (folder, MAP, "new");
  g_assert_cmpuint (faults_count (folder, ".tmp") + faults_count (folder, ".backup"), ==, 0);
}

static void
run_kept (const char *folder)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (store (folder, &error));
  g_assert_nonnull (error);
  assert_holds (folder, MAP, "old");
  g_assert_cmpuint (faults_count (folder, ".tmp") + faults_count (folder, ".backup"), ==, 0);
}

/* Without a copy on this machine, a file elsewhere stays as it is. */
static void
run_far_kept (const char *folder)
{
  g_autoptr (GFile) behind = faults_file (folder, MAP);
  g_autoptr (GFile) file = far_file_new (behind);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);
  g_autofree char *kept = faults_path (folder, "state/sojourn/kept");
  g_autoptr (GError) error = NULL;

  g_assert_false (journey_disk_store (file, bytes, NULL, NULL, NULL, &error));
  g_assert_nonnull (error);
  assert_holds (folder, MAP, "old");
  g_assert_cmpuint (faults_count (kept, ".backup"), ==, 0);
}

/* What was there is in a copy, which is named. */
static void
run_torn (const char *folder)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (store (folder, &error));
  g_assert_nonnull (strstr (error->message, ".backup"));
  g_assert_cmpuint (faults_count (folder, ".backup"), ==, 1);
}

static void
run_written (const char *folder)
{
  g_autoptr (GFile) file = faults_file (folder, MAP);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);
  g_autoptr (GError) error = NULL;

  journey_disk_write_bytes (file, bytes, NULL, &error);
  g_assert_no_error (error);
  assert_holds (folder, "other.journey", "new");
}

static void
run_through (const char *folder)
{
  g_autofree char *path = faults_path (folder, "pipe");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);
  g_autoptr (GError) error = NULL;
  int reader = open (path, O_RDONLY | O_NONBLOCK);

  g_assert_cmpint (reader, >=, 0);
  g_assert_false (journey_disk_write_bytes (file, bytes, NULL, &error));
  g_assert_nonnull (error);
  close (reader);
}

/* A program that is given such a file to write into has nothing else of it. */
static void
run_nameless (const char *folder)
{
  g_autofree char *path = faults_path (folder, MAP);
  int fd = open (path, O_RDWR | O_TRUNC);
  g_autofree char *link = g_strdup_printf ("/proc/self/fd/%d", fd);
  g_autoptr (GFile) file = g_file_new_for_path (link);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);
  g_autoptr (GError) error = NULL;
  char text[4] = "";

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (g_unlink (path), ==, 0);
  journey_disk_write_bytes (file, bytes, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (pread (fd, text, 3, 0), ==, 3);
  g_assert_cmpstr (text, ==, "new");
  close (fd);
}

/* Somebody has enough while it is written. */
static gboolean
write_cancelled (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  g_assert_true (g_output_stream_write_all (stream, "half", 4, NULL, cancellable, error));
  g_cancellable_cancel (cancellable);

  return G_OUTPUT_STREAM_GET_CLASS (stream)->write_fn (stream, "more", 4, cancellable, error) > 0;
}

static void
run_cancelled (const char *folder)
{
  g_autoptr (GFile) file = faults_file (folder, MAP);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (journey_disk_write (file, write_cancelled, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_holds (folder, MAP, "old");
}

static GFile *
keep (const char *folder, GError **error)
{
  g_autofree char *path = faults_path (folder, MAP);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *etag = NULL;
  struct stat status;

  /* Not by the call that may be made to fail. */
  g_assert_cmpint (fstatat (AT_FDCWD, path, &status, 0), ==, 0);
  etag = journey_disk_etag (&status);

  return journey_disk_keep_copy (file, "their version", etag, NULL, error);
}

static void
run_copied (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) copy = keep (folder, &error);
  g_autofree char *contents = NULL;

  g_assert_no_error (error);
  g_assert_true (g_file_load_contents (copy, NULL, &contents, NULL, NULL, NULL));
  g_assert_cmpstr (contents, ==, "old");
}

static void
run_uncopied (const char *folder)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (keep (folder, &error));
  g_assert_nonnull (error);
  assert_holds (folder, MAP, "old");
  g_assert_cmpuint (faults_count (folder, ".journey"), ==, 1);
}

static void
add_saving (void)
{
  faults_add ("/disk-faults/every-name-is-taken", "create+@.tmp:17", prepare_old, run_kept);
  faults_add ("/disk-faults/making-is-interrupted", "create@.tmp:4", prepare_old, run_stored);
  faults_add ("/disk-faults/file-not-known", "stat@.tmp:5", prepare_old, run_kept);
  faults_add ("/disk-faults/mode-not-set", "chmod@.tmp:1", prepare_old, run_kept);
  faults_add ("/disk-faults/attribute-goes", "getxattr:61", prepare_tagged, run_stored);
  faults_add ("/disk-faults/group-not-given", "chown@.tmp:1", prepare_foreign, run_stored);
  faults_add ("/disk-faults/held-busy", "rename:16", prepare_old, run_stored);
  faults_add ("/disk-faults/held-mounted", "rename:18", prepare_old, run_stored);
  faults_add ("/disk-faults/held-sticky", "rename:1", prepare_old, run_stored);
  faults_add ("/disk-faults/held-closed", "rename:13", prepare_old, run_stored);
  faults_add ("/disk-faults/not-read-again", "open@.tmp:5", prepare_linked, run_kept);
  faults_add ("/disk-faults/link-not-looked-behind", "stat@other.journey:5", prepare_link, run_written);
  faults_add ("/disk-faults/folder-cannot-be-synced", "fsync2:22", prepare_old, run_stored);
  faults_add ("/disk-faults/no-name-any-more", "", prepare_old, run_nameless);
  faults_add ("/disk-faults/stream-cancelled", "", prepare_old, run_cancelled);
  faults_add ("/disk-faults/pipe-not-opened", "create@pipe:13", prepare_pipe, run_through);
  faults_add ("/disk-faults/pipe-not-closed", "close@pipe:5", prepare_pipe, run_through);
}

static void
add_backups (void)
{
  faults_add ("/disk-faults/backup-elsewhere", "create@.backup:30", prepare_linked, run_stored);
  faults_add ("/disk-faults/backup-elsewhere-not-ours", "create@.backup:1", prepare_linked, run_stored);
  faults_add ("/disk-faults/backup-nowhere", "create@.backup:30,mkdir+:13", prepare_linked, run_kept);
  faults_add ("/disk-faults/backup-not-made", "create+@.backup:13", prepare_linked, run_kept);
  faults_add ("/disk-faults/backup-full", "create@.backup:28", prepare_linked, run_kept);
  faults_add ("/disk-faults/backup-interrupted", "write@.backup:4", prepare_linked, run_stored);
  faults_add ("/disk-faults/backup-not-read", "read@map.journey:5", prepare_linked, run_kept);
  faults_add ("/disk-faults/backup-differs", "read@.backup:wrong", prepare_linked, run_kept);
  faults_add ("/disk-faults/backup-not-closed", "close@.backup:5", prepare_linked, run_kept);
  faults_add ("/disk-faults/backup-folder-not-synced", "fsync3:5", prepare_linked, run_kept);
  faults_add ("/disk-faults/far-backup-not-made", "create@.backup:13", prepare_old, run_far_kept);
  faults_add ("/disk-faults/far-backup-full", "write@.backup:28", prepare_old, run_far_kept);
  faults_add ("/disk-faults/far-backup-not-synced", "fsync@.backup:5", prepare_old, run_far_kept);
  faults_add ("/disk-faults/far-backup-not-closed", "close@.backup:5", prepare_old, run_far_kept);
  faults_add ("/disk-faults/far-backup-folder-not-synced", "fsync@kept:5", prepare_old, run_far_kept);
  faults_add ("/disk-faults/torn-not-cut", "truncate:5", prepare_linked, run_torn);
  faults_add ("/disk-faults/torn-full", "write@map.journey:28", prepare_linked, run_torn);
  faults_add ("/disk-faults/torn-differs", "read5@map.journey:wrong", prepare_linked, run_torn);
  faults_add ("/disk-faults/torn-not-known", "stat2@map.journey:5", prepare_linked, run_torn);
  faults_add ("/disk-faults/torn-not-closed", "close@map.journey:5", prepare_linked, run_torn);
}

static void
add_copies (void)
{
  faults_add ("/disk-faults/copy-closed", "create:13", prepare_old, run_copied);
  faults_add ("/disk-faults/copy-not-ours", "create:1", prepare_old, run_copied);
  faults_add ("/disk-faults/copy-read-only", "create:30", prepare_old, run_copied);
  faults_add ("/disk-faults/copy-nowhere", "create:13,mkdir+:13", prepare_old, run_uncopied);
  faults_add ("/disk-faults/copy-full", "create:28", prepare_old, run_uncopied);
  faults_add ("/disk-faults/copy-every-name-is-taken", "create+:17", prepare_old, run_uncopied);
  faults_add ("/disk-faults/copy-not-opened", "open@map.journey:13", prepare_old, run_uncopied);
  faults_add ("/disk-faults/copy-not-known", "stat@map.journey:5", prepare_old, run_uncopied);
  faults_add ("/disk-faults/copy-not-read", "read:5", prepare_old, run_uncopied);
  faults_add ("/disk-faults/copy-not-synced", "fsync:5", prepare_old, run_uncopied);
  faults_add ("/disk-faults/copy-mode-not-known", "stat2@map.journey:5", prepare_old, run_uncopied);
  faults_add ("/disk-faults/copy-mode-not-set", "chmod:1", prepare_old, run_uncopied);
  faults_add ("/disk-faults/copy-differs", "read@version).journey:wrong", prepare_old, run_uncopied);
  faults_add ("/disk-faults/copy-not-known-then", "stat3@map.journey:5", prepare_old, run_uncopied);
  faults_add ("/disk-faults/copy-not-closed", "close@version).journey:5", prepare_old, run_uncopied);
  faults_add ("/disk-faults/copy-folder-not-synced", "fsync2:5", prepare_old, run_uncopied);
}

int
main (int argc, char *argv[])
{
  faults_init (&argc, &argv);
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  add_saving ();
  add_backups ();
  add_copies ();

  return g_test_run ();
}
