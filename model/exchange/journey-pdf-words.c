/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-pdf-words.h"

#include <string.h>

#define MAX_DEPTH 32 /* of arrays and dictionaries inside each other */
#define MAX_NUMBER G_GUINT64_CONSTANT (9999999999)

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

static gboolean
is_delimiter (char c)
{
  return strchr ("()<>[]{}/%", c) && c != '\0';
}

static gboolean
starts (const JourneyPdfWords *self, const char *text)
{
  gsize length = strlen (text);

  return (gsize)(self->end - self->at) >= length && memcmp (self->at, text, length) == 0;
}

static void
skip_regular (JourneyPdfWords *self)
{
  while (self->at < self->end && !is_space (*self->at) && !is_delimiter (*self->at))
    self->at++;
}

/* Brackets inside a text are in pairs, unless a backslash stands before them. */
static gboolean
skip_text (JourneyPdfWords *self)
{
  guint open = 0;

  for (; self->at < self->end; self->at++)
    {
      if (*self->at == '\\' && self->end - self->at > 1)
        self->at++;
      else if (*self->at == '(')
        open++;
      else if (*self->at == ')' && --open == 0)
        {
          self->at++;
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
skip_hexadecimal (JourneyPdfWords *self)
{
  const char *close = memchr (self->at, '>', (gsize)(self->end - self->at));

  self->at = close ? close + 1 : self->end;

  return close != NULL;
}

static gboolean skip_value (JourneyPdfWords *self, guint depth);

static gboolean
skip_all (JourneyPdfWords *self, const char *close, guint depth)
{
  while (!journey_pdf_words_take (self, close))
    if (!skip_value (self, depth + 1))
      return FALSE;

  return TRUE;
}

static gboolean
skip_value (JourneyPdfWords *self, guint depth)
{
  const char *start;
  guint64 number;

  journey_pdf_words_skip_space (self);
  start = self->at;
  if (start == self->end || depth > MAX_DEPTH)
    return FALSE;
  if (journey_pdf_words_take (self, "<<"))
    return skip_all (self, ">>", depth);
  if (journey_pdf_words_take (self, "["))
    return skip_all (self, "]", depth);
  if (*start == '(')
    return skip_text (self);
  if (*start == '<')
    return skip_hexadecimal (self);
  if (journey_pdf_words_take_reference (self, &number))
    return TRUE;

  if (*start == '/')
    self->at++;
  skip_regular (self);

  return self->at > start;
}

/**
 * journey_pdf_words_skip_space:
 *
 * Goes on to the next word, beyond comments, too.
 */
void
journey_pdf_words_skip_space (JourneyPdfWords *self)
{
  while (self->at < self->end && (is_space (*self->at) || *self->at == '%'))
    if (*self->at == '%')
      while (self->at < self->end && *self->at != '\n' && *self->at != '\r')
        self->at++;
    else
      self->at++;
}

/**
 * journey_pdf_words_take:
 *
 * Returns: whether @word comes next; then it is behind
 */
gboolean
journey_pdf_words_take (JourneyPdfWords *self, const char *word)
{
  journey_pdf_words_skip_space (self);
  if (!starts (self, word))
    return FALSE;

  self->at += strlen (word);
  return TRUE;
}

/**
 * journey_pdf_words_take_number:
 *
 * Returns: whether a whole number of at most ten digits comes next; then it is behind
 */
gboolean
journey_pdf_words_take_number (JourneyPdfWords *self, guint64 *number)
{
  const char *p;

  journey_pdf_words_skip_space (self);
  *number = 0;
  for (p = self->at; p < self->end && g_ascii_isdigit (*p) && *number <= MAX_NUMBER / 10; p++)
    *number = *number * 10 + (guint64)(*p - '0');
  if (p == self->at || (p < self->end && !is_space (*p) && !is_delimiter (*p)))
    return FALSE;

  self->at = p;
  return TRUE;
}

/**
 * journey_pdf_words_take_reference:
 * @number: (out): of the object that is meant
 *
 * Returns: whether a reference such as '12 0 R' comes next; then it is behind
 */
gboolean
journey_pdf_words_take_reference (JourneyPdfWords *self, guint64 *number)
{
  JourneyPdfWords next = *self;
  guint64 generation;

  if (!journey_pdf_words_take_number (&next, number) || !journey_pdf_words_take_number (&next, &generation)
      || !journey_pdf_words_take (&next, "R"))
    return FALSE;
  if (next.at < next.end && !is_space (*next.at) && !is_delimiter (*next.at))
    return FALSE;

  *self = next;
  return TRUE;
}

/**
 * journey_pdf_words_take_value:
 * @value: (out): the words of it
 *
 * Returns: whether a whole value comes next: a number, name, text, array, dictionary or reference; then it is behind
 */
gboolean
journey_pdf_words_take_value (JourneyPdfWords *self, JourneyPdfWords *value)
{
  journey_pdf_words_skip_space (self);
  value->at = self->at;
  if (!skip_value (self, 0))
    return FALSE;

  value->end = self->at;
  return TRUE;
}

/**
 * journey_pdf_words_look_up:
 * @key: with its slash
 *
 * Returns: whether @dictionary has @key
 */
gboolean
journey_pdf_words_look_up (JourneyPdfWords dictionary, const char *key, JourneyPdfWords *value)
{
  JourneyPdfWords name;

  if (!journey_pdf_words_take (&dictionary, "<<"))
    return FALSE;

  while (!journey_pdf_words_take (&dictionary, ">>"))
    {
      if (!journey_pdf_words_take_value (&dictionary, &name) || !journey_pdf_words_take_value (&dictionary, value))
        return FALSE;
      if ((gsize)(name.end - name.at) == strlen (key) && memcmp (name.at, key, strlen (key)) == 0)
        return TRUE;
    }

  return FALSE;
}
