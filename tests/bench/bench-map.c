/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench-map.h"

static const char *const words[] = {
  "order",  "screen", "waits", "support", "agent", "email",  "invoice", "delivery", "compare", "price",   "search",  "review",
  "basket", "login",  "phone", "branch",  "queue", "ticket", "refund",  "return",   "parcel",  "courier", "account", "plan",
  "reads",  "opens",  "calls", "asks",    "signs", "form",   "address", "payment",  "card",    "bank",    "receipt", "notice",
};

static char *
random_text (GRand *chance, gsize length)
{
  GString *text = g_string_new (NULL);

  while (text->len < length)
    {
      if (text->len > 0)
        g_string_append_c (text, ' ');
      g_string_append (text, words[g_rand_int_range (chance, 0, G_N_ELEMENTS (words))]);
    }
  g_string_truncate (text, length);
  if (text->str[length - 1] == ' ')
    text->str[length - 1] = 's';
  text->str[0] = g_ascii_toupper (text->str[0]);

  return g_string_free (text, FALSE);
}

static void
set_random_text (JourneyState *state, JourneyFieldId field, GRand *chance, gsize length)
{
  g_autofree char *text = random_text (chance, length);

  journey_state_set_text (state, field, text);
}

static void
take_one (JourneyState *state, JourneyListId list, JourneyState *child)
{
  journey_state_take_children (state, list, &child, 1);
}

static JourneyState *
score_new (GRand *chance, JourneyState *dimension)
{
  JourneyState *score = journey_state_new (JOURNEY_KIND_SCORE, NULL);

  journey_state_set_text (score, JOURNEY_SCORE_DIMENSION, journey_state_id (dimension));
  journey_state_set_number (score, JOURNEY_SCORE_IMPORTANCE, g_rand_int_range (chance, 1, 6));
  journey_state_set_number (score, JOURNEY_SCORE_EXPECTED, g_rand_int_range (chance, 10, 51) / 10.0);
  journey_state_set_number (score, JOURNEY_SCORE_ACTUAL, g_rand_int_range (chance, 10, 51) / 10.0);

  return journey_state_seal (score);
}

static JourneyState *
touchpoint_new (GRand *chance, JourneyState *persona, JourneyState *const dimensions[2])
{
  JourneyState *touchpoint = journey_state_new (JOURNEY_KIND_TOUCHPOINT, NULL);
  JourneyState *emotion = journey_state_new (JOURNEY_KIND_EMOTION, NULL);
  JourneyState *pain_point = journey_state_new (JOURNEY_KIND_PAIN_POINT, NULL);
  JourneyState *scores[] = { score_new (chance, dimensions[0]), score_new (chance, dimensions[1]) };

  set_random_text (touchpoint, JOURNEY_TOUCHPOINT_TITLE, chance, 25);
  set_random_text (touchpoint, JOURNEY_TOUCHPOINT_ACTION, chance, 60);
  set_random_text (pain_point, JOURNEY_PAIN_POINT_TEXT, chance, 35);
  journey_state_set_text (emotion, JOURNEY_EMOTION_PERSONA, journey_state_id (persona));
  journey_state_set_number (emotion, JOURNEY_EMOTION_VALUE, g_rand_int_range (chance, -20, 21) / 10.0);
  take_one (touchpoint, JOURNEY_TOUCHPOINT_EMOTIONS, journey_state_seal (emotion));
  take_one (touchpoint, JOURNEY_TOUCHPOINT_PAIN_POINTS, journey_state_seal (pain_point));
  journey_state_take_children (touchpoint, JOURNEY_TOUCHPOINT_SCORES, scores, 2);

  return journey_state_seal (touchpoint);
}

static JourneyState *
stage_new (GRand *chance, JourneyState *persona, JourneyState *const dimensions[2], guint n_touchpoints)
{
  JourneyState *stage = journey_state_new (JOURNEY_KIND_STAGE, NULL);
  g_autofree JourneyState **touchpoints = g_new (JourneyState *, n_touchpoints);

  set_random_text (stage, JOURNEY_STAGE_TITLE, chance, 12);
  for (guint i = 0; i < n_touchpoints; i++)
    touchpoints[i] = touchpoint_new (chance, persona, dimensions);
  journey_state_take_children (stage, JOURNEY_STAGE_TOUCHPOINTS, touchpoints, n_touchpoints);

  return journey_state_seal (stage);
}

static JourneyState *
lane_new (JourneyLaneKind kind)
{
  JourneyState *lane = journey_state_new (JOURNEY_KIND_LANE, NULL);

  journey_state_set_integer (lane, JOURNEY_LANE_KIND, (int)kind);
  journey_state_set_text (lane, JOURNEY_LANE_TITLE, journey_field_nick (journey_spec_field (JOURNEY_LANE_KIND), (int)kind));

  return journey_state_seal (lane);
}

static JourneyState *
dimension_new (const char *title)
{
  JourneyState *dimension = journey_state_new (JOURNEY_KIND_DIMENSION, NULL);

  journey_state_set_text (dimension, JOURNEY_DIMENSION_TITLE, title);

  return journey_state_seal (dimension);
}

JourneyState *
bench_map_new (guint n_stages, guint n_touchpoints)
{
  static const JourneyLaneKind kinds[] = { JOURNEY_LANE_KIND_TOUCHPOINTS,  JOURNEY_LANE_KIND_ACTIONS,
                                           JOURNEY_LANE_KIND_EMOTIONS,     JOURNEY_LANE_KIND_PAIN_POINTS,
                                           JOURNEY_LANE_KIND_VALUE_GAP,    JOURNEY_LANE_KIND_BACKSTAGE,
                                           JOURNEY_LANE_KIND_OPPORTUNITIES };
  g_autoptr (GRand) chance = g_rand_new_with_seed (12345);
  JourneyState *map = journey_state_new (JOURNEY_KIND_MAP, NULL);
  JourneyState *persona = journey_state_new (JOURNEY_KIND_PERSONA, NULL);
  JourneyState *dimensions[] = { dimension_new ("Functional value"), dimension_new ("Emotional value") };
  JourneyState *lanes[G_N_ELEMENTS (kinds)];
  g_autofree JourneyState **stages = g_new (JourneyState *, n_stages);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    lanes[i] = lane_new (kinds[i]);
  for (guint i = 0; i < n_stages; i++)
    stages[i] = stage_new (chance, persona, dimensions, n_touchpoints);

  journey_state_set_text (map, JOURNEY_MAP_VERSION, "1.0");
  journey_state_set_text (map, JOURNEY_MAP_TITLE, "Benchmark");
  journey_state_set_text (persona, JOURNEY_PERSONA_NAME, "Mei");
  take_one (map, JOURNEY_MAP_PERSONAS, journey_state_seal (persona));
  journey_state_take_children (map, JOURNEY_MAP_LANES, lanes, G_N_ELEMENTS (lanes));
  journey_state_take_children (map, JOURNEY_MAP_DIMENSIONS, dimensions, 2);
  journey_state_take_children (map, JOURNEY_MAP_STAGES, stages, n_stages);

  return journey_state_seal (map);
}
