/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-canvas-private.h"

/* No id holds one. */
#define ID_SEPARATOR " "

/*
 * Undo and redo lead back to where somebody was: each step of the history has a spot before it and one after it. They are known
 * by ids, belong to this view alone, and are no part of the map.
 */

/** Step: The two spots of a step. */
typedef struct
{
  JourneyCanvasSpot before;
  JourneyCanvasSpot after;
} Step;

static void
spot_clear (JourneyCanvasSpot *spot)
{
  g_clear_pointer (&spot->ids, g_ref_string_release);
  g_free (spot->lead);
  journey_canvas_focus_clear (&spot->focus);
  journey_canvas_focus_clear (&spot->anchor);
  *spot = (JourneyCanvasSpot){ 0 };
}

static void
step_free (gpointer data)
{
  Step *step = data;

  if (!step)
    return;

  spot_clear (&step->before);
  spot_clear (&step->after);
  g_free (step);
}

static JourneyCanvasSpot
spot_copy (const JourneyCanvasSpot *spot)
{
  return (JourneyCanvasSpot){
    .ids = spot->ids ? g_ref_string_acquire (spot->ids) : NULL,
    .lead = g_strdup (spot->lead),
    .focus = journey_canvas_focus_copy (&spot->focus),
    .anchor = journey_canvas_focus_copy (&spot->anchor),
    .beyond = spot->beyond,
  };
}

static void
take_spot (JourneyCanvas *self, JourneyCanvasSpot *spot)
{
  g_auto (GStrv) ids = journey_selection_dup_ids (self->selection);
  g_autofree char *joined = g_strjoinv (ID_SEPARATOR, ids);

  spot_clear (spot);
  spot->ids = g_ref_string_new_intern (joined);
  spot->lead = g_strdup (journey_selection_id (self->selection));
  spot->focus = journey_canvas_focus_copy (&self->focus);
  spot->anchor = journey_canvas_focus_copy (&self->anchor);
  spot->beyond = self->beyond;
}

static Step *
step_at (JourneyCanvas *self, guint position)
{
  GPtrArray *steps = self->trail.steps;

  return position < steps->len ? g_ptr_array_index (steps, position) : NULL;
}

static void
note_after (JourneyCanvas *self)
{
  Step *step = step_at (self, self->trail.position);

  if (self->trail.after_source == 0)
    return;

  g_clear_handle_id (&self->trail.after_source, g_source_remove);
  if (step)
    take_spot (self, &step->after);
}

static gboolean
on_done (gpointer data)
{
  note_after (data);

  return G_SOURCE_REMOVE;
}

/* What is left of those that were selected, since somebody may have hidden what they stood in. */
static GStrv
find_left (JourneyCanvas *self, const char *joined)
{
  g_auto (GStrv) ids = g_strsplit (joined, ID_SEPARATOR, -1);
  g_autoptr (GStrvBuilder) left = g_strv_builder_new ();

  for (guint i = 0; ids[i]; i++)
    if (journey_map_find (self->map, ids[i]))
      g_strv_builder_add (left, ids[i]);

  return g_strv_builder_end (left);
}

static void
select_left (JourneyCanvas *self, const JourneyCanvasSpot *spot)
{
  g_auto (GStrv) left = find_left (self, spot->ids);

  self->following = TRUE;
  journey_selection_select_many (self->selection, (const char *const *)left, spot->lead);
  self->following = FALSE;
}

static gboolean
is_there (JourneyCanvas *self, const JourneyCanvasSpot *spot)
{
  return *spot->lead && journey_map_find (self->map, spot->lead) != NULL;
}

/* Goes back to a spot, or to what is nearest to it, and shows it. */
static void
go_to (JourneyCanvas *self, const JourneyCanvasSpot *spot)
{
  JourneyBox box;

  if (spot->focus.kind == JOURNEY_BOX_NONE)
    {
      if (is_there (self, spot))
        journey_selection_select (self->selection, spot->lead);
      return;
    }
  if (!journey_canvas_find_focus (self, &spot->focus, &box))
    return;

  journey_canvas_return_to (self, &box);
  if (is_there (self, spot) && journey_canvas_focus_is_on (&spot->focus, &box))
    {
      select_left (self, spot);
      journey_canvas_focus_clear (&self->anchor);
      self->anchor = journey_canvas_focus_copy (&spot->anchor);
      self->beyond = spot->beyond;
      journey_canvas_tell_focus (self);
    }
}

static void
on_leaving (JourneyHistory *history, gboolean travelling, JourneyCanvas *self)
{
  note_after (self);
  self->trail.travelling = travelling;
  if (!self->trail.held)
    take_spot (self, &self->trail.before);
}

/* Typing that joins the step before keeps the spot before all of it. */
static void
add_step (JourneyCanvas *self, guint position)
{
  JourneyCanvasTrail *trail = &self->trail;
  gboolean joins = position <= trail->position;
  Step *step;

  g_ptr_array_set_size (trail->steps, (int)(joins ? position + 1 : position));
  if (!joins)
    {
      step = g_new0 (Step, 1);
      step->before = spot_copy (&trail->before);
      g_ptr_array_add (trail->steps, step);
    }
  trail->position = position;
  g_clear_handle_id (&trail->after_source, g_source_remove);
  trail->after_source = g_idle_add_full (G_PRIORITY_HIGH, on_done, self, NULL);
}

/* What was changed unseen leads to what has the focus. */
static void
travel_to (JourneyCanvas *self, const JourneyCanvasSpot *spot)
{
  JourneyBox box;

  if (spot && spot->ids)
    go_to (self, spot);
  else if (journey_canvas_find_focus (self, &self->focus, &box) && !journey_canvas_has_many (self))
    journey_canvas_return_to (self, &box);
}

static void
on_arrived (JourneyHistory *history, gboolean travelling, JourneyCanvas *self)
{
  guint position = journey_history_position (history);
  gboolean back = position < self->trail.position;
  Step *step = step_at (self, back ? position + 1 : position);

  if (!travelling)
    {
      add_step (self, position);
      return;
    }

  self->touring = FALSE;
  self->trail.travelling = FALSE;
  self->trail.position = position;
  if (self->scene)
    travel_to (self, !step ? NULL : back ? &step->before : &step->after);
}

/* Begins to follow the history of the map that is shown. */
void
journey_canvas_begin_trail (JourneyCanvas *self)
{
  JourneyHistory *history = journey_map_history (self->map);

  self->trail.steps = g_ptr_array_new_with_free_func (step_free);
  self->trail.position = journey_history_position (history);
  g_signal_connect (history, "leaving", G_CALLBACK (on_leaving), self);
  g_signal_connect (history, "arrived", G_CALLBACK (on_arrived), self);
}

/* Forgets where somebody was. */
void
journey_canvas_end_trail (JourneyCanvas *self)
{
  JourneyHistory *history = journey_map_history (self->map);

  g_signal_handlers_disconnect_by_func (history, on_leaving, self);
  g_signal_handlers_disconnect_by_func (history, on_arrived, self);
  g_clear_handle_id (&self->trail.after_source, g_source_remove);
  g_clear_pointer (&self->trail.steps, g_ptr_array_unref);
  spot_clear (&self->trail.before);
  self->trail.held = FALSE;
}

/* What comes begins here, whatever it selects on its way before it changes something. */
void
journey_canvas_hold_spot (JourneyCanvas *self)
{
  note_after (self);
  take_spot (self, &self->trail.before);
  self->trail.held = TRUE;
}

void
journey_canvas_release_spot (JourneyCanvas *self)
{
  self->trail.held = FALSE;
}
