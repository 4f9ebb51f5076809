/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** JourneyTextEntry: A text and the number that belongs to it. */
typedef struct
{
  const char *text; /* NULL in an entry that is free; need not end with a NUL */
  guint32 length;
  guint32 hash;
  guint value;
} JourneyTextEntry;

/**
 * JourneyTextTable: Numbers by text, where the texts come out of a file.
 *
 * Somebody who writes a file by hand can choose texts that a hash function without a secret puts into one place,
 * and then a table takes forever. This one begins with a random number of its own.
 */
typedef struct
{
  JourneyTextEntry *entries;
  guint size; /* a power of two, or 0 while there is nothing */
  guint n;
  guint64 secret;
  GStringChunk *chunk; /* holds the copies, NULL while there are none */
} JourneyTextTable;

guint32 journey_text_hash (guint64 secret, const char *text, gsize length);

void journey_text_table_reserve (JourneyTextTable *table, guint n);
guint journey_text_table_find (const JourneyTextTable *table, const char *text, gsize length);
gboolean journey_text_table_add (JourneyTextTable *table, const char *text, gsize length, guint value);
gboolean journey_text_table_add_copy (JourneyTextTable *table, const char *text, gsize length, guint value);
void journey_text_table_clear (JourneyTextTable *table);

G_END_DECLS
