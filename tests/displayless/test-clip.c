/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clip-map.h"
#include "csv-map.h"
#include "journey-clip-format.h"
#include "journey-edit-paste.h"
#include "journey-edit.h"
#include "journey-reader.h"
#include "journey-template.h"
#include "journey-writer.h"
#include "random-map.h"
#include <math.h>
#include <string.h>

static JourneyNode *
last_of (JourneyNode *node, JourneyListId list)
{
  guint n = journey_node_n_children (node, list);

  g_assert_cmpuint (n, >, 0);

  return journey_node_child (node, list, n - 1);
}

static void
test_between_maps (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JourneyMap) map = journey_template_new_map (JOURNEY_TEMPLATE_BLUEPRINT, "To");
  g_autoptr (JourneyClip) clip = clip_copy (fixture->bill);
  g_autoptr (JourneyClip) sent = clip_send (clip);
  JourneyNode *anna = JOURNEY_NODE (journey_edit_need_persona (map, "ANNA "));
  JourneyNode *stage = JOURNEY_NODE (journey_edit_add_stage (map, 0, "Here"));
  JourneyPastePlace place = { .stage = stage };
  g_auto (GStrv) pasted = NULL;
  g_autoptr (GBytes) before = NULL;
  JourneyNode *bill, *score, *idea;

  journey_edit_set_scale (map, 0, 10);
  before = journey_write_bytes (journey_map_state (map));
  pasted = journey_edit_paste (map, sent, &place, fixture->report);
  g_assert_cmpuint (g_strv_length (pasted), ==, 1);
  bill = journey_map_find (map, pasted[0]);
  g_assert_true (journey_node_parent (bill) == stage);
  g_assert_cmpstr (journey_node_id (bill), !=, journey_node_id (fixture->bill));
  g_assert_cmpstr (journey_node_text (bill, JOURNEY_TOUCHPOINT_ACTION), ==, "Opens the letter");

  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (map), JOURNEY_MAP_PERSONAS), ==, 1);
  g_assert_cmpstr (journey_node_text (last_of (bill, JOURNEY_TOUCHPOINT_EMOTIONS), JOURNEY_EMOTION_PERSONA), ==,
                   journey_node_id (anna));

  score = last_of (bill, JOURNEY_TOUCHPOINT_SCORES);
  g_assert_cmpfloat (journey_node_number (score, JOURNEY_SCORE_EXPECTED), ==, 10);
  g_assert_cmpfloat (journey_node_number (score, JOURNEY_SCORE_ACTUAL), ==, 2.5);
  g_assert_cmpfloat (journey_node_number (score, JOURNEY_SCORE_SD), ==, 1.25);
  g_assert_cmpstr (journey_node_text (score, JOURNEY_SCORE_EVIDENCE), ==,
                   journey_node_id (last_of (bill, JOURNEY_TOUCHPOINT_EVIDENCE)));
  g_assert_cmpstr (journey_node_text (score, JOURNEY_SCORE_DIMENSION), ==,
                   journey_node_id (last_of (JOURNEY_NODE (map), JOURNEY_MAP_DIMENSIONS)));
  g_assert_cmpuint (journey_report_count (fixture->report, JOURNEY_REMARK_WARNING), ==, 1);
  g_assert_cmpstr (journey_report_get (fixture->report, 0)->message, ==,
                   "Scores were brought from the scale 1 to 5 onto 0 to 10.");

  idea = last_of (JOURNEY_NODE (map), JOURNEY_MAP_OPPORTUNITIES);
  g_assert_cmpstr (journey_node_strings (idea, JOURNEY_OPPORTUNITY_TOUCHPOINTS)[0], ==, journey_node_id (bill));
  g_assert_cmpstr (journey_node_strings (idea, JOURNEY_OPPORTUNITY_PAIN_POINTS)[0], ==,
                   journey_node_id (last_of (bill, JOURNEY_TOUCHPOINT_PAIN_POINTS)));
  g_assert_cmpstr (journey_node_strings (last_of (JOURNEY_NODE (map), JOURNEY_MAP_METRICS), JOURNEY_METRIC_TOUCHPOINTS)[0], ==,
                   journey_node_id (bill));
  g_assert_cmpstr (journey_node_text (last_of (JOURNEY_NODE (map), JOURNEY_MAP_FEEDBACK), JOURNEY_FEEDBACK_TOUCHPOINT), ==,
                   journey_node_id (bill));
  g_assert_cmpstr (journey_node_text (last_of (last_of (JOURNEY_NODE (map), JOURNEY_MAP_COMPETITORS), JOURNEY_COMPETITOR_RATINGS),
                                      JOURNEY_RATING_TOUCHPOINT),
                   ==, journey_node_id (bill));
  g_assert_cmpstr (journey_node_text (last_of (JOURNEY_NODE (map), JOURNEY_MAP_LANES), JOURNEY_LANE_TITLE), ==, "Gossip");
  g_assert_cmpstr (journey_node_text (last_of (bill, JOURNEY_TOUCHPOINT_NOTES), JOURNEY_NOTE_LANE), ==,
                   journey_node_id (last_of (JOURNEY_NODE (map), JOURNEY_MAP_LANES)));
  g_assert_cmpstr (journey_history_undo_name (journey_map_history (map)), ==, "Paste 1 touchpoint");
  clip_check_steps (map, before);
}

static void
test_only_what_was_copied_goes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JourneyClip) clip = clip_copy (fixture->visit);
  JourneyState *content = journey_clip_content (clip);

  g_assert_cmpuint (journey_state_n_children (content, JOURNEY_MAP_PERSONAS), ==, 0);
  g_assert_cmpuint (journey_state_n_children (content, JOURNEY_MAP_OPPORTUNITIES), ==, 0);
  g_assert_cmpuint (journey_state_n_children (content, JOURNEY_MAP_METRICS), ==, 0);
  g_assert_cmpuint (journey_state_n_children (content, JOURNEY_MAP_FEEDBACK), ==, 0);
  g_assert_cmpuint (journey_state_n_children (content, JOURNEY_MAP_COMPETITORS), ==, 0);
  g_assert_cmpuint (journey_state_n_children (content, JOURNEY_MAP_DIMENSIONS), ==, 0);
  g_assert_cmpuint (journey_state_n_children (content, JOURNEY_MAP_LANES), ==, 0);
  g_assert_cmpstr (journey_state_text (content, JOURNEY_MAP_TITLE), ==, "");
}

/* A dimension that is a cost there and a benefit here would turn the meaning of its scores round. */
static void
test_cost_and_benefit_of_one_name (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JourneyMap) map = journey_template_new_map (JOURNEY_TEMPLATE_FIVE_STAGES, "To");
  g_autoptr (JourneyClip) clip = clip_copy (fixture->bill);
  JourneyPastePlace place = { 0 };
  g_auto (GStrv) pasted = NULL;

  journey_edit_add_dimension (map, "Speed", JOURNEY_DIMENSION_KIND_COST, 1);
  pasted = journey_edit_paste (map, clip, &place, fixture->report);
  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (map), JOURNEY_MAP_DIMENSIONS), ==, 2);
  g_assert_cmpuint (journey_report_length (fixture->report), ==, 0);
}

/* Within a map there is one idea for both, one rival, one metric, and nothing that a customer said is said twice. */
static void
test_within_a_map (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JourneyClip) clip = clip_copy (fixture->bill);
  JourneyPastePlace place = { .stage = fixture->stage, .touchpoint = fixture->visit };
  g_autoptr (GBytes) before = journey_write_bytes (journey_map_state (fixture->map));
  g_auto (GStrv) pasted = journey_edit_paste (fixture->map, clip, &place, fixture->report);
  JourneyNode *idea = last_of (fixture->node, JOURNEY_MAP_OPPORTUNITIES);

  g_assert_cmpuint (journey_node_position (journey_map_find (fixture->map, pasted[0])), ==, 1);
  g_assert_cmpuint (journey_node_n_children (fixture->node, JOURNEY_MAP_OPPORTUNITIES), ==, 1);
  g_assert_cmpuint (g_strv_length ((GStrv)journey_node_strings (idea, JOURNEY_OPPORTUNITY_TOUCHPOINTS)), ==, 2);
  g_assert_cmpuint (g_strv_length ((GStrv)journey_node_strings (idea, JOURNEY_OPPORTUNITY_PAIN_POINTS)), ==, 2);
  g_assert_cmpuint (journey_node_n_children (fixture->node, JOURNEY_MAP_METRICS), ==, 1);
  g_assert_cmpuint (journey_node_n_children (fixture->node, JOURNEY_MAP_FEEDBACK), ==, 1);
  g_assert_cmpuint (journey_node_n_children (fixture->node, JOURNEY_MAP_COMPETITORS), ==, 1);
  g_assert_cmpuint (journey_node_n_children (last_of (fixture->node, JOURNEY_MAP_COMPETITORS), JOURNEY_COMPETITOR_RATINGS), ==,
                    2);
  g_assert_cmpuint (journey_node_n_children (fixture->node, JOURNEY_MAP_PERSONAS), ==, 1);
  g_assert_cmpuint (journey_report_length (fixture->report), ==, 0);
  clip_check_steps (fixture->map, before);
}

/* What was cut comes back with all that named it. */
static void
test_cut_and_paste (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JourneyClip) clip = clip_copy (fixture->bill);
  JourneyPastePlace place = { .stage = journey_node_child (fixture->node, JOURNEY_MAP_STAGES, 0) };
  g_auto (GStrv) pasted = NULL;
  JourneyNode *idea = last_of (fixture->node, JOURNEY_MAP_OPPORTUNITIES);
  JourneyNode *voice = last_of (fixture->node, JOURNEY_MAP_FEEDBACK);

  journey_edit_remove (fixture->bill);
  g_assert_null (journey_node_strings (idea, JOURNEY_OPPORTUNITY_TOUCHPOINTS)[0]);
  pasted = journey_edit_paste (fixture->map, clip, &place, fixture->report);
  g_assert_cmpuint (journey_node_n_children (fixture->node, JOURNEY_MAP_OPPORTUNITIES), ==, 1);
  g_assert_cmpstr (journey_node_strings (idea, JOURNEY_OPPORTUNITY_TOUCHPOINTS)[0], ==, pasted[0]);
  g_assert_cmpstr (journey_node_text (voice, JOURNEY_FEEDBACK_TOUCHPOINT), ==, pasted[0]);
}

static void
test_stages (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JourneyMap) map = journey_template_new_map (JOURNEY_TEMPLATE_FIVE_STAGES, "To");
  g_autoptr (JourneyClip) clip = clip_copy (fixture->stage);
  g_autoptr (JourneyClip) sent = clip_send (clip);
  JourneyPastePlace place = { .stage = journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, 1) };
  g_autoptr (GBytes) before = journey_write_bytes (journey_map_state (map));
  g_auto (GStrv) pasted = journey_edit_paste (map, sent, &place, fixture->report);
  JourneyNode *stage = journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, 2);

  g_assert_cmpstr (pasted[0], ==, journey_node_id (stage));
  g_assert_cmpstr (journey_node_text (stage, JOURNEY_STAGE_TITLE), ==, journey_node_text (fixture->stage, JOURNEY_STAGE_TITLE));
  g_assert_cmpuint (journey_node_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS), ==, 2);
  g_assert_cmpstr (journey_history_undo_name (journey_map_history (map)), ==, "Paste 1 stage");
  clip_check_steps (map, before);
}

static void
test_into_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JourneyMap) map = journey_template_new_map (JOURNEY_TEMPLATE_EMPTY, "To");
  g_autoptr (JourneyClip) clip = clip_copy (fixture->bill);
  JourneyPastePlace place = { 0 };
  g_auto (GStrv) pasted = journey_edit_paste (map, clip, &place, fixture->report);

  g_assert_cmpuint (g_strv_length (pasted), ==, 1);
  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (map), JOURNEY_MAP_STAGES), ==, 1);
}

static void
paste_cell_at (Fixture *fixture, JourneyNode *to, JourneyLaneKind from_lane, JourneyLaneKind to_lane)
{
  g_autoptr (JourneyClip) clip = clip_copy_cell (fixture->bill, from_lane);
  g_autoptr (JourneyClip) sent = clip_send (clip);
  JourneyPastePlace place = clip_place_at (to, to_lane);
  g_autoptr (GBytes) before = journey_write_bytes (journey_map_state (fixture->map));
  g_auto (GStrv) pasted = journey_edit_paste (JOURNEY_MAP (journey_node_root (to)), sent, &place, fixture->report);

  g_assert_nonnull (pasted);
  if (journey_node_root (to) == fixture->node)
    clip_check_steps (fixture->map, before);
}

static void
test_cells_of_a_kind (Fixture *fixture, gconstpointer data)
{
  JourneyNode *visit = fixture->visit;
  JourneyNode *score;

  paste_cell_at (fixture, visit, JOURNEY_LANE_KIND_ACTIONS, JOURNEY_LANE_KIND_ACTIONS);
  g_assert_cmpstr (journey_node_text (visit, JOURNEY_TOUCHPOINT_ACTION), ==, "Opens the letter");
  g_assert_cmpstr (journey_node_text (visit, JOURNEY_TOUCHPOINT_TITLE), ==, "Visit");

  paste_cell_at (fixture, visit, JOURNEY_LANE_KIND_EMOTIONS, JOURNEY_LANE_KIND_EMOTIONS);
  g_assert_cmpfloat (journey_node_number (last_of (visit, JOURNEY_TOUCHPOINT_EMOTIONS), JOURNEY_EMOTION_VALUE), ==, -1.8);
  paste_cell_at (fixture, visit, JOURNEY_LANE_KIND_PAIN_POINTS, JOURNEY_LANE_KIND_PAIN_POINTS);
  g_assert_cmpint (journey_node_integer (last_of (visit, JOURNEY_TOUCHPOINT_PAIN_POINTS), JOURNEY_PAIN_POINT_SEVERITY), ==, 3);

  paste_cell_at (fixture, visit, JOURNEY_LANE_KIND_VALUE_GAP, JOURNEY_LANE_KIND_VALUE_GAP);
  paste_cell_at (fixture, visit, JOURNEY_LANE_KIND_VALUE_GAP, JOURNEY_LANE_KIND_VALUE_GAP);
  g_assert_cmpuint (journey_node_n_children (visit, JOURNEY_TOUCHPOINT_SCORES), ==, 1);
  score = last_of (visit, JOURNEY_TOUCHPOINT_SCORES);
  g_assert_cmpfloat (journey_node_number (score, JOURNEY_SCORE_ACTUAL), ==, 2);
  g_assert_cmpstr (journey_node_text (score, JOURNEY_SCORE_EVIDENCE), ==,
                   journey_node_id (last_of (visit, JOURNEY_TOUCHPOINT_EVIDENCE)));

  paste_cell_at (fixture, visit, JOURNEY_LANE_KIND_OPPORTUNITIES, JOURNEY_LANE_KIND_OPPORTUNITIES);
  g_assert_cmpuint (journey_node_n_children (fixture->node, JOURNEY_MAP_OPPORTUNITIES), ==, 1);
  paste_cell_at (fixture, visit, JOURNEY_LANE_KIND_OPPORTUNITIES, JOURNEY_LANE_KIND_OPPORTUNITIES);
  g_assert_cmpuint (journey_node_n_children (fixture->node, JOURNEY_MAP_OPPORTUNITIES), ==, 2);
  paste_cell_at (fixture, visit, JOURNEY_LANE_KIND_METRICS, JOURNEY_LANE_KIND_METRICS);
  g_assert_cmpuint (journey_node_n_children (fixture->node, JOURNEY_MAP_METRICS), ==, 1);
  g_assert_cmpuint (journey_report_length (fixture->report), ==, 0);
}

static void
test_cells_of_another_kind (Fixture *fixture, gconstpointer data)
{
  JourneyNode *visit = fixture->visit;
  g_autoptr (JourneyClip) clip = clip_copy_cell (fixture->bill, JOURNEY_LANE_KIND_ACTIONS);
  JourneyPastePlace place = clip_place_at (visit, JOURNEY_LANE_KIND_EMOTIONS);

  paste_cell_at (fixture, visit, JOURNEY_LANE_KIND_PAIN_POINTS, JOURNEY_LANE_KIND_THOUGHTS);
  g_assert_cmpstr (journey_node_text (visit, JOURNEY_TOUCHPOINT_THOUGHT), ==, "Too high");
  paste_cell_at (fixture, visit, JOURNEY_LANE_KIND_PAIN_POINTS, JOURNEY_LANE_KIND_OPPORTUNITIES);
  g_assert_cmpstr (journey_node_text (last_of (fixture->node, JOURNEY_MAP_OPPORTUNITIES), JOURNEY_OPPORTUNITY_TEXT), ==,
                   "Too high");
  g_assert_cmpuint (journey_report_length (fixture->report), ==, 0);

  g_assert_null (journey_edit_paste (fixture->map, clip, &place, fixture->report));
  g_assert_cmpstr (journey_report_get (fixture->report, 0)->message, ==,
                   "“Opens the letter” is left out: feelings are 1 to 5, or −2 to +2.");
}

/* Notes go into the lane that they are pasted into, and the lane that they came from is not made. */
static void
test_notes_change_lanes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JourneyMap) map = journey_template_new_map (JOURNEY_TEMPLATE_FIVE_STAGES, "To");
  JourneyNode *stage = journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, 0);
  JourneyNode *to = JOURNEY_NODE (journey_edit_add_touchpoint (JOURNEY_STAGE (stage), 0, "To"));
  JourneyNode *lane = JOURNEY_NODE (journey_edit_need_lane (map, "Rumours"));
  guint n_lanes = journey_node_n_children (JOURNEY_NODE (map), JOURNEY_MAP_LANES);
  JourneyClipCell cell = { journey_node_id (fixture->bill), journey_node_id (fixture->other_lane), NULL };
  g_autoptr (JourneyClip) clip = journey_clip_copy_cells (journey_map_state (fixture->map), &cell, 1);
  JourneyPastePlace place = { stage, to, lane, FALSE };
  g_auto (GStrv) pasted = journey_edit_paste (map, clip, &place, fixture->report);

  g_assert_cmpuint (g_strv_length (pasted), ==, 1);
  g_assert_cmpstr (journey_node_text (journey_map_find (map, pasted[0]), JOURNEY_NOTE_LANE), ==, journey_node_id (lane));
  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (map), JOURNEY_MAP_LANES), ==, n_lanes);
}

/* Several lanes go each into their own; a column that the map has not is made. */
static void
test_a_block_of_cells (Fixture *fixture, gconstpointer data)
{
  const char *lanes[] = {
    journey_node_id (JOURNEY_NODE (journey_edit_need_lane_of_kind (fixture->map, JOURNEY_LANE_KIND_ACTIONS))),
    journey_node_id (JOURNEY_NODE (journey_edit_need_lane_of_kind (fixture->map, JOURNEY_LANE_KIND_PAIN_POINTS))),
  };
  JourneyClipCell cells[] = {
    { journey_node_id (fixture->visit), lanes[0], NULL },
    { journey_node_id (fixture->bill), lanes[0], NULL },
    { journey_node_id (fixture->visit), lanes[1], NULL },
    { journey_node_id (fixture->bill), lanes[1], NULL },
  };
  g_autoptr (JourneyClip) clip = NULL;
  JourneyPastePlace place = clip_place_at (fixture->bill, JOURNEY_LANE_KIND_THOUGHTS);
  g_auto (GStrv) pasted = NULL;
  g_autoptr (GBytes) before = NULL;
  JourneyNode *made;

  journey_edit_set_text (fixture->visit, JOURNEY_TOUCHPOINT_ACTION, "Asks");
  clip = journey_clip_copy_cells (journey_map_state (fixture->map), cells, G_N_ELEMENTS (cells));
  before = journey_write_bytes (journey_map_state (fixture->map));
  pasted = journey_edit_paste (fixture->map, clip, &place, fixture->report);
  g_assert_nonnull (pasted);
  made = journey_node_child (fixture->stage, JOURNEY_STAGE_TOUCHPOINTS, 2);
  g_assert_cmpstr (journey_node_text (fixture->bill, JOURNEY_TOUCHPOINT_ACTION), ==, "Asks");
  g_assert_cmpstr (journey_node_text (made, JOURNEY_TOUCHPOINT_ACTION), ==, "Opens the letter");
  g_assert_cmpuint (journey_node_n_children (made, JOURNEY_TOUCHPOINT_PAIN_POINTS), ==, 1);
  clip_check_steps (fixture->map, before);
}

static void
test_nothing_to_copy (Fixture *fixture, gconstpointer data)
{
  const char *none[] = { journey_node_id (fixture->other_lane), "nothing", NULL };

  g_assert_null (clip_copy_cell (fixture->visit, JOURNEY_LANE_KIND_ACTIONS));
  g_assert_null (journey_clip_copy_nodes (journey_map_state (fixture->map), none));
}

static void
test_duplicate (Fixture *fixture, gconstpointer data)
{
  JourneyNode *pain = last_of (fixture->bill, JOURNEY_TOUCHPOINT_PAIN_POINTS);
  JourneyNode *both[] = { fixture->bill, fixture->visit };
  JourneyNode *nested[] = { fixture->stage, fixture->visit };
  g_autoptr (GBytes) before = journey_write_bytes (journey_map_state (fixture->map));
  g_auto (GStrv) made = journey_edit_duplicate (both, 2, fixture->report);
  g_auto (GStrv) item = NULL;
  g_auto (GStrv) stage = NULL;

  g_assert_cmpuint (g_strv_length (made), ==, 2);
  g_assert_cmpuint (journey_node_n_children (fixture->stage, JOURNEY_STAGE_TOUCHPOINTS), ==, 4);
  g_assert_cmpstr (
      journey_node_text (journey_node_child (fixture->stage, JOURNEY_STAGE_TOUCHPOINTS, 2), JOURNEY_TOUCHPOINT_TITLE), ==,
      "Visit");
  g_assert_cmpstr (journey_history_undo_name (journey_map_history (fixture->map)), ==, "Duplicate");
  clip_check_steps (fixture->map, before);

  item = journey_edit_duplicate (&pain, 1, fixture->report);
  g_assert_cmpstr (item[0], ==, journey_node_id (journey_node_child (fixture->bill, JOURNEY_TOUCHPOINT_PAIN_POINTS, 1)));
  g_assert_cmpint (journey_node_integer (journey_map_find (fixture->map, item[0]), JOURNEY_PAIN_POINT_SEVERITY), ==, 3);

  stage = journey_edit_duplicate (nested, 2, fixture->report);
  g_assert_cmpuint (g_strv_length (stage), ==, 1);
  g_assert_cmpuint (journey_node_n_children (journey_map_find (fixture->map, stage[0]), JOURNEY_STAGE_TOUCHPOINTS), ==, 4);
  g_assert_false (journey_edit_can_duplicate (fixture->other_lane));
  g_assert_null (journey_edit_duplicate (&fixture->other_lane, 1, fixture->report));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  clip_add_test ("/clip/between-maps", test_between_maps);
  clip_add_test ("/clip/only-what-was-copied-goes", test_only_what_was_copied_goes);
  clip_add_test ("/clip/cost-and-benefit-of-one-name", test_cost_and_benefit_of_one_name);
  clip_add_test ("/clip/within-a-map", test_within_a_map);
  clip_add_test ("/clip/cut-and-paste", test_cut_and_paste);
  clip_add_test ("/clip/stages", test_stages);
  clip_add_test ("/clip/into-nothing", test_into_nothing);
  clip_add_test ("/clip/cells-of-a-kind", test_cells_of_a_kind);
  clip_add_test ("/clip/cells-of-another-kind", test_cells_of_another_kind);
  clip_add_test ("/clip/notes-change-lanes", test_notes_change_lanes);
  clip_add_test ("/clip/a-block-of-cells", test_a_block_of_cells);
  clip_add_test ("/clip/nothing-to-copy", test_nothing_to_copy);
  clip_add_test ("/clip/duplicate", test_duplicate);

  return g_test_run ();
}
