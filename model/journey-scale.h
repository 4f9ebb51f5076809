/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** The highest that the end of a scale may be; the lowest is 0. */
#define JOURNEY_SCALE_MAX 1000

/** How many scales are offered. */
#define JOURNEY_N_SCALES 6

/** JourneyScale: From the worst score to the best. */
typedef struct
{
  int low;
  int high;
} JourneyScale;

const JourneyScale *journey_scale_offered (guint position);
gboolean journey_scale_is_sound (JourneyScale scale);
gboolean journey_scale_holds (JourneyScale scale, double score);
gboolean journey_scale_equal (JourneyScale a, JourneyScale b);
double journey_scale_bring (JourneyScale from, JourneyScale to, double score);
double journey_scale_bring_distance (JourneyScale from, JourneyScale to, double distance);

G_END_DECLS
