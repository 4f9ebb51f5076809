/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-recent.h"

#define CONTENT_TYPE "application/vnd.sojourn.journey+xml"
#define MOST 8

struct _JourneyRecent
{
  GObject parent_instance;

  GtkRecentManager *manager;
  GListStore *items; /* of JourneyRecentItem, the latest first; made when first asked for */
};

G_DEFINE_FINAL_TYPE (JourneyRecent, journey_recent, G_TYPE_OBJECT)

static int
compare_latest_first (gconstpointer a, gconstpointer b)
{
  GDateTime *first = gtk_recent_info_get_modified (*(GtkRecentInfo *const *)a);
  GDateTime *second = gtk_recent_info_get_modified (*(GtkRecentInfo *const *)b);

  return g_date_time_compare (second, first);
}

/* The latest maps among everything that was open on the desktop. */
static GPtrArray *
list_infos (JourneyRecent *self)
{
  GList *all = gtk_recent_manager_get_items (self->manager);
  GPtrArray *infos = g_ptr_array_new_with_free_func ((GDestroyNotify)gtk_recent_info_unref);

  for (GList *l = all; l; l = l->next)
    if (g_strcmp0 (gtk_recent_info_get_mime_type (l->data), CONTENT_TYPE) == 0)
      g_ptr_array_add (infos, gtk_recent_info_ref (l->data));
  g_list_free_full (all, (GDestroyNotify)gtk_recent_info_unref);

  g_ptr_array_sort (infos, compare_latest_first);
  g_ptr_array_set_size (infos, (int)MIN (infos->len, MOST));

  return infos;
}

static JourneyRecentItem *
find_item (JourneyRecent *self, GFile *file)
{
  GListModel *model = G_LIST_MODEL (self->items);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (JourneyRecentItem) item = g_list_model_get_item (model, i);

      if (g_file_equal (journey_recent_item_file (item), file))
        return g_steal_pointer (&item);
    }

  return NULL;
}

/* Items that stay keep what is known about them. */
static JourneyRecentItem *
item_for (JourneyRecent *self, GtkRecentInfo *info)
{
  g_autoptr (GFile) file = g_file_new_for_uri (gtk_recent_info_get_uri (info));
  GDateTime *opened = gtk_recent_info_get_modified (info);
  JourneyRecentItem *item = find_item (self, file);

  if (!item)
    return journey_recent_item_new (file, opened);

  journey_recent_item_set_opened (item, opened);
  return item;
}

static void
refresh (JourneyRecent *self)
{
  g_autoptr (GPtrArray) infos = NULL;
  g_autoptr (GPtrArray) items = NULL;

  if (!self->items)
    return;

  infos = list_infos (self);
  items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < infos->len; i++)
    g_ptr_array_add (items, item_for (self, g_ptr_array_index (infos, i)));

  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)), items->pdata, items->len);
}

static void
journey_recent_finalize (GObject *object)
{
  JourneyRecent *self = JOURNEY_RECENT (object);

  g_object_unref (self->manager);
  g_clear_object (&self->items);

  G_OBJECT_CLASS (journey_recent_parent_class)->finalize (object);
}

static void
journey_recent_class_init (JourneyRecentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = journey_recent_finalize;
}

static void
journey_recent_init (JourneyRecent *self)
{
}

/**
 * journey_recent_new:
 * @manager: who remembers
 *
 * Returns: (transfer full): the maps that were open lately
 */
JourneyRecent *
journey_recent_new (GtkRecentManager *manager)
{
  JourneyRecent *self = g_object_new (JOURNEY_TYPE_RECENT, NULL);

  self->manager = g_object_ref (manager);
  g_signal_connect_object (manager, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * journey_recent_items:
 *
 * Returns: (transfer none): JourneyRecentItems, the latest first, kept up to date
 */
GListModel *
journey_recent_items (JourneyRecent *self)
{
  if (!self->items)
    {
      self->items = g_list_store_new (JOURNEY_TYPE_RECENT_ITEM);
      refresh (self);
    }

  return G_LIST_MODEL (self->items);
}

/**
 * journey_recent_add:
 * @title: of the map, for other programs that list recent files
 *
 * Remembers that a map was opened or saved just now.
 */
void
journey_recent_add (JourneyRecent *self, GFile *file, const char *title)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *command = g_strjoin (" ", g_get_prgname (), "%u", NULL);
  GtkRecentData data = {
    .display_name = (char *)title,
    .mime_type = (char *)CONTENT_TYPE,
    .app_name = (char *)g_get_application_name (),
    .app_exec = command,
  };

  gtk_recent_manager_add_full (self->manager, uri, &data);
}

/**
 * journey_recent_forget:
 *
 * Takes a file off the list, such as one that is not there any more.
 */
void
journey_recent_forget (JourneyRecent *self, GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);

  gtk_recent_manager_remove_item (self->manager, uri, NULL);
}
