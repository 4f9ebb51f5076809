/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-column-memory.h"

#include <string.h>

#include "journey-csv-look.h"

#define KEY "table-columns"

/* More kinds of tables than anybody imports again and again. */
#define MAX_TABLES 40

/* Headers are somebody's words, and may be long: what is kept of them says no more than whether they are the same. */
static char *
key_for (GPtrArray *looks)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < looks->len; i++)
    {
      const JourneyCsvLook *look = g_ptr_array_index (looks, i);

      g_checksum_update (sum, (const guchar *)look->header, (gssize)strlen (look->header) + 1);
    }

  return g_strdup (g_checksum_get_string (sum));
}

static gboolean
is_as_recognised (GPtrArray *looks, const char *const *uses)
{
  for (guint i = 0; i < looks->len; i++)
    if (strcmp (((JourneyCsvLook *)g_ptr_array_index (looks, i))->use, uses[i]) != 0)
      return FALSE;

  return TRUE;
}

/**
 * journey_column_memory_find:
 * @settings: (nullable): where it is kept
 * @looks: (element-type JourneyCsvLook): the columns of a table
 *
 * Returns: (transfer full) (nullable): what was chosen for each of the columns the last time; NULL when nothing was
 */
GStrv
journey_column_memory_find (GSettings *settings, GPtrArray *looks)
{
  g_autoptr (GVariant) kept = settings ? g_settings_get_value (settings, KEY) : NULL;
  g_autofree char *key = key_for (looks);
  GVariantIter iter;
  const char *known;
  char **uses;

  if (!kept)
    return NULL;

  g_variant_iter_init (&iter, kept);
  while (g_variant_iter_next (&iter, "(&s^as)", &known, &uses))
    {
      if (strcmp (known, key) == 0 && g_strv_length (uses) == looks->len)
        return uses;
      g_strfreev (uses);
    }

  return NULL;
}

/**
 * journey_column_memory_keep:
 * @settings: (nullable): where it is kept
 * @looks: (element-type JourneyCsvLook): the columns of a table
 * @uses: what was chosen for each
 *
 * Remembers what was chosen, unless that is what the headers say anyhow. What was chosen longest ago is forgotten.
 */
void
journey_column_memory_keep (GSettings *settings, GPtrArray *looks, const char *const *uses)
{
  g_autoptr (GVariant) kept = settings ? g_settings_get_value (settings, KEY) : NULL;
  g_autofree char *key = key_for (looks);
  GVariantBuilder builder;
  GVariantIter iter;
  GVariant *entry;
  guint n = 0;

  if (!kept)
    return;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(sas)"));
  if (!is_as_recognised (looks, uses))
    {
      g_variant_builder_add (&builder, "(s^as)", key, uses);
      n++;
    }
  g_variant_iter_init (&iter, kept);
  while ((entry = g_variant_iter_next_value (&iter)))
    {
      g_autoptr (GVariant) known = g_variant_get_child_value (entry, 0);

      if (strcmp (g_variant_get_string (known, NULL), key) != 0 && n++ < MAX_TABLES)
        g_variant_builder_add_value (&builder, entry);
      g_variant_unref (entry);
    }
  g_settings_set_value (settings, KEY, g_variant_builder_end (&builder));
}
