/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define JOURNEY_TYPE_HANDOUTS (journey_handouts_get_type ())

/**
 * JourneyHandouts: Files that are made for other programs to take, in a private folder that goes with it.
 *
 * Whoever takes a file does not say when it is done, so a file stays for some minutes, and at most as long as the program runs.
 */
G_DECLARE_FINAL_TYPE (JourneyHandouts, journey_handouts, JOURNEY, HANDOUTS, GObject)

JourneyHandouts *journey_handouts_new (void);
void journey_handouts_clear (JourneyHandouts *handouts);
GFile *journey_handouts_add (JourneyHandouts *handouts, const char *name, GError **error);

G_END_DECLS
