/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-curve.h"

#include <math.h>

static double
secant (const JourneyKnot *a, const JourneyKnot *b)
{
  return (b->y - a->y) / (b->x - a->x);
}

/* The weighted harmonic mean keeps each piece between its ends (Fritsch & Butland 1984). */
static double
inner_slope (const JourneyKnot *before, const JourneyKnot *at, const JourneyKnot *after)
{
  double left = secant (before, at), right = secant (at, after);
  double h0 = at->x - before->x, h1 = after->x - at->x;

  if (left * right <= 0)
    return 0;

  return 3 * (h0 + h1) / ((2 * h1 + h0) / left + (h1 + 2 * h0) / right);
}

/**
 * journey_curve_slope:
 * @before: the point before; its y is NAN when there is none
 * @at: a point with a value
 * @after: the point behind; its y is NAN when there is none
 *
 * Returns: the slope at @at with which the curve is smooth and never rises above or falls below its points: nobody felt better
 *   than the best that was said. At its ends the curve is level.
 */
double
journey_curve_slope (const JourneyKnot *before, const JourneyKnot *at, const JourneyKnot *after)
{
  return isnan (before->y) || isnan (after->y) ? 0 : inner_slope (before, at, after);
}

static double
blossom (const double p[4], double a, double b, double c)
{
  double ab0 = p[0] + (p[1] - p[0]) * a, ab1 = p[1] + (p[2] - p[1]) * a, ab2 = p[2] + (p[3] - p[2]) * a;
  double b0 = ab0 + (ab1 - ab0) * b, b1 = ab1 + (ab2 - ab1) * b;

  return b0 + (b1 - b0) * c;
}

/**
 * journey_curve_piece:
 * @from: a point with a value
 * @to: the next point with a value
 * @x0: where the piece begins
 * @x1: where it ends
 * @piece: (out): the part of the curve between @from and @to that lies between @x0 and @x1
 *
 * Returns: whether there is such a part
 */
gboolean
journey_curve_piece (const JourneyKnot *from, const JourneyKnot *to, double x0, double x1, JourneyBezier *piece)
{
  double h = to->x - from->x;
  double y[4] = { from->y, from->y + from->slope * h / 3, to->y - to->slope * h / 3, to->y };
  double s = (MAX (x0, from->x) - from->x) / h;
  double t = (MIN (x1, to->x) - from->x) / h;

  /* The handles stand at thirds of the way, so x is linear in the parameter. */
  if (!(s < t))
    return FALSE;

  piece->y[0] = blossom (y, s, s, s);
  piece->y[1] = blossom (y, s, s, t);
  piece->y[2] = blossom (y, s, t, t);
  piece->y[3] = blossom (y, t, t, t);
  for (guint i = 0; i < 4; i++)
    piece->x[i] = from->x + h * (s + (t - s) * i / 3);

  return TRUE;
}

/**
 * journey_bezier_length:
 *
 * Returns: the length of @piece, to within a hundredth for curves as flat as ours
 */
double
journey_bezier_length (const JourneyBezier *piece)
{
  double length = 0, x = piece->x[0], y = piece->y[0];

  for (int i = 1; i <= 16; i++)
    {
      double t = i / 16.0;
      double nx = blossom (piece->x, t, t, t), ny = blossom (piece->y, t, t, t);

      length += hypot (nx - x, ny - y);
      x = nx;
      y = ny;
    }

  return length;
}
