/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-toast.h"
#include "panel-map.h"
#include "wait-for.h"

#define UNDER_WAY "Writing “A & B” to <disk>"

typedef struct
{
  GtkWindow *window;
  AdwToastOverlay *overlay;
  JourneyWaitToast wait;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->overlay = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  adw_toast_overlay_set_child (fixture->overlay, gtk_label_new ("Below"));
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (fixture->window, 600, 300);
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->overlay));
  gtk_window_present (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  journey_wait_toast_end (&fixture->wait);
  gtk_window_destroy (fixture->window);
}

static gboolean
is_told (gpointer wait)
{
  return ((JourneyWaitToast *)wait)->toast != NULL;
}

static gboolean
is_gone (gpointer overlay)
{
  return panel_find_label (overlay, UNDER_WAY) == NULL;
}

static void
test_text (Fixture *fixture, gconstpointer data)
{
  adw_toast_overlay_add_toast (fixture->overlay, journey_toast_new (UNDER_WAY));
  panel_wait_label (GTK_WIDGET (fixture->overlay), UNDER_WAY);
}

/* What takes long is told, stays until it is done, and can be cancelled. */
static void
test_long (Fixture *fixture, gconstpointer data)
{
  journey_wait_toast_begin (&fixture->wait, fixture->overlay, UNDER_WAY, "win.cancel");
  g_assert_null (fixture->wait.toast);
  wait_for (is_told, &fixture->wait);
  panel_wait_label (GTK_WIDGET (fixture->overlay), UNDER_WAY);
  g_assert_cmpuint (adw_toast_get_timeout (fixture->wait.toast), ==, 0);
  g_assert_cmpstr (adw_toast_get_button_label (fixture->wait.toast), ==, "_Cancel");
  g_assert_cmpstr (adw_toast_get_action_name (fixture->wait.toast), ==, "win.cancel");

  journey_wait_toast_end (&fixture->wait);
  g_assert_null (fixture->wait.toast);
  wait_for (is_gone, fixture->overlay);
}

static void
test_short (Fixture *fixture, gconstpointer data)
{
  journey_wait_toast_end (&fixture->wait);
  journey_wait_toast_begin (&fixture->wait, fixture->overlay, UNDER_WAY, "win.cancel");
  g_assert_cmpuint (fixture->wait.later, !=, 0);
  journey_wait_toast_end (&fixture->wait);
  g_assert_cmpuint (fixture->wait.later, ==, 0);
  g_assert_null (fixture->wait.toast);
}

/* The next job takes the place of the one before. */
static void
test_next (Fixture *fixture, gconstpointer data)
{
  journey_wait_toast_begin (&fixture->wait, fixture->overlay, UNDER_WAY, "win.cancel");
  wait_for (is_told, &fixture->wait);
  panel_wait_label (GTK_WIDGET (fixture->overlay), UNDER_WAY);
  journey_wait_toast_begin (&fixture->wait, fixture->overlay, "Another", "win.cancel-other");
  wait_for (is_told, &fixture->wait);
  panel_wait_label (GTK_WIDGET (fixture->overlay), "Another");
  g_assert_cmpstr (adw_toast_get_action_name (fixture->wait.toast), ==, "win.cancel-other");
  wait_for (is_gone, fixture->overlay);
}

static gboolean
has_height (gpointer overlay)
{
  return gtk_widget_get_height (overlay) >= 280;
}

static gboolean
stands_above (gpointer overlay)
{
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (gtk_widget_get_last_child (overlay), overlay, &bounds)
         && bounds.origin.y + bounds.size.height <= 200 && bounds.origin.y >= 0;
}

/* A toast does not cover what somebody looks at, as long as there is room above that; nothing else moves it. */
static void
test_keep_clear (Fixture *fixture, gconstpointer data)
{
  GtkWidget *overlay = GTK_WIDGET (fixture->overlay);

  wait_for (has_height, overlay);
  journey_toast_keep_clear (fixture->overlay, &GRAPHENE_RECT_INIT (0, 200, 600, 100));
  adw_toast_overlay_add_toast (fixture->overlay, journey_toast_new (UNDER_WAY));
  journey_toast_keep_clear (fixture->overlay, &GRAPHENE_RECT_INIT (0, 10, 600, 60));
  journey_toast_keep_clear (fixture->overlay, &GRAPHENE_RECT_INIT (0, 10, 600, 290));
  g_assert_cmpint (gtk_widget_get_margin_bottom (gtk_widget_get_last_child (overlay)), ==, 0);
  journey_toast_keep_clear (fixture->overlay, &GRAPHENE_RECT_INIT (0, 200, 600, 100));
  wait_for (stands_above, overlay);
}

#define ADD(path, run) g_test_add ("/toast/" path, Fixture, NULL, set_up, run, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("text", test_text);
  ADD ("long", test_long);
  ADD ("short", test_short);
  ADD ("next", test_next);
  ADD ("keep-clear", test_keep_clear);

  return g_test_run ();
}
