/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-figure.h"
#include "journey-painters.h"

/* Of a card seen from far away: the stage's edge, and the radius of the marks in its upper corners. */
#define FAR_EDGE 9.0
#define FAR_MARK 11.0
#define FAR_INSET 6.0

static void
paint_card_edge (JourneyPainter *painter, const JourneyRect *card, JourneyColour colour)
{
  double width = painter->full ? JOURNEY_CARD_EDGE : FAR_EDGE;
  double x = painter->scene->rtl ? card->x + card->width - width : card->x;

  painter->sink->klass->rect (painter->sink, &(JourneyRect){ x, card->y, width, card->height }, painter->plain ? 0 : 1.5);
  journey_painter_fill (painter, colour);
}

/* How far expectations are met, as a shape and a colour: a triangle that points down or up, or a dot. */
static void
paint_far_gap (JourneyPainter *painter, guint column, double x, double y)
{
  const JourneySinkClass *k = painter->sink->klass;
  JourneyStanding standing = journey_gap_table_peek (painter->scene->gaps, column)->standing;
  double tip = standing == JOURNEY_STANDING_SHORT ? FAR_MARK : -FAR_MARK;

  if (standing == JOURNEY_STANDING_UNSCORED)
    return;
  if (standing == JOURNEY_STANDING_EXPECTED)
    {
      k->circle (painter->sink, x, y, FAR_MARK * 0.7);
    }
  else
    {
      k->move_to (painter->sink, x, y + tip);
      k->line_to (painter->sink, x + FAR_MARK, y - tip * 0.75);
      k->line_to (painter->sink, x - FAR_MARK, y - tip * 0.75);
      k->close (painter->sink);
    }
  journey_painter_fill (painter, journey_theme_standing_colour (painter->theme, standing));
}

/* Seen from far away a card still says its stage, its number, whether it is a moment of truth, and how it is met. */
static void
paint_far_card (JourneyPainter *painter, const JourneyCell *cell, const JourneyItem *item, const JourneyRect *card)
{
  gboolean rtl = painter->scene->rtl;
  double y = card->y + FAR_INSET + FAR_MARK;
  double gap = FAR_EDGE + FAR_INSET + FAR_MARK, star = card->width - FAR_INSET - FAR_MARK;

  paint_far_gap (painter, cell->column, card->x + (rtl ? card->width - gap : gap), y);
  if (journey_state_integer (item->state, JOURNEY_TOUCHPOINT_MOMENT_OF_TRUTH))
    journey_star_paint (painter->sink, card->x + (rtl ? card->width - star : star), y, FAR_MARK + 1,
                        journey_painter_colour (painter, JOURNEY_HUE_STAR),
                        journey_painter_colour (painter, JOURNEY_HUE_STAR_BORDER));
}

static void
paint_far_number (JourneyPainter *painter, const char *number, const JourneyRect *card)
{
  double start = FAR_EDGE + FAR_INSET;
  double leading = journey_font_leading (JOURNEY_FONT_FAR);
  JourneyRect foot = { card->x + (painter->scene->rtl ? FAR_INSET : start), card->y + card->height - leading,
                       card->width - start - FAR_INSET, leading };

  journey_painter_far (painter, number, &foot, JOURNEY_ALIGN_START, journey_painter_colour (painter, JOURNEY_HUE_TEXT));
}

/**
 * journey_paint_number:
 *
 * Draws the number of a touchpoint onto its card.
 */
void
journey_paint_number (JourneyPainter *painter, const JourneyCell *cell, const JourneyItem *item)
{
  JourneyRect card = journey_scene_item_rect (painter->scene, cell->column, cell->lane, item);
  double leading = journey_typesetter_leading (painter->scene->typesetter, JOURNEY_FONT_CARD_NUMBER);
  JourneyRect foot = { card.x + 9, card.y + card.height - leading - 6, card.width - 18, leading };
  char number[16];

  if (painter->plain)
    return;

  g_snprintf (number, sizeof number, "%u", journey_scene_column_number (painter->scene, cell->column));
  if (painter->full)
    journey_painter_figure (painter, number, JOURNEY_FONT_CARD_NUMBER, &foot, JOURNEY_ALIGN_END,
                            journey_painter_colour (painter, JOURNEY_HUE_TEXT_MUTED));
  else
    paint_far_number (painter, number, &card);
}

/**
 * journey_paint_touchpoint:
 *
 * Draws the card of a touchpoint.
 */
void
journey_paint_touchpoint (JourneyPainter *painter, const JourneyCell *cell, const JourneyItem *item)
{
  JourneyColumn *column = journey_scene_column (painter->scene, cell->column);
  JourneyRect card = journey_scene_item_rect (painter->scene, cell->column, cell->lane, item);
  JourneyRect title = journey_scene_text_rect (painter->scene, item, &card);
  gboolean rtl = painter->scene->rtl;
  double size = JOURNEY_ICON_SIZE;
  JourneyRect icon = { rtl ? card.x + card.width - JOURNEY_CARD_TEXT - size : card.x + JOURNEY_CARD_TEXT, card.y + 10, size,
                       size };

  journey_painter_card (painter, &card, JOURNEY_CARD_RADIUS, JOURNEY_HUE_CARD, JOURNEY_HUE_CARD_BORDER);
  paint_card_edge (painter, &card, cell->stage_ink);
  if (painter->plain)
    return;
  if (!painter->full)
    {
      paint_far_card (painter, cell, item, &card);
      if (!painter->unnumbered)
        journey_paint_number (painter, cell, item);
      return;
    }
  if (journey_state_integer (item->state, JOURNEY_TOUCHPOINT_MOMENT_OF_TRUTH))
    journey_star_paint (painter->sink, rtl ? card.x + 16 : card.x + card.width - 16, card.y + 17, 9.5,
                        journey_painter_colour (painter, JOURNEY_HUE_STAR),
                        journey_painter_colour (painter, JOURNEY_HUE_STAR_BORDER));

  journey_icon_paint (journey_column_icon (column), painter->sink, &icon, cell->stage_ink);
  journey_painter_block (painter, item->text, &title, JOURNEY_ALIGN_START, journey_painter_colour (painter, JOURNEY_HUE_TEXT));
  if (!painter->unnumbered)
    journey_paint_number (painter, cell, item);
}

/**
 * journey_paint_plain:
 *
 * Draws a text without a card: what they do, what they think.
 */
void
journey_paint_plain (JourneyPainter *painter, const JourneyItem *item, const JourneyRect *rect)
{
  JourneyRect words = journey_scene_text_rect (painter->scene, item, rect);

  journey_painter_block (painter, item->text, &words, JOURNEY_ALIGN_START, journey_painter_colour (painter, JOURNEY_HUE_TEXT));
}

static void
paint_severity (JourneyPainter *painter, const JourneyRect *card, int severity)
{
  JourneyColour full = journey_painter_colour (painter, JOURNEY_HUE_PAIN_DOT);
  JourneyPaint ink = journey_paint_colour (full);
  JourneyPaint ground = journey_paint_colour (journey_painter_colour (painter, JOURNEY_HUE_PAIN));
  JourneyPaint faint = journey_paint_colour (journey_colour_mix (ground.colour, full, 0.45));
  JourneyStroke line = { .width = 1 };

  for (int i = 0; i < 3; i++)
    {
      double step = 12 + i * 10;

      painter->sink->klass->circle (painter->sink, painter->scene->rtl ? card->x + card->width - step : card->x + step,
                                    card->y + 12.5, 3.3);
      if (i < severity)
        painter->sink->klass->paint (painter->sink, &ink, &ink, &line);
      else
        painter->sink->klass->paint (painter->sink, &ground, &faint, &line);
    }
}

/**
 * journey_paint_pain_point:
 *
 * Draws a pain point with one to three full dots, and what lies behind it.
 */
void
journey_paint_pain_point (JourneyPainter *painter, const JourneyItem *item, const JourneyRect *rect)
{
  JourneyRect words = journey_scene_text_rect (painter->scene, item, rect);
  JourneyColour text = journey_painter_colour (painter, JOURNEY_HUE_PAIN_TEXT);

  journey_painter_card (painter, rect, JOURNEY_CARD_RADIUS, JOURNEY_HUE_PAIN, JOURNEY_HUE_PAIN_BORDER);
  if (painter->full || painter->far)
    paint_severity (painter, rect, journey_state_integer (item->state, JOURNEY_PAIN_POINT_SEVERITY));
  journey_painter_block (painter, item->text, &words, JOURNEY_ALIGN_START, text);
  words.y += words.height;
  journey_painter_block (painter, item->extra, &words, JOURNEY_ALIGN_START, text);
}

/**
 * journey_paint_chip:
 *
 * Draws what happens backstage, and who owns it.
 */
void
journey_paint_chip (JourneyPainter *painter, const JourneyItem *item, const JourneyRect *rect)
{
  JourneyRect words = journey_scene_text_rect (painter->scene, item, rect);
  JourneyColour text = journey_painter_colour (painter, JOURNEY_HUE_CHIP_TEXT);
  JourneyColour muted = journey_painter_colour (painter, JOURNEY_HUE_TEXT_MUTED);

  if (!item->text && !item->extra)
    return;
  journey_painter_card (painter, rect, JOURNEY_CARD_RADIUS, JOURNEY_HUE_CHIP, JOURNEY_HUE_CHIP_BORDER);
  journey_painter_block (painter, item->text, &words, JOURNEY_ALIGN_CENTRE, text);
  words.y += words.height;
  journey_painter_block (painter, item->extra, &words, JOURNEY_ALIGN_CENTRE, muted);
}

/**
 * journey_paint_metric:
 *
 * Draws a metric with its figures.
 */
void
journey_paint_metric (JourneyPainter *painter, const JourneyItem *item, const JourneyRect *rect)
{
  JourneyRect words = journey_scene_text_rect (painter->scene, item, rect);
  JourneyColour text = journey_painter_colour (painter, JOURNEY_HUE_CHIP_TEXT);

  journey_painter_card (painter, rect, JOURNEY_CARD_RADIUS, JOURNEY_HUE_CHIP, JOURNEY_HUE_CHIP_BORDER);
  journey_painter_block (painter, item->text, &words, JOURNEY_ALIGN_START, text);
  words.y += words.height;
  journey_painter_block (painter, item->extra, &words, JOURNEY_ALIGN_START, text);
}

static void
paint_votes (JourneyPainter *painter, const JourneyRect *card, int votes)
{
  JourneyColour ink = journey_painter_colour (painter, JOURNEY_HUE_IDEA_VOTES);
  g_autofree char *text = g_strdup_printf ("%d", votes);
  JourneyTextBlock *block = journey_typesetter_label (painter->scene->typesetter, text, JOURNEY_FONT_SMALL_BOLD, 0);
  double height = journey_text_block_height (block), width = journey_text_block_width (block);
  JourneyRect rect = { card->x + 9, card->y + card->height - height - 6, card->width - 18, height };
  double x = painter->scene->rtl ? rect.x + width + 4 : rect.x + rect.width - width - 14;
  double bottom = rect.y + height / 2 + 3.5;

  painter->sink->klass->move_to (painter->sink, x + 5, bottom - 8);
  painter->sink->klass->line_to (painter->sink, x + 10, bottom);
  painter->sink->klass->line_to (painter->sink, x, bottom);
  painter->sink->klass->close (painter->sink);
  journey_painter_fill (painter, ink);
  journey_painter_block (painter, block, &rect, JOURNEY_ALIGN_END, ink);
}

/**
 * journey_paint_opportunity:
 *
 * Draws an opportunity with its votes.
 */
void
journey_paint_opportunity (JourneyPainter *painter, const JourneyItem *item, const JourneyRect *rect)
{
  JourneyRect words = journey_scene_text_rect (painter->scene, item, rect);
  int votes = journey_state_integer (item->state, JOURNEY_OPPORTUNITY_VOTES);

  journey_painter_card (painter, rect, 4, JOURNEY_HUE_IDEA, JOURNEY_HUE_IDEA_BORDER);
  if (!painter->full)
    return;
  journey_painter_block (painter, item->text, &words, JOURNEY_ALIGN_START,
                         journey_painter_colour (painter, JOURNEY_HUE_IDEA_TEXT));
  if (votes > 0)
    paint_votes (painter, rect, votes);
}

/**
 * journey_paint_note:
 *
 * Draws a note in a lane of the user's own.
 */
void
journey_paint_note (JourneyPainter *painter, const JourneyItem *item, const JourneyRect *rect)
{
  JourneyRect words = journey_scene_text_rect (painter->scene, item, rect);

  journey_painter_card (painter, rect, 4, JOURNEY_HUE_NOTE, JOURNEY_HUE_NOTE_BORDER);
  journey_painter_block (painter, item->text, &words, JOURNEY_ALIGN_START,
                         journey_painter_colour (painter, JOURNEY_HUE_NOTE_TEXT));
}
