/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "export-bytes.h"
#include "journey-export-pages-private.h"
#include "journey-kinds.h"
#include "render-maps.h"

static JourneyPages *
lay_out (JourneyState *map, JourneyPaper paper, JourneyOrientation orientation, JourneyPageLayout layout)
{
  JourneyExportOptions options = JOURNEY_EXPORT_OPTIONS_DEFAULT;
  g_autoptr (GError) error = NULL;
  JourneyPages *pages;

  options.paper = paper;
  options.orientation = orientation;
  options.layout = layout;
  pages = journey_pages_new (map, &options, &error);
  g_assert_no_error (error);

  return pages;
}

/* Every sheet is one of its paper, lying as was said. */
static void
test_sizes (void)
{
  static const double sides[][2] = { { 595, 842 }, { 842, 1191 }, { 1191, 1684 }, { 1684, 2384 }, { 2384, 3370 }, { 612, 792 } };
  g_autoptr (JourneyState) map = render_map_broadband ();

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    for (JourneyPageLayout layout = JOURNEY_LAYOUT_ONE_PAGE; layout <= JOURNEY_LAYOUT_SCORING; layout++)
      {
        JourneyPaper paper = (JourneyPaper)(JOURNEY_PAPER_A4 + i);
        g_autoptr (JourneyPages) upright = lay_out (map, paper, JOURNEY_ORIENTATION_PORTRAIT, layout);
        g_autoptr (JourneyPages) lying = lay_out (map, paper, JOURNEY_ORIENTATION_LANDSCAPE, layout);
        double width, height;

        journey_pages_size (upright, 0, &width, &height);
        g_assert_cmpfloat_with_epsilon (width, sides[i][0], 1);
        g_assert_cmpfloat_with_epsilon (height, sides[i][1], 1);
        journey_pages_size (lying, 0, &width, &height);
        g_assert_cmpfloat_with_epsilon (width, sides[i][1], 1);
        g_assert_cmpfloat_with_epsilon (height, sides[i][0], 1);
      }
}

/* A wide map lies; nothing is smaller for that than on a sheet that was said. */
static void
test_auto (void)
{
  g_autoptr (JourneyState) map = render_map_broadband ();
  g_autoptr (JourneyPages) chosen = lay_out (map, JOURNEY_PAPER_A4, JOURNEY_ORIENTATION_AUTO, JOURNEY_LAYOUT_ONE_PAGE);

  for (JourneyOrientation said = JOURNEY_ORIENTATION_PORTRAIT; said <= JOURNEY_ORIENTATION_LANDSCAPE; said++)
    {
      g_autoptr (JourneyPages) pages = lay_out (map, JOURNEY_PAPER_A4, said, JOURNEY_LAYOUT_ONE_PAGE);

      g_assert_cmpfloat (journey_pages_smallest_text (pages), <=, journey_pages_smallest_text (chosen));
    }
}

static const JourneyPage *
page_at (JourneyPages *pages, guint page)
{
  return &g_array_index (pages->pages, JourneyPage, page);
}

/* The whole map, small, on the first sheet, below title and personas. */
static void
check_overview (JourneyPages *pages)
{
  const JourneyPage *page = page_at (pages, 0);
  double width = journey_scene_width (pages->overview) * page->overview_scale;
  double height = journey_scene_height (pages->overview) * page->overview_scale;

  g_assert_cmpfloat (page->overview_scale, >, 0);
  g_assert_cmpfloat (page->overview_y, >=, page->y + page->area.height * page->scale - 0.001);
  g_assert_cmpfloat (page->overview_y + height, <=, page->height - JOURNEY_PAGE_MARGIN + 0.001);
  g_assert_cmpfloat (page->overview_x, >=, 0);
  g_assert_cmpfloat (page->overview_x + width, <=, page->width);
}

/* Stages begin pages of their own, in their order, on the sheet; a long one goes on. */
static void
check_stages (JourneyState *map, guint least)
{
  g_autoptr (JourneyPages) pages = lay_out (map, JOURNEY_PAPER_A4, JOURNEY_ORIENTATION_AUTO, JOURNEY_LAYOUT_STAGES);
  guint n = journey_state_n_children (map, JOURNEY_MAP_STAGES), last = 0;
  double width, height, x, y;

  journey_pages_size (pages, 0, &width, &height);
  g_assert_cmpuint (journey_pages_length (pages), >=, least);
  check_overview (pages);
  for (guint i = 0; i < n; i++)
    {
      guint page;

      g_assert_true (journey_pages_find_stage (pages, i, &page, &x, &y));
      g_assert_true (i == 0 || page > last);
      g_assert_true (x > 0 && x < width && y > 0 && y < height);
      last = page;
    }
}

/* A stage that needs several pages is shared between them evenly. */
static void
check_even (JourneyState *map)
{
  g_autoptr (JourneyPages) pages = lay_out (map, JOURNEY_PAPER_A4, JOURNEY_ORIENTATION_PORTRAIT, JOURNEY_LAYOUT_STAGES);
  JourneyScene *scene = pages->scene;
  guint n_strips = journey_scene_n_strips (scene);
  double width = journey_scene_strip_rect (scene, 0).width;

  g_assert_cmpuint (n_strips, >, 2);
  for (guint i = 0; i < n_strips; i++)
    g_assert_cmpfloat_with_epsilon (journey_scene_strip_rect (scene, i).width, width, 1);
}

/* Stages of different widths begin at one place of their pages: on the left, or where one reads from right to left, on the right.
 */
static void
check_one_edge (JourneyState *map, gboolean rtl)
{
  g_autoptr (JourneyPages) pages = lay_out (map, JOURNEY_PAPER_A4, JOURNEY_ORIENTATION_AUTO, JOURNEY_LAYOUT_STAGES);
  guint n_strips = journey_scene_n_strips (pages->scene);
  const JourneyPage *first = &g_array_index (pages->pages, JourneyPage, pages->pages->len - n_strips);
  double edge = first->x + (rtl ? first->area.width * first->scale : 0);
  gboolean differ = FALSE;

  for (guint i = pages->pages->len - n_strips; i < pages->pages->len; i++)
    {
      const JourneyPage *page = &g_array_index (pages->pages, JourneyPage, i);

      g_assert_cmpfloat_with_epsilon (page->x + (rtl ? page->area.width * page->scale : 0), edge, 1e-9);
      differ |= ABS (page->area.width - first->area.width) > 1;
    }
  g_assert_true (differ);
}

static void
test_stages (void)
{
  g_autoptr (JourneyState) broadband = render_map_broadband ();
  g_autoptr (JourneyState) arabic = render_map_awkward ("ar");
  g_autoptr (JourneyState) large = render_map_large (3, 60);

  g_autoptr (JourneyState) short_one = render_map_large (1, 5);
  g_autoptr (JourneyPages) pages = lay_out (broadband, JOURNEY_PAPER_A4, JOURNEY_ORIENTATION_AUTO, JOURNEY_LAYOUT_STAGES);
  g_autoptr (JourneyState) many = render_map_large (5, 81);
  g_autoptr (JourneyPages) endless = lay_out (many, JOURNEY_PAPER_A4, JOURNEY_ORIENTATION_AUTO, JOURNEY_LAYOUT_STAGES);
  g_autoptr (JourneyPages) alone = lay_out (short_one, JOURNEY_PAPER_A4, JOURNEY_ORIENTATION_AUTO, JOURNEY_LAYOUT_STAGES);
  g_autoptr (JourneyState) six = render_map_large (2, 12);
  g_autoptr (JourneyMap) turned = journey_map_new_from_state (broadband);
  g_autoptr (JourneyState) hebrew = NULL;

  journey_edit_set_text (JOURNEY_NODE (turned), JOURNEY_MAP_LANGUAGE, "he");
  hebrew = journey_state_ref (journey_map_state (turned));

  /* Larger than on a map of its natural size, as there is room. */
  g_assert_cmpfloat (journey_pages_smallest_text (pages), >, 7.6);
  check_stages (broadband, 6);
  check_stages (arabic, 2);
  check_stages (large, 12);
  check_even (six);
  check_one_edge (broadband, FALSE);
  check_one_edge (hebrew, TRUE);
  g_assert_cmpuint (journey_pages_length (alone), ==, 1);

  /* Of so many, nothing could be told apart. */
  g_assert_null (endless->overview);
}

/* What can hardly be read is said, and only that. */
static void
test_remark (void)
{
  g_autoptr (JourneyState) small = render_map_broadband ();
  g_autoptr (JourneyState) large = render_map_large (10, 40);
  g_autoptr (JourneyPages) fine = lay_out (small, JOURNEY_PAPER_A3, JOURNEY_ORIENTATION_AUTO, JOURNEY_LAYOUT_ONE_PAGE);
  g_autoptr (JourneyPages) tiny = lay_out (large, JOURNEY_PAPER_A4, JOURNEY_ORIENTATION_AUTO, JOURNEY_LAYOUT_ONE_PAGE);
  g_autoptr (JourneyPages) poster = lay_out (large, JOURNEY_PAPER_A4, JOURNEY_ORIENTATION_AUTO, JOURNEY_LAYOUT_POSTER);
  g_autofree char *none = journey_pages_remark (fine);
  g_autofree char *some = journey_pages_remark (tiny);
  g_autofree char *none_either = journey_pages_remark (poster);

  g_assert_null (none);
  g_assert_nonnull (some);
  g_assert_null (none_either);
}

static cairo_surface_t *
paint (JourneyPages *pages, guint page)
{
  double width, height;
  cairo_surface_t *surface;
  cairo_t *cr;

  journey_pages_size (pages, page, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)ceil (width), (int)ceil (height));
  cr = cairo_create (surface);
  journey_pages_draw (pages, page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static guint32
pixel (cairo_surface_t *surface, double x, double y)
{
  const guchar *row = cairo_image_surface_get_data (surface) + (int)y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *)(gconstpointer)row)[(int)x] & 0xffffff;
}

/* Tiles of one row or column: as large as each other, from one edge of what is drawn to the other, and one less is too few. */
static void
check_tiling (double first, double size, double last_end, guint n, double room, double whole)
{
  const double overlap = JOURNEY_PAGE_OVERLAP / 0.75, edge = 22;

  g_assert_cmpfloat (first, >=, 0);
  g_assert_cmpfloat (first, <, edge);
  g_assert_cmpfloat (last_end, >, whole - edge);
  g_assert_cmpfloat (size, <=, room + 0.001);
  g_assert_cmpfloat (n * size - (n - 1) * overlap, <=, whole + 0.001);
  if (n > 1)
    {
      g_assert_cmpfloat (size, >, room / 2);
      g_assert_cmpfloat ((n - 1) * room - (n - 2) * overlap, <, whole - 2 * (edge - 3));
    }
}

static void
check_poster (JourneyState *map, JourneyPaper paper, JourneyOrientation orientation)
{
  g_autoptr (JourneyPages) pages = lay_out (map, paper, orientation, JOURNEY_LAYOUT_POSTER);
  guint n = journey_pages_length (pages);
  const JourneyPage *first = page_at (pages, 1), *last = page_at (pages, n - 1);
  double width = (first->width - 2 * JOURNEY_PAGE_MARGIN) / first->scale;
  double height = (first->height - 2 * JOURNEY_PAGE_MARGIN) / first->scale;

  g_assert_cmpuint (n, ==, 1 + (last->row + 1) * (last->column + 1));
  for (guint i = 1; i < n; i++)
    {
      const JourneyPage *tile = page_at (pages, i), *before = page_at (pages, i - 1);

      g_assert_cmpfloat_with_epsilon (tile->area.width, first->area.width, 0.001);
      g_assert_cmpfloat_with_epsilon (tile->area.height, first->area.height, 0.001);
      if (tile->column > 0)
        g_assert_cmpfloat_with_epsilon ((before->area.x + before->area.width - tile->area.x) * tile->scale, JOURNEY_PAGE_OVERLAP,
                                        0.001);
    }
  check_tiling (first->area.x, first->area.width, last->area.x + last->area.width, last->column + 1, width,
                journey_scene_width (pages->scene));
  check_tiling (first->area.y, first->area.height, last->area.y + last->area.height, last->row + 1, height,
                journey_scene_height (pages->scene));
}

/* No sheet of a poster is there for a sliver of the map, or for an edge on which nothing stands. */
static void
test_tiles (void)
{
  g_autoptr (JourneyState) broadband = render_map_broadband ();

  for (JourneyPaper paper = JOURNEY_PAPER_A4; paper <= JOURNEY_PAPER_LETTER; paper++)
    for (JourneyOrientation lying = JOURNEY_ORIENTATION_AUTO; lying <= JOURNEY_ORIENTATION_LANDSCAPE; lying++)
      check_poster (broadband, paper, lying);
  for (guint n = 2; n < 30; n += 3)
    {
      g_autoptr (JourneyState) large = render_map_large (2, n);

      check_poster (large, JOURNEY_PAPER_A4, JOURNEY_ORIENTATION_PORTRAIT);
    }
}

/* What is on the last 10 mm of a tile is on the first of the next one. */
static void
test_overlap (void)
{
  g_autoptr (JourneyState) map = render_map_large (2, 12);
  g_autoptr (JourneyPages) pages = lay_out (map, JOURNEY_PAPER_A4, JOURNEY_ORIENTATION_LANDSCAPE, JOURNEY_LAYOUT_POSTER);
  const JourneyPage *first = page_at (pages, 1), *second = page_at (pages, 2);
  double end = first->x + first->area.width * first->scale;
  cairo_surface_t *left, *right;
  guint drawn = 0, different = 0;

  g_assert_cmpuint (journey_pages_length (pages), >, 3);
  left = paint (pages, 1);
  right = paint (pages, 2);
  for (double y = first->y + 4; y < first->y + first->area.height * first->scale - 4; y++)
    for (double x = 4; x < JOURNEY_PAGE_OVERLAP - 4; x++)
      {
        guint32 a = pixel (left, end - JOURNEY_PAGE_OVERLAP + x, y), b = pixel (right, second->x + x, y);

        drawn += a != 0xffffff;
        different += (a != 0xffffff) != (b != 0xffffff);
      }
  g_assert_cmpuint (drawn, >, 200);
  /* The step between tiles is no whole number of pixels, so edges differ. */
  g_assert_cmpuint (different, <, drawn / 2);
  cairo_surface_destroy (left);
  cairo_surface_destroy (right);
}

static char *
run (const char *program, const char *path, const char *last)
{
  const char *argv[] = { program, path, last, NULL };
  g_autoptr (GError) error = NULL;
  char *out = NULL;

  g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &out, NULL, NULL,
                &error);
  g_assert_no_error (error);

  return out;
}

/* The document has the sheets, and on them every title; a poster has its labels. */
static void
test_document (void)
{
  g_autoptr (JourneyState) map = render_map_broadband ();
  g_autofree char *folder = g_dir_make_tmp ("sojourn-pages-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "map.pdf", NULL);

  for (JourneyPageLayout layout = JOURNEY_LAYOUT_ONE_PAGE; layout <= JOURNEY_LAYOUT_POSTER; layout++)
    {
      JourneyExportOptions options = { .dpi = 96, .paper = JOURNEY_PAPER_A4, .layout = layout };
      g_autoptr (JourneyPages) pages = journey_pages_new (map, &options, NULL);
      g_autoptr (GBytes) pdf = export_well (map, JOURNEY_EXPORT_PDF, &options);
      g_autofree char *wanted = g_strdup_printf ("Pages:           %u\n", journey_pages_length (pages));
      g_autofree char *info = NULL;
      g_autofree char *text = NULL;

      g_assert_true (g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize)g_bytes_get_size (pdf), NULL));
      info = run ("pdfinfo", path, NULL);
      text = run ("pdftotext", path, "-");
      g_assert_nonnull (strstr (info, wanted));
      g_assert_nonnull (strstr (info, "(A4)"));
      for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_STAGES); i++)
        g_assert_nonnull (
            strstr (text, journey_state_text (journey_state_child (map, JOURNEY_MAP_STAGES, i), JOURNEY_STAGE_TITLE)));
      g_assert_cmpint (strstr (text, "A1 · Home broadband") != NULL, ==, layout == JOURNEY_LAYOUT_POSTER);
    }
  g_unlink (path);
  g_rmdir (folder);
}

static guint
count (const char *text, const char *part)
{
  guint n = 0;

  for (text = strstr (text, part); text; text = strstr (text + 1, part))
    n++;

  return n;
}

/* Whoever has a document read to them hears of headings and paragraphs. */
static void
test_structure (void)
{
  g_autoptr (JourneyState) map = render_map_broadband ();
  g_autofree char *folder = g_dir_make_tmp ("sojourn-pages-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "map.pdf", NULL);

  for (JourneyPageLayout layout = JOURNEY_LAYOUT_ONE_PAGE; layout <= JOURNEY_LAYOUT_STAGES; layout++)
    {
      /* Of a size in whole points, which is filled as a whole. */
      JourneyExportOptions options = { .dpi = 96, .paper = JOURNEY_PAPER_LETTER, .layout = layout };
      g_autoptr (GBytes) pdf = export_well (map, JOURNEY_EXPORT_PDF, &options);
      g_autofree char *info = NULL;
      g_autofree char *structure = NULL;

      g_assert_true (g_file_set_contents (path, g_bytes_get_data (pdf, NULL), (gssize)g_bytes_get_size (pdf), NULL));
      info = run ("pdfinfo", path, NULL);
      structure = run ("pdfinfo", "-struct", path);
      g_assert_nonnull (strstr (info, "Tagged:          yes"));
      g_assert_cmpuint (count (structure, "H1 (block)"), ==, 1);
      g_assert_cmpuint (count (structure, "H2 (block)"), ==, 5);
      g_assert_cmpuint (count (structure, "P (block)"), >=, 11);
      g_assert_true (strstr (structure, "H1 (block)") < strstr (structure, "H2 (block)"));
    }
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pages/sizes", test_sizes);
  g_test_add_func ("/pages/auto", test_auto);
  g_test_add_func ("/pages/stages", test_stages);
  g_test_add_func ("/pages/remark", test_remark);
  g_test_add_func ("/pages/tiles", test_tiles);
  g_test_add_func ("/pages/overlap", test_overlap);
  g_test_add_func ("/pages/document", test_document);
  g_test_add_func ("/pages/structure", test_structure);

  return g_test_run ();
}
