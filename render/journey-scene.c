/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-scene.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "journey-scene-private.h"
#include "journey-text.h"

static JourneyTypesetter *
need_typesetter (JourneyState *map, const JourneySceneOptions *options, JourneyScene *previous)
{
  const char *language = journey_state_text (map, JOURNEY_MAP_LANGUAGE);

  if (previous && g_str_equal (journey_typesetter_language (previous->typesetter), language)
      && !previous->options.large_text == !options->large_text && previous->options.kept_layouts == options->kept_layouts
      && previous->options.painted_once == options->painted_once)
    return journey_typesetter_ref (previous->typesetter);

  return journey_typesetter_new (language, journey_language_is_rtl (language), options->large_text, options->kept_layouts,
                                 options->painted_once);
}

static char *
subtitle_of (JourneyState *map)
{
  const char *scenario = journey_state_text (map, JOURNEY_MAP_SCENARIO);
  const char *state =
      journey_field_label (journey_spec_field (JOURNEY_MAP_STATE), journey_state_integer (map, JOURNEY_MAP_STATE));

  return journey_text_is_blank (scenario) ? g_strdup (state) : g_strdup_printf ("%s · %s", state, scenario);
}

static void
make_title (JourneyScene *self)
{
  const char *title = journey_state_text (self->map, JOURNEY_MAP_TITLE);
  g_autofree char *subtitle = subtitle_of (self->map);
  double wrap = JOURNEY_MIN_BAND;

  if (!journey_text_is_blank (title))
    self->title = journey_text_block_ref (journey_typesetter_label (self->typesetter, title, JOURNEY_FONT_MAP_TITLE, wrap));
  self->subtitle = journey_text_block_ref (journey_typesetter_label (self->typesetter, subtitle, JOURNEY_FONT_MAP_NOTE, wrap));
}

static void
make_gaps (JourneyScene *self, JourneyState *tried, JourneyScene *previous)
{
  JourneyGapTable *today = previous && previous->today ? previous->today : previous ? previous->gaps : NULL;

  self->gaps = journey_gap_table_new_from (tried ? tried : self->map, previous ? previous->gaps : NULL);
  self->today = tried ? journey_gap_table_new_from (self->map, today) : NULL;
}

/**
 * journey_scene_new:
 * @map: the state of a whole map
 * @options: what the scene is for
 * @previous: (nullable): a scene of an earlier state of the same map, from the same thread
 *
 * Lays @map out. What did not change since @previous keeps its measured text, so that an edit costs what it touched.
 *
 * Returns: (transfer full): the scene
 */
JourneyScene *
journey_scene_new (JourneyState *map, const JourneySceneOptions *options, JourneyScene *previous)
{
  JourneyScene *self;

  g_return_val_if_fail (map != NULL && journey_state_kind (map) == JOURNEY_KIND_MAP, NULL);
  g_return_val_if_fail (options != NULL, NULL);

  self = g_new0 (JourneyScene, 1);
  self->ref_count = 1;
  self->map = journey_state_ref (map);
  self->options = *options;
  if (!self->options.theme)
    self->options.theme = journey_theme_get (JOURNEY_THEME_LIGHT);
  self->typesetter = need_typesetter (map, options, previous);
  self->rtl = journey_typesetter_is_rtl (self->typesetter);
  make_gaps (self, options->tried, previous);
  journey_scene_take_personas (self, options);
  self->segments = g_array_new (FALSE, FALSE, sizeof (JourneySegment));
  self->strips = g_array_new (FALSE, FALSE, sizeof (JourneyStrip));

  if (options->show_title)
    make_title (self);
  journey_layout_heads (self);
  journey_layout_columns (self, previous);
  journey_layout_strips (self, previous);

  return self;
}

/**
 * journey_scene_ref:
 *
 * Returns: (transfer full): @scene
 */
JourneyScene *
journey_scene_ref (JourneyScene *scene)
{
  scene->ref_count++;
  return scene;
}

static void
segment_clear (JourneySegment *segment)
{
  journey_text_block_unref (segment->title);
  g_clear_pointer (&segment->question, journey_text_block_unref);
}

/**
 * journey_scene_unref:
 */
void
journey_scene_unref (JourneyScene *scene)
{
  if (--scene->ref_count > 0)
    return;

  for (guint i = 0; i < scene->segments->len; i++)
    segment_clear (journey_scene_segment (scene, i));
  for (guint i = 0; i < scene->n_lanes; i++)
    journey_head_clear (&scene->heads[i]);
  g_clear_pointer (&scene->title, journey_text_block_unref);
  g_clear_pointer (&scene->subtitle, journey_text_block_unref);
  g_clear_pointer (&scene->persona_strip, journey_persona_strip_free);
  for (guint i = 0; i < scene->n_stages; i++)
    journey_stretch_unref (scene->stages[i].stretch);
  g_free (scene->stages);
  journey_relations_unref (scene->relations);
  g_array_unref (scene->segments);
  g_array_unref (scene->strips);
  g_free (scene->heads);
  g_free (scene->rows);
  g_free (scene->hidden);
  g_free (scene->numbers);
  journey_gap_table_unref (scene->gaps);
  g_clear_pointer (&scene->today, journey_gap_table_unref);
  journey_state_unref (scene->map);
  /* Last, because all text lives in it. */
  journey_typesetter_unref (scene->typesetter);
  g_free (scene);
}

/**
 * journey_scene_map:
 *
 * Returns: (transfer none): the state that is shown
 */
JourneyState *
journey_scene_map (JourneyScene *scene)
{
  return scene->map;
}

/**
 * journey_scene_theme:
 *
 * Returns: (transfer none): the look
 */
const JourneyTheme *
journey_scene_theme (JourneyScene *scene)
{
  return scene->options.theme;
}

/**
 * journey_scene_language:
 *
 * Returns: the language of the map, for fonts; "" when nobody said
 */
const char *
journey_scene_language (JourneyScene *scene)
{
  return journey_typesetter_language (scene->typesetter);
}

/**
 * journey_scene_gap_table:
 *
 * Returns: (transfer none): the scores as they are drawn, which are the tried ones where some are tried
 */
JourneyGapTable *
journey_scene_gap_table (JourneyScene *scene)
{
  return scene->gaps;
}

/**
 * journey_scene_gap_today:
 * @column: 0-based
 *
 * Returns: (transfer none) (nullable): the scores of a touchpoint where others are tried; NULL where they are drawn as they are
 */
const JourneyGapEntry *
journey_scene_gap_today (JourneyScene *scene, guint column)
{
  const JourneyGapEntry *today = scene->today ? journey_gap_table_peek (scene->today, column) : NULL;

  if (!today || today->standing == JOURNEY_STANDING_UNSCORED
      || today->actual == journey_gap_table_peek (scene->gaps, column)->actual)
    return NULL;

  return today;
}

/**
 * journey_scene_is_rtl:
 *
 * Returns: whether the map is read from right to left
 */
gboolean
journey_scene_is_rtl (JourneyScene *scene)
{
  return scene->rtl;
}

/**
 * journey_scene_unit:
 *
 * Returns: how many pixels a scene unit has at 100 %: 1, and more with large text
 */
double
journey_scene_unit (JourneyScene *scene)
{
  return scene->options.large_text ? JOURNEY_LARGE_UNIT : 1;
}

/**
 * journey_scene_width:
 *
 * Returns: the width of the picture with its margins
 */
double
journey_scene_width (JourneyScene *scene)
{
  return scene->width;
}

/**
 * journey_scene_height:
 *
 * Returns: the height of the picture with its margins
 */
double
journey_scene_height (JourneyScene *scene)
{
  return scene->height;
}

/**
 * journey_scene_title_right:
 *
 * Returns: where the lanes' title cells end and the columns may begin: their right edge, or their left one in a
 * map that is read from right to left
 */
double
journey_scene_title_right (JourneyScene *scene)
{
  double end = JOURNEY_MARGIN + journey_title_width (scene->options.large_text);

  return scene->rtl ? scene->width - end : end;
}

/**
 * journey_scene_n_strips:
 *
 * Returns: how many lines of columns there are; at least 1
 */
guint
journey_scene_n_strips (JourneyScene *scene)
{
  return scene->strips->len;
}

/**
 * journey_scene_strip_rect:
 *
 * Returns: where a line of columns stands, with its headings
 */
JourneyRect
journey_scene_strip_rect (JourneyScene *scene, guint strip)
{
  JourneyStrip *s = journey_scene_strip (scene, strip);

  return journey_scene_place (scene, JOURNEY_MARGIN, s->y, s->right - JOURNEY_MARGIN, s->bottom - s->y);
}

/**
 * journey_scene_n_columns:
 *
 * Returns: how many touchpoints there are
 */
guint
journey_scene_n_columns (JourneyScene *scene)
{
  return scene->n_columns;
}

/**
 * journey_scene_column_rect:
 * @column: 0-based
 *
 * Returns: where a touchpoint's column stands: all its lanes, without the stage's heading
 */
JourneyRect
journey_scene_column_rect (JourneyScene *scene, guint column)
{
  JourneySlot slot = journey_scene_column_slot (scene, column);
  JourneyStrip *strip = journey_scene_strip (scene, (guint)slot.strip);
  double top = scene->n_lanes > 0 ? journey_scene_row (scene, (guint)slot.strip, 0)->y : strip->bottom;

  return journey_scene_place (scene, slot.x, top, slot.width, strip->bottom - top);
}

/**
 * journey_scene_column_id:
 *
 * Returns: the touchpoint's id
 */
const char *
journey_scene_column_id (JourneyScene *scene, guint column)
{
  return journey_state_id (journey_column_touchpoint (journey_scene_column (scene, column)));
}

/* The first slot of the first strip that does not end before @x. */
static guint
first_slot_from (JourneyScene *scene, double x)
{
  JourneyStrip *strip = journey_scene_strip (scene, 0);
  int slot = journey_scene_slot_at (scene, 0, x);

  if (slot >= 0)
    return (guint)slot;

  return strip->n_slots == 0 || x < journey_scene_slot (scene, 0).x ? 0 : strip->n_slots;
}

/**
 * journey_scene_columns_between:
 * @x0: left end of what is visible
 * @x1: right end of what is visible
 * @first: (out): the first column that can be seen
 * @last: (out): the last one
 *
 * For scenes in one strip: of others it looks at the first strip only.
 *
 * Returns: whether any column lies between @x0 and @x1
 */
gboolean
journey_scene_columns_between (JourneyScene *scene, double x0, double x1, guint *first, guint *last)
{
  double from = scene->rtl ? scene->width - x1 : x0;
  double to = scene->rtl ? scene->width - x0 : x1;
  guint begin = first_slot_from (scene, from);
  guint end = first_slot_from (scene, to);
  guint n;

  /* What begins at the end is out of sight, what begins before it is not. */
  if (end < journey_scene_strip (scene, 0)->n_slots && journey_scene_slot (scene, end).x < to)
    end++;
  if (end <= begin)
    return FALSE;

  journey_scene_columns_of_slots (scene, begin, end - begin, first, &n);
  *last = *first + n - 1;

  return n > 0;
}

/**
 * journey_scene_n_stages:
 *
 * Returns: how many stages there are
 */
guint
journey_scene_n_stages (JourneyScene *scene)
{
  return journey_state_n_children (scene->map, JOURNEY_MAP_STAGES);
}

/**
 * journey_scene_stage_rect:
 *
 * Returns: where the first heading of a stage stands
 */
JourneyRect
journey_scene_stage_rect (JourneyScene *scene, guint stage)
{
  g_return_val_if_fail (stage < scene->n_stages, (JourneyRect){ 0 });

  return journey_scene_segment_rect (scene, journey_scene_first_segment (scene, stage));
}

/**
 * journey_scene_n_lanes:
 *
 * Returns: how many lanes are visible
 */
guint
journey_scene_n_lanes (JourneyScene *scene)
{
  return scene->n_lanes;
}

/**
 * journey_scene_lane:
 * @lane: among the visible ones
 *
 * Returns: (transfer none): the lane
 */
JourneyState *
journey_scene_lane (JourneyScene *scene, guint lane)
{
  g_return_val_if_fail (lane < scene->n_lanes, NULL);

  return scene->heads[lane].lane;
}

/**
 * journey_scene_lane_rect:
 * @lane: among the visible ones
 *
 * Returns: where the lane stands in the first strip, with its title cell
 */
JourneyRect
journey_scene_lane_rect (JourneyScene *scene, guint lane)
{
  return journey_scene_band_rect (scene, 0, lane);
}

/**
 * journey_scene_lane_content:
 * @lane: among the visible ones
 *
 * Returns: how high the lane has to be in the first strip for what it holds
 */
double
journey_scene_lane_content (JourneyScene *scene, guint lane)
{
  g_return_val_if_fail (lane < scene->n_lanes, 0);

  return journey_scene_row (scene, 0, lane)->content;
}
