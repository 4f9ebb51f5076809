/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-editor.h"
#include "journey-opportunities.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_OPPORTUNITY_EDITOR (journey_opportunity_editor_get_type ())

/** JourneyOpportunityEditor: Everything about one opportunity, changed in place. To be used inside a JourneyOpportunitiesPage. */
G_DECLARE_FINAL_TYPE (JourneyOpportunityEditor, journey_opportunity_editor, JOURNEY, OPPORTUNITY_EDITOR, GtkWidget)

JourneyNode *journey_opportunity_editor_node (JourneyOpportunityEditor *editor);
void
journey_opportunity_editor_show_entry (JourneyOpportunityEditor *editor, const JourneyOpportunityEntry *entry, const char *today);
void journey_opportunity_editor_edit_text (JourneyOpportunityEditor *editor);

G_END_DECLS
