/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-answers-sums.h"
#include "journey-answers-table.h"
#include "journey-answers.h"
#include "journey-dimension.h"
#include "journey-scale.h"

G_BEGIN_DECLS

/** JourneyAnswersDimension: A dimension that the map has not got, and that everybody knows. */
typedef struct
{
  char *title; /* as its set has it */
  JourneyDimensionKind kind;
} JourneyAnswersDimension;

/** JourneyAnswersReading: A survey that is being read. Belongs to one thread. */
typedef struct
{
  JourneyState *map; /* borrowed */
  const JourneyAnswersOptions *options;
  JourneyScale scale;
  JourneyCsvRemarks remarks;
  JourneyAnswersTable table;
  JourneyAnswersIndex *index;
  JourneyAnswersSums sums;

  GPtrArray *titles;       /* JourneyAnswersTitle */
  GArray *places;          /* guint for each title: where its answers go; G_MAXUINT for nowhere */
  GHashTable *by_spelling; /* stage and title as in the file → position of the title + 1 */
  GHashTable *by_key;      /* likewise, folded */
  GString *spelling;

  GHashTable *dimensions;  /* folded title → position + 1; G_MAXUINT for what is none */
  GArray *new_dimensions;  /* JourneyAnswersDimension; the first stands two behind the last of the map */
  guint overall;           /* position of 'Overall', which is behind the last while the map has none */
  GHashTable *segments;    /* folded → position + 1 */
  GHashTable *respondents; /* as in the file → number */
  GHashTable *given;       /* what respondents answered already */
  guint n_repeated;        /* answers that were there once more */

  JourneyScale column_scales[JOURNEY_ANSWERS_N_FIGURES]; /* on which their ratings are */
  guint n_ratings;                                       /* on these scales */
  guint n_beyond;                                        /* not on them */

  guint n_rows;
  guint n_taken;
  guint n_unanswered; /* rows that name a touchpoint, and have nothing more to say */
  guint n_nameless;   /* rows that name no touchpoint, and have answers */
  guint nameless_line;
  guint n_more_comments;
} JourneyAnswersReading;

void journey_answers_reading_init (JourneyAnswersReading *reading, JourneyState *map, const JourneyAnswersOptions *options);
void journey_answers_reading_clear (JourneyAnswersReading *reading);

void journey_answers_reading_begin (JourneyAnswersReading *reading);
JourneyAnswersTitle *journey_answers_reading_title (JourneyAnswersReading *reading, guint *place);
void journey_answers_title_free (JourneyAnswersTitle *title);
void journey_answers_titles_report (JourneyAnswersReading *reading, JourneyReport *report);

gboolean journey_answers_reading_row (JourneyAnswersReading *reading, GError **error);
JourneyState *
journey_answers_build (JourneyAnswersReading *reading, JourneyReport *report, guint *n_touchpoints, JourneyAnswersEffect *effect);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JourneyAnswersReading, journey_answers_reading_clear)

G_END_DECLS
