/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-how-answers.h"

#include <glib/gi18n.h>
#include <math.h>

#include "journey-how-text.h"
#include "journey-kano.h"
#include "journey-lack-words.h"
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
  journey_how_text_add_line (text,
                             _ ("With everybody asked, most likely %s: worked out as if three more had answered, so that few "
                                "answers do not look too sure (95 %% interval by the adjusted Wald method)."),
                             interval);
}

/* '74 ÷ 107 ≈ 69 %' */
static char *
describe_share (guint64 counted, guint64 n, double share)
{
  g_autofree char *words = journey_loyalty_words_share (share);

  return g_strdup_printf ("%lu ÷ %lu %s %s", (gulong)counted, (gulong)n, journey_sum_words_sign (100 * share, 100 * share, 0),
                          words);
}

static void
add_interval (GString *text, double low, double high)
{
  g_autofree char *interval = journey_loyalty_words_shares (low, high);

  /* Translators: an interval such as '60–77 %'. */
  journey_how_text_add_line (text, _ ("With everybody asked, most likely %s (95 %% interval by Wilson’s method)."), interval);
}

static void
add_csat (GString *text, const JourneyTallySums *sums)
{
  JourneyCsat csat = journey_loyalty_csat (sums);
  g_autofree char *share = NULL;

  if (csat.n == 0)
    return;

  share = describe_share (csat.satisfied, csat.n, csat.share);
  journey_how_text_add_heading (text, _ ("CSAT"));
  /* Translators: a share, as in '74 ÷ 107 ≈ 69 %'. */
  journey_how_text_add_line (text, _ ("Answers of 4 and 5 ÷ all, from 1 to 5: %s"), share);
  add_interval (text, csat.low, csat.high);
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
  share = describe_share (ces.easy, ces.n, ces.positive);
  journey_how_text_add_heading (text, _ ("CES"));
  /* Translators: the sum of all answers, their number, '=' or '≈', and their mean. */
  journey_how_text_add_line (text, _ ("Sum of the answers from 1 to 7 ÷ their number = %lu ÷ %lu %s %s; more is easier."),
                             (gulong)ces.sum, (gulong)ces.n, journey_sum_words_sign (ces.mean, ces.mean, 1), mean);
  /* Translators: a share, as in '74 ÷ 107 ≈ 69 %'. */
  journey_how_text_add_line (text, _ ("Found it easy: answers of 5 to 7 ÷ all: %s"), share);
  add_interval (text, ces.low, ces.high);
}

static void
add_whose (GString *text, const JourneyAnswered *answered)
{
  journey_how_text_add_heading (text, _ ("Whose answers"));
  if (answered->segment)
    /* Translators: a segment of the customers. */
    journey_how_text_add_line (text, _ ("Only answers of the segment “%s” count."), answered->segment);
  if (!answered->title)
    journey_how_text_add_line (text, "%s", _ ("Those at all touchpoints, added up. Select one to see its own."));
  else if (!answered->unasked)
    /* Translators: a stage or touchpoint. */
    journey_how_text_add_line (text, _ ("Those at “%s”. Stages and the map add up the answers of their touchpoints."),
                               answered->title);
  else if (answered->segment)
    /* Translators: a stage or touchpoint, at which a segment of the customers gave no answers. */
    journey_how_text_add_line (text, _ ("They gave none at “%s”; these are those at all touchpoints."), answered->title);
  else
    /* Translators: a stage or touchpoint. */
    journey_how_text_add_line (text, _ ("Nobody was asked at “%s”; these are those at all touchpoints."), answered->title);
}

/**
 * journey_how_answers:
 * @answered: whose answers, and what they are
 *
 * Returns: (transfer full): how the view 'Answers' comes to NPS, CSAT and CES, or what has to be done before; Pango markup
 */
char *
journey_how_answers (const JourneyAnswered *answered)
{
  const char *lack = journey_lack_words_answers (answered->sums);
  GString *text = g_string_new (NULL);

  if (lack)
    {
      journey_how_text_add_heading (text, _ ("Answers"));
      journey_how_text_add_line (text, "%s", lack);
      return journey_how_text_end (text);
    }

  add_nps (text, answered->sums);
  add_csat (text, answered->sums);
  add_ces (text, answered->sums);
  add_whose (text, answered);

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
  journey_how_text_add_line (
      text, ngettext ("Of %lu answer, the most say “%s”.", "Of %lu answers, the most say “%s”.", (gulong)figures->n),
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
    case JOURNEY_KANO_DOUBT_AGAINST:
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
  guint64 attractive = count_of (sums, JOURNEY_KANO_ATTRACTIVE);
  gulong all = (gulong)figures.four;
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

/* Importance counts twice, with as many decimals as it takes to make the score. */
static void
add_score (GString *text, const JourneyUlwick *ulwick)
{
  const JourneySumTerm terms[] = { { 2, ulwick->importance }, { -1, ulwick->satisfaction } };
  double made;
  int decimals = journey_sum_words_fit (terms, G_N_ELEMENTS (terms), ulwick->score, 1, &made);
  g_autofree char *first = journey_sum_words_figure (ulwick->importance, decimals);
  g_autofree char *second = journey_sum_words_figure (ulwick->satisfaction, decimals);
  g_autofree char *result = journey_words_figure (ulwick->score);

  /* Translators: importance twice, satisfaction, '=' or '≈', and the score. */
  journey_how_text_add_line (text, _ ("Importance + (importance − satisfaction), on 0–10 = %s + (%s − %s) %s %s"), first, first,
                             second, journey_sum_words_sign (made, ulwick->score, 1), result);
}

static void
add_opportunity (GString *text, const JourneyUlwick *ulwick)
{
  g_autofree char *alone = NULL;

  journey_how_text_add_heading (text, _ ("Opportunity"));
  if (isnan (ulwick->score))
    {
      journey_how_text_add_line (text, "%s",
                                 _ ("Score importance, what they expected and what they got, to see the opportunity."));
      return;
    }

  alone = journey_words_figure (ulwick->score);
  if (ulwick->importance > ulwick->satisfaction)
    add_score (text, ulwick);
  else
    journey_how_text_add_line (
        text, _ ("Satisfaction lacks nothing of importance, so that the opportunity is importance alone, on 0–10: %s"), alone);
  if (ulwick->answered)
    journey_how_text_add_line (text, "%s", _ ("Satisfaction is ten times the share of those who answered 4 or 5."));
  else
    journey_how_text_add_line (text, "%s", _ ("Satisfaction is what they got: taken from one mean, the figure is approximate."));
}

/**
 * journey_how_needs:
 * @map: for its scale
 * @entry: (nullable): of the touchpoint that is selected, as @map has it; NULL for none
 * @sums: its answers
 *
 * Returns: (transfer full): how the view 'Needs' comes to better, worse and opportunity of the touchpoint (Berger et al. 1993;
 * Ulwick 2005), or what has to be done before; Pango markup
 */
char *
journey_how_needs (JourneyState *map, const JourneyGapEntry *entry, const JourneyTallySums *sums)
{
  GString *text = g_string_new (NULL);
  g_autofree char *heading = NULL;
  JourneyUlwick ulwick;

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
  heading =
      g_strdup_printf (_ ("What “%s” means to people"), journey_usual_name_or (entry->touchpoint, JOURNEY_TOUCHPOINT_TITLE));
  journey_how_text_add_heading (text, heading);
  add_kano (text, sums);
  ulwick = journey_ulwick_of_touchpoint (map, entry, sums->csat);
  add_opportunity (text, &ulwick);

  return journey_how_text_end (text);
}
