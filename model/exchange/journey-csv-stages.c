/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-csv-stages.h"

#include <glib/gi18n.h>

/**
 * journey_csv_stages_row:
 * @stages: all 0 before the first row
 *
 * Looks at the stage of the row that the table has read.
 */
void
journey_csv_stages_row (JourneyCsvStages *stages, JourneyCsvTable *table)
{
  const char *stage = journey_csv_table_cell (table, JOURNEY_CSV_STAGE);
  const char *touchpoint = journey_csv_table_cell (table, JOURNEY_CSV_TOUCHPOINT);
  gboolean is_other = *touchpoint && g_strcmp0 (touchpoint, stages->touchpoint) != 0;

  if (*stage)
    {
      g_free (stages->stage);
      stages->stage = g_strdup (stage);
    }
  else if (is_other && !stages->stage)
    stages->n_before++;
  else if (is_other && stages->n_empty++ == 0)
    stages->line = table->reader.row_line;

  if (*stage || is_other)
    {
      g_free (stages->touchpoint);
      stages->touchpoint = *touchpoint ? g_strdup (touchpoint) : NULL;
    }
}

/**
 * journey_csv_stages_clear:
 *
 * Frees what is kept.
 */
void
journey_csv_stages_clear (JourneyCsvStages *stages)
{
  g_clear_pointer (&stages->stage, g_free);
  g_clear_pointer (&stages->touchpoint, g_free);
}

/**
 * journey_csv_stages_report:
 *
 * Says how many rows were put into a stage that they do not name: the one above, as in a spreadsheet with merged cells.
 */
void
journey_csv_stages_report (const JourneyCsvStages *stages, JourneyCsvRemarks *remarks)
{
  if (stages->n_before > 0 && stages->stage)
    journey_csv_remark (remarks, JOURNEY_REMARK_WARNING, 0,
                        ngettext ("%u row stands above the first stage; it was put into “%s”.",
                                  "%u rows stand above the first stage; they were put into “%s”.", stages->n_before),
                        stages->n_before, _ ("Journey"));
  if (stages->n_empty > 0)
    journey_csv_remark (remarks, JOURNEY_REMARK_WARNING, stages->line,
                        ngettext ("%u row names no stage; it was put into the one above, as merged cells have it.",
                                  "%u rows name no stage; they were put into the one above, as merged cells have it.",
                                  stages->n_empty),
                        stages->n_empty);
}
