/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canvas-window.h"
#include "journey-remark-bar.h"
#include "journey-text-field.h"
#include "journey-tray-page.h"
#include "journey-tray-row.h"
#include "wait-for.h"
#include "window-hands.h"
#include <string.h>

G_BEGIN_DECLS

/* The tray of a window, as a person sees it. */

JourneyMap *tray_map_of (WindowFixture *fixture);
JourneyHistory *tray_history_of (WindowFixture *fixture);
JourneyNode *tray_stage (WindowFixture *fixture, guint place);
JourneyNode *tray_touchpoint (WindowFixture *fixture, guint of_stage, guint place);
guint tray_n_notes (WindowFixture *fixture);
const char *tray_note_text (WindowFixture *fixture, guint place);
gboolean tray_has_focus_within (GtkWidget *widget);
void tray_show_map (WindowFixture *fixture, guint n_remarks);
GtkWidget *tray_open_page (WindowFixture *fixture);
GtkWidget *tray_row_at (GtkWidget *tray, guint place);
GtkWidget *tray_handle_at (GtkWidget *tray, guint place);
void tray_focus_row (GtkWidget *tray, guint place);
void tray_assert_undone (WindowFixture *fixture, GBytes *before);

G_END_DECLS
