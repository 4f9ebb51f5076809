/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-hyphens.h"

#include <string.h>

/*
 * Pango breaks a word that is wider than its line behind the last letter that fits, which may leave a single one for the next.
 * Here such a word is broken where a syllable seems to begin, with some letters on either side; Pango puts the hyphen.
 */

/* So many letters stand before a hyphen and behind it. */
#define LEAST 3

/* So many letters are given up for a better place. */
#define SEARCH 5

/* Shorter words are never wider than a line; what is longer is no word. */
#define SHORTEST 8
#define LONGEST 60

/* Between words, and where they may be broken anyway. */
#define BLANKS " \t\n"
#define JOINTS "-/"

typedef struct
{
  PangoLayout *layout;
  PangoLayout *ruler; /* NULL until it is needed */
  int width;
  const char *text;
  gunichar *letters;
  glong n;
  const char **places; /* of the letters in the text, and of its end */
} Breaker;

static gboolean
is_letter (gunichar c)
{
  return c < 0x0530 && g_unichar_isalpha (c);
}

static gboolean
is_vowel (gunichar c)
{
  static const char vowels[] = "aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýœαεηιουωάέήίόύώаеёиоуыэюяіїє";

  return g_utf8_strchr (vowels, -1, g_unichar_tolower (c)) != NULL;
}

/* Two letters that are one sound, or begin a syllable together. */
static gboolean
is_pair (gunichar a, gunichar b)
{
  static const char *const pairs[] = { "ch", "ck", "ph", "sh", "th", "qu", "st" };
  char pair[3] = { (char)g_unichar_tolower (a), (char)g_unichar_tolower (b), '\0' };

  if (a > 127 || b > 127)
    return FALSE;
  if (strchr ("bcdfgkpt", pair[0]) && strchr ("rl", pair[1]))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (strcmp (pairs[i], pair) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
has_letters_around (const Breaker *self, glong from, glong at)
{
  if (at - from < LEAST || self->n - at < LEAST)
    return FALSE;
  for (glong i = at - LEAST; i < at + LEAST; i++)
    if (!is_letter (self->letters[i]))
      return FALSE;

  return TRUE;
}

/* One consonant, or two that belong together, and then a vowel. */
static gboolean
begins_syllable (const Breaker *self, glong at)
{
  const gunichar *c = self->letters + at;

  if (is_vowel (c[0]) || is_pair (c[-1], c[0]))
    return FALSE;

  return is_vowel (c[1]) || (is_pair (c[0], c[1]) && is_vowel (c[2]));
}

static PangoLayout *
need_ruler (Breaker *self)
{
  if (self->ruler)
    return self->ruler;

  self->ruler = pango_layout_new (pango_layout_get_context (self->layout));
  pango_layout_set_font_description (self->ruler, pango_layout_get_font_description (self->layout));

  return self->ruler;
}

static gboolean
fits (Breaker *self, glong from, glong to, gboolean hyphen)
{
  g_autofree char *piece = g_strndup (self->places[from], (gsize)(self->places[to] - self->places[from]));
  g_autofree char *shown = g_strconcat (piece, hyphen ? "\xe2\x80\x90" : NULL, NULL);
  int width;

  pango_layout_set_text (need_ruler (self), shown, -1);
  pango_layout_get_size (self->ruler, &width, NULL);

  return width <= self->width;
}

/* Where what begins at @from is broken; -1 when there is no such place. */
static glong
find_break (Breaker *self, glong from)
{
  glong last = -1;
  glong at = from + LEAST;

  while (at < self->n && fits (self, from, at, TRUE))
    at++;
  for (at--; at >= from + LEAST && (last < 0 || at > last - SEARCH); at--)
    {
      if (!has_letters_around (self, from, at))
        continue;
      if (begins_syllable (self, at))
        return at;
      last = MAX (last, at);
    }

  return last;
}

/* Nowhere but at the ends of what it is said of. */
static void
hold_together (PangoAttrList *attributes, const Breaker *self, glong from, glong to)
{
  PangoAttribute *attribute = pango_attr_allow_breaks_new (FALSE);

  attribute->start_index = (guint)(self->places[from] - self->text);
  attribute->end_index = (guint)(self->places[to] - self->text);
  pango_attr_list_insert (attributes, attribute);
}

/* A word that cannot be broken well all the way is left alone. */
static void
break_word (Breaker *self, PangoAttrList *attributes)
{
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (glong));
  glong from = 0;

  for (glong at = 0; !fits (self, from, self->n, FALSE); from = at)
    {
      at = find_break (self, from);
      if (at < 0)
        return;
      g_array_append_val (ends, at);
    }
  if (ends->len == 0)
    return;

  g_array_append_val (ends, self->n);
  from = 0;
  for (guint i = 0; i < ends->len; i++)
    {
      hold_together (attributes, self, from, g_array_index (ends, glong, i));
      from = g_array_index (ends, glong, i);
    }
}

/* Whether there are so many letters in a row that a hyphen may stand between them. */
static gboolean
has_place (const char *word, gsize length)
{
  guint n = 0;

  for (const char *p = word; p < word + length; p = g_utf8_next_char (p))
    {
      n = is_letter (g_utf8_get_char (p)) ? n + 1 : 0;
      if (n >= 2 * LEAST)
        return TRUE;
    }

  return FALSE;
}

static void
take_word (Breaker *self, PangoAttrList *attributes, const char *word, gsize length)
{
  g_autofree gunichar *letters = g_utf8_to_ucs4_fast (word, (glong)length, &self->n);
  g_autofree const char **places = g_new (const char *, self->n + 1);

  if (self->n < SHORTEST || self->n > LONGEST)
    return;

  for (glong i = 0; i <= self->n; i++)
    places[i] = i == 0 ? word : g_utf8_next_char (places[i - 1]);
  self->letters = letters;
  self->places = places;
  break_word (self, attributes);
}

static gboolean
is_address (const char *word, gsize length)
{
  g_autofree char *text = g_strndup (word, length);
  const char *at = strchr (text, '@');

  return strstr (text, "://") || g_str_has_prefix (text, "www.") || (at && at > text && strchr (at, '.'));
}

/* A hyphen would be taken for a part of it. */
static void
leave_without_hyphens (Breaker *self, PangoAttrList *attributes, const char *word, gsize length)
{
  PangoAttribute *attribute = pango_attr_insert_hyphens_new (FALSE);

  attribute->start_index = (guint)(word - self->text);
  attribute->end_index = attribute->start_index + (guint)length;
  pango_attr_list_insert (attributes, attribute);
}

/* Between the joints of a word it may be broken anyway. */
static void
take_pieces (Breaker *self, PangoAttrList *attributes, const char *word, gsize length)
{
  for (const char *piece = word; piece < word + length;)
    {
      gsize n = MIN (strcspn (piece, BLANKS JOINTS) + 1, (gsize)(word + length - piece));

      if (n >= SHORTEST && has_place (piece, n))
        take_word (self, attributes, piece, n);
      piece += n;
    }
}

/**
 * journey_hyphens_apply:
 * @layout: with its text, font and width
 *
 * Says where words that are wider than @layout may be broken: where a syllable of a language in Latin, Greek or Cyrillic letters
 * seems to begin, with at least three letters on either side. Other words, and words without such a place, are left to Pango;
 * addresses get no hyphen at all.
 */
void
journey_hyphens_apply (PangoLayout *layout)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  Breaker self = { .layout = layout, .width = pango_layout_get_width (layout), .text = pango_layout_get_text (layout) };
  gboolean has_address = FALSE;

  for (const char *word = self.text; *word;)
    {
      gsize length = strcspn (word, BLANKS);

      if (length >= SHORTEST && is_address (word, length))
        {
          leave_without_hyphens (&self, attributes, word, length);
          has_address = TRUE;
        }
      else
        take_pieces (&self, attributes, word, length);
      word += length + strspn (word + length, BLANKS);
    }
  if (self.ruler || has_address)
    pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  g_clear_object (&self.ruler);
}
