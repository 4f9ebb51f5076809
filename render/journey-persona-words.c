/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-persona-words.h"

#include <glib/gi18n.h>

#include "journey-kinds.h"
#include "journey-text.h"

/* What is said of a persona, on the strip above a map and where it is copied as text. */

/**
 * journey_persona_words_initials:
 *
 * What stands behind a comma, a bracket or a dash is said about somebody, and an age is no name.
 *
 * Returns: (transfer full): the first letters of up to two words of a name
 */
char *
journey_persona_words_initials (const char *name)
{
  GString *initials = g_string_new (NULL);
  gboolean at_start = TRUE;
  guint n = 0;

  for (; *name && n < 2; name = g_utf8_next_char (name))
    {
      gunichar c = g_utf8_get_char (name);

      if (n > 0 && g_utf8_strchr (",;:(/|–—，；：（、", -1, c))
        break;
      if (at_start && (n == 0 ? g_unichar_isalnum (c) : g_unichar_isalpha (c)))
        {
          g_string_append_unichar (initials, g_unichar_toupper (c));
          n++;
        }
      at_start = g_unichar_isspace (c) || c == '-';
    }

  return g_string_free (initials, FALSE);
}

/**
 * journey_persona_words_name:
 * @persona: a state of one
 *
 * Returns: (transfer full): its name with age and segment
 */
char *
journey_persona_words_name (JourneyState *persona)
{
  const char *name = journey_state_text (persona, JOURNEY_PERSONA_NAME);
  const char *age = journey_state_text (persona, JOURNEY_PERSONA_AGE);
  const char *segment = journey_state_text (persona, JOURNEY_PERSONA_SEGMENT);
  GString *text = g_string_new (journey_text_is_blank (name) ? _ ("Unnamed persona") : name);

  if (*age)
    g_string_append_printf (text, ", %s", age);
  if (*segment)
    g_string_append_printf (text, " — %s", segment);

  return g_string_free (text, FALSE);
}

/**
 * journey_persona_words_quote:
 *
 * Returns: (transfer full): @quote in quotation marks, unless it has some
 */
char *
journey_persona_words_quote (const char *quote)
{
  static const char *const marks[] = { "\"", "“", "„", "«", "‘", "「", "『", "'" };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_str_has_prefix (quote, marks[i]))
      return g_strdup (quote);

  return g_strdup_printf ("“%s”", quote);
}

/**
 * journey_persona_words_card:
 * @persona: a state of one
 *
 * Returns: (transfer full): what a card says of a persona, a line each: who it is, what they say, what they want
 */
char *
journey_persona_words_card (JourneyState *persona)
{
  g_autofree char *name = journey_persona_words_name (persona);
  const char *quote = journey_state_text (persona, JOURNEY_PERSONA_QUOTE);
  const char *goals = journey_state_text (persona, JOURNEY_PERSONA_GOALS);
  GString *text = g_string_new (name);

  if (!journey_text_is_blank (quote))
    {
      g_autofree char *said = journey_persona_words_quote (quote);

      g_string_append_printf (text, "\n%s", said);
    }
  if (!journey_text_is_blank (goals))
    g_string_append_printf (text, "\n%s", goals);

  return g_string_free (text, FALSE);
}
