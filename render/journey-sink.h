/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "journey-theme.h"

G_BEGIN_DECLS

#define JOURNEY_PAINT_STOPS 5

/** JourneyStop: A colour at 0..1 of a gradient's way. */
typedef struct
{
  double offset;
  JourneyColour colour;
} JourneyStop;

/** JourneyPaint: A plain colour (n_stops is 0) or a linear gradient between two points. */
typedef struct
{
  JourneyColour colour;
  guint n_stops;
  double x0;
  double y0;
  double x1;
  double y1;
  JourneyStop stops[JOURNEY_PAINT_STOPS];
} JourneyPaint;

/** JourneyStroke: How a line is drawn. dash 0 is a solid line. */
typedef struct
{
  double width;
  double dash;
  double gap;
  double dash_offset;
  gboolean round; /* caps and joins */
} JourneyStroke;

/** JourneyTextLine: One line of text on its way to a sink. */
typedef struct
{
  const char *text; /* not ended by NUL */
  int length;       /* in bytes */
  JourneyFont font;
  const PangoFontDescription *description;
  JourneyColour colour;
  PangoDirection direction;
  gboolean hyphen; /* one is shown behind the text, where a word was broken */
  double x;        /* left end */
  double baseline; /* y */
  double width;
  const char *run_text; /* what the runs refer to; ended by NUL */
  GSList *runs;         /* of PangoGlyphItem, from left to right; NULL for a sink that wants no glyphs */
} JourneyTextLine;

typedef struct _JourneySink JourneySink;

/**
 * JourneySinkClass: What a sink can do.
 *
 * A path is put together from pieces and used up by the next fill, stroke or clip; fill and stroke in one go
 * with paint. Clips nest. A place makes a point the origin
 * of what is drawn until its end, turned clockwise by so many quarters; places nest, too.
 * Groups nest, up to 64 deep; one has an id, unique in the picture, and may have a link; both may be NULL. Unsafe links are left
 * out.
 */
typedef struct
{
  gboolean wants_glyphs;
  void (*move_to) (JourneySink *sink, double x, double y);
  void (*line_to) (JourneySink *sink, double x, double y);
  void (*curve_to) (JourneySink *sink, double x1, double y1, double x2, double y2, double x3, double y3);
  void (*close) (JourneySink *sink);
  void (*rect) (JourneySink *sink, const JourneyRect *rect, double radius);
  void (*circle) (JourneySink *sink, double x, double y, double radius);
  void (*paint) (JourneySink *sink, const JourneyPaint *fill, const JourneyPaint *line, const JourneyStroke *stroke);
  void (*clip) (JourneySink *sink);
  void (*unclip) (JourneySink *sink);
  void (*begin_place) (JourneySink *sink, double x, double y, int quarters);
  void (*end_place) (JourneySink *sink);
  void (*text) (JourneySink *sink, const JourneyTextLine *line);
  void (*image) (JourneySink *sink, cairo_surface_t *image, GBytes *encoded, const JourneyRect *rect);
  void (*begin_group) (JourneySink *sink, const char *id, const char *link);
  void (*name_group) (JourneySink *sink, const char *title); /* right behind the beginning; NULL where nobody reads it */
  void (*end_group) (JourneySink *sink);
} JourneySinkClass;

/** JourneySink: Where a painter draws. Sinks begin with this structure. */
struct _JourneySink
{
  const JourneySinkClass *klass;
};

/** JourneyCairoSink: A sink that draws on a cairo context: screen, PNG, PDF, print. */
typedef struct
{
  JourneySink parent;
  cairo_t *cr;
  guint64 links; /* of the open groups, the innermost in the lowest bit: whether it has a link */
} JourneyCairoSink;

void journey_cairo_sink_init (JourneyCairoSink *sink, cairo_t *cr);

gboolean journey_link_is_safe (const char *link);

JourneyPaint journey_paint_colour (JourneyColour colour);
JourneyPaint journey_paint_vertical (double y0, double y1, const JourneyStop *stops, guint n_stops);

G_END_DECLS
