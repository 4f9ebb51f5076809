/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-target.h"

#include "journey-csv.h"

/* Exported, imported and exported again, nothing gets lost on the way any more. */
static void
check_export (JourneyState *state)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) table = journey_csv_export (state, &error);
  g_autoptr (JourneyMap) back = NULL;

  if (!table)
    {
      g_assert_error (error, JOURNEY_CSV_ERROR, JOURNEY_CSV_ERROR_LIMIT);
      return;
    }

  back = journey_csv_import (table, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (JOURNEY_IS_MAP (back));
}

/* A table: it is refused with a message, or a map comes of it that is saved, opened and exported. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyMap) map = journey_csv_import (bytes, NULL, report, &error);

  g_assert_true ((map == NULL) == (error != NULL));
  for (guint i = 0; i < journey_report_length (report); i++)
    g_assert_true (g_utf8_validate (journey_report_get (report, i)->message, -1, NULL));
  if (!map)
    {
      g_assert_true (*error->message && g_utf8_validate (error->message, -1, NULL));
      return 0;
    }

  g_bytes_unref (fuzz_check_round_trip (journey_map_state (map)));
  check_export (journey_map_state (map));

  return 0;
}
