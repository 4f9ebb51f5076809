/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-format-private.h"

#define QUOTED_CHARACTERS 40

typedef struct
{
  guint line;
} JourneyFormatErrorPrivate;

static void
journey_format_error_private_init (JourneyFormatErrorPrivate *priv)
{
}

static void
journey_format_error_private_copy (const JourneyFormatErrorPrivate *from, JourneyFormatErrorPrivate *to)
{
  *to = *from;
}

static void
journey_format_error_private_clear (JourneyFormatErrorPrivate *priv)
{
}

G_DEFINE_EXTENDED_ERROR (JourneyFormatError, journey_format_error)

/**
 * journey_format_error_line:
 * @error: (nullable): an error of any domain
 *
 * Says where in a file the trouble is, so that the tool can print `FILE:LINE: message`.
 *
 * Returns: the line, 1-based; 0 when the error is about the whole file, or is not of JOURNEY_FORMAT_ERROR
 */
guint
journey_format_error_line (const GError *error)
{
  if (!error || error->domain != JOURNEY_FORMAT_ERROR)
    return 0;

  return journey_format_error_get_private (error)->line;
}

GError *
journey_format_error_new (JourneyFormatError code, guint line, const char *format, va_list args)
{
  GError *error = g_error_new_valist (JOURNEY_FORMAT_ERROR, (int)code, format, args);

  journey_format_error_get_private (error)->line = line;

  return error;
}

void
journey_format_error_set (GError **error, JourneyFormatError code, guint line, const char *format, ...)
{
  va_list args;

  if (!error)
    return;

  va_start (args, format);
  g_assert (!*error);
  *error = journey_format_error_new (code, line, format, args);
  va_end (args);
}

/**
 * journey_format_shorten:
 * @text: UTF-8; it need not end with a NUL
 *
 * Returns: (transfer full): what a message can quote of @text: its beginning, with an ellipsis when there is more
 */
char *
journey_format_shorten (const char *text, gsize length)
{
  const char *end = text;
  g_autofree char *start = NULL;

  for (guint i = 0; i < QUOTED_CHARACTERS && end < text + length; i++)
    end = g_utf8_next_char (end);

  start = g_strndup (text, (gsize)(end - text));
  return end < text + length ? g_strconcat (start, "…", NULL) : g_steal_pointer (&start);
}
