/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-history-private.h"
#include "journey-map-private.h"

/* What is no step, and holds in all of them. */

static JourneyState *
amend (JourneyState *state, JourneyFieldId field, const char *text)
{
  const JourneySpec *spec = journey_state_spec (state);
  JourneyState *amended = journey_state_copy_fields (state);

  journey_state_set_text (amended, field, text);
  for (guint i = 0; i < spec->n_lists; i++)
    {
      JourneyListId list = JOURNEY_LIST_ID (spec->kind, i);
      g_autoptr (GPtrArray) children = g_ptr_array_new ();

      for (guint j = 0; j < journey_state_n_children (state, list); j++)
        g_ptr_array_add (children, journey_state_ref (journey_state_child (state, list, j)));
      journey_state_take_children (amended, list, (JourneyState **)children->pdata, children->len);
    }

  return journey_state_seal (amended);
}

/* What was saved, or where the map began, stays what it is among the steps. */
static void
amend_step (JourneyHistory *self, JourneyHistoryStep *step, JourneyFieldId field, const char *text)
{
  g_autoptr (JourneyState) before = step->state;

  step->state = amend (before, field, text);
  if (self->saved == before)
    {
      journey_state_unref (self->saved);
      self->saved = journey_state_ref (step->state);
    }
}

static void
amend_steps (JourneyHistory *self, JourneyFieldId field, const char *old, const char *text)
{
  for (guint i = 0; i < self->steps->len; i++)
    {
      JourneyHistoryStep *step = journey_history_step_at (self, i);

      if (g_strcmp0 (journey_state_text (step->state, field), old) == 0)
        amend_step (self, step, field, text);
    }
}

/**
 * journey_history_amend_text:
 * @field: a text of the map itself
 * @text: what it says from now on
 *
 * Changes what nobody has done, as when a map gets the name of its file: there is no step, and wherever undo and redo lead, the
 * field says this, unless it said something else there than it did until now. For a map in no file: what was not modified still
 * is not.
 */
void
journey_history_amend_text (JourneyHistory *self, JourneyFieldId field, const char *text)
{
  JourneyNode *map;
  g_autofree char *old = NULL;

  g_return_if_fail (JOURNEY_IS_HISTORY (self));

  map = JOURNEY_NODE (self->map);
  old = g_strdup (journey_node_text (map, field));
  self->depth++;
  journey_node_set_text (map, field, text);
  amend_steps (self, field, old, journey_node_text (map, field));
  if (self->depth > 1)
    journey_history_preview (self);
  else
    journey_map_thaw (self->map, journey_history_state (self));
  self->depth--;

  if (self->depth == 0)
    journey_history_show (self, journey_history_state (self));
  journey_history_tell (self);
}
