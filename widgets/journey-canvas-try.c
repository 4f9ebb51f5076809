/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-canvas-private.h"

/* Scores that are tried are drawn as if they were the map's, with today's beside them. The map knows nothing of them. */

static void
on_tried (JourneyCanvas *self)
{
  if (self->scene)
    journey_canvas_show (self, journey_scene_map (self->scene));
}

/* The map with what is tried, or NULL while nothing is. */
JourneyState *
journey_canvas_tried (JourneyCanvas *self, JourneyState *map)
{
  return self->what_if && journey_what_if_n (self->what_if) > 0 ? journey_what_if_apply (self->what_if, map) : NULL;
}

/**
 * journey_canvas_set_what_if:
 * @what_if: (nullable): scores that somebody tries; NULL for the map as it is
 *
 * Shows what is tried beside what the map says. Dragging a full dot of the value gap then tries a score, too.
 */
void
journey_canvas_set_what_if (JourneyCanvas *self, JourneyWhatIf *what_if)
{
  g_return_if_fail (JOURNEY_IS_CANVAS (self));
  g_return_if_fail (!what_if || JOURNEY_IS_WHAT_IF (what_if));

  if (self->what_if == what_if)
    return;

  journey_canvas_cancel_drag (self);
  if (self->what_if)
    g_signal_handlers_disconnect_by_func (self->what_if, on_tried, self);
  g_set_object (&self->what_if, what_if);
  if (what_if)
    g_signal_connect_object (what_if, "changed", G_CALLBACK (on_tried), self, G_CONNECT_SWAPPED);
  on_tried (self);
  g_object_notify (G_OBJECT (self), "what-if");
}

gboolean
journey_canvas_begin_try_drag (JourneyCanvas *self)
{
  if (!self->what_if || self->drag.dot != JOURNEY_GAP_DOT_ACTUAL)
    return FALSE;

  self->drag.trying = TRUE;
  self->drag.raised = journey_what_if_raised (self->what_if, self->drag.touchpoint, NULL);

  return TRUE;
}

/* @by: points of the scale from where the drag began */
void
journey_canvas_update_try_drag (JourneyCanvas *self, double by)
{
  journey_what_if_raise (self->what_if, journey_map_state (self->map), self->drag.touchpoint, NULL, self->drag.raised + by);
}
