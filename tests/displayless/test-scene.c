/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "journey-svg-sink.h"
#include "random-map.h"
#include "random-verbs.h"
#include "render-maps.h"

static const JourneySceneOptions editing = { .for_editing = TRUE, .show_persona_strip = TRUE };

static const JourneySceneOptions in_strips = { .show_title = TRUE, .max_strip_width = 900 };

/* Everything that is painted, as text. */
static char *
painted (JourneyScene *scene)
{
  JourneyRect page = { 0, 0, journey_scene_width (scene), journey_scene_height (scene) };
  g_autoptr (JourneySvgSink) svg = journey_svg_sink_new (&page, "t", "");

  journey_scene_paint (scene, journey_svg_sink_get (svg), NULL, JOURNEY_DETAIL_FULL);

  return g_strdup (journey_svg_sink_buffer (svg)->str);
}

static void
check_hit (const JourneyBox *box, gpointer user_data)
{
  JourneyScene *scene = user_data;
  JourneyBox hit;
  double x = box->rect.x + box->rect.width / 2, y = box->rect.y + box->rect.height / 2;

  /* Further personas may be covered by the first one's face. */
  if (box->kind == JOURNEY_BOX_EMOTION && box->item > 0)
    return;
  g_assert_true (journey_scene_hit (scene, x, y, &hit));
  g_assert_cmpint (hit.kind, ==, box->kind);
  g_assert_cmpstr (hit.id, ==, box->id);
  g_assert_cmpint (hit.column, ==, box->column);
  g_assert_cmpint (hit.strip, ==, box->strip);
}

static void
check_find (const JourneyBox *box, gpointer user_data)
{
  JourneyScene *scene = user_data;
  JourneyBox found;

  if (box->kind == JOURNEY_BOX_CELL)
    return;
  g_assert_true (journey_scene_find (scene, box->id, box->kind, &found));
  g_assert_cmpint (found.kind, ==, box->kind);
  g_assert_cmpstr (found.id, ==, box->id);
}

static void
check_inside (const JourneyBox *box, gpointer user_data)
{
  JourneyScene *scene = user_data;
  JourneyTextArea area;

  g_assert_cmpfloat (box->rect.x, >=, 0);
  g_assert_cmpfloat (box->rect.y, >=, 0);
  g_assert_cmpfloat (box->rect.width, >, 0);
  g_assert_cmpfloat (box->rect.height, >, 0);
  g_assert_cmpfloat (box->rect.x + box->rect.width, <=, journey_scene_width (scene) + 0.01);
  g_assert_cmpfloat (box->rect.y + box->rect.height, <=, journey_scene_height (scene) + 0.01);

  if (!journey_scene_text_area (scene, box, &area))
    return;
  /* The word of a feeling stands below its face, in the column. */
  if (box->kind == JOURNEY_BOX_EMOTION)
    {
      g_assert_cmpfloat (area.rect.y, >=, journey_scene_column_rect (scene, (guint)box->column).y);
      return;
    }
  g_assert_cmpfloat (area.rect.x, >=, box->rect.x);
  g_assert_cmpfloat (area.rect.y, >=, box->rect.y);
  g_assert_cmpfloat (area.rect.x + area.rect.width, <=, box->rect.x + box->rect.width + 0.01);
  g_assert_cmpfloat (area.rect.y + area.rect.height, <=, box->rect.y + box->rect.height + 0.51);
}

static void
collect (const JourneyBox *box, gpointer user_data)
{
  g_array_append_vals (user_data, box, 1);
}

static gboolean
may_overlap (const JourneyBox *a, const JourneyBox *b)
{
  return a->kind == JOURNEY_BOX_EMOTION || b->kind == JOURNEY_BOX_EMOTION || a->kind == JOURNEY_BOX_ADD_TOUCHPOINT
         || b->kind == JOURNEY_BOX_ADD_TOUCHPOINT;
}

/* Feelings of several people may be the same, and the 'add' buttons stand between the cards. */
static void
check_overlaps (JourneyScene *scene)
{
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (JourneyBox));

  journey_scene_foreach (scene, collect, boxes);
  for (guint i = 0; i < boxes->len; i++)
    for (guint j = i + 1; j < boxes->len; j++)
      {
        JourneyBox *a = &g_array_index (boxes, JourneyBox, i), *b = &g_array_index (boxes, JourneyBox, j);
        JourneyRect smaller = journey_rect_inset (&a->rect, 0.01, 0.01);

        if (!may_overlap (a, b) && journey_rect_intersects (&smaller, &b->rect))
          g_error ("box %u of kind %d overlaps box %u of kind %d", i, a->kind, j, b->kind);
      }
}

static void
check_scene (JourneyScene *scene)
{
  journey_scene_foreach (scene, check_hit, scene);
  journey_scene_foreach (scene, check_find, scene);
  journey_scene_foreach (scene, check_inside, scene);
  check_overlaps (scene);
}

static void
test_boxes (void)
{
  g_autoptr (JourneyState) broadband = render_map_broadband ();
  g_autoptr (JourneyState) awkward = render_map_awkward ("en");
  g_autoptr (JourneyState) arabic = render_map_awkward ("ar");
  JourneyState *maps[] = { broadband, awkward, arabic };

  for (guint i = 0; i < G_N_ELEMENTS (maps); i++)
    {
      JourneySceneOptions strips = { .show_persona_strip = TRUE, .show_title = TRUE, .max_strip_width = 800 };
      g_autoptr (JourneyScene) one = journey_scene_new (maps[i], &editing, NULL);
      g_autoptr (JourneyScene) many = journey_scene_new (maps[i], &strips, NULL);

      check_scene (one);
      check_scene (many);
      g_assert_cmpuint (journey_scene_n_strips (one), ==, 1);
      g_assert_cmpuint (journey_scene_n_strips (many), >, 1);
    }
}

static void
test_nothing_there (void)
{
  g_autoptr (JourneyState) map = render_map_broadband ();
  g_autoptr (JourneyScene) scene = journey_scene_new (map, &editing, NULL);
  JourneyBox box;
  JourneyRect band = journey_scene_lane_rect (scene, 0);

  g_assert_false (journey_scene_hit (scene, 1, 1, &box));
  g_assert_false (journey_scene_hit (scene, -5000, 300, &box));
  g_assert_false (journey_scene_find (scene, "nobody", JOURNEY_BOX_NONE, &box));
  g_assert_false (journey_scene_cell (scene, 0, 0, 1, &box));
  g_assert_false (journey_scene_cell (scene, 11, 0, 0, &box));
  g_assert_true (journey_scene_hit (scene, band.x + band.width - 1, band.y + 5, &box));
  g_assert_cmpint (box.kind, ==, JOURNEY_BOX_LANE_BAND);
}

/* From the first card every box that takes the focus can be reached with the arrow keys. */
static void
test_arrows_reach_everything (void)
{
  g_autoptr (JourneyState) map = render_map_awkward ("en");
  g_autoptr (JourneyScene) scene = journey_scene_new (map, &editing, NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) todo = g_array_new (FALSE, FALSE, sizeof (JourneyBox));
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (JourneyBox));
  JourneyBox box;

  g_assert_true (journey_scene_cell (scene, 0, 0, 0, &box));
  g_array_append_val (todo, box);
  while (todo->len > 0)
    {
      char *key;

      box = g_array_index (todo, JourneyBox, todo->len - 1);
      g_array_set_size (todo, todo->len - 1);
      key = g_strdup_printf ("%d %s %d %d", box.kind, box.id, box.column, box.lane_index);
      if (!g_hash_table_add (seen, key))
        continue;
      for (JourneySide side = JOURNEY_SIDE_LEFT; side <= JOURNEY_SIDE_DOWN; side++)
        {
          JourneyBox next;

          if (journey_scene_neighbour (scene, &box, side, &next))
            g_array_append_val (todo, next);
        }
    }

  journey_scene_foreach (scene, collect, all);
  for (guint i = 0; i < all->len; i++)
    {
      JourneyBox *b = &g_array_index (all, JourneyBox, i);
      g_autofree char *key = g_strdup_printf ("%d %s %d %d", b->kind, b->id, b->column, b->lane_index);
      JourneyRect rect = b->rect;

      if (b->kind == JOURNEY_BOX_ADD_TOUCHPOINT && rect.width < 30)
        continue;
      if (!g_hash_table_contains (seen, key))
        g_test_message ("no way to %s", key);
      g_assert_true (g_hash_table_contains (seen, key));
    }
}

static void
test_arrows_mirror (void)
{
  g_autoptr (JourneyState) map = render_map_awkward ("he");
  g_autoptr (JourneyScene) scene = journey_scene_new (map, &editing, NULL);
  JourneyBox first, next, back;

  g_assert_true (journey_scene_is_rtl (scene));
  g_assert_true (journey_scene_cell (scene, 0, 0, 0, &first));
  g_assert_true (journey_scene_neighbour (scene, &first, JOURNEY_SIDE_LEFT, &next));
  g_assert_cmpint (next.column, ==, 1);
  g_assert_cmpfloat (next.rect.x, <, first.rect.x);
  g_assert_true (journey_scene_neighbour (scene, &next, JOURNEY_SIDE_RIGHT, &back));
  g_assert_cmpstr (back.id, ==, first.id);
}

static void
test_feelings (void)
{
  g_autoptr (JourneyState) map = render_map_broadband ();
  g_autoptr (JourneyScene) scene = journey_scene_new (map, &editing, NULL);
  guint lane = 0;
  JourneyBox box;

  while (journey_state_integer (journey_scene_lane (scene, lane), JOURNEY_LANE_KIND) != JOURNEY_LANE_KIND_EMOTIONS)
    lane++;
  g_assert_true (journey_scene_cell (scene, 0, lane, 0, &box));
  g_assert_cmpint (box.kind, ==, JOURNEY_BOX_EMOTION);
  for (int tenths = -20; tenths <= 20; tenths++)
    g_assert_cmpfloat_with_epsilon (
        journey_scene_emotion_value (scene, &box, journey_scene_emotion_y (scene, &box, tenths / 10.0)), tenths / 10.0, 1e-9);
  g_assert_cmpfloat (journey_scene_emotion_value (scene, &box, -1e6), ==, 2);
  g_assert_cmpfloat (journey_scene_emotion_value (scene, &box, 1e6), ==, -2);
  g_assert_cmpfloat_with_epsilon (box.rect.y + box.rect.height / 2, journey_scene_emotion_y (scene, &box, 1.2), 1e-6);
}

/* Where people do not agree, the picture says so: beside the figure, and once in the title of the lane. */
static void
test_disagreement (void)
{
  g_autoptr (JourneyState) state = render_map_broadband ();
  g_autoptr (JourneyMap) map = journey_map_new_from_state (state);
  g_autoptr (JourneyScene) agreed = journey_scene_new (state, &in_strips, NULL);
  g_autofree char *before = painted (agreed);
  JourneyNode *touchpoint =
      journey_node_child (journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, 0), JOURNEY_STAGE_TOUCHPOINTS, 0);
  JourneyNode *score = journey_node_child (touchpoint, JOURNEY_TOUCHPOINT_SCORES, 0);
  g_autoptr (JourneyScene) divided = NULL;
  g_autofree char *after = NULL;

  journey_edit_set_number (score, JOURNEY_SCORE_SD, 1.6);
  divided = journey_scene_new (journey_map_state (map), &in_strips, agreed);
  after = painted (divided);
  g_assert_null (strstr (before, "not agreed"));
  g_assert_nonnull (strstr (after, "not agreed"));
  g_assert_cmpuint (journey_scene_part_stamp (divided, JOURNEY_PART_COLUMN, 0), !=,
                    journey_scene_part_stamp (agreed, JOURNEY_PART_COLUMN, 0));
}

static void
test_columns_between (void)
{
  g_autoptr (JourneyState) broadband = render_map_broadband ();
  g_autoptr (JourneyState) arabic = render_map_awkward ("ar");
  JourneyState *maps[] = { broadband, arabic };

  for (guint m = 0; m < G_N_ELEMENTS (maps); m++)
    {
      g_autoptr (JourneyScene) scene = journey_scene_new (maps[m], &editing, NULL);

      for (double x = -500; x < journey_scene_width (scene) + 500; x += 37)
        {
          guint first = G_MAXUINT, last = 0, found_first, found_last;

          for (guint i = 0; i < journey_scene_n_columns (scene); i++)
            {
              JourneyRect rect = journey_scene_column_rect (scene, i);

              if (rect.x >= x + 300 || rect.x + rect.width <= x)
                continue;
              first = MIN (first, i);
              last = i;
            }
          if (!journey_scene_columns_between (scene, x, x + 300, &found_first, &found_last))
            {
              g_assert_cmpuint (first, ==, G_MAXUINT);
              continue;
            }
          g_assert_cmpuint (found_first, ==, first);
          g_assert_cmpuint (found_last, ==, last);
        }
    }
}

static cairo_surface_t *
picture_of (JourneyScene *scene, gboolean in_parts)
{
  JourneyRect page = { 0, 0, journey_scene_width (scene), journey_scene_height (scene) };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int)ceil (page.width), (int)ceil (page.height));
  cairo_t *cr = cairo_create (surface);
  JourneyCairoSink sink;

  journey_cairo_sink_init (&sink, cr);
  for (JourneyPart part = 0; part < JOURNEY_N_PARTS && in_parts; part++)
    for (guint i = 0; i < journey_scene_n_parts (scene, part); i++)
      journey_scene_paint_part (scene, &sink.parent, part, i, &page, JOURNEY_DETAIL_FULL);
  if (!in_parts)
    journey_scene_paint (scene, &sink.parent, NULL, JOURNEY_DETAIL_FULL);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* All pieces together are the whole picture, whatever the order of stages and touchpoints. */
static void
test_parts (void)
{
  g_autoptr (JourneyState) broadband = render_map_broadband ();
  g_autoptr (JourneyState) awkward = render_map_awkward ("ar");
  JourneyState *const maps[] = { broadband, awkward };

  for (guint i = 0; i < G_N_ELEMENTS (maps); i++)
    {
      g_autoptr (JourneyScene) scene = journey_scene_new (maps[i], &editing, NULL);
      cairo_surface_t *whole = picture_of (scene, FALSE), *parts = picture_of (scene, TRUE);
      gsize size = (gsize)cairo_image_surface_get_stride (whole) * (gsize)cairo_image_surface_get_height (whole);

      g_assert_cmpmem (cairo_image_surface_get_data (whole), size, cairo_image_surface_get_data (parts), size);
      cairo_surface_destroy (whole);
      cairo_surface_destroy (parts);
    }
}

static cairo_surface_t *
draw (JourneyScene *scene, JourneyPart part, guint index, const JourneyRect *rect, JourneyDetail detail)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int)rect->width, (int)rect->height);
  cairo_t *cr = cairo_create (surface);
  JourneyCairoSink sink;

  cairo_translate (cr, -rect->x, -rect->y);
  journey_cairo_sink_init (&sink, cr);
  journey_scene_paint_part (scene, &sink.parent, part, index, rect, detail);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* Nothing of a piece is drawn outside of what it says it draws into. */
static void
test_parts_keep_inside (void)
{
  g_autoptr (JourneyState) map = render_map_awkward ("en");
  g_autoptr (JourneyScene) scene = journey_scene_new (map, &editing, NULL);

  for (JourneyPart part = JOURNEY_PART_COLUMN; part < JOURNEY_N_PARTS; part++)
    for (guint i = 0; i < journey_scene_n_parts (scene, part); i++)
      {
        JourneyRect rect = journey_scene_part_rect (scene, part, i);
        JourneyRect around = { floor (rect.x) - 20, floor (rect.y) - 20, ceil (rect.width) + 42, ceil (rect.height) + 42 };
        cairo_surface_t *surface = draw (scene, part, i, &around, JOURNEY_DETAIL_FULL);
        const guint32 *pixels = (const guint32 *)(gconstpointer)cairo_image_surface_get_data (surface);
        int stride = cairo_image_surface_get_stride (surface) / 4;

        for (int y = 0; y < (int)around.height; y++)
          for (int x = 0; x < (int)around.width; x++)
            {
              gboolean inside = around.x + x >= rect.x - 1 && around.x + x < rect.x + rect.width && around.y + y >= rect.y - 1
                                && around.y + y < rect.y + rect.height;

              if (!inside && pixels[y * stride + x] != 0)
                g_error ("part %d %u draws at %d, %d outside of its %.0f × %.0f", part, i, x - 20, y - 20, rect.width,
                         rect.height);
            }
        cairo_surface_destroy (surface);
      }
}

/* From far away there are boxes, dots and lines. */
static void
test_plain (void)
{
  g_autoptr (JourneyState) map = render_map_broadband ();
  g_autoptr (JourneyScene) scene = journey_scene_new (map, &editing, NULL);
  JourneyRect page = { 0, 0, journey_scene_width (scene), journey_scene_height (scene) };
  g_autoptr (JourneySvgSink) reduced = journey_svg_sink_new (&page, "t", "");
  g_autoptr (JourneySvgSink) plain = journey_svg_sink_new (&page, "t", "");
  const char *painted_plain;

  journey_scene_paint (scene, journey_svg_sink_get (reduced), NULL, JOURNEY_DETAIL_REDUCED);
  journey_scene_paint (scene, journey_svg_sink_get (plain), NULL, JOURNEY_DETAIL_PLAIN);
  painted_plain = journey_svg_sink_buffer (plain)->str;
  g_assert_null (strstr (painted_plain, "<text"));
  g_assert_nonnull (strstr (painted_plain, "<rect"));
  g_assert_nonnull (strstr (painted_plain, "<circle"));
  g_assert_cmpuint (journey_svg_sink_buffer (plain)->len, <, journey_svg_sink_buffer (reduced)->len);
}

static void
test_reduced (void)
{
  g_autoptr (JourneyState) map = render_map_broadband ();
  g_autoptr (JourneyScene) scene = journey_scene_new (map, &editing, NULL);
  JourneyRect page = { 0, 0, journey_scene_width (scene), journey_scene_height (scene) };
  g_autoptr (JourneySvgSink) svg = journey_svg_sink_new (&page, "t", "");
  g_autoptr (JourneySvgSink) far = journey_svg_sink_new (&page, "t", "");

  journey_scene_paint (scene, journey_svg_sink_get (svg), NULL, JOURNEY_DETAIL_PLAIN);
  g_assert_null (strstr (journey_svg_sink_buffer (svg)->str, "<text"));
  g_assert_nonnull (strstr (journey_svg_sink_buffer (svg)->str, "<rect"));

  journey_scene_paint (scene, journey_svg_sink_get (far), NULL, JOURNEY_DETAIL_REDUCED);
  g_assert_nonnull (strstr (journey_svg_sink_buffer (far)->str, ">11</text>"));
  g_assert_nonnull (strstr (journey_svg_sink_buffer (far)->str, ">Experience</text>"));
  g_assert_null (strstr (journey_svg_sink_buffer (far)->str, "First bill</text>"));
}

/* What is drawn has letters of six pixels or so, whatever the zoom. */
static void
test_detail (void)
{
  g_autoptr (JourneyState) map = render_map_broadband ();
  g_autoptr (JourneyScene) usual = journey_scene_new (map, &editing, NULL);
  g_autoptr (JourneyScene) large = journey_scene_new (map, &(JourneySceneOptions){ .large_text = TRUE }, NULL);

  g_assert_cmpint (journey_scene_detail_at (usual, 1), ==, JOURNEY_DETAIL_FULL);
  g_assert_cmpint (journey_scene_detail_at (usual, 0.5), ==, JOURNEY_DETAIL_FULL);
  g_assert_cmpint (journey_scene_detail_at (usual, 0.4), ==, JOURNEY_DETAIL_REDUCED);
  g_assert_cmpint (journey_scene_detail_at (usual, 0.25), ==, JOURNEY_DETAIL_REDUCED);
  g_assert_cmpint (journey_scene_detail_at (usual, 0.1), ==, JOURNEY_DETAIL_PLAIN);
  g_assert_cmpint (journey_scene_detail_at (large, 0.4), ==, JOURNEY_DETAIL_FULL);
}

/* A stamp that stays the same means a picture that stays the same. */
static void
check_stamps (JourneyScene *before, JourneyScene *after)
{
  for (JourneyPart part = JOURNEY_PART_COLUMN; part < JOURNEY_N_PARTS; part++)
    {
      guint n = MIN (journey_scene_n_parts (before, part), journey_scene_n_parts (after, part));

      for (guint i = 0; i < n; i++)
        {
          JourneyRect a = journey_scene_part_rect (before, part, i), b = journey_scene_part_rect (after, part, i);
          cairo_surface_t *x, *y;

          if (journey_scene_part_stamp (before, part, i) != journey_scene_part_stamp (after, part, i))
            continue;
          g_assert_cmpfloat_with_epsilon (a.width, b.width, 1e-6);
          g_assert_cmpfloat_with_epsilon (a.height, b.height, 1e-6);
          x = draw (before, part, i, &a, JOURNEY_DETAIL_FULL);
          y = draw (after, part, i, &b, JOURNEY_DETAIL_FULL);
          if (memcmp (cairo_image_surface_get_data (x), cairo_image_surface_get_data (y),
                      (gsize)cairo_image_surface_get_stride (x) * (gsize)cairo_image_surface_get_height (x))
              != 0)
            g_error ("part %d %u changed its looks, but not its stamp", part, i);
          cairo_surface_destroy (x);
          cairo_surface_destroy (y);
        }
    }
}

static void
check_against_cold (JourneyScene *scene, JourneyMap *map, const JourneySceneOptions *options)
{
  g_autoptr (JourneyScene) cold = journey_scene_new (journey_map_state (map), options, NULL);
  g_autofree char *a = render_dump (scene);
  g_autofree char *b = render_dump (cold);
  g_autofree char *c = painted (scene);
  g_autofree char *d = painted (cold);

  g_assert_cmpstr (a, ==, b);
  g_assert_cmpstr (c, ==, d);
}

static void
change (JourneyMap *map, GRand *chance)
{
  switch (g_rand_int_range (chance, 0, 8))
    {
    case 0:
      journey_history_undo (journey_map_history (map));
      break;
    case 1:
      journey_history_redo (journey_map_history (map));
      break;
    default:
      random_verb (map, chance);
      break;
    }
}

/* A scene made from the one before is what a scene made from nothing is. */
static void
test_incremental (gconstpointer data)
{
  const JourneySceneOptions *options = data;
  g_autoptr (GRand) chance = g_rand_new_with_seed (11);
  g_autoptr (JourneyState) start = render_map_awkward ("en");
  g_autoptr (JourneyMap) map = journey_map_new_from_state (start);
  JourneyScene *scene = journey_scene_new (journey_map_state (map), options, NULL);

  for (guint i = 0; i < 400; i++)
    {
      JourneyScene *next;

      change (map, chance);
      next = journey_scene_new (journey_map_state (map), options, scene);
      if (i % 4 == 0)
        check_against_cold (next, map, options);
      if (i % 10 == 0)
        check_stamps (scene, next);
      journey_scene_unref (scene);
      scene = next;
    }
  journey_scene_unref (scene);
}

static void
test_one_edit_keeps_stamps (void)
{
  g_autoptr (JourneyState) start = render_map_large (4, 10);
  g_autoptr (JourneyMap) map = journey_map_new_from_state (start);
  g_autoptr (JourneyScene) before = journey_scene_new (start, &editing, NULL);
  g_autoptr (JourneyScene) after = NULL;
  guint changed = 0;

  journey_edit_set_text (journey_map_find (map, journey_scene_column_id (before, 17)), JOURNEY_TOUCHPOINT_TITLE, "Another title");
  after = journey_scene_new (journey_map_state (map), &editing, before);
  for (guint i = 0; i < 40; i++)
    changed +=
        journey_scene_part_stamp (before, JOURNEY_PART_COLUMN, i) != journey_scene_part_stamp (after, JOURNEY_PART_COLUMN, i);
  g_assert_cmpuint (changed, ==, 1);
}

static void
test_random (void)
{
  for (guint seed = 0; seed < 40; seed++)
    {
      g_autoptr (GRand) chance = g_rand_new_with_seed (seed);
      g_autoptr (JourneyState) map = random_map (chance, seed % 8);
      JourneySceneOptions options = {
        .theme = journey_theme_get (seed % JOURNEY_N_THEMES),
        .for_editing = seed % 2,
        .show_persona_strip = seed % 3 > 0,
        .show_title = seed % 5 > 2,
        .max_strip_width = seed % 4 ? 0 : 900,
      };
      g_autoptr (JourneyScene) scene = journey_scene_new (map, &options, NULL);
      g_autofree char *picture = painted (scene);

      journey_scene_foreach (scene, check_inside, scene);
      g_assert_nonnull (picture);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/boxes", test_boxes);
  g_test_add_func ("/scene/nothing-there", test_nothing_there);
  g_test_add_func ("/scene/arrows-reach-everything", test_arrows_reach_everything);
  g_test_add_func ("/scene/arrows-mirror", test_arrows_mirror);
  g_test_add_func ("/scene/feelings", test_feelings);
  g_test_add_func ("/scene/disagreement", test_disagreement);
  g_test_add_func ("/scene/columns-between", test_columns_between);
  g_test_add_func ("/scene/parts", test_parts);
  g_test_add_func ("/scene/parts-keep-inside", test_parts_keep_inside);
  g_test_add_func ("/scene/reduced", test_reduced);
  g_test_add_func ("/scene/plain", test_plain);
  g_test_add_func ("/scene/detail", test_detail);
  g_test_add_data_func ("/scene/incremental", &editing, test_incremental);
  g_test_add_data_func ("/scene/incremental-strips", &in_strips, test_incremental);
  g_test_add_func ("/scene/one-edit-keeps-stamps", test_one_edit_keeps_stamps);
  g_test_add_func ("/scene/random", test_random);

  return g_test_run ();
}
