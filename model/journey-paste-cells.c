/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "journey-cell-text.h"
#include "journey-paste-private.h"
#include "journey-text.h"

/* Pasting cells: whole where the lane is of the same kind, otherwise as text. */

/* The touchpoints that the copied ones are pasted into, and the lane of both. */
typedef struct
{
  JourneyPaste *paste;
  JourneyState *from;
  JourneyState *from_lane;
  JourneyNode *to;
  JourneyNode *to_lane;
} Cell;

static void
paste_field (Cell *cell, JourneyFieldId field)
{
  const char *text = journey_state_text (cell->from, field);

  if (!*text)
    return;
  journey_node_set_text (cell->to, field, text);
  journey_paste_done (cell->paste, NULL);
}

static void
paste_emotions (Cell *cell)
{
  for (guint i = 0; i < journey_state_n_children (cell->from, JOURNEY_TOUCHPOINT_EMOTIONS); i++)
    {
      JourneyState *emotion = journey_state_child (cell->from, JOURNEY_TOUCHPOINT_EMOTIONS, i);
      const char *id = journey_paste_resolve (cell->paste, journey_state_text (emotion, JOURNEY_EMOTION_PERSONA));
      JourneyNode *persona = id ? journey_map_find (cell->paste->map, id) : NULL;

      journey_edit_set_emotion (JOURNEY_TOUCHPOINT (cell->to), (JourneyPersona *)persona,
                                journey_state_number (emotion, JOURNEY_EMOTION_VALUE),
                                journey_state_text (emotion, JOURNEY_EMOTION_WORD));
      journey_paste_done (cell->paste, NULL);
    }
}

static void
paste_pain_points (Cell *cell)
{
  for (guint i = 0; i < journey_state_n_children (cell->from, JOURNEY_TOUCHPOINT_PAIN_POINTS); i++)
    journey_paste_done (cell->paste, journey_paste_insert (cell->paste, cell->to, JOURNEY_TOUCHPOINT_PAIN_POINTS, G_MAXUINT,
                                                           journey_state_child (cell->from, JOURNEY_TOUCHPOINT_PAIN_POINTS, i)));
}

static void
paste_notes (Cell *cell)
{
  for (guint i = 0; i < journey_state_n_children (cell->from, JOURNEY_TOUCHPOINT_NOTES); i++)
    {
      JourneyState *note = journey_state_child (cell->from, JOURNEY_TOUCHPOINT_NOTES, i);

      if (strcmp (journey_state_text (note, JOURNEY_NOTE_LANE), journey_state_id (cell->from_lane)) == 0)
        journey_paste_done (cell->paste, journey_paste_insert (cell->paste, cell->to, JOURNEY_TOUCHPOINT_NOTES, G_MAXUINT, note));
    }
}

static void
remove_score (JourneyNode *touchpoint, const char *dimension)
{
  for (guint i = 0; i < journey_node_n_children (touchpoint, JOURNEY_TOUCHPOINT_SCORES); i++)
    {
      JourneyNode *score = journey_node_child (touchpoint, JOURNEY_TOUCHPOINT_SCORES, i);

      if (strcmp (journey_node_text (score, JOURNEY_SCORE_DIMENSION), dimension) == 0)
        {
          journey_node_remove (score);
          return;
        }
    }
}

/* Scores come with the evidence that they rest on, and take the place of those on the same dimensions. */
static void
paste_scores (Cell *cell)
{
  for (guint i = 0; i < journey_state_n_children (cell->from, JOURNEY_TOUCHPOINT_EVIDENCE); i++)
    journey_paste_insert (cell->paste, cell->to, JOURNEY_TOUCHPOINT_EVIDENCE, G_MAXUINT,
                          journey_state_child (cell->from, JOURNEY_TOUCHPOINT_EVIDENCE, i));

  for (guint i = 0; i < journey_state_n_children (cell->from, JOURNEY_TOUCHPOINT_SCORES); i++)
    {
      JourneyState *score = journey_state_child (cell->from, JOURNEY_TOUCHPOINT_SCORES, i);
      const char *dimension = journey_paste_resolve (cell->paste, journey_state_text (score, JOURNEY_SCORE_DIMENSION));

      if (!dimension)
        continue;
      remove_score (cell->to, dimension);
      journey_paste_insert (cell->paste, cell->to, JOURNEY_TOUCHPOINT_SCORES, G_MAXUINT, score);
      journey_paste_done (cell->paste, NULL);
    }
}

/* What belongs to the map comes to stand in a cell by naming its touchpoint. What stands there already comes once more. */
static void
paste_follower (Cell *cell, JourneyListId list, JourneyFieldId field, JourneyState *state)
{
  const char *touchpoints[] = { journey_node_id (cell->to), NULL };
  JourneyNode *node = journey_paste_match (cell->paste, state);

  if (!node || g_strv_contains (journey_node_strings (node, field), touchpoints[0]))
    {
      node = journey_paste_insert (cell->paste, JOURNEY_NODE (cell->paste->map), list, G_MAXUINT, state);
      journey_node_set_strings (node, field, touchpoints);
    }
  else
    journey_paste_union (node, field, touchpoints);
  journey_paste_done (cell->paste, node);
}

static void
paste_followers (Cell *cell, JourneyListId list, JourneyFieldId field)
{
  GPtrArray *states = g_hash_table_lookup (cell->paste->followers, journey_state_id (cell->from));

  for (guint i = 0; states && i < states->len; i++)
    if (journey_state_kind (g_ptr_array_index (states, i)) == JOURNEY_ID_KIND (field))
      paste_follower (cell, list, field, g_ptr_array_index (states, i));
}

static void
paste_same_kind (Cell *cell)
{
  switch ((JourneyLaneKind)journey_node_integer (cell->to_lane, JOURNEY_LANE_KIND))
    {
    case JOURNEY_LANE_KIND_TOUCHPOINTS:
      paste_field (cell, JOURNEY_TOUCHPOINT_TITLE);
      break;
    case JOURNEY_LANE_KIND_ACTIONS:
      paste_field (cell, JOURNEY_TOUCHPOINT_ACTION);
      break;
    case JOURNEY_LANE_KIND_THOUGHTS:
      paste_field (cell, JOURNEY_TOUCHPOINT_THOUGHT);
      break;
    case JOURNEY_LANE_KIND_BACKSTAGE:
      paste_field (cell, JOURNEY_TOUCHPOINT_BACKSTAGE);
      paste_field (cell, JOURNEY_TOUCHPOINT_OWNER);
      break;
    case JOURNEY_LANE_KIND_EMOTIONS:
      paste_emotions (cell);
      break;
    case JOURNEY_LANE_KIND_PAIN_POINTS:
      paste_pain_points (cell);
      break;
    case JOURNEY_LANE_KIND_VALUE_GAP:
      paste_scores (cell);
      break;
    case JOURNEY_LANE_KIND_METRICS:
      paste_followers (cell, JOURNEY_MAP_METRICS, JOURNEY_METRIC_TOUCHPOINTS);
      break;
    case JOURNEY_LANE_KIND_OPPORTUNITIES:
      paste_followers (cell, JOURNEY_MAP_OPPORTUNITIES, JOURNEY_OPPORTUNITY_TOUCHPOINTS);
      break;
    case JOURNEY_LANE_KIND_CUSTOM:
    default:
      paste_notes (cell);
      break;
    }
}

static void
paste_cell (Cell *cell)
{
  g_autofree char *text = NULL;

  if (journey_node_integer (cell->to_lane, JOURNEY_LANE_KIND) == journey_state_integer (cell->from_lane, JOURNEY_LANE_KIND))
    {
      paste_same_kind (cell);
      return;
    }

  text = journey_cell_text (cell->paste->content, cell->paste->followers, cell->from, cell->from_lane);
  if (*text)
    journey_paste_text (cell->paste, cell->to, cell->to_lane, text);
}

/* A single lane goes where it is pasted, notes too; several go each into their own. */
static JourneyNode *
target_lane (JourneyPaste *paste, JourneyState *lane)
{
  if (paste->place->lane && journey_state_n_children (paste->content, JOURNEY_MAP_LANES) == 1)
    g_hash_table_insert (paste->ids, g_strdup (journey_state_id (lane)), g_strdup (journey_node_id (paste->place->lane)));

  return journey_map_find (paste->map, journey_paste_resolve (paste, journey_state_id (lane)));
}

static void
paste_lane (JourneyPaste *paste, GPtrArray *touchpoints, GPtrArray *columns, JourneyState *from_lane)
{
  for (guint i = 0; i < touchpoints->len; i++)
    {
      JourneyState *from = g_ptr_array_index (touchpoints, i);
      g_autofree char *text = journey_cell_text (paste->content, paste->followers, from, from_lane);
      Cell cell = { paste, from, from_lane, NULL, NULL };

      if (!*text && journey_state_integer (from_lane, JOURNEY_LANE_KIND) != JOURNEY_LANE_KIND_VALUE_GAP
          && journey_state_integer (from_lane, JOURNEY_LANE_KIND) != JOURNEY_LANE_KIND_BACKSTAGE)
        continue;
      cell.to_lane = target_lane (paste, from_lane);
      cell.to = journey_paste_column (paste, columns, i);
      paste_cell (&cell);
    }
}

/* Pastes from the touchpoint of the place on to the right. */
void
journey_paste_cells (JourneyPaste *paste)
{
  g_autoptr (GPtrArray) touchpoints = journey_clip_touchpoints (paste->clip);
  g_autoptr (GPtrArray) columns = journey_paste_columns (paste);

  paste->emotions_signed = TRUE;
  paste->followers = journey_cell_followers (paste->content);
  for (guint i = 0; i < journey_state_n_children (paste->content, JOURNEY_MAP_LANES); i++)
    paste_lane (paste, touchpoints, columns, journey_state_child (paste->content, JOURNEY_MAP_LANES, i));
}
