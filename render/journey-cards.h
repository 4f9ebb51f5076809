/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "journey-export.h"

G_BEGIN_DECLS

/** JourneyCards: The touchpoints of a map on cards as large as a sticky note, several a sheet. Belongs to one thread. */
typedef struct _JourneyCards JourneyCards;

JourneyCards *
journey_cards_new (JourneyState *map, const JourneyExportOptions *options, double width, double height, GError **error);
void journey_cards_free (JourneyCards *self);
guint journey_cards_n_pages (JourneyCards *self);
gboolean journey_cards_find_stage (JourneyCards *self, guint stage, guint *page, double *x, double *y);
double journey_cards_smallest_text (JourneyCards *self);
void journey_cards_draw (JourneyCards *self, guint page, cairo_t *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyCards, journey_cards_free)

G_END_DECLS
