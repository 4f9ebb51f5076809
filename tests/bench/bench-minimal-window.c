/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

/* The smallest libadwaita window with something drawn in it: what starting a program cannot be quicker than. */

static void
draw (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  for (int i = 0; i < 20; i++)
    {
      cairo_set_source_rgb (cr, 0.2 + 0.03 * i, 0.5, 0.7);
      cairo_rectangle (cr, width * (i % 5) / 5.0 + 4, height * (i / 5) / 4.0 + 4, width / 5.0 - 8, height / 4.0 - 8);
      cairo_fill (cr);
    }
}

static void
on_activate (GApplication *application, gpointer data)
{
  GtkWidget *window = adw_application_window_new (GTK_APPLICATION (application));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *area = gtk_drawing_area_new ();

  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw, NULL, NULL);
  gtk_widget_set_vexpand (area, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), area);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), 1400, 860);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  g_autoptr (AdwApplication) application = adw_application_new (NULL, G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "activate", G_CALLBACK (on_activate), NULL);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
