/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <math.h>

#include "journey-xlsx-private.h"

/* The columns, as formulas call them. */
enum
{
  NUMBER,      /* A */
  TOUCHPOINT,  /* B */
  STAGE,       /* C */
  DIMENSION,   /* D */
  KIND,        /* E */
  WEIGHT,      /* F */
  IMPORTANCE,  /* G */
  EXPECTED,    /* H */
  ACTUAL,      /* I */
  ANSWERS,     /* J */
  SPREAD,      /* K */
  EVIDENCE,    /* L */
  GAP,         /* M */
  COUNTS,      /* N: weight × ι(importance) */
  GAPS,        /* O: × gap */
  LOSSES,      /* P: × loss */
  EXPECTEDS,   /* Q: × expected */
  ACTUALS,     /* R: × actual */
  WEIGHTS,     /* S: weight */
  IMPORTANCES, /* T: × importance */
  ASSUMED      /* U: 1 where nobody gave an importance */
};

/* A score and what the formulas behind it give; NAN where they give nothing. */
typedef struct
{
  double weight;
  double importance; /* that of the middle where nobody gave one */
  gboolean is_assumed;
  double expected;
  double actual;
  double gap;
  double counts;
  gboolean is_cost;
} Score;

static void
write_heads (JourneyXlsxSheet *sheet)
{
  journey_xlsx_place_heads (sheet);
  journey_xlsx_head (sheet, _ ("Dimension"), 18);
  journey_xlsx_head (sheet, _ ("Benefit or cost"), 14);
  journey_xlsx_head (sheet, _ ("Weight"), 9);
  journey_xlsx_score_heads (sheet);
  journey_xlsx_head (sheet, _ ("Counts with"), 12);
  journey_xlsx_head (sheet, _ ("× gap"), 9);
  journey_xlsx_head (sheet, _ ("× loss"), 9);
  journey_xlsx_head (sheet, _ ("× expected"), 11);
  journey_xlsx_head (sheet, _ ("× actual"), 11);
  journey_xlsx_head (sheet, _ ("Weight"), 9);
  journey_xlsx_head (sheet, _ ("× importance"), 12);
  journey_xlsx_head (sheet, _ ("Importance assumed"), 19);
}

static double
scale_end (JourneyXlsx *xlsx, JourneyFieldId end)
{
  return journey_state_integer (xlsx->map, end);
}

static Score
read_score (JourneyXlsx *xlsx, JourneyState *state, JourneyState *dimension)
{
  double low = scale_end (xlsx, JOURNEY_MAP_SCALE_LOW), high = scale_end (xlsx, JOURNEY_MAP_SCALE_HIGH);
  Score score = {
    .weight = journey_state_number (dimension, JOURNEY_DIMENSION_WEIGHT),
    .importance = journey_state_number (state, JOURNEY_SCORE_IMPORTANCE),
    .expected = journey_state_number (state, JOURNEY_SCORE_EXPECTED),
    .actual = journey_state_number (state, JOURNEY_SCORE_ACTUAL),
    .is_cost = journey_state_integer (dimension, JOURNEY_DIMENSION_KIND) == JOURNEY_DIMENSION_KIND_COST,
  };

  score.is_assumed = isnan (score.importance);
  if (score.is_assumed)
    score.importance = (low + high) / 2;
  score.gap = score.is_cost ? score.expected - score.actual : score.actual - score.expected;
  score.counts = isnan (score.gap) ? NAN : score.weight * journey_gap_weight (low, high, score.importance);

  return score;
}

/* What the ranking sums up. A formula counts only where both sides are there. */
static void
write_formulas (JourneyXlsxSheet *sheet, const Score *score)
{
  JourneyXlsx *xlsx = sheet->xlsx;
  double both = scale_end (xlsx, JOURNEY_MAP_SCALE_LOW) + scale_end (xlsx, JOURNEY_MAP_SCALE_HIGH);
  double weight = isnan (score->gap) ? NAN : score->weight;
  guint r = sheet->row + 1;

  journey_xlsx_formula (sheet, GAP, xlsx->figure, score->gap,
                        score->is_cost ? "=IF(AND(ISNUMBER(H%u),ISNUMBER(I%u)),H%u-I%u,\"\")"
                                       : "=IF(AND(ISNUMBER(H%u),ISNUMBER(I%u)),-(H%u-I%u),\"\")",
                        r, r, r, r);
  journey_xlsx_formula (sheet, COUNTS, xlsx->working, score->counts,
                        "=IF(ISNUMBER(M%u),F%u*(1+4*(IF(ISNUMBER(G%u),G%u,(scale_low+scale_high)/2)-scale_low)/"
                        "(scale_high-scale_low)),\"\")",
                        r, r, r, r);
  journey_xlsx_formula (sheet, GAPS, xlsx->working, score->counts * score->gap, "=IF(ISNUMBER(M%u),N%u*M%u,\"\")", r, r, r);
  journey_xlsx_formula (sheet, LOSSES, xlsx->working, score->counts * MAX (0, -score->gap),
                        "=IF(ISNUMBER(M%u),N%u*MAX(0,-M%u),\"\")", r, r, r);
  journey_xlsx_formula (
      sheet, EXPECTEDS, xlsx->working, score->counts * (score->is_cost ? both - score->expected : score->expected),
      score->is_cost ? "=IF(ISNUMBER(M%u),N%u*(scale_low+scale_high-H%u),\"\")" : "=IF(ISNUMBER(M%u),N%u*H%u,\"\")", r, r, r);
  journey_xlsx_formula (
      sheet, ACTUALS, xlsx->working, score->counts * (score->is_cost ? both - score->actual : score->actual),
      score->is_cost ? "=IF(ISNUMBER(M%u),N%u*(scale_low+scale_high-I%u),\"\")" : "=IF(ISNUMBER(M%u),N%u*I%u,\"\")", r, r, r);
  journey_xlsx_formula (sheet, WEIGHTS, xlsx->working, weight, "=IF(ISNUMBER(M%u),F%u,\"\")", r, r);
  journey_xlsx_formula (sheet, IMPORTANCES, xlsx->working, weight * score->importance,
                        "=IF(ISNUMBER(M%u),F%u*IF(ISNUMBER(G%u),G%u,(scale_low+scale_high)/2),\"\")", r, r, r, r);
  journey_xlsx_formula (sheet, ASSUMED, xlsx->working, isnan (score->gap) ? NAN : score->is_assumed,
                        "=IF(ISNUMBER(M%u),IF(ISNUMBER(G%u),0,1),\"\")", r, r);
}

/* A second score on a dimension, one on none, and one that weighs nothing stand there, but nothing is worked out of them. */
static gboolean
can_count (JourneyXlsx *xlsx, JourneyState *touchpoint, JourneyState *state)
{
  JourneyGapLack lack = journey_gap_lack_of_score (xlsx->map, touchpoint, state);

  return lack <= JOURNEY_GAP_LACK_BOTH;
}

static void
write_score (JourneyXlsxSheet *sheet, JourneyState *stage, JourneyState *touchpoint, JourneyState *state, guint number)
{
  JourneyXlsx *xlsx = sheet->xlsx;
  JourneyState *dimension = g_hash_table_lookup (xlsx->index, journey_state_text (state, JOURNEY_SCORE_DIMENSION));

  journey_xlsx_place (sheet, number, touchpoint, stage);
  journey_xlsx_field (sheet, DIMENSION, state, JOURNEY_SCORE_DIMENSION);
  journey_xlsx_field (sheet, IMPORTANCE, state, JOURNEY_SCORE_IMPORTANCE);
  journey_xlsx_field (sheet, EXPECTED, state, JOURNEY_SCORE_EXPECTED);
  journey_xlsx_field (sheet, ACTUAL, state, JOURNEY_SCORE_ACTUAL);
  journey_xlsx_field (sheet, ANSWERS, state, JOURNEY_SCORE_N);
  journey_xlsx_field (sheet, SPREAD, state, JOURNEY_SCORE_SD);
  journey_xlsx_evidence (sheet, EVIDENCE, journey_state_text (state, JOURNEY_SCORE_EVIDENCE));
  if (dimension && journey_state_kind (dimension) == JOURNEY_KIND_DIMENSION)
    {
      journey_xlsx_field (sheet, KIND, dimension, JOURNEY_DIMENSION_KIND);
      journey_xlsx_field (sheet, WEIGHT, dimension, JOURNEY_DIMENSION_WEIGHT);
      if (can_count (xlsx, touchpoint, state))
        {
          Score score = read_score (xlsx, state, dimension);

          write_formulas (sheet, &score);
        }
    }
  sheet->row++;
}

static void
write_touchpoint (JourneyXlsxSheet *sheet, JourneyState *stage, JourneyState *touchpoint, guint number)
{
  guint n = journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_SCORES);
  JourneyXlsxRows rows = { n > 0 ? sheet->row + 1 : 0, n > 0 ? sheet->row + n : 0 };

  for (guint i = 0; i < n; i++)
    write_score (sheet, stage, touchpoint, journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_SCORES, i), number);
  g_array_append_val (sheet->xlsx->rows, rows);
}

/**
 * journey_xlsx_scores:
 *
 * Adds the sheet of scores, one a row, with formulas for the gap and for what the ranking sums up: those of the value gap, so
 * that a score that is changed in the sheet changes the ranking.
 */
void
journey_xlsx_scores (JourneyXlsx *xlsx)
{
  JourneyXlsxSheet sheet;
  guint number = 0;

  journey_xlsx_begin (&sheet, xlsx, _ ("Scores"));
  write_heads (&sheet);
  for (guint i = 0; i < journey_state_n_children (xlsx->map, JOURNEY_MAP_STAGES); i++)
    {
      JourneyState *stage = journey_state_child (xlsx->map, JOURNEY_MAP_STAGES, i);

      for (guint j = 0; j < journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS); j++)
        write_touchpoint (&sheet, stage, journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, j), ++number);
    }
  journey_xlsx_end (&sheet, 2);
}
