/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-edge-scroll.h"

/* How far the map scrolls under what is held at the edge, by a clock of the test's own. */

#define NEAR 1e-9

/* In columns, from the first moment at the edge on. */
static double
held (double nearness, double seconds, guint frames)
{
  JourneyEdgeScroll scroll = { 0 };
  double columns = 0;

  for (guint i = 0; i < frames; i++)
    columns += journey_edge_scroll_step (&scroll, nearness, seconds / frames);

  return columns;
}

static void
test_nearness (void)
{
  g_assert_cmpfloat (journey_edge_scroll_nearness (500, 0, 1000), ==, 0);
  g_assert_cmpfloat (journey_edge_scroll_nearness (100, 0, 1000), ==, 0);
  g_assert_cmpfloat (journey_edge_scroll_nearness (992, 0, 1000), >, journey_edge_scroll_nearness (962, 0, 1000));
  g_assert_cmpfloat (journey_edge_scroll_nearness (962, 0, 1000), >, 0);
  g_assert_cmpfloat (journey_edge_scroll_nearness (1000, 0, 1000), ==, 1);
  g_assert_cmpfloat (journey_edge_scroll_nearness (1400, 0, 1000), ==, 1);
  g_assert_cmpfloat (journey_edge_scroll_nearness (150, 150, 1000), ==, -1);
  g_assert_cmpfloat (journey_edge_scroll_nearness (-20, 150, 1000), ==, -1);

  /* A small view keeps a place where nothing scrolls; one of no size has none that does. */
  g_assert_cmpfloat (journey_edge_scroll_nearness (20, 0, 40), ==, 0);
  g_assert_cmpfloat (journey_edge_scroll_nearness (0, 0, 0), ==, 0);
}

/* What only passes the edge moves nothing. */
static void
test_rest (void)
{
  g_assert_cmpfloat (held (1, 0.25, 15), ==, 0);
  g_assert_cmpfloat (held (1, 0.5, 30), >, 0);
}

/* About a column in the first second that it moves, four a second at most, less further from the edge. */
static void
test_speed (void)
{
  double first = held (1, 1.3, 78), late = held (1, 21, 60) - held (1, 20, 60);

  g_assert_cmpfloat (first, >, 1);
  g_assert_cmpfloat (first, <, 2);
  g_assert_cmpfloat_with_epsilon (late, 4, NEAR);
  g_assert_cmpfloat (held (0.3, 1.3, 78), <, first * 0.6);
  g_assert_cmpfloat (held (0.3, 1.3, 78), >, 0.3);
  g_assert_cmpfloat_with_epsilon (held (-1, 1.3, 78), -first, NEAR);
}

static void
test_frames (void)
{
  static const guint frames[] = { 1, 7, 30, 144, 1000 };

  for (guint i = 0; i < G_N_ELEMENTS (frames); i++)
    g_assert_cmpfloat_with_epsilon (held (0.8, 3, frames[i]), held (0.8, 3, 180), NEAR);
}

/* Away from the edge, and at the other one, it begins with a rest again. */
static void
test_anew (void)
{
  JourneyEdgeScroll scroll = { 0 };

  g_assert_cmpfloat (journey_edge_scroll_step (&scroll, 1, 3), >, 0);
  g_assert_cmpfloat (journey_edge_scroll_step (&scroll, 0.5, 0.1), >, 0);
  g_assert_cmpfloat (journey_edge_scroll_step (&scroll, -1, 0.2), ==, 0);
  g_assert_cmpfloat (journey_edge_scroll_step (&scroll, -1, 0.2), <, 0);
  g_assert_cmpfloat (journey_edge_scroll_step (&scroll, 0, 5), ==, 0);
  g_assert_cmpfloat (journey_edge_scroll_step (&scroll, -1, 0.2), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/edge-scroll/nearness", test_nearness);
  g_test_add_func ("/edge-scroll/rest", test_rest);
  g_test_add_func ("/edge-scroll/speed", test_speed);
  g_test_add_func ("/edge-scroll/frames", test_frames);
  g_test_add_func ("/edge-scroll/anew", test_anew);

  return g_test_run ();
}
