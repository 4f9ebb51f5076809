/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-analysis-pages.h"

#include <glib/gi18n.h>
#include <math.h>

#include "journey-export-private.h"
#include "journey-figure.h"
#include "journey-kano.h"
#include "journey-opportunities.h"
#include "journey-profile.h"
#include "journey-rivals.h"
#include "journey-tally-table.h"
#include "journey-usual-name.h"

/* What the pages are made of. */
typedef struct
{
  JourneyState *map;
  JourneyGapTable *table;
  const JourneyChartOptions *options;
  char *about; /* the map, and how much of it is scored */
  JourneyAnalysisVisit visit;
  gpointer data;
} Pages;

static gboolean
show (Pages *pages, JourneyChart *made, const char *title, gboolean continued)
{
  g_autoptr (JourneyChart) chart = made;
  JourneyChartPicture page = { chart, title, pages->about };

  return pages->visit (&page, continued, pages->data);
}

static char *
about_map (JourneyState *map, JourneyGapTable *table)
{
  g_autofree char *title = journey_export_title (map);
  const JourneyGapFigures *figures = journey_gap_table_map (table);
  g_autofree char *scored =
      g_strdup_printf (ngettext ("%u of %u touchpoint scored", "%u of %u touchpoints scored", figures->n_touchpoints),
                       figures->n_scored, figures->n_touchpoints);
  char loss[JOURNEY_FIGURE_BUFFER], gain[JOURNEY_FIGURE_BUFFER];
  g_autofree char *lost = NULL;

  if (figures->n_scored == 0)
    return g_strdup_printf ("%s · %s", title, scored);

  /* Translators: points of the scale that are lost and exceeded, and the ends of the scale. */
  lost = g_strdup_printf (_ ("lost %s, exceeded %s, on %d–%d"), journey_figure_unsigned (figures->loss, loss),
                          journey_figure_unsigned (figures->gain, gain), journey_state_integer (map, JOURNEY_MAP_SCALE_LOW),
                          journey_state_integer (map, JOURNEY_MAP_SCALE_HIGH));

  return g_strdup_printf ("%s · %s · %s", title, scored, lost);
}

static gboolean
show_ranking (Pages *pages)
{
  guint first = 0, n;
  gboolean go_on = TRUE;

  do
    {
      g_autoptr (JourneyChart) chart = journey_chart_new_ranking (pages->options, pages->map, pages->table, first, &n);

      if (n == 0)
        break;
      go_on = show (pages, g_steal_pointer (&chart), _ ("Touchpoints by priority"), first > 0);
      first += n;
    }
  while (go_on);

  return go_on;
}

static const char *
name_of (JourneyState *state, JourneyFieldId field, JourneyKind kind)
{
  const char *name = journey_state_text (state, field);

  return *name ? name : journey_usual_name (kind);
}

static gboolean
show_profile (Pages *pages)
{
  g_autoptr (JourneyProfileTable) table = journey_profile_table_new (pages->map, NULL);
  g_autoptr (JourneyProfile) profile = journey_profile_table_map (table);
  g_autoptr (GArray) rows = g_array_new (FALSE, TRUE, sizeof (JourneyChartRow));

  for (guint i = 0; i < profile->n; i++)
    {
      const JourneyProfileRow *from = &profile->rows[i];
      JourneyChartRow row = {
        .id = journey_state_id (from->dimension),
        .title = name_of (from->dimension, JOURNEY_DIMENSION_TITLE, JOURNEY_KIND_DIMENSION),
        .expected = from->expected,
        .actual = from->actual,
        .interval_low = NAN,
        .interval_high = NAN,
        .gap = from->gap,
        .cost = from->cost,
        .standing = from->standing,
      };

      if (from->n > 0)
        g_array_append_val (rows, row);
    }
  if (rows->len < 2)
    return TRUE;

  return show (pages,
               journey_chart_new_profile (pages->options, (const JourneyChartRow *)(gpointer)rows->data, rows->len,
                                          profile->scale_low, profile->scale_high),
               _ ("Value by dimension"), FALSE);
}

static gboolean
show_needs (Pages *pages)
{
  g_autoptr (JourneyTallyTable) tallies = journey_tally_table_new (pages->map, NULL, NULL);
  g_autoptr (GArray) points = g_array_new (FALSE, TRUE, sizeof (JourneyChartPoint));
  g_autoptr (GPtrArray) numbers = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < journey_gap_table_length (pages->table); i++)
    {
      const JourneyGapEntry *entry = journey_gap_table_peek (pages->table, i);
      guint first = journey_gap_table_column (
          pages->table, journey_state_id (journey_state_child (entry->stage, JOURNEY_STAGE_TOUCHPOINTS, 0)));
      const JourneyTallySums *sums = journey_tally_table_touchpoint (tallies, entry->stage_index, i - first);
      JourneyKanoFigures figures = journey_kano_figures (sums->kano);
      JourneyChartPoint point = {
        .id = journey_state_id (entry->touchpoint),
        .title = name_of (entry->touchpoint, JOURNEY_TOUCHPOINT_TITLE, JOURNEY_KIND_TOUCHPOINT),
        .x = figures.worse,
        .y = figures.better,
      };

      if (isnan (point.x) || isnan (point.y))
        continue;
      g_ptr_array_add (numbers, g_strdup_printf ("%u", entry->number));
      point.label = g_ptr_array_index (numbers, numbers->len - 1);
      g_array_append_val (points, point);
    }
  if (points->len == 0)
    return TRUE;

  return show (pages, journey_chart_new_kano (pages->options, (const JourneyChartPoint *)(gpointer)points->data, points->len),
               _ ("Needs, after Kano"), FALSE);
}

static gboolean
show_rivals (Pages *pages)
{
  g_autoptr (JourneyRivals) rivals = journey_rivals_new (pages->map);
  g_autoptr (GArray) points = g_array_new (FALSE, TRUE, sizeof (JourneyChartPoint));

  for (guint i = 0; i < rivals->n; i++)
    {
      const JourneyRival *rival = &rivals->items[i];
      const char *name = name_of (rival->competitor, JOURNEY_COMPETITOR_NAME, JOURNEY_KIND_COMPETITOR);
      JourneyChartPoint point = {
        .id = journey_state_id (rival->competitor),
        .label = name,
        .title = name,
        .x = rival->cost,
        .y = rival->quality,
      };

      if (!isnan (point.x) && !isnan (point.y))
        g_array_append_val (points, point);
    }
  if (points->len == 0)
    return TRUE;

  return show (
      pages,
      journey_chart_new_value_map (pages->options, (const JourneyChartPoint *)(gpointer)points->data, points->len, rivals->slope),
      _ ("Our quality and cost, relative to competitors"), FALSE);
}

/* What the letters stand for. */
static gboolean
show_plan (Pages *pages, JourneyOpportunities *opportunities, gboolean continued)
{
  guint first = 0, n;
  gboolean go_on = TRUE;

  while (go_on)
    {
      g_autoptr (JourneyChart) chart = journey_chart_new_plan (pages->options, opportunities, first, &n);

      if (journey_chart_n_marks (chart) == 0)
        break;
      go_on = show (pages, g_steal_pointer (&chart), _ ("What we will change"), continued || first > 0);
      first += n;
    }

  return go_on;
}

/* With the letters of the window. Those that were dropped are not drawn. */
static gboolean
show_opportunities (Pages *pages)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  g_autoptr (JourneyOpportunities) opportunities = journey_opportunities_new (pages->map, pages->table, today);
  g_autoptr (GArray) points = g_array_new (FALSE, TRUE, sizeof (JourneyChartPoint));

  for (guint i = 0; i < journey_opportunities_length (opportunities); i++)
    {
      const JourneyOpportunityEntry *entry = journey_opportunities_at (opportunities, i);
      JourneyChartPoint point = {
        .id = journey_state_id (entry->opportunity),
        .label = entry->letter,
        .title = journey_state_text (entry->opportunity, JOURNEY_OPPORTUNITY_TEXT),
        .x = journey_state_number (entry->opportunity, JOURNEY_OPPORTUNITY_EFFORT),
        .y = journey_state_number (entry->opportunity, JOURNEY_OPPORTUNITY_IMPACT),
      };

      if (entry->group != JOURNEY_OPPORTUNITY_GROUP_DROPPED && !isnan (point.x) && !isnan (point.y))
        g_array_append_val (points, point);
    }
  if (points->len > 0
      && !show (pages,
                journey_chart_new_impact_effort (pages->options, (const JourneyChartPoint *)(gpointer)points->data, points->len),
                _ ("What we will change"), FALSE))
    return FALSE;

  return show_plan (pages, opportunities, points->len > 0);
}

/**
 * journey_analysis_pages_visit:
 * @options: for the chart of each page; the head of the page is above that
 *
 * Makes the pages that tell where value is lost, one after the other: the matrix; the ranking, on as many pages as it needs;
 * then what the map has figures for: dimensions, needs, competitors, opportunities.
 */
void
journey_analysis_pages_visit (JourneyState *map, const JourneyChartOptions *options, JourneyAnalysisVisit visit, gpointer data)
{
  g_autoptr (JourneyGapTable) table = journey_gap_table_new (map);
  g_autofree char *about = about_map (map, table);
  Pages pages = { map, table, options, about, visit, data };

  if (show (&pages, journey_chart_new_matrix (options, map, table, NULL), _ ("Where value is lost"), FALSE)
      && show_ranking (&pages) && show_profile (&pages) && show_needs (&pages) && show_rivals (&pages))
    show_opportunities (&pages);
}
