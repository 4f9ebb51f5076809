/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The colours that a lane or a stage can have by name. The map keeps the value, so that any other colour of a file stays as it
 * is; every look of the map makes of it what can be read.
 */

guint journey_palette_length (void);
const char *journey_palette_name (guint colour);
const char *journey_palette_value (guint colour);

G_END_DECLS
