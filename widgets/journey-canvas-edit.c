/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "journey-canvas-private.h"
#include "journey-edit.h"
#include "journey-font.h"
#include "journey-text.h"

/*
 * Editing in place. What is typed goes into the map at once, in a transaction that stays open until the end: rows grow with
 * their text, and what is new is seen where it will be. It leaves no trace when it is not wanted after all.
 */

static JourneyNode *
edited_node (JourneyCanvas *self)
{
  return self->edit.node ? journey_map_find (self->map, self->edit.node) : NULL;
}

/* Which node holds the text of a box. */
static const char *
node_of_field (const JourneyBox *box, JourneyFieldId field)
{
  return JOURNEY_ID_KIND (field) == JOURNEY_KIND_TOUCHPOINT ? box->touchpoint : box->id;
}

static void
forget (JourneyCanvasEdit *edit)
{
  journey_canvas_focus_clear (&edit->box);
  journey_canvas_focus_clear (&edit->before);
  g_clear_pointer (&edit->node, g_free);
}

static gboolean
find_area (JourneyCanvas *self, JourneyBox *box, JourneyTextArea *area)
{
  return journey_canvas_find_focus (self, &self->edit.box, box) && box->kind == self->edit.box.kind
         && journey_scene_field_area (self->scene, box, self->edit.field, area);
}

/* Ends the transaction of the edit. Remarks that went into the tray meanwhile stay there in any case. */
static void
close_edit (JourneyCanvas *self, JourneyCanvasEdit *edit, gboolean keep)
{
  if (!edit->is_open)
    return;

  if (keep)
    journey_history_end (journey_map_history (self->map));
  else
    journey_history_cancel (journey_map_history (self->map));
}

/* Puts a text into the node: a new one needs some, one that was there may lose it. Returns whether there is any. */
static gboolean
keep_text (JourneyCanvas *self, JourneyCanvasEdit *edit, const char *text)
{
  JourneyNode *node = journey_map_find (self->map, edit->node);
  gboolean blank = journey_text_is_blank (text);
  gboolean keep = node && !(edit->is_new && blank);

  if (keep)
    journey_edit_set_text (node, edit->field, text);
  close_edit (self, edit, keep);

  return !blank;
}

static void
go_back (JourneyCanvas *self, const JourneyCanvasFocus *before)
{
  JourneyBox box;

  if (journey_canvas_find_focus (self, before, &box))
    journey_canvas_focus_moved (self, &box);
}

/* The text of the same box that Tab leads to: from a stage's title to its question, from a persona's name to the quote. */
static JourneyFieldId
next_field (JourneyFieldId field, gboolean back)
{
  switch (field)
    {
    case JOURNEY_STAGE_TITLE:
      return back ? 0 : JOURNEY_STAGE_QUESTION;
    case JOURNEY_STAGE_QUESTION:
      return back ? JOURNEY_STAGE_TITLE : 0;
    case JOURNEY_PERSONA_NAME:
      return back ? 0 : JOURNEY_PERSONA_QUOTE;
    case JOURNEY_PERSONA_QUOTE:
      return back ? JOURNEY_PERSONA_NAME : 0;
    default:
      return 0;
    }
}

/* To the next text of the box; where there is none, to the next lane. */
static void
go_on (JourneyCanvas *self, JourneyFieldId field, JourneyEditEnd end)
{
  gboolean back = end == JOURNEY_EDIT_END_TAB_BACK;
  JourneyFieldId next = next_field (field, back);
  JourneyTextArea area;
  JourneyBox box;

  if (next != 0 && journey_canvas_find_focus (self, &self->focus, &box)
      && journey_scene_field_area (self->scene, &box, next, &area))
    journey_canvas_edit_box (self, &box, next);
  else
    journey_canvas_go_across (self, back ? JOURNEY_SIDE_UP : JOURNEY_SIDE_DOWN);
}

static void
on_done (JourneyCanvasEditor *editor, int end, JourneyCanvas *self)
{
  JourneyFieldId field = self->edit.field;
  gboolean is_new = self->edit.is_new;
  gboolean touring = self->touring;
  gboolean some = journey_canvas_end_edit (self, end != JOURNEY_EDIT_END_ESCAPE);

  switch ((JourneyEditEnd)end)
    {
    case JOURNEY_EDIT_END_ENTER:
      if (some && (field == JOURNEY_TOUCHPOINT_TITLE || (is_new && field == JOURNEY_STAGE_TITLE)))
        journey_canvas_new_touchpoint (self);
      break;
    case JOURNEY_EDIT_END_TAB:
    case JOURNEY_EDIT_END_TAB_BACK:
      if (some || !is_new || touring)
        go_on (self, field, (JourneyEditEnd)end);
      break;
    case JOURNEY_EDIT_END_ADD_TOUCHPOINT:
      journey_canvas_new_touchpoint (self);
      break;
    case JOURNEY_EDIT_END_ADD_STAGE:
      journey_canvas_new_stage (self);
      break;
    case JOURNEY_EDIT_END_ESCAPE:
      self->touring = FALSE;
      break;
    case JOURNEY_EDIT_END_LEAVE:
    default:
      break;
    }
}

/* The map shows what is typed, letter by letter. */
static void
show_typed (JourneyCanvas *self)
{
  JourneyHistory *history = journey_map_history (self->map);
  JourneyNode *node = edited_node (self);
  g_autofree char *text = journey_canvas_editor_text (self->editor);

  if (!node || strcmp (journey_node_text (node, self->edit.field), text) == 0)
    return;

  if (!self->edit.is_open)
    journey_edit_begin (node, self->edit.field);
  self->edit.is_open = TRUE;
  journey_edit_set_text (node, self->edit.field, text);
  journey_history_preview (history);
}

/* Who has scrolled elsewhere, or made the window smaller, wants to see what comes of a key. */
static void
on_changed (JourneyCanvasEditor *editor, JourneyCanvas *self)
{
  JourneyTextArea area;
  JourneyBox box;

  if (self->edit.node)
    show_typed (self);
  if (self->edit.node && find_area (self, &box, &area))
    journey_canvas_reveal (self, &box);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
journey_canvas_init_editor (JourneyCanvas *self)
{
  self->editor = JOURNEY_CANVAS_EDITOR (journey_canvas_editor_new ());
  gtk_widget_set_visible (GTK_WIDGET (self->editor), FALSE);
  gtk_widget_set_parent (GTK_WIDGET (self->editor), GTK_WIDGET (self));
  g_signal_connect (self->editor, "done", G_CALLBACK (on_done), self);
  g_signal_connect (self->editor, "changed", G_CALLBACK (on_changed), self);
}

/* Edits a text of a box, which has the focus. */
void
journey_canvas_edit_box (JourneyCanvas *self, const JourneyBox *box, JourneyFieldId field)
{
  g_autofree char *label = journey_canvas_label (self->scene, box);
  JourneyNode *node = journey_map_find (self->map, node_of_field (box, field));

  if (!node)
    return;

  forget (&self->edit);
  self->edit.box = journey_canvas_focus_of_box (box);
  self->edit.node = g_strdup (journey_node_id (node));
  self->edit.field = field;
  self->edit.is_new = FALSE;
  self->edit.is_open = FALSE;

  journey_canvas_reveal (self, box);
  journey_canvas_dress_editor (self);
  journey_canvas_editor_begin (self->editor, journey_node_text (node, field), label,
                               journey_spec_field (field)->type == JOURNEY_FIELD_TEXT);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Edits the text of a box whose node was just made, in a transaction that is open. The focus goes back when it is not kept. */
void
journey_canvas_edit_new (JourneyCanvas *self, const JourneyBox *box, const JourneyCanvasFocus *before)
{
  JourneyTextArea area;

  if (!journey_scene_text_area (self->scene, box, &area))
    {
      journey_history_end (journey_map_history (self->map));
      return;
    }

  journey_canvas_edit_box (self, box, area.field);
  self->edit.is_new = TRUE;
  self->edit.is_open = TRUE;
  journey_canvas_editor_set_fleeting (self->editor, TRUE);
  self->edit.before = journey_canvas_focus_copy (before);
}

/* Edits what has the focus, or begins what its place is for; @typed is the key that started it, or NULL. */
void
journey_canvas_edit_focus (JourneyCanvas *self, GtkEventController *typed)
{
  gboolean touring = self->touring;
  JourneyTextArea area;
  JourneyBox box;

  if (!self->editable || !journey_canvas_find_focus (self, &self->focus, &box))
    return;

  if (box.kind == JOURNEY_BOX_GAP)
    journey_canvas_edit_score (self, &box, typed);
  else if (journey_scene_text_area (self->scene, &box, &area))
    journey_canvas_edit_box (self, &box, area.field);
  else if (!(typed && journey_canvas_new_feeling (self, &box)) && !journey_canvas_new_here (self, &box) && !typed)
    journey_canvas_emit_details (self);
  self->touring = touring;

  if (!typed || !journey_canvas_is_editing (self))
    return;
  if (self->space_typed && self->edit.node)
    journey_canvas_editor_part (self->editor);
  journey_canvas_editor_type (self->editor, typed);
}

/* To the next lane, on the way through those of a touchpoint. Returns whether there is one. */
gboolean
journey_canvas_go_across (JourneyCanvas *self, JourneySide side)
{
  JourneyBox box, neighbour;

  if (!journey_canvas_find_focus (self, &self->focus, &box) || !journey_scene_neighbour (self->scene, &box, side, &neighbour))
    return FALSE;

  journey_canvas_set_focus (self, &neighbour);
  self->touring = TRUE;

  return TRUE;
}

/* Ends the edit. Returns whether the text that was kept has any letters. */
gboolean
journey_canvas_end_edit (JourneyCanvas *self, gboolean keep)
{
  JourneyCanvasEdit edit = self->edit;
  g_autofree char *text = NULL;
  gboolean has_keys = journey_canvas_has_keys (self);
  gboolean some = FALSE;

  journey_canvas_end_score (self, keep);
  if (!edit.node)
    return FALSE;

  text = g_strstrip (journey_canvas_editor_text (self->editor));
  self->edit = (JourneyCanvasEdit){ 0 };
  journey_canvas_editor_end (self->editor);

  if (keep)
    some = keep_text (self, &edit, text);
  else
    close_edit (self, &edit, FALSE);
  if (edit.is_new && !some)
    go_back (self, &edit.before);
  if (has_keys)
    journey_canvas_take_focus (self);

  forget (&edit);
  gtk_widget_queue_draw (GTK_WIDGET (self));

  return some;
}

/* Where a text is in the view, and how many pixels wide its editor is. */
static JourneyRect
place_of_text (JourneyCanvas *self, const JourneyBox *box, const JourneyTextArea *area, int *width)
{
  JourneyRect seen = journey_canvas_view_rect (self, journey_canvas_part_kind (box->kind), &area->rect);

  *width = (int)ceil (seen.width);

  return seen;
}

/* Gives the editor the look of the text at the zoom there is. What was edited may be gone: then so is the edit. */
void
journey_canvas_dress_editor (JourneyCanvas *self)
{
  JourneyTextArea area;
  JourneyBox box;
  int width;

  if (!self->edit.node)
    return;
  if (!edited_node (self) || !find_area (self, &box, &area))
    {
      journey_canvas_end_edit (self, FALSE);
      return;
    }

  place_of_text (self, &box, &area, &width);
  journey_canvas_editor_dress (self->editor, &area, journey_scene_language (self->scene), journey_scene_is_rtl (self->scene),
                               journey_viewport_zoom (self->viewport), width);
}

/* Puts the editor over its text. It grows with what is typed. */
void
journey_canvas_place_editor (JourneyCanvas *self)
{
  JourneyTextArea area;
  JourneyBox box;
  JourneyRect seen;
  int width;

  if (!self->edit.node || !find_area (self, &box, &area))
    return;

  seen = place_of_text (self, &box, &area, &width);
  gtk_widget_allocate (GTK_WIDGET (self->editor), width,
                       MAX (journey_canvas_editor_height (self->editor, width), (int)ceil (seen.height)), -1,
                       gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float)seen.x, (float)seen.y)));
}
