/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "journey-state.h"

G_BEGIN_DECLS

gboolean journey_save_is_newer (JourneyState *map);
gboolean journey_save_file (JourneyState *map, GFile *file, char **etag, GCancellable *cancellable, GError **error);

G_END_DECLS
