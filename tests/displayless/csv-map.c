/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "csv-map.h"

#include "journey-edit.h"
#include "journey-number.h"
#include "journey-template.h"

typedef struct
{
  JourneyState *map;
  GString *text;
} Description;

static void add_line (Description *description, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
add_line (Description *description, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  g_string_append_vprintf (description->text, format, args);
  va_end (args);
  g_string_append_c (description->text, '\n');
}

static const char *
name_of (Description *description, const char *id, JourneyFieldId field)
{
  JourneyState *state = journey_state_find (description->map, id);

  return state ? journey_state_text (state, field) : "nothing";
}

static char *
number_of (JourneyState *state, JourneyFieldId field)
{
  char buffer[JOURNEY_NUMBER_BUFFER];

  return g_strdup (journey_number_format (journey_state_number (state, field), buffer));
}

static void
describe_fields (Description *description, JourneyState *touchpoint)
{
  for (JourneyFieldId field = JOURNEY_TOUCHPOINT_TITLE; field <= JOURNEY_TOUCHPOINT_OWNER; field++)
    add_line (description, "  %s: %s", journey_spec_field (field)->name, journey_state_text (touchpoint, field));
  add_line (description, "  truth %d kano %d tier %d", journey_state_integer (touchpoint, JOURNEY_TOUCHPOINT_MOMENT_OF_TRUTH),
            journey_state_integer (touchpoint, JOURNEY_TOUCHPOINT_KANO),
            journey_state_integer (touchpoint, JOURNEY_TOUCHPOINT_TIER));
}

static void
describe_emotion (Description *description, JourneyState *emotion)
{
  g_autofree char *value = number_of (emotion, JOURNEY_EMOTION_VALUE);
  const char *persona = journey_state_text (emotion, JOURNEY_EMOTION_PERSONA);

  add_line (description, "  emotion %s %s %s", name_of (description, persona, JOURNEY_PERSONA_NAME), value,
            journey_state_text (emotion, JOURNEY_EMOTION_WORD));
}

static void
describe_evidence (Description *description, JourneyState *evidence)
{
  add_line (description, "  evidence %d n %d %s", journey_state_integer (evidence, JOURNEY_EVIDENCE_KIND),
            journey_state_integer (evidence, JOURNEY_EVIDENCE_N), journey_state_text (evidence, JOURNEY_EVIDENCE_NOTE));
}

static void
describe_score (Description *description, JourneyState *score)
{
  g_autofree char *importance = number_of (score, JOURNEY_SCORE_IMPORTANCE);
  g_autofree char *expected = number_of (score, JOURNEY_SCORE_EXPECTED);
  g_autofree char *actual = number_of (score, JOURNEY_SCORE_ACTUAL);
  g_autofree char *sd = number_of (score, JOURNEY_SCORE_SD);
  const char *dimension = journey_state_text (score, JOURNEY_SCORE_DIMENSION);
  JourneyState *evidence = journey_state_find (description->map, journey_state_text (score, JOURNEY_SCORE_EVIDENCE));

  add_line (description, "  score %s %s %s %s n %d sd %s evidence %d", name_of (description, dimension, JOURNEY_DIMENSION_TITLE),
            importance, expected, actual, journey_state_integer (score, JOURNEY_SCORE_N), sd,
            evidence ? journey_state_integer (evidence, JOURNEY_EVIDENCE_KIND) : -1);
}

/* Lane by lane: which lane's note came first is not to be seen, neither on the canvas nor in a table. */
static void
describe_notes (Description *description, JourneyState *touchpoint)
{
  for (guint i = 0; i < journey_state_n_children (description->map, JOURNEY_MAP_LANES); i++)
    {
      JourneyState *lane = journey_state_child (description->map, JOURNEY_MAP_LANES, i);

      for (guint j = 0; j < journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_NOTES); j++)
        {
          JourneyState *note = journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_NOTES, j);

          if (g_str_equal (journey_state_text (note, JOURNEY_NOTE_LANE), journey_state_id (lane)))
            add_line (description, "  note %s: %s", journey_state_text (lane, JOURNEY_LANE_TITLE),
                      journey_state_text (note, JOURNEY_NOTE_TEXT));
        }
    }
}

static void
describe_simple (Description *description, JourneyState *state)
{
  if (journey_state_kind (state) == JOURNEY_KIND_PAIN_POINT)
    add_line (description, "  pain %d %s", journey_state_integer (state, JOURNEY_PAIN_POINT_SEVERITY),
              journey_state_text (state, JOURNEY_PAIN_POINT_TEXT));
  else
    add_line (description, "  promise %d %s", journey_state_integer (state, JOURNEY_PROMISE_SOURCE),
              journey_state_text (state, JOURNEY_PROMISE_TEXT));
}

static void
describe_list (Description *description,
               JourneyState *owner,
               JourneyListId list,
               void (*describe) (Description *description, JourneyState *state))
{
  for (guint i = 0; i < journey_state_n_children (owner, list); i++)
    describe (description, journey_state_child (owner, list, i));
}

static void
describe_touchpoint (Description *description, JourneyState *touchpoint)
{
  describe_fields (description, touchpoint);
  describe_list (description, touchpoint, JOURNEY_TOUCHPOINT_EMOTIONS, describe_emotion);
  describe_list (description, touchpoint, JOURNEY_TOUCHPOINT_PAIN_POINTS, describe_simple);
  describe_list (description, touchpoint, JOURNEY_TOUCHPOINT_SCORES, describe_score);
  describe_list (description, touchpoint, JOURNEY_TOUCHPOINT_EVIDENCE, describe_evidence);
  describe_list (description, touchpoint, JOURNEY_TOUCHPOINT_PROMISES, describe_simple);
  describe_notes (description, touchpoint);
}

static void
describe_stage (Description *description, JourneyState *stage)
{
  add_line (description, "stage %s", journey_state_text (stage, JOURNEY_STAGE_TITLE));
  describe_list (description, stage, JOURNEY_STAGE_TOUCHPOINTS, describe_touchpoint);
}

static void
describe_lane (Description *description, JourneyState *lane)
{
  add_line (description, "lane %d %s", journey_state_integer (lane, JOURNEY_LANE_KIND),
            journey_state_text (lane, JOURNEY_LANE_TITLE));
}

static void
describe_persona (Description *description, JourneyState *persona)
{
  add_line (description, "persona %s", journey_state_text (persona, JOURNEY_PERSONA_NAME));
}

static void
describe_dimension (Description *description, JourneyState *dimension)
{
  g_autofree char *weight = number_of (dimension, JOURNEY_DIMENSION_WEIGHT);

  add_line (description, "dimension %s %d %s", journey_state_text (dimension, JOURNEY_DIMENSION_TITLE),
            journey_state_integer (dimension, JOURNEY_DIMENSION_KIND), weight);
}

static void
describe_rating (Description *description, JourneyState *rating)
{
  g_autofree char *actual = number_of (rating, JOURNEY_RATING_ACTUAL);

  add_line (description, "  rating %s %s %s",
            name_of (description, journey_state_text (rating, JOURNEY_RATING_TOUCHPOINT), JOURNEY_TOUCHPOINT_TITLE),
            name_of (description, journey_state_text (rating, JOURNEY_RATING_DIMENSION), JOURNEY_DIMENSION_TITLE), actual);
}

static void
describe_competitor (Description *description, JourneyState *competitor)
{
  add_line (description, "competitor %s", journey_state_text (competitor, JOURNEY_COMPETITOR_NAME));
  describe_list (description, competitor, JOURNEY_COMPETITOR_RATINGS, describe_rating);
}

static void
describe_opportunity (Description *description, JourneyState *opportunity)
{
  const char *const *touchpoints = journey_state_strings (opportunity, JOURNEY_OPPORTUNITY_TOUCHPOINTS);

  add_line (description, "opportunity %s", journey_state_text (opportunity, JOURNEY_OPPORTUNITY_TEXT));
  for (guint i = 0; touchpoints[i]; i++)
    add_line (description, "  mends %s", name_of (description, touchpoints[i], JOURNEY_TOUCHPOINT_TITLE));
}

/* Everything of a map that a table can hold, with names instead of ids. */
char *
csv_map_describe (JourneyState *map)
{
  Description description = { map, g_string_new (NULL) };

  add_line (&description, "scale %d %d", journey_state_integer (map, JOURNEY_MAP_SCALE_LOW),
            journey_state_integer (map, JOURNEY_MAP_SCALE_HIGH));
  describe_list (&description, map, JOURNEY_MAP_PERSONAS, describe_persona);
  describe_list (&description, map, JOURNEY_MAP_LANES, describe_lane);
  describe_list (&description, map, JOURNEY_MAP_DIMENSIONS, describe_dimension);
  describe_list (&description, map, JOURNEY_MAP_STAGES, describe_stage);
  describe_list (&description, map, JOURNEY_MAP_COMPETITORS, describe_competitor);
  describe_list (&description, map, JOURNEY_MAP_OPPORTUNITIES, describe_opportunity);

  return g_string_free (description.text, FALSE);
}

/* What tables get wrong: formulas, guards, separators, quotes, lines, words of our own, other scripts. */
static const char *const snippets[] = {
  "=1+1",   "+49 30 1",  "-",          "- dash",       "@home",      "'=quoted",   "''", "'tis",
  "＝full", "－wide",    "\tindented", "\nline first", "a, b; c\td", "say \"hi\"", "\"", "two\nlines",
  "x: y",   "survey: z", "中文，：",   "مرحبا",        "e\u0301 ☕",  "yes",        "no", "<b>&amp;</b>%n%s",
  "0",      "1,5",       "sep=;",      "note",         "lane:x",     "Mei's",
};

static char *
random_text (GRand *random, guint n)
{
  return g_strdup_printf ("%s %u", snippets[g_rand_int_range (random, 0, G_N_ELEMENTS (snippets))], n);
}

static double
random_point (GRand *random, int low, int high)
{
  return g_rand_int_range (random, low * 100, high * 100 + 1) / 100.0;
}

typedef struct
{
  GRand *random;
  JourneyNode *map;
  int low;
  int high;
  guint n;
} Maker;

static gboolean
sometimes (Maker *maker)
{
  return g_rand_int_range (maker->random, 0, 3) == 0;
}

static void
set_random_text (Maker *maker, JourneyNode *node, JourneyFieldId field)
{
  g_autofree char *text = random_text (maker->random, ++maker->n);

  journey_edit_set_text (node, field, text);
}

static JourneyNode *
add_named (Maker *maker, JourneyNode *owner, JourneyListId list, JourneyFieldId field)
{
  JourneyNode *node = journey_edit_add (owner, list, G_MAXUINT);
  g_autofree char *name = random_text (maker->random, ++maker->n);

  journey_edit_set_text (node, field, g_strstrip (name));

  return node;
}

static JourneyNode *
random_child (Maker *maker, JourneyListId list)
{
  int n = (int)journey_node_n_children (maker->map, list);

  return n > 0 ? journey_node_child (maker->map, list, (guint)g_rand_int_range (maker->random, 0, n)) : NULL;
}

static void
make_scores (Maker *maker, JourneyTouchpoint *touchpoint)
{
  for (int i = g_rand_int_range (maker->random, 0, 4); i > 0; i--)
    {
      JourneyNode *dimension = random_child (maker, JOURNEY_MAP_DIMENSIONS);
      JourneyNode *score = JOURNEY_NODE (journey_edit_need_score (touchpoint, dimension ? JOURNEY_DIMENSION (dimension) : NULL));

      journey_edit_set_number (score, JOURNEY_SCORE_ACTUAL, random_point (maker->random, maker->low, maker->high));
      if (sometimes (maker))
        journey_edit_set_number (score, JOURNEY_SCORE_IMPORTANCE, random_point (maker->random, maker->low, maker->high));
      if (sometimes (maker))
        journey_edit_set_number (score, JOURNEY_SCORE_EXPECTED, maker->high);
      if (sometimes (maker))
        journey_edit_set_number (score, JOURNEY_SCORE_SD, random_point (maker->random, 0, maker->high - maker->low));
      journey_edit_set_integer (score, JOURNEY_SCORE_N, sometimes (maker) ? g_rand_int_range (maker->random, 0, 500) : 0);
    }
}

/* In a table an evidence's number of answers is its score's. */
static void
make_evidence (Maker *maker, JourneyNode *touchpoint)
{
  for (guint i = 0; i < journey_node_n_children (touchpoint, JOURNEY_TOUCHPOINT_SCORES); i++)
    {
      JourneyNode *score = journey_node_child (touchpoint, JOURNEY_TOUCHPOINT_SCORES, i);
      JourneyNode *evidence;

      if (!sometimes (maker))
        continue;
      evidence = journey_edit_add (touchpoint, JOURNEY_TOUCHPOINT_EVIDENCE, G_MAXUINT);
      journey_edit_set_integer (evidence, JOURNEY_EVIDENCE_KIND, g_rand_int_range (maker->random, 0, 10));
      journey_edit_set_integer (evidence, JOURNEY_EVIDENCE_N, journey_node_integer (score, JOURNEY_SCORE_N));
      set_random_text (maker, evidence, JOURNEY_EVIDENCE_NOTE);
      journey_edit_set_text (score, JOURNEY_SCORE_EVIDENCE, journey_node_id (evidence));
    }

  if (sometimes (maker))
    {
      JourneyNode *loose = journey_edit_add (touchpoint, JOURNEY_TOUCHPOINT_EVIDENCE, G_MAXUINT);

      journey_edit_set_integer (loose, JOURNEY_EVIDENCE_KIND, g_rand_int_range (maker->random, 0, 10));
      journey_edit_set_integer (loose, JOURNEY_EVIDENCE_N, 1000 + (int)++maker->n);
    }
}

static void
make_lists (Maker *maker, JourneyTouchpoint *touchpoint)
{
  JourneyNode *node = JOURNEY_NODE (touchpoint);

  for (int i = g_rand_int_range (maker->random, 0, 3); i > 0; i--)
    {
      g_autofree char *word = random_text (maker->random, ++maker->n);
      JourneyNode *persona = random_child (maker, JOURNEY_MAP_PERSONAS);

      journey_edit_set_emotion (touchpoint, persona ? JOURNEY_PERSONA (persona) : NULL, random_point (maker->random, -2, 2),
                                word);
    }
  for (int i = g_rand_int_range (maker->random, 0, 3); i > 0; i--)
    {
      g_autofree char *text = random_text (maker->random, ++maker->n);
      JourneyNode *promise = add_named (maker, node, JOURNEY_TOUCHPOINT_PROMISES, JOURNEY_PROMISE_TEXT);
      JourneyNode *lane = random_child (maker, JOURNEY_MAP_LANES);

      journey_edit_add_pain_point (touchpoint, G_MAXUINT, text, g_rand_int_range (maker->random, 1, 4));
      journey_edit_set_integer (promise, JOURNEY_PROMISE_SOURCE, g_rand_int_range (maker->random, 0, 4));
      if (journey_node_integer (lane, JOURNEY_LANE_KIND) == JOURNEY_LANE_KIND_CUSTOM)
        journey_edit_add_note (touchpoint, JOURNEY_LANE (lane), text);
    }
}

static void
make_touchpoint (Maker *maker, JourneyNode *stage)
{
  JourneyNode *node = add_named (maker, stage, JOURNEY_STAGE_TOUCHPOINTS, JOURNEY_TOUCHPOINT_TITLE);
  JourneyNode *competitor = random_child (maker, JOURNEY_MAP_COMPETITORS);
  JourneyNode *dimension = random_child (maker, JOURNEY_MAP_DIMENSIONS);
  JourneyNode *opportunity = random_child (maker, JOURNEY_MAP_OPPORTUNITIES);

  for (JourneyFieldId field = JOURNEY_TOUCHPOINT_CHANNEL; field <= JOURNEY_TOUCHPOINT_OWNER; field++)
    if (sometimes (maker))
      set_random_text (maker, node, field);
  if (*journey_node_text (node, JOURNEY_TOUCHPOINT_THOUGHT))
    journey_edit_need_lane_of_kind (JOURNEY_MAP (maker->map), JOURNEY_LANE_KIND_THOUGHTS);
  journey_edit_set_integer (node, JOURNEY_TOUCHPOINT_MOMENT_OF_TRUTH, sometimes (maker));
  journey_edit_set_integer (node, JOURNEY_TOUCHPOINT_KANO, g_rand_int_range (maker->random, 0, 7));
  journey_edit_set_integer (node, JOURNEY_TOUCHPOINT_TIER, g_rand_int_range (maker->random, 0, 4));
  make_lists (maker, JOURNEY_TOUCHPOINT (node));
  make_scores (maker, JOURNEY_TOUCHPOINT (node));
  make_evidence (maker, node);
  if (competitor && dimension && sometimes (maker))
    journey_edit_set_rating (JOURNEY_COMPETITOR (competitor), JOURNEY_TOUCHPOINT (node), JOURNEY_DIMENSION (dimension),
                             maker->high);
  if (opportunity && sometimes (maker))
    {
      g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
      g_auto (GStrv) all = NULL;

      g_strv_builder_addv (ids, (const char **)journey_node_strings (opportunity, JOURNEY_OPPORTUNITY_TOUCHPOINTS));
      g_strv_builder_add (ids, journey_node_id (node));
      all = g_strv_builder_end (ids);
      journey_edit_set_strings (opportunity, JOURNEY_OPPORTUNITY_TOUCHPOINTS, (const char *const *)all);
    }
}

static void
make_lane (Maker *maker)
{
  const char *word = snippets[g_rand_int_range (maker->random, 0, G_N_ELEMENTS (snippets))];
  g_autofree char *title = sometimes (maker) ? g_strdup (word) : random_text (maker->random, ++maker->n);

  journey_edit_need_lane (JOURNEY_MAP (maker->map), g_strstrip (title));
}

/**
 * csv_map_random:
 *
 * Returns: (transfer full): a map of everything that a table can hold, the same for the same @seed
 */
JourneyMap *
csv_map_random (guint32 seed)
{
  static const int scales[][2] = { { 1, 5 }, { 1, 7 }, { 1, 10 }, { 0, 100 }, { 0, 10 }, { 2, 200 } };
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  JourneyMap *map = journey_template_new_map (JOURNEY_TEMPLATE_EMPTY, NULL);
  Maker maker = { random, JOURNEY_NODE (map), scales[seed % 6][0], scales[seed % 6][1], 0 };

  journey_history_begin (journey_map_history (map), "Make");
  journey_edit_set_scale (map, maker.low, maker.high);
  for (int i = g_rand_int_range (random, 0, 4); i > 0; i--)
    make_lane (&maker);
  for (int i = g_rand_int_range (random, 0, 3); i > 0; i--)
    add_named (&maker, maker.map, JOURNEY_MAP_PERSONAS, JOURNEY_PERSONA_NAME);
  for (int i = g_rand_int_range (random, 0, 3); i > 0; i--)
    add_named (&maker, maker.map, JOURNEY_MAP_COMPETITORS, JOURNEY_COMPETITOR_NAME);
  for (int i = g_rand_int_range (random, 0, 4); i > 0; i--)
    add_named (&maker, maker.map, JOURNEY_MAP_OPPORTUNITIES, JOURNEY_OPPORTUNITY_TEXT);
  for (int i = g_rand_int_range (random, 0, 4); i > 0; i--)
    {
      JourneyNode *dimension = add_named (&maker, maker.map, JOURNEY_MAP_DIMENSIONS, JOURNEY_DIMENSION_TITLE);

      journey_edit_set_integer (dimension, JOURNEY_DIMENSION_KIND, sometimes (&maker));
      journey_edit_set_number (dimension, JOURNEY_DIMENSION_WEIGHT, random_point (random, 0, 3));
    }
  for (int i = g_rand_int_range (random, 0, 5); i > 0; i--)
    {
      JourneyNode *stage = add_named (&maker, maker.map, JOURNEY_MAP_STAGES, JOURNEY_STAGE_TITLE);

      for (int j = g_rand_int_range (random, 0, 5); j > 0; j--)
        make_touchpoint (&maker, stage);
    }
  journey_history_end (journey_map_history (map));

  return map;
}
