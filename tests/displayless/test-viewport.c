/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-viewport.h"

#include <math.h>

#define NEAR 1e-9

static JourneyViewport *
make (double content_width, double content_height, double view_width, double view_height)
{
  JourneyViewport *viewport = journey_viewport_new ();

  journey_viewport_set_view (viewport, view_width, view_height);
  journey_viewport_set_content (viewport, content_width, content_height, FALSE);

  return viewport;
}

static void
count (gpointer object, gpointer user_data)
{
  (*(guint *)user_data)++;
}

static void
test_new (void)
{
  g_autoptr (JourneyViewport) viewport = journey_viewport_new ();

  g_assert_cmpfloat (journey_viewport_zoom (viewport), ==, 1);
  g_assert_cmpfloat (journey_viewport_x (viewport), ==, 0);
  g_assert_cmpfloat (journey_viewport_y (viewport), ==, 0);
  journey_viewport_fit (viewport);
  g_assert_cmpfloat (journey_viewport_zoom (viewport), ==, 1);
}

static void
test_scroll (void)
{
  g_autoptr (JourneyViewport) viewport = make (1000, 500, 400, 300);
  guint n = 0;

  g_signal_connect (viewport, "changed", G_CALLBACK (count), &n);
  journey_viewport_scroll_to (viewport, 100, 50);
  g_assert_cmpfloat (journey_viewport_x (viewport), ==, 100);
  g_assert_cmpfloat (journey_viewport_y (viewport), ==, 50);
  g_assert_cmpuint (n, ==, 1);
  journey_viewport_scroll_to (viewport, 100, 50);
  g_assert_cmpuint (n, ==, 1);

  journey_viewport_scroll_by (viewport, 10000, 10000);
  g_assert_cmpfloat (journey_viewport_x (viewport), ==, 600);
  g_assert_cmpfloat (journey_viewport_y (viewport), ==, 200);
  journey_viewport_scroll_by (viewport, -10000, -10000);
  g_assert_cmpfloat (journey_viewport_x (viewport), ==, 0);
  g_assert_cmpfloat (journey_viewport_y (viewport), ==, 0);
  g_assert_cmpuint (n, ==, 3);
}

static void
test_small_content (void)
{
  g_autoptr (JourneyViewport) viewport = make (100, 50, 400, 300);

  journey_viewport_scroll_to (viewport, 30, 30);
  g_assert_cmpfloat (journey_viewport_x (viewport), ==, 0);
  g_assert_cmpfloat (journey_viewport_y (viewport), ==, 0);

  journey_viewport_set_content (viewport, 100, 50, TRUE);
  g_assert_cmpfloat (journey_viewport_x (viewport), ==, -300);
}

static void
test_mirrored (void)
{
  g_autoptr (JourneyViewport) viewport = journey_viewport_new ();

  journey_viewport_set_content (viewport, 1000, 500, TRUE);
  journey_viewport_set_view (viewport, 400, 300);
  g_assert_cmpfloat (journey_viewport_x (viewport), ==, 600);

  /* What was added lies at the far end, so that nothing moves. */
  journey_viewport_scroll_to (viewport, 500, 0);
  journey_viewport_set_content (viewport, 1200, 500, TRUE);
  g_assert_cmpfloat (journey_viewport_x (viewport), ==, 700);
  journey_viewport_set_view (viewport, 500, 300);
  g_assert_cmpfloat (journey_viewport_x (viewport), ==, 600);
}

static void
test_zoom_about_a_point (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20);
  g_autoptr (JourneyViewport) viewport = make (20000, 12000, 900, 700);

  journey_viewport_scroll_to (viewport, 9000, 5000);
  for (guint i = 0; i < 1000; i++)
    {
      double x = g_rand_double_range (rand, 0, 900);
      double y = g_rand_double_range (rand, 0, 700);
      double zoom = g_rand_double_range (rand, 0.5, 2);
      double before_x, before_y, after_x, after_y;

      journey_viewport_scroll_to (viewport, journey_viewport_width (viewport) / 2, journey_viewport_height (viewport) / 2);
      journey_viewport_to_scene (viewport, x, y, &before_x, &before_y);
      journey_viewport_zoom_to (viewport, zoom, x, y);
      journey_viewport_to_scene (viewport, x, y, &after_x, &after_y);
      g_assert_cmpfloat (journey_viewport_zoom (viewport), ==, zoom);
      g_assert_cmpfloat_with_epsilon (before_x, after_x, 1e-6);
      g_assert_cmpfloat_with_epsilon (before_y, after_y, 1e-6);
    }
}

static void
test_zoom_bounds (void)
{
  g_autoptr (JourneyViewport) viewport = make (1000, 500, 400, 300);

  journey_viewport_zoom_to (viewport, 100, 0, 0);
  g_assert_cmpfloat (journey_viewport_zoom (viewport), ==, JOURNEY_VIEWPORT_ZOOM_MAX);
  g_assert_cmpfloat (journey_viewport_next_zoom (viewport, TRUE), ==, JOURNEY_VIEWPORT_ZOOM_MAX);
  journey_viewport_zoom_to (viewport, 0, 0, 0);
  g_assert_cmpfloat (journey_viewport_zoom (viewport), ==, JOURNEY_VIEWPORT_ZOOM_MIN);
  g_assert_cmpfloat (journey_viewport_next_zoom (viewport, FALSE), ==, JOURNEY_VIEWPORT_ZOOM_MIN);
}

/* Every usual zoom is found on the way up and on the way down, 100 % among them. */
static void
test_next_zoom (void)
{
  g_autoptr (JourneyViewport) viewport = make (1000, 500, 400, 300);
  guint up = 0;
  guint down = 0;
  gboolean whole = FALSE;

  journey_viewport_zoom_to (viewport, JOURNEY_VIEWPORT_ZOOM_MIN, 0, 0);
  for (; journey_viewport_zoom (viewport) < JOURNEY_VIEWPORT_ZOOM_MAX; up++)
    {
      journey_viewport_zoom_to (viewport, journey_viewport_next_zoom (viewport, TRUE), 0, 0);
      whole |= journey_viewport_zoom (viewport) == 1;
    }
  for (; journey_viewport_zoom (viewport) > JOURNEY_VIEWPORT_ZOOM_MIN; down++)
    journey_viewport_zoom_to (viewport, journey_viewport_next_zoom (viewport, FALSE), 0, 0);

  g_assert_true (whole);
  g_assert_cmpuint (up, ==, down);
  g_assert_cmpuint (up, >, 8);

  journey_viewport_zoom_to (viewport, 1.03, 0, 0);
  g_assert_cmpfloat (journey_viewport_next_zoom (viewport, TRUE), ==, 1.1);
  g_assert_cmpfloat (journey_viewport_next_zoom (viewport, FALSE), ==, 1);
}

static void
test_fit (void)
{
  g_autoptr (JourneyViewport) viewport = make (1000, 500, 400, 300);

  journey_viewport_scroll_to (viewport, 600, 200);
  journey_viewport_fit (viewport);
  g_assert_cmpfloat_with_epsilon (journey_viewport_zoom (viewport), 0.4, NEAR);
  g_assert_cmpfloat (journey_viewport_x (viewport), ==, 0);
  g_assert_cmpfloat (journey_viewport_y (viewport), ==, 0);

  journey_viewport_set_content (viewport, 1000000, 500, FALSE);
  journey_viewport_fit (viewport);
  g_assert_cmpfloat (journey_viewport_zoom (viewport), ==, JOURNEY_VIEWPORT_ZOOM_MIN);
}

static void
test_reveal (void)
{
  g_autoptr (JourneyViewport) viewport = make (2000, 1000, 400, 300);
  JourneyRect seen;

  journey_viewport_set_pinned (viewport, 100, 50, 0);
  journey_viewport_zoom_to (viewport, 2, 0, 0);

  journey_viewport_reveal (viewport, &(JourneyRect){ 500, 400, 80, 60 });
  seen = journey_viewport_to_view (viewport, &(JourneyRect){ 500, 400, 80, 60 });
  g_assert_cmpfloat_with_epsilon (seen.x + seen.width, 400, NEAR);
  g_assert_cmpfloat_with_epsilon (seen.y + seen.height, 300, NEAR);

  /* What is seen already moves nothing. */
  journey_viewport_reveal (viewport, &(JourneyRect){ 510, 410, 10, 10 });
  g_assert_cmpfloat_with_epsilon (journey_viewport_to_view (viewport, &(JourneyRect){ 500, 400, 80, 60 }).x, seen.x, NEAR);

  /* Coming back it stops where the pinned parts end. */
  journey_viewport_reveal (viewport, &(JourneyRect){ 300, 200, 80, 60 });
  seen = journey_viewport_to_view (viewport, &(JourneyRect){ 300, 200, 80, 60 });
  g_assert_cmpfloat_with_epsilon (seen.x, 200, NEAR);
  g_assert_cmpfloat_with_epsilon (seen.y, 100, NEAR);

  /* What is larger than the view shows where it begins. */
  journey_viewport_reveal (viewport, &(JourneyRect){ 600, 200, 900, 10 });
  seen = journey_viewport_to_view (viewport, &(JourneyRect){ 600, 200, 900, 10 });
  g_assert_cmpfloat_with_epsilon (seen.x, 200, NEAR);
}

static void
test_far_away (void)
{
  g_autoptr (JourneyViewport) viewport = make (1100000, 800, 1900, 1000);
  JourneyRect seen;

  /* Four times a map of 10,000 columns is beyond what a float tells apart. */
  journey_viewport_zoom_to (viewport, 4, 0, 0);
  journey_viewport_scroll_to (viewport, 4000000.25, 0);
  seen = journey_viewport_to_view (viewport, &(JourneyRect){ 1000000.125, 0, 1, 1 });
  g_assert_cmpfloat_with_epsilon (seen.x, 0.25, NEAR);
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);
  g_autoptr (JourneyViewport) viewport = journey_viewport_new ();

  for (guint i = 0; i < 20000; i++)
    {
      double x, y, max_x, max_y;

      switch (g_rand_int_range (rand, 0, 6))
        {
        case 0:
          journey_viewport_set_view (viewport, g_rand_int_range (rand, 0, 3000), g_rand_int_range (rand, 0, 2000));
          break;
        case 1:
          journey_viewport_set_content (viewport, g_rand_int_range (rand, 0, 9000), g_rand_int_range (rand, 0, 3000),
                                        g_rand_boolean (rand));
          break;
        case 2:
          journey_viewport_scroll_by (viewport, g_rand_double_range (rand, -900, 900), g_rand_double_range (rand, -900, 900));
          break;
        case 3:
          journey_viewport_zoom_to (viewport, g_rand_double_range (rand, 0, 5), g_rand_double_range (rand, 0, 900), 100);
          break;
        case 4:
          journey_viewport_reveal (viewport, &(JourneyRect){ g_rand_double_range (rand, 0, 9000), 10, 100, 100 });
          break;
        default:
          journey_viewport_fit (viewport);
          break;
        }

      x = journey_viewport_x (viewport);
      y = journey_viewport_y (viewport);
      max_x = fmax (0, journey_viewport_width (viewport) - journey_viewport_view_width (viewport));
      max_y = fmax (0, journey_viewport_height (viewport) - journey_viewport_view_height (viewport));
      g_assert_true (isfinite (x) && isfinite (y));
      g_assert_cmpfloat (x, <=, max_x);
      g_assert_cmpfloat (y, <=, max_y);
      g_assert_cmpfloat (y, >=, 0);
      if (max_x > 0)
        g_assert_cmpfloat (x, >=, 0);
    }
}

static void
test_room_below (void)
{
  g_autoptr (JourneyViewport) viewport = journey_viewport_new ();

  journey_viewport_set_content (viewport, 400, 1000, FALSE);
  journey_viewport_set_room_below (viewport, 50);
  journey_viewport_set_view (viewport, 800, 550);
  journey_viewport_scroll_to (viewport, 0, 5000);
  g_assert_cmpfloat (journey_viewport_y (viewport), ==, 500);

  /* What is to be seen is not brought under what stands there. */
  journey_viewport_scroll_to (viewport, 0, 0);
  journey_viewport_reveal (viewport, &(JourneyRect){ 10, 480, 10, 40 });
  g_assert_cmpfloat (journey_viewport_y (viewport), ==, 20);

  journey_viewport_fit (viewport);
  g_assert_cmpfloat (journey_viewport_zoom (viewport), ==, 0.5);
  g_assert_cmpfloat (journey_viewport_height (viewport), ==, 550);
}

/* From 300 to 500 beside 100 that are pinned, in 600 pixels: twice as large, as long as the height allows it. */
static void
test_fit_between (void)
{
  g_autoptr (JourneyViewport) viewport = make (1000, 100, 600, 400);

  journey_viewport_set_pinned (viewport, 100, 0, 0);
  journey_viewport_fit_between (viewport, 300, 500);
  g_assert_cmpfloat (journey_viewport_zoom (viewport), ==, 2);
  g_assert_cmpfloat (journey_viewport_x (viewport), ==, 400);

  journey_viewport_set_content (viewport, 1000, 400, TRUE);
  journey_viewport_set_pinned (viewport, 0, 0, 100);
  journey_viewport_fit_between (viewport, 300, 500);
  g_assert_cmpfloat (journey_viewport_zoom (viewport), ==, 1);
  g_assert_cmpfloat (journey_viewport_x (viewport), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/viewport/new", test_new);
  g_test_add_func ("/viewport/scroll", test_scroll);
  g_test_add_func ("/viewport/small-content", test_small_content);
  g_test_add_func ("/viewport/mirrored", test_mirrored);
  g_test_add_func ("/viewport/zoom-about-a-point", test_zoom_about_a_point);
  g_test_add_func ("/viewport/zoom-bounds", test_zoom_bounds);
  g_test_add_func ("/viewport/next-zoom", test_next_zoom);
  g_test_add_func ("/viewport/fit", test_fit);
  g_test_add_func ("/viewport/reveal", test_reveal);
  g_test_add_func ("/viewport/fit-between", test_fit_between);
  g_test_add_func ("/viewport/far-away", test_far_away);
  g_test_add_func ("/viewport/random", test_random);
  g_test_add_func ("/viewport/room-below", test_room_below);

  return g_test_run ();
}
