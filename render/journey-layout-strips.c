/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <math.h>

#include "journey-scene-private.h"
#include "journey-text.h"
#include "journey-usual-name.h"

static void
measure_segment (JourneyScene *scene, JourneySegment *segment)
{
  JourneyState *stage = journey_scene_stage_state (scene, (guint)segment->stage);
  double wrap = MAX (segment->width - JOURNEY_STAGE_START - JOURNEY_STAGE_END, 20);
  gboolean continued = scene->options.stage_a_strip && segment->first_slot > scene->stages[segment->stage].first_slot;
  g_autofree char *words = continued ? g_strdup_printf (_ ("%s (continued)"), journey_usual_name_or (stage, JOURNEY_STAGE_TITLE))
                                     : g_strdup (journey_state_text (stage, JOURNEY_STAGE_TITLE));
  const char *question = journey_state_text (stage, JOURNEY_STAGE_QUESTION);

  segment->title = journey_text_block_ref (journey_typesetter_label (scene->typesetter, words, JOURNEY_FONT_STAGE_TITLE, wrap));
  if (!journey_text_is_blank (question))
    segment->question =
        journey_text_block_ref (journey_typesetter_label (scene->typesetter, question, JOURNEY_FONT_STAGE_QUESTION, wrap));
}

static void
add_segment (JourneyScene *scene, JourneyStrip *strip, guint stage, guint first_slot, guint n_slots, double x)
{
  JourneySegment segment = {
    .stage = (int)stage,
    .strip = (int)scene->strips->len,
    .first_slot = first_slot,
    .n_slots = n_slots,
    .x = x,
    .width = n_slots * journey_stretch_pitch (scene->stages[stage].stretch),
  };
  double height;

  measure_segment (scene, &segment);
  height = 12 + journey_text_block_height (segment.title) + 10;
  if (segment.question)
    height += journey_text_block_height (segment.question);
  strip->stage_height = MAX (strip->stage_height, height);
  if (strip->n_segments++ == 0)
    strip->first_segment = scene->segments->len;
  strip->n_slots += n_slots;
  strip->right = x + segment.width + JOURNEY_BAND_END;
  g_array_append_val (scene->segments, segment);
}

/* How many of @n slots have room from @x on. */
static guint
fitting (JourneyScene *scene, double x, guint n, double pitch)
{
  double limit = scene->options.max_strip_width;
  guint fit = 0;

  if (limit <= 0)
    return n;
  while (fit < n && x + (fit + 1) * pitch + JOURNEY_BAND_END + JOURNEY_MARGIN <= limit)
    fit++;

  return fit;
}

/* Of @n slots, of which @most fit into a strip, those that go into the first of as few strips as it takes. */
static guint
share_evenly (guint n, guint most)
{
  guint n_strips = (n + most - 1) / most;

  return (n + n_strips - 1) / n_strips;
}

/* Puts the stages into strips, of which each holds at least one slot. */
static void
place_segments (JourneyScene *scene)
{
  JourneyStrip strip = { 0 };
  double x = journey_scene_first_x (scene);

  for (guint i = 0; i < scene->n_stages; i++)
    {
      double pitch = journey_stretch_pitch (scene->stages[i].stretch);
      guint slot = scene->stages[i].first_slot;
      guint end = slot + scene->stages[i].n_slots;
      gboolean ends = scene->options.stage_a_strip && strip.n_slots > 0;

      while (slot < end)
        {
          guint n = fitting (scene, x, end - slot, pitch);

          if (ends || (n == 0 && strip.n_slots > 0))
            {
              ends = FALSE;
              g_array_append_val (scene->strips, strip);
              strip = (JourneyStrip){ .first_slot = slot };
              x = journey_scene_first_x (scene);
              continue;
            }
          n = MAX (n, 1);
          if (scene->options.stage_a_strip)
            n = share_evenly (end - slot, n);
          add_segment (scene, &strip, i, slot, n, x);
          x += n * pitch;
          slot += n;
          ends = scene->options.stage_a_strip;
        }
    }

  if (!scene->options.stage_a_strip || scene->strips->len == 0)
    strip.right = MAX (strip.right, JOURNEY_MARGIN + JOURNEY_MIN_BAND);
  g_array_append_val (scene->strips, strip);
}

/* Makes a lane high enough for the columns of one heading. */
static void
fit_segment (JourneyScene *scene, JourneySegment *segment, guint lane, double *height, double *words)
{
  JourneyStagePlace *place = &scene->stages[segment->stage];
  guint first = segment->first_slot - place->first_slot;

  if (segment->n_slots == place->n_slots)
    {
      *height = MAX (*height, journey_stretch_height (place->stretch, lane));
      *words = MAX (*words, journey_stretch_words_height (place->stretch, lane));
      return;
    }

  for (guint i = first; i < first + segment->n_slots; i++)
    {
      JourneyColumn *column = journey_stretch_column (place->stretch, i);

      *height = MAX (*height, journey_column_height (column, lane));
      *words = MAX (*words, journey_column_words_height (column, lane));
    }
}

static double
content_height (JourneyScene *scene, JourneyStrip *strip, guint lane, double *words)
{
  JourneyHead *head = &scene->heads[lane];
  double height = head->kind == JOURNEY_LANE_KIND_EMOTIONS ? JOURNEY_MOOD_HEIGHT + 2 * JOURNEY_MOOD_PAD : JOURNEY_TEXT_LANE_MIN;

  if (head->kind == JOURNEY_LANE_KIND_VALUE_GAP)
    height = JOURNEY_GAP_HEIGHT;
  if (head->kind == JOURNEY_LANE_KIND_TOUCHPOINTS)
    height = JOURNEY_CARD_MIN + 2 * JOURNEY_LANE_PAD;
  height = MAX (height, head->height);

  for (guint i = strip->first_segment; i < strip->first_segment + strip->n_segments; i++)
    fit_segment (scene, journey_scene_segment (scene, i), lane, &height, words);

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
      double wanted = journey_state_number (scene->heads[lane].lane, JOURNEY_LANE_HEIGHT);

      row->y = y;
      row->content = content_height (scene, strip, lane, &row->words);
      row->height = isnan (wanted) ? row->content : MAX (row->content, ceil (wanted));
      y += row->height + JOURNEY_LANE_GAP;
    }
  strip->bottom = scene->n_lanes > 0 ? y - JOURNEY_LANE_GAP : y;

  return strip->bottom;
}

static double
end_of_adds (JourneyScene *scene)
{
  JourneyStrip *last = journey_scene_strip (scene, scene->strips->len - 1);
  JourneySegment *segment = scene->segments->len > 0 ? journey_scene_segment (scene, scene->segments->len - 1) : NULL;

  return MAX (last->right, segment ? segment->x + segment->width + JOURNEY_ADD_STAGE_WIDTH : 0);
}

/* Its figures are of the whole map, whatever of it is drawn. */
static JourneyPersonaStrip *
make_persona_strip (JourneyScene *scene, JourneyScene *previous, double width)
{
  JourneyPersonaStrip *before = previous ? previous->persona_strip : NULL;
  JourneyState *whole = scene->options.whole;

  if (whole && whole != scene->map)
    {
      g_autoptr (JourneyGapTable) gaps = journey_gap_table_new (whole);

      return journey_persona_strip_new (whole, gaps, NULL, scene->typesetter, width, scene->options.for_editing, before);
    }

  return journey_persona_strip_new (scene->map, scene->gaps, scene->today, scene->typesetter, width, scene->options.for_editing,
                                    before);
}

/* Returns where the strips begin. */
static double
place_top (JourneyScene *scene, JourneyScene *previous, double right)
{
  double y = JOURNEY_MARGIN_TOP;
  double width = MIN (right - JOURNEY_MARGIN, JOURNEY_PERSONA_MAX);

  if (scene->options.persona_strip_width > 0)
    width = MIN (width, scene->options.persona_strip_width);
  if (scene->title)
    y += journey_text_block_height (scene->title) + 4;
  if (scene->subtitle)
    y += journey_text_block_height (scene->subtitle) + 4;
  if (scene->title || scene->subtitle)
    y += 8;

  if (scene->options.show_persona_strip)
    scene->persona_strip = make_persona_strip (scene, previous, width);
  scene->persona_y = y;
  if (scene->persona_strip)
    {
      journey_persona_strip_set_shown (scene->persona_strip, scene->front, scene->hidden);
      y += journey_persona_strip_height (scene->persona_strip) + JOURNEY_PERSONA_GAP;
    }

  return y;
}

/**
 * journey_layout_strips:
 * @previous: (nullable): where pictures that did not change are taken from
 *
 * Gives everything in @scene its place; its columns have been made.
 */
void
journey_layout_strips (JourneyScene *scene, JourneyScene *previous)
{
  /* The title needs its room, however narrow the strips are. */
  double right = JOURNEY_MARGIN + JOURNEY_MIN_BAND, y;

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
