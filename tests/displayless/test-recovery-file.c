/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

#include "journey-save.h"
#include "recovery-place.h"

/* What the copies say of the file, for a map that is kept in one whose name is not UTF-8. */
static JourneyRecoveryAbout
save_file (RecoveryPlace *place, const char *title, GFile **file)
{
  g_autofree char *path = g_build_filename (place->home, "-rf \xff map.journey", NULL);
  g_autoptr (JourneyState) map = map_of (title);
  JourneyRecoveryAbout about = { .title = g_strdup (title) };

  *file = g_file_new_for_path (path);
  g_assert_true (journey_save_file (map, *file, &about.etag, NULL, NULL));
  about.uri = g_file_get_uri (*file);
  about.contents = journey_recovery_checksum (map);

  return about;
}

static void
clear_about (JourneyRecoveryAbout *about)
{
  g_free (about->title);
  g_free (about->uri);
  g_free (about->etag);
  g_free (about->contents);
}

static void
leave_copy_of_file (RecoveryPlace *place, const char *title, GFile **file)
{
  g_autoptr (JourneyRecovery) recovery = journey_recovery_new (place->root);
  g_autoptr (JourneyState) map = map_of (title);
  JourneyRecoveryAbout about = save_file (place, "Saved", file);

  g_assert_true (journey_recovery_write (recovery, map, &about, NULL, NULL));
  clear_about (&about);
}

static void
assert_standing (RecoveryPlace *place, JourneyRecoveryStanding standing, GFile *file, const char *saved)
{
  g_autoptr (GPtrArray) left = journey_recovery_find_left (place->root, NULL);
  JourneyRecoveryLeft *one;

  g_assert_cmpuint (left->len, ==, 1);
  one = g_ptr_array_index (left, 0);
  g_assert_cmpint (one->standing, ==, standing);
  g_assert_true (file ? g_file_equal (one->file, file) : one->file == NULL);
  g_assert_cmpstr (one->saved ? title_of (one->saved) : NULL, ==, saved);
  g_assert_cmpstr (title_of (one->copy), ==, "Edited");
}

static void
test_file_as_before (RecoveryPlace *place, gconstpointer data)
{
  g_autoptr (GFile) file = NULL;
  const struct timespec past[] = { { .tv_sec = 1 }, { .tv_sec = 1 } };

  leave_copy_of_file (place, "Edited", &file);
  assert_standing (place, JOURNEY_RECOVERY_AS_BEFORE, file, "Saved");
  g_assert_cmpint (utimensat (AT_FDCWD, g_file_peek_path (file), past, 0), ==, 0);
  assert_standing (place, JOURNEY_RECOVERY_AS_BEFORE, file, "Saved");
}

static void
test_file_changed (RecoveryPlace *place, gconstpointer data)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFile) again = NULL;
  JourneyRecoveryAbout about;

  leave_copy_of_file (place, "Edited", &file);
  about = save_file (place, "By somebody else", &again);
  assert_standing (place, JOURNEY_RECOVERY_CHANGED, file, "By somebody else");
  clear_about (&about);
  spoil (g_file_peek_path (file), "<?xml");
  assert_standing (place, JOURNEY_RECOVERY_MISSING, file, NULL);
  g_assert_cmpint (g_unlink (g_file_peek_path (file)), ==, 0);
  assert_standing (place, JOURNEY_RECOVERY_MISSING, file, NULL);
}

static void
test_file_elsewhere (RecoveryPlace *place, gconstpointer data)
{
  const JourneyRecoveryAbout about = { .title = "Away", .uri = (char *)"sftp://192.0.2.1/map.journey", .etag = (char *)"%\xff" };
  g_autoptr (GFile) file = g_file_new_for_uri (about.uri);
  g_autoptr (JourneyRecovery) recovery = journey_recovery_new (place->root);
  g_autoptr (JourneyState) map = map_of ("Edited");
  g_autoptr (GPtrArray) left = NULL;

  g_assert_true (journey_recovery_write (recovery, map, &about, NULL, NULL));
  g_clear_object (&recovery);
  assert_standing (place, JOURNEY_RECOVERY_MISSING, file, NULL);
  left = journey_recovery_claim_left (place->root);
  g_assert_cmpstr (journey_recovery_about (g_ptr_array_index (left, 0))->etag, ==, about.etag);
}

static void
test_never_saved (RecoveryPlace *place, gconstpointer data)
{
  leave (place, (const char *const[]){ "Edited", NULL });
  assert_standing (place, JOURNEY_RECOVERY_NO_FILE, NULL, NULL);
}

/* Killed between a save and the discarding of its copies: there is nothing to offer. */
static void
test_same_as_file (RecoveryPlace *place, gconstpointer data)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GPtrArray) folders = NULL;

  leave_copy_of_file (place, "Saved", &file);
  left = journey_recovery_find_left (place->root, NULL);
  g_assert_cmpuint (left->len, ==, 0);
  folders = files_in (place->root);
  g_assert_cmpuint (folders->len, ==, 0);
}

/* The copies are worth the same when it is not known what they are of. */
static void
test_damaged_about (RecoveryPlace *place, gconstpointer data)
{
  static const char *const damages[] = { "", "[Recovery", "[Recovery]\nFile=http://192.0.2.1/a\nEtag=%zz\n", "\xff\n",
                                         "[Recovery]\nTitle=\\" };

  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autofree char *folder = NULL;
      g_autofree char *about = NULL;

      leave_three (place);
      folder = only_folder (place);
      about = g_build_filename (folder, "about", NULL);
      spoil (about, damages[i]);
      assert_left (place, "Three");
      g_assert_cmpint (g_unlink (about), ==, 0);
      assert_left (place, "Three");
      remove_tree (folder);
    }
}

#define ADD(path, func) g_test_add (path, RecoveryPlace, NULL, recovery_place_set_up, func, recovery_place_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/recovery/file-as-before", test_file_as_before);
  ADD ("/recovery/file-changed", test_file_changed);
  ADD ("/recovery/file-elsewhere", test_file_elsewhere);
  ADD ("/recovery/never-saved", test_never_saved);
  ADD ("/recovery/same-as-file", test_same_as_file);
  ADD ("/recovery/damaged-about", test_damaged_about);

  return g_test_run ();
}
