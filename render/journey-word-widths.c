/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-word-widths.h"

#include <string.h>

/* Beyond this a map has no words that come back, and the widths begin anew. */
#define MAX_WORDS 20000
#define MAX_WORD_BYTES 64

struct _JourneyWordWidths
{
  PangoContext *context;
  PangoFontDescription *const *descriptions;
  GHashTable *widths[JOURNEY_N_FONTS]; /* word → width in Pango units; NULL until something is asked for */
  double blanks[JOURNEY_N_FONTS];
};

/* What a character means for breaking lines (Unicode Standard Annex 14): in or at the end of a word, or not plain. */
typedef enum
{
  CLASS_LETTER,
  CLASS_MARK, /* no line is broken before it, nor behind it within a word */
  CLASS_END,  /* no line is broken before it, but behind it one may be */
  CLASS_BLANK,
  CLASS_OTHER,
} Class;

static Class
classify (const char *text, guint *bytes)
{
  guchar c = (guchar)text[0];

  *bytes = 1;
  if (g_ascii_isalnum (c))
    return CLASS_LETTER;
  if (c == ' ')
    return CLASS_BLANK;
  if (c < 0x80)
    return strchr ("'\"().,:;%&", c) ? CLASS_MARK : c == '!' || c == '?' ? CLASS_END : CLASS_OTHER;

  /* Latin letters with accents. */
  *bytes = 2;
  if (c == 0xc3)
    return (guchar)text[1] == 0x97 || (guchar)text[1] == 0xb7 ? CLASS_OTHER : CLASS_LETTER;

  /* Quotation marks and the ellipsis. */
  *bytes = 3;
  if (c == 0xe2 && (guchar)text[1] == 0x80)
    switch ((guchar)text[2])
      {
      case 0x98:
      case 0x99:
      case 0x9c:
      case 0x9d:
        return CLASS_MARK;
      case 0xa6:
        return CLASS_END;
      default:
        return CLASS_OTHER;
      }

  return CLASS_OTHER;
}

/* Only words parted by single blanks, so that no line can be broken anywhere else. */
static gboolean
is_plain (const char *text)
{
  Class before = CLASS_BLANK;

  while (*text)
    {
      guint bytes;
      Class class = classify (text, &bytes);

      if (class == CLASS_OTHER || (class == CLASS_BLANK && before == CLASS_BLANK)
          || (class == CLASS_LETTER && before == CLASS_END))
        return FALSE;
      before = class;
      text += bytes;
    }

  return before != CLASS_BLANK;
}

static int
measure (JourneyWordWidths *self, const char *word, JourneyFont font)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (self->context);
  int width;

  pango_layout_set_font_description (layout, self->descriptions[font]);
  pango_layout_set_text (layout, word, -1);
  pango_layout_get_size (layout, &width, NULL);

  return width;
}

static void
prepare (JourneyWordWidths *self, JourneyFont font)
{
  if (self->widths[font] && g_hash_table_size (self->widths[font]) < MAX_WORDS)
    return;

  g_clear_pointer (&self->widths[font], g_hash_table_unref);
  self->widths[font] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->blanks[font] = (double)(measure (self, "n n", font) - measure (self, "nn", font)) / PANGO_SCALE;
}

/* Returns the width of a word, or a negative number when it is too long to be kept. */
static double
width_of (JourneyWordWidths *self, const char *word, gsize length, JourneyFont font)
{
  char key[MAX_WORD_BYTES];
  gpointer width;

  if (length >= sizeof key)
    return -1;
  memcpy (key, word, length);
  key[length] = '\0';
  if (!g_hash_table_lookup_extended (self->widths[font], key, NULL, &width))
    {
      width = GINT_TO_POINTER (measure (self, key, font));
      g_hash_table_insert (self->widths[font], g_strdup (key), width);
    }

  return (double)GPOINTER_TO_INT (width) / PANGO_SCALE;
}

/**
 * journey_word_widths_new:
 * @context: (transfer none): kept for as long as the widths are
 * @descriptions: (array length=JOURNEY_N_FONTS) (transfer none): kept likewise
 *
 * Returns: (transfer full): widths for one thread
 */
JourneyWordWidths *
journey_word_widths_new (PangoContext *context, PangoFontDescription *const *descriptions)
{
  JourneyWordWidths *self = g_new0 (JourneyWordWidths, 1);

  self->context = context;
  self->descriptions = descriptions;

  return self;
}

/**
 * journey_word_widths_free:
 */
void
journey_word_widths_free (JourneyWordWidths *self)
{
  for (guint i = 0; i < JOURNEY_N_FONTS; i++)
    g_clear_pointer (&self->widths[i], g_hash_table_unref);
  g_free (self);
}

/**
 * journey_word_widths_break:
 * @wrap_width: in scene units; 0 is one line
 * @lines: (element-type JourneyWordLine): emptied, then filled
 *
 * Breaks plain words into lines.
 *
 * Returns: whether it could; otherwise @text has to be laid out with all that Pango knows
 */
gboolean
journey_word_widths_break (JourneyWordWidths *self, const char *text, JourneyFont font, double wrap_width, GArray *lines)
{
  JourneyWordLine line = { 0 };

  g_array_set_size (lines, 0);
  if (!is_plain (text))
    return FALSE;

  prepare (self, font);
  for (const char *word = text; *word;)
    {
      gsize length = strcspn (word, " ");
      double width = width_of (self, word, length, font);
      double longer = line.length > 0 ? line.width + self->blanks[font] + width : width;

      if (width < 0 || (wrap_width > 0 && width > wrap_width))
        return FALSE;
      if (line.length > 0 && wrap_width > 0 && longer > wrap_width)
        {
          g_array_append_val (lines, line);
          line = (JourneyWordLine){ .start = (guint)(word - text) };
          longer = width;
        }
      line.length = (guint)(word - text + (gssize)length) - line.start;
      line.width = (float)longer;
      word += length + (word[length] == ' ');
    }
  g_array_append_val (lines, line);

  return TRUE;
}
