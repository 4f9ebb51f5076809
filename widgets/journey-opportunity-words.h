/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-opportunities.h"

G_BEGIN_DECLS

/* What is said of opportunities on their page. All strings are (transfer full), unless they are const. */

const char *journey_opportunity_words_group (JourneyOpportunityGroup group);
const char *journey_opportunity_words_text (JourneyState *opportunity);
char *journey_opportunity_words_day (const char *date, const char *today, gboolean in_full);
char *journey_opportunity_words_due (const JourneyOpportunityEntry *entry, const char *today);
char *journey_opportunity_words_place (const JourneyOpportunityEntry *entry);
char *journey_opportunity_words_summary (const JourneyOpportunityFigures *figures);
char *journey_opportunity_words_loop (const JourneyOpportunityFigures *figures, const char *today);
char *journey_opportunity_words_look (const JourneyOpportunityEntry *entry, const char *today);
const char *journey_opportunity_words_means (const JourneyOpportunityEntry *entry);
char *journey_opportunity_words_outcome (const JourneyOpportunityEntry *entry);
char *journey_opportunity_words_again (const JourneyOpportunityEntry *entry);
char *journey_opportunity_words_for_ears (const JourneyOpportunityEntry *entry, const char *today);

G_END_DECLS
