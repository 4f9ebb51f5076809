/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>
#include <zlib.h>

#include "journey-carried-private.h"
#include "journey-carry.h"

#define FRAME_BYTES 12 /* of a chunk beside its data: length, type, checksum */

typedef struct
{
  const guchar *type; /* four bytes, and the data behind them */
  const guchar *data;
  gsize length;
} Chunk;

static guint32
take_32 (const guchar *at)
{
  return (guint32)at[0] << 24 | (guint32)at[1] << 16 | (guint32)at[2] << 8 | at[3];
}

static gboolean
take_chunk (const guchar **position, const guchar *end, Chunk *chunk)
{
  const guchar *at = *position;

  if (end - at < FRAME_BYTES || take_32 (at) > (gsize)(end - at - FRAME_BYTES))
    return FALSE;

  *chunk = (Chunk){ at + 4, at + 8, take_32 (at) };
  *position = chunk->data + chunk->length + 4;

  return TRUE;
}

static gboolean
is_ours (const Chunk *chunk)
{
  return memcmp (chunk->type, "iTXt", 4) == 0 && chunk->length > sizeof JOURNEY_CARRY_KEY
         && memcmp (chunk->data, JOURNEY_CARRY_KEY, sizeof JOURNEY_CARRY_KEY) == 0;
}

static gboolean
is_intact (const Chunk *chunk)
{
  uLong sum = crc32 (crc32 (0, NULL, 0), chunk->type, (uInt)chunk->length + 4);

  return (guint32)sum == take_32 (chunk->data + chunk->length);
}

/* Behind the key: whether it is packed, how, a language, the key in that language, and the text. */
static GBytes *
take_text (const Chunk *chunk, GError **error)
{
  const guchar *at = chunk->data + sizeof JOURNEY_CARRY_KEY;
  const guchar *end = chunk->data + chunk->length;
  gboolean packed;

  if (!is_intact (chunk) || end - at < 2 || at[0] > 1 || at[1] != 0)
    return journey_carried_fail (JOURNEY_CARRIED_ERROR_DAMAGED, error);

  packed = at[0];
  at += 2;
  for (guint i = 0; i < 2 && at; i++)
    {
      at = memchr (at, '\0', (gsize)(end - at));
      at = at ? at + 1 : NULL;
    }
  if (!at)
    return journey_carried_fail (JOURNEY_CARRIED_ERROR_DAMAGED, error);

  return packed ? journey_carried_unpack (at, (gsize)(end - at), error) : g_bytes_new (at, (gsize)(end - at));
}

/**
 * journey_carried_find_png:
 *
 * Returns: (transfer full) (nullable): the map that a PNG carries
 */
GBytes *
journey_carried_find_png (const guchar *data, gsize length, GError **error)
{
  static const guchar magic[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };
  const guchar *position = data + sizeof magic;
  Chunk chunk;

  if (length < sizeof magic || memcmp (data, magic, sizeof magic) != 0)
    return journey_carried_fail (JOURNEY_CARRIED_ERROR_FOREIGN, error);

  while (take_chunk (&position, data + length, &chunk))
    {
      if (is_ours (&chunk))
        return take_text (&chunk, error);
      if (memcmp (chunk.type, "IEND", 4) == 0)
        return journey_carried_fail (JOURNEY_CARRIED_ERROR_NONE, error);
    }

  return journey_carried_fail (JOURNEY_CARRIED_ERROR_DAMAGED, error);
}
