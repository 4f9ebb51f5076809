/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <math.h>
#include <string.h>

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

typedef struct
{
  JourneyMap *map;
  JourneySelection *selection;
  JourneyNode *bill;
  GtkWidget *page;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->map = panel_map_new ();
  fixture->selection = journey_selection_new (fixture->map);
  fixture->bill = JOURNEY_NODE (panel_map_touchpoint (fixture->map, 2));
  fixture->page = g_object_ref_sink (journey_details_page_new ());
  journey_details_page_set_selection (JOURNEY_DETAILS_PAGE (fixture->page), fixture->selection);
  journey_selection_select (fixture->selection, journey_node_id (fixture->bill));
  fixture->window = panel_window_new (fixture->page);
}

/* Nothing of the page outlives its window, and the page holds neither map nor selection. */
static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  panel_settle ();
  g_assert_finalize_object (fixture->page);
  g_assert_finalize_object (fixture->selection);
  g_assert_finalize_object (fixture->map);
}

static void
undo (Fixture *fixture)
{
  g_assert_true (journey_history_undo (journey_map_history (fixture->map)));
}

static GtkWidget *
text_field (Fixture *fixture, const char *field)
{
  GtkWidget *found = panel_find (fixture->page, JOURNEY_TYPE_TEXT_FIELD, field);

  g_assert_nonnull (found);
  return found;
}

static void
assert_shown (Fixture *fixture, const char *field, const char *text)
{
  g_autofree char *shown = panel_text (text_field (fixture, field));

  g_assert_cmpstr (shown, ==, text);
}

static void
test_text (Fixture *fixture, gconstpointer data)
{
  GtkTextBuffer *buffer = panel_buffer (text_field (fixture, "action"));

  assert_shown (fixture, "title", "First bill");
  g_assert_nonnull (panel_find_label (fixture->page, "Experience · 3 of 4"));

  gtk_text_buffer_set_text (buffer, "Reads the bill", -1);
  g_assert_cmpstr (journey_node_text (fixture->bill, JOURNEY_TOUCHPOINT_ACTION), ==, "Reads the bill");
  g_assert_cmpstr (journey_history_undo_name (journey_map_history (fixture->map)), ==, "Change what they do");

  undo (fixture);
  assert_shown (fixture, "action", "");
  g_assert_true (journey_history_redo (journey_map_history (fixture->map)));
  assert_shown (fixture, "action", "Reads the bill");
}

static void
on_tell (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  (*(guint *)data)++;
  g_assert_true (g_str_has_prefix (g_variant_get_string (parameter, NULL), "Nothing was added"));
}

/* Counts what people are told. */
static void
listen_to (GtkWidget *window, guint *n_told)
{
  static const GActionEntry entries[] = { { "tell", on_tell, "s" } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), n_told);
  gtk_widget_insert_action_group (window, "win", G_ACTION_GROUP (group));
}

/* What a text cannot hold is not taken in, and what is there stays. */
static void
test_too_long (Fixture *fixture, gconstpointer data)
{
  GtkTextBuffer *buffer = panel_buffer (text_field (fixture, "action"));
  g_autofree char *half = g_strnfill (JOURNEY_LIMIT_TEXT / 2, 'a');
  const char *text;
  guint n_told = 0;

  listen_to (fixture->window, &n_told);
  gtk_text_buffer_insert_at_cursor (buffer, half, -1);
  gtk_text_buffer_insert_at_cursor (buffer, half, -1);
  text = journey_node_text (fixture->bill, JOURNEY_TOUCHPOINT_ACTION);
  g_assert_cmpuint (strlen (text), ==, JOURNEY_LIMIT_TEXT);
  g_assert_cmpuint (n_told, ==, 0);

  gtk_text_buffer_insert_at_cursor (buffer, "é", -1);
  g_assert_cmpuint (n_told, ==, 1);
  g_assert_true (journey_node_text (fixture->bill, JOURNEY_TOUCHPOINT_ACTION) == text);
  gtk_widget_insert_action_group (fixture->window, "win", NULL);
}

/* A plain entry holds less. */
static void
test_too_long_for_an_entry (Fixture *fixture, gconstpointer data)
{
  GtkWidget *entry = gtk_entry_new ();
  g_autofree char *text = g_strnfill (G_MAXUSHORT, 'a');
  guint n_told = 0;

  journey_text_limit_hold (entry);
  gtk_window_set_child (GTK_WINDOW (fixture->window), entry);
  listen_to (fixture->window, &n_told);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  g_assert_cmpuint (n_told, ==, 1);

  gtk_editable_set_text (GTK_EDITABLE (entry), text + 1);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, text + 1);
  gtk_editable_set_position (GTK_EDITABLE (entry), -1);
  g_signal_emit_by_name (gtk_editable_get_delegate (GTK_EDITABLE (entry)), "insert-at-cursor", "b");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, text + 1);
  g_assert_cmpuint (n_told, ==, 2);
  gtk_widget_insert_action_group (fixture->window, "win", NULL);
}

static void
test_typing_is_one_step (Fixture *fixture, gconstpointer data)
{
  GtkTextBuffer *buffer = panel_buffer (text_field (fixture, "thought"));
  GtkTextIter end;

  for (const char *p = "Why is it twice the price?"; *p; p++)
    {
      gtk_text_buffer_get_end_iter (buffer, &end);
      gtk_text_buffer_insert (buffer, &end, p, 1);
    }
  g_assert_cmpstr (journey_node_text (fixture->bill, JOURNEY_TOUCHPOINT_THOUGHT), ==, "Why is it twice the price?");

  undo (fixture);
  assert_shown (fixture, "thought", "");
}

static int
cursor (GtkTextBuffer *buffer)
{
  int position;

  g_object_get (buffer, "cursor-position", &position, NULL);

  return position;
}

/* A change from elsewhere while the cursor stands in a text: it stays between the same words. */
static void
test_cursor_survives (Fixture *fixture, gconstpointer data)
{
  GtkTextBuffer *buffer = panel_buffer (text_field (fixture, "title"));
  GtkTextIter place;

  gtk_text_buffer_get_iter_at_offset (buffer, &place, 5);
  gtk_text_buffer_place_cursor (buffer, &place);

  journey_edit_set_integer (fixture->bill, JOURNEY_TOUCHPOINT_MOMENT_OF_TRUTH, TRUE);
  g_assert_cmpint (cursor (buffer), ==, 5);
  journey_edit_set_text (fixture->bill, JOURNEY_TOUCHPOINT_TITLE, "First Chinese bill 账单");
  g_assert_cmpint (cursor (buffer), ==, 5);
  assert_shown (fixture, "title", "First Chinese bill 账单");
  journey_edit_set_text (fixture->bill, JOURNEY_TOUCHPOINT_TITLE, "The very First Chinese bill 账单");
  g_assert_cmpint (cursor (buffer), ==, 14);
}

/* What a file cannot hold is taken out of what is pasted, on screen, too. */
static void
test_pasted_controls (Fixture *fixture, gconstpointer data)
{
  gtk_text_buffer_insert_at_cursor (panel_buffer (text_field (fixture, "action")),
                                    "a\x1b"
                                    "b",
                                    -1);
  g_assert_cmpstr (journey_node_text (fixture->bill, JOURNEY_TOUCHPOINT_ACTION), ==, "ab");
  assert_shown (fixture, "action", "ab");
}

static gboolean
is_higher (GtkWidget *widget, int height)
{
  return gtk_widget_get_height (widget) > height;
}

static void
test_long_text_grows (Fixture *fixture, gconstpointer data)
{
  GtkWidget *field = text_field (fixture, "action");
  int before = gtk_widget_get_height (field);
  gint64 deadline = g_get_monotonic_time () + 20 * G_TIME_SPAN_SECOND;

  gtk_text_buffer_set_text (panel_buffer (field), "one two three four five six seven eight nine ten eleven twelve thirteen", -1);
  while (!is_higher (field, before) && g_get_monotonic_time () < deadline)
    panel_settle ();
  g_assert_true (is_higher (field, before));
  g_assert_cmpint (gtk_widget_get_width (fixture->page), <=, 400);

  gtk_text_buffer_set_text (panel_buffer (field), "one", -1);
  while (is_higher (field, before) && g_get_monotonic_time () < deadline)
    panel_settle ();
  g_assert_cmpint (gtk_widget_get_height (field), ==, before);
}

static GtkWidget *
score_field (Fixture *fixture, const char *field)
{
  GtkWidget *row = panel_find (fixture->page, JOURNEY_TYPE_SCORE_ROW, NULL);

  g_assert_nonnull (row);
  return panel_find (row, JOURNEY_TYPE_NUMBER_FIELD, field);
}

/* A score that is only half there says what to add: in its row, and where the gap would be. */
static void
test_half_score (Fixture *fixture, gconstpointer data)
{
  GtkWidget *box = panel_find (fixture->page, JOURNEY_TYPE_GAP_BOX, NULL);
  GtkWidget *row = panel_find (fixture->page, JOURNEY_TYPE_SCORE_ROW, NULL);
  GtkEditable *expected = panel_entry (score_field (fixture, "expected"));
  GtkEditable *actual = panel_entry (score_field (fixture, "actual"));

  g_assert_null (panel_find_label (row, "For a gap, add what they got"));

  gtk_editable_set_text (actual, "");
  panel_settle ();
  g_assert_nonnull (panel_find_label (row, "For a gap, add what they got"));
  g_assert_nonnull (panel_find_label (box, "For a gap, add what they got"));

  gtk_editable_set_text (expected, "");
  panel_settle ();
  g_assert_nonnull (panel_find_label (row, "For a gap, add what they expected, and what they got"));
  g_assert_nonnull (panel_find_label (box, "For a gap, add what they expected, and what they got"));

  gtk_editable_set_text (actual, "2");
  g_assert_nonnull (panel_find_label (row, "For a gap, add what they expected"));
  gtk_editable_set_text (expected, "3");
  g_assert_null (panel_find_label (row, "For a gap, add what they expected"));
  g_assert_nonnull (panel_find_label (box, "−1.0"));

  journey_edit_remove (journey_node_child (fixture->bill, JOURNEY_TOUCHPOINT_SCORES, 0));
  g_assert_nonnull (panel_find_label (box, "Add a score above: what they expected, and what they got"));
}

static void
test_score (Fixture *fixture, gconstpointer data)
{
  JourneyNode *score = journey_node_child (fixture->bill, JOURNEY_TOUCHPOINT_SCORES, 0);
  GtkWidget *box = panel_find (fixture->page, JOURNEY_TYPE_GAP_BOX, NULL);
  GtkEditable *actual = panel_entry (score_field (fixture, "actual"));

  g_assert_cmpstr (gtk_editable_get_text (actual), ==, "1.8");
  g_assert_nonnull (panel_find_label (box, "−3.2"));
  g_assert_nonnull (panel_find_label (box, "expected 5.0 · actual 1.8"));
  g_assert_true (gtk_widget_has_css_class (box, "short"));

  /* A comma will do, and the text stays as it was typed. */
  gtk_editable_set_text (actual, "4,5");
  g_assert_cmpfloat (journey_node_number (score, JOURNEY_SCORE_ACTUAL), ==, 4.5);
  g_assert_cmpstr (gtk_editable_get_text (actual), ==, "4,5");
  g_assert_nonnull (panel_find_label (box, "−0.5"));
  g_assert_true (gtk_widget_has_css_class (box, "expected"));

  gtk_editable_set_text (actual, "");
  panel_settle ();
  g_assert_true (isnan (journey_node_number (score, JOURNEY_SCORE_ACTUAL)));
  g_assert_true (gtk_widget_has_css_class (box, "unscored"));

  undo (fixture);
  g_assert_cmpstr (gtk_editable_get_text (actual), ==, "1.8");
  g_assert_nonnull (panel_find_label (box, "−3.2"));
}

static void
test_wrong_number (Fixture *fixture, gconstpointer data)
{
  JourneyNode *score = journey_node_child (fixture->bill, JOURNEY_TOUCHPOINT_SCORES, 0);
  GtkWidget *field = score_field (fixture, "expected");
  GtkEditable *entry = panel_entry (field);
  GtkWidget *row = panel_find (fixture->page, JOURNEY_TYPE_SCORE_ROW, NULL);
  const char *wrong[] = { "7", "0", "-1", "five", "1e9", "nan", "0x3", "3 4" };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      gtk_editable_set_text (entry, wrong[i]);
      g_assert_cmpfloat (journey_node_number (score, JOURNEY_SCORE_EXPECTED), ==, 5);
      g_assert_nonnull (journey_number_field_problem (JOURNEY_NUMBER_FIELD (field)));
      g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (entry), "error"));
    }
  gtk_editable_set_text (entry, "7");
  g_assert_nonnull (panel_find_label (row, "From 1 to 5"));

  /* Other changes leave it as it was typed; a change of the very field shows the new value. */
  journey_edit_set_text (fixture->bill, JOURNEY_TOUCHPOINT_TITLE, "Bill");
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "7");
  journey_edit_set_number (score, JOURNEY_SCORE_EXPECTED, 4);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "4");
  g_assert_null (journey_number_field_problem (JOURNEY_NUMBER_FIELD (field)));
  g_assert_null (panel_find_label (row, "From 1 to 5"));
}

static void
test_scale (Fixture *fixture, gconstpointer data)
{
  GtkWidget *menu;

  journey_details_page_show_map (JOURNEY_DETAILS_PAGE (fixture->page));
  menu = gtk_widget_get_first_child (panel_find (fixture->page, JOURNEY_TYPE_SCALE_MENU, NULL));
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (menu)), ==, 0);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (menu), 3);
  g_assert_cmpint (journey_node_integer (JOURNEY_NODE (fixture->map), JOURNEY_MAP_SCALE_HIGH), ==, 100);
  journey_selection_select (fixture->selection, "");
  journey_selection_select (fixture->selection, journey_node_id (fixture->bill));
  g_assert_cmpstr (gtk_editable_get_text (panel_entry (score_field (fixture, "actual"))), ==, "20");

  undo (fixture);
  g_assert_cmpstr (gtk_editable_get_text (panel_entry (score_field (fixture, "actual"))), ==, "1.8");
  journey_details_page_show_map (JOURNEY_DETAILS_PAGE (fixture->page));
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (menu)), ==, 0);
}

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
  undo (fixture);
  undo (fixture);
  undo (fixture);
  g_assert_cmpuint (count_rows (fixture->page, JOURNEY_TYPE_PAIN_POINT_ROW), ==, 1);
  row = panel_find (fixture->page, JOURNEY_TYPE_PAIN_POINT_ROW, NULL);
  g_assert_nonnull (panel_find (row, JOURNEY_TYPE_SEVERITY_FIELD, "severity"));
  assert_shown (fixture, "text", "Two part-months");
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
  GtkWidget *actual = score_field (fixture, "actual");

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
  GtkWidget *word = text_field (fixture, "word");

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
  assert_shown (fixture, "word", "");
  undo (fixture);
  assert_shown (fixture, "word", "let down");
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
  gtk_text_buffer_set_text (panel_buffer (text_field (fixture, "name")), "Mai", -1);
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

  undo (fixture);
  undo (fixture);
  row = panel_find (fixture->page, JOURNEY_TYPE_OPPORTUNITY_ROW, NULL);
  gtk_widget_activate_action (row, "row.delete", NULL);
  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (fixture->map), JOURNEY_MAP_OPPORTUNITIES), ==, 0);
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
  assert_shown (fixture, "title", "Order");
  g_assert_cmpuint (count_rows (fixture->page, JOURNEY_TYPE_PAIN_POINT_ROW), ==, 0);

  journey_selection_select (fixture->selection, journey_node_id (fixture->bill));
  g_assert_cmpuint (count_rows (fixture->page, JOURNEY_TYPE_PAIN_POINT_ROW), ==, 1);
  journey_edit_remove (fixture->bill);
  assert_shown (fixture, "title", "Support");

  journey_selection_select (fixture->selection,
                            journey_node_id (journey_node_child (JOURNEY_NODE (fixture->map), JOURNEY_MAP_STAGES, 0)));
  g_assert_nonnull (panel_find_label (fixture->page, "Stage 1 of 2 · 2 touchpoints"));
  g_assert_nonnull (panel_find_label (fixture->page, "2 of 2 touchpoints scored"));

  journey_selection_select (fixture->selection, NULL);
  g_assert_nonnull (panel_find_label (fixture->page, "Select a touchpoint on the map"));
  undo (fixture);
}

static void
test_authors (Fixture *fixture, gconstpointer data)
{
  const char *const *authors;

  journey_selection_select (fixture->selection, NULL);
  gtk_text_buffer_set_text (panel_buffer (text_field (fixture, "authors")), "Ann\n\nBo\n", -1);
  authors = journey_node_strings (JOURNEY_NODE (fixture->map), JOURNEY_MAP_AUTHORS);
  g_assert_cmpuint (g_strv_length ((char **)authors), ==, 2);
  g_assert_cmpstr (authors[1], ==, "Bo");

  /* The empty lines are left while they are typed. */
  journey_edit_set_text (JOURNEY_NODE (fixture->map), JOURNEY_MAP_SCENARIO, "Moving house");
  assert_shown (fixture, "authors", "Ann\n\nBo\n");
}

/* What nobody can see is brought up to date when it is shown again. */
static void
test_hidden (Fixture *fixture, gconstpointer data)
{
  gtk_widget_set_visible (fixture->page, FALSE);
  journey_edit_set_text (fixture->bill, JOURNEY_TOUCHPOINT_TITLE, "Bill");
  assert_shown (fixture, "title", "First bill");

  gtk_widget_set_visible (fixture->page, TRUE);
  panel_settle ();
  assert_shown (fixture, "title", "Bill");
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

/* The page says that what is changed here is changed for one of many. */
static void
test_many_are_told (Fixture *fixture, gconstpointer data)
{
  const char *ids[] = { journey_node_id (fixture->bill), journey_node_id (JOURNEY_NODE (panel_map_touchpoint (fixture->map, 0))),
                        NULL };

  g_assert_null (find_visible_label (fixture->page, "2 selected."));
  journey_selection_select_many (fixture->selection, ids, ids[0]);
  g_assert_nonnull (find_visible_label (fixture->page, "2 selected."));
  journey_selection_select (fixture->selection, ids[0]);
  g_assert_null (find_visible_label (fixture->page, "2 selected."));
}

#define ADD(path, function) g_test_add ("/details/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  gtk_test_init (&argc, &argv, NULL);

  ADD ("text", test_text);
  ADD ("many-are-told", test_many_are_told);
  ADD ("typing-is-one-step", test_typing_is_one_step);
  ADD ("cursor-survives", test_cursor_survives);
  ADD ("pasted-controls", test_pasted_controls);
  ADD ("long-text-grows", test_long_text_grows);
  ADD ("too-long", test_too_long);
  ADD ("too-long-for-an-entry", test_too_long_for_an_entry);
  ADD ("score", test_score);
  ADD ("half-score", test_half_score);
  ADD ("wrong-number", test_wrong_number);
  ADD ("scale", test_scale);
  ADD ("pain-points", test_pain_points);
  ADD ("severity", test_severity);
  ADD ("number-keys", test_number_keys);
  ADD ("emotion", test_emotion);
  ADD ("personas", test_personas);
  ADD ("choices", test_choices);
  ADD ("opportunity", test_opportunity);
  ADD ("added-is-in-view", test_added_is_in_view);
  ADD ("selection", test_selection);
  ADD ("authors", test_authors);
  ADD ("hidden", test_hidden);

  return g_test_run ();
}
