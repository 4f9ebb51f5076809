/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "journey-painters.h"

/* Only what lies near the area is drawn: a map can be a million units wide. */
static gboolean
cut (JourneyRect *rect, const JourneyRect *area)
{
  double reach = 64;
  double left, right;

  if (!area)
    return TRUE;
  left = MAX (rect->x, area->x - reach);
  right = MIN (rect->x + rect->width, area->x + area->width + reach);
  rect->x = left;
  rect->width = right - left;

  return rect->width > 0 && rect->y < area->y + area->height && rect->y + rect->height > area->y;
}

static void
paint_band (JourneyPainter *painter, const JourneyRect *band)
{
  JourneyPaint ground = journey_paint_colour (journey_painter_colour (painter, JOURNEY_HUE_BAND));
  JourneyPaint border = journey_paint_colour (journey_painter_colour (painter, JOURNEY_HUE_BAND_BORDER));
  JourneyStroke line = { .width = 1 };
  JourneyRect inner = journey_rect_inset (band, 0.5, 0.5);

  painter->sink->klass->rect (painter->sink, &inner, JOURNEY_BAND_RADIUS);
  painter->sink->klass->paint (painter->sink, &ground, &border, &line);
}

/* Dashes begin where a whole one does, wherever the line was cut. */
static void
paint_line (JourneyPainter *painter, JourneyRect line, double origin, JourneyColour colour, const JourneyStroke *stroke)
{
  double period = stroke->dash + stroke->gap;
  double end = line.x + line.width;

  if (period > 0)
    line.x = origin + MAX (0, ceil ((line.x - origin) / period)) * period;
  if (line.x >= end)
    return;

  painter->sink->klass->move_to (painter->sink, line.x, line.y);
  painter->sink->klass->line_to (painter->sink, end, line.y);
  journey_painter_stroke (painter, colour, stroke);
}

static void
paint_mood (JourneyPainter *painter, guint strip, guint lane)
{
  JourneyRect whole = journey_scene_mood_rect (painter->scene, strip, lane);
  JourneyRow *row = journey_scene_row (painter->scene, strip, lane);
  JourneyRect rect = whole;
  JourneyStroke dots = { .width = 1.5, .dash = 3, .gap = 4 };
  JourneyStop stops[] = { { 0, journey_painter_colour (painter, JOURNEY_HUE_MOOD_TOP) },
                          { 0.5, journey_painter_colour (painter, JOURNEY_HUE_MOOD_MIDDLE) },
                          { 1, journey_painter_colour (painter, JOURNEY_HUE_MOOD_BOTTOM) } };
  JourneyPaint backdrop = journey_paint_vertical (rect.y, rect.y + rect.height - row->words, stops, G_N_ELEMENTS (stops));
  JourneyRect line;

  if (!cut (&rect, painter->area))
    return;
  painter->sink->klass->rect (painter->sink, &rect, 6);
  painter->sink->klass->paint (painter->sink, &backdrop, NULL, NULL);

  line = rect;
  line.x = MAX (rect.x, whole.x + 8);
  line.width = MIN (rect.x + rect.width, whole.x + whole.width - 8) - line.x;
  line.y = journey_scene_mood_y (painter->scene, strip, lane, 0);
  paint_line (painter, line, whole.x + 8,
              journey_colour_with_alpha (journey_painter_colour (painter, JOURNEY_HUE_TEXT_MUTED), 0.45), &dots);
}

static void
paint_grid (JourneyPainter *painter, guint strip, guint lane)
{
  JourneyRect rect = journey_scene_mood_rect (painter->scene, strip, lane);
  JourneyStroke line = { .width = 1 };
  double score, step;
  guint n = journey_gap_scale (painter->scene->map, &score, &step);

  if (!cut (&rect, painter->area))
    return;
  for (guint i = 0; i < n; i++, score += step)
    {
      JourneyRect at = { rect.x, journey_gap_y (painter->scene, strip, lane, score), rect.width, 0 };

      paint_line (painter, at, rect.x, journey_painter_colour (painter, JOURNEY_HUE_GRID), &line);
    }
}

static void
paint_visibility (JourneyPainter *painter, guint strip, guint lane)
{
  JourneyRect rect = journey_scene_mood_rect (painter->scene, strip, lane);
  double origin = rect.x;
  JourneyStroke dashes = { .width = 2, .dash = 6, .gap = 3 };

  if (!cut (&rect, painter->area))
    return;
  rect.y = journey_scene_row (painter->scene, strip, lane)->y + 2;
  paint_line (painter, rect, origin, journey_painter_colour (painter, JOURNEY_HUE_LINE_OF_VISIBILITY), &dashes);
}

/**
 * journey_paint_background:
 *
 * Draws the bands of all lanes with what stands behind the columns.
 */
void
journey_paint_background (JourneyPainter *painter, guint strip)
{
  for (guint lane = 0; lane < painter->scene->n_lanes; lane++)
    {
      JourneyRect band = journey_scene_band_rect (painter->scene, strip, lane);

      if (!cut (&band, painter->area))
        continue;
      paint_band (painter, &band);
      if (painter->scene->heads[lane].kind == JOURNEY_LANE_KIND_EMOTIONS)
        paint_mood (painter, strip, lane);
      else if (painter->scene->heads[lane].kind == JOURNEY_LANE_KIND_VALUE_GAP)
        paint_grid (painter, strip, lane);
      else if (painter->scene->heads[lane].kind == JOURNEY_LANE_KIND_BACKSTAGE)
        paint_visibility (painter, strip, lane);
    }
}
