/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-cast.h"

struct _JourneyCast
{
  GObject parent_instance;

  JourneySelection *selection;
  char *front;        /* id of who was chosen last, or NULL */
  GHashTable *hidden; /* set of ids */
};

G_DEFINE_FINAL_TYPE (JourneyCast, journey_cast, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
follow_selection (JourneyCast *self)
{
  JourneyNode *node = journey_selection_node (self->selection);

  if (JOURNEY_IS_PERSONA (node))
    journey_cast_set_front (self, journey_node_id (node));
}

static void
journey_cast_finalize (GObject *object)
{
  JourneyCast *self = JOURNEY_CAST (object);

  g_object_unref (self->selection);
  g_hash_table_unref (self->hidden);
  g_free (self->front);

  G_OBJECT_CLASS (journey_cast_parent_class)->finalize (object);
}

static void
journey_cast_class_init (JourneyCastClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = journey_cast_finalize;

  signals[CHANGED] = g_signal_new ("changed", JOURNEY_TYPE_CAST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
journey_cast_init (JourneyCast *self)
{
  self->hidden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * journey_cast_new:
 * @selection: what is selected in the view
 *
 * Returns: (transfer full): a cast with the first persona in front and nobody hidden
 */
JourneyCast *
journey_cast_new (JourneySelection *selection)
{
  JourneyCast *self;

  g_return_val_if_fail (JOURNEY_IS_SELECTION (selection), NULL);

  self = g_object_new (JOURNEY_TYPE_CAST, NULL);
  self->selection = g_object_ref (selection);
  g_signal_connect_object (selection, "notify::id", G_CALLBACK (follow_selection), self, G_CONNECT_SWAPPED);
  follow_selection (self);

  return self;
}

/**
 * journey_cast_front:
 *
 * Returns: (nullable) (transfer none): who is in front: the one that was chosen last; when that one is gone or hidden, the
 *   first that is not. NULL when nobody is to be seen
 */
JourneyPersona *
journey_cast_front (JourneyCast *self)
{
  JourneyNode *map, *first = NULL;

  g_return_val_if_fail (JOURNEY_IS_CAST (self), NULL);

  map = JOURNEY_NODE (journey_selection_map (self->selection));
  for (guint i = 0; i < journey_node_n_children (map, JOURNEY_MAP_PERSONAS); i++)
    {
      JourneyNode *persona = journey_node_child (map, JOURNEY_MAP_PERSONAS, i);

      if (journey_cast_is_hidden (self, journey_node_id (persona)))
        continue;
      if (g_strcmp0 (journey_node_id (persona), self->front) == 0)
        return JOURNEY_PERSONA (persona);
      if (!first)
        first = persona;
    }

  return (JourneyPersona *)first;
}

/**
 * journey_cast_set_front:
 * @id: of a persona
 *
 * Brings a persona to the front, as soon as it is not hidden.
 */
void
journey_cast_set_front (JourneyCast *self, const char *id)
{
  g_return_if_fail (JOURNEY_IS_CAST (self) && id);

  if (g_strcmp0 (self->front, id) == 0)
    return;

  g_free (self->front);
  self->front = g_strdup (id);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * journey_cast_is_hidden:
 * @id: of a persona
 *
 * Returns: whether the persona's feelings are hidden
 */
gboolean
journey_cast_is_hidden (JourneyCast *self, const char *id)
{
  g_return_val_if_fail (JOURNEY_IS_CAST (self) && id, FALSE);

  return g_hash_table_contains (self->hidden, id);
}

/**
 * journey_cast_set_hidden:
 * @id: of a persona
 *
 * Hides the feelings of a persona, or shows them again.
 */
void
journey_cast_set_hidden (JourneyCast *self, const char *id, gboolean hidden)
{
  g_return_if_fail (JOURNEY_IS_CAST (self) && id);

  if (journey_cast_is_hidden (self, id) == !!hidden)
    return;

  if (hidden)
    g_hash_table_add (self->hidden, g_strdup (id));
  else
    g_hash_table_remove (self->hidden, id);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * journey_cast_dup_hidden:
 *
 * Returns: (transfer full): the ids of those that are hidden, ended by NULL
 */
GStrv
journey_cast_dup_hidden (JourneyCast *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  GHashTableIter iter;
  gpointer id;

  g_return_val_if_fail (JOURNEY_IS_CAST (self), NULL);

  g_hash_table_iter_init (&iter, self->hidden);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_strv_builder_add (builder, id);

  return g_strv_builder_end (builder);
}
