/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** FaultsCase: What is done in a folder of the test's own. */
typedef void (*FaultsCase) (const char *folder);

void faults_init (int *argc, char ***argv);
void faults_add (const char *path, const char *faults, FaultsCase prepare, FaultsCase run);

char *faults_path (const char *folder, const char *name);
GFile *faults_file (const char *folder, const char *name);
guint faults_count (const char *folder, const char *end);

G_END_DECLS
