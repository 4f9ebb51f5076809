/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-gap.h"

G_BEGIN_DECLS

/* What the lamp says of the matrix, and of how firm the ranking is. */

void journey_how_matrix_add (GString *text, JourneyGapTable *table, const JourneyGapEntry *entry);
void journey_how_matrix_add_firm (GString *text, const char *firm);

G_END_DECLS
