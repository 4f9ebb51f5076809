/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem */

#include <string.h>

#include "export-bytes.h"
#include "render-maps.h"

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

static cairo_surface_t *
decode (GBytes *png)
{
  Reader reader = { g_bytes_get_data (png, NULL), g_bytes_get_size (png) };
  cairo_surface_t *surface = cairo_image_surface_create_from_png_stream (read_bytes, &reader);

  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpuint (reader.left, ==, 0);

  return surface;
}

/* The same picture, drawn in one go. */
static cairo_surface_t *
draw_whole (JourneyState *map, double dpi, int width, int height)
{
  JourneySceneOptions options = { .theme = journey_theme_get (JOURNEY_THEME_PRINT),
                                  .show_persona_strip = TRUE,
                                  .show_title = TRUE,
                                  .max_strip_width = MIN (9600, 32767 * 96 / dpi) };
  g_autoptr (JourneyScene) scene = journey_scene_new (map, &options, NULL);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);
  JourneyCairoSink sink;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, dpi / 96, dpi / 96);
  journey_cairo_sink_init (&sink, cr);
  journey_scene_paint (scene, &sink.parent, NULL, JOURNEY_DETAIL_FULL);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static int
difference (guint32 a, guint32 b)
{
  int most = 0;

  for (int shift = 0; shift < 24; shift += 8)
    most = MAX (most, ABS ((int)(a >> shift & 0xff) - (int)(b >> shift & 0xff)));

  return most;
}

/* Rows of bands meet without a seam; and however long a picture is, there is something in every piece of it. */
static void
check_png (JourneyState *map, double dpi)
{
  JourneyExportOptions options = { .theme = JOURNEY_THEME_PRINT, .dpi = dpi };
  g_autoptr (GBytes) png = export_well (map, JOURNEY_EXPORT_PNG, &options);
  cairo_surface_t *found = decode (png);
  int width = cairo_image_surface_get_width (found), height = cairo_image_surface_get_height (found);
  cairo_surface_t *whole = draw_whole (map, dpi, width, height);
  const guint32 *a = (const guint32 *)(gconstpointer)cairo_image_surface_get_data (found);
  const guint32 *b = (const guint32 *)(gconstpointer)cairo_image_surface_get_data (whole);
  gsize stride = (gsize)cairo_image_surface_get_stride (found) / 4;
  guint blank = 0;

  for (int y = 0; y < height; y++)
    {
      gboolean drawn = FALSE;

      for (int x = 0; x < width; x++)
        {
          guint32 pixel = a[(gsize)y * stride + (gsize)x];

          if (difference (pixel, b[(gsize)y * stride + (gsize)x]) > 2)
            g_error ("at %d, %d there is %x and not %x", x, y, pixel, b[(gsize)y * stride + (gsize)x]);
          drawn = drawn || (pixel & 0xffffff) != 0xffffff;
        }
      blank = drawn ? 0 : blank + 1;
      g_assert_cmpfloat (blank, <, 60 * dpi / 96);
    }
  cairo_surface_destroy (found);
  cairo_surface_destroy (whole);
}

static void
test_png (void)
{
  g_autoptr (JourneyState) broadband = render_map_broadband ();
  g_autoptr (JourneyState) awkward = render_map_awkward ("ar");

  check_png (broadband, 96);
  check_png (broadband, 144);
  check_png (awkward, 131);
}

/* More than one strip and many bands. */
static void
test_png_long (void)
{
  g_autoptr (JourneyState) map = render_map_large (5, 50);

  check_png (map, 96);
}

static void
test_png_resolution (void)
{
  g_autoptr (JourneyState) map = render_map_chinese ();
  g_autoptr (GBytes) png = export_well (map, JOURNEY_EXPORT_PNG, NULL);
  const guchar *data = g_bytes_get_data (png, NULL);
  const guchar *density = memmem (data, 200, "pHYs", 4);

  g_assert_nonnull (density);
  g_assert_cmpint (density[6] << 8 | density[7], ==, 5669);
  g_assert_nonnull (memmem (data, 200, "membership-zh.csv", 17));
}

/* Without paper it is the same picture: laid on paper, it is the usual one. */
static void
test_png_transparent (void)
{
  JourneyExportOptions options = { .theme = JOURNEY_THEME_PRINT, .dpi = 96 };
  g_autoptr (JourneyState) map = render_map_broadband ();
  g_autoptr (GBytes) usual = export_well (map, JOURNEY_EXPORT_PNG, &options);
  g_autoptr (GBytes) clear = NULL;
  cairo_surface_t *wanted = decode (usual), *found, *laid;
  int width = cairo_image_surface_get_width (wanted), height = cairo_image_surface_get_height (wanted);
  const guint32 *a, *b, *alpha;
  guint n_clear = 0;
  cairo_t *cr;

  options.transparent = TRUE;
  clear = export_well (map, JOURNEY_EXPORT_PNG, &options);
  g_assert_nonnull (memmem (g_bytes_get_data (clear, NULL), 200, "sRGB", 4));
  found = decode (clear);
  g_assert_cmpint (cairo_image_surface_get_format (found), ==, CAIRO_FORMAT_ARGB32);
  laid = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cr = cairo_create (laid);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_set_source_surface (cr, found, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_flush (laid);
  a = (const guint32 *)(gconstpointer)cairo_image_surface_get_data (wanted);
  b = (const guint32 *)(gconstpointer)cairo_image_surface_get_data (laid);
  alpha = (const guint32 *)(gconstpointer)cairo_image_surface_get_data (found);
  for (gsize i = 0; i < (gsize)width * (gsize)height; i++)
    {
      n_clear += alpha[i] >> 24 == 0;
      g_assert_cmpint (difference (a[i], b[i]), <=, 3);
    }
  g_assert_cmpuint (n_clear, >, (guint)(width * height) / 10);
  cairo_surface_destroy (wanted);
  cairo_surface_destroy (found);
  cairo_surface_destroy (laid);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picture-png/seamless", test_png);
  g_test_add_func ("/picture-png/long", test_png_long);
  g_test_add_func ("/picture-png/resolution", test_png_resolution);
  g_test_add_func ("/picture-png/transparent", test_png_transparent);

  return g_test_run ();
}
