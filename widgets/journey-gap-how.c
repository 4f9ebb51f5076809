/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-gap-how.h"

#include <glib/gi18n.h>
#include <math.h>

#include "journey-how-matrix.h"
#include "journey-how-text.h"
#include "journey-sum-words.h"
#include "journey-usual-name.h"
#include "journey-words.h"

/** How: A text that is written: whole paragraphs of Pango markup, in which all figures have as many decimals. */
typedef struct
{
  GString *text;
  int decimals;
  gboolean segment; /* the figures are those of one segment of the customers */
  gboolean holds;   /* whether every sum in it makes what the panel shows */
} How;

static JourneySumWords *
sum_of (How *how, JourneySumKind kind, double first, double second, double result)
{
  how->holds &= journey_sum_words_hold (kind, first, second, result, how->decimals);

  return journey_sum_words_new (kind, first, second, result, how->decimals);
}

static double
weight_of (JourneyState *map, double importance)
{
  return journey_gap_weight (journey_state_integer (map, JOURNEY_MAP_SCALE_LOW),
                             journey_state_integer (map, JOURNEY_MAP_SCALE_HIGH), importance);
}

/* @gap is NAN unless it is that of the touchpoint too. Returns whether it is on a cost. */
static gboolean
add_score (How *how, JourneyState *map, JourneyState *score, double gap)
{
  JourneyState *dimension =
      journey_state_find_child (map, JOURNEY_MAP_DIMENSIONS, journey_state_text (score, JOURNEY_SCORE_DIMENSION));
  gboolean cost = journey_state_integer (dimension, JOURNEY_DIMENSION_KIND) == JOURNEY_DIMENSION_KIND_COST;
  double importance = journey_state_number (score, JOURNEY_SCORE_IMPORTANCE);
  double e = journey_state_number (score, JOURNEY_SCORE_EXPECTED), a = journey_state_number (score, JOURNEY_SCORE_ACTUAL);
  double difference = cost ? e - a : a - e;
  g_autoptr (JourneySumWords) sum =
      sum_of (how, JOURNEY_SUM_DIFFERENCE, cost ? e : a, cost ? a : e, isnan (gap) ? difference : gap);
  double middle =
      (journey_state_integer (map, JOURNEY_MAP_SCALE_LOW) + journey_state_integer (map, JOURNEY_MAP_SCALE_HIGH)) / 2.0;
  g_autofree char *weight = journey_sum_words_figure (journey_state_number (dimension, JOURNEY_DIMENSION_WEIGHT)
                                                          * weight_of (map, isnan (importance) ? middle : importance),
                                                      how->decimals);
  const char *title = journey_usual_name_or (dimension, JOURNEY_DIMENSION_TITLE);

  if (cost)
    /* Translators: a dimension, two scores, their difference as in '= +0.4' or '≈ +0.4', and a weight. */
    journey_how_text_add_line (how->text, _ ("%s, where less is better: expected %s − actual %s %s. In means it weighs %s."),
                               title, sum->first, sum->second, sum->equals, weight);
  else
    /* Translators: a dimension, two scores, their difference as in '= +0.4' or '≈ +0.4', and a weight. */
    journey_how_text_add_line (how->text, _ ("%s: actual %s − expected %s %s. In means it weighs %s."), title, sum->first,
                               sum->second, sum->equals, weight);

  return cost;
}

static gboolean
is_on_dimension (JourneyGapTable *table, JourneyState *score)
{
  const char *dimension = journey_gap_table_options (table)->dimension;

  return !dimension || g_str_equal (journey_state_text (score, JOURNEY_SCORE_DIMENSION), dimension);
}

static gboolean
is_assumption (JourneyState *touchpoint, JourneyState *score)
{
  return journey_gap_is_assumption (
      journey_state_find_child (touchpoint, JOURNEY_TOUCHPOINT_EVIDENCE, journey_state_text (score, JOURNEY_SCORE_EVIDENCE)));
}

static gboolean
counts (JourneyState *map, JourneyGapTable *table, JourneyState *touchpoint, JourneyState *score)
{
  return journey_gap_lack_of_score (map, touchpoint, score) == JOURNEY_GAP_LACK_NOTHING && is_on_dimension (table, score)
         && !(journey_gap_table_options (table)->measured_only && is_assumption (touchpoint, score));
}

/* Returns what keeps a touchpoint from having a gap in a table that leaves some scores out. */
static const char *
words_of_lack (How *how, JourneyState *map, JourneyGapTable *table, JourneyState *touchpoint)
{
  JourneyGapLack least = JOURNEY_GAP_LACK_SCORE;
  const char *words;

  for (guint i = 0; i < journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_SCORES); i++)
    {
      JourneyState *score = journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_SCORES, i);
      JourneyGapLack lack = journey_gap_lack_of_score (map, touchpoint, score);

      if (is_on_dimension (table, score))
        least = MIN (least, lack);
    }

  if (how->segment && least == JOURNEY_GAP_LACK_SCORE)
    return _ ("This segment of the customers gave no scores here. Choose another segment, or all customers.");
  if (journey_gap_table_options (table)->dimension && least == JOURNEY_GAP_LACK_SCORE)
    return _ ("It is not scored on the dimension that is chosen. Add a score on it, or choose all dimensions.");

  words = journey_words_lack (least);

  return words ? words : _ ("What counts here is only assumed. Give its score evidence, or let assumptions count too.");
}

static guint
count_scores (JourneyState *map, JourneyGapTable *table, JourneyState *touchpoint)
{
  guint n = 0;

  for (guint i = 0; i < journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_SCORES); i++)
    n += counts (map, table, touchpoint, journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_SCORES, i));

  return n;
}

static void
add_gap (How *how, JourneyState *map, JourneyGapTable *table, const JourneyGapEntry *entry)
{
  gboolean costs = FALSE;
  guint n = count_scores (map, table, entry->touchpoint);

  for (guint i = 0; i < journey_state_n_children (entry->touchpoint, JOURNEY_TOUCHPOINT_SCORES); i++)
    {
      JourneyState *score = journey_state_child (entry->touchpoint, JOURNEY_TOUCHPOINT_SCORES, i);

      if (!counts (map, table, entry->touchpoint, score))
        continue;
      costs |= add_score (how, map, score, n == 1 ? entry->gap : NAN);
    }
  if (costs)
    journey_how_text_add_line (how->text, "%s", _ ("Matrix and ranking show a cost turned round, so that more is better."));
  if (n > 1)
    {
      g_autoptr (JourneySumWords) sum = sum_of (how, JOURNEY_SUM_DIFFERENCE, entry->gain, entry->loss, entry->gap);

      /* Translators: what is lost and exceeded, and their difference as in '= +0.4' or '≈ +0.4'. */
      journey_how_text_add_line (how->text, _ ("The gap is the mean of these, as much as each counts: exceeded %s − lost %s %s."),
                                 sum->first, sum->second, sum->equals);
    }
  if (n > 1 || entry->n_assumed > 0)
    journey_how_text_add_line (how->text, "%s",
                               _ ("What each counts is its weight times its importance on 1–5; the middle where none is given."));
}

static void
add_priority (How *how, JourneyState *map, JourneyGapTable *table, const JourneyGapEntry *entry)
{
  g_autoptr (JourneySumWords) product =
      sum_of (how, JOURNEY_SUM_PRODUCT, weight_of (map, entry->importance), entry->loss, entry->priority);
  double share = journey_gap_table_share (table, entry);
  g_autoptr (JourneySumWords) part = NULL;

  journey_how_text_add_heading (how->text, _ ("Priority"));
  /* Translators: an importance, a loss, and their product as in '= 3.0' or '≈ 3.0'. */
  journey_how_text_add_line (how->text, _ ("Importance on 1–5 × loss = %s × %s %s"), product->first, product->second,
                             product->equals);
  if (isnan (share))
    return;

  part = sum_of (how, JOURNEY_SUM_SHARE, entry->priority, journey_gap_table_map (table)->priority, share);
  journey_how_text_add_heading (how->text, _ ("Share of the loss"));
  /* Translators: a priority, the sum of all, and the share as in '= 36 %' or '≈ 36 %'. */
  journey_how_text_add_line (how->text, _ ("Priority ÷ sum of all priorities = %s ÷ %s %s"), part->first, part->second,
                             part->equals);
}

/* What the first of the ranking make of the loss, as the panel says it. */
static void
add_top (How *how, JourneyGapTable *table)
{
  guint n = journey_gap_table_n_top (table);
  double share = journey_gap_table_top_share (table, n);
  g_autoptr (GString) shares = g_string_new (NULL);
  g_autofree char *all = NULL;
  int sum = 0;

  if (n < 2)
    return;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *words = journey_words_share (journey_gap_table_ranked (table, i)->share);

      g_string_append_printf (shares, "%s%s", i > 0 ? " + " : "", words);
      sum += (int)lround (100 * journey_gap_table_ranked (table, i)->share);
    }
  all = journey_words_share (share);
  /* Translators: shares of the loss as in '36 % + 23 % + 20 %', '=' or '≈', and their sum. */
  journey_how_text_add_line (how->text, _ ("The first of the ranking together: %s %s %s of the loss"), shares->str,
                             sum == (int)lround (100 * share) ? "=" : "\u2248", all);
}

static void
add_worst_stage (How *how, JourneyState *map, JourneyGapTable *table)
{
  int worst = journey_gap_table_worst_stage (table);
  const JourneyGapFigures *figures;
  g_autofree char *loss = NULL;

  if (worst < 0)
    return;

  figures = journey_gap_table_stage (table, (guint)worst);
  loss = journey_words_figure (figures->loss);
  /* Translators: a stage, points that are lost, and a number. */
  journey_how_text_add_line (
      how->text,
      ngettext ("Worst stage: “%s” loses the most on average, %s points at its %u scored touchpoint.",
                "Worst stage: “%s” loses the most on average, %s points at its %u scored touchpoints, "
                "where important ones count more.",
                figures->n_scored),
      journey_usual_name_or (journey_state_child (map, JOURNEY_MAP_STAGES, (guint)worst), JOURNEY_STAGE_TITLE), loss,
      figures->n_scored);
}

static void
add_coverage (How *how, JourneyGapTable *table)
{
  const JourneyGapFigures *figures = journey_gap_table_map (table);

  journey_how_text_add_line (how->text,
                             ngettext ("%u of %u touchpoints is scored, on what they expected and on what they got.",
                                       "%u of %u touchpoints are scored, on what they expected and on what they got.",
                                       figures->n_scored),
                             figures->n_scored, figures->n_touchpoints);
  if (figures->n_scored > 0)
    journey_how_text_add_line (how->text,
                               ngettext ("Of these, %u rests on evidence: none of its scores is assumed or estimated.",
                                         "Of these, %u rest on evidence: none of their scores is assumed or estimated.",
                                         figures->n_measured),
                               figures->n_measured);
}

static void
add_map (How *how, JourneyState *map, JourneyGapTable *table)
{
  const JourneyGapFigures *figures = journey_gap_table_map (table);
  g_autofree char *tolerance = journey_words_number (journey_gap_tolerance (map));
  g_autofree char *spread = journey_words_number (journey_gap_disagreement (journey_state_integer (map, JOURNEY_MAP_SCALE_LOW),
                                                                            journey_state_integer (map, JOURNEY_MAP_SCALE_HIGH)));

  journey_how_text_add_heading (how->text, _ ("The map"));
  if (figures->n_scored > 0)
    {
      g_autoptr (JourneySumWords) sum = sum_of (how, JOURNEY_SUM_DIFFERENCE, figures->gain, figures->loss, figures->gap);

      /* Translators: a number, what is exceeded and lost, and their difference as in '= +0.4' or '≈ +0.4'. */
      journey_how_text_add_line (
          how->text,
          ngettext ("The mean of %u scored touchpoint, where important ones count more: exceeded %s − lost %s %s",
                    "The mean of %u scored touchpoints, where important ones count more: exceeded %s − lost %s %s",
                    figures->n_scored),
          figures->n_scored, sum->first, sum->second, sum->equals);
    }
  journey_how_text_add_line (
      how->text,
      _ ("A gap within %s points of zero counts as expected and is not said to fall short; what is lost there is in the sums all "
         "the same. What nobody scored is left out, never taken as zero."),
      tolerance);
  journey_how_text_add_line (
      how->text,
      ngettext ("≠ beside a gap says that people do not agree: at least %d scored it, with a standard deviation above %s.",
                "≠ beside a gap says that people do not agree: at least %d scored it, with a standard deviation above %s.",
                JOURNEY_GAP_DISAGREEMENT_N),
      JOURNEY_GAP_DISAGREEMENT_N, spread);
  add_top (how, table);
  add_worst_stage (how, map, table);
  add_coverage (how, table);
}

static void
add_touchpoint (How *how, JourneyState *map, JourneyGapTable *table, const JourneyGapEntry *entry)
{
  g_autofree char *heading =
      g_strdup_printf (_ ("The gap of “%s”"), journey_usual_name_or (entry->touchpoint, JOURNEY_TOUCHPOINT_TITLE));

  journey_how_text_add_heading (how->text, heading);
  if (entry->rank == 0)
    {
      journey_how_text_add_line (how->text, "%s", words_of_lack (how, map, table, entry->touchpoint));
      return;
    }

  add_gap (how, map, table, entry);
  add_priority (how, map, table, entry);
}

/* Returns whether every sum makes what the panel shows. */
static gboolean
write_all (How *how, JourneyState *map, JourneyGapTable *table, const JourneyGapEntry *entry)
{
  how->holds = TRUE;
  g_string_truncate (how->text, 0);
  if (entry)
    add_touchpoint (how, map, table, entry);
  add_map (how, map, table);

  return how->holds;
}

/**
 * journey_gap_how:
 * @table: the value gap of @map
 * @touchpoint: (nullable): id of the touchpoint that is explained first; NULL for the map alone
 * @segment: whether @map is that of one segment of the customers
 * @firm: (nullable): how firm the ranking is, in words; "" where no score says how sure it is, NULL while nobody knows
 *
 * Says formulas and figures of the view 'Where value is lost' in plain words: gap, priority and share of the touchpoint, the
 * figures of the map, the matrix, and how firm the ranking is.
 * Results are those of the panel, rounded once from figures in full. What they are made of has the same number of decimals
 * everywhere: one where all sums then make what the panel shows, otherwise two, three or four.
 *
 * Returns: (transfer full): Pango markup
 */
char *
journey_gap_how (JourneyState *map, JourneyGapTable *table, const char *touchpoint, gboolean segment, const char *firm)
{
  g_autoptr (JourneyGapTable) named = journey_gap_table_new_with (map, journey_gap_table_options (table), table);
  const JourneyGapEntry *entry = touchpoint ? journey_gap_table_find (named, touchpoint) : NULL;
  How how = { .text = g_string_new (NULL), .decimals = JOURNEY_SUM_LEAST_DECIMALS, .segment = segment };

  while (!write_all (&how, map, named, entry) && how.decimals < JOURNEY_SUM_MOST_DECIMALS)
    how.decimals++;
  journey_how_matrix_add (how.text, named, entry);
  if (firm && journey_gap_table_map (named)->n_scored > 0)
    journey_how_matrix_add_firm (how.text, firm);

  return journey_how_text_end (how.text);
}
