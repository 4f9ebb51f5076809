/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "journey-ranked.h"

G_BEGIN_DECLS

/* The words of order and filter of the ranking, and the menu to choose a filter in. */

const char *journey_gap_filter_sort_title (JourneySort sort);
char *journey_gap_filter_words (const JourneyRankedOptions *options, JourneyState *map);
GMenuModel *journey_gap_filter_menu (JourneyState *map);
GMenuModel *journey_gap_filter_dimensions (JourneyState *map);
char *journey_gap_filter_escape (const char *text);

G_END_DECLS
