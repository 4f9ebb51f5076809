/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-node-row.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_NOTE_ROW (journey_note_row_get_type ())

/** JourneyNoteRow: A note, below the title of its lane. */
G_DECLARE_FINAL_TYPE (JourneyNoteRow, journey_note_row, JOURNEY, NOTE_ROW, JourneyNodeRow)

G_END_DECLS
