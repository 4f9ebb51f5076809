/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char **journey_arguments_split (const GOptionEntry *entries, const char *const *arguments);
const char *journey_arguments_find_repeated (const GOptionEntry *entries, char **arguments);

G_END_DECLS
