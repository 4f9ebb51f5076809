/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-selection.h"

#include <string.h>

struct _JourneySelection
{
  GObject parent_instance;

  JourneyMap *map;
  char *id;
  GHashTable *others; /* set of ids: what is selected beside the lead */
  GPtrArray *lost;    /* of ids: what was selected when it was deleted, and may come back; a lead after its others */
};

G_DEFINE_FINAL_TYPE (JourneySelection, journey_selection, G_TYPE_OBJECT)

enum
{
  PROP_MAP = 1,
  PROP_ID,
  PROP_IDS,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

/* Where a node stands in a state. */
typedef struct
{
  JourneyState *parent; /* NULL when it is not there */
  JourneyListId list;
  guint position;
} Place;

static Place
find_place (JourneyState *state, const char *id)
{
  const JourneySpec *spec = journey_state_spec (state);

  for (guint i = 0; i < spec->n_lists; i++)
    {
      Place place = { state, JOURNEY_LIST_ID (spec->kind, i), 0 };

      for (; place.position < journey_state_n_children (state, place.list); place.position++)
        {
          JourneyState *child = journey_state_child (state, place.list, place.position);
          Place below;

          if (strcmp (journey_state_id (child), id) == 0)
            return place;
          below = find_place (child, id);
          if (below.parent)
            return below;
        }
    }

  return (Place){ NULL };
}

static gboolean
is_alive (JourneySelection *self, JourneyState *state)
{
  return journey_map_find (self->map, journey_state_id (state)) != NULL;
}

/* What stood next to a node that is gone: the one after it, the one before it, or what held it. */
static const char *
find_next (JourneySelection *self, JourneyState *old, const char *id)
{
  Place place = find_place (old, id);
  guint n = place.parent ? journey_state_n_children (place.parent, place.list) : 0;

  if (!place.parent)
    return "";

  for (guint i = place.position + 1; i < n; i++)
    if (is_alive (self, journey_state_child (place.parent, place.list, i)))
      return journey_state_id (journey_state_child (place.parent, place.list, i));
  for (guint i = place.position; i > 0; i--)
    if (is_alive (self, journey_state_child (place.parent, place.list, i - 1)))
      return journey_state_id (journey_state_child (place.parent, place.list, i - 1));

  if (journey_state_kind (place.parent) == JOURNEY_KIND_MAP)
    return "";
  if (is_alive (self, place.parent))
    return journey_state_id (place.parent);

  return find_next (self, old, journey_state_id (place.parent));
}

/* Takes what has come back since it was deleted, what led before its others. Verbs work on one kind: it is that of what led. */
static GStrv
take_found (JourneySelection *self)
{
  g_autoptr (GStrvBuilder) found = g_strv_builder_new ();
  GType type = G_TYPE_INVALID;

  for (guint i = self->lost->len; i > 0; i--)
    {
      const char *id = g_ptr_array_index (self->lost, i - 1);
      JourneyNode *node = journey_map_find (self->map, id);

      if (!node)
        continue;
      if (type == G_TYPE_INVALID)
        type = G_OBJECT_TYPE (node);
      if (type == G_OBJECT_TYPE (node))
        g_strv_builder_add (found, id);
      g_ptr_array_remove_index (self->lost, i - 1);
    }

  return g_strv_builder_end (found);
}

/* Sets lead and others at once, and tells what differs. Takes over @others; NULL is none. */
static void
set_all (JourneySelection *self, const char *lead, GHashTable *others)
{
  g_autofree char *before = self->id;
  gboolean had_others = g_hash_table_size (self->others) > 0;
  gboolean same_lead = strcmp (before, lead) == 0;

  self->id = g_strdup (lead);
  g_hash_table_remove_all (self->others);
  if (others)
    {
      g_hash_table_unref (self->others);
      self->others = others;
    }

  g_object_freeze_notify (G_OBJECT (self));
  if (!same_lead)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ID]);
  if (!same_lead || had_others || others)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_IDS]);
  g_object_thaw_notify (G_OBJECT (self));
}

/* What was selected beside the lead and is deleted, is selected no longer. */
static void
drop_gone (JourneySelection *self)
{
  guint n = g_hash_table_size (self->others);
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->others);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!journey_map_find (self->map, id))
      {
        g_ptr_array_add (self->lost, g_strdup (id));
        g_hash_table_iter_remove (&iter);
      }

  if (g_hash_table_size (self->others) != n)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_IDS]);
}

static void
on_changed (JourneyMap *map, JourneyState *old, JourneyState *new_, JourneySelection *self)
{
  g_auto (GStrv) found = take_found (self);

  drop_gone (self);
  if (*self->id && !journey_map_find (map, self->id))
    {
      g_ptr_array_add (self->lost, g_strdup (self->id));
      journey_selection_select (self, find_next (self, old, self->id));
    }
  else if (found[0])
    journey_selection_select_many (self, (const char *const *)found, found[0]);
}

static void
journey_selection_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  JourneySelection *self = JOURNEY_SELECTION (object);

  switch (prop_id)
    {
    case PROP_MAP:
      g_value_set_object (value, self->map);
      break;
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_IDS:
      g_value_take_boxed (value, journey_selection_dup_ids (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
journey_selection_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  JourneySelection *self = JOURNEY_SELECTION (object);

  switch (prop_id)
    {
    case PROP_MAP:
      self->map = g_value_dup_object (value);
      break;
    case PROP_ID:
      journey_selection_select (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
journey_selection_constructed (GObject *object)
{
  JourneySelection *self = JOURNEY_SELECTION (object);

  G_OBJECT_CLASS (journey_selection_parent_class)->constructed (object);

  g_signal_connect_object (self->map, "changed", G_CALLBACK (on_changed), self, 0);
}

static void
journey_selection_finalize (GObject *object)
{
  JourneySelection *self = JOURNEY_SELECTION (object);

  g_clear_object (&self->map);
  g_free (self->id);
  g_hash_table_unref (self->others);
  g_ptr_array_unref (self->lost);

  G_OBJECT_CLASS (journey_selection_parent_class)->finalize (object);
}

static void
journey_selection_class_init (JourneySelectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = journey_selection_get_property;
  object_class->set_property = journey_selection_set_property;
  object_class->constructed = journey_selection_constructed;
  object_class->finalize = journey_selection_finalize;

  props[PROP_MAP] = g_param_spec_object ("map", NULL, NULL, JOURNEY_TYPE_MAP,
                                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[PROP_ID] =
      g_param_spec_string ("id", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_IDS] =
      g_param_spec_boxed ("ids", NULL, NULL, G_TYPE_STRV, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
journey_selection_init (JourneySelection *self)
{
  self->id = g_strdup ("");
  self->others = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->lost = g_ptr_array_new_with_free_func (g_free);
}

/**
 * journey_selection_new:
 *
 * Returns: (transfer full): a selection of nothing in @map
 */
JourneySelection *
journey_selection_new (JourneyMap *map)
{
  return g_object_new (JOURNEY_TYPE_SELECTION, "map", map, NULL);
}

/**
 * journey_selection_map:
 *
 * Returns: (transfer none): the map
 */
JourneyMap *
journey_selection_map (JourneySelection *self)
{
  g_return_val_if_fail (JOURNEY_IS_SELECTION (self), NULL);

  return self->map;
}

/**
 * journey_selection_id:
 *
 * Returns: the id of the selected node, or "" for nothing
 */
const char *
journey_selection_id (JourneySelection *self)
{
  g_return_val_if_fail (JOURNEY_IS_SELECTION (self), "");

  return self->id;
}

/**
 * journey_selection_select:
 * @id: (nullable): the id of a node of the map; NULL or "" for nothing
 *
 * Selects one node and no other. Several views follow `notify::id`.
 */
void
journey_selection_select (JourneySelection *self, const char *id)
{
  g_return_if_fail (JOURNEY_IS_SELECTION (self));

  if (strcmp (self->id, id ? id : "") != 0 || g_hash_table_size (self->others) > 0)
    set_all (self, id ? id : "", NULL);
}

/**
 * journey_selection_select_many:
 * @ids: (array zero-terminated=1): ids of nodes of the map, in any order
 * @lead: (nullable): the one of them that leads; or another, which is then selected with them; NULL or "" for nothing
 *
 * Selects many nodes.
 */
void
journey_selection_select_many (JourneySelection *self, const char *const *ids, const char *lead)
{
  GHashTable *others;

  g_return_if_fail (JOURNEY_IS_SELECTION (self));

  if (!lead || !*lead)
    {
      journey_selection_select (self, NULL);
      return;
    }

  others = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; ids[i]; i++)
    if (strcmp (ids[i], lead) != 0)
      g_hash_table_add (others, g_strdup (ids[i]));
  set_all (self, lead, others);
}

/**
 * journey_selection_toggle:
 * @id: of a node of the map
 *
 * Selects a node beside what is selected, and lets it lead; or selects it no longer, when it was. Then another one leads.
 */
void
journey_selection_toggle (JourneySelection *self, const char *id)
{
  g_auto (GStrv) ids = NULL;
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();
  g_auto (GStrv) left = NULL;

  g_return_if_fail (JOURNEY_IS_SELECTION (self));

  ids = journey_selection_dup_ids (self);
  for (guint i = 0; ids[i]; i++)
    if (strcmp (ids[i], id) != 0)
      g_strv_builder_add (kept, ids[i]);
  left = g_strv_builder_end (kept);

  if (!journey_selection_contains (self, id))
    journey_selection_select_many (self, (const char *const *)left, id);
  else if (left[0])
    journey_selection_select_many (self, (const char *const *)left, strcmp (self->id, id) == 0 ? left[0] : self->id);
}

/**
 * journey_selection_contains:
 *
 * Returns: whether a node is selected, leading or not
 */
gboolean
journey_selection_contains (JourneySelection *self, const char *id)
{
  g_return_val_if_fail (JOURNEY_IS_SELECTION (self), FALSE);

  return *id && (strcmp (self->id, id) == 0 || g_hash_table_contains (self->others, id));
}

/**
 * journey_selection_n:
 *
 * Returns: how many nodes are selected
 */
guint
journey_selection_n (JourneySelection *self)
{
  g_return_val_if_fail (JOURNEY_IS_SELECTION (self), 0);

  return *self->id ? 1 + g_hash_table_size (self->others) : 0;
}

static void
add_selected (JourneySelection *self, JourneyNode *node, guint *missing, GStrvBuilder *ids)
{
  const JourneySpec *spec = journey_node_spec (node);

  if (journey_selection_contains (self, journey_node_id (node)))
    {
      g_strv_builder_add (ids, journey_node_id (node));
      (*missing)--;
    }

  for (guint i = 0; i<spec->n_lists && * missing> 0; i++)
    for (guint j = 0; j < journey_node_n_children (node, JOURNEY_LIST_ID (spec->kind, i)) && *missing > 0; j++)
      add_selected (self, journey_node_child (node, JOURNEY_LIST_ID (spec->kind, i), j), missing, ids);
}

/**
 * journey_selection_dup_ids:
 *
 * Returns: (transfer full): the ids of all that is selected and in the map, in the order of the map
 */
GStrv
journey_selection_dup_ids (JourneySelection *self)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  guint n;

  g_return_val_if_fail (JOURNEY_IS_SELECTION (self), NULL);

  n = journey_selection_n (self);
  if (n > 1)
    add_selected (self, JOURNEY_NODE (self->map), &n, ids);
  else if (n == 1)
    g_strv_builder_add (ids, self->id);

  return g_strv_builder_end (ids);
}

/**
 * journey_selection_node:
 *
 * Returns: (nullable) (transfer none): the selected node, or NULL
 */
JourneyNode *
journey_selection_node (JourneySelection *self)
{
  g_return_val_if_fail (JOURNEY_IS_SELECTION (self), NULL);

  return journey_map_find (self->map, self->id);
}

static JourneyNode *
find_ancestor (JourneyNode *node, GType type)
{
  while (node && !g_type_is_a (G_OBJECT_TYPE (node), type))
    node = journey_node_parent (node);

  return node;
}

/**
 * journey_selection_touchpoint:
 *
 * Returns: (nullable) (transfer none): the touchpoint that is selected, or that holds what is selected; or NULL
 */
JourneyTouchpoint *
journey_selection_touchpoint (JourneySelection *self)
{
  return (JourneyTouchpoint *)find_ancestor (journey_selection_node (self), JOURNEY_TYPE_TOUCHPOINT);
}

/**
 * journey_selection_stage:
 *
 * Returns: (nullable) (transfer none): the stage that is selected, or that holds what is selected; or NULL
 */
JourneyStage *
journey_selection_stage (JourneySelection *self)
{
  return (JourneyStage *)find_ancestor (journey_selection_node (self), JOURNEY_TYPE_STAGE);
}
