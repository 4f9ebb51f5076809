/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-text-table.h"

#include <string.h>

#define FIRST_SIZE 256

/* The entry of a text, or the free one where it would go. */
static JourneyTextEntry *
find_entry (const JourneyTextTable *table, const char *text, gsize length, guint32 hash)
{
  for (guint i = hash;; i++)
    {
      JourneyTextEntry *entry = &table->entries[i & (table->size - 1)];

      if (!entry->text || (entry->hash == hash && entry->length == length && memcmp (entry->text, text, length) == 0))
        return entry;
    }
}

static void
resize (JourneyTextTable *table, guint size)
{
  JourneyTextEntry *old = table->entries;
  guint old_size = table->size;

  if (old_size == 0)
    table->secret = ((guint64)g_random_int () << 32 | g_random_int ()) | 1;
  table->size = size;
  table->entries = g_new0 (JourneyTextEntry, size);
  for (guint i = 0; i < old_size; i++)
    if (old[i].text)
      *find_entry (table, old[i].text, old[i].length, old[i].hash) = old[i];
  g_free (old);
}

/**
 * journey_text_hash:
 * @secret: a random number that nobody outside can know
 * @length: of @text in bytes
 *
 * Multiplies the text in pieces of eight bytes, each mixed with the secret, into 128 bits and folds them.
 *
 * Returns: a hash for which nobody can find texts that have the same
 */
guint32
journey_text_hash (guint64 secret, const char *text, gsize length)
{
  guint64 hash = secret ^ length;

  while (length > 0)
    {
      guint64 piece = 0;
      gsize n = MIN (length, sizeof piece);
      unsigned __int128 product;

      memcpy (&piece, text, n);
      product = (unsigned __int128)(hash ^ piece ^ G_GUINT64_CONSTANT (0x9e3779b97f4a7c15))
                * (secret ^ G_GUINT64_CONSTANT (0xd6e8feb86659fd93));
      hash = (guint64)product ^ (guint64)(product >> 64);
      text += n;
      length -= n;
    }

  return (guint32)(hash ^ (hash >> 32));
}

/**
 * journey_text_table_reserve:
 * @n: how many texts are expected
 *
 * Makes room at once, so that the table need not grow in steps.
 */
void
journey_text_table_reserve (JourneyTextTable *table, guint n)
{
  guint size = FIRST_SIZE;

  while (size / 2 <= n)
    size *= 2;
  if (size > table->size)
    resize (table, size);
}

/**
 * journey_text_table_find:
 * @length: of @text in bytes
 *
 * Returns: the number of the text, 0 when it is not in the table
 */
guint
journey_text_table_find (const JourneyTextTable *table, const char *text, gsize length)
{
  if (table->size == 0)
    return 0;

  return find_entry (table, text, length, journey_text_hash (table->secret, text, length))->value;
}

static gboolean
add (JourneyTextTable *table, const char *text, gsize length, guint value, gboolean copy)
{
  JourneyTextEntry *entry;
  guint32 hash;

  if (table->n * 2 >= table->size)
    resize (table, MAX (table->size * 2, FIRST_SIZE));

  hash = journey_text_hash (table->secret, text, length);
  entry = find_entry (table, text, length, hash);
  if (entry->text)
    return FALSE;

  if (copy && !table->chunk)
    table->chunk = g_string_chunk_new (1024);
  if (copy)
    text = g_string_chunk_insert_len (table->chunk, text, (gssize)length);
  *entry = (JourneyTextEntry){ text, (guint32)length, hash, value };
  table->n++;

  return TRUE;
}

/**
 * journey_text_table_add:
 * @text: stays where it is as long as the table is used
 * @value: a number above 0
 *
 * Returns: whether the text was not in the table yet; otherwise nothing changes
 */
gboolean
journey_text_table_add (JourneyTextTable *table, const char *text, gsize length, guint value)
{
  return add (table, text, length, value, FALSE);
}

/**
 * journey_text_table_add_copy:
 * @text: is copied
 * @value: a number above 0
 *
 * Returns: whether the text was not in the table yet; otherwise nothing changes
 */
gboolean
journey_text_table_add_copy (JourneyTextTable *table, const char *text, gsize length, guint value)
{
  return add (table, text, length, value, TRUE);
}

/**
 * journey_text_table_clear:
 *
 * Empties the table and gives its memory back.
 */
void
journey_text_table_clear (JourneyTextTable *table)
{
  g_free (table->entries);
  g_clear_pointer (&table->chunk, g_string_chunk_free);
  *table = (JourneyTextTable){ 0 };
}
