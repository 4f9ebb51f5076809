/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-answers-build.h"

G_BEGIN_DECLS

/** JourneyAnswersImportance: What a survey asked once about a touchpoint: how important it is. It counts for all its dimensions.
 */
typedef struct
{
  const JourneyAnswersScore *asked; /* NULL when it was asked for none or several dimensions, or nothing takes it over */
  gboolean is_all;                  /* nothing else is said of that dimension, here or in the map */
  JourneyState *old;                /* the touchpoint before */
  const char *dimension;            /* that it was asked for; NULL while the map has not got it */
  const char *evidence;             /* of the survey */
} JourneyAnswersImportance;

JourneyAnswersImportance
journey_answers_importance (JourneyAnswersBuild *build, JourneyState *old, const JourneyAnswersSum *sum, const char *evidence);
gboolean journey_answers_importance_share (const JourneyAnswersImportance *importance, JourneyAnswersChildren *scores);

G_END_DECLS
