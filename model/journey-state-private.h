/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-slot.h"

G_BEGIN_DECLS

/*
 * A state is one block of memory: its fields in the order of the spec, then its lists, then its id. The live nodes
 * keep their values in a state, too: sealed while nothing has touched them, a draft of their own after that.
 */
struct _JourneyState
{
  gint refs;
  guint8 kind;
  guint8 sealed;
  GVariant *extras;
  JourneySlot slots[]; /* after them, the id */
};

JourneySlot *journey_state_field_slot (JourneyState *state, JourneyFieldId field, JourneyStorage storage);
JourneySlot *journey_state_list_slot (JourneyState *state, JourneyListId list);
char *journey_state_id_buffer (JourneyState *state);

gboolean journey_state_is_sealed (JourneyState *state);
JourneyState *journey_state_copy_as (JourneyState *state, const char *id);
JourneyState *journey_state_copy_with_new_id (JourneyState *state);

G_END_DECLS
