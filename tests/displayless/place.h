/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <sys/resource.h>
#include <sys/stat.h>

G_BEGIN_DECLS

/** Place: A folder of its own for each test, and in it the name of a file that is not there yet. */
typedef struct
{
  char *folder;
  char *path;
  GFile *file;
} Place;

void place_set_up (Place *place, gconstpointer data);
void place_tear_down (Place *place, gconstpointer data);

char *in_folder (Place *place, const char *name);
guint count_files (Place *place);
char *find_backup (Place *place);
struct stat look_at (const char *path);
void limit_files (rlim_t bytes);

char *make_state_folder (void);
guint count_kept (void);
void empty_kept (void);
void remove_state_folder (const char *folder);

G_END_DECLS
