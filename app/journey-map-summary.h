/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "journey-figure-value.h"

G_BEGIN_DECLS

/** JourneyMapSummary: What is shown of a map that is not open. Immutable; may be made in a thread. */
typedef struct
{
  char *title;                        /* may be empty */
  double gap;                         /* of the map; NAN when nothing is scored */
  char figure[JOURNEY_FIGURE_BUFFER]; /* what it loses, or exceeds when it loses nothing */
  char *figure_words;                 /* what stands beside the figure; NULL when nothing is scored */
  JourneyStanding standing;           /* how the figure is coloured */
  double *curve;                      /* the first persona's emotions, -2…+2 */
  guint n_curve;
} JourneyMapSummary;

JourneyMapSummary *journey_map_summary_new (JourneyState *map);
void journey_map_summary_free (JourneyMapSummary *self);

void journey_map_summary_read_async (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
JourneyMapSummary *journey_map_summary_read_finish (GAsyncResult *result, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyMapSummary, journey_map_summary_free)

G_END_DECLS
