/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char **journey_arguments_split (const GOptionEntry *entries, const char *const *arguments);

G_END_DECLS
