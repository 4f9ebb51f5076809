/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tray-hands.h"
#include "canvas-window.h"
#include "journey-remark-bar.h"
#include "journey-text-field.h"
#include "journey-tray-page.h"
#include "journey-tray-row.h"
#include "wait-for.h"
#include "window-hands.h"
#include <string.h>

JourneyMap *
tray_map_of (WindowFixture *fixture)
{
  return JOURNEY_MAP (window_map (fixture->window));
}

JourneyHistory *
tray_history_of (WindowFixture *fixture)
{
  return journey_map_history (tray_map_of (fixture));
}

JourneyNode *
tray_stage (WindowFixture *fixture, guint place)
{
  return journey_node_child (window_map (fixture->window), JOURNEY_MAP_STAGES, place);
}

JourneyNode *
tray_touchpoint (WindowFixture *fixture, guint of_stage, guint place)
{
  return journey_node_child (tray_stage (fixture, of_stage), JOURNEY_STAGE_TOUCHPOINTS, place);
}

guint
tray_n_notes (WindowFixture *fixture)
{
  return journey_node_n_children (window_map (fixture->window), JOURNEY_MAP_TRAY);
}

const char *
tray_note_text (WindowFixture *fixture, guint place)
{
  return journey_node_text (journey_node_child (window_map (fixture->window), JOURNEY_MAP_TRAY, place), JOURNEY_NOTE_TEXT);
}

gboolean
tray_has_focus_within (GtkWidget *widget)
{
  return widget && gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN;
}

void
tray_show_map (WindowFixture *fixture, guint n_remarks)
{
  static const char *const remarks[] = { "Nobody can read it", "Who pays?", "Ask legal" };
  g_autoptr (JourneyMap) made = canvas_map_small ();

  for (guint i = 0; i < n_remarks; i++)
    journey_edit_drop_note (made, remarks[i]);
  hands_show (fixture, journey_map_new_from_state (journey_map_state (made)));
  EXPECT (hands_canvas_has_keys (fixture));
}

/* The page of the tray, with its first row that can be seen. */
GtkWidget *
tray_open_page (WindowFixture *fixture)
{
  GtkWidget *tray;

  window_activate (fixture->window, "page", g_variant_new_string ("tray"));
  EXPECT (hands_find (GTK_WIDGET (fixture->window->view), JOURNEY_TYPE_TRAY_PAGE));
  tray = hands_find (GTK_WIDGET (fixture->window->view), JOURNEY_TYPE_TRAY_PAGE);
  EXPECT (gtk_widget_get_width (tray) > 100);
  wait_idle ();

  return tray;
}

GtkWidget *
tray_row_at (GtkWidget *tray, guint place)
{
  GtkWidget *row = hands_find (tray, JOURNEY_TYPE_TRAY_ROW);

  while (row && place-- > 0)
    row = gtk_widget_get_next_sibling (row);

  return row;
}

GtkWidget *
tray_handle_at (GtkWidget *tray, guint place)
{
  return hands_find (tray_row_at (tray, place), GTK_TYPE_IMAGE);
}

void
tray_focus_row (GtkWidget *tray, guint place)
{
  GtkWidget *row = tray_row_at (tray, place);

  journey_node_row_edit (JOURNEY_NODE_ROW (row));
  EXPECT (tray_has_focus_within (row));
}

/* One step back, and the bytes are what they were. */
void
tray_assert_undone (WindowFixture *fixture, GBytes *before)
{
  g_autoptr (GBytes) undone = NULL;

  g_assert_true (journey_history_undo (tray_history_of (fixture)));
  undone = hands_bytes (fixture);
  g_assert_true (g_bytes_equal (undone, before));
}
