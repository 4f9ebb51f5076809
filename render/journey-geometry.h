/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** JourneyRect: A rectangle in scene units: pixels at 96 dpi, y downwards. */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} JourneyRect;

/** JourneyColour: A colour in sRGB, not premultiplied; each part 0..1. */
typedef struct
{
  double red;
  double green;
  double blue;
  double alpha;
} JourneyColour;

gboolean journey_rect_contains (const JourneyRect *rect, double x, double y);
gboolean journey_rect_intersects (const JourneyRect *a, const JourneyRect *b);
JourneyRect journey_rect_inset (const JourneyRect *rect, double dx, double dy);

JourneyColour journey_colour_from_hex (guint32 rgb);
gboolean journey_colour_parse (const char *text, JourneyColour *colour);
JourneyColour journey_colour_mix (JourneyColour a, JourneyColour b, double share);
JourneyColour journey_colour_with_alpha (JourneyColour colour, double alpha);
double journey_colour_contrast (JourneyColour a, JourneyColour b);

G_END_DECLS
