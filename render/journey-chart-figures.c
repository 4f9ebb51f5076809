/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-chart-figures.h"

#include <glib/gi18n.h>
#include <math.h>

#include "journey-chart-private.h"
#include "journey-kano.h"
#include "journey-usual-name.h"

static const char *
name_of (JourneyState *state, JourneyFieldId field, JourneyKind kind)
{
  const char *name = journey_state_text (state, field);

  return *name ? name : journey_usual_name (kind);
}

/**
 * journey_chart_of_profile:
 *
 * Returns: (transfer full): expected against actual, a row for each dimension that is scored
 */
JourneyChart *
journey_chart_of_profile (const JourneyChartOptions *options, const JourneyProfile *profile)
{
  g_autofree JourneyChartRow *rows = NULL;
  guint n = 0;

  g_return_val_if_fail (options && profile, NULL);

  rows = g_new0 (JourneyChartRow, profile->n);
  for (guint i = 0; i < profile->n; i++)
    {
      const JourneyProfileRow *from = &profile->rows[i];

      if (from->n > 0)
        rows[n++] = (JourneyChartRow){
          .id = journey_state_id (from->dimension),
          .title = journey_usual_name_or (from->dimension, JOURNEY_DIMENSION_TITLE),
          .expected = from->expected,
          .actual = from->actual,
          .interval_low = NAN,
          .interval_high = NAN,
          .gap = from->gap,
          .standing = from->standing,
          .shape = from->assumption ? JOURNEY_CHART_SHAPE_ASSUMPTION : JOURNEY_CHART_SHAPE_DOT,
          .cost = from->cost,
        };
    }

  return journey_chart_new_profile (options, rows, n, profile->scale_low, profile->scale_high);
}

/** Points: What a chart is made of, with the numbers that touchpoints have on the canvas. */
typedef struct
{
  GArray *points; /* of JourneyChartPoint */
  GPtrArray *numbers;
} Points;

static void
add_need (Points *self, JourneyState *touchpoint, guint number, const JourneyTallySums *sums)
{
  JourneyKanoFigures figures = journey_kano_figures (sums->kano);
  JourneyChartPoint point = {
    .id = journey_state_id (touchpoint),
    .title = name_of (touchpoint, JOURNEY_TOUCHPOINT_TITLE, JOURNEY_KIND_TOUCHPOINT),
    .x = figures.worse,
    .y = figures.better,
    .shape =
        journey_kano_figures_doubt (&figures) == JOURNEY_KANO_DOUBT_NONE ? JOURNEY_CHART_SHAPE_DOT : JOURNEY_CHART_SHAPE_OPEN,
  };

  if (isnan (point.x) || isnan (point.y))
    return;

  g_ptr_array_add (self->numbers, g_strdup_printf ("%u", number));
  point.label = g_ptr_array_index (self->numbers, self->numbers->len - 1);
  g_array_append_val (self->points, point);
}

/**
 * journey_chart_of_needs:
 * @tallies: of @map
 * @wanted: (nullable) (element-type utf8 any): the touchpoints, by id, that are drawn; NULL is all
 *
 * Returns: (transfer full): better against worse after Kano, a dot for each touchpoint that has answers
 */
JourneyChart *
journey_chart_of_needs (const JourneyChartOptions *options, JourneyState *map, JourneyTallyTable *tallies, GHashTable *wanted)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (JourneyChartPoint));
  g_autoptr (GPtrArray) numbers = g_ptr_array_new_with_free_func (g_free);
  Points needs = { points, numbers };
  guint number = 0;

  g_return_val_if_fail (options && map && tallies, NULL);

  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_STAGES); i++)
    {
      JourneyState *stage = journey_state_child (map, JOURNEY_MAP_STAGES, i);

      for (guint j = 0; j < journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS); j++)
        {
          JourneyState *touchpoint = journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, j);

          number++;
          if (journey_chart_is_wanted (wanted, journey_state_id (touchpoint)))
            add_need (&needs, touchpoint, number, journey_tally_table_touchpoint (tallies, i, j));
        }
    }

  return journey_chart_new_kano (options, (const JourneyChartPoint *)(gpointer)points->data, points->len);
}

/**
 * journey_chart_of_rivals:
 *
 * Returns: (transfer full): the value map, a diamond with a name for each competitor that can be compared
 */
JourneyChart *
journey_chart_of_rivals (const JourneyChartOptions *options, const JourneyRivals *rivals)
{
  g_autofree JourneyChartPoint *points = NULL;

  g_return_val_if_fail (options && rivals, NULL);

  points = g_new0 (JourneyChartPoint, rivals->n);
  for (guint i = 0; i < rivals->n; i++)
    points[i] = (JourneyChartPoint){
      .id = journey_state_id (rivals->items[i].competitor),
      .label = name_of (rivals->items[i].competitor, JOURNEY_COMPETITOR_NAME, JOURNEY_KIND_COMPETITOR),
      .title = name_of (rivals->items[i].competitor, JOURNEY_COMPETITOR_NAME, JOURNEY_KIND_COMPETITOR),
      .x = rivals->items[i].cost,
      .y = rivals->items[i].quality,
      .shape = JOURNEY_CHART_SHAPE_RIVAL,
      .variant = i,
    };

  return journey_chart_new_value_map (options, points, rivals->n, rivals->slope);
}

/**
 * journey_chart_has_opportunity:
 *
 * Returns: whether the chart shows an opportunity: somebody said impact and effort, and it was not dropped
 */
gboolean
journey_chart_has_opportunity (const JourneyOpportunityEntry *entry)
{
  g_return_val_if_fail (entry, FALSE);

  return entry->group != JOURNEY_OPPORTUNITY_GROUP_DROPPED
         && !isnan (journey_state_number (entry->opportunity, JOURNEY_OPPORTUNITY_IMPACT))
         && !isnan (journey_state_number (entry->opportunity, JOURNEY_OPPORTUNITY_EFFORT));
}

/**
 * journey_chart_of_opportunities:
 * @entries: (array length=n): of which those are shown that have a place
 * @n: how many
 *
 * Returns: (transfer full): impact against effort, with the letters that opportunities have everywhere
 */
JourneyChart *
journey_chart_of_opportunities (const JourneyChartOptions *options, const JourneyOpportunityEntry *const *entries, guint n)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (JourneyChartPoint));

  g_return_val_if_fail (options && (entries || n == 0), NULL);

  for (guint i = 0; i < n; i++)
    {
      const char *text = journey_state_text (entries[i]->opportunity, JOURNEY_OPPORTUNITY_TEXT);
      JourneyChartPoint point = {
        .id = journey_state_id (entries[i]->opportunity),
        .label = entries[i]->letter,
        .title = *text ? text : _ ("Not written yet"),
        .x = journey_state_number (entries[i]->opportunity, JOURNEY_OPPORTUNITY_EFFORT),
        .y = journey_state_number (entries[i]->opportunity, JOURNEY_OPPORTUNITY_IMPACT),
      };

      if (journey_chart_has_opportunity (entries[i]))
        g_array_append_val (points, point);
    }

  return journey_chart_new_impact_effort (options, (const JourneyChartPoint *)(gpointer)points->data, points->len);
}
