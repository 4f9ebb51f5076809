/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-find-bar.h"
#include "journey-map-view.h"
#include "journey-page-switcher.h"
#include "journey-remark-bar.h"

G_BEGIN_DECLS

/* What the files of the view share: journey-map-view.c is the view, -pages.c its side panel, -go-to.c asks for a touchpoint. */

struct _JourneyMapView
{
  AdwBin parent_instance;

  GtkRevealer *banner;
  GtkLabel *banner_label;
  JourneyFindBar *find;
  JourneySplitView *split;
  JourneyCanvas *canvas;
  GtkWidget *go_to;         /* NULL until somebody asked */
  GtkWidget *before_asking; /* what had the focus then, if it is still there */
  JourneyRemarkBar *remark;
  GtkWidget *panel;
  GtkWidget *panel_focus; /* what had the focus there when it went to the map, if it is still there */
  JourneyPageSwitcher *switcher;
  GtkStack *pages;
  GtkBox *dock;
  JourneyGapChoices *gap_choices;
  JourneyState *opened; /* the map as it was when it was shown first */
  GtkStackPage *tray_page;
  gboolean editable;
  gboolean turned; /* from the details to the persona page, because a persona was selected */
};

void journey_map_view_init_focus (JourneyMapView *self);
AdwBin *journey_map_view_place (JourneyMapView *self, const char *name);
GtkWidget *journey_map_view_need_page (JourneyMapView *self, const char *name);
GtkWidget *journey_map_view_show_page (JourneyMapView *self, const char *name);
void journey_map_view_show_document (JourneyMapView *self);
void journey_map_view_forget_found (JourneyMapView *self);

G_END_DECLS
