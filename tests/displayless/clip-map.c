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

JourneyNode *
clip_add (gpointer parent, JourneyListId list, JourneyFieldId field, const char *text)
{
  JourneyNode *node = journey_edit_add (parent, list, G_MAXUINT);

  journey_edit_set_text (node, field, text);

  return node;
}

static void
clip_say_all (Fixture *fixture)
{
  const char *ids[] = { journey_node_id (fixture->bill), NULL };
  JourneyTouchpoint *bill = JOURNEY_TOUCHPOINT (fixture->bill);
  JourneyDimension *speed = journey_edit_add_dimension (fixture->map, "Speed", JOURNEY_DIMENSION_KIND_BENEFIT, 2);
  JourneyNode *score = JOURNEY_NODE (journey_edit_need_score (bill, speed));
  JourneyNode *evidence = clip_add (bill, JOURNEY_TOUCHPOINT_EVIDENCE, JOURNEY_EVIDENCE_NOTE, "October");
  JourneyNode *pain = JOURNEY_NODE (journey_edit_add_pain_point (bill, 0, "Too high", 3));
  JourneyNode *idea = JOURNEY_NODE (journey_edit_add_opportunity (bill, "Say it early"));
  JourneyNode *metric = clip_add (fixture->node, JOURNEY_MAP_METRICS, JOURNEY_METRIC_NAME, "Complaints");
  JourneyNode *voice = clip_add (fixture->node, JOURNEY_MAP_FEEDBACK, JOURNEY_FEEDBACK_TEXT, "Outrageous");
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
clip_set_up (Fixture *fixture, gconstpointer data)
{
  fixture->map = journey_template_new_map (JOURNEY_TEMPLATE_FIVE_STAGES, "From");
  fixture->node = JOURNEY_NODE (fixture->map);
  fixture->stage = journey_node_child (fixture->node, JOURNEY_MAP_STAGES, 3);
  fixture->visit = JOURNEY_NODE (journey_edit_add_touchpoint (JOURNEY_STAGE (fixture->stage), 0, "Visit"));
  fixture->bill = JOURNEY_NODE (journey_edit_add_touchpoint (JOURNEY_STAGE (fixture->stage), 1, "First bill"));
  fixture->report = journey_report_new ();
  clip_say_all (fixture);
}

static void
clip_tear_down (Fixture *fixture, gconstpointer data)
{
  journey_report_unref (fixture->report);
  g_assert_finalize_object (fixture->map);
}

JourneyClip *
clip_copy (JourneyNode *node)
{
  const char *ids[] = { journey_node_id (node), NULL };

  return journey_clip_copy_nodes (journey_map_state (JOURNEY_MAP (journey_node_root (node))), ids);
}

JourneyClip *
clip_copy_cell (JourneyNode *touchpoint, JourneyLaneKind kind)
{
  JourneyMap *map = JOURNEY_MAP (journey_node_root (touchpoint));
  JourneyClipCell cell = { journey_node_id (touchpoint),
                           journey_node_id (JOURNEY_NODE (journey_edit_need_lane_of_kind (map, kind))), NULL };

  return journey_clip_copy_cells (journey_map_state (map), &cell, 1);
}

/* Through the bytes of the clipboard, as from another program. */
JourneyClip *
clip_send (JourneyClip *clip)
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

/* Whatever was pasted must be a sound map, that one undo takes away to the byte and one redo brings back. */
void
clip_check_steps (JourneyMap *map, GBytes *before)
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

JourneyPastePlace
clip_place_at (JourneyNode *touchpoint, JourneyLaneKind kind)
{
  JourneyMap *map = JOURNEY_MAP (journey_node_root (touchpoint));

  return (JourneyPastePlace){ .stage = journey_node_parent (touchpoint),
                              .touchpoint = touchpoint,
                              .lane = JOURNEY_NODE (journey_edit_need_lane_of_kind (map, kind)) };
}

void
clip_add_test (const char *path, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, clip_set_up, test, clip_tear_down);
}
