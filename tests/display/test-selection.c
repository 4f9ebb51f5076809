/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-edit.h"
#include "journey-selection.h"
#include "journey-template.h"

typedef struct
{
  JourneyMap *map;
  JourneySelection *selection;
  JourneyStage *stage;
  JourneyNode *touchpoints[3];
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->map = journey_template_new_map (JOURNEY_TEMPLATE_FIVE_STAGES, "Test");
  fixture->selection = journey_selection_new (fixture->map);
  fixture->stage = JOURNEY_STAGE (journey_node_child (JOURNEY_NODE (fixture->map), JOURNEY_MAP_STAGES, 2));
  for (guint i = 0; i < 3; i++)
    fixture->touchpoints[i] = JOURNEY_NODE (journey_edit_add_touchpoint (fixture->stage, G_MAXUINT, "T"));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->selection);
  g_assert_finalize_object (fixture->map);
}

static void
select_node (Fixture *fixture, gpointer node)
{
  journey_selection_select (fixture->selection, journey_node_id (node));
}

static void
test_what_is_selected (Fixture *fixture, gconstpointer data)
{
  JourneyPainPoint *pain_point = journey_edit_add_pain_point (JOURNEY_TOUCHPOINT (fixture->touchpoints[1]), 0, "Ouch", 3);
  guint notified = 0;

  g_assert_null (journey_selection_node (fixture->selection));
  g_assert_null (journey_selection_touchpoint (fixture->selection));

  g_signal_connect_swapped (fixture->selection, "notify::id", G_CALLBACK (g_atomic_int_inc), &notified);
  select_node (fixture, pain_point);
  select_node (fixture, pain_point);
  g_assert_cmpuint (notified, ==, 1);
  g_assert_true (journey_selection_node (fixture->selection) == JOURNEY_NODE (pain_point));
  g_assert_true (journey_selection_touchpoint (fixture->selection) == JOURNEY_TOUCHPOINT (fixture->touchpoints[1]));
  g_assert_true (journey_selection_stage (fixture->selection) == fixture->stage);
}

static void
test_what_is_next_when_it_goes (Fixture *fixture, gconstpointer data)
{
  select_node (fixture, fixture->touchpoints[1]);
  journey_edit_remove (fixture->touchpoints[1]);
  g_assert_true (journey_selection_node (fixture->selection) == fixture->touchpoints[2]);
  journey_edit_remove (fixture->touchpoints[2]);
  g_assert_true (journey_selection_node (fixture->selection) == fixture->touchpoints[0]);
  journey_edit_remove (fixture->touchpoints[0]);
  g_assert_true (journey_selection_node (fixture->selection) == JOURNEY_NODE (fixture->stage));
}

static void
test_when_what_held_it_goes (Fixture *fixture, gconstpointer data)
{
  JourneyNode *next = journey_node_child (JOURNEY_NODE (fixture->map), JOURNEY_MAP_STAGES, 3);

  select_node (fixture, fixture->touchpoints[1]);
  journey_edit_remove (JOURNEY_NODE (fixture->stage));
  g_assert_true (journey_selection_node (fixture->selection) == next);
}

static void
test_a_move_keeps_it (Fixture *fixture, gconstpointer data)
{
  select_node (fixture, fixture->touchpoints[1]);
  journey_edit_move (fixture->touchpoints[1], journey_node_child (JOURNEY_NODE (fixture->map), JOURNEY_MAP_STAGES, 0), 0);
  g_assert_true (journey_selection_node (fixture->selection) == fixture->touchpoints[1]);
}

#define ADD(name, func) g_test_add ("/selection/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("what-is-selected", test_what_is_selected);
  ADD ("what-is-next-when-it-goes", test_what_is_next_when_it_goes);
  ADD ("when-what-held-it-goes", test_when_what_held_it_goes);
  ADD ("a-move-keeps-it", test_a_move_keeps_it);

  return g_test_run ();
}
