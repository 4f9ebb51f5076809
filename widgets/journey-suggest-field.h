/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-field-editor.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_SUGGEST_FIELD (journey_suggest_field_get_type ())

/**
 * JourneySuggestField: A short text of a touchpoint or opportunity, typed or taken from a list of what others say.
 *
 * The list of channels has the common ones, too, and a channel has its icon; that of strategies has the nine usual ones.
 * Properties: placeholder.
 */
G_DECLARE_FINAL_TYPE (JourneySuggestField, journey_suggest_field, JOURNEY, SUGGEST_FIELD, JourneyFieldEditor)

G_END_DECLS
