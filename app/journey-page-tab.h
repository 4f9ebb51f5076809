/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JOURNEY_TYPE_PAGE_TAB (journey_page_tab_get_type ())

/**
 * JourneyPageTab: What a button of the page switcher says: the title of a page where there is room for it, or else its icon
 * and a number.
 */
G_DECLARE_FINAL_TYPE (JourneyPageTab, journey_page_tab, JOURNEY, PAGE_TAB, GtkWidget)

GtkWidget *journey_page_tab_new (const char *icon_name);

void journey_page_tab_set_title (JourneyPageTab *tab, const char *title);
void journey_page_tab_set_count (JourneyPageTab *tab, guint count);

G_END_DECLS
