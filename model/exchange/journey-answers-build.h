/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-answers-reading.h"

G_BEGIN_DECLS

/*
 * The map with the answers in it. Nodes that stay what they are are shared, and what is replaced keeps its id, so that the same
 * answers make the same map whenever they come.
 */

/** JourneyAnswersBuild: A map with answers in the making. */
typedef struct
{
  JourneyAnswersReading *reading;
  JourneyCsvRemarks remarks; /* what of the map is another now, or was left as it is */
  GPtrArray *made;           /* JourneyState: dimensions that the map has not got; those that are needed first come first */
  guint n_touchpoints;
  JourneyAnswersEffect effect;
} JourneyAnswersBuild;

/** JourneyAnswersChildren: Children in the making. */
typedef GPtrArray JourneyAnswersChildren;

JourneyAnswersChildren *journey_answers_children_copy (JourneyState *state, JourneyListId list);
void journey_answers_children_give (JourneyState *state, JourneyListId list, JourneyAnswersChildren *children);
void journey_answers_children_replace (JourneyAnswersChildren *children, guint position, JourneyState *child);

JourneyState *journey_answers_build_touchpoint (JourneyAnswersBuild *build, JourneyState *old, const JourneyAnswersSum *sum);

G_END_DECLS
