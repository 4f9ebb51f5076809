/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-handouts.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

/* Enough for a slow disk; what lies in memory meanwhile is small. */
#define STAY_SECONDS 600

struct _JourneyHandouts
{
  GObject parent_instance;

  char *folder;      /* NULL until something was handed out */
  guint n_made;      /* each file has a folder of its own, so that it can be called what it should */
  GPtrArray *files;  /* of GFile */
  GHashTable *stays; /* ids of the sources that take files away */
};

G_DEFINE_FINAL_TYPE (JourneyHandouts, journey_handouts, G_TYPE_OBJECT)

typedef struct
{
  JourneyHandouts *handouts; /* not owned: it takes its sources along */
  GFile *file;
  guint id;
} Stay;

static void
stay_free (gpointer data)
{
  Stay *stay = data;

  g_object_unref (stay->file);
  g_free (stay);
}

/* What is not there any more need not go. */
static void
remove_file (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);

  g_file_delete (file, NULL, NULL);
  g_file_delete (folder, NULL, NULL);
}

static gboolean
on_stayed (gpointer data)
{
  Stay *stay = data;

  remove_file (stay->file);
  g_ptr_array_remove (stay->handouts->files, stay->file);
  g_hash_table_remove (stay->handouts->stays, GUINT_TO_POINTER (stay->id));

  return G_SOURCE_REMOVE;
}

static void
journey_handouts_finalize (GObject *object)
{
  JourneyHandouts *self = JOURNEY_HANDOUTS (object);

  journey_handouts_clear (self);
  g_hash_table_unref (self->stays);
  g_ptr_array_unref (self->files);

  G_OBJECT_CLASS (journey_handouts_parent_class)->finalize (object);
}

static void
journey_handouts_class_init (JourneyHandoutsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = journey_handouts_finalize;
}

static void
journey_handouts_init (JourneyHandouts *self)
{
  self->files = g_ptr_array_new_with_free_func (g_object_unref);
  self->stays = g_hash_table_new (NULL, NULL);
}

/* Takes a file away after a while. */
static void
begin_stay (JourneyHandouts *self, GFile *file)
{
  Stay *stay = g_new0 (Stay, 1);

  stay->handouts = self;
  stay->file = g_object_ref (file);
  stay->id = g_timeout_add_seconds_full (G_PRIORITY_LOW, STAY_SECONDS, on_stayed, stay, stay_free);
  g_hash_table_add (self->stays, GUINT_TO_POINTER (stay->id));
}

/**
 * journey_handouts_new:
 *
 * Returns: (transfer full): a folder, which is made when it is needed
 */
JourneyHandouts *
journey_handouts_new (void)
{
  return g_object_new (JOURNEY_TYPE_HANDOUTS, NULL);
}

/**
 * journey_handouts_add:
 * @name: of a file
 *
 * Returns: (transfer full) (nullable): where a file can be written that only this person can read, and that goes after ten
 *   minutes; NULL with @error set when there is no room for one
 */
GFile *
journey_handouts_add (JourneyHandouts *self, const char *name, GError **error)
{
  g_autofree char *number = g_strdup_printf ("%u", self->n_made + 1);
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  GFile *file;

  if (!self->folder && !(self->folder = g_dir_make_tmp ("sojourn-XXXXXX", error)))
    return NULL;
  folder = g_build_filename (self->folder, number, NULL);
  if (g_mkdir (folder, 0700) != 0)
    {
      int code = errno;

      g_set_error (error, G_FILE_ERROR, (int)g_file_error_from_errno (code),
                   _ ("There is no place for a file to be handed over: %s"), g_strerror (code));
      return NULL;
    }

  self->n_made++;
  path = g_build_filename (folder, name, NULL);
  file = g_file_new_for_path (path);
  g_ptr_array_add (self->files, g_object_ref (file));
  begin_stay (self, file);

  return file;
}

/**
 * journey_handouts_clear:
 *
 * Takes everything away at once.
 */
void
journey_handouts_clear (JourneyHandouts *self)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->stays);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_source_remove (GPOINTER_TO_UINT (id));
  g_hash_table_remove_all (self->stays);
  for (guint i = 0; i < self->files->len; i++)
    remove_file (g_ptr_array_index (self->files, i));
  g_ptr_array_set_size (self->files, 0);
  if (self->folder)
    g_rmdir (self->folder);
  g_clear_pointer (&self->folder, g_free);
}
