/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-report.h"
#include "journey-state.h"

G_BEGIN_DECLS

/** JourneyLossesFormat: A format that cannot hold all of a map. */
typedef enum
{
  JOURNEY_LOSSES_TABLE = 1 << 0,
  JOURNEY_LOSSES_MERMAID = 1 << 1,
} JourneyLossesFormat;

void journey_losses_report (JourneyState *map, JourneyLossesFormat format, JourneyReport *report);

G_END_DECLS
