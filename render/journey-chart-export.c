/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-chart-export.h"

#include <cairo-pdf.h>
#include <math.h>

#include "journey-chart-private.h"
#include "journey-disk.h"
#include "journey-export-carry.h"
#include "journey-export-private.h"
#include "journey-pdf-finish.h"
#include "journey-png-writer.h"
#include "journey-svg-sink.h"

#define MARGIN 24.0
#define HEAD_GAP 10.0
#define KEY_GAP 12.0 /* above the key */

struct _JourneyChartDrawing
{
  char *title;
  double dpi;
  cairo_surface_t *pixels; /* NULL for what is no PNG */
  GByteArray *bytes;       /* the whole file; NULL for a PNG */
};

typedef struct
{
  const JourneyChartPicture *picture;
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

static double
key_top (const JourneyChartPicture *picture)
{
  return journey_chart_picture_head (picture) + picture->chart->height + KEY_GAP;
}

/**
 * journey_chart_picture_height:
 *
 * Returns: how high it is in all: title, subtitle, chart and key
 */
double
journey_chart_picture_height (const JourneyChartPicture *picture)
{
  if (picture->key && picture->key->height > 0)
    return key_top (picture) + picture->key->height;

  return journey_chart_picture_head (picture) + picture->chart->height;
}

/**
 * journey_chart_picture_paint:
 * @x: where it begins, in pixels
 * @y: likewise
 *
 * Draws title, subtitle, chart and key, but not the paper.
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
  if (picture->key && picture->key->height > 0)
    {
      sink->klass->begin_place (sink, 0, key_top (picture), 0);
      journey_chart_paint (picture->key, sink, NULL);
      sink->klass->end_place (sink);
    }
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
draw (Job *job, cairo_surface_t *surface, double scale)
{
  cairo_t *cr = cairo_create (surface);
  JourneyCairoSink sink;
  cairo_status_t status;

  cairo_scale (cr, scale, scale);
  journey_cairo_sink_init (&sink, cr);
  paint_all (job, &sink.parent);
  status = cairo_status (cr);
  cairo_destroy (cr);

  return status;
}

static cairo_status_t
draw_pixels (Job *job, JourneyChartDrawing *drawing)
{
  double scale = drawing->dpi / 96;

  drawing->pixels =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)ceil (job->width * scale), (int)ceil (job->height * scale));

  return draw (job, drawing->pixels, scale);
}

static cairo_status_t
collect (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static cairo_status_t
draw_document (Job *job, JourneyChartDrawing *drawing)
{
  g_autofree char *language = journey_export_language (journey_typesetter_language (job->picture->chart->typesetter));
  cairo_surface_t *surface;
  cairo_status_t status;

  drawing->bytes = g_byte_array_new ();
  surface =
      cairo_pdf_surface_create_for_stream (collect, drawing->bytes, job->width * JOURNEY_POINTS, job->height * JOURNEY_POINTS);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, drawing->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Sojourn");

  status = journey_pdf_finish (surface, draw (job, surface, JOURNEY_POINTS));
  if (status == CAIRO_STATUS_SUCCESS)
    journey_export_add_to_pdf (drawing->bytes, language, NULL, 0, NULL);

  return status;
}

static cairo_status_t
draw_lines (Job *job, JourneyChartDrawing *drawing)
{
  JourneyRect page = { 0, 0, job->width, job->height };
  g_autoptr (JourneySvgSink) svg =
      journey_svg_sink_new (&page, drawing->title, journey_typesetter_language (job->picture->chart->typesetter));
  GString *written = journey_svg_sink_buffer (svg);

  paint_all (job, journey_svg_sink_get (svg));
  journey_svg_sink_finish (svg);
  drawing->bytes = g_byte_array_sized_new ((guint)written->len);
  g_byte_array_append (drawing->bytes, (const guint8 *)written->str, (guint)written->len);

  return CAIRO_STATUS_SUCCESS;
}

/**
 * journey_chart_draw:
 * @dpi: PNG only, 10…1200
 *
 * Draws a chart, in the thread that it belongs to.
 *
 * Returns: (transfer full) (nullable): what is to be written; NULL when there is no memory for it
 */
JourneyChartDrawing *
journey_chart_draw (const JourneyChartPicture *picture, JourneyExportFormat format, double dpi, GError **error)
{
  g_autoptr (JourneyChartDrawing) drawing = NULL;
  Job job = { .picture = picture };
  cairo_status_t status;

  g_return_val_if_fail (picture != NULL && picture->chart != NULL, NULL);

  job.width = journey_chart_width (picture->chart) + 2 * MARGIN;
  job.height = journey_chart_picture_height (picture) + 2 * MARGIN;
  drawing = g_new0 (JourneyChartDrawing, 1);
  drawing->title = g_strdup (picture->title);
  drawing->dpi = CLAMP (dpi, 10, 1200);
  if (format == JOURNEY_EXPORT_PNG)
    status = draw_pixels (&job, drawing);
  else if (format == JOURNEY_EXPORT_PDF)
    status = draw_document (&job, drawing);
  else
    status = draw_lines (&job, drawing);

  return journey_export_check (status, error) ? g_steal_pointer (&drawing) : NULL;
}

/**
 * journey_chart_drawing_free:
 */
void
journey_chart_drawing_free (JourneyChartDrawing *drawing)
{
  g_clear_pointer (&drawing->pixels, cairo_surface_destroy);
  g_clear_pointer (&drawing->bytes, g_byte_array_unref);
  g_free (drawing->title);
  g_free (drawing);
}

static void
copy_rows (cairo_surface_t *from, guint y, cairo_surface_t *band)
{
  cairo_t *cr = cairo_create (band);

  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_set_source_surface (cr, from, 0, -(double)y);
  cairo_paint (cr);
  cairo_destroy (cr);
}

static gboolean
write_png (JourneyChartDrawing *drawing, GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  guint width = (guint)cairo_image_surface_get_width (drawing->pixels);
  guint height = (guint)cairo_image_surface_get_height (drawing->pixels);
  JourneyPngHead head = { .width = width, .height = height, .dpi = drawing->dpi, .title = drawing->title };
  JourneyPngWriter *writer = journey_png_writer_new (stream, &head, cancellable, error);

  if (!writer)
    return FALSE;
  for (guint y = 0; y < height && !journey_png_writer_failed (writer);)
    {
      cairo_surface_t *band = journey_png_writer_begin_band (writer);
      guint n_rows = MIN (journey_png_writer_band_height (writer), height - y);

      copy_rows (drawing->pixels, y, band);
      journey_png_writer_end_band (writer, band, n_rows);
      y += n_rows;
    }

  return journey_png_writer_finish (writer, error);
}

static gboolean
write_drawing (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  JourneyChartDrawing *drawing = data;

  if (drawing->pixels)
    return write_png (drawing, stream, cancellable, error);

  return g_output_stream_write_all (stream, drawing->bytes->data, drawing->bytes->len, NULL, cancellable, error);
}

/**
 * journey_chart_drawing_write:
 * @file: where the picture goes, as journey_disk_write () says: whole, or @file stays what it was
 *
 * Packs and writes what was drawn, in whatever thread.
 *
 * Returns: whether the picture is there
 */
gboolean
journey_chart_drawing_write (JourneyChartDrawing *drawing, GFile *file, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (drawing != NULL && G_IS_FILE (file), FALSE);

  return journey_disk_write (file, write_drawing, drawing, cancellable, error);
}
