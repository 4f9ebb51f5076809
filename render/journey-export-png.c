/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <math.h>

#include "journey-export-private.h"
#include "journey-png-writer.h"

#define MAX_WIDTH 32767.0 /* of a cairo surface */
#define MAX_HEIGHT 2147483647.0
#define KEPT_LAYOUTS 4000

static gboolean
check_size (JourneyScene *scene, double scale, GError **error)
{
  double width = ceil (journey_scene_width (scene) * scale), height = ceil (journey_scene_height (scene) * scale);

  if (width > MAX_WIDTH)
    g_set_error (
        error, JOURNEY_EXPORT_ERROR, JOURNEY_EXPORT_ERROR_TOO_LARGE,
        _ ("The picture would be %.0f pixels wide, and %.0f is the most. Let it go on in strips, or choose a lower resolution."),
        width, MAX_WIDTH);
  else if (height > MAX_HEIGHT)
    g_set_error (error, JOURNEY_EXPORT_ERROR, JOURNEY_EXPORT_ERROR_TOO_LARGE,
                 _ ("The picture would be %.0f pixels high. Choose a lower resolution."), height);

  return width <= MAX_WIDTH && height <= MAX_HEIGHT;
}

/* What was drawn on a band before goes away. */
static void
paint_paper (JourneyScene *scene, cairo_t *cr, gboolean transparent)
{
  JourneyColour paper = journey_theme_colour (journey_scene_theme (scene), JOURNEY_HUE_PAPER);

  cairo_save (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_set_source_rgba (cr, paper.red, paper.green, paper.blue, transparent ? 0 : 1);
  cairo_paint (cr);
  cairo_restore (cr);
}

/* Draws the rows from @y on. */
static cairo_status_t
draw_band (JourneyScene *scene, cairo_surface_t *band, double scale, gboolean transparent, guint y, guint n_rows)
{
  JourneyRect area = { 0, y / scale, journey_scene_width (scene), n_rows / scale };
  JourneyCairoSink sink;
  cairo_t *cr = cairo_create (band);
  cairo_status_t status;

  paint_paper (scene, cr, transparent);
  cairo_translate (cr, 0, -(double)y);
  cairo_scale (cr, scale, scale);
  journey_cairo_sink_init (&sink, cr);
  journey_scene_paint (scene, &sink.parent, &area, JOURNEY_DETAIL_FULL);
  status = cairo_status (cr);
  cairo_destroy (cr);

  return status;
}

static gboolean
draw_bands (JourneyScene *scene, JourneyPngWriter *writer, const JourneyPngHead *head, double scale, GError **error)
{
  guint band_height = journey_png_writer_band_height (writer);
  cairo_status_t status = CAIRO_STATUS_SUCCESS;

  for (guint y = 0; y < head->height && status == CAIRO_STATUS_SUCCESS && !journey_png_writer_failed (writer);)
    {
      cairo_surface_t *band = journey_png_writer_begin_band (writer);
      guint n_rows = MIN (band_height, head->height - y);

      status = draw_band (scene, band, scale, head->transparent, y, n_rows);
      journey_png_writer_end_band (writer, band, n_rows);
      y += n_rows;
    }

  return journey_export_check (status, error);
}

/**
 * journey_export_png:
 *
 * Writes a PNG, band by band.
 *
 * Returns: whether it is whole
 */
gboolean
journey_export_png (
    JourneyState *map, GOutputStream *stream, const JourneyExportOptions *options, GCancellable *cancellable, GError **error)
{
  double dpi = CLAMP (options->dpi, 10, 1200);
  double scale = dpi / 96;
  double strip = MIN (JOURNEY_STRIP_POINTS / JOURNEY_POINTS, MAX_WIDTH / scale);
  g_autoptr (JourneyScene) scene = journey_export_scene (map, options, strip, KEPT_LAYOUTS, FALSE, error);
  g_autofree char *title = journey_export_title (map);
  JourneyPngHead head = { .dpi = dpi, .title = title, .transparent = options->transparent };
  JourneyPngWriter *writer;
  gboolean drawn;

  if (!scene || !check_size (scene, scale, error))
    return FALSE;
  head.width = (guint)ceil (journey_scene_width (scene) * scale);
  head.height = (guint)ceil (journey_scene_height (scene) * scale);
  writer = journey_png_writer_new (stream, &head, cancellable, error);
  if (!writer)
    return FALSE;
  if (options->carry)
    journey_png_writer_carry (writer, journey_export_carried (map, options, NULL));
  drawn = draw_bands (scene, writer, &head, scale, error);

  return journey_png_writer_finish (writer, drawn ? error : NULL) && drawn;
}
