/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-target.h"

#include "journey-csv-decode.h"
#include "journey-history.h"
#include "journey-markdown.h"
#include "journey-outline.h"
#include "journey-writer.h"

/* What is exported is an outline that can be imported. */
static void
check_export (JourneyState *state)
{
  const JourneyOutlineOptions options = { .fallback = "x", .is_markdown = TRUE };
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (GBytes) text = journey_markdown_export (state, state);
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyMap) back = NULL;

  g_assert_true (g_utf8_validate (g_bytes_get_data (text, NULL), (gssize)g_bytes_get_size (text), NULL));
  back = journey_outline_import (text, &options, report, &error);
  g_assert_no_error (error);
  g_bytes_unref (fuzz_check_round_trip (journey_map_state (back)));
}

/* The import is one step: what there is without it is an empty map. */
static void
check_undo (JourneyMap *map, GBytes *imported)
{
  g_autoptr (GBytes) again = NULL;

  g_assert_true (journey_history_undo (journey_map_history (map)));
  g_assert_cmpuint (journey_state_n_children (journey_map_state (map), JOURNEY_MAP_STAGES), ==, 0);
  g_assert_true (journey_history_redo (journey_map_history (map)));
  again = journey_write_bytes (journey_map_state (map));
  g_assert_true (g_bytes_equal (imported, again));
}

/* An outline, as Markdown and as plain text: it is refused with a message, or a map comes of it that is saved and exported. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (GBytes) text = journey_csv_decode (bytes, report, NULL);

  for (guint i = 0; text && i < 2; i++)
    {
      const JourneyOutlineOptions options = { .fallback = "x", .is_markdown = i == 1 };
      g_autoptr (GError) error = NULL;
      g_autoptr (JourneyMap) map = journey_outline_import (text, &options, report, &error);
      g_autoptr (GBytes) saved = NULL;

      g_assert_true ((map == NULL) == (error != NULL));
      g_assert_true (!error || (*error->message && g_utf8_validate (error->message, -1, NULL)));
      if (!map)
        continue;
      saved = fuzz_check_round_trip (journey_map_state (map));
      check_undo (map, saved);
      check_export (journey_map_state (map));
    }
  for (guint i = 0; i < journey_report_length (report); i++)
    g_assert_true (g_utf8_validate (journey_report_get (report, i)->message, -1, NULL));

  return 0;
}
