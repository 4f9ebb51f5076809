/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-canvas-private.h"

/* Which map is shown, in which look, and whether it may be changed. */

static void
on_map_changed (JourneyMap *map, JourneyState *old, JourneyState *new_, JourneyCanvas *self)
{
  journey_canvas_give_up_drag (self);
  journey_canvas_show (self, new_);
}

static void
on_selection_changed (JourneySelection *selection, GParamSpec *pspec, JourneyCanvas *self)
{
  journey_canvas_follow_selection (self);
}

/* What was deleted is still in the scene until that follows, which then looks again. */
static void
on_ids_changed (JourneySelection *selection, GParamSpec *pspec, JourneyCanvas *self)
{
  if (self->following || !self->scene || journey_scene_map (self->scene) != journey_map_state (self->map))
    return;

  journey_canvas_mark_many (self);
  journey_canvas_update_verbs (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
leave_selection (JourneyCanvas *self)
{
  if (!self->selection)
    return;

  journey_canvas_cancel_drag (self);
  journey_canvas_cancel_paste (self);
  journey_canvas_end_edit (self, TRUE);
  journey_canvas_end_trail (self);
  g_signal_handlers_disconnect_by_data (journey_map_history (self->map), self);
  g_signal_handlers_disconnect_by_data (self->map, self);
  g_signal_handlers_disconnect_by_data (self->selection, self);
  journey_canvas_drop_scene (self);
  journey_canvas_focus_clear (&self->focus);
  journey_canvas_focus_clear (&self->anchor);
  self->beyond = FALSE;
  g_clear_object (&self->map);
  g_clear_object (&self->selection);
}

static void
enter_selection (JourneyCanvas *self, JourneySelection *selection)
{
  self->selection = g_object_ref (selection);
  self->map = g_object_ref (journey_selection_map (selection));
  g_signal_connect (self->map, "changed", G_CALLBACK (on_map_changed), self);
  g_signal_connect_swapped (journey_map_history (self->map), "settle", G_CALLBACK (journey_canvas_commit), self);
  journey_canvas_begin_trail (self);
  g_signal_connect (self->selection, "notify::id", G_CALLBACK (on_selection_changed), self);
  g_signal_connect (self->selection, "notify::ids", G_CALLBACK (on_ids_changed), self);

  journey_canvas_rebuild (self, journey_map_state (self->map));
  journey_viewport_scroll_to (self->viewport, journey_scene_is_rtl (self->scene) ? G_MAXDOUBLE : 0, 0);
  journey_canvas_follow_selection (self);
}

/* Shows another state of the map; the focus stays on what it is on. */
void
journey_canvas_show (JourneyCanvas *self, JourneyState *map)
{
  gboolean has_keys = journey_canvas_has_keys (self) && !journey_canvas_is_editing (self);

  journey_canvas_rebuild (self, map);
  journey_canvas_refocus (self);
  journey_canvas_dress_editor (self);
  if (has_keys)
    journey_canvas_take_focus (self);
}

/**
 * journey_canvas_set_selection:
 * @selection: (nullable): what is selected in which map; NULL shows nothing
 *
 * Shows a map from its beginning. What was being edited in place is kept.
 */
void
journey_canvas_set_selection (JourneyCanvas *self, JourneySelection *selection)
{
  g_return_if_fail (JOURNEY_IS_CANVAS (self));
  g_return_if_fail (!selection || JOURNEY_IS_SELECTION (selection));

  if (self->selection == selection)
    return;

  leave_selection (self);
  if (selection)
    enter_selection (self, selection);
  journey_canvas_update_verbs (self);
  g_object_notify (G_OBJECT (self), "selection");
}

/**
 * journey_canvas_selection:
 *
 * Returns: (nullable) (transfer none): what is selected in which map
 */
JourneySelection *
journey_canvas_selection (JourneyCanvas *self)
{
  g_return_val_if_fail (JOURNEY_IS_CANVAS (self), NULL);

  return self->selection;
}

/**
 * journey_canvas_set_theme_kind:
 *
 * Says in which look the map is drawn.
 */
void
journey_canvas_set_theme_kind (JourneyCanvas *self, JourneyThemeKind theme_kind)
{
  g_return_if_fail (JOURNEY_IS_CANVAS (self));

  if (self->theme_kind == theme_kind)
    return;

  self->theme_kind = theme_kind;
  if (self->scene)
    {
      g_autoptr (JourneyState) map = journey_state_ref (journey_scene_map (self->scene));

      journey_canvas_rebuild (self, map);
      journey_canvas_dress_editor (self);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify (G_OBJECT (self), "theme-kind");
}

/**
 * journey_canvas_theme_kind:
 *
 * Returns: the look in which the map is drawn
 */
JourneyThemeKind
journey_canvas_theme_kind (JourneyCanvas *self)
{
  g_return_val_if_fail (JOURNEY_IS_CANVAS (self), JOURNEY_THEME_LIGHT);

  return self->theme_kind;
}

/**
 * journey_canvas_set_large_text:
 *
 * Says whether the map is laid out with text of 18 points and more. What has the focus stays in sight, and who writes goes on.
 */
void
journey_canvas_set_large_text (JourneyCanvas *self, gboolean large_text)
{
  JourneyBox box;

  g_return_if_fail (JOURNEY_IS_CANVAS (self));

  if (!self->large_text == !large_text)
    return;

  journey_canvas_cancel_drag (self);
  journey_canvas_end_score (self, TRUE);
  self->large_text = large_text;
  if (self->scene)
    {
      g_autoptr (JourneyState) map = journey_state_ref (journey_scene_map (self->scene));

      journey_canvas_rebuild (self, map);
      journey_canvas_dress_editor (self);
      if (journey_canvas_find_focus (self, &self->focus, &box))
        journey_canvas_reveal (self, &box);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify (G_OBJECT (self), "large-text");
}

/**
 * journey_canvas_has_large_text:
 *
 * Returns: whether the map is laid out with text of 18 points and more
 */
gboolean
journey_canvas_has_large_text (JourneyCanvas *self)
{
  g_return_val_if_fail (JOURNEY_IS_CANVAS (self), FALSE);

  return self->large_text;
}

/**
 * journey_canvas_set_editable:
 *
 * Says whether the map may be changed here. What was being edited in place is kept.
 */
void
journey_canvas_set_editable (JourneyCanvas *self, gboolean editable)
{
  g_return_if_fail (JOURNEY_IS_CANVAS (self));

  if (!self->editable == !editable)
    return;

  journey_canvas_cancel_drag (self);
  journey_canvas_end_edit (self, TRUE);
  self->editable = editable;
  if (self->scene)
    {
      g_autoptr (JourneyState) map = journey_state_ref (journey_scene_map (self->scene));

      journey_canvas_rebuild (self, map);
    }
  journey_canvas_update_verbs (self);
  g_object_notify (G_OBJECT (self), "editable");
}

/**
 * journey_canvas_is_editable:
 *
 * Returns: whether the map may be changed here
 */
gboolean
journey_canvas_is_editable (JourneyCanvas *self)
{
  g_return_val_if_fail (JOURNEY_IS_CANVAS (self), FALSE);

  return self->editable;
}
