/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "journey-canvas-private.h"
#include "journey-edit.h"

/* What the canvas changes without asking for a text: emotions, order, and what goes away. */

#define EMOTION_STEP 0.5

static JourneyNode *
node_at (JourneyCanvas *self, const char *id)
{
  return id ? journey_map_find (self->map, id) : NULL;
}

/* What kind of lane a box is in; CUSTOM for none. */
JourneyLaneKind
journey_canvas_lane_kind (JourneyCanvas *self, const JourneyBox *box)
{
  if (box->lane_index < 0)
    return JOURNEY_LANE_KIND_CUSTOM;

  return (JourneyLaneKind)journey_state_integer (journey_scene_lane (self->scene, (guint)box->lane_index), JOURNEY_LANE_KIND);
}

/* Sets what the persona of a box feels, or who is in front where nothing is felt yet. Quick changes become one step. */
gboolean
journey_canvas_set_emotion (JourneyCanvas *self, const JourneyBox *box, double value)
{
  JourneyHistory *history = journey_map_history (self->map);
  JourneyNode *touchpoint = node_at (self, box->touchpoint);
  JourneyNode *emotion = box->kind == JOURNEY_BOX_EMOTION ? node_at (self, box->id) : NULL;
  JourneyPersona *persona = journey_canvas_felt_by (self, box);
  g_autofree char *key = NULL;
  JourneyEmotion *set;
  JourneyBox now;

  if (!touchpoint || !self->editable || (!emotion && journey_canvas_hides_all (self)))
    return FALSE;

  key = g_strdup_printf ("emotion/%s/%s", box->touchpoint, persona ? journey_node_id (JOURNEY_NODE (persona)) : "");
  journey_history_begin_merging (history, _ ("Change emotion"), key);
  set = journey_edit_set_emotion (JOURNEY_TOUCHPOINT (touchpoint), persona, value, NULL);
  journey_history_end (history);

  if (g_strcmp0 (self->focus.id, journey_node_id (JOURNEY_NODE (set))) != 0 && !journey_history_in_transaction (history)
      && journey_scene_find (self->scene, journey_node_id (JOURNEY_NODE (set)), JOURNEY_BOX_EMOTION, &now))
    journey_canvas_set_focus (self, &now);

  return TRUE;
}

/* Makes a feeling better (+1) or worse (-1) by a step. */
void
journey_canvas_step_emotion (JourneyCanvas *self, const JourneyBox *box, int direction)
{
  JourneyNode *emotion = box->kind == JOURNEY_BOX_EMOTION ? node_at (self, box->id) : NULL;
  double value = emotion ? journey_node_number (emotion, JOURNEY_EMOTION_VALUE) : 0;
  double steps = value / EMOTION_STEP;

  steps = direction > 0 ? floor (steps + 1e-6) + 1 : ceil (steps - 1e-6) - 1;
  journey_canvas_set_emotion (self, box, CLAMP (steps * EMOTION_STEP, -2, 2));
}

/* The text of a touchpoint that a box shows; 0 for none. */
static JourneyFieldId
own_text (const JourneyBox *box)
{
  switch (box->kind)
    {
    case JOURNEY_BOX_ACTION:
      return JOURNEY_TOUCHPOINT_ACTION;
    case JOURNEY_BOX_THOUGHT:
      return JOURNEY_TOUCHPOINT_THOUGHT;
    case JOURNEY_BOX_BACKSTAGE:
      return JOURNEY_TOUCHPOINT_BACKSTAGE;
    default:
      return 0;
    }
}

gboolean
journey_canvas_can_delete (JourneyCanvas *self, const JourneyBox *box)
{
  switch (box->kind)
    {
    case JOURNEY_BOX_PERSONA:
    case JOURNEY_BOX_STAGE:
    case JOURNEY_BOX_TOUCHPOINT:
    case JOURNEY_BOX_EMOTION:
    case JOURNEY_BOX_PAIN_POINT:
    case JOURNEY_BOX_METRIC:
    case JOURNEY_BOX_OPPORTUNITY:
    case JOURNEY_BOX_NOTE:
    case JOURNEY_BOX_LANE_TITLE:
      return TRUE;
    case JOURNEY_BOX_ACTION:
    case JOURNEY_BOX_THOUGHT:
    case JOURNEY_BOX_BACKSTAGE:
      return *journey_node_text (node_at (self, box->touchpoint), own_text (box)) != '\0';
    default:
      return FALSE;
    }
}

/* What is said after something was deleted. */
static const char *
deleted_words (JourneyBoxKind kind)
{
  switch (kind)
    {
    case JOURNEY_BOX_PERSONA:
      return _ ("Persona deleted");
    case JOURNEY_BOX_STAGE:
      return _ ("Stage deleted");
    case JOURNEY_BOX_TOUCHPOINT:
      return _ ("Touchpoint deleted");
    case JOURNEY_BOX_EMOTION:
      return _ ("Emotion deleted");
    case JOURNEY_BOX_PAIN_POINT:
      return _ ("Pain point deleted");
    case JOURNEY_BOX_METRIC:
      return _ ("Metric deleted");
    case JOURNEY_BOX_OPPORTUNITY:
      return _ ("Opportunity deleted");
    case JOURNEY_BOX_NOTE:
      return _ ("Note deleted");
    case JOURNEY_BOX_LANE_TITLE:
      return _ ("Lane deleted");
    default:
      return _ ("Text deleted");
    }
}

/* Deletes what a box shows: a text is emptied, and a lane that is not the user's own is only hidden. */
void
journey_canvas_delete (JourneyCanvas *self, const JourneyBox *box)
{
  JourneyNode *node = node_at (self, own_text (box) != 0 ? box->touchpoint : box->id);
  const char *words = deleted_words (box->kind);

  if (own_text (box) != 0)
    journey_edit_set_text (node, own_text (box), "");
  else if (box->kind == JOURNEY_BOX_LANE_TITLE && journey_node_integer (node, JOURNEY_LANE_KIND) != JOURNEY_LANE_KIND_CUSTOM)
    {
      journey_edit_set_integer (node, JOURNEY_LANE_HIDDEN, TRUE);
      words = _ ("Lane hidden");
    }
  else
    journey_edit_remove (node);

  journey_canvas_emit_deleted (self, words);
}

/* +1 to go on in the order of the map, -1 to go back; 0 for a side that has nothing to do with the order. */
static int
step_of_side (JourneyCanvas *self, const JourneyBox *box, JourneySide side)
{
  gboolean along = box->kind != JOURNEY_BOX_LANE_TITLE && box->kind != JOURNEY_BOX_PAIN_POINT && box->kind != JOURNEY_BOX_NOTE;
  int forward = journey_scene_is_rtl (self->scene) ? -1 : 1;

  switch (side)
    {
    case JOURNEY_SIDE_LEFT:
      return box->kind == JOURNEY_BOX_LANE_TITLE ? 0 : -forward;
    case JOURNEY_SIDE_RIGHT:
      return box->kind == JOURNEY_BOX_LANE_TITLE ? 0 : forward;
    case JOURNEY_SIDE_UP:
      return along ? 0 : -1;
    case JOURNEY_SIDE_DOWN:
    default:
      return along ? 0 : 1;
    }
}

/* What moves when a box is pushed to a side: sideways it is the touchpoint that it belongs to. */
static JourneyNode *
node_to_move (JourneyCanvas *self, const JourneyBox *box, JourneySide side)
{
  gboolean sideways = side == JOURNEY_SIDE_LEFT || side == JOURNEY_SIDE_RIGHT;

  if (box->kind == JOURNEY_BOX_STAGE || box->kind == JOURNEY_BOX_LANE_TITLE)
    return node_at (self, box->id);
  if (sideways)
    return node_at (self, box->touchpoint);
  if (box->kind == JOURNEY_BOX_PAIN_POINT)
    return node_at (self, box->id);

  return NULL;
}

/* Where a lane goes so that it passes the next visible one. */
static int
place_of_lane (JourneyNode *lane, int step)
{
  JourneyNode *map = journey_node_parent (lane);
  int place = (int)journey_node_position (lane) + step;

  while (place >= 0 && place < (int)journey_node_n_children (map, JOURNEY_MAP_LANES)
         && journey_node_integer (journey_node_child (map, JOURNEY_MAP_LANES, (guint)place), JOURNEY_LANE_HIDDEN))
    place += step;

  return place;
}

/* Where a node would go; FALSE when it is at the end. A touchpoint goes on into the next stage. */
static gboolean
find_place (JourneyNode *node, int step, JourneyNode **parent, guint *position)
{
  int place = (int)journey_node_position (node) + step;
  JourneyNode *stage;

  *parent = journey_node_parent (node);
  if (JOURNEY_IS_LANE (node))
    place = place_of_lane (node, step);
  if (place >= 0 && place < (int)journey_node_n_children (*parent, journey_node_list_id (node)))
    {
      *position = (guint)place;
      return TRUE;
    }
  if (!JOURNEY_IS_TOUCHPOINT (node))
    return FALSE;

  place = (int)journey_node_position (*parent) + step;
  stage = place >= 0 ? journey_node_child (journey_node_parent (*parent), JOURNEY_MAP_STAGES, (guint)place) : NULL;
  *parent = stage;
  *position = step > 0 ? 0 : G_MAXUINT;

  return stage != NULL;
}

gboolean
journey_canvas_can_move (JourneyCanvas *self, const JourneyBox *box, JourneySide side)
{
  JourneyNode *node = node_to_move (self, box, side);
  int step = step_of_side (self, box, side);
  JourneyNode *parent;
  guint position;

  return node && step != 0 && find_place (node, step, &parent, &position);
}

/* Pushes what a box shows by one place. */
void
journey_canvas_move (JourneyCanvas *self, const JourneyBox *box, JourneySide side)
{
  JourneyNode *node = node_to_move (self, box, side);
  JourneyNode *parent;
  guint position;
  JourneyBox now;

  if (!node || !find_place (node, step_of_side (self, box, side), &parent, &position))
    return;

  journey_edit_move (node, parent, position);
  if (journey_canvas_find_focus (self, &self->focus, &now))
    journey_canvas_set_focus (self, &now);
}

void
journey_canvas_toggle_moment_of_truth (JourneyCanvas *self, const JourneyBox *box)
{
  JourneyNode *touchpoint = node_at (self, box->touchpoint);

  journey_edit_set_integer (touchpoint, JOURNEY_TOUCHPOINT_MOMENT_OF_TRUTH,
                            !journey_node_integer (touchpoint, JOURNEY_TOUCHPOINT_MOMENT_OF_TRUTH));
}
