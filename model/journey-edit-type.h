/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-edit.h"

G_BEGIN_DECLS

/* What hands do over and over until they rest: typed figures and lists, as journey_edit_type_text () does texts, and drags. */

void journey_edit_type_text_many (JourneyNode *const *nodes, guint n, JourneyFieldId field, const char *text);
void journey_edit_type_number (JourneyNode *node, JourneyFieldId field, double number);
void journey_edit_type_scores (JourneyNode *const *touchpoints, guint n, JourneyFieldId field, double number);
void journey_edit_type_integer (JourneyNode *node, JourneyFieldId field, int value);
void journey_edit_type_strings (JourneyNode *node, JourneyFieldId field, const char *const *strings);
void journey_edit_type_rating (JourneyCompetitor *competitor,
                               JourneyTouchpoint *touchpoint,
                               JourneyDimension *dimension,
                               double actual);

gboolean journey_edit_begin_drag (JourneyMap *map, const char *name);

G_END_DECLS
