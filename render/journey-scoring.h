/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "journey-export.h"

G_BEGIN_DECLS

/** JourneyScoring: Sheets on which a room scores the touchpoints of a map by hand. Belongs to one thread. */
typedef struct _JourneyScoring JourneyScoring;

JourneyScoring *
journey_scoring_new (JourneyState *map, const JourneyExportOptions *options, double width, double height, GError **error);
void journey_scoring_free (JourneyScoring *self);
guint journey_scoring_n_pages (JourneyScoring *self);
gboolean journey_scoring_find_stage (JourneyScoring *self, guint stage, guint *page, double *x, double *y);
double journey_scoring_smallest_text (JourneyScoring *self);
void journey_scoring_draw (JourneyScoring *self, guint page, cairo_t *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyScoring, journey_scoring_free)

G_END_DECLS
