/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-tally-sums.h"

G_BEGIN_DECLS

/** JourneyTallyTable: The answers that were counted in a whole map, summed up once from an immutable state. */
typedef struct _JourneyTallyTable JourneyTallyTable;

JourneyTallyTable *journey_tally_table_new (JourneyState *map, const char *segment, JourneyTallyTable *previous);
void journey_tally_table_free (JourneyTallyTable *table);

const JourneyTallySums *journey_tally_table_map (JourneyTallyTable *table);
const JourneyTallySums *journey_tally_table_stage (JourneyTallyTable *table, guint stage_index);
const JourneyTallySums *journey_tally_table_touchpoint (JourneyTallyTable *table, guint stage_index, guint position);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyTallyTable, journey_tally_table_free)

G_END_DECLS
