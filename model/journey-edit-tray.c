/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-edit.h"

#include <glib/gi18n.h>
#include <string.h>

#include "journey-edit-private.h"
#include "journey-text.h"

/* The state with one note more at the end of its tray. */
static JourneyState *
with_note (JourneyState *map, JourneyState *note)
{
  JourneyState *copy = journey_state_copy (map);
  guint n = journey_state_n_children (map, JOURNEY_MAP_TRAY);
  g_autofree JourneyState **notes = g_new (JourneyState *, n + 1);

  for (guint i = 0; i < n; i++)
    notes[i] = journey_state_ref (journey_state_child (map, JOURNEY_MAP_TRAY, i));
  notes[n] = journey_state_ref (note);
  journey_state_take_children (copy, JOURNEY_MAP_TRAY, notes, n + 1);

  return journey_state_seal (copy);
}

/**
 * journey_edit_try_drop_note:
 * @map: the state of a map
 * @text: a remark
 *
 * Returns: (transfer full): what journey_edit_drop_note () would make of it
 */
JourneyState *
journey_edit_try_drop_note (JourneyState *map, const char *text)
{
  g_autoptr (JourneyNode) note = journey_node_new (JOURNEY_KIND_NOTE);
  g_autoptr (JourneyState) state = NULL;

  journey_node_set_text (note, JOURNEY_NOTE_TEXT, text);
  state = journey_node_freeze (note);

  return with_note (map, state);
}

/**
 * journey_edit_drop_note:
 * @text: a remark
 *
 * Puts a note at the end of the tray. It is a step of its own even while a transaction is open, as when somebody types in a
 * cell that is not finished: whether that is kept has nothing to do with what was said meanwhile.
 *
 * Returns: (transfer none): the note
 */
JourneyNote *
journey_edit_drop_note (JourneyMap *map, const char *text)
{
  JourneyHistory *history = journey_map_history (map);
  gboolean aside = journey_history_in_transaction (history);
  g_autoptr (JourneyEditScope) scope = journey_edit_scope (JOURNEY_NODE (map), _ ("Add remark"));
  g_autoptr (JourneyNode) note = journey_node_new (JOURNEY_KIND_NOTE);

  journey_node_set_text (note, JOURNEY_NOTE_TEXT, text);
  journey_node_insert (JOURNEY_NODE (map), JOURNEY_MAP_TRAY, G_MAXUINT, note);
  if (aside)
    {
      g_autoptr (JourneyState) state = journey_node_freeze (note);
      g_autoptr (JourneyState) before = with_note (journey_map_state (map), state);

      journey_history_slip_in (history, _ ("Add remark"), before);
    }

  return JOURNEY_NOTE (note);
}

/**
 * journey_edit_takes_note:
 *
 * Returns: whether a lane holds texts, so that a note can be sent there: in the lane of emotions it is the word for the feeling;
 *   other lanes of values have none
 */
gboolean
journey_edit_takes_note (JourneyLane *lane)
{
  switch ((JourneyLaneKind)journey_node_integer (JOURNEY_NODE (lane), JOURNEY_LANE_KIND))
    {
    case JOURNEY_LANE_KIND_TOUCHPOINTS:
    case JOURNEY_LANE_KIND_ACTIONS:
    case JOURNEY_LANE_KIND_THOUGHTS:
    case JOURNEY_LANE_KIND_EMOTIONS:
    case JOURNEY_LANE_KIND_PAIN_POINTS:
    case JOURNEY_LANE_KIND_BACKSTAGE:
    case JOURNEY_LANE_KIND_OPPORTUNITIES:
    case JOURNEY_LANE_KIND_CUSTOM:
      return TRUE;
    case JOURNEY_LANE_KIND_VALUE_GAP:
    case JOURNEY_LANE_KIND_METRICS:
    default:
      return FALSE;
    }
}

/* What is there already stays, on lines of its own. */
static JourneyNode *
append_text (JourneyTouchpoint *touchpoint, JourneyFieldId field, const char *text)
{
  const char *old = journey_node_text (JOURNEY_NODE (touchpoint), field);
  g_autofree char *both = journey_text_is_blank (old) ? g_strdup (text) : g_strconcat (old, "\n", text, NULL);

  journey_node_set_text (JOURNEY_NODE (touchpoint), field, both);

  return JOURNEY_NODE (touchpoint);
}

/* Whether a text can go below what is there already. */
static gboolean
can_append (JourneyTouchpoint *touchpoint, JourneyLaneKind kind, const char *text)
{
  JourneyFieldId field = journey_touchpoint_field_of_lane (kind);

  return field == 0 || journey_text_fits (strlen (journey_node_text (JOURNEY_NODE (touchpoint), field)) + 1, strlen (text));
}

static JourneyNode *
keep_as_note (JourneyNote *note, JourneyTouchpoint *touchpoint, JourneyLane *lane)
{
  JourneyNode *node = JOURNEY_NODE (note);

  journey_node_remove (node);
  journey_node_set_text (node, JOURNEY_NOTE_LANE, journey_node_id (JOURNEY_NODE (lane)));
  journey_node_insert (JOURNEY_NODE (touchpoint), JOURNEY_TOUCHPOINT_NOTES, G_MAXUINT, node);

  return node;
}

static JourneyNode *
put_text (JourneyTouchpoint *touchpoint, JourneyLaneKind kind, const char *text)
{
  switch (kind)
    {
    case JOURNEY_LANE_KIND_PAIN_POINTS:
      return JOURNEY_NODE (journey_edit_add_pain_point (touchpoint, G_MAXUINT, text, 0));
    case JOURNEY_LANE_KIND_OPPORTUNITIES:
      return JOURNEY_NODE (journey_edit_add_opportunity (touchpoint, text));
    default:
      return append_text (touchpoint, journey_touchpoint_field_of_lane (kind), text);
    }
}

/**
 * journey_edit_send_note_as_word:
 * @note: a note of the tray
 * @persona: (nullable): NULL is the first one, who is made if there is none
 *
 * Lets a note name what a persona feels at a touchpoint, behind the words that are there already. Where nothing is felt yet it
 * is neither good nor bad.
 *
 * Returns: (nullable) (transfer none): the emotion; NULL when the note is empty or the words cannot hold so much, and nothing is
 *   changed then
 */
JourneyEmotion *
journey_edit_send_note_as_word (JourneyNote *note, JourneyTouchpoint *touchpoint, JourneyPersona *persona)
{
  g_autoptr (JourneyNode) held = g_object_ref (JOURNEY_NODE (note));
  g_autofree char *text = journey_text_one_line (journey_node_text (held, JOURNEY_NOTE_TEXT));
  JourneyNode *emotion = (JourneyNode *)journey_edit_find_emotion (touchpoint, persona);
  const char *old = emotion ? journey_node_text (emotion, JOURNEY_EMOTION_WORD) : "";
  g_autofree char *word = *old ? g_strconcat (old, ", ", text, NULL) : g_strdup (text);
  g_autoptr (JourneyEditScope) scope = NULL;

  if (journey_text_is_blank (text) || !journey_text_fits (strlen (word), 0))
    return NULL;

  scope = journey_edit_scope (held, _ ("Send remark"));
  journey_node_remove (held);

  return journey_edit_set_emotion (touchpoint, persona, emotion ? journey_node_number (emotion, JOURNEY_EMOTION_VALUE) : 0, word);
}

/**
 * journey_edit_send_note:
 * @note: a note of the tray
 * @lane: a lane that takes notes
 *
 * Sends a note from the tray to where a lane crosses a touchpoint: it becomes a pain point, an opportunity or a note there,
 * goes into the text, below what that says already, or names what the first persona feels.
 *
 * Returns: (nullable) (transfer none): the node that holds the text now; NULL when the lane takes no notes, the note is empty
 *   or the text there cannot hold so much, and nothing is changed then
 */
JourneyNode *
journey_edit_send_note (JourneyNote *note, JourneyTouchpoint *touchpoint, JourneyLane *lane)
{
  g_autoptr (JourneyNode) held = g_object_ref (JOURNEY_NODE (note));
  g_autoptr (JourneyEditScope) scope = NULL;
  JourneyLaneKind kind = (JourneyLaneKind)journey_node_integer (JOURNEY_NODE (lane), JOURNEY_LANE_KIND);

  if (kind == JOURNEY_LANE_KIND_EMOTIONS)
    return (JourneyNode *)journey_edit_send_note_as_word (note, touchpoint, NULL);
  if (!journey_edit_takes_note (lane) || journey_text_is_blank (journey_node_text (held, JOURNEY_NOTE_TEXT))
      || !can_append (touchpoint, kind, journey_node_text (held, JOURNEY_NOTE_TEXT)))
    return NULL;

  scope = journey_edit_scope (held, _ ("Send remark"));
  if (kind == JOURNEY_LANE_KIND_CUSTOM)
    return keep_as_note (note, touchpoint, lane);

  journey_node_remove (held);

  return put_text (touchpoint, kind, journey_node_text (held, JOURNEY_NOTE_TEXT));
}

/**
 * journey_edit_send_note_on:
 * @note: a note of the tray of @map
 * @after: (nullable): a touchpoint, a stage, or NULL, as for journey_edit_continue ()
 *
 * Goes on telling the journey with a note: makes a touchpoint of it.
 *
 * Returns: (nullable) (transfer none): the touchpoint; NULL when the note is empty, and nothing is changed then
 */
JourneyTouchpoint *
journey_edit_send_note_on (JourneyNote *note, JourneyMap *map, JourneyNode *after)
{
  g_autoptr (JourneyNode) held = g_object_ref (JOURNEY_NODE (note));
  g_autoptr (JourneyEditScope) scope = NULL;
  JourneyTouchpoint *touchpoint;

  if (journey_text_is_blank (journey_node_text (held, JOURNEY_NOTE_TEXT)))
    return NULL;

  scope = journey_edit_scope (held, _ ("Send remark"));
  journey_node_remove (held);
  touchpoint = journey_edit_continue (map, after);
  journey_node_set_text (JOURNEY_NODE (touchpoint), JOURNEY_TOUCHPOINT_TITLE, journey_node_text (held, JOURNEY_NOTE_TEXT));

  return touchpoint;
}

/**
 * journey_edit_send_note_to_new_stage:
 * @note: a note of the tray of @map
 *
 * Makes a touchpoint of a note, in a new stage at the end.
 *
 * Returns: (nullable) (transfer none): the touchpoint; NULL when the note is empty, and nothing is changed then
 */
JourneyTouchpoint *
journey_edit_send_note_to_new_stage (JourneyNote *note, JourneyMap *map)
{
  guint n = journey_node_n_children (JOURNEY_NODE (map), JOURNEY_MAP_STAGES);
  g_autofree char *title = g_strdup_printf (_ ("Stage %u"), n + 1);
  g_autoptr (JourneyEditScope) scope = NULL;

  if (journey_text_is_blank (journey_node_text (JOURNEY_NODE (note), JOURNEY_NOTE_TEXT)))
    return NULL;

  scope = journey_edit_scope (JOURNEY_NODE (map), _ ("Send remark"));

  return journey_edit_send_note_on (note, map, JOURNEY_NODE (journey_edit_add_stage (map, G_MAXUINT, title)));
}

static void
add_to_tray (JourneyNode *map, const char *text)
{
  JourneyNode *note = journey_edit_add (map, JOURNEY_MAP_TRAY, G_MAXUINT);

  journey_node_set_text (note, JOURNEY_NOTE_TEXT, text);
}

/* In one note; in two when one cannot hold so much. */
static void
add_both_to_tray (JourneyNode *map, const char *text, const char *cause)
{
  g_autofree char *both = g_strjoin ("\n", text, *cause ? cause : NULL, NULL);

  if (journey_text_fits (strlen (both), 0))
    {
      add_to_tray (map, both);
      return;
    }

  add_to_tray (map, text);
  add_to_tray (map, cause);
}

static void
note_to_tray (JourneyNode *map, JourneyNode *note)
{
  g_autoptr (JourneyNode) held = g_object_ref (note);

  journey_node_remove (note);
  journey_node_set_text (note, JOURNEY_NOTE_LANE, NULL);
  journey_node_insert (map, JOURNEY_MAP_TRAY, G_MAXUINT, note);
}

/* A pain point that is deleted already. */
static void
pain_point_to_tray (JourneyNode *map, JourneyNode *pain)
{
  add_both_to_tray (map, journey_node_text (pain, JOURNEY_PAIN_POINT_TEXT),
                    journey_node_text (pain, JOURNEY_PAIN_POINT_ROOT_CAUSE));
}

/* All at once, since each time the whole map is searched for what names them. Returns them. */
static GPtrArray *
remove_pain_points (JourneyNode *const *nodes, guint n)
{
  GPtrArray *pains = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    if (JOURNEY_IS_PAIN_POINT (nodes[i]))
      g_ptr_array_add (pains, g_object_ref (nodes[i]));
  if (pains->len > 0)
    journey_edit_remove_many ((JourneyNode **)pains->pdata, pains->len);

  return pains;
}

/**
 * journey_edit_move_to_tray:
 * @nodes: notes and pain points of touchpoints of one map; others are left alone
 *
 * Takes notes, and pain points with their causes, off their touchpoints and puts them at the end of the tray.
 *
 * Returns: how many went there
 */
guint
journey_edit_move_to_tray (JourneyNode *const *nodes, guint n)
{
  g_autoptr (JourneyEditScope) scope = n > 0 ? journey_edit_scope (nodes[0], _ ("Move to tray")) : NULL;
  JourneyNode *map = n > 0 ? journey_node_root (nodes[0]) : NULL;
  g_autoptr (GPtrArray) pains = remove_pain_points (nodes, n);
  guint moved = 0;

  for (guint i = 0; i < n; i++)
    if (JOURNEY_IS_NOTE (nodes[i]) || JOURNEY_IS_PAIN_POINT (nodes[i]))
      {
        if (JOURNEY_IS_NOTE (nodes[i]))
          note_to_tray (map, nodes[i]);
        else
          pain_point_to_tray (map, nodes[i]);
        moved++;
      }

  return moved;
}

/**
 * journey_edit_texts_to_tray:
 * @touchpoints: touchpoints of one map
 * @field: a TEXT of them
 *
 * Takes a text off each touchpoint that has one and puts it at the end of the tray.
 *
 * Returns: how many went there
 */
guint
journey_edit_texts_to_tray (JourneyNode *const *touchpoints, guint n, JourneyFieldId field)
{
  g_autoptr (JourneyEditScope) scope = n > 0 ? journey_edit_scope (touchpoints[0], _ ("Move to tray")) : NULL;
  guint moved = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = g_strdup (journey_node_text (touchpoints[i], field));

      if (journey_text_is_blank (text))
        continue;
      journey_node_set_text (touchpoints[i], field, NULL);
      add_to_tray (journey_node_root (touchpoints[i]), text);
      moved++;
    }

  return moved;
}
