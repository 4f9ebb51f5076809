/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-fold.h"

#include <string.h>

/* Letters that are remembered, so that a map in Russian or Greek is gone through nearly as fast as one in English. */
#define N_KNOWN 1024
#define KNOWN_BYTES 11

typedef struct
{
  gunichar letter;
  guint8 length;
  char folded[KNOWN_BYTES];
} Known;

struct _JourneyFold
{
  GString *text;
  Known known[N_KNOWN];
};

static gboolean
is_mark (gunichar letter)
{
  return letter >= 0x300 && letter <= 0x36f;
}

static gboolean
is_hangul (gunichar letter)
{
  return letter >= 0xac00 && letter <= 0xd7a3;
}

static gunichar
plain_quote (gunichar letter)
{
  switch (letter)
    {
    case 0x2018:
    case 0x2019:
    case 0x201b:
      return '\'';
    case 0x201c:
    case 0x201d:
    case 0x201e:
      return '"';
    default:
      return letter;
    }
}

static void
append_part (GString *text, gunichar part)
{
  char utf8[6];
  g_autofree char *folded = NULL;

  if (is_mark (part) || g_unichar_type (part) == G_UNICODE_FORMAT)
    return;
  if (g_unichar_isspace (part))
    {
      g_string_append_c (text, ' ');
      return;
    }

  folded = g_utf8_casefold (utf8, g_unichar_to_utf8 (plain_quote (part), utf8));
  g_string_append (text, folded);
}

/* Compatibility decomposition takes accents off letters and makes full-width forms plain. Syllables of Hangul would fall
 * apart, and the beginning of one be found in another. */
static void
append_letter (GString *text, gunichar letter)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n;

  if (is_hangul (letter))
    {
      g_string_append_unichar (text, letter);
      return;
    }

  n = g_unichar_fully_decompose (letter, TRUE, parts, G_N_ELEMENTS (parts));
  for (gsize i = 0; i < n; i++)
    append_part (text, parts[i]);
}

static void
append_known (JourneyFold *self, gunichar letter)
{
  Known *known = &self->known[letter % N_KNOWN];
  gsize before = self->text->len;

  if (known->letter == letter)
    {
      g_string_append_len (self->text, known->folded, known->length);
      return;
    }

  append_letter (self->text, letter);
  if (self->text->len - before > KNOWN_BYTES)
    return;
  known->letter = letter;
  known->length = (guint8)(self->text->len - before);
  memcpy (known->folded, self->text->str + before, known->length);
}

static char
fold_ascii (char letter)
{
  return letter < ' ' ? ' ' : g_ascii_tolower (letter);
}

/**
 * journey_fold_new:
 *
 * Returns: (transfer full): a folder of texts
 */
JourneyFold *
journey_fold_new (void)
{
  JourneyFold *self = g_new0 (JourneyFold, 1);

  self->text = g_string_sized_new (256);

  return self;
}

/**
 * journey_fold_free:
 */
void
journey_fold_free (JourneyFold *self)
{
  g_string_free (self->text, TRUE);
  g_free (self);
}

/**
 * journey_fold_text:
 * @text: any text in UTF-8
 *
 * Returns: (transfer none): its form for comparing, until the next text is folded
 */
const char *
journey_fold_text (JourneyFold *self, const char *text)
{
  gsize length = strlen (text);
  gsize i = 0;

  g_string_set_size (self->text, length);
  while (i < length && (guchar)text[i] < 0x80)
    {
      self->text->str[i] = fold_ascii (text[i]);
      i++;
    }
  g_string_truncate (self->text, i);

  for (const char *p = text + i; *p; p = g_utf8_next_char (p))
    if ((guchar)*p < 0x80)
      g_string_append_c (self->text, fold_ascii (*p));
    else
      append_known (self, g_utf8_get_char (p));

  return self->text->str;
}
