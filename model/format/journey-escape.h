/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** JourneyBuffer: Bytes that are being written. */
typedef struct
{
  char *data;
  gsize length;
  gsize capacity;
} JourneyBuffer;

/**
 * JourneyEscape: Where a text is going to stand.
 *
 * BLOCK keeps line breaks and tabs as they are; the others write them as references, so that an element stays
 * on one line and the parser gives back what was there.
 */
typedef enum
{
  JOURNEY_ESCAPE_TEXT,
  JOURNEY_ESCAPE_ATTRIBUTE,
  JOURNEY_ESCAPE_BLOCK,
  JOURNEY_N_ESCAPES,
} JourneyEscape;

void journey_buffer_grow (JourneyBuffer *buffer, gsize length);
void journey_buffer_append_escaped (JourneyBuffer *buffer, const char *text, gsize length, JourneyEscape escape);
GBytes *journey_buffer_end (JourneyBuffer *buffer);
void journey_buffer_clear (JourneyBuffer *buffer);

static inline void
journey_buffer_append_len (JourneyBuffer *buffer, const char *text, gsize length)
{
  if (G_UNLIKELY (buffer->capacity - buffer->length <= length))
    journey_buffer_grow (buffer, length);
  __builtin_memcpy (buffer->data + buffer->length, text, length);
  buffer->length += length;
}

static inline void
journey_buffer_append (JourneyBuffer *buffer, const char *text)
{
  journey_buffer_append_len (buffer, text, __builtin_strlen (text));
}

G_END_DECLS
