/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "render-maps.h"

#include "journey-csv.h"
#include "journey-id.h"

#define LONG_WORD "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"

static JourneyMap *
import_sample (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "samples", name, NULL);
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *data;
  gsize size;
  JourneyMap *map;

  g_file_get_contents (path, &data, &size, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (data, size);
  journey_id_seed (1);
  map = journey_csv_import (bytes, &(JourneyCsvOptions){ .title = name }, report, &error);
  g_assert_no_error (error);

  return map;
}

static JourneyNode *
child (gpointer parent, JourneyListId list, guint position)
{
  return journey_list_peek (journey_node_list (parent, list), position);
}

static void
add_tom (JourneyMap *map)
{
  JourneyPersona *tom = journey_edit_need_persona (map, "Tom");
  guint n = 0;

  journey_edit_set_text (JOURNEY_NODE (tom), JOURNEY_PERSONA_AGE, "61");
  for (guint i = 0; i < 5; i++)
    {
      JourneyNode *stage = child (map, JOURNEY_MAP_STAGES, i);
      guint m = journey_list_length (journey_node_list (stage, JOURNEY_STAGE_TOUCHPOINTS));

      /* Nobody asked him about every third touchpoint. */
      for (guint j = 0; j < m; j++, n++)
        if (n % 3 != 1)
          journey_edit_set_emotion (JOURNEY_TOUCHPOINT (child (stage, JOURNEY_STAGE_TOUCHPOINTS, j)), tom, (n % 5) * 0.5 - 1,
                                    NULL);
    }
}

JourneyState *
render_map_broadband (void)
{
  static const char *const questions[] = { "How do they first hear of us?", "How do they weigh us up?", "How do they buy?",
                                           "How does it work for them?", "What makes them stay?" };
  g_autoptr (JourneyMap) map = import_sample ("broadband.csv");
  JourneyNode *mei = child (map, JOURNEY_MAP_PERSONAS, 0);

  journey_edit_set_text (JOURNEY_NODE (map), JOURNEY_MAP_TITLE, "Home broadband — first 90 days");
  journey_edit_set_text (mei, JOURNEY_PERSONA_AGE, "34");
  journey_edit_set_text (mei, JOURNEY_PERSONA_SEGMENT, "moving house with two kids");
  journey_edit_set_text (mei, JOURNEY_PERSONA_QUOTE, "I just need it to work on the day we move in.");
  journey_edit_set_text (mei, JOURNEY_PERSONA_GOALS, "Online on day one, no surprises on the bill");
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    journey_edit_set_text (child (map, JOURNEY_MAP_STAGES, i), JOURNEY_STAGE_QUESTION, questions[i]);
  journey_edit_set_integer (child (map, JOURNEY_MAP_OPPORTUNITIES, 0), JOURNEY_OPPORTUNITY_VOTES, 5);
  add_tom (map);

  return journey_state_ref (journey_map_state (map));
}

JourneyState *
render_map_chinese (void)
{
  g_autoptr (JourneyMap) map = import_sample ("membership-zh.csv");

  journey_edit_set_text (JOURNEY_NODE (map), JOURNEY_MAP_LANGUAGE, "zh-CN");

  return journey_state_ref (journey_map_state (map));
}

static void
fill_awkward (JourneyMap *map, JourneyStage *stage, JourneyLane *lane)
{
  JourneyTouchpoint *first = journey_edit_add_touchpoint (stage, G_MAXUINT, LONG_WORD);
  JourneyTouchpoint *second = journey_edit_add_touchpoint (stage, G_MAXUINT, "");
  JourneyTouchpoint *third = journey_edit_add_touchpoint (stage, G_MAXUINT, "😀 Emoji, مرحبا بالعالم, 日本語");

  journey_edit_set_text (JOURNEY_NODE (first), JOURNEY_TOUCHPOINT_ACTION, "one\ntwo\n\nfour " LONG_WORD);
  journey_edit_set_text (JOURNEY_NODE (first), JOURNEY_TOUCHPOINT_THOUGHT, "<b>& \"no markup\"</b>");
  journey_edit_set_text (JOURNEY_NODE (first), JOURNEY_TOUCHPOINT_BACKSTAGE, LONG_WORD);
  journey_edit_set_text (JOURNEY_NODE (first), JOURNEY_TOUCHPOINT_OWNER, LONG_WORD);
  journey_edit_set_text (JOURNEY_NODE (first), JOURNEY_TOUCHPOINT_CHANNEL, "teleport");
  journey_edit_set_integer (JOURNEY_NODE (first), JOURNEY_TOUCHPOINT_MOMENT_OF_TRUTH, TRUE);
  for (int i = 1; i <= 3; i++)
    journey_edit_add_pain_point (first, G_MAXUINT, i == 2 ? "" : "Pain, " LONG_WORD, i);
  journey_edit_set_emotion (first, NULL, 2, LONG_WORD);
  journey_edit_set_emotion (third, NULL, -2, "so-so");
  journey_edit_add_note (first, lane, "A note");
  journey_edit_add_note (first, lane, "Another note that needs more than one line");
  journey_edit_add_opportunity (second, "Mend it");
  journey_edit_set_text (JOURNEY_NODE (third), JOURNEY_TOUCHPOINT_ACTION,
                         "zalgo Z\u0334\u0301\u0301\u0301\u0301\u0301\u0301a\u0335");
}

JourneyState *
render_map_awkward (const char *language)
{
  g_autoptr (JourneyMap) map = NULL;
  JourneyLane *lane;

  journey_id_seed (2);
  map = journey_map_new ();
  for (JourneyLaneKind kind = JOURNEY_LANE_KIND_TOUCHPOINTS; kind < JOURNEY_LANE_KIND_CUSTOM; kind++)
    journey_edit_need_lane_of_kind (map, kind);
  lane = journey_edit_need_lane (map, "A lane of our own with a title that is long");
  journey_edit_set_text (JOURNEY_NODE (map), JOURNEY_MAP_LANGUAGE, language);
  journey_edit_set_text (JOURNEY_NODE (map), JOURNEY_MAP_TITLE, "Awkward & <odd>");
  journey_edit_add_stage (map, G_MAXUINT, "Empty");
  fill_awkward (map, journey_edit_add_stage (map, G_MAXUINT, "Stage of the " LONG_WORD), lane);
  journey_edit_add_stage (map, G_MAXUINT, "");
  journey_edit_add_touchpoint (journey_edit_add_stage (map, G_MAXUINT, "Consideration"), 0, "Only one");

  return journey_state_ref (journey_map_state (map));
}

static char *
words (GRand *chance, gsize length)
{
  static const char *const all[] = { "asks",     "the",   "neighbour", "waits",      "a",    "bill",
                                     "compares", "speed", "of",        "technician", "price" };
  GString *text = g_string_new (NULL);

  while (text->len < length)
    g_string_append_printf (text, "%s ", all[g_rand_int_range (chance, 0, G_N_ELEMENTS (all))]);

  return g_string_free (g_string_truncate (text, length), FALSE);
}

static void
fill_touchpoint (JourneyTouchpoint *touchpoint, JourneyDimension *dimension, GRand *chance)
{
  g_autofree char *action = words (chance, 60);
  JourneyNode *score = JOURNEY_NODE (journey_edit_need_score (touchpoint, dimension));

  journey_edit_set_text (JOURNEY_NODE (touchpoint), JOURNEY_TOUCHPOINT_ACTION, action);
  journey_edit_set_text (JOURNEY_NODE (touchpoint), JOURNEY_TOUCHPOINT_CHANNEL, "web");
  journey_edit_add_pain_point (touchpoint, 0, "Takes too long", g_rand_int_range (chance, 1, 4));
  journey_edit_set_emotion (touchpoint, NULL, g_rand_int_range (chance, -20, 21) / 10.0, NULL);
  journey_edit_set_number (score, JOURNEY_SCORE_EXPECTED, g_rand_int_range (chance, 1, 6));
  journey_edit_set_number (score, JOURNEY_SCORE_ACTUAL, g_rand_int_range (chance, 1, 6));
}

JourneyState *
render_map_large (guint n_stages, guint n_touchpoints)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (7);
  g_autoptr (JourneyMap) map = NULL;
  JourneyDimension *dimension;

  journey_id_seed (3);
  map = journey_map_new ();
  journey_history_begin (journey_map_history (map), "fill");
  for (JourneyLaneKind kind = JOURNEY_LANE_KIND_TOUCHPOINTS; kind < JOURNEY_LANE_KIND_CUSTOM; kind++)
    journey_edit_need_lane_of_kind (map, kind);
  dimension = journey_edit_need_dimension (map, "Overall");
  for (guint i = 0; i < n_stages; i++)
    {
      g_autofree char *title = g_strdup_printf ("Stage %u", i + 1);
      JourneyStage *stage = journey_edit_add_stage (map, G_MAXUINT, title);

      for (guint j = 0; j < n_touchpoints; j++)
        {
          g_autofree char *name = words (chance, 25);

          fill_touchpoint (journey_edit_add_touchpoint (stage, G_MAXUINT, name), dimension, chance);
        }
    }
  journey_history_end (journey_map_history (map));

  return journey_state_ref (journey_map_state (map));
}

/* The same in every locale. */
static void
dump_rect (GString *dump, const JourneyRect *rect)
{
  const double numbers[] = { rect->x, rect->y, rect->width, rect->height };
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    g_string_append_printf (dump, " %s", g_ascii_formatd (buffer, sizeof buffer, "%.1f", numbers[i]));
  g_string_append_c (dump, '\n');
}

static void
dump_box (const JourneyBox *box, gpointer user_data)
{
  static const char *const kinds[] = { "none",       "persona", "stage",       "lane-title", "lane-band",      "cell",
                                       "touchpoint", "action",  "thought",     "emotion",    "pain-point",     "gap",
                                       "backstage",  "metric",  "opportunity", "note",       "add-touchpoint", "add-stage" };

  g_string_append_printf (user_data, "%s stage=%d column=%d lane=%d item=%d strip=%d ", kinds[box->kind], box->stage_index,
                          box->column, box->lane_index, box->item, box->strip);
  dump_rect (user_data, &box->rect);
}

char *
render_dump (JourneyScene *scene)
{
  GString *dump = g_string_new (NULL);

  g_string_append (dump, "scene ");
  dump_rect (dump, &(JourneyRect){ 0, 0, journey_scene_width (scene), journey_scene_height (scene) });
  journey_scene_foreach (scene, dump_box, dump);

  return g_string_free (dump, FALSE);
}
