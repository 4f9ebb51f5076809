/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-face.h"

#include <math.h>

/**
 * journey_face_paint:
 * @x: of the middle
 * @y: of the middle
 * @radius: of the outline's middle
 * @value: what is felt, -2..+2; the mouth says it without any colour
 * @colour: of the lines
 * @ground: inside
 */
void
journey_face_paint (
    JourneySink *sink, double x, double y, double radius, double value, JourneyColour colour, JourneyColour ground)
{
  const JourneySinkClass *k = sink->klass;
  JourneyPaint ink = journey_paint_colour (colour);
  JourneyPaint inside = journey_paint_colour (ground);
  JourneyStroke outline = { .width = radius * 0.15 };
  JourneyStroke eyes = { .width = radius * 0.23, .round = TRUE };
  JourneyStroke mouth = { .width = radius * 0.13, .round = TRUE };
  double half = radius * 0.42;
  /* Within a third of a point of neither, the mouth is straight. */
  double bend = fabs (value) < 1.0 / 3 ? 0 : radius * (0.16 + 0.22 * fabs (value)) * (value < 0 ? -1 : 1);
  double corner = y + radius * 0.36 - bend * 0.42;

  k->circle (sink, x, y, radius);
  k->paint (sink, &inside, &ink, &outline);

  /* A line without a length has nothing but its round ends. */
  for (int side = -1; side <= 1; side += 2)
    {
      k->move_to (sink, x + side * radius * 0.34, y - radius * 0.2);
      k->line_to (sink, x + side * radius * 0.34, y - radius * 0.2);
    }
  k->paint (sink, NULL, &ink, &eyes);

  k->move_to (sink, x - half, corner);
  k->curve_to (sink, x - half * 0.5, corner + bend, x + half * 0.5, corner + bend, x + half, corner);
  k->paint (sink, NULL, &ink, &mouth);
}
