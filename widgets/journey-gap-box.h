/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-editor.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_GAP_BOX (journey_gap_box_get_type ())

/** JourneyGapBox: The value gap of a touchpoint or a stage in one line, coloured by its standing. */
G_DECLARE_FINAL_TYPE (JourneyGapBox, journey_gap_box, JOURNEY, GAP_BOX, GtkWidget)

G_END_DECLS
