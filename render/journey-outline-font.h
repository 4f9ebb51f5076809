/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

gboolean journey_outline_font_show (cairo_t *cr, const char *text, PangoGlyphItem *run);
void journey_outline_font_show_layout (cairo_t *cr, PangoLayout *layout);

G_END_DECLS
