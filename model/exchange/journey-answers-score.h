/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-answers-build.h"

G_BEGIN_DECLS

void journey_answers_score_fill (JourneyState *score, const JourneyAnswersScore *ratings, const char *evidence);
JourneyAnswersChildren *journey_answers_score_segments (
    JourneyAnswersBuild *build, JourneyState *old, const JourneyAnswersSum *sum, guint dimension, const char *evidence);

G_END_DECLS
