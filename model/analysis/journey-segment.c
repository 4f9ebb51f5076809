/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-segment.h"

#include <math.h>
#include <string.h>

#include "journey-text-set.h"

/* A map as it is for one segment of the customers: a state like any other, so that every method works on it. */

static GPtrArray *
children_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)journey_state_unref);
}

static void
give (JourneyState *state, JourneyListId list, GPtrArray *children)
{
  g_autoptr (GPtrArray) given = children;

  g_ptr_array_set_free_func (given, NULL);
  journey_state_take_children (state, list, (JourneyState **)given->pdata, given->len);
}

/* What was made of @child before: those before an edit stand at the same place, those after it at the same distance from the
 * end. */
static JourneyState *
made_before (JourneyState *child, JourneyListId list, guint place, guint n, JourneyState *from, JourneyState *made)
{
  guint n_before = from && made ? journey_state_n_children (from, list) : 0;
  const gint64 places[] = { place, (gint64)place + n_before - n };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (places[i] >= 0 && places[i] < n_before && journey_state_child (from, list, (guint)places[i]) == child)
      return journey_state_child (made, list, (guint)places[i]);

  return NULL;
}

static gboolean
says (JourneyState *state, JourneyFieldId field, const char *text)
{
  return strcmp (journey_state_text (state, field), text) == 0;
}

static JourneyState *
part_of (JourneyState *score, const char *segment)
{
  for (guint i = 0; i < journey_state_n_children (score, JOURNEY_SCORE_SEGMENTS); i++)
    {
      JourneyState *part = journey_state_child (score, JOURNEY_SCORE_SEGMENTS, i);

      if (says (part, JOURNEY_SEGMENT_SCORE_SEGMENT, segment))
        return part;
    }

  return NULL;
}

static void
take_number (JourneyState *score, JourneyFieldId field, JourneyState *part, JourneyFieldId from)
{
  double number = journey_state_number (part, from);

  if (!isnan (number))
    journey_state_set_number (score, field, number);
}

/**
 * journey_segment_score:
 * @part: of @score: what a segment of the customers says
 *
 * What the segment was not asked is as for all customers.
 *
 * Returns: (transfer full) (nullable): the score as that segment has it; NULL when it said nothing of its own that makes a gap,
 * or what it says stands in a part before this one
 */
JourneyState *
journey_segment_score (JourneyState *score, JourneyState *part)
{
  GPtrArray *segments;
  JourneyState *made;

  if (part_of (score, journey_state_text (part, JOURNEY_SEGMENT_SCORE_SEGMENT)) != part
      || (isnan (journey_state_number (part, JOURNEY_SEGMENT_SCORE_EXPECTED))
          && isnan (journey_state_number (part, JOURNEY_SEGMENT_SCORE_ACTUAL))))
    return NULL;

  made = journey_state_copy_fields (score);
  take_number (made, JOURNEY_SCORE_IMPORTANCE, part, JOURNEY_SEGMENT_SCORE_IMPORTANCE);
  take_number (made, JOURNEY_SCORE_EXPECTED, part, JOURNEY_SEGMENT_SCORE_EXPECTED);
  take_number (made, JOURNEY_SCORE_ACTUAL, part, JOURNEY_SEGMENT_SCORE_ACTUAL);
  journey_state_set_integer (made, JOURNEY_SCORE_N, journey_state_integer (part, JOURNEY_SEGMENT_SCORE_N));
  journey_state_set_number (made, JOURNEY_SCORE_SD, journey_state_number (part, JOURNEY_SEGMENT_SCORE_SD));
  journey_state_set_text (made, JOURNEY_SCORE_EVIDENCE, journey_state_text (part, JOURNEY_SEGMENT_SCORE_EVIDENCE));
  segments = children_new ();
  g_ptr_array_add (segments, journey_state_ref (part));
  give (made, JOURNEY_SCORE_SEGMENTS, segments);

  return journey_state_seal (made);
}

static GPtrArray *
make_scores (JourneyState *touchpoint, const char *segment)
{
  GPtrArray *scores = children_new ();

  for (guint i = 0; i < journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_SCORES); i++)
    {
      JourneyState *score = journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_SCORES, i);
      JourneyState *part = part_of (score, segment);
      JourneyState *made = part ? journey_segment_score (score, part) : NULL;

      if (made)
        g_ptr_array_add (scores, made);
    }

  return scores;
}

static GPtrArray *
keep_tallies (JourneyState *touchpoint, const char *segment)
{
  GPtrArray *tallies = children_new ();

  for (guint i = 0; i < journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_TALLIES); i++)
    {
      JourneyState *tally = journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_TALLIES, i);

      if (says (tally, JOURNEY_TALLY_SEGMENT, segment))
        g_ptr_array_add (tallies, journey_state_ref (tally));
    }

  return tallies;
}

static gboolean
rests_on (GPtrArray *scores, JourneyState *evidence)
{
  for (guint i = 0; i < scores->len; i++)
    if (says (g_ptr_array_index (scores, i), JOURNEY_SCORE_EVIDENCE, journey_state_id (evidence)))
      return TRUE;

  return FALSE;
}

/* What else there is was not found out about this segment alone, and makes its figures no firmer. */
static GPtrArray *
keep_evidence (JourneyState *touchpoint, GPtrArray *scores)
{
  GPtrArray *kept = children_new ();

  for (guint i = 0; i < journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_EVIDENCE); i++)
    {
      JourneyState *evidence = journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_EVIDENCE, i);

      if (rests_on (scores, evidence))
        g_ptr_array_add (kept, journey_state_ref (evidence));
    }

  return kept;
}

static JourneyState *
make_touchpoint (JourneyState *touchpoint, const char *segment)
{
  JourneyState *made = journey_state_copy (touchpoint);
  GPtrArray *scores = make_scores (touchpoint, segment);

  give (made, JOURNEY_TOUCHPOINT_EVIDENCE, keep_evidence (touchpoint, scores));
  give (made, JOURNEY_TOUCHPOINT_SCORES, scores);
  give (made, JOURNEY_TOUCHPOINT_TALLIES, keep_tallies (touchpoint, segment));

  return journey_state_seal (made);
}

static JourneyState *
need_touchpoint (JourneyState *touchpoint, const char *segment)
{
  if (journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_SCORES) == 0
      && journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_TALLIES) == 0)
    return journey_state_ref (touchpoint);

  return make_touchpoint (touchpoint, segment);
}

static JourneyState *
make_stage (JourneyState *stage, const char *segment, JourneyState *from, JourneyState *before)
{
  guint n = journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS);
  GPtrArray *touchpoints = children_new ();
  JourneyState *made;

  for (guint i = 0; i < n; i++)
    {
      JourneyState *touchpoint = journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, i);
      JourneyState *known = made_before (touchpoint, JOURNEY_STAGE_TOUCHPOINTS, i, n, from, before);

      g_ptr_array_add (touchpoints, known ? journey_state_ref (known) : need_touchpoint (touchpoint, segment));
    }
  made = journey_state_copy (stage);
  give (made, JOURNEY_STAGE_TOUCHPOINTS, touchpoints);

  return journey_state_seal (made);
}

/**
 * journey_segment_map:
 * @map: a map
 * @segment: whose figures; not empty
 * @previous_map: (nullable): an earlier or later state of the map
 * @previous_made: (nullable): what this made of @previous_map for the same segment
 *
 * The map as it is for one segment: of its scores those that the segment has an expected or an actual of its own for, with its
 * figures, n, sd and evidence, where what it was not asked is as for all customers; of evidence that on which these rest; of its
 * tallies those of the segment. All
 * nodes keep their ids. What is the same as in @previous_map is shared with @previous_made.
 *
 * Returns: (transfer full): the map; a touchpoint without figures of the segment is not scored in it
 */
JourneyState *
journey_segment_map (JourneyState *map, const char *segment, JourneyState *previous_map, JourneyState *previous_made)
{
  guint n = journey_state_n_children (map, JOURNEY_MAP_STAGES);
  GPtrArray *stages = children_new ();
  JourneyState *made;

  g_return_val_if_fail (segment && *segment, NULL);

  for (guint i = 0; i < n; i++)
    {
      JourneyState *stage = journey_state_child (map, JOURNEY_MAP_STAGES, i);
      JourneyState *known = made_before (stage, JOURNEY_MAP_STAGES, i, n, previous_map, previous_made);
      gboolean same_place = previous_map && previous_made && i < journey_state_n_children (previous_map, JOURNEY_MAP_STAGES);

      if (known)
        g_ptr_array_add (stages, journey_state_ref (known));
      else
        g_ptr_array_add (stages, make_stage (stage, segment,
                                             same_place ? journey_state_child (previous_map, JOURNEY_MAP_STAGES, i) : NULL,
                                             same_place ? journey_state_child (previous_made, JOURNEY_MAP_STAGES, i) : NULL));
    }
  made = journey_state_copy (map);
  give (made, JOURNEY_MAP_STAGES, stages);

  return journey_state_seal (made);
}

/**
 * journey_segment_is_at:
 *
 * Returns: whether customers of @segment answered or scored anything at @touchpoint
 */
gboolean
journey_segment_is_at (JourneyState *touchpoint, const char *segment)
{
  for (guint i = 0; i < journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_TALLIES); i++)
    if (says (journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_TALLIES, i), JOURNEY_TALLY_SEGMENT, segment))
      return TRUE;
  for (guint i = 0; i < journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_SCORES); i++)
    if (part_of (journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_SCORES, i), segment))
      return TRUE;

  return FALSE;
}

static void
add_names (GHashTable *names, JourneyState *touchpoint)
{
  for (guint i = 0; i < journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_TALLIES); i++)
    g_hash_table_add (names, (gpointer)journey_state_text (journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_TALLIES, i),
                                                           JOURNEY_TALLY_SEGMENT));
  for (guint i = 0; i < journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_SCORES); i++)
    {
      JourneyState *score = journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_SCORES, i);

      for (guint j = 0; j < journey_state_n_children (score, JOURNEY_SCORE_SEGMENTS); j++)
        g_hash_table_add (names, (gpointer)journey_state_text (journey_state_child (score, JOURNEY_SCORE_SEGMENTS, j),
                                                               JOURNEY_SEGMENT_SCORE_SEGMENT));
    }
}

/**
 * journey_segment_names:
 *
 * Returns: (transfer full): the segments whose answers or scores stand at a touchpoint of @map, each once, sorted
 */
GStrv
journey_segment_names (JourneyState *map)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_STAGES); i++)
    {
      JourneyState *stage = journey_state_child (map, JOURNEY_MAP_STAGES, i);

      for (guint j = 0; j < journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS); j++)
        add_names (names, journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, j));
    }

  return journey_text_set_sorted (names);
}

/**
 * journey_segment_without:
 * @map: a map
 * @table: the value gap of what journey_segment_map () made of it
 *
 * Returns: (transfer full) (element-type guint): numbers of the touchpoints that all customers have scores for, and the segment
 * none that counts, in the order of the map
 */
GArray *
journey_segment_without (JourneyState *map, JourneyGapTable *table)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  guint column = 0;

  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_STAGES); i++)
    {
      JourneyState *stage = journey_state_child (map, JOURNEY_MAP_STAGES, i);

      for (guint j = 0; j < journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS); j++, column++)
        {
          const JourneyGapEntry *entry = journey_gap_table_peek (table, column);

          if (isnan (entry->gap)
              && journey_state_n_children (journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, j), JOURNEY_TOUCHPOINT_SCORES)
                     > 0)
            g_array_append_val (numbers, entry->number);
        }
    }

  return numbers;
}
