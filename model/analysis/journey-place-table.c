/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-place-table.h"

#include <string.h>

#include "journey-gap.h"

static guint
hash_place (gconstpointer key)
{
  const JourneyPlace *place = key;

  return g_str_hash (place->touchpoint) * 31 + g_str_hash (place->dimension);
}

static gboolean
equal_places (gconstpointer a, gconstpointer b)
{
  const JourneyPlace *one = a;
  const JourneyPlace *other = b;

  return strcmp (one->touchpoint, other->touchpoint) == 0 && strcmp (one->dimension, other->dimension) == 0;
}

/**
 * journey_place_table_new:
 * @free_value: (nullable): frees what is added; NULL to borrow it
 *
 * Returns: (transfer full): a table from JourneyPlace to whatever; it borrows the ids
 */
GHashTable *
journey_place_table_new (GDestroyNotify free_value)
{
  return g_hash_table_new_full (hash_place, equal_places, g_free, free_value);
}

/**
 * journey_place_table_add:
 * @value: what is at @place, where nothing is yet
 */
void
journey_place_table_add (GHashTable *table, JourneyPlace place, gpointer value)
{
  g_hash_table_insert (table, g_memdup2 (&place, sizeof place), value);
}

static gboolean
is_measured (JourneyState *touchpoint, JourneyState *score)
{
  return !journey_gap_is_assumption (
      journey_state_find_child (touchpoint, JOURNEY_TOUCHPOINT_EVIDENCE, journey_state_text (score, JOURNEY_SCORE_EVIDENCE)));
}

/* Where the one that counts is left out, no other takes its turn. */
static void
add_scores (GHashTable *table, JourneyState *touchpoint, gboolean measured_only)
{
  for (guint i = 0; i < journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_SCORES); i++)
    {
      JourneyState *score = journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_SCORES, i);
      const JourneyPlace place = { journey_state_id (touchpoint), journey_state_text (score, JOURNEY_SCORE_DIMENSION) };

      if (!g_hash_table_contains (table, &place))
        journey_place_table_add (table, place, !measured_only || is_measured (touchpoint, score) ? score : NULL);
    }
}

/**
 * journey_place_table_of_scores:
 * @map: a map, which must outlive the table
 * @measured_only: whether scores that are assumptions are left out
 *
 * Returns: (transfer full): the score on each dimension of each touchpoint; of several the first, which is the one that counts
 */
GHashTable *
journey_place_table_of_scores (JourneyState *map, gboolean measured_only)
{
  GHashTable *table = journey_place_table_new (NULL);

  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_STAGES); i++)
    {
      JourneyState *stage = journey_state_child (map, JOURNEY_MAP_STAGES, i);

      for (guint j = 0; j < journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS); j++)
        add_scores (table, journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, j), measured_only);
    }

  return table;
}
