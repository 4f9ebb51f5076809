/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-analysis-pages.h"

#include <glib/gi18n.h>

#include "journey-chart-figures.h"
#include "journey-export-private.h"
#include "journey-figure.h"

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

/* Of one dimension, the ranking has told everything. */
static gboolean
show_profile (Pages *pages)
{
  g_autoptr (JourneyProfileTable) table = journey_profile_table_new (pages->map, NULL);
  g_autoptr (JourneyProfile) profile = journey_profile_table_map (table);
  g_autoptr (JourneyChart) chart = journey_chart_of_profile (pages->options, profile);

  if (journey_chart_n_marks (chart) < 2)
    return TRUE;

  return show (pages, g_steal_pointer (&chart), _ ("Value by dimension"), FALSE);
}

/* A chart that shows nothing is no page. */
static gboolean
show_filled (Pages *pages, JourneyChart *made, const char *title)
{
  g_autoptr (JourneyChart) chart = made;

  return journey_chart_n_marks (chart) == 0 || show (pages, g_steal_pointer (&chart), title, FALSE);
}

static gboolean
show_needs (Pages *pages)
{
  g_autoptr (JourneyTallyTable) tallies = journey_tally_table_new (pages->map, NULL, NULL);

  return show_filled (pages, journey_chart_of_needs (pages->options, pages->map, tallies), _ ("Needs, after Kano"));
}

static gboolean
show_rivals (Pages *pages)
{
  g_autoptr (JourneyRivals) rivals = journey_rivals_new (pages->map);

  return show_filled (pages, journey_chart_of_rivals (pages->options, rivals),
                      _ ("Our quality and cost, relative to competitors"));
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
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  guint n_placed = 0;

  for (guint i = 0; i < journey_opportunities_length (opportunities); i++)
    {
      const JourneyOpportunityEntry *entry = journey_opportunities_at (opportunities, i);

      n_placed += journey_chart_has_opportunity (entry);
      g_ptr_array_add (entries, (gpointer)entry);
    }
  if (!show_filled (
          pages,
          journey_chart_of_opportunities (pages->options, (const JourneyOpportunityEntry *const *)entries->pdata, entries->len),
          _ ("What we will change")))
    return FALSE;

  return show_plan (pages, opportunities, n_placed > 0);
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
