/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-kano.h"

#include <math.h>
#include <string.h>

#include "journey-number.h"

#define N_ANSWERS 5 /* like, must-be, neutral, live with, dislike */

/* Of a normal distribution, what is above it in one of twenty; rounded as in Fong's rule. */
#define ONE_SIDED 1.65

/* In the order of JourneyKano, from must-be on. */
static const char letters[] = "MOAIRQ";

/* Functional answer in rows, dysfunctional in columns (Berger et al. 1993). */
static const char table[N_ANSWERS][N_ANSWERS + 1] = {
  "QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ",
};

static JourneyKano
find_letter (char letter)
{
  const char *found = letter ? strchr (letters, g_ascii_toupper (letter)) : NULL;

  return found ? (JourneyKano)(JOURNEY_KANO_MUST_BE + (found - letters)) : JOURNEY_KANO_NONE;
}

/**
 * journey_kano_classify:
 * @functional: how they would feel if it were there: 1 like, 2 must-be, 3 neutral, 4 live with, 5 dislike
 * @dysfunctional: how they would feel if it were not, likewise
 *
 * The class of one pair of answers (Kano et al. 1984; the table of Berger et al. 1993).
 *
 * Returns: the class, which may be reverse or questionable; NONE when one of the answers is none of the five
 */
JourneyKano
journey_kano_classify (int functional, int dysfunctional)
{
  if (functional < 1 || functional > N_ANSWERS || dysfunctional < 1 || dysfunctional > N_ANSWERS)
    return JOURNEY_KANO_NONE;

  return find_letter (table[functional - 1][dysfunctional - 1]);
}

/**
 * journey_kano_parse_answer:
 * @answer: as in a tally: a pair such as `1-5`, functional before dysfunctional, or the letter of a class, one of MOAIRQ
 *
 * Returns: the class; NONE for anything else
 */
JourneyKano
journey_kano_parse_answer (const char *answer)
{
  g_return_val_if_fail (answer != NULL, JOURNEY_KANO_NONE);

  if (strlen (answer) == 1)
    return find_letter (*answer);
  if (strlen (answer) == 3 && answer[1] == '-' && g_ascii_isdigit (answer[0]) && g_ascii_isdigit (answer[2]))
    return journey_kano_classify (answer[0] - '0', answer[2] - '0');

  return JOURNEY_KANO_NONE;
}

/**
 * journey_kano_format_answer:
 * @functional: 1…5
 * @dysfunctional: 1…5
 *
 * Returns: (transfer full): how a tally names this pair of answers: `1-5`
 */
char *
journey_kano_format_answer (int functional, int dysfunctional)
{
  g_return_val_if_fail (journey_kano_classify (functional, dysfunctional) != JOURNEY_KANO_NONE, NULL);

  return g_strdup_printf ("%d-%d", functional, dysfunctional);
}

static guint64
count_of (const guint64 *counts, JourneyKano class)
{
  return counts[class - JOURNEY_KANO_MUST_BE];
}

/* The classes stand in the order in which a tie is settled. */
static JourneyKano
find_most (const guint64 *counts, JourneyKano but)
{
  guint64 most = 0;
  JourneyKano found = JOURNEY_KANO_NONE;

  for (JourneyKano class = JOURNEY_KANO_MUST_BE; class <= JOURNEY_KANO_QUESTIONABLE; class ++)
    if (class != but && count_of (counts, class) > most)
      {
        most = count_of (counts, class);
        found = class;
      }

  return found;
}

/* The rule of Fong 1996. */
static gboolean
leads (const JourneyKanoFigures *figures, const guint64 *counts)
{
  double n = (double)figures->n;
  double a = figures->mode != JOURNEY_KANO_NONE ? (double)count_of (counts, figures->mode) : 0;
  double b = figures->next != JOURNEY_KANO_NONE ? (double)count_of (counts, figures->next) : 0;

  return figures->n >= JOURNEY_KANO_MIN_ANSWERS && a - b > ONE_SIDED * sqrt ((a + b) * (2 * n - a - b) / (2 * n));
}

/**
 * journey_kano_figures:
 * @counts: how many answers are of each class, as in JourneyTallySums
 *
 * The class is what most answers say; a tie goes must-be before performance before attractive before indifferent, as these
 * matter most when they are missed, and reverse or questionable must outnumber all four: they are shown as the mode, and
 * give no class. Better is how much more content having it makes, (A + O) / (A + O + M + I), from 0 to 1; worse how much less
 * content missing it makes, −(O + M) / (A + O + M + I), from −1 to 0 (Berger et al. 1993). Reverse and questionable answers
 * count in n alone.
 *
 * The mode is firm when it leads by more than chance would have it: with a answers for it, b for the one next to it and n in
 * all, a − b > 1.65·√((a + b)(2n − a − b) / 2n) (Fong 1996, 'Using the self-stated importance questionnaire to interpret Kano
 * questionnaire results'). That compares two shares by a normal distribution, for which each must be expected five times
 * (Cochran 1954): with fewer than ten answers nothing is firm.
 *
 * Returns: the figures; better and worse are NAN without answers of the four classes
 */
JourneyKanoFigures
journey_kano_figures (const guint64 counts[JOURNEY_N_KANO_CLASSES])
{
  guint64 must = count_of (counts, JOURNEY_KANO_MUST_BE);
  guint64 performance = count_of (counts, JOURNEY_KANO_PERFORMANCE);
  guint64 attractive = count_of (counts, JOURNEY_KANO_ATTRACTIVE);
  JourneyKanoFigures figures = { .mode = find_most (counts, JOURNEY_KANO_NONE), .better = NAN, .worse = NAN };

  figures.next = find_most (counts, figures.mode);
  for (guint i = 0; i < JOURNEY_N_KANO_CLASSES; i++)
    figures.n += counts[i];
  if (figures.mode <= JOURNEY_KANO_INDIFFERENT)
    figures.class = figures.mode;
  figures.four = must + performance + attractive + count_of (counts, JOURNEY_KANO_INDIFFERENT);
  if (figures.four > 0)
    {
      figures.better = (double)(attractive + performance) / (double)figures.four;
      figures.worse = 0 - (double)(performance + must) / (double)figures.four; /* never −0 */
    }
  figures.is_firm = leads (&figures, counts);

  return figures;
}

/**
 * journey_kano_figures_doubt:
 * @figures: of answers
 *
 * Returns: why nobody should go by them yet; also of no answers at all, which are few
 */
JourneyKanoDoubt
journey_kano_figures_doubt (const JourneyKanoFigures *figures)
{
  if (figures->is_firm)
    return JOURNEY_KANO_DOUBT_NONE;

  return figures->n < JOURNEY_KANO_MIN_ANSWERS ? JOURNEY_KANO_DOUBT_FEW : JOURNEY_KANO_DOUBT_CLOSE;
}

static JourneyKano
class_by_hand (JourneyState *touchpoint)
{
  return (JourneyKano)journey_state_integer (touchpoint, JOURNEY_TOUCHPOINT_KANO);
}

/**
 * journey_kano_class:
 * @touchpoint: a touchpoint
 *
 * Returns: the class that was set for it; where none was, the class that the answers of all segments together give, or NONE
 */
JourneyKano
journey_kano_class (JourneyState *touchpoint)
{
  JourneyTallySums sums = { 0 };

  g_return_val_if_fail (touchpoint != NULL, JOURNEY_KANO_NONE);

  if (class_by_hand (touchpoint) != JOURNEY_KANO_NONE)
    return class_by_hand (touchpoint);

  journey_tally_sums_add_touchpoint (&sums, touchpoint, NULL);
  return journey_kano_figures (sums.kano).class;
}

/* A class that was set stands whatever few answers say. */
static JourneyKanoDoubt
doubt_of_set (JourneyKano class, const JourneyKanoFigures *figures)
{
  return figures->n >= JOURNEY_KANO_MIN_ANSWERS && figures->mode != class ? JOURNEY_KANO_DOUBT_AGAINST : JOURNEY_KANO_DOUBT_NONE;
}

/**
 * journey_kano_doubt:
 * @touchpoint: a touchpoint
 *
 * Returns: why nobody should go by the class of journey_kano_class () yet; NONE where there is no class
 */
JourneyKanoDoubt
journey_kano_doubt (JourneyState *touchpoint)
{
  JourneyTallySums sums = { 0 };
  JourneyKanoFigures figures;

  g_return_val_if_fail (touchpoint != NULL, JOURNEY_KANO_DOUBT_NONE);

  journey_tally_sums_add_touchpoint (&sums, touchpoint, NULL);
  figures = journey_kano_figures (sums.kano);
  if (class_by_hand (touchpoint) != JOURNEY_KANO_NONE)
    return doubt_of_set (class_by_hand (touchpoint), &figures);

  return figures.class != JOURNEY_KANO_NONE ? journey_kano_figures_doubt (&figures) : JOURNEY_KANO_DOUBT_NONE;
}

/** journey_kano_is_firm: Returns whether a touchpoint has a class of journey_kano_class () that is beyond doubt. */
gboolean
journey_kano_is_firm (JourneyState *touchpoint)
{
  return journey_kano_class (touchpoint) != JOURNEY_KANO_NONE && journey_kano_doubt (touchpoint) == JOURNEY_KANO_DOUBT_NONE;
}

/**
 * journey_kano_answers_date:
 * @touchpoint: a touchpoint
 *
 * Returns: (transfer none): the latest date of its answers to the Kano questions; "" when nobody knows
 */
const char *
journey_kano_answers_date (JourneyState *touchpoint)
{
  const char *latest = "";

  for (guint i = 0; i < journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_TALLIES); i++)
    {
      JourneyState *tally = journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_TALLIES, i);
      const char *date = journey_state_text (tally, JOURNEY_TALLY_TO);

      if (journey_state_integer (tally, JOURNEY_TALLY_QUESTION) != JOURNEY_QUESTION_KANO)
        continue;
      if (!*date)
        date = journey_state_text (tally, JOURNEY_TALLY_FROM);
      if (strcmp (date, latest) > 0)
        latest = date;
    }

  return latest;
}

/**
 * journey_kano_date:
 * @touchpoint: a touchpoint
 *
 * Returns: (transfer none): when the class of journey_kano_class () was found: the date that was set with the class, or the
 *   latest of the answers that give it; "" when nobody knows, or there is no class
 */
const char *
journey_kano_date (JourneyState *touchpoint)
{
  g_return_val_if_fail (touchpoint != NULL, "");

  if (class_by_hand (touchpoint) != JOURNEY_KANO_NONE)
    return journey_state_text (touchpoint, JOURNEY_TOUCHPOINT_KANO_DATE);

  return journey_kano_class (touchpoint) != JOURNEY_KANO_NONE ? journey_kano_answers_date (touchpoint) : "";
}

/**
 * journey_kano_age:
 * @touchpoint: a touchpoint
 * @today: the day to judge from
 *
 * Delighters become expected with time. A class is due for another look when more than JOURNEY_KANO_MONTHS have passed
 * since it was found; of a date without a day, the last day counts.
 *
 * Returns: whether the class of journey_kano_class () is due
 */
JourneyKanoAge
journey_kano_age (JourneyState *touchpoint, const GDate *today)
{
  GDate day = { 0 };

  g_return_val_if_fail (touchpoint != NULL && today != NULL && g_date_valid (today), JOURNEY_KANO_AGE_NONE);

  if (journey_kano_class (touchpoint) == JOURNEY_KANO_NONE)
    return JOURNEY_KANO_AGE_NONE;
  if (!journey_date_last_day (journey_kano_date (touchpoint), &day))
    return JOURNEY_KANO_AGE_UNDATED;

  g_date_add_months (&day, JOURNEY_KANO_MONTHS);
  return g_date_compare (&day, today) < 0 ? JOURNEY_KANO_AGE_DUE : JOURNEY_KANO_AGE_RECENT;
}
