/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "journey-chart-private.h"

#define EDGE 1.0
#define CAPTION_GAP 5.0
#define NUMBER_GAP 1.0
#define NAME_MARGIN 7.0
#define INSET 12.0 /* from the frame of the plot to its lowest and highest value: a whole dot and its ring fit */
#define ARROW_GAP 4.0
#define ON_LINE 1e-6 /* parts of an axis */

/* How much of its tone is in the ground of a field. */
#define TINT_LIGHT 0.09
#define TINT_DARK 0.16

static JourneyHue
hue_of (JourneyChartTone tone)
{
  switch (tone)
    {
    case JOURNEY_CHART_TONE_BAD:
      return JOURNEY_HUE_SHORT;
    case JOURNEY_CHART_TONE_GOOD:
      return JOURNEY_HUE_EXCEEDS;
    case JOURNEY_CHART_TONE_SPARE:
      return JOURNEY_HUE_EXPECTED;
    case JOURNEY_CHART_TONE_CALM:
      return JOURNEY_HUE_ACCENT;
    case JOURNEY_CHART_TONE_IDEA:
      return JOURNEY_HUE_STAR;
    case JOURNEY_CHART_TONE_PLAIN:
    default:
      return JOURNEY_HUE_RIVAL;
    }
}

/**
 * journey_chart_tone_colour:
 *
 * Returns: the colour of a mark, on which journey_theme_text_on () can be read
 */
JourneyColour
journey_chart_tone_colour (const JourneyTheme *theme, JourneyChartTone tone)
{
  return journey_theme_text_ground (theme, journey_theme_colour (theme, hue_of (tone)));
}

/**
 * journey_chart_tone_of_quadrant:
 *
 * Returns: the tone of a quadrant of the matrix
 */
JourneyChartTone
journey_chart_tone_of_quadrant (JourneyQuadrant quadrant)
{
  switch (quadrant)
    {
    case JOURNEY_QUADRANT_CONCENTRATE:
      return JOURNEY_CHART_TONE_BAD;
    case JOURNEY_QUADRANT_KEEP:
      return JOURNEY_CHART_TONE_GOOD;
    case JOURNEY_QUADRANT_OVERKILL:
      return JOURNEY_CHART_TONE_SPARE;
    case JOURNEY_QUADRANT_LOW:
    case JOURNEY_QUADRANT_NONE:
    default:
      return JOURNEY_CHART_TONE_PLAIN;
    }
}

/* The ground of a field: its tone, but so faint that all text on it can be read. None where more contrast is asked for. */
JourneyColour
journey_chart_tone_ground (const JourneyTheme *theme, JourneyChartTone tone)
{
  gboolean dark = journey_theme_kind (theme) == JOURNEY_THEME_DARK;
  JourneyHue hue = tone == JOURNEY_CHART_TONE_SPARE ? JOURNEY_HUE_STAR : hue_of (tone);
  double share = journey_theme_has_high_contrast (theme) ? 0 : dark ? TINT_DARK : TINT_LIGHT;

  return journey_colour_mix (journey_theme_colour (theme, JOURNEY_HUE_CARD), journey_theme_colour (theme, hue), share);
}

void
journey_chart_fill (JourneySink *sink, JourneyColour colour)
{
  JourneyPaint paint = journey_paint_colour (colour);

  sink->klass->paint (sink, &paint, NULL, NULL);
}

void
journey_chart_stroke (JourneySink *sink, JourneyColour colour, double width)
{
  JourneyPaint paint = journey_paint_colour (colour);
  JourneyStroke stroke = { .width = width };

  sink->klass->paint (sink, NULL, &paint, &stroke);
}

/* Writes a text, broken where it is wider than @rect. */
void
journey_chart_text (JourneyChart *chart,
                    JourneySink *sink,
                    const char *text,
                    JourneyFont font,
                    const JourneyRect *rect,
                    JourneyAlign align,
                    JourneyColour colour)
{
  if (text && *text)
    journey_text_block_paint (journey_typesetter_label (chart->typesetter, text, font, rect->width), sink, rect, align, colour);
}

/* How much room a text takes when it is broken at a width. */
double
journey_chart_text_height (JourneyChart *chart, const char *text, JourneyFont font, double width)
{
  if (!text || !*text)
    return 0;

  return journey_text_block_height (journey_typesetter_label (chart->typesetter, text, font, width));
}

/* How wide a text is on one line. */
double
journey_chart_text_width (JourneyChart *chart, const char *text, JourneyFont font)
{
  if (!text || !*text)
    return 0;

  return journey_text_block_width (journey_typesetter_label (chart->typesetter, text, font, 0));
}

/* From the split of x on, a field is as wide as its side of the plot. */
JourneyRect
journey_chart_field_rect (JourneyChart *chart, JourneyChartCorner corner)
{
  gboolean high_x = corner == JOURNEY_CHART_HIGH_X_HIGH_Y || corner == JOURNEY_CHART_HIGH_X_LOW_Y;
  gboolean high_y = corner == JOURNEY_CHART_LOW_X_HIGH_Y || corner == JOURNEY_CHART_HIGH_X_HIGH_Y;
  const JourneyRect *plot = &chart->plot;
  double x = CLAMP (journey_chart_axis_place (&chart->x, chart->x.split), plot->x, plot->x + plot->width);
  double y = CLAMP (journey_chart_axis_place (&chart->y, chart->y.split), plot->y, plot->y + plot->height);
  gboolean right = high_x != chart->rtl;

  return (JourneyRect){
    right ? x : plot->x,
    high_y ? plot->y : y,
    right ? plot->x + plot->width - x : x - plot->x,
    high_y ? y - plot->y : plot->y + plot->height - y,
  };
}

static gboolean
is_high (const JourneyChartAxis *axis, double value)
{
  return (value - axis->split) * (axis->high - axis->low) >= 0;
}

static JourneyChartCorner
corner_at (gboolean high_x, gboolean high_y)
{
  if (high_y)
    return high_x ? JOURNEY_CHART_HIGH_X_HIGH_Y : JOURNEY_CHART_LOW_X_HIGH_Y;

  return high_x ? JOURNEY_CHART_HIGH_X_LOW_Y : JOURNEY_CHART_LOW_X_LOW_Y;
}

/* The field that a value lies in; on the line it is high. */
const JourneyChartField *
journey_chart_field (JourneyChart *chart, double value_x, double value_y)
{
  if (chart->klass->field)
    return chart->klass->field (chart, value_x, value_y);

  return &chart->fields[corner_at (is_high (&chart->x, value_x), is_high (&chart->y, value_y))];
}

static gboolean
is_on_line (const JourneyChartAxis *axis, double value)
{
  return fabs (value - axis->split) <= ON_LINE * fabs (axis->high - axis->low);
}

/* The field of a mark, where a cross-hair parts them. On a line its tone says to which side it counts. */
JourneyChartCorner
journey_chart_corner_of (JourneyChart *chart, double value_x, double value_y, JourneyChartTone tone)
{
  gboolean high_x = is_high (&chart->x, value_x), high_y = is_high (&chart->y, value_y);
  gboolean on_x = is_on_line (&chart->x, value_x), on_y = is_on_line (&chart->y, value_y);

  for (guint i = 0; i < 4; i++)
    {
      JourneyChartCorner corner = corner_at (high_x != (i % 2 == 1), high_y != (i >= 2));

      if ((i % 2 == 0 || on_x) && (i < 2 || on_y) && chart->fields[corner].tone == tone)
        return corner;
    }

  return corner_at (high_x, high_y);
}

/* The names stand in the corners, half of the plot wide each, wherever the cross-hair is. */
static double
names_height (JourneyChart *chart, JourneyChartCorner corner)
{
  double width = chart->plot.width / 2 - 2 * NAME_MARGIN;

  return MAX (journey_chart_text_height (chart, chart->fields[corner].name, JOURNEY_FONT_SMALL_BOLD, width),
              journey_chart_text_height (chart, chart->fields[corner + 1].name, JOURNEY_FONT_SMALL_BOLD, width));
}

/*
 * Finds the places of plot and axes, when axes, captions and names of the fields are known. The names have room of their own,
 * so that no dot ever stands on one.
 */
void
journey_chart_frame (JourneyChart *chart)
{
  double line = journey_typesetter_leading (chart->typesetter, JOURNEY_FONT_SMALL);
  double side = chart->y.caption ? line + NUMBER_GAP : EDGE, foot = chart->x.caption ? line + CAPTION_GAP : EDGE;
  double above, below, head;

  side += journey_chart_numbers_width (chart);
  foot += journey_chart_numbers_height (chart);

  chart->plot = (JourneyRect){ chart->rtl ? EDGE : side, 0, chart->width - side - EDGE, 0 };
  above = names_height (chart, JOURNEY_CHART_LOW_X_HIGH_Y);
  below = names_height (chart, JOURNEY_CHART_LOW_X_LOW_Y);
  head = chart->names_above ? above + CAPTION_GAP : EDGE;
  chart->names_height = above;
  chart->plot.y = head;
  chart->plot.height = chart->height - head - foot;

  chart->inside = journey_rect_inset (&chart->plot, INSET, INSET);
  if (!chart->names_above && above > 0)
    {
      chart->inside.y += above;
      chart->inside.height -= above;
    }
  chart->inside.height -= below;
  chart->x.from = chart->rtl ? chart->inside.x + chart->inside.width : chart->inside.x;
  chart->x.to = chart->rtl ? chart->inside.x : chart->inside.x + chart->inside.width;
  chart->y.from = chart->inside.y + chart->inside.height;
  chart->y.to = chart->inside.y;
}

static void
paint_fields (JourneyChart *chart, JourneySink *sink)
{
  for (guint i = 0; i < JOURNEY_CHART_N_CORNERS; i++)
    {
      JourneyRect rect = journey_chart_field_rect (chart, (JourneyChartCorner)i);

      if (rect.width <= 0 || rect.height <= 0)
        continue;
      sink->klass->rect (sink, &rect, 0);
      journey_chart_fill (sink, journey_chart_tone_ground (chart->theme, chart->fields[i].tone));
    }
}

static JourneyColour
line_colour (JourneyChart *chart)
{
  return journey_theme_colour (chart->theme, JOURNEY_HUE_CARD_BORDER);
}

/* The edge of the plot and the cross-hair. */
void
journey_chart_paint_frame (JourneyChart *chart, JourneySink *sink)
{
  JourneyRect edge = journey_rect_inset (&chart->plot, 0.5, 0.5);
  double x = journey_chart_axis_place (&chart->x, chart->x.split), y = journey_chart_axis_place (&chart->y, chart->y.split);

  sink->klass->move_to (sink, x, chart->plot.y);
  sink->klass->line_to (sink, x, chart->plot.y + chart->plot.height);
  sink->klass->move_to (sink, chart->plot.x, y);
  sink->klass->line_to (sink, chart->plot.x + chart->plot.width, y);
  journey_chart_stroke (sink, line_colour (chart), 1);
  sink->klass->rect (sink, &edge, 0);
  journey_chart_stroke (sink, line_colour (chart), 1);
}

/* The names of the fields, in their corners. */
void
journey_chart_paint_names (JourneyChart *chart, JourneySink *sink)
{
  const JourneyRect *plot = &chart->plot;
  double half = plot->width / 2;

  for (guint i = 0; i < JOURNEY_CHART_N_CORNERS; i++)
    {
      JourneyColour ground = journey_chart_tone_ground (chart->theme, chart->fields[i].tone);
      gboolean upper = i <= JOURNEY_CHART_HIGH_X_HIGH_Y, end = i % 2 == 1;
      gboolean outside = upper && chart->names_above;
      double height = journey_chart_text_height (chart, chart->fields[i].name, JOURNEY_FONT_SMALL_BOLD, half - 2 * NAME_MARGIN);
      JourneyRect rect = { plot->x + (end != chart->rtl ? half : 0), plot->y + NAME_MARGIN - 1, half, height };

      if (outside)
        {
          rect.y = plot->y - CAPTION_GAP + 1 - height;
          ground = journey_theme_colour (chart->theme, JOURNEY_HUE_CARD);
        }
      else if (!upper)
        rect.y = plot->y + plot->height - NAME_MARGIN + 1 - height;
      rect = journey_rect_inset (&rect, outside ? 2 : NAME_MARGIN, 0);
      journey_chart_text (
          chart, sink, chart->fields[i].name, JOURNEY_FONT_SMALL_BOLD, &rect, end ? JOURNEY_ALIGN_END : JOURNEY_ALIGN_START,
          journey_theme_ink_on (chart->theme, journey_chart_tone_colour (chart->theme, chart->fields[i].tone), ground));
    }
}

/* Writes pieces one behind the other, in the direction of reading, around the middle of a line. */
static void
paint_pieces (JourneyChart *chart, JourneySink *sink, const char *const *pieces, guint n, double middle, double y)
{
  double width = 0, at;

  for (guint i = 0; i < n; i++)
    width += pieces[i] ? journey_chart_text_width (chart, pieces[i], JOURNEY_FONT_SMALL) + ARROW_GAP : 0;
  width -= ARROW_GAP;
  at = -width / 2;
  for (guint i = 0; i < n; i++)
    {
      double own = journey_chart_text_width (chart, pieces[i], JOURNEY_FONT_SMALL);
      JourneyRect rect = { chart->rtl ? middle - at - own : middle + at, y, own + 1, 0 };

      if (!pieces[i])
        continue;
      journey_chart_text (chart, sink, pieces[i], JOURNEY_FONT_SMALL, &rect, JOURNEY_ALIGN_START,
                          journey_theme_colour (chart->theme, JOURNEY_HUE_TEXT_MUTED));
      at += own + ARROW_GAP;
    }
}

static void
paint_x_caption (JourneyChart *chart, JourneySink *sink)
{
  const char *back = chart->rtl ? "→" : "←", *forward = chart->rtl ? "←" : "→";
  const char *pieces[] = {
    chart->x.low_caption, chart->x.low_caption ? back : NULL, chart->x.caption, forward, chart->x.high_caption,
  };

  paint_pieces (chart, sink, pieces, G_N_ELEMENTS (pieces), chart->plot.x + chart->plot.width / 2,
                chart->plot.y + chart->plot.height + journey_chart_numbers_height (chart) + CAPTION_GAP - 1);
}

/* Upwards at the side of the plot where reading begins. */
static void
paint_y_caption (JourneyChart *chart, JourneySink *sink)
{
  double line = journey_typesetter_leading (chart->typesetter, JOURNEY_FONT_SMALL);
  double x = chart->rtl ? chart->width - line : 0, y = chart->plot.y + chart->plot.height / 2;
  const char *pieces[] = { chart->y.caption, chart->y.level ? NULL : chart->rtl ? "←" : "→" };

  sink->klass->begin_place (sink, x, y, chart->rtl ? 1 : -1);
  if (chart->rtl)
    paint_pieces (chart, sink, pieces, G_N_ELEMENTS (pieces), 0, -line);
  else
    paint_pieces (chart, sink, pieces, G_N_ELEMENTS (pieces), 0, 0);
  sink->klass->end_place (sink);
}

/* What the axes show, in words and numbers. */
void
journey_chart_paint_captions (JourneyChart *chart, JourneySink *sink)
{
  if (chart->x.caption)
    paint_x_caption (chart, sink);
  if (chart->y.caption)
    paint_y_caption (chart, sink);
  journey_chart_paint_numbers (chart, sink);
}

static void
paint_ground (JourneyChart *chart, JourneySink *sink)
{
  paint_fields (chart, sink);
  journey_chart_paint_frame (chart, sink);
  journey_chart_paint_names (chart, sink);
  journey_chart_paint_captions (chart, sink);
}

/* A chart of four fields around a cross-hair, and of marks in them. */
const JourneyChartClass journey_chart_fields_class = {
  .paint_ground = paint_ground,
  .paint_marks = journey_chart_paint_marks,
  .has_axes = TRUE,
};
