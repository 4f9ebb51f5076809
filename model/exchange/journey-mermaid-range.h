/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** JourneyMermaidRange: From the worst to the best score. */
typedef struct
{
  double low;
  double high;
} JourneyMermaidRange;

JourneyMermaidRange journey_mermaid_range_find (const double *scores, guint n);
JourneyMermaidRange journey_mermaid_range_out_of (double score, double best);
gboolean journey_mermaid_range_holds (JourneyMermaidRange range, double score);
double journey_mermaid_range_emotion (JourneyMermaidRange range, double score);

G_END_DECLS
