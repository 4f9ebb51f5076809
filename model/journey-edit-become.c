/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-edit.h"

#include "journey-edit-private.h"
#include "journey-map-private.h"

/**
 * journey_edit_become:
 * @before: the map as it is now, after its last step
 * @after: what becomes of it; nodes that it has in common with @before have the same ids
 * @name: what the step is called, in the language of the program
 *
 * Takes over in one step what was worked out elsewhere from the state of the map, as in a thread.
 *
 * Returns: FALSE when the map is not @before any more, or something is being typed; nothing is done then
 */
gboolean
journey_edit_become (JourneyMap *map, JourneyState *before, JourneyState *after, const char *name)
{
  g_autoptr (JourneyEditScope) scope = NULL;

  g_return_val_if_fail (JOURNEY_IS_MAP (map) && before && after, FALSE);

  if (journey_history_in_transaction (journey_map_history (map)) || journey_map_state (map) != before)
    return FALSE;

  scope = journey_edit_scope (JOURNEY_NODE (map), name);
  journey_map_thaw (map, after);

  return TRUE;
}
