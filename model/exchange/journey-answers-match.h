/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-state.h"

G_BEGIN_DECLS

/** How many touchpoints are proposed for a name. */
#define JOURNEY_ANSWERS_MAX_CANDIDATES 5

/** JourneyAnswersMatch: How a name of a survey fits the touchpoints of a map. */
typedef enum
{
  JOURNEY_ANSWERS_MATCH_EXACT,     /* one is called so */
  JOURNEY_ANSWERS_MATCH_NEAR,      /* one is called nearly so */
  JOURNEY_ANSWERS_MATCH_AMBIGUOUS, /* several are, and nothing says which is meant */
  JOURNEY_ANSWERS_MATCH_UNKNOWN,   /* none is */
} JourneyAnswersMatch;

/** JourneyAnswersPlace: A touchpoint of the map that answers are matched with. */
typedef struct
{
  JourneyState *touchpoint; /* borrowed */
  guint stage;              /* position of its stage in the map */
  guint position;           /* in the stage */
  char *key;                /* its title, folded */
  const char *stage_key;    /* that of its stage, folded */
  gunichar *letters;        /* letters and digits of @key, with a 0 at their end */
  guint n_letters;
  guint64 signature; /* which letters are in it, by a bit each */
} JourneyAnswersPlace;

/** JourneyAnswersFinding: What was found for a name: places, the best first. */
typedef struct
{
  JourneyAnswersMatch match;
  gboolean stage_is_unknown; /* one was named that the map has not got */
  guint n;
  guint places[JOURNEY_ANSWERS_MAX_CANDIDATES]; /* positions in the index */
} JourneyAnswersFinding;

/** JourneyAnswersIndex: The touchpoints of a map by their names. Belongs to one thread. */
typedef struct _JourneyAnswersIndex JourneyAnswersIndex;

JourneyAnswersIndex *journey_answers_index_new (JourneyState *map);
void journey_answers_index_free (JourneyAnswersIndex *index);
guint journey_answers_index_length (JourneyAnswersIndex *index);
const JourneyAnswersPlace *journey_answers_index_get (JourneyAnswersIndex *index, guint place);
gboolean journey_answers_index_find_id (JourneyAnswersIndex *index, const char *id, guint *place);
char *journey_answers_index_key (JourneyAnswersIndex *index, const char *text);
void journey_answers_index_find (JourneyAnswersIndex *index,
                                 const char *stage_key,
                                 const char *title_key,
                                 JourneyAnswersFinding *finding);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyAnswersIndex, journey_answers_index_free)

G_END_DECLS
