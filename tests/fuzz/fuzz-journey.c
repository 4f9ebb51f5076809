/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-target.h"

#include "journey-reader.h"

/* A file: it is refused with a message, or a map comes of it that is saved and opened again as it is. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyState) state = journey_read_bytes (bytes, report, &error);

  g_assert_true ((state == NULL) == (error != NULL));
  if (!state)
    {
      g_assert_true (*error->message && g_utf8_validate (error->message, -1, NULL));
      g_assert_cmpuint (journey_format_error_line (error), <=, size + 1);
      return 0;
    }

  for (guint i = 0; i < journey_report_length (report); i++)
    g_assert_true (g_utf8_validate (journey_report_get (report, i)->message, -1, NULL));
  g_bytes_unref (fuzz_check_round_trip (state));

  return 0;
}
