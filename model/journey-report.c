/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-report.h"

struct _JourneyReport
{
  gatomicrefcount refs;
  GArray *remarks;
};

static void
remark_clear (gpointer remark)
{
  g_free (((JourneyRemark *)remark)->message);
}

/**
 * journey_report_new:
 *
 * Returns: (transfer full): a report without remarks
 */
JourneyReport *
journey_report_new (void)
{
  JourneyReport *report = g_new0 (JourneyReport, 1);

  g_atomic_ref_count_init (&report->refs);
  report->remarks = g_array_new (FALSE, FALSE, sizeof (JourneyRemark));
  g_array_set_clear_func (report->remarks, remark_clear);

  return report;
}

/**
 * journey_report_ref:
 *
 * Returns: (transfer full): @report
 */
JourneyReport *
journey_report_ref (JourneyReport *report)
{
  g_atomic_ref_count_inc (&report->refs);

  return report;
}

/**
 * journey_report_unref:
 *
 * Gives a reference back.
 */
void
journey_report_unref (JourneyReport *report)
{
  if (!g_atomic_ref_count_dec (&report->refs))
    return;

  g_array_unref (report->remarks);
  g_free (report);
}

/**
 * journey_report_add:
 * @report: (nullable): the report; with NULL nobody wants to know
 * @line: 1-based, or 0 for the whole file
 * @format: a translated sentence, as for printf ()
 *
 * Adds a remark after those that are there.
 */
void
journey_report_add (JourneyReport *report, JourneyRemarkKind kind, guint line, const char *format, ...)
{
  JourneyRemark remark = { kind, line, NULL };
  va_list args;

  if (!report)
    return;

  va_start (args, format);
  remark.message = g_strdup_vprintf (format, args);
  va_end (args);
  g_array_append_val (report->remarks, remark);
}

/**
 * journey_report_truncate:
 * @report: (nullable): the report
 * @length: how many remarks stay; all of them when there are not more
 *
 * Takes back what was said last.
 */
void
journey_report_truncate (JourneyReport *report, guint length)
{
  if (report && length < report->remarks->len)
    g_array_set_size (report->remarks, length);
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  guint first = ((const JourneyRemark *)a)->line;
  guint second = ((const JourneyRemark *)b)->line;

  return (first > second) - (first < second);
}

/**
 * journey_report_sort:
 * @report: (nullable): the report
 *
 * Puts remarks into the order of their lines, those about the whole file first; those of one line stay as they are.
 */
void
journey_report_sort (JourneyReport *report)
{
  if (report)
    g_array_sort (report->remarks, compare_lines);
}

/**
 * journey_report_length:
 *
 * Returns: how many remarks there are
 */
guint
journey_report_length (JourneyReport *report)
{
  return report->remarks->len;
}

/**
 * journey_report_get:
 * @position: 0-based
 *
 * Returns: (transfer none): the remark
 */
const JourneyRemark *
journey_report_get (JourneyReport *report, guint position)
{
  g_return_val_if_fail (position < report->remarks->len, NULL);

  return &g_array_index (report->remarks, JourneyRemark, position);
}

/**
 * journey_report_count:
 *
 * Returns: how many remarks are of @kind
 */
guint
journey_report_count (JourneyReport *report, JourneyRemarkKind kind)
{
  guint count = 0;

  for (guint i = 0; i < report->remarks->len; i++)
    if (g_array_index (report->remarks, JourneyRemark, i).kind == kind)
      count++;

  return count;
}
