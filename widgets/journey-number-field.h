/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-field-editor.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_NUMBER_FIELD (journey_number_field_get_type ())

/**
 * JourneyNumberField: A number or integer of a node, typed in the form of the user's language; empty is missing.
 *
 * Scores have the range of the map's scale. What is no number, or out of range, is marked and does not reach the node.
 * Up and Down go in steps; Escape takes back what is wrong. Properties: placeholder; problem (readable, with notify): why
 * what is typed will not do, or NULL.
 */
G_DECLARE_FINAL_TYPE (JourneyNumberField, journey_number_field, JOURNEY, NUMBER_FIELD, JourneyFieldEditor)

const char *journey_number_field_problem (JourneyNumberField *field);

G_END_DECLS
