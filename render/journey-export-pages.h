/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "journey-export.h"

G_BEGIN_DECLS

#define JOURNEY_PAGE_MM (72 / 25.4)
#define JOURNEY_PAGE_MARGIN (10 * JOURNEY_PAGE_MM)

/** JourneyPages: A map on sheets, for PDF and print. Measures are points. Belongs to one thread. */
typedef struct _JourneyPages JourneyPages;

gboolean journey_layout_shows_map (JourneyPageLayout layout);

JourneyPages *journey_pages_new (JourneyState *map, const JourneyExportOptions *options, GError **error);
void journey_pages_free (JourneyPages *self);
guint journey_pages_length (JourneyPages *self);
void journey_pages_size (JourneyPages *self, guint page, double *width, double *height);
JourneyState *journey_pages_map (JourneyPages *self);
const char *journey_pages_heading (JourneyPages *self, guint page, guint nth, double *y);
gboolean journey_pages_find_stage (JourneyPages *self, guint stage, guint *page, double *x, double *y);
double journey_pages_smallest_text (JourneyPages *self);
char *journey_pages_remark (JourneyPages *self);
void journey_pages_set_tagged (JourneyPages *self, gboolean tagged);
void journey_pages_draw (JourneyPages *self, guint page, cairo_t *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyPages, journey_pages_free)

G_END_DECLS
