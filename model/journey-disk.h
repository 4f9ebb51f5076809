/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <sys/stat.h>

G_BEGIN_DECLS

/**
 * JourneyDiskWriter: Writes what belongs into a file, in as many pieces as it likes.
 *
 * Returns: whether @stream has all of it; else @error is set
 */
typedef gboolean (*JourneyDiskWriter) (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error);

/**
 * JourneyDiskApproval: Says whether what was written may take the place of what is there. May wait for somebody who looks.
 *
 * Returns: whether it may; else @error is set
 */
typedef gboolean (*JourneyDiskApproval) (gpointer data, GError **error);

char *journey_disk_path (GFile *file);
char *journey_disk_name (GFile *file);
char *journey_disk_etag (const struct stat *status);
gboolean journey_disk_query (GFile *file, char **etag, GCancellable *cancellable, GError **error);
GFile *journey_disk_keep_copy (GFile *file, const char *remark, const char *expected, GCancellable *cancellable, GError **error);
gboolean journey_disk_fail (int code, const char *path, GError **error);

gboolean
journey_disk_store (GFile *file, GBytes *bytes, const char *expected, char **etag, GCancellable *cancellable, GError **error);
gboolean journey_disk_store_approved (GFile *file,
                                      GBytes *bytes,
                                      JourneyDiskApproval approval,
                                      gpointer data,
                                      const char *expected,
                                      char **etag,
                                      GCancellable *cancellable,
                                      GError **error);
gboolean journey_disk_write (GFile *file, JourneyDiskWriter writer, gpointer data, GCancellable *cancellable, GError **error);
gboolean journey_disk_write_bytes (GFile *file, GBytes *bytes, GCancellable *cancellable, GError **error);

G_END_DECLS
