/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <limits.h>
#include <string.h>

#include "far-file.h"
#include "journey-disk.h"
#include "journey-load.h"
#include "place.h"

/* A file with @name in the folder, that is not on this machine as far as anybody can tell. */
static GFile *
far_away (Place *place, const char *name)
{
  g_autofree char *path = in_folder (place, name);
  g_autoptr (GFile) behind = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));

  return far_file_new (behind);
}

static char *
etag_of (GFile *file)
{
  char *etag = NULL;

  g_assert_true (journey_disk_query (file, &etag, NULL, NULL));

  return etag;
}

static void
assert_copied (Place *place, const char *name, const char *remark, const char *expected)
{
  g_autofree char *path = in_folder (place, name);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) copy = NULL;
  g_autofree char *etag = NULL;
  g_autofree char *found = NULL;

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  etag = etag_of (file);
  copy = journey_disk_keep_copy (file, remark, etag, NULL, &error);
  g_assert_no_error (error);
  found = g_file_get_basename (copy);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_names (Place *place, gconstpointer data)
{
  g_autofree char *name = g_strnfill (NAME_MAX - 11, 'n');
  g_autofree char *wide = g_strconcat (name, "\xc3\xa4\xc3\xa4", NULL);
  g_autofree char *shortened = g_strdup_printf ("%.*s\xc3\xa4 (theirs)", NAME_MAX - 11, name);
  g_autofree char *cut = g_strdup_printf ("%.*s (theirs!)", NAME_MAX - 11, name);

  assert_copied (place, "map", "theirs", "map (theirs)");
  assert_copied (place, ".map", "theirs", ".map (theirs)");
  assert_copied (place, "a.b", "the/irs", "a (the-irs).b");
  assert_copied (place, wide, "theirs", shortened);
  assert_copied (place, wide, "theirs!", cut);
}

/* A remark that leaves no room for a name leaves no name that a disk would take. */
static void
test_endless_remark (Place *place, gconstpointer data)
{
  g_autofree char *remark = g_strnfill (NAME_MAX, 'r');
  g_autofree char *etag = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (place->path, "old", -1, NULL));
  etag = etag_of (place->file);
  g_assert_null (journey_disk_keep_copy (place->file, remark, etag, NULL, &error));
  g_assert_nonnull (error);
}

/* What is no file has nothing to be copied. */
static void
test_folder (Place *place, gconstpointer data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (place->folder);
  g_autofree char *etag = etag_of (folder);
  g_autoptr (GError) error = NULL;

  g_assert_null (journey_disk_keep_copy (folder, "theirs", etag, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
}

static void
test_next_name (Place *place, gconstpointer data)
{
  g_autoptr (GFile) file = far_away (place, "map.journey");
  g_autofree char *etag = etag_of (file);
  g_autoptr (GFile) one = journey_disk_keep_copy (file, "theirs", etag, NULL, NULL);
  g_autoptr (GFile) other = journey_disk_keep_copy (file, "theirs", etag, NULL, NULL);
  g_autofree char *name = g_file_get_basename (other);

  g_assert_nonnull (one);
  g_assert_cmpstr (name, ==, "map (theirs 2).journey");
}

static void
test_no_more_names (Place *place, gconstpointer data)
{
  g_autoptr (GFile) file = far_away (place, "map.journey");
  g_autofree char *etag = etag_of (file);
  g_autoptr (GError) error = NULL;

  for (guint i = 1; i <= 1000; i++)
    {
      g_autofree char *name = i == 1 ? g_strdup ("map (theirs).journey") : g_strdup_printf ("map (theirs %u).journey", i);
      g_autoptr (GFile) taken = far_away (place, name);
    }
  g_assert_null (journey_disk_keep_copy (file, "theirs", etag, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
}

static void
assert_not_copied (Place *place, GFile *file, const char *etag, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (journey_disk_keep_copy (file, "theirs", etag, NULL, &error));
  g_assert_error (error, G_IO_ERROR, code);
  g_assert_cmpuint (count_files (place), ==, 1);
}

static void
test_another_one (Place *place, gconstpointer data)
{
  g_autoptr (GFile) file = far_away (place, "map.journey");

  assert_not_copied (place, file, "etag of an older one", G_IO_ERROR_WRONG_ETAG);
}

/* Somebody removes it, before it is copied or behind our back. */
static void
test_gone (Place *place, gconstpointer data)
{
  g_autoptr (GFile) file = far_away (place, "map.journey");
  g_autofree char *etag = etag_of (file);

  far_file_lose (file, 1);
  assert_not_copied (place, file, etag, G_IO_ERROR_NOT_FOUND);
  assert_not_copied (place, file, etag, G_IO_ERROR_NOT_FOUND);
}

/* What was written there and cannot be seen there is not believed to be there. */
static void
test_not_seen_again (Place *place, gconstpointer data)
{
  g_autoptr (GFile) file = far_away (place, "map.journey");
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);
  g_autofree char *etag = NULL;
  g_autoptr (GError) error = NULL;

  far_file_lose (file, 0);
  g_assert_false (journey_disk_store (file, bytes, NULL, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_false (journey_disk_store (file, bytes, NULL, &etag, NULL, NULL));
  g_assert_null (etag);
}

static gboolean
refuse (gpointer data, GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "refused");
  return FALSE;
}

static void
test_not_approved (Place *place, gconstpointer data)
{
  g_autoptr (GFile) file = far_away (place, "map.journey");
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);
  g_autoptr (GBytes) back = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (journey_disk_store_approved (file, bytes, refuse, NULL, NULL, NULL, NULL, &error));
  g_assert_cmpstr (error->message, ==, "refused");
  back = journey_load_file (file, NULL, NULL, NULL);
  g_assert_cmpmem (g_bytes_get_data (back, NULL), g_bytes_get_size (back), "old", 3);
}

static void
test_not_read (Place *place, gconstpointer data)
{
  g_autoptr (GFile) file = far_away (place, "map.journey");
  g_autoptr (GError) error = NULL;

  far_file_lose (file, 0);
  g_assert_null (journey_load_file (file, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

/* What is no address at all has a name for people, too. */
static void
test_no_address (Place *place, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_uri ("%zz");
  g_autofree char *name = journey_disk_name (file);

  g_assert_cmpstr (name, ==, "%zz");
}

#define add(path, test) g_test_add ("/disk-far/" path, Place, NULL, place_set_up, test, place_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("names", test_names);
  add ("endless-remark", test_endless_remark);
  add ("folder", test_folder);
  add ("next-name", test_next_name);
  add ("no-more-names", test_no_more_names);
  add ("another-one", test_another_one);
  add ("gone", test_gone);
  add ("not-seen-again", test_not_seen_again);
  add ("not-approved", test_not_approved);
  add ("not-read", test_not_read);
  add ("no-address", test_no_address);

  return g_test_run ();
}
