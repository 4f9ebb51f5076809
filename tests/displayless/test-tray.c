/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-edit.h"
#include "journey-template.h"
#include "journey-text.h"
#include "journey-writer.h"

typedef struct
{
  JourneyMap *map;
  JourneyNode *root;
  JourneyStage *stage;
  JourneyTouchpoint *bill;
  JourneyLane *own;
  JourneyNote *note;
  GBytes *before;
} Fixture;

static GBytes *
write_map (JourneyMap *map)
{
  return journey_write_bytes (journey_map_state (map));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JourneyMap) made = journey_template_new_map (JOURNEY_TEMPLATE_FIVE_STAGES, "Test");

  fixture->stage = JOURNEY_STAGE (journey_node_child (JOURNEY_NODE (made), JOURNEY_MAP_STAGES, 3));
  journey_edit_add_touchpoint (fixture->stage, G_MAXUINT, "First bill");
  journey_edit_need_lane (made, "Ideas");
  for (guint kind = JOURNEY_LANE_KIND_TOUCHPOINTS; kind < JOURNEY_LANE_KIND_CUSTOM; kind++)
    journey_edit_need_lane_of_kind (made, (JourneyLaneKind)kind);
  journey_edit_drop_note (made, "Nobody can read it");

  fixture->map = journey_map_new_from_state (journey_map_state (made));
  fixture->root = JOURNEY_NODE (fixture->map);
  fixture->stage = JOURNEY_STAGE (journey_node_child (fixture->root, JOURNEY_MAP_STAGES, 3));
  fixture->bill = JOURNEY_TOUCHPOINT (journey_node_child (JOURNEY_NODE (fixture->stage), JOURNEY_STAGE_TOUCHPOINTS, 0));
  fixture->own = journey_edit_need_lane (fixture->map, "Ideas");
  fixture->note = JOURNEY_NOTE (journey_node_child (fixture->root, JOURNEY_MAP_TRAY, 0));
  fixture->before = write_map (fixture->map);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_bytes_unref (fixture->before);
  g_assert_finalize_object (fixture->map);
}

static guint
n_notes (Fixture *fixture)
{
  return journey_node_n_children (fixture->root, JOURNEY_MAP_TRAY);
}

/* One step, undone to the same bytes and redone to the same bytes. */
static void
assert_one_step (Fixture *fixture, const char *name)
{
  JourneyHistory *history = journey_map_history (fixture->map);
  g_autoptr (GBytes) after = write_map (fixture->map);
  g_autoptr (GBytes) undone = NULL;
  g_autoptr (GBytes) redone = NULL;

  g_assert_cmpstr (journey_history_undo_name (history), ==, name);
  g_assert_true (journey_history_undo (history));
  g_assert_false (journey_history_can_undo (history));
  undone = write_map (fixture->map);
  g_assert_true (g_bytes_equal (undone, fixture->before));
  g_assert_true (journey_history_redo (history));
  redone = write_map (fixture->map);
  g_assert_true (g_bytes_equal (redone, after));
}

static JourneyLane *
lane (Fixture *fixture, JourneyLaneKind kind)
{
  return kind == JOURNEY_LANE_KIND_CUSTOM ? fixture->own : journey_edit_need_lane_of_kind (fixture->map, kind);
}

static void
test_drop (Fixture *fixture, gconstpointer data)
{
  JourneyNote *note = journey_edit_drop_note (fixture->map, "Who pays?");

  g_assert_cmpuint (n_notes (fixture), ==, 2);
  g_assert_true (journey_node_child (fixture->root, JOURNEY_MAP_TRAY, 1) == JOURNEY_NODE (note));
  assert_one_step (fixture, "Add remark");
}

/* What is being typed may be given up: the remark stays, and is a step of its own. */
static void
test_drop_meanwhile_cancelled (Fixture *fixture, gconstpointer data)
{
  JourneyHistory *history = journey_map_history (fixture->map);

  journey_history_begin (history, "Add touchpoint");
  journey_edit_add_touchpoint (fixture->stage, G_MAXUINT, "Half a wo");
  journey_edit_drop_note (fixture->map, "Who pays?");
  g_assert_true (journey_history_in_transaction (history));
  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (fixture->stage), JOURNEY_STAGE_TOUCHPOINTS), ==, 2);
  journey_history_cancel (history);

  g_assert_cmpuint (n_notes (fixture), ==, 2);
  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (fixture->stage), JOURNEY_STAGE_TOUCHPOINTS), ==, 1);
  assert_one_step (fixture, "Add remark");
}

static void
test_drop_meanwhile_kept (Fixture *fixture, gconstpointer data)
{
  JourneyHistory *history = journey_map_history (fixture->map);

  journey_history_begin (history, "Add touchpoint");
  journey_edit_add_touchpoint (fixture->stage, G_MAXUINT, "Second bill");
  journey_edit_drop_note (fixture->map, "Who pays?");
  journey_edit_drop_note (fixture->map, "And when?");
  g_assert_true (journey_history_end (history));

  g_assert_cmpuint (n_notes (fixture), ==, 3);
  g_assert_cmpstr (journey_history_undo_name (history), ==, "Add touchpoint");
  g_assert_true (journey_history_undo (history));
  g_assert_cmpuint (n_notes (fixture), ==, 3);
  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (fixture->stage), JOURNEY_STAGE_TOUCHPOINTS), ==, 1);
  g_assert_true (journey_history_undo (history));
  g_assert_cmpuint (n_notes (fixture), ==, 2);
  assert_one_step (fixture, "Add remark");
}

typedef struct
{
  JourneyLaneKind kind;
  JourneyFieldId field;
} Text;

static const Text texts[] = {
  { JOURNEY_LANE_KIND_TOUCHPOINTS, JOURNEY_TOUCHPOINT_TITLE },
  { JOURNEY_LANE_KIND_ACTIONS, JOURNEY_TOUCHPOINT_ACTION },
  { JOURNEY_LANE_KIND_THOUGHTS, JOURNEY_TOUCHPOINT_THOUGHT },
  { JOURNEY_LANE_KIND_BACKSTAGE, JOURNEY_TOUCHPOINT_BACKSTAGE },
};

static void
test_send_to_text (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      JourneyNote *note = JOURNEY_NOTE (journey_node_child (fixture->root, JOURNEY_MAP_TRAY, 0));
      JourneyNode *node = journey_edit_send_note (note, fixture->bill, lane (fixture, texts[i].kind));

      g_assert_true (node == JOURNEY_NODE (fixture->bill));
      g_assert_cmpstr (journey_node_text (node, texts[i].field), ==,
                       i == 0 ? "First bill\nNobody can read it" : "Nobody can read it");
      g_assert_cmpuint (n_notes (fixture), ==, 0);
      assert_one_step (fixture, "Send remark");
      journey_history_undo (journey_map_history (fixture->map));
    }
}

static void
test_send_to_pain_points (Fixture *fixture, gconstpointer data)
{
  JourneyNode *node = journey_edit_send_note (fixture->note, fixture->bill, lane (fixture, JOURNEY_LANE_KIND_PAIN_POINTS));

  g_assert_true (JOURNEY_IS_PAIN_POINT (node));
  g_assert_cmpstr (journey_node_text (node, JOURNEY_PAIN_POINT_TEXT), ==, "Nobody can read it");
  g_assert_true (journey_node_parent (node) == JOURNEY_NODE (fixture->bill));
  assert_one_step (fixture, "Send remark");
}

static void
test_send_to_opportunities (Fixture *fixture, gconstpointer data)
{
  JourneyNode *node = journey_edit_send_note (fixture->note, fixture->bill, lane (fixture, JOURNEY_LANE_KIND_OPPORTUNITIES));

  g_assert_true (JOURNEY_IS_OPPORTUNITY (node));
  g_assert_cmpstr (journey_node_strings (node, JOURNEY_OPPORTUNITY_TOUCHPOINTS)[0], ==,
                   journey_node_id (JOURNEY_NODE (fixture->bill)));
  assert_one_step (fixture, "Send remark");
}

/* It stays the note that it was. */
static void
test_send_to_own_lane (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = g_strdup (journey_node_id (JOURNEY_NODE (fixture->note)));
  JourneyNode *node = journey_edit_send_note (fixture->note, fixture->bill, fixture->own);

  g_assert_cmpstr (journey_node_id (node), ==, id);
  g_assert_cmpstr (journey_node_text (node, JOURNEY_NOTE_LANE), ==, journey_node_id (JOURNEY_NODE (fixture->own)));
  g_assert_true (journey_node_parent (node) == JOURNEY_NODE (fixture->bill));
  assert_one_step (fixture, "Send remark");
}

/* In the lane of emotions a remark is the word for the feeling, behind the words that are there. */
static void
test_send_as_word (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_strdup (journey_node_text (JOURNEY_NODE (fixture->note), JOURNEY_NOTE_TEXT));
  g_autofree char *both = g_strconcat (text, ", and more", NULL);
  JourneyNode *emotion = journey_edit_send_note (fixture->note, fixture->bill, lane (fixture, JOURNEY_LANE_KIND_EMOTIONS));

  g_assert_true (JOURNEY_IS_EMOTION (emotion));
  g_assert_cmpfloat (journey_node_number (emotion, JOURNEY_EMOTION_VALUE), ==, 0);
  g_assert_cmpstr (journey_node_text (emotion, JOURNEY_EMOTION_WORD), ==, text);
  g_assert_cmpuint (n_notes (fixture), ==, 0);
  assert_one_step (fixture, "Send remark");

  journey_edit_feel ((JourneyNode *[]){ JOURNEY_NODE (fixture->bill) }, 1, NULL, -2);
  journey_edit_send_note_as_word (journey_edit_drop_note (fixture->map, "and\nmore"), fixture->bill, NULL);
  emotion = JOURNEY_NODE (journey_edit_find_emotion (fixture->bill, NULL));
  g_assert_cmpfloat (journey_node_number (emotion, JOURNEY_EMOTION_VALUE), ==, -2);
  g_assert_cmpstr (journey_node_text (emotion, JOURNEY_EMOTION_WORD), ==, both);
}

static void
test_send_nowhere (Fixture *fixture, gconstpointer data)
{
  static const JourneyLaneKind values[] = { JOURNEY_LANE_KIND_VALUE_GAP, JOURNEY_LANE_KIND_METRICS };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    g_assert_null (journey_edit_send_note (fixture->note, fixture->bill, lane (fixture, values[i])));
  g_assert_false (journey_history_can_undo (journey_map_history (fixture->map)));

  journey_edit_set_text (JOURNEY_NODE (fixture->note), JOURNEY_NOTE_TEXT, " \n");
  g_assert_null (journey_edit_send_note (fixture->note, fixture->bill, fixture->own));
  g_assert_null (journey_edit_send_note_on (fixture->note, fixture->map, JOURNEY_NODE (fixture->stage)));
  g_assert_cmpuint (n_notes (fixture), ==, 1);
}

/* Below a text that is full there is no room: the note stays, and so does the text. */
static void
test_send_to_full (Fixture *fixture, gconstpointer data)
{
  JourneyLane *actions = journey_edit_need_lane_of_kind (fixture->map, JOURNEY_LANE_KIND_ACTIONS);
  g_autofree char *full = g_strnfill (JOURNEY_LIMIT_TEXT - 1, 'a');
  g_autoptr (JourneyState) before = NULL;

  journey_edit_set_text (JOURNEY_NODE (fixture->bill), JOURNEY_TOUCHPOINT_ACTION, full);
  before = journey_state_ref (journey_map_state (fixture->map));

  g_assert_null (journey_edit_send_note (fixture->note, fixture->bill, actions));
  g_assert_true (journey_map_state (fixture->map) == before);
}

/* What one note cannot hold goes into two. */
static void
test_long_pain_back (Fixture *fixture, gconstpointer data)
{
  JourneyPainPoint *pain = journey_edit_add_pain_point (fixture->bill, 0, "Too long", 2);
  g_autofree char *cause = g_strnfill (JOURNEY_LIMIT_TEXT, 'a');
  guint n = n_notes (fixture);
  g_autoptr (JourneyState) before = NULL;

  journey_edit_set_text (JOURNEY_NODE (pain), JOURNEY_PAIN_POINT_ROOT_CAUSE, cause);
  before = journey_state_ref (journey_map_state (fixture->map));

  journey_edit_move_to_tray ((JourneyNode *const *)&pain, 1);
  g_assert_cmpuint (n_notes (fixture), ==, n + 2);
  g_assert_cmpstr (journey_node_text (journey_node_child (fixture->root, JOURNEY_MAP_TRAY, n), JOURNEY_NOTE_TEXT), ==,
                   "Too long");
  g_assert_cmpstr (journey_node_text (journey_node_child (fixture->root, JOURNEY_MAP_TRAY, n + 1), JOURNEY_NOTE_TEXT), ==, cause);

  g_assert_true (journey_history_undo (journey_map_history (fixture->map)));
  g_assert_true (journey_map_state (fixture->map) == before);
}

static void
test_send_to_stage (Fixture *fixture, gconstpointer data)
{
  JourneyTouchpoint *made = journey_edit_send_note_on (fixture->note, fixture->map, JOURNEY_NODE (fixture->stage));

  g_assert_cmpstr (journey_node_text (JOURNEY_NODE (made), JOURNEY_TOUCHPOINT_TITLE), ==, "Nobody can read it");
  g_assert_true (journey_node_child (JOURNEY_NODE (fixture->stage), JOURNEY_STAGE_TOUCHPOINTS, 1) == JOURNEY_NODE (made));
  assert_one_step (fixture, "Send remark");
}

/* Behind a touchpoint, and in a lane that is seen. */
static void
test_send_on (Fixture *fixture, gconstpointer data)
{
  JourneyNode *touchpoints = JOURNEY_NODE (lane (fixture, JOURNEY_LANE_KIND_TOUCHPOINTS));
  JourneyTouchpoint *made;

  journey_edit_hide_lanes (&touchpoints, 1);
  journey_edit_add_touchpoint (fixture->stage, G_MAXUINT, "Second bill");
  made = journey_edit_send_note_on (fixture->note, fixture->map, JOURNEY_NODE (fixture->bill));
  g_assert_cmpuint (journey_node_position (JOURNEY_NODE (made)), ==, 1);
  g_assert_false (journey_node_integer (touchpoints, JOURNEY_LANE_HIDDEN));
  g_assert_true (journey_history_undo (journey_map_history (fixture->map)));
  g_assert_true (journey_node_integer (touchpoints, JOURNEY_LANE_HIDDEN));
  g_assert_cmpuint (n_notes (fixture), ==, 1);
}

static void
test_send_to_new_stage (Fixture *fixture, gconstpointer data)
{
  JourneyTouchpoint *made = journey_edit_send_note_to_new_stage (fixture->note, fixture->map);
  JourneyNode *stage = journey_node_parent (JOURNEY_NODE (made));

  g_assert_cmpuint (journey_node_position (stage), ==, 5);
  g_assert_cmpstr (journey_node_text (stage, JOURNEY_STAGE_TITLE), ==, "Stage 6");
  assert_one_step (fixture, "Send remark");
}

static void
begin_again (Fixture *fixture)
{
  JourneyHistory *history = journey_map_history (fixture->map);
  g_autoptr (GBytes) old = g_steal_pointer (&fixture->before);

  fixture->before = write_map (fixture->map);
  journey_history_mark_saved (history, journey_map_state (fixture->map));
}

/* Many at once are one step. */
static void
test_back (Fixture *fixture, gconstpointer data)
{
  JourneyHistory *history = journey_map_history (fixture->map);
  JourneyNode *nodes[3] = { JOURNEY_NODE (journey_edit_add_pain_point (fixture->bill, G_MAXUINT, "Small print", 3)),
                            JOURNEY_NODE (journey_edit_add_pain_point (fixture->bill, G_MAXUINT, "Too late", 1)),
                            JOURNEY_NODE (fixture->bill) };
  g_autoptr (GBytes) undone = NULL;

  journey_edit_set_text (nodes[0], JOURNEY_PAIN_POINT_ROOT_CAUSE, "Lawyers");
  begin_again (fixture);
  g_assert_cmpuint (journey_edit_move_to_tray (nodes, 3), ==, 2);
  g_assert_cmpuint (n_notes (fixture), ==, 3);
  g_assert_cmpstr (journey_node_text (journey_node_child (fixture->root, JOURNEY_MAP_TRAY, 1), JOURNEY_NOTE_TEXT), ==,
                   "Small print\nLawyers");
  g_assert_cmpstr (journey_node_text (journey_node_child (fixture->root, JOURNEY_MAP_TRAY, 2), JOURNEY_NOTE_TEXT), ==,
                   "Too late");
  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (fixture->bill), JOURNEY_TOUCHPOINT_PAIN_POINTS), ==, 0);
  g_assert_cmpstr (journey_history_undo_name (history), ==, "Move to tray");
  journey_history_undo (history);
  undone = write_map (fixture->map);
  g_assert_true (g_bytes_equal (undone, fixture->before));
}

/* They lie in the tray in the order in which they were sent. */
static void
test_back_in_order (Fixture *fixture, gconstpointer data)
{
  JourneyNode *note = journey_edit_send_note (fixture->note, fixture->bill, fixture->own);
  JourneyNode *nodes[] = { JOURNEY_NODE (journey_edit_add_pain_point (fixture->bill, G_MAXUINT, "First", 3)), note,
                           JOURNEY_NODE (journey_edit_add_pain_point (fixture->bill, G_MAXUINT, "Last", 1)) };
  static const char *kept[] = { "First", "Nobody can read it", "Last" };

  g_assert_cmpuint (journey_edit_move_to_tray (nodes, G_N_ELEMENTS (nodes)), ==, 3);
  g_assert_cmpuint (n_notes (fixture), ==, 3);
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    g_assert_cmpstr (journey_node_text (journey_node_child (fixture->root, JOURNEY_MAP_TRAY, i), JOURNEY_NOTE_TEXT), ==, kept[i]);
}

static void
test_note_back (Fixture *fixture, gconstpointer data)
{
  JourneyHistory *history = journey_map_history (fixture->map);
  JourneyNode *node = journey_edit_send_note (fixture->note, fixture->bill, fixture->own);
  g_autoptr (GBytes) back = NULL;

  g_assert_cmpuint (journey_edit_move_to_tray (&node, 1), ==, 1);
  g_assert_true (journey_node_child (fixture->root, JOURNEY_MAP_TRAY, 0) == node);
  g_assert_cmpstr (journey_node_text (node, JOURNEY_NOTE_LANE), ==, "");
  back = write_map (fixture->map);
  g_assert_true (g_bytes_equal (back, fixture->before));
  g_assert_true (journey_history_undo (history));
  g_assert_cmpuint (n_notes (fixture), ==, 0);
}

static void
test_text_back (Fixture *fixture, gconstpointer data)
{
  JourneyNode *bill = JOURNEY_NODE (fixture->bill);
  JourneyNode *both[] = { bill, JOURNEY_NODE (journey_edit_add_touchpoint (fixture->stage, G_MAXUINT, "Renewal")) };

  g_assert_cmpuint (journey_edit_texts_to_tray (both, 2, JOURNEY_TOUCHPOINT_ACTION), ==, 0);
  g_assert_cmpstr (journey_history_undo_name (journey_map_history (fixture->map)), ==, "Add touchpoint");

  journey_edit_set_text (bill, JOURNEY_TOUCHPOINT_ACTION, "Calls the hotline");
  g_assert_cmpuint (journey_edit_texts_to_tray (both, 2, JOURNEY_TOUCHPOINT_ACTION), ==, 1);
  g_assert_cmpstr (journey_node_text (journey_node_child (fixture->root, JOURNEY_MAP_TRAY, 1), JOURNEY_NOTE_TEXT), ==,
                   "Calls the hotline");
  g_assert_cmpstr (journey_node_text (bill, JOURNEY_TOUCHPOINT_ACTION), ==, "");
  g_assert_true (journey_history_undo (journey_map_history (fixture->map)));
  g_assert_cmpuint (n_notes (fixture), ==, 1);
  g_assert_cmpstr (journey_node_text (bill, JOURNEY_TOUCHPOINT_ACTION), ==, "Calls the hotline");
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/tray/drop", test_drop);
  ADD ("/tray/drop-meanwhile-cancelled", test_drop_meanwhile_cancelled);
  ADD ("/tray/drop-meanwhile-kept", test_drop_meanwhile_kept);
  ADD ("/tray/send-to-text", test_send_to_text);
  ADD ("/tray/send-to-pain-points", test_send_to_pain_points);
  ADD ("/tray/send-to-opportunities", test_send_to_opportunities);
  ADD ("/tray/send-to-own-lane", test_send_to_own_lane);
  ADD ("/tray/send-as-word", test_send_as_word);
  ADD ("/tray/send-nowhere", test_send_nowhere);
  ADD ("/tray/send-to-full", test_send_to_full);
  ADD ("/tray/long-pain-back", test_long_pain_back);
  ADD ("/tray/send-to-stage", test_send_to_stage);
  ADD ("/tray/send-on", test_send_on);
  ADD ("/tray/send-to-new-stage", test_send_to_new_stage);
  ADD ("/tray/back", test_back);
  ADD ("/tray/back-in-order", test_back_in_order);
  ADD ("/tray/note-back", test_note_back);
  ADD ("/tray/text-back", test_text_back);

  return g_test_run ();
}
