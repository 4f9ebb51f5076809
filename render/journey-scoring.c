/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-scoring.h"

#include <glib/gi18n.h>

#include "journey-export-private.h"
#include "journey-kinds.h"
#include "journey-scoring-private.h"

#define A4_SHORT 595.276
#define FOOT 34.0   /* from the sheet's lower edge */
#define ROW_PAD 8.0 /* above and below the title */
#define LEAST_ROW 34.0
#define KEPT_LAYOUTS 256
#define MOST_LETTERS 10000 /* more would fill many sheets */

static void
row_clear (gpointer data)
{
  g_clear_pointer (&((JourneyScoringRow *)data)->block, journey_text_block_unref);
}

static JourneyScoringRow *
row_at (JourneyScoring *self, guint row)
{
  return &g_array_index (self->rows, JourneyScoringRow, row);
}

static JourneyScoringRow
make_stage (JourneyScoring *self, const JourneyPaperEntry *entry, gboolean continued)
{
  g_autofree char *text = continued ? g_strdup_printf (_ ("%s (continued)"), entry->stage_title) : g_strdup (entry->stage_title);
  JourneyScoringRow row = { .entry = entry, .is_stage = TRUE, .first_of_stage = !continued };

  row.block =
      journey_text_block_new (self->typesetter, text, JOURNEY_FONT_LANE_TITLE, self->width - 4 * JOURNEY_SCORING_STAGE_PAD);
  row.height = journey_text_block_height (row.block) + 2 * JOURNEY_SCORING_STAGE_PAD;

  return row;
}

static JourneyScoringRow
make_touchpoint (JourneyScoring *self, const JourneyPaperEntry *entry)
{
  JourneyScoringRow row = { .entry = entry };

  row.block = journey_text_block_new (self->typesetter, entry->title, JOURNEY_FONT_PERSONA_TEXT,
                                      self->columns_from - JOURNEY_SCORING_TITLE_GAP - JOURNEY_SCORING_NUMBER_WIDTH);
  row.height = MAX (journey_text_block_height (row.block) + 2 * ROW_PAD, LEAST_ROW);

  return row;
}

static void
take_row (JourneyScoring *self, JourneyScoringRow row, double *y)
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
  JourneyScoringRow row, stage;
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

/* What is called out from a sheet is kept on the dimension of the whole, which has to be asked about where there are others. */
static char *
say_what_to_do (JourneyScoring *self, JourneyState *map)
{
  const char *how = self->high - self->low < JOURNEY_SCORING_MOST_SQUARES
                        ? _ ("Tick one number for each, as a customer would.")
                        : _ ("Write one number into each box, as a customer would.");

  if (journey_state_n_children (map, JOURNEY_MAP_DIMENSIONS) < 2)
    return g_strdup (how);

  return g_strdup_printf ("%s\n%s", how, _ ("Think of each touchpoint as a whole."));
}

static void
measure (JourneyScoring *self, JourneyState *map, double width, double height)
{
  g_autofree char *title = journey_export_title (map);
  g_autofree char *hint = NULL;

  self->unit = MIN (width, height) / A4_SHORT;
  self->width = width / self->unit - 2 * JOURNEY_SCORING_MARGIN;
  self->bottom = height / self->unit - JOURNEY_SCORING_MARGIN - FOOT;
  self->columns_from = self->width - JOURNEY_SCORING_N_COLUMNS * JOURNEY_SCORING_COLUMN_WIDTH
                       - (JOURNEY_SCORING_N_COLUMNS - 1) * JOURNEY_SCORING_COLUMN_GAP;
  self->low = journey_state_integer (map, JOURNEY_MAP_SCALE_LOW);
  self->high = journey_state_integer (map, JOURNEY_MAP_SCALE_HIGH);
  self->title = journey_text_block_new (self->typesetter, title, JOURNEY_FONT_PERSONA_FIGURE, self->width);
  hint = say_what_to_do (self, map);
  self->hint = journey_text_block_new (self->typesetter, hint, JOURNEY_FONT_LANE_NOTE, self->width);
  self->top = journey_scoring_head_height (self);
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
  self->rows = g_array_new (FALSE, FALSE, sizeof (JourneyScoringRow));
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
      const JourneyScoringRow *row = row_at (self, i);

      if (!row->is_stage || !row->first_of_stage || row->entry->stage != stage)
        continue;
      *page = row->page;
      *x = JOURNEY_SCORING_MARGIN * self->unit;
      *y = (JOURNEY_SCORING_MARGIN + row->y) * self->unit;
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
  cairo_translate (cr, JOURNEY_SCORING_MARGIN, JOURNEY_SCORING_MARGIN);
  journey_cairo_sink_init (&sink, cr);
  journey_scoring_paint_head (self, &sink.parent);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const JourneyScoringRow *row = row_at (self, i);

      if (row->page == page)
        journey_scoring_paint_row (self, &sink.parent, row);
    }
  cairo_restore (cr);
}
