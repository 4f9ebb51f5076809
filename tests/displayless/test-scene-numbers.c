/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <cairo.h>
#include <math.h>
#include <string.h>

#include "journey-edit.h"
#include "journey-scene.h"
#include "render-maps.h"

static const JourneySceneOptions editing = { .for_editing = TRUE };

/* A column as a whole, or without its number, which may be added by itself. */
typedef enum
{
  WHOLE,
  IN_TWO,
  WITHOUT,
} How;

static cairo_surface_t *
draw (JourneyScene *scene, guint column, JourneyDetail detail, How how)
{
  JourneyRect rect = journey_scene_part_rect (scene, JOURNEY_PART_COLUMN, column);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int)rect.width, (int)rect.height);
  cairo_t *cr = cairo_create (surface);
  JourneyCairoSink sink;

  cairo_translate (cr, -rect.x, -rect.y);
  journey_cairo_sink_init (&sink, cr);
  if (how == WHOLE)
    journey_scene_paint_part (scene, &sink.parent, JOURNEY_PART_COLUMN, column, &rect, detail);
  else
    journey_scene_paint_unnumbered (scene, &sink.parent, column, &rect, detail);
  if (how == IN_TWO)
    journey_scene_paint_number (scene, &sink.parent, column, detail);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static gboolean
is_same_picture (cairo_surface_t *a, cairo_surface_t *b)
{
  gsize size = (gsize)cairo_image_surface_get_stride (a) * (gsize)cairo_image_surface_get_height (a);
  gboolean same = memcmp (cairo_image_surface_get_data (a), cairo_image_surface_get_data (b), size) == 0;

  cairo_surface_destroy (a);
  cairo_surface_destroy (b);

  return same;
}

/* A number that is drawn by itself makes the same picture. */
static void
test_in_two (void)
{
  g_autoptr (JourneyState) broadband = render_map_broadband ();
  g_autoptr (JourneyState) awkward = render_map_awkward ("ar");
  JourneyState *const maps[] = { broadband, awkward };

  for (guint m = 0; m < G_N_ELEMENTS (maps); m++)
    {
      g_autoptr (JourneyScene) scene = journey_scene_new (maps[m], &editing, NULL);

      for (guint i = 0; i < journey_scene_n_columns (scene); i++)
        for (JourneyDetail detail = JOURNEY_DETAIL_FULL; detail <= JOURNEY_DETAIL_PLAIN; detail++)
          {
            g_assert_true (is_same_picture (draw (scene, i, detail, WHOLE), draw (scene, i, detail, IN_TWO)));
            g_assert_true (is_same_picture (draw (scene, i, detail, WHOLE), draw (scene, i, detail, WITHOUT))
                           == (detail == JOURNEY_DETAIL_PLAIN));
          }
    }
}

/* Without it, a column looks the same wherever others put it. */
static void
test_goes_along (void)
{
  g_autoptr (JourneyState) state = render_map_broadband ();
  g_autoptr (JourneyMap) map = journey_map_new_from_state (state);
  g_autoptr (JourneyScene) before = journey_scene_new (state, &editing, NULL);
  g_autoptr (JourneyScene) after = NULL;
  guint last = journey_scene_n_columns (before) - 1;

  journey_edit_add_touchpoint (JOURNEY_STAGE (journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, 0)), 0, "New");
  after = journey_scene_new (journey_map_state (map), &editing, before);
  g_assert_cmpuint (journey_scene_n_columns (after), ==, last + 2);
  g_assert_cmpuint (journey_scene_part_stamp (before, JOURNEY_PART_COLUMN, last), !=,
                    journey_scene_part_stamp (after, JOURNEY_PART_COLUMN, last + 1));
  g_assert_cmpuint (journey_scene_unnumbered_stamp (before, last), ==, journey_scene_unnumbered_stamp (after, last + 1));
  g_assert_true (
      is_same_picture (draw (before, last, JOURNEY_DETAIL_FULL, WITHOUT), draw (after, last + 1, JOURNEY_DETAIL_FULL, WITHOUT)));
}

/* A touchpoint of which only what they got is known has a dot and a figure, which are drawn anew when it changes. */
static void
test_half_a_gap (void)
{
  g_autoptr (JourneyState) state = render_map_broadband ();
  g_autoptr (JourneyMap) map = journey_map_new_from_state (state);
  JourneyNode *touchpoint =
      journey_node_child (journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, 0), JOURNEY_STAGE_TOUCHPOINTS, 0);
  JourneyNode *score = journey_node_child (touchpoint, JOURNEY_TOUCHPOINT_SCORES, 0);
  JourneyScene *scenes[4];

  journey_edit_set_number (score, JOURNEY_SCORE_EXPECTED, NAN);
  scenes[0] = journey_scene_new (journey_map_state (map), &editing, NULL);
  journey_edit_set_number (score, JOURNEY_SCORE_ACTUAL, 2);
  scenes[1] = journey_scene_new (journey_map_state (map), &editing, scenes[0]);
  journey_edit_set_number (score, JOURNEY_SCORE_ACTUAL, NAN);
  scenes[2] = journey_scene_new (journey_map_state (map), &editing, scenes[1]);
  journey_edit_set_number (score, JOURNEY_SCORE_EXPECTED, 2);
  scenes[3] = journey_scene_new (journey_map_state (map), &editing, scenes[2]);

  for (guint i = 0; i < G_N_ELEMENTS (scenes); i++)
    for (guint j = 0; j < i; j++)
      {
        g_assert_cmpuint (journey_scene_unnumbered_stamp (scenes[i], 0), !=, journey_scene_unnumbered_stamp (scenes[j], 0));
        g_assert_false (is_same_picture (draw (scenes[i], 0, JOURNEY_DETAIL_FULL, WITHOUT),
                                         draw (scenes[j], 0, JOURNEY_DETAIL_FULL, WITHOUT)));
      }
  for (guint i = 0; i < G_N_ELEMENTS (scenes); i++)
    journey_scene_unref (scenes[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene-numbers/in-two", test_in_two);
  g_test_add_func ("/scene-numbers/goes-along", test_goes_along);
  g_test_add_func ("/scene-numbers/half-a-gap", test_half_a_gap);

  return g_test_run ();
}
