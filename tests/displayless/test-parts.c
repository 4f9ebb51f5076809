/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-edit.h"
#include "journey-parts.h"

typedef struct
{
  JourneyMap *map;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->map = journey_map_new ();
  journey_history_begin (journey_map_history (fixture->map), "Make");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  journey_history_end (journey_map_history (fixture->map));
  g_object_unref (fixture->map);
}

/* Exactly the first @n parts are there. */
static void
assert_parts (Fixture *fixture, guint n)
{
  g_autoptr (JourneyState) state = journey_node_freeze (JOURNEY_NODE (fixture->map));
  gboolean present[JOURNEY_N_PARTS];

  journey_parts_find (state, present);
  for (JourneyPart part = 0; part < JOURNEY_N_PARTS; part++)
    {
      g_test_message ("%s", journey_part_label (part));
      g_assert_cmpint (present[part], ==, part < n);
    }
}

static void
test_one_by_one (Fixture *fixture, gconstpointer data)
{
  JourneyNode *map = JOURNEY_NODE (fixture->map);
  JourneyNode *stage;
  JourneyNode *touchpoint;

  assert_parts (fixture, JOURNEY_PART_STAGES);
  stage = journey_edit_add (map, JOURNEY_MAP_STAGES, G_MAXUINT);
  assert_parts (fixture, JOURNEY_PART_TOUCHPOINTS);
  touchpoint = journey_edit_add (stage, JOURNEY_STAGE_TOUCHPOINTS, G_MAXUINT);
  assert_parts (fixture, JOURNEY_PART_ACTIONS);
  journey_edit_set_text (touchpoint, JOURNEY_TOUCHPOINT_ACTION, "Reads");
  assert_parts (fixture, JOURNEY_PART_EMOTIONS);
  journey_edit_set_emotion (JOURNEY_TOUCHPOINT (touchpoint), NULL, 1, "");
  assert_parts (fixture, JOURNEY_PART_PAIN_POINTS);
  journey_edit_add_pain_point (JOURNEY_TOUCHPOINT (touchpoint), G_MAXUINT, "Too long", 2);
  assert_parts (fixture, JOURNEY_PART_BACKSTAGE);
  journey_edit_set_text (touchpoint, JOURNEY_TOUCHPOINT_BACKSTAGE, "Printing");
  assert_parts (fixture, JOURNEY_PART_OPPORTUNITIES);
  journey_edit_add (map, JOURNEY_MAP_OPPORTUNITIES, G_MAXUINT);
  assert_parts (fixture, JOURNEY_N_PARTS);
}

/* What is only white space says nothing, and one touchpoint that has a part is enough. */
static void
test_blank (Fixture *fixture, gconstpointer data)
{
  JourneyNode *stage = journey_edit_add (JOURNEY_NODE (fixture->map), JOURNEY_MAP_STAGES, G_MAXUINT);
  JourneyNode *first = journey_edit_add (stage, JOURNEY_STAGE_TOUCHPOINTS, G_MAXUINT);

  journey_edit_set_text (first, JOURNEY_TOUCHPOINT_ACTION, " \n");
  journey_edit_set_text (first, JOURNEY_TOUCHPOINT_BACKSTAGE, " ");
  assert_parts (fixture, JOURNEY_PART_ACTIONS);
  journey_edit_set_text (journey_edit_add (stage, JOURNEY_STAGE_TOUCHPOINTS, 0), JOURNEY_TOUCHPOINT_ACTION, "Reads");
  assert_parts (fixture, JOURNEY_PART_EMOTIONS);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/parts/one-by-one", Fixture, NULL, set_up, test_one_by_one, tear_down);
  g_test_add ("/parts/blank", Fixture, NULL, set_up, test_blank, tear_down);

  return g_test_run ();
}
