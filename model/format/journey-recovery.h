/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "journey-state.h"

G_BEGIN_DECLS

/** How many copies of a map are kept; the oldest goes when a newer one is on the disk. */
#define JOURNEY_RECOVERY_GENERATIONS 3

/** JourneyRecoveryAbout: What the copies are copies of. */
typedef struct
{
  char *title;
  char *uri;      /* of the file that the map is kept in; NULL when it was never saved */
  char *etag;     /* of that file when it was read or saved last; NULL when that is not known */
  char *contents; /* journey_recovery_checksum () of the map that the file held then; NULL when that is not known */
} JourneyRecoveryAbout;

#define JOURNEY_TYPE_RECOVERY (journey_recovery_get_type ())

/**
 * JourneyRecovery: The copies of one map that are there in case that the program or the computer ends before it is saved.
 *
 * They are in a folder of their own, which a lock keeps for this object: while it lives nobody else, in this process or
 * another, takes them for left over. When it goes without journey_recovery_discard () they stay. May be used from any
 * thread, but from one at a time.
 */
G_DECLARE_FINAL_TYPE (JourneyRecovery, journey_recovery, JOURNEY, RECOVERY, GObject)

char *journey_recovery_folder (void);
char *journey_recovery_checksum (JourneyState *map);

JourneyRecovery *journey_recovery_new (const char *root);
GPtrArray *journey_recovery_claim_left (const char *root);

gboolean journey_recovery_write (
    JourneyRecovery *self, JourneyState *map, const JourneyRecoveryAbout *about, GCancellable *cancellable, GError **error);
JourneyState *journey_recovery_read (JourneyRecovery *self, GDateTime **when, GError **error);
char *journey_recovery_id (JourneyRecovery *self);
const JourneyRecoveryAbout *journey_recovery_about (JourneyRecovery *self);
gboolean journey_recovery_discard (JourneyRecovery *self, GError **error);

G_END_DECLS
