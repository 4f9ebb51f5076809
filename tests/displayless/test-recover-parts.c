/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "journey-edit.h"
#include "journey-kinds.h"
#include "journey-recover-keeper.h"
#include "journey-recover-list.h"
#include "journey-recovery-left.h"
#include "place.h"

static JourneyRecoverItem *
make_item (Place *place, const JourneyRecoveryLeft *about)
{
  g_autoptr (JourneyRecovery) recovery = journey_recovery_new (place->folder);
  g_autoptr (JourneyState) map = journey_state_new (JOURNEY_KIND_MAP, "map");
  JourneyRecoveryLeft left = *about;

  left.recovery = recovery;
  left.copy = map;

  return journey_recover_item_new (&left);
}

/* Offers come and go, one by one. */
static void
test_list (Place *place, gconstpointer data)
{
  const JourneyRecoveryLeft nothing = { .standing = JOURNEY_RECOVERY_NO_FILE };
  JourneyRecoverList *list = journey_recover_list_new ();
  g_autoptr (JourneyRecoverItem) item = make_item (place, &nothing);
  g_autoptr (JourneyRecoverItem) stranger = make_item (place, &nothing);
  GListModel *items = journey_recover_list_items (list);

  g_assert_null (journey_recover_list_find (list, "0123456789abcdef"));
  journey_recover_list_add (list, item);
  g_assert_null (journey_recover_list_find (list, "0123456789abcdef"));
  journey_recover_list_remove (list, stranger);
  g_assert_cmpuint (g_list_model_get_n_items (items), ==, 1);
  journey_recover_list_remove (list, item);
  g_assert_cmpuint (g_list_model_get_n_items (items), ==, 0);
  g_assert_finalize_object (list);
}

/* Neither the time of the copy nor the name of the file need be known. */
static void
test_little_known (Place *place, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_uri ("%zz");
  const JourneyRecoveryLeft left = { .standing = JOURNEY_RECOVERY_MISSING, .file = file };
  g_autoptr (JourneyRecoverItem) item = make_item (place, &left);
  g_autofree char *text = journey_recover_item_describe (item);

  g_assert_true (journey_recover_item_can_restore (item));
  g_assert_nonnull (strstr (text, "which cannot be read now"));
}

static void
on_hurried (GObject *source, GAsyncResult *result, gpointer data)
{
  gboolean *done = data;

  journey_recover_keeper_hurry_finish (JOURNEY_RECOVER_KEEPER (source), result);
  *done = TRUE;
}

static void
hurry (JourneyRecoverKeeper *keeper)
{
  gboolean done = FALSE;

  journey_recover_keeper_hurry_async (keeper, on_hurried, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

/* The thread that wrote last may be about to let go of it, too. */
static void
let_go (JourneyRecoverKeeper *keeper)
{
  gpointer left = keeper;

  g_object_add_weak_pointer (G_OBJECT (keeper), &left);
  g_object_unref (keeper);
  while (g_atomic_pointer_get (&left))
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

static char *
contents_of (Place *place)
{
  g_autoptr (GPtrArray) left = journey_recovery_find_left (place->folder, NULL);
  JourneyRecoveryLeft *one;

  g_assert_cmpuint (left->len, ==, 1);
  one = g_ptr_array_index (left, 0);

  return g_strdup (journey_recovery_about (one->recovery)->contents);
}

/* What is in the file is added up once, and every copy says so. */
static void
test_copies_of_a_file (Place *place, gconstpointer data)
{
  g_autoptr (JourneyMap) map = journey_map_new ();
  g_autoptr (JourneyState) saved = journey_state_ref (journey_map_state (map));
  JourneyRecoverKeeper *keeper = journey_recover_keeper_new (map, place->folder);
  g_autofree char *checksum = journey_recovery_checksum (saved);
  g_autofree char *contents = NULL;
  g_autofree char *trouble = NULL;

  journey_recover_keeper_set_base (keeper, place->file, "etag", saved);
  journey_recover_keeper_set_needed (keeper, TRUE);
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *title = g_strdup_printf ("Title %u", i);

      journey_edit_set_text (JOURNEY_NODE (map), JOURNEY_MAP_TITLE, title);
      hurry (keeper);
    }
  g_object_get (keeper, "trouble", &trouble, NULL);
  g_assert_null (trouble);
  let_go (keeper);
  contents = contents_of (place);
  g_assert_cmpstr (contents, ==, checksum);
}

static void
remove_copies (Place *place)
{
  g_autoptr (GPtrArray) left = journey_recovery_claim_left (place->folder);

  for (guint i = 0; i < left->len; i++)
    g_assert_true (journey_recovery_discard (g_ptr_array_index (left, i), NULL));
}

static void
tear_down (Place *place, gconstpointer data)
{
  remove_copies (place);
  place_tear_down (place, data);
}

#define add(path, test) g_test_add ("/recover-parts/" path, Place, NULL, place_set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("list", test_list);
  add ("little-known", test_little_known);
  add ("copies-of-a-file", test_copies_of_a_file);

  return g_test_run ();
}
