/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "journey-chart-private.h"
#include "journey-scoring-private.h"

#define LINE_LABEL_GAP 6.0
#define SQUARE 18.0
#define SQUARE_GAP 1.5
#define BOX_WIDTH 72.0
#define BOX_HEIGHT 24.0

/* What is scored, and what the ends of the scale mean there. */
static const struct
{
  const char *title;
  const char *low;
  const char *high;
} columns[JOURNEY_SCORING_N_COLUMNS] = {
  { N_ ("Importance"), N_ ("%d = hardly matters"), N_ ("%d = matters most") },
  { N_ ("Expected"), N_ ("%d = very little"), N_ ("%d = very much") },
  { N_ ("Actual"), N_ ("%d = very bad"), N_ ("%d = very good") },
};

static JourneyColour
hue (JourneyScoring *self, JourneyHue which)
{
  return journey_theme_colour (self->theme, which);
}

/* Where something really stands that is laid out as if read from left to right. */
static JourneyRect
place (JourneyScoring *self, double x, double y, double width, double height)
{
  return (JourneyRect){ journey_typesetter_is_rtl (self->typesetter) ? self->width - x - width : x, y, width, height };
}

static JourneyTextBlock *
label (JourneyScoring *self, const char *text, JourneyFont font, double width)
{
  return journey_typesetter_label (self->typesetter, text, font, width);
}

static double
paint_label (JourneyScoring *self,
             JourneySink *sink,
             const char *text,
             JourneyFont font,
             const JourneyRect *rect,
             JourneyAlign align,
             JourneyHue which)
{
  JourneyTextBlock *block = label (self, text, font, rect->width);

  journey_text_block_paint (block, sink, rect, align, hue (self, which));

  return journey_text_block_height (block);
}

static double
column_x (JourneyScoring *self, guint column)
{
  return self->columns_from + column * (JOURNEY_SCORING_COLUMN_WIDTH + JOURNEY_SCORING_COLUMN_GAP);
}

static void
rule (JourneyScoring *self, JourneySink *sink, double x, double y, double width, JourneyHue which)
{
  JourneyRect line = place (self, x, y, width, 0);

  sink->klass->move_to (sink, line.x, y);
  sink->klass->line_to (sink, line.x + width, y);
  journey_chart_stroke (sink, hue (self, which), 0.6);
}

static char *
end_words (JourneyScoring *self, guint column, gboolean high)
{
  const char *format = _ (high ? columns[column].high : columns[column].low);
  g_autofree char *figure = g_strdup_printf ("%d", high ? self->high : self->low);
  g_auto (GStrv) parts = g_strsplit (format, "%d", 2);

  return g_strjoinv (figure, parts);
}

/* Returns how high it is. */
static double
paint_column_head (JourneyScoring *self, JourneySink *sink, guint column, double y)
{
  JourneyRect rect = place (self, column_x (self, column), y, JOURNEY_SCORING_COLUMN_WIDTH, 0);
  double begin = y;

  rect.y +=
      paint_label (self, sink, _ (columns[column].title), JOURNEY_FONT_LANE_TITLE, &rect, JOURNEY_ALIGN_CENTRE, JOURNEY_HUE_TEXT);
  for (guint end = 0; end < 2; end++)
    {
      g_autofree char *words = end_words (self, column, end > 0);

      rect.y += paint_label (self, sink, words, JOURNEY_FONT_SCALE, &rect, JOURNEY_ALIGN_CENTRE, JOURNEY_HUE_TEXT);
    }

  return rect.y - begin;
}

static double
column_head_height (JourneyScoring *self)
{
  double highest = 0;

  for (guint i = 0; i < JOURNEY_SCORING_N_COLUMNS; i++)
    {
      double height =
          journey_text_block_height (label (self, _ (columns[i].title), JOURNEY_FONT_LANE_TITLE, JOURNEY_SCORING_COLUMN_WIDTH));

      for (guint end = 0; end < 2; end++)
        {
          g_autofree char *words = end_words (self, i, end > 0);

          height += journey_text_block_height (label (self, words, JOURNEY_FONT_SCALE, JOURNEY_SCORING_COLUMN_WIDTH));
        }
      highest = MAX (highest, height);
    }

  return highest;
}

/* A caption with a line behind it that is written on. */
static void
paint_line (JourneyScoring *self, JourneySink *sink, const char *text, double x, double y, double width)
{
  JourneyTextBlock *block = label (self, text, JOURNEY_FONT_BODY, 0);
  double caption = journey_text_block_width (block), height = journey_text_block_height (block);
  JourneyRect rect = place (self, x, y + JOURNEY_SCORING_LINE_ROOM - height, caption, height);

  journey_text_block_paint (block, sink, &rect, JOURNEY_ALIGN_START, hue (self, JOURNEY_HUE_TEXT));
  rule (self, sink, x + caption + LINE_LABEL_GAP, y + JOURNEY_SCORING_LINE_ROOM - 2, MAX (width - caption - LINE_LABEL_GAP, 40),
        JOURNEY_HUE_TEXT);
}

static void
paint_box (JourneyScoring *self, JourneySink *sink, const JourneyRect *rect)
{
  sink->klass->rect (sink, rect, 1.5);
  journey_chart_stroke (sink, hue (self, JOURNEY_HUE_TEXT_MUTED), 0.7);
}

static void
paint_squares (JourneyScoring *self, JourneySink *sink, guint column, double middle)
{
  int n = self->high - self->low + 1;
  double side = MIN (SQUARE, (JOURNEY_SCORING_COLUMN_WIDTH + SQUARE_GAP) / n - SQUARE_GAP),
         width = n * (side + SQUARE_GAP) - SQUARE_GAP;
  double x = column_x (self, column) + (JOURNEY_SCORING_COLUMN_WIDTH - width) / 2;

  for (int i = 0; i < n; i++)
    {
      JourneyRect square = place (self, x + i * (side + SQUARE_GAP), middle - side / 2, side, side);
      g_autofree char *figure = g_strdup_printf ("%d", self->low + i);
      JourneyTextBlock *block = label (self, figure, JOURNEY_FONT_SCALE, 0);
      double height = journey_text_block_height (block);

      paint_box (self, sink, &square);
      square.y += (side - height) / 2;
      journey_text_block_paint (block, sink, &square, JOURNEY_ALIGN_CENTRE, hue (self, JOURNEY_HUE_TEXT));
    }
}

static void
paint_score (JourneyScoring *self, JourneySink *sink, guint column, double middle)
{
  JourneyRect box = place (self, column_x (self, column) + (JOURNEY_SCORING_COLUMN_WIDTH - BOX_WIDTH) / 2,
                           middle - BOX_HEIGHT / 2, BOX_WIDTH, BOX_HEIGHT);

  if (self->high - self->low < JOURNEY_SCORING_MOST_SQUARES)
    paint_squares (self, sink, column, middle);
  else
    paint_box (self, sink, &box);
}

static void
paint_stage (JourneyScoring *self, JourneySink *sink, const JourneyScoringRow *row)
{
  JourneyRect band = place (self, 0, row->y, self->width, row->height);
  JourneyRect words = place (self, JOURNEY_SCORING_STAGE_PAD * 2, row->y + JOURNEY_SCORING_STAGE_PAD,
                             self->width - 4 * JOURNEY_SCORING_STAGE_PAD, 0);

  sink->klass->rect (sink, &band, 2);
  journey_chart_fill (sink, row->entry->colour);
  journey_text_block_paint (row->block, sink, &words, JOURNEY_ALIGN_START,
                            journey_theme_text_on (self->theme, row->entry->colour));
}

static void
paint_touchpoint (JourneyScoring *self, JourneySink *sink, const JourneyScoringRow *row)
{
  g_autofree char *number = g_strdup_printf ("%u", row->entry->number);
  double middle = row->y + row->height / 2, height = journey_text_block_height (row->block);
  JourneyTextBlock *figure = label (self, number, JOURNEY_FONT_STAGE_TITLE, 0);
  JourneyRect at = place (self, 0, middle - journey_text_block_height (figure) / 2, JOURNEY_SCORING_NUMBER_WIDTH - 8, 0);
  JourneyRect words = place (self, JOURNEY_SCORING_NUMBER_WIDTH, middle - height / 2,
                             self->columns_from - JOURNEY_SCORING_TITLE_GAP - JOURNEY_SCORING_NUMBER_WIDTH, height);

  journey_text_block_paint (figure, sink, &at, JOURNEY_ALIGN_END, hue (self, JOURNEY_HUE_TEXT));
  journey_text_block_paint (row->block, sink, &words, JOURNEY_ALIGN_START, hue (self, JOURNEY_HUE_TEXT));
  for (guint i = 0; i < JOURNEY_SCORING_N_COLUMNS; i++)
    paint_score (self, sink, i, middle);
  rule (self, sink, 0, row->y + row->height, self->width, JOURNEY_HUE_GRID);
}

/* Private to the sheets: how much room their head takes, with the names of the columns. */
double
journey_scoring_head_height (JourneyScoring *self)
{
  return journey_text_block_height (self->title) + journey_text_block_height (self->hint) + JOURNEY_SCORING_LINE_ROOM
         + 2 * JOURNEY_SCORING_HEAD_GAP + column_head_height (self) + JOURNEY_SCORING_HEAD_GAP / 2;
}

/* Private to the sheets: draws their head. */
void
journey_scoring_paint_head (JourneyScoring *self, JourneySink *sink)
{
  JourneyRect rect = place (self, 0, 0, self->width, 0);
  double half = self->width * 0.62, y;

  journey_text_block_paint (self->title, sink, &rect, JOURNEY_ALIGN_START, hue (self, JOURNEY_HUE_TEXT));
  rect.y += journey_text_block_height (self->title);
  journey_text_block_paint (self->hint, sink, &rect, JOURNEY_ALIGN_START, hue (self, JOURNEY_HUE_TEXT_MUTED));
  y = rect.y + journey_text_block_height (self->hint) + JOURNEY_SCORING_HEAD_GAP;
  paint_line (self, sink, _ ("Name or group"), 0, y, half - JOURNEY_SCORING_COLUMN_GAP);
  paint_line (self, sink, _ ("Date"), half, y, self->width - half);
  y += JOURNEY_SCORING_LINE_ROOM + JOURNEY_SCORING_HEAD_GAP;
  for (guint i = 0; i < JOURNEY_SCORING_N_COLUMNS; i++)
    paint_column_head (self, sink, i, y);
}

/* Private to the sheets: draws a row. */
void
journey_scoring_paint_row (JourneyScoring *self, JourneySink *sink, const JourneyScoringRow *row)
{
  if (row->is_stage)
    paint_stage (self, sink, row);
  else
    paint_touchpoint (self, sink, row);
}
