/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-how-value.h"

#include <glib/gi18n.h>
#include <math.h>

#include "journey-delivered.h"
#include "journey-gap.h"
#include "journey-how-text.h"
#include "journey-lack-words.h"
#include "journey-sum-words.h"
#include "journey-usual-name.h"
#include "journey-words.h"

/* How many dimensions are worked out. */
#define MOST_ROWS 12

static const JourneyPromiseEntry *
find_entry (const JourneyPromiseLoss *loss, const char *touchpoint)
{
  for (guint i = 0; touchpoint && i < loss->entries->len; i++)
    {
      const JourneyPromiseEntry *entry = &g_array_index (loss->entries, JourneyPromiseEntry, i);

      if (g_str_equal (journey_state_id (entry->touchpoint), touchpoint))
        return entry;
    }

  return NULL;
}

static void
add_parts (GString *text, const JourneyPromiseLoss *loss)
{
  g_autoptr (JourneySumWords) sum = journey_sum_words_new (JOURNEY_SUM_PARTS, loss->all.over, loss->all.under,
                                                           loss->all.over + loss->all.under, JOURNEY_SUM_LEAST_DECIMALS);

  /* Translators: two parts of the map's loss, and the loss as in '= 0.72' or '≈ 0.72'. */
  journey_how_text_add_line (text, _ ("Promised too much %s + delivered too little %s %s, the map’s loss"), sum->first,
                             sum->second, sum->equals);
}

static void
add_touchpoint (GString *text, const JourneyPromiseEntry *entry)
{
  const char *title = journey_usual_name_or (entry->touchpoint, JOURNEY_TOUCHPOINT_TITLE);
  g_autoptr (JourneySumWords) sum = NULL;

  if (isnan (entry->over))
    {
      /* Translators: a touchpoint. */
      journey_how_text_add_line (text, _ ("“%s” is not scored, and has no part of the loss."), title);
      return;
    }

  sum = journey_sum_words_new (JOURNEY_SUM_PARTS, entry->over, entry->under, entry->over + entry->under,
                               JOURNEY_SUM_LEAST_DECIMALS);
  /* Translators: a touchpoint, two parts of the map's loss, and their sum as in '= 0.72' or '≈ 0.72'. */
  journey_how_text_add_line (text, _ ("“%s”: too much %s + too little %s %s, its part of that loss"), title, sum->first,
                             sum->second, sum->equals);
}

/**
 * journey_how_promises:
 * @loss: the loss of a map, parted
 * @touchpoint: (nullable): id of the touchpoint that is selected
 *
 * Returns: (transfer full): how the view 'Promises' comes to its figures, or what has to be done before; Pango markup
 */
char *
journey_how_promises (const JourneyPromiseLoss *loss, const char *touchpoint)
{
  const char *lack = journey_lack_words_promises (loss);
  const JourneyPromiseEntry *entry = find_entry (loss, touchpoint);
  GString *text = g_string_new (NULL);

  journey_how_text_add_heading (text, _ ("Promises"));
  if (lack)
    journey_how_text_add_line (text, "%s", lack);
  else
    {
      add_parts (text, loss);
      if (entry)
        add_touchpoint (text, entry);
      journey_how_text_add_line (
          text, "%s",
          _ ("The loss of a touchpoint is cut where customers may fairly expect: at what the best competitor gives there or, "
             "where "
             "none is scored, at what they expect on average on this map. What they expected above that was promised too much. "
             "Without a promise, all of it was delivered too little."));
      journey_how_text_add_line (text, "%s",
                                 _ ("Every figure of the view Promises is a part of that loss: what a touchpoint lost × what it "
                                    "counts ÷ what all count. "
                                    "Several promises at one touchpoint share its part alike."));
    }

  return journey_how_text_end (text);
}

static void
add_row (GString *text, const JourneyProfileRow *row)
{
  g_autoptr (JourneySumWords) sum = journey_sum_words_new_fitting (
      JOURNEY_SUM_DIFFERENCE, row->cost ? row->expected : row->actual, row->cost ? row->actual : row->expected, row->gap);
  const char *title = journey_usual_name_or (row->dimension, JOURNEY_DIMENSION_TITLE);

  if (row->cost)
    /* Translators: a dimension, two scores, their difference as in '= +0.4' or '≈ +0.4'. */
    journey_how_text_add_line (text, _ ("%s, where less is better: expected %s − actual %s %s"), title, sum->first, sum->second,
                               sum->equals);
  else
    /* Translators: a dimension, two scores, their difference as in '= +0.4' or '≈ +0.4'. */
    journey_how_text_add_line (text, _ ("%s: actual %s − expected %s %s"), title, sum->first, sum->second, sum->equals);
}

/* In the order of the map, as in the view; more than so many nobody reads. */
static void
add_rows (GString *text, const JourneyProfile *profile)
{
  guint n_scored = 0, n_most = 0;

  for (guint i = 0; i < profile->n; i++)
    {
      const JourneyProfileRow *row = &profile->rows[i];

      if (row->n == 0)
        continue;
      if (n_scored++ < MOST_ROWS)
        add_row (text, row);
      n_most = MAX (n_most, row->n);
    }
  if (n_scored > MOST_ROWS)
    journey_how_text_add_line (text, ngettext ("and %u more", "and %u more", n_scored - MOST_ROWS), n_scored - MOST_ROWS);
  if (n_most > 1)
    journey_how_text_add_line (text, "%s",
                               _ ("Where several touchpoints are scored on a dimension, both figures are means, where important "
                                  "ones count more."));
}

/* What customers got on each dimension that counts, with its weight. */
static GArray *
find_terms (const JourneyProfile *profile, gboolean cost)
{
  GArray *terms = g_array_new (FALSE, FALSE, sizeof (JourneySumTerm));

  for (guint i = 0; i < profile->n; i++)
    if (profile->rows[i].cost == cost && journey_delivered_counts (&profile->rows[i]))
      {
        JourneySumTerm term = { profile->rows[i].weight, journey_delivered_score (profile, profile->rows[i].actual) };

        g_array_append_val (terms, term);
      }

  return terms;
}

/* '2.4 + 0.8 × 3.1' */
static char *
write_terms (GArray *terms, int decimals)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < terms->len; i++)
    {
      const JourneySumTerm *term = &g_array_index (terms, JourneySumTerm, i);
      g_autofree char *weight = journey_words_number (term->factor);
      g_autofree char *figure = journey_sum_words_figure (term->figure, decimals);

      g_string_append_printf (words, "%s%s%s%s", i > 0 ? " + " : "", term->factor == 1 ? "" : weight,
                              term->factor == 1 ? "" : " × ", figure);
    }

  return g_string_free (words, FALSE);
}

static void
add_total (GString *text, const JourneyProfile *profile, gboolean cost, double total)
{
  g_autoptr (GArray) terms = find_terms (profile, cost);
  g_autofree char *result = NULL;
  g_autofree char *sum = NULL;
  const char *sign;
  double made;

  if (isnan (total))
    return;

  result = journey_words_figure (total);
  sum = write_terms (terms, journey_sum_words_fit ((const JourneySumTerm *)terms->data, terms->len, total, 1, &made));
  if (g_str_equal (sum, result))
    return;

  sign = journey_sum_words_sign (made, total, 1);
  if (cost)
    /* Translators: a sum such as '2.4 + 0.8 × 3.1', '=' or '≈', and what it makes. */
    journey_how_text_add_line (text, _ ("Total cost, of what they got: %s %s %s"), sum, sign, result);
  else
    /* Translators: a sum such as '2.4 + 0.8 × 3.1', '=' or '≈', and what it makes. */
    journey_how_text_add_line (text, _ ("Total value, of what they got: %s %s %s"), sum, sign, result);
}

/* As much of both as is of the relationship. */
static void
add_relationship (GString *text, const JourneyWorth *worth)
{
  g_autofree char *benefits = journey_words_figure (worth->benefits[JOURNEY_RELATION_RELATIONSHIP]);
  g_autofree char *sacrifice = journey_words_figure (worth->sacrifice[JOURNEY_RELATION_RELATIONSHIP]);

  if (worth->benefits[JOURNEY_RELATION_RELATIONSHIP] + worth->sacrifice[JOURNEY_RELATION_RELATIONSHIP] > 0)
    /* Translators: two parts of sums, in points. */
    journey_how_text_add_line (text, _ ("Of these, %s of the value and %s of the cost are of the whole relationship."), benefits,
                               sacrifice);
}

static void
add_delivered (GString *text, const JourneyProfile *profile)
{
  JourneyDelivered delivered = journey_delivered_value (profile);
  const JourneyWorth *actual = &delivered.actual;
  const char *lack = journey_lack_words_ratio (&delivered);
  g_autoptr (JourneySumWords) rest = NULL;
  g_autoptr (JourneySumWords) ratio = NULL;

  journey_how_text_add_heading (text, _ ("Delivered value"));
  add_total (text, profile, FALSE, actual->value);
  add_total (text, profile, TRUE, actual->cost);
  if (!isnan (actual->value) && !isnan (actual->cost))
    {
      rest = journey_sum_words_new_fitting (JOURNEY_SUM_REST, actual->value, actual->cost, actual->delivered);
      journey_how_text_add_line (text, _ ("Value − cost = %s − %s %s"), rest->first, rest->second, rest->equals);
    }
  if (lack)
    journey_how_text_add_line (text, "%s", lack);
  else
    {
      ratio = journey_sum_words_new_fitting (JOURNEY_SUM_QUOTIENT, actual->value, actual->cost, actual->ratio);
      journey_how_text_add_line (text, _ ("Value ÷ cost = %s ÷ %s %s"), ratio->first, ratio->second, ratio->equals);
    }
  add_relationship (text, actual);
  journey_how_text_add_line (text, "%s", _ ("Each score counts on 1–5, times the weight of its dimension."));
}

/**
 * journey_how_dimensions:
 * @profile: as shown
 * @measured_only: whether scores that are assumptions are left out of it
 * @all: whether all dimensions count; then what is delivered is said, too (Kotler; Ravald & Grönroos 1996)
 *
 * Returns: (transfer full): how the view 'Value by dimension' comes to its figures, or what has to be done before; Pango markup
 */
char *
journey_how_dimensions (const JourneyProfile *profile, gboolean measured_only, gboolean all)
{
  const char *lack = journey_lack_words_dimensions (profile, measured_only);
  GString *text = g_string_new (NULL);

  journey_how_text_add_heading (text, _ ("Value by dimension"));
  if (lack)
    journey_how_text_add_line (text, "%s", lack);
  else
    add_rows (text, profile);
  if (!lack && all)
    add_delivered (text, profile);

  return journey_how_text_end (text);
}
