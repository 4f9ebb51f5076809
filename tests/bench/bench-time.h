/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef void (*BenchFunc) (gpointer data);

/** One thing to be measured, and what it is measured against. */
typedef struct
{
  const char *row; /* of the table of targets */
  const char *what;
  const char *floor; /* what it is compared with */
  double target;     /* highest ratio wanted */
} BenchRow;

void bench_compare (const BenchRow *row, BenchFunc ours, gpointer our_data, BenchFunc floor, gpointer floor_data);
void bench_report (const BenchRow *row, double ours, double floor, const char *unit);

G_END_DECLS
