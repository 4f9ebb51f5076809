/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gap-page.h"
#include "journey-chart-view.h"
#include "journey-choice-field.h"
#include "journey-edit.h"
#include "journey-gap-how.h"
#include "journey-gap-page.h"
#include "journey-segment.h"
#include "panel-map.h"

/* The Value gap page with the figures of one segment. */

/* What the young got is better than what all got. */
static void
add_segment (GapPage *fixture, guint column, double actual)
{
  JourneyNode *score = journey_node_child (gap_page_touchpoint (fixture, column), JOURNEY_TOUCHPOINT_SCORES, 0);
  JourneyNode *part = journey_edit_add (score, JOURNEY_SCORE_SEGMENTS, G_MAXUINT);

  journey_edit_set_text (part, JOURNEY_SEGMENT_SCORE_SEGMENT, "Young");
  journey_edit_set_number (part, JOURNEY_SEGMENT_SCORE_ACTUAL, actual);
}

static void
set_up (GapPage *fixture, gconstpointer data)
{
  gap_page_set_up (fixture, data);
  add_segment (fixture, 2,
               journey_node_number (journey_node_child (gap_page_touchpoint (fixture, 2), JOURNEY_TOUCHPOINT_SCORES, 0),
                                    JOURNEY_SCORE_EXPECTED));
  panel_settle ();
}

static void
choose (GapPage *fixture, const char *segment)
{
  g_assert_true (gtk_widget_activate_action (panel_find (fixture->page, GTK_TYPE_LIST_VIEW, NULL), "gap.segment", "s", segment));
  panel_settle ();
}

/* Where a view is shown that has no ranking. */
static void
choose_in_view (GapPage *fixture, const char *segment)
{
  g_assert_true (gtk_widget_activate_action (gtk_widget_get_first_child (fixture->page), "gap.segment", "s", segment));
  panel_settle ();
}

static gboolean
has_dots (GapPage *fixture, guint n)
{
  JourneyChart *chart = journey_chart_view_chart (JOURNEY_CHART_VIEW (panel_find (fixture->page, JOURNEY_TYPE_CHART_VIEW, NULL)));

  return journey_chart_n_marks (chart) == n;
}

static void
test_figures (GapPage *fixture, gconstpointer data)
{
  g_assert_null (panel_find_label (fixture->page, "Figures of:"));
  g_assert_true (has_dots (fixture, 3));

  choose (fixture, "Young");
  g_assert_nonnull (panel_find_label (fixture->page, "Figures of: Young. They gave no scores at touchpoints 1, 2."));
  g_assert_nonnull (panel_find_label (fixture->page, "0 of 4 touchpoints fall short"));
  g_assert_true (has_dots (fixture, 1));

  g_assert_null (panel_find_label (fixture->page, "Filter: "));

  /* As soon as there are figures, they are shown. */
  add_segment (fixture, 0, 1);
  panel_settle ();
  g_assert_nonnull (panel_find_label (fixture->page, "They gave no scores at touchpoint 2."));
  g_assert_nonnull (panel_find_label (fixture->page, "1 of 4 touchpoints fall short"));
  g_assert_true (has_dots (fixture, 2));

  choose (fixture, "");
  g_assert_null (panel_find_label (fixture->page, "Figures of:"));
  g_assert_true (has_dots (fixture, 3));
}

/* A dot of one segment is no score that could be moved, and the map stays as it is. */
static void
test_not_dragged (GapPage *fixture, gconstpointer data)
{
  GtkWidget *chart = panel_find (fixture->page, JOURNEY_TYPE_CHART_VIEW, NULL);
  const char *const segments[] = { "", "Young", "" };

  for (guint i = 0; i < G_N_ELEMENTS (segments); i++)
    {
      gboolean draggable;

      choose (fixture, segments[i]);
      g_object_get (chart, "draggable", &draggable, NULL);
      g_assert_cmpint (draggable, ==, !*segments[i]);
    }
}

static void
ask (GapPage *fixture, const char *segment, JourneyQuestion question, const char *answer, int n)
{
  JourneyNode *tally = journey_edit_add (gap_page_touchpoint (fixture, 2), JOURNEY_TOUCHPOINT_TALLIES, G_MAXUINT);
  JourneyNode *count = journey_edit_add (tally, JOURNEY_TALLY_COUNTS, G_MAXUINT);

  journey_edit_set_integer (tally, JOURNEY_TALLY_QUESTION, (int)question);
  journey_edit_set_text (tally, JOURNEY_TALLY_SEGMENT, segment);
  journey_edit_set_text (count, JOURNEY_COUNT_ANSWER, answer);
  journey_edit_set_integer (count, JOURNEY_COUNT_COUNT, n);
}

/* Views that have scores and answers of their own show those of the segment, and do not speak of all customers. */
static void
test_other_views (GapPage *fixture, gconstpointer data)
{
  ask (fixture, "Young", JOURNEY_QUESTION_NPS, "10", 8);
  ask (fixture, "Old", JOURNEY_QUESTION_NPS, "0", 8);
  journey_edit_add (JOURNEY_NODE (fixture->map), JOURNEY_MAP_COMPETITORS, G_MAXUINT);
  journey_selection_select (fixture->selection, journey_node_id (gap_page_touchpoint (fixture, 2)));
  choose (fixture, "Young");

  journey_gap_page_set_view (JOURNEY_GAP_PAGE (fixture->page), "answers");
  panel_settle ();
  g_assert_nonnull (panel_find_label (fixture->page, "NPS +100, from 8 answers"));
  g_assert_null (panel_find_label (fixture->page, "Whose answers"));

  journey_gap_page_set_view (JOURNEY_GAP_PAGE (fixture->page), "competitors");
  panel_settle ();
  g_assert_nonnull (panel_find_label (fixture->page, "ours"));
  g_assert_null (panel_find_label (fixture->page, "1.8"));
  journey_gap_page_set_view (JOURNEY_GAP_PAGE (fixture->page), "loss");
  panel_settle ();
  choose (fixture, "");
  journey_gap_page_set_view (JOURNEY_GAP_PAGE (fixture->page), "competitors");
  panel_settle ();
  g_assert_nonnull (panel_find_label (fixture->page, "1.8"));
}

static gboolean
can_choose_class (GapPage *fixture)
{
  return gtk_widget_is_sensitive (panel_find (fixture->page, JOURNEY_TYPE_CHOICE_FIELD, "kano"));
}

/* Classes of answers are those of the segment, and none of them becomes that of the map; what was set by hand is of all. */
static void
test_needs (GapPage *fixture, gconstpointer data)
{
  ask (fixture, "Young", JOURNEY_QUESTION_KANO, "1-5", 12);
  ask (fixture, "Old", JOURNEY_QUESTION_KANO, "1-3", 30);
  journey_edit_set_integer (gap_page_touchpoint (fixture, 2), JOURNEY_TOUCHPOINT_KANO, JOURNEY_KANO_NONE);
  journey_edit_set_kano (JOURNEY_TOUCHPOINT (gap_page_touchpoint (fixture, 0)), JOURNEY_KANO_MUST_BE, "2026-01-02");
  journey_selection_select (fixture->selection, journey_node_id (gap_page_touchpoint (fixture, 2)));
  journey_gap_page_set_view (JOURNEY_GAP_PAGE (fixture->page), "needs");
  panel_settle ();
  g_assert_nonnull (panel_find_label (fixture->page, "42 answers, most of them Attractive"));
  g_assert_nonnull (panel_find_label (fixture->page, "Take “Attractive”"));
  g_assert_null (panel_find_label (fixture->page, "all customers"));
  g_assert_true (can_choose_class (fixture));

  choose_in_view (fixture, "Young");
  g_assert_nonnull (panel_find_label (fixture->page, "12 answers, most of them Performance"));
  g_assert_null (panel_find_label (fixture->page, "Take “"));
  g_assert_nonnull (panel_find_label (fixture->page, "1 of these was set for all customers"));
  g_assert_nonnull (panel_find_label (fixture->page, "Show all of them to change it."));
  g_assert_false (can_choose_class (fixture));
  panel_wait_label (fixture->page, "Must-be · set for all customers");

  choose_in_view (fixture, "");
  g_assert_nonnull (panel_find_label (fixture->page, "Take “Attractive”"));
  g_assert_null (panel_find_label (fixture->page, "all customers"));
  g_assert_true (can_choose_class (fixture));
}

/* What the segment was not asked may be scored all the same: nobody is told to score it. */
static void
test_how (GapPage *fixture, gconstpointer data)
{
  g_autoptr (JourneyState) young = journey_segment_map (journey_map_state (fixture->map), "Young", NULL, NULL);
  g_autoptr (JourneyGapTable) table = journey_gap_table_new (young);
  g_autofree char *words = journey_gap_how (young, table, journey_node_id (gap_page_touchpoint (fixture, 0)), TRUE, NULL);

  g_assert_nonnull (strstr (words, "gave no scores here. Choose another segment, or all customers."));
  g_assert_null (strstr (words, "Add a score"));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/gap-segment/figures", GapPage, NULL, set_up, test_figures, gap_page_tear_down);
  g_test_add ("/gap-segment/not-dragged", GapPage, NULL, set_up, test_not_dragged, gap_page_tear_down);
  g_test_add ("/gap-segment/other-views", GapPage, NULL, set_up, test_other_views, gap_page_tear_down);
  g_test_add ("/gap-segment/needs", GapPage, NULL, set_up, test_needs, gap_page_tear_down);
  g_test_add ("/gap-segment/how", GapPage, NULL, set_up, test_how, gap_page_tear_down);

  return g_test_run ();
}
