/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GBytes *journey_load_file (GFile *file, char **etag, GCancellable *cancellable, GError **error);

G_END_DECLS
