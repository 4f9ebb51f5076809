/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "journey-answers-match.h"
#include "journey-map.h"
#include "journey-report.h"

G_BEGIN_DECLS

/** How many rows a survey may have below its header. Importing in parts is no way out: each part would replace the one before. */
#define JOURNEY_ANSWERS_MAX_ROWS 500000

/** How many comments of a survey become feedback. */
#define JOURNEY_ANSWERS_MAX_COMMENTS 5000

/** JourneyAnswersColumn: A column of a survey. */
typedef struct
{
  char *header;      /* as in the file; empty for a column without name */
  const char *label; /* what it was taken for, in the language of the program; NULL when it was left out */
} JourneyAnswersColumn;

/** JourneyAnswersTitle: One name that a survey has for a touchpoint, and what was made of it. */
typedef struct
{
  char *key;   /* by which a choice is made for it */
  char *stage; /* as in the file; empty when none is named */
  char *title; /* as in the file */
  JourneyAnswersMatch match;
  gboolean stage_is_unknown; /* it names a stage that the map has not got */
  char *touchpoint;          /* the id to which its answers went; NULL when they were left out */
  char **candidates;         /* ids of touchpoints that may be meant, the best first */
  guint n_rows;
  GArray *lines; /* guint: of the first rows */
} JourneyAnswersTitle;

/**
 * JourneyAnswersOptions: How a survey is read.
 *
 * near: a name that is nearly that of one touchpoint is taken for it. choices: key of a title → id of a touchpoint, empty to
 * leave its rows out; or NULL. source: where the answers come from, which the evidence is called after.
 */
typedef struct
{
  gboolean near;
  GHashTable *choices;
  const char *source;
} JourneyAnswersOptions;

/** JourneyAnswersProgress: Called now and then with how much has been read, 0…1, in the thread that reads. */
typedef void (*JourneyAnswersProgress) (double fraction, gpointer user_data);

/** JourneyAnswersEffect: What becomes of the scores of a map. */
typedef struct
{
  guint n_added;      /* scores on dimensions that a touchpoint was not scored on */
  guint n_replaced;   /* scores that were there and are others now */
  guint n_estimates;  /* of these, those that nobody had measured */
  guint n_beside;     /* touchpoints at which an added score stands beside others that the survey does not ask for */
  guint n_importance; /* touchpoints whose importance was asked once, and goes into scores that had none */
} JourneyAnswersEffect;

/**
 * JourneyAnswers: What a survey says about a map, and the map with it. Nobody changes it.
 */
typedef struct
{
  JourneyState *before;  /* the map that it was read for */
  JourneyState *after;   /* the map with the answers; @before when they change nothing */
  JourneyReport *report; /* what could not be taken over */
  GPtrArray *columns;    /* JourneyAnswersColumn, from left to right */
  GPtrArray *titles;     /* JourneyAnswersTitle, in order of appearance */
  guint n_rows;
  guint n_taken;       /* rows of which something was taken over */
  guint n_touchpoints; /* that got answers */
  guint n_unmatched;   /* titles whose rows were left out */
  guint n_comments;    /* taken as feedback, those that the map has already included */
  guint n_more_comments;
  JourneyAnswersEffect effect;
} JourneyAnswers;

JourneyAnswers *journey_answers_read (JourneyState *map,
                                      GBytes *bytes,
                                      const JourneyAnswersOptions *options,
                                      JourneyAnswersProgress progress,
                                      gpointer user_data,
                                      GCancellable *cancellable,
                                      GError **error);
void journey_answers_free (JourneyAnswers *answers);
char *journey_answers_words (JourneyAnswers *answers);
char *journey_answers_source (GFile *file);
gboolean journey_answers_apply (JourneyMap *map, JourneyAnswers *answers);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyAnswers, journey_answers_free)

G_END_DECLS
