/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-state.h"

G_BEGIN_DECLS

GBytes *journey_write_bytes (JourneyState *map);

G_END_DECLS
