/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <math.h>

#include "journey-chart-private.h"
#include "journey-figure.h"
#include "journey-loyalty-words.h"
#include "journey-tally-table.h"
#include "journey-usual-name.h"

#define MARGIN 6.0
#define PAD 5.0 /* above and below the text of a row */
#define INDENT 14.0
#define N_COLUMNS JOURNEY_LOYALTY_N_MEASURES
#define TITLE_SHARE 0.37 /* of the width */

/** Row: A line of the table: the map, a stage or a touchpoint, with what was answered about it. */
typedef struct
{
  const char *title;
  gboolean strong;
  const char *figures[N_COLUMNS]; /* "" where nobody was asked */
  const char *more[N_COLUMNS];    /* the interval, and how many answered */
} Row;

/** Table: The rows of one page. */
typedef struct
{
  GArray *rows;
  GArray *tops; /* double: where each begins */
} Table;

static Table *
table_of (JourneyChart *chart)
{
  return chart->details;
}

static double
column_width (JourneyChart *chart)
{
  return (chart->width - 2 * MARGIN) * (1 - TITLE_SHARE) / N_COLUMNS;
}

/* Counted from the side where reading begins. */
static JourneyRect
place (JourneyChart *chart, double from, double y, double width)
{
  return (JourneyRect){ chart->rtl ? chart->width - from - width : from, y, width, 0 };
}

static JourneyRect
cell (JourneyChart *chart, guint column, double y)
{
  double width = column_width (chart);

  return place (chart, MARGIN + (chart->width - 2 * MARGIN) * TITLE_SHARE + column * width, y, width - MARGIN);
}

static JourneyRect
title_cell (JourneyChart *chart, const Row *row, double y)
{
  double from = MARGIN + (row->strong ? 0 : INDENT);

  return place (chart, from, y, MARGIN + (chart->width - 2 * MARGIN) * TITLE_SHARE - from - MARGIN);
}

static JourneyFont
title_font (const Row *row)
{
  return row->strong ? JOURNEY_FONT_CARD_TITLE : JOURNEY_FONT_BODY;
}

static double
figure_line (JourneyChart *chart)
{
  return journey_typesetter_leading (chart->typesetter, JOURNEY_FONT_CARD_TITLE);
}

static double
height_of (JourneyChart *chart, const Row *row)
{
  JourneyRect rect = title_cell (chart, row, 0);
  double height = journey_chart_text_height (chart, row->title, title_font (row), rect.width);

  for (guint i = 0; i < N_COLUMNS; i++)
    height = MAX (height, figure_line (chart)
                              + journey_chart_text_height (chart, row->more[i], JOURNEY_FONT_SMALL, cell (chart, i, 0).width));

  return height + 2 * PAD;
}

static void
paint_cells (JourneyChart *chart, JourneySink *sink, const Row *row, double y)
{
  JourneyColour text = journey_theme_colour (chart->theme, JOURNEY_HUE_TEXT);

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      JourneyRect rect = cell (chart, i, y);
      g_autofree char *figure = g_strconcat (chart->rtl ? JOURNEY_FIGURE_LTR : "", row->figures[i], NULL);

      journey_chart_text (chart, sink, figure, JOURNEY_FONT_CARD_TITLE, &rect, JOURNEY_ALIGN_START, text);
      rect.y += figure_line (chart);
      journey_chart_text (chart, sink, row->more[i], JOURNEY_FONT_SMALL, &rect, JOURNEY_ALIGN_START,
                          journey_theme_colour (chart->theme, JOURNEY_HUE_TEXT_MUTED));
    }
}

static void
paint_row (JourneyChart *chart, JourneySink *sink, const Row *row, double y)
{
  JourneyRect rect = title_cell (chart, row, y + PAD);
  JourneyRect line = { MARGIN, y, chart->width - 2 * MARGIN, 1 };

  sink->klass->rect (sink, &line, 0);
  journey_chart_fill (sink, journey_theme_colour (chart->theme, JOURNEY_HUE_GRID));
  journey_chart_text (chart, sink, row->title, title_font (row), &rect, JOURNEY_ALIGN_START,
                      journey_theme_colour (chart->theme, JOURNEY_HUE_TEXT));
  paint_cells (chart, sink, row, y + PAD);
}

static void
paint_ground (JourneyChart *chart, JourneySink *sink)
{
  Table *table = table_of (chart);

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      JourneyRect rect = cell (chart, i, 0);

      journey_chart_text (chart, sink, journey_loyalty_words_name ((JourneyLoyaltyMeasure)i), JOURNEY_FONT_SMALL, &rect,
                          JOURNEY_ALIGN_START, journey_theme_colour (chart->theme, JOURNEY_HUE_TEXT_MUTED));
    }
  for (guint i = 0; i < table->rows->len; i++)
    paint_row (chart, sink, &g_array_index (table->rows, Row, i), g_array_index (table->tops, double, i));
}

static void
paint_no_marks (JourneyChart *chart, JourneySink *sink, int selected)
{
}

static const JourneyChartClass answers_class = {
  .paint_ground = paint_ground,
  .paint_marks = paint_no_marks,
};

/* Returns FALSE where nobody was asked. */
static gboolean
take (JourneyChart *chart, Row *row, JourneyLoyaltyMeasure measure, const JourneyTallySums *sums)
{
  g_auto (JourneyLoyaltyWords) words = { 0 };
  g_autofree char *between = NULL;

  row->figures[measure] = row->more[measure] = "";
  if (!journey_loyalty_words_take (&words, measure, sums, journey_chart_figure))
    return FALSE;

  /* Translators: how many found it easy, and between which shares that lies with everybody asked. */
  between = words.easy ? g_strdup_printf (_ ("%s easy (%s)"), words.easy, words.interval) : g_strdup (words.interval);
  row->figures[measure] = journey_chart_keep (chart, g_strdup (words.figure));
  row->more[measure] = journey_chart_keep (chart, g_strdup_printf ("%s · %s", between, words.n));

  return TRUE;
}

/* Adds a row unless nothing was answered, or unless the page is full. Returns FALSE for a full page. */
static gboolean
add_row (JourneyChart *chart, const char *title, gboolean strong, const JourneyTallySums *sums, double most)
{
  Table *table = table_of (chart);
  Row row = { .title = journey_chart_keep (chart, g_strdup (title)), .strong = strong };
  double height;
  gboolean any = FALSE;

  for (guint i = 0; i < N_COLUMNS; i++)
    any |= take (chart, &row, (JourneyLoyaltyMeasure)i, sums);
  if (!any)
    return TRUE;

  height = height_of (chart, &row);
  if (chart->height + height > most && table->rows->len > 0)
    return FALSE;

  g_array_append_val (table->rows, row);
  g_array_append_val (table->tops, chart->height);
  chart->height += height;
  return TRUE;
}

/** Walk: Goes through map, stages and touchpoints in their order, counted from 0. */
typedef struct
{
  JourneyChart *chart;
  JourneyState *map;
  JourneyTallyTable *tallies;
  GHashTable *wanted; /* touchpoints, by id; NULL for all */
  guint first;
  guint at;
  double most;
} Walk;

/* Returns FALSE when the page is full. What stands on an earlier page is passed over. */
static gboolean
visit (Walk *walk, const char *title, gboolean strong, const JourneyTallySums *sums)
{
  if (walk->at >= walk->first && !add_row (walk->chart, title, strong, sums, walk->most))
    return FALSE;

  walk->at++;
  return TRUE;
}

static gboolean
visit_touchpoint (Walk *walk, guint stage, guint index, JourneyState *touchpoint, guint number)
{
  g_autofree char *title = g_strdup_printf ("%u\u00a0 %s", number, journey_usual_name_or (touchpoint, JOURNEY_TOUCHPOINT_TITLE));

  return visit (walk, title, FALSE, journey_tally_table_touchpoint (walk->tallies, stage, index));
}

/* A stage stands above the first of its touchpoints that are wanted. */
static gboolean
visit_stage (Walk *walk, guint index, guint *number)
{
  JourneyState *stage = journey_state_child (walk->map, JOURNEY_MAP_STAGES, index);
  guint n = journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS), before = *number;
  gboolean headed = FALSE;

  *number += n;
  for (guint i = 0; i < n; i++)
    {
      JourneyState *touchpoint = journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, i);

      if (!journey_chart_is_wanted (walk->wanted, journey_state_id (touchpoint)))
        continue;
      if (!headed
          && !visit (walk, journey_usual_name_or (stage, JOURNEY_STAGE_TITLE), TRUE,
                     journey_tally_table_stage (walk->tallies, index)))
        return FALSE;
      headed = TRUE;
      if (!visit_touchpoint (walk, index, i, touchpoint, before + i + 1))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_any_asked (Walk *walk)
{
  for (guint i = 0; i < journey_state_n_children (walk->map, JOURNEY_MAP_STAGES); i++)
    {
      JourneyState *stage = journey_state_child (walk->map, JOURNEY_MAP_STAGES, i);

      for (guint j = 0; j < journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS); j++)
        if (journey_chart_is_wanted (walk->wanted, journey_state_id (journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, j)))
            && journey_loyalty_is_asked (journey_tally_table_touchpoint (walk->tallies, i, j)))
          return TRUE;
    }

  return FALSE;
}

static void
visit_all (Walk *walk)
{
  guint number = 0;

  if (!visit (walk, _ ("Whole map"), TRUE, journey_tally_table_map (walk->tallies)))
    return;
  for (guint i = 0; i < journey_state_n_children (walk->map, JOURNEY_MAP_STAGES); i++)
    if (!visit_stage (walk, i, &number))
      return;
}

static void
free_table (gpointer data)
{
  Table *table = data;

  g_array_unref (table->rows);
  g_array_unref (table->tops);
  g_free (table);
}

/**
 * journey_chart_new_answers:
 * @options: no higher than its height, unless a single row is
 * @wanted: (nullable) (element-type utf8 any): the touchpoints, by id, that are listed, below the map and their stages; NULL is
 * all
 * @first: where the page begins, 0-based, among the map and those stages and touchpoints
 * @n_done: (out): how many places are behind, so that @first + @n_done is where the next page begins
 *
 * A page of what customers answered: NPS, CSAT and CES with their 95 % intervals and numbers, of the map, each stage and each
 * touchpoint that was asked about. Those of the map and of a stage are of all their touchpoints, whatever @wanted lists.
 *
 * Returns: (transfer full) (nullable): the table, which has no marks; NULL when there is nothing from @first on, or when nobody
 * was asked at a touchpoint that is listed
 */
JourneyChart *
journey_chart_new_answers (const JourneyChartOptions *options, JourneyState *map, GHashTable *wanted, guint first, guint *n_done)
{
  g_autoptr (JourneyTallyTable) tallies = NULL;
  g_autoptr (JourneyChart) chart = NULL;
  Table *table;
  Walk walk;

  g_return_val_if_fail (options != NULL && map != NULL && n_done != NULL, NULL);

  tallies = journey_tally_table_new (map, NULL, NULL);
  chart = journey_chart_new (&answers_class, options);
  table = chart->details = g_new (Table, 1);
  *table = (Table){ g_array_new (FALSE, FALSE, sizeof (Row)), g_array_new (FALSE, FALSE, sizeof (double)) };
  chart->free_details = free_table;
  chart->height = journey_typesetter_leading (chart->typesetter, JOURNEY_FONT_SMALL) + PAD;
  walk = (Walk){ chart, map, tallies, wanted, first, 0, options->height };
  if (is_any_asked (&walk))
    visit_all (&walk);
  *n_done = walk.at - first;
  chart->tells_answers = TRUE;
  /* Translators: what a table shows, for people who cannot see it. */
  chart->words = g_strdup (_ ("What customers answered: NPS, CSAT and CES"));

  return table->rows->len > 0 ? g_steal_pointer (&chart) : NULL;
}
