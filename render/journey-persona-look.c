/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-persona-look.h"

#include <math.h>

/* A curve or mark has to stand out from its ground, and words have to be read (WCAG 2.1, 1.4.11 and 1.4.6). */
#define CONTRAST_LINE 3.0
#define CONTRAST_FRONT 4.5
#define CONTRAST_TEXT 7.0

/* How far towards the ground a curve goes that is not in front. */
#define FADED 0.4
#define FADING_STEP 0.05

/** Pattern: Dashes of one length, and maybe a dot between two of them; in scene units, for a line of usual width. */
typedef struct
{
  double dash; /* 0 is a solid line */
  double dot;  /* 0 is none */
  double period;
} Pattern;

/* The number of patterns and that of marks have no common divisor, so that together they go further than either. */
static const Pattern patterns[] = {
  { 0, 0, 0 }, { 6, 0, 10 }, { 2, 0, 5 }, { 14, 0, 19 }, { 9, 2.5, 17.5 }, { 4, 0, 12 },
};

#define N_MARKS 5

/* The lowest contrast of a colour with what lies behind the curves. */
static double
contrast (const JourneyTheme *theme, JourneyColour colour)
{
  static const JourneyHue grounds[] = { JOURNEY_HUE_MOOD_TOP, JOURNEY_HUE_MOOD_MIDDLE, JOURNEY_HUE_MOOD_BOTTOM,
                                        JOURNEY_HUE_LANE_TITLE };
  double lowest = G_MAXDOUBLE;

  for (guint i = 0; i < G_N_ELEMENTS (grounds); i++)
    lowest = MIN (lowest, journey_colour_contrast (colour, journey_theme_colour (theme, grounds[i])));

  return lowest;
}

/* Moves a colour towards that of text until it stands out enough. */
static JourneyColour
strengthen (const JourneyTheme *theme, JourneyColour colour, double wanted)
{
  JourneyColour text = journey_theme_colour (theme, JOURNEY_HUE_TEXT);
  JourneyColour ink = colour;

  for (int step = 1; step <= 20 && contrast (theme, ink) < wanted; step++)
    ink = journey_colour_mix (colour, text, step / 20.0);

  return ink;
}

/**
 * journey_persona_curve_colour:
 * @persona: 0-based
 * @own_colour: as in the map; anything but #rrggbb counts as none
 * @in_front: whether the curve lies above the others; else it is lighter
 *
 * Returns: the colour of the curve, with a contrast of at least 3 to everything it crosses
 */
JourneyColour
journey_persona_curve_colour (const JourneyTheme *theme, guint persona, const char *own_colour, gboolean in_front)
{
  JourneyColour colour = strengthen (theme, journey_theme_persona_colour (theme, persona, own_colour), CONTRAST_FRONT);
  JourneyColour ground = journey_theme_colour (theme, JOURNEY_HUE_MOOD_MIDDLE);
  JourneyColour faded = colour;

  if (in_front || journey_theme_has_high_contrast (theme))
    return colour;

  for (double share = FADED; share > 0; share -= FADING_STEP)
    {
      faded = journey_colour_mix (colour, ground, share);
      if (contrast (theme, faded) >= CONTRAST_LINE)
        return faded;
    }

  return colour;
}

/**
 * journey_persona_text_colour:
 *
 * Returns: the persona's colour as it can be read on the ground of the curves, with a contrast of at least 7
 */
JourneyColour
journey_persona_text_colour (const JourneyTheme *theme, guint persona, const char *own_colour)
{
  return strengthen (theme, journey_theme_persona_colour (theme, persona, own_colour), CONTRAST_TEXT);
}

/**
 * journey_persona_strokes:
 * @width: of the line
 * @length: of the path; 0 for one that is cut off anyhow
 * @strokes: (out): with which the path is drawn, one after the other
 *
 * A path of a certain length has a whole number of dashes and half of one at either end, so that pieces of a curve meet
 * without knowing each other.
 *
 * Returns: how many strokes there are
 */
guint
journey_persona_strokes (guint persona, double width, double length, JourneyStroke strokes[JOURNEY_PERSONA_STROKES])
{
  const Pattern *pattern = &patterns[persona % G_N_ELEMENTS (patterns)];
  double period, dash, dot;

  strokes[0] = (JourneyStroke){ .width = width, .round = pattern->dash == 0 };
  if (pattern->dash == 0)
    return 1;

  period = length > 0 ? length / MAX (round (length / pattern->period), 1) : pattern->period;
  dash = period * pattern->dash / pattern->period;
  strokes[0].dash = dash;
  strokes[0].gap = period - dash;
  strokes[0].dash_offset = dash / 2;
  if (pattern->dot == 0)
    return 1;

  dot = period * pattern->dot / pattern->period;
  strokes[1] = (JourneyStroke){ .width = width, .dash = dot, .gap = period - dot, .dash_offset = period / 2 + dot / 2 };

  return 2;
}

static void
trace_polygon (JourneySink *sink, const double (*points)[2], guint n, double x, double y, double radius)
{
  for (guint i = 0; i < n; i++)
    if (i == 0)
      sink->klass->move_to (sink, x + points[i][0] * radius, y + points[i][1] * radius);
    else
      sink->klass->line_to (sink, x + points[i][0] * radius, y + points[i][1] * radius);
  sink->klass->close (sink);
}

/**
 * journey_persona_mark_paint:
 * @x: of the middle
 * @y: of the middle
 * @radius: of the mark, about
 *
 * Draws the mark of a persona: a dot, square, triangle, diamond or triangle upside down.
 */
void
journey_persona_mark_paint (JourneySink *sink, guint persona, double x, double y, double radius, JourneyColour colour)
{
  static const double square[][2] = { { -0.9, -0.9 }, { 0.9, -0.9 }, { 0.9, 0.9 }, { -0.9, 0.9 } };
  static const double up[][2] = { { 0, -1.15 }, { 1.15, 0.85 }, { -1.15, 0.85 } };
  static const double diamond[][2] = { { 0, -1.25 }, { 1.25, 0 }, { 0, 1.25 }, { -1.25, 0 } };
  static const double down[][2] = { { -1.15, -0.85 }, { 1.15, -0.85 }, { 0, 1.15 } };
  JourneyPaint ink = journey_paint_colour (colour);

  switch (persona % N_MARKS)
    {
    case 0:
      sink->klass->circle (sink, x, y, radius);
      break;
    case 1:
      trace_polygon (sink, square, G_N_ELEMENTS (square), x, y, radius);
      break;
    case 2:
      trace_polygon (sink, up, G_N_ELEMENTS (up), x, y, radius);
      break;
    case 3:
      trace_polygon (sink, diamond, G_N_ELEMENTS (diamond), x, y, radius);
      break;
    default:
      trace_polygon (sink, down, G_N_ELEMENTS (down), x, y, radius);
      break;
    }
  sink->klass->paint (sink, &ink, NULL, NULL);
}
