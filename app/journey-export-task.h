/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-export-kind.h"
#include "journey-report.h"

G_BEGIN_DECLS

void journey_export_task_run_async (JourneyState *map,
                                    const JourneyExportKind *kind,
                                    const JourneyExportOptions *options,
                                    GFile *file,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
gboolean journey_export_task_run_finish (GAsyncResult *result, JourneyReport **report, GError **error);

G_END_DECLS
