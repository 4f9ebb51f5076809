/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "journey-edit.h"
#include "journey-map-view-private.h"
#include "journey-what-if.h"
#include "wait-for.h"
#include "window-hands.h"

/* Scores that are tried in a window, and that nothing takes away without a word. */

static gboolean
is_saved (gpointer window)
{
  JourneyDocument *document = journey_window_document (window);

  return !journey_document_is_saving (document) && !journey_document_is_modified (document);
}

/* A saved map with one touchpoint, of which another score is tried on the page. */
static JourneyWhatIf *
try_something (WindowFixture *fixture)
{
  g_autoptr (GFile) file = window_file (fixture, "home.journey");
  JourneyMapView *view;
  JourneyNode *touchpoint, *stage;
  JourneyWhatIf *what_if;
  JourneyVotes three = { 3, 0, NAN };

  window_show_new_map (fixture);
  view = fixture->window->view;
  stage = journey_node_child (window_map (fixture->window), JOURNEY_MAP_STAGES, 0);
  touchpoint = JOURNEY_NODE (journey_edit_add_touchpoint (JOURNEY_STAGE (stage), 0, "T"));
  journey_edit_score (JOURNEY_TOUCHPOINT (touchpoint), NULL, &three, &three);
  journey_window_save_to (fixture->window, file);
  wait_for (is_saved, fixture->window);
  journey_map_view_show_page (view, "gaps");
  g_object_set (journey_map_view_gap_choices (view), "what-if", TRUE, NULL);
  g_object_get (journey_map_view_canvas (view), "what-if", &what_if, NULL);
  journey_what_if_raise (what_if, journey_map_state (JOURNEY_MAP (window_map (fixture->window))), journey_node_id (touchpoint),
                         NULL, 1);

  return what_if;
}

/* What is tried is in no map: it goes only when somebody says so. */
static void
test_close_asks_about_tried (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (JourneyWhatIf) what_if = try_something (fixture);

  window_activate (fixture->window, "close", NULL);
  wait_for (window_has_dialog, fixture->window);
  window_answer (fixture->window, "cancel");
  wait_for (window_has_no_dialog, fixture->window);
  g_assert_cmpuint (journey_what_if_n (what_if), ==, 1);

  window_activate (fixture->window, "close", NULL);
  window_answer (fixture->window, "let-go");
  wait_for (window_is_gone, &fixture->window);
}

static guint
n_tried (WindowFixture *fixture)
{
  g_autoptr (JourneyWhatIf) what_if = NULL;

  g_object_get (journey_map_view_canvas (fixture->window->view), "what-if", &what_if, NULL);

  return what_if ? journey_what_if_n (what_if) : 0;
}

static gboolean
tries_one (gpointer fixture)
{
  return n_tried (fixture) == 1;
}

static gboolean
there_are_two (gpointer application)
{
  return window_count (application) == 2;
}

static void
show_measured (WindowFixture *fixture)
{
  g_object_set (journey_map_view_gap_choices (fixture->window->view), "measured-only", TRUE, NULL);
  wait_for (window_has_dialog, fixture->window);
  g_assert_cmpuint (n_tried (fixture), ==, 0);
}

static JourneySelection *
selection_of (JourneyWindow *window)
{
  return journey_canvas_selection (journey_map_view_canvas (window->view));
}

/* Whoever chooses something else while scores are tried gets them back with Cancel, and a map of them with Keep. */
static void
test_asks_about_given_up (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (JourneyWhatIf) what_if = try_something (fixture);
  JourneyNode *stage = journey_node_child (window_map (fixture->window), JOURNEY_MAP_STAGES, 0);
  const char *later = journey_node_id (JOURNEY_NODE (journey_edit_add_touchpoint (JOURNEY_STAGE (stage), 1, "U")));
  JourneyWindow *window;

  journey_selection_select (selection_of (fixture->window), later);
  show_measured (fixture);
  window_answer (fixture->window, "cancel");
  wait_for (tries_one, fixture);

  show_measured (fixture);
  window_answer (fixture->window, "keep");
  wait_for (there_are_two, fixture->application);
  g_assert_cmpuint (n_tried (fixture), ==, 0);

  /* One goes on where one was. */
  window = JOURNEY_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (fixture->application)));
  g_assert_true (window != fixture->window);
  g_assert_cmpstr (journey_selection_id (selection_of (window)), ==, later);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (journey_map_view_pages (window->view)), ==, "gaps");
}

/* What is let go can be had again, as long as the toast says so. */
static void
test_let_go (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (JourneyWhatIf) what_if = try_something (fixture);
  GtkWidget *label = hands_find_label (GTK_WIDGET (fixture->window), "Let Go");

  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
  EXPECT (hands_shows (fixture, "Let go of what was tried"));
  g_assert_cmpuint (n_tried (fixture), ==, 0);
  label = hands_find_label (GTK_WIDGET (fixture->window), "Try Again");
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
  wait_for (tries_one, fixture);
}

static gboolean
is_not_offered (gpointer fixture)
{
  return !hands_shows (fixture, "Let go of what was tried");
}

/* Once something else is tried, what was let go would take it away. */
static void
test_tried_anew (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (JourneyWhatIf) what_if = try_something (fixture);
  GtkWidget *label = hands_find_label (GTK_WIDGET (fixture->window), "Let Go");

  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
  EXPECT (hands_shows (fixture, "Let go of what was tried"));
  g_object_set (journey_map_view_gap_choices (fixture->window->view), "what-if", TRUE, NULL);
  wait_for (is_not_offered, fixture);
}

/* Another map is opened in another window, so that what is tried stays where it is. */
static void
test_open_leaves_tried (WindowFixture *fixture, gconstpointer data)
{
  g_autoptr (JourneyWhatIf) what_if = try_something (fixture);
  g_autoptr (GFile) first = window_file (fixture, "home.journey");
  g_autoptr (GFile) other = window_file (fixture, "other.journey");
  g_autoptr (GError) error = NULL;
  JourneyWindow *window;

  g_file_copy (first, other, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  window = journey_application_open_file (fixture->application, fixture->window, other);
  g_assert_true (window != fixture->window);
  wait_for (window_has_document, window);
  g_assert_cmpuint (journey_what_if_n (what_if), ==, 1);
  g_assert_cmpuint (n_tried (fixture), ==, 1);
  gtk_window_destroy (GTK_WINDOW (window));
  journey_what_if_let_go (what_if);
}

int
main (int argc, char *argv[])
{
  g_autoptr (JourneyApplication) application = window_init (&argc, &argv);

  WINDOW_ADD ("/window-tried/let-go", test_let_go);
  WINDOW_ADD ("/window-tried/anew", test_tried_anew);
  WINDOW_ADD ("/window-tried/close-asks-about-tried", test_close_asks_about_tried);
  WINDOW_ADD ("/window-tried/asks-about-given-up", test_asks_about_given_up);
  WINDOW_ADD ("/window-tried/open-leaves-tried", test_open_leaves_tried);

  return g_test_run ();
}
