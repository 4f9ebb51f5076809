/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-csv-feelings.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* Emotions above 5 are slips when there are so many others for each of them. */
#define SLIPS 10

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
  feelings->has_low |= value < 1;
  feelings->some_above |= value > 2 && value <= 5;
  feelings->n_all++;
  feelings->n_beyond += value > 5 && journey_scale_holds (*journey_scale_offered (JOURNEY_N_SCALES - 1), value);
  journey_csv_scales_cell (&feelings->scales, table, (guint)position);
}

/**
 * journey_csv_feelings_choose:
 *
 * Takes the range that the name of the column says. Else emotions are from −2 to 2 when one of them has a sign or none is above
 * 2, but for a single one above 5 beside others. Of 1 to 5 they are when none is below 1 and none above 5 but for slips: one for
 * ten others. Where more are above 5, it is the smallest of the usual scales that holds them, as for scores. What no scale holds
 * counts for nothing.
 */
void
journey_csv_feelings_choose (JourneyCsvFeelings *feelings)
{
  JourneyScale scale = { 1, 5 };

  if (feelings->is_given || feelings->has_signs)
    return;
  if (feelings->n_beyond == 1 && feelings->n_all > 1 && !feelings->some_above)
    return;

  if (feelings->n_beyond * SLIPS > feelings->n_all - feelings->n_beyond)
    scale = journey_csv_scales_choose (&feelings->scales);
  else if (!feelings->some_above || feelings->has_low)
    return;
  feelings->low = scale.low;
  feelings->high = scale.high;
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
  if (feelings->n_all == 0 || (feelings->low == -2 && feelings->high == 2))
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
                        _ ("The emotions were taken as 1 to 5, from very bad to very good, since some are above 2."));
}
