/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "journey-scene.h"

G_BEGIN_DECLS

/**
 * What a scene draws, kept as a plain list: shapes as numbers, text as shaped glyphs. Playing it again with bare cairo
 * calls, or writing it out as bare SVG, is the least that drawing this picture can cost: no model, no layout.
 */
typedef struct _BenchDrawing BenchDrawing;

BenchDrawing *bench_drawing_new (JourneyScene *scene, const JourneyRect *area);
void bench_drawing_free (BenchDrawing *drawing);

void bench_drawing_play (BenchDrawing *drawing, cairo_t *cr);
void bench_drawing_write_svg (BenchDrawing *drawing, double width, double height);

G_END_DECLS
