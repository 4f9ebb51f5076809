/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-watch.h"
#include "place.h"

G_BEGIN_DECLS

/** Watched: A file of its own for each test, which holds @ours and is watched; @other is what somebody else may write. */
typedef struct
{
  Place place;
  JourneyState *ours;
  JourneyState *other;
  char *etag;
  JourneyWatch *watch;
  guint n_changes; /* that were told */
} Watched;

void watched_set_up (Watched *watched, gconstpointer data);
void watched_tear_down (Watched *watched, gconstpointer data);

void watched_begin (Watched *watched, GFile *file);
void watched_save (Watched *watched, JourneyState *map, char **etag);
void watched_expect (Watched *watched, JourneyFileStanding standing);

G_END_DECLS
