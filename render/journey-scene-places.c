/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "journey-scene-private.h"

/* Where everything in a scene stands, worked out when somebody asks. */

/* Between what stands beside each other so that none hides another. */
#define SPOT_GAP 1.0

/**
 * journey_scene_segment_rect:
 *
 * Returns: where a heading stands
 */
JourneyRect
journey_scene_segment_rect (JourneyScene *scene, guint segment)
{
  JourneySegment *s = journey_scene_segment (scene, segment);
  JourneyStrip *strip = journey_scene_strip (scene, (guint)s->strip);

  return journey_scene_place (scene, s->x, strip->y, s->width, strip->stage_height);
}

/**
 * journey_scene_band_rect:
 *
 * Returns: where a lane stands, with its title cell
 */
JourneyRect
journey_scene_band_rect (JourneyScene *scene, guint strip, guint lane)
{
  JourneyRow *row = journey_scene_row (scene, strip, lane);
  double right = journey_scene_strip (scene, strip)->right;

  return journey_scene_place (scene, JOURNEY_MARGIN, row->y, right - JOURNEY_MARGIN, row->height);
}

/**
 * journey_scene_title_rect:
 *
 * Returns: where a lane's title cell stands
 */
JourneyRect
journey_scene_title_rect (JourneyScene *scene, guint strip, guint lane)
{
  JourneyRow *row = journey_scene_row (scene, strip, lane);

  return journey_scene_place (scene, JOURNEY_MARGIN, row->y, journey_title_width (scene->options.large_text), row->height);
}

/**
 * journey_scene_cell_rect:
 *
 * Returns: where a lane crosses a column
 */
JourneyRect
journey_scene_cell_rect (JourneyScene *scene, guint column, guint lane)
{
  JourneySlot slot = journey_scene_column_slot (scene, column);
  JourneyRow *row = journey_scene_row (scene, (guint)slot.strip, lane);

  return journey_scene_place (scene, slot.x, row->y, slot.width, row->height);
}

/**
 * journey_scene_mood_rect:
 *
 * Returns: the backdrop of the feelings
 */
JourneyRect
journey_scene_mood_rect (JourneyScene *scene, guint strip, guint lane)
{
  JourneyRow *row = journey_scene_row (scene, strip, lane);
  double x = journey_scene_first_x (scene);
  double right = journey_scene_strip (scene, strip)->right - JOURNEY_MOOD_PAD;

  return journey_scene_place (scene, x, row->y + JOURNEY_MOOD_PAD, right - x, row->height - 2 * JOURNEY_MOOD_PAD);
}

/**
 * journey_scene_mood_y:
 * @value: -2..+2
 *
 * Returns: where a feeling is drawn
 */
double
journey_scene_mood_y (JourneyScene *scene, guint strip, guint lane, double value)
{
  JourneyRow *row = journey_scene_row (scene, strip, lane);
  double half = (row->height - 2 * JOURNEY_MOOD_PAD - row->words) / 2;

  return row->y + JOURNEY_MOOD_PAD + half - CLAMP (value, -2, 2) / 2 * (half - JOURNEY_MOOD_REACH);
}

/* How far a further persona's mark stands beside the middle of its column, towards where the map is read to: so far that it only
 * touches the face of who is in front, and of marks in one place each is seen. What it says is its height, which stays. */
static double
spot_aside (JourneyScene *scene, guint column, guint lane, guint persona, double y)
{
  JourneyColumn *c = journey_scene_column (scene, column);
  guint strip = (guint)journey_scene_column_slot (scene, column).strip;
  double front = journey_scene_mood_y (scene, strip, lane, journey_column_emotion (c, scene->front));
  double touch = JOURNEY_FACE_RADIUS + JOURNEY_SPOT_RADIUS + SPOT_GAP;
  double width = 2 * JOURNEY_SPOT_RADIUS + SPOT_GAP;
  double aside = fabs (y - front) < touch ? sqrt (touch * touch - (y - front) * (y - front)) : 0;
  guint before = 0;

  for (guint i = 0; i < persona; i++)
    if (i != scene->front && fabs (journey_scene_mood_y (scene, strip, lane, journey_column_emotion (c, i)) - y) < width)
      before++;
  aside += (aside > 0 ? before / 2 : (before + 1) / 2) * width;

  return before % 2 ? -aside : aside;
}

static JourneyRect
emotion_rect (JourneyScene *scene, guint column, guint lane, const JourneyItem *item)
{
  JourneySlot slot = journey_scene_column_slot (scene, column);
  double value = journey_state_number (item->state, JOURNEY_EMOTION_VALUE);
  double y = journey_scene_mood_y (scene, (guint)slot.strip, lane, value);
  gboolean face = item->persona == scene->front;
  double reach = face ? JOURNEY_FACE_RADIUS + 1.5 : JOURNEY_SPOT_RADIUS + 2.5;
  double x = slot.x + slot.width / 2 + (face ? 0 : spot_aside (scene, column, lane, item->persona, y));

  return journey_scene_place (scene, x - reach, y - reach, 2 * reach, 2 * reach);
}

/**
 * journey_scene_item_rect:
 *
 * Returns: where one box of a column stands
 */
JourneyRect
journey_scene_item_rect (JourneyScene *scene, guint column, guint lane, const JourneyItem *item)
{
  JourneySlot slot = journey_scene_column_slot (scene, column);
  JourneyRow *row = journey_scene_row (scene, (guint)slot.strip, lane);
  double inset = JOURNEY_CARD_INSET;

  switch (item->kind)
    {
    case JOURNEY_BOX_EMOTION:
      return emotion_rect (scene, column, lane, item);
    case JOURNEY_BOX_ACTION:
    case JOURNEY_BOX_THOUGHT:
    case JOURNEY_BOX_GAP:
      return journey_scene_cell_rect (scene, column, lane);
    case JOURNEY_BOX_TOUCHPOINT:
      return journey_scene_place (scene, slot.x + inset, row->y + JOURNEY_LANE_PAD, slot.width - 2 * inset,
                                  row->height - 2 * JOURNEY_LANE_PAD);
    case JOURNEY_BOX_BACKSTAGE:
      return journey_scene_place (scene, slot.x + JOURNEY_CHIP_INSET, row->y + JOURNEY_CHIP_PAD,
                                  slot.width - 2 * JOURNEY_CHIP_INSET, row->height - 2 * JOURNEY_CHIP_PAD);
    default:
      return journey_scene_place (scene, slot.x + inset, row->y + item->y, slot.width - 2 * inset, item->height);
    }
}

/**
 * journey_scene_word_rect:
 * @box: of an emotion
 *
 * Returns: where the word for the feeling stands, or would stand, below the faces
 */
JourneyRect
journey_scene_word_rect (JourneyScene *scene, const JourneyBox *box, const JourneyItem *item)
{
  JourneyRow *row = journey_scene_row (scene, (guint)box->strip, (guint)box->lane_index);
  JourneyRect cell = journey_scene_cell_rect (scene, (guint)box->column, (guint)box->lane_index);
  JourneyRect rect = journey_rect_inset (&cell, JOURNEY_CARD_INSET, 0);
  double room = MAX (row->words, journey_font_leading (JOURNEY_FONT_SMALL));

  rect.y = row->y + row->height - JOURNEY_MOOD_PAD - room + (row->words > 0 ? item->y : 0);
  rect.height = item->height;

  return rect;
}

/* The rectangle within @outer, with a distance from the side where reading begins and from the other. */
static JourneyRect
within (JourneyScene *scene, const JourneyRect *outer, double start, double end, double top, double height)
{
  return (JourneyRect){ outer->x + (scene->rtl ? end : start), outer->y + top, outer->width - start - end, height };
}

/**
 * journey_scene_text_rect:
 * @rect: of the item, from journey_scene_item_rect ()
 *
 * Returns: where the text of @item stands
 */
JourneyRect
journey_scene_text_rect (JourneyScene *scene, const JourneyItem *item, const JourneyRect *rect)
{
  double height = item->text ? journey_text_block_height (item->text) : 0;
  double extra = item->extra ? journey_text_block_height (item->extra) : 0;

  switch (item->kind)
    {
    case JOURNEY_BOX_TOUCHPOINT:
      return within (scene, rect, JOURNEY_CARD_TEXT, JOURNEY_CARD_TEXT_END, JOURNEY_CARD_TITLE_TOP, height);
    case JOURNEY_BOX_ACTION:
    case JOURNEY_BOX_THOUGHT:
      return within (scene, rect, JOURNEY_TEXT_INSET, JOURNEY_TEXT_END, JOURNEY_TEXT_PAD, height);
    case JOURNEY_BOX_PAIN_POINT:
      return within (scene, rect, JOURNEY_PAIN_INSET, JOURNEY_PAIN_INSET - 2, JOURNEY_PAIN_TEXT_TOP, height);
    case JOURNEY_BOX_BACKSTAGE:
      return within (scene, rect, JOURNEY_CHIP_TEXT, JOURNEY_CHIP_TEXT, (rect->height - height - extra) / 2, height);
    case JOURNEY_BOX_METRIC:
      return within (scene, rect, JOURNEY_NOTE_PAD, JOURNEY_NOTE_PAD, JOURNEY_NOTE_PAD, height);
    default:
      return within (scene, rect, JOURNEY_NOTE_PAD, JOURNEY_NOTE_PAD - 2, JOURNEY_NOTE_PAD, height);
    }
}

/**
 * journey_scene_share:
 * @from: (out): where its share begins, as if there were no strips
 * @to: (out): where it ends
 *
 * A column draws the part of the curves that lies above it and above stages without touchpoints before it.
 */
void
journey_scene_share (JourneyScene *scene, guint column, double *from, double *to)
{
  JourneySlot slot = journey_scene_column_slot (scene, column);
  guint segment = journey_scene_segment_of_slot (scene, journey_scene_slot_of_column (scene, column));
  guint first = journey_scene_strip (scene, (guint)slot.strip)->first_segment;
  JourneySlot begin = slot;

  /* Stages without touchpoints have one slot each. */
  if (slot.x == journey_scene_segment (scene, segment)->x)
    for (; segment > first; segment--)
      {
        JourneySlot before = journey_scene_slot (scene, journey_scene_segment (scene, segment - 1)->first_slot);

        if (before.column >= 0)
          break;
        begin = before;
      }
  *from = begin.u;
  *to = slot.u + slot.width;
}
