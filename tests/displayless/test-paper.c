/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "export-bytes.h"
#include "journey-export-pages.h"
#include "journey-kinds.h"
#include "render-maps.h"

#define MM (72 / 25.4)

/* The touchpoints of a map on paper: cards to be cut out, and sheets on which a room scores them. */

static char *
run (const char *program, const char *first, const char *path, const char *last)
{
  const char *argv[] = { program, first, path, last, NULL };
  g_autoptr (GError) error = NULL;
  char *out = NULL;

  g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &out, NULL, NULL,
                &error);
  g_assert_no_error (error);

  return out;
}

/* Without white space and hyphens, as lines and words are broken. */
static char *
squeeze (const char *text)
{
  GString *squeezed = g_string_new (NULL);

  for (; *text; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)) && *text != '-' && g_utf8_get_char (text) != 0x2010)
      g_string_append_unichar (squeezed, g_utf8_get_char (text));

  return g_string_free (squeezed, FALSE);
}

/* What a document says, squeezed; @n_pages becomes how many pages it has. */
static char *
read_pdf (GBytes *pdf, guint *n_pages)
{
  g_autofree char *folder = g_dir_make_tmp ("sojourn-paper-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "paper.pdf", NULL);
  g_autofree char *info = NULL;
  g_autofree char *text = NULL;
  const char *pages;

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize)g_bytes_get_size (pdf), NULL));
  info = run ("pdfinfo", path, NULL, NULL);
  text = run ("pdftotext", "-raw", path, "-");
  pages = strstr (info, "Pages:");
  g_assert_nonnull (pages);
  *n_pages = (guint)atoi (pages + strlen ("Pages:"));
  g_unlink (path);
  g_rmdir (folder);

  return squeeze (text);
}

static char *
print (JourneyState *map, JourneyPageLayout layout, guint *n_pages)
{
  JourneyExportOptions options = { .dpi = 96, .theme = JOURNEY_THEME_PRINT, .paper = JOURNEY_PAPER_A4, .layout = layout };
  g_autoptr (GBytes) pdf = export_well (map, JOURNEY_EXPORT_PDF, &options);

  return read_pdf (pdf, n_pages);
}

static JourneyPages *
lay_out (JourneyState *map, JourneyPageLayout layout, GError **error)
{
  JourneyExportOptions options = { .dpi = 96, .theme = JOURNEY_THEME_PRINT, .paper = JOURNEY_PAPER_A4, .layout = layout };

  return journey_pages_new (map, &options, error);
}

static void
assert_says (const char *text, const char *part)
{
  g_autofree char *squeezed = squeeze (part);

  if (!strstr (text, squeezed))
    g_error ("no '%s' in: %s", squeezed, text);
}

static void
check_touchpoint (const char *text, JourneyState *touchpoint, guint number, gboolean is_card)
{
  g_autofree char *called = g_strdup_printf ("%u%s", number, journey_state_text (touchpoint, JOURNEY_TOUCHPOINT_TITLE));

  assert_says (text, called);
  if (!is_card)
    return;
  assert_says (text, journey_state_text (touchpoint, JOURNEY_TOUCHPOINT_CHANNEL));
  assert_says (text, journey_state_text (touchpoint, JOURNEY_TOUCHPOINT_ACTION));
  for (guint i = 0; i < journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_PAIN_POINTS); i++)
    assert_says (
        text, journey_state_text (journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_PAIN_POINTS, i), JOURNEY_PAIN_POINT_TEXT));
}

static guint
count_touchpoints (JourneyState *map)
{
  guint n = 0;

  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_STAGES); i++)
    n += journey_state_n_children (journey_state_child (map, JOURNEY_MAP_STAGES, i), JOURNEY_STAGE_TOUCHPOINTS);

  return n;
}

/* All that was promised of every touchpoint is there. */
static void
check_all (JourneyState *map, JourneyPageLayout layout)
{
  guint n_pages, number = 0;
  g_autofree char *text = print (map, layout, &n_pages);

  if (layout == JOURNEY_LAYOUT_CARDS)
    g_assert_cmpuint (n_pages, ==, (count_touchpoints (map) + 5) / 6);
  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_STAGES); i++)
    {
      JourneyState *stage = journey_state_child (map, JOURNEY_MAP_STAGES, i);

      if (journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS) > 0)
        assert_says (text, journey_state_text (stage, JOURNEY_STAGE_TITLE));
      for (guint j = 0; j < journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS); j++)
        check_touchpoint (text, journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, j), ++number,
                          layout == JOURNEY_LAYOUT_CARDS);
    }
}

static void
test_all (void)
{
  g_autoptr (JourneyState) broadband = render_map_broadband ();
  g_autoptr (JourneyState) chinese = render_map_chinese ();
  g_autoptr (JourneyState) large = render_map_large (3, 30);

  for (JourneyPageLayout layout = JOURNEY_LAYOUT_CARDS; layout <= JOURNEY_LAYOUT_SCORING; layout++)
    {
      check_all (broadband, layout);
      check_all (chinese, layout);
      check_all (large, layout);
    }
}

/* Cards are 76 mm wide and high, and lie side by side as the map is read. */
static void
test_grid (void)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (JourneyState) map = render_map_awkward (i == 0 ? "en" : "ar");
      g_autoptr (GError) error = NULL;
      g_autoptr (JourneyPages) pages = lay_out (map, JOURNEY_LAYOUT_CARDS, &error);
      double x, y, other_x, other_y;
      guint page, other_page;

      g_assert_no_error (error);
      g_assert_cmpuint (journey_pages_length (pages), ==, 1);
      g_assert_false (journey_pages_find_stage (pages, 0, &page, &x, &y));
      g_assert_true (journey_pages_find_stage (pages, 1, &page, &x, &y));
      g_assert_true (journey_pages_find_stage (pages, 3, &other_page, &other_x, &other_y));
      g_assert_cmpfloat_with_epsilon (other_y - y, 76 * MM, 0.01);
      g_assert_cmpfloat_with_epsilon (other_x - x, i == 0 ? 76 * MM : -76 * MM, 0.01);
    }
}

/* What the stages of a part are called and numbered is as in the whole map. */
static void
test_part (void)
{
  g_autoptr (JourneyState) map = render_map_broadband ();
  JourneyState *stage = journey_state_child (map, JOURNEY_MAP_STAGES, 2);
  const char *const stages[] = { journey_state_id (stage), NULL };

  for (JourneyPageLayout layout = JOURNEY_LAYOUT_CARDS; layout <= JOURNEY_LAYOUT_SCORING; layout++)
    {
      JourneyExportOptions options = { .dpi = 96, .paper = JOURNEY_PAPER_LETTER, .layout = layout, .stages = stages };
      g_autoptr (GBytes) pdf = export_well (map, JOURNEY_EXPORT_PDF, &options);
      guint n_pages;
      g_autofree char *text = read_pdf (pdf, &n_pages);

      g_assert_cmpuint (n_pages, ==, 1);
      assert_says (text, "5Online order");
      assert_says (text, "6ID check");
      g_assert_null (strstr (text, "Comparison"));
    }
}

static char *
repeat (const char *text, guint n)
{
  GString *repeated = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (repeated, text);

  return g_string_free (repeated, FALSE);
}

/* A map of one touchpoint. */
static JourneyState *
make_one (const char *title, const char *action, guint n_pain_points)
{
  g_autoptr (JourneyMap) map = journey_map_new ();
  JourneyTouchpoint *touchpoint = journey_edit_add_touchpoint (journey_edit_add_stage (map, G_MAXUINT, "Only"), G_MAXUINT, title);

  journey_edit_set_text (JOURNEY_NODE (touchpoint), JOURNEY_TOUCHPOINT_ACTION, action);
  for (guint i = 0; i < n_pain_points; i++)
    journey_edit_add_pain_point (touchpoint, G_MAXUINT, "It takes longer than they had been told it would", 2);

  return journey_state_ref (journey_map_state (map));
}

/* Long titles get smaller and stay whole; what cannot be whole is refused in a sentence. */
static void
test_long (void)
{
  g_autofree char *many = repeat ("Waits on the line. ", 30);
  g_autofree char *too_many = repeat ("Waits on the line. ", 400);
  g_autoptr (JourneyState) fits = make_one (many, "Waits", 0);
  g_autoptr (JourneyState) refused = make_one (too_many, "Waits", 0);

  for (JourneyPageLayout layout = JOURNEY_LAYOUT_CARDS; layout <= JOURNEY_LAYOUT_SCORING; layout++)
    {
      g_autoptr (GError) error = NULL;
      guint n_pages;
      g_autofree char *text = print (fits, layout, &n_pages);

      assert_says (text, many);
      g_assert_null (lay_out (refused, layout, &error));
      g_assert_error (error, JOURNEY_EXPORT_ERROR, JOURNEY_EXPORT_ERROR_TOO_LARGE);
      g_assert_nonnull (strstr (error->message, "Touchpoint 1 does not fit"));
    }
}

static guint
count (const char *text, const char *part)
{
  guint n = 0;

  for (text = strstr (text, part); text; text = strstr (text + 1, part))
    n++;

  return n;
}

/* A card says of what it leaves to the map that it does. */
static void
test_rest (void)
{
  g_autofree char *endless = repeat ("and then asks again ", 3000);
  g_autoptr (JourneyState) hurts = make_one ("Hotline", "Calls", 40);
  g_autoptr (JourneyState) tells = make_one ("Hotline", endless, 1);
  guint n_pages, shown;
  g_autofree char *pains = print (hurts, JOURNEY_LAYOUT_CARDS, &n_pages);
  g_autofree char *action = print (tells, JOURNEY_LAYOUT_CARDS, &n_pages);
  g_autofree char *rest = NULL;

  shown = count (pains, "Ittakeslonger");
  g_assert_cmpuint (shown, >, 5);
  rest = g_strdup_printf ("and %u more pain points in the map", 40 - shown);
  assert_says (pains, rest);
  assert_says (pains, "Calls");
  assert_says (action, "1Hotline");
  g_assert_cmpuint (count (action, "asksagain"), >, 20);
  assert_says (action, "…The map says more.");
}

/* The ends of the scale of the map are said; a long one has a box to write into. A stage that goes on is named again. */
static void
test_scale (void)
{
  g_autoptr (JourneyState) large = render_map_large (1, 60);
  g_autoptr (JourneyMap) map = journey_map_new_from_state (large);
  guint n_pages;
  g_autofree char *squares = print (large, JOURNEY_LAYOUT_SCORING, &n_pages);
  g_autofree char *boxes = NULL;

  g_assert_cmpuint (n_pages, >, 1);
  g_assert_cmpuint (count (squares, "Stage1(continued)"), ==, n_pages - 1);
  g_assert_cmpuint (count (squares, "Nameorgroup"), ==, n_pages);
  assert_says (squares, "1 = hardly matters");
  assert_says (squares, "5 = matters most");
  g_assert_cmpuint (count (squares, "123451234512345"), ==, 60);

  g_assert_true (journey_edit_set_scale (map, 0, 10));
  boxes = print (journey_map_state (map), JOURNEY_LAYOUT_SCORING, &n_pages);
  assert_says (boxes, "0 = very bad");
  assert_says (boxes, "10 = very good");
  g_assert_null (strstr (boxes, "12345"));
}

/* What is called out goes to the dimension of the whole, so where there are others, sheets ask for that one. */
static void
test_whole (void)
{
  static const char whole[] = "Thinkofeachtouchpointasawhole.";
  g_autoptr (JourneyState) one = render_map_broadband ();
  g_autoptr (JourneyMap) map = journey_map_new_from_state (one);
  guint n_pages;
  g_autofree char *of_one = print (one, JOURNEY_LAYOUT_SCORING, &n_pages);
  g_autofree char *of_more = NULL;

  g_assert_null (strstr (of_one, whole));
  journey_edit_add_dimension (map, "Price", JOURNEY_DIMENSION_KIND_COST, 1);
  of_more = print (journey_map_state (map), JOURNEY_LAYOUT_SCORING, &n_pages);
  g_assert_nonnull (strstr (of_more, whole));
}

static void
test_nothing (void)
{
  g_autoptr (JourneyMap) map = journey_map_new ();

  journey_edit_add_stage (map, G_MAXUINT, "Empty");
  for (JourneyPageLayout layout = JOURNEY_LAYOUT_CARDS; layout <= JOURNEY_LAYOUT_SCORING; layout++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (lay_out (journey_map_state (map), layout, &error));
      g_assert_error (error, JOURNEY_EXPORT_ERROR, JOURNEY_EXPORT_ERROR_EMPTY);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paper/all", test_all);
  g_test_add_func ("/paper/grid", test_grid);
  g_test_add_func ("/paper/part", test_part);
  g_test_add_func ("/paper/long", test_long);
  g_test_add_func ("/paper/rest", test_rest);
  g_test_add_func ("/paper/scale", test_scale);
  g_test_add_func ("/paper/whole", test_whole);
  g_test_add_func ("/paper/nothing", test_nothing);

  return g_test_run ();
}
