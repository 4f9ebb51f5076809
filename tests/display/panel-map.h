/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "journey-selection.h"

G_BEGIN_DECLS

/* A small map for tests of the side panel, and a window to see its pages in. */

JourneyMap *panel_map_new (void);
JourneyMap *panel_map_new_large (guint n);
JourneyTouchpoint *panel_map_touchpoint (JourneyMap *map, guint column);

GtkWidget *panel_window_new (GtkWidget *page);
void panel_window_resize (GtkWidget *window, int height);
void panel_settle (void);
void panel_set_font (const char *font);
GtkWidget *panel_find_wide (GtkWidget *widget, GtkWidget *page);

GtkWidget *panel_find (GtkWidget *widget, GType type, const char *field);
GtkWidget *panel_find_label (GtkWidget *widget, const char *text);
void panel_wait_label (GtkWidget *widget, const char *text);
GtkTextBuffer *panel_buffer (GtkWidget *text_field);
char *panel_text (GtkWidget *text_field);
GtkEditable *panel_entry (GtkWidget *number_field);

G_END_DECLS
