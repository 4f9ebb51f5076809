/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-answers-build.h"

G_BEGIN_DECLS

/** JourneyAnswersImportance: What a survey asked once about a touchpoint: how important it is. */
typedef struct
{
  const JourneyAnswersScore *asked; /* NULL when it was asked for none or several dimensions */
  gboolean is_all;                  /* nothing else is said of that dimension, here or in the map */
} JourneyAnswersImportance;

JourneyAnswersImportance journey_answers_importance (JourneyAnswersBuild *build, JourneyState *old, const JourneyAnswersSum *sum);
void journey_answers_importance_share (const JourneyAnswersImportance *importance,
                                       JourneyAnswersBuild *build,
                                       JourneyState *old,
                                       JourneyAnswersChildren *scores);

G_END_DECLS
