/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "journey-face.h"
#include "journey-painters.h"
#include "journey-persona-look.h"

#define WIDTH_IN_FRONT 3.5
#define WIDTH_BEHIND 1.9

/* So far a column's share of a curve reaches into that of the one before: then nothing shines through between the two, and where
 * they lie on each other it is too little to be seen. Round ends would be. */
#define OVERLAP 0.3

/* From the curve's measure (values, as if there were no strips) to the picture's. */
static void
place_piece (JourneyPainter *painter, const JourneyCell *cell, JourneyBezier *piece)
{
  JourneySlot slot = journey_scene_column_slot (painter->scene, cell->column);

  for (guint i = 0; i < 4; i++)
    {
      double x = piece->x[i] - slot.u + slot.x;

      piece->x[i] = painter->scene->rtl ? painter->scene->width - x : x;
      piece->y[i] = journey_scene_mood_y (painter->scene, cell->strip, cell->lane, piece->y[i]);
    }
}

static void
add_piece (JourneyPainter *painter, const JourneyBezier *piece, gboolean begin)
{
  const JourneySinkClass *k = painter->sink->klass;

  if (begin)
    k->move_to (painter->sink, piece->x[0], piece->y[0]);
  k->curve_to (painter->sink, piece->x[1], piece->y[1], piece->x[2], piece->y[2], piece->x[3], piece->y[3]);
}

/* The pieces of a curve above one column: one before its point, one behind, or one that passes a column without a point. */
static guint
find_pieces (JourneyPainter *painter, const JourneyCell *cell, guint persona, JourneyBezier pieces[2])
{
  JourneyKnots knots = journey_scene_knots (painter->scene, persona, cell->column);
  gboolean known = !isnan (knots.at.y), before = !isnan (knots.before.y), after = !isnan (knots.after.y);
  guint found = 0;
  double from, to;

  journey_scene_share (painter->scene, cell->column, &from, &to);
  from -= OVERLAP;
  if (before && (known || after))
    found += journey_curve_piece (&knots.before, known ? &knots.at : &knots.after, from, known ? knots.at.x : to, &pieces[found]);
  if (known && after)
    found += journey_curve_piece (&knots.at, &knots.after, knots.at.x, to, &pieces[found]);
  for (guint i = 0; i < found; i++)
    place_piece (painter, cell, &pieces[i]);

  return found;
}

static JourneyPaint
mood_paint (JourneyPainter *painter, const JourneyCell *cell)
{
  JourneyStop stops[5];

  for (int i = 0; i < 5; i++)
    stops[i] = (JourneyStop){ i / 4.0, journey_theme_emotion_colour (painter->theme, 2 - i) };

  return journey_paint_vertical (journey_scene_mood_y (painter->scene, cell->strip, cell->lane, 2),
                                 journey_scene_mood_y (painter->scene, cell->strip, cell->lane, -2), stops, G_N_ELEMENTS (stops));
}

/* One colour a column, from far away. */
static JourneyPaint
plain_paint (JourneyPainter *painter, const JourneyCell *cell)
{
  JourneyKnots knots = journey_scene_knots (painter->scene, 0, cell->column);
  double value = isnan (knots.at.y) ? isnan (knots.before.y) ? 0 : knots.before.y : knots.at.y;

  return journey_paint_colour (journey_theme_emotion_colour (painter->theme, value));
}

/* Of a map with one persona: the line itself says how it feels. */
static void
paint_only_curve (JourneyPainter *painter, const JourneyCell *cell)
{
  JourneyPaint paint = painter->plain ? plain_paint (painter, cell) : mood_paint (painter, cell);
  JourneyStroke line = { .width = WIDTH_IN_FRONT };
  JourneyBezier pieces[2];
  guint n = find_pieces (painter, cell, 0, pieces);

  for (guint i = 0; i < n; i++)
    add_piece (painter, &pieces[i], i == 0);
  if (n > 0)
    painter->sink->klass->paint (painter->sink, NULL, &paint, &line);
}

static JourneyColour
curve_colour (JourneyPainter *painter, guint persona)
{
  JourneyState *state = journey_state_child (painter->scene->map, JOURNEY_MAP_PERSONAS, persona);

  return journey_persona_curve_colour (painter->theme, persona, journey_state_text (state, JOURNEY_PERSONA_COLOUR),
                                       persona == painter->scene->front);
}

/* Of a map with several: the line says who it is, and the faces of who is in front say how it feels. */
static void
paint_curve (JourneyPainter *painter, const JourneyCell *cell, guint persona)
{
  double width = persona == painter->scene->front ? WIDTH_IN_FRONT : WIDTH_BEHIND;
  JourneyColour colour = curve_colour (painter, persona);
  JourneyStroke strokes[JOURNEY_PERSONA_STROKES];
  JourneyBezier pieces[2];
  guint n = find_pieces (painter, cell, persona, pieces);

  for (guint i = 0; i < n; i++)
    {
      guint n_strokes = journey_persona_strokes (persona, width, journey_bezier_length (&pieces[i]), strokes);

      for (guint j = 0; j < n_strokes; j++)
        {
          strokes[j].round = FALSE;
          add_piece (painter, &pieces[i], TRUE);
          journey_painter_stroke (painter, colour, &strokes[j]);
        }
    }
}

static void
paint_feeling (JourneyPainter *painter, const JourneyCell *cell, const JourneyItem *item)
{
  JourneyRect rect = journey_scene_item_rect (painter->scene, cell->column, cell->lane, item);
  double x = rect.x + rect.width / 2, y = rect.y + rect.height / 2;
  double value = journey_state_number (item->state, JOURNEY_EMOTION_VALUE);

  if (item->persona == painter->scene->front && painter->plain)
    {
      painter->sink->klass->circle (painter->sink, x, y, JOURNEY_FACE_RADIUS);
      journey_painter_fill (painter, journey_theme_emotion_colour (painter->theme, value));
    }
  else if (item->persona == painter->scene->front)
    journey_face_paint (painter->sink, x, y, JOURNEY_FACE_RADIUS, value, journey_theme_emotion_colour (painter->theme, value),
                        journey_painter_colour (painter, JOURNEY_HUE_FACE));
  else
    journey_persona_mark_paint (painter->sink, item->persona, x, y, JOURNEY_SPOT_RADIUS, curve_colour (painter, item->persona));
}

static JourneyColour
word_colour (JourneyPainter *painter, guint persona)
{
  JourneyState *state;

  if (persona == painter->scene->front)
    return journey_painter_colour (painter, JOURNEY_HUE_TEXT);
  state = journey_state_child (painter->scene->map, JOURNEY_MAP_PERSONAS, persona);

  return journey_persona_text_colour (painter->theme, persona, journey_state_text (state, JOURNEY_PERSONA_COLOUR));
}

static void
paint_word (JourneyPainter *painter, const JourneyCell *cell, const JourneyItem *item)
{
  JourneyRow *row = journey_scene_row (painter->scene, cell->strip, cell->lane);
  JourneyRect rect = journey_rect_inset (&cell->rect, JOURNEY_CARD_INSET, 0);

  rect.y = row->y + row->height - JOURNEY_MOOD_PAD - row->words + item->y;
  journey_painter_block (painter, item->text, &rect, JOURNEY_ALIGN_CENTRE, word_colour (painter, item->persona));
}

static void
paint_curves (JourneyPainter *painter, const JourneyCell *cell)
{
  JourneyScene *scene = painter->scene;

  if (scene->n_personas == 1 && !scene->hidden[0])
    {
      paint_only_curve (painter, cell);
      return;
    }

  for (guint persona = scene->n_personas; persona > 0; persona--)
    if (persona - 1 != scene->front && !scene->hidden[persona - 1])
      paint_curve (painter, cell, persona - 1);
  if (scene->n_personas > 0 && !scene->hidden[scene->front])
    paint_curve (painter, cell, scene->front);
}

/**
 * journey_paint_emotions:
 *
 * Draws what is felt in one column, and its share of the curves. Who is in front lies on top.
 */
void
journey_paint_emotions (JourneyPainter *painter, const JourneyCell *cell)
{
  guint front = painter->scene->front;

  paint_curves (painter, cell);
  for (guint i = 0; i < cell->n_items; i++)
    if (cell->items[i].persona != front)
      paint_feeling (painter, cell, &cell->items[i]);
  for (guint i = 0; i < cell->n_items; i++)
    {
      if (cell->items[i].persona == front)
        paint_feeling (painter, cell, &cell->items[i]);
      paint_word (painter, cell, &cell->items[i]);
    }
}
