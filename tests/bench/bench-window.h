/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** What was seen of a program with a window. */
typedef struct
{
  double painted; /* ms from its start until its window is painted */
  double memory;  /* MiB of its own, shared parts by their share, two seconds later */
} BenchWindow;

/**
 * Starts a program on the current X display, without a window manager, waits until its first window is painted with
 * something, and ends it.
 */
gboolean bench_window_watch (char **argv, gboolean measure_memory, BenchWindow *seen);

G_END_DECLS
