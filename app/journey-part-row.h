/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "journey-kinds.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_PART_ROW (journey_part_row_get_type ())

/**
 * JourneyPartRow: A row that asks which stages or lanes of a map are wanted, and says how many are.
 *
 * Emits `changed` when somebody chose.
 */
G_DECLARE_FINAL_TYPE (JourneyPartRow, journey_part_row, JOURNEY, PART_ROW, AdwActionRow)

void journey_part_row_set_map (JourneyPartRow *row, JourneyState *map, JourneyListId list);
const char *const *journey_part_row_chosen (JourneyPartRow *row);
gboolean journey_part_row_is_empty (JourneyPartRow *row);
GVariant *journey_part_row_memory (JourneyPartRow *row);
void journey_part_row_recall (JourneyPartRow *row, GVariant *memory);

G_END_DECLS
