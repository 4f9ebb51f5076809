/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "journey-canvas-private.h"
#include "journey-edit.h"
#include "journey-ui.h"

/* Dragging a face or a dot up and down. The map shows what it does, in a transaction that is open until it is let go. */

/* Others may have changed the map within the transaction: what is theirs and what is ours cannot be told apart then. */
static gboolean
is_own (JourneyCanvas *self)
{
  g_autoptr (JourneyState) now = journey_node_freeze (JOURNEY_NODE (self->map));

  return journey_state_equal (now, journey_scene_map (self->scene));
}

/* Looked for in its column and not by id, which would mean looking through the map. */
static gboolean
find_box (JourneyCanvas *self, JourneyBoxKind kind, JourneyBox *box)
{
  int column = journey_gap_table_column (journey_scene_gap_table (self->scene), self->drag.touchpoint);

  for (guint i = 0; column >= 0 && journey_scene_cell (self->scene, (guint)column, (guint)self->drag.lane_index, i, box); i++)
    if (box->kind == kind && strcmp (box->id, self->drag.id) == 0)
      return TRUE;

  return FALSE;
}

/* What counts is where the pointer is, less what it was beside the middle when it was pressed. */
static gboolean
find_y (JourneyCanvas *self, JourneyBoxKind kind, JourneyBox *box, double *y)
{
  if (!is_own (self) || !find_box (self, kind, box))
    {
      journey_canvas_cancel_drag (self);
      return FALSE;
    }
  *y = journey_canvas_lane_y (self, self->drag.y) - self->drag.grip_y;

  return TRUE;
}

/* The face that the pointer has made is what has the focus; it is in sight, and must not slip away. */
static void
go_to_face (JourneyCanvas *self)
{
  JourneyBox box;

  if (!find_box (self, JOURNEY_BOX_EMOTION, &box))
    return;

  self->pressing = TRUE;
  journey_canvas_set_focus (self, &box);
  self->pressing = FALSE;
}

/* Where nothing was felt yet there is a face where the pointer took hold. */
static gboolean
begin_new_emotion (JourneyCanvas *self)
{
  JourneyNode *touchpoint = journey_map_find (self->map, self->drag.touchpoint);
  int column = journey_gap_table_column (journey_scene_gap_table (self->scene), self->drag.touchpoint);
  JourneyEmotion *emotion;
  double value;
  JourneyBox cell;

  if (!touchpoint || column < 0 || !journey_scene_cell (self->scene, (guint)column, (guint)self->drag.lane_index, 0, &cell))
    return FALSE;

  cell.kind = JOURNEY_BOX_CELL;
  value = journey_scene_emotion_value (self->scene, &cell, journey_canvas_lane_y (self, self->drag.from_y));
  journey_edit_begin (touchpoint, JOURNEY_EMOTION_VALUE);
  emotion = journey_edit_set_emotion (JOURNEY_TOUCHPOINT (touchpoint), journey_canvas_felt_by (self, &cell), value, NULL);
  g_free (self->drag.id);
  self->drag.id = g_strdup (journey_node_id (JOURNEY_NODE (emotion)));
  journey_history_preview (journey_map_history (self->map));
  go_to_face (self);

  return TRUE;
}

gboolean
journey_canvas_begin_emotion_drag (JourneyCanvas *self)
{
  JourneyBox box;

  if (!find_box (self, JOURNEY_BOX_EMOTION, &box))
    return begin_new_emotion (self);

  self->drag.grip_y = journey_canvas_lane_y (self, self->drag.from_y) - (box.rect.y + box.rect.height / 2);
  journey_edit_begin (journey_map_find (self->map, self->drag.id), JOURNEY_EMOTION_VALUE);

  return TRUE;
}

void
journey_canvas_update_emotion_drag (JourneyCanvas *self)
{
  JourneyNode *emotion = journey_map_find (self->map, self->drag.id);
  JourneyBox box;
  double y;

  if (!emotion || !find_y (self, JOURNEY_BOX_EMOTION, &box, &y))
    return;

  journey_edit_set_number (emotion, JOURNEY_EMOTION_VALUE, journey_scene_emotion_value (self->scene, &box, y));
  journey_history_preview (journey_map_history (self->map));
}

static JourneyFieldId
score_field (JourneyCanvas *self)
{
  return self->drag.dot == JOURNEY_GAP_DOT_EXPECTED ? JOURNEY_SCORE_EXPECTED : JOURNEY_SCORE_ACTUAL;
}

gboolean
journey_canvas_begin_score_drag (JourneyCanvas *self)
{
  JourneyCanvasDrag *drag = &self->drag;
  JourneyNode *touchpoint = journey_map_find (self->map, drag->touchpoint);
  JourneyGapTable *gaps = journey_scene_gap_table (self->scene);
  const JourneyGapEntry *entry;
  JourneyState *half;
  double x, y, expected, actual;
  JourneyBox box;

  if (!touchpoint || !find_box (self, JOURNEY_BOX_GAP, &box) || !journey_scene_gap_dot (self->scene, &box, drag->dot, &x, &y))
    return FALSE;

  entry = journey_gap_table_peek (gaps, (guint)box.column);
  half = journey_gap_table_half_score (gaps, entry);
  expected = entry->expected;
  actual = entry->actual;
  drag->half = journey_gap_table_half (gaps, entry, &expected, &actual);
  drag->figure = drag->dot == JOURNEY_GAP_DOT_EXPECTED ? expected : actual;
  drag->shown = drag->figure;
  drag->grip_y = journey_canvas_lane_y (self, drag->from_y) - y;
  if (journey_canvas_begin_try_drag (self))
    return !half; /* what has no gap has nothing to try */

  drag->scores = half ? g_strdupv ((char *[]){ (char *)journey_state_id (half), NULL })
                      : journey_edit_counted_scores (JOURNEY_TOUCHPOINT (touchpoint));
  drag->figures = g_new (double, g_strv_length (drag->scores));
  for (guint i = 0; drag->scores[i]; i++)
    drag->figures[i] = journey_node_number (journey_map_find (self->map, drag->scores[i]), score_field (self));
  journey_edit_begin (touchpoint, score_field (self));

  return TRUE;
}

/* A cost is scored the other way round than it is shown. */
static void
set_half (JourneyCanvas *self, JourneyNode *score)
{
  g_autoptr (JourneyState) state = journey_node_freeze (score);
  double figure = journey_gap_score_turned (journey_scene_map (self->scene), state, self->drag.shown);

  journey_edit_set_number (score, score_field (self), figure);
}

void
journey_canvas_update_score_drag (JourneyCanvas *self)
{
  JourneyCanvasDrag *drag = &self->drag;
  JourneyBox box;
  double y;

  if (!find_y (self, JOURNEY_BOX_GAP, &box, &y))
    return;

  drag->shown = journey_scene_gap_score (self->scene, &box, y, drag->fine);
  if (drag->trying)
    {
      journey_canvas_update_try_drag (self, drag->shown - drag->figure);
      return;
    }
  for (guint i = 0; drag->scores[i]; i++)
    {
      JourneyNode *score = journey_map_find (self->map, drag->scores[i]);

      if (score && drag->half)
        set_half (self, score);
      else if (score)
        journey_edit_raise_score (JOURNEY_SCORE (score), score_field (self), drag->figures[i], drag->shown - drag->figure);
    }
  journey_history_preview (journey_map_history (self->map));
}

/* What was measured or voted is an estimate as soon as the figure that it is known of is another. */
static JourneyLetGo
let_evidence_go (JourneyCanvas *self)
{
  JourneyCanvasDrag *drag = &self->drag;
  JourneyLetGo most = JOURNEY_LET_GO_NOTHING;

  for (guint i = 0; drag->scores && drag->scores[i]; i++)
    {
      JourneyNode *score = journey_map_find (self->map, drag->scores[i]);

      if (score && journey_node_number (score, score_field (self)) != drag->figures[i])
        {
          JourneyLetGo one = journey_edit_let_evidence_go (JOURNEY_SCORE (score), score_field (self));

          most = MAX (most, one);
        }
    }

  return most;
}

static void
drop_scores (JourneyCanvasDrag *drag)
{
  g_clear_pointer (&drag->scores, g_strfreev);
  g_clear_pointer (&drag->figures, g_free);
}

static void
keep_drag (JourneyCanvas *self)
{
  JourneyNode *touchpoint = journey_map_find (self->map, self->drag.touchpoint);
  JourneyLetGo let_go = let_evidence_go (self);

  drop_scores (&self->drag);
  journey_history_end (journey_map_history (self->map));
  if (touchpoint)
    journey_ui_tell_unmeasured (GTK_WIDGET (self), touchpoint, let_go);
}

void
journey_canvas_end_value_drag (JourneyCanvas *self, gboolean keep)
{
  if (keep && !self->drag.trying && is_own (self))
    {
      keep_drag (self);
      return;
    }

  drop_scores (&self->drag);
  if (!self->drag.trying)
    journey_history_cancel (journey_map_history (self->map));
  else if (!keep)
    journey_canvas_update_try_drag (self, 0);
}
