/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "journey-state.h"

G_BEGIN_DECLS

/** JourneyFileStanding: What became of the file of an open map since it was read or written last. */
typedef enum
{
  JOURNEY_FILE_SAME,       /* it holds what it held then */
  JOURNEY_FILE_CHANGED,    /* somebody else wrote another map into it */
  JOURNEY_FILE_UNREADABLE, /* or something that is no map */
  JOURNEY_FILE_GONE,       /* it was deleted, moved or taken away with its disk */
} JourneyFileStanding;

#define JOURNEY_TYPE_WATCH (journey_watch_get_type ())

/**
 * JourneyWatch: Notices within a second what others do to a file.
 *
 * It is told by the file system, and where that does not tell, looks once a second. What is there is read in a thread and
 * compared with what is expected: to touch or copy a file changes nothing, and a file that is just being written is looked at
 * again. Whoever writes the file holds the watch meanwhile.
 *
 * Emits 'changed' when the standing or the other map is another one.
 */
G_DECLARE_FINAL_TYPE (JourneyWatch, journey_watch, JOURNEY, WATCH, GObject)

JourneyWatch *journey_watch_new (GFile *file, const char *etag, JourneyState *saved);

void journey_watch_look (JourneyWatch *self);
void journey_watch_hold (JourneyWatch *self);
void journey_watch_let_go (JourneyWatch *self);
void journey_watch_expect (JourneyWatch *self, const char *etag, JourneyState *saved);

JourneyFileStanding journey_watch_standing (JourneyWatch *self);
const char *journey_watch_etag (JourneyWatch *self);
JourneyState *journey_watch_saved (JourneyWatch *self);
const char *journey_watch_their_etag (JourneyWatch *self);
JourneyState *journey_watch_theirs (JourneyWatch *self);

G_END_DECLS
