/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "journey-recovery.h"

G_BEGIN_DECLS

/** JourneyRecoverBase: The file that a map is kept in; all of it NULL when there is none. */
typedef struct
{
  char *uri;
  char *etag;
  JourneyState *saved; /* what is in it */
  char *checksum;      /* of that; NULL until it was worked out */
} JourneyRecoverBase;

void journey_recover_base_clear (JourneyRecoverBase *base);

/** JourneyRecoverJob: One copy that is to be written, or all that are to be removed. */
typedef struct
{
  JourneyRecovery *recovery;
  JourneyState *map; /* NULL to remove them */
  JourneyRecoverBase base;
} JourneyRecoverJob;

void journey_recover_job_async (
    gpointer source, JourneyRecovery *recovery, JourneyState *map, const JourneyRecoverBase *base, GAsyncReadyCallback callback);
JourneyRecoverJob *journey_recover_job_finish (GAsyncResult *result, GError **error);

G_END_DECLS
