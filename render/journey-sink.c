/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-sink.h"

#include <string.h>

/**
 * journey_link_is_safe:
 * @link: (nullable): a URI
 *
 * Returns: whether @link may be put into a picture that others open: http, https and mailto only
 */
gboolean
journey_link_is_safe (const char *link)
{
  static const char *const schemes[] = { "http://", "https://", "mailto:" };

  for (guint i = 0; link && i < G_N_ELEMENTS (schemes); i++)
    if (g_ascii_strncasecmp (link, schemes[i], strlen (schemes[i])) == 0)
      return TRUE;

  return FALSE;
}

/**
 * journey_paint_colour:
 *
 * Returns: a plain colour to paint with
 */
JourneyPaint
journey_paint_colour (JourneyColour colour)
{
  return (JourneyPaint){ .colour = colour };
}

/**
 * journey_paint_vertical:
 * @y0: where offset 0 lies
 * @y1: where offset 1 lies
 * @stops: (array length=n_stops): in the order of their offsets
 * @n_stops: at most JOURNEY_PAINT_STOPS
 *
 * Returns: a gradient that runs from @y0 to @y1
 */
JourneyPaint
journey_paint_vertical (double y0, double y1, const JourneyStop *stops, guint n_stops)
{
  JourneyPaint paint = { .n_stops = n_stops, .y0 = y0, .y1 = y1 };

  g_return_val_if_fail (n_stops > 0 && n_stops <= JOURNEY_PAINT_STOPS, paint);

  for (guint i = 0; i < n_stops; i++)
    paint.stops[i] = stops[i];

  return paint;
}
