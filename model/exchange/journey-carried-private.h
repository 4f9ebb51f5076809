/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-carried.h"

G_BEGIN_DECLS

GBytes *journey_carried_find_png (const guchar *data, gsize length, GError **error);
GBytes *journey_carried_find_svg (const char *data, gsize length, GError **error);
GBytes *journey_carried_find_pdf (const char *data, gsize length, GError **error);

GBytes *journey_carried_unpack (const guchar *data, gsize length, GError **error);
gpointer journey_carried_fail (JourneyCarriedError code, GError **error);

G_END_DECLS
