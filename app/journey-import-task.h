/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "journey-report.h"
#include "journey-state.h"

G_BEGIN_DECLS

/** Stands for each of the journeys in a file. */
#define JOURNEY_IMPORT_ALL_PARTS G_MAXUINT

/** JourneyImportJob: A file of another program that is to be read. */
typedef struct
{
  GFile *file;
  guint part;    /* 1-based, of several journeys; 0 for the first or only one; or JOURNEY_IMPORT_ALL_PARTS */
  GStrv columns; /* as in JourneyImportOptions; NULL for what their headers say */
} JourneyImportJob;

/** JourneyImportedMap: What one journey in a file became. */
typedef struct
{
  JourneyState *state; /* NULL when there is an error */
  JourneyReport *report;
  GError *error; /* for a table whose columns have to be known first */
} JourneyImportedMap;

/** JourneyImported: What a file holds. */
typedef struct
{
  GStrv titles;       /* of several journeys; none for a file that holds just one */
  GPtrArray *columns; /* JourneyCsvLook, of a table; none for other files */
  GPtrArray *maps;    /* JourneyImportedMap, those of the part that was asked for; at least one */
} JourneyImported;

void journey_imported_free (JourneyImported *imported);
void journey_import_task_run_async (const JourneyImportJob *job,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
JourneyImported *journey_import_task_run_finish (GAsyncResult *result, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyImported, journey_imported_free)

G_END_DECLS
