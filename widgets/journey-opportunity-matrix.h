/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "journey-opportunities.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_OPPORTUNITY_MATRIX (journey_opportunity_matrix_get_type ())

/**
 * JourneyOpportunityMatrix: What opportunities bring against what they take, as lettered dots that can be dragged, and which of
 * them have no place yet.
 *
 * Dragging changes impact and effort in one step; Escape puts back. Signals: `selected (id)`, `activated (id)`.
 */
G_DECLARE_FINAL_TYPE (JourneyOpportunityMatrix, journey_opportunity_matrix, JOURNEY, OPPORTUNITY_MATRIX, GtkWidget)

void journey_opportunity_matrix_show (JourneyOpportunityMatrix *matrix,
                                      JourneyMap *map,
                                      JourneyOpportunities *opportunities,
                                      const JourneyOpportunityFilter *filter);
void journey_opportunity_matrix_set_selected (JourneyOpportunityMatrix *matrix, const char *id);
void journey_opportunity_matrix_set_editable (JourneyOpportunityMatrix *matrix, gboolean editable);

G_END_DECLS
