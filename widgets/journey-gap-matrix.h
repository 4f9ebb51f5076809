/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-gap-view.h"
#include "journey-what-if.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_GAP_MATRIX (journey_gap_matrix_get_type ())

/**
 * JourneyGapMatrix: Importance against gap or actual, in which dots can be dragged.
 *
 * A dot stands for one score as long as there is one dimension; with several together, none can be dragged.
 *
 * Signal: `told (id)`: the figures of this touchpoint are to be told elsewhere, since beside its dot they would cover others;
 * NULL for none.
 */
G_DECLARE_FINAL_TYPE (JourneyGapMatrix, journey_gap_matrix, JOURNEY, GAP_MATRIX, GtkWidget)

void journey_gap_matrix_set_what_if (JourneyGapMatrix *matrix, JourneyWhatIf *what_if);
void journey_gap_matrix_set_low (JourneyGapMatrix *matrix, gboolean low);
const JourneyGapEntry *journey_gap_matrix_find (JourneyGapMatrix *matrix, const char *id);
const char *journey_gap_matrix_crowd (JourneyGapMatrix *matrix, const char *id);

G_END_DECLS
