/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-shorten.h"

#include <pango/pango.h>
#include <string.h>

static char *
mark (const char *text, glong letters)
{
  g_autofree char *begin = g_strchomp (g_utf8_substring (text, 0, letters));

  return g_strconcat (begin, "…", NULL);
}

/* Where @text may be cut, in letters from its beginning; neither there nor at its end. */
static GArray *
find_cuts (JourneyTypesetter *typesetter, const char *text, guint n_letters)
{
  PangoLanguage *language = pango_language_from_string (journey_typesetter_language (typesetter));
  g_autofree PangoLogAttr *attributes = g_new0 (PangoLogAttr, n_letters + 1);
  GArray *cuts = g_array_new (FALSE, FALSE, sizeof (guint));

  pango_get_log_attrs (text, -1, -1, language, attributes, (int)n_letters + 1);
  for (guint i = 1; i < n_letters; i++)
    if (attributes[i].is_cursor_position)
      g_array_append_val (cuts, i);

  return cuts;
}

/* How many bytes two texts have in common at their beginnings; no accent is torn from its letter. */
static gsize
common (const char *a, const char *b)
{
  gsize length = 0;

  while (a[length] && a[length] == b[length])
    length++;
  while (length > 0 && (((guchar)a[length] & 0xc0) == 0x80 || g_unichar_ismark (g_utf8_get_char (a + length))))
    length--;

  return length;
}

/**
 * journey_telling:
 * @text: what was too long
 * @shown: what was made of it by journey_shorten ()
 * @others: texts beside it, maybe itself among them; ends with NULL
 *
 * Where others would be shortened to the same, what tells a text apart from them is what comes behind.
 *
 * Returns: (transfer none): the first word of @text that those have not which begin like @shown; @text where there is none
 */
const char *
journey_telling (const char *text, const char *shown, const char *const *others)
{
  gsize begin = strlen (shown), same = 0, word;

  g_return_val_if_fail (text != NULL && shown != NULL && others != NULL, text);

  if (g_str_has_suffix (shown, "…"))
    begin -= strlen ("…");
  for (; *others; others++)
    if (strcmp (*others, text) != 0 && strncmp (*others, text, begin) == 0)
      same = MAX (same, common (text, *others));
  if (same == 0 || !text[same])
    return text;

  word = same;
  while (word > 0 && !g_ascii_isspace (text[word]) && !g_ascii_isspace (text[word - 1]))
    word--;
  /* Without words, as in Chinese, it is the letter. */
  same = word > 0 ? word : same;
  while (g_ascii_isspace (text[same]))
    same++;

  return text[same] ? text + same : text;
}

/**
 * journey_shorten:
 * @typesetter: for its language
 * @text: UTF-8 that is too long
 * @most: how many of its letters (code points) are looked at; more of them never fit
 *
 * Cuts a text short, with an ellipsis: as late as it still fits, and only where a cursor could stand, so that no accent and no
 * joined emoji is torn from what it belongs to.
 *
 * Returns: (transfer full) (nullable): what fits; NULL where not even its first letter does
 */
char *
journey_shorten (JourneyTypesetter *typesetter, const char *text, guint most, JourneyTextFits fits, gpointer user_data)
{
  g_autofree char *looked_at = NULL;
  g_autofree char *shown = NULL;
  g_autoptr (GArray) cuts = NULL;
  glong n_letters;
  guint from = 0, to;

  g_return_val_if_fail (typesetter != NULL && text != NULL && fits != NULL, NULL);

  n_letters = MIN (g_utf8_strlen (text, -1), (glong)most);
  looked_at = g_utf8_substring (text, 0, n_letters);
  cuts = find_cuts (typesetter, looked_at, (guint)n_letters);
  to = cuts->len;
  while (from < to)
    {
      guint middle = from + (to - from) / 2;
      g_autofree char *marked = mark (looked_at, g_array_index (cuts, guint, middle));

      if (fits (marked, user_data))
        {
          from = middle + 1;
          g_free (shown);
          shown = g_steal_pointer (&marked);
        }
      else
        to = middle;
    }

  return g_steal_pointer (&shown);
}
