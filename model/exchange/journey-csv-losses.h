/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-report.h"
#include "journey-state.h"

G_BEGIN_DECLS

void journey_csv_losses_report (JourneyState *map, JourneyReport *report);

G_END_DECLS
