/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What people chose for the columns of tables, which is remembered for tables with the same headers. */

GStrv journey_column_memory_find (GSettings *settings, GPtrArray *looks);
void journey_column_memory_keep (GSettings *settings, GPtrArray *looks, const char *const *uses);

G_END_DECLS
