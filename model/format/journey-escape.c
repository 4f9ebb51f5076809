/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-escape.h"

#include <string.h>

typedef enum
{
  PLAIN,
  AMPERSAND,
  LESS,
  GREATER,
  QUOTE,
  TAB,
  FEED,
  RETURN,
  MAYBE_FORBIDDEN, /* the first byte of U+FFFE and U+FFFF, and of much else */
  FORBIDDEN,
} Class;

static const char *const references[] = {
  [AMPERSAND] = "&amp;", [LESS] = "&lt;",  [GREATER] = "&gt;", [QUOTE] = "&quot;",
  [TAB] = "&#9;",        [FEED] = "&#10;", [RETURN] = "&#13;",
};

#define CONTROLS                                                                                                                 \
  [0x01 ... 0x08] = FORBIDDEN, [0x0b ... 0x0c] = FORBIDDEN, [0x0d] = RETURN,                                                     \
            [0x0e ... 0x1f] = FORBIDDEN, ['&'] = AMPERSAND, ['<'] = LESS, ['>'] = GREATER, [0xef] = MAYBE_FORBIDDEN

static const guint8 classes[JOURNEY_N_ESCAPES][256] = {
  [JOURNEY_ESCAPE_TEXT] = { CONTROLS, ['\t'] = TAB, ['\n'] = FEED },
  [JOURNEY_ESCAPE_ATTRIBUTE] = { CONTROLS, ['\t'] = TAB, ['\n'] = FEED, ['"'] = QUOTE },
  [JOURNEY_ESCAPE_BLOCK] = { CONTROLS },
};

/**
 * journey_buffer_grow:
 *
 * Makes room for @length more bytes.
 */
void
journey_buffer_grow (JourneyBuffer *buffer, gsize length)
{
  buffer->capacity = MAX (MAX (buffer->capacity * 2, buffer->length + length + 1), 4096);
  buffer->data = g_realloc (buffer->data, buffer->capacity);
}

static gboolean
is_noncharacter (const guint8 *p, const guint8 *end)
{
  return end - p >= 3 && p[1] == 0xbf && (p[2] == 0xbe || p[2] == 0xbf);
}

/**
 * journey_buffer_append_escaped:
 * @length: of @text in bytes
 *
 * Appends text as it has to be written in XML. Characters that XML cannot hold are left out.
 */
void
journey_buffer_append_escaped (JourneyBuffer *buffer, const char *text, gsize length, JourneyEscape escape)
{
  const guint8 *table = classes[escape];
  const guint8 *end = (const guint8 *)text + length;
  const guint8 *run = (const guint8 *)text;

  for (const guint8 *p = run; p < end; p++)
    {
      guint8 class = table[*p];
      gsize skipped = 1;

      if (G_LIKELY (class == PLAIN))
        continue;
      if (class == MAYBE_FORBIDDEN)
        {
          if (!is_noncharacter (p, end))
            continue;
          skipped = 3;
        }

      journey_buffer_append_len (buffer, (const char *)run, (gsize)(p - run));
      if (class < MAYBE_FORBIDDEN)
        journey_buffer_append (buffer, references[class]);
      run = p + skipped;
      p = run - 1;
    }

  journey_buffer_append_len (buffer, (const char *)run, (gsize)(end - run));
}

/**
 * journey_buffer_end:
 *
 * Returns: (transfer full): the bytes; @buffer is empty after that
 */
GBytes *
journey_buffer_end (JourneyBuffer *buffer)
{
  GBytes *bytes = g_bytes_new_take (buffer->data, buffer->length);

  *buffer = (JourneyBuffer){ 0 };

  return bytes;
}

/**
 * journey_buffer_clear:
 *
 * Frees the bytes.
 */
void
journey_buffer_clear (JourneyBuffer *buffer)
{
  g_free (buffer->data);
  *buffer = (JourneyBuffer){ 0 };
}
