/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <math.h>

#include "journey-chart-rows.h"
#include "journey-figure.h"
#include "journey-usual-name.h"

static void
append (GString *words, const char *text)
{
  if (text && *text)
    g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", text);
}

static char *
importance_words (const JourneyGapEntry *entry)
{
  g_autofree char *importance = journey_gap_entry_importance (entry, journey_chart_figure);

  return importance ? g_strdup_printf (_ ("importance %s"), importance) : g_strdup (_ ("importance not given"));
}

static void
append_scores (GString *words, const JourneyGapEntry *entry)
{
  char expected[JOURNEY_FIGURE_BUFFER], actual[JOURNEY_FIGURE_BUFFER], priority[JOURNEY_FIGURE_BUFFER];
  g_autofree char *importance = NULL;
  g_autofree char *scores = NULL;

  if (entry->rank == 0)
    return;

  importance = importance_words (entry);
  append (words, importance);
  scores = g_strdup_printf (_ ("expected %s · actual %s"), journey_figure_unsigned (entry->expected, expected),
                            journey_figure_unsigned (entry->actual, actual));
  append (words, scores);
  if (entry->priority > 0)
    {
      g_autofree char *first = g_strdup_printf (_ ("priority %s"), journey_figure_unsigned (entry->priority, priority));

      append (words, first);
    }
}

static char *
note_of (JourneyGapTable *table, const JourneyGapEntry *entry)
{
  int kano = journey_state_integer (entry->touchpoint, JOURNEY_TOUCHPOINT_KANO);
  double share = journey_gap_table_share (table, entry);
  GString *words = g_string_new (journey_state_text (entry->stage, JOURNEY_STAGE_TITLE));

  append_scores (words, entry);
  if (kano != JOURNEY_KANO_NONE)
    append (words, journey_field_label (journey_spec_field (JOURNEY_TOUCHPOINT_KANO), kano));
  if (entry->n > 0)
    {
      /* Translators: the number of answers that scores rest on. */
      g_autofree char *n = g_strdup_printf (_ ("n\u00a0%u"), entry->n);

      append (words, n);
    }
  else if (entry->assumption)
    append (words, _ ("assumption"));
  if (entry->disagreement)
    append (words, _ ("no agreement yet"));
  if (share >= 0.005)
    {
      /* Translators: between number and sign stands a blank that does not break. */
      g_autofree char *part = g_strdup_printf (_ ("%d %% of the loss"), (int)lround (share * 100));

      append (words, part);
    }

  return g_string_free (words, FALSE);
}

static gboolean
add_entry (JourneyChart *chart, JourneyGapTable *table, const JourneyGapEntry *entry, double most)
{
  const char *title = journey_state_text (entry->touchpoint, JOURNEY_TOUCHPOINT_TITLE);
  g_autofree char *label = g_strdup_printf ("%u", entry->number);
  g_autofree char *note = note_of (table, entry);
  JourneyChartRow row = {
    .id = journey_state_id (entry->touchpoint),
    .label = label,
    .title = *title ? title : journey_usual_name (JOURNEY_KIND_TOUCHPOINT),
    .note = note,
    .expected = entry->expected,
    .actual = entry->actual,
    .interval_low = entry->interval_low,
    .interval_high = entry->interval_high,
    .gap = entry->gap,
    .standing = entry->standing,
    .tone = journey_chart_tone_of_quadrant (entry->quadrant),
    .disagreement = entry->disagreement,
    .shape = entry->assumption ? JOURNEY_CHART_SHAPE_ASSUMPTION : JOURNEY_CHART_SHAPE_DOT,
  };

  if (!journey_chart_rows_add (chart, &row, most))
    return FALSE;
  chart->tells_needs |= journey_state_integer (entry->touchpoint, JOURNEY_TOUCHPOINT_KANO) != JOURNEY_KANO_NONE;

  return TRUE;
}

/**
 * journey_chart_new_ranking:
 * @options: no higher than its height, unless a single row is
 * @map: its scale is shown
 * @wanted: (nullable) (element-type utf8 any): the touchpoints, by id, that are listed; NULL is all
 * @first: the place in the ranking that the chart begins with, 0-based
 * @n_done: (out): how many places of it are behind, so that @first + @n_done is where the next page begins; 0 behind the last
 *   that is scored
 *
 * A page of the ranking: the touchpoints where most value is lost come first, each with expected, actual, its interval and gap.
 *
 * Returns: (transfer full): the chart
 */
JourneyChart *
journey_chart_new_ranking (
    const JourneyChartOptions *options, JourneyState *map, JourneyGapTable *table, GHashTable *wanted, guint first, guint *n_done)
{
  JourneyChart *chart;
  guint n;

  g_return_val_if_fail (options != NULL && map != NULL && table != NULL && n_done != NULL, NULL);

  n = journey_gap_table_length (table);
  chart = journey_chart_rows_new (options, TRUE, journey_state_integer (map, JOURNEY_MAP_SCALE_LOW),
                                  journey_state_integer (map, JOURNEY_MAP_SCALE_HIGH));
  for (*n_done = 0; first + *n_done < n; ++*n_done)
    {
      const JourneyGapEntry *entry = journey_gap_table_ranked (table, first + *n_done);

      if (entry->rank == 0)
        break;
      if (journey_chart_is_wanted (wanted, journey_state_id (entry->touchpoint))
          && !add_entry (chart, table, entry, options->height))
        break;
    }
  chart->tells_priority = TRUE;
  chart->about = journey_chart_about_table (map, table);
  /* Translators: what a chart shows, for people who cannot see it. */
  chart->words = g_strdup (_ ("Touchpoints by priority, expected against actual"));

  return chart;
}
