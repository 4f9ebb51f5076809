/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

#include "journey-outline-font.h"
#include "journey-sink.h"

/* How far the handles of a Bézier quarter circle reach, for radius 1. */
#define QUARTER 0.5522847498

/* Cairo puts each letter on a whole pixel. Between letters with fewer pixels that can take the blanks away. */
#define SMALL_LETTERS 9.5

/* How far a word may be pushed for that, in pixels. */
#define FARTHEST 4.0

static cairo_t *
context (JourneySink *sink)
{
  return ((JourneyCairoSink *)sink)->cr;
}

static void
cairo_sink_move_to (JourneySink *sink, double x, double y)
{
  cairo_move_to (context (sink), x, y);
}

static void
cairo_sink_line_to (JourneySink *sink, double x, double y)
{
  cairo_line_to (context (sink), x, y);
}

static void
cairo_sink_curve_to (JourneySink *sink, double x1, double y1, double x2, double y2, double x3, double y3)
{
  cairo_curve_to (context (sink), x1, y1, x2, y2, x3, y3);
}

static void
cairo_sink_close (JourneySink *sink)
{
  cairo_close_path (context (sink));
}

static void
cairo_sink_rect (JourneySink *sink, const JourneyRect *rect, double radius)
{
  cairo_t *cr = context (sink);
  double r = MIN (radius, MIN (rect->width, rect->height) / 2);
  double k = r * (1 - QUARTER);
  double x0 = rect->x, y0 = rect->y, x1 = rect->x + rect->width, y1 = rect->y + rect->height;

  if (r <= 0)
    {
      cairo_rectangle (cr, x0, y0, rect->width, rect->height);
      return;
    }

  cairo_move_to (cr, x0 + r, y0);
  cairo_line_to (cr, x1 - r, y0);
  cairo_curve_to (cr, x1 - k, y0, x1, y0 + k, x1, y0 + r);
  cairo_line_to (cr, x1, y1 - r);
  cairo_curve_to (cr, x1, y1 - k, x1 - k, y1, x1 - r, y1);
  cairo_line_to (cr, x0 + r, y1);
  cairo_curve_to (cr, x0 + k, y1, x0, y1 - k, x0, y1 - r);
  cairo_line_to (cr, x0, y0 + r);
  cairo_curve_to (cr, x0, y0 + k, x0 + k, y0, x0 + r, y0);
  cairo_close_path (cr);
}

static void
cairo_sink_circle (JourneySink *sink, double x, double y, double radius)
{
  JourneyRect square = { x - radius, y - radius, 2 * radius, 2 * radius };

  cairo_sink_rect (sink, &square, radius);
}

/* Pixman counts in 16.16: far out in a long map, a gradient in the picture's own measure is out of memory to it. So gradients
 * are measured from what is seen. */
static cairo_pattern_t *
create_gradient (cairo_t *cr, const JourneyPaint *paint)
{
  cairo_pattern_t *pattern;
  cairo_matrix_t matrix;
  double x = 0;
  double y = 0;

  cairo_device_to_user (cr, &x, &y);
  pattern = cairo_pattern_create_linear (paint->x0 - x, paint->y0 - y, paint->x1 - x, paint->y1 - y);
  cairo_matrix_init_translate (&matrix, -x, -y);
  cairo_pattern_set_matrix (pattern, &matrix);

  return pattern;
}

static void
set_source (cairo_t *cr, const JourneyPaint *paint)
{
  cairo_pattern_t *pattern;

  if (paint->n_stops == 0)
    {
      cairo_set_source_rgba (cr, paint->colour.red, paint->colour.green, paint->colour.blue, paint->colour.alpha);
      return;
    }

  pattern = create_gradient (cr, paint);
  for (guint i = 0; i < paint->n_stops; i++)
    cairo_pattern_add_color_stop_rgba (pattern, paint->stops[i].offset, paint->stops[i].colour.red, paint->stops[i].colour.green,
                                       paint->stops[i].colour.blue, paint->stops[i].colour.alpha);
  cairo_set_source (cr, pattern);
  cairo_pattern_destroy (pattern);
}

static void
set_stroke (cairo_t *cr, const JourneyStroke *stroke)
{
  double dashes[] = { stroke->dash, stroke->gap };

  cairo_set_line_width (cr, stroke->width);
  cairo_set_line_cap (cr, stroke->round ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
  cairo_set_line_join (cr, stroke->round ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER);
  cairo_set_dash (cr, dashes, stroke->dash > 0 ? 2 : 0, stroke->dash_offset);
}

static void
cairo_sink_paint (JourneySink *sink, const JourneyPaint *fill, const JourneyPaint *line, const JourneyStroke *stroke)
{
  cairo_t *cr = context (sink);

  if (fill)
    {
      set_source (cr, fill);
      if (line)
        cairo_fill_preserve (cr);
      else
        cairo_fill (cr);
    }

  if (line)
    {
      set_source (cr, line);
      set_stroke (cr, stroke);
      cairo_stroke (cr);
    }
}

static void
cairo_sink_clip (JourneySink *sink)
{
  cairo_t *cr = context (sink);
  cairo_path_t *path = cairo_copy_path (cr);

  /* cairo_save () keeps the path, cairo_restore () would bring it back. */
  cairo_new_path (cr);
  cairo_save (cr);
  cairo_append_path (cr, path);
  cairo_clip (cr);
  cairo_path_destroy (path);
}

static void
cairo_sink_unclip (JourneySink *sink)
{
  cairo_restore (context (sink));
}

static void
cairo_sink_begin_place (JourneySink *sink, double x, double y, int quarters)
{
  cairo_t *cr = context (sink);

  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_rotate (cr, quarters * G_PI / 2);
}

static void
cairo_sink_end_place (JourneySink *sink)
{
  cairo_restore (context (sink));
}

/* Finds the pixels below a context. Returns whether there are any that letters are put on: not in a file, nor where they are
 * turned round. */
static gboolean
find_pixels (cairo_t *cr, double *origin, double *of_unit)
{
  cairo_surface_t *target = cairo_get_group_target (cr);
  cairo_surface_type_t type = cairo_surface_get_type (target);
  double scale, scale_y;
  cairo_matrix_t matrix;

  cairo_get_matrix (cr, &matrix);
  cairo_surface_get_device_scale (target, &scale, &scale_y);
  *origin = matrix.x0 * scale;
  *of_unit = matrix.xx * scale;

  return matrix.xy == 0 && matrix.yx == 0 && (type == CAIRO_SURFACE_TYPE_IMAGE || type == CAIRO_SURFACE_TYPE_RECORDING);
}

static gboolean
is_blank (const char *text, const PangoGlyphItem *run, int glyph)
{
  return text[run->item->offset + run->glyphs->log_clusters[glyph]] == ' ';
}

/* Widens or narrows the blanks so that words begin on whole pixels, each far enough behind the one before. All is in pixels:
 * where letters were meant to be, and where they are put. */
static void
keep_blanks (const char *text, PangoGlyphItem *run, double left, double pixels)
{
  double meant = left, put = left, meant_end = left, put_end = left;

  for (int i = 0; i < run->glyphs->num_glyphs; i++)
    {
      double width = run->glyphs->glyphs[i].geometry.width * pixels / PANGO_SCALE;
      gboolean blank = is_blank (text, run, i);

      if (!blank && i > 0 && is_blank (text, run, i - 1))
        {
          double start = MAX (round (meant), floor (MIN (ceil (put_end + meant - meant_end), meant + FARTHEST)));

          run->glyphs->glyphs[i - 1].geometry.width += (int)round ((start - put) * PANGO_SCALE / pixels);
          put = start;
        }
      if (!blank)
        {
          meant_end = meant + width;
          put_end = round (put) + width;
        }
      meant += width;
      put += width;
    }
}

static void
show_small (cairo_t *cr, const char *text, PangoGlyphItem *run, double left, double pixels)
{
  PangoGlyphItem *copy = pango_glyph_item_copy (run);

  keep_blanks (text, copy, left, pixels);
  pango_cairo_show_glyph_item (cr, text, copy);
  pango_glyph_item_free (copy);
}

static void
cairo_sink_text (JourneySink *sink, const JourneyTextLine *line)
{
  cairo_t *cr = context (sink);
  double x = line->x;
  double origin, pixels;
  gboolean small = find_pixels (cr, &origin, &pixels) && journey_font_size (line->font) * pixels < SMALL_LETTERS;

  cairo_set_source_rgba (cr, line->colour.red, line->colour.green, line->colour.blue, line->colour.alpha);
  for (GSList *l = line->runs; l; l = l->next)
    {
      PangoGlyphItem *run = l->data;

      cairo_move_to (cr, x, line->baseline);
      if (small && run->item->analysis.level % 2 == 0)
        show_small (cr, line->run_text, run, origin + x * pixels, pixels);
      else if (!journey_outline_font_show (cr, line->run_text, run))
        pango_cairo_show_glyph_item (cr, line->run_text, run);
      x += (double)pango_glyph_string_get_width (run->glyphs) / PANGO_SCALE;
    }
  cairo_new_path (cr);
}

static void
cairo_sink_image (JourneySink *sink, cairo_surface_t *image, GBytes *encoded, const JourneyRect *rect)
{
  cairo_t *cr = context (sink);

  cairo_save (cr);
  cairo_translate (cr, rect->x, rect->y);
  cairo_scale (cr, rect->width / cairo_image_surface_get_width (image), rect->height / cairo_image_surface_get_height (image));
  cairo_set_source_surface (cr, image, 0, 0);
  cairo_paint (cr);
  cairo_restore (cr);
}

/* What a link says stands in single quotes there. */
static char *
link_attributes (const char *link)
{
  GString *attributes = g_string_new ("uri='");

  for (; *link; link++)
    {
      if (*link == '\'' || *link == '\\')
        g_string_append_c (attributes, '\\');
      g_string_append_c (attributes, *link);
    }
  g_string_append_c (attributes, '\'');

  return g_string_free (attributes, FALSE);
}

static void
cairo_sink_begin_group (JourneySink *sink, const char *id, const char *link)
{
  JourneyCairoSink *self = (JourneyCairoSink *)sink;
  g_autofree char *attributes = NULL;

  self->links = self->links << 1;
  if (!journey_link_is_safe (link))
    return;

  attributes = link_attributes (link);
  cairo_tag_begin (self->cr, CAIRO_TAG_LINK, attributes);
  self->links |= 1;
}

static void
cairo_sink_end_group (JourneySink *sink)
{
  JourneyCairoSink *self = (JourneyCairoSink *)sink;

  if (self->links & 1)
    cairo_tag_end (self->cr, CAIRO_TAG_LINK);
  self->links >>= 1;
}

static const JourneySinkClass cairo_sink_class = {
  .wants_glyphs = TRUE,
  .move_to = cairo_sink_move_to,
  .line_to = cairo_sink_line_to,
  .curve_to = cairo_sink_curve_to,
  .close = cairo_sink_close,
  .rect = cairo_sink_rect,
  .circle = cairo_sink_circle,
  .paint = cairo_sink_paint,
  .clip = cairo_sink_clip,
  .unclip = cairo_sink_unclip,
  .begin_place = cairo_sink_begin_place,
  .end_place = cairo_sink_end_place,
  .text = cairo_sink_text,
  .image = cairo_sink_image,
  .begin_group = cairo_sink_begin_group,
  .end_group = cairo_sink_end_group,
};

/**
 * journey_cairo_sink_init:
 * @sink: filled in; nothing has to be freed
 * @cr: (transfer none): used as long as @sink is; one of its units is one scene unit
 */
void
journey_cairo_sink_init (JourneyCairoSink *sink, cairo_t *cr)
{
  g_return_if_fail (sink != NULL && cr != NULL);

  sink->parent.klass = &cairo_sink_class;
  sink->cr = cr;
  sink->links = 0;
}
