/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "journey-canvas-private.h"
#include "journey-edit.h"
#include "journey-text.h"

/* Of a longer text only the beginning is said. */
#define QUOTED_CHARACTERS 40

/* What the canvas changes without asking for a text: emotions, order, and what goes away. */

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

/* The nodes that a verb works on: of every selected box the one that @find gives, each once, in the order of the map. */
static GPtrArray *
selected_nodes (JourneyCanvas *self, const char *(*find) (const JourneyBox *box))
{
  g_autoptr (GArray) boxes = journey_canvas_selected_boxes (self);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GPtrArray *nodes = g_ptr_array_new ();

  for (guint i = 0; i < boxes->len; i++)
    {
      JourneyNode *node = node_at (self, find (&g_array_index (boxes, JourneyBox, i)));

      if (node && g_hash_table_add (seen, node))
        g_ptr_array_add (nodes, node);
    }

  return nodes;
}

static const char *
id_of_box (const JourneyBox *box)
{
  return box->id;
}

static const char *
touchpoint_of_box (const JourneyBox *box)
{
  return box->touchpoint;
}

/* Where a persona felt nothing there is a face now, which takes the focus. */
static void
go_to_face (JourneyCanvas *self, JourneyNode *touchpoint, JourneyPersona *persona)
{
  JourneyEmotion *emotion = journey_edit_find_emotion (JOURNEY_TOUCHPOINT (touchpoint), persona);
  JourneyBox now;

  if (emotion && !journey_canvas_has_many (self) && g_strcmp0 (self->focus.id, journey_node_id (JOURNEY_NODE (emotion))) != 0
      && !journey_history_in_transaction (journey_map_history (self->map))
      && journey_scene_find (self->scene, journey_node_id (JOURNEY_NODE (emotion)), JOURNEY_BOX_EMOTION, &now))
    journey_canvas_set_focus (self, &now);
}

/* Whether something in the cell of a lane is selected, or the touchpoint for what is not there yet. */
static gboolean
is_cell_selected (JourneyCanvas *self, guint column, const JourneyBox *lead)
{
  JourneyBox box;

  for (guint i = 0; journey_scene_cell (self->scene, column, (guint)lead->lane_index, i, &box); i++)
    if (journey_canvas_is_item (&box) && journey_selection_contains (self->selection, box.id))
      return TRUE;

  return journey_selection_contains (self->selection, journey_scene_column_id (self->scene, column));
}

/* Touchpoints of which something is felt, or will be, by the persona of the box that leads: those that are selected. */
static GPtrArray *
selected_touchpoints (JourneyCanvas *self, const JourneyBox *box)
{
  GPtrArray *nodes = g_ptr_array_new ();

  for (guint i = 0; journey_canvas_has_many (self) && i < journey_scene_n_columns (self->scene); i++)
    if (is_cell_selected (self, i, box))
      g_ptr_array_add (nodes, node_at (self, journey_scene_column_id (self->scene, i)));
  if (nodes->len == 0)
    g_ptr_array_add (nodes, node_at (self, box->touchpoint));

  return nodes;
}

/* Sets what the persona of a box feels, or who is in front where nothing is felt yet. Quick changes become one step. */
gboolean
journey_canvas_set_emotion (JourneyCanvas *self, const JourneyBox *box, double value)
{
  JourneyNode *touchpoint = node_at (self, box->touchpoint);
  JourneyPersona *persona = journey_canvas_felt_by (self, box);
  g_autoptr (GPtrArray) touchpoints = NULL;

  if (!touchpoint || !self->editable || (box->kind != JOURNEY_BOX_EMOTION && journey_canvas_hides_all (self)))
    return FALSE;

  touchpoints = selected_touchpoints (self, box);
  journey_edit_feel ((JourneyNode *const *)touchpoints->pdata, touchpoints->len, persona, value);
  go_to_face (self, touchpoint, persona);

  return TRUE;
}

/* Makes a feeling better (+1) or worse (-1) by a step. */
void
journey_canvas_step_emotion (JourneyCanvas *self, const JourneyBox *box, int direction)
{
  JourneyNode *touchpoint = node_at (self, box->touchpoint);
  JourneyPersona *persona = journey_canvas_felt_by (self, box);
  g_autoptr (GPtrArray) touchpoints = NULL;

  if (box->kind != JOURNEY_BOX_EMOTION && journey_canvas_hides_all (self))
    return;

  touchpoints = selected_touchpoints (self, box);
  journey_edit_feel_better ((JourneyNode *const *)touchpoints->pdata, touchpoints->len, persona, direction);
  go_to_face (self, touchpoint, persona);
}

/* Says how bad pain points are: 1…3. */
gboolean
journey_canvas_set_severity (JourneyCanvas *self, const JourneyBox *box, int severity)
{
  g_autoptr (GPtrArray) nodes = selected_nodes (self, id_of_box);

  if (box->kind != JOURNEY_BOX_PAIN_POINT || severity < 1 || severity > 3)
    return FALSE;

  journey_edit_set_integer_many ((JourneyNode *const *)nodes->pdata, nodes->len, JOURNEY_PAIN_POINT_SEVERITY, severity);

  return TRUE;
}

/* Votes for the selected opportunities, or takes votes back below 0. */
gboolean
journey_canvas_vote (JourneyCanvas *self, const JourneyBox *box, int by)
{
  g_autoptr (GPtrArray) nodes = selected_nodes (self, id_of_box);

  if (box->kind != JOURNEY_BOX_OPPORTUNITY || nodes->len == 0)
    return FALSE;

  journey_edit_vote_many ((JourneyNode *const *)nodes->pdata, nodes->len, by);

  return TRUE;
}

/* The text of a touchpoint that a box shows; 0 for none. */
JourneyFieldId
journey_canvas_own_text (const JourneyBox *box)
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
      return *journey_node_text (node_at (self, box->touchpoint), journey_canvas_own_text (box)) != '\0';
    case JOURNEY_BOX_GAP:
      return journey_node_n_children (node_at (self, box->touchpoint), JOURNEY_TOUCHPOINT_SCORES) > 0;
    default:
      return FALSE;
    }
}

/* The beginning of the text that is taken from a node, or by which it is known; NULL when it has none. */
static char *
quoted_text (JourneyNode *node, JourneyFieldId text)
{
  const JourneySpec *spec = journey_node_spec (node);
  g_autofree char *line = NULL;
  g_autofree char *begin = NULL;

  for (guint i = 0; text == 0 && i < spec->n_fields; i++)
    if (spec->fields[i].type == JOURNEY_FIELD_TEXT)
      text = JOURNEY_FIELD_ID (spec->kind, i);

  line = journey_text_one_line (text != 0 ? journey_node_text (node, text) : "");
  if (g_utf8_strlen (line, -1) <= QUOTED_CHARACTERS)
    return *line ? g_steal_pointer (&line) : NULL;

  begin = g_utf8_substring (line, 0, QUOTED_CHARACTERS);

  return g_strconcat (begin, "…", NULL);
}

/* What is said after something was deleted; one thing is named. */
static const char *
deleted_words (JourneyBoxKind kind, guint n)
{
  switch (kind)
    {
    case JOURNEY_BOX_PERSONA:
      return g_dngettext (NULL, "Persona deleted", "%u personas deleted", n);
    case JOURNEY_BOX_STAGE:
      return g_dngettext (NULL, "Stage deleted", "%u stages deleted", n);
    case JOURNEY_BOX_TOUCHPOINT:
      return g_dngettext (NULL, "Touchpoint deleted", "%u touchpoints deleted", n);
    case JOURNEY_BOX_EMOTION:
      return g_dngettext (NULL, "Emotion deleted", "%u emotions deleted", n);
    case JOURNEY_BOX_PAIN_POINT:
      return g_dngettext (NULL, "Pain point deleted", "%u pain points deleted", n);
    case JOURNEY_BOX_METRIC:
      return g_dngettext (NULL, "Metric deleted", "%u metrics deleted", n);
    case JOURNEY_BOX_OPPORTUNITY:
      return g_dngettext (NULL, "Opportunity deleted", "%u opportunities deleted", n);
    case JOURNEY_BOX_NOTE:
      return g_dngettext (NULL, "Note deleted", "%u notes deleted", n);
    case JOURNEY_BOX_GAP:
      return g_dngettext (NULL, "Score deleted", "%u scores deleted", n);
    case JOURNEY_BOX_LANE_TITLE:
      return g_dngettext (NULL, "Lane deleted", "Lanes deleted", n);
    default:
      return g_dngettext (NULL, "Text deleted", "%u texts deleted", n);
    }
}

/* What is said after lanes were hidden; one is named. */
char *
journey_canvas_hidden_words (JourneyNode *const *lanes, guint n)
{
  g_autofree char *name = n == 1 ? quoted_text (lanes[0], JOURNEY_LANE_TITLE) : NULL;

  /* Translators: a lane, by its title */
  return name ? g_strdup_printf (_ ("“%s” was hidden"), name) : g_strdup (g_dngettext (NULL, "Lane hidden", "Lanes hidden", n));
}

/* Whose feelings a box is among, where that is in doubt; NULL where it is not, or who they are has no name. */
static const char *
whose_feeling (JourneyCanvas *self, const JourneyBox *box)
{
  JourneyPersona *persona = box->kind == JOURNEY_BOX_EMOTION ? journey_canvas_felt_by (self, box) : NULL;
  const char *name = persona ? journey_node_text (JOURNEY_NODE (persona), JOURNEY_PERSONA_NAME) : "";

  return *name && journey_node_n_children (JOURNEY_NODE (self->map), JOURNEY_MAP_PERSONAS) > 1 ? name : NULL;
}

/* What is said after @n feelings of somebody were deleted; one may have a @word. */
static char *
deleted_feelings (const char *whose, guint n, const char *word)
{
  /* Translators: a word for a feeling, and the name of the persona who had it */
  if (word)
    return g_strdup_printf (_ ("“%s”, felt by %s, was deleted"), word, whose);
  if (n == 1)
    return g_strdup_printf (_ ("Emotion of %s deleted"), whose);

  return g_strdup_printf (g_dngettext (NULL, "%u emotion of %s deleted", "%u emotions of %s deleted", n), n, whose);
}

/* A gap is made of all scores of its touchpoint. */
static GPtrArray *
selected_scores (JourneyCanvas *self)
{
  g_autoptr (GPtrArray) touchpoints = selected_nodes (self, touchpoint_of_box);
  GPtrArray *scores = g_ptr_array_new ();

  for (guint i = 0; i < touchpoints->len; i++)
    {
      JourneyNode *touchpoint = g_ptr_array_index (touchpoints, i);

      for (guint j = 0; j < journey_node_n_children (touchpoint, JOURNEY_TOUCHPOINT_SCORES); j++)
        g_ptr_array_add (scores, journey_node_child (touchpoint, JOURNEY_TOUCHPOINT_SCORES, j));
    }

  return scores;
}

/* To be asked before, as the names are gone then. */
static char *
what_was_deleted (JourneyCanvas *self, const JourneyBox *box, GPtrArray *nodes, JourneyFieldId text)
{
  g_autofree char *name = nodes->len == 1 ? quoted_text (nodes->pdata[0], text) : NULL;
  const char *whose = whose_feeling (self, box);

  if (whose)
    return deleted_feelings (whose, nodes->len, name);

  /* Translators: a touchpoint, a pain point or the like, by its name or text */
  return name ? g_strdup_printf (_ ("“%s” was deleted"), name)
              : g_strdup_printf (deleted_words (box->kind, nodes->len), nodes->len);
}

/* Deletes what the selected boxes show: a text is emptied, and a lane that is not the user's own is only hidden. */
void
journey_canvas_delete (JourneyCanvas *self, const JourneyBox *box)
{
  JourneyFieldId text = journey_canvas_own_text (box);
  JourneyBoxKind kind = box->kind;
  g_autoptr (GPtrArray) nodes =
      kind == JOURNEY_BOX_GAP ? selected_scores (self) : selected_nodes (self, text != 0 ? touchpoint_of_box : id_of_box);
  JourneyNode *const *all = (JourneyNode *const *)nodes->pdata;
  g_autofree char *deleted = NULL;
  g_autofree char *hidden = NULL;

  if (nodes->len == 0)
    return;

  deleted = what_was_deleted (self, box, nodes, text);
  journey_canvas_select_holder (self, box);
  if (text != 0)
    journey_edit_set_text_many (all, nodes->len, text, "");
  else if (kind != JOURNEY_BOX_LANE_TITLE)
    journey_edit_remove_many (all, nodes->len);
  else if (journey_edit_drop_lanes (all, nodes->len) == 0)
    hidden = journey_canvas_hidden_words (all, nodes->len);
  journey_canvas_emit_deleted (self, hidden ? hidden : deleted);
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

/* What moves when the selected boxes are pushed to a side: sideways it is the touchpoints that they belong to. */
static GPtrArray *
nodes_to_move (JourneyCanvas *self, const JourneyBox *box, JourneySide side)
{
  gboolean sideways = side == JOURNEY_SIDE_LEFT || side == JOURNEY_SIDE_RIGHT;

  if (box->kind == JOURNEY_BOX_STAGE || box->kind == JOURNEY_BOX_LANE_TITLE || box->kind == JOURNEY_BOX_PERSONA)
    return selected_nodes (self, id_of_box);
  if (sideways)
    return selected_nodes (self, touchpoint_of_box);
  if (box->kind == JOURNEY_BOX_PAIN_POINT || box->kind == JOURNEY_BOX_NOTE)
    return selected_nodes (self, id_of_box);

  return g_ptr_array_new ();
}

gboolean
journey_canvas_can_move (JourneyCanvas *self, const JourneyBox *box, JourneySide side)
{
  int step = step_of_side (self, box, side);
  g_autoptr (GPtrArray) nodes = step != 0 ? nodes_to_move (self, box, side) : g_ptr_array_new ();

  return journey_edit_can_push ((JourneyNode *const *)nodes->pdata, nodes->len, step);
}

/* Pushes what the selected boxes show by one place. */
void
journey_canvas_move (JourneyCanvas *self, const JourneyBox *box, JourneySide side)
{
  g_autoptr (GPtrArray) nodes = nodes_to_move (self, box, side);
  JourneyBox now;

  journey_edit_push ((JourneyNode *const *)nodes->pdata, nodes->len, step_of_side (self, box, side));
  if (journey_canvas_find_focus (self, &self->focus, &now) && !journey_canvas_has_many (self))
    journey_canvas_set_focus (self, &now);
  else
    journey_canvas_reveal (self, &now);
}

/* Makes the selected touchpoints moments of truth; or no longer, when the one that leads is one. */
void
journey_canvas_toggle_moment_of_truth (JourneyCanvas *self, const JourneyBox *box)
{
  g_autoptr (GPtrArray) nodes = selected_nodes (self, touchpoint_of_box);

  journey_edit_set_integer_many ((JourneyNode *const *)nodes->pdata, nodes->len, JOURNEY_TOUCHPOINT_MOMENT_OF_TRUTH,
                                 !journey_node_integer (node_at (self, box->touchpoint), JOURNEY_TOUCHPOINT_MOMENT_OF_TRUTH));
}
