/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "journey-figure.h"
#include "journey-icon.h"
#include "journey-painters.h"
#include "journey-persona-look.h"
#include "journey-shorten.h"

/* Along the end of the title cell of a lane that has a colour of its own. */
#define STRIPE 4.0

/* Behind the words of a heading where something else may follow. */
#define BEHIND_WORDS 3.0

/* Around the title of a lane that is seen from far away, and more of its letters than there is room for. */
#define FAR_TITLE_INSET 4.0
#define MOST_FAR_LETTERS 48

/* Traces a chevron that points where the map is read to; it reaches into the notch of the next one. */
static void
trace_chevron (JourneyPainter *painter, const JourneyRect *rect)
{
  const JourneySinkClass *k = painter->sink->klass;
  JourneySink *sink = painter->sink;
  double point = JOURNEY_STAGE_POINT;
  double x0 = rect->x + 1, x1 = rect->x + rect->width + JOURNEY_BAND_END;
  double middle = rect->y + rect->height / 2, bottom = rect->y + rect->height;

  if (painter->scene->rtl)
    {
      x0 = rect->x + rect->width - 1;
      x1 = rect->x - JOURNEY_BAND_END;
      point = -point;
    }

  k->move_to (sink, x0, rect->y);
  k->line_to (sink, x1 - point, rect->y);
  k->line_to (sink, x1, middle);
  k->line_to (sink, x1 - point, bottom);
  k->line_to (sink, x0, bottom);
  k->line_to (sink, x0 + point, middle);
  k->close (sink);
}

/* The title where there is room for it, else only the number. */
static void
paint_far_stage (JourneyPainter *painter, JourneySegment *segment, const JourneyRect *words, JourneyColour colour)
{
  double leading = journey_font_leading (JOURNEY_FONT_FAR);
  JourneyRect line = { words->x, words->y + (words->height - leading) / 2, words->width, leading };
  char number[16];

  if (journey_painter_far (painter, journey_text_block_text (segment->title), &line, JOURNEY_ALIGN_START, colour))
    return;
  g_snprintf (number, sizeof number, "%d", segment->stage + 1);
  journey_painter_far (painter, number, &line, JOURNEY_ALIGN_START, colour);
}

/* Both lines together stand in the middle of a heading. Returns where they begin, below its upper edge. */
static double
words_top (JourneySegment *segment, double height)
{
  double words = journey_text_block_height (segment->title);

  if (segment->question)
    words += journey_text_block_height (segment->question);

  return (height - words) / 2 - 1;
}

/**
 * journey_scene_heading_look:
 * @stage: of a scene in one strip
 * @look: (out): in scene units
 *
 * Says what a heading looks like, for when its words are to be seen elsewhere along it.
 */
void
journey_scene_heading_look (JourneyScene *scene, guint stage, JourneyHeadingLook *look)
{
  JourneySegment *segment = journey_scene_segment (scene, stage);
  double title = journey_text_block_width (segment->title);
  double question = segment->question ? journey_text_block_width (segment->question) : 0;

  look->ground = journey_scene_stage_colour (scene, (guint)segment->stage);
  look->title_end = JOURNEY_STAGE_START + title + BEHIND_WORDS;
  look->question_end = JOURNEY_STAGE_START + question + BEHIND_WORDS;
  look->question_y =
      words_top (segment, journey_scene_segment_rect (scene, stage).height) + journey_text_block_height (segment->title);
}

/**
 * journey_paint_stage:
 *
 * Draws the heading of a stage.
 */
void
journey_paint_stage (JourneyPainter *painter, guint segment)
{
  JourneySegment *s = journey_scene_segment (painter->scene, segment);
  JourneyRect rect = journey_scene_segment_rect (painter->scene, segment);
  JourneyColour ground = journey_scene_stage_colour (painter->scene, (guint)s->stage);
  JourneyColour text = journey_theme_text_on (painter->theme, ground);
  JourneyRect words = rect;

  trace_chevron (painter, &rect);
  journey_painter_fill (painter, ground);

  words.x += painter->scene->rtl ? JOURNEY_STAGE_END : JOURNEY_STAGE_START;
  words.width -= JOURNEY_STAGE_START + JOURNEY_STAGE_END;
  paint_far_stage (painter, s, &words, text);
  words.y += words_top (s, rect.height);
  journey_painter_block (painter, s->title, &words, JOURNEY_ALIGN_START, text);
  words.y += journey_text_block_height (s->title);
  journey_painter_block (painter, s->question, &words, JOURNEY_ALIGN_START, text);
}

/* The side where reading begins is rounded like the lane, the other one is straight and stays open. */
static void
trace_title_cell (JourneyPainter *painter, const JourneyRect *rect)
{
  const JourneySinkClass *k = painter->sink->klass;
  JourneySink *sink = painter->sink;
  double r = JOURNEY_BAND_RADIUS, c = r * 0.4477;
  double y0 = rect->y + 0.5, y1 = rect->y + rect->height - 0.5;
  double start = painter->scene->rtl ? rect->x + rect->width - 0.5 : rect->x + 0.5;
  double end = painter->scene->rtl ? rect->x : rect->x + rect->width;
  double d = painter->scene->rtl ? -1 : 1;

  k->move_to (sink, end, y0);
  k->line_to (sink, start + d * r, y0);
  k->curve_to (sink, start + d * c, y0, start, y0 + c, start, y0 + r);
  k->line_to (sink, start, y1 - r);
  k->curve_to (sink, start, y1 - c, start + d * c, y1, start + d * r, y1);
  k->line_to (sink, end, y1);
}

/* A piece of the persona's curve, with the persona's mark on it. */
static void
paint_curve_mark (JourneyPainter *painter, double x, double y, guint persona)
{
  JourneyState *state = journey_state_child (painter->scene->map, JOURNEY_MAP_PERSONAS, persona);
  gboolean in_front = persona == painter->scene->front;
  JourneyColour colour =
      journey_persona_curve_colour (painter->theme, persona, journey_state_text (state, JOURNEY_PERSONA_COLOUR), in_front);
  JourneyStroke strokes[JOURNEY_PERSONA_STROKES];
  guint n = journey_persona_strokes (persona, in_front ? 3 : 1.9, 0, strokes);

  for (guint i = 0; i < n; i++)
    {
      painter->sink->klass->move_to (painter->sink, x, y);
      painter->sink->klass->line_to (painter->sink, x + JOURNEY_CURVE_MARK - 6, y);
      journey_painter_stroke (painter, colour, &strokes[i]);
    }
  journey_persona_mark_paint (painter->sink, persona, x + (JOURNEY_CURVE_MARK - 6) / 2, y, 3.5, colour);
}

static void
paint_mark (JourneyPainter *painter, const JourneyLegend *legend, double x, double y)
{
  JourneyColour ink = journey_painter_colour (painter, JOURNEY_HUE_SCORE_RING);
  JourneyStroke line = { .width = 1.4 };

  switch (legend->mark)
    {
    case JOURNEY_MARK_CURVE:
      paint_curve_mark (painter, x, y, legend->index);
      break;
    case JOURNEY_MARK_RING:
      painter->sink->klass->circle (painter->sink, x + 4.5, y, 3.2);
      journey_painter_stroke (painter, ink, &line);
      break;
    case JOURNEY_MARK_DOT:
      painter->sink->klass->circle (painter->sink, x + 4.5, y, 3.6);
      journey_painter_fill (painter, journey_painter_colour (painter, JOURNEY_HUE_TEXT_MUTED));
      break;
    case JOURNEY_MARK_TODAY:
      painter->sink->klass->circle (painter->sink, x + 4.5, y, 2.2);
      journey_painter_fill (painter, journey_painter_colour (painter, JOURNEY_HUE_TEXT_MUTED));
      break;
    case JOURNEY_MARK_DIAMOND:
      journey_painter_rival (painter, x + 4.5, y, 4.5, legend->index);
      break;
    case JOURNEY_MARK_TRIANGLE:
      painter->sink->klass->move_to (painter->sink, x + 4.5, y - 4);
      painter->sink->klass->line_to (painter->sink, x + 9.5, y + 4);
      painter->sink->klass->line_to (painter->sink, x - 0.5, y + 4);
      painter->sink->klass->close (painter->sink);
      journey_painter_fill (painter, journey_painter_colour (painter, JOURNEY_HUE_IDEA_VOTES));
      break;
    case JOURNEY_MARK_DISAGREEMENT:
      journey_disagreement_paint (painter->sink, x + 4.5, y, 9, journey_painter_colour (painter, JOURNEY_HUE_TEXT));
      break;
    case JOURNEY_MARK_NONE:
    default:
      break;
    }
}

static void
paint_legend (JourneyPainter *painter, const JourneyLegend *legend, const JourneyRect *rect)
{
  double indent = legend->mark == JOURNEY_MARK_NONE ? 0 : legend->mark == JOURNEY_MARK_CURVE ? JOURNEY_CURVE_MARK : 14;
  double first_line = journey_typesetter_leading (painter->scene->typesetter, JOURNEY_FONT_LANE_NOTE) / 2;
  JourneyRect words = *rect;

  words.width -= indent;
  if (!painter->scene->rtl)
    words.x += indent;
  if (painter->full)
    paint_mark (painter, legend, painter->scene->rtl ? rect->x + rect->width - indent + 4 : rect->x, rect->y + first_line);
  journey_painter_block (painter, legend->text, &words, JOURNEY_ALIGN_START,
                         journey_painter_colour (painter, JOURNEY_HUE_TEXT_MUTED));
}

static gboolean
is_at_foot (JourneyPainter *painter, const JourneyLegend *legend)
{
  return legend->mark == JOURNEY_MARK_CURVE && legend->index != painter->scene->front;
}

/* Further personas stand at the foot of the cell, as far from the one in front as there is room. */
static double
foot_height (JourneyPainter *painter, JourneyHead *head)
{
  double height = 0;

  for (guint i = 0; i < head->legend->len; i++)
    if (is_at_foot (painter, &g_array_index (head->legend, JourneyLegend, i)))
      height += journey_text_block_height (g_array_index (head->legend, JourneyLegend, i).text);

  return height;
}

static void
paint_scale (JourneyPainter *painter, guint strip, guint lane, const JourneyRect *cell)
{
  JourneyRect rect = { cell->x + 8, 0, cell->width - 16, 0 };
  double score, step;
  guint n = journey_gap_scale (painter->scene->map, &score, &step);
  char buffer[JOURNEY_FIGURE_BUFFER];

  for (guint i = 0; i < n; i++, score += step)
    {
      rect.y = journey_gap_y (painter->scene, strip, lane, score)
               - journey_typesetter_leading (painter->scene->typesetter, JOURNEY_FONT_SCALE) / 2;
      journey_painter_figure (painter, journey_figure_plain (score, buffer), JOURNEY_FONT_SCALE, &rect, JOURNEY_ALIGN_END,
                              journey_painter_colour (painter, JOURNEY_HUE_TEXT_MUTED));
    }
}

typedef struct
{
  JourneyTypesetter *typesetter;
  const JourneyRect *room;
} FarTitle;

static JourneyTextBlock *
set_far_title (FarTitle *far, const char *text)
{
  return journey_typesetter_label (far->typesetter, text, JOURNEY_FONT_FAR, far->room->width);
}

static gboolean
far_title_fits (const char *text, gpointer user_data)
{
  FarTitle *far = user_data;

  return journey_text_block_height (set_far_title (far, text)) <= far->room->height;
}

static char *
shorten_far_title (FarTitle *far, const char *title)
{
  return far_title_fits (title, far) ? g_strdup (title)
                                     : journey_shorten (far->typesetter, title, MOST_FAR_LETTERS, far_title_fits, far);
}

/* What else a title may be mixed up with. */
static const char **
far_titles (JourneyScene *scene)
{
  const char **titles = g_new0 (const char *, scene->n_lanes + 1);

  for (guint i = 0; i < scene->n_lanes; i++)
    titles[i] = journey_text_block_text (scene->heads[i].title);

  return titles;
}

/* What fits of a title so that it does not look like another: where it would, only what tells it apart, with an ellipsis before
 * it if there is room for that. NULL where nothing fits. */
static char *
fit_far_title (JourneyPainter *painter, FarTitle *far, const char *title)
{
  g_autofree const char **titles = far_titles (painter->scene);
  g_autofree char *some = shorten_far_title (far, title);
  const char *telling = some && strcmp (some, title) != 0 ? journey_telling (title, some, titles) : title;
  g_autofree char *late = g_strconcat ("…", telling, NULL);
  char *rest;

  if (telling == title)
    return g_steal_pointer (&some);
  if (far_title_fits (late, far))
    return g_steal_pointer (&late);

  rest = shorten_far_title (far, telling);

  return rest ? rest : g_steal_pointer (&some);
}

/* In large letters and as many lines as there is room for, the last of which may end early. */
static void
paint_far_title (JourneyPainter *painter, const char *title, const JourneyRect *cell)
{
  JourneyRect room = journey_rect_inset (cell, FAR_TITLE_INSET, FAR_TITLE_INSET);
  FarTitle far = { painter->scene->typesetter, &room };
  g_autofree char *some = fit_far_title (painter, &far, title);
  JourneyTextBlock *block;

  if (!some)
    return;

  block = set_far_title (&far, some);
  room.y += (room.height - journey_text_block_height (block)) / 2;
  journey_text_block_paint (block, painter->sink, &room, JOURNEY_ALIGN_START, journey_painter_colour (painter, JOURNEY_HUE_TEXT));
}

static void
paint_stripe (JourneyPainter *painter, JourneyState *lane, const JourneyRect *cell)
{
  double x = painter->scene->rtl ? cell->x : cell->x + cell->width - STRIPE;
  JourneyColour colour;

  if (!journey_theme_lane_ink (painter->theme, journey_state_text (lane, JOURNEY_LANE_COLOUR), &colour))
    return;
  painter->sink->klass->rect (painter->sink, &(JourneyRect){ x, cell->y + 0.5, STRIPE, cell->height - 1 }, 0);
  journey_painter_fill (painter, colour);
}

/**
 * journey_paint_lane_title:
 *
 * Draws the title cell of a lane.
 */
void
journey_paint_lane_title (JourneyPainter *painter, guint strip, guint lane)
{
  JourneyHead *head = &painter->scene->heads[lane];
  JourneyRect cell = journey_scene_title_rect (painter->scene, strip, lane);
  JourneyRect words = { cell.x + (painter->scene->rtl ? 6 : JOURNEY_TITLE_INSET), cell.y + 12,
                        cell.width - JOURNEY_TITLE_INSET - 6, 0 };
  double foot = cell.y + cell.height - 10 - foot_height (painter, head);
  JourneyPaint ground =
      journey_paint_colour (journey_theme_lane_ground (painter->theme, journey_state_text (head->lane, JOURNEY_LANE_COLOUR)));
  JourneyPaint border = journey_paint_colour (journey_painter_colour (painter, JOURNEY_HUE_BAND_BORDER));
  JourneyStroke line = { .width = 1 };

  trace_title_cell (painter, &cell);
  painter->sink->klass->paint (painter->sink, &ground, &border, &line);
  paint_stripe (painter, head->lane, &cell);
  if (painter->far)
    paint_far_title (painter, journey_text_block_text (head->title), &cell);
  journey_painter_block (painter, head->title, &words, JOURNEY_ALIGN_START, journey_painter_colour (painter, JOURNEY_HUE_TEXT));
  words.y += journey_text_block_height (head->title) + 2;

  for (guint i = 0; i < head->legend->len; i++)
    {
      const JourneyLegend *legend = &g_array_index (head->legend, JourneyLegend, i);

      if (is_at_foot (painter, legend) && foot > words.y)
        words.y = foot, foot = 0;
      paint_legend (painter, legend, &words);
      words.y += journey_text_block_height (legend->text);
    }
  if (head->kind == JOURNEY_LANE_KIND_VALUE_GAP)
    paint_scale (painter, strip, lane, &cell);
}

static void
paint_plus (JourneyPainter *painter, double x, double y, double reach, JourneyColour colour)
{
  JourneyStroke line = { .width = 1.6, .round = TRUE };

  painter->sink->klass->move_to (painter->sink, x - reach, y);
  painter->sink->klass->line_to (painter->sink, x + reach, y);
  painter->sink->klass->move_to (painter->sink, x, y - reach);
  painter->sink->klass->line_to (painter->sink, x, y + reach);
  journey_painter_stroke (painter, colour, &line);
}

static void
paint_add_label (JourneyPainter *painter, const JourneyRect *rect, const char *text, double wrap)
{
  JourneyColour ink = journey_painter_colour (painter, JOURNEY_HUE_TEXT_MUTED);
  JourneyTextBlock *block = journey_typesetter_label (painter->scene->typesetter, text, JOURNEY_FONT_BODY, wrap);
  double height = journey_text_block_height (block);
  double x = rect->x + rect->width / 2, y = rect->y + rect->height / 2;
  JourneyRect words = { rect->x, y + 3, rect->width, height };

  paint_plus (painter, x, y - 8, 5, ink);
  journey_painter_block (painter, block, &words, JOURNEY_ALIGN_CENTRE, ink);
}

static void
paint_add_stage (JourneyPainter *painter, const JourneyRect *rect)
{
  JourneyColour ink = journey_painter_colour (painter, JOURNEY_HUE_TEXT_MUTED);
  JourneyStroke dashes = { .width = 1.2, .dash = 4, .gap = 3 };
  JourneyRect inner = { rect->x + (painter->scene->rtl ? 9 : 1), rect->y + 1, rect->width - 10, rect->height - 2 };

  trace_chevron (painter, &inner);
  journey_painter_stroke (painter, ink, &dashes);
  if (rect->width > 2 * JOURNEY_ADD_STAGE_WIDTH)
    paint_add_label (painter, &inner, _ ("Add the first touchpoint"), inner.width - 40);
  else
    paint_plus (painter, inner.x + inner.width / 2 + (painter->scene->rtl ? -4 : 4), rect->y + rect->height / 2, 5, ink);
}

static void
paint_add_touchpoint (JourneyPainter *painter, const JourneyRect *rect)
{
  JourneyColour ink = journey_painter_colour (painter, JOURNEY_HUE_TEXT_MUTED);
  JourneyPaint border = journey_paint_colour (ink);
  JourneyPaint ground = journey_paint_colour (journey_painter_colour (painter, JOURNEY_HUE_CARD));
  JourneyStroke dashes = { .width = 1.2, .dash = 4, .gap = 3 };
  JourneyStroke line = { .width = 1 };
  double radius = JOURNEY_ADD_RADIUS - 1;

  if (rect->width > 3 * JOURNEY_ADD_RADIUS)
    {
      JourneyRect inner = journey_rect_inset (rect, 0.6, 0.6);

      painter->sink->klass->rect (painter->sink, &inner, JOURNEY_CARD_RADIUS);
      journey_painter_stroke (painter, ink, &dashes);
      paint_add_label (painter, rect, _ ("Add touchpoint"), rect->width - 8);
      return;
    }

  painter->sink->klass->circle (painter->sink, rect->x + rect->width / 2, rect->y + rect->height / 2, radius);
  painter->sink->klass->paint (painter->sink, &ground, &border, &line);
  paint_plus (painter, rect->x + rect->width / 2, rect->y + rect->height / 2, 3.2, ink);
}

/**
 * journey_paint_add:
 *
 * Draws one of the 'add' places.
 */
void
journey_paint_add (JourneyPainter *painter, guint index)
{
  JourneyBox box;

  if (!painter->full || !journey_scene_add_box (painter->scene, index, &box))
    return;
  if (box.kind == JOURNEY_BOX_ADD_STAGE)
    paint_add_stage (painter, &box.rect);
  else
    paint_add_touchpoint (painter, &box.rect);
}
