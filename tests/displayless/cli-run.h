/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** CliFolder: A folder of its own for each test, in which the tool runs. */
typedef struct
{
  char *path;
} CliFolder;

/** CliRun: What the tool said and how it ended. */
typedef struct
{
  int status;
  char *out;
  char *err;
} CliRun;

void cli_begin (int *argc, char ***argv);
void cli_add (const char *path, void (*test) (CliFolder *folder, gconstpointer tool));

void cli_folder_set_up (CliFolder *folder, gconstpointer data);
void cli_folder_tear_down (CliFolder *folder, gconstpointer data);
char *cli_folder_file (CliFolder *folder, const char *name);
void cli_folder_write (CliFolder *folder, const char *name, const char *text);
char *cli_folder_read (CliFolder *folder, const char *name);
gboolean cli_folder_has (CliFolder *folder, const char *name);

CliRun *cli_run (CliFolder *folder, const char *first, ...) G_GNUC_NULL_TERMINATED;
CliRun *cli_run_with (CliFolder *folder, const char *variable, const char *value, const char *first, ...) G_GNUC_NULL_TERMINATED;
void cli_run_free (CliRun *run);
void cli_assert_message (const char *err, const char *file);
void cli_import (CliFolder *folder, const char *sample, const char *map);

#define cli_assert_done(run) g_assert_cmpint ((run)->status, ==, 0)
#define cli_assert_contains(text, part)                                                                                          \
  G_STMT_START                                                                                                                   \
  {                                                                                                                              \
    if (!strstr (text, part))                                                                                                    \
      g_error ("%s:%d: no '%s' in:\n%s", __FILE__, __LINE__, part, text);                                                        \
  }                                                                                                                              \
  G_STMT_END

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CliRun, cli_run_free)

G_END_DECLS
