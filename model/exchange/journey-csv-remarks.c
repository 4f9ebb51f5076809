/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-csv-remarks.h"

#include <glib/gi18n.h>

#define MAX_REMARKS 1000

/**
 * journey_csv_remark:
 * @line: 1-based, or 0 for the whole file
 * @format: a translated sentence, as for printf ()
 *
 * Adds a remark, or counts it when a thousand have been made.
 */
void
journey_csv_remark (JourneyCsvRemarks *remarks, JourneyRemarkKind kind, guint line, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  if (!remarks->report || ++remarks->n > MAX_REMARKS)
    return;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  journey_report_add (remarks->report, kind, line, "%s", message);
}

/**
 * journey_csv_remarks_finish:
 *
 * Says how many remarks were counted only.
 */
void
journey_csv_remarks_finish (JourneyCsvRemarks *remarks)
{
  guint n_more = remarks->n > MAX_REMARKS ? remarks->n - MAX_REMARKS : 0;

  if (n_more > 0)
    journey_report_add (remarks->report, JOURNEY_REMARK_SKIPPED, 0,
                        ngettext ("%u more remark is not listed.", "%u more remarks are not listed.", n_more), n_more);
}
