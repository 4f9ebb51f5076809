/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "journey-recent.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_START_PAGE (journey_start_page_get_type ())

/** JourneyStartPage: What a window without a map shows: ways to begin, and the maps that were open lately. */
G_DECLARE_FINAL_TYPE (JourneyStartPage, journey_start_page, JOURNEY, START_PAGE, AdwBin)

GtkWidget *journey_start_page_new (JourneyRecent *recent);

G_END_DECLS
