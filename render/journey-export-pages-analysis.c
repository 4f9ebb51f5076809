/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-analysis-pages.h"
#include "journey-export-pages-private.h"
#include "journey-kinds.h"

#define KEPT_LAYOUTS 8192

/* A page of the analysis on A4, the long side below. Its text is larger than that of a map, which nobody prints on one sheet. */
#define POINTS 0.9375
#define WIDTH 898.0
#define HEIGHT 635.0
#define MARGIN 44.0

static void
chart_clear (gpointer data)
{
  JourneyPageChart *chart = data;

  journey_chart_unref (chart->picture.chart);
  g_free (chart->title);
  g_free (chart->about);
}

static void
take_chart (JourneyPages *self, const JourneyAnalysisPart *part)
{
  JourneyPageChart chart = {
    .y = part->y,
    .title = g_strdup (part->picture.title),
    .about = g_strdup (part->picture.subtitle),
    .continued = part->continued,
  };

  chart.picture = (JourneyChartPicture){ journey_chart_ref (part->picture.chart), chart.title, chart.about };
  g_array_append_val (self->charts, chart);
}

static gboolean
take_page (const JourneyAnalysisPart *parts, guint n, gpointer data)
{
  JourneyPages *self = data;
  double width = WIDTH * POINTS, height = HEIGHT * POINTS;
  JourneyPage *page;

  if (self->paper != JOURNEY_PAPER_NATURAL)
    journey_paper_size (self->paper, TRUE, &width, &height);
  page = journey_pages_add (self, JOURNEY_PAGE_CHART, width, height);
  page->index = self->charts->len;
  page->n_charts = n;
  page->scale = MIN (width / WIDTH, height / HEIGHT);
  page->x = (width - WIDTH * page->scale) / 2 + MARGIN * page->scale;
  page->y = (height - HEIGHT * page->scale) / 2 + MARGIN * page->scale;
  for (guint i = 0; i < n; i++)
    take_chart (self, &parts[i]);

  return TRUE;
}

/**
 * journey_pages_add_analysis:
 *
 * @whole: the map that has the numbers of what is drawn
 *
 * Adds the pages that tell where value is lost.
 */
void
journey_pages_add_analysis (JourneyPages *self, JourneyState *whole)
{
  const char *language = journey_state_text (self->map, JOURNEY_MAP_LANGUAGE);
  g_autoptr (JourneyTypesetter) typesetter =
      journey_typesetter_new (language, journey_language_is_rtl (language), FALSE, KEPT_LAYOUTS, FALSE);
  JourneyChartOptions options = {
    .theme = self->theme,
    .typesetter = typesetter,
    .width = WIDTH - 2 * MARGIN,
    .height = HEIGHT - 2 * MARGIN,
  };

  self->charts = g_array_new (FALSE, FALSE, sizeof (JourneyPageChart));
  g_array_set_clear_func (self->charts, chart_clear);
  journey_analysis_pages_visit (whole, self->map, &options, take_page, self);
}
