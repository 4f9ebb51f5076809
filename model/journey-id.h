/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *journey_id_new (void);
gboolean journey_id_is_valid (const char *id);
void journey_id_seed (guint32 seed);

G_END_DECLS
