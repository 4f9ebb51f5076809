/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-gap-words.h"

#include <glib/gi18n.h>
#include <math.h>

#include "journey-figure-value.h"
#include "journey-gap-change.h"
#include "journey-segment.h"
#include "journey-usual-name.h"
#include "journey-words.h"

/* More numbers than these nobody looks up. */
#define N_NUMBERS 12

/* Whether something would count if assumptions did. */
static gboolean
is_only_assumed (JourneyGapTable *table, JourneyState *map)
{
  JourneyGapOptions options = *journey_gap_table_options (table);
  g_autoptr (JourneyGapTable) all = NULL;

  if (!options.measured_only)
    return FALSE;

  options.measured_only = FALSE;
  all = journey_gap_table_new_with (map, &options, NULL);
  return journey_gap_table_map (all)->n_scored > 0;
}

/**
 * journey_gap_words_short:
 *
 * Returns: (transfer full): how many touchpoints fall short by more than the tolerance; what to do when there is none or
 *   none is scored
 */
char *
journey_gap_words_short (JourneyGapTable *table, JourneyState *map)
{
  double tolerance = journey_gap_tolerance (map);
  guint n = journey_gap_table_length (table);
  guint n_short = journey_gap_table_n_short (table);
  guint n_even = journey_gap_table_map (table)->n_evened_out;
  g_autofree char *points = journey_words_number (tolerance);
  g_autofree char *words = NULL;
  g_autofree char *even = NULL;

  if (n == 0)
    return g_strdup (_ ("Add touchpoints to the map, then score what customers expect and what they get."));
  if (journey_gap_table_map (table)->n_scored == 0 && is_only_assumed (table, map))
    return g_strdup (_ ("What counts here is only assumed. Give its score evidence, or let assumptions count too."));
  if (journey_gap_table_map (table)->n_scored == 0)
    return g_strdup (_ ("Select a touchpoint and add a score in its details: what customers expect, and what they get."));

  if (tolerance == 0.5)
    words = g_strdup_printf (ngettext ("%u of %u touchpoints fall short by more than half a point",
                                       "%u of %u touchpoints fall short by more than half a point", n_short),
                             n_short, n);
  else
    /* Translators: a number of touchpoints, the number of all, and points of the scale. */
    words = g_strdup_printf (ngettext ("%u of %u touchpoints fall short by more than %s points",
                                       "%u of %u touchpoints fall short by more than %s points", n_short),
                             n_short, n, points);
  if (n_even == 0)
    return g_steal_pointer (&words);

  /* Translators: behind the number of those that fall short. */
  even = g_strdup_printf (ngettext ("%u more loses as much on one dimension, and gains on another",
                                    "%u more lose as much on one dimension, and gain on another", n_even),
                          n_even);

  return g_strdup_printf ("%s · %s", words, even);
}

/**
 * journey_gap_words_segment:
 * @map: the map, of all customers
 * @table: the value gap of @segment
 *
 * Returns: (transfer full): whose figures are shown, and the numbers of the touchpoints that have none of theirs
 */
char *
journey_gap_words_segment (const char *segment, JourneyState *map, JourneyGapTable *table)
{
  g_autoptr (GArray) without = journey_segment_without (map, table);
  g_autoptr (GString) numbers = g_string_new (NULL);
  GString *words = g_string_new (NULL);

  /* Translators: a segment of the customers. */
  g_string_append_printf (words, _ ("Figures of: %s."), segment);
  for (guint i = 0; i < MIN (without->len, N_NUMBERS); i++)
    /* Translators: between two numbers of touchpoints. */
    g_string_append_printf (numbers, "%s%u", i > 0 ? _ (", ") : "", g_array_index (without, guint, i));
  if (without->len > N_NUMBERS)
    g_string_append (numbers, " …");
  if (without->len > 0)
    {
      g_string_append_c (words, ' ');
      /* Translators: numbers of touchpoints that this segment of the customers gave no scores. */
      g_string_append_printf (
          words, ngettext ("They gave no scores at touchpoint %s.", "They gave no scores at touchpoints %s.", without->len),
          numbers->str);
    }

  return g_string_free (words, FALSE);
}

/**
 * journey_gap_words_map:
 *
 * Returns: (transfer full): what stands beside the figure of a map: 'lost · 0.3 exceeded, on 1–5', and how many touchpoints are
 *   not scored
 */
char *
journey_gap_words_map (JourneyGapTable *table, JourneyState *map)
{
  const JourneyGapFigures *figures = journey_gap_table_map (table);
  guint rest = figures->n_touchpoints - figures->n_scored;
  char figure[JOURNEY_FIGURE_BUFFER];
  JourneyStanding standing;
  g_autofree char *value = NULL;
  GString *words;

  if (figures->n_scored == 0)
    return g_strdup ("");

  value = journey_figure_value (figures, figure, &standing);
  words = g_string_new (NULL);
  /* Translators: what is lost and exceeded, as in 'lost · 0.3 exceeded', and the ends of the scale. */
  g_string_append_printf (words, _ ("%s, on %d–%d"), value, journey_state_integer (map, JOURNEY_MAP_SCALE_LOW),
                          journey_state_integer (map, JOURNEY_MAP_SCALE_HIGH));
  if (rest > 0)
    g_string_append_printf (words, ngettext (" · %u not scored", " · %u not scored", rest), rest);

  return g_string_free (words, FALSE);
}

static gboolean
is_shared (JourneyState *map, const char *title)
{
  guint n = 0;

  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_STAGES); i++)
    {
      JourneyState *stage = journey_state_child (map, JOURNEY_MAP_STAGES, i);

      for (guint j = 0; j < journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS) && n < 2; j++)
        n += g_str_equal (
            journey_usual_name_or (journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, j), JOURNEY_TOUCHPOINT_TITLE), title);
    }

  return n > 1;
}

/* As the map calls it now: the table may be from before a change of its title. Where several are called so, with its number. */
static char *
title_at (JourneyGapTable *table, JourneyState *map, guint place)
{
  const JourneyGapEntry *entry = journey_gap_table_ranked (table, place);
  JourneyState *stage = journey_state_child (map, JOURNEY_MAP_STAGES, entry->stage_index);
  JourneyState *touchpoint = journey_state_find_child (stage, JOURNEY_STAGE_TOUCHPOINTS, journey_state_id (entry->touchpoint));
  const char *title = journey_usual_name_or (touchpoint, JOURNEY_TOUCHPOINT_TITLE);

  return is_shared (map, title) ? g_strdup_printf ("%u %s", entry->number, title) : g_strdup (title);
}

/**
 * journey_gap_words_top:
 *
 * Returns: (transfer full): which touchpoints make most of the loss, at most three, and how much of it; "" when nothing is
 *   lost
 */
char *
journey_gap_words_top (JourneyGapTable *table, JourneyState *map)
{
  guint n = journey_gap_table_n_top (table);
  double share = journey_gap_table_top_share (table, n);
  int percent = isnan (share) ? 0 : (int)lround (share * 100);
  g_autofree char *first = n > 0 ? title_at (table, map, 0) : NULL;
  g_autofree char *second = n > 1 ? title_at (table, map, 1) : NULL;
  g_autofree char *third = n > 2 ? title_at (table, map, 2) : NULL;

  /* Translators: between number and sign stands a blank that does not break. */
  switch (n)
    {
    case 0:
      return g_strdup ("");
    case 1:
      return g_strdup_printf (_ ("%s makes %d %% of the loss"), first, percent);
    case 2:
      return g_strdup_printf (_ ("%s and %s make %d %% of the loss"), first, second, percent);
    default:
      return g_strdup_printf (_ ("%s, %s and %s make %d %% of the loss"), first, second, third, percent);
    }
}

/**
 * journey_gap_words_coverage:
 *
 * Returns: (transfer full): how many touchpoints are scored, how many of these rest on evidence, and the worst stage
 */
char *
journey_gap_words_coverage (JourneyGapTable *table, JourneyState *map)
{
  const JourneyGapFigures *figures = journey_gap_table_map (table);
  int worst = journey_gap_table_worst_stage (table);
  GString *words = g_string_new (NULL);

  /* Translators: a number of touchpoints that have scores, the number of all, and of those that rest on evidence. */
  g_string_append_printf (words,
                          ngettext ("%u of %u scored, %u with evidence", "%u of %u scored, %u with evidence", figures->n_scored),
                          figures->n_scored, figures->n_touchpoints, figures->n_measured);
  if (worst >= 0)
    {
      const char *title = journey_state_text (journey_state_child (map, JOURNEY_MAP_STAGES, (guint)worst), JOURNEY_STAGE_TITLE);

      g_string_append (words, " · ");
      g_string_append_printf (words, _ ("worst stage: %s"), *title ? title : journey_usual_name (JOURNEY_KIND_STAGE));
    }

  return g_string_free (words, FALSE);
}

/* A sign before what is lost would say the opposite of what it says before a gap. */
static char *
compare (double change, const char *more, const char *less, const char *as_much)
{
  g_autofree char *amount = journey_words_part (fabs (change));

  if (round (change * 100) == 0)
    return g_strdup (as_much);

  return g_strdup_printf (change > 0 ? more : less, amount);
}

/**
 * journey_gap_words_change:
 * @opened: (nullable): the value gap as it was when the file was opened
 *
 * Returns: (transfer full): what has changed since in what is lost and exceeded; "" when nothing has
 */
char *
journey_gap_words_change (JourneyGapTable *table, JourneyGapTable *opened)
{
  JourneyGapChange change;
  g_autofree char *lost = NULL;
  g_autofree char *exceeded = NULL;

  if (!opened || !journey_gap_change_of_map (opened, table, &change))
    return g_strdup ("");
  if (round (change.loss * 100) == 0 && round (change.gain * 100) == 0)
    return g_strdup ("");

  lost = compare (change.loss, _ ("%s more lost"), _ ("%s less lost"), _ ("as much lost"));
  exceeded = compare (change.gain, _ ("%s more exceeded"), _ ("%s less exceeded"), _ ("as much exceeded"));
  /* Translators: two changes in points of the scale, as in '0.16 less lost, 0.11 more exceeded'. */
  return g_strdup_printf (_ ("Since the file was opened: %s, %s"), lost, exceeded);
}

/**
 * journey_gap_words_today:
 * @today: the value gap without the scores that are tried
 *
 * Returns: (transfer full): what is lost and exceeded today: 'Today −1.0 lost · 0.3 exceeded'
 */
char *
journey_gap_words_today (JourneyGapTable *today)
{
  const JourneyGapFigures *figures = journey_gap_table_map (today);
  char figure[JOURNEY_FIGURE_BUFFER];
  JourneyStanding standing;
  g_autofree char *value = NULL;

  if (figures->n_scored == 0)
    return g_strdup ("");

  value = journey_figure_value (figures, figure, &standing);
  /* Translators: without the scores that are tried: a figure, and what it is, as in 'Today −1.0 lost · 0.3 exceeded'. */
  return g_strdup_printf (_ ("Today %s %s"), figure, value);
}

/**
 * journey_gap_words_title:
 *
 * Returns: (transfer full): number and title of a touchpoint, and how many answered
 */
char *
journey_gap_words_title (const JourneyGapEntry *entry)
{
  const char *title = journey_state_text (entry->touchpoint, JOURNEY_TOUCHPOINT_TITLE);
  GString *words = g_string_new (NULL);

  g_string_append_printf (words, "%u %s", entry->number, *title ? title : journey_usual_name (JOURNEY_KIND_TOUCHPOINT));
  if (entry->n > 0)
    {
      g_string_append (words, " · ");
      /* Translators: the number of answers that scores rest on. */
      g_string_append_printf (words, _ ("n\u00a0%u"), entry->n);
    }
  else if (entry->assumption)
    g_string_append_printf (words, " · %s", _ ("assumption"));

  return g_string_free (words, FALSE);
}

/**
 * journey_gap_words_entry:
 * @entry: of a touchpoint that is scored
 *
 * Returns: (transfer full): what its gap is made of
 */
char *
journey_gap_words_entry (const JourneyGapEntry *entry)
{
  g_autofree char *expected = journey_words_figure (entry->expected);
  g_autofree char *actual = journey_words_figure (entry->actual);
  g_autofree char *importance = journey_gap_words_importance (entry);

  /* Translators: figures of a touchpoint, beside its gap. */
  return g_strdup_printf (_ ("expected %s, got %s, importance %s"), expected, actual, importance);
}

/**
 * journey_gap_words_parts:
 *
 * Returns: (transfer none): what figures are that nobody scored as they are; "" where somebody did
 */
const char *
journey_gap_words_parts (JourneyGapParts parts)
{
  if (parts.turned)
    return parts.is_mean ? _ ("Means over all dimensions, with costs turned round: more is better.")
                         : _ ("A cost, turned round: more is better.");

  return parts.is_mean ? _ ("Means over all dimensions.") : "";
}

/**
 * journey_gap_words_importance:
 *
 * Returns: (transfer full): how important a touchpoint is, as far as somebody said; a dash where nobody did
 */
char *
journey_gap_words_importance (const JourneyGapEntry *entry)
{
  char *given = journey_gap_entry_importance (entry, journey_words_figure);

  return given ? given : g_strdup ("–");
}
