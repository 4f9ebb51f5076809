/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void journey_menu_make_later (GtkMenuButton *button, GMenuModel *menu);
void journey_menu_empty_later (GMenuModel *menu);

G_END_DECLS
