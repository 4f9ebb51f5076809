/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * JourneyPngWriter: Writes a PNG file band by band. While bands are packed by threads of its own, the caller draws the
 * next ones; memory does not grow with the picture.
 */
typedef struct _JourneyPngWriter JourneyPngWriter;

/** JourneyPngHead: What a picture is, and says of itself. */
typedef struct
{
  guint width; /* in pixels */
  guint height;
  double dpi; /* pixels an inch */
  const char *title;
  gboolean transparent; /* what is not drawn on */
} JourneyPngHead;

JourneyPngWriter *
journey_png_writer_new (GOutputStream *stream, const JourneyPngHead *head, GCancellable *cancellable, GError **error);
guint journey_png_writer_band_height (JourneyPngWriter *self);
cairo_surface_t *journey_png_writer_begin_band (JourneyPngWriter *self);
void journey_png_writer_end_band (JourneyPngWriter *self, cairo_surface_t *band, guint n_rows);
void journey_png_writer_carry (JourneyPngWriter *self, GBytes *packed);
gboolean journey_png_writer_failed (JourneyPngWriter *self);
gboolean journey_png_writer_finish (JourneyPngWriter *self, GError **error);

G_END_DECLS
