/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

GStrv journey_text_set_sorted (GHashTable *set);

G_END_DECLS
