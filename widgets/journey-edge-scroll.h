/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** JourneyEdgeScroll: How long something has been held near one edge or its opposite. Zeroed, it has not. */
typedef struct
{
  int way; /* towards -1 or +1; 0: near neither */
  double time;
} JourneyEdgeScroll;

double journey_edge_scroll_nearness (double at, double from, double to);
double journey_edge_scroll_step (JourneyEdgeScroll *self, double nearness, double elapsed);

G_END_DECLS
