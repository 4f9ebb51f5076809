/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canvas-hands.h"
#include "drag-hands.h"

/* Selecting with a rectangle that is pulled open with a real pointer. */

/* Within the first stage that has room between the second and third card there is no band, so it begins below the lanes' end. */
static void
test_marquee (CanvasWindow *self, gconstpointer data)
{
  JourneyBox first = drag_box_of (self, canvas_touchpoint (self, 0, 0), JOURNEY_BOX_ACTION);
  JourneyBox third = drag_box_of (self, canvas_touchpoint (self, 0, 2), JOURNEY_BOX_ACTION);
  JourneyBox bill = drag_box_of (self, canvas_touchpoint (self, 2, 0), JOURNEY_BOX_ACTION);

  drag_between (self, &third, &first, 0, -30);
  g_assert_cmpuint (journey_selection_n (self->selection), ==, 3);
  drag_button (self, "mouseup", "1");
  g_assert_cmpuint (journey_selection_n (self->selection), ==, 3);
  g_assert_true (journey_selection_contains (self->selection, journey_node_id (canvas_touchpoint (self, 0, 1))));
  hands_expect_focus (self, JOURNEY_BOX_TOUCHPOINT, canvas_touchpoint (self, 0, 0));

  drag_key (self, "keydown", "shift");
  drag_between (self, &bill, &bill, 20, 20);
  drag_key (self, "keyup", "shift");
  drag_button (self, "mouseup", "1");
  g_assert_true (journey_selection_contains (self->selection, journey_node_id (canvas_touchpoint (self, 2, 0))));
  g_assert_true (journey_selection_contains (self->selection, journey_node_id (canvas_touchpoint (self, 0, 0))));
}

static JourneyNode *
pain_at (CanvasWindow *self, guint touchpoint)
{
  return journey_node_child (canvas_touchpoint (self, 0, touchpoint), JOURNEY_TOUCHPOINT_PAIN_POINTS, 0);
}

/* Within the lane of pain points these are selected, and not what they belong to. */
static void
test_marquee_of_items (CanvasWindow *self, gconstpointer data)
{
  JourneyBox last, first;

  for (guint i = 0; i < 2; i++)
    journey_edit_add_pain_point (JOURNEY_TOUCHPOINT (canvas_touchpoint (self, 0, i)), 0, "It takes too long", 2);
  drag_settle (self);
  canvas_focus_lane (self, canvas_touchpoint (self, 0, 2), JOURNEY_LANE_KIND_PAIN_POINTS);
  last = canvas_focused (self);
  first = drag_box_of (self, pain_at (self, 0), JOURNEY_BOX_PAIN_POINT);
  drag_between (self, &last, &first, 0, 0);
  drag_button (self, "mouseup", "1");
  g_assert_cmpuint (journey_selection_n (self->selection), ==, 2);
  g_assert_true (journey_selection_contains (self->selection, journey_node_id (pain_at (self, 1))));
  hands_expect_focus (self, JOURNEY_BOX_PAIN_POINT, pain_at (self, 0));
}

static void
test_marquee_escape (CanvasWindow *self, gconstpointer data)
{
  JourneyBox first = drag_box_of (self, canvas_touchpoint (self, 0, 0), JOURNEY_BOX_ACTION);
  JourneyBox third = drag_box_of (self, canvas_touchpoint (self, 0, 2), JOURNEY_BOX_ACTION);

  drag_between (self, &first, &third, 0, 0);
  g_assert_cmpuint (journey_selection_n (self->selection), ==, 3);
  drag_key (self, "key", "Escape");
  g_assert_cmpuint (journey_selection_n (self->selection), ==, 1);
  drag_button (self, "mouseup", "1");
  g_assert_cmpstr (journey_selection_id (self->selection), ==, first.touchpoint);
}

#define ADD(path, func) g_test_add (path, CanvasWindow, NULL, drag_set_up, func, drag_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  ADD ("/canvas-marquee/touchpoints", test_marquee);
  ADD ("/canvas-marquee/items", test_marquee_of_items);
  ADD ("/canvas-marquee/escape", test_marquee_escape);

  return g_test_run ();
}
