/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-edit.h"
#include "journey-template.h"
#include "random-map.h"
#include "random-verbs.h"

static void
assert_is (JourneyMap *map, JourneyState *state)
{
  g_autoptr (JourneyState) cold = cold_freeze (JOURNEY_NODE (map));

  g_assert_true (journey_state_equal (journey_map_state (map), state));
  g_assert_true (journey_state_equal (cold, state));
}

/* The same map as somebody else has it: one step, with the same objects, back and forth. */
static void
test_same_map (void)
{
  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (GRand) chance = g_rand_new_with_seed ((guint32)g_test_rand_int ());
      g_autoptr (JourneyMap) theirs = journey_template_new_map (JOURNEY_TEMPLATE_FIVE_STAGES, "Ours");
      g_autoptr (JourneyMap) ours = journey_map_new_from_state (journey_map_state (theirs));
      g_autoptr (JourneyState) before = NULL;
      JourneyNode *stage = journey_node_child (JOURNEY_NODE (ours), JOURNEY_MAP_STAGES, 4);
      g_autofree char *id = g_strdup (journey_node_id (stage));

      journey_edit_set_text (stage, JOURNEY_STAGE_QUESTION, "Why?");
      before = journey_state_ref (journey_map_state (ours));
      for (guint j = 0; j < 10; j++)
        random_verb (theirs, chance);

      g_assert_true (journey_edit_take_over (ours, journey_map_state (theirs), "Reload"));
      assert_is (ours, journey_map_state (theirs));
      g_assert_true (journey_map_find (ours, id) == (journey_map_find (theirs, id) ? stage : NULL));
      g_assert_cmpstr (journey_history_undo_name (journey_map_history (ours)), ==, "Reload");
      journey_history_undo (journey_map_history (ours));
      assert_is (ours, before);
      journey_history_redo (journey_map_history (ours));
      assert_is (ours, journey_map_state (theirs));
    }
}

/* Another map under the name of the file: all of it comes but its own id, and undo brings ours back. */
static void
test_other_map (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed ((guint32)g_test_rand_int ());

  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (JourneyState) other = random_map (chance, 5);
      g_autoptr (JourneyMap) ours = journey_template_new_map (JOURNEY_TEMPLATE_FIVE_STAGES, "Ours");
      g_autoptr (JourneyState) before = journey_state_ref (journey_map_state (ours));
      const JourneySpec *spec = journey_state_spec (other);

      g_assert_true (journey_edit_take_over (ours, other, "Reload"));
      g_assert_cmpstr (journey_state_id (journey_map_state (ours)), ==, journey_state_id (before));
      for (guint j = 0; j < spec->n_lists; j++)
        g_assert_true (journey_state_same_children (journey_map_state (ours), other, JOURNEY_LIST_ID (spec->kind, j)));
      for (guint j = 0; j < spec->n_fields; j++)
        g_assert_true (journey_state_equal_field (journey_map_state (ours), other, JOURNEY_FIELD_ID (spec->kind, j)));
      journey_history_undo (journey_map_history (ours));
      assert_is (ours, before);
    }
}

/* Nothing happens when an id cannot mean the same. */
static void
test_other_kinds (void)
{
  g_autoptr (JourneyMap) ours = journey_template_new_map (JOURNEY_TEMPLATE_FIVE_STAGES, "Ours");
  g_autoptr (JourneyState) before = journey_state_ref (journey_map_state (ours));
  JourneyNode *stage = journey_node_child (JOURNEY_NODE (ours), JOURNEY_MAP_STAGES, 0);
  JourneyState *other = journey_state_new (JOURNEY_KIND_MAP, "other");
  JourneyState *persona = journey_state_seal (journey_state_new (JOURNEY_KIND_PERSONA, journey_node_id (stage)));
  g_autoptr (JourneyState) sealed = NULL;

  journey_state_take_children (other, JOURNEY_MAP_PERSONAS, &persona, 1);
  sealed = journey_state_seal (other);
  g_assert_false (journey_edit_take_over (ours, sealed, "Reload"));
  assert_is (ours, before);
  g_assert_false (journey_history_can_undo (journey_map_history (ours)));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/edit-take-over/same-map", test_same_map);
  g_test_add_func ("/edit-take-over/other-map", test_other_map);
  g_test_add_func ("/edit-take-over/other-kinds", test_other_kinds);

  return g_test_run ();
}
