/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "journey-scene-private.h"

/* Columns, slots and stages by number. There are few stages and many columns, so only stages have a table. */

/* The last of @n whose beginning is not behind @at. */
static guint
find_last (const void *items, gsize size, gsize offset, guint n, guint at)
{
  guint low = 0, high = n - 1;

  while (low < high)
    {
      guint middle = low + (high - low + 1) / 2;

      if (*(const guint *)(const void *)((const char *)items + middle * size + offset) <= at)
        low = middle;
      else
        high = middle - 1;
    }

  return low;
}

/**
 * journey_scene_stage_of_column:
 *
 * Returns: the stage that a touchpoint is in
 */
guint
journey_scene_stage_of_column (JourneyScene *scene, guint column)
{
  return find_last (scene->stages, sizeof (JourneyStagePlace), G_STRUCT_OFFSET (JourneyStagePlace, first_column), scene->n_stages,
                    column);
}

/**
 * journey_scene_column:
 *
 * Returns: (transfer none): a touchpoint, measured
 */
JourneyColumn *
journey_scene_column (JourneyScene *scene, guint column)
{
  JourneyStagePlace *place = &scene->stages[journey_scene_stage_of_column (scene, column)];

  return journey_stretch_column (place->stretch, column - place->first_column);
}

/**
 * journey_scene_column_number:
 *
 * Returns: what the touchpoint is called on its card: 1 is the first of the whole map
 */
guint
journey_scene_column_number (JourneyScene *scene, guint column)
{
  JourneyStagePlace *place = &scene->stages[journey_scene_stage_of_column (scene, column)];

  return (scene->numbers ? scene->numbers[column] : place->number + column - place->first_column) + 1;
}

/**
 * journey_scene_segment_of_slot:
 *
 * Returns: the heading that @slot stands under
 */
guint
journey_scene_segment_of_slot (JourneyScene *scene, guint slot)
{
  return find_last (scene->segments->data, sizeof (JourneySegment), G_STRUCT_OFFSET (JourneySegment, first_slot),
                    scene->segments->len, slot);
}

/**
 * journey_scene_first_segment:
 *
 * Returns: the first heading of @stage
 */
guint
journey_scene_first_segment (JourneyScene *scene, guint stage)
{
  return journey_scene_segment_of_slot (scene, scene->stages[stage].first_slot);
}

/**
 * journey_scene_slot:
 *
 * Returns: where a slot stands
 */
JourneySlot
journey_scene_slot (JourneyScene *scene, guint slot)
{
  JourneySegment *segment = journey_scene_segment (scene, journey_scene_segment_of_slot (scene, slot));
  JourneyStagePlace *place = &scene->stages[segment->stage];
  guint position = slot - place->first_slot;
  double pitch = journey_stretch_pitch (place->stretch);

  return (JourneySlot){
    .x = segment->x + (slot - segment->first_slot) * pitch,
    .u = place->u + position * pitch,
    .width = pitch,
    .stage = segment->stage,
    .column = journey_stretch_n_columns (place->stretch) > 0 ? (int)(place->first_column + position) : -1,
    .strip = segment->strip,
  };
}

/**
 * journey_scene_slot_of_column:
 *
 * Returns: the slot that a touchpoint stands in
 */
guint
journey_scene_slot_of_column (JourneyScene *scene, guint column)
{
  JourneyStagePlace *place = &scene->stages[journey_scene_stage_of_column (scene, column)];

  return place->first_slot + column - place->first_column;
}

/**
 * journey_scene_column_slot:
 *
 * Returns: where a touchpoint stands
 */
JourneySlot
journey_scene_column_slot (JourneyScene *scene, guint column)
{
  return journey_scene_slot (scene, journey_scene_slot_of_column (scene, column));
}

/**
 * journey_scene_slot_at:
 * @x: as if read from left to right
 *
 * Returns: the slot of @strip at @x, or -1
 */
int
journey_scene_slot_at (JourneyScene *scene, guint strip, double x)
{
  JourneyStrip *s = journey_scene_strip (scene, strip);
  guint low = s->first_segment, high = s->first_segment + s->n_segments;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      JourneySegment *segment = journey_scene_segment (scene, middle);
      double pitch = journey_stretch_pitch (scene->stages[segment->stage].stretch);

      if (x < segment->x)
        high = middle;
      else if (x >= segment->x + segment->n_slots * pitch)
        low = middle + 1;
      else
        return (int)(segment->first_slot + MIN ((guint)floor ((x - segment->x) / pitch), segment->n_slots - 1));
    }

  return -1;
}

/**
 * journey_scene_columns_of_slots:
 * @first: (out): the first touchpoint that stands in one of @n_slots slots from @first_slot on
 * @n: (out): how many do
 */
void
journey_scene_columns_of_slots (JourneyScene *scene, guint first_slot, guint n_slots, guint *first, guint *n)
{
  guint end = 0;

  *first = *n = 0;
  if (n_slots == 0)
    return;

  for (guint i = journey_scene_segment_of_slot (scene, first_slot); i < scene->segments->len; i++)
    {
      JourneySegment *segment = journey_scene_segment (scene, i);
      guint from = MAX (segment->first_slot, first_slot);
      guint to = MIN (segment->first_slot + segment->n_slots, first_slot + n_slots);
      int column;

      if (from >= to)
        return;
      column = journey_scene_slot (scene, from).column;
      if (column < 0)
        continue;
      if (*n == 0)
        *first = (guint)column;
      end = (guint)column + (to - from);
      *n = end - *first;
    }
}

/* The last column before @column that the persona feels something at, or -1. */
static int
known_before (JourneyScene *scene, guint persona, guint column)
{
  guint stage = journey_scene_stage_of_column (scene, column);
  guint position = column - scene->stages[stage].first_column;

  while (TRUE)
    {
      int found = journey_stretch_feeling_before (scene->stages[stage].stretch, persona, position);

      if (found >= 0)
        return (int)scene->stages[stage].first_column + found;
      if (stage-- == 0)
        return -1;
      position = journey_stretch_n_columns (scene->stages[stage].stretch);
    }
}

/* The first column behind @column that the persona feels something at, or -1. */
static int
known_after (JourneyScene *scene, guint persona, guint column)
{
  guint stage = journey_scene_stage_of_column (scene, column);
  guint position = column - scene->stages[stage].first_column + 1;

  for (; stage < scene->n_stages; stage++, position = 0)
    {
      int found = journey_stretch_feeling_from (scene->stages[stage].stretch, persona, position);

      if (found >= 0)
        return (int)scene->stages[stage].first_column + found;
    }

  return -1;
}

/* A point of the curve without its slope. */
static JourneyKnot
point_at (JourneyScene *scene, guint persona, int column)
{
  JourneyKnot knot = { .y = NAN };

  if (column >= 0)
    {
      guint stage = journey_scene_stage_of_column (scene, (guint)column);
      JourneyStagePlace *place = &scene->stages[stage];
      guint position = (guint)column - place->first_column;
      double pitch = journey_stretch_pitch (place->stretch);

      knot.x = place->u + position * pitch + pitch / 2;
      knot.y = journey_stretch_feeling (place->stretch, persona, position);
    }

  return knot;
}

static JourneyKnot
knot_at (JourneyScene *scene, guint persona, int column)
{
  JourneyKnot knot = point_at (scene, persona, column);

  if (!isnan (knot.y))
    {
      JourneyKnot before = point_at (scene, persona, known_before (scene, persona, (guint)column));
      JourneyKnot after = point_at (scene, persona, known_after (scene, persona, (guint)column));

      knot.slope = journey_curve_slope (&before, &knot, &after);
    }

  return knot;
}

/**
 * journey_scene_knots:
 *
 * Returns: the points of a persona's curve at a column, before it and behind it; the curve goes through all strips
 */
JourneyKnots
journey_scene_knots (JourneyScene *scene, guint persona, guint column)
{
  return (JourneyKnots){
    .before = knot_at (scene, persona, known_before (scene, persona, column)),
    .at = knot_at (scene, persona, (int)column),
    .after = knot_at (scene, persona, known_after (scene, persona, column)),
  };
}
