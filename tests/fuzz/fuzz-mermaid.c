/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-target.h"

#include "journey-csv-decode.h"
#include "journey-mermaid.h"

/* What is exported is a diagram that can be imported. */
static void
check_export (JourneyState *state)
{
  const JourneyMermaidOptions options = { .fallback = "x" };
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (GBytes) diagram = journey_mermaid_export (state, report);
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyMap) back = journey_mermaid_import (diagram, &options, report, &error);

  g_assert_no_error (error);
  g_assert_true (JOURNEY_IS_MAP (back));
}

/* A diagram, alone or in a page of Markdown: it is refused with a message, or a map comes of it that is saved and exported. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (GBytes) text = journey_csv_decode (bytes, report, NULL);

  for (guint i = 0; text && i < 2; i++)
    {
      const JourneyMermaidOptions options = { .is_markdown = i == 1, .part = 1 };
      g_auto (GStrv) list = journey_mermaid_list (text, i == 1);
      g_autoptr (GError) error = NULL;
      g_autoptr (JourneyMap) map = journey_mermaid_import (text, &options, report, &error);

      g_assert_true ((map == NULL) == (error != NULL));
      g_assert_true (!error || (*error->message && g_utf8_validate (error->message, -1, NULL)));
      if (!map)
        continue;
      g_assert_cmpuint (g_strv_length (list), >, 0);
      g_bytes_unref (fuzz_check_round_trip (journey_map_state (map)));
      check_export (journey_map_state (map));
    }
  for (guint i = 0; i < journey_report_length (report); i++)
    g_assert_true (g_utf8_validate (journey_report_get (report, i)->message, -1, NULL));

  return 0;
}
