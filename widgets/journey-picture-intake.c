/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-picture-intake.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gi18n.h>

#include "journey-picture-decode.h"
#include "journey-picture.h"

/* What is decoded at most, whatever the header says. Cameras of telephones go up to 108 million. */
#define MAX_PIXELS 120000000

/* A picture that is small already stays as it is up to this many bytes, if it is whole. */
#define KEEP_BYTES (160 * 1024)

#define JPEG_QUALITY "88"

/** Reading: What is learnt of a picture while it is read. */
typedef struct
{
  gboolean too_large;
  gboolean any_pixels; /* a file that ends behind its header has none */
} Reading;

/* Is told before anything is decoded. */
static void
on_size_prepared (GdkPixbufLoader *loader, int width, int height, Reading *reading)
{
  double scale = (double)JOURNEY_PICTURE_INTAKE_SIDE / MAX (MAX (width, height), 1);

  if (width <= 0 || height <= 0 || (gint64)width * height > MAX_PIXELS)
    {
      reading->too_large = TRUE;
      gdk_pixbuf_loader_set_size (loader, 1, 1);
    }
  else if (scale < 1)
    gdk_pixbuf_loader_set_size (loader, MAX ((int)(width * scale + 0.5), 1), MAX ((int)(height * scale + 0.5), 1));
}

static void
on_area_updated (GdkPixbufLoader *loader, int x, int y, int width, int height, Reading *reading)
{
  reading->any_pixels = TRUE;
}

static void
set_unreadable (GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       _ ("This is not a picture that can be read. Choose a PNG or JPEG file."));
}

static void
set_too_large (GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
                       _ ("This picture is too large. Make it smaller, then choose it again."));
}

/* Upright, and no larger than is kept. */
static GdkPixbuf *
decode (GBytes *file, GError **error)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new ();
  Reading reading = { FALSE };
  gboolean read;

  g_signal_connect (loader, "size-prepared", G_CALLBACK (on_size_prepared), &reading);
  g_signal_connect (loader, "area-updated", G_CALLBACK (on_area_updated), &reading);
  read = gdk_pixbuf_loader_write_bytes (loader, file, NULL);
  read = gdk_pixbuf_loader_close (loader, NULL) && read;

  if (reading.too_large)
    set_too_large (error);
  else if (!read || !reading.any_pixels || !gdk_pixbuf_loader_get_pixbuf (loader))
    set_unreadable (error);
  else
    return gdk_pixbuf_apply_embedded_orientation (gdk_pixbuf_loader_get_pixbuf (loader));

  return NULL;
}

static gboolean
is_opaque (GdkPixbuf *pixbuf)
{
  const guint8 *pixels = gdk_pixbuf_read_pixels (pixbuf);
  int stride = gdk_pixbuf_get_rowstride (pixbuf), channels = gdk_pixbuf_get_n_channels (pixbuf);

  if (!gdk_pixbuf_get_has_alpha (pixbuf))
    return TRUE;

  for (int y = 0; y < gdk_pixbuf_get_height (pixbuf); y++)
    for (int x = 0; x < gdk_pixbuf_get_width (pixbuf); x++)
      if (pixels[y * stride + x * channels + 3] != 0xff)
        return FALSE;

  return TRUE;
}

static GBytes *
encode (GdkPixbuf *pixbuf, GError **error)
{
  char *data = NULL;
  gsize length = 0;
  gboolean written = is_opaque (pixbuf)
                         ? gdk_pixbuf_save_to_buffer (pixbuf, &data, &length, "jpeg", error, "quality", JPEG_QUALITY, NULL)
                         : gdk_pixbuf_save_to_buffer (pixbuf, &data, &length, "png", error, NULL);

  return written ? g_bytes_new_take (data, length) : NULL;
}

static gboolean
may_stay (GBytes *file)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (file, &length);
  JourneyPicture picture;
  cairo_surface_t *surface;

  if (length > KEEP_BYTES || !journey_picture_inspect (data, length, &picture) || !picture.is_plain
      || MAX (picture.width, picture.height) > JOURNEY_PICTURE_INTAKE_SIDE)
    return FALSE;

  surface = journey_picture_decode (file);
  if (!surface)
    return FALSE;
  cairo_surface_destroy (surface);

  return TRUE;
}

/**
 * journey_picture_intake:
 * @file: a picture of any kind that gdk-pixbuf can read
 *
 * Makes of a picture what a map keeps: upright, at most 512 pixels on its long side, as PNG when it is see-through somewhere,
 * else as JPEG. A small PNG or JPEG stays as it is.
 *
 * Returns: (transfer full) (nullable): the picture; NULL with @error, whose message says what to do, when it cannot be read
 */
GBytes *
journey_picture_intake (GBytes *file, GError **error)
{
  g_autoptr (GdkPixbuf) pixbuf = NULL;

  g_return_val_if_fail (file != NULL, NULL);

  if (g_bytes_get_size (file) > JOURNEY_PICTURE_INTAKE_MAX_BYTES)
    {
      set_too_large (error);
      return NULL;
    }
  if (g_bytes_get_size (file) == 0)
    {
      set_unreadable (error);
      return NULL;
    }

  pixbuf = decode (file, error);
  if (!pixbuf)
    return NULL;

  return may_stay (file) ? g_bytes_ref (file) : encode (pixbuf, error);
}
