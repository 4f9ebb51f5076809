/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-map.h"

G_BEGIN_DECLS

char *journey_exchange_text (GBytes *bytes);
gboolean journey_exchange_check_size (GBytes *bytes, guint megabytes, GError **error);
gboolean journey_exchange_fits (JourneyMap *map, gsize length, GError **error);

G_END_DECLS
