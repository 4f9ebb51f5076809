/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-fresh.h"

#include "journey-edit.h"

struct _JourneyFresh
{
  JourneyMap *map;
  char *id;
  JourneyState *made; /* the node as it was made */
};

static gboolean
on_left (gpointer data)
{
  JourneyFresh *self = data;
  JourneyNode *node = journey_fresh_node (self);

  /* What is saved as it is stays: nobody would know what has changed since. */
  if (node && journey_history_is_modified (journey_map_history (self->map)))
    journey_edit_take_back (node, self->made);

  return G_SOURCE_REMOVE;
}

/**
 * journey_fresh_new:
 * @node: of a map, made a moment ago
 *
 * Returns: (transfer full): what is known of it until somebody leaves it
 */
JourneyFresh *
journey_fresh_new (JourneyNode *node)
{
  JourneyFresh *self;

  g_return_val_if_fail (JOURNEY_IS_NODE (node) && JOURNEY_IS_MAP (journey_node_root (node)), NULL);

  self = g_new0 (JourneyFresh, 1);
  self->map = g_object_ref (JOURNEY_MAP (journey_node_root (node)));
  self->id = g_strdup (journey_node_id (node));
  self->made = journey_node_freeze (node);

  return self;
}

/** journey_fresh_free: Forgets it; the node stays as it is. */
void
journey_fresh_free (JourneyFresh *self)
{
  g_object_unref (self->map);
  g_free (self->id);
  journey_state_unref (self->made);
  g_free (self);
}

/**
 * journey_fresh_node:
 *
 * Returns: (nullable) (transfer none): the node; NULL when it is gone
 */
JourneyNode *
journey_fresh_node (JourneyFresh *self)
{
  return journey_map_find (self->map, self->id);
}

/**
 * journey_fresh_is_untouched:
 *
 * Returns: whether it is there as it was made
 */
gboolean
journey_fresh_is_untouched (JourneyFresh *self)
{
  JourneyNode *node = journey_fresh_node (self);
  g_autoptr (JourneyState) now = node ? journey_node_freeze (node) : NULL;

  return now && journey_state_equal (now, self->made);
}

/**
 * journey_fresh_leave:
 * @fresh: (transfer full): somebody goes on to something else
 *
 * Takes the node back if nothing was said in it, before the next input is looked at, but not in the middle of what leads away.
 */
void
journey_fresh_leave (JourneyFresh *self)
{
  g_idle_add_full (G_PRIORITY_HIGH, on_left, self, (GDestroyNotify)journey_fresh_free);
}
