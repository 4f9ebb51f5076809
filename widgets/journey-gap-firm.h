/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "journey-firmness.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_GAP_FIRM (journey_gap_firm_get_type ())

/**
 * JourneyGapFirm: Finds out in a thread how firm a ranking is, a little after the last change.
 *
 * Signal: `found (words)`: how firm it is; NULL while nobody knows, "" when there is nothing to say.
 */
G_DECLARE_FINAL_TYPE (JourneyGapFirm, journey_gap_firm, JOURNEY, GAP_FIRM, GObject)

JourneyGapFirm *journey_gap_firm_new (void);
void journey_gap_firm_ask (JourneyGapFirm *firm, JourneyGapTable *table);

char *journey_gap_firm_words (JourneyFirmness *firmness);

G_END_DECLS
