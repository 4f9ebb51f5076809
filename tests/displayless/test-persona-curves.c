/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "journey-persona-look.h"
#include "journey-persona-words.h"
#include "journey-svg-sink.h"
#include "journey-template.h"
#include "render-maps.h"

/* Who is in front and who is hidden in a picture, and how their curves are told apart. */

static const char *
persona_id (JourneyState *map, guint persona)
{
  return journey_state_id (journey_state_child (map, JOURNEY_MAP_PERSONAS, persona));
}

static JourneyScene *
make_scene (JourneyState *map, const char *front, const char *hidden, JourneyScene *previous)
{
  const char *const ids[] = { hidden, NULL };

  return journey_scene_new (
      map,
      &(JourneySceneOptions){
          .show_persona_strip = TRUE, .for_editing = TRUE, .front_persona = front, .hidden_personas = hidden ? ids : NULL },
      previous);
}

static char *
painted (JourneyScene *scene)
{
  JourneyRect page = { 0, 0, journey_scene_width (scene), journey_scene_height (scene) };
  g_autoptr (JourneySvgSink) svg = journey_svg_sink_new (&page, "t", "");

  journey_scene_paint (scene, journey_svg_sink_get (svg), NULL, JOURNEY_DETAIL_FULL);

  return g_strdup (journey_svg_sink_buffer (svg)->str);
}

static guint
emotion_lane (JourneyScene *scene)
{
  for (guint i = 0; i < journey_scene_n_lanes (scene); i++)
    if (journey_state_integer (journey_scene_lane (scene, i), JOURNEY_LANE_KIND) == JOURNEY_LANE_KIND_EMOTIONS)
      return i;

  g_assert_not_reached ();
}

static const char *
felt_by (JourneyState *map, const JourneyBox *box)
{
  JourneyState *stage = journey_state_child (map, JOURNEY_MAP_STAGES, (guint)box->stage_index);
  JourneyState *touchpoint = journey_state_find_child (stage, JOURNEY_STAGE_TOUCHPOINTS, box->touchpoint);
  JourneyState *emotion = journey_state_find_child (touchpoint, JOURNEY_TOUCHPOINT_EMOTIONS, box->id);

  return journey_state_text (emotion, JOURNEY_EMOTION_PERSONA);
}

/* The face is the larger box, and belongs to who is in front; it is what is hit where two lie above each other. */
static void
test_front (void)
{
  g_autoptr (JourneyState) map = render_map_broadband ();
  const char *tom = persona_id (map, 1);
  g_autoptr (JourneyScene) usual = make_scene (map, NULL, NULL, NULL);
  g_autoptr (JourneyScene) scene = make_scene (map, tom, NULL, usual);
  guint lane = emotion_lane (scene);
  JourneyBox box, hit;
  guint n_faces = 0;

  g_assert_cmpstr (journey_state_id (journey_scene_front_persona (usual)), ==, persona_id (map, 0));
  g_assert_cmpstr (journey_state_id (journey_scene_front_persona (scene)), ==, tom);
  for (guint column = 0; column < journey_scene_n_columns (scene); column++)
    for (guint i = 0; journey_scene_cell (scene, column, lane, i, &box); i++)
      {
        gboolean in_front = g_str_equal (felt_by (map, &box), tom);

        g_assert_true (in_front == (box.rect.width > 20));
        n_faces += in_front;
        if (!in_front)
          continue;
        g_assert_true (journey_scene_hit (scene, box.rect.x + 1, box.rect.y + box.rect.height / 2, &hit));
        g_assert_cmpstr (hit.id, ==, box.id);
      }
  g_assert_cmpuint (n_faces, >, 0);
}

/* Two who feel the same are both seen, and each is what is clicked there. */
static void
test_same_feeling (void)
{
  g_autoptr (JourneyState) broadband = render_map_broadband ();
  g_autoptr (JourneyMap) map = journey_map_new_from_state (broadband);
  JourneyNode *mei = journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_PERSONAS, 0);
  JourneyNode *stage = journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, 0);
  JourneyTouchpoint *first = JOURNEY_TOUCHPOINT (journey_node_child (stage, JOURNEY_STAGE_TOUCHPOINTS, 0));
  g_autoptr (JourneyScene) scene = NULL;
  guint n;

  journey_edit_need_persona (map, "Ada");
  for (guint i = 0; i < 3; i++)
    journey_edit_set_emotion (first, JOURNEY_PERSONA (journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_PERSONAS, i)), 1, NULL);
  scene = make_scene (journey_map_state (map), journey_node_id (mei), NULL, NULL);
  for (n = 0; n < 3; n++)
    {
      JourneyBox box, hit;
      double x, y;

      g_assert_true (journey_scene_cell (scene, 0, emotion_lane (scene), n, &box));
      x = box.rect.x + box.rect.width / 2;
      y = box.rect.y + box.rect.height / 2;
      g_assert_true (journey_scene_hit (scene, x, y, &hit));
      g_assert_cmpstr (hit.id, ==, box.id);
      g_assert_cmpfloat_with_epsilon (journey_scene_emotion_value (scene, &box, y), 1, 0.06);
      for (guint other = 0; other < n; other++)
        {
          journey_scene_cell (scene, 0, emotion_lane (scene), other, &hit);
          g_assert_false (journey_rect_contains (&hit.rect, x, y));
        }
    }
}

/* The shares of a curve in two columns do not thicken it where they meet, as round ends would. */
static void
test_ends (void)
{
  g_autoptr (JourneyState) map = render_map_broadband ();
  g_autoptr (JourneyScene) scene = make_scene (map, NULL, NULL, NULL);
  g_autofree char *picture = painted (scene);
  g_auto (GStrv) rules = g_strsplit (picture, "}", -1);

  for (guint i = 0; rules[i]; i++)
    if (strstr (rules[i], "stroke-width:3.5"))
      g_assert_null (strstr (rules[i], "stroke-linecap:round"));
  g_assert_nonnull (strstr (picture, "stroke-width:3.5"));
}

/* A hidden persona has no boxes, no curve and no line in the legend, but a card. */
static void
test_hidden (void)
{
  g_autoptr (JourneyState) map = render_map_broadband ();
  const char *mei = persona_id (map, 0), *tom = persona_id (map, 1);
  g_autoptr (JourneyScene) scene = make_scene (map, mei, mei, NULL);
  g_autofree char *picture = painted (scene);
  guint lane = emotion_lane (scene);
  JourneyBox box;

  g_assert_cmpstr (journey_state_id (journey_scene_front_persona (scene)), ==, tom);
  for (guint column = 0; column < journey_scene_n_columns (scene); column++)
    for (guint i = 0; journey_scene_cell (scene, column, lane, i, &box); i++)
      if (box.kind == JOURNEY_BOX_EMOTION)
        g_assert_cmpstr (felt_by (map, &box), ==, tom);
  g_assert_true (journey_scene_find (scene, mei, JOURNEY_BOX_PERSONA, &box));
  g_assert_null (strstr (picture, "felt by Mei"));
  g_assert_nonnull (strstr (picture, "felt by Tom"));
}

/* Both are of the view: going there and back gives the same picture, and ids that mean nobody do no harm. */
static void
test_there_and_back (void)
{
  g_autoptr (JourneyState) map = render_map_broadband ();
  const char *mei = persona_id (map, 0), *tom = persona_id (map, 1);
  g_autoptr (JourneyScene) first = make_scene (map, NULL, NULL, NULL);
  g_autoptr (JourneyScene) front = make_scene (map, tom, NULL, first);
  g_autoptr (JourneyScene) hidden = make_scene (map, tom, mei, front);
  g_autoptr (JourneyScene) back = make_scene (map, mei, "nobody", hidden);
  g_autofree char *a = painted (first);
  g_autofree char *b = painted (front);
  g_autofree char *c = painted (hidden);
  g_autofree char *d = painted (back);

  g_assert_cmpstr (a, ==, d);
  g_assert_cmpstr (a, !=, b);
  g_assert_cmpstr (b, !=, c);
  for (guint i = 0; i < 2; i++)
    {
      JourneyPart part = i == 0 ? JOURNEY_PART_PERSONA_STRIP : JOURNEY_PART_LANE_TITLE;
      guint index = i == 0 ? 0 : emotion_lane (first);

      g_assert_cmpuint (journey_scene_part_stamp (first, part, index), !=, journey_scene_part_stamp (front, part, index));
      g_assert_cmpuint (journey_scene_part_stamp (first, part, index), ==, journey_scene_part_stamp (back, part, index));
    }
  g_assert_cmpuint (journey_scene_part_stamp (first, JOURNEY_PART_COLUMN, 0), !=,
                    journey_scene_part_stamp (front, JOURNEY_PART_COLUMN, 0));
}

/* With several, each has a line in the legend and a dash of its own; an only one has the curve that shows how it feels. */
static void
test_legend (void)
{
  g_autoptr (JourneyState) map = render_map_broadband ();
  g_autoptr (JourneyScene) scene = make_scene (map, NULL, NULL, NULL);
  g_autofree char *picture = painted (scene);

  g_assert_nonnull (strstr (picture, "felt by Mei"));
  g_assert_nonnull (strstr (picture, "Tom, 61"));
  g_assert_nonnull (strstr (picture, "stroke-dasharray"));
}

static double
lowest_contrast (const JourneyTheme *theme, JourneyColour colour)
{
  return MIN (MIN (journey_colour_contrast (colour, journey_theme_colour (theme, JOURNEY_HUE_MOOD_TOP)),
                   journey_colour_contrast (colour, journey_theme_colour (theme, JOURNEY_HUE_MOOD_MIDDLE))),
              journey_colour_contrast (colour, journey_theme_colour (theme, JOURNEY_HUE_MOOD_BOTTOM)));
}

/* Whatever colour a persona was given. */
static void
test_contrast (void)
{
  static const char *const own[] = { "", "#ffffff", "#000000", "#ffff00", "#808080", "#9b51a0" };

  for (guint kind = 0; kind < JOURNEY_N_THEMES; kind++)
    for (guint i = 0; i < G_N_ELEMENTS (own); i++)
      for (guint persona = 0; persona < 7; persona++)
        {
          const JourneyTheme *theme = journey_theme_get ((JourneyThemeKind)kind);

          g_assert_cmpfloat (lowest_contrast (theme, journey_persona_curve_colour (theme, persona, own[i], TRUE)), >=, 4.5);
          g_assert_cmpfloat (lowest_contrast (theme, journey_persona_curve_colour (theme, persona, own[i], FALSE)), >=, 3);
          g_assert_cmpfloat (lowest_contrast (theme, journey_persona_text_colour (theme, persona, own[i])), >=, 7);
        }
}

/* No two of six have the same pattern, and a piece of any length begins and ends in the middle of a dash. */
static void
test_patterns (void)
{
  for (guint a = 0; a < 6; a++)
    {
      JourneyStroke strokes[JOURNEY_PERSONA_STROKES], others[JOURNEY_PERSONA_STROKES];
      guint n = journey_persona_strokes (a, 2, 0, strokes);

      for (guint b = 0; b < a; b++)
        g_assert_true (n != journey_persona_strokes (b, 2, 0, others) || fabs (strokes[0].dash - others[0].dash) > 1
                       || fabs (strokes[0].gap - others[0].gap) > 1);

      journey_persona_strokes (a, 2, 123.4, strokes);
      if (strokes[0].dash > 0)
        {
          double periods = 123.4 / (strokes[0].dash + strokes[0].gap);

          g_assert_cmpfloat_with_epsilon (periods, round (periods), 1e-9);
          g_assert_cmpfloat_with_epsilon (strokes[0].dash_offset, strokes[0].dash / 2, 1e-9);
        }
    }
}

static double
first_lane_y (JourneyMap *map, gboolean for_editing)
{
  g_autoptr (JourneyScene) scene = journey_scene_new (
      journey_map_state (map), &(JourneySceneOptions){ .show_persona_strip = TRUE, .for_editing = for_editing }, NULL);

  return journey_scene_lane_rect (scene, 0).y;
}

/* Neither the first feeling, which makes a persona, nor the first score moves the map away under who says it; a picture has no
 * room that is empty. */
static void
test_reserved (void)
{
  g_autoptr (JourneyMap) map = journey_template_new_map (JOURNEY_TEMPLATE_FIVE_STAGES, "Test");
  JourneyStage *stage = JOURNEY_STAGE (journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, 0));
  JourneyTouchpoint *touchpoint = journey_edit_add_touchpoint (stage, 0, "Advert");
  JourneyVotes votes = { .mean = 3, .sd = NAN };
  double before = first_lane_y (map, TRUE);

  g_assert_cmpfloat (first_lane_y (map, FALSE), <, before);
  journey_edit_set_emotion (touchpoint, NULL, 1, NULL);
  g_assert_cmpfloat (first_lane_y (map, TRUE), ==, before);
  g_assert_cmpfloat (first_lane_y (map, FALSE), ==, before);
  journey_edit_score (touchpoint, NULL, &votes, &votes);
  g_assert_cmpfloat (first_lane_y (map, TRUE), ==, before);
}

static void
add_persona (JourneyMap *map, const char *name, const char *segment)
{
  JourneyPersona *persona = journey_edit_need_persona (map, name);

  journey_edit_set_text (JOURNEY_NODE (persona), JOURNEY_PERSONA_SEGMENT, segment);
}

/* A second persona with a long name is not squeezed into a few letters a line, and a narrow strip fits into its width. */
static void
test_strip_room (void)
{
  g_autoptr (JourneyMap) map = journey_template_new_map (JOURNEY_TEMPLATE_FIVE_STAGES, "Test");
  JourneyBox first, second;

  add_persona (map, "Nina Berger", "students");
  add_persona (map, "Maximiliane Wolkenstein", "people who have just moved and need everything at once");
  journey_edit_set_text (journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_PERSONAS, 0), JOURNEY_PERSONA_GOALS,
                         "Internet on the first day");
  for (double width = 320; width <= 900; width += 580)
    {
      g_autoptr (JourneyScene) scene = journey_scene_new (
          journey_map_state (map),
          &(JourneySceneOptions){ .show_persona_strip = TRUE, .for_editing = TRUE, .persona_strip_width = width }, NULL);
      JourneyRect strip = journey_scene_part_rect (scene, JOURNEY_PART_PERSONA_STRIP, 0);

      g_assert_cmpfloat (strip.width, <=, width);
      g_assert_true (journey_scene_find (scene, persona_id (journey_map_state (map), 0), JOURNEY_BOX_PERSONA, &first));
      g_assert_true (journey_scene_find (scene, persona_id (journey_map_state (map), 1), JOURNEY_BOX_PERSONA, &second));
      g_assert_cmpfloat (second.rect.y, >=, first.rect.y + first.rect.height - 4);
      g_assert_cmpfloat (second.rect.width, >, strip.width / 2);
      g_assert_cmpfloat (second.rect.x + second.rect.width, <=, strip.x + strip.width);
      g_assert_cmpfloat (second.rect.y + second.rect.height, <=, strip.y + strip.height);
      g_assert_cmpfloat (strip.height, <, 220);
    }
}

static void
count_answer (JourneyNode *tally, const char *answer, int n)
{
  JourneyNode *count = journey_edit_add (tally, JOURNEY_TALLY_COUNTS, G_MAXUINT);

  journey_node_set_text (count, JOURNEY_COUNT_ANSWER, answer);
  journey_node_set_integer (count, JOURNEY_COUNT_COUNT, n);
}

static JourneyNode *
add_question (JourneyNode *touchpoint, JourneyQuestion question)
{
  JourneyNode *tally = journey_edit_add (touchpoint, JOURNEY_TOUCHPOINT_TALLIES, G_MAXUINT);

  journey_node_set_integer (tally, JOURNEY_TALLY_QUESTION, question);

  return tally;
}

/* Without anybody in it, a narrow strip is as high as what it says. */
static void
check_strip_alone (JourneyMap *map)
{
  g_autoptr (JourneyMap) alone = journey_map_new_from_state (journey_map_state (map));
  g_autoptr (JourneyScene) with = NULL, without = NULL;
  JourneySceneOptions options = { .show_persona_strip = TRUE, .persona_strip_width = 500 };
  JourneyRect some, none;

  while (journey_node_n_children (JOURNEY_NODE (alone), JOURNEY_MAP_PERSONAS) > 0)
    journey_edit_remove (journey_node_child (JOURNEY_NODE (alone), JOURNEY_MAP_PERSONAS, 0));
  with = journey_scene_new (journey_map_state (alone), &options, NULL);
  some = journey_scene_part_rect (with, JOURNEY_PART_PERSONA_STRIP, 0);
  for (guint i = 0; i < 2; i++)
    {
      JourneyNode *touchpoint =
          journey_node_child (journey_node_child (JOURNEY_NODE (alone), JOURNEY_MAP_STAGES, 1), JOURNEY_STAGE_TOUCHPOINTS, i);

      while (journey_node_n_children (touchpoint, JOURNEY_TOUCHPOINT_TALLIES) > 0)
        journey_edit_remove (journey_node_child (touchpoint, JOURNEY_TOUCHPOINT_TALLIES, 0));
    }
  without = journey_scene_new (journey_map_state (alone), &options, NULL);
  none = journey_scene_part_rect (without, JOURNEY_PART_PERSONA_STRIP, 0);
  g_assert_cmpfloat (some.height, >, none.height + 10);
}

/* Whether customers recommend us, are satisfied and had it easy stands beside the first persona, as soon as somebody was asked,
 * each with its interval. */
static void
test_answers (void)
{
  g_autoptr (JourneyState) state = render_map_broadband ();
  g_autoptr (JourneyMap) map = journey_map_new_from_state (state);
  JourneyNode *stage = journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, 1);
  JourneyNode *tally;
  g_autoptr (JourneyScene) before = make_scene (state, NULL, NULL, NULL);
  g_autoptr (JourneyScene) after = NULL;
  g_autofree char *silent = painted (before);
  g_autoptr (JourneyScene) further = NULL;
  g_autoptr (JourneyScene) to_be = NULL;
  g_autofree char *asked = NULL;
  g_autofree char *all = NULL;
  g_autofree char *planned = NULL;

  journey_history_begin (journey_map_history (map), "Ask");
  tally = journey_edit_add (journey_node_child (stage, JOURNEY_STAGE_TOUCHPOINTS, 0), JOURNEY_TOUCHPOINT_TALLIES, 0);
  count_answer (tally, "10", 25);
  count_answer (tally, "8", 10);
  count_answer (tally, "0", 5);
  journey_history_end (journey_map_history (map));
  after = make_scene (journey_map_state (map), NULL, NULL, before);
  asked = painted (after);

  g_assert_null (strstr (silent, "NPS"));
  g_assert_nonnull (strstr (asked, ">NPS<"));
  g_assert_nonnull (strstr (asked, ">+50<"));
  g_assert_nonnull (strstr (asked, ">(+25 to +68) · n\u00a040<"));
  g_assert_null (strstr (asked, "CSAT"));
  g_assert_nonnull (strstr (asked, "exceeded<"));

  journey_history_begin (journey_map_history (map), "Ask more");
  tally = add_question (journey_node_child (stage, JOURNEY_STAGE_TOUCHPOINTS, 0), JOURNEY_QUESTION_CSAT);
  count_answer (tally, "5", 42);
  count_answer (tally, "4", 32);
  count_answer (tally, "3", 10);
  count_answer (tally, "2", 9);
  count_answer (tally, "1", 14);
  tally = add_question (journey_node_child (stage, JOURNEY_STAGE_TOUCHPOINTS, 1), JOURNEY_QUESTION_CES);
  count_answer (tally, "6", 3);
  count_answer (tally, "3", 1);
  journey_history_end (journey_map_history (map));
  further = make_scene (journey_map_state (map), NULL, NULL, after);
  all = painted (further);
  g_assert_nonnull (strstr (all, ">(+25 to +68) · n\u00a040<"));
  g_assert_nonnull (strstr (all, ">CSAT 69 % (60–77 %) · n\u00a0107<"));
  g_assert_nonnull (strstr (all, ">CES 5.3 · 75 % easy (30–95 %) · n\u00a04<"));
  g_assert_cmpuint (journey_scene_part_stamp (further, JOURNEY_PART_PERSONA_STRIP, 0), !=,
                    journey_scene_part_stamp (after, JOURNEY_PART_PERSONA_STRIP, 0));
  check_strip_alone (map);

  /* What is still to be was not there to be asked about. */
  journey_edit_set_integer (JOURNEY_NODE (map), JOURNEY_MAP_STATE, JOURNEY_MAP_STATE_TO_BE);
  to_be = make_scene (journey_map_state (map), NULL, NULL, after);
  planned = painted (to_be);
  g_assert_nonnull (strstr (planned, ">NPS today<"));
}

static void
test_initials (void)
{
  static const char *const names[][2] = {
    { "Mei", "M" },
    { "Mei Chen", "MC" },
    { "Nadia, 34", "N" },
    { "Nadia 34", "N" },
    { "Anna-Lena Roth", "AL" },
    { "Tom (retired)", "T" },
    { "Old Bert — retired", "OB" },
    { "王小明，34 岁", "王" },
    { "3rd shift", "3S" },
    { ", 34", "3" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *initials = journey_persona_words_initials (names[i][0]);

      g_assert_cmpstr (initials, ==, names[i][1]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/persona-curves/front", test_front);
  g_test_add_func ("/persona-curves/same-feeling", test_same_feeling);
  g_test_add_func ("/persona-curves/ends", test_ends);
  g_test_add_func ("/persona-curves/hidden", test_hidden);
  g_test_add_func ("/persona-curves/there-and-back", test_there_and_back);
  g_test_add_func ("/persona-curves/legend", test_legend);
  g_test_add_func ("/persona-curves/contrast", test_contrast);
  g_test_add_func ("/persona-curves/patterns", test_patterns);
  g_test_add_func ("/persona-curves/reserved", test_reserved);
  g_test_add_func ("/persona-curves/strip-room", test_strip_room);
  g_test_add_func ("/persona-curves/answers", test_answers);
  g_test_add_func ("/persona-curves/initials", test_initials);

  return g_test_run ();
}
