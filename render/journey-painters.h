/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-scene-private.h"

G_BEGIN_DECLS

/** JourneyPainter: A scene on its way into a sink. */
typedef struct
{
  JourneyScene *scene;
  JourneySink *sink;
  const JourneyTheme *theme;
  gboolean full;           /* with text */
  gboolean far;            /* with large letters instead */
  gboolean plain;          /* with nothing but boxes, dots and lines */
  gboolean unnumbered;     /* cards without their numbers */
  const JourneyRect *area; /* what has to be drawn; NULL is everything */
} JourneyPainter;

/** JourneyCell: One lane of one column, about to be painted. */
typedef struct
{
  guint column;
  guint lane;
  guint strip;
  JourneyRect rect;
  double middle; /* x */
  JourneyColour stage_ink;
  const JourneyItem *items;
  guint n_items;
} JourneyCell;

static inline JourneyColour
journey_painter_colour (JourneyPainter *painter, JourneyHue hue)
{
  return journey_theme_colour (painter->theme, hue);
}

void journey_painter_fill (JourneyPainter *painter, JourneyColour colour);
void journey_painter_stroke (JourneyPainter *painter, JourneyColour colour, const JourneyStroke *stroke);
void journey_painter_card (JourneyPainter *painter, const JourneyRect *rect, double radius, JourneyHue ground, JourneyHue border);
void journey_painter_block (
    JourneyPainter *painter, JourneyTextBlock *block, const JourneyRect *rect, JourneyAlign align, JourneyColour colour);
void journey_painter_figure (JourneyPainter *painter,
                             const char *text,
                             JourneyFont font,
                             const JourneyRect *rect,
                             JourneyAlign align,
                             JourneyColour colour);
gboolean journey_painter_far (
    JourneyPainter *painter, const char *text, const JourneyRect *rect, JourneyAlign align, JourneyColour colour);
void journey_painter_rival (JourneyPainter *painter, double x, double y, double radius, guint index);

void journey_paint_background (JourneyPainter *painter, guint strip);
void journey_paint_stage (JourneyPainter *painter, guint segment);
void journey_paint_lane_title (JourneyPainter *painter, guint strip, guint lane);
void journey_paint_add (JourneyPainter *painter, guint index);

void journey_paint_touchpoint (JourneyPainter *painter, const JourneyCell *cell, const JourneyItem *item);
void journey_paint_number (JourneyPainter *painter, const JourneyCell *cell, const JourneyItem *item);
void journey_paint_plain (JourneyPainter *painter, const JourneyItem *item, const JourneyRect *rect);
void journey_paint_pain_point (JourneyPainter *painter, const JourneyItem *item, const JourneyRect *rect);
void journey_paint_chip (JourneyPainter *painter, const JourneyItem *item, const JourneyRect *rect);
void journey_paint_metric (JourneyPainter *painter, const JourneyItem *item, const JourneyRect *rect);
void journey_paint_opportunity (JourneyPainter *painter, const JourneyItem *item, const JourneyRect *rect);
void journey_paint_note (JourneyPainter *painter, const JourneyItem *item, const JourneyRect *rect);
void journey_paint_emotions (JourneyPainter *painter, const JourneyCell *cell);
void journey_paint_gap (JourneyPainter *painter, const JourneyCell *cell);

guint journey_gap_scale (JourneyState *map, double *first, double *step);
double journey_gap_y (JourneyScene *scene, guint strip, guint lane, double score);

G_END_DECLS
