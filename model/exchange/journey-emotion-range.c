/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-emotion-range.h"

#include <math.h>

/* Scores outside 1 to 5 are slips as long as they are no more than one in so many. Another range has to fit better. */
#define FEW 3
#define FEW_OF_OTHERS 10

/* The ranges that people use beside Mermaid's own, from narrow to wide. */
static const JourneyEmotionRange own = { 1, 5 };
static const JourneyEmotionRange others[] = {
  { -2, 2 }, { 0, 5 }, { 1, 7 }, { -5, 5 }, { 1, 10 }, { 0, 10 }, { 0, 100 },
};

/**
 * journey_emotion_range_holds:
 *
 * Returns: whether @score is in @range
 */
gboolean
journey_emotion_range_holds (JourneyEmotionRange range, double score)
{
  return score >= range.low && score <= range.high;
}

/**
 * journey_emotion_range_out_of:
 * @score: of 4/5, the 4
 * @best: and the 5
 *
 * Returns: the range that @score is meant on: from 1 to @best, or from 0 where @score is below 1
 */
JourneyEmotionRange
journey_emotion_range_out_of (double score, double best)
{
  return (JourneyEmotionRange){ score < 1 ? 0 : 1, best };
}

static guint
count_outside (JourneyEmotionRange range, const double *scores, guint n)
{
  guint n_outside = 0;

  for (guint i = 0; i < n; i++)
    n_outside += !journey_emotion_range_holds (range, scores[i]);

  return n_outside;
}

static JourneyEmotionRange
find_top (const double *scores, guint n)
{
  if (count_outside (own, scores, n) * FEW <= n)
    return own;
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (count_outside (others[i], scores, n) * FEW_OF_OTHERS <= n)
      return others[i];

  return own;
}

/**
 * journey_emotion_range_find:
 * @scores: (array length=n): every score of a diagram
 *
 * Finds the range that scores are meant on: 1 to 5 as Mermaid has it, unless more than a third are outside; then the first of
 * the usual ones that holds all, or all but one in ten. Where the range begins with 1 and there are zeros, it is the one that
 * begins with 0: a zero is a slip only when it is the only one, and not among scores up to 10.
 *
 * Returns: the range; 1 to 5 when none fits
 */
JourneyEmotionRange
journey_emotion_range_find (const double *scores, guint n)
{
  JourneyEmotionRange range = find_top (scores, n);
  JourneyEmotionRange wider = { 0, range.high > 5 ? 10 : 5 };
  guint n_gained = range.low == 1 ? count_outside (range, scores, n) - count_outside (wider, scores, n) : 0;
  gboolean has_zero = FALSE;

  for (guint i = 0; i < n; i++)
    has_zero |= scores[i] >= 0 && scores[i] < 1;

  return has_zero && n_gained >= (range.high == 10 ? 1 : 2) ? wider : range;
}

/**
 * journey_emotion_range_emotion:
 * @score: within @range
 *
 * Returns: the emotion that @score stands for, −2…+2, its ends for those of @range, with nine decimals at most
 */
double
journey_emotion_range_emotion (JourneyEmotionRange range, double score)
{
  double emotion = (score - range.low) / (range.high - range.low) * 4 - 2;

  return round (emotion * 1e9) / 1e9;
}
