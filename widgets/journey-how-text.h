/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the lamp of the Value gap page says: paragraphs of Pango markup, each a heading with lines below it. */

void journey_how_text_add_heading (GString *text, const char *words);
void journey_how_text_add_line (GString *text, const char *format, ...) G_GNUC_PRINTF (2, 3);
char *journey_how_text_end (GString *text);

G_END_DECLS
