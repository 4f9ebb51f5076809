/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "canvas-window.h"
#include "journey-gap-list.h"
#include "journey-opportunities-page.h"
#include "journey-opportunity-chooser.h"
#include "journey-template.h"
#include "wait-for.h"
#include "window-hands.h"

/* What the lists of the panel leave out, chosen with nothing but keys. */

static void
score (JourneyNode *touchpoint, const char *title, double actual)
{
  JourneyNode *node = JOURNEY_NODE (journey_edit_need_score (JOURNEY_TOUCHPOINT (touchpoint), NULL));

  journey_edit_set_text (touchpoint, JOURNEY_TOUCHPOINT_TITLE, title);
  journey_edit_set_number (node, JOURNEY_SCORE_IMPORTANCE, 5);
  journey_edit_set_number (node, JOURNEY_SCORE_EXPECTED, 5);
  journey_edit_set_number (node, JOURNEY_SCORE_ACTUAL, actual);
}

/* Two touchpoints in two stages, each with a score and an opportunity. */
static JourneyMap *
make_map (void)
{
  JourneyMap *map = journey_template_new_map (JOURNEY_TEMPLATE_EMPTY, "Filters");
  JourneyTouchpoint *order, *bill;
  JourneyOpportunity *planned;

  order = journey_edit_add_touchpoint (journey_edit_add_stage (map, 0, "Purchase"), 0, "T");
  bill = journey_edit_add_touchpoint (journey_edit_add_stage (map, 1, "Experience"), 0, "T");
  score (JOURNEY_NODE (order), "Web order", 3);
  score (JOURNEY_NODE (bill), "First bill", 2);
  journey_edit_add_opportunity (order, "Fewer fields");
  planned = journey_edit_add_opportunity (bill, "One page");
  journey_edit_set_integer (JOURNEY_NODE (planned), JOURNEY_OPPORTUNITY_STATUS, JOURNEY_OPPORTUNITY_STATUS_PLANNED);

  return map;
}

static const char *
first_label (GtkWidget *widget)
{
  const char *found = NULL;

  if (!widget || !gtk_widget_get_child_visible (widget))
    return NULL;
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_text (GTK_LABEL (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found; child = gtk_widget_get_next_sibling (child))
    found = first_label (child);

  return found;
}

/* Presses a key until what has the focus says @text. */
static void
press_to (WindowFixture *fixture, const char *key, const char *text)
{
  for (guint i = 0; i < 24; i++)
    {
      GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

      if (g_strcmp0 (first_label (focus), text) == 0 || (focus && g_strcmp0 (gtk_widget_get_tooltip_text (focus), text) == 0))
        return;

      hands_press (key);
      for (guint j = 0; j < 4; j++)
        hands_wait ();
      wait_idle ();
    }
  g_error ("“%s” cannot be reached with %s", text, key);
}

/* Popovers are asked, too: their labels belong to the window. */
static gboolean
list_shows (GtkWidget *list, const char *text)
{
  return hands_find_label (list, text) != NULL;
}

static void
test_ranking (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *view, *list;

  hands_show (fixture, make_map ());
  view = GTK_WIDGET (fixture->window->view);
  hands_press ("alt+2");
  EXPECT (hands_find (view, JOURNEY_TYPE_GAP_LIST) != NULL);
  list = hands_find (view, JOURNEY_TYPE_GAP_LIST);
  EXPECT (list_shows (list, "Web order") && list_shows (list, "First bill"));
  wait_idle ();

  press_to (fixture, "Tab", "Filter");
  hands_press ("space");
  press_to (fixture, "Down", "Stage");
  hands_press ("Return");
  press_to (fixture, "Down", "Purchase");
  hands_press ("Return");
  EXPECT (list_shows (list, "Filter: Purchase"));
  wait_idle ();
  EXPECT (list_shows (list, "Filter: Purchase") && !list_shows (list, "First bill") && list_shows (list, "Web order"));

  /* Back again, with what stands beside the words. */
  press_to (fixture, "Tab", "List all touchpoints again");
  hands_press ("Return");
  EXPECT (list_shows (list, "First bill") && list_shows (list, "Web order") && !list_shows (list, "Filter: Purchase"));
}

static void
test_opportunities (WindowFixture *fixture, gconstpointer data)
{
  GtkWidget *page, *list;

  hands_show (fixture, make_map ());
  hands_press ("alt+4");
  EXPECT (hands_find (GTK_WIDGET (fixture->window->view), JOURNEY_TYPE_OPPORTUNITIES_PAGE) != NULL);
  page = hands_find (GTK_WIDGET (fixture->window->view), JOURNEY_TYPE_OPPORTUNITIES_PAGE);
  EXPECT (list_shows (page, "One page") && list_shows (page, "Fewer fields"));
  list = gtk_widget_get_ancestor (hands_find_label (page, "One page"), GTK_TYPE_LIST_VIEW);
  wait_idle ();

  gtk_widget_child_focus (hands_find (page, JOURNEY_TYPE_OPPORTUNITY_CHOOSER), GTK_DIR_TAB_FORWARD);
  hands_press ("space");
  press_to (fixture, "Tab", "Any status");
  hands_press ("space");
  press_to (fixture, "Down", "Planned");
  hands_press ("Return");
  EXPECT (list_shows (list, "One page") && !list_shows (list, "Fewer fields"));
  hands_press ("Escape");
  EXPECT (list_shows (page, "Show All"));
}

int
main (int argc, char **argv)
{
  g_autoptr (JourneyApplication) application = window_init (&argc, &argv);

  WINDOW_ADD ("/window-filters/ranking", test_ranking);
  WINDOW_ADD ("/window-filters/opportunities", test_opportunities);

  return g_test_run ();
}
