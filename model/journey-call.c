/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-call.h"

#include <glib/gi18n.h>
#include <string.h>

#include "journey-text.h"
#include "journey-usual-name.h"

static JourneyNode *
touchpoint_at (JourneyMap *map, guint64 number)
{
  for (guint i = 0; number > 0 && i < journey_node_n_children (JOURNEY_NODE (map), JOURNEY_MAP_STAGES); i++)
    {
      JourneyNode *stage = journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, i);
      guint n = journey_node_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS);

      if (number <= n)
        return journey_node_child (stage, JOURNEY_STAGE_TOUCHPOINTS, (guint)number - 1);
      number -= n;
    }

  return NULL;
}

/* Signs as input methods make them become those of ASCII; so do their digits. */
static char *
to_plain (const char *text)
{
  char *plain = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);

  return plain ? g_strstrip (plain) : g_strdup ("");
}

static JourneyCallResult
parse_side (JourneyMap *map, const char *text, gboolean *has, JourneyVotes *votes)
{
  int low = journey_node_integer (JOURNEY_NODE (map), JOURNEY_MAP_SCALE_LOW);
  int high = journey_node_integer (JOURNEY_NODE (map), JOURNEY_MAP_SCALE_HIGH);

  *has = !journey_text_is_blank (text);
  if (!*has)
    return JOURNEY_CALL_TAKEN;

  switch (journey_votes_parse (text, low, high, votes))
    {
    case JOURNEY_VOTES_TAKEN:
      return JOURNEY_CALL_TAKEN;
    case JOURNEY_VOTES_OFF_SCALE:
      return JOURNEY_CALL_OFF_SCALE;
    case JOURNEY_VOTES_NO_NUMBER:
    default:
      return JOURNEY_CALL_UNFINISHED;
    }
}

static JourneyCallResult
parse_scores (JourneyMap *map, const char *text, JourneyCall *call)
{
  g_auto (GStrv) sides = g_strsplit (text, "/", -1);
  guint n = g_strv_length (sides);
  JourneyCallResult result = JOURNEY_CALL_TAKEN;

  if (n == 0 || n > 3)
    return JOURNEY_CALL_UNFINISHED;
  if (n == 3)
    result = parse_side (map, sides[0], &call->has_importance, &call->importance);
  /* Only their mean is kept. */
  call->importance.n = 0;
  if (n >= 2 && result == JOURNEY_CALL_TAKEN)
    result = parse_side (map, sides[n - 2], &call->has_expected, &call->expected);
  if (result == JOURNEY_CALL_TAKEN)
    result = parse_side (map, sides[n - 1], &call->has_actual, &call->actual);
  if (result == JOURNEY_CALL_TAKEN && !call->has_importance && !call->has_expected && !call->has_actual)
    result = JOURNEY_CALL_UNFINISHED;

  return result;
}

/* Or may still: nothing stands there yet. A letter right behind a digit makes it a word, as in '2nd visit' and '24h'. */
static gboolean
begins_with_figure (const char *text)
{
  const char *behind;

  text += strspn (text, " ");
  behind = text + strspn (text, "0123456789");

  return !*text || (strchr ("0123456789.,;/+-", *text) && !(behind > text && g_unichar_isalpha (g_utf8_get_char (behind))));
}

/* A keypad has no colon: figures alone behind the number, apart from it, are a show of hands, too. */
static gboolean
goes_on_with_figures (const char *behind)
{
  const char *first = behind + strspn (behind, " ");

  return first > behind && g_ascii_isdigit (*first) && !first[strspn (first, "0123456789.,;/+- ")];
}

/* Where scores begin behind a number; NULL where none do. */
static const char *
find_scores (const char *behind)
{
  const char *colon = behind + strspn (behind, " ");

  if (*colon == ':')
    return begins_with_figure (colon + 1) ? colon + 1 : NULL;

  return goes_on_with_figures (behind) ? behind : NULL;
}

static JourneyNode *
find_score (JourneyNode *touchpoint, JourneyDimension *dimension)
{
  for (guint i = 0; dimension && i < journey_node_n_children (touchpoint, JOURNEY_TOUCHPOINT_SCORES); i++)
    {
      JourneyNode *score = journey_node_child (touchpoint, JOURNEY_TOUCHPOINT_SCORES, i);

      if (g_str_equal (journey_node_text (score, JOURNEY_SCORE_DIMENSION), journey_node_id (JOURNEY_NODE (dimension))))
        return score;
    }

  return NULL;
}

/* A map with several dimensions keeps a call on the one that stands for all, which may be new to it. */
static void
find_place (JourneyMap *map, JourneyCall *call)
{
  JourneyDimension *overall = journey_edit_find_overall (map);
  guint n = journey_node_n_children (JOURNEY_NODE (map), JOURNEY_MAP_DIMENSIONS);

  call->score = find_score (call->touchpoint, overall);
  call->new_dimension = !overall && n > 0;
  if (call->new_dimension)
    call->dimension = journey_usual_name (JOURNEY_KIND_DIMENSION);
  else if (n > 1)
    call->dimension = journey_node_text (JOURNEY_NODE (overall), JOURNEY_DIMENSION_TITLE);
}

/**
 * journey_call_parse:
 * @text: what was typed, such as “9: 2 2 1 3” or “9 2 2 1 3” for what was got, “9: 4 4 5 / 2 2 1” for what was expected, too,
 *   or “9: 5 / 4 / 2” with how important it is before both
 * @call: (out): what it says, as far as that is known
 *
 * Takes the number of a touchpoint and a show of hands, on the scale of the map, from a text. A text that does not go on
 * with a figure behind the colon is a title that somebody looks for.
 *
 * Returns: what the text was taken for
 */
JourneyCallResult
journey_call_parse (JourneyMap *map, const char *text, JourneyCall *call)
{
  g_autofree char *plain = to_plain (text);
  char *end = plain;
  const char *scores;
  guint64 number;

  *call = (JourneyCall){ 0 };
  if (!g_ascii_isdigit (*plain))
    return JOURNEY_CALL_NONE;
  number = g_ascii_strtoull (plain, &end, 10);
  scores = find_scores (end);
  if (!scores)
    return JOURNEY_CALL_NONE;

  call->number = (guint)MIN (number, G_MAXUINT);
  call->touchpoint = touchpoint_at (map, number);
  if (!call->touchpoint)
    return JOURNEY_CALL_NO_TOUCHPOINT;

  find_place (map, call);
  return parse_scores (map, scores, call);
}

/**
 * journey_call_keep:
 * @call: what was taken
 *
 * Puts the scores into the map, in one step: those of the touchpoint as a whole.
 *
 * Returns: what the score rested on and does not any more
 */
JourneyLetGo
journey_call_keep (const JourneyCall *call)
{
  const JourneySaid said = {
    .importance = call->has_importance ? &call->importance : NULL,
    .expected = call->has_expected ? &call->expected : NULL,
    .actual = call->has_actual ? &call->actual : NULL,
  };

  return journey_edit_score_all (JOURNEY_TOUCHPOINT (call->touchpoint), &said, 1);
}
