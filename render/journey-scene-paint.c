/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "journey-painters.h"
#include "journey-text.h"

/* How far something reaches beyond the rectangle of its part: borders, faces, chevrons. */
#define BLEED 4.0

/* Letters with fewer pixels are none that can be read. */
#define LEGIBLE 5.75

static JourneyPainter
painter_for (JourneyScene *scene, JourneySink *sink, const JourneyRect *area, JourneyDetail detail)
{
  return (JourneyPainter){
    .scene = scene,
    .sink = sink,
    .theme = scene->options.theme,
    .full = detail == JOURNEY_DETAIL_FULL,
    .far = detail == JOURNEY_DETAIL_REDUCED,
    .plain = detail == JOURNEY_DETAIL_PLAIN,
    .area = area,
  };
}

static void
paint_item (JourneyPainter *painter, const JourneyCell *cell, const JourneyItem *item)
{
  JourneyRect rect = journey_scene_item_rect (painter->scene, cell->column, cell->lane, item);

  switch (item->kind)
    {
    case JOURNEY_BOX_TOUCHPOINT:
      journey_paint_touchpoint (painter, cell, item);
      break;
    case JOURNEY_BOX_ACTION:
    case JOURNEY_BOX_THOUGHT:
      journey_paint_plain (painter, item, &rect);
      break;
    case JOURNEY_BOX_PAIN_POINT:
      journey_paint_pain_point (painter, item, &rect);
      break;
    case JOURNEY_BOX_BACKSTAGE:
      journey_paint_chip (painter, item, &rect);
      break;
    case JOURNEY_BOX_METRIC:
      journey_paint_metric (painter, item, &rect);
      break;
    case JOURNEY_BOX_OPPORTUNITY:
      journey_paint_opportunity (painter, item, &rect);
      break;
    case JOURNEY_BOX_NOTE:
      journey_paint_note (painter, item, &rect);
      break;
    default:
      break;
    }
}

static void
begin_group (JourneyPainter *painter, const char *prefix, JourneyState *state, JourneyFieldId title, guint strip)
{
  const JourneySinkClass *klass = painter->sink->klass;
  const char *id = journey_state_id (state);
  g_autofree char *name = NULL;

  if (klass->wants_glyphs)
    return;
  name = strip > 0 ? g_strdup_printf ("%s-%s-%u", prefix, id, strip + 1) : g_strdup_printf ("%s-%s", prefix, id);
  klass->begin_group (painter->sink, name, NULL);
  if (klass->name_group && !journey_text_is_blank (journey_state_text (state, title)))
    klass->name_group (painter->sink, journey_state_text (state, title));
}

static void
end_group (JourneyPainter *painter)
{
  if (!painter->sink->klass->wants_glyphs)
    painter->sink->klass->end_group (painter->sink);
}

/* What a lane holds at a touchpoint. It has no title of its own: that of the touchpoint is what people want to see there. */
static void
begin_cell (JourneyPainter *painter, JourneyState *touchpoint, const JourneyCell *cell)
{
  const JourneySinkClass *klass = painter->sink->klass;
  g_autofree char *name = NULL;

  if (klass->wants_glyphs)
    return;
  name = g_strdup_printf ("cell-%s-%s", journey_state_id (touchpoint), journey_state_id (painter->scene->heads[cell->lane].lane));
  klass->begin_group (painter->sink, name, NULL);
}

static void
paint_cell (JourneyPainter *painter, JourneyState *touchpoint, const JourneyCell *cell)
{
  JourneyLaneKind kind = painter->scene->heads[cell->lane].kind;

  if (kind != JOURNEY_LANE_KIND_EMOTIONS && kind != JOURNEY_LANE_KIND_VALUE_GAP && cell->n_items == 0)
    return;

  begin_cell (painter, touchpoint, cell);
  if (kind == JOURNEY_LANE_KIND_EMOTIONS)
    journey_paint_emotions (painter, cell);
  else if (kind == JOURNEY_LANE_KIND_VALUE_GAP)
    journey_paint_gap (painter, cell);
  else
    for (guint i = 0; i < cell->n_items; i++)
      paint_item (painter, cell, &cell->items[i]);
  end_group (painter);
}

static void
paint_column (JourneyPainter *painter, guint column)
{
  JourneyScene *scene = painter->scene;
  JourneySlot slot = journey_scene_column_slot (scene, column);
  JourneyState *stage = journey_scene_stage_state (scene, (guint)slot.stage);
  JourneyState *touchpoint =
      journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, column - scene->stages[slot.stage].first_column);
  JourneyCell cell = { .column = column, .strip = (guint)slot.strip };

  begin_group (painter, "touchpoint", touchpoint, JOURNEY_TOUCHPOINT_TITLE, 0);
  cell.stage_ink = journey_theme_stage_ink (painter->theme, journey_scene_stage_colour (scene, (guint)slot.stage));
  for (cell.lane = 0; cell.lane < scene->n_lanes; cell.lane++)
    {
      cell.rect = journey_scene_cell_rect (scene, column, cell.lane);
      if (painter->area
          && !journey_rect_intersects (
              &cell.rect, &(JourneyRect){ cell.rect.x, painter->area->y - BLEED, 1, painter->area->height + 2 * BLEED }))
        continue;
      cell.middle = cell.rect.x + cell.rect.width / 2;
      cell.items = journey_column_items (journey_scene_column (scene, column), cell.lane, &cell.n_items);
      paint_cell (painter, touchpoint, &cell);
    }
  end_group (painter);
}

static void
paint_lane_title (JourneyPainter *painter, guint index)
{
  guint strip = index / painter->scene->n_lanes, lane = index % painter->scene->n_lanes;

  begin_group (painter, "lane", painter->scene->heads[lane].lane, JOURNEY_LANE_TITLE, strip);
  journey_paint_lane_title (painter, strip, lane);
  end_group (painter);
}

static void
paint_persona_strip (JourneyPainter *painter)
{
  JourneyRect rect = journey_scene_part_rect (painter->scene, JOURNEY_PART_PERSONA_STRIP, 0);

  journey_persona_strip_paint (painter->scene->persona_strip, painter->sink, painter->theme, rect.x, rect.y,
                               painter->full  ? JOURNEY_DETAIL_FULL
                               : painter->far ? JOURNEY_DETAIL_REDUCED
                                              : JOURNEY_DETAIL_PLAIN);
}

static void
paint_title (JourneyPainter *painter)
{
  JourneyScene *scene = painter->scene;
  JourneyRect rect = journey_scene_place (scene, JOURNEY_MARGIN, JOURNEY_MARGIN_TOP, JOURNEY_MIN_BAND, 0);

  journey_painter_block (painter, scene->title, &rect, JOURNEY_ALIGN_START, journey_painter_colour (painter, JOURNEY_HUE_TEXT));
  if (scene->title)
    rect.y += journey_text_block_height (scene->title) + 4;
  journey_painter_block (painter, scene->subtitle, &rect, JOURNEY_ALIGN_START,
                         journey_painter_colour (painter, JOURNEY_HUE_TEXT_MUTED));
}

static void
paint_part (JourneyPainter *painter, JourneyPart part, guint index)
{
  switch (part)
    {
    case JOURNEY_PART_BACKGROUND:
      journey_paint_background (painter, index);
      break;
    case JOURNEY_PART_COLUMN:
      paint_column (painter, index);
      break;
    case JOURNEY_PART_STAGE:
      journey_paint_stage (painter, index);
      break;
    case JOURNEY_PART_LANE_TITLE:
      paint_lane_title (painter, index);
      break;
    case JOURNEY_PART_TITLE:
      paint_title (painter);
      break;
    case JOURNEY_PART_PERSONA_STRIP:
      paint_persona_strip (painter);
      break;
    case JOURNEY_PART_ADD:
      journey_paint_add (painter, index);
      break;
    case JOURNEY_N_PARTS:
    default:
      g_assert_not_reached ();
    }
}

/**
 * journey_scene_n_parts:
 *
 * Returns: how many pieces of a kind there are
 */
guint
journey_scene_n_parts (JourneyScene *scene, JourneyPart part)
{
  switch (part)
    {
    case JOURNEY_PART_BACKGROUND:
      return scene->strips->len;
    case JOURNEY_PART_COLUMN:
      return scene->n_columns;
    case JOURNEY_PART_STAGE:
      return scene->segments->len;
    case JOURNEY_PART_LANE_TITLE:
      return scene->strips->len * scene->n_lanes;
    case JOURNEY_PART_TITLE:
      return scene->title || scene->subtitle ? 1 : 0;
    case JOURNEY_PART_PERSONA_STRIP:
      return scene->persona_strip ? 1 : 0;
    case JOURNEY_PART_ADD:
      return journey_scene_n_adds (scene);
    case JOURNEY_N_PARTS:
    default:
      return 0;
    }
}

static JourneyRect
column_part_rect (JourneyScene *scene, guint column)
{
  JourneyRect rect = journey_scene_column_rect (scene, column);
  double from, to;

  journey_scene_share (scene, column, &from, &to);
  if (!scene->rtl)
    rect.x -= to - from - rect.width;
  rect.width = to - from;

  return journey_rect_inset (&rect, -BLEED, 0);
}

static JourneyRect
persona_strip_rect (JourneyScene *scene)
{
  return journey_scene_place (scene, JOURNEY_MARGIN, scene->persona_y, journey_persona_strip_width (scene->persona_strip),
                              journey_persona_strip_height (scene->persona_strip));
}

/**
 * journey_scene_part_rect:
 *
 * Returns: what a piece draws into, with everything that reaches beyond its boxes
 */
JourneyRect
journey_scene_part_rect (JourneyScene *scene, JourneyPart part, guint index)
{
  JourneyRect rect = { 0 };
  JourneyBox box;

  g_return_val_if_fail (index < journey_scene_n_parts (scene, part), rect);

  switch (part)
    {
    case JOURNEY_PART_BACKGROUND:
      return journey_scene_strip_rect (scene, index);
    case JOURNEY_PART_COLUMN:
      return column_part_rect (scene, index);
    case JOURNEY_PART_STAGE:
      rect = journey_scene_segment_rect (scene, index);
      return journey_rect_inset (&rect, -JOURNEY_STAGE_POINT, 0);
    case JOURNEY_PART_LANE_TITLE:
      return journey_scene_title_rect (scene, index / scene->n_lanes, index % scene->n_lanes);
    case JOURNEY_PART_TITLE:
      return journey_scene_place (scene, JOURNEY_MARGIN, 0, JOURNEY_MIN_BAND, scene->persona_y);
    case JOURNEY_PART_PERSONA_STRIP:
      return persona_strip_rect (scene);
    case JOURNEY_PART_ADD:
      journey_scene_add_box (scene, index, &box);
      return box.kind == JOURNEY_BOX_ADD_STAGE ? journey_rect_inset (&box.rect, -2, -2) : journey_rect_inset (&box.rect, -1, -1);
    case JOURNEY_N_PARTS:
    default:
      return rect;
    }
}

/**
 * journey_scene_paint_part:
 * @index: below journey_scene_n_parts ()
 * @area: (nullable): what has to be drawn, in the scene's measure; a background should not be drawn without one
 *
 * Draws one piece where it stands in the scene.
 */
void
journey_scene_paint_part (
    JourneyScene *scene, JourneySink *sink, JourneyPart part, guint index, const JourneyRect *area, JourneyDetail detail)
{
  JourneyPainter painter = painter_for (scene, sink, area, detail);

  g_return_if_fail (index < journey_scene_n_parts (scene, part));

  paint_part (&painter, part, index);
}

/**
 * journey_scene_paint_unnumbered:
 * @area: (nullable): what has to be drawn, in the scene's measure
 *
 * Draws a column without the number on its card: what is the same wherever the column stands.
 */
void
journey_scene_paint_unnumbered (
    JourneyScene *scene, JourneySink *sink, guint column, const JourneyRect *area, JourneyDetail detail)
{
  JourneyPainter painter = painter_for (scene, sink, area, detail);

  g_return_if_fail (column < scene->n_columns);

  painter.unnumbered = TRUE;
  paint_column (&painter, column);
}

/**
 * journey_scene_paint_number:
 *
 * Draws what journey_scene_paint_unnumbered () leaves out, within the card.
 */
void
journey_scene_paint_number (JourneyScene *scene, JourneySink *sink, guint column, JourneyDetail detail)
{
  JourneyPainter painter = painter_for (scene, sink, NULL, detail);
  JourneyCell cell = { .column = column };

  g_return_if_fail (column < scene->n_columns);

  for (cell.lane = 0; cell.lane < scene->n_lanes; cell.lane++)
    {
      cell.items = journey_column_items (journey_scene_column (scene, column), cell.lane, &cell.n_items);
      if (cell.n_items > 0 && cell.items[0].kind == JOURNEY_BOX_TOUCHPOINT)
        journey_paint_number (&painter, &cell, &cell.items[0]);
    }
}

static void
paint_pieces (JourneyPainter *painter, JourneyPart part, guint first, guint n)
{
  for (guint i = first; i < first + n; i++)
    {
      JourneyRect rect;

      if (painter->area)
        rect = journey_scene_part_rect (painter->scene, part, i);
      if (!painter->area || journey_rect_intersects (&rect, painter->area))
        paint_part (painter, part, i);
    }
}

/* A stage, or the part of it that stands in one strip, with its touchpoints. */
static void
paint_segment (JourneyPainter *painter, guint segment)
{
  JourneySegment *s = journey_scene_segment (painter->scene, segment);
  guint first, n;

  journey_scene_columns_of_slots (painter->scene, s->first_slot, s->n_slots, &first, &n);
  begin_group (painter, "stage", journey_scene_stage_state (painter->scene, (guint)s->stage), JOURNEY_STAGE_TITLE,
               (guint)s->strip);
  paint_pieces (painter, JOURNEY_PART_COLUMN, first, n);
  paint_pieces (painter, JOURNEY_PART_STAGE, segment, 1);
  end_group (painter);
}

static void
paint_strip (JourneyPainter *painter, guint index)
{
  JourneyStrip *strip = journey_scene_strip (painter->scene, index);
  JourneyRect rect = journey_scene_strip_rect (painter->scene, index);

  rect = journey_rect_inset (&rect, -BLEED - JOURNEY_STAGE_POINT, -BLEED);
  if (painter->area && !journey_rect_intersects (&rect, painter->area))
    return;

  paint_pieces (painter, JOURNEY_PART_BACKGROUND, index, 1);
  for (guint i = 0; i < strip->n_segments; i++)
    paint_segment (painter, strip->first_segment + i);
  paint_pieces (painter, JOURNEY_PART_LANE_TITLE, index * painter->scene->n_lanes, painter->scene->n_lanes);
}

/**
 * journey_scene_detail_at:
 * @zoom: pixels a scene unit
 *
 * Returns: how much should be drawn so that all text is large enough to be read
 */
JourneyDetail
journey_scene_detail_at (JourneyScene *scene, double zoom)
{
  if (journey_font_size (journey_typesetter_font (scene->typesetter, JOURNEY_FONT_BODY)) * zoom >= LEGIBLE)
    return JOURNEY_DETAIL_FULL;

  return journey_font_size (JOURNEY_FONT_FAR) * zoom >= LEGIBLE ? JOURNEY_DETAIL_REDUCED : JOURNEY_DETAIL_PLAIN;
}

/**
 * journey_scene_paint:
 * @area: (nullable): what has to be drawn; NULL is everything
 *
 * Draws everything that touches @area, but not the paper.
 */
void
journey_scene_paint (JourneyScene *scene, JourneySink *sink, const JourneyRect *area, JourneyDetail detail)
{
  JourneyPainter painter = painter_for (scene, sink, area, detail);

  g_return_if_fail (scene != NULL && sink != NULL);

  for (guint i = 0; i < scene->strips->len; i++)
    paint_strip (&painter, i);
  for (guint part = JOURNEY_PART_LANE_TITLE + 1; part < JOURNEY_N_PARTS; part++)
    paint_pieces (&painter, (JourneyPart)part, 0, journey_scene_n_parts (scene, (JourneyPart)part));
}
