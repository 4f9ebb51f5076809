/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "journey-loyalty-words.h"
#include "journey-reading-private.h"
#include "journey-tally-table.h"

#define N_CELLS (1 + JOURNEY_LOYALTY_N_MEASURES)

/* The figure, its interval and how many answered; empty where nobody was asked. */
static char *
tell_measure (JourneyLoyaltyMeasure measure, const JourneyTallySums *sums)
{
  g_auto (JourneyLoyaltyWords) words = { 0 };
  g_autofree char *rests_on = NULL;

  if (!journey_loyalty_words_take (&words, measure, sums, journey_reading_figure))
    return g_strdup ("");

  rests_on = journey_loyalty_words_rests_on (&words);

  return g_strdup_printf ("%s %s", words.figure, rests_on);
}

static void
tell_row (GPtrArray *rows, const char *name, const JourneyTallySums *sums)
{
  char **cells;

  if (!journey_loyalty_is_asked (sums))
    return;

  cells = g_new0 (char *, N_CELLS + 1);
  cells[0] = g_strdup (name);
  for (guint i = 0; i < JOURNEY_LOYALTY_N_MEASURES; i++)
    cells[1 + i] = tell_measure ((JourneyLoyaltyMeasure)i, sums);
  journey_reading_row (rows, cells);
}

static GPtrArray *
begin_table (JourneyReadingAloud *aloud)
{
  char **heads = g_new0 (char *, N_CELLS + 1);
  GPtrArray *rows;

  /* Translators: heading of a column of the map, its stages and touchpoints. */
  heads[0] = g_strdup (_ ("Where"));
  for (guint i = 0; i < JOURNEY_LOYALTY_N_MEASURES; i++)
    heads[1 + i] = g_strdup (journey_loyalty_words_name ((JourneyLoyaltyMeasure)i));
  journey_reading_say (aloud, JOURNEY_READING_SECTION, _ ("What customers answered, with intervals"));
  rows = journey_reading_table (aloud);
  journey_reading_row (rows, heads);

  return rows;
}

/** Telling: What is told of, and the figures. */
typedef struct
{
  JourneyReadingAloud *aloud;
  JourneyState *whole;
  JourneyTallyTable *tallies;
  GHashTable *told; /* the nodes of the part that is told, by id */
} Telling;

static gboolean
is_any_asked (const Telling *telling)
{
  for (guint i = 0; i < journey_state_n_children (telling->whole, JOURNEY_MAP_STAGES); i++)
    {
      JourneyState *stage = journey_state_child (telling->whole, JOURNEY_MAP_STAGES, i);

      for (guint j = 0; j < journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS); j++)
        if (g_hash_table_contains (telling->told, journey_state_id (journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, j)))
            && journey_loyalty_is_asked (journey_tally_table_touchpoint (telling->tallies, i, j)))
          return TRUE;
    }

  return FALSE;
}

static void
tell_stage (const Telling *telling, GPtrArray *rows, guint index)
{
  JourneyReadingAloud *aloud = telling->aloud;
  JourneyTallyTable *tallies = telling->tallies;
  JourneyState *stage = journey_state_child (telling->whole, JOURNEY_MAP_STAGES, index);
  g_autofree char *name = journey_reading_name (aloud, journey_state_id (stage));

  if (!g_hash_table_contains (telling->told, journey_state_id (stage)))
    return;

  tell_row (rows, name, journey_tally_table_stage (tallies, index));
  for (guint i = 0; i < journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS); i++)
    {
      const char *id = journey_state_id (journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, i));
      g_autofree char *title = journey_reading_name (aloud, id);
      g_autofree char *numbered = g_strdup_printf ("%d. %s", journey_gap_table_column (aloud->gaps, id) + 1, title);

      if (g_hash_table_contains (telling->told, id))
        tell_row (rows, numbered, journey_tally_table_touchpoint (tallies, index, i));
    }
}

/**
 * journey_reading_answers:
 *
 * Tells NPS, CSAT and CES of the whole map, and of each stage and touchpoint that is told; nothing where nobody was asked at any
 * of these touchpoints.
 */
void
journey_reading_answers (JourneyReadingAloud *aloud)
{
  JourneyState *whole = journey_gap_table_state (aloud->gaps);
  g_autoptr (JourneyTallyTable) tallies = journey_tally_table_new (whole, NULL, NULL);
  g_autoptr (GHashTable) told = journey_state_index (aloud->map);
  const Telling telling = { aloud, whole, tallies, told };
  GPtrArray *rows;

  if (!is_any_asked (&telling))
    return;

  rows = begin_table (aloud);
  tell_row (rows, _ ("Whole map"), journey_tally_table_map (tallies));
  for (guint i = 0; i < journey_state_n_children (whole, JOURNEY_MAP_STAGES); i++)
    tell_stage (&telling, rows, i);
}
