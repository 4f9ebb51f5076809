/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canvas-window.h"

static void
set_up (CanvasWindow *self, gconstpointer data)
{
  canvas_window_open (self, canvas_map_small ());
}

static void
tear_down (CanvasWindow *self, gconstpointer data)
{
  canvas_window_close (self);
}

static JourneyNode *
persona (CanvasWindow *self, guint position)
{
  return journey_node_child (JOURNEY_NODE (self->map), JOURNEY_MAP_PERSONAS, position);
}

/* A persona's card is edited where it stands: the name, then with Tab the quote. */
static void
test_edit_in_place (CanvasWindow *self, gconstpointer data)
{
  g_autoptr (JourneyState) before = journey_state_ref (journey_map_state (self->map));
  JourneyNode *mei = persona (self, 0);

  canvas_focus (self, mei, JOURNEY_BOX_PERSONA);
  canvas_press (self, GDK_KEY_F2, 0);
  canvas_write (self, "Mei Lin");
  canvas_end_edit (self, GDK_KEY_Return, 0);
  g_assert_cmpstr (journey_node_text (mei, JOURNEY_PERSONA_NAME), ==, "Mei Lin");
  g_assert_cmpstr (journey_history_undo_name (journey_map_history (self->map)), ==, "Rename persona");
  canvas_assert_focus (self, JOURNEY_BOX_PERSONA, mei);
  canvas_assert_undone (self, before);

  canvas_press (self, GDK_KEY_Return, 0);
  canvas_end_edit (self, GDK_KEY_Tab, 0);
  canvas_write (self, "It has to work.");
  canvas_end_edit (self, GDK_KEY_ISO_Left_Tab, 0);
  g_assert_cmpstr (journey_node_text (mei, JOURNEY_PERSONA_QUOTE), ==, "It has to work.");
  canvas_write (self, "Mei");
  canvas_end_edit (self, GDK_KEY_Return, 0);
  g_assert_cmpstr (journey_node_text (mei, JOURNEY_PERSONA_NAME), ==, "Mei");

  canvas_press (self, GDK_KEY_Return, 0);
  canvas_end_edit (self, GDK_KEY_Tab, 0);
  canvas_end_edit (self, GDK_KEY_Tab, 0);
  g_assert_false (journey_canvas_is_editing (self->canvas));
  canvas_assert_focus (self, JOURNEY_BOX_STAGE, canvas_stage (self, 0));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/canvas-persona/edit-in-place", CanvasWindow, NULL, set_up, test_edit_in_place, tear_down);

  return g_test_run ();
}
