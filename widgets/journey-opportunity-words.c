/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-opportunity-words.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "journey-gap-words.h"
#include "journey-number.h"
#include "journey-usual-name.h"
#include "journey-words.h"

/**
 * journey_opportunity_words_group:
 *
 * Returns: the heading of a group
 */
const char *
journey_opportunity_words_group (JourneyOpportunityGroup group)
{
  switch (group)
    {
    case JOURNEY_OPPORTUNITY_GROUP_NOW:
      return _ ("Now · 0–3 months");
    case JOURNEY_OPPORTUNITY_GROUP_NEXT:
      return _ ("Next · 3–12 months");
    case JOURNEY_OPPORTUNITY_GROUP_LATER:
      return _ ("Later");
    case JOURNEY_OPPORTUNITY_GROUP_DROPPED:
      return _ ("Dropped");
    case JOURNEY_OPPORTUNITY_GROUP_OPEN:
    default:
      return _ ("Nobody has said when");
    }
}

/**
 * journey_opportunity_words_text:
 *
 * Returns: (transfer none): what is to be done, or that nobody has written it yet
 */
const char *
journey_opportunity_words_text (JourneyState *opportunity)
{
  const char *text = journey_state_text (opportunity, JOURNEY_OPPORTUNITY_TEXT);

  return *text ? text : _ ("Not written yet");
}

static const char *
title_of (JourneyState *touchpoint)
{
  return journey_usual_name_or (touchpoint, JOURNEY_TOUCHPOINT_TITLE);
}

/**
 * journey_opportunity_words_day:
 * @date: YYYY, YYYY-MM or YYYY-MM-DD
 * @today: YYYY-MM-DD
 * @in_full: whether there is room for the whole name of a month
 *
 * Returns: the date in words; a day of this year without its year
 */
char *
journey_opportunity_words_day (const char *date, const char *today, gboolean in_full)
{
  g_autoptr (GDateTime) day = NULL;

  if (strlen (date) < 10 || !journey_date_is_valid (date) || strncmp (date, today, strlen ("YYYY")) != 0)
    return journey_words_date (date);

  day = g_date_time_new_utc ((int)g_ascii_strtoll (date, NULL, 10), (int)g_ascii_strtoll (date + 5, NULL, 10),
                             (int)g_ascii_strtoll (date + 8, NULL, 10), 0, 0, 0);

  if (in_full)
    /* Translators: a day of this year, as in '15 December'. */
    return g_date_time_format (day, C_ ("date", "%-e %B"));

  /* Translators: a day of this year, as in '15 Dec'. */
  return g_date_time_format (day, C_ ("date", "%-e %b"));
}

/**
 * journey_opportunity_words_due:
 *
 * Returns: by when it is to be done, as in 'due 15 Dec' or 'overdue · 1 Nov'; "" when nobody has said
 */
char *
journey_opportunity_words_due (const JourneyOpportunityEntry *entry, const char *today)
{
  const char *due = journey_state_text (entry->opportunity, JOURNEY_OPPORTUNITY_DUE);
  g_autofree char *day = journey_opportunity_words_day (due, today, FALSE);

  if (!*due)
    return g_strdup ("");

  /* Translators: a date that has passed, as in 'overdue · 1 Nov'. */
  return g_strdup_printf (entry->overdue ? _ ("overdue · %s") : _ ("due %s"), day);
}

/**
 * journey_opportunity_words_place:
 *
 * Returns: what it mends and who does it, as in 'First bill · Finance'
 */
char *
journey_opportunity_words_place (const JourneyOpportunityEntry *entry)
{
  const char *text = journey_state_text (entry->opportunity, JOURNEY_OPPORTUNITY_OWNER);
  const char *owner = *text ? text : _ ("no owner");
  const char *title = entry->touchpoint ? title_of (entry->touchpoint) : _ ("At no touchpoint");

  if (entry->n_touchpoints > 1)
    /* Translators: a touchpoint, how many others there are beside it, and an owner, as in 'First bill +2 · Finance'. */
    return g_strdup_printf (_ ("%s +%u · %s"), title, entry->n_touchpoints - 1, owner);

  /* Translators: a touchpoint and an owner, as in 'First bill · Finance'. */
  return g_strdup_printf (_ ("%s · %s"), title, owner);
}

/**
 * journey_opportunity_words_summary:
 *
 * Returns: how it stands with all of them, as in '5 opportunities · 1 overdue · every loss has an owner'
 */
char *
journey_opportunity_words_summary (const JourneyOpportunityFigures *figures)
{
  GString *words = g_string_new (NULL);

  g_string_append_printf (words, ngettext ("%u opportunity", "%u opportunities", figures->n), figures->n);
  g_string_append (words, " · ");
  if (figures->n_overdue > 0)
    {
      g_string_append_printf (words, ngettext ("%u overdue", "%u overdue", figures->n_overdue), figures->n_overdue);
      g_string_append (words, " · ");
    }
  if (figures->n_unowned > 0)
    g_string_append_printf (words, ngettext ("%u loss has no owner", "%u losses have no owner", figures->n_unowned),
                            figures->n_unowned);
  else
    g_string_append (words, figures->n_short > 0 ? _ ("every loss has an owner") : _ ("nothing falls short"));

  return g_string_free (words, FALSE);
}

/**
 * journey_opportunity_words_loop:
 *
 * Returns: how many were looked at again, and what is next, as in 'Checked again: 0 of 5 · next look: First bill, 15 January'
 */
char *
journey_opportunity_words_loop (const JourneyOpportunityFigures *figures, const char *today)
{
  const JourneyOpportunityEntry *next = figures->next;
  g_autofree char *day = NULL;

  if (figures->n == 0)
    return g_strdup ("");
  if (!next)
    return g_strdup_printf (_ ("Checked again: %u of %u"), figures->n_checked, figures->n);
  if (next->overdue)
    /* Translators: how many were checked, of how many, and a touchpoint where what was to be done is overdue. */
    return g_strdup_printf (_ ("Checked again: %u of %u · next look: %s, overdue"), figures->n_checked, figures->n,
                            title_of (next->touchpoint));
  if (next->look_now)
    /* Translators: how many were checked, of how many, and a touchpoint that is to be scored again now. */
    return g_strdup_printf (_ ("Checked again: %u of %u · next look: %s, now"), figures->n_checked, figures->n,
                            title_of (next->touchpoint));

  day = journey_opportunity_words_day (next->next_look, today, TRUE);
  /* Translators: how many were checked, of how many, a touchpoint, and the day on which it is to be scored again. */
  return g_strdup_printf (_ ("Checked again: %u of %u · next look: %s, %s"), figures->n_checked, figures->n,
                          title_of (next->touchpoint), day);
}

/**
 * journey_opportunity_words_look:
 * @entry: of what is rolled out
 *
 * Returns: when to score again, and why
 */
char *
journey_opportunity_words_look (const JourneyOpportunityEntry *entry, const char *today)
{
  g_autofree char *day = journey_opportunity_words_day (entry->next_look, today, TRUE);

  if (entry->scored_again)
    return g_strdup (*journey_state_text (entry->opportunity, JOURNEY_OPPORTUNITY_ROLLED_OUT)
                         ? _ ("Scored again since it was rolled out. Did it help?")
                         : _ ("Scored again since it was due. Did it help?"));
  if (entry->look_now)
    return g_strdup (_ ("It is rolled out. Score it again, then mark it as checked."));

  /* Translators: a day, a month after it was rolled out or due. */
  return g_strdup_printf (_ ("Give customers time. Score again on %s."), day);
}

/* What was hoped for, what is measured, and how much that is below or above. */
static char *
compare (JourneyOpportunityOutcome outcome, const char *predicted, const char *measured, const char *difference)
{
  switch (outcome)
    {
    case JOURNEY_OPPORTUNITY_OUTCOME_LESS:
      /* Translators: two scores, and a number of points of the scale. */
      return g_strdup_printf (_ ("Hoped for %s, scored %s: %s below what was hoped for"), predicted, measured, difference);
    case JOURNEY_OPPORTUNITY_OUTCOME_MORE:
      /* Translators: two scores, and a number of points of the scale. */
      return g_strdup_printf (_ ("Hoped for %s, scored %s: %s better than hoped"), predicted, measured, difference);
    case JOURNEY_OPPORTUNITY_OUTCOME_AS_PREDICTED:
    case JOURNEY_OPPORTUNITY_OUTCOME_NONE:
    default:
      /* Translators: two scores. */
      return g_strdup_printf (_ ("Hoped for %s, scored %s: as hoped"), predicted, measured);
    }
}

/* The same, where nobody has measured it. */
static char *
compare_assumed (JourneyOpportunityOutcome outcome, const char *predicted, const char *measured, const char *difference)
{
  switch (outcome)
    {
    case JOURNEY_OPPORTUNITY_OUTCOME_LESS:
      /* Translators: two scores, and a number of points of the scale. */
      return g_strdup_printf (_ ("Hoped for %s, scored %s (an assumption): %s below what was hoped for"), predicted, measured,
                              difference);
    case JOURNEY_OPPORTUNITY_OUTCOME_MORE:
      /* Translators: two scores, and a number of points of the scale. */
      return g_strdup_printf (_ ("Hoped for %s, scored %s (an assumption): %s better than hoped"), predicted, measured,
                              difference);
    case JOURNEY_OPPORTUNITY_OUTCOME_AS_PREDICTED:
    case JOURNEY_OPPORTUNITY_OUTCOME_NONE:
    default:
      /* Translators: two scores. */
      return g_strdup_printf (_ ("Hoped for %s, scored %s (an assumption): as hoped"), predicted, measured);
    }
}

/**
 * journey_opportunity_words_means:
 *
 * Returns: (transfer none): what the figures of the entry are, where they are none that anybody scored; "" otherwise
 */
const char *
journey_opportunity_words_means (const JourneyOpportunityEntry *entry)
{
  return journey_gap_words_parts (entry->parts);
}

static char *
describe_outcome (const JourneyOpportunityEntry *entry)
{
  g_autofree char *measured = NULL;
  g_autofree char *predicted = NULL;
  g_autofree char *difference = NULL;

  if (isnan (entry->measured))
    return g_strdup (_ ("Nothing is scored there, so nobody can tell whether it helped"));

  measured = journey_words_number (entry->measured);
  if (isnan (entry->predicted))
    /* Translators: an actual score. */
    return g_strdup_printf (_ ("Scored %s now; nobody wrote down what was hoped for"), measured);

  predicted = journey_words_number (entry->predicted);
  if (entry->from_before)
    /* Translators: two scores. */
    return g_strdup_printf (_ ("Hoped for %s. Nothing says that the score, %s, is newer: give it evidence of a day since it was "
                               "rolled out, or correct that day."),
                            predicted, measured);

  /* The difference is that of the figures as they are written. */
  difference = journey_words_number (fabs (round (entry->measured * 100) - round (entry->predicted * 100)) / 100);

  return (entry->assumption ? compare_assumed : compare) (entry->outcome, predicted, measured, difference);
}

static void
add_line (GString *words, const char *line)
{
  if (*line)
    g_string_append_printf (words, "\n%s", line);
}

/**
 * journey_opportunity_words_outcome:
 *
 * Returns: what was predicted, what is measured, how the two compare, when that was measured, and what these figures are
 */
char *
journey_opportunity_words_outcome (const JourneyOpportunityEntry *entry)
{
  g_autofree char *outcome = describe_outcome (entry);
  GString *words = g_string_new (outcome);

  if (!isnan (entry->measured) && entry->scored_on)
    {
      g_autofree char *day = journey_words_date (entry->scored_on);
      /* Translators: a date. */
      g_autofree char *line = g_strdup_printf (_ ("Newest evidence: %s."), day);

      add_line (words, line);
    }
  if (!isnan (entry->measured))
    add_line (words, journey_opportunity_words_means (entry));

  return g_string_free (words, FALSE);
}

/**
 * journey_opportunity_words_again:
 * @entry: of an opportunity at a touchpoint
 *
 * Returns: what the button is called that leads to the scores
 */
char *
journey_opportunity_words_again (const JourneyOpportunityEntry *entry)
{
  /* Translators: a touchpoint. */
  return g_strdup_printf (_ ("Score “%s” again"), entry->touchpoint ? title_of (entry->touchpoint) : "");
}

/**
 * journey_opportunity_words_for_ears:
 *
 * Returns: everything that a card shows, in one sentence
 */
char *
journey_opportunity_words_for_ears (const JourneyOpportunityEntry *entry, const char *today)
{
  JourneyState *opportunity = entry->opportunity;
  int votes = journey_state_integer (opportunity, JOURNEY_OPPORTUNITY_VOTES);
  int status = journey_state_integer (opportunity, JOURNEY_OPPORTUNITY_STATUS);
  const char *text = journey_opportunity_words_text (opportunity);
  const char *state = journey_field_label (journey_spec_field (JOURNEY_OPPORTUNITY_STATUS), status);
  g_autofree char *place = journey_opportunity_words_place (entry);
  g_autofree char *due = journey_opportunity_words_due (entry, today);
  g_autofree char *count = g_strdup_printf (ngettext ("%d vote", "%d votes", (gulong)votes), votes);

  if (*due)
    /* Translators: letter and text of an opportunity, where and by whom, its status, when it is due, and its votes. */
    return g_strdup_printf (_ ("%s: %s, %s, %s, %s, %s"), entry->letter, text, place, state, due, count);

  /* Translators: letter and text of an opportunity, where and by whom, its status, and its votes. */
  return g_strdup_printf (_ ("%s: %s, %s, %s, %s"), entry->letter, text, place, state, count);
}
