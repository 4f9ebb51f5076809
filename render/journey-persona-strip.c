/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-persona-strip.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "journey-kinds.h"
#include "journey-persona-strip-private.h"
#include "journey-persona-words.h"
#include "journey-picture-decode.h"
#include "journey-text.h"

#define MIN_HEIGHT 66.0
#define COLUMN_GAP 16.0
#define BESIDE_FACE 8.0
#define ABOVE_FACE 2.0
#define FROM_EDGE 5.0
#define QUOTE_GAP 2.0

/* How many further personas stand at the end of the first row, with names of at most so many lines; otherwise all stand
 * below it. */
#define MAX_BESIDE 2
#define MAX_BESIDE_LINES 3

/* A strip that is not as wide as this has the facts below the first persona; what customers answered takes more room. */
#define WIDE 600.0
#define WIDE_ANSWERS 800.0
#define LARGER 1.5

static void
person_clear (gpointer data)
{
  JourneyStripPerson *person = data;

  journey_text_block_unref (person->name);
  g_clear_pointer (&person->quote, journey_text_block_unref);
  journey_text_block_unref (person->initials);
  g_clear_pointer (&person->picture, cairo_surface_destroy);
  g_clear_pointer (&person->encoded, g_bytes_unref);
  g_free (person->own_colour);
}

static void
fact_clear (gpointer data)
{
  JourneyStripFact *fact = data;

  journey_text_block_unref (fact->label);
  g_clear_pointer (&fact->figure, journey_text_block_unref);
  journey_text_block_unref (fact->text);
  g_clear_pointer (&fact->more, journey_text_block_unref);
}

/**
 * journey_strip_label:
 * @wrap: in scene units; 0 for one line
 *
 * Returns: (transfer full): a text of the strip
 */
JourneyTextBlock *
journey_strip_label (JourneyPersonaStrip *self, const char *text, JourneyFont font, double wrap)
{
  return journey_text_block_ref (journey_typesetter_label (self->typesetter, text, font, wrap));
}

/* Decoding a photo takes longer than all the rest, and an edit seldom touches it. */
static cairo_surface_t *
take_picture (JourneyPersonaStrip *previous, GBytes *encoded)
{
  for (guint i = 0; previous && encoded && i < previous->people->len; i++)
    {
      JourneyStripPerson *person = &g_array_index (previous->people, JourneyStripPerson, i);

      if (person->encoded == encoded)
        return person->picture ? cairo_surface_reference (person->picture) : NULL;
    }

  return journey_picture_decode (encoded);
}

static void
add_person (JourneyPersonaStrip *self, JourneyPersonaStrip *previous, JourneyState *persona, double width)
{
  gboolean first = self->people->len == 0;
  g_autofree char *name = journey_persona_words_name (persona);
  g_autofree char *initials = journey_persona_words_initials (journey_state_text (persona, JOURNEY_PERSONA_NAME));
  const char *quote = journey_state_text (persona, JOURNEY_PERSONA_QUOTE);
  GBytes *encoded = journey_state_data (persona, JOURNEY_PERSONA_PICTURE);
  JourneyStripPerson person = {
    .name = journey_strip_label (self, name, first ? JOURNEY_FONT_PERSONA_NAME : JOURNEY_FONT_BODY, width),
    .initials = journey_strip_label (self, initials, first ? JOURNEY_FONT_INITIALS : JOURNEY_FONT_INITIALS_SMALL, 0),
    .own_colour = g_strdup (journey_state_text (persona, JOURNEY_PERSONA_COLOUR)),
    .picture = take_picture (previous, encoded),
    .encoded = encoded ? g_bytes_ref (encoded) : NULL,
  };

  if (first && !journey_text_is_blank (quote))
    {
      g_autofree char *text = journey_persona_words_quote (quote);

      person.quote = journey_strip_label (self, text, JOURNEY_FONT_PERSONA_QUOTE, width);
    }
  g_array_append_val (self->people, person);
}

/**
 * journey_strip_fact_height:
 *
 * Returns: the height of the label and what is under it
 */
double
journey_strip_fact_height (const JourneyStripFact *fact)
{
  double height = journey_text_block_height (fact->text);

  if (fact->figure)
    height = MAX (height + JOURNEY_STRIP_FIGURE_DROP, journey_text_block_height (fact->figure));
  if (fact->more)
    height += journey_text_block_height (fact->more);

  return journey_text_block_height (fact->label) + height;
}

/**
 * journey_strip_place:
 * @x: where the strip stands
 * @y: where the strip stands
 * @rect: in the strip, as if read from left to right
 *
 * Returns: where @rect really is
 */
JourneyRect
journey_strip_place (JourneyPersonaStrip *self, double x, double y, const JourneyRect *rect)
{
  gboolean rtl = journey_typesetter_is_rtl (self->typesetter);
  double left = rtl ? self->width - rect->x - rect->width : rect->x;

  return (JourneyRect){ x + left, y + rect->y, rect->width, rect->height };
}

static double
facts_height (JourneyPersonaStrip *self)
{
  double height = 0;

  for (guint i = 0; i < self->facts->len; i++)
    height = MAX (height, journey_strip_fact_height (&g_array_index (self->facts, JourneyStripFact, i)));

  return height;
}

/* In a narrow strip they go below whoever stands there. */
static gboolean
facts_are_below (JourneyPersonaStrip *self)
{
  return self->narrow && self->people->len > 0 && self->facts->len > 0;
}

static void
place_first_row (JourneyPersonaStrip *self)
{
  double height = MIN_HEIGHT;

  if (!facts_are_below (self))
    height = MAX (height, facts_height (self) + 2 * JOURNEY_STRIP_PAD);
  if (self->hint)
    height = MAX (height, journey_text_block_height (self->hint) + 2 * JOURNEY_STRIP_PAD);
  if (self->people->len > 0)
    {
      JourneyStripPerson *first = &g_array_index (self->people, JourneyStripPerson, 0);
      double text = journey_text_block_height (first->name);

      if (first->quote)
        text += journey_text_block_height (first->quote) + QUOTE_GAP;
      height = MAX (height, text + 2 * JOURNEY_STRIP_PAD);
      first->rect = (JourneyRect){ JOURNEY_STRIP_PAD, 0,
                                   self->narrow ? self->width - 2 * JOURNEY_STRIP_PAD
                                                : self->width * JOURNEY_STRIP_FACTS - 2 * JOURNEY_STRIP_PAD,
                                   ceil (height) };
    }
  self->first_row = ceil (height);
}

/* Beside the first persona, or below: then they end with a margin of their own. */
static void
place_facts (JourneyPersonaStrip *self)
{
  gboolean below = facts_are_below (self);

  self->facts_y = below ? self->first_row : 0;
  self->facts_row = below ? ceil (facts_height (self)) : self->first_row;
  self->top_rows = below ? self->first_row + self->facts_row + JOURNEY_STRIP_PAD : self->first_row;
}

static double
other_height (JourneyPersonaStrip *self, const JourneyStripPerson *person)
{
  return MAX (self->small_avatar + 4, journey_text_block_height (person->name) + 4);
}

static double
others_height (JourneyPersonaStrip *self)
{
  double height = 0;

  for (guint i = 1; i < self->people->len; i++)
    height += other_height (self, &g_array_index (self->people, JourneyStripPerson, i));

  return height;
}

static void
place_beside (JourneyPersonaStrip *self)
{
  double y;

  self->first_row = MAX (self->first_row, ceil (others_height (self) + JOURNEY_STRIP_PAD));
  self->height = self->first_row;
  y = (self->first_row - others_height (self)) / 2;
  self->facts_row = self->first_row;
  g_array_index (self->people, JourneyStripPerson, 0).rect.height = self->first_row;
  for (guint i = 1; i < self->people->len; i++)
    {
      JourneyStripPerson *person = &g_array_index (self->people, JourneyStripPerson, i);
      double height = other_height (self, person);

      person->rect = (JourneyRect){ self->width * JOURNEY_STRIP_OTHERS, y,
                                    self->width * (1 - JOURNEY_STRIP_OTHERS) - JOURNEY_STRIP_PAD, height };
      y += height;
    }
}

static void
place_below (JourneyPersonaStrip *self)
{
  double start = JOURNEY_STRIP_PAD + (JOURNEY_STRIP_AVATAR - self->small_avatar) / 2;
  double x = start, y = self->top_rows, row = 0;

  for (guint i = 1; i < self->people->len; i++)
    {
      JourneyStripPerson *person = &g_array_index (self->people, JourneyStripPerson, i);
      double width = self->small_avatar + 8 + journey_text_block_width (person->name);

      if (x > start && x + width > self->width - JOURNEY_STRIP_PAD)
        {
          x = start;
          y += row;
          row = 0;
        }
      person->rect = (JourneyRect){ x, y - 4, width, other_height (self, person) };
      row = MAX (row, other_height (self, person));
      x += width + 2 * COLUMN_GAP;
    }
  self->height = ceil (y + row + 4);
}

static void
place_others (JourneyPersonaStrip *self)
{
  self->height = self->top_rows;
  if (self->people->len < 2)
    return;
  if (self->beside)
    place_beside (self);
  else
    place_below (self);
}

static double
beside_wrap (JourneyPersonaStrip *self)
{
  return self->width * (1 - JOURNEY_STRIP_OTHERS) - self->small_avatar - 8 - JOURNEY_STRIP_PAD;
}

static double
hint_wrap (JourneyPersonaStrip *self)
{
  return self->width - JOURNEY_STRIP_AVATAR - 12 - 2 * JOURNEY_STRIP_PAD;
}

/* Whether the names of further personas can be read at the end of the first row, where nothing else stands. */
static gboolean
fit_beside (JourneyPersonaStrip *self, JourneyState *map, gboolean taken)
{
  guint n = journey_state_n_children (map, JOURNEY_MAP_PERSONAS);

  if (self->narrow || taken || n < 2 || n - 1 > MAX_BESIDE)
    return FALSE;

  for (guint i = 1; i < n; i++)
    {
      g_autofree char *name = journey_persona_words_name (journey_state_child (map, JOURNEY_MAP_PERSONAS, i));

      if (journey_typesetter_longest_word (self->typesetter, name, JOURNEY_FONT_BODY) > beside_wrap (self)
          || journey_text_block_n_lines (journey_typesetter_label (self->typesetter, name, JOURNEY_FONT_BODY, beside_wrap (self)))
                 > MAX_BESIDE_LINES)
        return FALSE;
    }

  return TRUE;
}

/* The room for the name of a persona. */
static double
person_wrap (JourneyPersonaStrip *self, guint index)
{
  if (index == 0)
    return (self->narrow ? self->width : self->width * JOURNEY_STRIP_FACTS) - JOURNEY_STRIP_AVATAR - 3 * JOURNEY_STRIP_PAD;
  if (self->beside)
    return beside_wrap (self);

  return self->width - JOURNEY_STRIP_AVATAR - 4 * JOURNEY_STRIP_PAD;
}

/**
 * journey_persona_strip_new:
 * @gaps: the figures that are shown
 * @today: (nullable): while scores are tried: the figures without them
 * @width: in scene units
 * @reserved: whether a map that has neither personas nor scores has a strip, too: its place is kept, so that nothing moves away
 *   under the hands of who says the first feeling, and it tells where to say who travels
 * @previous: (nullable): where pictures that did not change are taken from
 *
 * Returns: (transfer full) (nullable): the strip; NULL when there is nothing in it and it is not @reserved
 */
JourneyPersonaStrip *
journey_persona_strip_new (JourneyState *map,
                           JourneyGapTable *gaps,
                           JourneyGapTable *today,
                           JourneyTypesetter *typesetter,
                           double width,
                           gboolean reserved,
                           JourneyPersonaStrip *previous)
{
  guint n = journey_state_n_children (map, JOURNEY_MAP_PERSONAS);
  g_autoptr (JourneyTallyTable) tallies = journey_tally_table_new (map, NULL, previous ? previous->tallies : NULL);
  const JourneyTallySums *answers = journey_tally_table_map (tallies);
  gboolean is_asked = journey_loyalty_is_asked (answers);
  gboolean empty = n == 0 && journey_gap_table_map (gaps)->n_scored == 0 && !is_asked;
  JourneyPersonaStrip *self;

  if (empty && !reserved)
    return NULL;

  self = g_new0 (JourneyPersonaStrip, 1);
  self->typesetter = journey_typesetter_ref (typesetter);
  self->width = width;
  self->tallies = g_steal_pointer (&tallies);
  self->small_avatar = journey_typesetter_is_large (typesetter) ? JOURNEY_STRIP_LARGE_AVATAR : JOURNEY_STRIP_SMALL_AVATAR;
  self->people = g_array_new (FALSE, FALSE, sizeof (JourneyStripPerson));
  self->facts = g_array_new (FALSE, FALSE, sizeof (JourneyStripFact));
  g_array_set_clear_func (self->people, person_clear);
  g_array_set_clear_func (self->facts, fact_clear);
  self->narrow = width < (is_asked ? WIDE_ANSWERS : WIDE) * (journey_typesetter_is_large (typesetter) ? LARGER : 1);
  self->beside = fit_beside (self, map, is_asked);
  if (empty)
    self->hint = journey_strip_label (self, _ ("Who travels? Say so on the Persona page."), JOURNEY_FONT_BODY, hint_wrap (self));
  for (guint i = 0; i < n; i++)
    add_person (self, previous, journey_state_child (map, JOURNEY_MAP_PERSONAS, i), person_wrap (self, i));
  journey_strip_add_facts (self, map, gaps, today, answers);
  place_first_row (self);
  place_facts (self);
  place_others (self);

  return self;
}

/**
 * journey_persona_strip_set_shown:
 * @front: the persona whose curve lies on top
 * @hidden: per persona, whether its feelings are left out
 *
 * Shows on the cards whose feelings are to be seen. This moves nothing.
 */
void
journey_persona_strip_set_shown (JourneyPersonaStrip *self, guint front, const gboolean *hidden)
{
  self->front = self->people->len > 1 ? front : G_MAXUINT;
  for (guint i = 0; i < self->people->len; i++)
    g_array_index (self->people, JourneyStripPerson, i).hidden = hidden[i];
}

/**
 * journey_persona_strip_free:
 */
void
journey_persona_strip_free (JourneyPersonaStrip *self)
{
  g_array_unref (self->people);
  g_array_unref (self->facts);
  g_clear_pointer (&self->hint, journey_text_block_unref);
  journey_tally_table_free (self->tallies);
  journey_typesetter_unref (self->typesetter);
  g_free (self);
}

/**
 * journey_persona_strip_width:
 *
 * Returns: in scene units
 */
double
journey_persona_strip_width (JourneyPersonaStrip *self)
{
  return self->width;
}

/**
 * journey_persona_strip_height:
 *
 * Returns: in scene units
 */
double
journey_persona_strip_height (JourneyPersonaStrip *self)
{
  return self->height;
}

/**
 * journey_persona_strip_n_personas:
 *
 * Returns: how many personas it shows
 */
guint
journey_persona_strip_n_personas (JourneyPersonaStrip *self)
{
  return self->people->len;
}

/**
 * journey_persona_strip_find_damaged:
 *
 * Returns: the first persona whose picture cannot be drawn, 0-based; -1 when there is none
 */
int
journey_persona_strip_find_damaged (JourneyPersonaStrip *self)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      JourneyStripPerson *person = &g_array_index (self->people, JourneyStripPerson, i);

      if (person->encoded && !person->picture)
        return (int)i;
    }

  return -1;
}

/**
 * journey_persona_strip_persona_rect:
 * @persona: 0-based
 * @x: where the strip stands
 * @y: where the strip stands
 *
 * Returns: where the persona stands, with room around the face, so that a ring around it meets neither the face nor the edges
 *   of the strip
 */
JourneyRect
journey_persona_strip_persona_rect (JourneyPersonaStrip *self, guint persona, double x, double y)
{
  JourneyRect rect = g_array_index (self->people, JourneyStripPerson, persona).rect;

  rect.x -= BESIDE_FACE;
  rect.width += persona == 0 ? BESIDE_FACE : 2 * BESIDE_FACE;
  rect = journey_rect_inset (&rect, 0, persona == 0 ? FROM_EDGE : -ABOVE_FACE);

  return journey_strip_place (self, x, y, &rect);
}

/**
 * journey_persona_strip_name_rect:
 * @persona: 0-based
 * @x: where the strip stands
 * @y: where the strip stands
 *
 * Returns: where the persona's name stands
 */
JourneyRect
journey_persona_strip_name_rect (JourneyPersonaStrip *self, guint persona, double x, double y)
{
  JourneyStripPerson *person = &g_array_index (self->people, JourneyStripPerson, persona);
  double height = journey_text_block_height (person->name);
  double quote = person->quote ? journey_text_block_height (person->quote) + QUOTE_GAP : 0;
  JourneyRect rect = person->rect;

  if (persona == 0)
    {
      rect = (JourneyRect){ JOURNEY_STRIP_PAD + JOURNEY_STRIP_AVATAR + 12, (self->first_row - height - quote) / 2,
                            person_wrap (self, 0), height };
    }
  else
    {
      rect.x += self->small_avatar + 8;
      rect.width -= self->small_avatar + 8;
      rect.y += (rect.height - height) / 2;
      rect.height = height;
    }

  return journey_strip_place (self, x, y, &rect);
}

/**
 * journey_persona_strip_quote_rect:
 * @persona: 0-based
 * @x: where the strip stands
 * @y: where the strip stands
 * @rect: (out): where the persona's quote stands, or would stand
 *
 * Returns: whether there is room for it; only the first persona has a quote in the strip
 */
gboolean
journey_persona_strip_quote_rect (JourneyPersonaStrip *self, guint persona, double x, double y, JourneyRect *rect)
{
  JourneyStripPerson *person = &g_array_index (self->people, JourneyStripPerson, persona);

  if (persona > 0)
    return FALSE;

  *rect = journey_persona_strip_name_rect (self, 0, x, y);
  rect->y += rect->height + QUOTE_GAP;
  rect->height = person->quote ? journey_text_block_height (person->quote)
                               : journey_typesetter_leading (self->typesetter, JOURNEY_FONT_PERSONA_QUOTE);

  return TRUE;
}

static guint64
mix (guint64 stamp, guint64 value)
{
  return (stamp ^ value) * G_GUINT64_CONSTANT (0x100000001b3);
}

/**
 * journey_persona_strip_stamp:
 *
 * Returns: a number that is the same for strips that look the same
 */
guint64
journey_persona_strip_stamp (JourneyPersonaStrip *self)
{
  guint64 stamp = mix (G_GUINT64_CONSTANT (0xcbf29ce484222325), (guint64)llround (self->width * 64));

  stamp = mix (stamp, self->front);
  for (guint i = 0; i < self->people->len; i++)
    {
      JourneyStripPerson *person = &g_array_index (self->people, JourneyStripPerson, i);

      stamp = mix (stamp, g_str_hash (journey_text_block_text (person->name)));
      stamp = mix (stamp, person->quote ? g_str_hash (journey_text_block_text (person->quote)) : 0);
      stamp = mix (stamp, g_str_hash (person->own_colour));
      stamp = mix (stamp, person->hidden);
      stamp = mix (stamp, GPOINTER_TO_SIZE (person->encoded));
    }
  for (guint i = 0; i < self->facts->len; i++)
    {
      JourneyStripFact *fact = &g_array_index (self->facts, JourneyStripFact, i);

      stamp = mix (stamp, g_str_hash (journey_text_block_text (fact->label)));
      stamp = mix (stamp, fact->figure ? g_str_hash (journey_text_block_text (fact->figure)) : 0);
      stamp = mix (stamp, g_str_hash (journey_text_block_text (fact->text)));
      stamp = mix (stamp, fact->more ? g_str_hash (journey_text_block_text (fact->more)) : 0);
      stamp = mix (stamp, fact->standing);
    }

  return stamp;
}
