/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-kinds.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_SELECTION (journey_selection_get_type ())

/**
 * JourneySelection: What is selected in a view of a map: one node, known by its id.
 *
 * Canvas and panel of a window share one. Properties: map (construct-only), id (string, "" for nothing). Follows the
 * map: when the selected node is deleted, what stood next to it is selected; when it comes back, it is selected again.
 */
G_DECLARE_FINAL_TYPE (JourneySelection, journey_selection, JOURNEY, SELECTION, GObject)

JourneySelection *journey_selection_new (JourneyMap *map);
JourneyMap *journey_selection_map (JourneySelection *selection);

const char *journey_selection_id (JourneySelection *selection);
void journey_selection_select (JourneySelection *selection, const char *id);

JourneyNode *journey_selection_node (JourneySelection *selection);
JourneyTouchpoint *journey_selection_touchpoint (JourneySelection *selection);
JourneyStage *journey_selection_stage (JourneySelection *selection);

G_END_DECLS
