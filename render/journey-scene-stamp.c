/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "journey-scene-private.h"

/* Stamps: FNV-1a over everything that a piece's picture depends on, apart from where it stands. */

static guint64
mix (guint64 stamp, guint64 value)
{
  for (guint i = 0; i < 8; i++, value >>= 8)
    stamp = (stamp ^ (value & 0xff)) * G_GUINT64_CONSTANT (0x100000001b3);

  return stamp;
}

static guint64
mix_number (guint64 stamp, double number)
{
  guint64 bits;

  memcpy (&bits, &number, sizeof bits);

  return mix (stamp, bits);
}

static guint64
mix_text (guint64 stamp, const char *text)
{
  for (; *text; text++)
    stamp = (stamp ^ (guchar)*text) * G_GUINT64_CONSTANT (0x100000001b3);

  return mix (stamp, 0);
}

static guint64
begin (JourneyScene *scene, JourneyPart part)
{
  guint64 stamp = G_GUINT64_CONSTANT (0xcbf29ce484222325);

  return mix (stamp, (guint64)scene->options.large_text << 32 | (guint64)part << 16
                         | (guint64)journey_theme_kind (scene->options.theme) << 8 | (guint64)scene->rtl);
}

static guint64
mix_rows (JourneyScene *scene, guint64 stamp, guint strip)
{
  for (guint i = 0; i < scene->n_lanes; i++)
    {
      stamp = mix (stamp, (guint64)scene->heads[i].kind);
      stamp = mix_number (stamp, journey_scene_row (scene, strip, i)->height);
      stamp = mix_number (stamp, journey_scene_row (scene, strip, i)->words);
    }
  stamp = mix (stamp, (guint64)(guint)journey_state_integer (scene->map, JOURNEY_MAP_SCALE_LOW));

  return mix (stamp, (guint64)(guint)journey_state_integer (scene->map, JOURNEY_MAP_SCALE_HIGH));
}

static guint64
mix_knot (guint64 stamp, const JourneyKnot *knot, double origin)
{
  if (isnan (knot->y))
    return mix (stamp, 0);

  stamp = mix_number (stamp, knot->x - origin);
  stamp = mix_number (stamp, knot->y);

  return mix_number (stamp, knot->slope);
}

static guint64
mix_curves (JourneyScene *scene, guint64 stamp, guint column)
{
  JourneySlot slot = journey_scene_column_slot (scene, column);
  double from, to;

  journey_scene_share (scene, column, &from, &to);
  stamp = mix_number (stamp, slot.u - from);
  stamp = mix (stamp, scene->front);
  for (guint persona = 0; persona < scene->n_personas; persona++)
    {
      JourneyKnots knots = journey_scene_knots (scene, persona, column);
      JourneyState *state = journey_state_child (scene->map, JOURNEY_MAP_PERSONAS, persona);

      stamp = mix_knot (stamp, &knots.before, slot.u);
      stamp = mix_knot (stamp, &knots.at, slot.u);
      stamp = mix_knot (stamp, &knots.after, slot.u);
      stamp = mix (stamp, scene->hidden[persona]);
      stamp = mix_text (stamp, journey_state_text (state, JOURNEY_PERSONA_COLOUR));
    }

  return stamp;
}

static guint64
mix_scores (JourneyScene *scene, guint64 stamp, guint column)
{
  const JourneyGapEntry *entry = journey_gap_table_peek (scene->gaps, column);
  const JourneyGapEntry *today = journey_scene_gap_today (scene, column);
  guint n;
  const JourneyGapRating *ratings = journey_gap_table_ratings (scene->gaps, column, &n);
  double expected, actual;

  stamp = mix (stamp, (guint64)entry->standing);
  if (journey_gap_table_half (scene->gaps, entry, &expected, &actual))
    {
      stamp = mix_number (mix (stamp, isnan (actual)), isnan (actual) ? expected : actual);
      stamp = mix (stamp, (guint64)journey_gap_table_half_is_assumption (scene->gaps, entry));
    }
  stamp = today ? mix_number (mix_number (stamp, today->actual), today->gap) : stamp;
  if (entry->standing != JOURNEY_STANDING_UNSCORED)
    {
      stamp = mix (stamp, (guint64)entry->assumption << 1 | (guint64)entry->disagreement);
      stamp = mix_number (stamp, entry->expected);
      stamp = mix_number (stamp, entry->actual);
      stamp = mix_number (stamp, entry->gap);
    }
  stamp = mix (stamp, journey_state_n_children (scene->map, JOURNEY_MAP_COMPETITORS));
  stamp = mix (stamp, n);
  for (guint i = 0; i < n; i++)
    stamp = mix_number (mix (stamp, ratings[i].competitor), ratings[i].actual);

  return stamp;
}

static guint64
unnumbered_stamp (JourneyScene *scene, guint column)
{
  JourneySlot slot = journey_scene_column_slot (scene, column);
  JourneyState *stage = journey_scene_stage_state (scene, (guint)slot.stage);
  guint64 stamp = begin (scene, JOURNEY_PART_COLUMN);

  stamp = mix (stamp, journey_column_serial (journey_scene_column (scene, column)));
  stamp = mix (stamp, (guint64)slot.stage);
  stamp = mix_text (stamp, journey_state_text (stage, JOURNEY_STAGE_COLOUR));
  stamp = mix_rows (scene, stamp, (guint)slot.strip);
  stamp = mix_curves (scene, stamp, column);

  return mix_scores (scene, stamp, column);
}

static guint64
column_stamp (JourneyScene *scene, guint column)
{
  return mix (unnumbered_stamp (scene, column), journey_scene_column_number (scene, column));
}

static guint64
stage_stamp (JourneyScene *scene, guint segment)
{
  JourneySegment *s = journey_scene_segment (scene, segment);
  JourneyState *stage = journey_scene_stage_state (scene, (guint)s->stage);
  guint64 stamp = begin (scene, JOURNEY_PART_STAGE);

  stamp = mix (stamp, (guint64)s->stage);
  stamp = mix_number (stamp, s->width);
  stamp = mix_number (stamp, journey_scene_strip (scene, (guint)s->strip)->stage_height);
  stamp = mix_text (stamp, journey_state_text (stage, JOURNEY_STAGE_TITLE));
  stamp = mix_text (stamp, journey_state_text (stage, JOURNEY_STAGE_QUESTION));

  return mix_text (stamp, journey_state_text (stage, JOURNEY_STAGE_COLOUR));
}

static guint64
lane_title_stamp (JourneyScene *scene, guint index)
{
  guint lane = index % scene->n_lanes;
  JourneyHead *head = &scene->heads[lane];
  guint64 stamp = mix (begin (scene, JOURNEY_PART_LANE_TITLE), (guint64)head->kind);

  stamp = mix_number (stamp, journey_scene_row (scene, index / scene->n_lanes, lane)->height);
  stamp = mix_text (stamp, journey_text_block_text (head->title));
  /* From far away a title is shortened so that it does not look like another. */
  for (guint i = 0; i < scene->n_lanes; i++)
    stamp = mix_text (stamp, journey_text_block_text (scene->heads[i].title));
  stamp = mix_text (stamp, journey_state_text (head->lane, JOURNEY_LANE_COLOUR));
  stamp = mix (stamp, (guint64)(guint)journey_state_integer (scene->map, JOURNEY_MAP_SCALE_LOW));
  stamp = mix (stamp, (guint64)(guint)journey_state_integer (scene->map, JOURNEY_MAP_SCALE_HIGH));
  for (guint i = 0; i < head->legend->len; i++)
    {
      const JourneyLegend *legend = &g_array_index (head->legend, JourneyLegend, i);

      stamp = mix (stamp, (guint64)legend->mark << 32 | legend->index);
      stamp = mix_text (stamp, journey_text_block_text (legend->text));
      if (legend->mark == JOURNEY_MARK_CURVE)
        stamp = mix_text (
            mix (stamp, scene->front),
            journey_state_text (journey_state_child (scene->map, JOURNEY_MAP_PERSONAS, legend->index), JOURNEY_PERSONA_COLOUR));
    }

  return stamp;
}

static guint64
add_stamp (JourneyScene *scene, guint index)
{
  guint64 stamp = begin (scene, JOURNEY_PART_ADD);
  JourneyBox box;

  journey_scene_add_box (scene, index, &box);
  stamp = mix (stamp, (guint64)box.kind);
  stamp = mix_number (stamp, box.rect.width);

  return mix_number (stamp, box.rect.height);
}

static guint64
background_stamp (JourneyScene *scene, guint index)
{
  JourneyStrip *strip = journey_scene_strip (scene, index);
  guint64 stamp = mix_number (begin (scene, JOURNEY_PART_BACKGROUND), strip->right);

  stamp = mix_number (stamp, strip->bottom - strip->y);

  return mix_rows (scene, stamp, index);
}

/**
 * journey_scene_part_stamp:
 *
 * For caches: a piece of two scenes that have the same typesetter (one made from the other) and the same stamp
 * looks the same, wherever it stands.
 *
 * Returns: the stamp
 */
guint64
journey_scene_part_stamp (JourneyScene *scene, JourneyPart part, guint index)
{
  guint64 stamp;

  g_return_val_if_fail (index < journey_scene_n_parts (scene, part), 0);

  switch (part)
    {
    case JOURNEY_PART_BACKGROUND:
      return background_stamp (scene, index);
    case JOURNEY_PART_COLUMN:
      return column_stamp (scene, index);
    case JOURNEY_PART_STAGE:
      return stage_stamp (scene, index);
    case JOURNEY_PART_LANE_TITLE:
      return lane_title_stamp (scene, index);
    case JOURNEY_PART_TITLE:
      stamp = begin (scene, part);
      stamp = mix_text (stamp, scene->title ? journey_text_block_text (scene->title) : "");
      return mix_text (stamp, scene->subtitle ? journey_text_block_text (scene->subtitle) : "");
    case JOURNEY_PART_PERSONA_STRIP:
      return mix (begin (scene, part), journey_persona_strip_stamp (scene->persona_strip));
    case JOURNEY_PART_ADD:
      return add_stamp (scene, index);
    case JOURNEY_N_PARTS:
    default:
      return 0;
    }
}

/**
 * journey_scene_words_stamp:
 *
 * For names of touchpoints: a column of two scenes that have the same typesetter and the same stamp says the same, with the
 * same gap and the same number of as many.
 *
 * Returns: the stamp
 */
guint64
journey_scene_words_stamp (JourneyScene *scene, guint column)
{
  guint index = journey_scene_stage_of_column (scene, column);
  const JourneyGapEntry *today = journey_scene_gap_today (scene, column);
  guint64 stamp = begin (scene, JOURNEY_PART_COLUMN);

  stamp = mix (stamp, journey_column_serial (journey_scene_column (scene, column)));
  stamp = mix (stamp, (guint64)column << 32 | scene->n_columns);
  stamp = today ? mix_number (stamp, today->gap) : stamp;
  stamp = mix_number (stamp, journey_gap_table_peek (scene->gaps, column)->gap);

  return mix_text (stamp, journey_state_text (journey_scene_stage_state (scene, index), JOURNEY_STAGE_TITLE));
}

/**
 * journey_scene_same_words:
 * @other: the scene that @scene was made from
 *
 * Returns: whether journey_scene_words_stamp () is the same in both for all columns of @stage
 */
gboolean
journey_scene_same_words (JourneyScene *scene, JourneyScene *other, guint stage)
{
  return scene->typesetter == other->typesetter && stage < MIN (scene->n_stages, other->n_stages)
         && scene->stages[stage].stretch == other->stages[stage].stretch && scene->n_columns == other->n_columns
         && !scene->today == !other->today && journey_gap_table_shares_stage (scene->gaps, other->gaps, stage)
         && (!scene->today || journey_gap_table_shares_stage (scene->today, other->today, stage));
}

/**
 * journey_scene_unnumbered_stamp:
 *
 * Returns: the stamp of what journey_scene_paint_unnumbered () draws, see journey_scene_part_stamp ()
 */
guint64
journey_scene_unnumbered_stamp (JourneyScene *scene, guint column)
{
  g_return_val_if_fail (column < scene->n_columns, 0);

  return unnumbered_stamp (scene, column);
}
