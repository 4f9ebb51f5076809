/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-exif.h"

#include <string.h>

#define TIFF_MAGIC 42
#define ENTRY_BYTES 12
#define TAG_ORIENTATION 0x0112
#define TYPE_SHORT 3
#define UPRIGHT 1

/* A TIFF file, whose numbers are in the order that its first two letters say. */
typedef struct
{
  const guint8 *data;
  gsize length;
  gboolean is_little;
} Tiff;

static guint
read_16 (const Tiff *tiff, gsize at)
{
  guint first = tiff->data[at], second = tiff->data[at + 1];

  return tiff->is_little ? second << 8 | first : first << 8 | second;
}

static guint32
read_32 (const Tiff *tiff, gsize at)
{
  guint32 first = read_16 (tiff, at), second = read_16 (tiff, at + 2);

  return tiff->is_little ? second << 16 | first : first << 16 | second;
}

static guint
find_orientation (const Tiff *tiff)
{
  gsize directory = read_32 (tiff, 4);
  guint n;

  if (directory > tiff->length - 2)
    return UPRIGHT;

  n = read_16 (tiff, directory);
  for (gsize at = directory + 2; n > 0 && at + ENTRY_BYTES <= tiff->length; n--, at += ENTRY_BYTES)
    if (read_16 (tiff, at) == TAG_ORIENTATION && read_16 (tiff, at + 2) == TYPE_SHORT)
      {
        guint orientation = read_16 (tiff, at + 8);

        return orientation >= 1 && orientation <= 8 ? orientation : UPRIGHT;
      }

  return UPRIGHT;
}

/**
 * journey_exif_orientation:
 * @data: what stands in an APP1 segment of a JPEG, behind its length
 *
 * Reads how the camera was held (Exif 2.32, 4.5.4 and 4.6.4; TIFF 6.0, section 2).
 *
 * Returns: 1 (upright) to 8; 1 when that is not said, or not as it should be
 */
guint
journey_exif_orientation (const guint8 *data, gsize length)
{
  Tiff tiff;

  if (length < 14 || memcmp (data, "Exif\0\0", 6) != 0)
    return UPRIGHT;

  tiff = (Tiff){ data + 6, length - 6, data[6] == 'I' };
  if ((memcmp (tiff.data, "II", 2) != 0 && memcmp (tiff.data, "MM", 2) != 0) || read_16 (&tiff, 2) != TIFF_MAGIC)
    return UPRIGHT;

  return find_orientation (&tiff);
}
