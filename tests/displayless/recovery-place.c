/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "recovery-place.h"

#include <glib/gstdio.h>

#include "journey-kinds.h"

const JourneyRecoveryAbout recovery_nowhere = { .title = "Moving house" };

void
recovery_place_set_up (RecoveryPlace *place, gconstpointer data)
{
  place->home = g_dir_make_tmp ("sojourn-recovery-XXXXXX", NULL);
  place->root = g_build_filename (place->home, "state", "recovery", NULL);
}

/* Links are not followed. */
void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *inside = g_build_filename (path, name, NULL);

      remove_tree (inside);
    }
  g_assert_cmpint (g_remove (path), ==, 0);
}

void
recovery_place_tear_down (RecoveryPlace *place, gconstpointer data)
{
  remove_tree (place->home);
  g_free (place->root);
  g_free (place->home);
}

JourneyState *
map_of (const char *title)
{
  JourneyState *state = journey_state_new (JOURNEY_KIND_MAP, "map");

  journey_state_set_text (state, JOURNEY_MAP_VERSION, "1.0");
  journey_state_set_text (state, JOURNEY_MAP_TITLE, title);

  return journey_state_seal (state);
}

const char *
title_of (JourneyState *map)
{
  return journey_state_text (map, JOURNEY_MAP_TITLE);
}

void
write_copy (JourneyRecovery *recovery, const char *title)
{
  g_autoptr (JourneyState) map = map_of (title);
  g_autoptr (GError) error = NULL;

  g_assert_true (journey_recovery_write (recovery, map, &recovery_nowhere, NULL, &error));
  g_assert_no_error (error);
}

/* The paths of what is in a folder. */
GPtrArray *
files_in (const char *path)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    g_ptr_array_add (found, g_build_filename (path, name, NULL));

  return found;
}

char *
only_folder (RecoveryPlace *place)
{
  g_autoptr (GPtrArray) folders = files_in (place->root);

  g_assert_cmpuint (folders->len, ==, 1);

  return g_strdup (g_ptr_array_index (folders, 0));
}

char *
copy_in (RecoveryPlace *place, guint number)
{
  g_autofree char *folder = only_folder (place);
  g_autofree char *name = g_strdup_printf ("copy-%u.journey", number);

  return g_build_filename (folder, name, NULL);
}

guint
count_left (RecoveryPlace *place)
{
  g_autoptr (GPtrArray) left = journey_recovery_claim_left (place->root);

  return left->len;
}

void
assert_left (RecoveryPlace *place, const char *title)
{
  g_autoptr (GPtrArray) left = journey_recovery_find_left (place->root, NULL);
  JourneyRecoveryLeft *one;

  g_assert_cmpuint (left->len, ==, 1);
  one = g_ptr_array_index (left, 0);
  g_assert_no_error (one->error);
  g_assert_cmpstr (title_of (one->copy), ==, title);
  g_assert_nonnull (one->when);
}

void
leave (RecoveryPlace *place, const char *const *titles)
{
  g_autoptr (JourneyRecovery) recovery = journey_recovery_new (place->root);

  for (; *titles; titles++)
    write_copy (recovery, *titles);
}

void
leave_three (RecoveryPlace *place)
{
  leave (place, (const char *const[]){ "One", "Two", "Three", NULL });
}

void
spoil (const char *path, const char *contents)
{
  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
}
