/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "journey-edit-private.h"
#include "journey-edit.h"
#include "journey-number.h"

/* Verbs that give values, to one node or to many at once. */

/* A feeling goes up and down by this. */
#define EMOTION_STEP 0.5

static const char *
undo_name (JourneyFieldId field)
{
  return _ (journey_spec_field (field)->undo_name);
}

/**
 * journey_edit_set_text_many:
 * @nodes: (array length=n): nodes of one map that have the field
 * @text: (nullable): any text
 *
 * Sets a text of many nodes in one step.
 */
void
journey_edit_set_text_many (JourneyNode *const *nodes, guint n, JourneyFieldId field, const char *text)
{
  g_autoptr (JourneyEditScope) scope = NULL;

  g_return_if_fail (n > 0);

  scope = journey_edit_scope (nodes[0], undo_name (field));
  for (guint i = 0; i < n; i++)
    journey_node_set_text (nodes[i], field, text);
}

/**
 * journey_edit_set_integer_many:
 * @nodes: (array length=n): nodes of one map that have the field
 *
 * Sets an INTEGER, BOOLEAN or ENUM of many nodes in one step.
 */
void
journey_edit_set_integer_many (JourneyNode *const *nodes, guint n, JourneyFieldId field, int value)
{
  g_autoptr (JourneyEditScope) scope = NULL;

  g_return_if_fail (n > 0);

  scope = journey_edit_scope (nodes[0], undo_name (field));
  for (guint i = 0; i < n; i++)
    journey_node_set_integer (nodes[i], field, value);
}

static JourneyNode *
find_referring (JourneyNode *touchpoint, JourneyListId list, JourneyFieldId field, const char *id)
{
  for (guint i = 0; i < journey_node_n_children (touchpoint, list); i++)
    {
      JourneyNode *child = journey_node_child (touchpoint, list, i);

      if (strcmp (journey_node_text (child, field), id) == 0)
        return child;
    }

  return NULL;
}

/* Whose feeling is meant when nobody is named, as long as nothing is changed yet. */
static const char *
id_of_persona (JourneyNode *touchpoint, JourneyPersona *persona)
{
  JourneyNode *node =
      persona ? JOURNEY_NODE (persona) : journey_node_child (journey_node_root (touchpoint), JOURNEY_MAP_PERSONAS, 0);

  return node ? journey_node_id (node) : "";
}

/**
 * journey_edit_find_emotion:
 * @persona: (nullable): whose; NULL for the first persona
 *
 * Returns: (nullable) (transfer none): what a persona feels at a touchpoint, or NULL
 */
JourneyEmotion *
journey_edit_find_emotion (JourneyTouchpoint *touchpoint, JourneyPersona *persona)
{
  JourneyNode *node = JOURNEY_NODE (touchpoint);

  return (JourneyEmotion *)find_referring (node, JOURNEY_TOUCHPOINT_EMOTIONS, JOURNEY_EMOTION_PERSONA,
                                           id_of_persona (node, persona));
}

/* Quick changes of the same feelings become one step. */
static void
begin_feeling (JourneyNode *const *touchpoints, guint n, JourneyPersona *persona)
{
  JourneyNode *root = journey_node_root (touchpoints[0]);
  g_autoptr (GString) key = g_string_new ("emotion");

  g_string_append_printf (key, "/%s", persona ? journey_node_id (JOURNEY_NODE (persona)) : "");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (key, "/%s", journey_node_id (touchpoints[i]));
  journey_history_begin_merging (journey_map_history (JOURNEY_MAP (root)), _ ("Change emotion"), key->str);
}

static void
end_feeling (JourneyNode *const *touchpoints)
{
  journey_history_end (journey_map_history (JOURNEY_MAP (journey_node_root (touchpoints[0]))));
}

/**
 * journey_edit_feel:
 * @touchpoints: (array length=n): touchpoints of one map
 * @persona: (nullable): who feels it; NULL for the first persona, who is made if there is none
 * @value: −2…+2, brought into that range
 *
 * Says what a persona feels at touchpoints. What is said of the same ones without pause is one step.
 */
void
journey_edit_feel (JourneyNode *const *touchpoints, guint n, JourneyPersona *persona, double value)
{
  g_return_if_fail (n > 0);

  begin_feeling (touchpoints, n, persona);
  for (guint i = 0; i < n; i++)
    journey_edit_set_emotion (JOURNEY_TOUCHPOINT (touchpoints[i]), persona, CLAMP (value, -2, 2), NULL);
  end_feeling (touchpoints);
}

static double
next_step (double value, int direction)
{
  double steps = value / EMOTION_STEP;

  steps = direction > 0 ? floor (steps + 1e-6) + 1 : ceil (steps - 1e-6) - 1;

  return CLAMP (steps * EMOTION_STEP, -2, 2);
}

/**
 * journey_edit_feel_better:
 * @touchpoints: (array length=n): touchpoints of one map
 * @persona: (nullable): who feels it; NULL for the first persona, who is made if there is none
 * @direction: +1 for better, −1 for worse
 *
 * Changes what a persona feels by a step, which is half a point; what is not felt yet counts as neither good nor bad. What is
 * changed of the same touchpoints without pause is one step of the history.
 */
void
journey_edit_feel_better (JourneyNode *const *touchpoints, guint n, JourneyPersona *persona, int direction)
{
  g_return_if_fail (n > 0);

  begin_feeling (touchpoints, n, persona);
  for (guint i = 0; i < n; i++)
    {
      JourneyEmotion *emotion = journey_edit_find_emotion (JOURNEY_TOUCHPOINT (touchpoints[i]), persona);
      double value = emotion ? journey_node_number (JOURNEY_NODE (emotion), JOURNEY_EMOTION_VALUE) : 0;

      journey_edit_set_emotion (JOURNEY_TOUCHPOINT (touchpoints[i]), persona, next_step (value, direction), NULL);
    }
  end_feeling (touchpoints);
}

/* The touchpoint's evidence that a vote was taken, made if there is none. */
static JourneyNode *
need_vote (JourneyNode *touchpoint, guint n)
{
  JourneyNode *vote = NULL;

  for (guint i = 0; !vote && i < journey_node_n_children (touchpoint, JOURNEY_TOUCHPOINT_EVIDENCE); i++)
    {
      JourneyNode *evidence = journey_node_child (touchpoint, JOURNEY_TOUCHPOINT_EVIDENCE, i);

      if (journey_node_integer (evidence, JOURNEY_EVIDENCE_KIND) == JOURNEY_EVIDENCE_KIND_VOTE)
        vote = evidence;
    }
  if (!vote)
    {
      vote = journey_edit_add (touchpoint, JOURNEY_TOUCHPOINT_EVIDENCE, G_MAXUINT);
      journey_node_set_integer (vote, JOURNEY_EVIDENCE_KIND, JOURNEY_EVIDENCE_KIND_VOTE);
    }
  journey_node_set_integer (vote, JOURNEY_EVIDENCE_N, (int)n);

  return vote;
}

/* How many voted, and how far apart, is known of the figure that was voted on; a figure that was only said has neither. */
static void
keep_hands (JourneyNode *score, JourneyFieldId figure, const JourneyVotes *votes)
{
  JourneyNode *touchpoint = journey_node_parent (score);

  if (votes->n == 0)
    {
      journey_edit_let_evidence_go (JOURNEY_SCORE (score), figure);
      return;
    }

  journey_node_set_integer (score, JOURNEY_SCORE_N, (int)votes->n);
  journey_node_set_number (score, JOURNEY_SCORE_SD, votes->sd);
  journey_node_set_text (score, JOURNEY_SCORE_EVIDENCE, journey_node_id (need_vote (touchpoint, votes->n)));
}

/* Whether there is nothing to say and nothing to take away. */
static gboolean
is_nothing (JourneyTouchpoint *touchpoint, JourneyDimension *dimension, const JourneyVotes *expected, const JourneyVotes *actual)
{
  gboolean blank = (!expected || isnan (expected->mean)) && (!actual || isnan (actual->mean));

  return blank
         && !(dimension
              && find_referring (JOURNEY_NODE (touchpoint), JOURNEY_TOUCHPOINT_SCORES, JOURNEY_SCORE_DIMENSION,
                                 journey_node_id (JOURNEY_NODE (dimension))));
}

static gboolean
differs (JourneyNode *score, JourneyFieldId field, const JourneyVotes *votes)
{
  return votes && !journey_number_same (journey_node_number (score, field), votes->mean);
}

/* What was said of the experience changes what the score rests on; another expectation leaves that, but where there is nothing
 * else. */
static void
keep_source (JourneyNode *score, const JourneyVotes *expected, const JourneyVotes *actual)
{
  if (expected && isnan (journey_node_number (score, JOURNEY_SCORE_ACTUAL)))
    keep_hands (score, JOURNEY_SCORE_EXPECTED, expected);
  else if (actual)
    keep_hands (score, JOURNEY_SCORE_ACTUAL, actual);
}

/**
 * journey_edit_score:
 * @dimension: (nullable): the dimension; NULL for 'Overall', which is made if there is none
 * @expected: (nullable): what the customer expected, on the map's scale; a mean of NAN takes the figure away; NULL leaves it
 * @actual: (nullable): what the experience was, likewise
 *
 * Scores a touchpoint in one step. A show of hands is kept with its number and spread, as evidence 'workshop vote'; it is that on
 * the experience, and that on the expectation only while there is no experience. Saying a figure that is there already changes
 * nothing. Another experience does not rest on the evidence of the one before, which stays at the touchpoint.
 *
 * Returns: what the score rested on and does not any more
 */
JourneyLetGo
journey_edit_score (JourneyTouchpoint *touchpoint,
                    JourneyDimension *dimension,
                    const JourneyVotes *expected,
                    const JourneyVotes *actual)
{
  g_autoptr (JourneyEditScope) scope = NULL;
  gboolean new_expected, new_actual;
  JourneyNode *score;
  int before;

  if (is_nothing (touchpoint, dimension, expected, actual))
    return JOURNEY_LET_GO_NOTHING;

  scope = journey_edit_scope (JOURNEY_NODE (touchpoint), _ ("Change score"));
  score = JOURNEY_NODE (journey_edit_need_score (touchpoint, dimension));
  before = journey_edit_kind_of_evidence (JOURNEY_SCORE (score));
  new_expected = differs (score, JOURNEY_SCORE_EXPECTED, expected) || (expected && expected->n > 0);
  new_actual = differs (score, JOURNEY_SCORE_ACTUAL, actual) || (actual && actual->n > 0);
  if (new_expected)
    journey_node_set_number (score, JOURNEY_SCORE_EXPECTED, expected->mean);
  if (new_actual)
    journey_node_set_number (score, JOURNEY_SCORE_ACTUAL, actual->mean);
  keep_source (score, new_expected ? expected : NULL, new_actual ? actual : NULL);

  return journey_edit_let_go_since (JOURNEY_SCORE (score), before);
}

/**
 * journey_edit_score_all:
 * @said: (array length=n): what was said on each dimension, as for journey_edit_score ()
 *
 * Scores a touchpoint on several dimensions in one step. Of hands that were raised for the importance the mean is kept.
 *
 * Returns: the most that one of the scores rested on and does not any more
 */
JourneyLetGo
journey_edit_score_all (JourneyTouchpoint *touchpoint, const JourneySaid *said, guint n)
{
  g_autoptr (JourneyEditScope) scope = journey_edit_scope (JOURNEY_NODE (touchpoint), _ ("Change score"));
  JourneyLetGo most = JOURNEY_LET_GO_NOTHING;

  for (guint i = 0; i < n; i++)
    {
      JourneyLetGo one = journey_edit_score (touchpoint, said[i].dimension, said[i].expected, said[i].actual);

      if (said[i].importance)
        journey_node_set_number (JOURNEY_NODE (journey_edit_need_score (touchpoint, said[i].dimension)), JOURNEY_SCORE_IMPORTANCE,
                                 said[i].importance->mean);
      most = MAX (most, one);
    }

  return most;
}
