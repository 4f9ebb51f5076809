/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-carried.h"

#include <glib/gi18n.h>
#include <zlib.h>

#include "journey-carried-private.h"
#include "journey-limits.h"

#define PIECE_BYTES (64u << 10)

G_DEFINE_QUARK (journey - carried - error - quark, journey_carried_error)

/* Takes in what is packed until it ends. Returns why it did not. */
static int
unpack_all (z_stream *packed, GByteArray *out)
{
  g_autofree guchar *piece = g_malloc (PIECE_BYTES);
  int state = Z_OK;

  while (state == Z_OK && out->len <= JOURNEY_LIMIT_FILE)
    {
      packed->next_out = piece;
      packed->avail_out = PIECE_BYTES;
      state = inflate (packed, Z_NO_FLUSH);
      g_byte_array_append (out, piece, PIECE_BYTES - packed->avail_out);
    }

  return state;
}

/**
 * journey_carried_fail:
 *
 * Returns: NULL, with @error saying why there is no map
 */
gpointer
journey_carried_fail (JourneyCarriedError code, GError **error)
{
  static const char *const texts[] = {
    [JOURNEY_CARRIED_ERROR_NONE] = N_ ("There is no map inside this picture. Only pictures that were exported together with "
                                       "their map can be opened as one."),
    [JOURNEY_CARRIED_ERROR_FOREIGN] = N_ ("This is not the kind of picture that its name says."),
    [JOURNEY_CARRIED_ERROR_DAMAGED] = N_ ("The picture is cut off or damaged, so the map inside it cannot be taken out."),
    [JOURNEY_CARRIED_ERROR_LIMIT] = N_ ("The map inside this picture is larger than 64 MB. No map that large is read."),
  };

  g_set_error_literal (error, JOURNEY_CARRIED_ERROR, code, _ (texts[code]));

  return NULL;
}

/**
 * journey_carried_unpack:
 * @data: packed by zlib; what follows its end is not looked at
 *
 * Returns: (transfer full) (nullable): the bytes of a file, which are no more than a file may have
 */
GBytes *
journey_carried_unpack (const guchar *data, gsize length, GError **error)
{
  g_autoptr (GByteArray) out = g_byte_array_new ();
  z_stream packed = { .next_in = (guchar *)data, .avail_in = (uInt)length };
  int state;

  if (length > G_MAXUINT || inflateInit (&packed) != Z_OK)
    return journey_carried_fail (JOURNEY_CARRIED_ERROR_DAMAGED, error);

  state = unpack_all (&packed, out);
  inflateEnd (&packed);
  if (out->len > JOURNEY_LIMIT_FILE)
    return journey_carried_fail (JOURNEY_CARRIED_ERROR_LIMIT, error);
  if (state != Z_STREAM_END)
    return journey_carried_fail (JOURNEY_CARRIED_ERROR_DAMAGED, error);

  return g_byte_array_free_to_bytes (g_steal_pointer (&out));
}

/**
 * journey_carried_find:
 * @picture: a whole file, from anybody
 *
 * Takes the map out of a picture that was exported together with it. May be called from any thread.
 *
 * Returns: (transfer full) (nullable): the bytes of a `.journey` file, not yet read; NULL with a %JOURNEY_CARRIED_ERROR, or, for
 * an SVG that is not read at all, a JOURNEY_FORMAT_ERROR
 */
GBytes *
journey_carried_find (GBytes *picture, JourneyCarrier carrier, GError **error)
{
  gsize length;
  gconstpointer data;

  g_return_val_if_fail (picture != NULL, NULL);

  data = g_bytes_get_data (picture, &length);
  if (carrier == JOURNEY_CARRIER_PNG)
    return journey_carried_find_png (data, length, error);
  if (carrier == JOURNEY_CARRIER_SVG)
    return journey_carried_find_svg (data, length, error);

  return journey_carried_find_pdf (data, length, error);
}
