/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-segment-cache.h"

#include "journey-segment.h"

/**
 * journey_segment_cache_get:
 * @map: a map
 * @segment: (nullable): whose figures; NULL for those of all customers
 *
 * Returns: (transfer none): what journey_segment_map () makes of @map, or @map itself, until the next call
 */
JourneyState *
journey_segment_cache_get (JourneySegmentCache *self, JourneyState *map, const char *segment)
{
  JourneyState *made;

  g_return_val_if_fail (self && map, NULL);

  if (g_strcmp0 (self->segment, segment) != 0)
    journey_segment_cache_clear (self);
  if (self->map == map)
    return self->made;

  made = segment ? journey_segment_map (map, segment, self->map, self->made) : journey_state_ref (map);
  journey_segment_cache_clear (self);
  *self = (JourneySegmentCache){ journey_state_ref (map), made, g_strdup (segment) };

  return made;
}

/**
 * journey_segment_cache_clear:
 *
 * Lets everything go.
 */
void
journey_segment_cache_clear (JourneySegmentCache *self)
{
  g_clear_pointer (&self->map, journey_state_unref);
  g_clear_pointer (&self->made, journey_state_unref);
  g_clear_pointer (&self->segment, g_free);
}
