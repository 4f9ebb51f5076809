/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canvas-window.h"
#include "journey-canvas-private.h"
#include "wait-for.h"

/* The row of the touchpoints' titles, once their cards are out of sight: what is done there, and what it shows; the titles that
 * hang below the map, and those of stages. */

static void
set_up (CanvasWindow *self, gconstpointer data)
{
  canvas_window_open (self, canvas_map_large (5, 40));
  journey_viewport_zoom_to (journey_canvas_viewport (self->canvas), 2, 0, 0);
  journey_viewport_scroll_to (journey_canvas_viewport (self->canvas), 700, 600);
  wait_idle ();
}

static void
tear_down (CanvasWindow *self, gconstpointer data)
{
  canvas_window_close (self);
}

static double
title_row (CanvasWindow *window)
{
  return journey_canvas_title_row_height (window->canvas, journey_canvas_headings_bottom (window->canvas));
}

/* Once the cards have gone up behind the headings, their titles stand in a row there: which can be pressed, hides nothing that
 * has the focus, and only moves when the map is panned. */
static void
test_shown (void)
{
  const double reach = 8;
  CanvasWindow window;
  JourneyNode *pain_point;
  JourneyRect clip, seen;
  JourneyBox box;
  guint n_painted;

  canvas_window_open (&window, canvas_map_large (10, 100));
  journey_viewport_zoom_to (journey_canvas_viewport (window.canvas), 2, 0, 0);
  g_assert_cmpfloat (title_row (&window), ==, 0);
  journey_viewport_scroll_to (journey_canvas_viewport (window.canvas), 700, 600);
  g_assert_cmpfloat (title_row (&window), >, 30);
  clip = journey_canvas_clip_rect (window.canvas, JOURNEY_PART_COLUMN);
  g_assert_true (journey_canvas_hit (window.canvas, clip.x + 5, clip.y - 10, &box));
  g_assert_cmpint (box.kind, ==, JOURNEY_BOX_TOUCHPOINT);
  g_assert_cmpfloat (box.rect.y + box.rect.height, <, journey_viewport_visible (journey_canvas_viewport (window.canvas)).y + 60);

  canvas_find_middle (&window, reach);
  for (guint i = 0; i < 6; i++)
    canvas_pan (&window, i % 2 ? reach : -reach);
  n_painted = window.canvas->n_painted;
  for (guint i = 0; i < 6; i++)
    canvas_pan (&window, i % 2 ? reach : -reach);
  g_assert_cmpuint (window.canvas->n_painted, ==, n_painted);
  g_assert_nonnull (window.canvas->title_row.node);

  pain_point = journey_node_child (canvas_touchpoint (&window, 0, 5), JOURNEY_TOUCHPOINT_PAIN_POINTS, 0);
  journey_viewport_scroll_to (journey_canvas_viewport (window.canvas), 700, 5000);
  canvas_focus (&window, pain_point, JOURNEY_BOX_PAIN_POINT);
  box = canvas_focused (&window);
  clip = journey_canvas_clip_rect (window.canvas, JOURNEY_PART_COLUMN);
  seen = journey_canvas_view_rect (window.canvas, JOURNEY_PART_COLUMN, &box.rect);
  g_assert_cmpfloat (seen.y, >=, clip.y);
  canvas_window_close (&window);
}

/* Titles that are cut by the headings are no titles: the row is there already. */
static void
test_cut (void)
{
  CanvasWindow window;
  JourneyViewport *viewport;
  double top;

  canvas_window_open (&window, canvas_map_large (10, 100));
  viewport = journey_canvas_viewport (window.canvas);
  journey_viewport_zoom_to (viewport, 2, 0, 0);
  journey_viewport_scroll_to (viewport, 700, 600);
  wait_idle ();
  top = journey_scene_titles_top (window.canvas->scene, 0) * 2 - journey_canvas_headings_bottom (window.canvas);
  g_assert_cmpfloat (top, >, 20);
  journey_viewport_scroll_to (viewport, 700, top - 2);
  g_assert_cmpfloat (title_row (&window), ==, 0);
  journey_viewport_scroll_to (viewport, 700, top + 2);
  g_assert_cmpfloat (title_row (&window), >, 30);
  canvas_window_close (&window);
}

/* Of a long heading only its beginning comes along with the pointer, which holds what does. */
static void
test_lifted (void)
{
  CanvasWindow window;
  JourneyCanvasDrag *drag;
  JourneyRect heading;
  graphene_rect_t lifted;

  canvas_window_open (&window, canvas_map_large (5, 40));
  wait_idle ();
  drag = &window.canvas->drag;
  heading = journey_scene_stage_rect (window.canvas->scene, 0);
  heading = journey_canvas_view_rect (window.canvas, JOURNEY_PART_STAGE, &heading);
  g_assert_cmpfloat (heading.width, >, 600);
  drag->kind = JOURNEY_DRAG_STAGES;
  drag->from_x = heading.x + 500;
  drag->from_y = heading.y + heading.height / 2;
  journey_canvas_lift (window.canvas);
  g_assert_nonnull (drag->lifted);
  gsk_render_node_get_bounds (drag->lifted, &lifted);
  g_assert_cmpfloat (lifted.size.width, >, 150);
  g_assert_cmpfloat (lifted.size.width, <, 300);
  g_assert_cmpfloat (drag->grip_x, >, 0);
  g_assert_cmpfloat (drag->grip_x, <=, lifted.size.width);
  g_clear_pointer (&drag->lifted, gsk_render_node_unref);
  canvas_window_close (&window);
}

static double
view_y (CanvasWindow *self)
{
  return journey_viewport_y (journey_canvas_viewport (self->canvas));
}

/* The row over the first column that is wholly in view. */
static JourneyRect
find_title (CanvasWindow *self, JourneyBox *card)
{
  JourneyRect clip = journey_canvas_clip_rect (self->canvas, JOURNEY_PART_COLUMN);
  JourneyRect title = { 0 };

  for (guint i = 0; title.x <= clip.x; i++)
    {
      JourneyRect row = { 0 };

      if (journey_canvas_title_rect (self->canvas, i, &row) && row.x > clip.x)
        {
          g_assert_true (journey_canvas_hit (self->canvas, row.x + 2, row.y + row.height / 2, card));
          g_assert_cmpint (card->kind, ==, JOURNEY_BOX_TOUCHPOINT);
          g_assert_cmpint (card->column, ==, i);
          title = row;
        }
    }

  return title;
}

static gboolean
has_menu (gpointer canvas)
{
  return JOURNEY_CANVAS (canvas)->menu && gtk_widget_get_mapped (JOURNEY_CANVAS (canvas)->menu);
}

static gboolean
has_no_menu (gpointer canvas)
{
  return !has_menu (canvas);
}

static void
press (CanvasWindow *self, const JourneyRect *at, guint button, int n_press)
{
  g_signal_emit_by_name (canvas_gesture (self, GTK_TYPE_GESTURE_CLICK, button), "pressed", n_press, at->x + 10, at->y + 5);
}

/* A press there selects the card, and its menu is for that; neither moves the map away from under the pointer. Only to write on
 * the card it has to be seen. */
static void
test_press (CanvasWindow *self, gconstpointer data)
{
  double y = view_y (self);
  JourneyBox card;
  JourneyRect title = find_title (self, &card);

  press (self, &title, GDK_BUTTON_PRIMARY, 1);
  g_assert_cmpstr (canvas_focused (self).id, ==, card.id);
  g_assert_cmpfloat (view_y (self), ==, y);

  for (guint i = 0; i < 2; i++)
    {
      journey_selection_select (self->selection, "");
      if (i == 0)
        press (self, &title, GDK_BUTTON_SECONDARY, 1);
      else
        g_signal_emit_by_name (canvas_gesture (self, GTK_TYPE_GESTURE_LONG_PRESS, GDK_BUTTON_PRIMARY), "pressed", title.x + 10,
                               title.y + 5);
      g_assert_cmpstr (journey_selection_id (self->selection), ==, card.id);
      wait_for (has_menu, self->canvas);
      g_assert_cmpfloat (view_y (self), ==, y);
      gtk_popover_popdown (GTK_POPOVER (self->canvas->menu));
      wait_for (has_no_menu, self->canvas);
      wait_idle ();
      g_assert_cmpfloat (view_y (self), ==, y);
    }

  press (self, &title, GDK_BUTTON_PRIMARY, 2);
  g_assert_true (journey_canvas_is_editing (self->canvas));
  g_assert_cmpfloat (view_y (self), <, y - 100);
}

/* What is in the view, as pixels; once everything has its place. */
static cairo_surface_t *
take_picture (CanvasWindow *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self->canvas));
  int height = gtk_widget_get_height (GTK_WIDGET (self->canvas));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;

  canvas_wait_frames (self);
  journey_canvas_paint (self->canvas, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  gsk_render_node_draw (node, cr);
  gsk_render_node_unref (node);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static guint32
pixel (cairo_surface_t *picture, double x, double y)
{
  const guint8 *row = cairo_image_surface_get_data (picture) + (int)y * cairo_image_surface_get_stride (picture);

  return ((const guint32 *)(gconstpointer)row)[(int)x] & 0xffffff;
}

static guint32
hue (CanvasWindow *self, JourneyHue which)
{
  JourneyColour colour = journey_theme_colour (journey_theme_get (self->canvas->theme_kind), which);

  return (guint32)(colour.red * 255 + 0.5) << 16 | (guint32)(colour.green * 255 + 0.5) << 8 | (guint32)(colour.blue * 255 + 0.5);
}

/* A line parts the row from what is below it, also where both have the same ground. */
static void
test_edge (CanvasWindow *self, gconstpointer data)
{
  for (guint kind = 0; kind < JOURNEY_N_THEMES; kind++)
    {
      JourneyRect clip, title;
      cairo_surface_t *picture;
      JourneyBox card;

      g_object_set (self->canvas, "theme-kind", kind, NULL);
      wait_idle ();
      title = find_title (self, &card);
      clip = journey_canvas_clip_rect (self->canvas, JOURNEY_PART_COLUMN);
      picture = take_picture (self);
      g_assert_cmphex (pixel (picture, title.x + title.width - 2, clip.y - 1), ==, hue (self, JOURNEY_HUE_BAND_BORDER));
      g_assert_cmphex (pixel (picture, title.x + title.width - 2, clip.y - 2), ==, hue (self, JOURNEY_HUE_LANE_TITLE));
      cairo_surface_destroy (picture);
    }
}

static void
assert_marked (CanvasWindow *self, const JourneyRect *title, gboolean selected, gboolean focused)
{
  cairo_surface_t *picture = take_picture (self);
  double middle = title->x + title->width - 20;

  g_assert_cmpint (pixel (picture, middle, title->y + 0.5) == hue (self, JOURNEY_HUE_ACCENT), ==, selected);
  g_assert_cmpint (pixel (picture, middle, title->y + 4) != hue (self, JOURNEY_HUE_LANE_TITLE), ==, selected);
  g_assert_cmpint (pixel (picture, middle, title->y - 1.5) != hue (self, JOURNEY_HUE_LANE_TITLE), ==, focused);
  cairo_surface_destroy (picture);
}

/* What is selected, and what has the focus, is seen in the row as it would be on its card, without drawing the row again. */
static void
test_selected (CanvasWindow *self, gconstpointer data)
{
  JourneyBox card, next;
  JourneyRect title = find_title (self, &card);
  JourneyRect beside;
  GskRenderNode *node;
  const char *both[] = { card.id, NULL, NULL };

  assert_marked (self, &title, FALSE, FALSE);
  node = self->canvas->title_row.node;
  press (self, &title, GDK_BUTTON_PRIMARY, 1);
  gtk_window_set_focus_visible (GTK_WINDOW (self->window), FALSE);
  assert_marked (self, &title, TRUE, FALSE);
  gtk_window_set_focus_visible (GTK_WINDOW (self->window), TRUE);
  assert_marked (self, &title, TRUE, TRUE);

  g_assert_true (journey_canvas_title_rect (self->canvas, (guint)card.column + 1, &beside));
  assert_marked (self, &beside, FALSE, FALSE);
  g_assert_true (journey_canvas_hit (self->canvas, beside.x + 2, beside.y + 5, &next));
  both[1] = next.id;
  journey_selection_select_many (self->selection, both, card.id);
  assert_marked (self, &beside, TRUE, FALSE);
  g_assert_true (self->canvas->title_row.node == node);
}

/* Seen from far away, the map leaves room below for the titles, each of which stands for its card. To pan does not draw them
 * again. */
static void
test_hanging (void)
{
  CanvasWindow window;
  JourneyRect lanes, column;
  cairo_surface_t *picture;
  GskRenderNode *node;
  guint written = 0;
  JourneyBox box;

  canvas_window_open (&window, canvas_map_large (5, 60));
  canvas_wait_frames (&window);
  g_assert_null (window.canvas->hanging.node);
  journey_viewport_zoom_to (journey_canvas_viewport (window.canvas), 0.3, 0, 0);
  picture = take_picture (&window);
  g_assert_nonnull (window.canvas->hanging.node);

  lanes = journey_scene_strip_rect (window.canvas->scene, 0);
  lanes = journey_canvas_view_rect (window.canvas, JOURNEY_PART_COLUMN, &lanes);
  column = journey_scene_column_rect (window.canvas->scene, 7);
  column = journey_canvas_view_rect (window.canvas, JOURNEY_PART_COLUMN, &column);
  column.y = lanes.y + lanes.height + 20;
  for (int y = (int)column.y; y < column.y + 30; y++)
    for (int x = (int)column.x; x < column.x + column.width; x++)
      written += pixel (picture, x, y) != hue (&window, JOURNEY_HUE_PAPER);
  g_assert_cmpuint (written, >, 20);
  cairo_surface_destroy (picture);
  g_assert_true (journey_canvas_hit (window.canvas, column.x + 3, column.y, &box));
  g_assert_cmpint (box.kind, ==, JOURNEY_BOX_TOUCHPOINT);
  g_assert_cmpint (box.column, ==, 7);

  node = window.canvas->hanging.node;
  canvas_pan (&window, 8);
  canvas_pan (&window, 8);
  g_assert_true (window.canvas->hanging.node == node);
  canvas_window_close (&window);
}

/* How much is written in a part of a heading. */
static guint
count_ink (CanvasWindow *self, double x, double y, double width, double height)
{
  cairo_surface_t *picture = take_picture (self);
  guint32 ground = pixel (picture, x, y);
  guint n = 0;

  for (int i = 0; i < (int)width; i++)
    for (int j = 0; j < (int)height; j++)
      n += pixel (picture, x + i, y + j) != ground;
  cairo_surface_destroy (picture);

  return n;
}

/* With less and less of a stage in sight its question goes as a whole, and its title in the end goes along with the stage. */
static void
test_heading (void)
{
  JourneyViewport *viewport;
  JourneyHeadingLook look;
  CanvasWindow window;
  JourneyRect rect, clip;
  double end, room;

  canvas_window_open (&window, canvas_map_large (5, 60));
  journey_edit_set_text (canvas_stage (&window, 0), JOURNEY_STAGE_QUESTION, "How do they hear of us in the first place?");
  canvas_wait_frames (&window);
  viewport = journey_canvas_viewport (window.canvas);
  rect = journey_scene_stage_rect (window.canvas->scene, 0);
  journey_scene_heading_look (window.canvas->scene, 0, &look);
  g_assert_cmpfloat (look.question_end, >, look.title_end + 20);
  clip = journey_canvas_clip_rect (window.canvas, JOURNEY_PART_COLUMN);

  /* The end of the heading's plain middle, in the view. */
  for (guint i = 0; i < 3; i++)
    {
      room = i == 0 ? look.question_end + 10 : i == 1 ? look.question_end - 20 : look.title_end - 30;
      end = clip.x + room;
      journey_viewport_scroll_to (viewport, rect.x + rect.width - end, 0);
      g_assert_cmpint (count_ink (&window, clip.x + 1, rect.y + look.question_y + 1, room - 14, 14) > 0, ==, i == 0);
      g_assert_cmpuint (count_ink (&window, clip.x + 1, rect.y + look.question_y - 16, room - 14, 14), >, 0);
    }
  /* The last letters are those that are seen. */
  g_assert_cmpuint (count_ink (&window, end - 13 - 15, rect.y + look.question_y - 16, 14, 14), >, 0);
  canvas_window_close (&window);
}

#define ADD(path, func) g_test_add (path, CanvasWindow, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/canvas-titles/shown", test_shown);
  g_test_add_func ("/canvas-titles/cut", test_cut);
  g_test_add_func ("/canvas-titles/lifted", test_lifted);
  ADD ("/canvas-titles/press", test_press);
  ADD ("/canvas-titles/edge", test_edge);
  ADD ("/canvas-titles/selected", test_selected);
  g_test_add_func ("/canvas-titles/hanging", test_hanging);
  g_test_add_func ("/canvas-titles/heading", test_heading);

  return g_test_run ();
}
