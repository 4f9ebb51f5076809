/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * Holds what a text of a map can hold where people put text in. What is too much is not taken in at all, and
 * they are told.
 */

gboolean journey_text_limit_takes (GtkTextBuffer *buffer, int length);
void journey_text_limit_refuse (GtkWidget *view, GtkTextBuffer *buffer);
void journey_text_limit_hold (GtkWidget *entry);

G_END_DECLS
