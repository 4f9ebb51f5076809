/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "journey-state.h"

G_BEGIN_DECLS

gboolean journey_thumbnail_file (JourneyState *map, int size, GFile *file, GError **error);

G_END_DECLS
