/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "journey-svg-sink.h"
#include "render-maps.h"

/* What is still read of a map that is seen from far away: in large letters on it, and hanging below it. */

static const JourneySceneOptions editing = { .for_editing = TRUE, .show_persona_strip = TRUE };

static const JourneySceneOptions in_large = { .for_editing = TRUE, .show_persona_strip = TRUE, .large_text = TRUE };

/* Whether a line of text begins so. */
static gboolean
says (JourneySvgSink *svg, const char *begin)
{
  g_autofree char *escaped = g_regex_escape_string (begin, -1);
  g_autofree char *pattern = g_strconcat ("<text[^>]*>", escaped, NULL);

  return g_regex_match_simple (pattern, journey_svg_sink_buffer (svg)->str, 0, 0);
}

static JourneySvgSink *
paint (JourneyScene *scene, JourneyDetail detail)
{
  JourneyRect page = { 0, 0, journey_scene_width (scene), journey_scene_height (scene) };
  JourneySvgSink *svg = journey_svg_sink_new (&page, "t", "");

  journey_scene_paint (scene, journey_svg_sink_get (svg), NULL, detail);

  return svg;
}

/* Lanes say what they are in as many lines as they are high, and the card of the first persona says who travels. */
static void
test_words (gconstpointer options)
{
  g_autoptr (JourneyState) map = render_map_broadband ();
  g_autoptr (JourneyScene) scene = journey_scene_new (map, options, NULL);
  g_autoptr (JourneySvgSink) far = paint (scene, JOURNEY_DETAIL_REDUCED);
  g_autoptr (JourneySvgSink) plain = paint (scene, JOURNEY_DETAIL_PLAIN);
  JourneyState *persona = journey_state_child (map, JOURNEY_MAP_PERSONAS, 0);

  g_assert_true (says (far, "Emo"));
  g_assert_true (says (far, "Value</text>"));
  g_assert_true (says (far, "gap</text>"));
  g_assert_true (says (far, journey_state_text (persona, JOURNEY_PERSONA_NAME)));
  g_assert_null (strstr (journey_svg_sink_buffer (plain)->str, "<text"));
}

/* No letter of a lane's title stands outside of its cell. */
static void
test_low_lanes (gconstpointer language)
{
  g_autoptr (JourneyState) map = render_map_awkward (language);
  g_autoptr (JourneyScene) scene = journey_scene_new (map, &editing, NULL);
  guint n_lanes = journey_scene_n_lanes (scene);

  for (guint i = 0; i < n_lanes; i++)
    {
      JourneyRect cell = journey_scene_part_rect (scene, JOURNEY_PART_LANE_TITLE, i);
      int width = (int)cell.width + 40, height = (int)cell.height + 40;
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, width, height);
      cairo_t *cr = cairo_create (surface);
      JourneyCairoSink sink;
      const guint8 *pixels;

      cairo_translate (cr, 20 - cell.x, 20 - cell.y);
      journey_cairo_sink_init (&sink, cr);
      journey_scene_paint_part (scene, &sink.parent, JOURNEY_PART_LANE_TITLE, i, NULL, JOURNEY_DETAIL_REDUCED);
      cairo_destroy (cr);
      cairo_surface_flush (surface);
      pixels = cairo_image_surface_get_data (surface);
      for (int y = 0; y < height; y++)
        for (int x = 0; x < width; x++)
          if (x < 19 || y < 19 || x > cell.width + 21 || y > cell.height + 21)
            g_assert_cmpint (pixels[y * cairo_image_surface_get_stride (surface) + x], ==, 0);
      cairo_surface_destroy (surface);
    }
}

/* Titles hang only where cards do not show them, and where they can be read beside each other. */
static void
test_unit (void)
{
  g_autoptr (JourneyState) map = render_map_broadband ();
  g_autoptr (JourneyScene) scene = journey_scene_new (map, &editing, NULL);
  g_autoptr (JourneyScene) large = journey_scene_new (map, &in_large, NULL);

  g_assert_cmpfloat (journey_scene_hanging_unit (scene, 1), ==, 0);
  g_assert_cmpfloat (journey_scene_hanging_unit (scene, 0.4), ==, 1);
  g_assert_cmpfloat (journey_scene_hanging_unit (scene, 0.25), ==, 1);
  g_assert_cmpfloat (journey_scene_hanging_unit (scene, 0.1), ==, 0);
  g_assert_cmpfloat (journey_scene_hanging_unit (large, 0.22), >, 1);
  g_assert_cmpfloat (journey_scene_hanging_unit (large, 0.22), <=, JOURNEY_LARGE_UNIT);
}

static JourneySvgSink *
hang (JourneyScene *scene, double from, double to, double length)
{
  JourneySvgSink *svg = journey_svg_sink_new (&(JourneyRect){ 0, 0, 1000, 300 }, "t", "");

  journey_scene_paint_hanging (scene, journey_svg_sink_get (svg), from, to, 0.25, length);

  return svg;
}

/* They are whole where there is room, else cut short; only those of the columns that are asked for. */
static void
test_hanging (void)
{
  g_autoptr (JourneyState) map = render_map_broadband ();
  g_autoptr (JourneyScene) scene = journey_scene_new (map, &editing, NULL);
  g_autoptr (JourneySvgSink) all = hang (scene, 0, journey_scene_width (scene), 200);
  g_autoptr (JourneySvgSink) tight = hang (scene, 0, journey_scene_width (scene), 40);
  g_autoptr (JourneySvgSink) beyond = hang (scene, journey_scene_width (scene) + 100, journey_scene_width (scene) + 200, 200);
  guint n = journey_scene_n_columns (scene);

  for (guint i = 0; i < n; i++)
    {
      const char *title =
          journey_state_text (journey_state_find (map, journey_scene_column_id (scene, i)), JOURNEY_TOUCHPOINT_TITLE);

      g_assert_true (says (all, title));
    }
  g_assert_false (says (tight, "First bill<"));
  g_assert_nonnull (strstr (journey_svg_sink_buffer (tight)->str, "…</text>"));
  g_assert_null (strstr (journey_svg_sink_buffer (beyond)->str, "<text"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/far/words", &editing, test_words);
  g_test_add_data_func ("/far/words/large", &in_large, test_words);
  g_test_add_data_func ("/far/low-lanes", "en", test_low_lanes);
  g_test_add_data_func ("/far/low-lanes/mirrored", "ar", test_low_lanes);
  g_test_add_func ("/far/unit", test_unit);
  g_test_add_func ("/far/hanging", test_hanging);

  return g_test_run ();
}
