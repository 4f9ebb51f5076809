/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-svg-sink.h"

#include <math.h>
#include <string.h>

#include "journey-picture.h"
#include "journey-svg-format.h"
#include "journey-svg-path.h"

/* What the path in hand consists of: a single rectangle or circle has an element of its own. */
typedef enum
{
  SHAPE_NONE,
  SHAPE_RECT,
  SHAPE_CIRCLE,
  SHAPE_PATH,
} Shape;

struct _JourneySvgSink
{
  JourneySink parent;
  GString *out;
  JourneySvgPath path;
  Shape shape;
  JourneyRect rect; /* of a circle, too */
  double radius;
  GArray *gradients;   /* of JourneyPaint; the index + 1 is the number in the id */
  GHashTable *classes; /* CSS declarations → the class's name */
  GString *style;      /* the declarations in hand */
  guint n_clips;
  GByteArray *links; /* of the open groups: 1 for one with a link */
};

static JourneySvgSink *
svg (JourneySink *sink)
{
  return (JourneySvgSink *)sink;
}

static void
append_hex (GString *out, JourneyColour colour)
{
  static const char hex[] = "0123456789abcdef";
  guint parts[] = { (guint)lround (colour.red * 255), (guint)lround (colour.green * 255), (guint)lround (colour.blue * 255) };

  g_string_append_c (out, '#');
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_string_append_c (out, hex[parts[i] >> 4 & 0xf]);
      g_string_append_c (out, hex[parts[i] & 0xf]);
    }
}

static void
append_to_path (JourneySvgSink *self, Shape shape, const JourneyRect *rect, double radius)
{
  if (shape == SHAPE_RECT)
    journey_svg_path_rect (&self->path, rect, radius);
  else if (shape == SHAPE_CIRCLE)
    journey_svg_path_circle (&self->path, rect->x + radius, rect->y + radius, radius);
}

/* A second piece turns the shape in hand into a path. */
static void
add_piece (JourneySvgSink *self)
{
  append_to_path (self, self->shape, &self->rect, self->radius);
  self->shape = SHAPE_PATH;
}

static void
svg_sink_move_to (JourneySink *sink, double x, double y)
{
  add_piece (svg (sink));
  journey_svg_path_move_to (&svg (sink)->path, x, y);
}

static void
svg_sink_line_to (JourneySink *sink, double x, double y)
{
  journey_svg_path_line_to (&svg (sink)->path, x, y);
}

static void
svg_sink_curve_to (JourneySink *sink, double x1, double y1, double x2, double y2, double x3, double y3)
{
  const double points[] = { x1, y1, x2, y2, x3, y3 };

  journey_svg_path_curve_to (&svg (sink)->path, points);
}

static void
svg_sink_close (JourneySink *sink)
{
  journey_svg_path_close (&svg (sink)->path);
}

static void
add_shape (JourneySvgSink *self, Shape shape, const JourneyRect *rect, double radius)
{
  if (self->shape != SHAPE_NONE)
    {
      add_piece (self);
      append_to_path (self, shape, rect, radius);
      return;
    }

  self->shape = shape;
  self->rect = *rect;
  self->radius = radius;
}

static void
svg_sink_rect (JourneySink *sink, const JourneyRect *rect, double radius)
{
  add_shape (svg (sink), SHAPE_RECT, rect, radius);
}

static void
svg_sink_circle (JourneySink *sink, double x, double y, double radius)
{
  JourneyRect square = { x - radius, y - radius, 2 * radius, 2 * radius };

  add_shape (svg (sink), SHAPE_CIRCLE, &square, radius);
}

static void
append_shape (JourneySvgSink *self)
{
  switch (self->shape)
    {
    case SHAPE_RECT:
      g_string_append (self->out, "<rect");
      journey_svg_append_attribute (self->out, "x", self->rect.x);
      journey_svg_append_attribute (self->out, "y", self->rect.y);
      journey_svg_append_attribute (self->out, "width", self->rect.width);
      journey_svg_append_attribute (self->out, "height", self->rect.height);
      if (self->radius > 0)
        journey_svg_append_attribute (self->out, "rx", self->radius);
      break;
    case SHAPE_CIRCLE:
      g_string_append (self->out, "<circle");
      journey_svg_append_attribute (self->out, "cx", self->rect.x + self->radius);
      journey_svg_append_attribute (self->out, "cy", self->rect.y + self->radius);
      journey_svg_append_attribute (self->out, "r", self->radius);
      break;
    case SHAPE_NONE:
    case SHAPE_PATH:
    default:
      g_string_append (self->out, "<path d=\"");
      g_string_append_len (self->out, self->path.data->str, (gssize)self->path.data->len);
      g_string_append_c (self->out, '"');
      break;
    }

  self->shape = SHAPE_NONE;
  journey_svg_path_restart (&self->path);
}

static gboolean
same_gradient (const JourneyPaint *a, const JourneyPaint *b)
{
  if (a->n_stops != b->n_stops || a->x0 != b->x0 || a->y0 != b->y0 || a->x1 != b->x1 || a->y1 != b->y1)
    return FALSE;

  return memcmp (a->stops, b->stops, a->n_stops * sizeof (JourneyStop)) == 0;
}

/* Returns the number of the gradient's id. */
static guint
need_gradient (JourneySvgSink *self, const JourneyPaint *paint)
{
  for (guint i = self->gradients->len; i > 0; i--)
    if (same_gradient (&g_array_index (self->gradients, JourneyPaint, i - 1), paint))
      return i;

  g_array_append_vals (self->gradients, paint, 1);
  g_string_append_printf (self->out, "<linearGradient id=\"gradient-%u\" gradientUnits=\"userSpaceOnUse\"", self->gradients->len);
  journey_svg_append_attribute (self->out, "x1", paint->x0);
  journey_svg_append_attribute (self->out, "y1", paint->y0);
  journey_svg_append_attribute (self->out, "x2", paint->x1);
  journey_svg_append_attribute (self->out, "y2", paint->y1);
  g_string_append_c (self->out, '>');
  for (guint i = 0; i < paint->n_stops; i++)
    {
      g_string_append (self->out, "<stop");
      journey_svg_append_attribute (self->out, "offset", paint->stops[i].offset);
      g_string_append (self->out, " stop-color=\"");
      append_hex (self->out, paint->stops[i].colour);
      g_string_append_c (self->out, '"');
      if (paint->stops[i].colour.alpha < 1)
        journey_svg_append_attribute (self->out, "stop-opacity", paint->stops[i].colour.alpha);
      g_string_append (self->out, "/>");
    }
  g_string_append (self->out, "</linearGradient>\n");

  return self->gradients->len;
}

/* The few looks of a picture are said once each: attributes would make the file twice as long. */
static const char *
need_class (JourneySvgSink *self)
{
  char *name = g_hash_table_lookup (self->classes, self->style->str);

  if (!name)
    {
      name = g_strdup_printf ("s%u", g_hash_table_size (self->classes));
      g_hash_table_insert (self->classes, g_strdup (self->style->str), name);
      g_string_append_printf (self->out, "<style>.%s{%s}</style>\n", name, self->style->str);
    }
  g_string_truncate (self->style, 0);

  return name;
}

static void
append_class (JourneySvgSink *self, const char *name)
{
  g_string_append (self->out, " class=\"");
  g_string_append (self->out, name);
  g_string_append_c (self->out, '"');
}

static void
style_number (JourneySvgSink *self, const char *name, double number)
{
  g_string_append (self->style, name);
  journey_svg_append_number (self->style, number);
  g_string_append_c (self->style, ';');
}

static void
style_paint (JourneySvgSink *self, const char *name, const JourneyPaint *paint)
{
  g_string_append (self->style, name);
  g_string_append_c (self->style, ':');
  if (paint && paint->n_stops > 0)
    g_string_append_printf (self->style, "url(#gradient-%u)", need_gradient (self, paint));
  else if (paint)
    append_hex (self->style, paint->colour);
  else
    g_string_append (self->style, "none");
  g_string_append_c (self->style, ';');

  if (paint && paint->n_stops == 0 && paint->colour.alpha < 1)
    {
      g_string_append (self->style, name);
      style_number (self, "-opacity:", paint->colour.alpha);
    }
}

/* Dashes are fitted to what they are drawn on, so they stay out of the classes. */
static void
append_dashes (JourneySvgSink *self, const JourneyStroke *stroke)
{
  if (stroke->dash <= 0)
    return;

  g_string_append (self->out, " stroke-dasharray=\"");
  journey_svg_append_number (self->out, stroke->dash);
  g_string_append_c (self->out, ' ');
  journey_svg_append_number (self->out, stroke->gap);
  g_string_append_c (self->out, '"');
  if (stroke->dash_offset != 0)
    journey_svg_append_attribute (self->out, "stroke-dashoffset", stroke->dash_offset);
}

static void
svg_sink_paint (JourneySink *sink, const JourneyPaint *fill, const JourneyPaint *line, const JourneyStroke *stroke)
{
  JourneySvgSink *self = svg (sink);
  const char *name;

  style_paint (self, "fill", fill);
  if (line)
    {
      style_paint (self, "stroke", line);
      style_number (self, "stroke-width:", stroke->width);
      if (stroke->round)
        g_string_append (self->style, "stroke-linecap:round;stroke-linejoin:round;");
    }
  name = need_class (self);
  append_shape (self);
  append_class (self, name);
  if (line)
    append_dashes (self, stroke);
  g_string_append (self->out, "/>\n");
}

static void
svg_sink_clip (JourneySink *sink)
{
  JourneySvgSink *self = svg (sink);

  self->n_clips++;
  g_string_append_printf (self->out, "<clipPath id=\"clip-%u\">", self->n_clips);
  append_shape (self);
  g_string_append_printf (self->out, "/></clipPath>\n<g clip-path=\"url(#clip-%u)\">\n", self->n_clips);
}

static void
svg_sink_unclip (JourneySink *sink)
{
  g_string_append (svg (sink)->out, "</g>\n");
}

static void
svg_sink_begin_place (JourneySink *sink, double x, double y, int quarters)
{
  JourneySvgSink *self = svg (sink);

  g_string_append (self->out, "<g transform=\"translate(");
  journey_svg_append_number (self->out, x);
  g_string_append_c (self->out, ' ');
  journey_svg_append_number (self->out, y);
  if (quarters != 0)
    g_string_append_printf (self->out, ") rotate(%d", quarters * 90);
  g_string_append (self->out, ")\">\n");
}

static void
svg_sink_end_place (JourneySink *sink)
{
  g_string_append (svg (sink)->out, "</g>\n");
}

static const char *
need_text_class (JourneySvgSink *self, const JourneyTextLine *line)
{
  PangoWeight weight = journey_font_weight (line->font);

  g_string_append (self->style, "font-size:");
  journey_svg_append_number (self->style, journey_font_size (line->font));
  g_string_append (self->style, "px;");
  if (weight != PANGO_WEIGHT_NORMAL)
    style_number (self, "font-weight:", weight);
  if (journey_font_style (line->font) != PANGO_STYLE_NORMAL)
    g_string_append (self->style, "font-style:italic;");
  if (line->direction == PANGO_DIRECTION_RTL)
    g_string_append (self->style, "direction:rtl;");
  g_string_append (self->style, "fill:");
  append_hex (self->style, line->colour);

  return need_class (self);
}

static void
svg_sink_text (JourneySink *sink, const JourneyTextLine *line)
{
  JourneySvgSink *self = svg (sink);
  gboolean rtl = line->direction == PANGO_DIRECTION_RTL;
  const char *name = need_text_class (self, line);

  g_string_append (self->out, "<text");
  append_class (self, name);
  journey_svg_append_attribute (self->out, "x", rtl ? line->x + line->width : line->x);
  journey_svg_append_attribute (self->out, "y", line->baseline);
  /* Where the font is missing, another one is fitted into the place that was measured. */
  if (line->width > 0)
    journey_svg_append_attribute (self->out, "textLength", line->width);
  g_string_append_c (self->out, '>');
  journey_svg_append_escaped (self->out, line->text, (gsize)line->length);
  g_string_append (self->out, line->hyphen ? "-</text>\n" : "</text>\n");
}

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/* The file as it is where every program draws it alike, or else a PNG of what we make of it. */
static GBytes *
file_of (cairo_surface_t *image, GBytes *encoded, const char **type)
{
  g_autoptr (GByteArray) png = NULL;
  JourneyPicture picture;

  if (journey_picture_inspect (g_bytes_get_data (encoded, NULL), g_bytes_get_size (encoded), &picture) && picture.is_plain)
    {
      *type = picture.type;
      return g_bytes_ref (encoded);
    }

  *type = "image/png";
  png = g_byte_array_new ();
  cairo_surface_write_to_png_stream (image, append_bytes, png);

  return g_byte_array_free_to_bytes (g_steal_pointer (&png));
}

static void
svg_sink_image (JourneySink *sink, cairo_surface_t *image, GBytes *encoded, const JourneyRect *rect)
{
  GString *out = svg (sink)->out;
  const char *type;
  g_autoptr (GBytes) file = file_of (image, encoded, &type);
  g_autofree char *data = g_base64_encode (g_bytes_get_data (file, NULL), g_bytes_get_size (file));

  g_string_append (out, "<image");
  journey_svg_append_attribute (out, "x", rect->x);
  journey_svg_append_attribute (out, "y", rect->y);
  journey_svg_append_attribute (out, "width", rect->width);
  journey_svg_append_attribute (out, "height", rect->height);
  g_string_append_printf (out, " preserveAspectRatio=\"none\" xlink:href=\"data:%s;base64,", type);
  g_string_append (out, data);
  g_string_append (out, "\"/>\n");
}

static void
svg_sink_begin_group (JourneySink *sink, const char *id, const char *link)
{
  JourneySvgSink *self = svg (sink);
  guint8 linked = journey_link_is_safe (link);

  g_byte_array_append (self->links, &linked, 1);
  g_string_append (self->out, linked ? "<a" : "<g");
  if (id)
    {
      g_string_append (self->out, " id=\"");
      journey_svg_append_escaped (self->out, id, strlen (id));
      g_string_append_c (self->out, '"');
    }
  if (linked)
    {
      g_string_append (self->out, " xlink:href=\"");
      journey_svg_append_escaped (self->out, link, strlen (link));
      g_string_append_c (self->out, '"');
    }
  g_string_append (self->out, ">\n");
}

static void
svg_sink_name_group (JourneySink *sink, const char *title)
{
  JourneySvgSink *self = svg (sink);

  g_string_append (self->out, "<title>");
  journey_svg_append_escaped (self->out, title, strlen (title));
  g_string_append (self->out, "</title>\n");
}

static void
svg_sink_end_group (JourneySink *sink)
{
  JourneySvgSink *self = svg (sink);
  gboolean linked = self->links->data[self->links->len - 1];

  g_byte_array_set_size (self->links, self->links->len - 1);
  g_string_append (self->out, linked ? "</a>\n" : "</g>\n");
}

static const JourneySinkClass svg_sink_class = {
  .wants_glyphs = FALSE,
  .move_to = svg_sink_move_to,
  .line_to = svg_sink_line_to,
  .curve_to = svg_sink_curve_to,
  .close = svg_sink_close,
  .rect = svg_sink_rect,
  .circle = svg_sink_circle,
  .paint = svg_sink_paint,
  .clip = svg_sink_clip,
  .unclip = svg_sink_unclip,
  .begin_place = svg_sink_begin_place,
  .end_place = svg_sink_end_place,
  .text = svg_sink_text,
  .image = svg_sink_image,
  .begin_group = svg_sink_begin_group,
  .name_group = svg_sink_name_group,
  .end_group = svg_sink_end_group,
};

static void
append_head (JourneySvgSink *self, const JourneyRect *page, const char *title, const char *language)
{
  GString *out = self->out;

  g_string_append (out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"");
  g_string_append (out, " xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"1.1\"");
  journey_svg_append_attribute (out, "width", page->width);
  journey_svg_append_attribute (out, "height", page->height);
  g_string_append (out, " viewBox=\"");
  journey_svg_append_number (out, page->x);
  journey_svg_append_point (out, ' ', page->y, page->width);
  journey_svg_append_point (out, ' ', page->height, 0);
  g_string_truncate (out, out->len - 2);
  g_string_append (out, "\" xml:space=\"preserve\"");
  if (*language)
    {
      g_string_append (out, " xml:lang=\"");
      journey_svg_append_escaped (out, language, strlen (language));
      g_string_append_c (out, '"');
    }
  g_string_append (out, " font-family=\"");
  journey_svg_append_escaped (out, journey_font_families (language), strlen (journey_font_families (language)));
  g_string_append (out, "\">\n<title>");
  journey_svg_append_escaped (out, title, strlen (title));
  g_string_append (out, "</title>\n");
}

/**
 * journey_svg_sink_new:
 * @page: the part of the scene that is shown; one scene unit is one pixel
 * @title: the picture's title
 * @language: an RFC 3066 tag, or ""
 *
 * Returns: (transfer full): a sink that has written the head of a picture
 */
JourneySvgSink *
journey_svg_sink_new (const JourneyRect *page, const char *title, const char *language)
{
  JourneySvgSink *self = g_new0 (JourneySvgSink, 1);

  self->parent.klass = &svg_sink_class;
  self->out = g_string_sized_new (1 << 16);
  journey_svg_path_init (&self->path);
  self->gradients = g_array_new (FALSE, FALSE, sizeof (JourneyPaint));
  self->classes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->style = g_string_new (NULL);
  self->links = g_byte_array_new ();
  append_head (self, page, title, language);

  return self;
}

/**
 * journey_svg_sink_free:
 */
void
journey_svg_sink_free (JourneySvgSink *self)
{
  g_string_free (self->out, TRUE);
  journey_svg_path_clear (&self->path);
  g_array_unref (self->gradients);
  g_hash_table_unref (self->classes);
  g_string_free (self->style, TRUE);
  g_byte_array_unref (self->links);
  g_free (self);
}

/**
 * journey_svg_sink_get:
 *
 * Returns: (transfer none): @self, to paint into
 */
JourneySink *
journey_svg_sink_get (JourneySvgSink *self)
{
  return &self->parent;
}

/**
 * journey_svg_sink_buffer:
 *
 * Returns: (transfer none): what was written since the caller emptied it last
 */
GString *
journey_svg_sink_buffer (JourneySvgSink *self)
{
  return self->out;
}

/**
 * journey_svg_sink_finish:
 *
 * Writes the end of the picture.
 */
void
journey_svg_sink_finish (JourneySvgSink *self)
{
  g_string_append (self->out, "</svg>\n");
}
