/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-analysis-pages.h"

#include <glib/gi18n.h>

#include "journey-chart-figures.h"
#include "journey-export-private.h"
#include "journey-usual-name.h"

#define HEAD 56.0       /* title and subtitle of the first chart of a page */
#define NEXT_HEAD 44.0  /* the title of another one below it */
#define GAP 26.0        /* above that */
#define KEY 60.0        /* what the signs of a single chart take at most, as a rule */
#define LEAST_SHARE 0.4 /* of a page: a chart with a cross-hair does not become lower than that for a list's sake */

/* What the pages are made of. */
typedef struct
{
  JourneyState *map;   /* the whole one, which has the numbers, ranks and letters */
  JourneyState *shown; /* what the pages are about: all of it or a part */
  JourneyGapTable *table;
  GHashTable *wanted; /* what is in a part, by id; NULL for all */
  const JourneyChartOptions *options;
  char *about;      /* what is shown, and how much of it is scored */
  GArray *parts;    /* of JourneyAnalysisPart: the page that is being filled */
  double used;      /* of its height */
  GPtrArray *signs; /* of JourneyChart: those whose signs have not been explained yet */
  JourneyAnalysisVisit visit;
  gpointer data;
} Pages;

static void
clear_part (gpointer part)
{
  journey_chart_unref (((JourneyAnalysisPart *)part)->picture.chart);
}

/* Ends the page. Returns whether another one is wanted. */
static gboolean
turn_page (Pages *pages)
{
  gboolean go_on = pages->parts->len == 0
                   || pages->visit ((JourneyAnalysisPart *)(gpointer)pages->parts->data, pages->parts->len, pages->data);

  g_array_set_size (pages->parts, 0);
  pages->used = 0;

  return go_on;
}

/* How high a chart can become that is put below the others of the page, or with @anew on a page of its own. */
static double
room_for_chart (Pages *pages, gboolean anew)
{
  double above = anew || pages->parts->len == 0 ? HEAD : pages->used + GAP + NEXT_HEAD;

  return MAX (pages->options->height - above, 0);
}

/* Puts a chart below the others if there is room, else on the next page. What goes on from the chart above it needs no title. */
static gboolean
show (Pages *pages, JourneyChart *made, const char *title, gboolean continued)
{
  g_autoptr (JourneyChart) chart = made;
  JourneyAnalysisPart part = { .picture = { .chart = chart, .title = title, .subtitle = "" }, .continued = continued };
  double height = journey_chart_height (chart);

  if (pages->parts->len > 0 && continued)
    part.picture.title = "";
  part.y = pages->used + GAP;
  if (pages->parts->len > 0 && part.y + journey_chart_picture_head (&part.picture) + height > pages->options->height
      && !turn_page (pages))
    return FALSE;
  if (pages->parts->len == 0)
    {
      part.picture.title = title;
      part.picture.subtitle = pages->about;
      part.y = 0;
    }

  journey_chart_ref (chart);
  pages->used = part.y + journey_chart_picture_head (&part.picture) + height;
  g_array_append_val (pages->parts, part);

  return TRUE;
}

/* As for a chart on a page of its own. */
static JourneyChartOptions
list_options (Pages *pages)
{
  JourneyChartOptions options = *pages->options;

  options.height = room_for_chart (pages, TRUE);

  return options;
}

/* A chart with a cross-hair can have any height: it takes what the page has left, if that is enough, and leaves room for a short
 * list that belongs to it. */
static JourneyChartOptions
chart_options (Pages *pages, double list)
{
  JourneyChartOptions options = *pages->options;
  double least = LEAST_SHARE * options.height, below = list > 0 ? GAP + list : 0;

  options.height = room_for_chart (pages, FALSE);
  if (options.height < least)
    options.height = room_for_chart (pages, TRUE);
  if (options.height - below >= least)
    options.height -= below;

  return options;
}

/* The stages of a part are named: nobody shall take its figures for those of the whole map. */
static char *
name_part (JourneyState *shown)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < journey_state_n_children (shown, JOURNEY_MAP_STAGES); i++)
    /* Translators: between the names of a list. */
    g_string_append_printf (names, "%s%s", i > 0 ? _ (", ") : "",
                            journey_usual_name_or (journey_state_child (shown, JOURNEY_MAP_STAGES, i), JOURNEY_STAGE_TITLE));

  /* Translators: the titles of the stages that the pages of a document are about, of a map that has more. */
  return g_strdup_printf (_ ("only: %s"), names->str);
}

static char *
about (JourneyState *shown, JourneyGapTable *table, gboolean is_part)
{
  g_autofree char *title = journey_export_title (shown);
  g_autofree char *part = NULL;
  g_autofree char *figures = journey_chart_about_table (shown, table);
  g_autofree char *today = journey_chart_about_today ();

  if (!is_part)
    return g_strjoin (" · ", title, figures, today, NULL);

  part = name_part (shown);

  return g_strjoin (" · ", title, part, figures, today, NULL);
}

/* What does not fit goes on, on the next page. */
static gboolean
show_ranking (Pages *pages)
{
  JourneyChartOptions options = list_options (pages);
  guint first = 0, n;
  gboolean go_on = TRUE;

  do
    {
      g_autoptr (JourneyChart) chart = journey_chart_new_ranking (&options, pages->map, pages->table, pages->wanted, first, &n);

      if (journey_chart_n_marks (chart) == 0)
        break;
      g_ptr_array_add (pages->signs, journey_chart_ref (chart));
      go_on = show (pages, g_steal_pointer (&chart), _ ("Touchpoints by priority"), first > 0);
      first += n;
    }
  while (go_on);

  return go_on;
}

/* Paper tells nothing to a pointer that rests on it. */
static gboolean
show_legend (Pages *pages, gboolean continued)
{
  JourneyChartOptions options = list_options (pages);
  g_autoptr (JourneyChart) legend =
      journey_chart_new_legend (&options, (JourneyChart *const *)pages->signs->pdata, pages->signs->len, FALSE);

  g_ptr_array_set_size (pages->signs, 0);

  return journey_chart_height (legend) == 0 || show (pages, g_steal_pointer (&legend), _ ("What the signs mean"), continued);
}

static gboolean
show_matrix (Pages *pages)
{
  JourneyChartOptions options = chart_options (pages, 0);
  JourneyChart *chart = journey_chart_new_matrix (&options, pages->map, pages->table, pages->wanted);

  g_ptr_array_add (pages->signs, journey_chart_ref (chart));

  return show (pages, chart, _ ("Where value is lost"), FALSE);
}

/* Of one dimension, the ranking has told everything. */
static gboolean
show_profile (Pages *pages)
{
  g_autoptr (JourneyProfileTable) table = journey_profile_table_new (pages->shown, FALSE, NULL);
  g_autoptr (JourneyProfile) profile = journey_profile_table_map (table);
  JourneyChartOptions options = list_options (pages);
  g_autoptr (JourneyChart) chart = journey_chart_of_profile (&options, profile);

  if (journey_chart_n_marks (chart) < 2)
    return TRUE;

  return show (pages, g_steal_pointer (&chart), _ ("Value by dimension"), FALSE);
}

/* A chart that shows nothing is left out. */
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
  JourneyChartOptions options = chart_options (pages, 0);

  return show_filled (pages, journey_chart_of_needs (&options, pages->map, tallies, pages->wanted), _ ("Needs, after Kano"));
}

static gboolean
show_answers (Pages *pages)
{
  JourneyChartOptions options = list_options (pages);
  guint first = 0, n;
  gboolean go_on = TRUE;

  while (go_on)
    {
      g_autoptr (JourneyChart) chart = journey_chart_new_answers (&options, pages->map, pages->wanted, first, &n);

      if (!chart)
        break;
      if (first == 0)
        g_ptr_array_add (pages->signs, journey_chart_ref (chart));
      go_on = show (pages, g_steal_pointer (&chart), _ ("What customers answered"), first > 0);
      first += n;
    }

  return go_on && show_legend (pages, first > 0);
}

/* With a key of its own, since no other chart has its signs. */
static gboolean
show_rivals (Pages *pages)
{
  g_autoptr (JourneyRivals) rivals = journey_rivals_new (pages->shown, FALSE);
  JourneyChartOptions options = chart_options (pages, KEY);
  g_autoptr (JourneyChart) chart = journey_chart_of_rivals (&options, rivals);

  if (journey_chart_n_marks (chart) == 0)
    return TRUE;

  g_ptr_array_add (pages->signs, journey_chart_ref (chart));

  return show (pages, journey_chart_ref (chart), _ ("Our quality and cost, relative to competitors"), FALSE)
         && show_legend (pages, TRUE);
}

/* What the letters stand for. */
static gboolean
show_plan (Pages *pages, GPtrArray *entries, gboolean continued)
{
  JourneyChartOptions options = list_options (pages);
  guint first = 0, n;
  gboolean go_on = TRUE;

  while (go_on)
    {
      g_autoptr (JourneyChart) chart =
          journey_chart_new_plan (&options, (const JourneyOpportunityEntry *const *)entries->pdata, entries->len, first, &n);

      if (journey_chart_n_marks (chart) == 0)
        break;
      go_on = show (pages, g_steal_pointer (&chart), _ ("What we will change"), continued || first > 0);
      first += n;
    }

  return go_on;
}

/* How high the list of opportunities is; 0 when it takes more than a page. */
static double
measure_plan (Pages *pages, GPtrArray *entries)
{
  JourneyChartOptions options = list_options (pages);
  guint n;
  g_autoptr (JourneyChart) chart =
      journey_chart_new_plan (&options, (const JourneyOpportunityEntry *const *)entries->pdata, entries->len, 0, &n);

  return n == entries->len ? journey_chart_height (chart) : 0;
}

/* Of the whole map's, which have the letters of the window, those that belong to what is shown. */
static GPtrArray *
shown_opportunities (Pages *pages, JourneyOpportunities *opportunities)
{
  GPtrArray *entries = g_ptr_array_new ();

  for (guint i = 0; i < journey_opportunities_length (opportunities); i++)
    {
      const JourneyOpportunityEntry *entry = journey_opportunities_at (opportunities, i);

      if (journey_state_find_child (pages->shown, JOURNEY_MAP_OPPORTUNITIES, journey_state_id (entry->opportunity)))
        g_ptr_array_add (entries, (gpointer)entry);
    }

  return entries;
}

/* Those that were dropped are not drawn. */
static gboolean
show_opportunities (Pages *pages)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  g_autoptr (JourneyOpportunities) opportunities = journey_opportunities_new (pages->map, pages->table, today);
  g_autoptr (GPtrArray) entries = shown_opportunities (pages, opportunities);
  JourneyChartOptions options = chart_options (pages, measure_plan (pages, entries));
  g_autoptr (JourneyChart) chart =
      journey_chart_of_opportunities (&options, (const JourneyOpportunityEntry *const *)entries->pdata, entries->len);
  gboolean any = journey_chart_n_marks (chart) > 0;

  if (!show_filled (pages, g_steal_pointer (&chart), _ ("What we will change")))
    return FALSE;

  return show_plan (pages, entries, any);
}

/**
 * journey_analysis_pages_visit:
 * @map: the state of a whole map
 * @shown: what the pages are about: @map, or what was chosen of it
 * @options: for the charts; its height is that of a whole page inside the margins
 *
 * Makes the pages that tell where value is lost, one after the other: the matrix; the ranking, on as many pages as it needs, and
 * what its signs mean; then what the map has figures for: dimensions, needs, answers, competitors, opportunities. What is short
 * shares a page with what comes before and after it. Of a part, touchpoints keep the numbers and their shares of the loss, and
 * opportunities the letters, that they have in @map; sums are those of the part, whose stages are named, but for what customers
 * answered, which is told of the whole map, too.
 */
void
journey_analysis_pages_visit (
    JourneyState *map, JourneyState *shown, const JourneyChartOptions *options, JourneyAnalysisVisit visit, gpointer data)
{
  g_autoptr (JourneyGapTable) table = journey_gap_table_new (map);
  g_autoptr (JourneyGapTable) table_of_shown = journey_gap_table_new (shown);
  gboolean is_part = journey_gap_table_length (table_of_shown) < journey_gap_table_length (table);
  g_autoptr (GHashTable) wanted = is_part ? journey_state_index (shown) : NULL;
  g_autofree char *head = about (shown, table_of_shown, is_part);
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (JourneyAnalysisPart));
  g_autoptr (GPtrArray) signs = g_ptr_array_new_with_free_func ((GDestroyNotify)journey_chart_unref);
  Pages pages = {
    map, shown, table, wanted, options, head, parts, 0, signs, visit, data,
  };

  g_array_set_clear_func (parts, clear_part);
  if (show_matrix (&pages) && show_ranking (&pages) && show_legend (&pages, FALSE) && show_profile (&pages) && show_needs (&pages)
      && show_answers (&pages) && show_rivals (&pages) && show_opportunities (&pages))
    turn_page (&pages);
}
