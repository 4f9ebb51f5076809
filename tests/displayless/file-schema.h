/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** Asserts that the bytes of a file are valid by the published RELAX NG schema; says where they are not. */
void assert_valid_by_schema (GBytes *bytes);

/** Whether they are; says nothing. */
gboolean is_valid_by_schema (GBytes *bytes);

G_END_DECLS
