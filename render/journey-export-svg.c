/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-export-carry.h"
#include "journey-export-private.h"
#include "journey-svg-sink.h"

static JourneySvgSink *
draw (JourneyScene *scene, const char *title, gboolean transparent, GBytes *carried)
{
  JourneyRect page = { 0, 0, journey_scene_width (scene), journey_scene_height (scene) };
  JourneySvgSink *svg = journey_svg_sink_new (&page, title, journey_scene_language (scene));
  JourneySink *sink = journey_svg_sink_get (svg);
  JourneyPaint paper = journey_paint_colour (journey_theme_colour (journey_scene_theme (scene), JOURNEY_HUE_PAPER));

  if (!transparent)
    {
      sink->klass->rect (sink, &page, 0);
      sink->klass->paint (sink, &paper, NULL, NULL);
    }
  journey_scene_paint (scene, sink, NULL, JOURNEY_DETAIL_FULL);
  if (carried)
    journey_export_carry_in_svg (journey_svg_sink_buffer (svg), carried);
  journey_svg_sink_finish (svg);

  return svg;
}

/**
 * journey_export_draw_svg:
 *
 * Returns: (transfer full): the whole of @scene as a file
 */
char *
journey_export_draw_svg (JourneyScene *scene, const char *title)
{
  g_autoptr (JourneySvgSink) svg = draw (scene, title, FALSE, NULL);

  return g_strdup (journey_svg_sink_buffer (svg)->str);
}

/**
 * journey_export_svg:
 *
 * Writes an SVG with every line of text as text.
 *
 * Returns: whether it is whole
 */
gboolean
journey_export_svg (
    JourneyState *map, GOutputStream *stream, const JourneyExportOptions *options, GCancellable *cancellable, GError **error)
{
  /* No glyphs are asked for, so no shaped text need be kept. */
  g_autoptr (JourneyScene) scene = journey_export_scene (map, options, JOURNEY_STRIP_POINTS / JOURNEY_POINTS, 1, TRUE, error);
  g_autofree char *title = journey_export_title (map);
  g_autoptr (GBytes) carried = scene ? journey_export_carried (map, options, NULL) : NULL;
  g_autoptr (JourneySvgSink) svg = scene ? draw (scene, title, options->transparent, carried) : NULL;
  GString *buffer = svg ? journey_svg_sink_buffer (svg) : NULL;

  return buffer && g_output_stream_write_all (stream, buffer->str, buffer->len, NULL, cancellable, error);
}
