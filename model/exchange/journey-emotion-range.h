/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** JourneyEmotionRange: From the worst to the best score. */
typedef struct
{
  double low;
  double high;
} JourneyEmotionRange;

JourneyEmotionRange journey_emotion_range_find (const double *scores, guint n);
JourneyEmotionRange journey_emotion_range_out_of (double score, double best);
gboolean journey_emotion_range_holds (JourneyEmotionRange range, double score);
double journey_emotion_range_emotion (JourneyEmotionRange range, double score);

G_END_DECLS
