/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-tally.h"

G_BEGIN_DECLS

/** How many different answers one question may have: of the four, Kano's pairs are the most. */
#define JOURNEY_ANSWERS_MAX_CHOICES 25

/** How many segments a survey may tell apart. */
#define JOURNEY_ANSWERS_MAX_SEGMENTS 200

/** Bytes of a date and its NUL. */
#define JOURNEY_ANSWERS_DATE_SIZE 11

/** JourneyAnswersFigureKind: What a score says, as its fields in the model: importance, expected and actual. */
typedef enum
{
  JOURNEY_ANSWERS_FIGURE_IMPORTANCE,
  JOURNEY_ANSWERS_FIGURE_EXPECTED,
  JOURNEY_ANSWERS_FIGURE_ACTUAL,
  JOURNEY_ANSWERS_N_FIGURES,
} JourneyAnswersFigureKind;

/** JourneyAnswersFigure: A running mean and sum of squared deviations (Welford, Technometrics 4, 1962). */
typedef struct
{
  guint n;
  double mean;
  double squares;
} JourneyAnswersFigure;

/** JourneyAnswersTally: Counted answers to one question about one touchpoint, of one segment. */
typedef struct
{
  JourneyQuestion question;
  guint segment;
  guint counts[JOURNEY_ANSWERS_MAX_CHOICES]; /* in the order of the answers */
  char from[JOURNEY_ANSWERS_DATE_SIZE];      /* empty when no answer has a date */
  char to[JOURNEY_ANSWERS_DATE_SIZE];
} JourneyAnswersTally;

/** JourneyAnswersScore: Ratings of one touchpoint on one dimension, of all who answered or of one segment. */
typedef struct
{
  guint dimension;
  guint segment; /* 0 for all */
  JourneyAnswersFigure figures[JOURNEY_ANSWERS_N_FIGURES];
  char last[JOURNEY_ANSWERS_DATE_SIZE]; /* the latest date; empty when there is none */
} JourneyAnswersScore;

/** JourneyAnswersComment: What somebody wrote. */
typedef struct
{
  guint place; /* G_MAXUINT when it is about no touchpoint in particular */
  char date[JOURNEY_ANSWERS_DATE_SIZE];
  char *text;
} JourneyAnswersComment;

/** JourneyAnswersSum: What is said of one touchpoint; in the order in which it appears. */
typedef struct
{
  GPtrArray *tallies; /* JourneyAnswersTally; NULL when there is none */
  GPtrArray *scores;  /* JourneyAnswersScore of all; likewise */
  GPtrArray *parts;   /* JourneyAnswersScore of the segments that have a name; likewise */
} JourneyAnswersSum;

/** JourneyAnswersSums: What a survey says, summed up by touchpoint. */
typedef struct
{
  JourneyAnswersSum *sums; /* one for each touchpoint of the map */
  guint n_sums;
  GHashTable *tallies; /* to find them again */
  GHashTable *scores;  /* likewise */
  GHashTable *parts;   /* likewise */
  GPtrArray *segments; /* char *, the first of them nobody's in particular */
  GPtrArray *comments; /* JourneyAnswersComment */
} JourneyAnswersSums;

void journey_answers_sums_init (JourneyAnswersSums *sums, guint n_places);
void journey_answers_sums_clear (JourneyAnswersSums *sums);
void journey_answers_sums_count (
    JourneyAnswersSums *sums, guint place, JourneyQuestion question, guint segment, guint answer, const char *date);
void journey_answers_sums_rate (JourneyAnswersSums *sums,
                                guint place,
                                guint dimension,
                                guint segment,
                                JourneyAnswersFigureKind kind,
                                double rating,
                                const char *date);
void journey_answers_sums_comment (JourneyAnswersSums *sums, guint place, const char *text, const char *date);
char *journey_answers_sums_answer (JourneyQuestion question, guint answer);
double journey_answers_figure_mean (const JourneyAnswersFigure *figure);
double journey_answers_figure_sd (const JourneyAnswersFigure *figure);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JourneyAnswersSums, journey_answers_sums_clear)

G_END_DECLS
