/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-export.h"

G_BEGIN_DECLS

GBytes *journey_export_carry_pack (GBytes *file);
gboolean journey_export_add_to_pdf (GByteArray *pdf, const char *language, GBytes *packed, gsize length, GError **error);
void journey_export_carry_in_svg (GString *svg, GBytes *packed);

G_END_DECLS
