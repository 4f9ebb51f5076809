/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-map.h"

char *csv_map_describe (JourneyState *map);
JourneyMap *csv_map_random (guint32 seed);
