/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz-target.h"

#include <glib/gstdio.h>
#include <stdlib.h>

#include "journey-id.h"
#include "journey-reader.h"
#include "journey-recovery-left.h"
#include "journey-writer.h"

#define FOLDER "0123456789abcdef"

static char *root;   /* that all copies are in */
static char *folder; /* of the only map */

static char *
path_of (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

static void
put (const char *name, const void *data, gsize size)
{
  g_autofree char *path = path_of (name);
  FILE *file = g_fopen (path, "wb");

  g_assert_nonnull (file);
  g_assert_cmpuint (fwrite (data, 1, size, file), ==, size);
  g_assert_cmpint (fclose (file), ==, 0);
}

static gboolean
is_there (const char *name)
{
  g_autofree char *path = path_of (name);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
clear (void)
{
  static const char *const names[] = { "lock", "about", "copy-1.journey", "copy-2.journey" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = path_of (names[i]);

      g_unlink (path);
    }
}

static void
remove_all (void)
{
  clear ();
  g_rmdir (folder);
  g_rmdir (root);
  g_free (folder);
  g_free (root);
}

/* The first time, a place for it. */
static void
set_up (GBytes *good)
{
  if (!root)
    {
      root = g_dir_make_tmp ("fuzz-recovery-XXXXXX", NULL);
      folder = g_build_filename (root, FOLDER, NULL);
      atexit (remove_all);
    }
  g_mkdir (folder, 0700);
  clear ();
  put ("lock", "", 0);
  put ("copy-1.journey", g_bytes_get_data (good, NULL), g_bytes_get_size (good));
}

static void
assert_same (JourneyState *one, JourneyState *other)
{
  g_autoptr (GBytes) bytes = journey_write_bytes (one);
  g_autoptr (GBytes) others = journey_write_bytes (other);

  g_assert_true (g_bytes_equal (bytes, others));
}

/* Looked for twice, since looking takes nothing away. */
static void
assert_offered (JourneyState *wanted)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GPtrArray) left = NULL;
      JourneyRecoveryLeft *one;

      journey_id_seed (1);
      left = journey_recovery_find_left (root, NULL);
      g_assert_cmpuint (left->len, ==, 1);
      one = g_ptr_array_index (left, 0);
      g_assert_nonnull (one->copy);
      g_assert_no_error (one->error);
      assert_same (one->copy, wanted);
      g_assert_true (g_utf8_validate (journey_recovery_about (one->recovery)->title, -1, NULL));
    }
  g_assert_true (is_there ("copy-1.journey"));
}

/* A newest copy that may be anything, and what is said of the copies, in turn: the newest copy that can be read is offered, and
 * nothing goes away. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (JourneyMap) map = fuzz_new_map ();
  g_autoptr (GBytes) good = journey_write_bytes (journey_map_state (map));
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (JourneyState) newest = NULL;

  journey_id_seed (1); /* ids that are missing are made up */
  newest = journey_read_bytes (bytes, NULL, NULL);
  g_setenv ("GIO_USE_VFS", "local", TRUE);
  set_up (good);
  put ("copy-2.journey", data, size);
  assert_offered (newest ? newest : journey_map_state (map));
  g_assert_true (is_there ("copy-2.journey"));

  clear ();
  set_up (good);
  put ("about", data, size);
  assert_offered (journey_map_state (map));
  g_assert_true (is_there ("about"));

  return 0;
}
