/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-id.h"

#include <string.h>

#include "journey-text-table.h"

/* Without letters that are easily taken for others, so that an id can be read out. */
#define N_DIGITS 8
static const char alphabet[] = "abcdefghjkmnpqrstuvwxyz23456789";

static GRand *source;
static GMutex source_lock;
static gsize secret;

/**
 * journey_id_new:
 * @id: (out): where it goes
 *
 * Makes an id of eight random letters and digits, the first a letter. May be called from any thread.
 *
 * Returns: @id
 */
const char *
journey_id_new (char id[JOURNEY_ID_SIZE])
{
  gint32 n_letters = (gint32)strlen (alphabet) - N_DIGITS;

  g_mutex_lock (&source_lock);
  if (!source)
    source = g_rand_new ();
  for (guint i = 0; i < JOURNEY_ID_SIZE - 1; i++)
    id[i] = alphabet[g_rand_int_range (source, 0, i == 0 ? n_letters : (gint32)strlen (alphabet))];
  g_mutex_unlock (&source_lock);
  id[JOURNEY_ID_SIZE - 1] = '\0';

  return id;
}

/**
 * journey_id_is_valid:
 *
 * Returns: whether @id can be an id: 1 to 64 bytes of ASCII letters, digits, '_', '-' and '.', beginning with a
 *   letter or '_'
 */
gboolean
journey_id_is_valid (const char *id)
{
  gsize length = strlen (id);

  if (length < 1 || length > 64 || !(g_ascii_isalpha (id[0]) || id[0] == '_'))
    return FALSE;

  for (gsize i = 1; i < length; i++)
    if (!g_ascii_isalnum (id[i]) && !strchr ("_-.", id[i]))
      return FALSE;

  return TRUE;
}

/**
 * journey_id_hash:
 * @id: (type utf8): an id
 *
 * For hash tables whose keys are ids, together with g_str_equal (): whoever writes a file chooses its ids, and could
 * choose such as g_str_hash () puts into one place, where a table takes forever. Differs from one start of the program
 * to the next. May be called from any thread.
 *
 * Returns: a hash
 */
guint
journey_id_hash (gconstpointer id)
{
  if (g_once_init_enter (&secret))
    g_once_init_leave (&secret, ((gsize)g_random_int () << 16 << 16) | g_random_int () | 1);

  return journey_text_hash (secret, id, strlen (id));
}

/**
 * journey_id_seed:
 *
 * Makes the ids that follow the same in every run: for tests and for comparing files.
 */
void
journey_id_seed (guint32 seed)
{
  g_mutex_lock (&source_lock);
  g_clear_pointer (&source, g_rand_free);
  source = g_rand_new_with_seed (seed);
  g_mutex_unlock (&source_lock);
}
