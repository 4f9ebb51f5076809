/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-recovery.h"

G_BEGIN_DECLS

/** JourneyRecoveryStanding: How the file that a map is kept in stands to a copy that was left over. */
typedef enum
{
  JOURNEY_RECOVERY_NO_FILE,   /* there is none: the map was never saved */
  JOURNEY_RECOVERY_AS_BEFORE, /* it holds what it held when it was read or saved last */
  JOURNEY_RECOVERY_CHANGED,   /* it holds something else */
  JOURNEY_RECOVERY_MISSING,   /* it is not there, cannot be read, or is not on this computer */
} JourneyRecoveryStanding;

/** JourneyRecoveryLeft: What a program that is gone left of one map, and what has become of its file. */
typedef struct
{
  JourneyRecovery *recovery;
  JourneyState *copy; /* NULL when none can be read */
  GDateTime *when;    /* the copy was made */
  GError *error;      /* why none can be read */

  JourneyRecoveryStanding standing;
  GFile *file;         /* NULL for NO_FILE */
  JourneyState *saved; /* what is in the file; NULL for NO_FILE and MISSING */
  char *etag;          /* of the file, where saved is set */
} JourneyRecoveryLeft;

JourneyRecoveryLeft *journey_recovery_left_new (JourneyRecovery *recovery, GCancellable *cancellable);
void journey_recovery_left_free (JourneyRecoveryLeft *left);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyRecoveryLeft, journey_recovery_left_free)

GPtrArray *journey_recovery_find_left (const char *root, GCancellable *cancellable);

G_END_DECLS
