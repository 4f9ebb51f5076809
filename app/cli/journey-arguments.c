/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-arguments.h"

#include <string.h>

static const GOptionEntry *
find_short (const GOptionEntry *entries, char name)
{
  for (; entries->long_name; entries++)
    if (entries->short_name == name && entries->arg != G_OPTION_ARG_NONE)
      return entries;

  return NULL;
}

static const GOptionEntry *
find_long (const GOptionEntry *entries, const char *name)
{
  for (; entries->long_name; entries++)
    if (strcmp (entries->long_name, name) == 0 && entries->arg != G_OPTION_ARG_NONE)
      return entries;

  return NULL;
}

/* Whether the argument behind this one belongs to it, whatever it looks like. */
static gboolean
takes_next (const GOptionEntry *entries, const char *argument)
{
  if (g_str_has_prefix (argument, "--"))
    return find_long (entries, argument + 2) != NULL;

  return argument[0] == '-' && argument[1] && !argument[2] && find_short (entries, argument[1]);
}

static gboolean
is_joined (const GOptionEntry *entries, const char *argument)
{
  return argument[0] == '-' && argument[1] && argument[1] != '-' && argument[2] && find_short (entries, argument[1]);
}

/**
 * journey_arguments_split:
 * @entries: (array zero-terminated=1): the options of a command
 * @arguments: (array zero-terminated=1): the name of the command and what follows it
 *
 * Makes two arguments of an option in one word, such as -oFILE or -o=FILE, which GLib does not understand. What is the
 * value of an option before it, or stands behind "--", stays as it is.
 *
 * Returns: (transfer full) (array zero-terminated=1): the arguments
 */
char **
journey_arguments_split (const GOptionEntry *entries, const char *const *arguments)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  gboolean plain = FALSE; /* everything from here on */
  gboolean value = FALSE; /* this one */

  for (; *arguments; arguments++)
    {
      const char *argument = *arguments;

      if (!plain && !value && is_joined (entries, argument))
        {
          const char name[] = { '-', argument[1], '\0' };

          g_strv_builder_add_many (builder, name, argument + (argument[2] == '=' ? 3 : 2), NULL);
          continue;
        }
      g_strv_builder_add (builder, argument);
      plain = plain || (!value && strcmp (argument, "--") == 0);
      value = !plain && !value && takes_next (entries, argument);
    }

  return g_strv_builder_end (builder);
}

/* The option that @argument names, with its value in the same word or behind it; NULL for none that takes one. */
static const GOptionEntry *
find_option (const GOptionEntry *entries, const char *argument)
{
  g_autofree char *name = NULL;

  if (!g_str_has_prefix (argument, "--"))
    return takes_next (entries, argument) ? find_short (entries, argument[1]) : NULL;

  name = g_strndup (argument + 2, strcspn (argument + 2, "="));

  return find_long (entries, name);
}

/**
 * journey_arguments_find_repeated:
 * @entries: (array zero-terminated=1): the options of a command
 * @arguments: (array zero-terminated=1): as journey_arguments_split () gives them
 *
 * Returns: (nullable) (transfer none): the long name of an option that has one value and is given several; GLib would take the
 * last
 */
const char *
journey_arguments_find_repeated (const GOptionEntry *entries, char **arguments)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (; *arguments && strcmp (*arguments, "--") != 0; arguments++)
    {
      const GOptionEntry *entry = find_option (entries, *arguments);

      if (!entry)
        continue;
      if (entry->arg != G_OPTION_ARG_STRING_ARRAY && entry->arg != G_OPTION_ARG_FILENAME_ARRAY
          && !g_hash_table_add (seen, (gpointer)entry))
        return entry->long_name;
      if (!strchr (*arguments, '=') && arguments[1])
        arguments++;
    }

  return NULL;
}
