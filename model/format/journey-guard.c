/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-guard.h"

#include <glib/gi18n.h>
#include <string.h>

#include "journey-format-private.h"
#include "journey-limits.h"

typedef struct
{
  const char *start;
  gsize length;
  const char *end;
  const char *position;
} Guard;

static guint
line_of (const Guard *guard, const char *position)
{
  guint line = 1;

  for (const char *p = guard->start; (p = memchr (p, '\n', (gsize)(position - p))) != NULL; p++)
    line++;

  return line;
}

static gboolean
begins_with (const char *position, const char *end, const char *text)
{
  gsize length = strlen (text);

  return (gsize)(end - position) >= length && memcmp (position, text, length) == 0;
}

/* Behind the next @text, or the end: what is not finished is for the parser to complain of. */
static const char *
skip_past (const char *position, const char *end, const char *text)
{
  const char *found = g_strstr_len (position, end - position, text);

  return found ? found + strlen (text) : end;
}

static gboolean
check_container (const Guard *guard, GError **error)
{
  const char *start = guard->start;
  const char *end = guard->end;

  if (guard->length > JOURNEY_LIMIT_FILE)
    journey_format_error_set (error, JOURNEY_FORMAT_ERROR_LIMIT, 0, _ ("The file is larger than 64 MB."));
  else if (start == end)
    journey_format_error_set (error, JOURNEY_FORMAT_ERROR_SYNTAX, 0, _ ("The file is empty."));
  else if (begins_with (start, end, "\x1f\x8b"))
    journey_format_error_set (error, JOURNEY_FORMAT_ERROR_SYNTAX, 0, _ ("The file is compressed. Unpack it first."));
  else if (begins_with (start, end, "\xff\xfe") || begins_with (start, end, "\xfe\xff")
           || (end - start > 1 && (!start[0] != !start[1])))
    journey_format_error_set (error, JOURNEY_FORMAT_ERROR_SYNTAX, 0,
                              _ ("The file is written in UTF-16. Maps are written in UTF-8."));
  else
    return TRUE;

  return FALSE;
}

/* Most of a file is ASCII, which eight bytes at a time can be told of. */
static const char *
skip_ascii (const char *position, const char *end)
{
  guint64 piece;

  while ((gsize)(end - position) >= sizeof piece)
    {
      memcpy (&piece, position, sizeof piece);
      if (piece & G_GUINT64_CONSTANT (0x8080808080808080))
        break;
      position += sizeof piece;
    }
  while (position < end && !(*position & 0x80))
    position++;

  return position;
}

/* Where the first byte is that is not UTF-8, or NULL. */
static const char *
find_invalid (const char *start, const char *end)
{
  for (const char *p = skip_ascii (start, end); p < end; p = skip_ascii (p, end))
    {
      const char *run = p;
      const char *invalid;

      while (p < end && *p & 0x80)
        p++;
      if (!g_utf8_validate_len (run, (gsize)(p - run), &invalid))
        return invalid;
    }

  return NULL;
}

static gboolean
check_text (Guard *guard, GError **error)
{
  const char *zero = memchr (guard->start, '\0', guard->length);
  const char *invalid = zero ? NULL : find_invalid (guard->start, guard->end);

  if (zero)
    journey_format_error_set (error, JOURNEY_FORMAT_ERROR_SYNTAX, line_of (guard, zero),
                              _ ("There is a zero byte, so this is not a text file."));
  else if (invalid)
    journey_format_error_set (error, JOURNEY_FORMAT_ERROR_SYNTAX, line_of (guard, invalid),
                              _ ("There are bytes that are not UTF-8 text. Maps are written in UTF-8."));
  if (zero || invalid)
    return FALSE;

  if (begins_with (guard->position, guard->end, "\xef\xbb\xbf"))
    guard->position += 3;
  for (const char *p = guard->position; p < guard->end; p++)
    if (!g_ascii_isspace (*p))
      return TRUE;

  journey_format_error_set (error, JOURNEY_FORMAT_ERROR_SYNTAX, 0, _ ("The file is empty."));
  return FALSE;
}

/* The value of encoding="…" in @declaration, cut when it is long; NULL when there is none. */
static char *
find_encoding (const char *declaration, const char *end)
{
  const char *p = skip_past (declaration, end, "encoding");
  const char *close;

  while (p < end && (g_ascii_isspace (*p) || *p == '='))
    p++;
  if (p == end || (*p != '"' && *p != '\''))
    return NULL;
  close = memchr (p + 1, *p, (gsize)(end - p - 1));

  return journey_format_shorten (p + 1, (gsize)((close ? close : end) - p - 1));
}

static gboolean
check_declaration (Guard *guard, GError **error)
{
  const char *end;
  g_autofree char *encoding = NULL;

  if (!begins_with (guard->position, guard->end, "<?xml"))
    return TRUE;

  end = skip_past (guard->position, guard->end, "?>");
  encoding = find_encoding (guard->position, end);
  if (encoding && g_ascii_strcasecmp (encoding, "UTF-8") != 0)
    {
      journey_format_error_set (error, JOURNEY_FORMAT_ERROR_SYNTAX, 1,
                                _ ("The file says that it is written in “%s”. Maps are written in UTF-8."), encoding);
      return FALSE;
    }

  guard->position = end;
  return TRUE;
}

static gboolean
check_markup (Guard *guard, GError **error)
{
  const char *p = guard->position;

  if (begins_with (p, guard->end, "<!--"))
    guard->position = skip_past (p + 4, guard->end, "-->");
  else if (begins_with (p, guard->end, "<![CDATA["))
    guard->position = skip_past (p, guard->end, "]]>");
  else
    {
      journey_format_error_set (error, JOURNEY_FORMAT_ERROR_SYNTAX, line_of (guard, p),
                                _ ("There is a DOCTYPE or another declaration. Maps have none, so the file is not opened."));
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_merge_mark (Guard *guard, GError **error)
{
  if (begins_with (guard->position, guard->end, "<<<<<<<"))
    {
      journey_format_error_set (error, JOURNEY_FORMAT_ERROR_SYNTAX, line_of (guard, guard->position),
                                _ ("There are two versions of the map here that were not merged (“<<<<<<<”)."));
      return FALSE;
    }

  guard->position++;
  return TRUE;
}

/* Half of a file is names of elements and attributes, so what is in them counts by the byte. */
static const char *
find_in_tag (const char *position, const char *end)
{
  static const gboolean stops[256] = { ['>'] = TRUE, ['<'] = TRUE, ['"'] = TRUE, ['\''] = TRUE };

  while (position < end && !stops[(guchar)*position])
    position++;

  return position;
}

static gboolean
check_tag (Guard *guard, GError **error)
{
  const char *p = find_in_tag (guard->position + 1, guard->end);
  guint attributes = 0;

  for (; p < guard->end && *p != '>' && *p != '<'; p = find_in_tag (p + 1, guard->end))
    {
      if (++attributes > JOURNEY_LIMIT_ATTRIBUTES)
        {
          journey_format_error_set (error, JOURNEY_FORMAT_ERROR_LIMIT, line_of (guard, p),
                                    _ ("An element has more than %d attributes."), JOURNEY_LIMIT_ATTRIBUTES);
          return FALSE;
        }
      p = memchr (p + 1, *p, (gsize)(guard->end - p - 1));
      if (!p)
        {
          guard->position = guard->end;
          return TRUE;
        }
    }

  guard->position = p;
  return TRUE;
}

/**
 * journey_guard_check:
 *
 * Looks through the bytes of a file before an XML parser sees them, for what the parser would take kindly or
 * would need endless time for: other encodings than UTF-8, declarations with their entities, and elements with
 * so many attributes that comparing their names with each other does not end.
 *
 * Returns: whether the parser may have the file; otherwise sets a JOURNEY_FORMAT_ERROR
 */
gboolean
journey_guard_check (const char *data, gsize length, GError **error)
{
  Guard guard = { data, length, data + length, data };

  if (!check_container (&guard, error) || !check_text (&guard, error) || !check_declaration (&guard, error))
    return FALSE;

  while ((guard.position = memchr (guard.position, '<', (gsize)(guard.end - guard.position))) != NULL)
    {
      char next = guard.position + 1 < guard.end ? guard.position[1] : '\0';
      gboolean fine = TRUE;

      if (next == '?')
        guard.position = skip_past (guard.position, guard.end, "?>");
      else if (next == '!')
        fine = check_markup (&guard, error);
      else if (next == '<')
        fine = check_merge_mark (&guard, error);
      else
        fine = check_tag (&guard, error);
      if (!fine)
        return FALSE;
    }

  return TRUE;
}
