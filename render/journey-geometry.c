/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-geometry.h"

#include <math.h>
#include <string.h>

/**
 * journey_rect_contains:
 *
 * Returns: whether the point lies in @rect; the right and lower edges do not belong to it
 */
gboolean
journey_rect_contains (const JourneyRect *rect, double x, double y)
{
  return x >= rect->x && x < rect->x + rect->width && y >= rect->y && y < rect->y + rect->height;
}

/**
 * journey_rect_intersects:
 *
 * Returns: whether @a and @b share more than an edge
 */
gboolean
journey_rect_intersects (const JourneyRect *a, const JourneyRect *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height && b->y < a->y + a->height;
}

/**
 * journey_rect_inset:
 * @dx: taken off at the left and at the right; negative to grow
 * @dy: taken off above and below; negative to grow
 *
 * Returns: the smaller rectangle
 */
JourneyRect
journey_rect_inset (const JourneyRect *rect, double dx, double dy)
{
  return (JourneyRect){ rect->x + dx, rect->y + dy, rect->width - 2 * dx, rect->height - 2 * dy };
}

/**
 * journey_colour_from_hex:
 * @rgb: 0xrrggbb
 *
 * Returns: the opaque colour
 */
JourneyColour
journey_colour_from_hex (guint32 rgb)
{
  return (JourneyColour){ (rgb >> 16 & 0xff) / 255.0, (rgb >> 8 & 0xff) / 255.0, (rgb & 0xff) / 255.0, 1 };
}

/**
 * journey_colour_parse:
 * @text: a colour as people and files write it: #rgb or #rrggbb
 * @colour: (out): set when @text is one
 *
 * Returns: whether @text is a colour
 */
gboolean
journey_colour_parse (const char *text, JourneyColour *colour)
{
  gsize length = strlen (text);
  guint32 rgb = 0;

  if (text[0] != '#' || (length != 4 && length != 7))
    return FALSE;

  for (gsize i = 1; i < length; i++)
    {
      int digit = g_ascii_xdigit_value (text[i]);

      if (digit < 0)
        return FALSE;
      rgb = rgb << 4 | (guint32)digit;
      if (length == 4)
        rgb = rgb << 4 | (guint32)digit;
    }

  *colour = journey_colour_from_hex (rgb);
  return TRUE;
}

/**
 * journey_colour_mix:
 * @share: of @b, 0..1
 *
 * Returns: the colour between @a and @b
 */
JourneyColour
journey_colour_mix (JourneyColour a, JourneyColour b, double share)
{
  return (JourneyColour){
    a.red + (b.red - a.red) * share,
    a.green + (b.green - a.green) * share,
    a.blue + (b.blue - a.blue) * share,
    a.alpha + (b.alpha - a.alpha) * share,
  };
}

/**
 * journey_colour_with_alpha:
 *
 * Returns: @colour, as opaque as @alpha says
 */
JourneyColour
journey_colour_with_alpha (JourneyColour colour, double alpha)
{
  colour.alpha = alpha;
  return colour;
}

static double
linear_part (double part)
{
  return part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
}

static double
luminance (JourneyColour colour)
{
  return 0.2126 * linear_part (colour.red) + 0.7152 * linear_part (colour.green) + 0.0722 * linear_part (colour.blue);
}

/**
 * journey_colour_contrast:
 *
 * Returns: the contrast ratio of two opaque colours, 1..21 (WCAG 2.1)
 */
double
journey_colour_contrast (JourneyColour a, JourneyColour b)
{
  double la = luminance (a) + 0.05;
  double lb = luminance (b) + 0.05;

  return la > lb ? la / lb : lb / la;
}
