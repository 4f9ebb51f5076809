/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-mermaid-range.h"

/* Scores outside a range are slips as long as they are no more than one in so many. */
#define FEW 3

/* The ranges that people use: Mermaid's own, then from narrow to wide. */
static const JourneyMermaidRange ranges[] = {
  { 1, 5 }, { -2, 2 }, { 0, 5 }, { 1, 7 }, { -5, 5 }, { 1, 10 }, { 0, 10 }, { 0, 100 },
};

/**
 * journey_mermaid_range_holds:
 *
 * Returns: whether @score is in @range
 */
gboolean
journey_mermaid_range_holds (JourneyMermaidRange range, double score)
{
  return score >= range.low && score <= range.high;
}

static guint
count_outside (JourneyMermaidRange range, const double *scores, guint n)
{
  guint n_outside = 0;

  for (guint i = 0; i < n; i++)
    n_outside += !journey_mermaid_range_holds (range, scores[i]);

  return n_outside;
}

/**
 * journey_mermaid_range_find:
 * @scores: (array length=n): every score of a diagram
 *
 * Finds the range that scores are meant on: 1 to 5 as Mermaid has it, unless too many are outside; then the first of the usual
 * ones that holds all, or nearly all.
 *
 * Returns: the range; 1 to 5 when none fits
 */
JourneyMermaidRange
journey_mermaid_range_find (const double *scores, guint n)
{
  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    if (count_outside (ranges[i], scores, n) * FEW <= n)
      return ranges[i];

  return ranges[0];
}

/**
 * journey_mermaid_range_emotion:
 * @score: within @range
 *
 * Returns: the emotion that @score stands for, −2…+2, its ends for those of @range
 */
double
journey_mermaid_range_emotion (JourneyMermaidRange range, double score)
{
  return (score - range.low) / (range.high - range.low) * 4 - 2;
}
