/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "journey-chart.h"
#include "journey-figure.h"
#include "journey-usual-name.h"

/* What has to be known of figures that leave the window. */

static void
append (GString *words, char *text)
{
  g_autofree char *part = text;

  g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", part);
}

/* The fewest and the most that answered at one touchpoint, of those where anybody did. */
static void
append_answers (GString *words, JourneyGapTable *table)
{
  guint least = G_MAXUINT, most = 0;

  for (guint i = 0; i < journey_gap_table_length (table); i++)
    {
      guint n = journey_gap_table_at (table, i)->n;

      if (n > 0)
        least = MIN (least, n);
      most = MAX (most, n);
    }

  if (most > 0 && least == most)
    /* Translators: how many answers the figures of each touchpoint rest on. */
    append (words, g_strdup_printf (_ ("n\u00a0%u"), most));
  else if (most > 0)
    /* Translators: the fewest and the most answers that the figures of a touchpoint rest on. */
    append (words, g_strdup_printf (_ ("n\u00a0%u–%u"), least, most));
}

static void
append_choices (GString *words, JourneyState *map, const JourneyGapOptions *options)
{
  JourneyState *dimension =
      options->dimension ? journey_state_find_child (map, JOURNEY_MAP_DIMENSIONS, options->dimension) : NULL;

  if (dimension)
    /* Translators: the only dimension that counts. */
    append (words, g_strdup_printf (_ ("dimension: %s"), journey_usual_name_or (dimension, JOURNEY_DIMENSION_TITLE)));
  if (options->measured_only)
    append (words, g_strdup (_ ("measured scores only")));
}

/**
 * journey_chart_about_table:
 * @table: the value gap of @map
 *
 * Returns: (transfer full): how much is scored, what is lost and exceeded and on which scale, how many answered, and what counts
 * where that is not everything
 */
char *
journey_chart_about_table (JourneyState *map, JourneyGapTable *table)
{
  const JourneyGapFigures *figures = journey_gap_table_map (table);
  char loss[JOURNEY_FIGURE_BUFFER], gain[JOURNEY_FIGURE_BUFFER];
  GString *words = g_string_new (NULL);

  append (words, g_strdup_printf (ngettext ("%u of %u touchpoint scored", "%u of %u touchpoints scored", figures->n_touchpoints),
                                  figures->n_scored, figures->n_touchpoints));
  if (figures->n_scored > 0)
    /* Translators: points of the scale that are lost and exceeded, and the ends of the scale. */
    append (words,
            g_strdup_printf (_ ("lost %s, exceeded %s, on %d–%d"), journey_figure_unsigned (figures->loss, loss),
                             journey_figure_unsigned (figures->gain, gain), journey_state_integer (map, JOURNEY_MAP_SCALE_LOW),
                             journey_state_integer (map, JOURNEY_MAP_SCALE_HIGH)));
  append_answers (words, table);
  append_choices (words, map, journey_gap_table_options (table));
  if (figures->n_turned > 0)
    append (words, g_strdup (_ ("costs turned round: more is better")));

  return g_string_free (words, FALSE);
}

/**
 * journey_chart_about_today:
 *
 * Returns: (transfer full): the day on which a picture is made, as dates stand in documents that are read in other years
 */
char *
journey_chart_about_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *date = g_date_time_format (now, "%Y-%m-%d");

  /* Translators: a date such as 2026-10-31, of the figures in a picture. */
  return g_strdup_printf (_ ("as of %s"), date);
}
