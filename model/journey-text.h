/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define JOURNEY_LIMIT_TEXT (1024 * 1024) /* bytes that one text of a map may hold */

char *journey_text_clean (const char *text);
char *journey_text_escape_terminal (const char *text);
gboolean journey_text_fits (gsize there, gsize more);
void journey_text_cut (char *text);
gboolean journey_text_is_blank (const char *text);
char *journey_text_one_line (const char *text);
char *journey_text_fold (const char *text);

G_END_DECLS
