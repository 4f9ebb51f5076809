/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-difference-dialog.h"
#include "journey-edit.h"
#include "window-hands.h"

static void
add_touchpoints (JourneyMap *map, guint n)
{
  JourneyNode *stage = journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, 0);

  journey_history_begin (journey_map_history (map), "Add");
  for (guint i = 0; i < n; i++)
    journey_edit_add_touchpoint (JOURNEY_STAGE (stage), G_MAXUINT, "Visit");
  journey_history_end (journey_map_history (map));
}

static JourneyMap *
new_map (guint n_touchpoints)
{
  JourneyMap *map = journey_map_new ();

  journey_edit_add_stage (map, G_MAXUINT, "Buying <b>");
  add_touchpoints (map, n_touchpoints);

  return map;
}

static JourneyNode *
touchpoint (JourneyMap *map, guint position)
{
  JourneyNode *stage = journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, 0);

  return journey_node_child (stage, JOURNEY_STAGE_TOUCHPOINTS, position);
}

static JourneyDifferenceDialog *
show (WindowFixture *fixture, JourneyMap *map, JourneyState *before)
{
  g_autoptr (JourneyDifference) difference = journey_difference_new (before, journey_map_state (map));
  JourneyDifferenceDialog *dialog =
      journey_difference_dialog_new (GTK_WINDOW (fixture->window), "What Differs", "Look.", "Here", "In the file", difference);

  gtk_window_present (GTK_WINDOW (dialog));
  hands_focus (GTK_WINDOW (dialog));

  return dialog;
}

/* Every difference stands below its part of the map, with both values. Tab and arrows go through the list, Escape leaves it. */
static void
test_list (WindowFixture *fixture, gconstpointer data)
{
  JourneyMap *map = new_map (2);
  g_autoptr (JourneyState) before = journey_state_ref (journey_map_state (map));
  JourneyDifferenceDialog *dialog;
  gpointer gone;

  hands_show (fixture, map);
  journey_edit_set_text (touchpoint (map, 0), JOURNEY_TOUCHPOINT_CHANNEL, "Shop & web");
  journey_edit_remove (touchpoint (map, 1));
  dialog = show (fixture, map, before);
  gone = dialog;
  g_object_add_weak_pointer (G_OBJECT (dialog), &gone);
  g_assert_nonnull (hands_find_label (GTK_WIDGET (dialog), "Differences: 1 changed, 1 removed."));
  g_assert_nonnull (hands_find_label (GTK_WIDGET (dialog), "Stage “Buying <b>”"));
  g_assert_nonnull (hands_find_label (GTK_WIDGET (dialog), "Buying <b> › Visit"));
  g_assert_nonnull (hands_find_label (GTK_WIDGET (dialog), "Touchpoint: Channel"));
  g_assert_nonnull (hands_find_label (GTK_WIDGET (dialog), "Here: nothing\nIn the file: Shop & web"));
  g_assert_null (hands_find_label (GTK_WIDGET (dialog), "And 1 more."));

  hands_press ("Tab");
  EXPECT (ADW_IS_ACTION_ROW (gtk_window_get_focus (GTK_WINDOW (dialog))));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (gtk_window_get_focus (GTK_WINDOW (dialog)))), ==,
                   "Touchpoint “Visit”");
  hands_press ("Down");
  EXPECT (g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (gtk_window_get_focus (GTK_WINDOW (dialog)))),
                       "Touchpoint: Channel"));
  hands_press ("Escape");
  EXPECT (!gone);
}

/* Of thousands, the first are shown and the others counted. */
static void
test_thousands (WindowFixture *fixture, gconstpointer data)
{
  JourneyMap *map = new_map (0);
  g_autoptr (JourneyState) before = journey_state_ref (journey_map_state (map));
  JourneyDifferenceDialog *dialog;

  hands_show (fixture, map);
  add_touchpoints (map, 5000);
  dialog = show (fixture, map, before);
  g_assert_nonnull (hands_find_label (GTK_WIDGET (dialog), "Differences: 5000 added."));
  g_assert_nonnull (hands_find_label (GTK_WIDGET (dialog), "And 4700 more."));
}

int
main (int argc, char *argv[])
{
  g_autoptr (JourneyApplication) application = window_init (&argc, &argv);

  WINDOW_ADD ("/difference-dialog/list", test_list);
  WINDOW_ADD ("/difference-dialog/thousands", test_thousands);

  return g_test_run ();
}
