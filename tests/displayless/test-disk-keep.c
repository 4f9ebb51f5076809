/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "journey-disk.h"
#include "place.h"

static char *
etag_of (Place *place)
{
  char *etag = NULL;

  g_assert_true (journey_disk_query (place->file, &etag, NULL, NULL));

  return etag;
}

static char *
keep (Place *place)
{
  g_autofree char *etag = etag_of (place);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) copy = journey_disk_keep_copy (place->file, "their version", etag, NULL, &error);
  g_autofree char *contents = NULL;
  g_autofree char *old = NULL;

  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (g_file_peek_path (copy), &contents, NULL, NULL));
  g_assert_true (g_file_get_contents (place->path, &old, NULL, NULL));
  g_assert_cmpstr (contents, ==, old);
  g_assert_cmpint (look_at (g_file_peek_path (copy)).st_mode, ==, look_at (place->path).st_mode);

  return g_file_get_basename (copy);
}

/* Every copy gets a name that nobody has yet. */
static void
test_names (Place *place, gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;

  g_assert_true (g_file_set_contents (place->path, "theirs", -1, NULL));
  g_assert_cmpint (g_chmod (place->path, 0640), ==, 0);
  first = keep (place);
  g_assert_cmpstr (first, ==, "-rf \xff map (their version).journey");
  second = keep (place);
  g_assert_cmpstr (second, ==, "-rf \xff map (their version 2).journey");
  third = keep (place);
  g_assert_cmpstr (third, ==, "-rf \xff map (their version 3).journey");
  g_assert_cmpuint (count_files (place), ==, 4);
}

/* A name of the greatest length there is loses its end, behind a whole character. */
static void
test_long_name (Place *place, gconstpointer data)
{
  g_autoptr (GString) name = g_string_new (NULL);
  g_autofree char *copy = NULL;

  while (name->len < 245)
    g_string_append (name, "ü");
  g_string_append (name, ".journey");
  g_free (place->path);
  g_object_unref (place->file);
  place->path = in_folder (place, name->str);
  place->file = g_file_new_for_path (place->path);
  g_assert_true (g_file_set_contents_full (place->path, "theirs", -1, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  copy = keep (place);
  g_assert_true (g_utf8_validate (copy, -1, NULL));
  g_assert_true (g_str_has_suffix (copy, "ü (their version).journey"));
}

static void
test_another_one (Place *place, gconstpointer data)
{
  g_autofree char *etag = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (place->path, "theirs", -1, NULL));
  etag = etag_of (place);
  g_assert_true (g_file_set_contents (place->path, "theirs, later", -1, NULL));
  g_assert_null (journey_disk_keep_copy (place->file, "their version", etag, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
  g_assert_cmpuint (count_files (place), ==, 1);

  g_clear_error (&error);
  g_assert_cmpint (g_unlink (place->path), ==, 0);
  g_assert_null (journey_disk_keep_copy (place->file, "their version", etag, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

#define add(path, test) g_test_add ("/disk-keep/" path, Place, NULL, place_set_up, test, place_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("names", test_names);
  add ("long-name", test_long_name);
  add ("another-one", test_another_one);

  return g_test_run ();
}
