/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-field-editor.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_SEVERITY_FIELD (journey_severity_field_get_type ())

/** JourneySeverityField: How severe a pain point is: one to three dots, by a click, the keys 1 to 3 or arrows. */
G_DECLARE_FINAL_TYPE (JourneySeverityField, journey_severity_field, JOURNEY, SEVERITY_FIELD, JourneyFieldEditor)

G_END_DECLS
