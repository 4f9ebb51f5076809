/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-ranked.h"

#include <math.h>
#include <string.h>

#include "journey-gap-private.h"
#include "journey-segment.h"
#include "journey-text-set.h"

/* What touchpoints are put in order by. */
typedef struct
{
  JourneySort sort;
  double margin; /* keys closer than this are the same */
} Order;

static gboolean
is_wanted (const char *wanted)
{
  return wanted && *wanted;
}

static gboolean
any_child_has (JourneyState *touchpoint, JourneyListId list, JourneyFieldId field, const char *wanted)
{
  for (guint i = 0; i < journey_state_n_children (touchpoint, list); i++)
    if (strcmp (journey_state_text (journey_state_child (touchpoint, list, i), field), wanted) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
has_evidence (JourneyState *touchpoint, const char *nick)
{
  const JourneyChoice *choices = journey_spec_field (JOURNEY_EVIDENCE_KIND)->choices;

  for (guint i = 0; i < journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_EVIDENCE); i++)
    {
      JourneyState *evidence = journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_EVIDENCE, i);

      if (strcmp (choices[journey_state_integer (evidence, JOURNEY_EVIDENCE_KIND)].nick, nick) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_listed (JourneyState *touchpoint, const JourneyGapEntry *entry, const JourneyRankedOptions *options)
{
  if (is_wanted (options->owner) && strcmp (journey_state_text (touchpoint, JOURNEY_TOUCHPOINT_OWNER), options->owner) != 0)
    return FALSE;
  if (is_wanted (options->persona)
      && !any_child_has (touchpoint, JOURNEY_TOUCHPOINT_EMOTIONS, JOURNEY_EMOTION_PERSONA, options->persona))
    return FALSE;
  if (is_wanted (options->segment) && !journey_segment_is_at (touchpoint, options->segment))
    return FALSE;
  if (!is_wanted (options->evidence))
    return TRUE;
  if (strcmp (options->evidence, JOURNEY_RANKED_ASSUMPTIONS) == 0)
    return entry->rank > 0 && entry->assumption;

  return has_evidence (touchpoint, options->evidence);
}

/* What the order goes by, the smallest first; NAN when it is not known. */
static double
key_of (const JourneyGapEntry *entry, JourneySort sort)
{
  switch (sort)
    {
    case JOURNEY_SORT_GAP:
      return entry->gap;
    case JOURNEY_SORT_IMPORTANCE:
      return -entry->importance;
    default:
      return entry->rank > 0 ? entry->rank : NAN;
    }
}

/* What is not scored comes last, whatever the order. */
static int
compare_entries (gconstpointer a, gconstpointer b, gpointer data)
{
  const JourneyGapEntry *x = *(const JourneyGapEntry *const *)a;
  const JourneyGapEntry *y = *(const JourneyGapEntry *const *)b;
  const Order *order = data;
  double key_x = journey_gap_round (key_of (x, order->sort), order->margin);
  double key_y = journey_gap_round (key_of (y, order->sort), order->margin);

  if (isnan (key_x) != isnan (key_y))
    return isnan (key_x) ? 1 : -1;
  if (!isnan (key_x) && key_x != key_y)
    return key_x < key_y ? -1 : 1;

  if (order->sort == JOURNEY_SORT_IMPORTANCE && x->rank != y->rank)
    return x->rank == 0 || (y->rank > 0 && x->rank > y->rank) ? 1 : -1;

  return x->number < y->number ? -1 : x->number > y->number;
}

static void
add_stage (GPtrArray *entries, JourneyGapTable *table, JourneyState *stage, guint first, const JourneyRankedOptions *options)
{
  for (guint i = 0; i < journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS); i++)
    {
      const JourneyGapEntry *entry = journey_gap_table_at (table, first + i);

      if (is_listed (journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, i), entry, options))
        g_ptr_array_add (entries, (gpointer)entry);
    }
}

/**
 * journey_ranked_new:
 * @table: the value gap of @map
 * @map: a map
 * @options: which touchpoints, and in which order; what is equal stands by gap in the order of the map, by importance in that of
 *   priority
 *
 * All by priority is the order that the table has already.
 *
 * Returns: (transfer full) (element-type JourneyGapEntry): entries of @table, which they belong to
 */
GPtrArray *
journey_ranked_new (JourneyGapTable *table, JourneyState *map, const JourneyRankedOptions *options)
{
  Order order = { options->sort, table->margin };
  GPtrArray *entries = g_ptr_array_sized_new (journey_gap_table_length (table));
  guint first = 0;

  if (options->sort == JOURNEY_SORT_PRIORITY && !journey_ranked_leaves_out (options))
    {
      for (guint i = 0; i < journey_gap_table_length (table); i++)
        g_ptr_array_add (entries, (gpointer)journey_gap_table_ranked (table, i));
      return entries;
    }

  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_STAGES); i++)
    {
      JourneyState *stage = journey_state_child (map, JOURNEY_MAP_STAGES, i);

      if (!is_wanted (options->stage) || strcmp (journey_state_id (stage), options->stage) == 0)
        add_stage (entries, table, stage, first, options);
      first += journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS);
    }
  if (options->sort != JOURNEY_SORT_MAP)
    g_ptr_array_sort_with_data (entries, compare_entries, &order);

  return entries;
}

/**
 * journey_ranked_leaves_out:
 *
 * Returns: whether there is a condition that touchpoints have to meet
 */
gboolean
journey_ranked_leaves_out (const JourneyRankedOptions *options)
{
  return is_wanted (options->stage) || is_wanted (options->persona) || is_wanted (options->segment) || is_wanted (options->owner)
         || is_wanted (options->evidence);
}

/**
 * journey_ranked_owners:
 *
 * Returns: (transfer full): who owns a process behind a touchpoint of @map, each once, sorted
 */
GStrv
journey_ranked_owners (JourneyState *map)
{
  g_autoptr (GHashTable) set = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_STAGES); i++)
    {
      JourneyState *stage = journey_state_child (map, JOURNEY_MAP_STAGES, i);

      for (guint j = 0; j < journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS); j++)
        g_hash_table_add (set, (gpointer)journey_state_text (journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, j),
                                                             JOURNEY_TOUCHPOINT_OWNER));
    }

  return journey_text_set_sorted (set);
}
