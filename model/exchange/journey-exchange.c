/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-exchange.h"

#include <string.h>

#include "journey-csv.h"
#include "journey-losses.h"
#include "journey-markdown.h"
#include "journey-mermaid.h"
#include "journey-xlsx.h"

/**
 * journey_exchange_export:
 * @map: the state of a whole map
 * @nick: csv, xlsx, md or mmd, which is the ending of the file's name
 * @report: (nullable): where it is said what the format cannot hold
 *
 * Writes a map for other programs.
 *
 * Returns: (transfer full) (nullable): the file; NULL with @error when the format cannot hold the map
 */
GBytes *
journey_exchange_export (JourneyState *map, const char *nick, JourneyReport *report, GError **error)
{
  GBytes *table;

  if (strcmp (nick, "mmd") == 0)
    return journey_mermaid_export (map, report);
  if (strcmp (nick, "md") == 0)
    return journey_markdown_export (map, map);

  if (strcmp (nick, "xlsx") == 0)
    return journey_xlsx_export (map, error);

  table = journey_csv_export (map, error);
  if (table)
    journey_losses_report (map, JOURNEY_LOSSES_TABLE, report);

  return table;
}
