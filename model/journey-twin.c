/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-twin.h"

/* What stands for what: ids of one map to those of the other. */
typedef GHashTable Pairs;

static gboolean
extras_same (GVariant *a, GVariant *b)
{
  return a == b || (a && b && g_variant_equal (a, b));
}

/* Pairs the nodes of two trees by their places; FALSE when the trees have not the same form. */
static gboolean
pair (Pairs *pairs, JourneyState *a, JourneyState *b)
{
  const JourneySpec *spec = journey_state_spec (a);

  if (spec != journey_state_spec (b) || !extras_same (journey_state_extras (a), journey_state_extras (b)))
    return FALSE;

  g_hash_table_insert (pairs, (gpointer)journey_state_id (a), (gpointer)journey_state_id (b));
  for (guint i = 0; i < spec->n_lists; i++)
    {
      JourneyListId list = JOURNEY_LIST_ID (spec->kind, i);
      guint n = journey_state_n_children (a, list);

      if (n != journey_state_n_children (b, list))
        return FALSE;
      for (guint j = 0; j < n; j++)
        if (!pair (pairs, journey_state_child (a, list, j), journey_state_child (b, list, j)))
          return FALSE;
    }

  return TRUE;
}

/* An id that is in no map, and none, stand for themselves. */
static gboolean
means (Pairs *pairs, const char *a, const char *b)
{
  const char *other = g_hash_table_lookup (pairs, a);

  return g_str_equal (other ? other : a, b);
}

static gboolean
means_all (Pairs *pairs, const char *const *a, const char *const *b)
{
  guint n = g_strv_length ((GStrv)a);

  if (n != g_strv_length ((GStrv)b))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!means (pairs, a[i], b[i]))
      return FALSE;

  return TRUE;
}

static gboolean
field_same (Pairs *pairs, JourneyState *a, JourneyState *b, JourneyFieldId field)
{
  switch (journey_spec_field (field)->type)
    {
    case JOURNEY_FIELD_REFERENCE:
      return means (pairs, journey_state_text (a, field), journey_state_text (b, field));
    case JOURNEY_FIELD_REFERENCES:
      return means_all (pairs, journey_state_strings (a, field), journey_state_strings (b, field));
    default:
      return journey_state_equal_field (a, b, field);
    }
}

/* Compares what stands in the nodes of two trees of one form. */
static gboolean
say_same (Pairs *pairs, JourneyState *a, JourneyState *b)
{
  const JourneySpec *spec = journey_state_spec (a);

  for (guint i = 0; i < spec->n_fields; i++)
    if (!field_same (pairs, a, b, JOURNEY_FIELD_ID (spec->kind, i)))
      return FALSE;
  for (guint i = 0; i < spec->n_lists; i++)
    {
      JourneyListId list = JOURNEY_LIST_ID (spec->kind, i);

      for (guint j = 0; j < journey_state_n_children (a, list); j++)
        if (!say_same (pairs, journey_state_child (a, list, j), journey_state_child (b, list, j)))
          return FALSE;
    }

  return TRUE;
}

/**
 * journey_twin_is:
 * @a: a map, or a part of one
 * @b: another
 *
 * Compares two maps that were made apart, so that their nodes have different ids: the same text imported twice.
 *
 * Returns: whether they say the same, with what refers to a node in one referring to the node in its place in the other
 */
gboolean
journey_twin_is (JourneyState *a, JourneyState *b)
{
  g_autoptr (GHashTable) pairs = g_hash_table_new (g_str_hash, g_str_equal);

  g_return_val_if_fail (a && b, FALSE);

  return pair (pairs, a, b) && say_same (pairs, a, b);
}
