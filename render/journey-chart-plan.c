/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <math.h>

#include "journey-chart-rows.h"

static void
append (GString *words, const char *text)
{
  if (text && *text)
    g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", text);
}

/* Dates stand as in the file: a document is read in other years than this one. */
static char *
due_of (const JourneyOpportunityEntry *entry)
{
  const char *due = journey_state_text (entry->opportunity, JOURNEY_OPPORTUNITY_DUE);

  if (!*due)
    return g_strdup ("");

  return g_strdup_printf (entry->overdue ? _ ("overdue · %s") : _ ("due %s"), due);
}

static char *
note_of (const JourneyOpportunityEntry *entry)
{
  JourneyState *opportunity = entry->opportunity;
  int status = journey_state_integer (opportunity, JOURNEY_OPPORTUNITY_STATUS);
  int horizon = journey_state_integer (opportunity, JOURNEY_OPPORTUNITY_HORIZON);
  int votes = journey_state_integer (opportunity, JOURNEY_OPPORTUNITY_VOTES);
  GString *words = g_string_new (entry->touchpoint ? journey_state_text (entry->touchpoint, JOURNEY_TOUCHPOINT_TITLE) : "");
  g_autofree char *due = due_of (entry);
  g_autofree char *count = votes > 0 ? g_strdup_printf (ngettext ("%d vote", "%d votes", (gulong)votes), votes) : NULL;

  append (words, journey_state_text (opportunity, JOURNEY_OPPORTUNITY_OWNER));
  append (words, journey_field_label (journey_spec_field (JOURNEY_OPPORTUNITY_STATUS), status));
  if (horizon != JOURNEY_HORIZON_NONE)
    append (words, journey_field_label (journey_spec_field (JOURNEY_OPPORTUNITY_HORIZON), horizon));
  append (words, due);
  append (words, count);

  return g_string_free (words, FALSE);
}

/**
 * journey_chart_new_plan:
 * @options: no higher than its height, unless a single row is
 * @entries: (array length=n): in the order of priority
 * @n: how many
 * @first: the place among them that the list begins with, 0-based
 * @n_done: (out): how many places are behind, so that @first + @n_done is where the next page begins; 0 behind the last
 *
 * A page of the list of what will be changed: each opportunity that is not dropped, with its letter, where, by whom and when.
 *
 * Returns: (transfer full): the list
 */
JourneyChart *
journey_chart_new_plan (
    const JourneyChartOptions *options, const JourneyOpportunityEntry *const *entries, guint n, guint first, guint *n_done)
{
  JourneyChart *chart;

  g_return_val_if_fail (options != NULL && (entries != NULL || n == 0) && n_done != NULL, NULL);

  chart = journey_chart_rows_new (options, TRUE, NAN, NAN);
  for (*n_done = 0; first + *n_done < n; ++*n_done)
    {
      const JourneyOpportunityEntry *entry = entries[first + *n_done];
      const char *title = journey_state_text (entry->opportunity, JOURNEY_OPPORTUNITY_TEXT);
      g_autofree char *note = note_of (entry);
      JourneyChartRow row = {
        .id = journey_state_id (entry->opportunity),
        .label = entry->letter,
        .title = *title ? title : _ ("Not written yet"),
        .note = note,
        .expected = NAN,
        .actual = NAN,
        .interval_low = NAN,
        .interval_high = NAN,
        .gap = NAN,
        .tone = JOURNEY_CHART_TONE_IDEA,
      };

      if (entry->group != JOURNEY_OPPORTUNITY_GROUP_DROPPED && !journey_chart_rows_add (chart, &row, options->height))
        break;
    }
  /* Translators: what a list shows, for people who cannot see it. */
  chart->words = g_strdup (_ ("What we will change"));

  return chart;
}
