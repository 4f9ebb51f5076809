/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <libxml/parser.h>
#include <math.h>
#include <string.h>

#include "chart-maps.h"
#include "journey-chart-export.h"
#include "journey-chart-figures.h"
#include "journey-font.h"
#include "render-maps.h"

/* Every mark can be seen whole, touches no other, and is found where it is drawn and by its id. */
static void
assert_clear (JourneyChart *chart)
{
  guint n = journey_chart_n_marks (chart);

  for (guint i = 0; i < n; i++)
    {
      const JourneyChartMark *mark = journey_chart_mark (chart, i);

      g_assert_cmpfloat (mark->x - mark->radius, >=, 0);
      g_assert_cmpfloat (mark->x + mark->radius, <=, journey_chart_width (chart));
      g_assert_cmpfloat (mark->y - mark->radius, >=, 0);
      g_assert_cmpfloat (mark->y + mark->radius, <=, journey_chart_height (chart));
      g_assert_cmpint (journey_chart_hit (chart, mark->x, mark->y), ==, (int)i);
      g_assert_cmpint (journey_chart_hit (chart, mark->x + mark->radius * 0.6, mark->y - mark->radius * 0.6), ==, (int)i);
      for (guint j = 0; j < mark->n; j++)
        g_assert_cmpint (journey_chart_find (chart, journey_chart_member (chart, i, j)), ==, (int)i);
      g_assert_null (journey_chart_member (chart, i, mark->n));
      g_assert_cmpint (strlen (mark->words), >, 0);
      for (guint j = 0; j < i; j++)
        {
          const JourneyChartMark *other = journey_chart_mark (chart, j);

          g_assert_cmpfloat (hypot (mark->x - other->x, mark->y - other->y), >=, mark->radius + other->radius);
        }
    }
}

static guint
n_members (JourneyChart *chart)
{
  guint n = 0;

  for (guint i = 0; i < journey_chart_n_marks (chart); i++)
    n += journey_chart_mark (chart, i)->n;

  return n;
}

static void
test_matrix (void)
{
  g_autoptr (JourneyState) map = render_map_broadband ();
  g_autoptr (JourneyGapTable) table = journey_gap_table_new (map);
  g_autoptr (JourneyChart) chart = chart_matrix_of (map, FALSE, 340, 255, FALSE);

  assert_clear (chart);
  g_assert_cmpuint (journey_chart_n_marks (chart), ==, journey_gap_table_map (table)->n_scored);
  for (guint i = 0; i < journey_chart_n_marks (chart); i++)
    {
      const JourneyChartMark *mark = journey_chart_mark (chart, i);
      const JourneyGapEntry *entry = journey_gap_table_ranked (table, i);
      g_autofree char *number = g_strdup_printf ("%u", entry->number);
      double x, y;

      g_assert_cmpstr (mark->id, ==, journey_state_id (entry->touchpoint));
      g_assert_cmpstr (mark->label, ==, number);
      g_assert_cmpint (mark->tone, ==, journey_chart_tone_of_quadrant (entry->quadrant));
      g_assert_cmpint (mark->shape == JOURNEY_CHART_SHAPE_ASSUMPTION, ==, entry->assumption);
      g_assert_true (journey_chart_value_at (chart, mark->place_x, mark->place_y, &x, &y));
      g_assert_cmpfloat_with_epsilon (x, entry->gap, 1e-9);
      g_assert_cmpfloat_with_epsilon (y, entry->importance, 1e-9);
    }
}

/* Words about a mark stand beside it, within the chart, and on no other mark where that can be. */
static void
test_bubble (void)
{
  g_autoptr (JourneyState) map = render_map_broadband ();
  g_autoptr (JourneyChart) chart = chart_matrix_of (map, FALSE, 340, 255, FALSE);
  guint n_covered = 0;

  for (guint i = 0; i < journey_chart_n_marks (chart); i++)
    {
      const JourneyChartMark *mark = journey_chart_mark (chart, i);
      JourneyRect rect = journey_chart_bubble (chart, i, mark->x, mark->y, 120, 60);

      g_assert_cmpfloat (rect.width, ==, 120);
      g_assert_cmpfloat (rect.height, ==, 60);
      g_assert_cmpfloat (rect.x, >=, 0);
      g_assert_cmpfloat (rect.y, >=, 0);
      g_assert_cmpfloat (rect.x + rect.width, <=, 340);
      g_assert_cmpfloat (rect.y + rect.height, <=, 255);
      for (guint j = 0; j < journey_chart_n_marks (chart); j++)
        {
          const JourneyChartMark *other = journey_chart_mark (chart, j);
          gboolean covered = other->x + other->radius > rect.x && other->x - other->radius < rect.x + rect.width
                             && other->y + other->radius > rect.y && other->y - other->radius < rect.y + rect.height;

          g_assert_false (covered && i == j);
          n_covered += covered;
        }
    }
  g_assert_cmpuint (n_covered, ==, 0);
}

/* Where nobody said how important anything is, no dot is put where it looks more important than others. */
static void
test_level (void)
{
  g_autoptr (JourneyState) random = chart_random_map (24, 7);
  g_autoptr (JourneyMap) map = journey_map_new_from_state (random);
  JourneyNode *stage = journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, 0);
  g_autoptr (JourneyChart) chart = NULL;
  int n_above = 0, n_below = 0;

  for (guint i = 0; i < 24; i++)
    {
      JourneyNode *touchpoint = journey_node_child (stage, JOURNEY_STAGE_TOUCHPOINTS, i);

      for (guint j = 0; j < journey_node_n_children (touchpoint, JOURNEY_TOUCHPOINT_SCORES); j++)
        journey_edit_set_number (journey_node_child (touchpoint, JOURNEY_TOUCHPOINT_SCORES, j), JOURNEY_SCORE_IMPORTANCE, NAN);
    }
  chart = chart_matrix_of (journey_map_state (map), FALSE, 340, 255, FALSE);
  assert_clear (chart);
  for (guint i = 0; i < journey_chart_n_marks (chart); i++)
    {
      const JourneyChartMark *mark = journey_chart_mark (chart, i);

      n_above += mark->y < mark->place_y - 0.5;
      n_below += mark->y > mark->place_y + 0.5;
    }
  g_assert_cmpint (n_above, >, 2);
  g_assert_cmpint (n_below, >, 2);
  g_assert_cmpint (ABS (n_above - n_below), <=, 3);
}

static void
test_random (void)
{
  static const guint sizes[] = { 0, 1, 12, 60, 200 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint32 seed = 0; seed < 5; seed++)
      {
        g_autoptr (JourneyState) map = chart_random_map (sizes[i], seed);
        g_autoptr (JourneyChart) small = chart_matrix_of (map, FALSE, 340, 255, FALSE);
        g_autoptr (JourneyChart) large = chart_matrix_of (map, FALSE, 900, 640, seed % 2 == 1);
        g_autoptr (JourneyChart) again = chart_matrix_of (map, FALSE, 900, 640, seed % 2 == 1);

        assert_clear (small);
        assert_clear (large);
        g_assert_cmpuint (n_members (small), ==, sizes[i]);
        g_assert_cmpuint (journey_chart_n_marks (large), ==, sizes[i]);
        for (guint j = 0; j < journey_chart_n_marks (large); j++)
          {
            g_assert_cmpfloat (journey_chart_mark (large, j)->x, ==, journey_chart_mark (again, j)->x);
            g_assert_cmpfloat (journey_chart_mark (large, j)->y, ==, journey_chart_mark (again, j)->y);
          }
      }
}

/* Ten thousand are drawn as marks that stand for many; nobody is left out, and none of them in the wrong field. */
static void
test_many (void)
{
  g_autoptr (JourneyState) map = render_map_large (100, 100);
  g_autoptr (JourneyGapTable) table = journey_gap_table_new (map);
  gint64 begin = g_get_monotonic_time ();
  g_autoptr (JourneyChart) chart = chart_matrix_of (map, FALSE, 340, 255, FALSE);

  g_test_message ("10,000 touchpoints took %.1f ms", (double)(g_get_monotonic_time () - begin) / 1000);
  assert_clear (chart);
  g_assert_cmpuint (n_members (chart), ==, journey_gap_table_map (table)->n_scored);
  g_assert_cmpuint (journey_chart_n_marks (chart), <, 300);
  for (guint i = 0; i < journey_gap_table_length (table); i++)
    {
      const JourneyGapEntry *entry = journey_gap_table_peek (table, i);
      int mark = journey_chart_find (chart, journey_state_id (entry->touchpoint));

      if (entry->standing != JOURNEY_STANDING_UNSCORED)
        g_assert_cmpint (journey_chart_mark (chart, (guint)mark)->tone, ==, journey_chart_tone_of_quadrant (entry->quadrant));
    }
}

static void
test_mirrored (void)
{
  g_autoptr (JourneyState) map = render_map_broadband ();
  g_autoptr (JourneyChart) ltr = chart_matrix_of (map, FALSE, 360, 280, FALSE);
  g_autoptr (JourneyChart) rtl = chart_matrix_of (map, TRUE, 360, 280, FALSE);

  assert_clear (rtl);
  g_assert_cmpuint (journey_chart_n_marks (ltr), ==, journey_chart_n_marks (rtl));
  for (guint i = 0; i < journey_chart_n_marks (ltr); i++)
    {
      g_assert_cmpfloat_with_epsilon (journey_chart_mark (ltr, i)->place_x, 360 - journey_chart_mark (rtl, i)->place_x, 1e-9);
      g_assert_cmpfloat_with_epsilon (journey_chart_mark (ltr, i)->place_y, journey_chart_mark (rtl, i)->place_y, 1e-9);
    }
}

static void
test_values (void)
{
  g_autoptr (JourneyState) map = render_map_broadband ();

  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (JourneyChart) chart = chart_matrix_of (map, i % 2 == 1, 340, 255, i >= 2);

      for (double x = 60; x < 300; x += 20)
        for (double y = 60; y < 200; y += 20)
          {
            double value_x, value_y, back_x, back_y;

            g_assert_true (journey_chart_value_at (chart, x, y, &value_x, &value_y));
            g_assert_true (journey_chart_place_of (chart, value_x, value_y, &back_x, &back_y));
            g_assert_cmpfloat_with_epsilon (x, back_x, 1e-9);
            g_assert_cmpfloat_with_epsilon (y, back_y, 1e-9);
          }
    }
}

/* From every mark every other one can be reached with arrows. */
static void
test_neighbours (void)
{
  g_autoptr (JourneyState) map = render_map_broadband ();
  g_autoptr (JourneyChart) chart = chart_matrix_of (map, FALSE, 340, 255, FALSE);
  guint n = journey_chart_n_marks (chart), n_reached = 1;
  g_autofree gboolean *reached = g_new0 (gboolean, n);
  g_autofree guint *queue = g_new (guint, n);

  reached[0] = TRUE;
  queue[0] = 0;
  for (guint i = 0; i < n_reached; i++)
    for (guint d = JOURNEY_CHART_LEFT; d <= JOURNEY_CHART_DOWN; d++)
      {
        int next = journey_chart_neighbour (chart, queue[i], (JourneyChartDirection)d);
        const JourneyChartMark *from = journey_chart_mark (chart, queue[i]), *to;

        if (next < 0)
          continue;
        to = journey_chart_mark (chart, (guint)next);
        g_assert_true (d == JOURNEY_CHART_LEFT    ? to->x < from->x
                       : d == JOURNEY_CHART_RIGHT ? to->x > from->x
                       : d == JOURNEY_CHART_UP    ? to->y < from->y
                                                  : to->y > from->y);
        if (!reached[next])
          {
            reached[next] = TRUE;
            queue[n_reached++] = (guint)next;
          }
      }
  g_assert_cmpuint (n_reached, ==, n);
}

/* What nobody measured is hatched, as everywhere. */
static void
test_assumed_profile (void)
{
  g_autoptr (JourneyTypesetter) typesetter = journey_typesetter_new ("en", FALSE, FALSE, 0, FALSE);
  JourneyChartOptions options = chart_options_for (typesetter, 340, 255);
  g_autoptr (JourneyState) map = render_map_broadband ();
  g_autoptr (JourneyProfileTable) table = journey_profile_table_new (map, FALSE, NULL);
  g_autoptr (JourneyProfile) profile = journey_profile_table_map (table);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (JourneyChart) chart = NULL;

      profile->rows[0].assumption = i == 1;
      chart = journey_chart_of_profile (&options, profile);
      g_assert_cmpint (journey_chart_mark (chart, 0)->shape, ==,
                       i == 1 ? JOURNEY_CHART_SHAPE_ASSUMPTION : JOURNEY_CHART_SHAPE_DOT);
    }
}

static void
test_kinds (void)
{
  for (guint rtl = 0; rtl < 2; rtl++)
    {
      g_autoptr (JourneyTypesetter) typesetter = journey_typesetter_new ("en", rtl, FALSE, 0, FALSE);
      JourneyChartOptions options = chart_options_for (typesetter, 340, 255);
      g_autoptr (GPtrArray) charts = chart_all_kinds (&options);

      for (guint i = 0; i < charts->len; i++)
        {
          JourneyChart *chart = g_ptr_array_index (charts, i);

          for (guint j = 0; j < journey_chart_n_marks (chart); j++)
            {
              const JourneyChartMark *mark = journey_chart_mark (chart, j);

              g_assert_cmpint (journey_chart_hit (chart, mark->x, mark->y), ==, (int)j);
              g_assert_cmpint (strlen (mark->words), >, 0);
            }
          if (i < 4)
            assert_clear (chart);
          g_assert_cmpint (strlen (journey_chart_words (chart)), >, 0);
        }
      /* What has no figures is not drawn, and what lies in one place is moved apart. */
      g_assert_cmpuint (journey_chart_n_marks (g_ptr_array_index (charts, 1)), ==, 4);
    }
}

/* Each page of the ranking begins where the one before ended. */
static void
test_ranking (void)
{
  g_autoptr (JourneyState) map = render_map_broadband ();
  g_autoptr (JourneyGapTable) table = journey_gap_table_new (map);
  g_autoptr (JourneyTypesetter) typesetter = journey_typesetter_new ("en", FALSE, FALSE, 0, FALSE);
  JourneyChartOptions options = chart_options_for (typesetter, 500, 160);
  guint first = 0, n;

  do
    {
      g_autoptr (JourneyChart) chart = journey_chart_new_ranking (&options, map, table, NULL, first, &n);

      g_assert_cmpfloat (journey_chart_height (chart), <=, 160);
      g_assert_cmpuint (journey_chart_n_marks (chart), ==, n);
      for (guint i = 0; i < n; i++)
        g_assert_cmpstr (journey_chart_mark (chart, i)->id, ==,
                         journey_state_id (journey_gap_table_ranked (table, first + i)->touchpoint));
      first += n;
    }
  while (n > 0);
  g_assert_cmpuint (first, ==, journey_gap_table_map (table)->n_scored);
}

/* A sink that looks at each line of text before it is drawn. */
typedef struct
{
  JourneyCairoSink cairo;
  JourneySinkClass klass;
  cairo_surface_t *surface;
  double least; /* contrast */
  guint n_lines;
} Reader;

static JourneyColour
colour_at (cairo_surface_t *surface, int x, int y)
{
  const guchar *row = cairo_image_surface_get_data (surface) + (gsize)y * (gsize)cairo_image_surface_get_stride (surface);

  return journey_colour_from_hex (((const guint32 *)(gconstpointer)row)[x] & 0xffffff);
}

static void
read_text (JourneySink *sink, const JourneyTextLine *line)
{
  Reader *self = (Reader *)sink;
  double x = line->x + line->width / 2, y = line->baseline - journey_font_size (line->font) * 0.35;
  double contrast;

  cairo_user_to_device (self->cairo.cr, &x, &y);
  x = CLAMP (x, 0, cairo_image_surface_get_width (self->surface) - 1);
  y = CLAMP (y, 0, cairo_image_surface_get_height (self->surface) - 1);
  cairo_surface_flush (self->surface);
  contrast = journey_colour_contrast (colour_at (self->surface, (int)x, (int)y), line->colour);
  if (contrast < 7)
    g_error ("“%.*s” has a contrast of %.2f", line->length, line->text, contrast);
  self->n_lines++;
}

static void
read_chart (JourneyChart *chart)
{
  JourneyColour paper = journey_theme_colour (journey_chart_theme (chart), JOURNEY_HUE_CARD);
  Reader self = { 0 };
  cairo_t *cr;

  self.surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)ceil (journey_chart_width (chart)),
                                             (int)ceil (journey_chart_height (chart)));
  cr = cairo_create (self.surface);
  cairo_set_source_rgb (cr, paper.red, paper.green, paper.blue);
  cairo_paint (cr);
  journey_cairo_sink_init (&self.cairo, cr);
  self.klass = *self.cairo.parent.klass;
  self.klass.text = read_text;
  self.cairo.parent.klass = &self.klass;
  journey_chart_paint (chart, &self.cairo.parent, journey_chart_mark (chart, 0)->id);
  cairo_destroy (cr);
  cairo_surface_destroy (self.surface);
  g_assert_cmpuint (self.n_lines, >, 3);
}

static void
test_contrast (void)
{
  g_autoptr (JourneyTypesetter) typesetter = journey_typesetter_new ("en", FALSE, FALSE, 0, FALSE);

  for (guint theme = 0; theme < JOURNEY_N_THEMES; theme++)
    {
      JourneyChartOptions options = { journey_theme_get ((JourneyThemeKind)theme), typesetter, 380, 285 };
      g_autoptr (GPtrArray) charts = chart_all_kinds (&options);

      for (guint i = 0; i < charts->len; i++)
        read_chart (g_ptr_array_index (charts, i));
    }
}

/* Each kind becomes each kind of picture. */
typedef struct
{
  JourneyChartDrawing *drawing;
  GFile *file;
} Writing;

/* What is drawn belongs to no thread. */
static gpointer
write_drawing (gpointer data)
{
  Writing *writing = data;
  g_autoptr (GError) error = NULL;

  g_assert_true (journey_chart_drawing_write (writing->drawing, writing->file, NULL, &error));
  g_assert_no_error (error);

  return NULL;
}

static void
test_export (void)
{
  static const char *const magic[] = { "\x89PNG", "%PDF", "<?xml" };
  g_autoptr (JourneyTypesetter) typesetter = journey_typesetter_new ("en", FALSE, FALSE, 0, FALSE);
  JourneyChartOptions options = chart_options_for (typesetter, 380, 285);
  g_autoptr (GPtrArray) charts = chart_all_kinds (&options);
  g_autofree char *folder = g_dir_make_tmp ("chart-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "chart", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  for (guint i = 0; i < charts->len * G_N_ELEMENTS (magic); i++)
    {
      JourneyChartPicture picture = { g_ptr_array_index (charts, i / 3), "Tom & Mei's <chart>", "A map" };
      g_autoptr (JourneyChartDrawing) drawing = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *data = NULL;
      gsize length;

      drawing = journey_chart_draw (&picture, (JourneyExportFormat)(i % 3), 192, &error);
      g_assert_no_error (error);
      g_thread_join (g_thread_new ("write", write_drawing, &(Writing){ drawing, file }));
      g_assert_true (g_file_get_contents (path, &data, &length, NULL));
      g_assert_true (g_str_has_prefix (data, magic[i % 3]));
      if (i % 3 == JOURNEY_EXPORT_PDF)
        g_assert_nonnull (strstr (data + length - 500, "/Lang (en)\n"));
      if (i % 3 == JOURNEY_EXPORT_SVG)
        {
          xmlDocPtr document = xmlReadMemory (data, (int)length, NULL, NULL, XML_PARSE_NONET);

          g_assert_nonnull (document);
          g_assert_nonnull (strstr (data, "Tom &amp; Mei"));
          xmlFreeDoc (document);
        }
    }
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/bubble", test_bubble);
  g_test_add_func ("/chart/matrix", test_matrix);
  g_test_add_func ("/chart/level", test_level);
  g_test_add_func ("/chart/random", test_random);
  g_test_add_func ("/chart/many", test_many);
  g_test_add_func ("/chart/mirrored", test_mirrored);
  g_test_add_func ("/chart/values", test_values);
  g_test_add_func ("/chart/neighbours", test_neighbours);
  g_test_add_func ("/chart/kinds", test_kinds);
  g_test_add_func ("/chart/assumed-profile", test_assumed_profile);
  g_test_add_func ("/chart/ranking", test_ranking);
  g_test_add_func ("/chart/contrast", test_contrast);
  g_test_add_func ("/chart/export", test_export);

  return g_test_run ();
}
