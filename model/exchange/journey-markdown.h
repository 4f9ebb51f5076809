/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-map.h"
#include "journey-report.h"

G_BEGIN_DECLS

GBytes *journey_markdown_export (JourneyState *map, JourneyState *whole);

G_END_DECLS
