/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "journey-canvas-private.h"
#include "journey-edit.h"

/*
 * Dragging with the pointer or a finger. What was pressed says what is dragged; it moves once the pointer has gone further than
 * a click would. Escape, losing the pointer, and a change of the map from elsewhere put everything back.
 */

/* Pixels that the pointer has to go towards an edge before the map scrolls there. */
#define SCROLL_INTENT 8.0

/* A frame that comes late scrolls no further than one of this many microseconds. */
#define LONGEST_FRAME 100000

/* At low zooms the map scrolls as if columns were no narrower than so many pixels. */
#define NARROWEST_COLUMN 60.0

/** Drag: What is done while something is dragged. */
typedef struct
{
  const char *cursor;
  gboolean changes; /* only where the map may be changed */
  gboolean scrolls_x;
  gboolean scrolls_y;
  gboolean (*begin) (JourneyCanvas *self);
  void (*update) (JourneyCanvas *self);
  void (*end) (JourneyCanvas *self, gboolean keep);
} Drag;

static const Drag drags[JOURNEY_N_DRAGS] = {
  [JOURNEY_DRAG_EMOTION] = { "ns-resize", TRUE, FALSE, TRUE, journey_canvas_begin_emotion_drag,
                             journey_canvas_update_emotion_drag, journey_canvas_end_value_drag },
  [JOURNEY_DRAG_SCORE] = { "ns-resize", TRUE, FALSE, TRUE, journey_canvas_begin_score_drag, journey_canvas_update_score_drag,
                           journey_canvas_end_value_drag },
  [JOURNEY_DRAG_TOUCHPOINTS] = { "grabbing", TRUE, TRUE, FALSE, journey_canvas_begin_order_drag, journey_canvas_update_order_drag,
                                 journey_canvas_end_order_drag },
  [JOURNEY_DRAG_STAGES] = { "grabbing", TRUE, TRUE, FALSE, journey_canvas_begin_order_drag, journey_canvas_update_order_drag,
                            journey_canvas_end_order_drag },
  [JOURNEY_DRAG_LANES] = { "grabbing", TRUE, FALSE, TRUE, journey_canvas_begin_order_drag, journey_canvas_update_order_drag,
                           journey_canvas_end_order_drag },
  [JOURNEY_DRAG_HEIGHT] = { "row-resize", TRUE, FALSE, TRUE, journey_canvas_begin_height_drag, journey_canvas_update_height_drag,
                            journey_canvas_end_height_drag },
  [JOURNEY_DRAG_ITEMS] = { "grabbing", TRUE, TRUE, TRUE, journey_canvas_begin_order_drag, journey_canvas_update_order_drag,
                           journey_canvas_end_order_drag },
  [JOURNEY_DRAG_OPPORTUNITY] = { "grabbing", TRUE, TRUE, FALSE, journey_canvas_begin_opportunity_drag,
                                 journey_canvas_update_opportunity_drag, journey_canvas_end_opportunity_drag },
  [JOURNEY_DRAG_MARQUEE] = { "crosshair", FALSE, TRUE, TRUE, journey_canvas_begin_marquee, journey_canvas_update_marquee,
                             journey_canvas_end_marquee },
  [JOURNEY_DRAG_PAN] = { "grabbing", FALSE, FALSE, FALSE, journey_canvas_begin_pan, journey_canvas_update_pan,
                         journey_canvas_end_pan },
};

static void
let_go (JourneyCanvas *self)
{
  JourneyCanvasDrag *drag = &self->drag;

  if (drag->scroll_tick > 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), drag->scroll_tick);
  g_free (drag->id);
  g_free (drag->touchpoint);
  *drag = (JourneyCanvasDrag){ 0 };
}

/* The one place where a drag ends, in whatever way. */
static void
end_drag (JourneyCanvas *self, gboolean keep)
{
  const Drag *drag = &drags[self->drag.kind];

  if (self->dragging)
    {
      self->dragging = FALSE;
      drag->end (self, keep);
      journey_canvas_release_spot (self);
      gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }
  let_go (self);
}

/* Where the persona in front feels nothing yet, pulling up or down says a feeling. */
static gboolean
can_feel (JourneyCanvas *self, const JourneyBox *box)
{
  JourneyNode *touchpoint = box->touchpoint ? journey_map_find (self->map, box->touchpoint) : NULL;

  return touchpoint && box->kind == JOURNEY_BOX_CELL && !self->drag.adding && !journey_canvas_hides_all (self)
         && journey_canvas_lane_kind (self, box) == JOURNEY_LANE_KIND_EMOTIONS
         && !journey_edit_find_emotion (JOURNEY_TOUCHPOINT (touchpoint), journey_canvas_felt_by (self, box));
}

/* Another's dot stands small beside whatever the persona in front feels, or could: it is held only once it was selected. */
static void
prefer_front (JourneyCanvas *self, JourneyBox *box)
{
  JourneyBox cell = *box;
  JourneyPersona *front;

  cell.kind = JOURNEY_BOX_CELL;
  cell.id = box->touchpoint;
  front = journey_canvas_felt_by (self, &cell);
  if (box->kind == JOURNEY_BOX_EMOTION && front && journey_canvas_felt_by (self, box) != front
      && !journey_selection_contains (self->selection, box->id))
    *box = cell;
}

static JourneyDragKind
kind_of_box (JourneyCanvas *self, const JourneyBox *box, double x, double y)
{
  double scene_x, scene_y;

  switch (box->kind)
    {
    case JOURNEY_BOX_TOUCHPOINT:
      return JOURNEY_DRAG_TOUCHPOINTS;
    case JOURNEY_BOX_STAGE:
      return JOURNEY_DRAG_STAGES;
    case JOURNEY_BOX_LANE_TITLE:
      return journey_canvas_is_lane_edge (self, box, y) ? JOURNEY_DRAG_HEIGHT : JOURNEY_DRAG_LANES;
    case JOURNEY_BOX_PAIN_POINT:
    case JOURNEY_BOX_NOTE:
      return JOURNEY_DRAG_ITEMS;
    case JOURNEY_BOX_OPPORTUNITY:
      return JOURNEY_DRAG_OPPORTUNITY;
    case JOURNEY_BOX_EMOTION:
      return JOURNEY_DRAG_EMOTION;
    case JOURNEY_BOX_GAP:
      journey_canvas_point (self, x, y, &scene_x, &scene_y);
      self->drag.dot = journey_scene_hit_gap_dot (self->scene, box, scene_x, scene_y);
      return self->drag.dot != JOURNEY_GAP_DOT_NONE ? JOURNEY_DRAG_SCORE : JOURNEY_DRAG_MARQUEE;
    case JOURNEY_BOX_ADD_TOUCHPOINT:
    case JOURNEY_BOX_ADD_STAGE:
    case JOURNEY_BOX_PERSONA:
      return JOURNEY_DRAG_NONE;
    default:
      return can_feel (self, box) ? JOURNEY_DRAG_EMOTION : JOURNEY_DRAG_MARQUEE;
    }
}

/* A finger scrolls the map, unless it is on something that is selected already. */
static gboolean
may_be_touched (JourneyCanvas *self)
{
  return self->drag.kind != JOURNEY_DRAG_MARQUEE && self->drag.id
         && (journey_selection_contains (self->selection, self->drag.id)
             || (self->drag.touchpoint && journey_selection_contains (self->selection, self->drag.touchpoint)));
}

static void
take_hold (JourneyCanvas *self, double x, double y, gboolean touch)
{
  JourneyCanvasDrag *drag = &self->drag;
  JourneyBox box;

  drag->lane_index = -1;
  drag->from_x = drag->x = x;
  drag->from_y = drag->y = y;
  drag->kind = JOURNEY_DRAG_MARQUEE;
  drag->touch = touch;
  if (self->space_held)
    drag->kind = JOURNEY_DRAG_PAN;
  else if (journey_canvas_hit_title_row (self, x, y, &box))
    drag->kind = JOURNEY_DRAG_NONE;
  else if (!journey_canvas_hit_hanging (self, x, y, &box) && journey_canvas_hit_exactly (self, x, y, &box))
    {
      prefer_front (self, &box);
      drag->kind = kind_of_box (self, &box, x, y);
      drag->id = g_strdup (box.id);
      drag->touchpoint = g_strdup (box.touchpoint);
      drag->lane_index = box.lane_index;
      drag->new_feeling = drag->kind == JOURNEY_DRAG_EMOTION && box.kind != JOURNEY_BOX_EMOTION;
    }
  if (drags[drag->kind].changes && !self->editable)
    drag->kind = JOURNEY_DRAG_MARQUEE;
  if (touch && !may_be_touched (self))
    drag->kind = JOURNEY_DRAG_NONE;
}

/* What scrolls the canvas would take a finger's drag for itself. */
static void
set_kinetic (JourneyCanvas *self, gboolean kinetic)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);

  if (scrolled)
    gtk_scrolled_window_set_kinetic_scrolling (GTK_SCROLLED_WINDOW (scrolled), kinetic);
}

/* Only what was pulled towards an edge scrolls there. */
static double
nearness (double at, double from, double to, double pressed)
{
  double near = journey_edge_scroll_nearness (at, from, to);

  return (near < 0 && at < pressed - SCROLL_INTENT) || (near > 0 && at > pressed + SCROLL_INTENT) ? near : 0;
}

/* What only moves within its lane needs no more than that in sight. */
static gboolean
sees_lane_end (JourneyCanvas *self, const JourneyRect *view, gboolean lower)
{
  JourneyRect lane = journey_scene_lane_rect (self->scene, (guint)self->drag.lane_index);
  JourneyRect seen = journey_canvas_view_rect (self, JOURNEY_PART_COLUMN, &lane);

  if (self->drag.kind != JOURNEY_DRAG_EMOTION && self->drag.kind != JOURNEY_DRAG_SCORE)
    return FALSE;

  return lower ? seen.y + seen.height <= view->y + view->height : seen.y >= view->y;
}

static void
find_nearness (JourneyCanvas *self, double *x, double *y)
{
  const Drag *drag = &drags[self->drag.kind];
  JourneyRect view = journey_canvas_clip_rect (self, JOURNEY_PART_COLUMN);
  double near_x = nearness (self->drag.x, view.x, view.x + view.width, self->drag.from_x);
  double near_y = nearness (self->drag.y, view.y, view.y + view.height, self->drag.from_y);

  if (near_y != 0 && drag->scrolls_y && self->drag.lane_index >= 0 && sees_lane_end (self, &view, near_y > 0))
    near_y = 0;
  *x = drag->scrolls_x ? near_x : 0;
  *y = drag->scrolls_y ? near_y : 0;
}

static gboolean
on_scroll_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  JourneyCanvas *self = JOURNEY_CANVAS (widget);
  JourneyCanvasDrag *drag = &self->drag;
  double elapsed = journey_canvas_edge_time (clock, &drag->scroll_time);
  double x, y;

  find_nearness (self, &x, &y);
  if (x == 0 && y == 0)
    drag->scroll_tick = 0;
  x = journey_edge_scroll_step (&drag->scroll_x, x, elapsed);
  y = journey_edge_scroll_step (&drag->scroll_y, y, elapsed);
  if (x != 0 || y != 0)
    {
      journey_canvas_scroll_columns (self, x, y);
      drags[drag->kind].update (self);
    }

  return drag->scroll_tick > 0;
}

static void
scroll_near_edge (JourneyCanvas *self)
{
  double x, y;

  find_nearness (self, &x, &y);
  if ((x == 0 && y == 0) || self->drag.scroll_tick > 0)
    return;

  self->drag.scroll_time = 0;
  self->drag.scroll_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_scroll_tick, NULL, NULL);
}

static void
on_drag_begin (GtkGestureDrag *gesture, double x, double y, JourneyCanvas *self)
{
  gboolean touch = gtk_gesture_single_get_current_sequence (GTK_GESTURE_SINGLE (gesture)) != NULL;
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  if (!journey_canvas_begin_drag (self, x, y, touch, (state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK)) != 0))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
}

static void
start (JourneyCanvas *self)
{
  const Drag *drag = &drags[self->drag.kind];

  if (!self->scene || (drag->changes && journey_history_in_transaction (journey_map_history (self->map))))
    {
      let_go (self);
      return;
    }
  /* The focus goes along with what moves before the map knows of it. */
  journey_canvas_hold_spot (self);
  if (!drag->begin (self))
    {
      journey_canvas_release_spot (self);
      let_go (self);
      return;
    }

  self->dragging = TRUE;
  self->drag.view_x = journey_viewport_x (self->viewport);
  self->drag.view_y = journey_viewport_y (self->viewport);
  self->drag.view_zoom = journey_viewport_zoom (self->viewport);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), drag->cursor);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* What is pulled sideways from where nothing is felt yet is meant to select; a finger pulls the map along, as it does elsewhere.
 */
static gboolean
goes_sideways (JourneyCanvas *self, double dx, double dy)
{
  return self->drag.kind == JOURNEY_DRAG_EMOTION && self->drag.new_feeling && fabs (dx) > fabs (dy);
}

static void
on_drag_update (GtkGestureDrag *gesture, double dx, double dy, JourneyCanvas *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  JourneyCanvasDrag *drag = &self->drag;

  if (drag->kind == JOURNEY_DRAG_NONE)
    return;
  if (!self->dragging)
    {
      if (!gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int)dx, (int)dy))
        return;
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      if (goes_sideways (self, dx, dy))
        drag->kind = drag->touch ? JOURNEY_DRAG_PAN : JOURNEY_DRAG_MARQUEE;
      start (self);
    }
  if (!self->dragging)
    return;

  drag->x = drag->from_x + dx;
  drag->y = drag->from_y + dy;
  drag->fine = (state & GDK_CONTROL_MASK) != 0;
  drags[drag->kind].update (self);
  if (self->dragging)
    scroll_near_edge (self);
}

static void
on_drag_end (GtkGestureDrag *gesture, double dx, double dy, JourneyCanvas *self)
{
  end_drag (self, TRUE);
}

static void
on_drag_cancel (GtkGesture *gesture, GdkEventSequence *sequence, JourneyCanvas *self)
{
  end_drag (self, FALSE);
}

/* A finger has left, whatever became of it. */
static void
on_gesture_end (GtkGesture *gesture, GdkEventSequence *sequence, JourneyCanvas *self)
{
  if (sequence)
    set_kinetic (self, TRUE);
}

void
journey_canvas_init_drag (JourneyCanvas *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (on_drag_end), self);
  g_signal_connect (drag, "cancel", G_CALLBACK (on_drag_cancel), self);
  g_signal_connect (drag, "end", G_CALLBACK (on_gesture_end), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

/* Takes hold of what is at a point of the view, with the pointer or a finger. Returns whether there is something to drag. */
gboolean
journey_canvas_begin_drag (JourneyCanvas *self, double x, double y, gboolean touch, gboolean adding)
{
  end_drag (self, FALSE);
  journey_canvas_stop_pan (self);
  journey_canvas_end_edit (self, TRUE);
  self->drag.adding = adding;
  if (self->scene && !journey_canvas_is_covered (self, x, y))
    take_hold (self, x, y, touch);
  if (self->drag.kind == JOURNEY_DRAG_NONE)
    return FALSE;

  if (touch)
    set_kinetic (self, FALSE);

  return TRUE;
}

/* Puts everything back that a drag has done so far, and the view where it was unless it was zoomed meanwhile. Returns whether
 * there was one. */
gboolean
journey_canvas_cancel_drag (JourneyCanvas *self)
{
  JourneyCanvasDrag drag = self->drag;
  gboolean dragging = self->dragging;

  end_drag (self, FALSE);
  if (dragging && drag.view_zoom == journey_viewport_zoom (self->viewport))
    journey_viewport_scroll_to (self->viewport, drag.view_x, drag.view_y);

  return dragging;
}

/* The map was changed: by the drag itself in its transaction, or by others, and then the drag means nothing any more. */
void
journey_canvas_give_up_drag (JourneyCanvas *self)
{
  if (self->dragging && drags[self->drag.kind].changes && !journey_history_in_transaction (journey_map_history (self->map)))
    end_drag (self, FALSE);
}

/* The seconds since the last frame with something at the edge; a late one counts as one that is only slow. */
double
journey_canvas_edge_time (GdkFrameClock *clock, gint64 *last)
{
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  gint64 elapsed = *last > 0 ? CLAMP (now - *last, 0, LONGEST_FRAME) : 0;

  *last = now;

  return (double)elapsed / G_USEC_PER_SEC;
}

/* Scrolls by so many columns' widths. */
void
journey_canvas_scroll_columns (JourneyCanvas *self, double x, double y)
{
  double width = journey_scene_n_columns (self->scene) > 0 ? journey_scene_column_rect (self->scene, 0).width : 0;
  double pixels = MAX (width * journey_viewport_zoom (self->viewport), NARROWEST_COLUMN);

  journey_viewport_scroll_by (self->viewport, x * pixels, y * pixels);
}

/* Where in the scene's columns a point of the view is, also beyond their part of the view. */
double
journey_canvas_column_x (JourneyCanvas *self, double view_x)
{
  JourneyRect view = journey_canvas_clip_rect (self, JOURNEY_PART_COLUMN);
  double x, y;

  journey_canvas_scroll_of (self, JOURNEY_PART_COLUMN, &x, &y);

  return (CLAMP (view_x, view.x, view.x + view.width) + x) / journey_viewport_zoom (self->viewport);
}

/* Where in the scene's lanes a point of the view is, also beyond their part of the view. */
double
journey_canvas_lane_y (JourneyCanvas *self, double view_y)
{
  JourneyRect view = journey_canvas_clip_rect (self, JOURNEY_PART_COLUMN);
  double x, y;

  journey_canvas_scroll_of (self, JOURNEY_PART_COLUMN, &x, &y);

  return (CLAMP (view_y, view.y, view.y + view.height) + y) / journey_viewport_zoom (self->viewport);
}

/* The lane whose values are worked on: the one in which a value is dragged, or else that of the focus; -1 for none. */
static int
worked_on_lane (JourneyCanvas *self)
{
  JourneyBox focus;

  if (self->drag.kind == JOURNEY_DRAG_EMOTION || self->drag.kind == JOURNEY_DRAG_SCORE)
    return self->drag.lane_index;

  return journey_canvas_find_focus (self, &self->focus, &focus) ? focus.lane_index : -1;
}

/**
 * journey_canvas_worked_on:
 * @rect: (out): in the canvas
 *
 * Says where somebody looks who changes values: at the lane in which one is dragged, until after the change, or else at that of
 * the focus.
 *
 * Returns: whether any of it is in sight
 */
gboolean
journey_canvas_worked_on (JourneyCanvas *self, graphene_rect_t *rect)
{
  JourneyRect lane, clip;
  graphene_rect_t seen;
  int index;

  g_return_val_if_fail (JOURNEY_IS_CANVAS (self) && rect, FALSE);

  index = self->scene ? worked_on_lane (self) : -1;
  if (index < 0 || (guint)index >= journey_scene_n_lanes (self->scene))
    return FALSE;

  lane = journey_scene_lane_rect (self->scene, (guint)index);
  lane = journey_canvas_view_rect (self, JOURNEY_PART_COLUMN, &lane);
  clip = journey_canvas_clip_rect (self, JOURNEY_PART_COLUMN);
  seen = GRAPHENE_RECT_INIT ((float)clip.x, (float)clip.y, (float)clip.width, (float)clip.height);
  *rect = GRAPHENE_RECT_INIT ((float)clip.x, (float)lane.y, (float)clip.width, (float)lane.height);

  return graphene_rect_intersection (rect, &seen, rect);
}
