/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "journey-sink.h"
#include "journey-typesetter.h"

/* Whether words can be told apart where their letters have few pixels. */

#define WIDTH 400
#define HEIGHT 24
#define BLANK 2 /* pixels without ink that nothing but a blank leaves between two letters */

static gboolean
has_ink (cairo_surface_t *surface, int x)
{
  const guchar *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    if (data[y * stride + x] > 0x40)
      return TRUE;

  return FALSE;
}

/* How many gaps there are that are as wide as a blank. */
static guint
count_blanks (cairo_surface_t *surface, int *end)
{
  guint n = 0;

  cairo_surface_flush (surface);
  *end = -1;
  for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
    if (has_ink (surface, x))
      {
        n += *end >= 0 && x - *end > BLANK;
        *end = x;
      }

  return n;
}

/* How far behind its meant end the text ends, in pixels. */
static double
assert_words (const char *text, double x, double zoom, int scale, guint n_blanks)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, WIDTH, HEIGHT * scale);
  g_autoptr (JourneyTypesetter) typesetter = journey_typesetter_new ("en", FALSE, FALSE, 0, FALSE);
  g_autoptr (JourneyTextBlock) block = journey_text_block_new (typesetter, text, JOURNEY_FONT_BODY, 0);
  JourneyRect rect = { x, 0, journey_text_block_width (block), HEIGHT };
  JourneyCairoSink sink;
  cairo_t *cr;
  int end;

  cairo_surface_set_device_scale (surface, scale, scale);
  cr = cairo_create (surface);
  cairo_scale (cr, zoom, zoom);
  journey_cairo_sink_init (&sink, cr);
  journey_text_block_paint (block, &sink.parent, &rect, JOURNEY_ALIGN_START, (JourneyColour){ 0, 0, 0, 1 });
  g_test_message ("zoom %.3f × %d, from %.2f", zoom, scale, x);
  g_assert_cmpuint (count_blanks (surface, &end), ==, n_blanks);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return end - (x + rect.width) * zoom * scale;
}

static void
test_blanks (void)
{
  for (double zoom = 0.5; zoom < 0.75; zoom += 0.005)
    for (double x = 1; x < 3; x += 0.31)
      {
        double late = assert_words ("hum nun mum him hum", x, zoom, 1, 4);

        g_assert_cmpfloat (late, <, 4.5);
        assert_words ("hum nun mum him hum", x, zoom / 2, 2, 4);
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/small-text/blanks", test_blanks);

  return g_test_run ();
}
