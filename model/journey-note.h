/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-node.h"

G_BEGIN_DECLS

/** Fields of a note. */
enum
{
  JOURNEY_NOTE_TEXT = JOURNEY_FIELD_ID (JOURNEY_KIND_NOTE, 0),
  JOURNEY_NOTE_LANE = JOURNEY_FIELD_ID (JOURNEY_KIND_NOTE, 1),
};

#define JOURNEY_TYPE_NOTE (journey_note_get_type ())

/** JourneyNote: Free text, in a lane of the user's own or in the tray. */
G_DECLARE_FINAL_TYPE (JourneyNote, journey_note, JOURNEY, NOTE, JourneyNode)

extern const JourneySpec journey_note_spec;

G_END_DECLS
