/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <string.h>

#include "journey-canvas-private.h"
#include "journey-edit.h"

/* Making touchpoints, stages and what is in cells, each edited at once where it stands. */

/* Opens the transaction in which something new lives until it is kept. FALSE while another one is open. */
static gboolean
begin (JourneyCanvas *self, const char *name)
{
  JourneyHistory *history = journey_map_history (self->map);

  if (!self->editable || journey_history_in_transaction (history))
    return FALSE;

  journey_history_begin (history, name);

  return TRUE;
}

/* Shows a node that was just made, and edits it. */
static void
edit (JourneyCanvas *self, JourneyNode *node, JourneyBoxKind kind, const JourneyBox *near_)
{
  g_autofree char *id = g_strdup (journey_node_id (node));
  JourneyCanvasFocus before = self->focus;
  JourneyCanvasFocus after = { .kind = kind, .id = id };
  JourneyBox box;

  self->focus = (JourneyCanvasFocus){ 0 };
  after.touchpoint = near_ ? g_strdup (near_->touchpoint) : NULL;
  after.lane = near_ ? g_strdup (near_->lane) : NULL;
  journey_history_preview (journey_map_history (self->map));

  if ((kind == JOURNEY_BOX_TOUCHPOINT ? journey_canvas_find_card (self, id, &box)
                                      : journey_canvas_find_focus (self, &after, &box))
      && box.kind == kind && strcmp (box.id, id) == 0)
    {
      journey_canvas_set_focus (self, &box);
      journey_canvas_edit_new (self, &box, &before);
    }
  else
    journey_history_end (journey_map_history (self->map));

  g_free (after.touchpoint);
  g_free (after.lane);
  journey_canvas_focus_clear (&before);
}

static void
add_touchpoint (JourneyCanvas *self, const JourneyBox *box)
{
  const char *after = box && box->touchpoint ? box->touchpoint : box ? box->stage : NULL;

  if (begin (self, _ ("Add touchpoint")))
    edit (self, JOURNEY_NODE (journey_edit_continue (self->map, after ? journey_map_find (self->map, after) : NULL)),
          JOURNEY_BOX_TOUCHPOINT, NULL);
}

static void
add_pain_point (JourneyCanvas *self, const JourneyBox *box)
{
  JourneyTouchpoint *touchpoint = JOURNEY_TOUCHPOINT (journey_map_find (self->map, box->touchpoint));

  if (begin (self, _ ("Add pain point")))
    edit (self, JOURNEY_NODE (journey_edit_add_pain_point (touchpoint, G_MAXUINT, "", 0)), JOURNEY_BOX_PAIN_POINT, box);
}

static void
add_note (JourneyCanvas *self, const JourneyBox *box)
{
  JourneyTouchpoint *touchpoint = JOURNEY_TOUCHPOINT (journey_map_find (self->map, box->touchpoint));
  JourneyLane *lane = JOURNEY_LANE (journey_map_find (self->map, box->lane));

  if (begin (self, _ ("Add note")))
    edit (self, JOURNEY_NODE (journey_edit_add_note (touchpoint, lane, "")), JOURNEY_BOX_NOTE, box);
}

static void
add_opportunity (JourneyCanvas *self, const JourneyBox *box)
{
  JourneyTouchpoint *touchpoint = JOURNEY_TOUCHPOINT (journey_map_find (self->map, box->touchpoint));

  if (begin (self, _ ("Add opportunity")))
    edit (self, JOURNEY_NODE (journey_edit_add_opportunity (touchpoint, "")), JOURNEY_BOX_OPPORTUNITY, box);
}

/* Begins one more of what the lane of a box holds. Returns whether there is such a thing. */
gboolean
journey_canvas_new_here (JourneyCanvas *self, const JourneyBox *box)
{
  if (!self->editable)
    return FALSE;

  if (box->kind == JOURNEY_BOX_ADD_STAGE && journey_scene_n_stages (self->scene) > 0)
    {
      journey_canvas_new_stage (self);
      return TRUE;
    }
  if (box->kind == JOURNEY_BOX_ADD_STAGE || box->kind == JOURNEY_BOX_ADD_TOUCHPOINT)
    {
      add_touchpoint (self, box);
      return TRUE;
    }
  if (!box->touchpoint || box->lane_index < 0)
    return FALSE;

  switch (journey_canvas_lane_kind (self, box))
    {
    case JOURNEY_LANE_KIND_TOUCHPOINTS:
      add_touchpoint (self, box);
      return TRUE;
    case JOURNEY_LANE_KIND_EMOTIONS:
      return box->kind == JOURNEY_BOX_CELL && journey_canvas_set_emotion (self, box, 0);
    case JOURNEY_LANE_KIND_PAIN_POINTS:
      add_pain_point (self, box);
      return TRUE;
    case JOURNEY_LANE_KIND_OPPORTUNITIES:
      add_opportunity (self, box);
      return TRUE;
    case JOURNEY_LANE_KIND_CUSTOM:
      add_note (self, box);
      return TRUE;
    case JOURNEY_LANE_KIND_ACTIONS:
    case JOURNEY_LANE_KIND_THOUGHTS:
    case JOURNEY_LANE_KIND_VALUE_GAP:
    case JOURNEY_LANE_KIND_BACKSTAGE:
    case JOURNEY_LANE_KIND_METRICS:
    default:
      return FALSE;
    }
}

/* Begins the word for a feeling where nothing is felt yet: neither good nor bad until it is said. Returns whether it can be. */
gboolean
journey_canvas_new_feeling (JourneyCanvas *self, const JourneyBox *box)
{
  JourneyNode *touchpoint = box->touchpoint ? journey_map_find (self->map, box->touchpoint) : NULL;

  if (!touchpoint || box->kind != JOURNEY_BOX_CELL || journey_canvas_lane_kind (self, box) != JOURNEY_LANE_KIND_EMOTIONS
      || journey_canvas_hides_all (self) || !begin (self, _ ("Change emotion")))
    return FALSE;

  edit (self,
        JOURNEY_NODE (journey_edit_set_emotion (JOURNEY_TOUCHPOINT (touchpoint), journey_canvas_felt_by (self, box), 0, NULL)),
        JOURNEY_BOX_EMOTION, box);

  return TRUE;
}

/* Begins a touchpoint after the one that has the focus, or at the end of the stage that has it. */
void
journey_canvas_new_touchpoint (JourneyCanvas *self)
{
  JourneyBox box;
  gboolean found = journey_canvas_find_focus (self, &self->focus, &box);

  add_touchpoint (self, found ? &box : NULL);
}

/* Begins a lane of the user's own after @after, or at the end. */
void
journey_canvas_new_lane (JourneyCanvas *self, JourneyLane *after)
{
  if (begin (self, _ ("Add lane")))
    edit (self, JOURNEY_NODE (journey_edit_add_lane (self->map, after, JOURNEY_LANE_KIND_CUSTOM)), JOURNEY_BOX_LANE_TITLE, NULL);
}

/* Begins a stage after the one that has the focus. */
void
journey_canvas_new_stage (JourneyCanvas *self)
{
  JourneyBox box;
  gboolean found = journey_canvas_find_focus (self, &self->focus, &box);
  guint position = found && box.stage_index >= 0 ? (guint)box.stage_index + 1 : G_MAXUINT;

  if (begin (self, _ ("Add stage")))
    edit (self, JOURNEY_NODE (journey_edit_add_stage (self->map, position, "")), JOURNEY_BOX_STAGE, NULL);
}
