/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-edit.h"

G_BEGIN_DECLS

JourneyMap *tally_map_new (guint n_stages, guint n_touchpoints);
JourneyNode *tally_map_touchpoint (JourneyMap *map, guint stage, guint position);
JourneyNode *tally_map_ask (
    JourneyNode *touchpoint, JourneyQuestion question, const char *segment, const char *const *answers, const int *counts);

G_END_DECLS
