/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-exchange-text.h"

#include <glib/gi18n.h>
#include <string.h>

#include "journey-csv.h"
#include "journey-reader.h"
#include "journey-writer.h"

/* However much a text up to here grows when it is written as a map of no more elements than one may have, that stays within
 * what may be read. */
#define SMALL_TEXT (4 * 1024 * 1024)

/**
 * journey_exchange_text:
 * @bytes: UTF-8; NUL characters end a line
 *
 * Returns: (transfer full): @bytes as a string
 */
char *
journey_exchange_text (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  char *text = g_malloc (length + 1);

  for (gsize i = 0; i < length; i++)
    text[i] = data[i] ? data[i] : '\n';
  text[length] = '\0';

  return text;
}

static gboolean
can_be_read (JourneyState *map)
{
  g_autoptr (GBytes) file = journey_write_bytes (map);
  g_autoptr (JourneyState) back = journey_read_bytes (file, NULL, NULL);

  return back != NULL;
}

/**
 * journey_exchange_fits:
 * @map: made from a file of another program
 * @length: of that file, in bytes
 * @error: return location for a %JOURNEY_CSV_ERROR_LIMIT
 *
 * A map that cannot be saved would be lost later, and with it whatever was added until then.
 *
 * Returns: whether @map can be saved and read back
 */
gboolean
journey_exchange_fits (JourneyMap *map, gsize length, GError **error)
{
  JourneyState *state = journey_map_state (map);

  if (journey_state_n_elements (state) <= JOURNEY_LIMIT_ELEMENTS && journey_state_n_references (state) <= JOURNEY_LIMIT_REFERENCES
      && (length <= SMALL_TEXT || can_be_read (state)))
    return TRUE;

  g_set_error_literal (error, JOURNEY_CSV_ERROR, JOURNEY_CSV_ERROR_LIMIT,
                       _ ("The file makes a map that is too large to be saved. Import it in parts."));
  return FALSE;
}

/**
 * journey_exchange_check_size:
 * @bytes: a file
 * @megabytes: how large it may be
 * @error: return location for a %JOURNEY_CSV_ERROR_LIMIT
 *
 * Returns: whether it is no larger
 */
gboolean
journey_exchange_check_size (GBytes *bytes, guint megabytes, GError **error)
{
  if (g_bytes_get_size (bytes) <= (gsize)megabytes * 1024 * 1024)
    return TRUE;

  g_set_error (error, JOURNEY_CSV_ERROR, JOURNEY_CSV_ERROR_LIMIT, _ ("The file is larger than %u MB. Import it in parts."),
               megabytes);
  return FALSE;
}
