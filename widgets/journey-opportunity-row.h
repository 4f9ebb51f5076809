/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-node-row.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_OPPORTUNITY_ROW (journey_opportunity_row_get_type ())

/** JourneyOpportunityRow: An opportunity: text, votes, who, by when, how far. */
G_DECLARE_FINAL_TYPE (JourneyOpportunityRow, journey_opportunity_row, JOURNEY, OPPORTUNITY_ROW, JourneyNodeRow)

G_END_DECLS
