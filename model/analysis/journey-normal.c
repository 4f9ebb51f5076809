/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-normal.h"

#include <math.h>

/* SplitMix64 (Steele, Lea & Flood 2014): neighbouring seeds give unrelated numbers. */
static guint64
next_bits (guint64 *state)
{
  guint64 bits = *state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  bits = (bits ^ bits >> 30) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  bits = (bits ^ bits >> 27) * G_GUINT64_CONSTANT (0x94d049bb133111eb);

  return bits ^ bits >> 31;
}

/* Above 0, up to 1: its logarithm exists. */
static double
next_uniform (guint64 *state)
{
  return ((next_bits (state) >> 11) + 1) * 0x1p-53;
}

/**
 * journey_normal_init:
 * @normal: (out caller-allocates): the generator
 * @seed: any text
 * @number: of several generators with one @seed
 */
void
journey_normal_init (JourneyNormal *normal, const char *seed, guint number)
{
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325);

  /* FNV-1a */
  for (const char *p = seed; *p; p++)
    hash = (hash ^ (guchar)*p) * G_GUINT64_CONSTANT (0x100000001b3);

  *normal = (JourneyNormal){ .state = hash, .spare = NAN };
  normal->state = next_bits (&normal->state) + number;
  normal->state = next_bits (&normal->state);
}

/**
 * journey_normal_next:
 *
 * Box & Muller 1958.
 *
 * Returns: the next number
 */
double
journey_normal_next (JourneyNormal *normal)
{
  double radius, angle, spare = normal->spare;

  normal->spare = NAN;
  if (!isnan (spare))
    return spare;

  radius = sqrt (-2 * log (next_uniform (&normal->state)));
  angle = 2 * G_PI * next_uniform (&normal->state);
  normal->spare = radius * sin (angle);

  return radius * cos (angle);
}
