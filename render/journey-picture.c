/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-picture.h"

#include <string.h>

#define MAX_PIXELS 25000000u

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

static guint32
big_endian (const guchar *data)
{
  return (guint32)data[0] << 24 | (guint32)data[1] << 16 | (guint32)data[2] << 8 | data[3];
}

/* The header comes first in every PNG, so a picture that is too large is never unpacked. */
static gboolean
has_sane_header (const guchar *data, gsize size)
{
  static const guchar magic[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };

  if (size < 33 || memcmp (data, magic, sizeof magic) != 0 || memcmp (data + 12, "IHDR", 4) != 0)
    return FALSE;

  return big_endian (data + 16) > 0 && big_endian (data + 20) > 0
         && (guint64)big_endian (data + 16) * big_endian (data + 20) <= MAX_PIXELS;
}

/**
 * journey_picture_decode:
 * @bytes: (nullable): a PNG file
 *
 * Returns: (transfer full) (nullable): the picture; NULL when @bytes is none, or larger than 25 megapixels
 */
cairo_surface_t *
journey_picture_decode (GBytes *bytes)
{
  gsize size = 0;
  const guchar *data = bytes ? g_bytes_get_data (bytes, &size) : NULL;
  Reader reader = { data, size };
  cairo_surface_t *surface;

  if (!data || !has_sane_header (data, size))
    return NULL;

  surface = cairo_image_surface_create_from_png_stream (read_bytes, &reader);
  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    g_clear_pointer (&surface, cairo_surface_destroy);

  return surface;
}
