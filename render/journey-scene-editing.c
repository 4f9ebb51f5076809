/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "journey-scene-private.h"

/* What the canvas needs to edit in place and to drag. */

static JourneyFieldId
field_of (JourneyBoxKind kind)
{
  switch (kind)
    {
    case JOURNEY_BOX_PERSONA:
      return JOURNEY_PERSONA_NAME;
    case JOURNEY_BOX_STAGE:
      return JOURNEY_STAGE_TITLE;
    case JOURNEY_BOX_LANE_TITLE:
      return JOURNEY_LANE_TITLE;
    case JOURNEY_BOX_TOUCHPOINT:
      return JOURNEY_TOUCHPOINT_TITLE;
    case JOURNEY_BOX_ACTION:
      return JOURNEY_TOUCHPOINT_ACTION;
    case JOURNEY_BOX_THOUGHT:
      return JOURNEY_TOUCHPOINT_THOUGHT;
    case JOURNEY_BOX_BACKSTAGE:
      return JOURNEY_TOUCHPOINT_BACKSTAGE;
    case JOURNEY_BOX_EMOTION:
      return JOURNEY_EMOTION_WORD;
    case JOURNEY_BOX_PAIN_POINT:
      return JOURNEY_PAIN_POINT_TEXT;
    case JOURNEY_BOX_OPPORTUNITY:
      return JOURNEY_OPPORTUNITY_TEXT;
    case JOURNEY_BOX_METRIC:
      return JOURNEY_METRIC_NAME;
    case JOURNEY_BOX_NOTE:
      return JOURNEY_NOTE_TEXT;
    default:
      return 0;
    }
}

static void
style_area (JourneyScene *scene, JourneyBoxKind kind, JourneyTextArea *area)
{
  JourneyHue ground = JOURNEY_HUE_BAND, text = JOURNEY_HUE_TEXT;

  area->font = JOURNEY_FONT_BODY;
  if (kind == JOURNEY_BOX_PERSONA)
    {
      ground = JOURNEY_HUE_CARD;
    }
  else if (kind == JOURNEY_BOX_TOUCHPOINT)
    {
      area->font = JOURNEY_FONT_CARD_TITLE;
      ground = JOURNEY_HUE_CARD;
    }
  else if (kind == JOURNEY_BOX_THOUGHT)
    {
      area->font = JOURNEY_FONT_THOUGHT;
    }
  else if (kind == JOURNEY_BOX_LANE_TITLE)
    {
      area->font = JOURNEY_FONT_LANE_TITLE;
      ground = JOURNEY_HUE_LANE_TITLE;
    }
  else if (kind == JOURNEY_BOX_EMOTION)
    {
      area->font = JOURNEY_FONT_SMALL;
      ground = JOURNEY_HUE_MOOD_BOTTOM;
    }
  else if (kind == JOURNEY_BOX_PAIN_POINT)
    {
      ground = JOURNEY_HUE_PAIN;
      text = JOURNEY_HUE_PAIN_TEXT;
    }
  else if (kind == JOURNEY_BOX_OPPORTUNITY)
    {
      ground = JOURNEY_HUE_IDEA;
      text = JOURNEY_HUE_IDEA_TEXT;
    }
  else if (kind == JOURNEY_BOX_NOTE)
    {
      ground = JOURNEY_HUE_NOTE;
      text = JOURNEY_HUE_NOTE_TEXT;
    }
  else if (kind == JOURNEY_BOX_BACKSTAGE || kind == JOURNEY_BOX_METRIC)
    {
      ground = JOURNEY_HUE_CHIP;
      text = JOURNEY_HUE_CHIP_TEXT;
    }

  area->centred = kind == JOURNEY_BOX_BACKSTAGE || kind == JOURNEY_BOX_EMOTION;
  area->ground = journey_theme_colour (scene->options.theme, ground);
  area->colour = journey_theme_colour (scene->options.theme, text);
}

static void
stage_area (JourneyScene *scene, const JourneyBox *box, JourneyTextArea *area)
{
  area->font = JOURNEY_FONT_STAGE_TITLE;
  area->ground = journey_scene_stage_colour (scene, (guint)box->stage_index);
  area->colour = journey_theme_text_on (scene->options.theme, area->ground);
  for (guint i = journey_scene_first_segment (scene, (guint)box->stage_index); i < scene->segments->len; i++)
    {
      JourneySegment *segment = journey_scene_segment (scene, i);
      double title = journey_text_block_height (segment->title);
      double question = segment->question ? journey_text_block_height (segment->question) : 0;

      if (segment->stage != box->stage_index || segment->strip != box->strip)
        continue;
      area->rect = (JourneyRect){ box->rect.x + (scene->rtl ? JOURNEY_STAGE_END : JOURNEY_STAGE_START),
                                  box->rect.y + (box->rect.height - title - question) / 2 - 1,
                                  box->rect.width - JOURNEY_STAGE_START - JOURNEY_STAGE_END, title };
    }
}

static void
persona_area (JourneyScene *scene, const JourneyBox *box, JourneyTextArea *area)
{
  JourneyRect strip = journey_scene_part_rect (scene, JOURNEY_PART_PERSONA_STRIP, 0);

  if (box->item == 0)
    area->font = JOURNEY_FONT_PERSONA_NAME;
  area->rect = journey_persona_strip_name_rect (scene->persona_strip, (guint)box->item, strip.x, strip.y);
}

/* A stage's question is edited below its title. */
static gboolean
question_area (JourneyScene *scene, const JourneyBox *box, JourneyTextArea *area)
{
  if (box->kind != JOURNEY_BOX_STAGE || !journey_scene_text_area (scene, box, area))
    return FALSE;

  area->field = JOURNEY_STAGE_QUESTION;
  area->font = journey_typesetter_font (scene->typesetter, JOURNEY_FONT_STAGE_QUESTION);
  area->rect.y += area->rect.height;
  area->rect.height = journey_font_leading (area->font);

  return TRUE;
}

static gboolean
quote_area (JourneyScene *scene, const JourneyBox *box, JourneyTextArea *area)
{
  JourneyRect strip;

  if (box->kind != JOURNEY_BOX_PERSONA || !journey_scene_text_area (scene, box, area))
    return FALSE;

  strip = journey_scene_part_rect (scene, JOURNEY_PART_PERSONA_STRIP, 0);
  area->field = JOURNEY_PERSONA_QUOTE;
  area->font = journey_typesetter_font (scene->typesetter, JOURNEY_FONT_PERSONA_QUOTE);
  area->colour = journey_theme_colour (scene->options.theme, JOURNEY_HUE_TEXT_MUTED);

  return journey_persona_strip_quote_rect (scene->persona_strip, (guint)box->item, strip.x, strip.y, &area->rect);
}

/**
 * journey_scene_text_area:
 * @box: of @scene
 * @area: (out): what is edited there, and how it looks
 *
 * Returns: whether @box has a text that can be edited in place
 */
gboolean
journey_scene_text_area (JourneyScene *scene, const JourneyBox *box, JourneyTextArea *area)
{
  g_return_val_if_fail (scene != NULL && box != NULL && area != NULL, FALSE);

  *area = (JourneyTextArea){ .field = field_of (box->kind) };
  if (area->field == 0)
    return FALSE;

  style_area (scene, box->kind, area);
  if (box->kind == JOURNEY_BOX_PERSONA)
    {
      persona_area (scene, box, area);
    }
  else if (box->kind == JOURNEY_BOX_STAGE)
    {
      stage_area (scene, box, area);
    }
  else if (box->kind == JOURNEY_BOX_LANE_TITLE)
    {
      area->ground = journey_theme_lane_ground (scene->options.theme,
                                                journey_state_text (scene->heads[box->lane_index].lane, JOURNEY_LANE_COLOUR));
      area->rect = (JourneyRect){ box->rect.x + (scene->rtl ? 6 : JOURNEY_TITLE_INSET), box->rect.y + 12,
                                  box->rect.width - JOURNEY_TITLE_INSET - 6,
                                  journey_text_block_height (scene->heads[box->lane_index].title) };
    }
  else
    {
      guint n_items;
      const JourneyItem *items =
          journey_column_items (journey_scene_column (scene, (guint)box->column), (guint)box->lane_index, &n_items);

      area->rect = box->kind == JOURNEY_BOX_EMOTION ? journey_scene_word_rect (scene, box, &items[box->item])
                                                    : journey_scene_text_rect (scene, &items[box->item], &box->rect);
    }
  area->font = journey_typesetter_font (scene->typesetter, area->font);
  area->rect.height = MAX (area->rect.height, journey_font_leading (area->font));

  return TRUE;
}

/**
 * journey_scene_field_area:
 * @box: of @scene
 * @field: of what @box shows
 * @area: (out): where it is edited, and how it looks
 *
 * Finds the place of a text that is not the only one of its box: the question of a stage, the quote of a persona.
 *
 * Returns: whether @box has a place for @field
 */
gboolean
journey_scene_field_area (JourneyScene *scene, const JourneyBox *box, JourneyFieldId field, JourneyTextArea *area)
{
  if (field == JOURNEY_STAGE_QUESTION)
    return question_area (scene, box, area);
  if (field == JOURNEY_PERSONA_QUOTE)
    return quote_area (scene, box, area);

  return journey_scene_text_area (scene, box, area) && area->field == field;
}

/**
 * journey_scene_emotion_value:
 * @box: an emotion, or anything else in a lane of emotions
 * @y: where the face is dragged to
 *
 * Returns: the feeling that is drawn there, -2..+2, in steps of a tenth
 */
double
journey_scene_emotion_value (JourneyScene *scene, const JourneyBox *box, double y)
{
  double top, bottom;

  g_return_val_if_fail (box->lane_index >= 0, 0);

  top = journey_scene_mood_y (scene, (guint)box->strip, (guint)box->lane_index, 2);
  bottom = journey_scene_mood_y (scene, (guint)box->strip, (guint)box->lane_index, -2);

  return round (CLAMP (2 - (y - top) / (bottom - top) * 4, -2, 2) * 10) / 10;
}

/**
 * journey_scene_emotion_y:
 * @box: an emotion, or anything else in a lane of emotions
 * @value: -2..+2
 *
 * Returns: where the feeling is drawn
 */
double
journey_scene_emotion_y (JourneyScene *scene, const JourneyBox *box, double value)
{
  g_return_val_if_fail (box->lane_index >= 0, 0);

  return journey_scene_mood_y (scene, (guint)box->strip, (guint)box->lane_index, value);
}
