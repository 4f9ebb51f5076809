/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-edit.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "journey-edit-private.h"

static JourneyMap *
map_of (JourneyTouchpoint *touchpoint)
{
  JourneyNode *root = journey_node_root (JOURNEY_NODE (touchpoint));

  g_return_val_if_fail (JOURNEY_IS_MAP (root), NULL);

  return JOURNEY_MAP (root);
}

static JourneyNode *
find_referring (JourneyNode *node, JourneyListId list, JourneyFieldId field, const char *id)
{
  for (guint i = 0; i < journey_node_n_children (node, list); i++)
    {
      JourneyNode *child = journey_node_child (node, list, i);

      if (strcmp (journey_node_text (child, field), id) == 0)
        return child;
    }

  return NULL;
}

/**
 * journey_edit_set_emotion:
 * @persona: (nullable): who feels it; NULL for the first persona, who is made if there is none
 * @value: −2…+2, brought into that range
 * @word: (nullable): what the feeling is called; NULL leaves the word as it is
 *
 * Says what a persona feels at a touchpoint.
 *
 * Returns: (transfer none): the emotion
 */
JourneyEmotion *
journey_edit_set_emotion (JourneyTouchpoint *touchpoint, JourneyPersona *persona, double value, const char *word)
{
  JourneyNode *node = JOURNEY_NODE (touchpoint);
  g_autoptr (JourneyEditScope) scope = journey_edit_scope_untranslated (node, N_ ("Change emotion"));
  const char *id;
  JourneyNode *emotion;

  if (!persona)
    persona = journey_edit_need_persona (map_of (touchpoint), NULL);
  id = journey_node_id (JOURNEY_NODE (persona));

  emotion = find_referring (node, JOURNEY_TOUCHPOINT_EMOTIONS, JOURNEY_EMOTION_PERSONA, id);
  if (!emotion)
    emotion = journey_edit_add (node, JOURNEY_TOUCHPOINT_EMOTIONS, G_MAXUINT);
  journey_node_set_text (emotion, JOURNEY_EMOTION_PERSONA, id);
  journey_node_set_number (emotion, JOURNEY_EMOTION_VALUE, value);
  if (word)
    journey_node_set_text (emotion, JOURNEY_EMOTION_WORD, word);

  return JOURNEY_EMOTION (emotion);
}

/**
 * journey_edit_clear_emotion:
 *
 * Takes away what a persona feels at a touchpoint.
 */
void
journey_edit_clear_emotion (JourneyTouchpoint *touchpoint, JourneyPersona *persona)
{
  JourneyNode *emotion = find_referring (JOURNEY_NODE (touchpoint), JOURNEY_TOUCHPOINT_EMOTIONS, JOURNEY_EMOTION_PERSONA,
                                         journey_node_id (JOURNEY_NODE (persona)));

  if (emotion)
    journey_edit_remove (emotion);
}

/**
 * journey_edit_add_pain_point:
 * @position: 0-based; beyond the end means the end
 * @severity: 1…3, or 0 for the usual one
 *
 * Returns: (transfer none): the new pain point
 */
JourneyPainPoint *
journey_edit_add_pain_point (JourneyTouchpoint *touchpoint, guint position, const char *text, int severity)
{
  g_autoptr (JourneyEditScope) scope = journey_edit_scope (JOURNEY_NODE (touchpoint), _ ("Add pain point"));
  JourneyNode *pain_point = journey_edit_add (JOURNEY_NODE (touchpoint), JOURNEY_TOUCHPOINT_PAIN_POINTS, position);

  journey_node_set_text (pain_point, JOURNEY_PAIN_POINT_TEXT, text);
  if (severity > 0)
    journey_node_set_integer (pain_point, JOURNEY_PAIN_POINT_SEVERITY, severity);

  return JOURNEY_PAIN_POINT (pain_point);
}

/**
 * journey_edit_add_score:
 * @title: of a new dimension
 * @weight: of the dimension, 0 or more
 *
 * Adds a dimension to the map of a touchpoint, and scores the touchpoint on it.
 *
 * Returns: (transfer none): the new score, without figures
 */
JourneyScore *
journey_edit_add_score (JourneyTouchpoint *touchpoint, const char *title, JourneyDimensionKind kind, double weight)
{
  g_autoptr (JourneyEditScope) scope = journey_edit_scope (JOURNEY_NODE (touchpoint), _ ("Add score"));

  return journey_edit_need_score (touchpoint, journey_edit_add_dimension (map_of (touchpoint), title, kind, weight));
}

/**
 * journey_edit_need_score:
 * @dimension: (nullable): the dimension; NULL for 'Overall', which is made if there is none
 *
 * Returns: (transfer none): the score of the touchpoint on that dimension, made without figures if there is none
 */
JourneyScore *
journey_edit_need_score (JourneyTouchpoint *touchpoint, JourneyDimension *dimension)
{
  JourneyNode *node = JOURNEY_NODE (touchpoint);
  g_autoptr (JourneyEditScope) scope = journey_edit_scope (node, _ ("Add score"));
  const char *id;
  JourneyNode *score;

  if (!dimension)
    dimension = journey_edit_need_dimension (map_of (touchpoint), NULL);
  id = journey_node_id (JOURNEY_NODE (dimension));

  score = find_referring (node, JOURNEY_TOUCHPOINT_SCORES, JOURNEY_SCORE_DIMENSION, id);
  if (!score)
    {
      score = journey_edit_add (node, JOURNEY_TOUCHPOINT_SCORES, G_MAXUINT);
      journey_node_set_text (score, JOURNEY_SCORE_DIMENSION, id);
    }

  return JOURNEY_SCORE (score);
}

/**
 * journey_edit_add_note:
 * @lane: a lane of the user's own
 *
 * Returns: (transfer none): the new note of the touchpoint in that lane
 */
JourneyNote *
journey_edit_add_note (JourneyTouchpoint *touchpoint, JourneyLane *lane, const char *text)
{
  g_autoptr (JourneyEditScope) scope = journey_edit_scope (JOURNEY_NODE (touchpoint), _ ("Add note"));
  JourneyNode *note = journey_edit_add (JOURNEY_NODE (touchpoint), JOURNEY_TOUCHPOINT_NOTES, G_MAXUINT);

  journey_node_set_text (note, JOURNEY_NOTE_TEXT, text);
  journey_node_set_text (note, JOURNEY_NOTE_LANE, journey_node_id (JOURNEY_NODE (lane)));

  return JOURNEY_NOTE (note);
}

/**
 * journey_edit_add_note_titled:
 * @lane: the title of a lane of the user's own, which is made if there is none
 * @text: (nullable): what it says
 *
 * Returns: (transfer none): the new note of the touchpoint in that lane
 */
JourneyNote *
journey_edit_add_note_titled (JourneyTouchpoint *touchpoint, const char *lane, const char *text)
{
  g_autoptr (JourneyEditScope) scope = journey_edit_scope (JOURNEY_NODE (touchpoint), _ ("Add note"));

  return journey_edit_add_note (touchpoint, journey_edit_need_lane (map_of (touchpoint), lane), text);
}

static JourneyNode *
find_rating (JourneyCompetitor *competitor, const char *touchpoint, const char *dimension)
{
  JourneyNode *node = JOURNEY_NODE (competitor);

  for (guint i = 0; i < journey_node_n_children (node, JOURNEY_COMPETITOR_RATINGS); i++)
    {
      JourneyNode *rating = journey_node_child (node, JOURNEY_COMPETITOR_RATINGS, i);

      if (strcmp (journey_node_text (rating, JOURNEY_RATING_TOUCHPOINT), touchpoint) == 0
          && strcmp (journey_node_text (rating, JOURNEY_RATING_DIMENSION), dimension) == 0)
        return rating;
    }

  return NULL;
}

/**
 * journey_edit_set_rating:
 * @dimension: (nullable): the dimension; NULL for 'Overall'
 * @actual: how customers score the competitor, on the map's scale; NAN takes the rating away
 *
 * Says how a competitor does at a touchpoint.
 */
void
journey_edit_set_rating (JourneyCompetitor *competitor, JourneyTouchpoint *touchpoint, JourneyDimension *dimension, double actual)
{
  JourneyNode *node = JOURNEY_NODE (competitor);
  g_autoptr (JourneyEditScope) scope = journey_edit_scope (node, _ ("Change competitor score"));
  const char *touchpoint_id = journey_node_id (JOURNEY_NODE (touchpoint));
  const char *dimension_id;
  JourneyNode *rating;

  if (!dimension)
    dimension = isnan (actual) ? journey_edit_find_overall (map_of (touchpoint))
                               : journey_edit_need_dimension (map_of (touchpoint), NULL);
  if (!dimension)
    return;

  dimension_id = journey_node_id (JOURNEY_NODE (dimension));
  rating = find_rating (competitor, touchpoint_id, dimension_id);

  if (isnan (actual))
    {
      if (rating)
        journey_edit_remove (rating);
      return;
    }

  if (!rating)
    rating = journey_edit_add (node, JOURNEY_COMPETITOR_RATINGS, G_MAXUINT);
  journey_node_set_text (rating, JOURNEY_RATING_TOUCHPOINT, touchpoint_id);
  journey_node_set_text (rating, JOURNEY_RATING_DIMENSION, dimension_id);
  journey_edit_set_number (rating, JOURNEY_RATING_ACTUAL, actual);
}

/**
 * journey_edit_set_kano:
 * @date: when the class was found, as a date of the file; "" when nobody knows
 *
 * Says what kind of need a touchpoint meets, and since when that is known, in one step.
 */
void
journey_edit_set_kano (JourneyTouchpoint *touchpoint, JourneyKano class, const char *date)
{
  g_autoptr (JourneyEditScope) scope =
      journey_edit_scope (JOURNEY_NODE (touchpoint), _ (journey_spec_field (JOURNEY_TOUCHPOINT_KANO)->undo_name));

  journey_node_set_integer (JOURNEY_NODE (touchpoint), JOURNEY_TOUCHPOINT_KANO, (int)class);
  journey_node_set_text (JOURNEY_NODE (touchpoint), JOURNEY_TOUCHPOINT_KANO_DATE, date);
}
