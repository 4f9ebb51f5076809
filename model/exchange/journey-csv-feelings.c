/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-csv-feelings.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/**
 * journey_csv_feelings_begin:
 * @feelings: (out caller-allocates): what the emotions of the table need
 * @table: a table whose columns are known
 *
 * Looks whether the name of the column says the range, as in 'emotion (1-10)'.
 */
void
journey_csv_feelings_begin (JourneyCsvFeelings *feelings, JourneyCsvTable *table)
{
  int position = table->positions[JOURNEY_CSV_EMOTION];
  JourneyCsvRange range;

  *feelings = (JourneyCsvFeelings){ .low = -2, .high = 2 };
  if (position < 0 || !journey_csv_range_find (g_ptr_array_index (table->headers, position), &range))
    return;

  feelings->is_given = TRUE;
  feelings->low = range.low;
  feelings->high = range.high;
}

/**
 * journey_csv_feelings_row:
 *
 * Looks at the emotion of the row that the table has read.
 */
void
journey_csv_feelings_row (JourneyCsvFeelings *feelings, JourneyCsvTable *table)
{
  int position = table->positions[JOURNEY_CSV_EMOTION];
  double value;

  if (position < 0 || !journey_csv_table_number (table, (guint)position, &value))
    return;

  feelings->has_signs |= value < 0 || strchr (journey_csv_table_cell (table, JOURNEY_CSV_EMOTION), '+');
  feelings->n_own += value >= 0 && value <= 2;
  feelings->n_all++;
  journey_csv_scales_cell (&feelings->scales, table, (guint)position);
}

static void
take_scale (JourneyCsvFeelings *feelings, JourneyScale scale)
{
  feelings->low = scale.low;
  feelings->high = scale.high;
}

/* Most are on 1…5: all of them, or all but slips. One that is far from it beside very few others may as well be right. */
static void
choose_scale (JourneyCsvFeelings *feelings)
{
  JourneyCsvScales *scales = &feelings->scales;
  guint n_out = scales->n_all - scales->n[0];

  feelings->is_open =
      n_out == 1 && scales->n[0] > 1 && scales->n[0] < JOURNEY_CSV_SCALE_ENOUGH && journey_csv_scales_far (scales);
  if (!feelings->is_open)
    take_scale (feelings, journey_csv_scales_choose (scales));
}

/**
 * journey_csv_feelings_choose:
 *
 * Takes the range that the name of the column says. Else emotions are from −2 to 2 when one of them has a sign, or when none is
 * above 2 but for slips: a single one, or one for ten others. Otherwise they are on the smallest of the usual scales that holds
 * them, as scores are, but for slips. What no scale holds counts for nothing. It stays open when two or three are on 1…5 and a
 * single one is far from it.
 */
void
journey_csv_feelings_choose (JourneyCsvFeelings *feelings)
{
  const JourneyCsvScales *scales = &feelings->scales;
  guint n_above = scales->n_all - feelings->n_own;

  if (feelings->is_given || feelings->has_signs || n_above == 0)
    return;
  /* What all but one say on our own range, they may say on 1…5 as well: then all of them count. */
  if (scales->n[0] < scales->n_all && feelings->n_own >= scales->n[0] && feelings->n_own > 0
      && (n_above == 1 || journey_csv_scales_are_slips (n_above, feelings->n_own)))
    return;

  choose_scale (feelings);
}

/**
 * journey_csv_feelings_value:
 * @number: within the range
 *
 * Returns: the emotion from −2 to 2 that is as far between the ends, to two places where the range is another one
 */
double
journey_csv_feelings_value (const JourneyCsvFeelings *feelings, double number)
{
  int width = feelings->high - feelings->low;
  double value = (number - (feelings->low + feelings->high) / 2.0) * 4 / width;

  return width == 4 ? value : round (value * 100) / 100;
}

/**
 * journey_csv_feelings_report:
 *
 * Says on which range the emotions were taken, unless it is that of a map.
 */
void
journey_csv_feelings_report (const JourneyCsvFeelings *feelings, JourneyCsvRemarks *remarks)
{
  if (feelings->is_open)
    journey_csv_remark (
        remarks, JOURNEY_REMARK_WARNING, 0,
        _ ("No emotion was taken over: one of them is so far from the few others that their range is open. Mend it, "
           "or write the range behind the name of the column, as in “emotion (1-5)”, and import again."));
  if (feelings->is_open || feelings->n_all == 0 || (feelings->low == -2 && feelings->high == 2))
    return;

  if (feelings->is_given)
    journey_csv_remark (remarks, JOURNEY_REMARK_REPAIR, 0,
                        _ ("The emotions were taken as %d to %d, from very bad to very good, as their column is called."),
                        feelings->low, feelings->high);
  else if (feelings->high > 5)
    journey_csv_remark (remarks, JOURNEY_REMARK_REPAIR, 0,
                        _ ("The emotions were taken as %d to %d, from very bad to very good, since some are above 5. If that is "
                           "wrong, write the range behind the name of the column, as in “emotion (1-10)”."),
                        feelings->low, feelings->high);
  else
    journey_csv_remark (remarks, JOURNEY_REMARK_REPAIR, 0,
                        _ ("The emotions were taken as %d to %d, from very bad to very good, since some are above 2."),
                        feelings->low, feelings->high);
}
