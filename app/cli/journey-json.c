/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-json.h"

#include <math.h>

#include "journey-number.h"

/* What a terminal would obey and what turns the direction of writing is invisible, so it is written as a number. */
static gboolean
is_plain (gunichar c)
{
  switch (g_unichar_type (c))
    {
    case G_UNICODE_CONTROL:
    case G_UNICODE_FORMAT:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
      return FALSE;
    default:
      return c != '"' && c != '\\';
    }
}

static void
append_escaped (GString *text, gunichar c)
{
  if (c == '"' || c == '\\')
    g_string_append_printf (text, "\\%c", (char)c);
  else if (c == '\n')
    g_string_append (text, "\\n");
  else if (c < 0x10000)
    g_string_append_printf (text, "\\u%04x", c);
  else
    g_string_append_printf (text, "\\u%04x\\u%04x", 0xd800 + ((c - 0x10000) >> 10), 0xdc00 + ((c - 0x10000) & 0x3ff));
}

static void
append_string (GString *text, const char *string)
{
  g_string_append_c (text, '"');
  for (const char *p = string; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_plain (c))
        g_string_append_len (text, p, g_utf8_next_char (p) - p);
      else
        append_escaped (text, c);
    }
  g_string_append_c (text, '"');
}

static void
break_line (JourneyJson *json)
{
  g_string_append_c (json->text, '\n');
  for (guint i = 0; i < json->depth; i++)
    g_string_append (json->text, "  ");
}

static void
begin_value (JourneyJson *json, const char *name)
{
  if (json->filled)
    g_string_append_c (json->text, ',');
  if (json->depth > 0)
    break_line (json);
  if (name)
    {
      append_string (json->text, name);
      g_string_append (json->text, ": ");
    }
  json->filled = TRUE;
}

static void
begin_container (JourneyJson *json, const char *name, char bracket)
{
  begin_value (json, name);
  g_string_append_c (json->text, bracket);
  json->depth++;
  json->filled = FALSE;
}

static void
end_container (JourneyJson *json, char bracket)
{
  json->depth--;
  if (json->filled)
    break_line (json);
  g_string_append_c (json->text, bracket);
  json->filled = TRUE;
  if (json->depth == 0)
    g_string_append_c (json->text, '\n');
}

/**
 * journey_json_init:
 * @text: where the document goes, which must live as long as @json
 */
void
journey_json_init (JourneyJson *json, GString *text)
{
  *json = (JourneyJson){ .text = text };
}

/** journey_json_begin_object: Begins an object. */
void
journey_json_begin_object (JourneyJson *json, const char *name)
{
  begin_container (json, name, '{');
}

/** journey_json_end_object: Ends the innermost object. */
void
journey_json_end_object (JourneyJson *json)
{
  end_container (json, '}');
}

/** journey_json_begin_array: Begins an array. */
void
journey_json_begin_array (JourneyJson *json, const char *name)
{
  begin_container (json, name, '[');
}

/** journey_json_end_array: Ends the innermost array. */
void
journey_json_end_array (JourneyJson *json)
{
  end_container (json, ']');
}

/**
 * journey_json_text:
 * @text: (nullable): valid UTF-8; NULL becomes null
 */
void
journey_json_text (JourneyJson *json, const char *name, const char *text)
{
  begin_value (json, name);
  if (text)
    append_string (json->text, text);
  else
    g_string_append (json->text, "null");
}

/**
 * journey_json_number:
 * @number: a number, written in the shortest form that reads back as the same; null when it is not finite
 */
void
journey_json_number (JourneyJson *json, const char *name, double number)
{
  char buffer[JOURNEY_NUMBER_BUFFER];

  begin_value (json, name);
  g_string_append (json->text, isfinite (number) ? journey_number_format (number, buffer) : "null");
}

/** journey_json_boolean: Adds true or false. */
void
journey_json_boolean (JourneyJson *json, const char *name, gboolean value)
{
  begin_value (json, name);
  g_string_append (json->text, value ? "true" : "false");
}
