/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-date-field.h"
#include "journey-edit.h"
#include "journey-mends-row.h"
#include "journey-number-field.h"
#include "journey-opportunities-page.h"
#include "journey-opportunity-card.h"
#include "journey-opportunity-editor.h"
#include "journey-text-field.h"
#include "panel-map.h"

#define TODAY "2025-11-22"

typedef struct
{
  JourneyMap *map;
  JourneySelection *selection;
  GtkWidget *page;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->map = panel_map_new ();
  for (guint i = 1; i < GPOINTER_TO_UINT (data); i++)
    journey_edit_add_opportunity (panel_map_touchpoint (fixture->map, i % 4), "More");
  fixture->selection = journey_selection_new (fixture->map);
  fixture->page = g_object_ref_sink (journey_opportunities_page_new ());
  journey_opportunities_page_set_today (JOURNEY_OPPORTUNITIES_PAGE (fixture->page), TODAY);
  journey_opportunities_page_set_selection (JOURNEY_OPPORTUNITIES_PAGE (fixture->page), fixture->selection);
  fixture->window = panel_window_new (fixture->page);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  panel_settle ();
  g_assert_finalize_object (fixture->page);
  g_assert_finalize_object (fixture->selection);
  g_assert_finalize_object (fixture->map);
}

static JourneyNode *
opportunity (Fixture *fixture, guint i)
{
  return journey_node_child (JOURNEY_NODE (fixture->map), JOURNEY_MAP_OPPORTUNITIES, i);
}

/* Menus have lists, too. */
static GtkWidget *
find_cards (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = gtk_widget_has_css_class (child, "cards") ? child : find_cards (child);

      if (found)
        return found;
    }

  return NULL;
}

static GtkWidget *
list_of (Fixture *fixture)
{
  return find_cards (fixture->page);
}

static GtkSingleSelection *
rows_of (Fixture *fixture)
{
  return GTK_SINGLE_SELECTION (gtk_list_view_get_model (GTK_LIST_VIEW (list_of (fixture))));
}

static GtkWidget *
editor_of (Fixture *fixture)
{
  return panel_find (fixture->page, JOURNEY_TYPE_OPPORTUNITY_EDITOR, NULL);
}

static gboolean
activate (Fixture *fixture, const char *action)
{
  return gtk_widget_activate_action (fixture->page, action, NULL);
}

static GtkWidget *
find_card (GtkWidget *list, JourneyNode *node)
{
  for (GtkWidget *row = gtk_widget_get_first_child (list); row; row = gtk_widget_get_next_sibling (row))
    {
      JourneyOpportunityItem *item = journey_opportunity_card_item (JOURNEY_OPPORTUNITY_CARD (gtk_widget_get_first_child (row)));

      if (item && g_strcmp0 (journey_opportunity_item_id (item), journey_node_id (node)) == 0)
        return gtk_widget_get_first_child (row);
    }

  return NULL;
}

static void
test_shown (Fixture *fixture, gconstpointer data)
{
  JourneyNode *node = opportunity (fixture, 0);

  g_assert_nonnull (panel_find_label (fixture->page, "1 opportunity · 2 losses have no owner"));
  panel_wait_label (list_of (fixture), "Nobody has said when");
  panel_wait_label (list_of (fixture), "First bill · no owner");

  journey_edit_set_text (node, JOURNEY_OPPORTUNITY_OWNER, "Finance");
  journey_edit_set_text (node, JOURNEY_OPPORTUNITY_DUE, "2025-11-01");
  journey_edit_vote (JOURNEY_OPPORTUNITY (node), 12);
  panel_settle ();
  g_assert_nonnull (panel_find_label (fixture->page, "1 opportunity · 1 overdue · 1 loss has no owner"));
  g_assert_nonnull (panel_find_label (list_of (fixture), "Now · 0–3 months"));
  g_assert_nonnull (panel_find_label (list_of (fixture), "overdue · 1 Nov"));
  g_assert_nonnull (panel_find_label (list_of (fixture), "12"));
  g_assert_nonnull (panel_find_label (fixture->page, "Checked again: 0 of 1 · next look: First bill, overdue"));
  journey_edit_set_text (node, JOURNEY_OPPORTUNITY_DUE, "2025-12-15");
  panel_settle ();
  g_assert_nonnull (panel_find_label (list_of (fixture), "due 15 Dec"));
  g_assert_nonnull (panel_find_label (fixture->page, "Checked again: 0 of 1 · next look: First bill, 15 Jan 2026"));

  /* A day of another year says which. */
  journey_edit_set_text (node, JOURNEY_OPPORTUNITY_DUE, "2026-01-02");
  panel_settle ();
  g_assert_nonnull (panel_find_label (list_of (fixture), "due 2 Jan 2026"));
  journey_edit_set_text (node, JOURNEY_OPPORTUNITY_DUE, "2024-12-31");
  panel_settle ();
  g_assert_nonnull (panel_find_label (list_of (fixture), "overdue · 31 Dec 2024"));

  journey_edit_remove (node);
  panel_settle ();
  g_assert_nonnull (panel_find_label (fixture->page, "Nothing yet."));
}

/* However high the window is, with chart and without: nothing wants more width than there is. */
static void
go_through_heights (Fixture *fixture)
{
  for (int height = 340; height <= 800; height += 10)
    {
      GtkWidget *wide;

      gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, height);
      while (gtk_widget_get_height (fixture->window) != height || g_main_context_pending (NULL))
        g_main_context_iteration (NULL, TRUE);
      g_assert_cmpint (gtk_widget_get_width (fixture->page), ==, 360);
      wide = panel_find_wide (fixture->page, fixture->page);
      if (wide)
        g_error ("%s is too wide in a window %d pixels high", G_OBJECT_TYPE_NAME (wide), height);
    }
}

static void
test_heights (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 3; i++)
    journey_edit_add_opportunity (panel_map_touchpoint (fixture->map, i), "Say what it costs before anybody asks");
  go_through_heights (fixture);

  panel_set_font ("Cantarell 17");
  go_through_heights (fixture);
  panel_set_font (NULL);
}

/* What is selected on the canvas is marked here, and what is chosen here is selected there. */
static void
test_selection (Fixture *fixture, gconstpointer data)
{
  JourneyNode *node = opportunity (fixture, 0);

  panel_wait_label (list_of (fixture), "One-page bill");
  g_assert_cmpuint (gtk_single_selection_get_selected (rows_of (fixture)), ==, GTK_INVALID_LIST_POSITION);
  journey_selection_select (fixture->selection, journey_node_id (node));
  g_assert_cmpuint (gtk_single_selection_get_selected (rows_of (fixture)), ==, 1);
  journey_selection_select (fixture->selection, journey_node_id (JOURNEY_NODE (panel_map_touchpoint (fixture->map, 0))));
  g_assert_cmpuint (gtk_single_selection_get_selected (rows_of (fixture)), ==, GTK_INVALID_LIST_POSITION);
  gtk_single_selection_set_selected (rows_of (fixture), 1);
  g_assert_cmpstr (journey_selection_id (fixture->selection), ==, journey_node_id (node));
}

static void
test_votes (Fixture *fixture, gconstpointer data)
{
  JourneyNode *node = opportunity (fixture, 0);
  GtkWidget *label;

  panel_wait_label (list_of (fixture), "0");
  label = panel_find_label (list_of (fixture), "0");
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
  panel_settle ();
  g_assert_cmpint (journey_node_integer (node, JOURNEY_OPPORTUNITY_VOTES), ==, 1);
  g_assert_true (activate (fixture, "opportunities.vote-up"));
  g_assert_true (activate (fixture, "opportunities.vote-down"));
  g_assert_true (activate (fixture, "opportunities.vote-down"));
  g_assert_true (activate (fixture, "opportunities.vote-down"));
  g_assert_cmpint (journey_node_integer (node, JOURNEY_OPPORTUNITY_VOTES), ==, 0);
}

static void
test_open (Fixture *fixture, gconstpointer data)
{
  JourneyNode *node = opportunity (fixture, 0);
  GtkWidget *field;

  g_assert_true (journey_opportunities_page_open (JOURNEY_OPPORTUNITIES_PAGE (fixture->page), journey_node_id (node)));
  panel_settle ();
  field = panel_find (editor_of (fixture), JOURNEY_TYPE_TEXT_FIELD, "text");
  g_assert_true (gtk_widget_get_mapped (field));
  g_assert_true (gtk_widget_get_state_flags (field) & GTK_STATE_FLAG_FOCUS_WITHIN);
  gtk_text_buffer_set_text (panel_buffer (field), "One page, one sum", -1);
  g_assert_cmpstr (journey_node_text (node, JOURNEY_OPPORTUNITY_TEXT), ==, "One page, one sum");

  field = panel_find (editor_of (fixture), JOURNEY_TYPE_NUMBER_FIELD, "effort");
  gtk_editable_set_text (panel_entry (field), "2.5");
  g_assert_cmpfloat (journey_node_number (node, JOURNEY_OPPORTUNITY_EFFORT), ==, 2.5);
  g_assert_nonnull (panel_find_label (editor_of (fixture), "Now they get 1.8 and expect 5.0"));

  g_assert_true (activate (fixture, "opportunities.back"));
  panel_settle ();
  panel_wait_label (list_of (fixture), "One page, one sum");

  /* What is deleted elsewhere is not left open. */
  journey_opportunities_page_open (JOURNEY_OPPORTUNITIES_PAGE (fixture->page), journey_node_id (node));
  journey_edit_remove (node);
  panel_settle ();
  g_assert_true (gtk_widget_get_mapped (list_of (fixture)));
  g_assert_false (journey_opportunities_page_open (JOURNEY_OPPORTUNITIES_PAGE (fixture->page), "nobody"));
}

/* Over what is there, in one change, as hands do it. */
static void
type_date (GtkWidget *entry, const char *text)
{
  g_assert_true (gtk_widget_grab_focus (entry));
  panel_settle ();
  gdk_clipboard_set_text (gtk_widget_get_clipboard (entry), text);
  gtk_editable_select_region (GTK_EDITABLE (entry), 0, -1);
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (entry))), "clipboard.paste", NULL));
  panel_settle ();
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (entry)), GTK_DIR_TAB_FORWARD));
  panel_settle ();
}

/* A date as people write it becomes that of the map; what is none stays to be mended. */
static void
test_due (Fixture *fixture, gconstpointer data)
{
  JourneyNode *node = opportunity (fixture, 0);
  GtkWidget *entry;

  journey_opportunities_page_open (JOURNEY_OPPORTUNITIES_PAGE (fixture->page), journey_node_id (node));
  panel_settle ();
  entry = panel_find (panel_find (editor_of (fixture), JOURNEY_TYPE_DATE_FIELD, "due"), GTK_TYPE_ENTRY, NULL);
  type_date (entry, "30.11.2031");
  g_assert_cmpstr (journey_node_text (node, JOURNEY_OPPORTUNITY_DUE), ==, "2031-11-30");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "2031-11-30");
  g_assert_false (gtk_widget_has_css_class (entry, "error"));
  type_date (entry, "3/10/2031");
  g_assert_cmpstr (journey_node_text (node, JOURNEY_OPPORTUNITY_DUE), ==, "2031-11-30");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "3/10/2031");
  g_assert_true (gtk_widget_has_css_class (entry, "error"));
}

static void
test_mends (Fixture *fixture, gconstpointer data)
{
  JourneyNode *node = opportunity (fixture, 0);
  JourneyNode *pain =
      journey_node_child (JOURNEY_NODE (panel_map_touchpoint (fixture->map, 2)), JOURNEY_TOUCHPOINT_PAIN_POINTS, 0);
  GtkWidget *check, *cause;

  journey_opportunities_page_open (JOURNEY_OPPORTUNITIES_PAGE (fixture->page), journey_node_id (node));
  panel_settle ();
  check = gtk_widget_get_ancestor (panel_find_label (editor_of (fixture), "Two part-months"), GTK_TYPE_CHECK_BUTTON);
  cause = panel_find (gtk_widget_get_ancestor (check, JOURNEY_TYPE_MENDS_ROW), JOURNEY_TYPE_TEXT_FIELD, "root-cause");
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  g_assert_true (journey_edit_mends (JOURNEY_OPPORTUNITY (node), pain));
  g_assert_true (gtk_widget_get_visible (cause));
  gtk_text_buffer_set_text (panel_buffer (cause), "Billing dates", -1);
  g_assert_cmpstr (journey_node_text (pain, JOURNEY_PAIN_POINT_ROOT_CAUSE), ==, "Billing dates");
  journey_history_undo (journey_map_history (fixture->map));
  journey_history_undo (journey_map_history (fixture->map));
  g_assert_false (journey_edit_mends (JOURNEY_OPPORTUNITY (node), pain));
  panel_settle ();
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
}

static void
on_text (GtkWidget *page, const char *text, char **copy)
{
  g_free (*copy);
  *copy = g_strdup (text);
}

static void
test_add_and_delete (Fixture *fixture, gconstpointer data)
{
  g_autofree char *words = NULL;

  g_signal_connect (fixture->page, "deleted", G_CALLBACK (on_text), &words);
  journey_selection_select (fixture->selection, journey_node_id (JOURNEY_NODE (panel_map_touchpoint (fixture->map, 2))));
  g_assert_true (activate (fixture, "opportunities.add"));
  panel_settle ();
  g_assert_cmpfloat (journey_node_number (opportunity (fixture, 1), JOURNEY_OPPORTUNITY_IMPACT), ==, 5);
  g_assert_true (gtk_widget_get_mapped (editor_of (fixture)));

  g_assert_true (activate (fixture, "opportunities.delete"));
  g_assert_cmpstr (words, ==, "Opportunity deleted");
  g_assert_null (opportunity (fixture, 1));
  g_assert_true (journey_history_undo (journey_map_history (fixture->map)));
  g_assert_nonnull (opportunity (fixture, 1));

  journey_selection_select (fixture->selection, "");
  g_assert_true (activate (fixture, "opportunities.add"));
  g_assert_cmpuint (g_strv_length ((char **)journey_node_strings (opportunity (fixture, 2), JOURNEY_OPPORTUNITY_TOUCHPOINTS)), ==,
                    0);
}

/* What nobody said anything in goes again when it is left, and leaves no step. */
static void
test_left_blank (Fixture *fixture, gconstpointer data)
{
  JourneyHistory *history = journey_map_history (fixture->map);
  guint position = journey_history_position (history);

  journey_selection_select (fixture->selection, journey_node_id (JOURNEY_NODE (panel_map_touchpoint (fixture->map, 2))));
  g_assert_true (activate (fixture, "opportunities.add"));
  g_assert_nonnull (opportunity (fixture, 1));
  g_assert_true (activate (fixture, "opportunities.back"));
  panel_settle ();
  g_assert_null (opportunity (fixture, 1));
  g_assert_cmpuint (journey_history_position (history), ==, position);
  g_assert_false (journey_history_can_redo (history));

  /* Another one is made, or another page is shown. */
  journey_selection_select (fixture->selection, "");
  g_assert_true (activate (fixture, "opportunities.add"));
  g_assert_true (
      journey_opportunities_page_open (JOURNEY_OPPORTUNITIES_PAGE (fixture->page), journey_node_id (opportunity (fixture, 0))));
  panel_settle ();
  g_assert_null (opportunity (fixture, 1));
  g_assert_true (activate (fixture, "opportunities.back"));
  g_assert_true (activate (fixture, "opportunities.add"));
  gtk_widget_set_visible (fixture->page, FALSE);
  panel_settle ();
  g_assert_null (opportunity (fixture, 1));
  gtk_widget_set_visible (fixture->page, TRUE);
  panel_settle ();

  g_assert_true (activate (fixture, "opportunities.add"));
  journey_edit_set_text (opportunity (fixture, 1), JOURNEY_OPPORTUNITY_OWNER, "Finance");
  g_assert_true (activate (fixture, "opportunities.back"));
  panel_settle ();
  g_assert_nonnull (opportunity (fixture, 1));
}

/* Rolled out asks for a new score; checked says whether it helped. */
static void
test_loop (Fixture *fixture, gconstpointer data)
{
  JourneyNode *node = opportunity (fixture, 0);
  g_autofree char *again = NULL;
  JourneyDimension *cost;
  JourneyNode *score, *evidence;
  GtkWidget *label;

  g_signal_connect (fixture->page, "score-again", G_CALLBACK (on_text), &again);
  journey_edit_set_number (node, JOURNEY_OPPORTUNITY_PREDICTED, 4);
  journey_selection_select (fixture->selection, journey_node_id (node));
  gtk_widget_activate_action (fixture->page, "opportunities.status", "s", "rolled-out");
  panel_wait_label (list_of (fixture), "Score “First bill” again");
  g_assert_nonnull (panel_find_label (list_of (fixture), "Give customers time. Score again on"));

  /* It was rolled out earlier than somebody says so. */
  g_assert_true (activate (fixture, "opportunities.open"));
  g_assert_cmpint (strlen (journey_node_text (node, JOURNEY_OPPORTUNITY_ROLLED_OUT)), ==, strlen ("2025-11-22"));
  g_assert_nonnull (panel_find_label (fixture->page, "Rolled out on"));
  journey_edit_set_text (node, JOURNEY_OPPORTUNITY_ROLLED_OUT, "2025-01");
  g_assert_true (activate (fixture, "opportunities.back"));
  panel_wait_label (list_of (fixture), "It is rolled out. Score it again, then mark it as checked.");
  label = panel_find_label (list_of (fixture), "Score “First bill” again");
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
  g_assert_cmpstr (again, ==, journey_node_id (JOURNEY_NODE (panel_map_touchpoint (fixture->map, 2))));

  /* A score has no date of its own, so people themselves say that they looked. */
  label = panel_find_label (list_of (fixture), "Mark as Checked");
  g_assert_true (gtk_widget_get_mapped (label));
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
  panel_wait_label (list_of (fixture), "Hoped for 4, scored 1.8 (an assumption): 2.2 below what was hoped for");
  g_assert_nonnull (panel_find_label (fixture->page, "Checked again: 1 of 1"));

  /* What was measured says when. */
  score = journey_node_child (JOURNEY_NODE (panel_map_touchpoint (fixture->map, 2)), JOURNEY_TOUCHPOINT_SCORES, 0);
  evidence = journey_edit_add (JOURNEY_NODE (panel_map_touchpoint (fixture->map, 2)), JOURNEY_TOUCHPOINT_EVIDENCE, 0);
  journey_edit_set_integer (evidence, JOURNEY_EVIDENCE_KIND, JOURNEY_EVIDENCE_KIND_SURVEY);
  journey_edit_set_text (evidence, JOURNEY_EVIDENCE_DATE, "2031-02");
  journey_edit_set_text (score, JOURNEY_SCORE_EVIDENCE, journey_node_id (evidence));
  panel_wait_label (list_of (fixture), "Hoped for 4, scored 1.8: 2.2 below what was hoped for\nNewest evidence: February 2031.");

  /* What is compared then is what nobody scored, so it is said. */
  cost = journey_edit_add_dimension (fixture->map, "Time", JOURNEY_DIMENSION_KIND_COST, 1);
  score = JOURNEY_NODE (journey_edit_need_score (panel_map_touchpoint (fixture->map, 2), cost));
  journey_edit_set_number (score, JOURNEY_SCORE_EXPECTED, 2);
  journey_edit_set_number (score, JOURNEY_SCORE_ACTUAL, 3);
  panel_wait_label (list_of (fixture), "Means over all dimensions, with costs turned round: more is better.");
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  JourneyNode *node = opportunity (fixture, 0);
  GtkWidget *button;

  journey_selection_select (fixture->selection, journey_node_id (node));
  journey_opportunities_page_set_editable (JOURNEY_OPPORTUNITIES_PAGE (fixture->page), FALSE);
  panel_wait_label (list_of (fixture), "0");
  button = gtk_widget_get_ancestor (panel_find_label (list_of (fixture), "0"), GTK_TYPE_BUTTON);
  g_assert_false (gtk_widget_is_sensitive (button));
  activate (fixture, "opportunities.vote-up");
  activate (fixture, "opportunities.delete");
  activate (fixture, "opportunities.add");
  g_assert_cmpint (journey_node_integer (node, JOURNEY_OPPORTUNITY_VOTES), ==, 0);
  g_assert_null (opportunity (fixture, 1));
  g_assert_true (activate (fixture, "opportunities.open"));
  g_assert_false (gtk_widget_is_sensitive (panel_find (editor_of (fixture), JOURNEY_TYPE_TEXT_FIELD, "text")));
}

/* A card that goes on being shown keeps its row, and with it the focus. */
static void
test_keeps_rows (Fixture *fixture, gconstpointer data)
{
  JourneyNode *node = opportunity (fixture, 0);
  GtkWidget *card;

  panel_wait_label (list_of (fixture), "One-page bill");
  card = find_card (list_of (fixture), node);
  journey_edit_vote (JOURNEY_OPPORTUNITY (node), 1);
  journey_edit_set_text (node, JOURNEY_OPPORTUNITY_TEXT, "Another name");
  panel_settle ();
  g_assert_true (find_card (list_of (fixture), node) == card);
  g_assert_nonnull (panel_find_label (card, "Another name"));
}

/* Rows are made for what can be seen, however many there are. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  guint n = 0;

  panel_wait_label (list_of (fixture), "More");
  for (GtkWidget *row = gtk_widget_get_first_child (list_of (fixture)); row; row = gtk_widget_get_next_sibling (row))
    n++;
  g_assert_cmpuint (n, <, 300);
  g_assert_nonnull (panel_find_label (fixture->page, "1000 opportunities"));
}

#define ADD_MANY(name, n, function)                                                                                              \
  g_test_add ("/opportunities-page/" name, Fixture, GUINT_TO_POINTER (n), set_up, function, tear_down)
#define ADD(name, function) ADD_MANY (name, 0, function)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  ADD ("shown", test_shown);
  ADD ("heights", test_heights);
  ADD ("selection", test_selection);
  ADD ("votes", test_votes);
  ADD ("open", test_open);
  ADD ("due", test_due);
  ADD ("mends", test_mends);
  ADD ("left-blank", test_left_blank);
  ADD ("add-and-delete", test_add_and_delete);
  ADD ("loop", test_loop);
  ADD ("read-only", test_read_only);
  ADD ("keeps-rows", test_keeps_rows);
  ADD_MANY ("many", 1000, test_many);

  return g_test_run ();
}
