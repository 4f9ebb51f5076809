/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void journey_ending_follow_session (GtkApplication *application);
void journey_ending_follow_signals (GtkApplication *application);
void journey_ending_wait (GtkApplication *application);

G_END_DECLS
