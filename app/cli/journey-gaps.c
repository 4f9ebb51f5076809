/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-gaps.h"

#include <math.h>
#include <string.h>

#include "journey-segment.h"

static gboolean
feels (const JourneyGaps *gaps, JourneyState *touchpoint)
{
  for (guint i = 0; i < journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_EMOTIONS); i++)
    {
      JourneyState *emotion = journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_EMOTIONS, i);
      JourneyState *persona =
          journey_state_find_child (gaps->map, JOURNEY_MAP_PERSONAS, journey_state_text (emotion, JOURNEY_EMOTION_PERSONA));

      if (persona && strcmp (journey_state_text (persona, JOURNEY_PERSONA_NAME), gaps->persona) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
lists (const JourneyGaps *gaps, const JourneyGapEntry *entry)
{
  return journey_gaps_lists_stage (gaps, entry->stage) && (!gaps->persona || feels (gaps, entry->touchpoint))
         && (!gaps->segment || journey_segment_is_at (entry->touchpoint, gaps->segment));
}

static const char *
title_of_dimension (JourneyState *map, const char *id)
{
  JourneyState *dimension = id ? journey_state_find_child (map, JOURNEY_MAP_DIMENSIONS, id) : NULL;

  return dimension ? journey_state_text (dimension, JOURNEY_DIMENSION_TITLE) : NULL;
}

/**
 * journey_gaps_new:
 * @options: what counts
 * @stage: (nullable): title of the stages whose touchpoints are listed
 * @persona: (nullable): name of the personas of whom listed touchpoints tell what they feel
 * @segment: (nullable): whose figures alone count; listed is where they gave any
 *
 * Ranks a map. What is not listed still counts: ranks and shares are those of the map. The texts must live as long as @map.
 *
 * Returns: (transfer full): the ranking
 */
JourneyGaps *
journey_gaps_new (
    JourneyState *map, const JourneyGapOptions *options, const char *stage, const char *persona, const char *segment)
{
  JourneyGaps *gaps = g_new0 (JourneyGaps, 1);

  gaps->map = segment ? journey_segment_map (map, segment, NULL, NULL) : journey_state_ref (map);
  gaps->table = journey_gap_table_new_with (gaps->map, options, NULL);
  gaps->dimension = title_of_dimension (map, options->dimension);
  gaps->stage = stage;
  gaps->persona = persona;
  gaps->segment = segment;
  gaps->entries = g_ptr_array_new ();
  for (guint i = 0; i < journey_gap_table_length (gaps->table); i++)
    {
      const JourneyGapEntry *entry = journey_gap_table_ranked (gaps->table, i);

      if (lists (gaps, entry))
        g_ptr_array_add (gaps->entries, (gpointer)entry);
    }

  return gaps;
}

/** journey_gaps_free: Frees a ranking. */
void
journey_gaps_free (JourneyGaps *gaps)
{
  g_ptr_array_unref (gaps->entries);
  journey_gap_table_unref (gaps->table);
  journey_state_unref (gaps->map);
  g_free (gaps);
}

/**
 * journey_gaps_lists_stage:
 *
 * Returns: whether touchpoints of this stage are listed
 */
gboolean
journey_gaps_lists_stage (const JourneyGaps *gaps, JourneyState *stage)
{
  return !gaps->stage || strcmp (journey_state_text (stage, JOURNEY_STAGE_TITLE), gaps->stage) == 0;
}

/**
 * journey_gaps_answers:
 *
 * Returns: the figures of the answers that are tallied at a touchpoint of the map of the ranking
 */
JourneyGapsAnswers
journey_gaps_answers (JourneyState *touchpoint)
{
  JourneyTallySums sums = { 0 };

  journey_tally_sums_add_touchpoint (&sums, touchpoint, NULL);

  return (JourneyGapsAnswers){
    .nps = journey_loyalty_nps (&sums),
    .csat = journey_loyalty_csat (&sums),
    .ces = journey_loyalty_ces (&sums),
    .kano = journey_kano_figures (sums.kano),
    .class = journey_kano_class (touchpoint),
    .firm = journey_kano_is_firm (touchpoint),
  };
}

/**
 * journey_gaps_kano_nick:
 *
 * Returns: the name of @class for programs, as in the file of a map
 */
const char *
journey_gaps_kano_nick (JourneyKano class)
{
  return journey_field_nick (journey_spec_field (JOURNEY_TOUCHPOINT_KANO), (int)class);
}
