/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "journey-canvas.h"
#include "journey-document.h"
#include "journey-gap-choices.h"
#include "journey-split-view.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_MAP_VIEW (journey_map_view_get_type ())

/** JourneyMapView: A document in a window: the canvas, and the side panel with its pages, 'details', 'gaps', 'personas' and so
 * on. */
G_DECLARE_FINAL_TYPE (JourneyMapView, journey_map_view, JOURNEY, MAP_VIEW, AdwBin)

GtkWidget *journey_map_view_new (void);

void journey_map_view_set_document (JourneyMapView *self, JourneyDocument *document);
JourneyCanvas *journey_map_view_canvas (JourneyMapView *self);
JourneyGapChoices *journey_map_view_gap_choices (JourneyMapView *self);
JourneySplitView *journey_map_view_split (JourneyMapView *self);
GtkStack *journey_map_view_pages (JourneyMapView *self);

void journey_map_view_find (JourneyMapView *self, int step);
void journey_map_view_go_to (JourneyMapView *self);
void journey_map_view_add_remark (JourneyMapView *self);
void journey_map_view_commit (JourneyMapView *self);
void journey_map_view_show_map_details (JourneyMapView *self);
void journey_map_view_go_to_page (JourneyMapView *self, const char *name);
void journey_map_view_go_across (JourneyMapView *self);
void journey_map_view_update_editable (JourneyMapView *self, JourneyDocument *document);
void journey_map_view_show_banner (JourneyMapView *self, const char *text);
void journey_map_view_hide_banner (JourneyMapView *self);

G_END_DECLS
