/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "journey-font.h"
#include "journey-palette.h"
#include "render-maps.h"

/* Whether everybody can read what is drawn: the contrast of each line of text with its ground, and its size. */

#define CONTRAST 7.0
#define LARGE_PIXELS 24.0 /* 18 points */

/* A surface, and a sink on it that looks at each line of text before it is drawn. */
typedef struct
{
  JourneyCairoSink cairo;
  JourneySinkClass klass;
  const JourneySinkClass *parent_class;
  cairo_surface_t *surface;
  double smallest;
  guint n_lines;
} Reader;

static JourneyColour
colour_at (cairo_surface_t *surface, int x, int y)
{
  const guchar *row = cairo_image_surface_get_data (surface) + (gsize)y * (gsize)cairo_image_surface_get_stride (surface);
  guint32 pixel = ((const guint32 *)(gconstpointer)row)[x];

  return journey_colour_from_hex (pixel & 0xffffff);
}

/* The lowest contrast with what lies behind the letters, apart from the tenth of it that is lowest: a curve may pass there. */
static double
contrast_of (Reader *self, const JourneyTextLine *line)
{
  int x0 = MAX ((int)floor (line->x), 0), y0 = MAX ((int)floor (line->baseline - journey_font_size (line->font) * 0.7), 0);
  int x1 = MIN ((int)ceil (line->x + line->width), cairo_image_surface_get_width (self->surface));
  int y1 = MIN ((int)ceil (line->baseline), cairo_image_surface_get_height (self->surface));
  guint low = 0, n = 0;
  double lowest = 21;

  cairo_surface_flush (self->surface);
  for (int y = y0; y < y1; y++)
    for (int x = x0; x < x1; x++, n++)
      {
        double contrast = journey_colour_contrast (colour_at (self->surface, x, y), line->colour);

        lowest = MIN (lowest, contrast);
        low += contrast < CONTRAST;
      }

  return low * 10 > n ? lowest : MAX (lowest, CONTRAST);
}

static void
read_text (JourneySink *sink, const JourneyTextLine *line)
{
  Reader *self = (Reader *)sink;
  double contrast = contrast_of (self, line);

  if (contrast < CONTRAST)
    g_error ("“%.*s” has a contrast of %.2f", line->length, line->text, contrast);
  self->smallest = MIN (self->smallest, journey_font_size (line->font));
  self->n_lines++;
}

/* Returns the size of the smallest text that was drawn, in scene units. */
static double
read_scene (JourneyState *map, const JourneySceneOptions *options, JourneyDetail detail)
{
  g_autoptr (JourneyScene) scene = journey_scene_new (map, options, NULL);
  JourneyColour paper = journey_theme_colour (journey_scene_theme (scene), JOURNEY_HUE_PAPER);
  Reader self = { .smallest = G_MAXDOUBLE };
  cairo_t *cr;

  self.surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)ceil (journey_scene_width (scene)),
                                             (int)ceil (journey_scene_height (scene)));
  cr = cairo_create (self.surface);
  cairo_set_source_rgb (cr, paper.red, paper.green, paper.blue);
  cairo_paint (cr);
  journey_cairo_sink_init (&self.cairo, cr);
  self.klass = *self.cairo.parent.klass;
  self.klass.text = read_text;
  self.cairo.parent.klass = &self.klass;
  journey_scene_paint (scene, &self.cairo.parent, NULL, detail);
  cairo_destroy (cr);
  cairo_surface_destroy (self.surface);
  g_assert_cmpuint (self.n_lines, >, 5);

  return self.smallest;
}

/* The map with each lane and stage in one of these colours, and then in the next. */
static JourneyState *
coloured (JourneyState *state, guint shift)
{
  static const char *const awkward[] = { "#777777", "#ffffff", "#000000", "#ffff00", "#ff0000", "#8888ff", "#00ff00", "#0000ff" };
  guint n_named = journey_palette_length (), n = n_named + G_N_ELEMENTS (awkward);
  g_autoptr (JourneyMap) map = journey_map_new_from_state (state);
  static const JourneyListId lists[] = { JOURNEY_MAP_STAGES, JOURNEY_MAP_LANES, JOURNEY_MAP_PERSONAS };
  static const JourneyFieldId fields[] = { JOURNEY_STAGE_COLOUR, JOURNEY_LANE_COLOUR, JOURNEY_PERSONA_COLOUR };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; j < journey_node_n_children (JOURNEY_NODE (map), lists[i]); j++)
      {
        guint at = (j + shift) % n;

        journey_edit_set_text (journey_node_child (JOURNEY_NODE (map), lists[i], j), fields[i],
                               at < n_named ? journey_palette_value (at) : awkward[at - n_named]);
      }

  return journey_state_ref (journey_map_state (map));
}

static void
read_map (JourneyState *map)
{
  for (guint theme = 0; theme < JOURNEY_N_THEMES; theme++)
    {
      JourneySceneOptions options = {
        .theme = journey_theme_get ((JourneyThemeKind)theme), .for_editing = TRUE, .show_persona_strip = TRUE, .show_title = TRUE
      };

      read_scene (map, &options, JOURNEY_DETAIL_FULL);
      read_scene (map, &options, JOURNEY_DETAIL_REDUCED);
    }
}

static void
test_contrast (void)
{
  g_autoptr (JourneyState) broadband = render_map_broadband ();
  g_autoptr (JourneyState) awkward = render_map_awkward ("en");
  g_autoptr (JourneyState) large = render_map_large (20, 1);

  read_map (broadband);
  read_map (awkward);
  read_map (large);
}

static void
test_own_colours (void)
{
  g_autoptr (JourneyState) broadband = render_map_broadband ();

  for (guint shift = 0; shift < 16; shift++)
    {
      g_autoptr (JourneyState) map = coloured (broadband, shift);

      read_map (map);
    }
}

static void
test_large_text (void)
{
  JourneyState *maps[] = { render_map_broadband (), render_map_chinese (), render_map_awkward ("ar") };

  for (guint i = 0; i < G_N_ELEMENTS (maps); i++)
    {
      JourneySceneOptions options = { .large_text = TRUE, .for_editing = TRUE, .show_persona_strip = TRUE, .show_title = TRUE };
      double smallest = read_scene (maps[i], &options, JOURNEY_DETAIL_FULL);

      g_assert_cmpfloat (smallest * JOURNEY_LARGE_UNIT, >=, LARGE_PIXELS - 1e-6);
      journey_state_unref (maps[i]);
    }
  for (guint i = JOURNEY_N_USUAL_FONTS; i < JOURNEY_N_FONTS; i++)
    g_assert_cmpfloat (journey_font_size ((JourneyFont)i) * JOURNEY_LARGE_UNIT, >=, LARGE_PIXELS - 1e-6);
}

/* Turning it on and off again gives the picture there was, and nothing of the one before is taken over. */
static void
test_there_and_back (void)
{
  g_autoptr (JourneyState) map = render_map_broadband ();
  g_autoptr (JourneyScene) usual = journey_scene_new (map, &(JourneySceneOptions){ 0 }, NULL);
  g_autoptr (JourneyScene) large = journey_scene_new (map, &(JourneySceneOptions){ .large_text = TRUE }, usual);
  g_autoptr (JourneyScene) afresh = journey_scene_new (map, &(JourneySceneOptions){ .large_text = TRUE }, NULL);
  g_autoptr (JourneyScene) back = journey_scene_new (map, &(JourneySceneOptions){ 0 }, large);
  g_autofree char *usual_dump = render_dump (usual);
  g_autofree char *large_dump = render_dump (large);
  g_autofree char *afresh_dump = render_dump (afresh);
  g_autofree char *back_dump = render_dump (back);

  g_assert_cmpstr (large_dump, ==, afresh_dump);
  g_assert_cmpstr (back_dump, ==, usual_dump);
  g_assert_cmpfloat (journey_scene_width (large), >, journey_scene_width (usual));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/legible/contrast", test_contrast);
  g_test_add_func ("/legible/own-colours", test_own_colours);
  g_test_add_func ("/legible/large-text", test_large_text);
  g_test_add_func ("/legible/there-and-back", test_there_and_back);

  return g_test_run ();
}
