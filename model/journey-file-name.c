/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-file-name.h"

#include <string.h>

#include "journey-usual-name.h"

/* File systems end names at 255 bytes; the suffix and a temporary file's ending have to fit, too. */
#define NAME_MAX_BYTES 200

/**
 * journey_file_name_from_title:
 * @title: of a map
 * @suffix: without the dot
 *
 * Returns: (transfer full): a file name that is like the title, and allowed on every common file system
 */
char *
journey_file_name_from_title (const char *title, const char *suffix)
{
  g_autoptr (GString) name = g_string_new (NULL);

  for (const char *p = title; *p && name->len < NAME_MAX_BYTES; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_iscntrl (c) || g_unichar_type (c) == G_UNICODE_FORMAT)
        continue;
      g_string_append_unichar (name, c < 128 && strchr ("/\\:*?\"<>|", (int)c) ? '-' : c);
    }
  g_strstrip (name->str);
  g_string_set_size (name, strlen (name->str));
  /* A leading dot hides a file, and a leading hyphen looks like an option. */
  while (name->len > 0 && strchr (".-", name->str[0]))
    g_string_erase (name, 0, 1);
  if (name->len == 0)
    g_string_append (name, journey_usual_name (JOURNEY_KIND_MAP));
  g_string_append_printf (name, ".%s", suffix);

  return g_string_free (g_steal_pointer (&name), FALSE);
}

/* Cuts @ending off, in small letters or capitals. */
static gboolean
cut (GString *name, const char *ending)
{
  gsize length = strlen (ending);

  if (name->len < length || g_ascii_strcasecmp (name->str + name->len - length, ending) != 0)
    return FALSE;

  g_string_truncate (name, name->len - length);
  return TRUE;
}

/**
 * journey_file_name_complete:
 * @name: what somebody typed for the name of a file, in the encoding of the file system
 * @suffix: that it is to have, without the dot
 *
 * Choosers select a name without its ending, so that what is typed over it may end twice: 'mine.journey' becomes
 * 'mine.journey.journey'. It may also end in capitals, in a bare dot, or in nothing. Another ending is part of the name.
 *
 * Returns: (transfer full): the name, with @suffix once; as it was typed where it ends so already
 */
char *
journey_file_name_complete (const char *name, const char *suffix)
{
  g_autofree char *ending = g_strconcat (".", suffix, NULL);
  g_autoptr (GString) stem = g_string_new (name);
  guint n = 0;

  while (cut (stem, ending))
    n++;
  if (n == 1 && stem->len > 0)
    return g_strdup (name);

  while (cut (stem, ".") || cut (stem, " "))
    ;
  if (stem->len == 0)
    g_string_append (stem, journey_usual_name (JOURNEY_KIND_MAP));

  return g_strconcat (stem->str, ending, NULL);
}
