/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE
#include "faults.h"

#include <ftw.h>
#include <glib/gstdio.h>

#define FOLDER "TORTURE_FOLDER"

typedef struct
{
  const char *path; /* of the test */
  const char *faults;
  FaultsCase prepare;
  FaultsCase run;
} Case;

static char *preload;
static GList *cases; /* for as long as the program runs, since a run of one test leaves the others alone */

static int
remove_one (const char *path, const struct stat *status, int type, struct FTW *where)
{
  return g_remove (path);
}

static char *
describe (void)
{
  const char *sanitizer = g_getenv ("ASAN_OPTIONS");

  /* The sanitizer wants to be first in the row, and need not be. */
  return g_strconcat (sanitizer ? sanitizer : "", ":verify_asan_link_order=0", NULL);
}

static void
run_with_faults (const Case *one, const char *folder)
{
  g_autofree char *state = faults_path (folder, "state");
  g_autofree char *sanitizer = describe ();
  g_autofree char *old_sanitizer = g_strdup (g_getenv ("ASAN_OPTIONS"));
  g_autofree char *old_state = g_strdup (g_getenv ("XDG_STATE_HOME"));
  g_autofree char *inside = g_strconcat (one->path, "/subprocess", NULL);

  g_setenv ("LD_PRELOAD", preload, TRUE);
  g_setenv ("TORTURE_FAULTS", one->faults, TRUE);
  g_setenv (FOLDER, folder, TRUE);
  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_setenv ("ASAN_OPTIONS", sanitizer, TRUE);
  g_test_trap_subprocess (inside, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_unsetenv ("LD_PRELOAD");
  g_unsetenv ("TORTURE_FAULTS");
  g_unsetenv (FOLDER);
  g_setenv ("XDG_STATE_HOME", old_state ? old_state : "", TRUE);
  g_setenv ("ASAN_OPTIONS", old_sanitizer ? old_sanitizer : "", TRUE);
}

static void
test_outside (gconstpointer data)
{
  const Case *one = data;
  g_autofree char *folder = g_dir_make_tmp ("sojourn-faults-XXXXXX", NULL);

  g_assert_nonnull (folder);
  if (one->prepare)
    one->prepare (folder);
  run_with_faults (one, folder);
  g_test_trap_assert_passed ();
  g_assert_cmpint (nftw (folder, remove_one, 16, FTW_DEPTH | FTW_PHYS), ==, 0);
}

static void
test_inside (gconstpointer data)
{
  ((const Case *)data)->run (g_getenv (FOLDER));
}

/**
 * faults_init:
 *
 * Takes the library that makes calls fail, tests/torture/torture-preload.c, off the arguments. To be called first.
 */
void
faults_init (int *argc, char ***argv)
{
  if (*argc < 2 || !g_str_has_suffix ((*argv)[1], ".so"))
    return;

  preload = (*argv)[1];
  (*argv)[1] = (*argv)[0];
  (*argv)++;
  (*argc)--;
}

/**
 * faults_add:
 * @path: of the test
 * @faults: which calls fail, as the library is told by TORTURE_FAULTS
 * @prepare: (nullable): done before, while nothing fails
 * @run: done in a program of its own, where they fail
 *
 * Adds a test.
 */
void
faults_add (const char *path, const char *faults, FaultsCase prepare, FaultsCase run)
{
  Case *one = g_new0 (Case, 1);
  g_autofree char *inside = g_strconcat (path, "/subprocess", NULL);

  *one = (Case){ path, faults, prepare, run };
  g_test_add_data_func (path, one, test_outside);
  g_test_add_data_func (inside, one, test_inside);
  cases = g_list_prepend (cases, one);
}

/** faults_path: The path of a file of that name. */
char *
faults_path (const char *folder, const char *name)
{
  return g_build_filename (folder, name, NULL);
}

/** faults_file: A file of that name. */
GFile *
faults_file (const char *folder, const char *name)
{
  return g_file_new_build_filename (folder, name, NULL);
}

/** faults_count: How many files in @folder have a name with that end, hidden ones too. */
guint
faults_count (const char *folder, const char *end)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)))
    n += g_str_has_suffix (name, end);

  return n;
}
