/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "journey-export-kind.h"
#include "journey-handouts.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_PICTURE_CONTENT (journey_picture_content_get_type ())

/**
 * JourneyPictureContent: A picture of a map for the clipboard or for drag and drop.
 *
 * It offers PNG and SVG, and either what the map says as text, or a file for those who take files. Each is made in a thread
 * when somebody asks for it, of the map as it was when the content was made.
 *
 * Signals: `failed (message)` with a sentence for people when what was asked for could not be made.
 */
G_DECLARE_FINAL_TYPE (JourneyPictureContent, journey_picture_content, JOURNEY, PICTURE_CONTENT, GdkContentProvider)

GdkContentProvider *journey_picture_content_new (JourneyState *map, const JourneyExportOptions *options);
GdkContentProvider *journey_picture_content_new_file (JourneyState *map,
                                                      const JourneyExportOptions *options,
                                                      const JourneyExportKind *kind,
                                                      const char *name,
                                                      JourneyHandouts *handouts);

G_END_DECLS
