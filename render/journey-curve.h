/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** JourneyKnot: A point of a curve. A point without a value has NAN. */
typedef struct
{
  double x;
  double y;
  double slope; /* see journey_curve_slope () */
} JourneyKnot;

/** JourneyBezier: A piece of a curve: its four points, x first. */
typedef struct
{
  double x[4];
  double y[4];
} JourneyBezier;

double journey_curve_slope (const JourneyKnot *before, const JourneyKnot *at, const JourneyKnot *after);
gboolean journey_curve_piece (const JourneyKnot *from, const JourneyKnot *to, double x0, double x1, JourneyBezier *piece);
double journey_bezier_length (const JourneyBezier *piece);

G_END_DECLS
