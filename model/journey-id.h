/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** What a new id needs, with the NUL at its end. */
#define JOURNEY_ID_SIZE 9

const char *journey_id_new (char id[JOURNEY_ID_SIZE]);
gboolean journey_id_is_valid (const char *id);
guint journey_id_hash (gconstpointer id);
void journey_id_seed (guint32 seed);

G_END_DECLS
