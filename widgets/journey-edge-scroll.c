/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-edge-scroll.h"

#include <math.h>

/*
 * What is dragged to the edge of the view takes the map along: after a rest, since it may only pass there; slowly at first, so
 * that it can be let go in time; faster the nearer it is and the longer it stays.
 */

/* So many pixels from an edge it begins, or within a quarter of a small view. */
#define ZONE 56.0

/* Seconds until it begins, and until it is as fast as it gets. */
#define REST 0.3
#define RAMP 2.5

/* Columns a second at the edge itself, first and last, and as a part of that where the zone begins. */
#define FIRST_SPEED 1.0
#define LAST_SPEED 4.0
#define FAR_PART 0.3

/* How far one comes at the edge itself: the integral of a speed that grows evenly, so that it does not matter how many frames
 * the time falls into. */
static double
columns_after (double time)
{
  double moving = MAX (time - REST, 0);
  double growing = MIN (moving, RAMP);

  return FIRST_SPEED * growing + (LAST_SPEED - FIRST_SPEED) * growing * growing / (2 * RAMP) + LAST_SPEED * (moving - growing);
}

/**
 * journey_edge_scroll_nearness:
 * @at: where the pointer is, in pixels
 * @from: where the view begins
 * @to: where it ends
 *
 * Returns: 0 inside the view, towards ±1 at its edges and beyond
 */
double
journey_edge_scroll_nearness (double at, double from, double to)
{
  double zone = MIN (ZONE, (to - from) / 4);

  if (zone <= 0)
    return 0;
  if (at < from + zone)
    return -MIN ((from + zone - at) / zone, 1);

  return at > to - zone ? MIN ((at - (to - zone)) / zone, 1) : 0;
}

/**
 * journey_edge_scroll_step:
 * @nearness: of journey_edge_scroll_nearness ()
 * @elapsed: since the last step, in seconds, not below 0
 *
 * Goes on by some time. Inside the view, and at the opposite edge, the rest begins anew.
 *
 * Returns: how far to scroll, in columns; below 0 is towards the beginning
 */
double
journey_edge_scroll_step (JourneyEdgeScroll *self, double nearness, double elapsed)
{
  int way = (nearness > 0) - (nearness < 0);
  double before;

  g_return_val_if_fail (self != NULL && elapsed >= 0, 0);

  if (way != self->way)
    *self = (JourneyEdgeScroll){ way, 0 };
  if (way == 0)
    return 0;

  before = columns_after (self->time);
  self->time += elapsed;

  return way * (FAR_PART + (1 - FAR_PART) * fabs (nearness)) * (columns_after (self->time) - before);
}
