/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void journey_svg_append_number (GString *out, double number);
void journey_svg_append_attribute (GString *out, const char *name, double number);
void journey_svg_append_point (GString *path, char command, double x, double y);
void journey_svg_append_escaped (GString *out, const char *text, gsize length);

G_END_DECLS
