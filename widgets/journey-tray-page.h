/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-canvas.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_TRAY_PAGE (journey_tray_page_get_type ())

/** JourneyTrayPage: The notes of a map that have no place yet: changed in place, put in order, and sent to the canvas. */
G_DECLARE_FINAL_TYPE (JourneyTrayPage, journey_tray_page, JOURNEY, TRAY_PAGE, GtkWidget)

GtkWidget *journey_tray_page_new (void);

void journey_tray_page_set_canvas (JourneyTrayPage *page, JourneyCanvas *canvas);
void journey_tray_page_set_editable (JourneyTrayPage *page, gboolean editable);

gboolean journey_tray_page_show_found (JourneyTrayPage *page, const char *id, gboolean focus);

void journey_tray_page_send (JourneyTrayPage *page, JourneyNote *note);
void journey_tray_page_send_to (JourneyTrayPage *page, JourneyNote *note, const char *lane);
GMenuModel *journey_tray_page_make_menu (JourneyTrayPage *page);

G_END_DECLS
