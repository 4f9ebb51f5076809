/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-field-editor.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_TEXT_FIELD (journey_text_field_get_type ())

/**
 * JourneyTextField: A text of a node, typed in place; it is as high as its lines need.
 *
 * Also edits STRINGS, one a line. Properties: placeholder; lines (whether Enter begins a new line; else it emits
 * `activate`, which goes on to the next field unless a handler returns TRUE); breaks (where it does not, whether Shift+Enter
 * begins a new line, as on the canvas); line (0-based, the one line of a TEXT that
 * is edited, construct-only; -1 for the whole text).
 */
G_DECLARE_FINAL_TYPE (JourneyTextField, journey_text_field, JOURNEY, TEXT_FIELD, JourneyFieldEditor)

void journey_text_field_unselect (JourneyTextField *field);

G_END_DECLS
