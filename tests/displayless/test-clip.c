/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "csv-map.h"
#include "journey-clip-format.h"
#include "journey-edit-paste.h"
#include "journey-edit.h"
#include "journey-reader.h"
#include "journey-template.h"
#include "journey-writer.h"
#include "random-map.h"

#define RANDOM_MAPS 60

/* A map with one touchpoint of which everything is said that a map can say, and a second one. */
typedef struct
{
  JourneyMap *map;
  JourneyNode *node;
  JourneyNode *stage;
  JourneyNode *visit;
  JourneyNode *bill;
  JourneyNode *other_lane;
  JourneyReport *report;
} Fixture;

static JourneyNode *
add (gpointer parent, JourneyListId list, JourneyFieldId field, const char *text)
{
  JourneyNode *node = journey_edit_add (parent, list, G_MAXUINT);

  journey_edit_set_text (node, field, text);

  return node;
}

static void
say_all (Fixture *fixture)
{
  const char *ids[] = { journey_node_id (fixture->bill), NULL };
  JourneyTouchpoint *bill = JOURNEY_TOUCHPOINT (fixture->bill);
  JourneyDimension *speed = journey_edit_add_dimension (fixture->map, "Speed", JOURNEY_DIMENSION_KIND_BENEFIT, 2);
  JourneyNode *score = JOURNEY_NODE (journey_edit_need_score (bill, speed));
  JourneyNode *evidence = add (bill, JOURNEY_TOUCHPOINT_EVIDENCE, JOURNEY_EVIDENCE_NOTE, "October");
  JourneyNode *pain = JOURNEY_NODE (journey_edit_add_pain_point (bill, 0, "Too high", 3));
  JourneyNode *idea = JOURNEY_NODE (journey_edit_add_opportunity (bill, "Say it early"));
  JourneyNode *metric = add (fixture->node, JOURNEY_MAP_METRICS, JOURNEY_METRIC_NAME, "Complaints");
  JourneyNode *voice = add (fixture->node, JOURNEY_MAP_FEEDBACK, JOURNEY_FEEDBACK_TEXT, "Outrageous");
  const char *pains[] = { journey_node_id (pain), NULL };

  journey_edit_set_text (fixture->bill, JOURNEY_TOUCHPOINT_ACTION, "Opens the letter");
  journey_edit_set_emotion (bill, journey_edit_need_persona (fixture->map, "Anna"), -1.8, "let down");
  journey_edit_set_number (score, JOURNEY_SCORE_EXPECTED, 5);
  journey_edit_set_number (score, JOURNEY_SCORE_ACTUAL, 2);
  journey_edit_set_number (score, JOURNEY_SCORE_SD, 0.5);
  journey_edit_set_text (score, JOURNEY_SCORE_EVIDENCE, journey_node_id (evidence));
  journey_edit_set_rating (journey_edit_need_competitor (fixture->map, "Rival"), bill, speed, 4);
  journey_edit_set_strings (idea, JOURNEY_OPPORTUNITY_PAIN_POINTS, pains);
  journey_edit_set_strings (metric, JOURNEY_METRIC_TOUCHPOINTS, ids);
  journey_edit_set_text (voice, JOURNEY_FEEDBACK_TOUCHPOINT, ids[0]);
  fixture->other_lane = JOURNEY_NODE (journey_edit_need_lane (fixture->map, "Gossip"));
  journey_edit_add_note (bill, JOURNEY_LANE (fixture->other_lane), "Neighbours know");
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->map = journey_template_new_map (JOURNEY_TEMPLATE_FIVE_STAGES, "From");
  fixture->node = JOURNEY_NODE (fixture->map);
  fixture->stage = journey_node_child (fixture->node, JOURNEY_MAP_STAGES, 3);
  fixture->visit = JOURNEY_NODE (journey_edit_add_touchpoint (JOURNEY_STAGE (fixture->stage), 0, "Visit"));
  fixture->bill = JOURNEY_NODE (journey_edit_add_touchpoint (JOURNEY_STAGE (fixture->stage), 1, "First bill"));
  fixture->report = journey_report_new ();
  say_all (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  journey_report_unref (fixture->report);
  g_assert_finalize_object (fixture->map);
}

static JourneyClip *
copy (JourneyNode *node)
{
  const char *ids[] = { journey_node_id (node), NULL };

  return journey_clip_copy_nodes (journey_map_state (JOURNEY_MAP (journey_node_root (node))), ids);
}

static JourneyClip *
copy_cell (JourneyNode *touchpoint, JourneyLaneKind kind)
{
  JourneyMap *map = JOURNEY_MAP (journey_node_root (touchpoint));
  JourneyClipCell cell = { journey_node_id (touchpoint),
                           journey_node_id (JOURNEY_NODE (journey_edit_need_lane_of_kind (map, kind))), NULL };

  return journey_clip_copy_cells (journey_map_state (map), &cell, 1);
}

/* Through the bytes of the clipboard, as from another program. */
static JourneyClip *
send (JourneyClip *clip)
{
  g_autoptr (GBytes) bytes = journey_clip_write (clip);
  g_autoptr (GError) error = NULL;
  JourneyClip *back = journey_clip_read (bytes, &error);

  g_assert_no_error (error);
  g_assert_cmpint (journey_clip_kind (back), ==, journey_clip_kind (clip));
  g_assert_true (journey_state_n_children (journey_clip_content (back), JOURNEY_MAP_STAGES)
                 == journey_state_n_children (journey_clip_content (clip), JOURNEY_MAP_STAGES));

  return back;
}

static JourneyNode *
last_of (JourneyNode *node, JourneyListId list)
{
  guint n = journey_node_n_children (node, list);

  g_assert_cmpuint (n, >, 0);

  return journey_node_child (node, list, n - 1);
}

/* Whatever was pasted must be a sound map, that one undo takes away to the byte and one redo brings back. */
static void
check_steps (JourneyMap *map, GBytes *before)
{
  JourneyHistory *history = journey_map_history (map);
  g_autoptr (GBytes) after = journey_write_bytes (journey_map_state (map));
  g_autoptr (GBytes) undone = NULL;
  g_autoptr (GBytes) redone = NULL;
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyState) read = journey_read_bytes (after, report, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (journey_report_count (report, JOURNEY_REMARK_REPAIR), ==, 0);
  g_assert_true (journey_history_undo (history));
  undone = journey_write_bytes (journey_map_state (map));
  g_assert_true (g_bytes_equal (undone, before));
  g_assert_true (journey_history_redo (history));
  redone = journey_write_bytes (journey_map_state (map));
  g_assert_true (g_bytes_equal (redone, after));
}

static void
test_between_maps (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JourneyMap) map = journey_template_new_map (JOURNEY_TEMPLATE_BLUEPRINT, "To");
  g_autoptr (JourneyClip) clip = copy (fixture->bill);
  g_autoptr (JourneyClip) sent = send (clip);
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
  check_steps (map, before);
}

static void
test_only_what_was_copied_goes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JourneyClip) clip = copy (fixture->visit);
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
  g_autoptr (JourneyClip) clip = copy (fixture->bill);
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
  g_autoptr (JourneyClip) clip = copy (fixture->bill);
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
  check_steps (fixture->map, before);
}

/* What was cut comes back with all that named it. */
static void
test_cut_and_paste (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JourneyClip) clip = copy (fixture->bill);
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
  g_autoptr (JourneyClip) clip = copy (fixture->stage);
  g_autoptr (JourneyClip) sent = send (clip);
  JourneyPastePlace place = { .stage = journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, 1) };
  g_autoptr (GBytes) before = journey_write_bytes (journey_map_state (map));
  g_auto (GStrv) pasted = journey_edit_paste (map, sent, &place, fixture->report);
  JourneyNode *stage = journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, 2);

  g_assert_cmpstr (pasted[0], ==, journey_node_id (stage));
  g_assert_cmpstr (journey_node_text (stage, JOURNEY_STAGE_TITLE), ==, journey_node_text (fixture->stage, JOURNEY_STAGE_TITLE));
  g_assert_cmpuint (journey_node_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS), ==, 2);
  g_assert_cmpstr (journey_history_undo_name (journey_map_history (map)), ==, "Paste 1 stage");
  check_steps (map, before);
}

static void
test_into_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JourneyMap) map = journey_template_new_map (JOURNEY_TEMPLATE_EMPTY, "To");
  g_autoptr (JourneyClip) clip = copy (fixture->bill);
  JourneyPastePlace place = { 0 };
  g_auto (GStrv) pasted = journey_edit_paste (map, clip, &place, fixture->report);

  g_assert_cmpuint (g_strv_length (pasted), ==, 1);
  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (map), JOURNEY_MAP_STAGES), ==, 1);
}

static JourneyPastePlace
place_at (JourneyNode *touchpoint, JourneyLaneKind kind)
{
  JourneyMap *map = JOURNEY_MAP (journey_node_root (touchpoint));

  return (JourneyPastePlace){ .stage = journey_node_parent (touchpoint),
                              .touchpoint = touchpoint,
                              .lane = JOURNEY_NODE (journey_edit_need_lane_of_kind (map, kind)) };
}

static void
paste_cell_at (Fixture *fixture, JourneyNode *to, JourneyLaneKind from_lane, JourneyLaneKind to_lane)
{
  g_autoptr (JourneyClip) clip = copy_cell (fixture->bill, from_lane);
  g_autoptr (JourneyClip) sent = send (clip);
  JourneyPastePlace place = place_at (to, to_lane);
  g_autoptr (GBytes) before = journey_write_bytes (journey_map_state (fixture->map));
  g_auto (GStrv) pasted = journey_edit_paste (JOURNEY_MAP (journey_node_root (to)), sent, &place, fixture->report);

  g_assert_nonnull (pasted);
  if (journey_node_root (to) == fixture->node)
    check_steps (fixture->map, before);
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
  g_autoptr (JourneyClip) clip = copy_cell (fixture->bill, JOURNEY_LANE_KIND_ACTIONS);
  JourneyPastePlace place = place_at (visit, JOURNEY_LANE_KIND_EMOTIONS);

  paste_cell_at (fixture, visit, JOURNEY_LANE_KIND_PAIN_POINTS, JOURNEY_LANE_KIND_THOUGHTS);
  g_assert_cmpstr (journey_node_text (visit, JOURNEY_TOUCHPOINT_THOUGHT), ==, "Too high");
  paste_cell_at (fixture, visit, JOURNEY_LANE_KIND_PAIN_POINTS, JOURNEY_LANE_KIND_OPPORTUNITIES);
  g_assert_cmpstr (journey_node_text (last_of (fixture->node, JOURNEY_MAP_OPPORTUNITIES), JOURNEY_OPPORTUNITY_TEXT), ==,
                   "Too high");
  g_assert_cmpuint (journey_report_length (fixture->report), ==, 0);

  g_assert_null (journey_edit_paste (fixture->map, clip, &place, fixture->report));
  g_assert_cmpstr (journey_report_get (fixture->report, 0)->message, ==,
                   "“Opens the letter” was left out: feelings are 1 to 5, or −2 to +2.");
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
  JourneyPastePlace place = place_at (fixture->bill, JOURNEY_LANE_KIND_THOUGHTS);
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
  check_steps (fixture->map, before);
}

static void
test_nothing_to_copy (Fixture *fixture, gconstpointer data)
{
  const char *none[] = { journey_node_id (fixture->other_lane), "nothing", NULL };

  g_assert_null (copy_cell (fixture->visit, JOURNEY_LANE_KIND_ACTIONS));
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
  check_steps (fixture->map, before);

  item = journey_edit_duplicate (&pain, 1, fixture->report);
  g_assert_cmpstr (item[0], ==, journey_node_id (journey_node_child (fixture->bill, JOURNEY_TOUCHPOINT_PAIN_POINTS, 1)));
  g_assert_cmpint (journey_node_integer (journey_map_find (fixture->map, item[0]), JOURNEY_PAIN_POINT_SEVERITY), ==, 3);

  stage = journey_edit_duplicate (nested, 2, fixture->report);
  g_assert_cmpuint (g_strv_length (stage), ==, 1);
  g_assert_cmpuint (journey_node_n_children (journey_map_find (fixture->map, stage[0]), JOURNEY_STAGE_TOUCHPOINTS), ==, 4);
  g_assert_false (journey_edit_can_duplicate (fixture->other_lane));
  g_assert_null (journey_edit_duplicate (&fixture->other_lane, 1, fixture->report));
}

static void
test_too_much (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  g_autoptr (JourneyClip) clip = NULL;
  JourneyPastePlace place = { 0 };

  for (guint i = 0; i < 200; i++)
    {
      char **row = g_new0 (char *, 1001);

      for (guint j = 0; j < 1000; j++)
        row[j] = g_strdup ("x");
      g_ptr_array_add (rows, row);
    }
  clip = journey_clip_new_table (rows);
  g_assert_null (journey_edit_paste (fixture->map, clip, &place, fixture->report));
  g_assert_cmpstr (journey_report_get (fixture->report, 0)->message, ==,
                   "That is more than fits into one map. Paste it in parts.");
}

/* Touchpoints of four elements each, in two stages, so that there is room for the copies of one stage and not of both. */
static void
fill_stages (Fixture *fixture, JourneyNode *stages[2])
{
  static const JourneyFieldId fields[] = { JOURNEY_TOUCHPOINT_ACTION, JOURNEY_TOUCHPOINT_THOUGHT, JOURNEY_TOUCHPOINT_BACKSTAGE };

  journey_history_begin (journey_map_history (fixture->map), "Fill");
  for (guint i = 0; i < 2; i++)
    {
      stages[i] = JOURNEY_NODE (journey_edit_add_stage (fixture->map, G_MAXUINT, "Full"));
      for (guint j = 0; j < JOURNEY_LIMIT_ELEMENTS / 4 / 4 + 2; j++)
        {
          JourneyNode *touchpoint = JOURNEY_NODE (journey_edit_add_touchpoint (JOURNEY_STAGE (stages[i]), G_MAXUINT, "T"));

          for (guint k = 0; k < G_N_ELEMENTS (fields); k++)
            journey_edit_set_text (touchpoint, fields[k], "x");
        }
    }
  journey_history_end (journey_map_history (fixture->map));
}

/* What a file cannot hold gets in neither by pasting nor by duplicating, and then nothing of it does. */
static void
test_full (Fixture *fixture, gconstpointer data)
{
  JourneyNode *stages[2];
  g_autoptr (JourneyState) before = NULL;
  g_autoptr (JourneyClip) clip = NULL;
  g_auto (GStrv) made = NULL;
  JourneyPastePlace place = { 0 };

  fill_stages (fixture, stages);
  before = journey_state_ref (journey_map_state (fixture->map));
  g_assert_null (journey_edit_duplicate (stages, 2, fixture->report));
  g_assert_true (journey_map_state (fixture->map) == before);
  g_assert_cmpstr (journey_report_get (fixture->report, 0)->message, ==,
                   "That is more than fits into one map. Duplicate fewer parts of it.");

  clip = copy (stages[0]);
  made = journey_edit_duplicate (stages, 1, fixture->report);
  g_assert_cmpuint (g_strv_length (made), ==, 1);
  g_assert_cmpuint (journey_report_length (fixture->report), ==, 1);
  g_assert_cmpuint (journey_state_n_elements (journey_map_state (fixture->map)), <=, JOURNEY_LIMIT_ELEMENTS);
  g_assert_null (journey_edit_paste (fixture->map, clip, &place, fixture->report));
  g_assert_cmpuint (journey_report_length (fixture->report), ==, 2);
}

/* A line of one text becomes a node with a text of its own: what is pasted comes to more than what was copied. */
static void
test_full_of_lines (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autoptr (JourneyState) before = NULL;
  g_autoptr (JourneyClip) clip = NULL;
  JourneyPastePlace place = { .stage = fixture->stage, .touchpoint = fixture->visit };

  for (guint i = 0; i <= JOURNEY_LIMIT_ELEMENTS / 2; i++)
    g_string_append (lines, "x\n");
  journey_edit_set_text (fixture->bill, JOURNEY_TOUCHPOINT_ACTION, lines->str);
  place.lane = JOURNEY_NODE (journey_edit_need_lane_of_kind (fixture->map, JOURNEY_LANE_KIND_PAIN_POINTS));
  clip = copy_cell (fixture->bill, JOURNEY_LANE_KIND_ACTIONS);
  before = journey_state_ref (journey_map_state (fixture->map));
  g_assert_null (journey_edit_paste (fixture->map, clip, &place, fixture->report));
  g_assert_true (journey_map_state (fixture->map) == before);
  g_assert_cmpuint (journey_report_length (fixture->report), ==, 1);
}

/* A few ideas that stand at many touchpoints name them more often than a file can, before there are too many elements. */
static void
test_full_of_names (Fixture *fixture, gconstpointer data)
{
  enum
  {
    N_TOUCHPOINTS = 1500,
    N_IDEAS = 100,
  };
  g_autoptr (GPtrArray) touchpoints = g_ptr_array_new ();
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (JourneyState) before = NULL;

  journey_history_begin (journey_map_history (fixture->map), "Fill");
  for (guint i = 0; i < N_TOUCHPOINTS; i++)
    {
      g_ptr_array_add (touchpoints, journey_edit_add_touchpoint (JOURNEY_STAGE (fixture->stage), G_MAXUINT, "T"));
      g_ptr_array_add (ids, (gpointer)journey_node_id (g_ptr_array_index (touchpoints, i)));
    }
  g_ptr_array_add (ids, NULL);
  for (guint i = 0; i < N_IDEAS; i++)
    {
      g_autofree char *text = g_strdup_printf ("Idea %u", i);
      JourneyNode *idea = add (fixture->map, JOURNEY_MAP_OPPORTUNITIES, JOURNEY_OPPORTUNITY_TEXT, text);

      journey_edit_set_strings (idea, JOURNEY_OPPORTUNITY_TOUCHPOINTS, (const char *const *)ids->pdata);
    }
  journey_history_end (journey_map_history (fixture->map));
  before = journey_state_ref (journey_map_state (fixture->map));
  g_assert_cmpuint (journey_state_n_references (before), >, N_TOUCHPOINTS * N_IDEAS);

  g_assert_null (journey_edit_duplicate ((JourneyNode **)touchpoints->pdata, N_TOUCHPOINTS, fixture->report));
  g_assert_true (journey_map_state (fixture->map) == before);
  g_assert_cmpuint (journey_report_length (fixture->report), ==, 1);
}

static guint
count_tags (GBytes *bytes)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  guint n = 0;

  for (gsize i = 0; i + 1 < length; i++)
    n += text[i] == '<' && g_ascii_isalpha (text[i + 1]);

  return n;
}

static void
test_elements_as_written (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = journey_write_bytes (journey_map_state (fixture->map));

  g_assert_cmpuint (journey_state_n_elements (journey_map_state (fixture->map)), ==, count_tags (bytes));
}

/* All of a map into an empty one is that map again. */
static void
test_whole_maps (void)
{
  for (guint seed = 1; seed <= 20; seed++)
    {
      g_autoptr (JourneyMap) map = csv_map_random (seed);
      g_autoptr (JourneyMap) to = journey_template_new_map (JOURNEY_TEMPLATE_EMPTY, NULL);
      g_autoptr (JourneyReport) report = journey_report_new ();
      g_autoptr (GPtrArray) ids = g_ptr_array_new ();
      g_autoptr (JourneyClip) clip = NULL;
      g_autoptr (JourneyClip) again = NULL;
      JourneyPastePlace place = { 0 };
      g_autofree char *first = NULL;
      g_autofree char *second = NULL;
      g_auto (GStrv) pasted = NULL;

      for (guint i = 0; i < journey_node_n_children (JOURNEY_NODE (map), JOURNEY_MAP_STAGES); i++)
        g_ptr_array_add (ids, (gpointer)journey_node_id (journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, i)));
      g_ptr_array_add (ids, NULL);
      clip = journey_clip_copy_nodes (journey_map_state (map), (const char *const *)ids->pdata);
      if (!clip)
        continue;
      journey_edit_set_scale (to, journey_node_integer (JOURNEY_NODE (map), JOURNEY_MAP_SCALE_LOW),
                              journey_node_integer (JOURNEY_NODE (map), JOURNEY_MAP_SCALE_HIGH));
      pasted = journey_edit_paste (to, clip, &place, report);
      g_assert_cmpuint (g_strv_length (pasted), ==, ids->len - 1);
      again = journey_clip_copy_nodes (journey_map_state (to), (const char *const *)pasted);
      first = csv_map_describe (journey_clip_content (clip));
      second = csv_map_describe (journey_clip_content (again));
      g_assert_cmpstr (strstr (first, "stage "), ==, strstr (second, "stage "));
      g_assert_cmpuint (journey_report_length (report), ==, 0);
    }
}

/* Whatever is in a map, extras of newer versions included, pasting it leaves a file that needs no repair. */
static void
test_random_maps (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (7);

  for (guint i = 0; i < RANDOM_MAPS; i++)
    {
      g_autoptr (JourneyState) from = random_map (chance, i % 12);
      g_autoptr (JourneyState) state = random_map (chance, i % 7);
      g_autoptr (JourneyMap) to = journey_map_new_from_state (state);
      g_autoptr (GBytes) before = journey_write_bytes (state);
      g_autoptr (JourneyReport) report = journey_report_new ();
      g_autoptr (GPtrArray) ids = g_ptr_array_new ();
      g_autoptr (JourneyClip) clip = NULL;
      g_autoptr (JourneyClip) sent = NULL;
      JourneyPastePlace place = { 0 };
      g_auto (GStrv) pasted = NULL;

      for (guint j = 0; j < journey_state_n_children (from, JOURNEY_MAP_STAGES); j++)
        {
          JourneyState *stage = journey_state_child (from, JOURNEY_MAP_STAGES, j);

          if (i % 2 == 0)
            g_ptr_array_add (ids, (gpointer)journey_state_id (stage));
          else if (journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS) > 0)
            g_ptr_array_add (ids, (gpointer)journey_state_id (journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, 0)));
        }
      g_ptr_array_add (ids, NULL);
      clip = journey_clip_copy_nodes (from, (const char *const *)ids->pdata);
      if (!clip)
        continue;
      sent = send (clip);
      pasted = journey_edit_paste (to, sent, &place, report);
      g_assert_cmpuint (g_strv_length (pasted), ==, ids->len - 1);
      check_steps (to, before);
    }
}

static void
assert_refused (const char *text, const char *message)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;

  g_assert_null (journey_clip_read (bytes, &error));
  g_assert_nonnull (error);
  if (message)
    g_assert_cmpstr (error->message, ==, message);
}

/* The clipboard is read as strictly as a file: whatever is refused there, or is no clip, changes nothing. */
static void
test_hostile_clips (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "invalid", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  assert_refused ("", NULL);
  assert_refused ("<journey xmlns=\"urn:sojourn:journey:1\" version=\"1.0\"/>", "What was copied does not say what it holds.");
  assert_refused (
      "<journey xmlns=\"urn:sojourn:journey:1\" xmlns:c=\"urn:sojourn:clip:1\" version=\"1.0\" id=\"m\" c:holds=\"x\"/>",
      "What was copied does not say what it holds.");
  assert_refused ("<journey xmlns=\"urn:sojourn:journey:1\" xmlns:c=\"urn:other\" version=\"1.0\" id=\"m\" c:holds=\"cells\"/>",
                  "What was copied does not say what it holds.");
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *text = NULL;

      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      assert_refused (text, NULL);
    }
}

/* A clip that somebody wrote: one id for all, references that lead nowhere, lanes and nothing in them. */
static void
test_odd_clips (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = {
    "<stage id=\"a\"><touchpoint id=\"a\"><emotion id=\"a\" persona=\"a\"/><note id=\"b\" lane=\"z\"/></touchpoint></stage>",
    "<lane id=\"l\" kind=\"custom\"/><lane id=\"k\" kind=\"metrics\"/>",
    "<persona id=\"p\"/><persona id=\"q\"/><stage id=\"s\"><touchpoint id=\"t\"><emotion id=\"e\" persona=\"p\"/>"
    "<emotion id=\"f\" persona=\"q\"/></touchpoint></stage>",
    "<opportunity id=\"o\" touchpoints=\"t u v\"/><stage id=\"s\"><touchpoint id=\"t\"/></stage>",
  };
  static const char *const kinds[] = { "stages", "touchpoints", "cells" };
  JourneyPastePlace places[] = { { 0 }, { .stage = fixture->stage }, place_at (fixture->bill, JOURNEY_LANE_KIND_METRICS) };

  for (guint i = 0; i < G_N_ELEMENTS (texts) * G_N_ELEMENTS (kinds) * G_N_ELEMENTS (places); i++)
    {
      g_autofree char *text = g_strdup_printf ("<journey xmlns=\"urn:sojourn:journey:1\" xmlns:c=\"urn:sojourn:clip:1\" "
                                               "version=\"1.0\" id=\"m\" c:holds=\"%s\">%s</journey>",
                                               kinds[i % 3], texts[i / 9]);
      g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
      g_autoptr (GError) error = NULL;
      g_autoptr (JourneyClip) clip = journey_clip_read (bytes, &error);
      g_autoptr (GBytes) before = journey_write_bytes (journey_map_state (fixture->map));
      g_autoptr (JourneyState) state = journey_state_ref (journey_map_state (fixture->map));
      g_auto (GStrv) pasted = NULL;

      if (!clip)
        continue;
      pasted = journey_edit_paste (fixture->map, clip, &places[i / 3 % 3], fixture->report);
      if (pasted && journey_map_state (fixture->map) != state)
        {
          check_steps (fixture->map, before);
          journey_history_undo (journey_map_history (fixture->map));
        }
      g_assert_true (pasted || journey_map_state (fixture->map) == state);
    }
}

static void
add_test (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_test ("/clip/between-maps", test_between_maps);
  add_test ("/clip/only-what-was-copied-goes", test_only_what_was_copied_goes);
  add_test ("/clip/cost-and-benefit-of-one-name", test_cost_and_benefit_of_one_name);
  add_test ("/clip/within-a-map", test_within_a_map);
  add_test ("/clip/cut-and-paste", test_cut_and_paste);
  add_test ("/clip/stages", test_stages);
  add_test ("/clip/into-nothing", test_into_nothing);
  add_test ("/clip/cells-of-a-kind", test_cells_of_a_kind);
  add_test ("/clip/cells-of-another-kind", test_cells_of_another_kind);
  add_test ("/clip/notes-change-lanes", test_notes_change_lanes);
  add_test ("/clip/a-block-of-cells", test_a_block_of_cells);
  add_test ("/clip/nothing-to-copy", test_nothing_to_copy);
  add_test ("/clip/duplicate", test_duplicate);
  add_test ("/clip/too-much", test_too_much);
  add_test ("/clip/full", test_full);
  add_test ("/clip/full-of-lines", test_full_of_lines);
  add_test ("/clip/full-of-names", test_full_of_names);
  add_test ("/clip/elements-as-written", test_elements_as_written);
  g_test_add_func ("/clip/whole-maps", test_whole_maps);
  g_test_add_func ("/clip/random-maps", test_random_maps);
  g_test_add_func ("/clip/hostile-clips", test_hostile_clips);
  add_test ("/clip/odd-clips", test_odd_clips);

  return g_test_run ();
}
