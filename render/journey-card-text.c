/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-card-text.h"

#include <glib/gi18n.h>

#include "journey-kinds.h"
#include "journey-shorten.h"
#include "journey-text.h"

#define LARGEST 1.3
#define COMFORTABLE 0.7 /* above that, nothing is left to the map only to be larger */
#define SMALLEST 0.5
#define STEP 0.1

#define NUMBER_GAP 9.0
#define ICON_INDENT 20.0
#define SEVERITY_INDENT 26.0
#define TEXT_GAP 7.0
#define PAIN_GAP 5.0

/* No card holds so many letters, in whatever script. */
#define MOST_LETTERS 4000

/* How much of a touchpoint stands on its card. */
typedef enum
{
  ALL,
  SOME_PAIN_POINTS,
  SOME_OF_THE_ACTION,
} Extent;

/* A card on its way to a size. */
typedef struct
{
  JourneyCardText *card;
  JourneyTypesetter *typesetter;
  double y;    /* below what is on it */
  double room; /* down to where it may reach */
} Maker;

static void
line_clear (gpointer data)
{
  JourneyCardLine *line = data;

  g_clear_pointer (&line->block, journey_text_block_unref);
}

static JourneyCardLine
make_line (const Maker *maker, const char *text, JourneyFont font, JourneyCardLine like)
{
  double width = maker->card->side - 2 * JOURNEY_CARD_PAD - like.indent;

  like.block = journey_text_block_new (maker->typesetter, text, font, MAX (width, 1));

  return like;
}

/* Takes over @line, unless it does not fit above @foot. */
static gboolean
take_line (Maker *maker, JourneyCardLine line, double foot)
{
  double height = line.gap + journey_card_text_line_height (maker->card, &line);

  if (maker->y + height + foot > maker->room)
    {
      line_clear (&line);
      return FALSE;
    }

  g_array_append_val (maker->card->lines, line);
  maker->y += height;

  return TRUE;
}

static gboolean
is_endless (const char *text)
{
  return g_utf8_strlen (text, -1) > MOST_LETTERS;
}

static gboolean
add_text (Maker *maker, const char *text, JourneyFont font, JourneyCardLine like)
{
  if (journey_text_is_blank (text))
    return TRUE;

  return !is_endless (text) && take_line (maker, make_line (maker, text, font, like), 0);
}

/* What says that the map holds more than its card. */
static JourneyCardLine
make_rest (const Maker *maker, guint n_pain_points)
{
  g_autofree char *text =
      n_pain_points > 0 ? g_strdup_printf (
          ngettext ("and %u more pain point in the map", "and %u more pain points in the map", n_pain_points), n_pain_points)
                        : g_strdup (_ ("The map says more."));

  return make_line (maker, text, JOURNEY_FONT_SMALL, (JourneyCardLine){ .gap = PAIN_GAP, .hue = JOURNEY_HUE_TEXT_MUTED });
}

static double
rest_height (const Maker *maker, guint n_pain_points)
{
  JourneyCardLine rest = make_rest (maker, n_pain_points);
  double height = rest.gap + journey_card_text_line_height (maker->card, &rest);

  line_clear (&rest);

  return height;
}

static gboolean
add_pain_point (Maker *maker, JourneyState *pain_point, double foot)
{
  const char *text = journey_state_text (pain_point, JOURNEY_PAIN_POINT_TEXT);
  JourneyCardLine like = {
    .mark = JOURNEY_CARD_MARK_SEVERITY,
    .gap = PAIN_GAP,
    .indent = SEVERITY_INDENT,
    .hue = JOURNEY_HUE_TEXT,
    .severity = journey_state_integer (pain_point, JOURNEY_PAIN_POINT_SEVERITY),
  };

  return !is_endless (text) && take_line (maker, make_line (maker, text, JOURNEY_FONT_SMALL, like), foot);
}

static GPtrArray *
pain_points_of (JourneyState *touchpoint)
{
  GPtrArray *pain_points = g_ptr_array_new ();

  for (guint i = 0; i < journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_PAIN_POINTS); i++)
    {
      JourneyState *pain_point = journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_PAIN_POINTS, i);

      if (!journey_text_is_blank (journey_state_text (pain_point, JOURNEY_PAIN_POINT_TEXT)))
        g_ptr_array_add (pain_points, pain_point);
    }

  return pain_points;
}

/* In the order of the map; whether they are all there, or as many as fit, with a word about the others. */
static gboolean
add_pain_points (Maker *maker, Extent extent)
{
  g_autoptr (GPtrArray) pain_points = pain_points_of (maker->card->entry->touchpoint);
  double foot = extent == ALL || pain_points->len == 0 ? 0 : rest_height (maker, pain_points->len);
  guint n = 0;

  while (n < pain_points->len && add_pain_point (maker, g_ptr_array_index (pain_points, n), foot))
    n++;
  if (n == pain_points->len)
    return TRUE;

  return extent != ALL && take_line (maker, make_rest (maker, pain_points->len - n), 0);
}

/* The shortened text of a card. */
typedef struct
{
  const Maker *maker;
  JourneyCardLine like;
  double foot;
} Shortened;

static gboolean
fits (const char *text, gpointer user_data)
{
  Shortened *shortened = user_data;
  const Maker *maker = shortened->maker;
  JourneyCardLine line = make_line (maker, text, JOURNEY_FONT_BODY, shortened->like);
  double height = line.gap + journey_card_text_line_height (maker->card, &line);

  line_clear (&line);

  return maker->y + height + shortened->foot <= maker->room;
}

/* As many letters of @text as fit, with a sign that there are more. */
static gboolean
add_shortened (Maker *maker, const char *text, JourneyCardLine like)
{
  Shortened shortened = { maker, like, rest_height (maker, 0) };
  g_autofree char *shown = journey_shorten (maker->typesetter, text, MOST_LETTERS, fits, &shortened);

  return (!shown || take_line (maker, make_line (maker, shown, JOURNEY_FONT_BODY, like), shortened.foot))
         && take_line (maker, make_rest (maker, 0), 0);
}

static gboolean
add_action (Maker *maker, Extent extent)
{
  const char *text = journey_state_text (maker->card->entry->touchpoint, JOURNEY_TOUCHPOINT_ACTION);
  JourneyCardLine like = { .gap = TEXT_GAP, .hue = JOURNEY_HUE_TEXT };

  return extent == SOME_OF_THE_ACTION ? add_shortened (maker, text, like) : add_text (maker, text, JOURNEY_FONT_BODY, like);
}

/* Title and channel are always there, or there is no card. */
static gboolean
add_head (Maker *maker)
{
  JourneyCardText *card = maker->card;
  const char *channel = journey_state_text (card->entry->touchpoint, JOURNEY_TOUCHPOINT_CHANNEL);
  JourneyCardLine title = {
    .mark = JOURNEY_CARD_MARK_NUMBER,
    .indent = journey_text_block_width (card->number) + NUMBER_GAP,
    .hue = JOURNEY_HUE_TEXT,
  };
  JourneyCardLine way = { .mark = JOURNEY_CARD_MARK_ICON, .gap = TEXT_GAP, .indent = ICON_INDENT, .hue = JOURNEY_HUE_TEXT_MUTED };

  return add_text (maker, card->entry->title, JOURNEY_FONT_STAGE_TITLE, title)
         && add_text (maker, channel, JOURNEY_FONT_LANE_NOTE, way);
}

static gboolean
begin (Maker *maker, double side, double scale)
{
  JourneyCardText *card = maker->card;
  g_autofree char *number = g_strdup_printf ("%u", card->entry->number);
  double star = journey_state_integer (card->entry->touchpoint, JOURNEY_TOUCHPOINT_MOMENT_OF_TRUTH) ? 3 * JOURNEY_CARD_STAR : 0;

  journey_card_text_clear (card);
  card->scale = scale;
  card->side = side / scale;
  card->lines = g_array_new (FALSE, FALSE, sizeof (JourneyCardLine));
  g_array_set_clear_func (card->lines, line_clear);
  if (is_endless (card->entry->stage_title))
    return FALSE;

  card->band = journey_text_block_new (maker->typesetter, card->entry->stage_title, JOURNEY_FONT_LANE_TITLE,
                                       card->side - 2 * JOURNEY_CARD_PAD - star);
  card->number = journey_text_block_new (maker->typesetter, number, JOURNEY_FONT_MAP_TITLE, 0);
  maker->y = journey_text_block_height (card->band) + 2 * JOURNEY_CARD_BAND_PAD + JOURNEY_CARD_BODY_GAP;
  maker->room = card->side - JOURNEY_CARD_BODY_GAP;

  return TRUE;
}

/* Whether as much as @extent says fits in this size. */
static gboolean
try_size (JourneyCardText *card, JourneyTypesetter *typesetter, double side, double scale, Extent extent)
{
  Maker maker = { .card = card, .typesetter = typesetter };

  return begin (&maker, side, scale) && add_head (&maker) && add_action (&maker, extent)
         && (extent == SOME_OF_THE_ACTION || add_pain_points (&maker, extent));
}

/* From large to small. */
static gboolean
try_sizes (JourneyCardText *card, JourneyTypesetter *typesetter, double side, double largest, Extent extent)
{
  for (double scale = largest; scale > SMALLEST - STEP / 2; scale -= STEP)
    if (try_size (card, typesetter, side, scale, extent))
      return TRUE;

  return FALSE;
}

/**
 * journey_card_text_init:
 * @self: filled in; to be cleared, also after an error
 * @entry: has to outlive it
 * @side: of the card, in points
 *
 * Sets the texts of a card as large as all of them fit. Where not even the smallest size is small enough, pain points, and then
 * a part of what they do, are left to the map, and the card says so; a title never is.
 *
 * Returns: whether there is a card; else @error says what is too long
 */
gboolean
journey_card_text_init (
    JourneyCardText *self, const JourneyPaperEntry *entry, JourneyTypesetter *typesetter, double side, GError **error)
{
  const char *channel = journey_state_text (entry->touchpoint, JOURNEY_TOUCHPOINT_CHANNEL);

  *self = (JourneyCardText){ .entry = entry, .icon = journey_icon_for_channel (channel) };
  if (try_sizes (self, typesetter, side, LARGEST, ALL) || try_sizes (self, typesetter, side, COMFORTABLE, SOME_PAIN_POINTS)
      || try_size (self, typesetter, side, SMALLEST, SOME_OF_THE_ACTION))
    return TRUE;

  g_set_error (error, JOURNEY_EXPORT_ERROR, JOURNEY_EXPORT_ERROR_TOO_LARGE,
               _ ("Touchpoint %u does not fit on a card. Shorten its title, its channel or the name of its stage."),
               entry->number);
  return FALSE;
}

/**
 * journey_card_text_clear:
 */
void
journey_card_text_clear (JourneyCardText *self)
{
  g_clear_pointer (&self->band, journey_text_block_unref);
  g_clear_pointer (&self->number, journey_text_block_unref);
  g_clear_pointer (&self->lines, g_array_unref);
}

/**
 * journey_card_text_line_height:
 *
 * Returns: how high a text stands on its card, in units, at least as high as what is before it
 */
double
journey_card_text_line_height (const JourneyCardText *self, const JourneyCardLine *line)
{
  double height = journey_text_block_height (line->block);

  return line->mark == JOURNEY_CARD_MARK_NUMBER ? MAX (height, journey_text_block_height (self->number)) : height;
}

/**
 * journey_card_text_smallest:
 *
 * Returns: the size of the smallest text that may be on the card, in points
 */
double
journey_card_text_smallest (const JourneyCardText *self)
{
  return self->scale * journey_font_size (JOURNEY_FONT_SMALL);
}
