/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <sys/stat.h>

G_BEGIN_DECLS

char *journey_disk_etag (const struct stat *status);
gboolean journey_disk_fail (int code, const char *path, GError **error);

GBytes *journey_disk_load (const char *path, char **etag, GCancellable *cancellable, GError **error);
gboolean journey_disk_store (
    const char *path, GBytes *bytes, const char *expected, char **etag, GCancellable *cancellable, GError **error);

G_END_DECLS
