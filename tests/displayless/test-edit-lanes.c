/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "journey-edit.h"
#include "journey-palette.h"
#include "journey-scene.h"
#include "journey-template.h"

/* Lanes: which there are, how high, in which colour; what undo makes of it. */

typedef struct
{
  JourneyMap *map;
  JourneyState *before;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (JourneyMap) made = journey_template_new_map (JOURNEY_TEMPLATE_FIVE_STAGES, "Map");

  self->map = journey_map_new_from_state (journey_map_state (made));
  self->before = journey_state_ref (journey_map_state (self->map));
}

/* One step leads back to the state that was frozen first. */
static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_true (journey_history_undo (journey_map_history (self->map)));
  g_assert_true (journey_map_state (self->map) == self->before);
  g_assert_false (journey_history_can_undo (journey_map_history (self->map)));
  journey_state_unref (self->before);
  g_assert_finalize_object (self->map);
}

static JourneyNode *
lane_at (Fixture *self, guint position)
{
  return journey_node_child (JOURNEY_NODE (self->map), JOURNEY_MAP_LANES, position);
}

static JourneyScene *
draw (Fixture *self)
{
  g_autoptr (JourneyState) now = journey_node_freeze (JOURNEY_NODE (self->map));

  return journey_scene_new (now, &(JourneySceneOptions){ 0 }, NULL);
}

static void
test_hide_and_show (Fixture *self, gconstpointer data)
{
  JourneyNode *lanes[] = { lane_at (self, 0), lane_at (self, 2) };
  g_autoptr (JourneyState) hidden = NULL;

  g_assert_false (journey_edit_has_hidden_lane (self->map));
  journey_edit_hide_lanes (lanes, 2);
  hidden = journey_state_ref (journey_map_state (self->map));
  g_assert_true (journey_edit_has_hidden_lane (self->map));
  g_assert_cmpstr (journey_history_undo_name (journey_map_history (self->map)), ==, "Hide lanes");

  journey_edit_show_lane (JOURNEY_LANE (lanes[0]));
  g_assert_true (journey_edit_has_hidden_lane (self->map));
  g_assert_true (journey_history_undo (journey_map_history (self->map)));
  g_assert_true (journey_map_state (self->map) == hidden);

  journey_edit_show_all_lanes (self->map);
  g_assert_false (journey_edit_has_hidden_lane (self->map));
  g_assert_true (journey_history_undo (journey_map_history (self->map)));
  g_assert_true (journey_map_state (self->map) == hidden);
}

/* A built-in lane goes to its usual place, and there is only one of it. */
static void
test_add_usual (Fixture *self, gconstpointer data)
{
  guint n = journey_node_n_children (JOURNEY_NODE (self->map), JOURNEY_MAP_LANES);
  JourneyLane *lane;

  g_assert_false (journey_edit_has_lane_of_kind (self->map, JOURNEY_LANE_KIND_THOUGHTS));
  lane = journey_edit_add_lane (self->map, NULL, JOURNEY_LANE_KIND_THOUGHTS);
  g_assert_true (journey_edit_has_lane_of_kind (self->map, JOURNEY_LANE_KIND_THOUGHTS));
  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (self->map), JOURNEY_MAP_LANES), ==, n + 1);
  g_assert_cmpuint (journey_node_position (JOURNEY_NODE (lane)), <, n);
  g_assert_true (journey_edit_add_lane (self->map, NULL, JOURNEY_LANE_KIND_THOUGHTS) == lane);
  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (self->map), JOURNEY_MAP_LANES), ==, n + 1);
}

static void
test_add_own (Fixture *self, gconstpointer data)
{
  JourneyLane *lane = journey_edit_add_lane (self->map, JOURNEY_LANE (lane_at (self, 1)), JOURNEY_LANE_KIND_CUSTOM);

  g_assert_true (lane_at (self, 2) == JOURNEY_NODE (lane));
  g_assert_cmpint (journey_node_integer (JOURNEY_NODE (lane), JOURNEY_LANE_KIND), ==, JOURNEY_LANE_KIND_CUSTOM);
}

/* A lane is never lower than what it holds. */
static void
test_height (Fixture *self, gconstpointer data)
{
  JourneyNode *lanes[] = { lane_at (self, 1), lane_at (self, 2) };
  JourneyLane *lane = JOURNEY_LANE (lanes[0]);
  JourneyHistory *history = journey_map_history (self->map);
  g_autoptr (JourneyScene) usual = journey_scene_new (self->before, &(JourneySceneOptions){ 0 }, NULL);
  double content = journey_scene_lane_content (usual, 1);
  g_autoptr (JourneyScene) high = NULL;
  g_autoptr (JourneyScene) low = NULL;

  g_assert_cmpfloat (journey_scene_lane_rect (usual, 1).height, ==, content);
  journey_history_begin (history, "Heights");
  journey_edit_set_lane_height (lane, content + 100);
  high = draw (self);
  g_assert_cmpfloat (journey_scene_lane_rect (high, 1).height, ==, content + 100);
  g_assert_cmpfloat (journey_scene_lane_content (high, 1), ==, content);
  journey_edit_set_lane_height (lane, 3);
  low = draw (self);
  g_assert_cmpfloat (journey_scene_lane_rect (low, 1).height, ==, content);
  journey_edit_set_lane_height (lane, 1e9);
  g_assert_cmpfloat (journey_node_number (JOURNEY_NODE (lane), JOURNEY_LANE_HEIGHT), <=, 5000);
  journey_edit_set_lane_height (lane, NAN);
  g_assert_true (isnan (journey_node_number (JOURNEY_NODE (lane), JOURNEY_LANE_HEIGHT)));
  journey_edit_set_lane_height (lane, content + 1);
  journey_history_end (history);

  journey_edit_set_lane_heights (lanes, (double[]){ content + 2, 700 }, 2);
  journey_edit_set_lane_heights (lanes, (double[]){ content + 3, 800 }, 2);
  g_assert_cmpfloat (journey_node_number (lanes[1], JOURNEY_LANE_HEIGHT), ==, 800);
  g_assert_true (journey_history_undo (history));
  g_assert_cmpfloat (journey_node_number (lanes[0], JOURNEY_LANE_HEIGHT), ==, content + 1);
  g_assert_true (isnan (journey_node_number (lanes[1], JOURNEY_LANE_HEIGHT)));
}

/* A colour is seen in the title of the lane, and text on it can be read in every look. */
static void
test_colour (Fixture *self, gconstpointer data)
{
  JourneyNode *lanes[] = { lane_at (self, 0), lane_at (self, 1) };

  for (guint theme = 0; theme < JOURNEY_N_THEMES; theme++)
    for (guint i = 0; i < journey_palette_length (); i++)
      {
        const JourneyTheme *look = journey_theme_get ((JourneyThemeKind)theme);
        JourneyColour ground = journey_theme_lane_ground (look, journey_palette_value (i));
        JourneyColour stage = journey_theme_stage_colour (look, 0, journey_palette_value (i));
        JourneyColour ink;

        g_assert_true (journey_theme_lane_ink (look, journey_palette_value (i), &ink));
        g_assert_cmpfloat (journey_colour_contrast (ink, ground), >=, 3);
        g_assert_cmpfloat (journey_colour_contrast (journey_theme_colour (look, JOURNEY_HUE_TEXT), ground), >=, 7);
        g_assert_cmpfloat (journey_colour_contrast (journey_theme_colour (look, JOURNEY_HUE_TEXT_MUTED), ground), >=, 7);
        g_assert_cmpfloat (journey_colour_contrast (journey_theme_text_on (look, stage), stage), >=, 7);
      }
  journey_edit_set_text_many (lanes, 2, JOURNEY_LANE_COLOUR, journey_palette_value (0));
  g_assert_cmpstr (journey_node_text (lanes[1], JOURNEY_LANE_COLOUR), ==, journey_palette_value (0));
}

static void
add (const char *path, void (*test) (Fixture *self, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/edit-lanes/hide-and-show", test_hide_and_show);
  add ("/edit-lanes/add-usual", test_add_usual);
  add ("/edit-lanes/add-own", test_add_own);
  add ("/edit-lanes/height", test_height);
  add ("/edit-lanes/colour", test_colour);

  return g_test_run ();
}
