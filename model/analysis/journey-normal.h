/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** JourneyNormal: Normal random numbers, mean 0 and sd 1, that are the same each time and on each computer. */
typedef struct
{
  guint64 state;
  double spare;
} JourneyNormal;

void journey_normal_init (JourneyNormal *normal, const char *seed, guint number);
double journey_normal_next (JourneyNormal *normal);

G_END_DECLS
