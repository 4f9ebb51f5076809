/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "journey-canvas-private.h"
#include "journey-edit.h"

/* An opportunity is dragged to another touchpoint. It belongs to the map and may stand at several, so only where it is taken
 * from it goes. */

/* The touchpoint under the pointer, or the nearest. */
static const char *
find_touchpoint (JourneyCanvas *self)
{
  JourneySpot spot;

  if (!journey_scene_spot (self->scene, journey_canvas_column_x (self, self->drag.x), &spot) || spot.column < 0)
    return NULL;

  return journey_scene_column_id (self->scene, (guint)spot.column);
}

static void
go_to_opportunity (JourneyCanvas *self, const char *id, const char *touchpoint)
{
  JourneyCanvasFocus place = { .kind = JOURNEY_BOX_OPPORTUNITY, .id = (char *)id, .touchpoint = (char *)touchpoint };
  JourneyBox box;

  place.lane = self->focus.lane;
  if (journey_canvas_find_focus (self, &place, &box))
    journey_canvas_set_focus (self, &box);
}

/* Takes an opportunity from where a box shows it to a touchpoint, and goes there. */
void
journey_canvas_carry_opportunity (JourneyCanvas *self, const char *id, const char *from, const char *touchpoint)
{
  JourneyNode *opportunity = journey_map_find (self->map, id);
  JourneyNode *to = journey_map_find (self->map, touchpoint);
  g_autofree char *kept = g_strdup (id);
  g_autofree char *there = g_strdup (touchpoint);

  if (!JOURNEY_IS_OPPORTUNITY (opportunity) || !JOURNEY_IS_TOUCHPOINT (to))
    return;

  journey_edit_carry_opportunity (JOURNEY_OPPORTUNITY (opportunity), from, JOURNEY_TOUCHPOINT (to));
  go_to_opportunity (self, kept, there);
}

gboolean
journey_canvas_begin_opportunity_drag (JourneyCanvas *self)
{
  JourneyCanvasDrag *drag = &self->drag;
  JourneyNode *pressed = journey_map_find (self->map, drag->id);

  if (!pressed || !drag->touchpoint)
    return FALSE;

  journey_canvas_lift (self);
  drag->nodes = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (drag->nodes, g_object_ref (pressed));
  drag->parent = g_strdup (drag->touchpoint);

  return TRUE;
}

void
journey_canvas_update_opportunity_drag (JourneyCanvas *self)
{
  const char *touchpoint = find_touchpoint (self);

  if (touchpoint && strcmp (touchpoint, self->drag.parent) != 0)
    {
      g_free (self->drag.parent);
      self->drag.parent = g_strdup (touchpoint);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
journey_canvas_end_opportunity_drag (JourneyCanvas *self, gboolean keep)
{
  JourneyCanvasDrag *drag = &self->drag;
  g_autofree char *to = g_steal_pointer (&drag->parent);

  g_clear_pointer (&drag->nodes, g_ptr_array_unref);
  g_clear_pointer (&drag->lifted, gsk_render_node_unref);
  if (keep)
    journey_canvas_carry_opportunity (self, drag->id, drag->touchpoint, to);
}
