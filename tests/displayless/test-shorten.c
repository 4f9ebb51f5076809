/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-shorten.h"

#include <string.h>

#include "journey-svg-sink.h"
#include "render-maps.h"

/* A text that is too long for its place. */

static gboolean
fits (const char *text, gpointer letters)
{
  return g_utf8_strlen (text, -1) <= *(glong *)letters;
}

static void
assert_shortened (const char *text, guint most, glong letters, const char *wanted)
{
  g_autoptr (JourneyTypesetter) typesetter = journey_typesetter_new ("en", FALSE, FALSE, 0, FALSE);
  g_autofree char *found = journey_shorten (typesetter, text, most, fits, &letters);

  g_assert_cmpstr (found, ==, wanted);
}

/* As late as it fits, but never whole, and without a blank before the ellipsis. */
static void
test_plain (void)
{
  assert_shortened ("a hotline", 100, 6, "a hot…");
  assert_shortened ("a hotline", 100, 3, "a…");
  assert_shortened ("a hotline", 100, 2, "a…");
  assert_shortened ("a hotline", 100, 1, NULL);
  assert_shortened ("a hotline", 100, 100, "a hotlin…");
  assert_shortened ("a hotline", 4, 100, "a h…");
  assert_shortened ("a", 100, 100, NULL);
  assert_shortened ("", 100, 100, NULL);
}

/* Marks stay with their letter, and joined emoji together. */
static void
test_torn (void)
{
  const char *family = "\U0001f468\u200d\U0001f469\u200d\U0001f467";
  g_autofree char *two = g_strconcat (family, family, "x", NULL);
  g_autofree char *one = g_strconcat (family, "…", NULL);

  assert_shortened ("ae\u0301\u0302b", 100, 5, "ae\u0301\u0302…");
  assert_shortened ("ae\u0301\u0302b", 100, 4, "a…");
  assert_shortened ("ae\u0301\u0302b", 100, 3, "a…");
  assert_shortened ("e\u0301a", 100, 2, NULL);
  for (glong letters = 6; letters < 11; letters++)
    assert_shortened (two, 100, letters, one);
  for (glong letters = 0; letters < 6; letters++)
    assert_shortened (two, 100, letters, NULL);
  assert_shortened (two, 8, 100, one);
}

/* The titles in their row, which is as narrow as its columns; here some letters have many marks. */
static void
test_title_row (void)
{
  g_autoptr (JourneyState) broadband = render_map_broadband ();
  g_autoptr (JourneyMap) map = journey_map_new_from_state (broadband);
  JourneyNode *stage = journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, 0);
  JourneySceneOptions options = { .for_editing = TRUE };
  JourneyRect page = { 0, 0, 2000, 60 };
  g_autoptr (JourneySvgSink) svg = journey_svg_sink_new (&page, "t", "");
  g_autoptr (JourneyScene) scene = NULL;
  g_autoptr (GString) title = g_string_new ("");
  const char *found;

  for (guint i = 0; i < 40; i++)
    g_string_append (title, "i\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u0323");
  journey_edit_set_text (journey_node_child (stage, JOURNEY_STAGE_TOUCHPOINTS, 0), JOURNEY_TOUCHPOINT_TITLE, title->str);
  scene = journey_scene_new (journey_map_state (map), &options, NULL);
  journey_scene_paint_title_row (scene, journey_svg_sink_get (svg), 0, 2000);
  found = strstr (journey_svg_sink_buffer (svg)->str, "…");
  g_assert_nonnull (found);
  g_assert_true (g_str_has_prefix (found - strlen ("\u0323"), "\u0323"));
}

static void
assert_telling (const char *text, const char *shown, const char *other, const char *wanted)
{
  g_assert_cmpstr (journey_telling (text, shown, (const char *const[]){ text, "Pain points", other, NULL }), ==, wanted);
}

/* What is said of two texts that begin alike is where they do not any more; of all others it is how they begin. */
static void
test_telling (void)
{
  assert_telling ("What they do", "Wha…", "What they think", "do");
  assert_telling ("What they think", "Wha…", "What they do", "think");
  assert_telling ("What they think", "Wha…", "Value gap", "What they think");
  assert_telling ("What they think", "What they t…", "What they do", "What they think");
  assert_telling ("What they do", "Wha…", "What they do online", "What they do");
  assert_telling ("What they do online", "Wha…", "What they do", "online");
  assert_telling ("Whatever", "Wha…", "Whatnot", "ever");
  assert_telling ("他们做什么", "他…", "他们想什么", "做什么");
  assert_telling ("ae\u0301", "a…", "ae\u0300", "e\u0301");
}

/* Lanes that begin alike are told apart from far away. */
static void
test_far_lanes (void)
{
  g_autoptr (JourneyState) broadband = render_map_broadband ();
  g_autoptr (JourneyMap) map = journey_map_new_from_state (broadband);
  g_autoptr (JourneyScene) scene = NULL;
  g_autoptr (JourneySvgSink) svg = NULL;
  const char *picture;

  journey_edit_need_lane_of_kind (map, JOURNEY_LANE_KIND_THOUGHTS);
  scene = journey_scene_new (journey_map_state (map), &(JourneySceneOptions){ 0 }, NULL);
  svg = journey_svg_sink_new (&(JourneyRect){ 0, 0, journey_scene_width (scene), journey_scene_height (scene) }, "t", "");
  journey_scene_paint (scene, journey_svg_sink_get (svg), NULL, JOURNEY_DETAIL_REDUCED);
  picture = journey_svg_sink_buffer (svg)->str;
  g_assert_null (strstr (picture, ">Wha…<"));
  g_assert_nonnull (strstr (picture, ">…do<"));
  g_assert_nonnull (strstr (picture, "think<"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shorten/plain", test_plain);
  g_test_add_func ("/shorten/torn", test_torn);
  g_test_add_func ("/shorten/title-row", test_title_row);
  g_test_add_func ("/shorten/telling", test_telling);
  g_test_add_func ("/shorten/far-lanes", test_far_lanes);

  return g_test_run ();
}
