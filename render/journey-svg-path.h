/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-geometry.h"

G_BEGIN_DECLS

/** JourneySvgPath: The data of a path on its way into an SVG, in steps from point to point, which are short to write. */
typedef struct
{
  GString *data;
  gint64 x; /* where the path has come to, in tenths */
  gint64 y;
  gint64 start_x; /* where it goes when it is closed */
  gint64 start_y;
} JourneySvgPath;

void journey_svg_path_init (JourneySvgPath *path);
void journey_svg_path_clear (JourneySvgPath *path);
void journey_svg_path_restart (JourneySvgPath *path);
void journey_svg_path_move_to (JourneySvgPath *path, double x, double y);
void journey_svg_path_line_to (JourneySvgPath *path, double x, double y);
void journey_svg_path_curve_to (JourneySvgPath *path, const double points[6]);
void journey_svg_path_close (JourneySvgPath *path);
void journey_svg_path_rect (JourneySvgPath *path, const JourneyRect *rect, double radius);
void journey_svg_path_circle (JourneySvgPath *path, double x, double y, double radius);

G_END_DECLS
