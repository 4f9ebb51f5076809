/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-cards.h"

#include <glib/gi18n.h>
#include <math.h>

#include "journey-card-text.h"
#include "journey-chart-private.h"
#include "journey-export-pages.h"
#include "journey-kinds.h"

#define SIDE (76 * JOURNEY_PAGE_MM)
#define MARK (6 * JOURNEY_PAGE_MM)
#define MARK_GAP (1.5 * JOURNEY_PAGE_MM)
#define MARK_LINE 0.5
#define EDGE_LINE 0.4
#define KEPT_LAYOUTS 256

struct _JourneyCards
{
  const JourneyTheme *theme;
  JourneyTypesetter *typesetter;
  GArray *entries; /* of JourneyPaperEntry */
  GArray *texts;   /* of JourneyCardText, one an entry */
  guint columns;   /* of cards on a sheet */
  guint rows;
  double x; /* where the first column begins, in points */
  double y;
};

static JourneyColour
hue (JourneyCards *self, JourneyHue which)
{
  return journey_theme_colour (self->theme, which);
}

static gboolean
is_rtl (JourneyCards *self)
{
  return journey_typesetter_is_rtl (self->typesetter);
}

static guint
how_many (double room)
{
  return (guint)MAX (floor ((room - 2 * JOURNEY_PAGE_MARGIN) / SIDE), 1);
}

/* Where a card lies on its sheet, in points. */
static void
place_of (JourneyCards *self, guint card, double *x, double *y)
{
  guint position = card % (self->columns * self->rows), column = position % self->columns;

  *x = self->x + SIDE * (is_rtl (self) ? self->columns - 1 - column : column);
  *y = self->y + SIDE * (position / self->columns);
}

static void
paint_severity (JourneyCards *self, JourneySink *sink, const JourneyRect *rect, int severity)
{
  JourneyPaint ink = journey_paint_colour (hue (self, JOURNEY_HUE_PAIN_DOT));
  JourneyPaint ground = journey_paint_colour (hue (self, JOURNEY_HUE_CARD));
  JourneyStroke line = { .width = 0.8 };
  double middle = rect->y + journey_typesetter_leading (self->typesetter, JOURNEY_FONT_SMALL) / 2;

  for (int i = 0; i < 3; i++)
    {
      double along = 3 + 7.5 * i;

      sink->klass->circle (sink, is_rtl (self) ? rect->x + rect->width - along : rect->x + along, middle, 2.5);
      sink->klass->paint (sink, i < severity ? &ink : &ground, &ink, &line);
    }
}

static void
paint_mark (
    JourneyCards *self, const JourneyCardText *text, const JourneyCardLine *line, JourneySink *sink, const JourneyRect *rect)
{
  JourneyColour ink = journey_theme_stage_ink (self->theme, text->entry->colour);
  JourneyRect icon = { is_rtl (self) ? rect->x + rect->width - 14 : rect->x, rect->y + 1, 14, 14 };
  /* The first lines of number and title stand on one baseline. */
  JourneyRect number = { rect->x, rect->y - 4.6, rect->width, 0 };

  if (line->mark == JOURNEY_CARD_MARK_NUMBER)
    journey_text_block_paint (text->number, sink, &number, JOURNEY_ALIGN_START, hue (self, JOURNEY_HUE_TEXT));
  else if (line->mark == JOURNEY_CARD_MARK_ICON)
    journey_icon_paint (text->icon, sink, &icon, ink);
  else if (line->mark == JOURNEY_CARD_MARK_SEVERITY)
    paint_severity (self, sink, rect, line->severity);
}

static void
paint_lines (JourneyCards *self, const JourneyCardText *text, JourneySink *sink, double y)
{
  for (guint i = 0; i < text->lines->len; i++)
    {
      const JourneyCardLine *line = &g_array_index (text->lines, JourneyCardLine, i);
      JourneyRect rect = { JOURNEY_CARD_PAD, y + line->gap, text->side - 2 * JOURNEY_CARD_PAD, 0 };
      JourneyRect words = { is_rtl (self) ? rect.x : rect.x + line->indent, rect.y, rect.width - line->indent, 0 };

      paint_mark (self, text, line, sink, &rect);
      journey_text_block_paint (line->block, sink, &words, JOURNEY_ALIGN_START, hue (self, line->hue));
      y = rect.y + journey_card_text_line_height (text, line);
    }
}

static void
paint_card (JourneyCards *self, const JourneyCardText *text, JourneySink *sink)
{
  double height = journey_text_block_height (text->band) + 2 * JOURNEY_CARD_BAND_PAD;
  JourneyRect card = { 0, 0, text->side, text->side }, band = { 0, 0, text->side, height };
  JourneyRect words = { JOURNEY_CARD_PAD, JOURNEY_CARD_BAND_PAD, text->side - 2 * JOURNEY_CARD_PAD, 0 };
  double star = is_rtl (self) ? JOURNEY_CARD_PAD + JOURNEY_CARD_STAR : text->side - JOURNEY_CARD_PAD - JOURNEY_CARD_STAR;

  sink->klass->rect (sink, &card, 0);
  journey_chart_fill (sink, hue (self, JOURNEY_HUE_CARD));
  sink->klass->rect (sink, &band, 0);
  journey_chart_fill (sink, text->entry->colour);
  journey_text_block_paint (text->band, sink, &words, JOURNEY_ALIGN_START,
                            journey_theme_text_on (self->theme, text->entry->colour));
  if (journey_state_integer (text->entry->touchpoint, JOURNEY_TOUCHPOINT_MOMENT_OF_TRUTH))
    journey_star_paint (sink, star, height / 2, JOURNEY_CARD_STAR, hue (self, JOURNEY_HUE_STAR),
                        hue (self, JOURNEY_HUE_STAR_BORDER));
  paint_lines (self, text, sink, height + JOURNEY_CARD_BODY_GAP);
}

static void
draw_card (JourneyCards *self, guint card, cairo_t *cr)
{
  const JourneyCardText *text = &g_array_index (self->texts, JourneyCardText, card);
  JourneyColour edge = hue (self, JOURNEY_HUE_CARD_BORDER);
  JourneyCairoSink sink;
  double x, y;

  place_of (self, card, &x, &y);
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_save (cr);
  cairo_scale (cr, text->scale, text->scale);
  journey_cairo_sink_init (&sink, cr);
  paint_card (self, text, &sink.parent);
  cairo_restore (cr);
  cairo_set_source_rgb (cr, edge.red, edge.green, edge.blue);
  cairo_set_line_width (cr, EDGE_LINE);
  cairo_rectangle (cr, 0, 0, SIDE, SIDE);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* At both ends of every line along which cards are cut. */
static void
draw_cut_marks (JourneyCards *self, cairo_t *cr)
{
  JourneyColour ink = hue (self, JOURNEY_HUE_TEXT);
  double right = self->x + self->columns * SIDE, bottom = self->y + self->rows * SIDE;

  for (guint i = 0; i <= self->columns; i++)
    {
      cairo_move_to (cr, self->x + i * SIDE, self->y - MARK_GAP);
      cairo_rel_line_to (cr, 0, -MARK);
      cairo_move_to (cr, self->x + i * SIDE, bottom + MARK_GAP);
      cairo_rel_line_to (cr, 0, MARK);
    }
  for (guint i = 0; i <= self->rows; i++)
    {
      cairo_move_to (cr, self->x - MARK_GAP, self->y + i * SIDE);
      cairo_rel_line_to (cr, -MARK, 0);
      cairo_move_to (cr, right + MARK_GAP, self->y + i * SIDE);
      cairo_rel_line_to (cr, MARK, 0);
    }
  cairo_set_source_rgb (cr, ink.red, ink.green, ink.blue);
  cairo_set_line_width (cr, MARK_LINE);
  cairo_stroke (cr);
}

static void
text_clear (gpointer data)
{
  journey_card_text_clear (data);
}

static gboolean
set_texts (JourneyCards *self, GError **error)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      JourneyCardText text;
      gboolean fits =
          journey_card_text_init (&text, &g_array_index (self->entries, JourneyPaperEntry, i), self->typesetter, SIDE, error);

      g_array_append_val (self->texts, text);
      if (!fits)
        return FALSE;
    }
  if (self->texts->len == 0)
    g_set_error_literal (error, JOURNEY_EXPORT_ERROR, JOURNEY_EXPORT_ERROR_EMPTY,
                         _ ("There are no touchpoints to be put on cards."));

  return self->texts->len > 0;
}

/**
 * journey_cards_new:
 * @map: which has to outlive the cards
 * @options: theme, and the `whole` map that has the numbers and colours
 * @width: of a sheet, in points
 * @height: likewise
 *
 * Puts every touchpoint of a map on a card of its own.
 *
 * Returns: (transfer full) (nullable): the cards; NULL with @error set when one holds more than fits on it, or there is none
 */
JourneyCards *
journey_cards_new (JourneyState *map, const JourneyExportOptions *options, double width, double height, GError **error)
{
  g_autoptr (JourneyCards) self = g_new0 (JourneyCards, 1);
  const char *language = journey_state_text (map, JOURNEY_MAP_LANGUAGE);

  self->theme = journey_theme_get (options->theme);
  self->typesetter = journey_typesetter_new (language, journey_language_is_rtl (language), FALSE, KEPT_LAYOUTS, TRUE);
  self->entries = journey_paper_list_new (map, options);
  self->texts = g_array_new (FALSE, FALSE, sizeof (JourneyCardText));
  g_array_set_clear_func (self->texts, text_clear);
  self->columns = how_many (width);
  self->rows = how_many (height);
  self->x = (width - self->columns * SIDE) / 2;
  self->y = (height - self->rows * SIDE) / 2;

  return set_texts (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * journey_cards_free:
 */
void
journey_cards_free (JourneyCards *self)
{
  g_array_unref (self->texts);
  g_array_unref (self->entries);
  journey_typesetter_unref (self->typesetter);
  g_free (self);
}

/**
 * journey_cards_n_pages:
 *
 * Returns: how many sheets the cards take
 */
guint
journey_cards_n_pages (JourneyCards *self)
{
  guint a_page = self->columns * self->rows;

  return (self->texts->len + a_page - 1) / a_page;
}

/**
 * journey_cards_find_stage:
 * @stage: 0-based, among those that are drawn
 * @page: (out): 0-based
 * @x: (out): on the sheet, in points
 * @y: (out): the same
 *
 * Returns: whether a stage has a card; then where its first one is
 */
gboolean
journey_cards_find_stage (JourneyCards *self, guint stage, guint *page, double *x, double *y)
{
  for (guint i = 0; i < self->entries->len; i++)
    if (g_array_index (self->entries, JourneyPaperEntry, i).stage == stage)
      {
        *page = i / (self->columns * self->rows);
        place_of (self, i, x, y);
        return TRUE;
      }

  return FALSE;
}

/**
 * journey_cards_smallest_text:
 *
 * Returns: the size of the smallest text on a card, in points
 */
double
journey_cards_smallest_text (JourneyCards *self)
{
  double smallest = HUGE_VAL;

  for (guint i = 0; i < self->texts->len; i++)
    smallest = MIN (smallest, journey_card_text_smallest (&g_array_index (self->texts, JourneyCardText, i)));

  return smallest;
}

/**
 * journey_cards_draw:
 * @page: 0-based
 * @cr: one unit is a point, and the sheet begins at its origin
 *
 * Draws the cards of one sheet, with marks along which they are cut.
 */
void
journey_cards_draw (JourneyCards *self, guint page, cairo_t *cr)
{
  guint a_page = self->columns * self->rows;

  for (guint i = page * a_page; i < MIN ((page + 1) * a_page, self->texts->len); i++)
    draw_card (self, i, cr);
  draw_cut_marks (self, cr);
}
