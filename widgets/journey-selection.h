/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-kinds.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_SELECTION (journey_selection_get_type ())

/**
 * JourneySelection: What is selected in a view of a map: nodes, known by their ids, one of which leads.
 *
 * The lead is what has the focus and what side panels show; the others are there for verbs that work on many. Canvas and
 * panel of a window share one. Properties: map (construct-only), id (string, the lead; "" for nothing), ids (strings, all of
 * them in the order of the map). Follows the map: when the lead is deleted, what stood next to it is selected; when it comes
 * back, it is selected again. Others that are deleted are selected no longer.
 */
G_DECLARE_FINAL_TYPE (JourneySelection, journey_selection, JOURNEY, SELECTION, GObject)

JourneySelection *journey_selection_new (JourneyMap *map);
JourneyMap *journey_selection_map (JourneySelection *selection);

const char *journey_selection_id (JourneySelection *selection);
void journey_selection_select (JourneySelection *selection, const char *id);

void journey_selection_select_many (JourneySelection *selection, const char *const *ids, const char *lead);
void journey_selection_toggle (JourneySelection *selection, const char *id);
gboolean journey_selection_contains (JourneySelection *selection, const char *id);
guint journey_selection_n (JourneySelection *selection);
GStrv journey_selection_dup_ids (JourneySelection *selection);

JourneyNode *journey_selection_node (JourneySelection *selection);
JourneyTouchpoint *journey_selection_touchpoint (JourneySelection *selection);
JourneyStage *journey_selection_stage (JourneySelection *selection);

G_END_DECLS
