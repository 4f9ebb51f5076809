/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "journey-figure.h"
#include "journey-icon.h"
#include "journey-painters.h"

#define RIVAL_RADIUS 5.5
#define FIRST_RIVAL 17.0
#define RIVAL_STEP 11.0

/* Beside the dumbbell, on the side where no rivals stand. */
#define TODAY_ASIDE 12.0
#define TODAY_RADIUS 2.6
#define PIECE_GAP 3.0 /* between today's figure, an arrow and the one that is tried */

/* The sign that people do not agree, behind the figure. */
#define SPLIT_SIZE 9.0
#define SPLIT_GAP 4.0

/* Of the dot of an assumption. */
#define HATCH 3.0
#define EDGE 1.6

/**
 * journey_gap_scale:
 * @first: (out): the lowest score with a grid line
 * @step: (out): from one grid line to the next
 *
 * Returns: how many grid lines there are, from the lowest to the highest score of @map's scale
 */
guint
journey_gap_scale (JourneyState *map, double *first, double *step)
{
  int low = journey_state_integer (map, JOURNEY_MAP_SCALE_LOW);
  int high = journey_state_integer (map, JOURNEY_MAP_SCALE_HIGH);
  int range = high - low;
  int parts = 4;

  if (range <= 0)
    return 0;
  if (range <= 6)
    parts = range;
  else if (range % 4 != 0 && range % 5 == 0)
    parts = 5;
  else if (range % 4 != 0 && range % 3 == 0)
    parts = 3;
  *first = low;
  *step = (double)range / parts;

  return (guint)parts + 1;
}

/**
 * journey_gap_y:
 * @score: on the map's scale
 *
 * Returns: where a score stands
 */
double
journey_gap_y (JourneyScene *scene, guint strip, guint lane, double score)
{
  JourneyRow *row = journey_scene_row (scene, strip, lane);
  double low = journey_state_integer (scene->map, JOURNEY_MAP_SCALE_LOW);
  double high = journey_state_integer (scene->map, JOURNEY_MAP_SCALE_HIGH);
  double top = row->y + JOURNEY_GAP_TOP, bottom = row->y + row->height - JOURNEY_GAP_FOOT;

  if (high <= low)
    return bottom;

  return bottom - (CLAMP (score, low, high) - low) / (high - low) * (bottom - top);
}

/* Nobody has measured it: hollow, with a hatch, as in the charts. */
static void
paint_assumption (JourneyPainter *painter, double x, double y, double radius, JourneyColour colour)
{
  const JourneySinkClass *k = painter->sink->klass;
  JourneyStroke hatch = { .width = 1 }, edge = { .width = EDGE };

  k->circle (painter->sink, x, y, radius);
  journey_painter_fill (painter, journey_painter_colour (painter, JOURNEY_HUE_SCORE_GROUND));
  k->circle (painter->sink, x, y, radius);
  k->clip (painter->sink);
  for (double at = -2 * radius + HATCH / 2; at < 2 * radius; at += HATCH)
    {
      k->move_to (painter->sink, x + at - radius, y + radius);
      k->line_to (painter->sink, x + at + radius, y - radius);
    }
  journey_painter_stroke (painter, colour, &hatch);
  k->unclip (painter->sink);
  k->circle (painter->sink, x, y, radius - EDGE / 2);
  journey_painter_stroke (painter, colour, &edge);
}

static void
paint_actual (JourneyPainter *painter, gboolean assumption, double x, double y, double radius, JourneyColour colour)
{
  if (assumption && !painter->plain)
    {
      paint_assumption (painter, x, y, radius, colour);
      return;
    }

  painter->sink->klass->circle (painter->sink, x, y, radius);
  journey_painter_fill (painter, colour);
}

static void
paint_expected (JourneyPainter *painter, double x, double y, double radius)
{
  JourneyPaint ground = journey_paint_colour (journey_painter_colour (painter, JOURNEY_HUE_SCORE_GROUND));
  JourneyPaint ring = journey_paint_colour (journey_painter_colour (painter, JOURNEY_HUE_SCORE_RING));
  JourneyStroke line = { .width = 2 };

  painter->sink->klass->circle (painter->sink, x, y, radius);
  painter->sink->klass->paint (painter->sink, &ground, &ring, &line);
}

static void
paint_dumbbell (JourneyPainter *painter, const JourneyCell *cell, const JourneyGapEntry *entry)
{
  const JourneySinkClass *k = painter->sink->klass;
  JourneyColour colour = journey_theme_standing_colour (painter->theme, entry->standing);
  JourneyColour ground = journey_painter_colour (painter, JOURNEY_HUE_SCORE_GROUND);
  JourneyStroke bar = { .width = 5 };
  double expected = journey_gap_y (painter->scene, cell->strip, cell->lane, entry->expected);
  double actual = journey_gap_y (painter->scene, cell->strip, cell->lane, entry->actual);
  /* Two dots in one place: the full one stands in the hollow one. */
  gboolean together = fabs (expected - actual) < 4;

  if (!together)
    {
      k->move_to (painter->sink, cell->middle, expected);
      k->line_to (painter->sink, cell->middle, actual);
      journey_painter_stroke (painter, journey_colour_mix (colour, ground, 0.25), &bar);
    }
  if (!painter->plain)
    paint_expected (painter, cell->middle, together ? actual : expected, together ? JOURNEY_DOT_RADIUS + 2 : JOURNEY_DOT_RADIUS);
  paint_actual (painter, entry->assumption, cell->middle, actual, together ? JOURNEY_DOT_RADIUS - 0.7 : JOURNEY_DOT_RADIUS + 0.5,
                colour);
}

/* Where the full dot stands without what is tried, and the way from there. */
static void
paint_today (JourneyPainter *painter, const JourneyCell *cell, const JourneyGapEntry *entry, const JourneyGapEntry *today)
{
  JourneyColour colour = journey_painter_colour (painter, JOURNEY_HUE_TEXT_MUTED);
  JourneyStroke line = { .width = 1.2, .dash = 2, .gap = 2 };
  double from = journey_gap_y (painter->scene, cell->strip, cell->lane, today->actual);
  double to = journey_gap_y (painter->scene, cell->strip, cell->lane, entry->actual);
  double x = cell->middle - (painter->scene->rtl ? -TODAY_ASIDE : TODAY_ASIDE);

  painter->sink->klass->move_to (painter->sink, x, from);
  painter->sink->klass->line_to (painter->sink, x, to);
  journey_painter_stroke (painter, colour, &line);
  painter->sink->klass->circle (painter->sink, x, from, TODAY_RADIUS);
  journey_painter_fill (painter, colour);
}

static void
paint_rivals (JourneyPainter *painter, const JourneyCell *cell)
{
  guint n = journey_state_n_children (painter->scene->map, JOURNEY_MAP_COMPETITORS);
  guint n_ratings;
  const JourneyGapRating *ratings = journey_gap_table_ratings (painter->scene->gaps, cell->column, &n_ratings);
  double room = cell->rect.width / 2 - FIRST_RIVAL - RIVAL_RADIUS - 3;
  double step = n > 1 ? MIN (RIVAL_STEP, room / (n - 1)) : 0;
  double forward = painter->scene->rtl ? -1 : 1;

  for (guint i = 0; i < n_ratings; i++)
    journey_painter_rival (painter, cell->middle + forward * (FIRST_RIVAL + ratings[i].competitor * step),
                           journey_gap_y (painter->scene, cell->strip, cell->lane, ratings[i].actual), RIVAL_RADIUS,
                           ratings[i].competitor);
}

/* Behind the figure, which is what people do not agree on. */
static void
paint_disagreement (JourneyPainter *painter, const JourneyCell *cell, double width, double y)
{
  double aside = width / 2 + SPLIT_GAP + SPLIT_SIZE / 2;

  journey_disagreement_paint (painter->sink, cell->middle + (painter->scene->rtl ? -aside : aside), y, SPLIT_SIZE,
                              journey_painter_colour (painter, JOURNEY_HUE_TEXT));
}

static double
width_of (JourneyPainter *painter, const char *text, JourneyFont font)
{
  return journey_text_block_width (journey_typesetter_label (painter->scene->typesetter, text, font, 0));
}

/* Where one decimal does not tell them apart, two may; that a score is tried is seen in any case. */
static void
write_pair (double today, double tried, char before[JOURNEY_FIGURE_BUFFER], char after[JOURNEY_FIGURE_BUFFER])
{
  journey_figure_signed (today, before);
  journey_figure_signed (tried, after);
  if (strcmp (before, after) != 0)
    return;

  journey_figure_signed_finely (today, before);
  journey_figure_signed_finely (tried, after);
}

/* Today's figure, and behind it the one that is tried. Returns how wide both are. */
static double
paint_tried_figure (
    JourneyPainter *painter, const JourneyCell *cell, const JourneyGapEntry *entry, const JourneyGapEntry *today, double y)
{
  char before[JOURNEY_FIGURE_BUFFER], after[JOURNEY_FIGURE_BUFFER];
  const char *arrow = painter->scene->rtl ? "←" : "→";
  const char *pieces[] = { before, arrow, after };
  JourneyColour muted = journey_painter_colour (painter, JOURNEY_HUE_TEXT_MUTED);
  double widths[G_N_ELEMENTS (pieces)], width = 2 * PIECE_GAP, at;

  write_pair (today->gap, entry->gap, before, after);
  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    width += widths[i] = ceil (width_of (painter, pieces[i], i < 2 ? JOURNEY_FONT_SMALL : JOURNEY_FONT_FIGURE)) + 1;
  at = -width / 2;
  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      JourneyRect rect = { cell->middle + (painter->scene->rtl ? -at - widths[i] : at), i < 2 ? y + 1 : y, widths[i], 16 };

      journey_painter_figure (painter, pieces[i], i < 2 ? JOURNEY_FONT_SMALL : JOURNEY_FONT_FIGURE, &rect, JOURNEY_ALIGN_CENTRE,
                              i < 2 ? muted : journey_theme_standing_ink (painter->theme, entry->standing));
      at += widths[i] + PIECE_GAP;
    }

  return width;
}

/* Returns how wide the figure is. */
static double
paint_figure (JourneyPainter *painter, const JourneyCell *cell, const JourneyGapEntry *entry, double y)
{
  const JourneyGapEntry *today = journey_scene_gap_today (painter->scene, cell->column);
  JourneyRect figure = { cell->rect.x, y, cell->rect.width, 16 };
  char buffer[JOURNEY_FIGURE_BUFFER];

  if (today)
    return paint_tried_figure (painter, cell, entry, today, y);

  journey_painter_figure (painter, journey_figure_signed (entry->gap, buffer), JOURNEY_FONT_FIGURE, &figure, JOURNEY_ALIGN_CENTRE,
                          journey_theme_standing_ink (painter->theme, entry->standing));

  return width_of (painter, buffer, JOURNEY_FONT_FIGURE);
}

/* What is known of a gap of which the other half is missing, with its figure, which is none of a gap. */
static void
paint_half (JourneyPainter *painter, const JourneyCell *cell, const JourneyGapEntry *entry, double y)
{
  JourneyRect figure = { cell->rect.x, y + 1, cell->rect.width, 16 };
  char buffer[JOURNEY_FIGURE_BUFFER];
  double expected, actual, at;

  if (!journey_gap_table_half (painter->scene->gaps, entry, &expected, &actual))
    return;

  at = journey_gap_y (painter->scene, cell->strip, cell->lane, isnan (actual) ? expected : actual);
  if (isnan (actual))
    paint_expected (painter, cell->middle, at, JOURNEY_DOT_RADIUS);
  else
    paint_actual (painter, journey_gap_table_half_is_assumption (painter->scene->gaps, entry), cell->middle, at,
                  JOURNEY_DOT_RADIUS + 0.5, journey_painter_colour (painter, JOURNEY_HUE_TEXT_MUTED));
  journey_painter_figure (painter, journey_figure_unsigned (isnan (actual) ? expected : actual, buffer), JOURNEY_FONT_SMALL,
                          &figure, JOURNEY_ALIGN_CENTRE, journey_painter_colour (painter, JOURNEY_HUE_TEXT_MUTED));
}

/**
 * journey_paint_gap:
 *
 * Draws expected, actual, the gap between them, and the rivals of one column. Of a gap of which one half is not known the other
 * stands alone; what was not scored at all is not there.
 */
void
journey_paint_gap (JourneyPainter *painter, const JourneyCell *cell)
{
  const JourneyGapEntry *entry = journey_gap_table_peek (painter->scene->gaps, cell->column);
  const JourneyGapEntry *today = journey_scene_gap_today (painter->scene, cell->column);
  double y = cell->rect.y + cell->rect.height - JOURNEY_GAP_FOOT + 6, width;

  paint_rivals (painter, cell);
  if (entry->standing == JOURNEY_STANDING_UNSCORED)
    {
      paint_half (painter, cell, entry, y);
      return;
    }

  if (today)
    paint_today (painter, cell, entry, today);
  paint_dumbbell (painter, cell, entry);
  width = paint_figure (painter, cell, entry, y);
  if (entry->disagreement && painter->full)
    paint_disagreement (painter, cell, width, y + 8);
}
