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

static char *
words_of (gconstpointer data, guint index)
{
  const Source *source = data;
  const JourneyChartPoint *point = point_of (data, index);
  const char *field = journey_chart_field (source->chart, point->x, point->y)->name;
  g_autofree char *title = title_of (data, index);
  g_autofree char *figures = source->figures (point);
  GString *words = g_string_new (NULL);

  if (point->label && *point->label)
    g_string_append_printf (words, "%s ", point->label);
  /* Translators: what something is called, and its figures. */
  g_string_append_printf (words, _ ("%s: %s"), title, figures);
  if (point->note && *point->note)
    g_string_append_printf (words, _ (", %s"), point->note);
  g_string_append (words, _ ("."));
  if (field)
    /* Translators: in which field of the chart it lies, behind its figures. */
    g_string_append_printf (words, _ (" %s."), field);

  return g_string_free (words, FALSE);
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
