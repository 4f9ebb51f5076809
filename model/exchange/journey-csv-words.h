/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-spec.h"

G_BEGIN_DECLS

/** JourneyCsvWord: What people write beside what a map has a field for. */
typedef enum
{
  JOURNEY_CSV_WORD_SUM,      /* below a table: the sum or mean of what stands above */
  JOURNEY_CSV_WORD_SCENARIO, /* before what a map is about */
  JOURNEY_CSV_WORD_QUESTION, /* before what a stage asks */
  JOURNEY_CSV_WORD_SCORES,   /* before figures that say themselves which they are */
} JourneyCsvWord;

gboolean journey_csv_word_is (JourneyCsvWord word, const char *text);
gboolean journey_csv_word_choice (JourneyFieldId field, const char *word, int *value);
const char *journey_csv_word_split (JourneyFieldId field, const char *cell, int *value);
gboolean journey_csv_word_yes_no (const char *word, int *value);
gboolean journey_csv_word_severity (const char *word, int *value);

G_END_DECLS
