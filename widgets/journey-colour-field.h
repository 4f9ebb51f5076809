/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-field-editor.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_COLOUR_FIELD (journey_colour_field_get_type ())

/**
 * JourneyColourField: A colour of a node as #rrggbb, chosen among some that can be told apart, or typed.
 *
 * The first choice is none: then a theme gives the colour.
 */
G_DECLARE_FINAL_TYPE (JourneyColourField, journey_colour_field, JOURNEY, COLOUR_FIELD, JourneyFieldEditor)

G_END_DECLS
