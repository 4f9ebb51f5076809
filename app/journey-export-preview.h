/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-export-kind.h"

G_BEGIN_DECLS

/**
 * JourneyExportPreview: What an export would look like: a small picture, or how a text begins. One of the two is NULL.
 *
 * remark: what the file has otherwise than the map; NULL for nothing.
 */
typedef struct
{
  GBytes *png;
  char *text;
  char *remark;
} JourneyExportPreview;

gboolean journey_export_preview_is_too_large (JourneyState *map, const JourneyExportOptions *options);
void journey_export_preview_free (JourneyExportPreview *preview);
void journey_export_preview_make_async (JourneyState *map,
                                        const JourneyExportKind *kind,
                                        const JourneyExportOptions *options,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
JourneyExportPreview *journey_export_preview_make_finish (GAsyncResult *result, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyExportPreview, journey_export_preview_free)

G_END_DECLS
