/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "journey-answers.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_ANSWERS_NAME_ROW (journey_answers_name_row_get_type ())

/**
 * JourneyAnswersNameRow: A name of a survey that is not exactly that of one touchpoint, and the choice what it means.
 *
 * Emits `chosen (key, id)` with the id of a touchpoint, empty to leave the name out.
 */
G_DECLARE_FINAL_TYPE (JourneyAnswersNameRow, journey_answers_name_row, JOURNEY, ANSWERS_NAME_ROW, AdwActionRow)

GtkStringList *journey_answers_name_row_list_touchpoints (JourneyState *map, GPtrArray *ids);
GtkWidget *journey_answers_name_row_new (const JourneyAnswersTitle *title, GtkStringList *touchpoints, GPtrArray *ids);
void journey_answers_name_row_focus (JourneyAnswersNameRow *self);

G_END_DECLS
