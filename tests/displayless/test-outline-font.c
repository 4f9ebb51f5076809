/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <cairo-pdf.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#include "journey-outline-font.h"

static PangoLayout *
new_layout (const char *font, const char *text)
{
  PangoFontMap *fonts = pango_cairo_font_map_new ();
  PangoContext *context = pango_font_map_create_context (fonts);
  PangoFontDescription *description = pango_font_description_from_string (font);
  PangoLayout *layout = pango_layout_new (context);

  pango_layout_set_font_description (layout, description);
  pango_layout_set_text (layout, text, -1);
  pango_font_description_free (description);
  g_object_unref (context);
  g_object_unref (fonts);

  return layout;
}

static char *
run (const char *const *argv, gsize *length)
{
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) out = NULL;

  process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_assert_no_error (error);
  g_subprocess_communicate (process, NULL, NULL, &out, NULL, &error);
  g_assert_no_error (error);
  *length = g_bytes_get_size (out);

  return g_strndup (g_bytes_get_data (out, NULL), *length);
}

/* How many dark pixels another program shows of a PDF. */
static guint
count_ink (const char *path)
{
  const char *const argv[] = { "pdftoppm", "-gray", "-r", "72", path, NULL };
  gsize length;
  g_autofree char *picture = run (argv, &length);
  int width, height, start = 0;
  guint n = 0;

  g_assert_cmpint (sscanf (picture, "P5 %d %d 255%n", &width, &height, &start), ==, 2);
  g_assert_cmpuint (length, ==, (gsize)(start + 1 + width * height));
  for (int i = 0; i < width * height; i++)
    n += (guchar)picture[start + 1 + i] < 128;

  return n;
}

/* Every character is seen, upright and leaning, and is still text; what leans does so by its matrix. */
static void
test_seen (void)
{
  static const char *const fonts[] = { "Noto Sans CJK SC 40", "Noto Sans CJK SC Bold 40", "Noto Sans CJK SC Italic 40" };
  static const char *const texts[] = { "如", "今", "如今天" };
  g_autofree char *folder = g_dir_make_tmp ("sojourn-outlines-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "text.pdf", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (fonts) * G_N_ELEMENTS (texts); i++)
    {
      const char *font = fonts[i / G_N_ELEMENTS (texts)], *text = texts[i % G_N_ELEMENTS (texts)];
      const char *const argv[] = { "pdftotext", path, "-", NULL };
      g_autoptr (PangoLayout) layout = new_layout (font, text);
      cairo_surface_t *surface = cairo_pdf_surface_create (path, 200, 80);
      cairo_t *cr = cairo_create (surface);
      g_autofree char *read = NULL;
      gsize length;

      g_test_message ("%s: %s", font, text);
      cairo_move_to (cr, 5, 5);
      journey_outline_font_show_layout (cr, layout);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
      g_assert_cmpuint (count_ink (path), >, 100 * g_utf8_strlen (text, -1));
      read = run (argv, &length);
      g_assert_nonnull (strstr (read, text));
    }
  g_unlink (path);
  g_rmdir (folder);
}

/* Fonts of few characters are copied as they are, and pictures have no fonts. */
static void
test_left_alone (void)
{
  g_autoptr (PangoLayout) latin = new_layout ("Cantarell 20", "Bill");
  g_autoptr (PangoLayout) chinese = new_layout ("Noto Sans CJK SC 20", "如");
  cairo_surface_t *pdf = cairo_pdf_surface_create (NULL, 50, 50);
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 50, 50);
  cairo_t *on_pdf = cairo_create (pdf), *on_image = cairo_create (image);
  PangoLayoutRun *latin_run = pango_layout_get_line_readonly (latin, 0)->runs->data;
  PangoLayoutRun *chinese_run = pango_layout_get_line_readonly (chinese, 0)->runs->data;

  cairo_move_to (on_pdf, 5, 30);
  g_assert_false (journey_outline_font_show (on_pdf, "Bill", latin_run));
  g_assert_true (journey_outline_font_show (on_pdf, "如", chinese_run));
  g_assert_false (journey_outline_font_show (on_image, "如", chinese_run));
  cairo_destroy (on_pdf);
  cairo_destroy (on_image);
  cairo_surface_destroy (pdf);
  cairo_surface_destroy (image);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/outline-font/seen", test_seen);
  g_test_add_func ("/outline-font/left-alone", test_left_alone);

  return g_test_run ();
}
