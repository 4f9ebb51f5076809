/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-run.h"

#include <glib/gstdio.h>
#include <string.h>

static char *tool;

/** cli_begin: Takes the path of the tool from the arguments of a test, before any test changes the folder. */
void
cli_begin (int *argc, char ***argv)
{
  g_test_init (argc, argv, NULL);
  g_assert_cmpint (*argc, ==, 2);
  tool = g_canonicalize_filename ((*argv)[1], NULL);
}

/** cli_add: Adds a test that runs in a folder of its own, with the path of the tool as its data. */
void
cli_add (const char *path, void (*test) (CliFolder *folder, gconstpointer tool))
{
  g_test_add (path, CliFolder, tool, cli_folder_set_up, test, cli_folder_tear_down);
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    {
      dir = g_dir_open (path, 0, NULL);
      while (dir && (name = g_dir_read_name (dir)))
        {
          g_autofree char *child = g_build_filename (path, name, NULL);

          remove_tree (child);
        }
    }
  g_assert_cmpint (g_remove (path), ==, 0);
}

/** cli_folder_set_up: Makes an empty folder. */
void
cli_folder_set_up (CliFolder *folder, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  folder->path = g_dir_make_tmp ("journey-XXXXXX", &error);
  g_assert_no_error (error);
}

/** cli_folder_tear_down: Removes the folder and what is in it. */
void
cli_folder_tear_down (CliFolder *folder, gconstpointer data)
{
  remove_tree (folder->path);
  g_clear_pointer (&folder->path, g_free);
}

/** cli_folder_file: Returns: (transfer full): the whole path of a file in the folder */
char *
cli_folder_file (CliFolder *folder, const char *name)
{
  return g_build_filename (folder->path, name, NULL);
}

/** cli_folder_write: Writes a file in the folder. */
void
cli_folder_write (CliFolder *folder, const char *name, const char *text)
{
  g_autofree char *path = cli_folder_file (folder, name);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

/** cli_folder_read: Returns: (transfer full): what is in a file of the folder */
char *
cli_folder_read (CliFolder *folder, const char *name)
{
  g_autofree char *path = cli_folder_file (folder, name);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

/** cli_folder_has: Returns: whether the folder has a file of this name */
gboolean
cli_folder_has (CliFolder *folder, const char *name)
{
  g_autofree char *path = cli_folder_file (folder, name);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static char *
text_of (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return g_strndup (data ? data : "", length);
}

static CliRun *
run_arguments (CliFolder *folder, const char *variable, const char *value, const char *first, va_list rest)
{
  g_autoptr (GSubprocessLauncher) launcher =
      g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) out = NULL;
  g_autoptr (GBytes) err = NULL;
  g_autoptr (GError) error = NULL;
  CliRun *run = g_new0 (CliRun, 1);

  g_ptr_array_add (arguments, tool);
  for (const char *argument = first; argument; argument = va_arg (rest, const char *))
    g_ptr_array_add (arguments, (gpointer)argument);
  g_ptr_array_add (arguments, NULL);
  g_subprocess_launcher_set_cwd (launcher, folder->path);
  if (variable)
    g_subprocess_launcher_setenv (launcher, variable, value, TRUE);

  process = g_subprocess_launcher_spawnv (launcher, (const char *const *)arguments->pdata, &error);
  g_assert_no_error (error);
  g_subprocess_communicate (process, NULL, NULL, &out, &err, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));

  run->status = g_subprocess_get_exit_status (process);
  run->out = text_of (out);
  run->err = text_of (err);
  return run;
}

/** cli_run: Runs the tool in the folder. Returns: (transfer full): how it went; a crash fails the test */
CliRun *
cli_run (CliFolder *folder, const char *first, ...)
{
  va_list rest;
  CliRun *run;

  va_start (rest, first);
  run = run_arguments (folder, NULL, NULL, first, rest);
  va_end (rest);

  return run;
}

/** cli_run_with: As cli_run (), with an environment variable set. */
CliRun *
cli_run_with (CliFolder *folder, const char *variable, const char *value, const char *first, ...)
{
  va_list rest;
  CliRun *run;

  va_start (rest, first);
  run = run_arguments (folder, variable, value, first, rest);
  va_end (rest);

  return run;
}

/** cli_run_free: Frees what the tool said. */
void
cli_run_free (CliRun *run)
{
  g_free (run->out);
  g_free (run->err);
  g_free (run);
}

/** cli_import: Makes the map @map from the sample table @sample, over an older one; there is nothing to say about it. */
void
cli_import (CliFolder *folder, const char *sample, const char *map)
{
  g_autofree char *table = g_test_build_filename (G_TEST_DIST, "samples", sample, NULL);
  g_autoptr (CliRun) run = cli_run (folder, "import", table, "--force", "-o", map, NULL);

  g_assert_cmpstr (run->err, ==, "");
  g_assert_cmpstr (run->out, ==, "");
  cli_assert_done (run);
}

/* Each line of a message begins with the name of the file. */
void
cli_assert_message (const char *err, const char *file)
{
  g_autofree char *start = g_strconcat (file, ":", NULL);
  g_auto (GStrv) lines = g_strsplit (err, "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), >, 1);
  for (guint i = 0; lines[i + 1]; i++)
    if (!g_str_has_prefix (lines[i], start))
      g_error ("'%s' does not begin with '%s'", lines[i], start);
}
