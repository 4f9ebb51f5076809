/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JOURNEY_TYPE_GLYPH (journey_glyph_get_type ())

/** JourneyGlyph: A face, the star of a moment of truth, or the icon of a channel, drawn as on the canvas. */
G_DECLARE_FINAL_TYPE (JourneyGlyph, journey_glyph, JOURNEY, GLYPH, GtkWidget)

GtkWidget *journey_glyph_new_face (double value);
GtkWidget *journey_glyph_new_star (void);
GtkWidget *journey_glyph_new_channel (void);

void journey_glyph_set_filled (JourneyGlyph *glyph, gboolean filled);
void journey_glyph_set_channel (JourneyGlyph *glyph, const char *channel);

G_END_DECLS
