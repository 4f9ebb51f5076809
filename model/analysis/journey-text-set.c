/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-text-set.h"

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char *const *)a, *(const char *const *)b);
}

/**
 * journey_text_set_sorted:
 * @set: (element-type utf8): texts, valid UTF-8
 *
 * Returns: (transfer full): those that are not empty, in the order of the language of the program
 */
GStrv
journey_text_set_sorted (GHashTable *set)
{
  GPtrArray *texts = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer text;

  g_hash_table_iter_init (&iter, set);
  while (g_hash_table_iter_next (&iter, &text, NULL))
    if (*(const char *)text)
      g_ptr_array_add (texts, g_strdup (text));
  g_ptr_array_sort (texts, compare_texts);
  g_ptr_array_add (texts, NULL);

  return (GStrv)g_ptr_array_free (texts, FALSE);
}
