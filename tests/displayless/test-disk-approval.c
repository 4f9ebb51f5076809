/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <unistd.h>

#include "journey-disk.h"
#include "place.h"

/* Somebody who looks at what is on the disk when he is asked. */
typedef struct
{
  Place *place;
  gboolean refuses;
  guint n_files; /* that there have to be: the old one with its names, and the new bytes beside it */
  guint n_asked;
} Judge;

static void
assert_holds (const char *path, const char *text)
{
  g_autofree char *contents = NULL;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, text);
}

static gboolean
on_asked (gpointer data, GError **error)
{
  Judge *judge = data;

  judge->n_asked++;
  g_assert_cmpuint (count_files (judge->place), ==, judge->n_files);
  if (g_file_test (judge->place->path, G_FILE_TEST_EXISTS))
    assert_holds (judge->place->path, "old");
  if (!judge->refuses)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "not these");
  return FALSE;
}

static gboolean
store (Judge *judge, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);

  return journey_disk_store_approved (judge->place->file, bytes, on_asked, judge, NULL, NULL, NULL, error);
}

static void
assert_kept (Place *place, guint n_files)
{
  Judge judge = { place, TRUE, n_files + 1, 0 };
  g_autoptr (GError) error = NULL;

  g_assert_false (store (&judge, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_cmpstr (error->message, ==, "not these");
  g_assert_cmpuint (judge.n_asked, ==, 1);
  g_assert_cmpuint (count_files (place), ==, n_files);
}

static void
assert_replaced (Place *place, guint n_files)
{
  Judge judge = { place, FALSE, n_files + 1, 0 };
  g_autoptr (GError) error = NULL;

  g_assert_true (store (&judge, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (judge.n_asked, ==, 1);
  assert_holds (place->path, "new");
  g_assert_cmpuint (count_files (place), ==, MAX (n_files, 1));
}

static void
test_new (Place *place, gconstpointer data)
{
  assert_kept (place, 0);
  assert_replaced (place, 0);
}

static void
test_old (Place *place, gconstpointer data)
{
  g_assert_true (g_file_set_contents (place->path, "old", -1, NULL));
  assert_kept (place, 1);
  assert_holds (place->path, "old");
  assert_replaced (place, 1);
}

/* It is written in place, and no backup is made for what is not written. */
static void
test_linked (Place *place, gconstpointer data)
{
  g_autofree char *other = in_folder (place, "other.journey");

  g_assert_true (g_file_set_contents (place->path, "old", -1, NULL));
  g_assert_cmpint (link (place->path, other), ==, 0);
  assert_kept (place, 2);
  assert_holds (other, "old");
  assert_replaced (place, 2);
  assert_holds (other, "new");
}

static void
test_not_asked (Place *place, gconstpointer data)
{
  Judge judge = { place, FALSE, 0, 0 };
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (place->path, "old", -1, NULL));
  g_assert_false (journey_disk_store_approved (place->file, bytes, on_asked, &judge, "another etag", NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
  g_assert_cmpuint (judge.n_asked, ==, 0);
  assert_holds (place->path, "old");
}

#define add(path, test) g_test_add ("/disk-approval/" path, Place, NULL, place_set_up, test, place_tear_down)

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  add ("new", test_new);
  add ("old", test_old);
  add ("linked", test_linked);
  add ("not-asked", test_not_asked);

  return g_test_run ();
}
