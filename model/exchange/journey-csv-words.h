/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-spec.h"

G_BEGIN_DECLS

gboolean journey_csv_word_choice (JourneyFieldId field, const char *word, int *value);
const char *journey_csv_word_split (JourneyFieldId field, const char *cell, int *value);
gboolean journey_csv_word_yes_no (const char *word, int *value);
gboolean journey_csv_word_severity (const char *word, int *value);

G_END_DECLS
