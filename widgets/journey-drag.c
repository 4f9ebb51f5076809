/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-drag.h"

/**
 * journey_drag_begin:
 * @name: what the step is called in the undo menu, translated
 *
 * Opens a transaction for a drag that can be put back. What is being typed elsewhere is ended before; another drag, as with a
 * second finger, is not.
 *
 * Returns: whether there is a transaction now that the caller has to end or to cancel
 */
gboolean
journey_drag_begin (JourneyMap *map, const char *name)
{
  JourneyHistory *history;

  g_return_val_if_fail (JOURNEY_IS_MAP (map) && name, FALSE);

  history = journey_map_history (map);
  journey_history_settle (history);
  if (journey_history_in_transaction (history))
    return FALSE;

  journey_history_begin (history, name);

  return TRUE;
}
