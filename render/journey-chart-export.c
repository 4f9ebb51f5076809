/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-chart-export.h"

#include <cairo-pdf.h>
#include <math.h>

#include "journey-chart-private.h"
#include "journey-disk.h"
#include "journey-export-private.h"
#include "journey-png-writer.h"
#include "journey-svg-sink.h"

#define MARGIN 24.0
#define HEAD_GAP 10.0

typedef struct
{
  const JourneyChartPicture *picture;
  JourneyExportFormat format;
  double dpi;
  double width; /* pixels at 96 dpi, with margins */
  double height;
} Job;

/**
 * journey_chart_picture_head:
 *
 * Returns: how much room title and subtitle take above the chart
 */
double
journey_chart_picture_head (const JourneyChartPicture *picture)
{
  JourneyChart *chart = picture->chart;
  double height = journey_chart_text_height (chart, picture->title, JOURNEY_FONT_MAP_TITLE, chart->width)
                  + journey_chart_text_height (chart, picture->subtitle, JOURNEY_FONT_MAP_NOTE, chart->width);

  return height > 0 ? height + HEAD_GAP : 0;
}

/**
 * journey_chart_picture_paint:
 * @x: where it begins, in pixels
 * @y: likewise
 *
 * Draws title, subtitle and chart, but not the paper.
 */
void
journey_chart_picture_paint (const JourneyChartPicture *picture, JourneySink *sink, double x, double y)
{
  JourneyChart *chart = picture->chart;
  JourneyRect rect = { 0, 0, chart->width, 0 };

  sink->klass->begin_place (sink, x, y, 0);
  journey_chart_text (chart, sink, picture->title, JOURNEY_FONT_MAP_TITLE, &rect, JOURNEY_ALIGN_START,
                      journey_theme_colour (chart->theme, JOURNEY_HUE_TEXT));
  rect.y += journey_chart_text_height (chart, picture->title, JOURNEY_FONT_MAP_TITLE, chart->width);
  journey_chart_text (chart, sink, picture->subtitle, JOURNEY_FONT_MAP_NOTE, &rect, JOURNEY_ALIGN_START,
                      journey_theme_colour (chart->theme, JOURNEY_HUE_TEXT_MUTED));
  sink->klass->begin_place (sink, 0, journey_chart_picture_head (picture), 0);
  journey_chart_paint (chart, sink, NULL);
  sink->klass->end_place (sink);
  sink->klass->end_place (sink);
}

static void
paint_all (Job *job, JourneySink *sink)
{
  JourneyRect page = { 0, 0, job->width, job->height };

  sink->klass->rect (sink, &page, 0);
  journey_chart_fill (sink, journey_theme_colour (job->picture->chart->theme, JOURNEY_HUE_CARD));
  journey_chart_picture_paint (job->picture, sink, MARGIN, MARGIN);
}

static cairo_status_t
draw_band (Job *job, cairo_surface_t *band, double scale, guint y)
{
  cairo_t *cr = cairo_create (band);
  JourneyCairoSink sink;
  cairo_status_t status;

  cairo_translate (cr, 0, -(double)y);
  cairo_scale (cr, scale, scale);
  journey_cairo_sink_init (&sink, cr);
  paint_all (job, &sink.parent);
  status = cairo_status (cr);
  cairo_destroy (cr);

  return status;
}

static gboolean
write_png (Job *job, GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  double scale = CLAMP (job->dpi, 10, 1200) / 96;
  guint width = (guint)ceil (job->width * scale), height = (guint)ceil (job->height * scale);
  cairo_status_t status = CAIRO_STATUS_SUCCESS;
  JourneyPngWriter *writer;
  gboolean drawn;

  writer = journey_png_writer_new (stream, width, height, scale * 96, job->picture->title, cancellable, error);
  if (!writer)
    return FALSE;
  for (guint y = 0; y < height && status == CAIRO_STATUS_SUCCESS && !journey_png_writer_failed (writer);)
    {
      cairo_surface_t *band = journey_png_writer_begin_band (writer);
      guint n_rows = MIN (journey_png_writer_band_height (writer), height - y);

      status = draw_band (job, band, scale, y);
      journey_png_writer_end_band (writer, band, n_rows);
      y += n_rows;
    }
  drawn = journey_export_check (status, error);

  return journey_png_writer_finish (writer, drawn ? error : NULL) && drawn;
}

static gboolean
write_svg (Job *job, GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  JourneyRect page = { 0, 0, job->width, job->height };
  g_autoptr (JourneySvgSink) svg =
      journey_svg_sink_new (&page, job->picture->title, journey_typesetter_language (job->picture->chart->typesetter));
  GString *written = journey_svg_sink_buffer (svg);

  paint_all (job, journey_svg_sink_get (svg));
  journey_svg_sink_finish (svg);

  return g_output_stream_write_all (stream, written->str, written->len, NULL, cancellable, error);
}

static cairo_status_t
collect (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static gboolean
write_pdf (Job *job, GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface =
      cairo_pdf_surface_create_for_stream (collect, bytes, job->width * JOURNEY_POINTS, job->height * JOURNEY_POINTS);
  cairo_status_t status;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, job->picture->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Sojourn");
  status = draw_band (job, surface, JOURNEY_POINTS, 0);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  return journey_export_check (status, error)
         && g_output_stream_write_all (stream, bytes->data, bytes->len, NULL, cancellable, error);
}

static gboolean
write_picture (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  Job *job = data;

  if (job->format == JOURNEY_EXPORT_PNG)
    return write_png (job, stream, cancellable, error);
  if (job->format == JOURNEY_EXPORT_PDF)
    return write_pdf (job, stream, cancellable, error);

  return write_svg (job, stream, cancellable, error);
}

/**
 * journey_chart_export:
 * @file: where the picture goes, as journey_disk_write () says
 * @dpi: PNG only, 10…1200
 *
 * Draws a chart into @file: whole, or @file stays what it was.
 *
 * Returns: whether the picture is there
 */
gboolean
journey_chart_export (const JourneyChartPicture *picture,
                      JourneyExportFormat format,
                      GFile *file,
                      double dpi,
                      GCancellable *cancellable,
                      GError **error)
{
  Job job = { .picture = picture, .format = format, .dpi = dpi };

  g_return_val_if_fail (picture != NULL && picture->chart != NULL && G_IS_FILE (file), FALSE);

  job.width = journey_chart_width (picture->chart) + 2 * MARGIN;
  job.height = journey_chart_height (picture->chart) + journey_chart_picture_head (picture) + 2 * MARGIN;

  return journey_disk_write (file, write_picture, &job, cancellable, error);
}
