/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-recovery.h"

#include <dirent.h>
#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#include "journey-disk.h"
#include "journey-reader.h"
#include "journey-recovery-about.h"
#include "journey-recovery-folder.h"
#include "journey-save.h"
#include "journey-writer.h"

#define ABOUT "about"
#define COPY_PREFIX "copy-"
#define COPY_SUFFIX ".journey"

/* No computer lives long enough to write more. What somebody else numbered higher would be newer than any copy to come. */
#define LAST_NUMBER (G_MAXUINT / 2)

/* What we left is a handful; who finds more does not try all of it, nor keep a lock for each. */
#define MAX_TRIED 16
#define MAX_LEFT 100

struct _JourneyRecovery
{
  GObject parent_instance;

  char *root;
  JourneyRecoveryFolder folder; /* none until something is written */
  gboolean is_new;              /* it holds no copy yet */
  guint last;                   /* the number of the newest copy */
  JourneyRecoveryAbout about;
};

G_DEFINE_FINAL_TYPE (JourneyRecovery, journey_recovery, G_TYPE_OBJECT)

static char *
copy_name (guint number)
{
  return g_strdup_printf (COPY_PREFIX "%u" COPY_SUFFIX, number);
}

static char *
copy_path (JourneyRecovery *self, guint number)
{
  g_autofree char *name = copy_name (number);

  return journey_recovery_folder_file (&self->folder, name);
}

static gboolean
copy_number (const char *name, guint *number)
{
  g_autofree char *digits = NULL;
  guint64 value;

  if (!g_str_has_prefix (name, COPY_PREFIX) || !g_str_has_suffix (name, COPY_SUFFIX))
    return FALSE;

  digits = g_strndup (name + strlen (COPY_PREFIX), strlen (name) - strlen (COPY_PREFIX COPY_SUFFIX));
  if (!g_ascii_string_to_unsigned (digits, 10, 0, LAST_NUMBER, &value, NULL))
    return FALSE;
  *number = (guint)value;

  return TRUE;
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  guint one = *(const guint *)a;
  guint other = *(const guint *)b;

  return one < other ? 1 : one > other ? -1 : 0;
}

/* The numbers of the copies that are there, the newest first; NULL when they cannot be listed, which is another thing than
 * none. Clocks go back, numbers do not. */
static GArray *
list_copies (JourneyRecovery *self, GError **error)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  DIR *dir = self->folder.path ? opendir (self->folder.path) : NULL;
  struct dirent *entry;
  guint number;
  int code = errno;

  if (!dir && (!self->folder.path || code == ENOENT))
    return g_steal_pointer (&numbers);

  for (errno = 0; dir && (entry = readdir (dir)); errno = 0)
    if (copy_number (entry->d_name, &number))
      g_array_append_val (numbers, number);
  if (dir)
    {
      code = errno;
      closedir (dir);
    }
  if (code != 0)
    {
      journey_disk_fail (code, self->folder.path, error);
      return NULL;
    }
  g_array_sort (numbers, compare_newest_first);

  return g_steal_pointer (&numbers);
}

static gboolean
hold_folder (JourneyRecovery *self, GError **error)
{
  if (journey_recovery_folder_is_held (&self->folder) && self->last < LAST_NUMBER)
    return TRUE;

  /* Where no number is left, what is there stays and is offered beside the copies to come. */
  if (self->last >= LAST_NUMBER)
    self->last = 0;
  journey_recovery_folder_let_go (&self->folder);
  journey_recovery_about_clear (&self->about);
  self->is_new = TRUE;

  return journey_recovery_folder_make (&self->folder, self->root, error);
}

static gboolean
write_about (JourneyRecovery *self, const JourneyRecoveryAbout *about, GError **error)
{
  g_autofree char *path = journey_recovery_folder_file (&self->folder, ABOUT);

  if (self->about.title && journey_recovery_about_equal (&self->about, about))
    return TRUE;

  journey_recovery_about_copy (&self->about, about);
  if (journey_recovery_about_write (&self->about, path, error)
      && (g_chmod (path, 0600) == 0 || journey_disk_fail (errno, path, error)))
    return TRUE;

  journey_recovery_about_clear (&self->about);
  return FALSE;
}

/* Whoever is interrupted here leaves the newest, which is what should be left of them. */
static gboolean
remove_all_but (JourneyRecovery *self, guint kept, GError **error)
{
  g_autoptr (GArray) numbers = list_copies (self, error);

  if (!numbers)
    return FALSE;

  for (guint i = numbers->len; i > kept; i--)
    {
      g_autofree char *name = copy_name (g_array_index (numbers, guint, i - 1));

      if (!journey_recovery_folder_remove_file (&self->folder, name, error))
        return FALSE;
    }

  return TRUE;
}

/* NULL for what is in use, is not ours, or cannot be looked at now. What was left without a single copy goes. */
static JourneyRecovery *
claim (const char *root, const char *name)
{
  g_autoptr (JourneyRecovery) self = journey_recovery_new (root);
  g_autoptr (GArray) numbers = NULL;
  g_autofree char *about = NULL;

  if (!journey_recovery_folder_claim (&self->folder, root, name))
    return NULL;

  numbers = list_copies (self, NULL);
  if (!numbers)
    return NULL;
  if (numbers->len == 0)
    {
      journey_recovery_discard (self, NULL);
      return NULL;
    }

  self->last = g_array_index (numbers, guint, 0);
  about = journey_recovery_folder_file (&self->folder, ABOUT);
  journey_recovery_about_read (&self->about, about);

  return g_steal_pointer (&self);
}

static JourneyState *
read_copy (JourneyRecovery *self, guint number, GDateTime **when, GError **error)
{
  g_autofree char *path = copy_path (self, number);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  JourneyState *map = journey_read_file (file, NULL, NULL, NULL, error);
  struct stat status;

  if (map && when && stat (path, &status) == 0)
    *when = g_date_time_new_from_unix_local (status.st_mtim.tv_sec);

  return map;
}

static void
journey_recovery_finalize (GObject *object)
{
  JourneyRecovery *self = JOURNEY_RECOVERY (object);

  journey_recovery_folder_let_go (&self->folder);
  journey_recovery_about_clear (&self->about);
  g_free (self->root);

  G_OBJECT_CLASS (journey_recovery_parent_class)->finalize (object);
}

static void
journey_recovery_class_init (JourneyRecoveryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = journey_recovery_finalize;
}

static void
journey_recovery_init (JourneyRecovery *self)
{
  self->folder.lock = -1;
}

/**
 * journey_recovery_folder:
 *
 * Returns: (transfer full): where this user's copies are
 */
char *
journey_recovery_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "sojourn", "recovery", NULL);
}

/**
 * journey_recovery_checksum:
 *
 * Returns: (transfer full): the same text for the same map, from one start of the program to the next
 */
char *
journey_recovery_checksum (JourneyState *map)
{
  g_autoptr (GBytes) bytes = journey_write_bytes (map);

  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

/**
 * journey_recovery_new:
 * @root: the folder that all copies are in, such as journey_recovery_folder ()
 *
 * Returns: (transfer full): the copies of one map, of which there are none yet; nothing is touched before the first
 */
JourneyRecovery *
journey_recovery_new (const char *root)
{
  JourneyRecovery *self = g_object_new (JOURNEY_TYPE_RECOVERY, NULL);

  self->root = g_strdup (root);

  return self;
}

/**
 * journey_recovery_claim_left:
 * @root: the folder that all copies are in
 *
 * Finds the copies whose owner is gone, and makes them the caller's.
 *
 * Returns: (transfer full) (element-type JourneyRecovery): those with at least one copy, whether or not it can be read; of
 *   very many, those that are left to the next time stay as they are
 */
GPtrArray *
journey_recovery_claim_left (const char *root)
{
  GPtrArray *left = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GDir) dir = g_dir_open (root, 0, NULL);
  const char *name;

  while (dir && left->len < MAX_LEFT && (name = g_dir_read_name (dir)))
    {
      JourneyRecovery *one = claim (root, name);

      if (one)
        g_ptr_array_add (left, one);
    }

  return left;
}

/**
 * journey_recovery_write:
 * @map: the state of a whole map
 * @about: what it is a copy of
 *
 * Adds a copy, as journey_save_file () saves, and removes the oldest when there are enough. A failure leaves those that
 * are there.
 *
 * Returns: whether the copy and what it is a copy of are on the disk; otherwise sets a G_IO_ERROR
 */
gboolean
journey_recovery_write (
    JourneyRecovery *self, JourneyState *map, const JourneyRecoveryAbout *about, GCancellable *cancellable, GError **error)
{
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;

  g_return_val_if_fail (JOURNEY_IS_RECOVERY (self), FALSE);
  g_return_val_if_fail (about, FALSE);

  if (!hold_folder (self, error))
    return FALSE;

  /* Before the first copy there is nothing that it could be wrong about, and whoever is interrupted after the copy still knows
   * which file that belongs to. A copy is worth more, so it is written where this fails. */
  if (self->is_new)
    write_about (self, about, NULL);

  path = copy_path (self, self->last + 1);
  file = g_file_new_for_path (path);
  if (!journey_save_file (map, file, NULL, cancellable, error))
    return FALSE;

  self->last++;
  self->is_new = FALSE;
  (void)!g_chmod (path, 0600);
  /* What is older than the file must never count as newer than it. Whoever is interrupted here leaves a copy that is newer
   * than what is said about it. */
  if (!write_about (self, about, error))
    return FALSE;
  remove_all_but (self, JOURNEY_RECOVERY_GENERATIONS, NULL);

  return TRUE;
}

/**
 * journey_recovery_read:
 * @when: (out) (optional): when that copy was written
 *
 * Reads the newest copy that is whole, as strictly as any file. Of very many copies only the newest are tried.
 *
 * Returns: (transfer full) (nullable): its map, or NULL with what is wrong with the newest copy
 */
JourneyState *
journey_recovery_read (JourneyRecovery *self, GDateTime **when, GError **error)
{
  g_autoptr (GArray) numbers = NULL;
  JourneyState *map = NULL;

  g_return_val_if_fail (JOURNEY_IS_RECOVERY (self), NULL);

  numbers = list_copies (self, error);
  if (!numbers)
    return NULL;
  if (numbers->len == 0)
    journey_disk_fail (ENOENT, self->root, error);
  for (guint i = 0; !map && i < MIN (numbers->len, MAX_TRIED); i++)
    map = read_copy (self, g_array_index (numbers, guint, i), when, i == 0 ? error : NULL);
  if (map)
    g_clear_error (error);

  return map;
}

/**
 * journey_recovery_id:
 *
 * Returns: (transfer full) (nullable): what tells it from all others; NULL as long as nothing was written
 */
char *
journey_recovery_id (JourneyRecovery *self)
{
  return self->folder.path ? g_path_get_basename (self->folder.path) : NULL;
}

/**
 * journey_recovery_about:
 *
 * Returns: (transfer none): what the copies are copies of, as far as that is known
 */
const JourneyRecoveryAbout *
journey_recovery_about (JourneyRecovery *self)
{
  return &self->about;
}

/**
 * journey_recovery_discard:
 *
 * Removes all copies. To be called when the map is saved, or when somebody says that they are not wanted.
 *
 * Returns: whether nothing is left of them; otherwise sets a G_IO_ERROR
 */
gboolean
journey_recovery_discard (JourneyRecovery *self, GError **error)
{
  g_return_val_if_fail (JOURNEY_IS_RECOVERY (self), FALSE);

  if (!self->folder.path)
    return TRUE;
  if (!remove_all_but (self, 0, error) || !journey_recovery_folder_remove_file (&self->folder, ABOUT, error)
      || !journey_recovery_folder_remove (&self->folder, error))
    return FALSE;

  journey_recovery_about_clear (&self->about);
  return TRUE;
}
