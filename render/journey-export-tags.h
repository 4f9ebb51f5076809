/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-scene.h"

G_BEGIN_DECLS

/* What parts of a document are, for those who have it read to them. */
#define JOURNEY_TAG_DOCUMENT "Document"
#define JOURNEY_TAG_PAGE "Sect"
#define JOURNEY_TAG_TITLE "H1"
#define JOURNEY_TAG_STAGE "H2"
#define JOURNEY_TAG_TEXT "P"

void journey_export_paint_tagged (JourneyScene *scene, cairo_t *cr, const JourneyRect *area);

G_END_DECLS
