/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-whereabouts.h"

#include <glib/gi18n.h>
#include <string.h>

static gboolean
is_same_day (GDateTime *a, GDateTime *b)
{
  return g_date_time_get_year (a) == g_date_time_get_year (b)
         && g_date_time_get_day_of_year (a) == g_date_time_get_day_of_year (b);
}

/**
 * journey_whereabouts_folder:
 *
 * Returns: (transfer full): the folder that a file is in, from the home folder on
 */
char *
journey_whereabouts_folder (GFile *file)
{
  g_autoptr (GFile) parent = g_file_get_parent (file);
  g_autofree char *folder = parent ? g_file_get_parse_name (parent) : g_strdup ("");
  const char *home = g_get_home_dir ();

  if (!g_str_has_prefix (folder, home) || (folder[strlen (home)] != '/' && folder[strlen (home)] != '\0'))
    return g_steal_pointer (&folder);

  return g_strconcat ("~", folder + strlen (home), NULL);
}

/**
 * journey_whereabouts_when:
 * @time: a time in the past
 *
 * Returns: (transfer full): when that was, as people say it
 */
char *
journey_whereabouts_when (GDateTime *time)
{
  g_autoptr (GDateTime) local = g_date_time_to_local (time);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) yesterday = g_date_time_add_days (now, -1);

  /* Translators: the time at which a map was open last, as for strftime () */
  if (is_same_day (local, now))
    return g_date_time_format (local, _ ("today, %H:%M"));
  if (is_same_day (local, yesterday))
    return g_strdup (_ ("yesterday"));
  /* Translators: the day on which a map was open last, as for strftime () */
  if (g_date_time_get_year (local) == g_date_time_get_year (now))
    return g_date_time_format (local, _ ("%-e %B"));

  /* Translators: the day, in an earlier year, on which a map was open last, as for strftime () */
  return g_date_time_format (local, _ ("%-e %B %Y"));
}
