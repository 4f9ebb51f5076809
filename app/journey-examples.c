/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-examples.h"

#include "journey-recent-item.h"

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(char *const *)a, *(char *const *)b);
}

static GPtrArray *
list_names (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    if (g_str_has_suffix (name, ".journey"))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);

  return names;
}

/**
 * journey_examples_list:
 *
 * Looks for maps in the folder that the environment variable SOJOURN_EXAMPLES_DIR names, or else where the program's
 * own examples are installed.
 *
 * Returns: (transfer full): JourneyRecentItems, in the order of their file names
 */
GListModel *
journey_examples_list (void)
{
  const char *folder = g_getenv ("SOJOURN_EXAMPLES_DIR");
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  GListStore *items = g_list_store_new (JOURNEY_TYPE_RECENT_ITEM);

  if (!folder)
    folder = EXAMPLESDIR;
  names = list_names (folder);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, g_ptr_array_index (names, i), NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (JourneyRecentItem) item = journey_recent_item_new (file, now);

      g_list_store_append (items, item);
    }

  return G_LIST_MODEL (items);
}
