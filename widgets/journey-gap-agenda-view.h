/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-gap-view.h"

G_BEGIN_DECLS

#define JOURNEY_TYPE_GAP_AGENDA_VIEW (journey_gap_agenda_view_get_type ())

/** JourneyGapAgendaView: What to talk about first, in how many minutes. */
G_DECLARE_FINAL_TYPE (JourneyGapAgendaView, journey_gap_agenda_view, JOURNEY, GAP_AGENDA_VIEW, GtkWidget)

G_END_DECLS
