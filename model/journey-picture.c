/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-picture.h"

#include <string.h>

#include "journey-exif.h"

#define PNG_MAX_SIDE 0x7fffffffu

static guint32
read_big_endian (const guint8 *data, guint bytes)
{
  guint32 value = 0;

  for (guint i = 0; i < bytes; i++)
    value = value << 8 | data[i];

  return value;
}

/* PNG (ISO/IEC 15948), 5.2 and 11.2.2: eight bytes of signature, then the IHDR chunk. */
static gboolean
inspect_png (const guint8 *data, gsize length, JourneyPicture *picture)
{
  static const guint8 head[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R' };

  if (length < 33 || memcmp (data, head, sizeof head) != 0)
    return FALSE;

  picture->type = "image/png";
  picture->width = read_big_endian (data + 16, 4);
  picture->height = read_big_endian (data + 20, 4);
  picture->orientation = 1;
  picture->is_plain = TRUE;

  return picture->width <= PNG_MAX_SIDE && picture->height <= PNG_MAX_SIDE;
}

/* JPEG (ITU-T T.81), table B.1: the frame headers are C0 to CF without C4, C8 and CC. */
static gboolean
is_frame (guint8 marker)
{
  return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

/* In a JPEG with eight bits and one or three colours, not too modern, and upright, nothing is left to taste. */
static void
take_frame (const guint8 *frame, guint8 marker, JourneyPicture *picture)
{
  guint components = frame[7];

  picture->type = "image/jpeg";
  picture->height = read_big_endian (frame + 3, 2);
  picture->width = read_big_endian (frame + 5, 2);
  picture->is_plain = marker <= 0xc2 && frame[2] == 8 && (components == 1 || components == 3) && picture->orientation == 1;
}

/* @segment begins with its length, which is that of what is there at most. */
static void
take_segment (const guint8 *segment, gsize length, guint8 marker, JourneyPicture *picture)
{
  if (marker == 0xe1 && picture->orientation == 1)
    picture->orientation = journey_exif_orientation (segment + 2, length - 2);
  else if (marker == 0xee && length >= 7 && memcmp (segment + 2, "Adobe", 5) == 0)
    picture->has_adobe = TRUE;
}

static gboolean
inspect_jpeg (const guint8 *data, gsize length, JourneyPicture *picture)
{
  gsize position = 2;

  if (length < 4 || data[0] != 0xff || data[1] != 0xd8)
    return FALSE;

  picture->orientation = 1;
  while (position + 10 <= length && data[position] == 0xff)
    {
      guint8 marker = data[position + 1];
      gsize size = read_big_endian (data + position + 2, 2);

      if (marker == 0xff)
        {
          position++;
          continue;
        }
      if (is_frame (marker))
        {
          take_frame (data + position + 2, marker, picture);
          return TRUE;
        }
      if (marker == 0xd9 || marker == 0xda)
        break;
      position += 2;
      if (marker == 0x01 || (marker >= 0xd0 && marker <= 0xd7))
        continue;
      if (size < 2)
        break;
      take_segment (data + position, MIN (size, length - position), marker, picture);
      position += size;
    }

  return FALSE;
}

/**
 * journey_picture_inspect:
 * @picture: (out): what the picture says of itself
 *
 * Reads the header of a PNG or JPEG picture and decodes nothing. That the rest keeps what the header promises is not
 * known by that.
 *
 * Returns: whether the bytes begin as such a picture does, and it has an extent
 */
gboolean
journey_picture_inspect (const guint8 *data, gsize length, JourneyPicture *picture)
{
  *picture = (JourneyPicture){ 0 };

  return (inspect_png (data, length, picture) || inspect_jpeg (data, length, picture)) && picture->width > 0
         && picture->height > 0;
}

/**
 * journey_picture_fits:
 *
 * Returns: whether the picture is small enough to be decoded
 */
gboolean
journey_picture_fits (const JourneyPicture *picture)
{
  return (guint64)picture->width * picture->height <= JOURNEY_PICTURE_MAX_PIXELS;
}
