/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-paper-list.h"
#include "journey-scoring.h"
#include "journey-typesetter.h"

G_BEGIN_DECLS

/* In units, of which one is a point on A4. */
#define JOURNEY_SCORING_MARGIN 36.0
#define JOURNEY_SCORING_NUMBER_WIDTH 40.0
#define JOURNEY_SCORING_COLUMN_GAP 14.0
#define JOURNEY_SCORING_TITLE_GAP 12.0 /* from the title to the first column */
#define JOURNEY_SCORING_STAGE_PAD 4.0
#define JOURNEY_SCORING_HEAD_GAP 10.0
#define JOURNEY_SCORING_LINE_ROOM 20.0 /* for a line that is written on */
#define JOURNEY_SCORING_MOST_SQUARES 7 /* of a scale; with more steps, the score is written into one box */
#define JOURNEY_SCORING_COLUMN_WIDTH 98.0
#define JOURNEY_SCORING_N_COLUMNS 3

/** JourneyScoringRow: One row of a sheet: a stage, or a touchpoint. */
typedef struct
{
  const JourneyPaperEntry *entry;
  JourneyTextBlock *block;
  gboolean is_stage;
  gboolean first_of_stage;
  guint page;
  double y; /* units */
  double height;
} JourneyScoringRow;

struct _JourneyScoring
{
  const JourneyTheme *theme;
  JourneyTypesetter *typesetter;
  GArray *entries; /* of JourneyPaperEntry */
  GArray *rows;    /* of JourneyScoringRow */
  guint n_pages;
  double unit;  /* points */
  double width; /* inside the margins, in units */
  double bottom;
  double top;          /* of the rows */
  double columns_from; /* as if read from left to right */
  JourneyTextBlock *title;
  JourneyTextBlock *hint;
  int low;
  int high;
};

double journey_scoring_head_height (JourneyScoring *self);
void journey_scoring_paint_head (JourneyScoring *self, JourneySink *sink);
void journey_scoring_paint_row (JourneyScoring *self, JourneySink *sink, const JourneyScoringRow *row);

G_END_DECLS
