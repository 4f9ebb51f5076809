/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A text that is a list: each line is an item. */

GStrv journey_text_lines_split (const char *text);
char *journey_text_lines_set (const char *text, guint position, const char *line);
char *journey_text_lines_move (const char *text, guint from, guint to);
char *journey_text_lines_tidy (const char *text);

G_END_DECLS
