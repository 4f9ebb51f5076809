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

static void
assert_ids (Fixture *fixture, gpointer first, gpointer second, gpointer third)
{
  g_auto (GStrv) ids = journey_selection_dup_ids (fixture->selection);
  JourneyNode *nodes[] = { first, second, third };

  for (guint i = 0; i < G_N_ELEMENTS (nodes) && nodes[i]; i++)
    g_assert_cmpstr (ids[i], ==, journey_node_id (nodes[i]));
  g_assert_cmpuint (g_strv_length (ids), ==, third ? 3 : second ? 2 : first ? 1 : 0);
}

static void
test_many (Fixture *fixture, gconstpointer data)
{
  JourneyNode **t = fixture->touchpoints;
  const char *ids[] = { journey_node_id (t[2]), journey_node_id (t[0]), NULL };
  guint notified = 0;

  g_signal_connect_swapped (fixture->selection, "notify::ids", G_CALLBACK (g_atomic_int_inc), &notified);
  journey_selection_select_many (fixture->selection, ids, ids[0]);
  assert_ids (fixture, t[0], t[2], NULL);
  g_assert_true (journey_selection_node (fixture->selection) == t[2]);
  g_assert_cmpuint (notified, ==, 1);

  journey_selection_toggle (fixture->selection, journey_node_id (t[1]));
  assert_ids (fixture, t[0], t[1], t[2]);
  g_assert_true (journey_selection_node (fixture->selection) == t[1]);
  journey_selection_toggle (fixture->selection, journey_node_id (t[1]));
  assert_ids (fixture, t[0], t[2], NULL);
  g_assert_cmpuint (journey_selection_n (fixture->selection), ==, 2);

  select_node (fixture, t[0]);
  assert_ids (fixture, t[0], NULL, NULL);
  journey_selection_toggle (fixture->selection, journey_node_id (t[0]));
  assert_ids (fixture, t[0], NULL, NULL);
}

static void
test_many_go_and_come_back (Fixture *fixture, gconstpointer data)
{
  JourneyNode **t = fixture->touchpoints;
  const char *ids[] = { journey_node_id (t[0]), journey_node_id (t[1]), NULL };
  g_autofree char *first = g_strdup (ids[0]);
  g_autofree char *second = g_strdup (ids[1]);

  journey_selection_select_many (fixture->selection, ids, ids[0]);
  journey_edit_remove_many (t, 2);
  assert_ids (fixture, t[2], NULL, NULL);

  journey_history_undo (journey_map_history (fixture->map));
  g_assert_cmpuint (journey_selection_n (fixture->selection), ==, 2);
  g_assert_true (journey_selection_contains (fixture->selection, first));
  g_assert_true (journey_selection_contains (fixture->selection, second));
}

/* Of several kinds that come back, that of what led is selected, and what led leads again. */
static void
test_kind_of_the_lead (Fixture *fixture, gconstpointer data)
{
  JourneyNode **t = fixture->touchpoints;
  g_autofree char *lead = g_strdup (journey_node_id (t[1]));
  const char *ids[7] = { lead, journey_node_id (t[0]) };
  JourneyNode *nodes[6] = { t[0], t[1] };

  for (guint i = 2; i < G_N_ELEMENTS (nodes); i++)
    {
      nodes[i] = JOURNEY_NODE (journey_edit_add_pain_point (JOURNEY_TOUCHPOINT (t[2]), G_MAXUINT, "Ouch", 2));
      ids[i] = journey_node_id (nodes[i]);
    }
  journey_selection_select_many (fixture->selection, ids, lead);
  journey_history_begin (journey_map_history (fixture->map), "Delete");
  for (guint i = 0; i < G_N_ELEMENTS (nodes); i++)
    journey_edit_remove (nodes[i]);
  journey_history_end (journey_map_history (fixture->map));
  assert_ids (fixture, t[2], NULL, NULL);

  journey_history_undo (journey_map_history (fixture->map));
  g_assert_cmpstr (journey_selection_id (fixture->selection), ==, lead);
  g_assert_cmpuint (journey_selection_n (fixture->selection), ==, 2);
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
  ADD ("many", test_many);
  ADD ("many-go-and-come-back", test_many_go_and_come_back);
  ADD ("kind-of-the-lead", test_kind_of_the_lead);

  return g_test_run ();
}
