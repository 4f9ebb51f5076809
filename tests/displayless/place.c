/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "place.h"

#include <errno.h>
#include <glib/gstdio.h>

/** in_folder: The path of a file of that name. */
char *
in_folder (Place *place, const char *name)
{
  return g_build_filename (place->folder, name, NULL);
}

/** place_set_up: Makes the folder. */
void
place_set_up (Place *place, gconstpointer data)
{
  place->folder = g_dir_make_tmp ("sojourn-save-XXXXXX", NULL);
  g_assert_nonnull (place->folder);
  place->path = in_folder (place, "-rf \xff map.journey");
  place->file = g_file_new_for_path (place->path);
}

/** place_tear_down: Removes the folder with everything in it. */
void
place_tear_down (Place *place, gconstpointer data)
{
  g_autoptr (GDir) folder = NULL;
  const char *name;

  g_chmod (place->folder, 0700);
  folder = g_dir_open (place->folder, 0, NULL);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = in_folder (place, name);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (place->folder), ==, 0);
  g_object_unref (place->file);
  g_free (place->path);
  g_free (place->folder);
}

/** count_files: How many files are in the folder, hidden ones too. */
guint
count_files (Place *place)
{
  g_autoptr (GDir) folder = g_dir_open (place->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (folder))
    n++;

  return n;
}

/** find_backup: The path of the copy that a failure left behind, or NULL. */
char *
find_backup (Place *place)
{
  g_autoptr (GDir) folder = g_dir_open (place->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    if (g_str_has_suffix (name, ".backup"))
      return in_folder (place, name);

  return NULL;
}

/** look_at: What the file is; links are not followed. */
struct stat
look_at (const char *path)
{
  struct stat status;

  g_assert_cmpint (lstat (path, &status), ==, 0);
  return status;
}

/**
 * limit_files: Files may not be longer than @bytes from here on: for a program that is what a full disk is.
 * RLIM_INFINITY ends it. SIGXFSZ has to be ignored.
 */
void
limit_files (rlim_t bytes)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = bytes == RLIM_INFINITY ? limit.rlim_max : bytes;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

/**
 * make_state_folder: For what cannot be kept beside its file, and not that of other tests; somebody without rights has to be able
 * to use it, too. To be called first.
 */
char *
make_state_folder (void)
{
  char *folder = g_dir_make_tmp ("sojourn-state-XXXXXX", NULL);

  g_assert_nonnull (folder);
  g_assert_cmpint (g_chmod (folder, 0777), ==, 0);
  g_setenv ("XDG_STATE_HOME", folder, TRUE);

  return folder;
}

static char *
kept_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "sojourn", "kept", NULL);
}

/** count_kept: How many files are in it. */
guint
count_kept (void)
{
  g_autofree char *path = kept_folder ();
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  guint n = 0;

  while (folder && g_dir_read_name (folder))
    n++;

  return n;
}

/** empty_kept: Takes them away. */
void
empty_kept (void)
{
  g_autofree char *path = kept_folder ();
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder && (name = g_dir_read_name (folder)))
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      g_assert_cmpint (g_unlink (file), ==, 0);
    }
}

/** remove_state_folder: Takes the folder away, in which nothing may be kept any more. */
void
remove_state_folder (const char *folder)
{
  g_autofree char *program = g_build_filename (folder, "sojourn", NULL);
  g_autofree char *kept = g_build_filename (program, "kept", NULL);

  /* Not all tests keep something. */
  g_assert_true (g_rmdir (kept) == 0 || errno == ENOENT);
  g_assert_true (g_rmdir (program) == 0 || errno == ENOENT);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}
