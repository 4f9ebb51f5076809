/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "journey-answers-dialog.h"
#include "journey-answers-name-row.h"
#include "journey-edit.h"
#include "wait-for.h"
#include "window-hands.h"

static JourneyMap *
new_map (void)
{
  JourneyMap *map = journey_map_new ();
  JourneyStage *stage;

  journey_history_begin (journey_map_history (map), "Make");
  stage = journey_edit_add_stage (map, G_MAXUINT, "Experience");
  journey_edit_add_touchpoint (stage, G_MAXUINT, "Install visit");
  journey_edit_add_touchpoint (stage, G_MAXUINT, "First bill");
  journey_history_end (journey_map_history (map));

  return map;
}

static JourneyNode *
touchpoint (WindowFixture *fixture, guint position)
{
  JourneyNode *stage = journey_node_child (window_map (fixture->window), JOURNEY_MAP_STAGES, 0);

  return journey_node_child (stage, JOURNEY_STAGE_TOUCHPOINTS, position);
}

static guint
n_tallies (WindowFixture *fixture, guint position)
{
  return journey_node_n_children (touchpoint (fixture, position), JOURNEY_TOUCHPOINT_TALLIES);
}

static JourneyAnswersDialog *
find_dialog (void)
{
  return window_find (JOURNEY_TYPE_ANSWERS_DIALOG);
}

/* Imports a file with the text, up to the dialog. */
static JourneyAnswersDialog *
begin (WindowFixture *fixture, const char *csv)
{
  g_autoptr (GFile) file = window_file (fixture, "october.csv");
  g_autoptr (GError) error = NULL;

  g_file_replace_contents (file, csv, strlen (csv), NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, &error);
  g_assert_no_error (error);
  journey_window_import_answers (fixture->window, file);
  EXPECT (find_dialog ());
  hands_focus (GTK_WINDOW (find_dialog ()));

  return find_dialog ();
}

static GtkWidget *
chooser_of (JourneyAnswersDialog *dialog)
{
  return hands_find (hands_find (GTK_WIDGET (dialog), JOURNEY_TYPE_ANSWERS_NAME_ROW), GTK_TYPE_DROP_DOWN);
}

/* On the button of a choice, and not on its list. */
static gboolean
has_focus (JourneyAnswersDialog *dialog, GtkWidget *chooser)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (dialog));

  return focus && gtk_widget_get_native (focus) == GTK_NATIVE (dialog)
         && (focus == chooser || gtk_widget_is_ancestor (focus, chooser));
}

static void
test_enabled (WindowFixture *fixture, gconstpointer data)
{
  g_assert_false (window_is_enabled (fixture->window, "import-answers"));
  hands_show (fixture, new_map ());
  g_assert_true (window_is_enabled (fixture->window, "import-answers"));
  g_assert_false (window_is_enabled (fixture->window, "show-remarks"));
}

/* All names are known: Enter is all that is needed, and one undo takes everything back. */
static void
test_import (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  JourneyAnswersDialog *dialog;

  hands_show (fixture, new_map ());
  before = hands_bytes (fixture);
  dialog = begin (fixture, "touchpoint,nps,actual,colour\nFirst bill,9,2,red\nInstall visit,12,3,\n");
  g_assert_null (hands_find (GTK_WIDGET (dialog), JOURNEY_TYPE_ANSWERS_NAME_ROW));
  g_assert_nonnull (hands_find_label (GTK_WIDGET (dialog), "left out"));
  g_assert_nonnull (hands_find_label (GTK_WIDGET (dialog), "Line 3: nps “12” is left out: it is not between 0 and 10."));
  hands_press ("Return");
  EXPECT (!find_dialog ());
  g_assert_cmpuint (n_tallies (fixture, 1), ==, 1);
  g_assert_cmpuint (n_tallies (fixture, 0), ==, 0);
  g_assert_cmpuint (journey_node_n_children (touchpoint (fixture, 0), JOURNEY_TOUCHPOINT_SCORES), ==, 1);
  EXPECT (hands_shows (fixture, "Imported answers about 2 touchpoints"));

  /* What was left out can be read again. */
  window_activate (fixture->window, "show-remarks", NULL);
  EXPECT (window_dialog (fixture->window));
  g_assert_nonnull (hands_find_label (GTK_WIDGET (window_dialog (fixture->window)),
                                      "Line 3: nps “12” is left out: it is not between 0 and 10."));
  window_answer (fixture->window, "cancel");
  EXPECT (window_has_no_dialog (fixture->window));

  window_activate (fixture->window, "undo", NULL);
  after = hands_bytes (fixture);
  g_assert_true (g_bytes_equal (before, after));
}

/* What is nearly the same is proposed, and what is chosen instead is what happens; all by keys. */
static void
test_choose (WindowFixture *fixture, gconstpointer data)
{
  JourneyAnswersDialog *dialog;
  GtkWidget *chooser;

  hands_show (fixture, new_map ());
  dialog = begin (fixture, "touchpoint,nps\nFrist bill,9\n");
  chooser = chooser_of (dialog);
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (chooser)), ==, 1);
  g_assert_true (has_focus (dialog, chooser));

  hands_press ("space");
  EXPECT (hands_find (chooser, GTK_TYPE_POPOVER));
  /* The first goes to what is chosen now. */
  hands_press ("Down");
  hands_press ("Down");
  hands_press ("Return");
  EXPECT (gtk_drop_down_get_selected (GTK_DROP_DOWN (chooser)) == 2);
  EXPECT (!hands_find (chooser, GTK_TYPE_POPOVER) && has_focus (dialog, chooser));
  EXPECT (hands_find_label (GTK_WIDGET (dialog), "Line 2: “Frist bill” is taken for “Install visit” (1 row)."));
  hands_press ("alt+i");
  EXPECT (!find_dialog ());
  g_assert_cmpuint (n_tallies (fixture, 0), ==, 1);
  g_assert_cmpuint (n_tallies (fixture, 1), ==, 0);
}

/* Names that are left out leave nothing to import. */
static void
test_leave_out (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  JourneyAnswersDialog *dialog;

  hands_show (fixture, new_map ());
  before = hands_bytes (fixture);
  dialog = begin (fixture, "touchpoint,nps\nFrist bill,9\n");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (chooser_of (dialog)), 0);
  EXPECT (hands_find_label (GTK_WIDGET (dialog),
                            "0 of 1 row can be taken over\n0 touchpoints get answers · 0 comments become feedback"));
  hands_press ("alt+i");
  wait_idle ();
  g_assert_true (find_dialog () == dialog);
  hands_press ("Escape");
  EXPECT (!find_dialog ());
  after = hands_bytes (fixture);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_cancel (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;

  hands_show (fixture, new_map ());
  before = hands_bytes (fixture);
  begin (fixture, "touchpoint,nps\nFirst bill,9\n");
  hands_press ("Escape");
  EXPECT (!find_dialog ());
  after = hands_bytes (fixture);
  g_assert_true (g_bytes_equal (before, after));
}

/* The dialog goes while the thread reads. */
static void
test_cancel_reading (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = window_file (fixture, "many.csv");
  g_autoptr (GString) csv = g_string_new ("touchpoint,nps\n");
  JourneyAnswersDialog *dialog;

  for (guint i = 0; i < 200000; i++)
    g_string_append (csv, "First bill,9\n");
  g_file_replace_contents (file, csv->str, csv->len, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, NULL);
  hands_show (fixture, new_map ());
  dialog = journey_answers_dialog_new (GTK_WINDOW (fixture->window), JOURNEY_MAP (window_map (fixture->window)), file);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *)&dialog);
  journey_answers_dialog_read (dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
  EXPECT (!dialog);
  g_assert_cmpuint (n_tallies (fixture, 1), ==, 0);
}

/* The map went on while the dialog was open: nothing of that is lost. */
static void
test_stale (WindowFixture *fixture, gconstpointer data)
{
  hands_show (fixture, new_map ());
  begin (fixture, "touchpoint,nps\nFirst bill,9\n");
  window_retitle (fixture->window, "Meanwhile");
  hands_press ("Return");
  EXPECT (!find_dialog ());
  g_assert_cmpuint (n_tallies (fixture, 1), ==, 1);
  g_assert_cmpstr (journey_node_text (window_map (fixture->window), JOURNEY_MAP_TITLE), ==, "Meanwhile");
}

static void
test_failed (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = window_file (fixture, "sun.csv");

  hands_show (fixture, new_map ());
  g_file_replace_contents (file, "weather\nsun\n", 12, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, NULL);
  journey_window_import_answers (fixture->window, file);
  wait_for (window_has_dialog, fixture->window);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (window_dialog (fixture->window)), "Name one of them “touchpoint”"));
  window_answer (fixture->window, "cancel");
  g_assert_null (find_dialog ());
}

/* Twice the same: the second time says so, and is no step. */
static void
test_again (WindowFixture *fixture, gconstpointer data)
{
  const char *csv = "touchpoint,nps,comment\nFirst bill,9,Good\n";
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) second = NULL;

  hands_show (fixture, new_map ());
  begin (fixture, csv);
  hands_press ("Return");
  EXPECT (!find_dialog ());
  first = hands_bytes (fixture);
  begin (fixture, csv);
  hands_press ("Return");
  EXPECT (!find_dialog ());
  second = hands_bytes (fixture);
  g_assert_true (g_bytes_equal (first, second));
  EXPECT (hands_shows (fixture, "The map had all of these answers already"));
}

int
main (int argc, char *argv[])
{
  JourneyApplication *application = window_init (&argc, &argv);

  WINDOW_ADD ("/window-answers/enabled", test_enabled);
  WINDOW_ADD ("/window-answers/import", test_import);
  WINDOW_ADD ("/window-answers/choose", test_choose);
  WINDOW_ADD ("/window-answers/leave-out", test_leave_out);
  WINDOW_ADD ("/window-answers/cancel", test_cancel);
  WINDOW_ADD ("/window-answers/cancel-reading", test_cancel_reading);
  WINDOW_ADD ("/window-answers/stale", test_stale);
  WINDOW_ADD ("/window-answers/failed", test_failed);
  WINDOW_ADD ("/window-answers/again", test_again);

  return g_test_run ();
}
