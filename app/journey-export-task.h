/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "journey-state.h"

G_BEGIN_DECLS

/** JourneyExportKind: A format that maps can be exported to. */
typedef struct
{
  const char *nick; /* which is the end of the file's name, too */
  const char *name; /* in the file chooser; not yet translated */
  const char *content_type;
} JourneyExportKind;

const JourneyExportKind *journey_export_kind_find (const char *nick);

void journey_export_task_run_async (JourneyState *map,
                                    const JourneyExportKind *kind,
                                    GFile *file,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
gboolean journey_export_task_run_finish (GAsyncResult *result, GError **error);

G_END_DECLS
