/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-field-editor.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_CHOICE_FIELD (journey_choice_field_get_type ())

/**
 * JourneyChoiceField: A choice of a node as a row of buttons.
 *
 * Where there is a choice of none, it has no button: the one that is on is pressed again.
 */
G_DECLARE_FINAL_TYPE (JourneyChoiceField, journey_choice_field, JOURNEY, CHOICE_FIELD, JourneyFieldEditor)

G_END_DECLS
