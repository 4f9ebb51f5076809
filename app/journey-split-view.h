/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JOURNEY_SIDEBAR_WIDTH 370
#define JOURNEY_SIDEBAR_MIN 320
#define JOURNEY_SIDEBAR_MAX 560

#define JOURNEY_TYPE_SPLIT_VIEW (journey_split_view_get_type ())

/**
 * JourneySplitView: A view with a side panel, whose width people choose.
 *
 * Properties, all with notify: content, sidebar; show-sidebar; sidebar-width (pixels); folded: the panel lies over the
 * view, for want of room, and comes and goes.
 */
G_DECLARE_FINAL_TYPE (JourneySplitView, journey_split_view, JOURNEY, SPLIT_VIEW, GtkWidget)

void journey_split_view_set_content (JourneySplitView *self, GtkWidget *content);
void journey_split_view_set_sidebar (JourneySplitView *self, GtkWidget *sidebar);

gboolean journey_split_view_shows_sidebar (JourneySplitView *self);
void journey_split_view_set_show_sidebar (JourneySplitView *self, gboolean show_sidebar);
gboolean journey_split_view_shows_sidebar_unfolded (JourneySplitView *self);
gboolean journey_split_view_is_folded (JourneySplitView *self);
void journey_split_view_set_folded (JourneySplitView *self, gboolean folded);
int journey_split_view_sidebar_width (JourneySplitView *self);
void journey_split_view_set_sidebar_width (JourneySplitView *self, int width);

G_END_DECLS
