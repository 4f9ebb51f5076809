/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-parser-private.h"

#include <glib/gi18n.h>

#include "journey-picture.h"

/* g_base64_decode_step () passes over what it does not know; here that means damage. */
static void
check_base64 (JourneyParser *parser, const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    {
      if (text[i] == '=')
        parser->base64_padding++;
      else if (g_ascii_isalnum (text[i]) || text[i] == '+' || text[i] == '/')
        parser->picture_damaged |= parser->base64_padding > 0;
      else if (!g_ascii_isspace (text[i]))
        parser->picture_damaged = TRUE;
    }
}

/**
 * journey_parser_picture_text:
 *
 * Decodes a piece of the open picture at once, so that its text is never in memory as a whole.
 */
void
journey_parser_picture_text (JourneyParser *parser, const char *text, gsize length)
{
  gsize before = parser->picture->len;
  gsize decoded;

  parser->picture_length += length;
  if (parser->picture_length > JOURNEY_LIMIT_PICTURE)
    {
      journey_parser_fail (parser, JOURNEY_FORMAT_ERROR_LIMIT, _ ("A picture takes more than 40 MB."));
      return;
    }

  check_base64 (parser, text, length);
  g_byte_array_set_size (parser->picture, (guint)(before + length / 4 * 3 + 6));
  decoded = g_base64_decode_step (text, length, parser->picture->data + before, &parser->base64_state, &parser->base64_save);
  g_byte_array_set_size (parser->picture, (guint)(before + decoded));
}

static gboolean
check_extent (JourneyParser *parser, const JourneyPicture *picture)
{
  guint64 pixels = (guint64)picture->width * picture->height;

  if (!journey_picture_fits (picture))
    journey_parser_fail (parser, JOURNEY_FORMAT_ERROR_LIMIT, _ ("A picture has %u × %u pixels; 25 million are accepted."),
                         picture->width, picture->height);
  else if ((parser->decoded += pixels * 4) > JOURNEY_LIMIT_DECODED)
    journey_parser_fail (parser, JOURNEY_FORMAT_ERROR_LIMIT, _ ("All pictures together take more than 200 MB of memory."));
  else
    return TRUE;

  return FALSE;
}

/**
 * journey_parser_end_picture:
 * @id: the field of the picture
 *
 * Sets the field when the bytes are a picture that can be shown, by what its header says; a damaged one is left out.
 */
void
journey_parser_end_picture (JourneyParser *parser, JourneyFrame *frame, JourneyFieldId id)
{
  g_autoptr (GBytes) bytes = g_byte_array_free_to_bytes (g_steal_pointer (&parser->picture));
  gboolean is_whole = !parser->picture_damaged && parser->base64_state == 0 && parser->base64_padding <= 2;
  JourneyPicture picture;

  if (g_bytes_get_size (bytes) == 0 && is_whole)
    return;

  if (is_whole && journey_picture_inspect (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &picture))
    {
      if (!check_extent (parser, &picture))
        return;
    }
  else if (!journey_parser_is_verbatim (parser))
    {
      journey_parser_remark (parser, JOURNEY_REMARK_REPAIR, journey_parser_line (parser),
                             _ ("A picture is damaged or neither PNG nor JPEG; it is left out."));
      return;
    }

  journey_state_set_data (frame->state, id, bytes);
}
