/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-export-carry.h"

#include <string.h>
#include <zlib.h>

#include "journey-carry.h"

#define BASE64_STEP 3072 /* bytes that become a piece without padding inside */

/**
 * journey_export_carry_pack:
 * @file: what a picture is to carry
 *
 * Returns: (transfer full): @file, packed
 */
GBytes *
journey_export_carry_pack (GBytes *file)
{
  gsize length;
  const guchar *data = g_bytes_get_data (file, &length);
  uLongf room = compressBound (length);
  g_autofree guchar *packed = g_malloc (room);
  int state = compress2 (packed, &room, data, length, Z_BEST_COMPRESSION);

  g_return_val_if_fail (state == Z_OK, NULL);

  return g_bytes_new (packed, room);
}

/**
 * journey_export_carry_in_svg:
 * @svg: a picture that is not finished
 *
 * Goes on with an element that carries @packed.
 */
void
journey_export_carry_in_svg (GString *svg, GBytes *packed)
{
  gsize length;
  const guchar *data = g_bytes_get_data (packed, &length);

  g_string_append (svg, "<metadata><c:" JOURNEY_CARRY_ELEMENT " xmlns:c=\"" JOURNEY_CARRY_NAMESPACE "\">");
  for (gsize done = 0; done < length; done += BASE64_STEP)
    {
      g_autofree char *text = g_base64_encode (data + done, MIN (BASE64_STEP, length - done));

      g_string_append_c (svg, '\n');
      g_string_append (svg, text);
    }
  g_string_append (svg, "\n</c:" JOURNEY_CARRY_ELEMENT "></metadata>\n");
}
