/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-svg-path.h"

#include <math.h>

#include "journey-svg-format.h"

#define TENTHS 10

/**
 * journey_svg_path_init:
 * @path: filled in; to be freed with journey_svg_path_clear ()
 */
void
journey_svg_path_init (JourneySvgPath *path)
{
  *path = (JourneySvgPath){ .data = g_string_new (NULL) };
}

/**
 * journey_svg_path_clear:
 */
void
journey_svg_path_clear (JourneySvgPath *path)
{
  g_string_free (path->data, TRUE);
}

/**
 * journey_svg_path_restart:
 *
 * Makes @path empty.
 */
void
journey_svg_path_restart (JourneySvgPath *path)
{
  g_string_truncate (path->data, 0);
  path->x = path->y = 0;
}

/* A minus sign parts numbers well enough. */
static void
append_step (JourneySvgPath *path, char command, gint64 x, gint64 y)
{
  g_string_append_c (path->data, command);
  journey_svg_append_number (path->data, (double)(x - path->x) / TENTHS);
  if (y >= path->y)
    g_string_append_c (path->data, ' ');
  journey_svg_append_number (path->data, (double)(y - path->y) / TENTHS);
}

static void
go_to (JourneySvgPath *path, char command, double x, double y)
{
  gint64 to_x = llround (x * TENTHS), to_y = llround (y * TENTHS);

  append_step (path, command, to_x, to_y);
  path->x = to_x;
  path->y = to_y;
}

/**
 * journey_svg_path_move_to:
 *
 * Begins anew at a point.
 */
void
journey_svg_path_move_to (JourneySvgPath *path, double x, double y)
{
  go_to (path, path->data->len > 0 ? 'm' : 'M', x, y);
  path->start_x = path->x;
  path->start_y = path->y;
}

/**
 * journey_svg_path_line_to:
 *
 * Goes straight to a point.
 */
void
journey_svg_path_line_to (JourneySvgPath *path, double x, double y)
{
  gint64 to_x = llround (x * TENTHS), to_y = llround (y * TENTHS);

  if (to_y != path->y && to_x != path->x)
    {
      go_to (path, 'l', x, y);
      return;
    }

  g_string_append_c (path->data, to_y == path->y ? 'h' : 'v');
  journey_svg_append_number (path->data, (double)(to_x - path->x + to_y - path->y) / TENTHS);
  path->x = to_x;
  path->y = to_y;
}

/**
 * journey_svg_path_curve_to:
 * @points: x and y of the two handles and of the end
 *
 * Goes to a point in a Bézier curve.
 */
void
journey_svg_path_curve_to (JourneySvgPath *path, const double points[6])
{
  append_step (path, 'c', llround (points[0] * TENTHS), llround (points[1] * TENTHS));
  append_step (path, ' ', llround (points[2] * TENTHS), llround (points[3] * TENTHS));
  go_to (path, ' ', points[4], points[5]);
}

/**
 * journey_svg_path_close:
 *
 * Goes back to where the path began.
 */
void
journey_svg_path_close (JourneySvgPath *path)
{
  g_string_append_c (path->data, 'z');
  path->x = path->start_x;
  path->y = path->start_y;
}

static void
arc_to (JourneySvgPath *path, double radius, const char *flags, double x, double y)
{
  g_string_append_c (path->data, 'a');
  journey_svg_append_number (path->data, radius);
  g_string_append_c (path->data, ' ');
  journey_svg_append_number (path->data, radius);
  g_string_append (path->data, flags);
  go_to (path, ' ', x, y);
}

/**
 * journey_svg_path_rect:
 * @radius: of the corners
 *
 * Adds a closed rectangle.
 */
void
journey_svg_path_rect (JourneySvgPath *path, const JourneyRect *rect, double radius)
{
  double x0 = rect->x, y0 = rect->y, x1 = rect->x + rect->width, y1 = rect->y + rect->height;
  double r = MIN (radius, MIN (rect->width, rect->height) / 2);
  const double corners[][4] = {
    { x1 - r, y0, x1, y0 + r }, { x1, y1 - r, x1 - r, y1 }, { x0 + r, y1, x0, y1 - r }, { x0, y0 + r, x0 + r, y0 }
  };

  journey_svg_path_move_to (path, x0 + r, y0);
  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    {
      journey_svg_path_line_to (path, corners[i][0], corners[i][1]);
      if (r > 0)
        arc_to (path, r, " 0 0 1", corners[i][2], corners[i][3]);
    }
  journey_svg_path_close (path);
}

/**
 * journey_svg_path_circle:
 *
 * Adds a closed circle.
 */
void
journey_svg_path_circle (JourneySvgPath *path, double x, double y, double radius)
{
  journey_svg_path_move_to (path, x - radius, y);
  arc_to (path, radius, " 0 1 0", x + radius, y);
  arc_to (path, radius, " 0 1 0", x - radius, y);
  journey_svg_path_close (path);
}
