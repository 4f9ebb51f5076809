/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "details-page.h"
#include "journey-choice-field.h"
#include "journey-details-page.h"
#include "journey-edit.h"
#include "journey-emotion-row.h"
#include "journey-gap-box.h"
#include "journey-list-section.h"
#include "journey-number-field.h"
#include "journey-opportunity-row.h"
#include "journey-pain-point-row.h"
#include "journey-persona-row.h"
#include "journey-scale-menu.h"
#include "journey-score-row.h"
#include "journey-severity-field.h"
#include "journey-star-field.h"
#include "journey-suggest-field.h"
#include "journey-text-field.h"
#include "journey-text-limit.h"
#include "journey-text.h"
#include "panel-map.h"
#include <locale.h>
#include <math.h>
#include <string.h>

/* What the Details page shows beside texts and scores: lists, faces, choices, and what is selected. */

static guint
count_rows (GtkWidget *widget, GType type)
{
  guint n = G_OBJECT_TYPE (widget) == type;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    n += count_rows (child, type);

  return n;
}

static GtkWidget *
add_button (Fixture *fixture, GType row_type)
{
  GtkWidget *section = gtk_widget_get_ancestor (panel_find (fixture->page, row_type, NULL), JOURNEY_TYPE_LIST_SECTION);

  return panel_find (section, GTK_TYPE_BUTTON, NULL);
}

static void
test_pain_points (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = panel_find (fixture->page, JOURNEY_TYPE_PAIN_POINT_ROW, NULL);
  JourneyNode *first = journey_node_child (fixture->bill, JOURNEY_TOUCHPOINT_PAIN_POINTS, 0);
  GtkWidget *text = panel_find (row, JOURNEY_TYPE_TEXT_FIELD, "text");

  g_signal_emit_by_name (add_button (fixture, JOURNEY_TYPE_PAIN_POINT_ROW), "clicked");
  g_assert_cmpuint (journey_node_n_children (fixture->bill, JOURNEY_TOUCHPOINT_PAIN_POINTS), ==, 2);
  g_assert_cmpuint (count_rows (fixture->page, JOURNEY_TYPE_PAIN_POINT_ROW), ==, 2);

  /* Enter in a text adds the next one below it, and does not make a line. */
  gtk_text_buffer_insert_interactive_at_cursor (panel_buffer (text), "\n", 1, TRUE);
  g_assert_cmpstr (journey_node_text (first, JOURNEY_PAIN_POINT_TEXT), ==, "Two part-months");
  g_assert_cmpuint (journey_node_n_children (fixture->bill, JOURNEY_TOUCHPOINT_PAIN_POINTS), ==, 3);

  gtk_widget_activate_action (row, "row.delete", NULL);
  g_assert_cmpuint (count_rows (fixture->page, JOURNEY_TYPE_PAIN_POINT_ROW), ==, 2);
  details_undo (fixture);
  details_undo (fixture);
  details_undo (fixture);
  g_assert_cmpuint (count_rows (fixture->page, JOURNEY_TYPE_PAIN_POINT_ROW), ==, 1);
  row = panel_find (fixture->page, JOURNEY_TYPE_PAIN_POINT_ROW, NULL);
  g_assert_nonnull (panel_find (row, JOURNEY_TYPE_SEVERITY_FIELD, "severity"));
  details_assert_shown (fixture, "text", "Two part-months");
}

static void
press (GtkWidget *widget, guint keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean handled = FALSE;

  for (guint i = 0; !handled && i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
    }
  g_assert_true (handled);
}

static void
test_severity (Fixture *fixture, gconstpointer data)
{
  JourneyNode *pain_point = journey_node_child (fixture->bill, JOURNEY_TOUCHPOINT_PAIN_POINTS, 0);
  GtkWidget *severity = panel_find (fixture->page, JOURNEY_TYPE_SEVERITY_FIELD, NULL);

  press (severity, GDK_KEY_1);
  g_assert_cmpint (journey_node_integer (pain_point, JOURNEY_PAIN_POINT_SEVERITY), ==, 1);
  g_assert_true (gtk_widget_has_css_class (gtk_widget_get_first_child (severity), "on"));
  g_assert_false (gtk_widget_has_css_class (gtk_widget_get_last_child (severity), "on"));
  press (severity, GDK_KEY_plus);
  g_assert_cmpint (journey_node_integer (pain_point, JOURNEY_PAIN_POINT_SEVERITY), ==, 2);
}

static void
test_number_keys (Fixture *fixture, gconstpointer data)
{
  JourneyNode *score = journey_node_child (fixture->bill, JOURNEY_TOUCHPOINT_SCORES, 0);
  GtkWidget *actual = details_score_field (fixture, "actual");

  press (actual, GDK_KEY_Up);
  g_assert_cmpfloat_with_epsilon (journey_node_number (score, JOURNEY_SCORE_ACTUAL), 2.3, 1e-9);
  press (actual, GDK_KEY_Down);
  press (actual, GDK_KEY_Down);
  press (actual, GDK_KEY_Down);
  g_assert_cmpfloat (journey_node_number (score, JOURNEY_SCORE_ACTUAL), ==, 1);

  gtk_editable_set_text (panel_entry (actual), "99");
  press (actual, GDK_KEY_Escape);
  g_assert_cmpstr (gtk_editable_get_text (panel_entry (actual)), ==, "1");
  g_assert_null (journey_number_field_problem (JOURNEY_NUMBER_FIELD (actual)));
}

static GtkToggleButton *
face (Fixture *fixture, guint place)
{
  GtkWidget *face = panel_find (panel_find (fixture->page, JOURNEY_TYPE_EMOTION_ROW, NULL), GTK_TYPE_TOGGLE_BUTTON, NULL);

  while (place-- > 0)
    face = gtk_widget_get_next_sibling (face);

  return GTK_TOGGLE_BUTTON (face);
}

static void
test_emotion (Fixture *fixture, gconstpointer data)
{
  JourneyNode *emotion;
  GtkWidget *word = details_text_field (fixture, "word");

  g_assert_nonnull (panel_find_label (fixture->page, "How it feels to Mei"));
  g_assert_false (gtk_widget_get_sensitive (word));

  gtk_toggle_button_set_active (face (fixture, 1), TRUE);
  emotion = journey_node_child (fixture->bill, JOURNEY_TOUCHPOINT_EMOTIONS, 0);
  g_assert_nonnull (emotion);
  g_assert_cmpfloat (journey_node_number (emotion, JOURNEY_EMOTION_VALUE), ==, -1);
  gtk_toggle_button_set_active (face (fixture, 0), TRUE);
  g_assert_cmpfloat (journey_node_number (emotion, JOURNEY_EMOTION_VALUE), ==, -2);
  g_assert_false (gtk_toggle_button_get_active (face (fixture, 1)));

  g_assert_true (gtk_widget_get_sensitive (word));
  gtk_text_buffer_set_text (panel_buffer (word), "let down", -1);
  g_assert_cmpstr (journey_node_text (emotion, JOURNEY_EMOTION_WORD), ==, "let down");

  gtk_toggle_button_set_active (face (fixture, 0), FALSE);
  g_assert_cmpuint (journey_node_n_children (fixture->bill, JOURNEY_TOUCHPOINT_EMOTIONS), ==, 0);
  details_assert_shown (fixture, "word", "");
  details_undo (fixture);
  details_assert_shown (fixture, "word", "let down");
  g_assert_true (gtk_toggle_button_get_active (face (fixture, 0)));
}

static void
test_personas (Fixture *fixture, gconstpointer data)
{
  journey_edit_need_persona (fixture->map, "Tom");
  g_assert_cmpuint (count_rows (fixture->page, JOURNEY_TYPE_EMOTION_ROW), ==, 2);
  g_assert_nonnull (panel_find_label (fixture->page, "How it feels to Tom"));

  journey_selection_select (fixture->selection, "");
  g_assert_cmpuint (count_rows (fixture->page, JOURNEY_TYPE_PERSONA_ROW), ==, 2);
  gtk_text_buffer_set_text (panel_buffer (details_text_field (fixture, "name")), "Mai", -1);
  g_assert_cmpstr (
      journey_node_text (journey_node_child (JOURNEY_NODE (fixture->map), JOURNEY_MAP_PERSONAS, 0), JOURNEY_PERSONA_NAME), ==,
      "Mai");

  /* Without any, the first feeling makes one. */
  while (journey_node_n_children (JOURNEY_NODE (fixture->map), JOURNEY_MAP_PERSONAS) > 0)
    journey_edit_remove (journey_node_child (JOURNEY_NODE (fixture->map), JOURNEY_MAP_PERSONAS, 0));
  journey_selection_select (fixture->selection, journey_node_id (fixture->bill));
  gtk_toggle_button_set_active (face (fixture, 4), TRUE);
  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (fixture->map), JOURNEY_MAP_PERSONAS), ==, 1);
  g_assert_true (gtk_toggle_button_get_active (face (fixture, 4)));
}

static void
test_choices (Fixture *fixture, gconstpointer data)
{
  GtkWidget *kano = panel_find (fixture->page, JOURNEY_TYPE_CHOICE_FIELD, "kano");
  GtkWidget *must_be = gtk_widget_get_first_child (kano);
  GtkWidget *star = panel_find (fixture->page, JOURNEY_TYPE_STAR_FIELD, NULL);

  g_signal_emit_by_name (must_be, "clicked");
  g_assert_cmpint (journey_node_integer (fixture->bill, JOURNEY_TOUCHPOINT_KANO), ==, JOURNEY_KANO_MUST_BE);

  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (must_be)));
  g_signal_emit_by_name (must_be, "clicked");
  g_assert_cmpint (journey_node_integer (fixture->bill, JOURNEY_TOUCHPOINT_KANO), ==, JOURNEY_KANO_NONE);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (gtk_widget_get_first_child (star)), TRUE);
  g_assert_true (journey_node_integer (fixture->bill, JOURNEY_TOUCHPOINT_MOMENT_OF_TRUTH));
}

static void
test_opportunity (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = panel_find (fixture->page, JOURNEY_TYPE_OPPORTUNITY_ROW, NULL);
  JourneyNode *opportunity = journey_node_child (JOURNEY_NODE (fixture->map), JOURNEY_MAP_OPPORTUNITIES, 0);
  const char *both[] = { journey_node_id (fixture->bill), journey_node_id (JOURNEY_NODE (panel_map_touchpoint (fixture->map, 0))),
                         NULL };

  g_assert_true (journey_details_page_edit (JOURNEY_DETAILS_PAGE (fixture->page), journey_node_id (opportunity)));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), row));

  /* What mends two touchpoints is only taken off the one. */
  journey_edit_set_strings (opportunity, JOURNEY_OPPORTUNITY_TOUCHPOINTS, both);
  gtk_widget_activate_action (row, "row.delete", NULL);
  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (fixture->map), JOURNEY_MAP_OPPORTUNITIES), ==, 1);
  g_assert_cmpuint (count_rows (fixture->page, JOURNEY_TYPE_OPPORTUNITY_ROW), ==, 0);

  details_undo (fixture);
  details_undo (fixture);
  row = panel_find (fixture->page, JOURNEY_TYPE_OPPORTUNITY_ROW, NULL);
  gtk_widget_activate_action (row, "row.delete", NULL);
  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (fixture->map), JOURNEY_MAP_OPPORTUNITIES), ==, 0);
}

/* What nobody said anything in goes again when somebody goes on, and leaves no step. */
static void
test_opportunity_left_blank (Fixture *fixture, gconstpointer data)
{
  JourneyHistory *history = journey_map_history (fixture->map);
  guint position = journey_history_position (history);
  GtkWidget *section =
      gtk_widget_get_ancestor (panel_find (fixture->page, JOURNEY_TYPE_OPPORTUNITY_ROW, NULL), JOURNEY_TYPE_LIST_SECTION);
  GtkWidget *add = gtk_widget_get_ancestor (panel_find_label (section, "Add"), GTK_TYPE_BUTTON);

  g_signal_emit_by_name (add, "clicked");
  panel_settle ();
  g_assert_cmpuint (count_rows (fixture->page, JOURNEY_TYPE_OPPORTUNITY_ROW), ==, 2);
  g_assert_true (gtk_widget_grab_focus (add));
  panel_settle ();
  g_assert_cmpuint (count_rows (fixture->page, JOURNEY_TYPE_OPPORTUNITY_ROW), ==, 1);
  g_assert_cmpuint (journey_history_position (history), ==, position);

  g_signal_emit_by_name (add, "clicked");
  journey_selection_select (fixture->selection, "");
  panel_settle ();
  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (fixture->map), JOURNEY_MAP_OPPORTUNITIES), ==, 1);

  journey_selection_select (fixture->selection, journey_node_id (fixture->bill));
  g_signal_emit_by_name (add, "clicked");
  journey_edit_set_text (journey_node_child (JOURNEY_NODE (fixture->map), JOURNEY_MAP_OPPORTUNITIES, 1), JOURNEY_OPPORTUNITY_TEXT,
                         "Ring them up");
  g_assert_true (gtk_widget_grab_focus (add));
  panel_settle ();
  g_assert_cmpuint (count_rows (fixture->page, JOURNEY_TYPE_OPPORTUNITY_ROW), ==, 2);
}

static gboolean
is_in_view (GtkWidget *widget, GtkWidget *scroller)
{
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (widget, scroller, &bounds) && bounds.size.height > 0 && bounds.origin.y >= 0
         && bounds.origin.y + bounds.size.height <= gtk_widget_get_height (scroller);
}

/* A row that is added far below is scrolled into view. */
static void
test_added_is_in_view (Fixture *fixture, gconstpointer data)
{
  GtkWidget *scroller = panel_find (fixture->page, GTK_TYPE_SCROLLED_WINDOW, NULL);
  JourneyNode *evidence = journey_edit_add (fixture->bill, JOURNEY_TOUCHPOINT_EVIDENCE, 0);
  gint64 deadline = g_get_monotonic_time () + 20 * G_TIME_SPAN_SECOND;

  g_assert_true (journey_details_page_edit (JOURNEY_DETAILS_PAGE (fixture->page), journey_node_id (evidence)));
  while (!is_in_view (gtk_window_get_focus (GTK_WINDOW (fixture->window)), scroller))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, deadline);
      panel_settle ();
    }
}

/* Going through the map, deleting what is shown, and undoing it. */
static void
test_selection (Fixture *fixture, gconstpointer data)
{
  journey_selection_select (fixture->selection, journey_node_id (JOURNEY_NODE (panel_map_touchpoint (fixture->map, 0))));
  details_assert_shown (fixture, "title", "Order");
  g_assert_cmpuint (count_rows (fixture->page, JOURNEY_TYPE_PAIN_POINT_ROW), ==, 0);

  journey_selection_select (fixture->selection, journey_node_id (fixture->bill));
  g_assert_cmpuint (count_rows (fixture->page, JOURNEY_TYPE_PAIN_POINT_ROW), ==, 1);
  journey_edit_remove (fixture->bill);
  details_assert_shown (fixture, "title", "Support");

  journey_selection_select (fixture->selection,
                            journey_node_id (journey_node_child (JOURNEY_NODE (fixture->map), JOURNEY_MAP_STAGES, 0)));
  g_assert_nonnull (panel_find_label (fixture->page, "Stage 1 of 2 · 2 touchpoints"));
  g_assert_nonnull (panel_find_label (fixture->page, "2 of 2 touchpoints scored"));

  journey_selection_select (fixture->selection, NULL);
  g_assert_nonnull (panel_find_label (fixture->page, "Select a touchpoint on the map"));
  details_undo (fixture);
}

static void
test_authors (Fixture *fixture, gconstpointer data)
{
  const char *const *authors;

  journey_selection_select (fixture->selection, NULL);
  gtk_text_buffer_set_text (panel_buffer (details_text_field (fixture, "authors")), "Ann\n\nBo\n", -1);
  authors = journey_node_strings (JOURNEY_NODE (fixture->map), JOURNEY_MAP_AUTHORS);
  g_assert_cmpuint (g_strv_length ((char **)authors), ==, 2);
  g_assert_cmpstr (authors[1], ==, "Bo");

  /* The empty lines are left while they are typed. */
  journey_edit_set_text (JOURNEY_NODE (fixture->map), JOURNEY_MAP_SCENARIO, "Moving house");
  details_assert_shown (fixture, "authors", "Ann\n\nBo\n");
}

/* What nobody can see is brought up to date when it is shown again. */
static void
test_hidden (Fixture *fixture, gconstpointer data)
{
  gtk_widget_set_visible (fixture->page, FALSE);
  journey_edit_set_text (fixture->bill, JOURNEY_TOUCHPOINT_TITLE, "Bill");
  details_assert_shown (fixture, "title", "First bill");

  gtk_widget_set_visible (fixture->page, TRUE);
  panel_settle ();
  details_assert_shown (fixture, "title", "Bill");
}

static GtkWidget *
find_visible_label (GtkWidget *widget, const char *begin)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_visible (widget)
      && g_str_has_prefix (gtk_label_get_label (GTK_LABEL (widget)), begin))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_visible_label (child, begin);

      if (found)
        return found;
    }

  return NULL;
}

/* The page says that what is changed here is changed for one of many, when they are not all touchpoints. */
static void
test_many_are_told (Fixture *fixture, gconstpointer data)
{
  const char *ids[] = { journey_node_id (fixture->bill), journey_node_id (journey_node_parent (fixture->bill)), NULL };

  g_assert_null (find_visible_label (fixture->page, "2 selected."));
  journey_selection_select_many (fixture->selection, ids, ids[0]);
  g_assert_nonnull (find_visible_label (fixture->page, "2 selected."));
  journey_selection_select (fixture->selection, ids[0]);
  g_assert_null (find_visible_label (fixture->page, "2 selected."));
}

#define ADD(path, function) g_test_add ("/details-parts/" path, Fixture, NULL, details_set_up, function, details_tear_down)

/* The titles above the scores stand apart and over their fields, and a chosen face has a frame as high as wide, with a large
 * font, too. */
static void
assert_apart (Fixture *fixture)
{
  static const char *const titles[] = { "importance", "expected", "actual" };
  GtkWidget *face = panel_find (panel_find (fixture->page, JOURNEY_TYPE_EMOTION_ROW, NULL), GTK_TYPE_TOGGLE_BUTTON, NULL);
  int end = 0;

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      GtkWidget *title = panel_find_label (fixture->page, titles[i]);
      GtkWidget *field = details_score_field (fixture, titles[i]);
      graphene_rect_t bounds, below;
      int width;

      g_assert_true (gtk_widget_compute_bounds (title, fixture->page, &bounds));
      g_assert_true (gtk_widget_compute_bounds (field, fixture->page, &below));
      g_assert_cmpfloat (fabs (bounds.origin.x - below.origin.x), <=, 2);
      pango_layout_get_pixel_size (gtk_label_get_layout (GTK_LABEL (title)), &width, NULL);
      g_assert_cmpint ((int)bounds.origin.x, >, end);
      g_assert_cmpfloat (width, <=, bounds.size.width + 1);
      end = (int)(bounds.origin.x + bounds.size.width);
    }
  g_assert_cmpint (abs (gtk_widget_get_height (face) - gtk_widget_get_width (face)), <=, 4);
  /* Nor is the row higher than its one line of text. */
  g_assert_cmpint (gtk_widget_get_height (gtk_widget_get_parent (face)), <, 56);
}

static void
test_large_font (Fixture *fixture, gconstpointer data)
{
  assert_apart (fixture);
  panel_set_font ("Cantarell 17");
  panel_settle ();
  assert_apart (fixture);
  panel_set_font (NULL);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  gtk_test_init (&argc, &argv, NULL);

  ADD ("many-are-told", test_many_are_told);
  ADD ("pain-points", test_pain_points);
  ADD ("severity", test_severity);
  ADD ("number-keys", test_number_keys);
  ADD ("emotion", test_emotion);
  ADD ("personas", test_personas);
  ADD ("large-font", test_large_font);
  ADD ("choices", test_choices);
  ADD ("opportunity", test_opportunity);
  ADD ("opportunity-left-blank", test_opportunity_left_blank);
  ADD ("added-is-in-view", test_added_is_in_view);
  ADD ("selection", test_selection);
  ADD ("authors", test_authors);
  ADD ("hidden", test_hidden);

  return g_test_run ();
}
