/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "journey-begun.h"

/* Whether a node says nothing yet: it may refer to others, and hold nothing but such nodes. A feeling says whose it is, also when
 * it is neither good nor bad. */
static gboolean
is_blank (JourneyState *state)
{
  const JourneySpec *spec = journey_state_spec (state);

  if (spec->kind == JOURNEY_KIND_EMOTION)
    return FALSE;
  for (guint i = 0; i < spec->n_fields; i++)
    if (spec->fields[i].type != JOURNEY_FIELD_REFERENCE && !journey_state_is_default (state, JOURNEY_FIELD_ID (spec->kind, i)))
      return FALSE;
  for (guint i = 0; i < spec->n_lists; i++)
    for (guint j = 0; j < journey_state_n_children (state, JOURNEY_LIST_ID (spec->kind, i)); j++)
      if (!is_blank (journey_state_child (state, JOURNEY_LIST_ID (spec->kind, i), j)))
        return FALSE;

  return TRUE;
}

static gboolean
list_adds_blanks (JourneyState *before, JourneyState *after, JourneyListId list)
{
  guint n_before = journey_state_n_children (before, list);
  guint n_after = journey_state_n_children (after, list);
  guint next = 0;

  for (guint i = 0; i < n_after; i++)
    {
      JourneyState *child = journey_state_child (after, list, i);
      JourneyState *old = next < n_before ? journey_state_child (before, list, next) : NULL;

      if (old && (old == child || strcmp (journey_state_id (old), journey_state_id (child)) == 0))
        {
          if (!journey_begun_is_all (old, child))
            return FALSE;
          next++;
        }
      else if (!is_blank (child))
        return FALSE;
    }

  return next == n_before;
}

/**
 * journey_begun_is_all:
 * @before: a map, or a part of one
 * @after: the same later
 *
 * What somebody began and has not said anything in yet, such as the next touchpoint while its title is being waited for, goes
 * when it is left, and is nothing that could be lost.
 *
 * Returns: whether @after is @before with nothing but such nodes more
 */
gboolean
journey_begun_is_all (JourneyState *before, JourneyState *after)
{
  const JourneySpec *spec;

  g_return_val_if_fail (before && after, FALSE);

  if (before == after)
    return TRUE;
  if (!journey_state_equal_fields (before, after))
    return FALSE;

  spec = journey_state_spec (before);
  for (guint i = 0; i < spec->n_lists; i++)
    if (!list_adds_blanks (before, after, JOURNEY_LIST_ID (spec->kind, i)))
      return FALSE;

  return TRUE;
}
