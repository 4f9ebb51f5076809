/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <string.h>

#include "journey-canvas-private.h"
#include "journey-edit.h"
#include "journey-text.h"

/* Notes come from the tray, by key or by drag, and go back there. */

#define PLACE_RADIUS 7.0f
#define PLACE_WIDTH 3.0f

/* How far from a cell a note may be let go so that it still falls into it, and how finely that is looked for; in pixels. */
#define REACH 32
#define REACH_STEP 4

static JourneyNode *
node_at (JourneyCanvas *self, const char *id)
{
  return id ? journey_map_find (self->map, id) : NULL;
}

static gboolean
makes_touchpoint (const JourneyBox *box)
{
  return box->kind == JOURNEY_BOX_STAGE || box->kind == JOURNEY_BOX_ADD_TOUCHPOINT || box->kind == JOURNEY_BOX_ADD_STAGE;
}

/* The lane in which a note that is sent to a box arrives; NULL for none. */
static JourneyNode *
lane_for_note (JourneyCanvas *self, const JourneyBox *box)
{
  JourneyNode *lane = box->touchpoint && box->lane_index >= 0 ? node_at (self, box->lane) : NULL;

  return lane && journey_edit_takes_note (JOURNEY_LANE (lane)) ? lane : NULL;
}

/* Whether a note can be sent to a box. What the box shows may be gone from the map a moment before it goes from the scene. */
static gboolean
takes_note (JourneyCanvas *self, const JourneyBox *box)
{
  if (!self->editable)
    return FALSE;
  if (makes_touchpoint (box))
    return box->kind == JOURNEY_BOX_ADD_STAGE || node_at (self, box->stage);

  if (box->kind != JOURNEY_BOX_EMOTION && journey_canvas_hides_all (self) && box->lane_index >= 0
      && journey_canvas_lane_kind (self, box) == JOURNEY_LANE_KIND_EMOTIONS)
    return FALSE;

  return node_at (self, box->touchpoint) && lane_for_note (self, box);
}

/* Returns what holds the text now, or NULL. */
static JourneyNode *
send_note (JourneyCanvas *self, JourneyNote *note, const JourneyBox *box)
{
  if (!takes_note (self, box) || journey_history_in_transaction (journey_map_history (self->map)))
    return NULL;

  if (box->kind == JOURNEY_BOX_ADD_STAGE)
    return (JourneyNode *)journey_edit_send_note_to_new_stage (note, self->map);
  if (makes_touchpoint (box))
    return (JourneyNode *)journey_edit_send_note_on (note, self->map, node_at (self, box->stage));

  if (journey_canvas_lane_kind (self, box) == JOURNEY_LANE_KIND_EMOTIONS)
    return (JourneyNode *)journey_edit_send_note_as_word (note, JOURNEY_TOUCHPOINT (node_at (self, box->touchpoint)),
                                                          journey_canvas_felt_by (self, box));

  return journey_edit_send_note (note, JOURNEY_TOUCHPOINT (node_at (self, box->touchpoint)),
                                 JOURNEY_LANE (lane_for_note (self, box)));
}

static void
forget_place (JourneyCanvas *self)
{
  journey_canvas_focus_clear (&self->note_place);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Where a note falls that is let go at a point of the view: into what is there, or what is nearest to it, up and down first. */
static gboolean
find_place (JourneyCanvas *self, double x, double y, JourneyBox *box)
{
  static const int ways[][2] = { { 0, 1 }, { 0, -1 }, { 1, 0 }, { -1, 0 } };

  for (int reach = 0; reach <= REACH; reach += REACH_STEP)
    for (guint i = 0; i < (reach > 0 ? G_N_ELEMENTS (ways) : 1); i++)
      if (journey_canvas_hit (self, x + ways[i][0] * reach, y + ways[i][1] * reach, box) && takes_note (self, box))
        return TRUE;

  return FALSE;
}

/* Finds where the note would fall now. Returns whether there is such a place. */
static gboolean
show_place (JourneyCanvas *self)
{
  JourneyBox box;

  forget_place (self);
  if (!find_place (self, self->note_x, self->note_y, &box))
    return FALSE;

  self->note_place = journey_canvas_focus_of_box (&box);

  return TRUE;
}

/* Near the edge of the view the map scrolls under a note that stays there. */
static gboolean
on_edge_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  JourneyCanvas *self = JOURNEY_CANVAS (widget);
  double near_x = journey_edge_scroll_nearness (self->note_x, 0, gtk_widget_get_width (widget));
  double near_y = journey_edge_scroll_nearness (self->note_y, 0, gtk_widget_get_height (widget));
  double elapsed = journey_canvas_edge_time (clock, &self->note_time);
  double x = journey_edge_scroll_step (&self->note_scroll_x, near_x, elapsed);
  double y = journey_edge_scroll_step (&self->note_scroll_y, near_y, elapsed);

  if (x != 0 || y != 0)
    {
      journey_canvas_scroll_columns (self, x, y);
      show_place (self);
    }

  return G_SOURCE_CONTINUE;
}

static void
end_edge (JourneyCanvas *self)
{
  if (self->note_tick > 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->note_tick);
  self->note_tick = 0;
  self->note_time = 0;
  self->note_scroll_x = self->note_scroll_y = (JourneyEdgeScroll){ 0 };
}

static gboolean
is_own_note (JourneyCanvas *self, const GValue *value)
{
  JourneyNode *note = value ? g_value_get_object (value) : NULL;

  return note && self->map && journey_node_root (note) == JOURNEY_NODE (self->map)
         && !journey_text_is_blank (journey_node_text (note, JOURNEY_NOTE_TEXT));
}

static GdkDragAction
on_motion (GtkDropTarget *target, double x, double y, JourneyCanvas *self)
{
  if (!is_own_note (self, gtk_drop_target_get_value (target)) || !self->editable)
    return 0;

  self->note_x = x;
  self->note_y = y;
  if (self->note_tick == 0)
    self->note_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_edge_tick, NULL, NULL);

  return show_place (self) ? GDK_ACTION_MOVE : 0;
}

static void
on_leave (GtkDropTarget *target, JourneyCanvas *self)
{
  end_edge (self);
  forget_place (self);
}

/* What came of the note is selected: a new box of its own, or the text that it went into. */
static void
show_sent (JourneyCanvas *self, JourneyNode *node, const JourneyCanvasFocus *place)
{
  JourneyBox box;
  gboolean found =
      JOURNEY_IS_EMOTION (node) || JOURNEY_IS_OPPORTUNITY (node) || JOURNEY_IS_PAIN_POINT (node) || JOURNEY_IS_NOTE (node)
          ? journey_scene_find (self->scene, journey_node_id (node), JOURNEY_BOX_NONE, &box)
      : place->touchpoint ? journey_canvas_find_focus (self, place, &box)
                          : journey_canvas_find_card (self, journey_node_id (node), &box);

  if (found)
    journey_canvas_set_focus (self, &box);
}

static gboolean
on_drop (GtkDropTarget *target, const GValue *value, double x, double y, JourneyCanvas *self)
{
  g_autoptr (JourneyScene) scene = self->scene ? journey_scene_ref (self->scene) : NULL;
  JourneyCanvasFocus place = { 0 };
  JourneyNode *node = NULL;
  JourneyBox box;

  end_edge (self);
  forget_place (self);
  journey_canvas_end_edit (self, TRUE);
  if (is_own_note (self, value) && find_place (self, x, y, &box))
    {
      place = journey_canvas_focus_of_box (&box);
      node = send_note (self, g_value_get_object (value), &box);
    }
  if (node)
    show_sent (self, node, &place);
  journey_canvas_focus_clear (&place);

  return node != NULL;
}

void
journey_canvas_init_notes (JourneyCanvas *self)
{
  GtkDropTarget *target = gtk_drop_target_new (JOURNEY_TYPE_NOTE, GDK_ACTION_MOVE);

  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect (target, "enter", G_CALLBACK (on_motion), self);
  g_signal_connect (target, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect (target, "leave", G_CALLBACK (on_leave), self);
  g_signal_connect (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/* Shows where a note that is being dragged would arrive. */
void
journey_canvas_paint_note_place (JourneyCanvas *self, GtkSnapshot *snapshot)
{
  JourneyColour accent = journey_theme_colour (journey_theme_get (self->theme_kind), JOURNEY_HUE_ACCENT);
  GdkRGBA line = { (float)accent.red, (float)accent.green, (float)accent.blue, 1 };
  graphene_rect_t bounds;
  GskRoundedRect outline;
  JourneyRect seen;
  JourneyBox box;

  if (self->note_place.kind == JOURNEY_BOX_NONE || !journey_canvas_find_focus (self, &self->note_place, &box))
    return;

  seen = journey_canvas_view_rect (self, journey_canvas_part_kind (box.kind), &box.rect);
  bounds = GRAPHENE_RECT_INIT ((float)seen.x, (float)seen.y, (float)seen.width, (float)seen.height);
  gsk_rounded_rect_init_from_rect (&outline, &bounds, PLACE_RADIUS);
  gtk_snapshot_append_border (snapshot, &outline, (const float[4]){ PLACE_WIDTH, PLACE_WIDTH, PLACE_WIDTH, PLACE_WIDTH },
                              (const GdkRGBA[4]){ line, line, line, line });
}

gboolean
journey_canvas_can_tray (JourneyCanvas *self, const JourneyBox *box)
{
  JourneyNode *touchpoint;

  if (!box)
    return FALSE;
  if (box->kind == JOURNEY_BOX_NOTE || box->kind == JOURNEY_BOX_PAIN_POINT)
    return TRUE;

  touchpoint = journey_canvas_own_text (box) != 0 ? node_at (self, box->touchpoint) : NULL;

  return touchpoint && !journey_text_is_blank (journey_node_text (touchpoint, journey_canvas_own_text (box)));
}

/* Puts what the selected boxes say into the tray. */
void
journey_canvas_tray (JourneyCanvas *self, const JourneyBox *box)
{
  JourneyFieldId field = journey_canvas_own_text (box);
  g_autoptr (GArray) boxes = journey_canvas_selected_boxes (self);
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  g_autofree char *words = NULL;
  guint n;

  for (guint i = 0; i < boxes->len; i++)
    {
      const JourneyBox *one = &g_array_index (boxes, JourneyBox, i);
      JourneyNode *node = node_at (self, field != 0 ? one->touchpoint : one->id);

      if (node)
        g_ptr_array_add (nodes, node);
    }

  if (nodes->len == 0)
    return;

  journey_canvas_select_holder (self, box);
  n = field != 0 ? journey_edit_texts_to_tray ((JourneyNode *const *)nodes->pdata, nodes->len, field)
                 : journey_edit_move_to_tray ((JourneyNode *const *)nodes->pdata, nodes->len);
  if (n == 0)
    return;

  words = g_strdup_printf (g_dngettext (NULL, "Moved to the tray", "%u moved to the tray", n), n);
  journey_canvas_emit_deleted (self, words);
}

/**
 * journey_canvas_takes_note:
 *
 * Returns: (nullable) (transfer full): where a note would go that is sent to what has the focus, in words; NULL when notes
 *   cannot go there
 */
char *
journey_canvas_takes_note (JourneyCanvas *self)
{
  const char *stage;
  const char *title;
  JourneyBox box;

  g_return_val_if_fail (JOURNEY_IS_CANVAS (self), NULL);

  if (!journey_canvas_find_focus (self, &self->focus, &box) || !takes_note (self, &box))
    return NULL;
  if (box.kind == JOURNEY_BOX_ADD_STAGE)
    return g_strdup (_ ("a new stage"));
  if (makes_touchpoint (&box))
    {
      stage = journey_node_text (node_at (self, box.stage), JOURNEY_STAGE_TITLE);
      /* Translators: where a note goes; the name of a stage follows. */
      return g_strdup_printf (_ ("a new touchpoint in %s"), *stage ? stage : _ ("Untitled"));
    }

  title = journey_node_text (node_at (self, box.touchpoint), JOURNEY_TOUCHPOINT_TITLE);

  return g_strdup_printf ("%s · %s", *title ? title : _ ("Untitled"),
                          journey_find_shown_text (journey_scene_lane (self->scene, (guint)box.lane_index), JOURNEY_LANE_TITLE));
}

/**
 * journey_canvas_send_note:
 * @note: a note of the tray
 *
 * Sends a note to the touchpoint and lane that have the focus; to a stage or an 'add' place as a new touchpoint. The focus
 * stays, so that the next one can follow.
 *
 * Returns: whether it could go there
 */
gboolean
journey_canvas_send_note (JourneyCanvas *self, JourneyNote *note)
{
  g_autoptr (JourneyScene) scene = NULL;
  JourneyBox box;

  g_return_val_if_fail (JOURNEY_IS_CANVAS (self), FALSE);
  g_return_val_if_fail (JOURNEY_IS_NOTE (note), FALSE);

  journey_canvas_end_edit (self, TRUE);
  if (!self->scene)
    return FALSE;
  scene = journey_scene_ref (self->scene);

  return journey_canvas_find_focus (self, &self->focus, &box) && send_note (self, note, &box);
}

/**
 * journey_canvas_takes_note_in:
 *
 * Returns: whether a note can go into a lane now. What is felt needs somebody in front who feels it
 */
gboolean
journey_canvas_takes_note_in (JourneyCanvas *self, JourneyLane *lane)
{
  g_return_val_if_fail (JOURNEY_IS_CANVAS (self), FALSE);
  g_return_val_if_fail (JOURNEY_IS_LANE (lane), FALSE);

  if (journey_node_integer (JOURNEY_NODE (lane), JOURNEY_LANE_KIND) == JOURNEY_LANE_KIND_EMOTIONS
      && journey_canvas_hides_all (self))
    return FALSE;

  return self->editable && journey_edit_takes_note (lane);
}

/**
 * journey_canvas_send_note_to:
 * @note: a note of the tray
 *
 * Sends a note to where a lane crosses the touchpoint that is selected, whatever of it has the focus. In the lane of emotions
 * it names what the persona in front feels.
 *
 * Returns: whether it could go there
 */
gboolean
journey_canvas_send_note_to (JourneyCanvas *self, JourneyNote *note, JourneyLane *lane)
{
  JourneyTouchpoint *touchpoint;

  g_return_val_if_fail (JOURNEY_IS_CANVAS (self), FALSE);
  g_return_val_if_fail (JOURNEY_IS_NOTE (note), FALSE);

  journey_canvas_end_edit (self, TRUE);
  touchpoint = self->selection ? journey_selection_touchpoint (self->selection) : NULL;
  if (!touchpoint || !journey_canvas_takes_note_in (self, lane))
    return FALSE;
  if (journey_node_integer (JOURNEY_NODE (lane), JOURNEY_LANE_KIND) == JOURNEY_LANE_KIND_EMOTIONS)
    return journey_edit_send_note_as_word (note, touchpoint, self->cast ? journey_cast_front (self->cast) : NULL) != NULL;

  return journey_edit_send_note (note, touchpoint, lane) != NULL;
}

/**
 * journey_canvas_hold_edit:
 * @hold: whether the text that is being edited in place stays open while the focus is elsewhere
 *
 * Lets people write something else for a moment, such as a remark. When it is let go and the focus has not come back, the text
 * is kept as if the focus had gone elsewhere only now.
 */
void
journey_canvas_hold_edit (JourneyCanvas *self, gboolean hold)
{
  g_return_if_fail (JOURNEY_IS_CANVAS (self));

  journey_canvas_editor_hold (self->editor, hold);
  if (!hold && journey_canvas_is_editing (self)
      && !(gtk_widget_get_state_flags (GTK_WIDGET (self->editor)) & GTK_STATE_FLAG_FOCUS_WITHIN))
    journey_canvas_end_edit (self, TRUE);
}
