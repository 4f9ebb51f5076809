/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-gap.h"

G_BEGIN_DECLS

#define JOURNEY_AGENDA_LEAST_MINUTES 5 /* of one topic */

/** JourneyAgendaItem: One touchpoint to talk about. */
typedef struct
{
  const JourneyGapEntry *entry; /* borrowed from the table */
  double urgency;               /* ι(importance) × sd, in points of the scale */
  guint minutes;
} JourneyAgendaItem;

/** JourneyAgenda: What to talk about first, since it matters and people do not agree. It never changes. */
typedef struct _JourneyAgenda JourneyAgenda;

JourneyAgenda *journey_agenda_new (JourneyGapTable *table, guint minutes);
void journey_agenda_free (JourneyAgenda *agenda);

guint journey_agenda_length (JourneyAgenda *agenda);
const JourneyAgendaItem *journey_agenda_at (JourneyAgenda *agenda, guint position);
guint journey_agenda_n_candidates (JourneyAgenda *agenda);
guint journey_agenda_n_unknown (JourneyAgenda *agenda);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyAgenda, journey_agenda_free)

G_END_DECLS
