/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean journey_date_read (const char *text, char date[11]);

G_END_DECLS
