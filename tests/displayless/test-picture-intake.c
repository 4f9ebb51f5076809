/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gdk-pixbuf/gdk-pixbuf.h>
#include <string.h>

#include "journey-picture-decode.h"
#include "journey-picture-intake.h"
#include "journey-picture.h"

/* A picture whose upper half is red and whose lower half is blue; see-through if @alpha is below 255. */
static GBytes *
make_picture (int width, int height, guint8 alpha, const char *type)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, alpha < 255, 8, width, height);
  g_autoptr (GdkPixbuf) lower = gdk_pixbuf_new_subpixbuf (pixbuf, 0, height / 2, width, height - height / 2);
  g_autoptr (GError) error = NULL;
  char *data;
  gsize length;

  gdk_pixbuf_fill (pixbuf, 0xff000000 | alpha);
  gdk_pixbuf_fill (lower, 0x0000ff00 | alpha);
  gdk_pixbuf_save_to_buffer (pixbuf, &data, &length, type, &error, NULL);
  g_assert_no_error (error);

  return g_bytes_new_take (data, length);
}

static JourneyPicture
inspect (GBytes *bytes)
{
  JourneyPicture picture;
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);

  g_assert_true (journey_picture_inspect (data, length, &picture));

  return picture;
}

static GBytes *
take (GBytes *file)
{
  g_autoptr (GError) error = NULL;
  GBytes *taken = journey_picture_intake (file, &error);

  g_assert_no_error (error);

  return taken;
}

static void
test_scaled_down (void)
{
  g_autoptr (GBytes) wide = make_picture (2048, 1024, 255, "jpeg");
  g_autoptr (GBytes) high = make_picture (100, 1000, 255, "png");
  g_autoptr (GBytes) first = take (wide);
  g_autoptr (GBytes) second = take (high);
  JourneyPicture picture = inspect (first);

  g_assert_cmpstr (picture.type, ==, "image/jpeg");
  g_assert_cmpuint (picture.width, ==, 512);
  g_assert_cmpuint (picture.height, ==, 256);
  picture = inspect (second);
  g_assert_cmpuint (picture.height, ==, 512);
  g_assert_cmpuint (picture.width, ==, 51);
}

static void
test_small_stays (void)
{
  g_autoptr (GBytes) png = make_picture (64, 64, 255, "png");
  g_autoptr (GBytes) taken = take (png);

  g_assert_true (g_bytes_equal (png, taken));
}

static void
test_see_through (void)
{
  g_autoptr (GBytes) png = make_picture (800, 800, 100, "png");
  g_autoptr (GBytes) taken = take (png);

  g_assert_cmpstr (inspect (taken).type, ==, "image/png");
  g_assert_cmpuint (inspect (taken).width, ==, 512);
}

/* What other programs write comes in as what the format knows. */
static void
test_other_type (void)
{
  g_autoptr (GBytes) bitmap = make_picture (32, 16, 255, "bmp");
  g_autoptr (GBytes) taken = take (bitmap);

  g_assert_cmpstr (inspect (taken).type, ==, "image/jpeg");
  g_assert_cmpuint (inspect (taken).width, ==, 32);
}

/* Turned by a quarter, as telephones write it: what is stored lying down is kept standing. */
static void
test_upright (void)
{
  static const guint8 exif[] = { 0xff, 0xe1, 0,    34,   'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8,
                                 0,    1,    0x01, 0x12, 0,   3,   0,   0,   0, 1, 0,   6,   0, 0,  0, 0, 0, 0 };
  g_autoptr (GBytes) lying = make_picture (80, 40, 255, "jpeg");
  g_autoptr (GByteArray) turned = g_byte_array_new ();
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GBytes) taken = NULL;
  gsize length;
  const guint8 *data = g_bytes_get_data (lying, &length);

  g_byte_array_append (turned, data, 2);
  g_byte_array_append (turned, exif, sizeof exif);
  g_byte_array_append (turned, data + 2, (guint)(length - 2));
  file = g_bytes_new (turned->data, turned->len);
  g_assert_cmpuint (inspect (file).orientation, ==, 6);

  taken = take (file);
  g_assert_cmpuint (inspect (taken).width, ==, 40);
  g_assert_cmpuint (inspect (taken).height, ==, 80);
  g_assert_cmpuint (inspect (taken).orientation, ==, 1);
}

/* What was taken can be drawn. */
static void
test_drawn (void)
{
  g_autoptr (GBytes) jpeg = make_picture (700, 700, 255, "jpeg");
  g_autoptr (GBytes) taken = take (jpeg);
  cairo_surface_t *surface = journey_picture_decode (taken);

  g_assert_nonnull (surface);
  g_assert_cmpint (cairo_image_surface_get_width (surface), >, 0);
  cairo_surface_destroy (surface);
}

static void
assert_refused (const void *data, gsize length, const char *words)
{
  g_autoptr (GBytes) file = g_bytes_new (data, length);
  g_autoptr (GError) error = NULL;

  g_assert_null (journey_picture_intake (file, &error));
  g_assert_nonnull (strstr (error->message, words));
}

static void
test_refused (void)
{
  g_autoptr (GBytes) png = make_picture (64, 64, 255, "png");
  g_autofree guint8 *huge = g_memdup2 (g_bytes_get_data (png, NULL), g_bytes_get_size (png));

  assert_refused ("", 0, "not a picture");
  assert_refused ("Dear diary", 10, "not a picture");
  assert_refused (g_bytes_get_data (png, NULL), 60, "not a picture");

  /* 65,535 pixels wide and high by its header. */
  memcpy (huge + 16, "\0\0\xff\xff\0\0\xff\xff", 8);
  assert_refused (huge, g_bytes_get_size (png), "picture");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/picture-intake/scaled-down", test_scaled_down);
  g_test_add_func ("/picture-intake/small-stays", test_small_stays);
  g_test_add_func ("/picture-intake/see-through", test_see_through);
  g_test_add_func ("/picture-intake/other-type", test_other_type);
  g_test_add_func ("/picture-intake/upright", test_upright);
  g_test_add_func ("/picture-intake/drawn", test_drawn);
  g_test_add_func ("/picture-intake/refused", test_refused);

  return g_test_run ();
}
