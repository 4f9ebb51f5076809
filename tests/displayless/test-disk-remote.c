/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "journey-disk.h"
#include "place.h"

/* A file that is not on this machine, as far as anybody can tell: it has no path. What goes into it lands in another
 * one, by the way that GIO has for that. */

#define FAR_TYPE_FILE (far_file_get_type ())
G_DECLARE_FINAL_TYPE (FarFile, far_file, FAR, FILE, GObject)

struct _FarFile
{
  GObject parent_instance;
  GFile *behind;
  gboolean cut; /* of what is written, not all can be read again */
};

static void far_file_iface_init (GFileIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FarFile, far_file, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_FILE, far_file_iface_init))

static char *
far_file_get_path (GFile *file)
{
  return NULL;
}

static GFileOutputStream *
far_file_replace (
    GFile *file, const char *etag, gboolean backup, GFileCreateFlags flags, GCancellable *cancellable, GError **error)
{
  return g_file_replace (FAR_FILE (file)->behind, etag, backup, flags, cancellable, error);
}

static gboolean
far_file_is_native (GFile *file)
{
  return FALSE;
}

static gboolean
far_file_has_uri_scheme (GFile *file, const char *scheme)
{
  return strcmp (scheme, "far") == 0;
}

static char *
far_file_get_basename (GFile *file)
{
  return g_file_get_basename (FAR_FILE (file)->behind);
}

static GFileInputStream *
far_file_read (GFile *file, GCancellable *cancellable, GError **error)
{
  FarFile *self = FAR_FILE (file);

  /* Something between here and there has lost the end. */
  if (self->cut)
    g_assert_true (g_file_set_contents (g_file_peek_path (self->behind), "new", 3, NULL));

  return g_file_read (self->behind, cancellable, error);
}

static void
far_file_iface_init (GFileIface *iface)
{
  iface->get_path = far_file_get_path;
  iface->is_native = far_file_is_native;
  iface->has_uri_scheme = far_file_has_uri_scheme;
  iface->get_basename = far_file_get_basename;
  iface->read_fn = far_file_read;
  iface->replace = far_file_replace;
}

static void
far_file_class_init (FarFileClass *klass)
{
}

static void
far_file_init (FarFile *self)
{
}

static GFile *
far_file_new (GFile *behind)
{
  FarFile *self = g_object_new (FAR_TYPE_FILE, NULL);

  self->behind = behind;

  return G_FILE (self);
}

static gboolean
write_half (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  g_assert_true (g_output_stream_write_all (stream, "half", 4, NULL, cancellable, error));
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "gave up");

  return FALSE;
}

static void
assert_holds (Place *place, const char *text)
{
  g_autofree char *contents = NULL;

  g_assert_true (g_file_get_contents (place->path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, text);
  g_assert_cmpuint (count_files (place), ==, 1);
}

static void
test_whole (Place *place, gconstpointer data)
{
  g_autoptr (GFile) file = far_file_new (place->file);
  g_autoptr (GBytes) old = g_bytes_new_static ("old", 3);
  g_autoptr (GBytes) new = g_bytes_new_static ("new text", 8);
  g_autoptr (GError) error = NULL;

  g_assert_true (journey_disk_write_bytes (file, old, NULL, &error));
  g_assert_no_error (error);
  assert_holds (place, "old");
  g_assert_true (journey_disk_write_bytes (file, new, NULL, &error));
  g_assert_no_error (error);
  assert_holds (place, "new text");
}

static void
test_not_at_all (Place *place, gconstpointer data)
{
  g_autoptr (GFile) file = far_file_new (place->file);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (place->path, "old", -1, NULL));
  g_assert_false (journey_disk_write (file, write_half, NULL, NULL, &error));
  g_assert_cmpstr (error->message, ==, "gave up");
  assert_holds (place, "old");
}

static void
test_cancelled (Place *place, gconstpointer data)
{
  g_autoptr (GFile) file = far_file_new (place->file);
  g_autoptr (GBytes) new = g_bytes_new_static ("new text", 8);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (place->path, "old", -1, NULL));
  g_cancellable_cancel (cancellable);
  g_assert_false (journey_disk_write_bytes (file, new, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_holds (place, "old");
}

/* As maps are saved: with an etag, and only what can be read again counts. */
static void
test_store (Place *place, gconstpointer data)
{
  g_autoptr (GFile) file = far_file_new (place->file);
  g_autoptr (GBytes) ours = g_bytes_new_static ("ours", 4);
  g_autofree char *etag = NULL;
  g_autofree char *again = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (journey_disk_store (file, ours, NULL, &etag, NULL, &error));
  g_assert_no_error (error);
  assert_holds (place, "ours");
  g_assert_nonnull (etag);
  g_assert_true (journey_disk_store (file, ours, etag, &again, NULL, &error));
  g_assert_no_error (error);

  g_usleep (20000); /* the etags of GIO are times, and clocks of file systems are slow */
  g_assert_true (g_file_set_contents (place->path, "theirs, longer", -1, NULL));
  g_assert_false (journey_disk_store (file, ours, again, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
  g_assert_nonnull (strstr (error->message, "was changed by somebody else since it was opened."));
  assert_holds (place, "theirs, longer");
}

static void
test_lost_on_the_way (Place *place, gconstpointer data)
{
  g_autoptr (GFile) file = far_file_new (place->file);
  g_autoptr (GBytes) new = g_bytes_new_static ("new text", 8);
  g_autoptr (GError) error = NULL;

  FAR_FILE (file)->cut = TRUE;
  g_assert_false (journey_disk_store (file, new, NULL, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "does not hold what was written into it."));
}

#define add(path, test) g_test_add ("/disk-remote/" path, Place, NULL, place_set_up, test, place_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("whole", test_whole);
  add ("not-at-all", test_not_at_all);
  add ("cancelled", test_cancelled);
  add ("store", test_store);
  add ("lost-on-the-way", test_lost_on_the_way);

  return g_test_run ();
}
