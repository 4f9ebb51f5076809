/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "journey-chart-private.h"

#define LEAST 120.0 /* of width and height */
#define ACROSS 2.5  /* how much farther away what lies aside counts */
#define ROOM 4.0    /* for a finger or a tremor */

static void
free_chart (JourneyChart *chart)
{
  g_clear_pointer (&chart->rows, g_array_unref);
  g_free (chart->words);
  g_free (chart->about);
  if (chart->free_details)
    chart->free_details (chart->details);
  g_string_chunk_free (chart->strings);
  g_array_unref (chart->marks);
  g_array_unref (chart->members);
  g_array_unref (chart->first);
  g_hash_table_unref (chart->by_id);
  journey_typesetter_unref (chart->typesetter);
}

/* A chart without marks. */
JourneyChart *
journey_chart_new (const JourneyChartClass *klass, const JourneyChartOptions *options)
{
  JourneyChart *chart;
  guint zero = 0;

  g_assert (options && options->theme && options->typesetter);

  chart = g_rc_box_new0 (JourneyChart);
  chart->klass = klass;
  chart->theme = options->theme;
  chart->typesetter = journey_typesetter_ref (options->typesetter);
  chart->rtl = journey_typesetter_is_rtl (options->typesetter);
  chart->width = MAX (options->width, LEAST);
  chart->height = MAX (options->height, LEAST);
  chart->room = ROOM;
  chart->strings = g_string_chunk_new (1024);
  chart->marks = g_array_new (FALSE, FALSE, sizeof (JourneyChartMark));
  chart->members = g_array_new (FALSE, FALSE, sizeof (char *));
  chart->first = g_array_new (FALSE, FALSE, sizeof (guint));
  chart->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  g_array_append_val (chart->first, zero);

  return chart;
}

/* Takes over a text, which then lives as long as the chart. NULL becomes "". */
const char *
journey_chart_keep (JourneyChart *chart, char *text)
{
  const char *kept = g_string_chunk_insert (chart->strings, text ? text : "");

  g_free (text);

  return kept;
}

/* Whether a set of ids has this one, or is none, which is all. */
gboolean
journey_chart_is_wanted (GHashTable *wanted, const char *id)
{
  return !wanted || g_hash_table_contains (wanted, id);
}

/* Adds a mark, whose label and words the chart keeps already, for the things with these ids. */
void
journey_chart_add_mark (JourneyChart *chart, const JourneyChartMark *mark, const char *const *ids, guint n_ids)
{
  JourneyChartMark added = *mark;
  guint end;

  g_array_append_val (chart->marks, added);
  for (guint i = 0; i < n_ids; i++)
    {
      char *id = g_string_chunk_insert (chart->strings, ids[i]);

      g_array_append_val (chart->members, id);
      g_hash_table_insert (chart->by_id, id, GUINT_TO_POINTER (chart->marks->len));
    }
  end = chart->members->len;
  g_array_append_val (chart->first, end);
  g_array_index (chart->marks, JourneyChartMark, chart->marks->len - 1).id =
      journey_chart_member (chart, chart->marks->len - 1, 0);
  g_array_index (chart->marks, JourneyChartMark, chart->marks->len - 1).n = n_ids;
}

/* Where a value stands; outside of the axis for what it does not show. */
double
journey_chart_axis_place (const JourneyChartAxis *axis, double value)
{
  if (axis->high == axis->low)
    return (axis->from + axis->to) / 2;

  return axis->from + (value - axis->low) / (axis->high - axis->low) * (axis->to - axis->from);
}

static double
clamp_to_axis (const JourneyChartAxis *axis, double value)
{
  return CLAMP (value, MIN (axis->low, axis->high), MAX (axis->low, axis->high));
}

/* The value at a place, never outside of the axis. */
double
journey_chart_axis_value (const JourneyChartAxis *axis, double place)
{
  double part = axis->to != axis->from ? (place - axis->from) / (axis->to - axis->from) : 0;

  return axis->low + CLAMP (part, 0, 1) * (axis->high - axis->low);
}

/**
 * journey_chart_ref:
 *
 * Returns: (transfer full): @chart
 */
JourneyChart *
journey_chart_ref (JourneyChart *chart)
{
  return g_rc_box_acquire (chart);
}

/** journey_chart_unref: Gives up a reference to @chart. */
void
journey_chart_unref (JourneyChart *chart)
{
  g_rc_box_release_full (chart, (GDestroyNotify)free_chart);
}

/**
 * journey_chart_width:
 *
 * Returns: how wide the chart is, in pixels
 */
double
journey_chart_width (JourneyChart *chart)
{
  return chart->width;
}

/**
 * journey_chart_height:
 *
 * Returns: how high the chart is, in pixels
 */
double
journey_chart_height (JourneyChart *chart)
{
  return chart->height;
}

/**
 * journey_chart_theme:
 *
 * Returns: (transfer none): the look it was made with
 */
const JourneyTheme *
journey_chart_theme (JourneyChart *chart)
{
  return chart->theme;
}

/**
 * journey_chart_words:
 *
 * Returns: (transfer none): what the whole chart shows, in words, for assistive technology
 */
const char *
journey_chart_words (JourneyChart *chart)
{
  return chart->words ? chart->words : "";
}

/**
 * journey_chart_about:
 *
 * Returns: (transfer none): what its figures rest on, for a picture that is on its own: the scale, how much is scored, how many
 * answered; "" where there is nothing to say
 */
const char *
journey_chart_about (JourneyChart *chart)
{
  return chart->about ? chart->about : "";
}

/**
 * journey_chart_n_marks:
 *
 * Returns: how many marks there are
 */
guint
journey_chart_n_marks (JourneyChart *chart)
{
  return chart->marks->len;
}

/**
 * journey_chart_mark:
 * @index: 0-based, in the order in which the figures were given: of a matrix, that of the ranking
 *
 * Returns: (transfer none): a mark
 */
const JourneyChartMark *
journey_chart_mark (JourneyChart *chart, guint index)
{
  g_return_val_if_fail (index < chart->marks->len, NULL);

  return &g_array_index (chart->marks, JourneyChartMark, index);
}

/**
 * journey_chart_find:
 * @id: (nullable): of something that may be drawn
 *
 * Returns: the index of the mark that stands for it, or -1
 */
int
journey_chart_find (JourneyChart *chart, const char *id)
{
  return id ? (int)GPOINTER_TO_UINT (g_hash_table_lookup (chart->by_id, id)) - 1 : -1;
}

/**
 * journey_chart_member:
 * @member: 0-based
 *
 * Returns: (nullable) (transfer none): the id of one of the things that a mark stands for; NULL behind the last
 */
const char *
journey_chart_member (JourneyChart *chart, guint index, guint member)
{
  guint first, end;

  g_return_val_if_fail (index < chart->marks->len, NULL);

  first = g_array_index (chart->first, guint, index);
  end = g_array_index (chart->first, guint, index + 1);

  return first + member < end ? g_array_index (chart->members, const char *, first + member) : NULL;
}

/**
 * journey_chart_hit:
 *
 * Returns: the index of the mark at a point, with some room around it for a finger; the nearest one; or -1
 */
int
journey_chart_hit (JourneyChart *chart, double x, double y)
{
  double nearest = G_MAXDOUBLE;
  int found = -1;

  if (chart->klass->hit)
    return chart->klass->hit (chart, x, y);

  for (guint i = 0; i < chart->marks->len; i++)
    {
      const JourneyChartMark *mark = journey_chart_mark (chart, i);
      double distance = hypot (mark->x - x, mark->y - y);

      if (distance <= mark->radius + chart->room && distance - mark->radius < nearest)
        {
          nearest = distance - mark->radius;
          found = (int)i;
        }
    }

  return found;
}

/* How far away a mark is in a direction; G_MAXDOUBLE when it is not there. */
static double
distance_in (const JourneyChartMark *from, const JourneyChartMark *to, JourneyChartDirection direction)
{
  gboolean level = direction == JOURNEY_CHART_LEFT || direction == JOURNEY_CHART_RIGHT;
  double sign = direction == JOURNEY_CHART_LEFT || direction == JOURNEY_CHART_UP ? -1 : 1;
  double along = sign * (level ? to->x - from->x : to->y - from->y);
  double across = fabs (level ? to->y - from->y : to->x - from->x);

  return along > 0.5 ? along + ACROSS * across : G_MAXDOUBLE;
}

/**
 * journey_chart_neighbour:
 * @index: of a mark
 *
 * Returns: the index of the next mark in a direction, or -1 when there is none
 */
int
journey_chart_neighbour (JourneyChart *chart, guint index, JourneyChartDirection direction)
{
  double nearest = G_MAXDOUBLE;
  int found = -1;

  g_return_val_if_fail (index < chart->marks->len, -1);

  for (guint i = 0; i < chart->marks->len; i++)
    {
      double distance = distance_in (journey_chart_mark (chart, index), journey_chart_mark (chart, i), direction);

      if (i != index && distance < nearest)
        {
          nearest = distance;
          found = (int)i;
        }
    }

  return found;
}

/**
 * journey_chart_value_at:
 * @value_x: (out): in values of the axis, never outside of what it shows
 * @value_y: (out): likewise
 *
 * Returns: whether the chart has axes; else nothing is set
 */
gboolean
journey_chart_value_at (JourneyChart *chart, double x, double y, double *value_x, double *value_y)
{
  if (!chart->klass->has_axes)
    return FALSE;

  *value_x = journey_chart_axis_value (&chart->x, x);
  *value_y = journey_chart_axis_value (&chart->y, y);

  return TRUE;
}

/**
 * journey_chart_place_of:
 * @x: (out): in pixels
 * @y: (out): in pixels
 *
 * The other way round: where figures are drawn, unless a mark was moved aside.
 *
 * Returns: whether the chart has axes; else nothing is set
 */
gboolean
journey_chart_place_of (JourneyChart *chart, double value_x, double value_y, double *x, double *y)
{
  if (!chart->klass->has_axes)
    return FALSE;

  *x = journey_chart_axis_place (&chart->x, clamp_to_axis (&chart->x, value_x));
  *y = journey_chart_axis_place (&chart->y, clamp_to_axis (&chart->y, value_y));

  return TRUE;
}

/**
 * journey_chart_paint:
 * @selected_id: (nullable): what gets a ring around it
 *
 * Draws everything but the paper.
 */
void
journey_chart_paint (JourneyChart *chart, JourneySink *sink, const char *selected_id)
{
  g_return_if_fail (chart != NULL && sink != NULL);

  chart->klass->paint_ground (chart, sink);
  chart->klass->paint_marks (chart, sink, journey_chart_find (chart, selected_id));
}
