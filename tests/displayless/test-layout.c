/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <fontconfig/fontconfig.h>
#include <glib/gstdio.h>
#include <math.h>

#include "render-maps.h"

/*
 * Layouts against golden ones in tests/golden/. With SOJOURN_GOLDEN=write in the environment the golden ones are
 * written anew: look at what changed before it is committed.
 */

/* Text is measured a little differently by other versions of the libraries between it and the fonts. */
#define TOLERANCE 0.75

static int
font_version (const char *family)
{
  FcPattern *pattern = FcNameParse ((const FcChar8 *)family);
  FcResult result;
  FcPattern *match;
  int version = 0;

  FcConfigSubstitute (NULL, pattern, FcMatchPattern);
  FcDefaultSubstitute (pattern);
  match = FcFontMatch (NULL, pattern, &result);
  if (match)
    FcPatternGetInteger (match, FC_FONTVERSION, 0, &version);
  FcPatternDestroy (match);
  FcPatternDestroy (pattern);

  return version;
}

static char *
fonts_line (void)
{
  return g_strdup_printf ("fonts Cantarell=%d NotoSansCJK=%d NotoColorEmoji=%d DejaVu=%d", font_version ("Cantarell"),
                          font_version ("Noto Sans CJK SC"), font_version ("Noto Color Emoji"), font_version ("DejaVu Sans"));
}

/* The numbers behind the two blanks may differ a little, what stands before them may not. */
static gboolean
lines_agree (const char *a, const char *b)
{
  const char *x = g_strstr_len (a, -1, "  "), *y = g_strstr_len (b, -1, "  ");

  if (!x || !y)
    return g_str_equal (a, b);
  if (x - a != y - b || strncmp (a, b, (gsize)(x - a)) != 0)
    return FALSE;
  for (guint i = 0; i < 4; i++)
    if (fabs (g_ascii_strtod (x, (char **)&x) - g_ascii_strtod (y, (char **)&y)) > TOLERANCE)
      return FALSE;

  return TRUE;
}

static void
compare (const char *name, const char *golden, const char *found)
{
  g_auto (GStrv) a = g_strsplit (golden, "\n", -1);
  g_auto (GStrv) b = g_strsplit (found, "\n", -1);

  if (!g_str_equal (a[0], b[0]))
    {
      g_test_message ("%s was laid out with other fonts: %s, not %s", name, b[0], a[0]);
      return;
    }
  for (guint i = 1; a[i] || b[i]; i++)
    {
      if (!a[i] || !b[i] || !lines_agree (a[i], b[i]))
        g_test_message ("%s:%u: golden “%s”, found “%s”", name, i + 1, a[i] ? a[i] : "", b[i] ? b[i] : "");
      g_assert_true (a[i] && b[i] && lines_agree (a[i], b[i]));
    }
}

static void
check_golden (const char *name, JourneyState *map, const JourneySceneOptions *options)
{
  g_autoptr (JourneyScene) scene = journey_scene_new (map, options, NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "golden", name, NULL);
  g_autofree char *fonts = fonts_line ();
  g_autofree char *dump = render_dump (scene);
  g_autofree char *found = g_strconcat (fonts, "\n", dump, NULL);
  g_autofree char *golden = NULL;
  g_autoptr (GError) error = NULL;

  if (g_strcmp0 (g_getenv ("SOJOURN_GOLDEN"), "write") == 0)
    g_file_set_contents (path, found, -1, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &golden, NULL, &error);
  g_assert_no_error (error);
  compare (name, golden, found);
}

static void
test_broadband (void)
{
  g_autoptr (JourneyState) map = render_map_broadband ();

  check_golden ("broadband.layout", map, &(JourneySceneOptions){ .show_persona_strip = TRUE, .for_editing = TRUE });
}

static void
test_broadband_strips (void)
{
  g_autoptr (JourneyState) map = render_map_broadband ();

  check_golden ("broadband-strips.layout", map,
                &(JourneySceneOptions){ .show_persona_strip = TRUE, .show_title = TRUE, .max_strip_width = 720 });
}

static void
test_large_text (void)
{
  g_autoptr (JourneyState) map = render_map_broadband ();

  check_golden ("broadband-large.layout", map,
                &(JourneySceneOptions){ .show_persona_strip = TRUE, .for_editing = TRUE, .large_text = TRUE });
}

static void
test_chinese (void)
{
  g_autoptr (JourneyState) map = render_map_chinese ();

  check_golden ("chinese.layout", map, &(JourneySceneOptions){ .show_persona_strip = TRUE });
}

static void
test_awkward (void)
{
  g_autoptr (JourneyState) map = render_map_awkward ("en");

  check_golden ("awkward.layout", map, &(JourneySceneOptions){ .show_title = TRUE, .for_editing = TRUE });
}

static void
test_right_to_left (void)
{
  g_autoptr (JourneyState) map = render_map_awkward ("ar");

  check_golden ("right-to-left.layout", map, &(JourneySceneOptions){ .show_title = TRUE, .for_editing = TRUE });
}

static void
test_empty (void)
{
  g_autoptr (JourneyMap) map = journey_map_new ();

  journey_edit_need_lane_of_kind (map, JOURNEY_LANE_KIND_TOUCHPOINTS);
  journey_edit_need_lane_of_kind (map, JOURNEY_LANE_KIND_EMOTIONS);
  check_golden ("empty.layout", journey_map_state (map),
                &(JourneySceneOptions){ .show_persona_strip = TRUE, .for_editing = TRUE });
}

/* What the picture of the design says of columns and cards at 100 %. */
static void
test_measures (void)
{
  g_autoptr (JourneyState) map = render_map_broadband ();
  g_autoptr (JourneyScene) scene = journey_scene_new (map, &(JourneySceneOptions){ 0 }, NULL);
  JourneyRect first = journey_scene_column_rect (scene, 0), second = journey_scene_column_rect (scene, 1);
  JourneyBox card;

  g_assert_cmpfloat (second.x - first.x, ==, 104);
  g_assert_true (journey_scene_cell (scene, 0, 0, 0, &card));
  g_assert_cmpint (card.kind, ==, JOURNEY_BOX_TOUCHPOINT);
  g_assert_cmpfloat (card.rect.width, ==, 94);
  g_assert_cmpfloat (card.rect.height, ==, 70);
}

static double
heading_height (const char *question)
{
  g_autoptr (JourneyMap) map = journey_map_new ();
  JourneyStage *stage = journey_edit_add_stage (map, 0, "Use");
  g_autoptr (JourneyScene) scene = NULL;

  journey_edit_set_text (JOURNEY_NODE (stage), JOURNEY_STAGE_QUESTION, question);
  scene = journey_scene_new (journey_map_state (map), &(JourneySceneOptions){ .large_text = TRUE }, NULL);

  return journey_scene_stage_rect (scene, 0).height;
}

/* A stage gets wider before its question makes the headings of all stages higher. */
static void
test_narrow_stage (void)
{
  double two_lines = heading_height ("How is it\nfor them?");

  g_assert_cmpfloat (heading_height ("How?"), <, two_lines);
  g_assert_cmpfloat (heading_height ("How does it work out for them?"), ==, two_lines);
  g_assert_cmpfloat (heading_height ("How does it work out for them, for their friends and their family, and for us?"), >,
                     two_lines);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/broadband", test_broadband);
  g_test_add_func ("/layout/broadband-strips", test_broadband_strips);
  g_test_add_func ("/layout/large-text", test_large_text);
  g_test_add_func ("/layout/chinese", test_chinese);
  g_test_add_func ("/layout/awkward", test_awkward);
  g_test_add_func ("/layout/right-to-left", test_right_to_left);
  g_test_add_func ("/layout/empty", test_empty);
  g_test_add_func ("/layout/measures", test_measures);
  g_test_add_func ("/layout/narrow-stage", test_narrow_stage);

  return g_test_run ();
}
