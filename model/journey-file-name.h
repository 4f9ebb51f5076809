/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *journey_file_name_from_title (const char *title, const char *suffix);
char *journey_file_name_complete (const char *name, const char *suffix);

G_END_DECLS
