/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-edit.h"

#include "journey-edit-private.h"
#include "journey-map-private.h"
#include "journey-state-private.h"

typedef struct
{
  JourneyMap *map;
  gboolean fits;
} Fitting;

/* A live node keeps its kind for life. */
static void
check_kind (JourneyState *state, JourneyState *parent, gpointer data)
{
  Fitting *fitting = data;
  JourneyNode *node = parent ? journey_map_find (fitting->map, journey_state_id (state)) : NULL;

  if (node && journey_node_kind (node) != journey_state_kind (state))
    fitting->fits = FALSE;
}

/* The live map keeps its id for life, too. */
static JourneyState *
with_id (JourneyState *state, const char *id)
{
  const JourneySpec *spec = journey_state_spec (state);
  JourneyState *copy;

  if (g_str_equal (journey_state_id (state), id))
    return journey_state_ref (state);

  copy = journey_state_copy_as (state, id);
  for (guint i = 0; i < spec->n_lists; i++)
    {
      JourneyListId list = JOURNEY_LIST_ID (spec->kind, i);
      g_autoptr (GPtrArray) children = g_ptr_array_new ();

      for (guint j = 0; j < journey_state_n_children (state, list); j++)
        g_ptr_array_add (children, journey_state_ref (journey_state_child (state, list, j)));
      journey_state_take_children (copy, list, (JourneyState **)children->pdata, children->len);
    }

  return journey_state_seal (copy);
}

/**
 * journey_edit_take_over:
 * @state: the state of a map: of this one as it was or as somebody else has it, or of another one
 * @name: what the step is called in the undo menu, translated
 *
 * Makes the map what it is in another state, as one step. Nodes with the same id stay the same objects.
 *
 * Returns: whether it was done; it is not when an id means a node of another kind there
 */
gboolean
journey_edit_take_over (JourneyMap *map, JourneyState *state, const char *name)
{
  Fitting fitting = { map, TRUE };
  g_autoptr (JourneyState) fitted = NULL;
  g_autoptr (JourneyEditScope) scope = NULL;

  g_return_val_if_fail (JOURNEY_IS_MAP (map), FALSE);
  g_return_val_if_fail (journey_state_kind (state) == JOURNEY_KIND_MAP, FALSE);

  journey_state_foreach (state, check_kind, &fitting);
  if (!fitting.fits)
    return FALSE;

  fitted = with_id (state, journey_node_id (JOURNEY_NODE (map)));
  scope = journey_edit_scope (JOURNEY_NODE (map), name);
  journey_map_thaw (map, fitted);

  return TRUE;
}
