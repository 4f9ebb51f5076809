/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-node-row.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_PERSONA_ROW (journey_persona_row_get_type ())

/** JourneyPersonaRow: A persona: name and what the head of the map says of them. */
G_DECLARE_FINAL_TYPE (JourneyPersonaRow, journey_persona_row, JOURNEY, PERSONA_ROW, JourneyNodeRow)

G_END_DECLS
