/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean journey_write_whole (const char *path, GBytes *bytes, GError **error);
gboolean journey_write_is_through (const char *path);
char *journey_write_identity (const char *path);

G_END_DECLS
