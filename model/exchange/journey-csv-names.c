/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-csv-names.h"

#include "journey-text.h"
#include "journey-usual-name.h"

struct _JourneyCsvNames
{
  GHashTable *by_id;
  guint n_new;
  const char *example; /* of the new ones; owned by the table */
};

/* @used counts how often each title was asked for, and has 1 for what was given. */
static char *
make_unique (GHashTable *used, const char *title)
{
  g_autofree char *key = g_strstrip (g_strdup (title));
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (used, key));
  char *name = n == 0 ? g_strdup (title) : g_strdup_printf ("%s (%u)", key, ++n);

  while (n > 0 && g_hash_table_contains (used, name))
    {
      g_free (name);
      name = g_strdup_printf ("%s (%u)", key, ++n);
    }
  g_hash_table_insert (used, g_strstrip (g_strdup (name)), GUINT_TO_POINTER (1));
  if (n > 0)
    g_hash_table_insert (used, g_steal_pointer (&key), GUINT_TO_POINTER (n));

  return name;
}

static void
name_children (JourneyCsvNames *names, JourneyState *owner, JourneyListId list, JourneyFieldId field)
{
  const char *fallback = journey_usual_name (JOURNEY_ID_KIND (field));
  g_autoptr (GHashTable) used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < journey_state_n_children (owner, list); i++)
    {
      JourneyState *child = journey_state_child (owner, list, i);
      const char *title = journey_state_text (child, field);
      char *name = make_unique (used, journey_text_is_blank (title) ? fallback : title);

      if (!g_str_equal (name, title) && names->n_new++ == 0)
        names->example = name;
      g_hash_table_insert (names->by_id, (char *)journey_state_id (child), name);
    }
}

/**
 * journey_csv_names_new:
 * @map: the state of a map; it must outlive the names
 *
 * Names the stages, touchpoints, personas, dimensions and competitors of a map after their titles. What has none gets
 * one; a second node of the same title is numbered, because a table would take the two for one.
 *
 * Returns: (transfer full): the names
 */
JourneyCsvNames *
journey_csv_names_new (JourneyState *map)
{
  JourneyCsvNames *names = g_new0 (JourneyCsvNames, 1);

  names->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  name_children (names, map, JOURNEY_MAP_PERSONAS, JOURNEY_PERSONA_NAME);
  name_children (names, map, JOURNEY_MAP_DIMENSIONS, JOURNEY_DIMENSION_TITLE);
  name_children (names, map, JOURNEY_MAP_COMPETITORS, JOURNEY_COMPETITOR_NAME);
  name_children (names, map, JOURNEY_MAP_STAGES, JOURNEY_STAGE_TITLE);
  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_STAGES); i++)
    name_children (names, journey_state_child (map, JOURNEY_MAP_STAGES, i), JOURNEY_STAGE_TOUCHPOINTS, JOURNEY_TOUCHPOINT_TITLE);

  return names;
}

/** journey_csv_names_free: Frees @names. */
void
journey_csv_names_free (JourneyCsvNames *names)
{
  g_hash_table_unref (names->by_id);
  g_free (names);
}

/**
 * journey_csv_names_get:
 *
 * Returns: (transfer none) (nullable): the name of the node of that id
 */
const char *
journey_csv_names_get (JourneyCsvNames *names, const char *id)
{
  return g_hash_table_lookup (names->by_id, id);
}

/**
 * journey_csv_names_n_new:
 * @example: (out) (optional) (nullable): one of them
 *
 * Returns: how many are called otherwise than in the map, since they have no name there or that of another one
 */
guint
journey_csv_names_n_new (JourneyCsvNames *names, const char **example)
{
  if (example)
    *example = names->example;

  return names->n_new;
}
