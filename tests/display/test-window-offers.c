/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "journey-difference-dialog.h"
#include "recover-window.h"

static void
test_discard (RecoverFixture *fixture, gconstpointer data)
{
  JourneyWindow *window = fixture->window.window;

  recover_leave (fixture, NULL, "Left over");
  recover_look (fixture, recover_has_one_item);
  window_activate (window, "discard-copy", recover_id_of (fixture, 0));
  window_answer (window, "cancel");
  wait_for (window_has_no_dialog, window);
  wait_idle ();
  g_assert_cmpuint (recover_count_notices (window), ==, 1);

  window_activate (window, "discard-copy", recover_id_of (fixture, 0));
  window_answer (window, "discard");
  wait_for (recover_has_no_item, recover_items_of (fixture));
  wait_idle ();
  g_assert_cmpuint (recover_count_notices (window), ==, 0);
  recover_assert_on_disk (fixture, "");
}

static void
test_put_off (RecoverFixture *fixture, gconstpointer data)
{
  recover_leave (fixture, NULL, "Left over");
  recover_look (fixture, recover_has_one_item);
  window_activate (fixture->window.window, "put-off-copy", recover_id_of (fixture, 0));
  g_assert_cmpuint (recover_count_notices (fixture->window.window), ==, 0);
  recover_assert_on_disk (fixture, "Left over\n");
}

/* Several maps, offered in every window until somebody says in one of them what is to be done. */
static void
test_two_maps_and_windows (RecoverFixture *fixture, gconstpointer data)
{
  JourneyWindow *second = journey_window_new (fixture->window.application);
  JourneyWindow *third;

  journey_window_show_start_page (second);
  gtk_window_present (GTK_WINDOW (second));
  recover_leave (fixture, NULL, "One");
  recover_leave (fixture, NULL, "Two");
  recover_look (fixture, recover_has_two_items);
  third = journey_window_new (fixture->window.application);
  g_assert_cmpuint (recover_count_notices (fixture->window.window), ==, 1);
  g_assert_cmpuint (recover_count_notices (second), ==, 1);
  g_assert_cmpuint (recover_count_notices (third), ==, 1);

  window_activate (second, "restore-copy", recover_id_of (fixture, 1));
  wait_for (recover_has_restored, second);
  g_assert_cmpuint (recover_count_notices (fixture->window.window), ==, 1);
  g_assert_cmpuint (recover_count_notices (second), ==, 2);
  window_activate (fixture->window.window, "restore-copy", recover_id_of (fixture, 0));
  wait_for (recover_has_restored, fixture->window.window);
  g_assert_cmpuint (recover_count_notices (third), ==, 0);
  g_assert_cmpstr (recover_title_in (second), !=, recover_title_in (fixture->window.window));
}

static const char *
offered_in (JourneyWindow *window)
{
  return g_variant_get_string (gtk_actionable_get_action_target_value (
                                   GTK_ACTIONABLE (recover_find_button (GTK_WIDGET (window->notices), "win.restore-copy"))),
                               NULL);
}

static gboolean
shows_map (gpointer window)
{
  return journey_window_document (window) != NULL;
}

/* Of several, the copy of the map that is open is the one that is offered, and so the one that the keys are for. */
static void
test_open_map_first (RecoverFixture *fixture, gconstpointer data)
{
  JourneyWindow *window = fixture->window.window;
  g_autoptr (GVariant) one = NULL;
  g_autoptr (GVariant) two = NULL;

  recover_leave (fixture, NULL, "One");
  recover_look (fixture, recover_has_one_item);
  recover_leave (fixture, fixture->file, "Two");
  recover_look (fixture, recover_has_two_items);
  one = g_variant_ref_sink (recover_id_of (fixture, 0));
  two = g_variant_ref_sink (recover_id_of (fixture, 1));
  g_assert_cmpstr (offered_in (window), ==, g_variant_get_string (one, NULL));

  journey_application_open_file (fixture->window.application, window, fixture->file);
  wait_for (shows_map, window);
  wait_idle ();
  g_assert_cmpuint (recover_count_notices (window), ==, 1);
  g_assert_cmpstr (offered_in (window), ==, g_variant_get_string (two, NULL));
}

/* Found already means claimed: whoever looks again finds nothing. */
static void
test_found_once (RecoverFixture *fixture, gconstpointer data)
{
  recover_leave (fixture, NULL, "Left over");
  recover_look (fixture, recover_has_one_item);
  journey_recover_list_look (journey_application_left (fixture->window.application), fixture->root);
  recover_leave (fixture, NULL, "Left over too");
  recover_look (fixture, recover_has_two_items);
}

static void
test_damaged (RecoverFixture *fixture, gconstpointer data)
{
  JourneyWindow *window = fixture->window.window;

  recover_leave (fixture, NULL, "Left over");
  recover_damage (fixture);
  recover_look (fixture, recover_has_one_item);
  g_assert_false (recover_has_button (window, "win.restore-copy"));
  g_assert_true (recover_has_button (window, "win.discard-copy"));
}

/* Damaged between the offer and the answer. */
static void
test_damaged_meanwhile (RecoverFixture *fixture, gconstpointer data)
{
  JourneyWindow *window = fixture->window.window;

  recover_leave (fixture, NULL, "Left over");
  recover_look (fixture, recover_has_one_item);
  recover_damage (fixture);
  window_activate (window, "restore-copy", recover_id_of (fixture, 0));
  wait_for (recover_has_one_item, recover_items_of (fixture));
  g_assert_null (journey_window_document (window));
  g_assert_false (recover_has_button (window, "win.restore-copy"));
}

static gboolean
has_difference (gpointer window)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();

  for (GList *l = toplevels; l; l = l->next)
    if (JOURNEY_IS_DIFFERENCE_DIALOG (l->data) && gtk_window_get_transient_for (l->data) == window)
      return TRUE;

  return FALSE;
}

static void
test_compare (RecoverFixture *fixture, gconstpointer data)
{
  recover_leave (fixture, fixture->file, "Left over");
  recover_look (fixture, recover_has_one_item);
  window_activate (fixture->window.window, "compare-copy", recover_id_of (fixture, 0));
  wait_for (has_difference, fixture->window.window);
  recover_assert_file_says (fixture->file, "Moving house");
  g_assert_cmpuint (recover_count_notices (fixture->window.window), ==, 1);
}

static void
hurry (JourneyWindow *window)
{
  recover_hurry (journey_document_keeper (journey_window_document (window)));
}

/* What the person said is to be discarded is not offered at the next start. */
static void
test_closed_and_discarded (RecoverFixture *fixture, gconstpointer data)
{
  window_show_new_map (&fixture->window);
  window_retitle (fixture->window.window, "Discarded");
  hurry (fixture->window.window);
  gtk_window_close (GTK_WINDOW (fixture->window.window));
  window_answer (fixture->window.window, "discard");
  wait_for (window_is_gone, &fixture->window.window);
  recover_assert_on_disk (fixture, "");
}

static void
test_undone_before_closing (RecoverFixture *fixture, gconstpointer data)
{
  window_show_new_map (&fixture->window);
  window_retitle (fixture->window.window, "Undone");
  hurry (fixture->window.window);
  window_activate (fixture->window.window, "undo", NULL);
  gtk_window_close (GTK_WINDOW (fixture->window.window));
  wait_for (window_is_gone, &fixture->window.window);
  recover_assert_on_disk (fixture, "");
}

static void
test_trouble (RecoverFixture *fixture, gconstpointer data)
{
  JourneyWindow *window = fixture->window.window;

  g_assert_true (g_rmdir (fixture->root) == 0 || !g_file_test (fixture->root, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_set_contents (fixture->root, "a file where a folder should be", -1, NULL));
  window_show_new_map (&fixture->window);
  window_retitle (window, "Changed");
  hurry (window);
  g_assert_cmpuint (recover_count_notices (window), ==, 1);
  window_retitle (window, "Changed again");
  hurry (window);
  g_assert_cmpuint (recover_count_notices (window), ==, 1);
  g_assert_cmpint (g_unlink (fixture->root), ==, 0);
  hurry (window);
  window_retitle (window, "And again");
  hurry (window);
  g_assert_cmpuint (recover_count_notices (window), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_autoptr (JourneyApplication) application = window_init (&argc, &argv);

  RECOVER_ADD ("/window-offers/discard", test_discard);
  RECOVER_ADD ("/window-offers/put-off", test_put_off);
  RECOVER_ADD ("/window-offers/two-maps-and-windows", test_two_maps_and_windows);
  RECOVER_ADD ("/window-offers/open-map-first", test_open_map_first);
  RECOVER_ADD ("/window-offers/found-once", test_found_once);
  RECOVER_ADD ("/window-offers/damaged", test_damaged);
  RECOVER_ADD ("/window-offers/damaged-meanwhile", test_damaged_meanwhile);
  RECOVER_ADD ("/window-offers/compare", test_compare);
  RECOVER_ADD ("/window-offers/closed-and-discarded", test_closed_and_discarded);
  RECOVER_ADD ("/window-offers/undone-before-closing", test_undone_before_closing);
  RECOVER_ADD ("/window-offers/trouble", test_trouble);

  return g_test_run ();
}
