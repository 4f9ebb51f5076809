/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-loyalty-words.h"
#include "journey-persona-strip.h"
#include "journey-tally-table.h"

G_BEGIN_DECLS

#define JOURNEY_STRIP_PAD 14.0
#define JOURNEY_STRIP_AVATAR 44.0
#define JOURNEY_STRIP_SMALL_AVATAR 24.0
#define JOURNEY_STRIP_LARGE_AVATAR 33.0 /* takes its place beside large text */

/* So much lower than a figure begins the text beside it. */
#define JOURNEY_STRIP_FIGURE_DROP 3.0

/* Where the facts begin, as a share of the strip's width. */
#define JOURNEY_STRIP_FACTS 0.39

/* Where the last column begins: further personas, or what customers answered. */
#define JOURNEY_STRIP_OTHERS 0.82

/** JourneyStripPerson: Somebody who travels. */
typedef struct
{
  JourneyTextBlock *name;
  JourneyTextBlock *quote; /* of the first one only; or NULL */
  JourneyTextBlock *initials;
  cairo_surface_t *picture; /* NULL when there is none, or it is damaged */
  GBytes *encoded;          /* or NULL */
  char *own_colour;
  gboolean hidden;  /* its feelings are not shown */
  JourneyRect rect; /* in the strip, as if read from left to right */
} JourneyStripPerson;

/** JourneyStripFact: A label with a text or a figure under it. */
typedef struct
{
  double x;
  JourneyTextBlock *label;
  JourneyTextBlock *figure; /* or NULL */
  JourneyTextBlock *text;
  JourneyTextBlock *more;   /* under both; or NULL */
  JourneyStanding standing; /* of the figure */
} JourneyStripFact;

struct _JourneyPersonaStrip
{
  JourneyTypesetter *typesetter;
  double width;
  double height;
  double small_avatar;    /* of everyone but the first */
  double first_row;       /* the height of the first persona's row */
  double facts_y;         /* the row of the facts: beside the first persona, or below in a narrow strip */
  double facts_row;       /* its height */
  double top_rows;        /* the height of both */
  gboolean narrow;        /* the facts have a row of their own */
  gboolean beside;        /* further personas stand at the end of the first row */
  JourneyTextBlock *hint; /* where there is nobody and nothing yet; or NULL */
  GArray *people;
  GArray *facts;
  JourneyTallyTable *tallies; /* so that the next strip need not count them all again */
  guint front;                /* whose curve lies on top; G_MAXUINT when there is no other */
};

JourneyRect journey_strip_place (JourneyPersonaStrip *self, double x, double y, const JourneyRect *rect);
JourneyTextBlock *journey_strip_label (JourneyPersonaStrip *self, const char *text, JourneyFont font, double wrap);
void journey_strip_add_facts (
    JourneyPersonaStrip *self, JourneyState *map, JourneyGapTable *gaps, JourneyGapTable *today, const JourneyTallySums *answers);
double journey_strip_fact_height (const JourneyStripFact *fact);

G_END_DECLS
