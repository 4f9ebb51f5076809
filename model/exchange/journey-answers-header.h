/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** JourneyAnswersField: What a column of a survey holds. */
typedef enum
{
  JOURNEY_ANSWERS_TOUCHPOINT,
  JOURNEY_ANSWERS_STAGE,
  JOURNEY_ANSWERS_RESPONDENT,
  JOURNEY_ANSWERS_SEGMENT,
  JOURNEY_ANSWERS_DATE,
  JOURNEY_ANSWERS_NPS,
  JOURNEY_ANSWERS_CSAT,
  JOURNEY_ANSWERS_CES,
  JOURNEY_ANSWERS_EXPECTED,
  JOURNEY_ANSWERS_ACTUAL,
  JOURNEY_ANSWERS_IMPORTANCE,
  JOURNEY_ANSWERS_DIMENSION,
  JOURNEY_ANSWERS_KANO_FUNCTIONAL,
  JOURNEY_ANSWERS_KANO_DYSFUNCTIONAL,
  JOURNEY_ANSWERS_COMMENT,
  JOURNEY_ANSWERS_N_FIELDS,
} JourneyAnswersField;

JourneyAnswersField journey_answers_header_find (const char *header);
gboolean journey_answers_header_is_main (const char *header, JourneyAnswersField field);
gboolean journey_answers_header_is_known (const char *header, gboolean *essential);
gboolean journey_answers_header_is_answer (JourneyAnswersField field);
gboolean journey_answers_header_is_survey (const char *header, const char *choice);
const char *journey_answers_header_label (JourneyAnswersField field);

G_END_DECLS
