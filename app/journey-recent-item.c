/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-recent-item.h"

#include <string.h>

#include "journey-whereabouts.h"

struct _JourneyRecentItem
{
  GObject parent_instance;

  GFile *file;
  GDateTime *opened;
  JourneyMapSummary *summary;
  gboolean loading;
  gboolean loaded;
  gboolean lost;
};

G_DEFINE_FINAL_TYPE (JourneyRecentItem, journey_recent_item, G_TYPE_OBJECT)

enum
{
  LOADED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_read (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (JourneyRecentItem) self = user_data;
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->summary, journey_map_summary_free);
  self->summary = journey_map_summary_read_finish (result, &error);
  self->lost = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  self->loading = FALSE;
  self->loaded = TRUE;
  g_signal_emit (self, signals[LOADED], 0);
}

static void
journey_recent_item_finalize (GObject *object)
{
  JourneyRecentItem *self = JOURNEY_RECENT_ITEM (object);

  g_object_unref (self->file);
  g_date_time_unref (self->opened);
  g_clear_pointer (&self->summary, journey_map_summary_free);

  G_OBJECT_CLASS (journey_recent_item_parent_class)->finalize (object);
}

static void
journey_recent_item_class_init (JourneyRecentItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = journey_recent_item_finalize;

  signals[LOADED] = g_signal_new ("loaded", JOURNEY_TYPE_RECENT_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
journey_recent_item_init (JourneyRecentItem *self)
{
}

/**
 * journey_recent_item_new:
 * @opened: when it was opened last
 *
 * Returns: (transfer full): an item of which only the file is known
 */
JourneyRecentItem *
journey_recent_item_new (GFile *file, GDateTime *opened)
{
  JourneyRecentItem *self = g_object_new (JOURNEY_TYPE_RECENT_ITEM, NULL);

  self->file = g_object_ref (file);
  self->opened = g_date_time_ref (opened);

  return self;
}

/**
 * journey_recent_item_file:
 *
 * Returns: (transfer none): where the map is kept
 */
GFile *
journey_recent_item_file (JourneyRecentItem *self)
{
  return self->file;
}

/**
 * journey_recent_item_title:
 *
 * Returns: (transfer full): the map's title, or the file's name as long as that is not known
 */
char *
journey_recent_item_title (JourneyRecentItem *self)
{
  g_autofree char *name = NULL;

  if (self->summary && *self->summary->title)
    return g_strdelimit (g_strdup (self->summary->title), "\n\r\t", ' ');

  name = g_file_get_basename (self->file);

  return g_filename_display_name (name);
}

/**
 * journey_recent_item_name:
 *
 * Returns: (transfer full) (nullable): the file's name, or NULL where the title says it already
 */
char *
journey_recent_item_name (JourneyRecentItem *self)
{
  g_autofree char *title = journey_recent_item_title (self);
  g_autofree char *base = g_file_get_basename (self->file);
  g_autofree char *name = g_filename_display_name (base);
  gsize length = strlen (title);

  if (g_str_has_prefix (name, title) && (name[length] == '\0' || !strcmp (name + length, ".journey")))
    return NULL;

  return g_steal_pointer (&name);
}

/**
 * journey_recent_item_place:
 *
 * Returns: (transfer full): the folder it is in, from the home folder on
 */
char *
journey_recent_item_place (JourneyRecentItem *self)
{
  return journey_whereabouts_folder (self->file);
}

/**
 * journey_recent_item_when:
 *
 * Returns: (transfer full): when it was opened last, as people say it
 */
char *
journey_recent_item_when (JourneyRecentItem *self)
{
  return journey_whereabouts_when (self->opened);
}

/**
 * journey_recent_item_is_lost:
 *
 * Returns: whether the file is known to be there no more
 */
gboolean
journey_recent_item_is_lost (JourneyRecentItem *self)
{
  return self->lost;
}

/**
 * journey_recent_item_summary:
 *
 * Returns: (nullable) (transfer none): what there is to show of it, or NULL when that is not known
 */
const JourneyMapSummary *
journey_recent_item_summary (JourneyRecentItem *self)
{
  return self->summary;
}

/**
 * journey_recent_item_set_opened:
 * @opened: when it was opened last
 *
 * What is known of it is read anew when that is another time than before.
 */
void
journey_recent_item_set_opened (JourneyRecentItem *self, GDateTime *opened)
{
  if (g_date_time_equal (self->opened, opened))
    return;

  g_date_time_unref (self->opened);
  self->opened = g_date_time_ref (opened);
  self->loaded = FALSE;
}

/**
 * journey_recent_item_load:
 *
 * Reads what is shown of it in a thread, unless that is known. Emits `loaded` then.
 */
void
journey_recent_item_load (JourneyRecentItem *self)
{
  if (self->loading || self->loaded)
    return;

  self->loading = TRUE;
  journey_map_summary_read_async (self->file, NULL, on_read, g_object_ref (self));
}
