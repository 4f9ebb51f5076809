/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-how-answers.h"

#include <glib/gi18n.h>
#include <math.h>

#include "journey-how-text.h"
#include "journey-kano.h"
#include "journey-loyalty-words.h"
#include "journey-loyalty.h"
#include "journey-sum-words.h"
#include "journey-ulwick.h"
#include "journey-usual-name.h"
#include "journey-words.h"

static void
add_nps (GString *text, const JourneyTallySums *sums)
{
  JourneyNps nps = journey_loyalty_nps (sums);
  g_autofree char *score = NULL;
  g_autofree char *interval = NULL;

  if (nps.n == 0)
    return;

  score = journey_loyalty_words_score (nps.score);
  journey_how_text_add_heading (text, _ ("NPS"));
  /* Translators: numbers of people, of all who answered, '=' or '≈', and the score. */
  journey_how_text_add_line (text, _ ("100 × (promoters − detractors) ÷ all = 100 × (%lu − %lu) ÷ %lu %s %s"),
                             (gulong)nps.promoters, (gulong)nps.detractors, (gulong)nps.n,
                             journey_sum_words_sign (nps.score, nps.score, 0), score);
  journey_how_text_add_line (text, _ ("Promoters answer 9 or 10, detractors 0 to 6; 7 and 8, here %lu, count in neither."),
                             (gulong)nps.passives);
  if (isnan (nps.low))
    {
      journey_how_text_add_line (text, "%s", _ ("Fewer than five answers are too few for an interval."));
      return;
    }

  interval = journey_loyalty_words_scores (nps.low, nps.high);
  /* Translators: an interval such as '−4 to +20'. */
  journey_how_text_add_line (
      text,
      _ ("95 %% interval: %s. It is made as if three more had answered, so that few answers do not look too "
         "sure: the adjusted Wald method."),
      interval);
}

/* '74 ÷ 107 ≈ 69 %, interval 60–77 %'. */
static char *
describe_share (double share, guint64 n, double low, double high)
{
  g_autofree char *words = journey_loyalty_words_share (share);
  g_autofree char *interval = journey_loyalty_words_shares (low, high);

  /* Translators: a number, that of all, '=' or '≈', a share, and an interval such as '60–77 %'. */
  return g_strdup_printf (_ ("%lu ÷ %lu %s %s; 95 %% interval, by Wilson’s method: %s"), (gulong)llround (share * (double)n),
                          (gulong)n, journey_sum_words_sign (100 * share, 100 * share, 0), words, interval);
}

static void
add_csat (GString *text, const JourneyTallySums *sums)
{
  JourneyCsat csat = journey_loyalty_csat (sums);
  g_autofree char *share = NULL;

  if (csat.n == 0)
    return;

  share = describe_share (csat.share, csat.n, csat.low, csat.high);
  journey_how_text_add_heading (text, _ ("CSAT"));
  /* Translators: a share, as in '74 ÷ 107 ≈ 69 %'. */
  journey_how_text_add_line (text, _ ("Answers of 4 and 5 ÷ all, from 1 to 5: %s"), share);
}

static void
add_ces (GString *text, const JourneyTallySums *sums)
{
  JourneyCes ces = journey_loyalty_ces (sums);
  g_autofree char *mean = NULL;
  g_autofree char *share = NULL;

  if (ces.n == 0)
    return;

  mean = journey_words_figure (ces.mean);
  share = describe_share (ces.positive, ces.n, ces.low, ces.high);
  journey_how_text_add_heading (text, _ ("CES"));
  /* Translators: the sum of all answers, their number, '=' or '≈', and their mean. */
  journey_how_text_add_line (text, _ ("Sum of the answers from 1 to 7 ÷ their number = %lu ÷ %lu %s %s; more is easier."),
                             (gulong)llround (ces.mean * (double)ces.n), (gulong)ces.n,
                             journey_sum_words_sign (ces.mean, ces.mean, 1), mean);
  /* Translators: a share, as in '74 ÷ 107 ≈ 69 %'. */
  journey_how_text_add_line (text, _ ("Found it easy: answers of 5 to 7 ÷ all: %s"), share);
}

static void
add_whose (GString *text, const char *title, const char *segment, gboolean nobody)
{
  journey_how_text_add_heading (text, _ ("Whose answers"));
  if (segment)
    /* Translators: a segment of the customers. */
    journey_how_text_add_line (text, _ ("Only those of the segment “%s”."), segment);
  if (title && nobody)
    /* Translators: a stage or touchpoint. */
    journey_how_text_add_line (text, _ ("Nobody was asked at “%s”: these are those at all touchpoints, added up."), title);
  else if (title)
    /* Translators: a stage or touchpoint. */
    journey_how_text_add_line (text, _ ("Those at “%s”. Stages and the map add up the answers of their touchpoints."), title);
  else
    journey_how_text_add_line (text, "%s", _ ("Those at all touchpoints, added up. Select one to see its own."));
}

/**
 * journey_how_answers:
 * @title: (nullable): of the stage or touchpoint that is selected; NULL for none
 * @segment: (nullable): whose answers they are; NULL for those of all customers
 * @nobody: whether nobody was asked about what is selected, so that they are those of the map
 * @sums: the answers
 *
 * Returns: (transfer full): how the view 'Answers' comes to NPS, CSAT and CES, or what has to be done before; Pango markup
 */
char *
journey_how_answers (const char *title, const char *segment, gboolean nobody, const JourneyTallySums *sums)
{
  GString *text = g_string_new (NULL);

  add_nps (text, sums);
  add_csat (text, sums);
  add_ces (text, sums);
  if (text->len == 0)
    {
      journey_how_text_add_heading (text, _ ("Answers"));
      journey_how_text_add_line (
          text, "%s", _ ("No answers have been counted yet. Import a table of survey answers to see NPS, CSAT and CES here."));
    }
  else
    add_whose (text, title, segment, nobody);

  return journey_how_text_end (text);
}

static const char *
class_name (JourneyKano class)
{
  return journey_field_label (journey_spec_field (JOURNEY_TOUCHPOINT_KANO), (int)class);
}

static guint64
count_of (const JourneyTallySums *sums, JourneyKano class)
{
  return sums->kano[class - JOURNEY_KANO_MUST_BE];
}

static void
add_class (GString *text, const JourneyKanoFigures *figures)
{
  if (figures->class == JOURNEY_KANO_NONE)
    {
      /* Translators: the kind of need that most answers say. */
      journey_how_text_add_line (text, _ ("Most answers say “%s”, which gives no class: look at how it was asked."),
                                 class_name (figures->mode));
      return;
    }

  /* Translators: a number of answers, and the kind of need that most of them say. */
  journey_how_text_add_line (text, ngettext ("%lu person answered: %s.", "Most of %lu people answered: %s.", (gulong)figures->n),
                             (gulong)figures->n, class_name (figures->mode));
  switch (journey_kano_figures_doubt (figures))
    {
    case JOURNEY_KANO_DOUBT_FEW:
      journey_how_text_add_line (text, _ ("It is decided from %d answers on: ask more people."), JOURNEY_KANO_MIN_ANSWERS);
      break;
    case JOURNEY_KANO_DOUBT_CLOSE:
      /* Translators: the kind of need that second most say. */
      journey_how_text_add_line (text, _ ("It does not lead “%s” by more than chance would have it: ask more people."),
                                 class_name (figures->next));
      break;
    case JOURNEY_KANO_DOUBT_NONE:
    default:
      journey_how_text_add_line (text, _ ("It is decided: there are %d answers or more, and it leads by more than chance."),
                                 JOURNEY_KANO_MIN_ANSWERS);
      break;
    }
}

static void
add_kano (GString *text, const JourneyTallySums *sums)
{
  JourneyKanoFigures figures = journey_kano_figures (sums->kano);
  guint64 must_be = count_of (sums, JOURNEY_KANO_MUST_BE), performance = count_of (sums, JOURNEY_KANO_PERFORMANCE);
  guint64 attractive = count_of (sums, JOURNEY_KANO_ATTRACTIVE), indifferent = count_of (sums, JOURNEY_KANO_INDIFFERENT);
  gulong all = (gulong)(must_be + performance + attractive + indifferent);
  g_autofree char *better = NULL;
  g_autofree char *worse = NULL;

  if (figures.n == 0)
    {
      journey_how_text_add_line (
          text, "%s", _ ("Nobody answered the two questions yet. Import answers, or choose the kind of need yourself."));
      return;
    }
  if (!isnan (figures.better))
    {
      better = journey_words_signed_finely (figures.better);
      worse = journey_words_signed_finely (figures.worse);
      /* Translators: numbers of answers, '=' or '≈', and what they make. */
      journey_how_text_add_line (text, _ ("Better = (attractive + performance) ÷ all four kinds = (%lu + %lu) ÷ %lu %s %s"),
                                 (gulong)attractive, (gulong)performance, all,
                                 journey_sum_words_sign (figures.better, figures.better, 2), better);
      /* Translators: numbers of answers, '=' or '≈', and what they make. */
      journey_how_text_add_line (text, _ ("Worse = −(performance + must-be) ÷ all four kinds = −(%lu + %lu) ÷ %lu %s %s"),
                                 (gulong)performance, (gulong)must_be, all,
                                 journey_sum_words_sign (figures.worse, figures.worse, 2), worse);
    }
  add_class (text, &figures);
}

/* As many decimals as it takes to make @score. */
static void
add_score (GString *text, double importance, double satisfaction, double score)
{
  int decimals = JOURNEY_SUM_LEAST_DECIMALS - 1;
  double made;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *result = journey_words_figure (score);

  do
    {
      decimals++;
      made = 2 * journey_sum_words_round (importance, decimals) - journey_sum_words_round (satisfaction, decimals);
    }
  while (decimals < JOURNEY_SUM_MOST_DECIMALS && journey_sum_words_round (made, 1) != journey_sum_words_round (score, 1));
  first = journey_sum_words_figure (importance, decimals);
  second = journey_sum_words_figure (satisfaction, decimals);
  /* Translators: importance twice, satisfaction, '=' or '≈', and the score. */
  journey_how_text_add_line (text, _ ("Importance + (importance − satisfaction), on 0–10 = %s + (%s − %s) %s %s"), first, first,
                             second, journey_sum_words_sign (made, score, 1), result);
}

static void
add_opportunity (GString *text, JourneyState *map, const JourneyGapEntry *entry, const JourneyTallySums *sums)
{
  double low = journey_state_integer (map, JOURNEY_MAP_SCALE_LOW), high = journey_state_integer (map, JOURNEY_MAP_SCALE_HIGH);
  double score = journey_ulwick_of_touchpoint (map, entry, sums->csat);
  double importance = journey_ulwick_from_mean (entry->importance, low, high);
  double answered = journey_ulwick_from_answers (sums->csat);
  double satisfaction = isnan (answered) ? journey_ulwick_from_mean (entry->actual, low, high) : answered;
  g_autofree char *alone = NULL;

  journey_how_text_add_heading (text, _ ("Opportunity"));
  if (isnan (score))
    {
      journey_how_text_add_line (text, "%s",
                                 _ ("Score importance, what they expected and what they got, to see the opportunity."));
      return;
    }

  alone = journey_words_figure (score);
  if (importance > satisfaction)
    add_score (text, importance, satisfaction, score);
  else
    journey_how_text_add_line (
        text, _ ("They are as satisfied as it is important, or more. The opportunity is the importance alone, on 0–10: %s"),
        alone);
  if (isnan (answered))
    journey_how_text_add_line (text, "%s", _ ("Satisfaction is what they got: from one mean, it is an approximation."));
  else
    journey_how_text_add_line (text, "%s", _ ("Satisfaction is ten times the share of those who answered 4 or 5."));
}

/**
 * journey_how_needs:
 * @map: for its scale
 * @entry: (nullable): of the touchpoint that is selected; NULL for none
 * @touchpoint: (nullable): the same as @map has it now, since a table may be from before its title was changed
 * @sums: its answers
 *
 * Returns: (transfer full): how the view 'Needs' comes to better, worse and opportunity of the touchpoint (Berger et al. 1993;
 * Ulwick 2005), or what has to be done before; Pango markup
 */
char *
journey_how_needs (JourneyState *map, const JourneyGapEntry *entry, JourneyState *touchpoint, const JourneyTallySums *sums)
{
  GString *text = g_string_new (NULL);
  g_autofree char *heading = NULL;

  if (!entry)
    {
      journey_how_text_add_heading (text, _ ("Needs"));
      journey_how_text_add_line (
          text, "%s",
          _ ("Better: how many more are content when they have it. Worse: how many fewer when they miss it. "
             "Opportunity: importance, and once more what satisfaction lacks of it."));
      journey_how_text_add_line (text, "%s", _ ("Select a touchpoint to see its figures."));
      return journey_how_text_end (text);
    }

  /* Translators: a touchpoint. */
  heading = g_strdup_printf (_ ("What “%s” means to people"), journey_usual_name_or (touchpoint, JOURNEY_TOUCHPOINT_TITLE));
  journey_how_text_add_heading (text, heading);
  add_kano (text, sums);
  add_opportunity (text, map, entry, sums);

  return journey_how_text_end (text);
}
