/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench-draw.h"

#include <pango/pangocairo.h>
#include <stdio.h>
#include <stdlib.h>

typedef enum
{
  OP_MOVE,
  OP_LINE,
  OP_CURVE,
  OP_CLOSE,
  OP_RECT,
  OP_CIRCLE,
  OP_PAINT,
  OP_CLIP,
  OP_UNCLIP,
  OP_TEXT,
} OpKind;

typedef struct
{
  char *text; /* of the whole layout, which the glyph items refer to */
  char *line;
  GSList *items; /* of PangoGlyphItem */
  char *family;
  double size;
  JourneyColour colour;
} TextOp;

typedef struct
{
  JourneyPaint fill;
  JourneyPaint line;
  JourneyStroke stroke;
  gboolean has_fill;
  gboolean has_line;
} PaintOp;

typedef struct
{
  OpKind kind;
  double v[6];
  union
  {
    TextOp *text;
    PaintOp *paint;
  };
} Op;

struct _BenchDrawing
{
  JourneySink sink;
  GArray *ops;
};

static void
record (JourneySink *sink, OpKind kind, double a, double b, double c, double d, double e, double f)
{
  Op op = { .kind = kind, .v = { a, b, c, d, e, f } };

  g_array_append_val (((BenchDrawing *)sink)->ops, op);
}

static void
record_move (JourneySink *sink, double x, double y)
{
  record (sink, OP_MOVE, x, y, 0, 0, 0, 0);
}

static void
record_line (JourneySink *sink, double x, double y)
{
  record (sink, OP_LINE, x, y, 0, 0, 0, 0);
}

static void
record_curve (JourneySink *sink, double x1, double y1, double x2, double y2, double x3, double y3)
{
  record (sink, OP_CURVE, x1, y1, x2, y2, x3, y3);
}

static void
record_close (JourneySink *sink)
{
  record (sink, OP_CLOSE, 0, 0, 0, 0, 0, 0);
}

static void
record_rect (JourneySink *sink, const JourneyRect *rect, double radius)
{
  record (sink, OP_RECT, rect->x, rect->y, rect->width, rect->height, MIN (radius, MIN (rect->width, rect->height) / 2), 0);
}

static void
record_circle (JourneySink *sink, double x, double y, double radius)
{
  record (sink, OP_CIRCLE, x, y, radius, 0, 0, 0);
}

static void
record_paint (JourneySink *sink, const JourneyPaint *fill, const JourneyPaint *line, const JourneyStroke *stroke)
{
  Op op = { .kind = OP_PAINT, .paint = g_new0 (PaintOp, 1) };

  op.paint->has_fill = fill != NULL;
  op.paint->has_line = line != NULL;
  if (fill)
    op.paint->fill = *fill;
  if (line)
    op.paint->line = *line;
  if (stroke)
    op.paint->stroke = *stroke;
  g_array_append_val (((BenchDrawing *)sink)->ops, op);
}

static void
record_clip (JourneySink *sink)
{
  record (sink, OP_CLIP, 0, 0, 0, 0, 0, 0);
}

static void
record_unclip (JourneySink *sink)
{
  record (sink, OP_UNCLIP, 0, 0, 0, 0, 0, 0);
}

static void
record_text (JourneySink *sink, const JourneyTextLine *line)
{
  Op op = { .kind = OP_TEXT, .v = { line->x, line->baseline }, .text = g_new0 (TextOp, 1) };

  op.text->text = g_strdup (line->run_text);
  op.text->line = g_strndup (line->text, (gsize)line->length);
  op.text->colour = line->colour;
  op.text->family = g_strdup (pango_font_description_get_family (line->description));
  op.text->size = pango_font_description_get_size (line->description) / (double)PANGO_SCALE;
  for (GSList *run = line->runs; run; run = run->next)
    op.text->items = g_slist_prepend (op.text->items, pango_glyph_item_copy (run->data));
  op.text->items = g_slist_reverse (op.text->items);
  g_array_append_val (((BenchDrawing *)sink)->ops, op);
}

static void
record_image (JourneySink *sink, cairo_surface_t *image, GBytes *encoded, const JourneyRect *rect)
{
}

static void
record_begin_group (JourneySink *sink, const char *id, const char *link)
{
}

static void
record_end_group (JourneySink *sink)
{
}

static const JourneySinkClass recorder = {
  .wants_glyphs = TRUE,
  .move_to = record_move,
  .line_to = record_line,
  .curve_to = record_curve,
  .close = record_close,
  .rect = record_rect,
  .circle = record_circle,
  .paint = record_paint,
  .clip = record_clip,
  .unclip = record_unclip,
  .text = record_text,
  .image = record_image,
  .begin_group = record_begin_group,
  .end_group = record_end_group,
};

BenchDrawing *
bench_drawing_new (JourneyScene *scene, const JourneyRect *area)
{
  BenchDrawing *drawing = g_new0 (BenchDrawing, 1);

  drawing->sink.klass = &recorder;
  drawing->ops = g_array_new (FALSE, FALSE, sizeof (Op));
  journey_scene_paint (scene, &drawing->sink, area, JOURNEY_DETAIL_FULL);

  return drawing;
}

static void
text_op_free (TextOp *text)
{
  g_free (text->text);
  g_free (text->line);
  g_free (text->family);
  g_slist_free_full (text->items, (GDestroyNotify)pango_glyph_item_free);
  g_free (text);
}

void
bench_drawing_free (BenchDrawing *drawing)
{
  for (guint i = 0; i < drawing->ops->len; i++)
    {
      Op *op = &g_array_index (drawing->ops, Op, i);

      if (op->kind == OP_TEXT)
        text_op_free (op->text);
      else if (op->kind == OP_PAINT)
        g_free (op->paint);
    }
  g_array_unref (drawing->ops);
  g_free (drawing);
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

  pattern = cairo_pattern_create_linear (paint->x0, paint->y0, paint->x1, paint->y1);
  for (guint i = 0; i < paint->n_stops; i++)
    cairo_pattern_add_color_stop_rgba (pattern, paint->stops[i].offset, paint->stops[i].colour.red, paint->stops[i].colour.green,
                                       paint->stops[i].colour.blue, paint->stops[i].colour.alpha);
  cairo_set_source (cr, pattern);
  cairo_pattern_destroy (pattern);
}

static void
play_rect (cairo_t *cr, const double *v)
{
  double r = v[4];

  if (r <= 0)
    {
      cairo_rectangle (cr, v[0], v[1], v[2], v[3]);
      return;
    }

  cairo_new_sub_path (cr);
  cairo_arc (cr, v[0] + v[2] - r, v[1] + r, r, -G_PI_2, 0);
  cairo_arc (cr, v[0] + v[2] - r, v[1] + v[3] - r, r, 0, G_PI_2);
  cairo_arc (cr, v[0] + r, v[1] + v[3] - r, r, G_PI_2, G_PI);
  cairo_arc (cr, v[0] + r, v[1] + r, r, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

static void
play_paint (cairo_t *cr, const PaintOp *paint)
{
  double dashes[] = { paint->stroke.dash, paint->stroke.gap };

  if (paint->has_fill)
    {
      set_source (cr, &paint->fill);
      cairo_fill_preserve (cr);
    }
  if (paint->has_line)
    {
      set_source (cr, &paint->line);
      cairo_set_line_width (cr, paint->stroke.width);
      cairo_set_dash (cr, dashes, paint->stroke.dash > 0 ? 2 : 0, paint->stroke.dash_offset);
      cairo_stroke_preserve (cr);
    }
  cairo_new_path (cr);
}

static void
play_text (cairo_t *cr, const Op *op)
{
  double x = op->v[0];

  cairo_set_source_rgba (cr, op->text->colour.red, op->text->colour.green, op->text->colour.blue, op->text->colour.alpha);
  for (GSList *item = op->text->items; item; item = item->next)
    {
      PangoGlyphItem *glyphs = item->data;

      cairo_move_to (cr, x, op->v[1]);
      pango_cairo_show_glyph_item (cr, op->text->text, glyphs);
      x += pango_units_to_double (pango_glyph_string_get_width (glyphs->glyphs));
    }
  cairo_new_path (cr);
}

static void
play_op (cairo_t *cr, const Op *op)
{
  switch (op->kind)
    {
    case OP_MOVE:
      cairo_move_to (cr, op->v[0], op->v[1]);
      break;
    case OP_LINE:
      cairo_line_to (cr, op->v[0], op->v[1]);
      break;
    case OP_CURVE:
      cairo_curve_to (cr, op->v[0], op->v[1], op->v[2], op->v[3], op->v[4], op->v[5]);
      break;
    case OP_CLOSE:
      cairo_close_path (cr);
      break;
    case OP_RECT:
      play_rect (cr, op->v);
      break;
    case OP_CIRCLE:
      cairo_new_sub_path (cr);
      cairo_arc (cr, op->v[0], op->v[1], op->v[2], 0, 2 * G_PI);
      break;
    case OP_PAINT:
      play_paint (cr, op->paint);
      break;
    case OP_CLIP:
      cairo_save (cr);
      cairo_clip (cr);
      break;
    case OP_UNCLIP:
      cairo_restore (cr);
      break;
    case OP_TEXT:
    default:
      play_text (cr, op);
      break;
    }
}

void
bench_drawing_play (BenchDrawing *drawing, cairo_t *cr)
{
  for (guint i = 0; i < drawing->ops->len; i++)
    play_op (cr, &g_array_index (drawing->ops, Op, i));
}

static void
put_colour (FILE *file, const char *name, const JourneyPaint *paint)
{
  const JourneyColour *colour = paint->n_stops > 0 ? &paint->stops[0].colour : &paint->colour;

  fprintf (file, " %s=\"#%02x%02x%02x\"", name, (guint)(colour->red * 255), (guint)(colour->green * 255),
           (guint)(colour->blue * 255));
}

static void
put_text (FILE *file, const Op *op)
{
  fprintf (file, "<text x=\"%.1f\" y=\"%.1f\" font-family=\"%s\" font-size=\"%.1f\"", op->v[0], op->v[1], op->text->family,
           op->text->size);
  fprintf (file, " fill=\"#%02x%02x%02x\">", (guint)(op->text->colour.red * 255), (guint)(op->text->colour.green * 255),
           (guint)(op->text->colour.blue * 255));
  for (const char *c = op->text->line; *c; c++)
    if (*c == '&')
      fputs ("&amp;", file);
    else if (*c == '<')
      fputs ("&lt;", file);
    else
      putc (*c, file);
  fputs ("</text>\n", file);
}

static void
put_op (FILE *file, const Op *op, GString *path)
{
  const double *v = op->v;

  switch (op->kind)
    {
    case OP_MOVE:
      g_string_append_printf (path, "M%.1f %.1f", v[0], v[1]);
      break;
    case OP_LINE:
      g_string_append_printf (path, "L%.1f %.1f", v[0], v[1]);
      break;
    case OP_CURVE:
      g_string_append_printf (path, "C%.1f %.1f %.1f %.1f %.1f %.1f", v[0], v[1], v[2], v[3], v[4], v[5]);
      break;
    case OP_CLOSE:
      g_string_append_c (path, 'Z');
      break;
    case OP_RECT:
      g_string_append_printf (path, "M%.1f %.1fh%.1fv%.1fh%.1fz", v[0], v[1], v[2], v[3], -v[2]);
      break;
    case OP_CIRCLE:
      g_string_append_printf (path, "M%.1f %.1fa%.1f %.1f 0 1 0 .1 0z", v[0] - v[2], v[1], v[2], v[2]);
      break;
    case OP_PAINT:
      fprintf (file, "<path d=\"%s\"", path->str);
      if (op->paint->has_fill)
        put_colour (file, "fill", &op->paint->fill);
      if (op->paint->has_line)
        put_colour (file, "stroke", &op->paint->line);
      fputs ("/>\n", file);
      g_string_truncate (path, 0);
      break;
    case OP_TEXT:
      put_text (file, op);
      break;
    case OP_CLIP:
    case OP_UNCLIP:
    default:
      g_string_truncate (path, 0);
      break;
    }
}

void
bench_drawing_write_svg (BenchDrawing *drawing, double width, double height)
{
  g_autoptr (GString) path = g_string_new (NULL);
  char *buffer = NULL;
  size_t size = 0;
  FILE *file = open_memstream (&buffer, &size);

  fprintf (file, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.1f\" height=\"%.1f\">\n", width, height);
  for (guint i = 0; i < drawing->ops->len; i++)
    put_op (file, &g_array_index (drawing->ops, Op, i), path);
  fputs ("</svg>\n", file);
  fclose (file);
  free (buffer);
}
