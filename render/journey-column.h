/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-icon.h"
#include "journey-kinds.h"
#include "journey-scene.h"
#include "journey-typesetter.h"

G_BEGIN_DECLS

/** JourneyItem: One box of a column, measured. */
typedef struct
{
  JourneyBoxKind kind;
  guint persona;           /* of an emotion: 0-based */
  JourneyState *state;     /* what it shows; not owned */
  JourneyTextBlock *text;  /* NULL when there is none */
  JourneyTextBlock *extra; /* a smaller text below it, or NULL */
  float y;                 /* from the lane's top; for an emotion, of its word from the words' top */
  float height;
} JourneyItem;

/** JourneyMeasures: What all columns of a map have in common. */
typedef struct
{
  JourneyTypesetter *typesetter;
  JourneyState *map;
  JourneyState **lanes; /* the visible ones */
  guint n_lanes;
  guint number_digits;    /* of the last touchpoint's number */
  const gboolean *hidden; /* per persona: whose feelings are left out */
} JourneyMeasures;

/** JourneyColumn: A touchpoint with all its texts broken into lines. Immutable, reference-counted. */
typedef struct _JourneyColumn JourneyColumn;

JourneyColumn *journey_column_new (const JourneyMeasures *measures, JourneyState *touchpoint, GPtrArray *related, double width);
JourneyColumn *journey_column_ref (JourneyColumn *column);
void journey_column_unref (JourneyColumn *column);
gboolean journey_column_shows (JourneyColumn *column, JourneyState *touchpoint, GPtrArray *related, double width);

JourneyState *journey_column_touchpoint (JourneyColumn *column);
JourneyIcon journey_column_icon (JourneyColumn *column);
guint64 journey_column_serial (JourneyColumn *column);
const JourneyItem *journey_column_items (JourneyColumn *column, guint lane, guint *n_items);
double journey_column_height (JourneyColumn *column, guint lane);
double journey_column_words_height (JourneyColumn *column, guint lane);
double journey_column_emotion (JourneyColumn *column, guint persona);

G_END_DECLS
