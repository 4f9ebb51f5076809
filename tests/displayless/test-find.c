/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "journey-edit.h"
#include "journey-find.h"
#include "journey-fold.h"
#include "journey-template.h"

static void
assert_same (const char *a, const char *b)
{
  g_autoptr (JourneyFold) fold = journey_fold_new ();
  g_autofree char *folded = g_strdup (journey_fold_text (fold, a));

  g_assert_cmpstr (folded, ==, journey_fold_text (fold, b));
  /* From memory, too. */
  g_assert_cmpstr (journey_fold_text (fold, a), ==, folded);
}

static void
assert_differ (const char *a, const char *b)
{
  g_autoptr (JourneyFold) fold = journey_fold_new ();
  g_autofree char *folded = g_strdup (journey_fold_text (fold, a));

  g_assert_cmpstr (folded, !=, journey_fold_text (fold, b));
}

static void
test_fold (void)
{
  assert_same ("First BILL", "first bill");
  assert_same ("Überraschung", "uberraschung");
  assert_same ("u\u0308ber", "über");
  assert_same ("STRASSE", "Straße");
  assert_same ("ΟΔΟΣ", "οδός");
  assert_same ("Ещё", "еще");
  assert_same ("３Ｇ", "3g");
  assert_same ("ｱﾌﾟﾘ", "アプリ");
  assert_same ("don’t", "don't");
  assert_same ("a\nb\tc\u00a0d", "a b c d");
  assert_same ("co\u00adoperate", "cooperate");
  assert_same ("等待成团", "等待成团");

  assert_differ ("等待成团", "等待成團");
  assert_differ ("가", "각");
  assert_differ ("か", "が");
  assert_differ ("हिन्दी", "हन्द");
}

static void
test_fold_keeps_hangul_whole (void)
{
  g_autoptr (JourneyFold) fold = journey_fold_new ();

  g_assert_null (strstr (journey_fold_text (fold, "각"), "가"));
}

/* A map with a word in every place where one can be written. */
static JourneyMap *
make_map (void)
{
  JourneyMap *map = journey_template_new_map (JOURNEY_TEMPLATE_EMPTY, "Buying a phone");
  JourneyNode *root = JOURNEY_NODE (map);
  JourneyStage *stage;
  JourneyTouchpoint *first, *second;
  JourneyNode *node;
  const char *ids[2] = { NULL, NULL };

  journey_history_begin (journey_map_history (map), "Make");
  journey_edit_set_strings (root, JOURNEY_MAP_AUTHORS, (const char *const[]){ "Ann", "Zoë", NULL });
  journey_edit_set_text (root, JOURNEY_MAP_LANGUAGE, "en");
  journey_edit_set_text (JOURNEY_NODE (journey_edit_need_persona (map, "Mei")), JOURNEY_PERSONA_QUOTE, "I read reviews");
  node = JOURNEY_NODE (journey_edit_need_lane_of_kind (map, JOURNEY_LANE_KIND_TOUCHPOINTS));
  journey_edit_set_text (node, JOURNEY_LANE_TITLE, "");
  journey_edit_set_text (node, JOURNEY_LANE_COLOUR, "#facade");
  stage = journey_edit_add_stage (map, G_MAXUINT, "Search");
  journey_edit_set_text (JOURNEY_NODE (stage), JOURNEY_STAGE_QUESTION, "Where do they look?");
  first = journey_edit_add_touchpoint (stage, G_MAXUINT, "Reviews");
  second = journey_edit_add_touchpoint (stage, G_MAXUINT, "Shop");
  journey_edit_set_text (JOURNEY_NODE (second), JOURNEY_TOUCHPOINT_CHANNEL, "Street");
  journey_edit_set_emotion (first, NULL, 1, "curious");
  node = JOURNEY_NODE (journey_edit_add_pain_point (first, G_MAXUINT, "Too many reviews", 2));
  journey_edit_set_text (node, JOURNEY_PAIN_POINT_ROOT_CAUSE, "No filter");
  node = journey_edit_add (JOURNEY_NODE (second), JOURNEY_TOUCHPOINT_EVIDENCE, 0);
  journey_edit_set_text (node, JOURNEY_EVIDENCE_NOTE, "Panel of twelve");
  journey_edit_set_text (node, JOURNEY_EVIDENCE_DATE, "2026-03-01");
  node = journey_edit_add (JOURNEY_NODE (second), JOURNEY_TOUCHPOINT_PROMISES, 0);
  journey_edit_set_text (node, JOURNEY_PROMISE_TEXT, "Delivered tomorrow");
  journey_edit_add_opportunity (second, "Filter the reviews");
  journey_edit_add (root, JOURNEY_MAP_OPPORTUNITIES, G_MAXUINT);
  journey_edit_set_text (journey_node_child (root, JOURNEY_MAP_OPPORTUNITIES, 1), JOURNEY_OPPORTUNITY_TEXT, "Reviews by mail");
  node = journey_edit_add (root, JOURNEY_MAP_METRICS, 0);
  journey_edit_set_text (node, JOURNEY_METRIC_NAME, "Read-through of reviews");
  ids[0] = journey_node_id (JOURNEY_NODE (first));
  journey_edit_set_strings (node, JOURNEY_METRIC_TOUCHPOINTS, ids);
  node = journey_edit_add (root, JOURNEY_MAP_FEEDBACK, 0);
  journey_edit_set_text (node, JOURNEY_FEEDBACK_TEXT, "Your reviews helped");
  journey_edit_drop_note (map, "Reviews: who reads them?");
  journey_history_end (journey_map_history (map));

  return map;
}

static void
assert_finds (JourneyMap *map, const char *text, JourneyFieldId field)
{
  g_autoptr (GArray) hits = journey_find (journey_map_state (map), text);

  g_assert_cmpuint (hits->len, ==, 1);
  g_assert_cmpuint (g_array_index (hits, JourneyFindHit, 0).field, ==, field);
}

static void
assert_finds_nothing (JourneyMap *map, const char *text)
{
  g_autoptr (GArray) hits = journey_find (journey_map_state (map), text);

  g_assert_cmpuint (hits->len, ==, 0);
}

static void
test_everywhere (void)
{
  g_autoptr (JourneyMap) map = make_map ();

  assert_finds (map, "PHONE", JOURNEY_MAP_TITLE);
  assert_finds (map, "zoe", JOURNEY_MAP_AUTHORS);
  assert_finds (map, "mei", JOURNEY_PERSONA_NAME);
  assert_finds (map, "i read", JOURNEY_PERSONA_QUOTE);
  assert_finds (map, "touchpoints", JOURNEY_LANE_TITLE);
  assert_finds (map, "search", JOURNEY_STAGE_TITLE);
  assert_finds (map, "where do", JOURNEY_STAGE_QUESTION);
  assert_finds (map, "shop", JOURNEY_TOUCHPOINT_TITLE);
  assert_finds (map, "street", JOURNEY_TOUCHPOINT_CHANNEL);
  assert_finds (map, "curious", JOURNEY_EMOTION_WORD);
  assert_finds (map, "too many", JOURNEY_PAIN_POINT_TEXT);
  assert_finds (map, "no filter", JOURNEY_PAIN_POINT_ROOT_CAUSE);
  assert_finds (map, "twelve", JOURNEY_EVIDENCE_NOTE);
  assert_finds (map, "２０２６", JOURNEY_EVIDENCE_DATE);
  assert_finds (map, "tomorrow", JOURNEY_PROMISE_TEXT);
  assert_finds (map, "filter the", JOURNEY_OPPORTUNITY_TEXT);
  assert_finds (map, "read-through", JOURNEY_METRIC_NAME);
  assert_finds (map, "helped", JOURNEY_FEEDBACK_TEXT);
  assert_finds (map, "  who reads ", JOURNEY_NOTE_TEXT);

  assert_finds_nothing (map, "");
  assert_finds_nothing (map, " \n ");
  assert_finds_nothing (map, "facade");
  assert_finds_nothing (map, "no such text");
}

/* What is about a touchpoint is found with it, wherever the map keeps it. */
static void
test_order (void)
{
  static const JourneyFieldId order[] = {
    JOURNEY_PERSONA_QUOTE,    JOURNEY_TOUCHPOINT_TITLE, JOURNEY_PAIN_POINT_TEXT, JOURNEY_METRIC_NAME,
    JOURNEY_OPPORTUNITY_TEXT, JOURNEY_OPPORTUNITY_TEXT, JOURNEY_FEEDBACK_TEXT,   JOURNEY_NOTE_TEXT,
  };
  g_autoptr (JourneyMap) map = make_map ();
  g_autoptr (GArray) hits = journey_find (journey_map_state (map), "review");
  JourneyNode *stage = journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, 0);
  const char *first = journey_node_id (journey_node_child (stage, JOURNEY_STAGE_TOUCHPOINTS, 0));
  const char *second = journey_node_id (journey_node_child (stage, JOURNEY_STAGE_TOUCHPOINTS, 1));
  const char *touchpoints[] = { NULL, first, first, first, second, NULL, NULL, NULL };

  g_assert_cmpuint (hits->len, ==, G_N_ELEMENTS (order));
  for (guint i = 0; i < hits->len; i++)
    {
      JourneyFindHit *hit = &g_array_index (hits, JourneyFindHit, i);

      g_assert_cmpuint (hit->field, ==, order[i]);
      g_assert_cmpstr (hit->touchpoint, ==, touchpoints[i]);
      g_assert_nonnull (journey_map_find (map, hit->id));
    }
}

static void
assert_numbers (JourneyMap *map, const char *text, const char *numbers)
{
  g_autoptr (GArray) found = journey_find_touchpoints (journey_map_state (map), text);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (words, i > 0 ? " %u" : "%u", g_array_index (found, JourneyFindTouchpoint, i).number);
  g_assert_cmpstr (words->str, ==, numbers);
}

static void
test_touchpoints (void)
{
  static const char *const titles[] = {
    "Café", "Call", "Shop", "2 weeks", "Bill", "Bill 7", "", "x", "x", "x", "x", "Late bill"
  };
  g_autoptr (JourneyMap) map = journey_template_new_map (JOURNEY_TEMPLATE_FIVE_STAGES, "Test");
  g_autoptr (GArray) found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    journey_edit_add_touchpoint (JOURNEY_STAGE (journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, i / 4)), G_MAXUINT,
                                 titles[i]);

  assert_numbers (map, "", "1 2 3 4 5 6 7 8 9 10 11 12");
  assert_numbers (map, "bill", "5 6 12");
  assert_numbers (map, "cafe", "1");
  assert_numbers (map, "2", "2 4");
  assert_numbers (map, "７", "7 6");
  assert_numbers (map, "1", "1 10 11 12");
  assert_numbers (map, "12", "12");
  assert_numbers (map, "13", "");
  assert_numbers (map, "99999999999999999999", "");

  found = journey_find_touchpoints (journey_map_state (map), "late");
  g_assert_cmpstr (journey_state_text (g_array_index (found, JourneyFindTouchpoint, 0).stage, JOURNEY_STAGE_TITLE), ==,
                   journey_node_text (journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, 2), JOURNEY_STAGE_TITLE));
}

static JourneyMap *
make_large_map (void)
{
  JourneyMap *map = journey_template_new_map (JOURNEY_TEMPLATE_FIVE_STAGES, "Large");

  journey_history_begin (journey_map_history (map), "Make");
  for (guint i = 0; i < 10000; i++)
    {
      JourneyNode *stage = journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, i / 2000);
      g_autofree char *title = g_strdup_printf ("Touchpoint number %u", i + 1);
      JourneyTouchpoint *touchpoint = journey_edit_add_touchpoint (JOURNEY_STAGE (stage), G_MAXUINT, title);

      journey_edit_set_text (JOURNEY_NODE (touchpoint), JOURNEY_TOUCHPOINT_ACTION,
                             i % 2 ? "Sie öffnet den Brief und fragt sich, was das wohl heißen mag"
                                   : "Opens the letter and wonders what all this is supposed to mean");
      journey_edit_add_pain_point (touchpoint, G_MAXUINT, "It takes far too long to find out", 2);
      journey_edit_add_opportunity (touchpoint, "Say it in one sentence");
    }
  journey_history_end (journey_map_history (map));

  return map;
}

/* Not a measurement: a search that got slower by an order of magnitude would be felt at every key. */
static void
test_large (void)
{
  g_autoptr (JourneyMap) map = make_large_map ();
  g_autoptr (GArray) hits = NULL;
  g_autoptr (GArray) touchpoints = NULL;
  gint64 begin = g_get_monotonic_time ();

  hits = journey_find (journey_map_state (map), "heissen");
  g_test_message ("Looked through 10,000 touchpoints in %.1f ms", (double)(g_get_monotonic_time () - begin) / 1000);
  g_assert_cmpuint (hits->len, ==, 5000);
  g_array_unref (g_steal_pointer (&hits));

  begin = g_get_monotonic_time ();
  hits = journey_find (journey_map_state (map), "o");
  g_test_message ("Found one letter %u times in %.1f ms", hits->len, (double)(g_get_monotonic_time () - begin) / 1000);
  g_assert_cmpuint (hits->len, >=, 30000);

  begin = g_get_monotonic_time ();
  touchpoints = journey_find_touchpoints (journey_map_state (map), "9");
  g_test_message ("Found %u touchpoints in %.1f ms", touchpoints->len, (double)(g_get_monotonic_time () - begin) / 1000);
  g_assert_cmpuint (g_array_index (touchpoints, JourneyFindTouchpoint, 0).number, ==, 9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/find/fold", test_fold);
  g_test_add_func ("/find/fold-keeps-hangul-whole", test_fold_keeps_hangul_whole);
  g_test_add_func ("/find/everywhere", test_everywhere);
  g_test_add_func ("/find/order", test_order);
  g_test_add_func ("/find/touchpoints", test_touchpoints);
  g_test_add_func ("/find/large", test_large);

  return g_test_run ();
}
