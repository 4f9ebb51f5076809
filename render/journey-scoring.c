/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-scoring.h"

#include <glib/gi18n.h>
#include <math.h>

#include "journey-chart-private.h"
#include "journey-export-pages.h"
#include "journey-export-private.h"
#include "journey-kinds.h"
#include "journey-paper-list.h"

/* In units, of which one is a point on A4. */
#define A4_SHORT 595.276
#define MARGIN 36.0
#define FOOT 34.0 /* from the sheet's lower edge */
#define NUMBER_WIDTH 40.0
#define COLUMN_GAP 14.0
#define TITLE_GAP 12.0 /* from the title to the first column */
#define ROW_PAD 8.0    /* above and below the title */
#define LEAST_ROW 34.0
#define STAGE_PAD 4.0
#define HEAD_GAP 10.0
#define LINE_ROOM 20.0 /* for a line that is written on */
#define LINE_LABEL_GAP 6.0

/* A scale of no more steps has a square for each of them; for others, the score is written into one box. */
#define MOST_SQUARES 7
#define SQUARE 18.0
#define SQUARE_GAP 1.5
#define BOX_WIDTH 72.0
#define BOX_HEIGHT 24.0
#define COLUMN_WIDTH 98.0
#define KEPT_LAYOUTS 256
#define MOST_LETTERS 10000 /* more would fill many sheets */

/* What is scored, and what the ends of the scale mean there. */
static const struct
{
  const char *title;
  const char *low;
  const char *high;
} columns[] = {
  { N_ ("Importance"), N_ ("%d = hardly matters"), N_ ("%d = matters most") },
  { N_ ("Expected"), N_ ("%d = very little"), N_ ("%d = very much") },
  { N_ ("Actual"), N_ ("%d = very bad"), N_ ("%d = very good") },
};

#define N_COLUMNS G_N_ELEMENTS (columns)

/* One row of a sheet: a stage, or a touchpoint. */
typedef struct
{
  const JourneyPaperEntry *entry;
  JourneyTextBlock *block;
  gboolean is_stage;
  gboolean first_of_stage;
  guint page;
  double y; /* units */
  double height;
} Row;

struct _JourneyScoring
{
  const JourneyTheme *theme;
  JourneyTypesetter *typesetter;
  GArray *entries; /* of JourneyPaperEntry */
  GArray *rows;    /* of Row */
  guint n_pages;
  double unit;  /* points */
  double width; /* inside the margins, in units */
  double bottom;
  double top;          /* of the rows */
  double columns_from; /* as if read from left to right */
  JourneyTextBlock *title;
  JourneyTextBlock *hint;
  int low;
  int high;
};

static void
row_clear (gpointer data)
{
  g_clear_pointer (&((Row *)data)->block, journey_text_block_unref);
}

static Row *
row_at (JourneyScoring *self, guint row)
{
  return &g_array_index (self->rows, Row, row);
}

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
  return self->columns_from + column * (COLUMN_WIDTH + COLUMN_GAP);
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
  JourneyRect rect = place (self, column_x (self, column), y, COLUMN_WIDTH, 0);
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

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      double height = journey_text_block_height (label (self, _ (columns[i].title), JOURNEY_FONT_LANE_TITLE, COLUMN_WIDTH));

      for (guint end = 0; end < 2; end++)
        {
          g_autofree char *words = end_words (self, i, end > 0);

          height += journey_text_block_height (label (self, words, JOURNEY_FONT_SCALE, COLUMN_WIDTH));
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
  JourneyRect rect = place (self, x, y + LINE_ROOM - height, caption, height);

  journey_text_block_paint (block, sink, &rect, JOURNEY_ALIGN_START, hue (self, JOURNEY_HUE_TEXT));
  rule (self, sink, x + caption + LINE_LABEL_GAP, y + LINE_ROOM - 2, MAX (width - caption - LINE_LABEL_GAP, 40),
        JOURNEY_HUE_TEXT);
}

static void
paint_head (JourneyScoring *self, JourneySink *sink)
{
  JourneyRect rect = place (self, 0, 0, self->width, 0);
  double half = self->width * 0.62, y;

  journey_text_block_paint (self->title, sink, &rect, JOURNEY_ALIGN_START, hue (self, JOURNEY_HUE_TEXT));
  rect.y += journey_text_block_height (self->title);
  journey_text_block_paint (self->hint, sink, &rect, JOURNEY_ALIGN_START, hue (self, JOURNEY_HUE_TEXT_MUTED));
  y = rect.y + journey_text_block_height (self->hint) + HEAD_GAP;
  paint_line (self, sink, _ ("Name or group"), 0, y, half - COLUMN_GAP);
  paint_line (self, sink, _ ("Date"), half, y, self->width - half);
  y += LINE_ROOM + HEAD_GAP;
  for (guint i = 0; i < N_COLUMNS; i++)
    paint_column_head (self, sink, i, y);
}

static double
head_height (JourneyScoring *self)
{
  return journey_text_block_height (self->title) + journey_text_block_height (self->hint) + LINE_ROOM + 2 * HEAD_GAP
         + column_head_height (self) + HEAD_GAP / 2;
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
  double side = MIN (SQUARE, (COLUMN_WIDTH + SQUARE_GAP) / n - SQUARE_GAP), width = n * (side + SQUARE_GAP) - SQUARE_GAP;
  double x = column_x (self, column) + (COLUMN_WIDTH - width) / 2;

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
  JourneyRect box =
      place (self, column_x (self, column) + (COLUMN_WIDTH - BOX_WIDTH) / 2, middle - BOX_HEIGHT / 2, BOX_WIDTH, BOX_HEIGHT);

  if (self->high - self->low < MOST_SQUARES)
    paint_squares (self, sink, column, middle);
  else
    paint_box (self, sink, &box);
}

static void
paint_stage (JourneyScoring *self, JourneySink *sink, const Row *row)
{
  JourneyRect band = place (self, 0, row->y, self->width, row->height);
  JourneyRect words = place (self, STAGE_PAD * 2, row->y + STAGE_PAD, self->width - 4 * STAGE_PAD, 0);

  sink->klass->rect (sink, &band, 2);
  journey_chart_fill (sink, row->entry->colour);
  journey_text_block_paint (row->block, sink, &words, JOURNEY_ALIGN_START,
                            journey_theme_text_on (self->theme, row->entry->colour));
}

static void
paint_touchpoint (JourneyScoring *self, JourneySink *sink, const Row *row)
{
  g_autofree char *number = g_strdup_printf ("%u", row->entry->number);
  double middle = row->y + row->height / 2, height = journey_text_block_height (row->block);
  JourneyTextBlock *figure = label (self, number, JOURNEY_FONT_STAGE_TITLE, 0);
  JourneyRect at = place (self, 0, middle - journey_text_block_height (figure) / 2, NUMBER_WIDTH - 8, 0);
  JourneyRect words = place (self, NUMBER_WIDTH, middle - height / 2, self->columns_from - TITLE_GAP - NUMBER_WIDTH, height);

  journey_text_block_paint (figure, sink, &at, JOURNEY_ALIGN_END, hue (self, JOURNEY_HUE_TEXT));
  journey_text_block_paint (row->block, sink, &words, JOURNEY_ALIGN_START, hue (self, JOURNEY_HUE_TEXT));
  for (guint i = 0; i < N_COLUMNS; i++)
    paint_score (self, sink, i, middle);
  rule (self, sink, 0, row->y + row->height, self->width, JOURNEY_HUE_GRID);
}

static Row
make_stage (JourneyScoring *self, const JourneyPaperEntry *entry, gboolean continued)
{
  g_autofree char *text = continued ? g_strdup_printf (_ ("%s (continued)"), entry->stage_title) : g_strdup (entry->stage_title);
  Row row = { .entry = entry, .is_stage = TRUE, .first_of_stage = !continued };

  row.block = journey_text_block_new (self->typesetter, text, JOURNEY_FONT_LANE_TITLE, self->width - 4 * STAGE_PAD);
  row.height = journey_text_block_height (row.block) + 2 * STAGE_PAD;

  return row;
}

static Row
make_touchpoint (JourneyScoring *self, const JourneyPaperEntry *entry)
{
  Row row = { .entry = entry };

  row.block = journey_text_block_new (self->typesetter, entry->title, JOURNEY_FONT_PERSONA_TEXT,
                                      self->columns_from - TITLE_GAP - NUMBER_WIDTH);
  row.height = MAX (journey_text_block_height (row.block) + 2 * ROW_PAD, LEAST_ROW);

  return row;
}

static void
take_row (JourneyScoring *self, Row row, double *y)
{
  row.page = self->n_pages - 1;
  row.y = *y;
  *y += row.height;
  g_array_append_val (self->rows, row);
}

static gboolean
too_long (const JourneyPaperEntry *entry, GError **error)
{
  g_set_error (error, JOURNEY_EXPORT_ERROR, JOURNEY_EXPORT_ERROR_TOO_LARGE,
               _ ("Touchpoint %u does not fit on a sheet. Shorten its title or the name of its stage."), entry->number);

  return FALSE;
}

/* A touchpoint, with the name of its stage above it where that begins, also on every further sheet. */
static gboolean
add_entry (JourneyScoring *self, const JourneyPaperEntry *entry, gboolean begins, double *y, GError **error)
{
  Row row, stage;
  double height;

  if (g_utf8_strlen (entry->title, -1) > MOST_LETTERS || g_utf8_strlen (entry->stage_title, -1) > MOST_LETTERS)
    return too_long (entry, error);

  row = make_touchpoint (self, entry);
  stage = make_stage (self, entry, FALSE);
  height = row.height + (begins ? stage.height : 0);
  if (self->n_pages == 0 || *y + height > self->bottom)
    {
      self->n_pages++;
      *y = self->top;
      if (!begins)
        {
          row_clear (&stage);
          stage = make_stage (self, entry, TRUE);
          begins = TRUE;
        }
    }
  if (begins)
    take_row (self, stage, y);
  else
    row_clear (&stage);
  take_row (self, row, y);

  return *y <= self->bottom || too_long (entry, error);
}

static gboolean
add_entries (JourneyScoring *self, GError **error)
{
  double y = 0;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const JourneyPaperEntry *entry = &g_array_index (self->entries, JourneyPaperEntry, i);
      gboolean begins = i == 0 || g_array_index (self->entries, JourneyPaperEntry, i - 1).stage != entry->stage;

      if (!add_entry (self, entry, begins, &y, error))
        return FALSE;
    }
  if (self->entries->len == 0)
    g_set_error_literal (error, JOURNEY_EXPORT_ERROR, JOURNEY_EXPORT_ERROR_EMPTY, _ ("There are no touchpoints to be scored."));

  return self->entries->len > 0;
}

static void
measure (JourneyScoring *self, JourneyState *map, double width, double height)
{
  g_autofree char *title = journey_export_title (map);

  self->unit = MIN (width, height) / A4_SHORT;
  self->width = width / self->unit - 2 * MARGIN;
  self->bottom = height / self->unit - MARGIN - FOOT;
  self->columns_from = self->width - N_COLUMNS * COLUMN_WIDTH - (N_COLUMNS - 1) * COLUMN_GAP;
  self->low = journey_state_integer (map, JOURNEY_MAP_SCALE_LOW);
  self->high = journey_state_integer (map, JOURNEY_MAP_SCALE_HIGH);
  self->title = journey_text_block_new (self->typesetter, title, JOURNEY_FONT_PERSONA_FIGURE, self->width);
  self->hint =
      journey_text_block_new (self->typesetter,
                              self->high - self->low < MOST_SQUARES ? _ ("Tick one number for each, as a customer would.")
                                                                    : _ ("Write one number into each box, as a customer would."),
                              JOURNEY_FONT_LANE_NOTE, self->width);
  self->top = head_height (self);
}

/**
 * journey_scoring_new:
 * @map: which has to outlive the sheets
 * @options: theme, and the `whole` map that has the numbers and colours
 * @width: of a sheet, in points
 * @height: likewise
 *
 * Lists the touchpoints of a map with room for importance, expected and actual on the scale of the map. Titles go on in further
 * lines, and rows on further sheets.
 *
 * Returns: (transfer full) (nullable): the sheets; NULL with @error set when a title is longer than a sheet, or there is no
 *   touchpoint
 */
JourneyScoring *
journey_scoring_new (JourneyState *map, const JourneyExportOptions *options, double width, double height, GError **error)
{
  g_autoptr (JourneyScoring) self = g_new0 (JourneyScoring, 1);
  const char *language = journey_state_text (map, JOURNEY_MAP_LANGUAGE);

  self->theme = journey_theme_get (options->theme);
  self->typesetter = journey_typesetter_new (language, journey_language_is_rtl (language), FALSE, KEPT_LAYOUTS, FALSE);
  self->entries = journey_paper_list_new (map, options);
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (self->rows, row_clear);
  measure (self, map, width, height);

  return add_entries (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * journey_scoring_free:
 */
void
journey_scoring_free (JourneyScoring *self)
{
  g_clear_pointer (&self->title, journey_text_block_unref);
  g_clear_pointer (&self->hint, journey_text_block_unref);
  g_array_unref (self->rows);
  g_array_unref (self->entries);
  journey_typesetter_unref (self->typesetter);
  g_free (self);
}

/**
 * journey_scoring_n_pages:
 *
 * Returns: how many sheets there are
 */
guint
journey_scoring_n_pages (JourneyScoring *self)
{
  return self->n_pages;
}

/**
 * journey_scoring_find_stage:
 * @stage: 0-based, among those that are drawn
 * @page: (out): 0-based
 * @x: (out): on the sheet, in points
 * @y: (out): the same
 *
 * Returns: whether a stage has touchpoints; then where it begins
 */
gboolean
journey_scoring_find_stage (JourneyScoring *self, guint stage, guint *page, double *x, double *y)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = row_at (self, i);

      if (!row->is_stage || !row->first_of_stage || row->entry->stage != stage)
        continue;
      *page = row->page;
      *x = MARGIN * self->unit;
      *y = (MARGIN + row->y) * self->unit;
      return TRUE;
    }

  return FALSE;
}

/**
 * journey_scoring_smallest_text:
 *
 * Returns: the size of the smallest text on the sheets, in points
 */
double
journey_scoring_smallest_text (JourneyScoring *self)
{
  return journey_font_size (JOURNEY_FONT_SCALE) * self->unit;
}

/**
 * journey_scoring_draw:
 * @page: 0-based
 * @cr: one unit is a point, and the sheet begins at its origin
 *
 * Draws one sheet.
 */
void
journey_scoring_draw (JourneyScoring *self, guint page, cairo_t *cr)
{
  JourneyCairoSink sink;

  cairo_save (cr);
  cairo_scale (cr, self->unit, self->unit);
  cairo_translate (cr, MARGIN, MARGIN);
  journey_cairo_sink_init (&sink, cr);
  paint_head (self, &sink.parent);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = row_at (self, i);

      if (row->page != page)
        continue;
      if (row->is_stage)
        paint_stage (self, &sink.parent, row);
      else
        paint_touchpoint (self, &sink.parent, row);
    }
  cairo_restore (cr);
}
