/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>

#include "gap-page.h"
#include "journey-chart-saver.h"
#include "journey-chart-view-private.h"
#include "journey-gap-page.h"
#include "panel-map.h"
#include "wait-for.h"

/* The chart of the Value gap page, given to somebody above it who saves charts. */

#define TYPE_HOLDER (holder_get_type ())
G_DECLARE_FINAL_TYPE (Holder, holder, TEST, HOLDER, GtkBox)

struct _Holder
{
  GtkBox parent_instance;

  JourneyChartView *chart;
  char *nick;
};

static void
holder_save (JourneyChartSaver *saver, JourneyChartView *view, const char *nick)
{
  Holder *self = TEST_HOLDER (saver);

  self->chart = view;
  g_free (self->nick);
  self->nick = g_strdup (nick);
}

static void
holder_saver_init (JourneyChartSaverInterface *iface)
{
  iface->save = holder_save;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (Holder, holder, GTK_TYPE_BOX, G_IMPLEMENT_INTERFACE (JOURNEY_TYPE_CHART_SAVER, holder_saver_init))

static void
holder_finalize (GObject *object)
{
  g_free (TEST_HOLDER (object)->nick);
  G_OBJECT_CLASS (holder_parent_class)->finalize (object);
}

static void
holder_class_init (HolderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = holder_finalize;
}

static void
holder_init (Holder *self)
{
}

static gboolean
has_chart (gpointer view)
{
  return journey_chart_view_chart (view) != NULL;
}

/* Puts the page into somebody who saves charts. */
static Holder *
put_into_holder (GapPage *fixture)
{
  g_autoptr (GtkWidget) box = g_object_ref (gtk_window_get_child (GTK_WINDOW (fixture->window)));
  Holder *holder = g_object_new (TYPE_HOLDER, NULL);

  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (holder));
  gtk_box_append (GTK_BOX (holder), box);

  return holder;
}

/* Arrows go from item to item of the menu of a chart. */
static void
test_chart_menu (GapPage *fixture, gconstpointer data)
{
  GtkWidget *chart = panel_find (fixture->page, JOURNEY_TYPE_CHART_VIEW, NULL);
  GtkWidget *before;

  put_into_holder (fixture);
  wait_for (has_chart, chart);
  journey_chart_view_popup_menu (JOURNEY_CHART_VIEW (chart), 20, 20);
  panel_settle ();
  before = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_nonnull (gtk_widget_get_ancestor (before, GTK_TYPE_POPOVER_MENU));
  g_assert_true (gtk_widget_child_focus (fixture->window, GTK_DIR_DOWN));
  g_assert_nonnull (gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), GTK_TYPE_POPOVER_MENU));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) != before);
}

/* The menu button of the page that is not named by words. */
static GtkWidget *
find_options (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (GTK_IS_MENU_BUTTON (widget)
      && g_strcmp0 (gtk_menu_button_get_icon_name (GTK_MENU_BUTTON (widget)), "view-more-symbolic") == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found; child = gtk_widget_get_next_sibling (child))
    found = find_options (child);

  return found;
}

/* Returns whether the menu of the page offers to save a chart. */
static gboolean
offers_chart (GtkWidget *options)
{
  GtkWidget *label;
  gboolean offered;

  gtk_menu_button_popup (GTK_MENU_BUTTON (options));
  panel_settle ();
  label = panel_find_label (options, "Save chart as SVG…");
  g_assert_nonnull (label);
  offered = gtk_widget_is_sensitive (label);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (options));
  panel_settle ();

  return offered;
}

static void
test_menu (GapPage *fixture, gconstpointer data)
{
  GtkWidget *chart = panel_find (fixture->page, JOURNEY_TYPE_CHART_VIEW, NULL);
  GtkWidget *options = find_options (fixture->page);
  Holder *holder = put_into_holder (fixture);

  wait_for (has_chart, chart);

  g_assert_true (offers_chart (options));
  g_assert_true (gtk_widget_activate_action (fixture->page, "gap-page.save-chart", "s", "svg"));
  g_assert_true (GTK_WIDGET (holder->chart) == chart);
  g_assert_cmpstr (holder->nick, ==, "svg");

  /* A view without a chart offers none to save. */
  holder->chart = NULL;
  journey_gap_page_set_view (JOURNEY_GAP_PAGE (fixture->page), "agenda");
  panel_settle ();
  g_assert_false (offers_chart (options));
  gtk_widget_activate_action (fixture->page, "gap-page.save-chart", "s", "svg");
  g_assert_null (holder->chart);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/chart-saver/menu", GapPage, NULL, gap_page_set_up, test_menu, gap_page_tear_down);

  g_test_add ("/chart-saver/chart-menu", GapPage, NULL, gap_page_set_up, test_chart_menu, gap_page_tear_down);

  return g_test_run ();
}
