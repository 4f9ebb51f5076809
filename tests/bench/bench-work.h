/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** Runs sojourn-bench-live with maps of 100, 1,000 and 10,000 touchpoints, and prints the rows that it is about. */
void bench_work_report (const char *live);

G_END_DECLS
