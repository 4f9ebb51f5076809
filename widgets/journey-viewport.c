/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-viewport.h"

#include <math.h>

struct _JourneyViewport
{
  GObject parent_instance;

  double zoom;
  double unit; /* the zoom that is called 100 % */
  double x;    /* pixels of the zoomed content before the view */
  double y;
  double view_width; /* pixels */
  double view_height;
  double content_width; /* scene units */
  double content_height;
  double room_below;  /* pixels */
  double pinned_left; /* scene units */
  double pinned_top;
  double pinned_right;
  gboolean mirrored;
};

G_DEFINE_FINAL_TYPE (JourneyViewport, journey_viewport, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const double stops[] = { 0.1, 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4 };

static double
clamp_offset (double offset, double length, double view, gboolean at_end)
{
  if (length <= view)
    return at_end ? length - view : 0;

  return CLAMP (offset, 0, length - view);
}

/* Puts new values in their bounds and tells about them. */
static void
move (JourneyViewport *self, double zoom, double x, double y)
{
  JourneyViewport before = *self;

  self->zoom = zoom;
  self->x = clamp_offset (x, journey_viewport_width (self), self->view_width, self->mirrored);
  self->y = clamp_offset (y, journey_viewport_height (self), self->view_height, FALSE);

  if (self->zoom != before.zoom || self->x != before.x || self->y != before.y)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* How far to go so that from…to lies between low and high; when it is too long for that, its beginning does. */
static double
shift_into (double from, double to, double low, double high)
{
  if (from < low || to - from > high - low)
    return from - low;
  if (to > high)
    return to - high;

  return 0;
}

static void
journey_viewport_class_init (JourneyViewportClass *klass)
{
  signals[CHANGED] =
      g_signal_new ("changed", JOURNEY_TYPE_VIEWPORT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0, G_TYPE_NONE);
}

static void
journey_viewport_init (JourneyViewport *self)
{
  self->zoom = 1;
  self->unit = 1;
}

/**
 * journey_viewport_new:
 *
 * Returns: (transfer full): a viewport at 100 % of an empty content in an empty view
 */
JourneyViewport *
journey_viewport_new (void)
{
  return g_object_new (JOURNEY_TYPE_VIEWPORT, NULL);
}

/**
 * journey_viewport_zoom:
 *
 * Returns: pixels a scene unit, 0.1…4
 */
double
journey_viewport_zoom (JourneyViewport *self)
{
  return self->zoom;
}

/**
 * journey_viewport_magnification:
 *
 * Returns: the zoom as people are told it: 1 is 100 %
 */
double
journey_viewport_magnification (JourneyViewport *self)
{
  return self->zoom / self->unit;
}

/**
 * journey_viewport_unit:
 *
 * Returns: how many pixels a scene unit has at 100 %
 */
double
journey_viewport_unit (JourneyViewport *self)
{
  return self->unit;
}

/**
 * journey_viewport_x:
 *
 * Returns: how many pixels of the zoomed content lie left of the view; negative for a mirrored content narrower than it
 */
double
journey_viewport_x (JourneyViewport *self)
{
  return self->x;
}

/**
 * journey_viewport_y:
 *
 * Returns: how many pixels of the zoomed content lie above the view
 */
double
journey_viewport_y (JourneyViewport *self)
{
  return self->y;
}

/**
 * journey_viewport_view_width:
 *
 * Returns: the width of the view in pixels
 */
double
journey_viewport_view_width (JourneyViewport *self)
{
  return self->view_width;
}

/**
 * journey_viewport_view_height:
 *
 * Returns: the height of the view in pixels
 */
double
journey_viewport_view_height (JourneyViewport *self)
{
  return self->view_height;
}

/**
 * journey_viewport_width:
 *
 * Returns: the width of the zoomed content in pixels
 */
double
journey_viewport_width (JourneyViewport *self)
{
  return self->content_width * self->zoom;
}

/**
 * journey_viewport_height:
 *
 * Returns: the height of the zoomed content with the room below it, in pixels
 */
double
journey_viewport_height (JourneyViewport *self)
{
  return self->content_height * self->zoom + self->room_below;
}

/**
 * journey_viewport_set_content:
 * @width: in scene units
 * @height: in scene units
 * @mirrored: whether the content begins at its right end
 *
 * Says how large the content is. What is seen stays where it is, counted from where the content begins.
 */
void
journey_viewport_set_content (JourneyViewport *self, double width, double height, gboolean mirrored)
{
  double from_end = journey_viewport_width (self) - self->x - self->view_width;
  gboolean was_mirrored = self->mirrored;

  g_return_if_fail (width >= 0 && height >= 0);

  if (self->content_width == width && self->content_height == height && !self->mirrored == !mirrored)
    return;

  self->content_width = width;
  self->content_height = height;
  self->mirrored = mirrored;
  if (mirrored && !was_mirrored)
    from_end = 0;
  self->x = clamp_offset (mirrored ? journey_viewport_width (self) - from_end - self->view_width : self->x,
                          journey_viewport_width (self), self->view_width, mirrored);
  self->y = clamp_offset (self->y, journey_viewport_height (self), self->view_height, FALSE);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * journey_viewport_set_unit:
 * @unit: how many pixels a scene unit has at 100 %, above 0
 *
 * Says what 100 % is. The magnification stays as it is, if it can, and so does what is seen at the beginning of the view.
 */
void
journey_viewport_set_unit (JourneyViewport *self, double unit)
{
  double magnification = journey_viewport_magnification (self);

  g_return_if_fail (unit > 0);

  if (self->unit == unit)
    return;

  self->unit = unit;
  journey_viewport_zoom_to (self, magnification * unit, self->mirrored ? self->view_width : 0, 0);
}

/**
 * journey_viewport_set_pinned:
 * @left: scene units at the left edge that do not scroll
 * @top: scene units at the upper edge
 * @right: scene units at the right edge
 *
 * Says what covers the edges of the view.
 */
void
journey_viewport_set_pinned (JourneyViewport *self, double left, double top, double right)
{
  self->pinned_left = left;
  self->pinned_top = top;
  self->pinned_right = right;
}

/**
 * journey_viewport_set_room_below:
 * @room: in pixels
 *
 * Leaves room below the content, so that its end can be scrolled clear of what floats over the view.
 */
void
journey_viewport_set_room_below (JourneyViewport *self, double room)
{
  g_return_if_fail (room >= 0);

  if (self->room_below == room)
    return;

  self->room_below = room;
  self->y = clamp_offset (self->y, journey_viewport_height (self), self->view_height, FALSE);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * journey_viewport_set_view:
 * @width: in pixels
 * @height: in pixels
 *
 * Says how large the view is.
 */
void
journey_viewport_set_view (JourneyViewport *self, double width, double height)
{
  double from_end = journey_viewport_width (self) - self->x - self->view_width;

  g_return_if_fail (width >= 0 && height >= 0);

  if (self->view_width == width && self->view_height == height)
    return;

  self->view_width = width;
  self->view_height = height;
  self->x = clamp_offset (self->mirrored ? journey_viewport_width (self) - from_end - width : self->x,
                          journey_viewport_width (self), width, self->mirrored);
  self->y = clamp_offset (self->y, journey_viewport_height (self), height, FALSE);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * journey_viewport_scroll_to:
 * @x: in pixels of the zoomed content
 * @y: in pixels of the zoomed content
 *
 * Puts that point at the upper left of the view, as far as the content goes.
 */
void
journey_viewport_scroll_to (JourneyViewport *self, double x, double y)
{
  g_return_if_fail (isfinite (x) && isfinite (y));

  move (self, self->zoom, x, y);
}

/**
 * journey_viewport_scroll_by:
 * @dx: in pixels
 * @dy: in pixels
 *
 * Moves the view over the content.
 */
void
journey_viewport_scroll_by (JourneyViewport *self, double dx, double dy)
{
  journey_viewport_scroll_to (self, self->x + dx, self->y + dy);
}

/**
 * journey_viewport_reveal:
 * @rect: in scene units
 *
 * Scrolls no further than needed to bring a rectangle into the part of the view that nothing covers.
 */
void
journey_viewport_reveal (JourneyViewport *self, const JourneyRect *rect)
{
  JourneyRect seen = journey_viewport_to_view (self, rect);
  double dx = shift_into (seen.x, seen.x + seen.width, self->pinned_left * self->zoom,
                          self->view_width - self->pinned_right * self->zoom);
  double dy = shift_into (seen.y, seen.y + seen.height, self->pinned_top * self->zoom,
                          MAX (self->view_height - self->room_below, self->pinned_top * self->zoom));

  journey_viewport_scroll_by (self, dx, dy);
}

/**
 * journey_viewport_zoom_to:
 * @zoom: pixels a scene unit, brought into 0.1…4
 * @x: in pixels of the view
 * @y: in pixels of the view
 *
 * Zooms about a point of the view: what is seen there stays there, as far as the content goes.
 */
void
journey_viewport_zoom_to (JourneyViewport *self, double zoom, double x, double y)
{
  double ratio;

  g_return_if_fail (isfinite (zoom) && isfinite (x) && isfinite (y));

  zoom = CLAMP (zoom, JOURNEY_VIEWPORT_ZOOM_MIN, JOURNEY_VIEWPORT_ZOOM_MAX);
  ratio = zoom / self->zoom;

  move (self, zoom, (self->x + x) * ratio - x, (self->y + y) * ratio - y);
}

/**
 * journey_viewport_next_zoom:
 * @larger: whether to look above or below the zoom there is
 *
 * Returns: the next of the usual zooms, such as 100 % or 125 %; the zoom there is at the end of them
 */
double
journey_viewport_next_zoom (JourneyViewport *self, gboolean larger)
{
  const double near = 0.005;
  double at = journey_viewport_magnification (self);

  if (larger)
    {
      for (guint i = 0; i < G_N_ELEMENTS (stops); i++)
        if (stops[i] > at + near && stops[i] * self->unit <= JOURNEY_VIEWPORT_ZOOM_MAX)
          return stops[i] * self->unit;
    }
  else
    {
      for (guint i = G_N_ELEMENTS (stops); i > 0; i--)
        if (stops[i - 1] < at - near)
          return stops[i - 1] * self->unit;
    }

  return self->zoom;
}

/**
 * journey_viewport_fit:
 *
 * Chooses the largest zoom at which all of the content is seen, no larger than 4 and no smaller than 0.1.
 */
void
journey_viewport_fit (JourneyViewport *self)
{
  double zoom;

  if (self->content_width <= 0 || self->content_height <= 0 || self->view_width <= 0 || self->view_height <= self->room_below)
    return;

  zoom = MIN (self->view_width / self->content_width, (self->view_height - self->room_below) / self->content_height);
  move (self, CLAMP (zoom, JOURNEY_VIEWPORT_ZOOM_MIN, JOURNEY_VIEWPORT_ZOOM_MAX), self->mirrored ? G_MAXDOUBLE : 0, 0);
}

/**
 * journey_viewport_fit_between:
 * @from: in scene units
 * @to: in scene units, no less
 *
 * Chooses the largest zoom at which all of the height is seen, and the width from @from to @to beside what is pinned, no larger
 * than 4 and no smaller than 0.1; and goes there.
 */
void
journey_viewport_fit_between (JourneyViewport *self, double from, double to)
{
  double width = to - from + self->pinned_left + self->pinned_right;
  double zoom;

  if (width <= 0 || self->content_height <= 0 || self->view_width <= 0 || self->view_height <= self->room_below)
    return;

  zoom = MIN (self->view_width / width, (self->view_height - self->room_below) / self->content_height);
  zoom = CLAMP (zoom, JOURNEY_VIEWPORT_ZOOM_MIN, JOURNEY_VIEWPORT_ZOOM_MAX);
  move (self, zoom, self->mirrored ? (to + self->pinned_right) * zoom - self->view_width : (from - self->pinned_left) * zoom, 0);
}

/**
 * journey_viewport_to_scene:
 * @view_x: in pixels of the view
 * @view_y: in pixels of the view
 * @x: (out): in scene units
 * @y: (out): in scene units
 *
 * Says which point of the content lies at a point of the view, with nothing pinned.
 */
void
journey_viewport_to_scene (JourneyViewport *self, double view_x, double view_y, double *x, double *y)
{
  *x = (view_x + self->x) / self->zoom;
  *y = (view_y + self->y) / self->zoom;
}

/**
 * journey_viewport_to_view:
 * @rect: in scene units
 *
 * Returns: where it is in the view, in pixels, with nothing pinned
 */
JourneyRect
journey_viewport_to_view (JourneyViewport *self, const JourneyRect *rect)
{
  return (JourneyRect){
    rect->x * self->zoom - self->x,
    rect->y * self->zoom - self->y,
    rect->width * self->zoom,
    rect->height * self->zoom,
  };
}

/**
 * journey_viewport_visible:
 *
 * Returns: the part of the content that lies in the view, in scene units; it may reach beyond a small content
 */
JourneyRect
journey_viewport_visible (JourneyViewport *self)
{
  return (JourneyRect){
    self->x / self->zoom,
    self->y / self->zoom,
    self->view_width / self->zoom,
    self->view_height / self->zoom,
  };
}
