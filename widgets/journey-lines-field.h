/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-field-editor.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_LINES_FIELD (journey_lines_field_get_type ())

/**
 * JourneyLinesField: A TEXT whose lines are a list, such as the goals of a persona: each item is typed, moved and deleted on
 * its own.
 *
 * Below the last item is an empty place for one more. Property: placeholder (what that place says).
 */
G_DECLARE_FINAL_TYPE (JourneyLinesField, journey_lines_field, JOURNEY, LINES_FIELD, JourneyFieldEditor)

G_END_DECLS
