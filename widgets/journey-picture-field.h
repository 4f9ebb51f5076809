/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-field-editor.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_PICTURE_FIELD (journey_picture_field_get_type ())

/**
 * JourneyPictureField: A picture of a node: chosen from a file, dropped, pasted, removed.
 *
 * Knows no files: signal `choose ()` when a file is to be chosen, `file (GFile)` when one was dropped; whoever has its bytes
 * calls journey_picture_field_take ().
 */
G_DECLARE_FINAL_TYPE (JourneyPictureField, journey_picture_field, JOURNEY, PICTURE_FIELD, JourneyFieldEditor)

gboolean journey_picture_field_take (JourneyPictureField *field, GBytes *file);
void journey_picture_field_say (JourneyPictureField *field, const char *words);

G_END_DECLS
