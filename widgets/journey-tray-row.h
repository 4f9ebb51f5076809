/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-node-row.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_TRAY_ROW (journey_tray_row_get_type ())

/**
 * JourneyTrayRow: A note of the tray: changed in place, sent and dragged to the map, put before or after others.
 *
 * Works inside a JourneyTrayPage, which has the map that it goes to.
 */
G_DECLARE_FINAL_TYPE (JourneyTrayRow, journey_tray_row, JOURNEY, TRAY_ROW, JourneyNodeRow)

G_END_DECLS
