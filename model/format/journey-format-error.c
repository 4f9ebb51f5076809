/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-format-private.h"

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
