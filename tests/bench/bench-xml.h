/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-kinds.h"

G_BEGIN_DECLS

/*
 * Floors for reading and writing: the least that any program has to do with these bytes, with bare libxml2 and stdio
 * and a model of plain structures. They know the bench map's elements and nothing else.
 */
void bench_read_sax (GBytes *bytes);
void bench_read_reader (GBytes *bytes);

/* The plain model, filled once from a state. */
typedef struct _BenchModel BenchModel;

BenchModel *bench_model_new (JourneyState *map);
void bench_model_free (BenchModel *model);
void bench_write_stdio (BenchModel *model);
void bench_write_text_writer (BenchModel *model);
void bench_save_bare (GBytes *bytes, const char *path);

G_END_DECLS
