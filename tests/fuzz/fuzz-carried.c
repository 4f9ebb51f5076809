/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-target.h"

#include <string.h>
#include <zlib.h>

#include "journey-carried.h"
#include "journey-limits.h"
#include "journey-reader.h"

#define PNG_HEAD 8   /* bytes before the first chunk */
#define PNG_FRAME 12 /* bytes of a chunk beside its data */

static guint32
take_32 (const guint8 *at)
{
  return (guint32)at[0] << 24 | (guint32)at[1] << 16 | (guint32)at[2] << 8 | at[3];
}

/* Puts right the checksums of a PNG, which chance would never find. */
static GBytes *
with_checksums (const guint8 *data, gsize size)
{
  guint8 *copy = g_memdup2 (data, size);
  gsize at = PNG_HEAD;

  while (size >= PNG_HEAD + PNG_FRAME && at <= size - PNG_FRAME && take_32 (copy + at) <= size - at - PNG_FRAME)
    {
      guint32 length = take_32 (copy + at);
      guint32 sum = (guint32)crc32 (crc32 (0, NULL, 0), copy + at + 4, length + 4);

      for (guint i = 0; i < 4; i++)
        copy[at + 8 + length + i] = (guint8)(sum >> (24 - 8 * i));
      at += PNG_FRAME + length;
    }

  return g_bytes_new_take (copy, size);
}

static void
check_error (gpointer result, const GError *error)
{
  g_assert_true ((result == NULL) == (error != NULL));
  g_assert_true (!error || (*error->message && g_utf8_validate (error->message, -1, NULL)));
}

/* What is found inside is no larger than a file may be, is found again, and is read as strictly as any file. */
static void
check_found (GBytes *picture, JourneyCarrier carrier)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) found = journey_carried_find (picture, carrier, &error);
  g_autoptr (GBytes) again = NULL;
  g_autoptr (JourneyState) state = NULL;

  check_error (found, error);
  if (!found)
    return;

  g_assert_cmpuint (g_bytes_get_size (found), <=, JOURNEY_LIMIT_FILE);
  again = journey_carried_find (picture, carrier, NULL);
  g_assert_true (again && g_bytes_equal (found, again));
  state = journey_read_bytes (found, NULL, &error);
  check_error (state, error);
  if (state)
    g_bytes_unref (fuzz_check_round_trip (state));
}

/* A picture with a map inside: it is refused with a message, or a map comes out that is saved and opened again as it is. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static const JourneyCarrier carriers[] = { JOURNEY_CARRIER_PNG, JOURNEY_CARRIER_SVG, JOURNEY_CARRIER_PDF };
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GBytes) mended = with_checksums (data, size);

  for (guint i = 0; i < G_N_ELEMENTS (carriers); i++)
    check_found (bytes, carriers[i]);
  check_found (mended, JOURNEY_CARRIER_PNG);

  return 0;
}
