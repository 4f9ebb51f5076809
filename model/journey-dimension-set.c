/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-dimension-set.h"

#include <glib/gi18n.h>
#include <string.h>

#include "journey-edit-private.h"
#include "journey-edit.h"
#include "journey-text.h"

#define MAX_DIMENSIONS 8

/** Member: One dimension of a set. */
typedef struct
{
  const char *title;
  JourneyDimensionKind kind;
} Member;

static const struct
{
  const char *name;
  Member members[MAX_DIMENSIONS + 1];
} sets[JOURNEY_N_DIMENSION_SETS] = {
  [JOURNEY_DIMENSION_SET_OVERALL] = { N_ ("Overall"), { { N_ ("Overall"), JOURNEY_DIMENSION_KIND_BENEFIT } } },
  [JOURNEY_DIMENSION_SET_CUSTOMER_VALUE] = {
    N_ ("Customer value"),
    {
      { N_ ("Functional value"), JOURNEY_DIMENSION_KIND_BENEFIT },
      { N_ ("Emotional value"), JOURNEY_DIMENSION_KIND_BENEFIT },
      { N_ ("Social value"), JOURNEY_DIMENSION_KIND_BENEFIT },
      { N_ ("Money"), JOURNEY_DIMENSION_KIND_COST },
      { N_ ("Time"), JOURNEY_DIMENSION_KIND_COST },
      { N_ ("Effort"), JOURNEY_DIMENSION_KIND_COST },
      { N_ ("Psychological cost"), JOURNEY_DIMENSION_KIND_COST },
    },
  },
  [JOURNEY_DIMENSION_SET_KOTLER] = {
    N_ ("Kotler"),
    {
      { N_ ("Product value"), JOURNEY_DIMENSION_KIND_BENEFIT },
      { N_ ("Service value"), JOURNEY_DIMENSION_KIND_BENEFIT },
      { N_ ("Personnel value"), JOURNEY_DIMENSION_KIND_BENEFIT },
      { N_ ("Image value"), JOURNEY_DIMENSION_KIND_BENEFIT },
      { N_ ("Monetary cost"), JOURNEY_DIMENSION_KIND_COST },
      { N_ ("Time cost"), JOURNEY_DIMENSION_KIND_COST },
      { N_ ("Energy cost"), JOURNEY_DIMENSION_KIND_COST },
      { N_ ("Psychic cost"), JOURNEY_DIMENSION_KIND_COST },
    },
  },
};

static gboolean
reads_like (const char *title, const char *folded)
{
  g_autofree char *key = journey_text_fold (title);

  return strcmp (key, folded) == 0;
}

/* As we write what somebody wrote, in the same language; NULL when it is something else. A map may have been made in another
 * language than that of its reader, and a title written with small letters. */
static const char *
find_spelling (const Member *member, const char *folded)
{
  if (reads_like (member->title, folded))
    return member->title;

  return reads_like (_ (member->title), folded) ? _ (member->title) : NULL;
}

static gboolean
is_called (const Member *member, const char *title)
{
  g_autofree char *folded = journey_text_fold (title);

  return find_spelling (member, folded) != NULL;
}

static gboolean
has_member (JourneyDimensionSet set, const char *title)
{
  g_autofree char *folded = journey_text_fold (title);

  for (const Member *member = sets[set].members; member->title; member++)
    if (find_spelling (member, folded))
      return TRUE;

  return FALSE;
}

/* Whether all of a set are there, and nothing else but scores from before there were any other dimensions. */
static gboolean
is_set (JourneyState *map, JourneyDimensionSet set)
{
  guint n = journey_state_n_children (map, JOURNEY_MAP_DIMENSIONS);
  const Member *member = sets[set].members;

  for (guint i = 0; i < n; i++)
    {
      const char *title = journey_state_text (journey_state_child (map, JOURNEY_MAP_DIMENSIONS, i), JOURNEY_DIMENSION_TITLE);

      if (!has_member (set, title) && !has_member (JOURNEY_DIMENSION_SET_OVERALL, title))
        return FALSE;
    }
  for (; member->title; member++)
    {
      guint i = 0;

      while (i < n
             && !is_called (member,
                            journey_state_text (journey_state_child (map, JOURNEY_MAP_DIMENSIONS, i), JOURNEY_DIMENSION_TITLE)))
        i++;
      if (i == n)
        return FALSE;
    }

  return TRUE;
}

/**
 * journey_dimension_set_name:
 *
 * Returns: what a set is called
 */
const char *
journey_dimension_set_name (JourneyDimensionSet set)
{
  g_return_val_if_fail (set < JOURNEY_N_DIMENSION_SETS, NULL);

  return _ (sets[set].name);
}

/**
 * journey_dimension_set_of:
 * @map: a map
 *
 * Returns: the set that the dimensions of a map are, whatever their order, weights and kinds, and whether something is scored
 *   overall as well; JOURNEY_N_DIMENSION_SETS when they are the user's own, or there are none
 */
JourneyDimensionSet
journey_dimension_set_of (JourneyState *map)
{
  JourneyDimensionSet set = 0;

  while (set < JOURNEY_N_DIMENSION_SETS && !is_set (map, set))
    set++;

  return set;
}

static void
collect_used (JourneyState *state, JourneyState *parent, gpointer used)
{
  if (journey_state_kind (state) == JOURNEY_KIND_SCORE)
    g_hash_table_add (used, (gpointer)journey_state_text (state, JOURNEY_SCORE_DIMENSION));
  else if (journey_state_kind (state) == JOURNEY_KIND_RATING)
    g_hash_table_add (used, (gpointer)journey_state_text (state, JOURNEY_RATING_DIMENSION));
}

static void
drop_unused (JourneyMap *map, JourneyDimensionSet set)
{
  g_autoptr (JourneyState) state = journey_node_freeze (JOURNEY_NODE (map));
  g_autoptr (GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);

  journey_state_foreach (state, collect_used, used);
  for (guint i = journey_node_n_children (JOURNEY_NODE (map), JOURNEY_MAP_DIMENSIONS); i-- > 0;)
    {
      JourneyNode *dimension = journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_DIMENSIONS, i);

      if (!g_hash_table_contains (used, journey_node_id (dimension))
          && !has_member (set, journey_node_text (dimension, JOURNEY_DIMENSION_TITLE)))
        journey_edit_remove (dimension);
    }
}

static JourneyNode *
find_member (JourneyMap *map, const Member *member)
{
  for (guint i = 0; i < journey_node_n_children (JOURNEY_NODE (map), JOURNEY_MAP_DIMENSIONS); i++)
    {
      JourneyNode *dimension = journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_DIMENSIONS, i);

      if (is_called (member, journey_node_text (dimension, JOURNEY_DIMENSION_TITLE)))
        return dimension;
    }

  return NULL;
}

/**
 * journey_edit_use_dimension_set:
 * @set: one that is offered
 *
 * Gives a map the dimensions of a set, in their order. What it has of them stays as it is, with kind and weight; others stay
 * behind them when something is scored or rated on them, and go when not.
 */
void
journey_edit_use_dimension_set (JourneyMap *map, JourneyDimensionSet set)
{
  g_autoptr (JourneyEditScope) scope = NULL;
  guint place = 0;

  g_return_if_fail (JOURNEY_IS_MAP (map) && set < JOURNEY_N_DIMENSION_SETS);

  scope = journey_edit_scope (JOURNEY_NODE (map), _ ("Choose dimensions"));
  drop_unused (map, set);
  for (const Member *member = sets[set].members; member->title; member++, place++)
    {
      JourneyNode *dimension = find_member (map, member);

      if (!dimension)
        dimension = JOURNEY_NODE (journey_edit_add_dimension (map, _ (member->title), member->kind, 1));
      if (journey_node_position (dimension) != place)
        journey_edit_move (dimension, JOURNEY_NODE (map), place);
    }
}

/**
 * journey_dimension_set_knows:
 * @title: what somebody calls a dimension, in English or in the language of the program, small and capital letters alike
 * @kind: (out): whether more of it is better, when it is known
 *
 * Returns: (transfer none) (nullable): the title of a dimension of that name in one of the sets, as it is written there; NULL
 *   when none has one
 */
const char *
journey_dimension_set_knows (const char *title, JourneyDimensionKind *kind)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (title != NULL && kind != NULL, NULL);

  folded = journey_text_fold (title);
  for (guint i = 0; i < JOURNEY_N_DIMENSION_SETS; i++)
    for (const Member *member = sets[i].members; member->title; member++)
      {
        const char *spelling = find_spelling (member, folded);

        if (!spelling)
          continue;
        *kind = member->kind;
        return spelling;
      }

  return NULL;
}
