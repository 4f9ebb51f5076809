/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-map.h"

G_BEGIN_DECLS

gboolean journey_drag_begin (JourneyMap *map, const char *name);

G_END_DECLS
