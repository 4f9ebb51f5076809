/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-overview.h"

#include <math.h>

/* In pixels: as wide and as high as it becomes, and as high as it stays for a map that is long. */
#define WIDTH 190.0
#define HEIGHT 80.0
#define LOWEST 52.0

/* In pixels: a room that is smaller is of no use. */
#define NARROWEST 72.0
#define FLATTEST 36.0

#define FRAME 2.0f
#define FRAME_LEAST 8.0
#define OUTSIDE 0.35 /* of the paper over what is not seen */

/* How long the map must be at rest before the picture is drawn anew, in milliseconds. */
#define DRAW_AFTER 150

/* How many times larger than the view a map is when it needs an overview. */
#define WORTH_IT 1.1

struct _JourneyOverview
{
  GtkWidget parent_instance;

  JourneyViewport *viewport;
  JourneyScene *scene;
  GskRenderNode *picture; /* NULL until it was drawn for the first time */
  int picture_width;      /* that it was drawn for */
  int picture_height;
  guint draw_source;
  double grip_x; /* of the pointer within the frame, in pixels */
  double grip_y;
  gboolean lets_through; /* what is pressed on it is meant for what it lies over */
};

G_DEFINE_FINAL_TYPE (JourneyOverview, journey_overview, GTK_TYPE_WIDGET)

/* Pixels: what is drawn of a large map would otherwise be gone through in every frame that touches it. */
static cairo_surface_t *
draw_pixels (JourneyOverview *self, int width, int height)
{
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  cairo_surface_t *pixels = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width * scale, height * scale);
  JourneyCairoSink sink;
  cairo_t *cr;

  cairo_surface_set_device_scale (pixels, scale, scale);
  cr = cairo_create (pixels);
  journey_cairo_sink_init (&sink, cr);
  journey_scene_paint_overview (self->scene, (JourneySink *)&sink, width, height);
  cairo_destroy (cr);

  return pixels;
}

static void
draw_picture (JourneyOverview *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  GskRenderNode *picture = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, (float)width, (float)height));
  cairo_t *cr = gsk_cairo_node_get_draw_context (picture);
  cairo_surface_t *pixels = draw_pixels (self, width, height);

  cairo_set_source_surface (cr, pixels, 0, 0);
  cairo_paint (cr);
  cairo_surface_destroy (pixels);
  cairo_destroy (cr);

  g_clear_pointer (&self->picture, gsk_render_node_unref);
  self->picture = picture;
  self->picture_width = width;
  self->picture_height = height;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
on_rest (gpointer user_data)
{
  JourneyOverview *self = user_data;

  self->draw_source = 0;
  if (self->scene && gtk_widget_get_child_visible (GTK_WIDGET (self)) && gtk_widget_get_width (GTK_WIDGET (self)) > 0)
    draw_picture (self);
  else
    g_clear_pointer (&self->picture, gsk_render_node_unref);

  return G_SOURCE_REMOVE;
}

static void
draw_later (JourneyOverview *self)
{
  g_clear_handle_id (&self->draw_source, g_source_remove);
  self->draw_source = g_timeout_add_full (G_PRIORITY_LOW, DRAW_AFTER, on_rest, self, NULL);
}

/* The part of the picture that is seen large, never too small to be taken hold of. */
static JourneyRect
find_frame (JourneyOverview *self)
{
  double across = gtk_widget_get_width (GTK_WIDGET (self)) / MAX (journey_scene_width (self->scene), 1);
  double down = gtk_widget_get_height (GTK_WIDGET (self)) / MAX (journey_scene_height (self->scene), 1);
  JourneyRect seen = journey_viewport_visible (self->viewport);
  double left = CLAMP (seen.x * across, 0, gtk_widget_get_width (GTK_WIDGET (self)) - FRAME_LEAST);
  double top = CLAMP (seen.y * down, 0, gtk_widget_get_height (GTK_WIDGET (self)) - FRAME_LEAST);
  double right = CLAMP ((seen.x + seen.width) * across, left + FRAME_LEAST, gtk_widget_get_width (GTK_WIDGET (self)));
  double bottom = CLAMP ((seen.y + seen.height) * down, top + FRAME_LEAST, gtk_widget_get_height (GTK_WIDGET (self)));

  return (JourneyRect){ left, top, right - left, bottom - top };
}

/* Puts the frame so that the pointer holds it where it took it. */
static void
go_to (JourneyOverview *self, double x, double y)
{
  double across = gtk_widget_get_width (GTK_WIDGET (self)) / MAX (journey_scene_width (self->scene), 1);
  double down = gtk_widget_get_height (GTK_WIDGET (self)) / MAX (journey_scene_height (self->scene), 1);
  double zoom = journey_viewport_zoom (self->viewport);

  journey_viewport_scroll_to (self->viewport, (x - self->grip_x) / across * zoom, (y - self->grip_y) / down * zoom);
}

static void
on_drag_begin (GtkGestureDrag *gesture, double x, double y, JourneyOverview *self)
{
  JourneyRect frame;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (!self->scene)
    return;

  frame = find_frame (self);
  self->grip_x = x - frame.x;
  self->grip_y = y - frame.y;
  if (journey_rect_contains (&frame, x, y))
    return;

  /* Beside the frame, its middle comes to the pointer. */
  self->grip_x = frame.width / 2;
  self->grip_y = frame.height / 2;
  go_to (self, x, y);
}

static void
on_drag_update (GtkGestureDrag *gesture, double dx, double dy, JourneyOverview *self)
{
  double x, y;

  if (self->scene && gtk_gesture_drag_get_start_point (gesture, &x, &y))
    go_to (self, x + dx, y + dy);
}

static void
on_viewport_changed (JourneyOverview *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
journey_overview_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  JourneyOverview *self = JOURNEY_OVERVIEW (widget);

  if (!self->picture || self->picture_width != width || self->picture_height != height)
    draw_later (self);
}

/* What has changed while nobody could see it was not drawn, and GTK does not give the same place again. */
static void
journey_overview_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (journey_overview_parent_class)->map (widget);

  if (!JOURNEY_OVERVIEW (widget)->picture)
    draw_later (JOURNEY_OVERVIEW (widget));
}

static GdkRGBA
colour_of (JourneyOverview *self, JourneyHue hue, double alpha)
{
  JourneyColour colour = journey_theme_colour (journey_scene_theme (self->scene), hue);

  return (GdkRGBA){ (float)colour.red, (float)colour.green, (float)colour.blue, (float)alpha };
}

/* Until it is drawn for the room that there is now, the picture that there is gets stretched to it. */
static void
paint_picture (JourneyOverview *self, GtkSnapshot *snapshot)
{
  if (!self->picture)
    return;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_scale (snapshot, (float)gtk_widget_get_width (GTK_WIDGET (self)) / (float)self->picture_width,
                      (float)gtk_widget_get_height (GTK_WIDGET (self)) / (float)self->picture_height);
  gtk_snapshot_append_node (snapshot, self->picture);
  gtk_snapshot_restore (snapshot);
}

/* What is not seen large lies under a veil of paper. */
static void
paint_veil (JourneyOverview *self, GtkSnapshot *snapshot, const JourneyRect *frame)
{
  GdkRGBA veil = colour_of (self, JOURNEY_HUE_PAPER, OUTSIDE);
  float width = (float)gtk_widget_get_width (GTK_WIDGET (self)), height = (float)gtk_widget_get_height (GTK_WIDGET (self));
  float left = (float)frame->x, right = (float)(frame->x + frame->width);
  float top = (float)frame->y, bottom = (float)(frame->y + frame->height);

  gtk_snapshot_append_color (snapshot, &veil, &GRAPHENE_RECT_INIT (0, 0, left, height));
  gtk_snapshot_append_color (snapshot, &veil, &GRAPHENE_RECT_INIT (right, 0, width - right, height));
  gtk_snapshot_append_color (snapshot, &veil, &GRAPHENE_RECT_INIT (left, 0, right - left, top));
  gtk_snapshot_append_color (snapshot, &veil, &GRAPHENE_RECT_INIT (left, bottom, right - left, height - bottom));
}

static void
journey_overview_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  JourneyOverview *self = JOURNEY_OVERVIEW (widget);
  GdkRGBA paper, accent;
  JourneyRect frame;
  GskRoundedRect shape;

  if (!self->scene)
    return;

  paper = colour_of (self, JOURNEY_HUE_PAPER, 1);
  accent = colour_of (self, JOURNEY_HUE_ACCENT, 1);
  gtk_snapshot_append_color (
      snapshot, &paper, &GRAPHENE_RECT_INIT (0, 0, (float)gtk_widget_get_width (widget), (float)gtk_widget_get_height (widget)));
  paint_picture (self, snapshot);

  frame = find_frame (self);
  paint_veil (self, snapshot, &frame);
  gsk_rounded_rect_init_from_rect (
      &shape, &GRAPHENE_RECT_INIT ((float)frame.x, (float)frame.y, (float)frame.width, (float)frame.height), 2);
  gtk_snapshot_append_border (snapshot, &shape, (const float[4]){ FRAME, FRAME, FRAME, FRAME },
                              (const GdkRGBA[4]){ accent, accent, accent, accent });
}

static gboolean
journey_overview_contains (GtkWidget *widget, double x, double y)
{
  return !JOURNEY_OVERVIEW (widget)->lets_through && GTK_WIDGET_CLASS (journey_overview_parent_class)->contains (widget, x, y);
}

static void
journey_overview_dispose (GObject *object)
{
  JourneyOverview *self = JOURNEY_OVERVIEW (object);

  g_clear_handle_id (&self->draw_source, g_source_remove);
  g_clear_pointer (&self->picture, gsk_render_node_unref);
  g_clear_pointer (&self->scene, journey_scene_unref);
  g_clear_object (&self->viewport);

  G_OBJECT_CLASS (journey_overview_parent_class)->dispose (object);
}

static void
journey_overview_class_init (JourneyOverviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = journey_overview_dispose;
  widget_class->map = journey_overview_map;
  widget_class->size_allocate = journey_overview_size_allocate;
  widget_class->snapshot = journey_overview_snapshot;
  widget_class->contains = journey_overview_contains;

  gtk_widget_class_set_css_name (widget_class, "mapoverview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
journey_overview_init (JourneyOverview *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "pointer");
  g_signal_connect (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

/**
 * journey_overview_new:
 *
 * Returns: (transfer floating): an overview of nothing, which moves @viewport
 */
GtkWidget *
journey_overview_new (JourneyViewport *viewport)
{
  JourneyOverview *self = g_object_new (JOURNEY_TYPE_OVERVIEW, NULL);

  self->viewport = g_object_ref (viewport);
  g_signal_connect_object (viewport, "changed", G_CALLBACK (on_viewport_changed), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * journey_overview_set_scene:
 * @scene: (nullable): what the map looks like now
 *
 * Takes another picture, which is drawn once nothing has changed for a moment.
 */
void
journey_overview_set_scene (JourneyOverview *self, JourneyScene *scene)
{
  g_return_if_fail (JOURNEY_IS_OVERVIEW (self));

  if (self->scene == scene)
    return;

  g_clear_pointer (&self->scene, journey_scene_unref);
  self->scene = scene ? journey_scene_ref (scene) : NULL;
  if (scene)
    draw_later (self);
  else
    g_clear_pointer (&self->picture, gsk_render_node_unref);
}

/**
 * journey_overview_let_through:
 * @lets_through: whether it is only there to be looked at
 *
 * Says whether what is pressed on it is meant for what it lies over. It is not, unless that is said.
 */
void
journey_overview_let_through (JourneyOverview *self, gboolean lets_through)
{
  g_return_if_fail (JOURNEY_IS_OVERVIEW (self));

  self->lets_through = lets_through;
}

/**
 * journey_overview_is_needed:
 *
 * Returns: whether the map is so much larger than the view that an overview is worth its place
 */
gboolean
journey_overview_is_needed (JourneyOverview *self)
{
  double zoom;

  g_return_val_if_fail (JOURNEY_IS_OVERVIEW (self), FALSE);

  if (!self->scene)
    return FALSE;
  zoom = journey_viewport_zoom (self->viewport);

  return journey_scene_width (self->scene) * zoom > journey_viewport_view_width (self->viewport) * WORTH_IT
         || journey_scene_height (self->scene) * zoom > journey_viewport_view_height (self->viewport) * WORTH_IT;
}

/**
 * journey_overview_size:
 * @width: (out): in pixels
 * @height: (out): in pixels
 *
 * Says how large the picture is to be. A long map is drawn higher than it is, so that its lanes can be told apart.
 */
void
journey_overview_size (JourneyOverview *self, int *width, int *height)
{
  double scene_width = self->scene ? MAX (journey_scene_width (self->scene), 1) : 1;
  double scene_height = self->scene ? MAX (journey_scene_height (self->scene), 1) : 1;
  double scale = MIN (WIDTH / scene_width, HEIGHT / scene_height);

  *width = (int)MAX (round (scene_width * scale), LOWEST);
  *height = (int)MAX (round (scene_height * scale), LOWEST);
}

/**
 * journey_overview_fit:
 * @room: in pixels; made smaller where a picture need not be so large
 *
 * Says whether the picture is of use in some room. It fills it, however long the map is.
 *
 * Returns: whether it is large enough to be read and to be pressed
 */
gboolean
journey_overview_fit (JourneyOverview *self, JourneyRect *room)
{
  g_return_val_if_fail (JOURNEY_IS_OVERVIEW (self), FALSE);

  if (room->width < NARROWEST || room->height < FLATTEST)
    return FALSE;

  room->width = MIN (room->width, WIDTH);
  room->height = MIN (room->height, HEIGHT);

  return TRUE;
}
