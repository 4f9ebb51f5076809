/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-map.h"

#include <glib/gi18n.h>
#include <math.h>

#include "journey-id.h"
#include "journey-map-private.h"
#include "journey-node-private.h"
#include "journey-scale.h"

struct _JourneyMap
{
  JourneyNode parent_instance;

  GHashTable *index; /* id to node, which is borrowed from the tree */
  JourneyHistory *history;
  gboolean thawing;
};

G_DEFINE_FINAL_TYPE (JourneyMap, journey_map, JOURNEY_TYPE_NODE)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const JourneyChoice map_state_choices[] = {
  { "as-is", N_ ("As-is") },
  { "to-be", N_ ("To-be") },
  { NULL, NULL },
};

static const JourneyField fields[] = {
  { "title", JOURNEY_FIELD_TEXT, .label = N_ ("Title"), .undo_name = N_ ("Change map title") },
  { "scenario", JOURNEY_FIELD_TEXT, .label = N_ ("Scenario"), .undo_name = N_ ("Change scenario") },
  { "state", JOURNEY_FIELD_ENUM, .label = N_ ("State"), .choices = map_state_choices, .undo_name = N_ ("Change map state") },
  { "scale-low", JOURNEY_FIELD_INTEGER, .label = N_ ("Lowest score"), .minimum = 0, .maximum = JOURNEY_SCALE_MAX, .fallback = 1,
    .undo_name = N_ ("Change scale") },
  { "scale-high", JOURNEY_FIELD_INTEGER, .label = N_ ("Highest score"), .minimum = 0, .maximum = JOURNEY_SCALE_MAX, .fallback = 5,
    .undo_name = N_ ("Change scale") },
  { "tolerance", JOURNEY_FIELD_NUMBER, .label = N_ ("Tolerance"), .unit = JOURNEY_UNIT_SPREAD, .minimum = 0,
    .maximum = JOURNEY_SCALE_MAX, .fallback = NAN, .undo_name = N_ ("Change tolerance") },
  { "language", JOURNEY_FIELD_LINE, .label = N_ ("Language"), .undo_name = N_ ("Change language") },
  { "authors", JOURNEY_FIELD_STRINGS, .label = N_ ("Authors"), .undo_name = N_ ("Change authors") },
  { "version", JOURNEY_FIELD_LINE, .label = N_ ("Version of the file format") },
};

static const JourneyListSpec lists[] = {
  { "personas", JOURNEY_KIND_PERSONA },
  { "lanes", JOURNEY_KIND_LANE },
  { "dimensions", JOURNEY_KIND_DIMENSION },
  { "stages", JOURNEY_KIND_STAGE },
  { "competitors", JOURNEY_KIND_COMPETITOR },
  { "opportunities", JOURNEY_KIND_OPPORTUNITY },
  { "metrics", JOURNEY_KIND_METRIC },
  { "feedback", JOURNEY_KIND_FEEDBACK },
  { "tray", JOURNEY_KIND_NOTE },
};

const JourneySpec journey_map_spec = {
  .kind = JOURNEY_KIND_MAP,
  .element = "journey",
  .label = N_ ("Map"),
  .get_type = journey_map_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .lists = lists,
  .n_lists = G_N_ELEMENTS (lists),
};
static void
index_add_one (JourneyNode *node, gpointer index)
{
  g_hash_table_insert (index, g_strdup (journey_node_id (node)), node);
}

static void
index_remove_one (JourneyNode *node, gpointer index)
{
  g_hash_table_remove (index, journey_node_id (node));
}

static void
journey_map_finalize (GObject *object)
{
  JourneyMap *self = JOURNEY_MAP (object);

  g_clear_object (&self->history);
  g_hash_table_unref (self->index);

  G_OBJECT_CLASS (journey_map_parent_class)->finalize (object);
}

static void
journey_map_class_init (JourneyMapClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = journey_map_finalize;

  journey_node_class_install (JOURNEY_NODE_CLASS (klass), &journey_map_spec);

  /* Pointers and not boxed values: handlers borrow the two states for the time of the call. */
  signals[CHANGED] = g_signal_new ("changed", JOURNEY_TYPE_MAP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                   G_TYPE_POINTER, G_TYPE_POINTER);
}

static void
journey_map_init (JourneyMap *self)
{
  self->index = g_hash_table_new_full (journey_id_hash, g_str_equal, g_free, NULL);
  journey_node_set_spec (JOURNEY_NODE (self), &journey_map_spec);
}

gboolean
journey_map_may_touch (JourneyMap *self)
{
  return !self->thawing && (!self->history || journey_history_in_transaction (self->history));
}

void
journey_map_index_add (JourneyMap *self, JourneyNode *node)
{
  journey_node_foreach (node, index_add_one, self->index);
}

void
journey_map_index_remove (JourneyMap *self, JourneyNode *node)
{
  journey_node_foreach (node, index_remove_one, self->index);
}

void
journey_map_set_thawing (JourneyMap *self, gboolean thawing)
{
  self->thawing = thawing;
}

void
journey_map_emit_changed (JourneyMap *self, JourneyState *old, JourneyState *new_)
{
  g_signal_emit (self, signals[CHANGED], 0, old, new_);
}

/**
 * journey_map_new:
 *
 * Returns: (transfer full): an empty map with a history that begins here
 */
JourneyMap *
journey_map_new (void)
{
  g_autoptr (JourneyState) state = journey_state_new (JOURNEY_KIND_MAP, NULL);

  journey_state_set_text (state, JOURNEY_MAP_VERSION, "1.0");

  return journey_map_new_from_state (journey_state_seal (state));
}

/**
 * journey_map_new_from_state:
 * @state: the state of a map
 *
 * Returns: (transfer full): a live map of it, with a history that begins here and counts as saved
 */
JourneyMap *
journey_map_new_from_state (JourneyState *state)
{
  JourneyMap *self = JOURNEY_MAP (journey_node_new_from_state (state));

  journey_map_index_add (self, JOURNEY_NODE (self));
  self->history = journey_history_new (self);

  return self;
}

/**
 * journey_map_history:
 *
 * Returns: (transfer none): the transactions and steps of the map
 */
JourneyHistory *
journey_map_history (JourneyMap *self)
{
  return self->history;
}

/**
 * journey_map_state:
 *
 * Returns: (transfer none): the state after the last ended transaction; it stays what it is while one is open
 */
JourneyState *
journey_map_state (JourneyMap *self)
{
  return journey_history_state (self->history);
}

/**
 * journey_map_find:
 *
 * Returns: (nullable) (transfer none): the live node with this id, or NULL
 */
JourneyNode *
journey_map_find (JourneyMap *self, const char *id)
{
  return g_hash_table_lookup (self->index, id);
}
