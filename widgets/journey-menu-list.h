/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void journey_menu_list_open_at_choice (GtkWidget *menu);

G_END_DECLS
