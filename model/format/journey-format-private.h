/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-reader.h"

G_BEGIN_DECLS

#define JOURNEY_NAMESPACE_STEM "urn:sojourn:journey:"
#define JOURNEY_NAMESPACE JOURNEY_NAMESPACE_STEM "1"

/**
 * JourneyReadFlags: How to read.
 *
 * VERBATIM: take what is written and put nothing right. For looking at what the writer wrote: a state that is
 * not sound in itself must still be saved as it is.
 */
typedef enum
{
  JOURNEY_READ_DEFAULT = 0,
  JOURNEY_READ_VERBATIM = 1 << 0,
} JourneyReadFlags;

JourneyState *journey_parse_bytes (GBytes *bytes, JourneyReadFlags flags, JourneyReport *report, GError **error);

GError *journey_format_error_new (JourneyFormatError code, guint line, const char *format, va_list args) G_GNUC_PRINTF (3, 0);
void journey_format_error_set (GError **error, JourneyFormatError code, guint line, const char *format, ...) G_GNUC_PRINTF (4, 5);
char *journey_format_shorten (const char *text, gsize length);

G_END_DECLS
