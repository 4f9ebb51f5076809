/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-persona-look.h"
#include "journey-persona-strip-private.h"

static void
paint_initials (JourneyStripPerson *person, JourneySink *sink, const JourneyRect *rect, JourneyColour colour)
{
  JourneyRect middle = *rect;

  middle.y += (rect->height - journey_text_block_height (person->initials)) / 2;
  journey_text_block_paint (person->initials, sink, &middle, JOURNEY_ALIGN_CENTRE, colour);
}

static void
paint_picture (JourneyStripPerson *person, JourneySink *sink, const JourneyRect *rect)
{
  double w = cairo_image_surface_get_width (person->picture), h = cairo_image_surface_get_height (person->picture);
  double scale = MAX (rect->width / w, rect->height / h);
  JourneyRect covered = { rect->x + (rect->width - w * scale) / 2, rect->y + (rect->height - h * scale) / 2, w * scale,
                          h * scale };

  sink->klass->circle (sink, rect->x + rect->width / 2, rect->y + rect->height / 2, rect->width / 2);
  sink->klass->clip (sink);
  sink->klass->image (sink, person->picture, person->encoded, &covered);
  sink->klass->unclip (sink);
}

/* Somebody whose feelings are not shown is an outline, struck through. */
static void
paint_hidden (JourneyStripPerson *person, JourneySink *sink, const JourneyTheme *theme, const JourneyRect *rect, gboolean text)
{
  JourneyPaint ink = journey_paint_colour (journey_theme_colour (theme, JOURNEY_HUE_TEXT_MUTED));
  JourneyStroke line = { .width = 1.5, .round = TRUE };
  double reach = rect->width / 2 * 0.7071, x = rect->x + rect->width / 2, y = rect->y + rect->height / 2;

  sink->klass->circle (sink, x, y, rect->width / 2 - 1);
  sink->klass->paint (sink, NULL, &ink, &line);
  if (text)
    paint_initials (person, sink, rect, journey_theme_colour (theme, JOURNEY_HUE_TEXT_MUTED));
  sink->klass->move_to (sink, x - reach, y + reach);
  sink->klass->line_to (sink, x + reach, y - reach);
  sink->klass->paint (sink, NULL, &ink, &line);
}

static void
paint_ring (JourneySink *sink, const JourneyRect *rect, JourneyColour colour)
{
  JourneyPaint ink = journey_paint_colour (colour);
  JourneyStroke line = { .width = 2 };

  sink->klass->circle (sink, rect->x + rect->width / 2, rect->y + rect->height / 2, rect->width / 2 + 3);
  sink->klass->paint (sink, NULL, &ink, &line);
}

static void
paint_avatar (
    JourneyPersonaStrip *self, guint index, JourneySink *sink, const JourneyTheme *theme, const JourneyRect *rect, gboolean text)
{
  JourneyStripPerson *person = &g_array_index (self->people, JourneyStripPerson, index);
  JourneyColour colour = journey_theme_text_ground (theme, journey_theme_persona_colour (theme, index, person->own_colour));
  JourneyPaint ground = journey_paint_colour (colour);

  if (person->hidden)
    {
      paint_hidden (person, sink, theme, rect, text);
      return;
    }
  if (index == self->front)
    paint_ring (sink, rect, journey_persona_curve_colour (theme, index, person->own_colour, TRUE));
  if (person->picture)
    {
      paint_picture (person, sink, rect);
      return;
    }

  sink->klass->circle (sink, rect->x + rect->width / 2, rect->y + rect->height / 2, rect->width / 2);
  sink->klass->paint (sink, &ground, NULL, NULL);
  if (text)
    paint_initials (person, sink, rect, journey_theme_text_on (theme, colour));
}

static JourneyColour
name_colour (JourneyStripPerson *person, const JourneyTheme *theme)
{
  return journey_theme_colour (theme, person->hidden ? JOURNEY_HUE_TEXT_MUTED : JOURNEY_HUE_TEXT);
}

static void
paint_first (JourneyPersonaStrip *self, JourneySink *sink, const JourneyTheme *theme, double x, double y, gboolean text)
{
  JourneyStripPerson *person = &g_array_index (self->people, JourneyStripPerson, 0);
  JourneyRect avatar = { JOURNEY_STRIP_PAD, (self->first_row - JOURNEY_STRIP_AVATAR) / 2, JOURNEY_STRIP_AVATAR,
                         JOURNEY_STRIP_AVATAR };
  JourneyRect name = journey_persona_strip_name_rect (self, 0, x, y);
  JourneyRect quote;

  avatar = journey_strip_place (self, x, y, &avatar);
  paint_avatar (self, 0, sink, theme, &avatar, text);
  if (!text)
    return;

  journey_text_block_paint (person->name, sink, &name, JOURNEY_ALIGN_START, name_colour (person, theme));
  if (person->quote && journey_persona_strip_quote_rect (self, 0, x, y, &quote))
    journey_text_block_paint (person->quote, sink, &quote, JOURNEY_ALIGN_START,
                              journey_theme_colour (theme, JOURNEY_HUE_TEXT_MUTED));
}

/* From far away the first one's name takes the room of what cannot be read, up to the others. */
static void
paint_far_name (JourneyPersonaStrip *self, JourneySink *sink, const JourneyTheme *theme, double x, double y)
{
  JourneyStripPerson *person = &g_array_index (self->people, JourneyStripPerson, 0);
  JourneyTextBlock *name =
      journey_typesetter_label (self->typesetter, journey_text_block_text (person->name), JOURNEY_FONT_FAR, 0);
  double from = JOURNEY_STRIP_PAD + JOURNEY_STRIP_AVATAR + 12, height = journey_text_block_height (name);
  double to = self->beside && self->people->len > 1 ? g_array_index (self->people, JourneyStripPerson, 1).rect.x : self->width;
  JourneyRect rect = { from, (self->first_row - height) / 2, to - from - JOURNEY_STRIP_PAD, height };

  if (journey_text_block_width (name) > rect.width || height > self->first_row)
    return;
  rect = journey_strip_place (self, x, y, &rect);
  journey_text_block_paint (name, sink, &rect, JOURNEY_ALIGN_START, name_colour (person, theme));
}

static void
paint_other (
    JourneyPersonaStrip *self, guint index, JourneySink *sink, const JourneyTheme *theme, double x, double y, gboolean text)
{
  JourneyStripPerson *person = &g_array_index (self->people, JourneyStripPerson, index);
  JourneyRect rect = person->rect;
  JourneyRect avatar = { rect.x, rect.y + (rect.height - self->small_avatar) / 2, self->small_avatar, self->small_avatar };
  JourneyRect words = journey_persona_strip_name_rect (self, index, x, y);

  avatar = journey_strip_place (self, x, y, &avatar);
  paint_avatar (self, index, sink, theme, &avatar, text);
  if (text)
    journey_text_block_paint (person->name, sink, &words, JOURNEY_ALIGN_START, name_colour (person, theme));
}

static void
paint_fact (JourneyPersonaStrip *self, JourneyStripFact *fact, JourneySink *sink, const JourneyTheme *theme, double x, double y)
{
  double top = self->facts_y + (self->facts_y > 0 ? 0 : (self->facts_row - journey_strip_fact_height (fact)) / 2);
  JourneyRect rect = { fact->x, top, journey_text_block_width (fact->label), 0 };
  double figure_width = fact->figure ? journey_text_block_width (fact->figure) + 7 : 0;
  JourneyRect at = journey_strip_place (self, x, y, &rect);

  journey_text_block_paint (fact->label, sink, &at, JOURNEY_ALIGN_START, journey_theme_colour (theme, JOURNEY_HUE_TEXT_MUTED));
  rect.y += journey_text_block_height (fact->label);
  if (fact->figure)
    {
      rect.width = figure_width - 7;
      at = journey_strip_place (self, x, y, &rect);
      journey_text_block_paint (fact->figure, sink, &at, JOURNEY_ALIGN_START, journey_theme_standing_ink (theme, fact->standing));
      rect.y += JOURNEY_STRIP_FIGURE_DROP;
    }
  rect.x += figure_width;
  rect.width = journey_text_block_width (fact->text);
  at = journey_strip_place (self, x, y, &rect);
  journey_text_block_paint (fact->text, sink, &at, JOURNEY_ALIGN_START, journey_theme_colour (theme, JOURNEY_HUE_TEXT));
  if (fact->more)
    {
      rect = (JourneyRect){ fact->x, top + journey_strip_fact_height (fact) - journey_text_block_height (fact->more),
                            journey_text_block_width (fact->more), 0 };
      at = journey_strip_place (self, x, y, &rect);
      journey_text_block_paint (fact->more, sink, &at, JOURNEY_ALIGN_START, journey_theme_colour (theme, JOURNEY_HUE_TEXT));
    }
}

/* Nobody yet: an outline, and where to say who. */
static void
paint_hint (JourneyPersonaStrip *self, JourneySink *sink, const JourneyTheme *theme, double x, double y, gboolean text)
{
  JourneyColour muted = journey_theme_colour (theme, JOURNEY_HUE_TEXT_MUTED);
  JourneyPaint ink = journey_paint_colour (muted);
  JourneyStroke line = { .width = 1.2, .dash = 4, .gap = 3 };
  double height = journey_text_block_height (self->hint);
  JourneyRect avatar = { JOURNEY_STRIP_PAD, (self->first_row - JOURNEY_STRIP_AVATAR) / 2, JOURNEY_STRIP_AVATAR,
                         JOURNEY_STRIP_AVATAR };
  JourneyRect words = { JOURNEY_STRIP_PAD + JOURNEY_STRIP_AVATAR + 12, (self->first_row - height) / 2,
                        journey_text_block_width (self->hint), height };

  avatar = journey_strip_place (self, x, y, &avatar);
  words = journey_strip_place (self, x, y, &words);
  sink->klass->circle (sink, avatar.x + avatar.width / 2, avatar.y + avatar.height / 2, avatar.width / 2 - 1);
  sink->klass->paint (sink, NULL, &ink, &line);
  if (text)
    journey_text_block_paint (self->hint, sink, &words, JOURNEY_ALIGN_START, muted);
}

/**
 * journey_persona_strip_paint:
 * @x: where the strip stands
 * @y: where the strip stands
 */
void
journey_persona_strip_paint (
    JourneyPersonaStrip *self, JourneySink *sink, const JourneyTheme *theme, double x, double y, JourneyDetail detail)
{
  JourneyPaint ground = journey_paint_colour (journey_theme_colour (theme, JOURNEY_HUE_CARD));
  JourneyPaint border = journey_paint_colour (journey_theme_colour (theme, JOURNEY_HUE_BAND_BORDER));
  JourneyStroke line = { .width = 1.5 };
  gboolean text = detail == JOURNEY_DETAIL_FULL;

  sink->klass->rect (sink, &(JourneyRect){ x + 0.75, y + 0.75, self->width - 1.5, self->height - 1.5 }, 12);
  sink->klass->paint (sink, &ground, &border, &line);
  if (self->people->len > 0)
    paint_first (self, sink, theme, x, y, text);
  else if (self->hint)
    paint_hint (self, sink, theme, x, y, text);
  if (self->people->len > 0 && detail == JOURNEY_DETAIL_REDUCED)
    paint_far_name (self, sink, theme, x, y);
  for (guint i = 1; i < self->people->len; i++)
    paint_other (self, i, sink, theme, x, y, text);
  for (guint i = 0; text && i < self->facts->len; i++)
    paint_fact (self, &g_array_index (self->facts, JourneyStripFact, i), sink, theme, x, y);
}
