/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-node-row.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_RIVAL_ROW (journey_rival_row_get_type ())

/** JourneyRivalRow: The name of a competitor, and how customers score them at one touchpoint, edited in place. */
G_DECLARE_FINAL_TYPE (JourneyRivalRow, journey_rival_row, JOURNEY, RIVAL_ROW, JourneyNodeRow)

void journey_rival_row_show (JourneyRivalRow *row, JourneyNode *touchpoint, JourneyState *shown);

G_END_DECLS
