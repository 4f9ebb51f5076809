/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "journey-scene-private.h"
#include "journey-text.h"

static double
first_x (void)
{
  return JOURNEY_MARGIN + JOURNEY_TITLE_WIDTH + JOURNEY_TITLE_GAP;
}

/* Gives every slot its strip and its x. A strip holds at least one. */
static void
place_slots (JourneyScene *scene)
{
  double limit = scene->options.max_strip_width > 0 ? scene->options.max_strip_width : G_MAXDOUBLE;
  JourneyStrip strip = { 0 };
  double x = first_x (), u = 0;

  for (guint i = 0; i < scene->slots->len; i++)
    {
      JourneySlot *slot = journey_scene_slot (scene, i);

      if (strip.n_slots > 0 && x + slot->width + JOURNEY_BAND_END + JOURNEY_MARGIN > limit)
        {
          g_array_append_val (scene->strips, strip);
          strip = (JourneyStrip){ .first_slot = i };
          x = first_x ();
        }
      slot->x = x;
      slot->u = u;
      slot->strip = (int)scene->strips->len;
      strip.n_slots++;
      x += slot->width;
      u += slot->width;
      strip.right = x + JOURNEY_BAND_END;
    }

  strip.right = MAX (strip.right, JOURNEY_MARGIN + JOURNEY_MIN_BAND);
  g_array_append_val (scene->strips, strip);
}

static void
measure_segment (JourneyScene *scene, JourneySegment *segment)
{
  JourneyState *stage = journey_scene_stage_state (scene, (guint)segment->stage);
  double wrap = MAX (segment->width - JOURNEY_STAGE_START - JOURNEY_STAGE_END, 20);
  const char *question = journey_state_text (stage, JOURNEY_STAGE_QUESTION);

  segment->title = journey_text_block_ref (journey_typesetter_label (
      scene->typesetter, journey_state_text (stage, JOURNEY_STAGE_TITLE), JOURNEY_FONT_STAGE_TITLE, wrap));
  if (!journey_text_is_blank (question))
    segment->question =
        journey_text_block_ref (journey_typesetter_label (scene->typesetter, question, JOURNEY_FONT_STAGE_QUESTION, wrap));
}

static void
add_segment (JourneyScene *scene, guint first_slot, guint n_slots)
{
  JourneySlot *first = journey_scene_slot (scene, first_slot);
  JourneySlot *last = journey_scene_slot (scene, first_slot + n_slots - 1);
  JourneyStrip *strip = journey_scene_strip (scene, (guint)first->strip);
  JourneySegment segment = {
    .stage = first->stage,
    .strip = first->strip,
    .first_slot = first_slot,
    .n_slots = n_slots,
    .x = first->x,
    .width = last->x + last->width - first->x,
  };
  double height;

  measure_segment (scene, &segment);
  height = 12 + journey_text_block_height (segment.title) + 10;
  if (segment.question)
    height += journey_text_block_height (segment.question);
  strip->stage_height = MAX (strip->stage_height, height);
  if (strip->n_segments++ == 0)
    strip->first_segment = scene->segments->len;
  g_array_append_val (scene->segments, segment);
}

static void
place_segments (JourneyScene *scene)
{
  guint first = 0;

  for (guint i = 1; i <= scene->slots->len; i++)
    {
      JourneySlot *a = journey_scene_slot (scene, first);
      JourneySlot *b = i < scene->slots->len ? journey_scene_slot (scene, i) : NULL;

      if (b && a->stage == b->stage && a->strip == b->strip)
        continue;
      add_segment (scene, first, i - first);
      first = i;
    }
}

static double
lane_height (JourneyScene *scene, JourneyStrip *strip, guint lane, double *words)
{
  JourneyHead *head = &scene->heads[lane];
  double wanted = journey_state_number (head->lane, JOURNEY_LANE_HEIGHT);
  double height = head->kind == JOURNEY_LANE_KIND_EMOTIONS ? JOURNEY_MOOD_HEIGHT + 2 * JOURNEY_MOOD_PAD : JOURNEY_TEXT_LANE_MIN;

  if (head->kind == JOURNEY_LANE_KIND_VALUE_GAP)
    height = JOURNEY_GAP_HEIGHT;
  if (head->kind == JOURNEY_LANE_KIND_TOUCHPOINTS)
    height = JOURNEY_CARD_MIN + 2 * JOURNEY_LANE_PAD;
  if (!isnan (wanted))
    height = MAX (height, wanted);
  height = MAX (height, head->height);

  for (guint i = strip->first_slot; i < strip->first_slot + strip->n_slots; i++)
    {
      int column = journey_scene_slot (scene, i)->column;

      if (column < 0)
        continue;
      height = MAX (height, journey_column_height (journey_scene_column (scene, (guint)column), lane));
      *words = MAX (*words, journey_column_words_height (journey_scene_column (scene, (guint)column), lane));
    }

  return ceil (height);
}

/* Returns where the strip ends. */
static double
place_rows (JourneyScene *scene, guint index, double y)
{
  JourneyStrip *strip = journey_scene_strip (scene, index);

  strip->y = y;
  if (strip->n_slots > 0 || scene->options.for_editing)
    {
      strip->stage_height = ceil (MAX (strip->stage_height, JOURNEY_STAGE_MIN));
      y += strip->stage_height + JOURNEY_STAGE_GAP;
    }

  for (guint lane = 0; lane < scene->n_lanes; lane++)
    {
      JourneyRow *row = journey_scene_row (scene, index, lane);

      row->y = y;
      row->height = lane_height (scene, strip, lane, &row->words);
      y += row->height + JOURNEY_LANE_GAP;
    }
  strip->bottom = scene->n_lanes > 0 ? y - JOURNEY_LANE_GAP : y;

  return strip->bottom;
}

static double
end_of_adds (JourneyScene *scene)
{
  JourneyStrip *last = journey_scene_strip (scene, scene->strips->len - 1);
  JourneySlot *slot = scene->slots->len > 0 ? journey_scene_slot (scene, scene->slots->len - 1) : NULL;
  double end = slot ? slot->x + slot->width + JOURNEY_ADD_STAGE_WIDTH : 0;

  return MAX (last->right, end);
}

/* Returns where the strips begin. */
static double
place_top (JourneyScene *scene, JourneyScene *previous, double right)
{
  double y = JOURNEY_MARGIN_TOP;
  double width = MIN (right - JOURNEY_MARGIN, JOURNEY_PERSONA_MAX);

  if (scene->title)
    y += journey_text_block_height (scene->title) + 4;
  if (scene->subtitle)
    y += journey_text_block_height (scene->subtitle) + 4;
  if (scene->title || scene->subtitle)
    y += 8;

  if (scene->options.show_persona_strip)
    scene->persona_strip =
        journey_persona_strip_new (scene->map, scene->gaps, scene->typesetter, width, previous ? previous->persona_strip : NULL);
  scene->persona_y = y;
  if (scene->persona_strip)
    y += journey_persona_strip_height (scene->persona_strip) + JOURNEY_PERSONA_GAP;

  return y;
}

/**
 * journey_layout_strips:
 * @previous: (nullable): where pictures that did not change are taken from
 *
 * Gives everything in @scene its place; its columns and slots have been made.
 */
void
journey_layout_strips (JourneyScene *scene, JourneyScene *previous)
{
  double right = 0, y;

  place_slots (scene);
  place_segments (scene);
  scene->rows = g_new0 (JourneyRow, (gsize)scene->strips->len * scene->n_lanes + 1);
  for (guint i = 0; i < scene->strips->len; i++)
    right = MAX (right, journey_scene_strip (scene, i)->right);
  y = place_top (scene, previous, right);

  for (guint i = 0; i < scene->strips->len; i++)
    {
      if (i > 0)
        y += JOURNEY_STRIP_GAP;
      y = place_rows (scene, i, y);
    }

  if (scene->options.for_editing)
    right = MAX (right, end_of_adds (scene));
  scene->width = right + JOURNEY_MARGIN;
  scene->height = y + JOURNEY_MARGIN;
}
