/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The measures of a picture, in scene units. */

#define JOURNEY_MARGIN 24.0
#define JOURNEY_MARGIN_TOP 22.0
#define JOURNEY_TITLE_GAP 8.0 /* from there to the first column */
#define JOURNEY_TITLE_INSET 14.0
#define JOURNEY_CURVE_MARK 28.0 /* in a title cell, for a piece of a curve before a persona's name */
#define JOURNEY_BAND_END 6.0    /* from the last column to the end of its lane */
#define JOURNEY_MIN_BAND 660.0
#define JOURNEY_BAND_RADIUS 10.0
#define JOURNEY_STRIP_GAP 34.0

#define JOURNEY_PERSONA_GAP 18.0 /* below the persona strip */
#define JOURNEY_PERSONA_MAX 1500.0
#define JOURNEY_STAGE_GAP 14.0 /* below the stages */
#define JOURNEY_STAGE_MIN 56.0
#define JOURNEY_STAGE_POINT 12.0 /* of a chevron */
#define JOURNEY_STAGE_START 22.0 /* from a chevron's beginning to its text */
#define JOURNEY_STAGE_END 15.0   /* from the text to the point */
#define JOURNEY_ADD_STAGE_WIDTH 44.0
#define JOURNEY_ADD_RADIUS 8.0 /* of the 'add touchpoint' button between two stages */

#define JOURNEY_LANE_GAP 5.0
#define JOURNEY_LANE_PAD 8.0

#define JOURNEY_CARD_INSET 5.0 /* from the column's sides to the card's */
#define JOURNEY_CARD_RADIUS 7.0
#define JOURNEY_CARD_MIN 70.0
#define JOURNEY_CARD_EDGE 4.0
#define JOURNEY_CARD_TEXT 12.0 /* from the card's side to its text */
#define JOURNEY_CARD_TEXT_END 6.0
#define JOURNEY_CARD_TITLE_TOP 29.0
#define JOURNEY_CARD_FOOT 9.0
#define JOURNEY_ICON_SIZE 14.0

#define JOURNEY_TEXT_INSET 12.0 /* of what they do and think, in the column */
#define JOURNEY_TEXT_END 7.0
#define JOURNEY_TEXT_PAD 12.0
#define JOURNEY_TEXT_LANE_MIN 58.0

#define JOURNEY_MOOD_HEIGHT 160.0 /* of the emotion lane's backdrop */
#define JOURNEY_MOOD_PAD 4.0
#define JOURNEY_MOOD_REACH 18.0 /* from the backdrop's edge to the strongest feeling */
#define JOURNEY_FACE_RADIUS 12.5
#define JOURNEY_SPOT_RADIUS 4.5 /* where a further persona feels something */

#define JOURNEY_PAIN_INSET 8.0
#define JOURNEY_PAIN_TEXT_TOP 22.0
#define JOURNEY_PAIN_MIN 62.0
#define JOURNEY_STACK_GAP 6.0

#define JOURNEY_GAP_HEIGHT 119.0
#define JOURNEY_GAP_TOP 15.0  /* to the scale's upper end */
#define JOURNEY_GAP_FOOT 26.0 /* from the scale's lower end */
#define JOURNEY_DOT_RADIUS 5.5

#define JOURNEY_CHIP_INSET 6.0
#define JOURNEY_CHIP_PAD 14.0
#define JOURNEY_CHIP_TEXT 5.0
#define JOURNEY_CHIP_MIN 36.0

#define JOURNEY_NOTE_PAD 8.0
#define JOURNEY_IDEA_MIN 60.0
#define JOURNEY_VOTES_GAP 3.0 /* above the votes */

/* What grows with the text: the width of a lane's title cell, */
static inline double
journey_title_width (gboolean large)
{
  return large ? 140 : 112;
}

/* of the value gap's scale in it, */
static inline double
journey_scale_width (gboolean large)
{
  return large ? 30 : 20;
}

/* from column to column, */
static inline double
journey_pitch (gboolean large)
{
  return large ? 128 : 104;
}

/* and the longest word of a stage's title that makes columns wider. */
static inline double
journey_stage_word_max (gboolean large)
{
  return large ? 225 : 190;
}
