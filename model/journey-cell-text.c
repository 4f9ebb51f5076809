/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-cell-text.h"

#include <math.h>
#include <string.h>

#include "journey-id.h"
#include "journey-kinds.h"
#include "journey-number.h"
#include "journey-text.h"

/* What a cell of the map says in plain text, in a form that can be pasted into such a cell again. */

static void
add_line (GString *lines, const char *text)
{
  g_autofree char *line = journey_text_one_line (text);

  if (!*line)
    return;
  if (lines->len > 0)
    g_string_append_c (lines, '\n');
  g_string_append (lines, line);
}

/* The name of a node of the map, which several of a kind need to be told apart. */
static const char *
name_of (JourneyState *map, JourneyListId list, JourneyFieldId field, const char *id)
{
  JourneyState *node = journey_state_find_child (map, list, id);

  return node ? journey_state_text (node, field) : "";
}

static void
add_named (GString *lines, const char *name, const char *text, gboolean needs_name)
{
  g_autofree char *named = needs_name && !journey_text_is_blank (name) ? g_strdup_printf ("%s: %s", name, text) : NULL;

  add_line (lines, named ? named : text);
}

/* '+1 curious'; the sign says that it is not a digit of 1 to 5. */
static void
add_emotions (GString *lines, JourneyState *map, JourneyState *touchpoint)
{
  guint n = journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_EMOTIONS);

  for (guint i = 0; i < n; i++)
    {
      JourneyState *emotion = journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_EMOTIONS, i);
      double value = journey_state_number (emotion, JOURNEY_EMOTION_VALUE);
      char number[JOURNEY_NUMBER_BUFFER];
      g_autofree char *text = g_strdup_printf ("%s%s %s", value > 0 ? "+" : "", journey_number_format (value, number),
                                               journey_state_text (emotion, JOURNEY_EMOTION_WORD));

      add_named (lines,
                 name_of (map, JOURNEY_MAP_PERSONAS, JOURNEY_PERSONA_NAME, journey_state_text (emotion, JOURNEY_EMOTION_PERSONA)),
                 text, n > 1);
    }
}

static char *
figure (JourneyState *score, JourneyFieldId field)
{
  double value = journey_state_number (score, field);
  char number[JOURNEY_NUMBER_BUFFER];

  return g_strdup (isnan (value) ? "" : journey_number_format (value, number));
}

/* 'expected/actual' */
static void
add_scores (GString *lines, JourneyState *map, JourneyState *touchpoint)
{
  guint n = journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_SCORES);

  for (guint i = 0; i < n; i++)
    {
      JourneyState *score = journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_SCORES, i);
      g_autofree char *expected = figure (score, JOURNEY_SCORE_EXPECTED);
      g_autofree char *actual = figure (score, JOURNEY_SCORE_ACTUAL);
      g_autofree char *text = g_strdup_printf ("%s/%s", expected, actual);

      if (*expected || *actual)
        add_named (
            lines,
            name_of (map, JOURNEY_MAP_DIMENSIONS, JOURNEY_DIMENSION_TITLE, journey_state_text (score, JOURNEY_SCORE_DIMENSION)),
            text, n > 1);
    }
}

static void
add_children (GString *lines, JourneyState *touchpoint, JourneyListId list, JourneyFieldId field, const char *lane)
{
  for (guint i = 0; i < journey_state_n_children (touchpoint, list); i++)
    {
      JourneyState *child = journey_state_child (touchpoint, list, i);

      if (!lane || strcmp (journey_state_text (child, JOURNEY_NOTE_LANE), lane) == 0)
        add_line (lines, journey_state_text (child, field));
    }
}

static void
add_followers (GString *lines, GHashTable *followers, JourneyState *touchpoint, JourneyFieldId field)
{
  GPtrArray *states = g_hash_table_lookup (followers, journey_state_id (touchpoint));

  for (guint i = 0; states && i < states->len; i++)
    if (journey_state_kind (g_ptr_array_index (states, i)) == JOURNEY_ID_KIND (field))
      add_line (lines, journey_state_text (g_ptr_array_index (states, i), field));
}

static void
note_follower (GHashTable *followers, JourneyState *state, const char *touchpoint)
{
  GPtrArray *states = g_hash_table_lookup (followers, touchpoint);

  if (!states)
    {
      states = g_ptr_array_new ();
      g_hash_table_insert (followers, (char *)touchpoint, states);
    }
  /* Named twice, it stands there once. */
  if (states->len == 0 || g_ptr_array_index (states, states->len - 1) != state)
    g_ptr_array_add (states, state);
}

/**
 * journey_cell_followers:
 * @map: the state of a map
 *
 * Finds what belongs to the map and stands in cells because it names their touchpoints.
 *
 * Returns: (transfer full) (element-type utf8 GPtrArray): metrics and opportunities, each in the order of the map, by the ids
 *   of the touchpoints; keys and values are borrowed from @map
 */
GHashTable *
journey_cell_followers (JourneyState *map)
{
  static const struct
  {
    JourneyListId list;
    JourneyFieldId names;
  } lists[] = {
    { JOURNEY_MAP_METRICS, JOURNEY_METRIC_TOUCHPOINTS },
    { JOURNEY_MAP_OPPORTUNITIES, JOURNEY_OPPORTUNITY_TOUCHPOINTS },
  };
  GHashTable *followers = g_hash_table_new_full (journey_id_hash, g_str_equal, NULL, (GDestroyNotify)g_ptr_array_unref);

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; j < journey_state_n_children (map, lists[i].list); j++)
      {
        JourneyState *state = journey_state_child (map, lists[i].list, j);
        const char *const *ids = journey_state_strings (state, lists[i].names);

        for (guint k = 0; ids[k]; k++)
          note_follower (followers, state, ids[k]);
      }

  return followers;
}

/**
 * journey_cell_text:
 * @map: the state of a map, of which @touchpoint and @lane are parts
 * @followers: what journey_cell_followers () finds in @map
 *
 * Returns: (transfer full): what a lane holds at a touchpoint: a text as it is, items one a line, feelings as '+1
 *   curious', scores as 'expected/actual'; several of these with whose they are before a colon
 */
char *
journey_cell_text (JourneyState *map, GHashTable *followers, JourneyState *touchpoint, JourneyState *lane)
{
  GString *lines = g_string_new (NULL);

  switch ((JourneyLaneKind)journey_state_integer (lane, JOURNEY_LANE_KIND))
    {
    case JOURNEY_LANE_KIND_TOUCHPOINTS:
      g_string_append (lines, journey_state_text (touchpoint, JOURNEY_TOUCHPOINT_TITLE));
      break;
    case JOURNEY_LANE_KIND_ACTIONS:
      g_string_append (lines, journey_state_text (touchpoint, JOURNEY_TOUCHPOINT_ACTION));
      break;
    case JOURNEY_LANE_KIND_THOUGHTS:
      g_string_append (lines, journey_state_text (touchpoint, JOURNEY_TOUCHPOINT_THOUGHT));
      break;
    case JOURNEY_LANE_KIND_BACKSTAGE:
      g_string_append (lines, journey_state_text (touchpoint, JOURNEY_TOUCHPOINT_BACKSTAGE));
      break;
    case JOURNEY_LANE_KIND_EMOTIONS:
      add_emotions (lines, map, touchpoint);
      break;
    case JOURNEY_LANE_KIND_PAIN_POINTS:
      add_children (lines, touchpoint, JOURNEY_TOUCHPOINT_PAIN_POINTS, JOURNEY_PAIN_POINT_TEXT, NULL);
      break;
    case JOURNEY_LANE_KIND_VALUE_GAP:
      add_scores (lines, map, touchpoint);
      break;
    case JOURNEY_LANE_KIND_METRICS:
      add_followers (lines, followers, touchpoint, JOURNEY_METRIC_NAME);
      break;
    case JOURNEY_LANE_KIND_OPPORTUNITIES:
      add_followers (lines, followers, touchpoint, JOURNEY_OPPORTUNITY_TEXT);
      break;
    case JOURNEY_LANE_KIND_CUSTOM:
    default:
      add_children (lines, touchpoint, JOURNEY_TOUCHPOINT_NOTES, JOURNEY_NOTE_TEXT, journey_state_id (lane));
      break;
    }

  return g_string_free (lines, FALSE);
}
