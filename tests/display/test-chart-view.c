/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <math.h>

#include "canvas-hands.h"
#include "journey-chart-view.h"
#include "panel-map.h"
#include "wait-for.h"

#define TITLE "A chart to be tested"

typedef struct
{
  JourneyChartPoint points[4];
  GtkWidget *view;
  GtkWidget *window;
  GtkWidget *after;
  GString *told; /* what the view has told, newest last */
  double x;      /* of the last `dragged` */
  double y;
  gboolean follows; /* whether figures are changed while a mark is dragged */
  guint n_made;
} Fixture;

static JourneyChart *
make (const JourneyChartOptions *options, gpointer data)
{
  Fixture *fixture = data;

  fixture->n_made++;

  return journey_chart_new_impact_effort (options, fixture->points, G_N_ELEMENTS (fixture->points));
}

static void
on_selected (JourneyChartView *view, const char *id, Fixture *fixture)
{
  g_string_append_printf (fixture->told, "selected %s,", id);
}

static void
on_activated (JourneyChartView *view, const char *id, Fixture *fixture)
{
  g_string_append_printf (fixture->told, "activated %s,", id);
}

static void
on_dragged (JourneyChartView *view, const char *id, double x, double y, JourneyChartDrag phase, Fixture *fixture)
{
  static const char *const names[] = { "begin", "move", "end", "cancel" };

  g_assert_cmpfloat (x, >=, 1);
  g_assert_cmpfloat (x, <=, 5);
  g_assert_cmpfloat (y, >=, 1);
  g_assert_cmpfloat (y, <=, 5);
  fixture->x = x;
  fixture->y = y;
  if (phase != JOURNEY_CHART_DRAG_MOVE || !g_str_has_suffix (fixture->told->str, "move,"))
    g_string_append_printf (fixture->told, "%s,", names[phase]);
  for (guint i = 0; fixture->follows && i < G_N_ELEMENTS (fixture->points); i++)
    if (g_str_equal (fixture->points[i].id, id))
      {
        fixture->points[i].x = x;
        fixture->points[i].y = y;
        journey_chart_view_refresh (view);
      }
}

static gboolean
is_active (gpointer window)
{
  return gtk_window_is_active (window);
}

static gboolean
has_chart (gpointer view)
{
  return journey_chart_view_chart (view) != NULL;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const JourneyChartPoint points[] = {
    { "a", "A", "First", 1.5, 4.5, JOURNEY_CHART_SHAPE_DOT, 0 },
    { "b", "B", "Second", 4, 4.4, JOURNEY_CHART_SHAPE_DOT, 0 },
    { "c", "C", "Third", 1.6, 2, JOURNEY_CHART_SHAPE_DOT, 0 },
    { "d", "D", "Fourth", 4.2, 1.8, JOURNEY_CHART_SHAPE_DOT, 0 },
  };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    fixture->points[i] = points[i];
  fixture->told = g_string_new (NULL);
  fixture->view = g_object_ref_sink (journey_chart_view_new ("Chart"));
  fixture->after = gtk_button_new_with_label ("After");
  journey_chart_view_set_draggable (JOURNEY_CHART_VIEW (fixture->view), TRUE);
  journey_chart_view_set_maker (JOURNEY_CHART_VIEW (fixture->view), make, fixture, NULL);
  g_signal_connect (fixture->view, "selected", G_CALLBACK (on_selected), fixture);
  g_signal_connect (fixture->view, "activated", G_CALLBACK (on_activated), fixture);
  g_signal_connect (fixture->view, "dragged", G_CALLBACK (on_dragged), fixture);
  gtk_box_append (GTK_BOX (box), fixture->view);
  gtk_box_append (GTK_BOX (box), fixture->after);
  fixture->window = gtk_window_new ();
  gtk_window_set_title (GTK_WINDOW (fixture->window), TITLE);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 400);
  gtk_window_set_child (GTK_WINDOW (fixture->window), box);
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_for (has_chart, fixture->view);
  panel_settle ();
  hands_run ((const char *const[]){ "xdotool", "search", "--name", TITLE, "windowmove", "0", "0", "windowfocus", NULL });
  wait_for (is_active, fixture->window);
  panel_settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  panel_settle ();
  g_assert_finalize_object (fixture->view);
  g_string_free (fixture->told, TRUE);
}

typedef struct
{
  Fixture *fixture;
  const char *told;
} Expected;

static gboolean
was_told (gpointer data)
{
  Expected *expected = data;

  return g_str_equal (expected->fixture->told->str, expected->told);
}

/* Waits until exactly that has been told since the last time. */
static void
expect (Fixture *fixture, const char *told)
{
  Expected expected = { fixture, told };

  g_test_message ("expecting “%s”, told “%s”", told, fixture->told->str);
  wait_for (was_told, &expected);
  panel_settle ();
  g_assert_cmpstr (fixture->told->str, ==, told);
  g_string_truncate (fixture->told, 0);
}

static void
point_at (Fixture *fixture, const char *id, double dx, double dy)
{
  JourneyChart *chart = journey_chart_view_chart (JOURNEY_CHART_VIEW (fixture->view));
  const JourneyChartMark *mark = journey_chart_mark (chart, (guint)journey_chart_find (chart, id));
  GtkNative *native = gtk_widget_get_native (fixture->view);
  graphene_point_t at;
  double x, y;

  g_assert_true (
      gtk_widget_compute_point (fixture->view, GTK_WIDGET (native), &GRAPHENE_POINT_INIT ((float)mark->x, (float)mark->y), &at));
  gtk_native_get_surface_transform (native, &x, &y);
  hands_point (at.x + x + dx, at.y + y + dy);
}

static void
button (const char *verb)
{
  hands_run ((const char *const[]){ "xdotool", verb, "1", NULL });
}

/* What is pressed after this is no second click. */
static void
forget_clicks (void)
{
  for (guint i = 0; i < 10; i++)
    panel_settle ();
}

static void
test_keys (Fixture *fixture, gconstpointer data)
{
  gtk_widget_grab_focus (fixture->view);
  hands_press ("Right");
  expect (fixture, "selected b,");
  hands_press ("Down");
  expect (fixture, "selected d,");
  hands_press ("Down");
  hands_press ("Left");
  expect (fixture, "selected c,");
  hands_press ("Home");
  expect (fixture, "selected a,");
  hands_press ("End");
  expect (fixture, "selected d,");
  hands_press ("Return");
  expect (fixture, "activated d,");

  /* One stop for Tab, and back to where it was. */
  hands_press ("Tab");
  panel_settle ();
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == fixture->after);
  hands_press ("shift+Tab");
  hands_press ("Up");
  expect (fixture, "selected b,");
}

static void
test_pointer (Fixture *fixture, gconstpointer data)
{
  point_at (fixture, "c", 3, -3);
  button ("click");
  expect (fixture, "selected c,");
  g_assert_cmpstr (journey_chart_view_selected (JOURNEY_CHART_VIEW (fixture->view)), ==, "c");
  point_at (fixture, "b", 0, 0);
  forget_clicks ();
  hands_run ((const char *const[]){ "xdotool", "click", "--repeat", "2", "--delay", "20", "1", NULL });
  expect (fixture, "selected b,activated b,");

  /* Beside the marks there is nothing. */
  point_at (fixture, "b", -40, 30);
  button ("click");
  expect (fixture, "");
}

static void
test_drag (Fixture *fixture, gconstpointer data)
{
  fixture->follows = data != NULL;

  /* A little is a click. */
  point_at (fixture, "a", 0, 0);
  button ("mousedown");
  point_at (fixture, "a", 2, 1);
  button ("mouseup");
  expect (fixture, "selected a,");

  forget_clicks ();
  point_at (fixture, "a", 0, 0);
  button ("mousedown");
  point_at (fixture, "b", -60, 40);
  expect (fixture, "selected a,begin,move,");
  g_assert_cmpfloat (fixture->x, >, 2);
  g_assert_cmpfloat (fixture->y, <, 4.2);
  hands_press ("Escape");
  expect (fixture, "cancel,");
  g_assert_cmpfloat (fixture->x, ==, 1.5);
  g_assert_cmpfloat (fixture->y, ==, 4.5);
  button ("mouseup");
  expect (fixture, "");

  point_at (fixture, "d", 0, 0);
  button ("mousedown");
  point_at (fixture, "c", 50, 0);
  expect (fixture, "selected d,begin,move,");
  button ("mouseup");
  expect (fixture, "end,");
  g_assert_cmpfloat (fixture->x, <, 3.2);
  g_assert_cmpfloat_with_epsilon (fixture->y, 2, 0.1);
  if (fixture->follows)
    g_assert_cmpfloat (journey_chart_mark (journey_chart_view_chart (JOURNEY_CHART_VIEW (fixture->view)), 3)->value_x, ==,
                       fixture->x);
}

/* Figures are told of what people look at: what they point at, what the keys lead to from there, and what they drag. */
static void
test_told (Fixture *fixture, gconstpointer data)
{
  JourneyChartView *view = JOURNEY_CHART_VIEW (fixture->view);

  fixture->follows = TRUE;
  point_at (fixture, "a", 0, 0);
  panel_settle ();
  g_assert_cmpstr (journey_chart_view_told (view), ==, "a");
  button ("click");
  expect (fixture, "selected a,");
  hands_press ("Down");
  expect (fixture, "selected c,");
  g_assert_cmpstr (journey_chart_view_told (view), ==, "c");
  point_at (fixture, "b", 1, 0);
  panel_settle ();
  g_assert_cmpstr (journey_chart_view_told (view), ==, "b");

  forget_clicks ();
  button ("mousedown");
  point_at (fixture, "b", -30, 40);
  expect (fixture, "selected b,begin,move,");
  g_assert_cmpstr (journey_chart_view_told (view), ==, "b");
  button ("mouseup");
  expect (fixture, "end,");
}

/* What is selected elsewhere, as by undo, is told of, and the keys go on from there. */
static void
test_told_follows (Fixture *fixture, gconstpointer data)
{
  JourneyChartView *view = JOURNEY_CHART_VIEW (fixture->view);

  gtk_widget_grab_focus (fixture->view);
  hands_press ("Down");
  expect (fixture, "selected c,");
  g_assert_cmpstr (journey_chart_view_told (view), ==, "c");
  journey_chart_view_set_selected (view, "b");
  g_assert_cmpstr (journey_chart_view_told (view), ==, "b");
  hands_press ("Left");
  expect (fixture, "selected a,");

  /* Who works elsewhere stays there. */
  gtk_widget_grab_focus (fixture->after);
  journey_chart_view_set_selected (view, "d");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == fixture->after);
  g_assert_cmpstr (journey_chart_view_told (view), ==, NULL);
}

static void
test_drag_keys (Fixture *fixture, gconstpointer data)
{
  fixture->follows = TRUE;
  gtk_widget_grab_focus (fixture->view);
  hands_press ("Home");
  expect (fixture, "selected a,");
  hands_press ("alt+Right");
  expect (fixture, "begin,move,end,");
  g_assert_cmpfloat (fixture->points[0].x, >, 1.5);
  g_assert_cmpfloat (fixture->points[0].y, ==, 4.5);
  hands_press ("alt+Down");
  expect (fixture, "begin,move,end,");
  g_assert_cmpfloat (fixture->points[0].y, <, 4.5);

  journey_chart_view_set_draggable (JOURNEY_CHART_VIEW (fixture->view), FALSE);
  hands_press ("alt+Down");
  expect (fixture, "");
}

/* Each mark is there for assistive technology, with its figures in words. */
static void
test_assistive (Fixture *fixture, gconstpointer data)
{
  JourneyChart *chart = journey_chart_view_chart (JOURNEY_CHART_VIEW (fixture->view));
  GtkWidget *cell = gtk_widget_get_first_child (fixture->view);

  gtk_test_accessible_assert_role (fixture->view, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (fixture->view, GTK_ACCESSIBLE_PROPERTY_LABEL, "Chart");
  for (guint i = 0; i < journey_chart_n_marks (chart); i++, cell = gtk_widget_get_next_sibling (cell))
    {
      gtk_test_accessible_assert_role (cell, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
      gtk_test_accessible_assert_property (cell, GTK_ACCESSIBLE_PROPERTY_LABEL, journey_chart_mark (chart, i)->words);
    }
  g_assert_null (cell);
}

/* What has the focus keeps it when others come and go. */
static void
test_refresh (Fixture *fixture, gconstpointer data)
{
  guint n_made;

  journey_chart_view_focus_id (JOURNEY_CHART_VIEW (fixture->view), "d");
  fixture->points[0].x = NAN;
  journey_chart_view_refresh (JOURNEY_CHART_VIEW (fixture->view));
  panel_settle ();
  g_assert_cmpuint (journey_chart_n_marks (journey_chart_view_chart (JOURNEY_CHART_VIEW (fixture->view))), ==, 3);
  hands_press ("Left");
  expect (fixture, "selected c,");

  n_made = fixture->n_made;
  gtk_widget_set_direction (fixture->view, GTK_TEXT_DIR_RTL);
  panel_settle ();
  g_assert_cmpuint (fixture->n_made, ==, n_made + 1);
  hands_press ("Left");
  expect (fixture, "selected d,");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/chart-view/keys", Fixture, NULL, set_up, test_keys, tear_down);
  g_test_add ("/chart-view/pointer", Fixture, NULL, set_up, test_pointer, tear_down);
  g_test_add ("/chart-view/drag", Fixture, NULL, set_up, test_drag, tear_down);
  g_test_add ("/chart-view/drag-follows", Fixture, "", set_up, test_drag, tear_down);
  g_test_add ("/chart-view/drag-keys", Fixture, NULL, set_up, test_drag_keys, tear_down);
  g_test_add ("/chart-view/assistive", Fixture, NULL, set_up, test_assistive, tear_down);
  g_test_add ("/chart-view/told", Fixture, NULL, set_up, test_told, tear_down);
  g_test_add ("/chart-view/told-follows", Fixture, NULL, set_up, test_told_follows, tear_down);
  g_test_add ("/chart-view/refresh", Fixture, NULL, set_up, test_refresh, tear_down);

  return g_test_run ();
}
