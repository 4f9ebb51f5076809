/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-disk.h"

G_BEGIN_DECLS

gboolean journey_disk_fail_changed (const char *path, GError **error);
int journey_disk_open_beside (const char *path, const char *suffix, mode_t mode, char **beside, GError **error);
int journey_disk_open_safe (const char *path, const char *suffix, char **kept, GError **error);
int journey_disk_open_kept (const char *path, const char *suffix, char **kept, GError **error);
void journey_disk_name_backup (const char *path, const char *backup, GError **error);
char *journey_disk_refuge (void);
gboolean journey_disk_is_closed (const GError *error);
gboolean journey_disk_copy_identity (const char *path, const struct stat *old, int fd, gboolean *stays, GError **error);
gboolean journey_disk_copy (int from, int to, const char *path, GError **error);
gboolean journey_disk_is_same (int a, int b);
gboolean journey_disk_holds (int fd, GBytes *bytes);
gboolean journey_disk_sync (int fd, const char *path, GError **error);
gboolean journey_disk_sync_folder (const char *path, GError **error);
gboolean journey_disk_close (int fd, const char *path, GError **error);

gboolean journey_disk_store_remote (GFile *file,
                                    JourneyDiskWriter writer,
                                    gpointer data,
                                    const char *expected,
                                    GBytes *proof,
                                    char **etag,
                                    GCancellable *cancellable,
                                    GError **error);

G_END_DECLS
