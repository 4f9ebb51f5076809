/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-svg-sink.h"

#include <math.h>
#include <string.h>

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
  GString *path;
  Shape shape;
  JourneyRect rect; /* of a circle, too */
  double radius;
  GArray *gradients; /* of JourneyPaint; the index + 1 is the number in the id */
  guint n_clips;
  GByteArray *links; /* of the open groups: 1 for one with a link */
};

static JourneySvgSink *
svg (JourneySink *sink)
{
  return (JourneySvgSink *)sink;
}

/* Two decimals at most, never in a locale's form; printf takes a third of the time of a whole export. */
static void
append_number (GString *out, double number)
{
  char digits[32];
  gint64 hundredths = (gint64)llround (number * 100);
  guint64 rest = (guint64)ABS (hundredths);
  guint decimals = rest % 100 == 0 ? 0 : rest % 10 == 0 ? 1 : 2;
  guint position = sizeof digits;

  if (decimals < 2)
    rest /= decimals == 0 ? 100 : 10;
  for (guint i = 0; i < decimals; i++, rest /= 10)
    digits[--position] = (char)('0' + rest % 10);
  if (decimals > 0)
    digits[--position] = '.';
  do
    digits[--position] = (char)('0' + rest % 10);
  while ((rest /= 10) > 0);
  if (hundredths < 0)
    digits[--position] = '-';

  g_string_append_len (out, digits + position, (gssize)(sizeof digits - position));
}

static void
append_attribute (GString *out, const char *name, double number)
{
  g_string_append_c (out, ' ');
  g_string_append (out, name);
  g_string_append (out, "=\"");
  append_number (out, number);
  g_string_append_c (out, '"');
}

static void
append_point (GString *path, char command, double x, double y)
{
  g_string_append_c (path, command);
  append_number (path, x);
  g_string_append_c (path, ' ');
  append_number (path, y);
}

static const char *
entity (unsigned char c)
{
  switch (c)
    {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    default:
      /* XML has no way to write a control character, and a tab would be drawn as wide as anybody likes. */
      return c < 0x20 || c == 0x7f ? " " : NULL;
    }
}

static void
append_escaped (GString *out, const char *text, gsize length)
{
  gsize start = 0;

  for (gsize i = 0; i < length; i++)
    {
      const char *replacement = entity ((unsigned char)text[i]);
      gsize taken = 1;

      /* U+FFFE and U+FFFF are no characters of XML. */
      if (!replacement && i + 2 < length && memcmp (text + i, "\xef\xbf", 2) == 0 && (unsigned char)text[i + 2] >= 0xbe)
        {
          replacement = " ";
          taken = 3;
        }
      if (!replacement)
        continue;

      g_string_append_len (out, text + start, (gssize)(i - start));
      g_string_append (out, replacement);
      i += taken - 1;
      start = i + 1;
    }

  g_string_append_len (out, text + start, (gssize)(length - start));
}

static void
append_colour (GString *out, const char *name, JourneyColour colour)
{
  static const char hex[] = "0123456789abcdef";
  guint parts[] = { (guint)lround (colour.red * 255), (guint)lround (colour.green * 255), (guint)lround (colour.blue * 255) };

  g_string_append_c (out, ' ');
  g_string_append (out, name);
  g_string_append (out, "=\"#");
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_string_append_c (out, hex[parts[i] >> 4 & 0xf]);
      g_string_append_c (out, hex[parts[i] & 0xf]);
    }
  g_string_append_c (out, '"');
}

static void
append_rect_to_path (GString *path, const JourneyRect *rect, double radius)
{
  double x0 = rect->x, y0 = rect->y, x1 = rect->x + rect->width, y1 = rect->y + rect->height;
  double r = MIN (radius, MIN (rect->width, rect->height) / 2);
  const double corners[][4] = {
    { x1 - r, y0, x1, y0 + r }, { x1, y1 - r, x1 - r, y1 }, { x0 + r, y1, x0, y1 - r }, { x0, y0 + r, x0 + r, y0 }
  };

  append_point (path, 'M', x0 + r, y0);
  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    {
      append_point (path, 'L', corners[i][0], corners[i][1]);
      if (r <= 0)
        continue;
      append_point (path, 'A', r, r);
      append_point (path, ' ', 0, 0);
      append_point (path, ' ', 1, corners[i][2]);
      append_point (path, ' ', corners[i][3], 0);
      g_string_truncate (path, path->len - 2);
    }
  g_string_append_c (path, 'Z');
}

/* A second piece turns the shape in hand into a path. */
static void
add_piece (JourneySvgSink *self)
{
  if (self->shape == SHAPE_RECT || self->shape == SHAPE_CIRCLE)
    append_rect_to_path (self->path, &self->rect, self->radius);
  self->shape = SHAPE_PATH;
}

static void
svg_sink_move_to (JourneySink *sink, double x, double y)
{
  add_piece (svg (sink));
  append_point (svg (sink)->path, 'M', x, y);
}

static void
svg_sink_line_to (JourneySink *sink, double x, double y)
{
  append_point (svg (sink)->path, 'L', x, y);
}

static void
svg_sink_curve_to (JourneySink *sink, double x1, double y1, double x2, double y2, double x3, double y3)
{
  append_point (svg (sink)->path, 'C', x1, y1);
  append_point (svg (sink)->path, ' ', x2, y2);
  append_point (svg (sink)->path, ' ', x3, y3);
}

static void
svg_sink_close (JourneySink *sink)
{
  g_string_append_c (svg (sink)->path, 'Z');
}

static void
add_shape (JourneySvgSink *self, Shape shape, const JourneyRect *rect, double radius)
{
  if (self->shape != SHAPE_NONE)
    {
      add_piece (self);
      append_rect_to_path (self->path, rect, radius);
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
      append_attribute (self->out, "x", self->rect.x);
      append_attribute (self->out, "y", self->rect.y);
      append_attribute (self->out, "width", self->rect.width);
      append_attribute (self->out, "height", self->rect.height);
      if (self->radius > 0)
        append_attribute (self->out, "rx", self->radius);
      break;
    case SHAPE_CIRCLE:
      g_string_append (self->out, "<circle");
      append_attribute (self->out, "cx", self->rect.x + self->radius);
      append_attribute (self->out, "cy", self->rect.y + self->radius);
      append_attribute (self->out, "r", self->radius);
      break;
    case SHAPE_NONE:
    case SHAPE_PATH:
    default:
      g_string_append (self->out, "<path d=\"");
      g_string_append_len (self->out, self->path->str, (gssize)self->path->len);
      g_string_append_c (self->out, '"');
      break;
    }

  self->shape = SHAPE_NONE;
  g_string_truncate (self->path, 0);
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
  append_attribute (self->out, "x1", paint->x0);
  append_attribute (self->out, "y1", paint->y0);
  append_attribute (self->out, "x2", paint->x1);
  append_attribute (self->out, "y2", paint->y1);
  g_string_append_c (self->out, '>');
  for (guint i = 0; i < paint->n_stops; i++)
    {
      g_string_append (self->out, "<stop");
      append_attribute (self->out, "offset", paint->stops[i].offset);
      append_colour (self->out, "stop-color", paint->stops[i].colour);
      if (paint->stops[i].colour.alpha < 1)
        append_attribute (self->out, "stop-opacity", paint->stops[i].colour.alpha);
      g_string_append (self->out, "/>");
    }
  g_string_append (self->out, "</linearGradient>\n");

  return self->gradients->len;
}

static void
append_paint (JourneySvgSink *self, const char *name, const JourneyPaint *paint, guint gradient)
{
  if (gradient > 0)
    {
      g_string_append_printf (self->out, " %s=\"url(#gradient-%u)\"", name, gradient);
      return;
    }

  append_colour (self->out, name, paint->colour);
  if (paint->colour.alpha < 1)
    {
      g_string_append_c (self->out, ' ');
      g_string_append (self->out, name);
      g_string_append (self->out, "-opacity=\"");
      append_number (self->out, paint->colour.alpha);
      g_string_append_c (self->out, '"');
    }
}

static void
append_stroke (JourneySvgSink *self, const JourneyStroke *stroke)
{
  append_attribute (self->out, "stroke-width", stroke->width);
  if (stroke->round)
    g_string_append (self->out, " stroke-linecap=\"round\" stroke-linejoin=\"round\"");
  if (stroke->dash <= 0)
    return;

  g_string_append (self->out, " stroke-dasharray=\"");
  append_number (self->out, stroke->dash);
  g_string_append_c (self->out, ' ');
  append_number (self->out, stroke->gap);
  g_string_append_c (self->out, '"');
  if (stroke->dash_offset != 0)
    append_attribute (self->out, "stroke-dashoffset", stroke->dash_offset);
}

static void
svg_sink_paint (JourneySink *sink, const JourneyPaint *fill, const JourneyPaint *line, const JourneyStroke *stroke)
{
  JourneySvgSink *self = svg (sink);
  guint fill_gradient = fill && fill->n_stops > 0 ? need_gradient (self, fill) : 0;
  guint line_gradient = line && line->n_stops > 0 ? need_gradient (self, line) : 0;

  append_shape (self);
  if (fill)
    append_paint (self, "fill", fill, fill_gradient);
  else
    g_string_append (self->out, " fill=\"none\"");
  if (line)
    {
      append_paint (self, "stroke", line, line_gradient);
      append_stroke (self, stroke);
    }
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
svg_sink_text (JourneySink *sink, const JourneyTextLine *line)
{
  GString *out = svg (sink)->out;
  gboolean rtl = line->direction == PANGO_DIRECTION_RTL;
  PangoWeight weight = journey_font_weight (line->font);

  g_string_append (out, "<text");
  append_attribute (out, "x", rtl ? line->x + line->width : line->x);
  append_attribute (out, "y", line->baseline);
  append_attribute (out, "font-size", journey_font_size (line->font));
  if (weight != PANGO_WEIGHT_NORMAL)
    append_attribute (out, "font-weight", weight);
  if (journey_font_style (line->font) != PANGO_STYLE_NORMAL)
    g_string_append (out, " font-style=\"italic\"");
  if (rtl)
    g_string_append (out, " direction=\"rtl\"");
  /* Where the font is missing, another one is stretched to the place that was measured. */
  if (line->width > 0)
    {
      append_attribute (out, "textLength", line->width);
      g_string_append (out, " lengthAdjust=\"spacingAndGlyphs\"");
    }
  append_colour (out, "fill", line->colour);
  g_string_append_c (out, '>');
  append_escaped (out, line->text, (gsize)line->length);
  g_string_append (out, "</text>\n");
}

static void
svg_sink_image (JourneySink *sink, cairo_surface_t *image, GBytes *encoded, const JourneyRect *rect)
{
  GString *out = svg (sink)->out;
  g_autofree char *data = g_base64_encode (g_bytes_get_data (encoded, NULL), g_bytes_get_size (encoded));

  g_string_append (out, "<image");
  append_attribute (out, "x", rect->x);
  append_attribute (out, "y", rect->y);
  append_attribute (out, "width", rect->width);
  append_attribute (out, "height", rect->height);
  g_string_append (out, " preserveAspectRatio=\"none\" xlink:href=\"data:image/png;base64,");
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
      append_escaped (self->out, id, strlen (id));
      g_string_append_c (self->out, '"');
    }
  if (linked)
    {
      g_string_append (self->out, " xlink:href=\"");
      append_escaped (self->out, link, strlen (link));
      g_string_append_c (self->out, '"');
    }
  g_string_append (self->out, ">\n");
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
  .text = svg_sink_text,
  .image = svg_sink_image,
  .begin_group = svg_sink_begin_group,
  .end_group = svg_sink_end_group,
};

static void
append_head (JourneySvgSink *self, const JourneyRect *page, const char *title, const char *language)
{
  GString *out = self->out;

  g_string_append (out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"");
  g_string_append (out, " xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"1.1\"");
  append_attribute (out, "width", page->width);
  append_attribute (out, "height", page->height);
  g_string_append (out, " viewBox=\"");
  append_number (out, page->x);
  append_point (out, ' ', page->y, page->width);
  append_point (out, ' ', page->height, 0);
  g_string_truncate (out, out->len - 2);
  g_string_append (out, "\" xml:space=\"preserve\"");
  if (*language)
    {
      g_string_append (out, " xml:lang=\"");
      append_escaped (out, language, strlen (language));
      g_string_append_c (out, '"');
    }
  g_string_append (out, " font-family=\"");
  append_escaped (out, journey_font_families (language), strlen (journey_font_families (language)));
  g_string_append (out, "\">\n<title>");
  append_escaped (out, title, strlen (title));
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
  self->path = g_string_new (NULL);
  self->gradients = g_array_new (FALSE, FALSE, sizeof (JourneyPaint));
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
  g_string_free (self->path, TRUE);
  g_array_unref (self->gradients);
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
