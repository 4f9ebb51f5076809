/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-begun.h"
#include "journey-history-private.h"
#include "journey-map-private.h"

/* What somebody begins and may not go on with. */

/**
 * journey_history_slip_in:
 * @name: what the step is called in the undo menu, translated
 * @state: the state before the open transaction with one change more, which the live map has got as well
 *
 * Puts a step before an open transaction, which goes on from there: when that is cancelled, the change stays.
 */
void
journey_history_slip_in (JourneyHistory *self, const char *name, JourneyState *state)
{
  g_return_if_fail (JOURNEY_IS_HISTORY (self));
  g_return_if_fail (self->depth > 0);

  self->position++;
  g_ptr_array_set_size (self->steps, (int)self->position);
  g_ptr_array_add (self->steps, journey_history_step_new (name, NULL, state));
  journey_history_preview (self);
  journey_history_tell (self);
  g_signal_emit (self, journey_history_signals[JOURNEY_HISTORY_ARRIVED], 0, FALSE);
}

/* Whether the last step made this node, and can be forgotten: undo has to find again what was saved, and redo what was undone. */
static gboolean
can_take_back (JourneyHistory *self, const char *id)
{
  JourneyState *state = journey_history_state (self);

  return journey_history_can_undo (self) && !journey_history_can_redo (self) && state != self->saved
         && journey_state_find (state, id) && !journey_state_find (journey_history_step_at (self, self->position - 1)->state, id);
}

/**
 * journey_history_take_back:
 * @id: of a node
 *
 * Takes the last step back as if it had never been made, if that step made the node. Does nothing otherwise, while a
 * transaction is open, and when the map was saved since or something can be redone.
 *
 * Returns: whether it was taken back
 */
gboolean
journey_history_take_back (JourneyHistory *self, const char *id)
{
  g_return_val_if_fail (JOURNEY_IS_HISTORY (self) && id, FALSE);

  if (!can_take_back (self, id))
    return FALSE;

  g_signal_emit (self, journey_history_signals[JOURNEY_HISTORY_LEAVING], 0, FALSE);
  g_ptr_array_set_size (self->steps, (int)self->position--);
  journey_map_thaw (self->map, journey_history_state (self));
  journey_history_show (self, journey_history_state (self));
  journey_history_tell (self);
  g_signal_emit (self, journey_history_signals[JOURNEY_HISTORY_ARRIVED], 0, FALSE);

  return TRUE;
}

/**
 * journey_history_said:
 *
 * Returns: (transfer none): the map as it is shown, without what an open transaction only began and nobody has said
 * anything in yet
 */
JourneyState *
journey_history_said (JourneyHistory *self)
{
  JourneyState *state;

  g_return_val_if_fail (JOURNEY_IS_HISTORY (self), NULL);

  state = journey_history_state (self);

  return self->depth == 0 || journey_begun_is_all (state, self->shown) ? state : self->shown;
}
