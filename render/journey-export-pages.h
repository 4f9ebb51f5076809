/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-export.h"
#include "journey-scene.h"

G_BEGIN_DECLS

/** JourneyPages: A map on sheets of paper, all of one size, for PDF and print. Measures are points. Belongs to one thread. */
typedef struct _JourneyPages JourneyPages;

JourneyPages *journey_pages_new (JourneyState *map, const JourneyExportOptions *options, GError **error);
void journey_pages_free (JourneyPages *self);
guint journey_pages_length (JourneyPages *self);
void journey_pages_size (JourneyPages *self, double *width, double *height);
JourneyScene *journey_pages_scene (JourneyPages *self);
gboolean journey_pages_find_stage (JourneyPages *self, guint stage, guint *page, double *x, double *y);
double journey_pages_smallest_text (JourneyPages *self);
char *journey_pages_remark (JourneyPages *self);
void journey_pages_draw (JourneyPages *self, guint page, cairo_t *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyPages, journey_pages_free)

G_END_DECLS
