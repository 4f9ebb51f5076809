/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "journey-edit.h"
#include "journey-node.h"
#include "journey-theme.h"

G_BEGIN_DECLS

void journey_ui_set_template (GtkWidgetClass *klass, const char *name);
void journey_ui_dispose (GtkWidget *widget);
void journey_ui_set_label (GtkWidget *widget, const char *label);
void journey_ui_set_menu_label (GtkWidget *drop_down, const char *label);
void journey_ui_set_class (GtkWidget *widget, const char *css_class, gboolean present);
void journey_ui_set_mixed (GtkToggleButton *button, gboolean mixed);
void journey_ui_popup_menu (GtkPopover *menu, double x, double y);
void journey_ui_quiet_menus (GtkWidget *widget);
void journey_ui_return_focus (GtkMenuButton *button);
gboolean journey_ui_focus (GtkWidget *widget, GtkDirectionType direction);
void journey_ui_tell (GtkWidget *widget, const char *words);
void journey_ui_tell_unmeasured (GtkWidget *widget, JourneyNode *touchpoint, JourneyLetGo let_go);
const JourneyTheme *journey_ui_theme (GtkWidget *widget);

G_END_DECLS
