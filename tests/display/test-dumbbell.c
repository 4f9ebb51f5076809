/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "journey-dumbbell.h"
#include "panel-map.h"

/* What a row of the ranking draws. */

static guint32
pixel (cairo_surface_t *surface, double x, double y)
{
  const guint8 *row = cairo_image_surface_get_data (surface) + cairo_image_surface_get_stride (surface) * (int)y;

  return ((const guint32 *)(gconstpointer)row)[(int)x] & 0xffffff;
}

static cairo_surface_t *
draw (GtkWidget *widget)
{
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  gsk_render_node_draw (node, cr);
  gsk_render_node_unref (node);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static int
lightness (guint32 colour)
{
  return (int)((colour >> 16 & 0xff) + (colour >> 8 & 0xff) + (colour & 0xff)) / 3;
}

/* Above the dot, as below it, the ends of the interval stand out, and on the bar there is an edge around it. */
static void
test_interval (void)
{
  GtkWidget *dumbbell = g_object_new (JOURNEY_TYPE_DUMBBELL, "halign", GTK_ALIGN_START, "valign", GTK_ALIGN_START, NULL);
  GtkWidget *window;
  JourneyGapEntry entry = { .expected = 5, .actual = 2, .interval_low = 1.9, .interval_high = 3 };
  cairo_surface_t *surface;
  double middle, high;
  int darkest = 255, edge = 0;

  journey_dumbbell_set (JOURNEY_DUMBBELL (dumbbell), 1, 5, &entry, NAN);
  window = panel_window_new (dumbbell);
  surface = draw (dumbbell);
  middle = cairo_image_surface_get_height (surface) / 2.0;
  high = 5 + (cairo_image_surface_get_width (surface) - 10) * 0.5;
  for (int x = -1; x <= 1; x++)
    darkest = MIN (darkest, lightness (pixel (surface, high + x, middle - 5)));
  for (int x = 1; x <= 3; x++)
    edge = MAX (edge, lightness (pixel (surface, high + x, middle)));
  g_assert_cmpint (darkest, <, 100);
  g_assert_cmpint (edge, >, 240);

  cairo_surface_destroy (surface);
  gtk_window_destroy (GTK_WINDOW (window));
  panel_settle ();
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/dumbbell/interval", test_interval);

  return g_test_run ();
}
