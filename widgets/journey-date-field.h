/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-field-editor.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_DATE_FIELD (journey_date_field_get_type ())

/** JourneyDateField: A year, month or day of a node, typed or taken from a calendar; empty is missing. */
G_DECLARE_FINAL_TYPE (JourneyDateField, journey_date_field, JOURNEY, DATE_FIELD, JourneyFieldEditor)

G_END_DECLS
