/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-how-rivals.h"

#include <glib/gi18n.h>
#include <math.h>

#include "journey-how-text.h"
#include "journey-lack-words.h"
#include "journey-sum-words.h"
#include "journey-usual-name.h"
#include "journey-words.h"

/* More dimensions than these nobody reads. */
#define MOST_ROWS 6

/* The one to whom most value is lost; without a value, the first that can be compared at all; NULL for none. */
static const JourneyRival *
find_rival (const JourneyRivals *rivals)
{
  const JourneyRival *found = NULL;

  for (guint i = 0; i < rivals->n; i++)
    {
      const JourneyRival *rival = &rivals->items[i];

      if (rival->n_pairs == 0)
        continue;
      if (!found || (!isnan (rival->above) && (isnan (found->above) || rival->above < found->above)))
        found = rival;
    }

  return found;
}

static void
add_row (GString *text, const JourneyRivals *rivals, const JourneyRivalFigures *row)
{
  double low = journey_state_integer (rivals->map, JOURNEY_MAP_SCALE_LOW);
  double high = journey_state_integer (rivals->map, JOURNEY_MAP_SCALE_HIGH);
  g_autoptr (JourneySumWords) ratio = journey_sum_words_new_fitting (JOURNEY_SUM_RATIO, journey_gap_weight (low, high, row->ours),
                                                                     journey_gap_weight (low, high, row->theirs), row->ratio);

  /* Translators: a dimension, our mean and theirs, what one makes through the other as in '= 0.80' or '≈ 0.80', and a number. */
  journey_how_text_add_line (
      text,
      ngettext ("%s: ours %s ÷ theirs %s %s, from %u touchpoint", "%s: ours %s ÷ theirs %s %s, from %u touchpoints", row->n),
      journey_usual_name_or (row->dimension, JOURNEY_DIMENSION_TITLE), ratio->first, ratio->second, ratio->equals, row->n);
}

static void
add_rows (GString *text, const JourneyRivals *rivals, const JourneyRival *rival)
{
  guint n = 0;

  for (guint i = 0; i < rivals->n_dimensions; i++)
    if (!isnan (rival->rows[i].ratio) && n++ < MOST_ROWS)
      add_row (text, rivals, &rival->rows[i]);
  if (n > MOST_ROWS)
    journey_how_text_add_line (text, ngettext ("and %u more", "and %u more", n - MOST_ROWS), n - MOST_ROWS);
  journey_how_text_add_line (text, "%s", _ ("Both are means on 1–5 where both are scored; important touchpoints count more."));
}

static void
add_means (GString *text, const JourneyRival *rival)
{
  g_autofree char *quality = isnan (rival->quality) ? NULL : journey_words_part (rival->quality);
  g_autofree char *cost = isnan (rival->cost) ? NULL : journey_words_part (rival->cost);

  if (quality)
    journey_how_text_add_line (text, _ ("Quality: the mean of the benefits’ ratios, by weight: %s. Above 1 we are better."),
                               quality);
  if (cost)
    journey_how_text_add_line (text, _ ("Cost: the mean of the costs’ ratios, by weight: %s. Above 1 we are dearer."), cost);
}

/* Fair value rises with the cost, by the slope. */
static void
add_value (GString *text, const JourneyRivals *rivals, const JourneyRival *rival)
{
  double written = 1 + journey_sum_words_round (rivals->slope, 2) * (journey_sum_words_round (rival->cost, 2) - 1);
  const char *sign = journey_sum_words_sign (written, rival->fair, 2);
  g_autofree char *slope = journey_words_part (rivals->slope);
  g_autofree char *cost = journey_words_part (rival->cost);
  g_autofree char *fair = journey_sum_words_figure (rival->fair, 2);
  g_autoptr (JourneySumWords) above = NULL;

  /* Translators: a slope, a cost, '=' or '≈', and what they make. */
  journey_how_text_add_line (text,
                             _ ("Fair value at that cost: 1 + %s × (%s − 1) %s %s. The slope of the fair-value line, %s, is the "
                                "weight of all costs ÷ that of all benefits."),
                             slope, cost, sign, fair, slope);
  above = journey_sum_words_new_fitting (JOURNEY_SUM_ABOVE, rival->quality, rival->fair, rival->above);
  /* Translators: two figures, and their difference as in '= −0.16' or '≈ −0.16'. */
  journey_how_text_add_line (text, _ ("Value: quality − fair value = %s − %s %s. Below 0, value is lost to them."), above->first,
                             above->second, above->equals);
}

/**
 * journey_how_rivals:
 * @rivals: as shown
 *
 * Returns: (transfer full): how the view 'Competitors' comes to its figures, told of the one to whom most value is lost (Gale
 * 1994), or what has to be done before; Pango markup
 */
char *
journey_how_rivals (const JourneyRivals *rivals)
{
  const JourneyRival *rival = find_rival (rivals);
  const char *lack = journey_lack_words_rivals (rivals);
  GString *text = g_string_new (NULL);
  g_autofree char *heading = NULL;
  const char *name;

  if (!rival)
    {
      journey_how_text_add_heading (text, _ ("Competitors"));
      journey_how_text_add_line (text, "%s", lack);
      return journey_how_text_end (text);
    }

  name = journey_usual_name_or (rival->competitor, JOURNEY_COMPETITOR_NAME);
  /* Translators: a competitor. */
  heading = g_strdup_printf (_ ("Against “%s”"), name);
  journey_how_text_add_heading (text, heading);
  add_rows (text, rivals, rival);
  add_means (text, rival);
  if (lack)
    journey_how_text_add_line (text, "%s", lack);
  else
    add_value (text, rivals, rival);

  return journey_how_text_end (text);
}

static const JourneyAgendaItem *
find_item (JourneyAgenda *agenda, const char *touchpoint)
{
  for (guint i = 0; touchpoint && i < journey_agenda_length (agenda); i++)
    if (g_str_equal (journey_state_id (journey_agenda_at (agenda, i)->entry->touchpoint), touchpoint))
      return journey_agenda_at (agenda, i);

  return journey_agenda_length (agenda) > 0 ? journey_agenda_at (agenda, 0) : NULL;
}

/**
 * journey_how_agenda:
 * @agenda: as shown
 * @touchpoint: (nullable): id of the touchpoint that is selected; without it, or where it is no topic, the first is told
 * @scale_low: of the map
 * @scale_high: likewise
 *
 * Returns: (transfer full): how the view 'What to talk about first' comes to its order and minutes, or what has to be done
 * before; Pango markup
 */
char *
journey_how_agenda (JourneyAgenda *agenda, const char *touchpoint, double scale_low, double scale_high)
{
  const JourneyAgendaItem *item = find_item (agenda, touchpoint);
  GString *text = g_string_new (NULL);
  g_autoptr (JourneySumWords) product = NULL;
  const char *title;

  journey_how_text_add_heading (text, _ ("What to talk about first"));
  if (!item)
    {
      journey_how_text_add_line (text, "%s", journey_lack_words_agenda (agenda));
      return journey_how_text_end (text);
    }

  title = journey_usual_name_or (item->entry->touchpoint, JOURNEY_TOUCHPOINT_TITLE);
  product = journey_sum_words_new_fitting (
      JOURNEY_SUM_PRODUCT, journey_gap_weight (scale_low, scale_high, item->entry->importance), item->entry->sd, item->urgency);
  /* Translators: a touchpoint, two figures, and their product as in '= 3.0' or '≈ 3.0'. */
  journey_how_text_add_line (text, _ ("“%s”: importance on 1–5 × spread = %s × %s %s"), title, product->first, product->second,
                             product->equals);
  journey_how_text_add_line (
      text, "%s",
      _ ("The spread is the standard deviation of the answers on what they got; of several dimensions, the mean of theirs."));
  /* Translators: minutes that each topic has at least, and minutes of one. */
  journey_how_text_add_line (text,
                             _ ("Each topic has %d minutes; what is left is shared out by that product, which makes %u here."),
                             JOURNEY_AGENDA_LEAST_MINUTES, item->minutes);

  return journey_how_text_end (text);
}
