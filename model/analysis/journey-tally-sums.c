/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-tally-sums.h"

#include <string.h>

#include "journey-kano.h"
#include "journey-number.h"

/* Where the count of an answer goes, or NULL for what is no answer to the question. */
static guint64 *
find_place (JourneyTallySums *sums, JourneyQuestion question, const char *answer)
{
  gint64 value;

  if (question == JOURNEY_QUESTION_KANO)
    {
      JourneyKano class = journey_kano_parse_answer (answer);

      return class != JOURNEY_KANO_NONE ? &sums->kano[class - JOURNEY_KANO_MUST_BE] : NULL;
    }
  if (!journey_integer_parse (answer, &value))
    return NULL;
  if (question == JOURNEY_QUESTION_NPS)
    return value >= 0 && value < JOURNEY_N_NPS_ANSWERS ? &sums->nps[value] : NULL;
  if (question == JOURNEY_QUESTION_CSAT)
    return value >= 1 && value <= JOURNEY_N_CSAT_ANSWERS ? &sums->csat[value - 1] : NULL;

  return value >= 1 && value <= JOURNEY_N_CES_ANSWERS ? &sums->ces[value - 1] : NULL;
}

static gboolean
add_tally (JourneyTallySums *sums, JourneyState *tally)
{
  JourneyQuestion question = (JourneyQuestion)journey_state_integer (tally, JOURNEY_TALLY_QUESTION);
  guint n = journey_state_n_children (tally, JOURNEY_TALLY_COUNTS);
  gboolean any = FALSE;

  for (guint i = 0; i < n; i++)
    {
      JourneyState *count = journey_state_child (tally, JOURNEY_TALLY_COUNTS, i);
      int people = journey_state_integer (count, JOURNEY_COUNT_COUNT);
      guint64 *place = find_place (sums, question, journey_state_text (count, JOURNEY_COUNT_ANSWER));

      if (!place || people <= 0)
        continue;
      *place += (guint64)people;
      any = TRUE;
    }

  return any;
}

/**
 * journey_tally_sums_add_touchpoint:
 * @touchpoint: a touchpoint
 * @segment: (nullable): whose answers; NULL for those of all segments together, "" for those of nobody's in particular
 *
 * Adds the answers that were counted at a touchpoint. What is no answer to the question that was asked is left out.
 *
 * Returns: whether there was any answer
 */
gboolean
journey_tally_sums_add_touchpoint (JourneyTallySums *sums, JourneyState *touchpoint, const char *segment)
{
  guint n = journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_TALLIES);
  gboolean any = FALSE;

  for (guint i = 0; i < n; i++)
    {
      JourneyState *tally = journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_TALLIES, i);

      if (!segment || strcmp (journey_state_text (tally, JOURNEY_TALLY_SEGMENT), segment) == 0)
        any |= add_tally (sums, tally);
    }

  return any;
}

static void
add_counts (guint64 *counts, const guint64 *other, guint n)
{
  for (guint i = 0; i < n; i++)
    counts[i] += other[i];
}

/** journey_tally_sums_add: Adds other sums to @sums. */
void
journey_tally_sums_add (JourneyTallySums *sums, const JourneyTallySums *other)
{
  add_counts (sums->nps, other->nps, JOURNEY_N_NPS_ANSWERS);
  add_counts (sums->csat, other->csat, JOURNEY_N_CSAT_ANSWERS);
  add_counts (sums->ces, other->ces, JOURNEY_N_CES_ANSWERS);
  add_counts (sums->kano, other->kano, JOURNEY_N_KANO_CLASSES);
}

static void
collect_segments (GHashTable *seen, GPtrArray *segments, JourneyState *touchpoint)
{
  guint n = journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_TALLIES);

  for (guint i = 0; i < n; i++)
    {
      JourneyState *tally = journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_TALLIES, i);
      const char *segment = journey_state_text (tally, JOURNEY_TALLY_SEGMENT);

      if (*segment && g_hash_table_add (seen, (gpointer)segment))
        g_ptr_array_add (segments, g_strdup (segment));
    }
}

/**
 * journey_tally_segments:
 * @map: a map
 *
 * Returns: (transfer full): the segments of whom answers were counted, each once, in the order in which the map names them
 */
GStrv
journey_tally_segments (JourneyState *map)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *segments = g_ptr_array_new ();

  g_return_val_if_fail (map != NULL, NULL);

  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_STAGES); i++)
    {
      JourneyState *stage = journey_state_child (map, JOURNEY_MAP_STAGES, i);

      for (guint j = 0; j < journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS); j++)
        collect_segments (seen, segments, journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, j));
    }
  g_ptr_array_add (segments, NULL);

  return (GStrv)g_ptr_array_free (segments, FALSE);
}
