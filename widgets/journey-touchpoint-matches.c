/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-touchpoint-matches.h"

#include "journey-find.h"

struct _JourneyTouchpointMatches
{
  GObject parent_instance;

  JourneyMap *map;
  JourneyState *state; /* that the matches are in */
  GArray *matches;
};

static void journey_touchpoint_matches_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (JourneyTouchpointMatches,
                               journey_touchpoint_matches,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, journey_touchpoint_matches_list_model_init))

static const JourneyFindTouchpoint *
match_at (JourneyTouchpointMatches *self, guint position)
{
  return &g_array_index (self->matches, JourneyFindTouchpoint, position);
}

static GType
get_item_type (GListModel *model)
{
  return JOURNEY_TYPE_TOUCHPOINT;
}

static guint
get_n_items (GListModel *model)
{
  return JOURNEY_TOUCHPOINT_MATCHES (model)->matches->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  JourneyTouchpointMatches *self = JOURNEY_TOUCHPOINT_MATCHES (model);

  if (position >= self->matches->len)
    return NULL;

  return g_object_ref (journey_map_find (self->map, journey_state_id (match_at (self, position)->touchpoint)));
}

static void
journey_touchpoint_matches_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
journey_touchpoint_matches_finalize (GObject *object)
{
  JourneyTouchpointMatches *self = JOURNEY_TOUCHPOINT_MATCHES (object);

  g_array_unref (self->matches);
  g_clear_pointer (&self->state, journey_state_unref);
  g_clear_object (&self->map);

  G_OBJECT_CLASS (journey_touchpoint_matches_parent_class)->finalize (object);
}

static void
journey_touchpoint_matches_class_init (JourneyTouchpointMatchesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = journey_touchpoint_matches_finalize;
}

static void
journey_touchpoint_matches_init (JourneyTouchpointMatches *self)
{
  self->matches = g_array_new (FALSE, FALSE, sizeof (JourneyFindTouchpoint));
}

/**
 * journey_touchpoint_matches_new:
 *
 * Returns: (transfer full): an empty list
 */
JourneyTouchpointMatches *
journey_touchpoint_matches_new (void)
{
  return g_object_new (JOURNEY_TYPE_TOUCHPOINT_MATCHES, NULL);
}

/**
 * journey_touchpoint_matches_find:
 * @map: (nullable): the map, as it is now; NULL for an empty list
 * @text: a number, or a part of a title; nothing for all touchpoints
 *
 * Fills the list. To be called again whenever the map changes.
 */
void
journey_touchpoint_matches_find (JourneyTouchpointMatches *self, JourneyMap *map, const char *text)
{
  g_autoptr (GArray) old = g_steal_pointer (&self->matches);
  g_autoptr (JourneyState) old_state = g_steal_pointer (&self->state);

  g_set_object (&self->map, map);
  self->state = map ? journey_node_freeze (JOURNEY_NODE (map)) : NULL;
  self->matches = map ? journey_find_touchpoints (self->state, text) : g_array_new (FALSE, FALSE, sizeof (JourneyFindTouchpoint));
  g_list_model_items_changed (G_LIST_MODEL (self), 0, old->len, self->matches->len);
}

/**
 * journey_touchpoint_matches_number:
 * @position: within the list
 *
 * Returns: the number of the touchpoint through the map, from 1
 */
guint
journey_touchpoint_matches_number (JourneyTouchpointMatches *self, guint position)
{
  g_return_val_if_fail (position < self->matches->len, 0);

  return match_at (self, position)->number;
}

/**
 * journey_touchpoint_matches_title:
 * @position: within the list
 *
 * Returns: the title of the touchpoint
 */
const char *
journey_touchpoint_matches_title (JourneyTouchpointMatches *self, guint position)
{
  g_return_val_if_fail (position < self->matches->len, NULL);

  return journey_state_text (match_at (self, position)->touchpoint, JOURNEY_TOUCHPOINT_TITLE);
}

/**
 * journey_touchpoint_matches_stage:
 * @position: within the list
 *
 * Returns: the title of the stage it is in
 */
const char *
journey_touchpoint_matches_stage (JourneyTouchpointMatches *self, guint position)
{
  g_return_val_if_fail (position < self->matches->len, NULL);

  return journey_state_text (match_at (self, position)->stage, JOURNEY_STAGE_TITLE);
}
