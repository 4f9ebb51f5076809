/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *journey_csv_key (const char *text);
gboolean journey_csv_key_is (const char *key, const char *names);
gboolean journey_csv_key_cut (char *key);
char *journey_csv_shorten (const char *text);
const char *journey_csv_find_colon (const char *text, const char **after);
void journey_csv_trim (const char **start, const char **end);
gboolean journey_csv_is_guarded (const char *start, const char *end);
char *journey_csv_guard (const char *text);
void journey_csv_append_cell (GString *csv, const char *cell);
gboolean journey_csv_parse_number (const char *text, gboolean decimal_comma, double *number);
gboolean journey_csv_parse_percent (const char *text, gboolean decimal_comma, double *number);
gboolean journey_csv_parse_fraction (const char *text, double *number, double *out_of);
gboolean journey_csv_parse_thousands (const char *text, double *number);

G_END_DECLS
