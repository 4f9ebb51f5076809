/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-target.h"

#include "journey-picture-decode.h"
#include "journey-picture.h"

/* What is quick to draw, so that the time goes into headers and streams. */
#define MAX_PIXELS (512 * 512)

/* A picture: what is decoded has an extent, and what is not said to be a picture is not decoded. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  cairo_surface_t *surface;
  JourneyPicture picture;
  gboolean known = journey_picture_inspect (data, size, &picture);

  if (known)
    g_assert_true (picture.width > 0 && picture.height > 0 && picture.orientation >= 1 && picture.orientation <= 8);
  if (known && (guint64)picture.width * picture.height > MAX_PIXELS)
    return 0;

  surface = journey_picture_decode (bytes);
  if (!surface)
    return 0;

  g_assert_true (known);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (surface), >, 0);
  cairo_surface_destroy (surface);

  return 0;
}
