/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-csv-scale.h"

#include <glib/gi18n.h>

#include "journey-csv-range.h"

/* Scores beyond a scale are slips when there are so many on it for each of them. */
#define SLIPS 10

/* Scores that alone need a larger scale are few when they are less than one in so many. */
#define FEW 4

/**
 * journey_csv_scale_of_header:
 * @header: the name of a column
 * @scale: (out): the scale; undefined when there is none
 *
 * Returns: whether a scale stands behind the name, as in 'actual (1-10)' or 'actual 1-10'
 */
gboolean
journey_csv_scale_of_header (const char *header, JourneyScale *scale)
{
  JourneyCsvRange range;

  if (!journey_csv_range_find (header, &range))
    return FALSE;

  *scale = (JourneyScale){ range.low, range.high };
  return journey_scale_is_sound (*scale);
}

static gboolean
is_said (JourneyScale scale)
{
  return scale.high > 0;
}

/* How much something matters may be on a scale of its own. */
static gboolean
may_say_scale (const JourneyCsvTable *table, JourneyCsvField field)
{
  return field != JOURNEY_CSV_IMPORTANCE
         || (table->positions[JOURNEY_CSV_EXPECTED] < 0 && table->positions[JOURNEY_CSV_ACTUAL] < 0);
}

/**
 * journey_csv_scales_begin:
 * @scales: (out caller-allocates): what the table needs
 * @table: a table whose columns are known
 * @asked: the scale that the map is to have; both ends 0 when the table is to say it
 *
 * Looks whether the names of the columns say a scale, as in 'actual (1-10)'. Where they say several, that of the experience is
 * the one of the map, or else that of the expectation; that of the importance only where there is neither column.
 */
void
journey_csv_scales_begin (JourneyCsvScales *scales, JourneyCsvTable *table, JourneyScale asked)
{
  *scales = (JourneyCsvScales){ .given = asked };

  for (JourneyCsvField field = JOURNEY_CSV_IMPORTANCE; field <= JOURNEY_CSV_ACTUAL; field++)
    {
      int position = table->positions[field];
      JourneyScale scale;

      if (position < 0 || !journey_csv_scale_of_header (g_ptr_array_index (table->headers, position), &scale))
        continue;
      scales->columns[field - JOURNEY_CSV_IMPORTANCE].named = scale;
      if (!is_said (asked) && may_say_scale (table, field))
        scales->given = scale;
    }
}

/**
 * journey_csv_scales_cell:
 * @position: of a column
 *
 * Looks at a cell of the row that the table has read. A value that no scale holds will be listed; it does not widen the scale
 * for the others.
 */
void
journey_csv_scales_cell (JourneyCsvScales *scales, JourneyCsvTable *table, guint position)
{
  guint first = 0;
  double value;

  if (journey_csv_table_percent (table, position, &value))
    first = JOURNEY_N_SCALES - 1;
  else if (!journey_csv_table_number (table, position, &value))
    return;
  if (!journey_scale_holds (*journey_scale_offered (JOURNEY_N_SCALES - 1), value))
    return;

  scales->n_all++;
  for (guint i = first; i < JOURNEY_N_SCALES; i++)
    if (journey_scale_holds (*journey_scale_offered (i), value))
      scales->n[i]++;
  if (scales->first_beyond == 0 && (first > 0 || !journey_scale_holds (*journey_scale_offered (0), value)))
    scales->first_beyond = table->reader.row_line;
}

/**
 * journey_csv_scales_row:
 *
 * Looks at the importance, expectation, experience and competitors' scores of the row that the table has read.
 */
void
journey_csv_scales_row (JourneyCsvScales *scales, JourneyCsvTable *table)
{
  for (JourneyCsvField field = JOURNEY_CSV_IMPORTANCE; field <= JOURNEY_CSV_ACTUAL; field++)
    if (table->positions[field] >= 0 && !is_said (scales->columns[field - JOURNEY_CSV_IMPORTANCE].named))
      {
        JourneyCsvScalesColumn *column = &scales->columns[field - JOURNEY_CSV_IMPORTANCE];
        guint n = scales->n_all, n_usual = scales->n[0];

        journey_csv_scales_cell (scales, table, (guint)table->positions[field]);
        column->n += scales->n_all - n;
        column->n_usual += scales->n[0] - n_usual;
      }

  for (guint i = 0; i < table->columns->len; i++)
    {
      const JourneyCsvColumn *column = &g_array_index (table->columns, JourneyCsvColumn, i);

      if (column->field == JOURNEY_CSV_COMPETITOR)
        journey_csv_scales_cell (scales, table, column->position);
    }
}

/**
 * journey_csv_scales_are_slips:
 * @n: beyond a range
 * @n_on: within it
 *
 * Returns: whether they are so few that they are slips
 */
gboolean
journey_csv_scales_are_slips (guint n, guint n_on)
{
  return n * SLIPS <= n_on;
}

/**
 * journey_csv_scales_far:
 *
 * Returns: whether nothing that is beyond the usual scale is on 1…10: each is a 0, or above 10
 */
gboolean
journey_csv_scales_far (const JourneyCsvScales *scales)
{
  for (guint i = 0; i < JOURNEY_N_SCALES; i++)
    if (journey_scale_equal (*journey_scale_offered (i), (JourneyScale){ 1, 10 }))
      return scales->n[i] == scales->n[0];

  return FALSE;
}

/* A single 0 or 55 beside some that are on 1…5 is a slip, however few they are as long as they are enough. */
static gboolean
is_one_slip (const JourneyCsvScales *scales)
{
  return scales->n_all - scales->n[0] == 1 && scales->n[0] >= JOURNEY_CSV_SCALE_ENOUGH && journey_csv_scales_far (scales);
}

/* A 0 where others are up to 10 is the 'not at all' of 0…10: nobody slips from 1…10 to it. */
static gboolean
is_from_zero (const JourneyCsvScales *scales, guint scale)
{
  const JourneyScale *now = journey_scale_offered (scale);
  const JourneyScale *next = journey_scale_offered (scale + 1);

  return now->low == 1 && now->high == 10 && next && next->low == 0 && next->high == 10
         && scales->n[scale + 1] > scales->n[scale];
}

/**
 * journey_csv_scales_choose:
 *
 * The scale that was asked for, or that the names of the columns say, or the smallest of those that are offered on which all
 * scores are, but for slips: a score beyond is one when ten are on the scale for each of them, and so is a single one that is 0
 * or above 10 beside four or more from 1 to 5. Instead of 1…10 it is 0…10 as soon as there is a 0.
 *
 * Returns: the scale
 */
JourneyScale
journey_csv_scales_choose (JourneyCsvScales *scales)
{
  guint chosen = 0;
  guint n_on;

  if (is_said (scales->given))
    return scales->given;

  while (!is_one_slip (scales) && !journey_csv_scales_are_slips (scales->n_all - scales->n[chosen], scales->n[chosen]))
    chosen++;
  if (is_from_zero (scales, chosen))
    chosen++;

  n_on = scales->n[chosen];
  scales->n_left_out = scales->n_all - n_on;
  if (chosen > 0 && (n_on - scales->n[0]) * FEW < n_on)
    scales->first_wide = scales->first_beyond;

  return *journey_scale_offered (chosen);
}

/**
 * journey_csv_scales_of:
 * @field: a column of scores
 * @scale: that of the map
 *
 * Returns: the scale that the column is on: the one that its name says, or that of the map
 */
JourneyScale
journey_csv_scales_of (const JourneyCsvScales *scales, JourneyCsvField field, JourneyScale scale)
{
  guint i = field - JOURNEY_CSV_IMPORTANCE;

  return i < G_N_ELEMENTS (scales->columns) && is_said (scales->columns[i].named) ? scales->columns[i].named : scale;
}

/* A column that may be on the usual scale while others need a wider one: importance often is. */
static gboolean
is_doubtful (const JourneyCsvScales *scales, JourneyCsvField field, JourneyScale scale)
{
  const JourneyCsvScalesColumn *column = &scales->columns[field - JOURNEY_CSV_IMPORTANCE];

  return !is_said (column->named) && scale.high > journey_scale_offered (0)->high && column->n >= JOURNEY_CSV_SCALE_ENOUGH
         && column->n == column->n_usual;
}

static void
report_columns (const JourneyCsvScales *scales, JourneyCsvTable *table, JourneyScale scale, JourneyCsvRemarks *remarks)
{
  for (JourneyCsvField field = JOURNEY_CSV_IMPORTANCE; field <= JOURNEY_CSV_ACTUAL; field++)
    {
      int position = table->positions[field];
      g_autofree char *name = position >= 0 ? journey_csv_table_column_name (table, (guint)position) : NULL;
      JourneyScale own;

      if (!name)
        continue;
      own = journey_csv_scales_of (scales, field, scale);
      if (!journey_scale_equal (own, scale))
        journey_csv_remark (remarks, JOURNEY_REMARK_WARNING, 0,
                            /* translators: the name of a column, the ends of its scale, and those of another one */
                            _ ("“%s” was brought from %d–%d onto %d–%d: a map has one scale."), name, own.low, own.high,
                            scale.low, scale.high);
      else if (is_doubtful (scales, field, scale))
        journey_csv_remark (remarks, JOURNEY_REMARK_WARNING, 0,
                            /* translators: the name of a column, the ends of a scale, and that name with an example */
                            _ ("“%s” was taken as %d to %d, like the other scores. If it is on 1 to 5, write so behind its name: "
                               "“%s (1-5)”."),
                            name, scale.low, scale.high, name);
    }
}

/**
 * journey_csv_scales_report:
 * @scale: what journey_csv_scales_choose () chose
 *
 * Says on which scale the scores were taken, unless it was asked for, the columns say so, or it is the usual one and
 * holds them all.
 */
void
journey_csv_scales_report (const JourneyCsvScales *scales, JourneyCsvTable *table, JourneyScale scale, JourneyCsvRemarks *remarks)
{
  report_columns (scales, table, scale, remarks);
  if (is_said (scales->given))
    return;

  if (scales->n_left_out > 0)
    journey_csv_remark (
        remarks, JOURNEY_REMARK_WARNING, 0,
        ngettext ("Scores were taken as %d to %d; %u score beyond is left out below. If it is right, write the "
                  "scale behind the name of the column, as in “actual (1-10)”.",
                  "Scores were taken as %d to %d; %u scores beyond are left out below. If they are right, write the "
                  "scale behind the name of the column, as in “actual (1-10)”.",
                  scales->n_left_out),
        scale.low, scale.high, scales->n_left_out);
  else if (scales->first_wide > 0)
    journey_csv_remark (remarks, JOURNEY_REMARK_WARNING, scales->first_wide,
                        _ ("Scores were taken as %d to %d because of this line. If it holds a slip, mend it, or write the scale "
                           "behind the name of the column, as in “actual (1-5)”."),
                        scale.low, scale.high);
  else if (!journey_scale_equal (scale, *journey_scale_offered (0)))
    journey_csv_remark (remarks, JOURNEY_REMARK_WARNING, 0, _ ("Scores were taken as %d to %d."), scale.low, scale.high);
}
