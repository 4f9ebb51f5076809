/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-field-editor.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_STAR_FIELD (journey_star_field_get_type ())

/** JourneyStarField: A yes or no of a node as a star that is filled or not. */
G_DECLARE_FINAL_TYPE (JourneyStarField, journey_star_field, JOURNEY, STAR_FIELD, JourneyFieldEditor)

G_END_DECLS
