/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-lack-words.h"

#include <glib/gi18n.h>
#include <math.h>

#include "journey-loyalty.h"

/**
 * journey_lack_words_agenda:
 * @agenda: of the view 'What to talk about first'
 *
 * Returns: (nullable): what to do where there is nothing to talk about; NULL where there is
 */
const char *
journey_lack_words_agenda (JourneyAgenda *agenda)
{
  if (journey_agenda_length (agenda) > 0)
    return NULL;

  return _ ("Nobody can tell yet where people disagree. Let at least three people score a touchpoint: on its figures, type what "
            "each one says, such as 2 2 1 3.");
}

/**
 * journey_lack_words_answers:
 * @sums: answers of the map, in the view 'Answers'
 *
 * Returns: (nullable): what to do where nobody answered for NPS, CSAT or CES; NULL where somebody did
 */
const char *
journey_lack_words_answers (const JourneyTallySums *sums)
{
  if (journey_loyalty_is_asked (sums))
    return NULL;

  return _ ("No answers have been counted yet. Import a table of survey answers to see NPS, CSAT and CES here.");
}

static gboolean
is_scored (const JourneyProfile *profile)
{
  for (guint i = 0; i < profile->n; i++)
    if (profile->rows[i].n > 0)
      return TRUE;

  return FALSE;
}

/**
 * journey_lack_words_dimensions:
 * @profile: of the view 'Value by dimension'
 * @measured_only: whether scores that are assumptions are left out of it
 *
 * Returns: (nullable): what to do where no dimension has a figure; NULL where one has
 */
const char *
journey_lack_words_dimensions (const JourneyProfile *profile, gboolean measured_only)
{
  if (profile->n == 0)
    return _ ("Choose a set of dimensions below, then score touchpoints on them.");
  if (is_scored (profile))
    return NULL;
  if (measured_only)
    return _ ("No score here rests on evidence. Give scores evidence, or let assumptions count too.");

  return _ ("Nothing is scored here yet. Score what customers expected and what they got.");
}

/**
 * journey_lack_words_promises:
 * @loss: of the view 'Promises'
 *
 * Returns: (nullable): why the loss cannot be parted, and what to do; NULL where it is parted
 */
const char *
journey_lack_words_promises (const JourneyPromiseLoss *loss)
{
  double all = loss->all.over + loss->all.under;

  if (isnan (all))
    return _ ("Score what customers expected and what they got, and note who promised it.");
  if (!(all > 0))
    return _ ("No value is lost: what was promised was delivered.");
  if (loss->all.n_promises == 0)
    return _ ("Note at a touchpoint where the expectation comes from, to see what was promised too much.");

  return NULL;
}

/**
 * journey_lack_words_ratio:
 * @delivered: of a profile with scores
 *
 * Returns: (nullable): why value cannot be divided by cost; NULL where it can
 */
const char *
journey_lack_words_ratio (const JourneyDelivered *delivered)
{
  if (!isnan (delivered->actual.ratio))
    return NULL;

  return delivered->n_costs == 0 ? _ ("Without a cost that is scored there is no ratio.")
                                 : _ ("Without a benefit that is scored there is no ratio.");
}

/**
 * journey_lack_words_rivals:
 * @rivals: of the view 'Competitors'
 *
 * Returns: (nullable): what to do where nobody can say who offers more for the cost; NULL where that is known of one
 */
const char *
journey_lack_words_rivals (const JourneyRivals *rivals)
{
  if (rivals->n == 0)
    return _ ("Add a competitor, then score them at the touchpoints where customers can compare.");

  for (guint i = 0; i < rivals->n; i++)
    if (!isnan (rivals->items[i].above))
      return NULL;

  return _ ("To see who offers more for the cost, score competitors on a benefit and on a cost where you have a score, too.");
}
