/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean journey_text_splice_buffer (GtkTextBuffer *buffer, const char *text);
void journey_text_splice_editable (GtkEditable *editable, const char *text);

G_END_DECLS
