/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-jpeg.h"

#include <string.h>
#include <turbojpeg.h>

/* Nothing larger is ever drawn: the largest mark of a persona has 550 pixels at 1,200 dpi. */
#define ENOUGH 600

#define MAX_SIDE 32767 /* of a cairo surface */

/* Usual are ten at most, and each one goes over all pixels: thousands would keep us busy for minutes. */
#define MAX_SCANS 50

static guint
count_scans (const guint8 *data, gsize length)
{
  const guint8 *end = data + length;
  guint n = 0;

  while ((data = memchr (data, 0xff, (gsize)(end - data))) && ++data < end)
    n += *data == 0xda;

  return n;
}

/* The smallest size of those that JPEG is quickly decoded at that still is enough. */
static tjscalingfactor
choose_scale (const JourneyPicture *picture)
{
  tjscalingfactor scale = { 1, 1 };

  for (int denominator = 2; denominator <= 8; denominator *= 2)
    {
      tjscalingfactor smaller = { 1, denominator };
      int width = TJSCALED ((int)picture->width, smaller), height = TJSCALED ((int)picture->height, smaller);
      int longer = (int)MAX (picture->width, picture->height);

      if (MIN (width, height) >= ENOUGH || TJSCALED (longer, scale) > MAX_SIDE)
        scale = smaller;
    }

  return scale;
}

/* What cameras leave between the segments does no harm; any other warning means that the picture is not as it was. */
static gboolean
is_whole (tjhandle handle, int result)
{
  return result == 0
         || (tjGetErrorCode (handle) == TJERR_WARNING && strstr (tjGetErrorStr2 (handle), "extraneous bytes") != NULL);
}

/* Cyan, magenta, yellow and black, each 255 where there is no ink, if written by Adobe's rules. */
static void
ink_to_light (cairo_surface_t *surface, gboolean is_inverted)
{
  guint8 *row = cairo_image_surface_get_data (surface);
  int width = cairo_image_surface_get_width (surface), height = cairo_image_surface_get_height (surface);
  guint8 flip = is_inverted ? 0 : 255;

  for (int y = 0; y < height; y++, row += cairo_image_surface_get_stride (surface))
    for (int x = 0; x < width; x++)
      {
        const guint8 *ink = row + 4 * x;
        guint32 black = ink[3] ^ flip;
        guint32 red = (ink[0] ^ flip) * black / 255, green = (ink[1] ^ flip) * black / 255, blue = (ink[2] ^ flip) * black / 255;
        guint32 pixel = red << 16 | green << 8 | blue;

        memcpy (row + 4 * x, &pixel, sizeof pixel);
      }
}

static gboolean
decode_into (tjhandle handle, const guint8 *data, gsize length, gboolean is_ink, cairo_surface_t *surface)
{
  int format = is_ink ? TJPF_CMYK : G_BYTE_ORDER == G_LITTLE_ENDIAN ? TJPF_BGRX : TJPF_XRGB;

  return is_whole (handle, tjDecompress2 (handle, data, (unsigned long)length, cairo_image_surface_get_data (surface),
                                          cairo_image_surface_get_width (surface), cairo_image_surface_get_stride (surface),
                                          cairo_image_surface_get_height (surface), format, 0));
}

static cairo_surface_t *
decode (tjhandle handle, const guint8 *data, gsize length, const JourneyPicture *picture)
{
  tjscalingfactor scale = choose_scale (picture);
  cairo_surface_t *surface;
  int width, height, sampling, colours;
  gboolean is_ink;

  if (tjDecompressHeader3 (handle, data, (unsigned long)length, &width, &height, &sampling, &colours) != 0
      || (guint32)width != picture->width || (guint32)height != picture->height)
    return NULL;

  is_ink = colours == TJCS_CMYK || colours == TJCS_YCCK;
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, TJSCALED (width, scale), TJSCALED (height, scale));
  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS || !decode_into (handle, data, length, is_ink, surface))
    {
      cairo_surface_destroy (surface);
      return NULL;
    }

  if (is_ink)
    ink_to_light (surface, picture->has_adobe);
  cairo_surface_mark_dirty (surface);

  return surface;
}

/* Where the pixels go, so that what EXIF calls @orientation becomes upright (Exif 2.32, 4.6.4). */
static cairo_matrix_t
turn (guint orientation, double width, double height)
{
  const cairo_matrix_t matrices[] = {
    { 1, 0, 0, 1, 0, 0 }, { -1, 0, 0, 1, width, 0 },  { -1, 0, 0, -1, width, height }, { 1, 0, 0, -1, 0, height },
    { 0, 1, 1, 0, 0, 0 }, { 0, 1, -1, 0, height, 0 }, { 0, -1, -1, 0, height, width }, { 0, -1, 1, 0, 0, width },
  };

  return matrices[orientation - 1];
}

static cairo_surface_t *
turn_upright (cairo_surface_t *surface, guint orientation)
{
  int width = cairo_image_surface_get_width (surface), height = cairo_image_surface_get_height (surface);
  gboolean lies = orientation >= 5;
  cairo_matrix_t matrix = turn (orientation, width, height);
  cairo_surface_t *upright = cairo_image_surface_create (CAIRO_FORMAT_RGB24, lies ? height : width, lies ? width : height);
  cairo_t *cr = cairo_create (upright);

  cairo_transform (cr, &matrix);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return upright;
}

/**
 * journey_jpeg_decode:
 * @data: a JPEG file
 * @picture: what journey_picture_inspect () said of it, of a size that journey_picture_fits ()
 *
 * Decodes a JPEG and turns it upright. One that is larger than it can be drawn comes out smaller.
 *
 * Returns: (transfer full) (nullable): the picture; NULL when it is not whole
 */
cairo_surface_t *
journey_jpeg_decode (const guint8 *data, gsize length, const JourneyPicture *picture)
{
  tjhandle handle = count_scans (data, length) <= MAX_SCANS ? tjInitDecompress () : NULL;
  cairo_surface_t *surface;

  if (!handle)
    return NULL;

  surface = decode (handle, data, length, picture);
  tjDestroy (handle);

  return surface && picture->orientation != 1 ? turn_upright (surface, picture->orientation) : surface;
}
