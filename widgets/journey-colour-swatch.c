/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-colour-swatch.h"

#include "journey-geometry.h"

#define SIDE 18

/* What has no colour of its own is half of the text's colour. */
static void
on_draw (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  JourneyColour colour;
  GdkRGBA ink;

  cairo_arc (cr, width / 2.0, height / 2.0, SIDE / 2.0 - 1, 0, 2 * G_PI);
  if (journey_colour_parse (data, &colour))
    {
      cairo_set_source_rgb (cr, colour.red, colour.green, colour.blue);
      cairo_fill (cr);
      return;
    }

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (area)), &ink);
  gdk_cairo_set_source_rgba (cr, &ink);
  cairo_set_line_width (cr, 1.5);
  cairo_stroke_preserve (cr);
  cairo_clip (cr);
  cairo_arc (cr, width / 2.0, height / 2.0, SIDE / 2.0, G_PI / 2, 3 * G_PI / 2);
  cairo_fill (cr);
}

/**
 * journey_colour_swatch_new:
 * @colour: #rrggbb, or "" for none of one's own
 *
 * Returns: (transfer floating): a spot of that colour; what stands beside it or around it has to say its name
 */
GtkWidget *
journey_colour_swatch_new (const char *colour)
{
  GtkWidget *area = gtk_drawing_area_new ();

  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (area), SIDE);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area), SIDE);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), on_draw, g_strdup (colour), g_free);
  gtk_widget_set_valign (area, GTK_ALIGN_CENTER);

  return area;
}
