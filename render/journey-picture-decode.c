/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-picture-decode.h"

#include <string.h>

#include "journey-jpeg.h"
#include "journey-picture.h"

/* Bytes: what a PNG begins with, and what belongs to each part of it besides what it holds. */
#define PNG_SIGNATURE 8
#define PNG_PART 12

typedef struct
{
  const guchar *data;
  gsize left;
} Reader;

static cairo_status_t
read_bytes (void *closure, unsigned char *data, unsigned int length)
{
  Reader *reader = closure;

  if (reader->left < length)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, reader->data, length);
  reader->data += length;
  reader->left -= length;

  return CAIRO_STATUS_SUCCESS;
}

/* Whether no part of a PNG says that it is longer than what there is: libpng takes as much memory as a part says, before it
 * reads. */
static gboolean
parts_fit (const guchar *data, gsize length)
{
  guint32 part;

  for (gsize at = PNG_SIGNATURE; length - at >= PNG_PART; at += PNG_PART + part)
    {
      memcpy (&part, data + at, sizeof part);
      part = GUINT32_FROM_BE (part);
      if (part > length - at - PNG_PART)
        return FALSE;
      if (memcmp (data + at + sizeof part, "IEND", 4) == 0)
        return TRUE;
    }

  return FALSE;
}

static cairo_surface_t *
decode_png (const guchar *data, gsize length)
{
  Reader reader = { data, length };

  if (length < PNG_SIGNATURE || !parts_fit (data, length))
    return NULL;

  return cairo_image_surface_create_from_png_stream (read_bytes, &reader);
}

/* A PDF takes the bytes instead of the pixels. */
static void
attach_jpeg (cairo_surface_t *surface, GBytes *bytes)
{
  gsize length;
  const guchar *data = g_bytes_get_data (bytes, &length);

  if (cairo_surface_set_mime_data (surface, CAIRO_MIME_TYPE_JPEG, data, length, (cairo_destroy_func_t)g_bytes_unref,
                                   g_bytes_ref (bytes))
      != CAIRO_STATUS_SUCCESS)
    g_bytes_unref (bytes);
}

/**
 * journey_picture_decode:
 * @bytes: (nullable): a PNG or JPEG file
 *
 * Returns: (transfer full) (nullable): the picture, upright; NULL when @bytes is none, damaged, or larger than 25 megapixels
 */
cairo_surface_t *
journey_picture_decode (GBytes *bytes)
{
  gsize length = 0;
  const guchar *data = bytes ? g_bytes_get_data (bytes, &length) : NULL;
  cairo_surface_t *surface;
  JourneyPicture picture;
  gboolean is_jpeg;

  if (!data || !journey_picture_inspect (data, length, &picture) || !journey_picture_fits (&picture))
    return NULL;

  is_jpeg = strcmp (picture.type, "image/jpeg") == 0;
  surface = is_jpeg ? journey_jpeg_decode (data, length, &picture) : decode_png (data, length);
  if (surface && cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    g_clear_pointer (&surface, cairo_surface_destroy);
  if (surface && is_jpeg && picture.is_plain)
    attach_jpeg (surface, bytes);

  return surface;
}
