/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JOURNEY_TYPE_PAGE_SWITCHER (journey_page_switcher_get_type ())

/**
 * JourneyPageSwitcher: A button for each page of a GtkStack. Where there is no room for all their titles, some are shown as
 * icons; the page that is shown keeps its title longest.
 *
 * Properties: stack, whose pages need titles and icon names.
 */
G_DECLARE_FINAL_TYPE (JourneyPageSwitcher, journey_page_switcher, JOURNEY, PAGE_SWITCHER, GtkWidget)

void journey_page_switcher_set_count (JourneyPageSwitcher *switcher, const char *page, guint count);

G_END_DECLS
