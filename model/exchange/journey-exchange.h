/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-report.h"
#include "journey-state.h"

G_BEGIN_DECLS

GBytes *journey_exchange_export (JourneyState *map, const char *nick, JourneyReport *report, GError **error);

G_END_DECLS
