/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GPtrArray *fuzz_read_words (const char *path);
void fuzz_mutate (GByteArray *input, GRand *chance, GPtrArray *words, GPtrArray *seeds);

G_END_DECLS
