/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define JOURNEY_NUMBER_BUFFER 32

gboolean journey_number_parse (const char *text, double *number);
gboolean journey_integer_parse (const char *text, gint64 *integer);
const char *journey_number_format (double number, char buffer[JOURNEY_NUMBER_BUFFER]);
gboolean journey_number_same (double a, double b);
gboolean journey_date_is_valid (const char *date);
gboolean journey_date_last_day (const char *date, GDate *day);

G_END_DECLS
