/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "journey-painters.h"

/* A picture of the whole map in a few pixels: stages in their colours, lanes, and of the cards what can still be told apart. */

/* Columns that are nearer to each other than this are drawn as one, in pixels of the picture. */
#define NEAREST 2.0

/* No piece is smaller. */
#define LEAST 1.5

typedef struct
{
  JourneyPainter painter;
  double across; /* pixels a scene unit */
  double down;
  JourneyColour stage; /* of the column */
} Overview;

static void
paint_piece (Overview *self, const JourneyRect *rect, JourneyColour colour)
{
  JourneyRect piece = { rect->x * self->across, rect->y * self->down, MAX (rect->width * self->across, LEAST),
                        MAX (rect->height * self->down, LEAST) };

  self->painter.sink->klass->rect (self->painter.sink, &piece, 0);
  journey_painter_fill (&self->painter, colour);
}

static JourneyColour
standing_colour (Overview *self, const JourneyBox *box)
{
  const JourneyGapEntry *entry = journey_gap_table_peek (self->painter.scene->gaps, (guint)box->column);

  return journey_theme_standing_colour (self->painter.theme, entry->standing);
}

/* The gap stands where its dots are. */
static void
paint_gap (Overview *self, const JourneyBox *box)
{
  const JourneyGapEntry *entry = journey_gap_table_peek (self->painter.scene->gaps, (guint)box->column);
  double expected, actual;

  expected = entry->expected;
  actual = entry->actual;
  if (entry->standing == JOURNEY_STANDING_UNSCORED
      && !journey_gap_table_half (self->painter.scene->gaps, entry, &expected, &actual))
    return;

  /* Of half a gap one dot is there. */
  expected = journey_gap_y (self->painter.scene, (guint)box->strip, (guint)box->lane_index, isnan (expected) ? actual : expected);
  actual = isnan (actual) ? expected : journey_gap_y (self->painter.scene, (guint)box->strip, (guint)box->lane_index, actual);
  paint_piece (
      self,
      &(JourneyRect){ box->rect.x + box->rect.width / 3, MIN (expected, actual), box->rect.width / 3, fabs (expected - actual) },
      standing_colour (self, box));
}

static void
paint_box (const JourneyBox *box, gpointer user_data)
{
  Overview *self = user_data;

  switch (box->kind)
    {
    case JOURNEY_BOX_TOUCHPOINT:
      paint_piece (self, &box->rect, self->stage);
      break;
    case JOURNEY_BOX_EMOTION:
      paint_piece (
          self, &box->rect,
          journey_theme_emotion_colour (
              self->painter.theme, journey_scene_emotion_value (self->painter.scene, box, box->rect.y + box->rect.height / 2)));
      break;
    case JOURNEY_BOX_PAIN_POINT:
      paint_piece (self, &box->rect, journey_painter_colour (&self->painter, JOURNEY_HUE_PAIN_DOT));
      break;
    case JOURNEY_BOX_GAP:
      paint_gap (self, box);
      break;
    case JOURNEY_BOX_OPPORTUNITY:
      paint_piece (self, &box->rect, journey_painter_colour (&self->painter, JOURNEY_HUE_IDEA_BORDER));
      break;
    case JOURNEY_BOX_NOTE:
      paint_piece (self, &box->rect, journey_painter_colour (&self->painter, JOURNEY_HUE_NOTE_BORDER));
      break;
    case JOURNEY_BOX_METRIC:
      paint_piece (self, &box->rect, journey_painter_colour (&self->painter, JOURNEY_HUE_CHIP_BORDER));
      break;
    default:
      break;
    }
}

static void
paint_frame (Overview *self)
{
  JourneyScene *scene = self->painter.scene;

  for (guint strip = 0; strip < scene->strips->len; strip++)
    for (guint lane = 0; lane < scene->n_lanes; lane++)
      {
        JourneyRect band = journey_scene_band_rect (scene, strip, lane);

        paint_piece (self, &band, journey_painter_colour (&self->painter, JOURNEY_HUE_BAND));
      }
  for (guint i = 0; i < scene->segments->len; i++)
    {
      JourneyRect heading = journey_scene_segment_rect (scene, i);

      heading.width = MAX (heading.width - 1 / self->across, 0);
      paint_piece (self, &heading, journey_scene_stage_colour (scene, (guint)journey_scene_segment (scene, i)->stage));
    }
}

/**
 * journey_scene_paint_overview:
 * @width: of the picture
 * @height: of the picture
 *
 * Draws the whole scene into that size, whatever its own proportions. What it costs depends on the size of the picture and not
 * on that of the map: of columns that would lie on each other only the first is drawn.
 */
void
journey_scene_paint_overview (JourneyScene *scene, JourneySink *sink, double width, double height)
{
  Overview self = { .painter = { .scene = scene, .sink = sink, .theme = scene->options.theme } };
  double last = -INFINITY;

  g_return_if_fail (scene != NULL && sink != NULL);

  if (scene->width <= 0 || scene->height <= 0)
    return;

  self.across = width / scene->width;
  self.down = height / scene->height;
  paint_frame (&self);
  for (guint i = 0; i < scene->n_columns; i++)
    {
      JourneySlot slot = journey_scene_column_slot (scene, i);

      if (slot.u * self.across - last < NEAREST)
        continue;
      last = slot.u * self.across;
      self.stage = journey_scene_stage_colour (scene, (guint)slot.stage);
      journey_scene_foreach_in_column (scene, i, paint_box, &self);
    }
}
