/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <math.h>

#include "journey-chart-private.h"

typedef struct
{
  JourneyChart *chart;
  const JourneyChartPoint *points;
  JourneyChartFigures figures;
} Source;

static const JourneyChartPoint *
point_of (gconstpointer data, guint index)
{
  return &((const Source *)data)->points[index];
}

static char *
label_of (gconstpointer data, guint index)
{
  return g_strdup (point_of (data, index)->label);
}

static char *
title_of (gconstpointer data, guint index)
{
  const char *title = point_of (data, index)->title;

  return g_strdup (title && *title ? title : _ ("Untitled"));
}

/* With its letter or number, if that is not its name already. */
static char *
name_of (gconstpointer data, guint index)
{
  const char *label = point_of (data, index)->label;
  g_autofree char *title = title_of (data, index);

  if (!label || !*label || g_str_equal (label, title))
    return g_steal_pointer (&title);

  /* Translators: the letter or number of something in a chart, and what it is called. */
  return g_strdup_printf (_ ("%s %s"), label, title);
}

static char *
words_of (gconstpointer data, guint index)
{
  const Source *source = data;
  const JourneyChartPoint *point = point_of (data, index);
  const char *field = journey_chart_field (source->chart, point->x, point->y)->name;
  g_autofree char *name = name_of (data, index);
  g_autofree char *figures = source->figures (point);

  if (field)
    /* Translators: what something in a chart is called, its figures, and the name of the field that it lies in. */
    return g_strdup_printf (_ ("%s: %s. %s."), name, figures, field);

  /* Translators: what something in a chart is called, and its figures. */
  return g_strdup_printf (_ ("%s: %s."), name, figures);
}

/* Adds a mark for each point with figures, in @tone, or in that of its field where it is PLAIN. Axes and fields are known. */
void
journey_chart_add_points (
    JourneyChart *chart, const JourneyChartPoint *points, guint n, JourneyChartTone tone, JourneyChartFigures figures)
{
  g_autoptr (GArray) dots = g_array_new (FALSE, FALSE, sizeof (JourneyChartDot));
  Source source = { chart, points, figures };

  for (guint i = 0; i < n; i++)
    {
      JourneyChartDot dot = {
        .id = points[i].id,
        .x = points[i].x,
        .y = points[i].y,
        .tone = tone,
        .shape = points[i].shape,
        .variant = points[i].variant,
        .source = i,
      };

      if (isnan (dot.x) || isnan (dot.y))
        continue;
      if (tone == JOURNEY_CHART_TONE_PLAIN)
        dot.tone = journey_chart_field (chart, dot.x, dot.y)->tone;
      g_array_append_val (dots, dot);
    }
  journey_chart_arrange (chart, (JourneyChartDot *)(gpointer)dots->data, dots->len,
                         &(JourneyChartDescribe){ label_of, words_of, title_of, &source });
}
