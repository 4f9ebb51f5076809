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
#include "journey-scale.h"
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

static void
test_text (Fixture *fixture, gconstpointer data)
{
  GtkTextBuffer *buffer = panel_buffer (details_text_field (fixture, "action"));

  details_assert_shown (fixture, "title", "First bill");
  g_assert_nonnull (panel_find_label (fixture->page, "Experience · 3 of 4"));

  gtk_text_buffer_set_text (buffer, "Reads the bill", -1);
  g_assert_cmpstr (journey_node_text (fixture->bill, JOURNEY_TOUCHPOINT_ACTION), ==, "Reads the bill");
  g_assert_cmpstr (journey_history_undo_name (journey_map_history (fixture->map)), ==, "Change what they do");

  details_undo (fixture);
  details_assert_shown (fixture, "action", "");
  g_assert_true (journey_history_redo (journey_map_history (fixture->map)));
  details_assert_shown (fixture, "action", "Reads the bill");
}

static void
select_two (Fixture *fixture, JourneyNode *other)
{
  const char *ids[] = { journey_node_id (other), journey_node_id (fixture->bill), NULL };

  journey_selection_select_many (fixture->selection, ids, ids[1]);
}

/* What touchpoints can have alike is changed for all that are selected, in one step; where they differ, nothing is made up. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  JourneyNode *other = JOURNEY_NODE (panel_map_touchpoint (fixture->map, 0));
  g_autoptr (JourneyState) before = NULL;
  GtkWidget *field;

  journey_edit_set_text (other, JOURNEY_TOUCHPOINT_CHANNEL, "Shop");
  journey_edit_set_text (fixture->bill, JOURNEY_TOUCHPOINT_CHANNEL, "Post");
  journey_edit_set_integer (other, JOURNEY_TOUCHPOINT_KANO, JOURNEY_KANO_MUST_BE);
  before = journey_state_ref (journey_map_state (fixture->map));
  select_two (fixture, other);
  g_assert_nonnull (panel_find_label (fixture->page, "2 touchpoints: what you change here changes all of them."));
  details_assert_shown (fixture, "channel", "");
  g_assert_nonnull (panel_find_label (details_text_field (fixture, "channel"), "Several values"));
  g_assert_false (gtk_widget_get_mapped (details_text_field (fixture, "action")));
  field = panel_find (fixture->page, JOURNEY_TYPE_CHOICE_FIELD, "kano");
  g_assert_true (gtk_widget_has_css_class (gtk_widget_get_first_child (field), "mixed"));
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (gtk_widget_get_first_child (field))));
  g_assert_true (journey_map_state (fixture->map) == before);

  gtk_text_buffer_insert_at_cursor (panel_buffer (details_text_field (fixture, "channel")), "W", -1);
  gtk_text_buffer_insert_at_cursor (panel_buffer (details_text_field (fixture, "channel")), "eb", -1);
  g_assert_cmpstr (journey_node_text (other, JOURNEY_TOUCHPOINT_CHANNEL), ==, "Web");
  g_assert_cmpstr (journey_node_text (fixture->bill, JOURNEY_TOUCHPOINT_CHANNEL), ==, "Web");
  details_undo (fixture);
  g_assert_true (journey_state_equal (journey_map_state (fixture->map), before));

  g_signal_emit_by_name (gtk_widget_get_first_child (field), "clicked");
  g_assert_cmpint (journey_node_integer (fixture->bill, JOURNEY_TOUCHPOINT_KANO), ==, JOURNEY_KANO_MUST_BE);
  g_assert_false (gtk_widget_has_css_class (gtk_widget_get_first_child (field), "mixed"));
  field = panel_find (fixture->page, JOURNEY_TYPE_STAR_FIELD, NULL);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (gtk_widget_get_first_child (field)), TRUE);
  g_assert_true (journey_node_integer (other, JOURNEY_TOUCHPOINT_MOMENT_OF_TRUTH));
  g_assert_true (journey_node_integer (fixture->bill, JOURNEY_TOUCHPOINT_MOMENT_OF_TRUTH));

  journey_selection_select (fixture->selection, journey_node_id (fixture->bill));
  g_assert_true (gtk_widget_get_visible (gtk_widget_get_parent (gtk_widget_get_parent (details_text_field (fixture, "action")))));
  journey_edit_set_text (fixture->bill, JOURNEY_TOUCHPOINT_CHANNEL, "Phone");
  g_assert_cmpstr (journey_node_text (other, JOURNEY_TOUCHPOINT_CHANNEL), ==, "Shop");
}

/* So is the importance of all their scores. */
static void
test_importance_of_many (Fixture *fixture, gconstpointer data)
{
  JourneyNode *other = JOURNEY_NODE (panel_map_touchpoint (fixture->map, 0));
  JourneyNode *score = JOURNEY_NODE (journey_edit_need_score (JOURNEY_TOUCHPOINT (fixture->bill), NULL));
  g_autoptr (JourneyState) before = NULL;
  GtkWidget *field, *entry;

  journey_edit_set_number (score, JOURNEY_SCORE_IMPORTANCE, 4);
  before = journey_state_ref (journey_map_state (fixture->map));
  select_two (fixture, other);
  g_assert_nonnull (panel_find_label (fixture->page, "2 touchpoints: what you change here changes all of them."));
  field = gtk_label_get_mnemonic_widget (GTK_LABEL (panel_find_label (fixture->page, "Importance")));
  g_assert_true (JOURNEY_IS_NUMBER_FIELD (field) && gtk_widget_get_mapped (field));
  entry = gtk_widget_get_first_child (field);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  g_assert_cmpstr (gtk_entry_get_placeholder_text (GTK_ENTRY (entry)), ==, "Several values");
  g_assert_true (journey_map_state (fixture->map) == before);

  gtk_editable_set_text (GTK_EDITABLE (entry), "9");
  g_assert_nonnull (journey_number_field_problem (JOURNEY_NUMBER_FIELD (field)));
  g_assert_true (journey_map_state (fixture->map) == before);
  gtk_editable_set_text (GTK_EDITABLE (entry), "2");
  g_assert_cmpfloat (journey_node_number (score, JOURNEY_SCORE_IMPORTANCE), ==, 2);
  g_assert_cmpfloat (journey_node_number (journey_node_child (other, JOURNEY_TOUCHPOINT_SCORES, 0), JOURNEY_SCORE_IMPORTANCE), ==,
                     2);
  details_undo (fixture);
  g_assert_true (journey_map_state (fixture->map) == before);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");

  journey_selection_select (fixture->selection, journey_node_id (fixture->bill));
  g_assert_false (gtk_widget_get_mapped (field));
  gtk_editable_set_text (GTK_EDITABLE (entry), "3");
  g_assert_true (journey_map_state (fixture->map) == before);
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
  GtkTextBuffer *buffer = panel_buffer (details_text_field (fixture, "action"));
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
  GtkTextBuffer *buffer = panel_buffer (details_text_field (fixture, "thought"));
  GtkTextIter end;

  for (const char *p = "Why is it twice the price?"; *p; p++)
    {
      gtk_text_buffer_get_end_iter (buffer, &end);
      gtk_text_buffer_insert (buffer, &end, p, 1);
    }
  g_assert_cmpstr (journey_node_text (fixture->bill, JOURNEY_TOUCHPOINT_THOUGHT), ==, "Why is it twice the price?");

  details_undo (fixture);
  details_assert_shown (fixture, "thought", "");
}

/* A change from elsewhere while the cursor stands in a text: it stays between the same words. */
static void
test_cursor_survives (Fixture *fixture, gconstpointer data)
{
  GtkTextBuffer *buffer = panel_buffer (details_text_field (fixture, "title"));
  GtkTextIter place;

  gtk_text_buffer_get_iter_at_offset (buffer, &place, 5);
  gtk_text_buffer_place_cursor (buffer, &place);

  journey_edit_set_integer (fixture->bill, JOURNEY_TOUCHPOINT_MOMENT_OF_TRUTH, TRUE);
  g_assert_cmpint (details_cursor (buffer), ==, 5);
  journey_edit_set_text (fixture->bill, JOURNEY_TOUCHPOINT_TITLE, "First Chinese bill 账单");
  g_assert_cmpint (details_cursor (buffer), ==, 5);
  details_assert_shown (fixture, "title", "First Chinese bill 账单");
  journey_edit_set_text (fixture->bill, JOURNEY_TOUCHPOINT_TITLE, "The very First Chinese bill 账单");
  g_assert_cmpint (details_cursor (buffer), ==, 14);
}

/* What a file cannot hold is taken out of what is pasted, on screen, too. */
static void
test_pasted_controls (Fixture *fixture, gconstpointer data)
{
  gtk_text_buffer_insert_at_cursor (panel_buffer (details_text_field (fixture, "action")),
                                    "a\x1b"
                                    "b",
                                    -1);
  g_assert_cmpstr (journey_node_text (fixture->bill, JOURNEY_TOUCHPOINT_ACTION), ==, "ab");
  details_assert_shown (fixture, "action", "ab");
}

static gboolean
is_higher (GtkWidget *widget, int height)
{
  return gtk_widget_get_height (widget) > height;
}

static void
test_long_text_grows (Fixture *fixture, gconstpointer data)
{
  GtkWidget *field = details_text_field (fixture, "action");
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

/* A score that is only half there says what to add: in its row, and where the gap would be. */
static void
test_half_score (Fixture *fixture, gconstpointer data)
{
  GtkWidget *box = panel_find (fixture->page, JOURNEY_TYPE_GAP_BOX, NULL);
  GtkWidget *row = panel_find (fixture->page, JOURNEY_TYPE_SCORE_ROW, NULL);
  GtkEditable *expected = panel_entry (details_score_field (fixture, "expected"));
  GtkEditable *actual = panel_entry (details_score_field (fixture, "actual"));

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
  GtkEditable *actual = panel_entry (details_score_field (fixture, "actual"));
  JourneyDimension *time;
  JourneyNode *cost;

  g_assert_cmpstr (gtk_editable_get_text (actual), ==, "1.8");
  g_assert_nonnull (panel_find_label (box, "−3.2"));
  g_assert_nonnull (panel_find_label (box, "expected 5.0 · actual 1.8"));
  g_assert_null (panel_find_label (box, "Means over all dimensions"));
  g_assert_true (gtk_widget_has_css_class (box, "short"));

  /* A comma will do, and the text stays as it was typed. */
  gtk_editable_set_text (actual, "4,5");
  g_assert_cmpfloat (journey_node_number (score, JOURNEY_SCORE_ACTUAL), ==, 4.5);
  g_assert_cmpstr (gtk_editable_get_text (actual), ==, "4,5");
  g_assert_nonnull (panel_find_label (box, "−0.5"));
  g_assert_true (gtk_widget_has_css_class (box, "expected"));

  /* Figures that nobody scored say what they are. */
  time = journey_edit_add_dimension (JOURNEY_MAP (journey_node_root (fixture->bill)), "Time", JOURNEY_DIMENSION_KIND_COST, 1);
  cost = JOURNEY_NODE (journey_edit_need_score (JOURNEY_TOUCHPOINT (fixture->bill), time));
  journey_edit_set_number (cost, JOURNEY_SCORE_EXPECTED, 2);
  journey_edit_set_number (cost, JOURNEY_SCORE_ACTUAL, 4);
  panel_settle ();
  g_assert_nonnull (panel_find_label (box, "Means over all dimensions, with costs turned round: more is better."));
  for (guint i = 0; i < 4; i++)
    details_undo (fixture);

  gtk_editable_set_text (actual, "");
  panel_settle ();
  g_assert_true (isnan (journey_node_number (score, JOURNEY_SCORE_ACTUAL)));
  g_assert_true (gtk_widget_has_css_class (box, "unscored"));

  details_undo (fixture);
  g_assert_cmpstr (gtk_editable_get_text (actual), ==, "1.8");
  g_assert_nonnull (panel_find_label (box, "−3.2"));

  /* What a drag shows last is what stays, and ending it says nothing more. */
  journey_history_begin (journey_map_history (fixture->map), "Drag");
  journey_edit_set_number (score, JOURNEY_SCORE_ACTUAL, 4);
  journey_history_preview (journey_map_history (fixture->map));
  g_assert_nonnull (panel_find_label (box, "−1.0"));
  g_assert_true (journey_history_end (journey_map_history (fixture->map)));
  panel_settle ();
  g_assert_nonnull (panel_find_label (box, "−1.0"));
}

static GtkWidget *
find_offer (GtkWidget *row, const char *words)
{
  GtkWidget *label = panel_find_label (row, words);

  return label && gtk_widget_get_mapped (label) ? gtk_widget_get_next_sibling (label) : NULL;
}

/* What is typed over a survey may be a slip that is mended or a newer survey: it stays, and is asked. */
static void
test_typed_over (Fixture *fixture, gconstpointer data)
{
  JourneyNode *score = journey_node_child (fixture->bill, JOURNEY_TOUCHPOINT_SCORES, 0);
  JourneyNode *evidence = journey_edit_add (fixture->bill, JOURNEY_TOUCHPOINT_EVIDENCE, 0);
  GtkWidget *row = panel_find (fixture->page, JOURNEY_TYPE_SCORE_ROW, NULL);
  GtkEditable *actual = panel_entry (details_score_field (fixture, "actual"));
  const char *words = "Typed over what was measured";
  GtkWidget *button;

  journey_edit_set_integer (evidence, JOURNEY_EVIDENCE_KIND, JOURNEY_EVIDENCE_KIND_SURVEY);
  journey_edit_set_text (score, JOURNEY_SCORE_EVIDENCE, journey_node_id (evidence));
  journey_edit_set_integer (score, JOURNEY_SCORE_N, 140);
  panel_settle ();
  g_assert_null (find_offer (row, words));

  gtk_editable_set_text (actual, "4.5");
  panel_settle ();
  g_assert_nonnull (find_offer (row, words));
  g_assert_cmpint (journey_node_integer (score, JOURNEY_SCORE_N), ==, 140);

  /* Not any more when it says again what was measured, nor when the map has another scale. */
  details_undo (fixture);
  panel_settle ();
  g_assert_null (find_offer (row, words));
  journey_edit_set_scale (fixture->map, 0, 100);
  panel_settle ();
  g_assert_null (find_offer (row, words));
  details_undo (fixture);

  /* A survey that was taken after it is not asked about. */
  gtk_editable_set_text (actual, "3");
  journey_edit_set_integer (score, JOURNEY_SCORE_N, 60);
  panel_settle ();
  g_assert_null (find_offer (row, words));

  gtk_editable_set_text (actual, "3.5");
  panel_settle ();
  button = find_offer (row, words);
  g_assert_nonnull (button);
  gtk_widget_grab_focus (button);
  g_signal_emit_by_name (button, "clicked");
  panel_settle ();
  g_assert_null (find_offer (row, words));
  g_assert_cmpint (journey_node_integer (score, JOURNEY_SCORE_N), ==, 0);
  g_assert_cmpstr (journey_node_text (score, JOURNEY_SCORE_EVIDENCE), ==, "");
  g_assert_cmpfloat (journey_node_number (score, JOURNEY_SCORE_ACTUAL), ==, 3.5);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), GTK_WIDGET (actual)));

  details_undo (fixture);
  g_assert_cmpint (journey_node_integer (score, JOURNEY_SCORE_N), ==, 60);
}

static void
test_wrong_number (Fixture *fixture, gconstpointer data)
{
  JourneyNode *score = journey_node_child (fixture->bill, JOURNEY_TOUCHPOINT_SCORES, 0);
  GtkWidget *field = details_score_field (fixture, "expected");
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

  gtk_drop_down_set_selected (GTK_DROP_DOWN (menu), JOURNEY_N_SCALES - 1);
  g_assert_cmpint (journey_node_integer (JOURNEY_NODE (fixture->map), JOURNEY_MAP_SCALE_HIGH), ==, 100);
  journey_selection_select (fixture->selection, "");
  journey_selection_select (fixture->selection, journey_node_id (fixture->bill));
  g_assert_cmpstr (gtk_editable_get_text (panel_entry (details_score_field (fixture, "actual"))), ==, "20");

  details_undo (fixture);
  g_assert_cmpstr (gtk_editable_get_text (panel_entry (details_score_field (fixture, "actual"))), ==, "1.8");
  journey_details_page_show_map (JOURNEY_DETAILS_PAGE (fixture->page));
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (menu)), ==, 0);
}

#define ADD(path, function) g_test_add ("/details/" path, Fixture, NULL, details_set_up, function, details_tear_down)

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  gtk_test_init (&argc, &argv, NULL);

  ADD ("text", test_text);
  ADD ("many", test_many);
  ADD ("importance-of-many", test_importance_of_many);
  ADD ("typing-is-one-step", test_typing_is_one_step);
  ADD ("cursor-survives", test_cursor_survives);
  ADD ("pasted-controls", test_pasted_controls);
  ADD ("long-text-grows", test_long_text_grows);
  ADD ("too-long", test_too_long);
  ADD ("too-long-for-an-entry", test_too_long_for_an_entry);
  ADD ("score", test_score);
  ADD ("half-score", test_half_score);
  ADD ("typed-over", test_typed_over);
  ADD ("wrong-number", test_wrong_number);
  ADD ("scale", test_scale);

  return g_test_run ();
}
