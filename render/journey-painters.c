/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-painters.h"

#include "journey-figure.h"

/**
 * journey_painter_fill:
 *
 * Fills the path in hand.
 */
void
journey_painter_fill (JourneyPainter *painter, JourneyColour colour)
{
  JourneyPaint paint = journey_paint_colour (colour);

  painter->sink->klass->paint (painter->sink, &paint, NULL, NULL);
}

/**
 * journey_painter_stroke:
 *
 * Draws the path in hand as a line.
 */
void
journey_painter_stroke (JourneyPainter *painter, JourneyColour colour, const JourneyStroke *stroke)
{
  JourneyPaint paint = journey_paint_colour (colour);

  painter->sink->klass->paint (painter->sink, NULL, &paint, stroke);
}

/**
 * journey_painter_card:
 *
 * Draws a card with rounded corners, its border inside of @rect.
 */
void
journey_painter_card (JourneyPainter *painter, const JourneyRect *rect, double radius, JourneyHue ground, JourneyHue border)
{
  JourneyPaint fill = journey_paint_colour (journey_painter_colour (painter, ground));
  JourneyPaint line = journey_paint_colour (journey_painter_colour (painter, border));
  JourneyStroke stroke = { .width = 1 };
  JourneyRect inner = journey_rect_inset (rect, 0.5, 0.5);

  painter->sink->klass->rect (painter->sink, &inner, painter->plain ? 0 : radius);
  painter->sink->klass->paint (painter->sink, &fill, painter->full ? &line : NULL, &stroke);
}

/**
 * journey_painter_block:
 * @block: (nullable): nothing is drawn for NULL
 */
void
journey_painter_block (
    JourneyPainter *painter, JourneyTextBlock *block, const JourneyRect *rect, JourneyAlign align, JourneyColour colour)
{
  if (block && painter->full)
    journey_text_block_paint (block, painter->sink, rect, align, colour);
}

/**
 * journey_painter_figure:
 * @text: a number on one line
 */
void
journey_painter_figure (JourneyPainter *painter,
                        const char *text,
                        JourneyFont font,
                        const JourneyRect *rect,
                        JourneyAlign align,
                        JourneyColour colour)
{
  char marked[JOURNEY_FIGURE_BUFFER + 4];

  if (!painter->full)
    return;
  g_strlcpy (marked, painter->scene->rtl ? JOURNEY_FIGURE_LTR : "", sizeof marked);
  g_strlcat (marked, text, sizeof marked);
  journey_text_block_paint (journey_typesetter_label (painter->scene->typesetter, marked, font, 0), painter->sink, rect, align,
                            colour);
}

/**
 * journey_painter_far:
 * @text: a few words on one line
 *
 * Draws what is to be read when the map is seen from far away, if there is room for all of it.
 *
 * Returns: whether there was
 */
gboolean
journey_painter_far (JourneyPainter *painter, const char *text, const JourneyRect *rect, JourneyAlign align, JourneyColour colour)
{
  JourneyTextBlock *block =
      painter->far ? journey_typesetter_label (painter->scene->typesetter, text, JOURNEY_FONT_FAR, 0) : NULL;

  if (!block || journey_text_block_width (block) > rect->width || journey_text_block_n_lines (block) > 1)
    return FALSE;
  journey_text_block_paint (block, painter->sink, rect, align, colour);

  return TRUE;
}

/**
 * journey_painter_rival:
 * @index: of the rival; neighbours differ by what is inside
 *
 * Draws the diamond of a rival.
 */
void
journey_painter_rival (JourneyPainter *painter, double x, double y, double radius, guint index)
{
  const JourneySinkClass *k = painter->sink->klass;
  JourneyPaint ink = journey_paint_colour (journey_painter_colour (painter, JOURNEY_HUE_RIVAL));
  JourneyPaint ground = journey_paint_colour (journey_painter_colour (painter, JOURNEY_HUE_SCORE_GROUND));
  JourneyStroke line = { .width = 1.2 };

  k->move_to (painter->sink, x, y - radius);
  k->line_to (painter->sink, x + radius, y);
  k->line_to (painter->sink, x, y + radius);
  k->line_to (painter->sink, x - radius, y);
  k->close (painter->sink);
  k->paint (painter->sink, index % 4 == 1 ? &ink : &ground, &ink, &line);

  if (index % 4 < 2)
    return;
  if (index % 4 == 2)
    {
      k->circle (painter->sink, x, y, radius * 0.32);
    }
  else
    {
      k->move_to (painter->sink, x, y - radius);
      k->line_to (painter->sink, x, y + radius);
      k->line_to (painter->sink, x - radius, y);
      k->close (painter->sink);
    }
  k->paint (painter->sink, &ink, NULL, NULL);
}
