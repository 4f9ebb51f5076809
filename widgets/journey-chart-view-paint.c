/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "journey-chart-view-private.h"

#define FOCUS_GAP 7.0f  /* from the edge of a mark to the outer edge of the line that says that it has the focus */
#define FOCUS_LINE 2.0f /* that line */
#define BUBBLE 250      /* as wide as words about a mark become, in pixels */
#define BUBBLE_MARGIN 8
#define BUBBLE_RADIUS 6

/* Steps of the figures keep a mark that follows this near to the pointer, in radii. */
#define FOLLOWS 2.0

static GdkRGBA
rgba_of (JourneyChartView *self, JourneyHue hue, double alpha)
{
  JourneyColour colour = journey_theme_colour (journey_chart_theme (self->chart), hue);

  return (GdkRGBA){ (float)colour.red, (float)colour.green, (float)colour.blue, (float)alpha };
}

static void
record_chart (JourneyChartView *self)
{
  graphene_rect_t bounds =
      GRAPHENE_RECT_INIT (0, 0, (float)journey_chart_width (self->chart), (float)journey_chart_height (self->chart));
  cairo_t *cr;
  JourneyCairoSink sink;

  self->node = gsk_cairo_node_new (&bounds);
  cr = gsk_cairo_node_get_draw_context (self->node);
  journey_cairo_sink_init (&sink, cr);
  journey_chart_paint (self->chart, &sink.parent, self->selected);
  cairo_destroy (cr);
}

/* The mark that is dragged, where the pointer has it, unless it follows by itself because its figures are changed. */
static void
paint_held (JourneyChartView *self, GtkSnapshot *snapshot)
{
  int index = journey_chart_find (self->chart, self->hold.id);
  graphene_rect_t bounds =
      GRAPHENE_RECT_INIT (0, 0, (float)journey_chart_width (self->chart), (float)journey_chart_height (self->chart));
  const JourneyChartMark *mark;
  JourneyCairoSink sink;
  cairo_t *cr;

  if (index < 0)
    return;
  mark = journey_chart_mark (self->chart, (guint)index);
  if (hypot (mark->place_x - self->hold.x, mark->place_y - self->hold.y) < mark->radius * FOLLOWS)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  journey_cairo_sink_init (&sink, cr);
  journey_chart_paint_mark (self->chart, &sink.parent, (guint)index, self->hold.x, self->hold.y, TRUE);
  cairo_destroy (cr);
}

/* Where the mark is that is told of: the hand that drags it may be ahead of its figures. */
static graphene_rect_t
bubble_rect (JourneyChartView *self, guint index, int width, int height)
{
  const JourneyChartMark *mark = journey_chart_mark (self->chart, index);
  gboolean held =
      self->hold.dragging && hypot (mark->place_x - self->hold.x, mark->place_y - self->hold.y) >= mark->radius * FOLLOWS;
  JourneyRect rect =
      journey_chart_bubble (self->chart, index, held ? self->hold.x : mark->x, held ? self->hold.y : mark->y, width, height);

  return GRAPHENE_RECT_INIT ((float)round (rect.x), (float)round (rect.y), (float)width, (float)height);
}

static void
paint_bubble (JourneyChartView *self, GtkSnapshot *snapshot, guint index)
{
  g_autoptr (PangoLayout) layout =
      gtk_widget_create_pango_layout (GTK_WIDGET (self), journey_chart_mark (self->chart, index)->words);
  GdkRGBA ground = rgba_of (self, JOURNEY_HUE_TEXT, 1), text = rgba_of (self, JOURNEY_HUE_CARD, 1);
  int room = MIN (BUBBLE, gtk_widget_get_width (GTK_WIDGET (self)) - 2 * BUBBLE_MARGIN), width, height;
  graphene_rect_t rect;
  GskRoundedRect shape;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, MAX (room, 1) * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, &width, &height);
  pango_layout_set_width (layout, (width + 1) * PANGO_SCALE);
  rect = bubble_rect (self, index, width + 1 + 2 * BUBBLE_MARGIN, height + 2 * BUBBLE_MARGIN);
  gsk_rounded_rect_init_from_rect (&shape, &rect, BUBBLE_RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, &ground, &rect);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (rect.origin.x + BUBBLE_MARGIN, rect.origin.y + BUBBLE_MARGIN));
  gtk_snapshot_append_layout (snapshot, layout, &text);
  gtk_snapshot_restore (snapshot);
}

static int
told_mark (JourneyChartView *self)
{
  int focused = journey_chart_view_focused (self);

  if (self->hold.dragging)
    return journey_chart_find (self->chart, self->hold.id);
  if (self->hovered >= 0)
    return self->hovered;

  return focused >= 0 && gtk_widget_has_visible_focus (g_ptr_array_index (self->cells, (guint)focused)) ? focused : -1;
}

/**
 * journey_chart_view_told:
 *
 * Returns: (nullable): the id of the mark whose figures are told: what is dragged, else what is pointed at, else what
 *   has the focus by the keyboard; NULL for none
 */
const char *
journey_chart_view_told (JourneyChartView *self)
{
  int told;

  g_return_val_if_fail (JOURNEY_IS_CHART_VIEW (self), NULL);

  told = self->chart ? told_mark (self) : -1;

  return told >= 0 ? journey_chart_mark (self->chart, (guint)told)->id : NULL;
}

/* Says what is told of when that is something else, or, with @anew, as soon as its figures may be others. */
void
journey_chart_view_tell (JourneyChartView *self, gboolean anew)
{
  const char *id = journey_chart_view_told (self);

  if (g_strcmp0 (self->told, id) == 0 && !(anew && id))
    return;

  g_free (self->told);
  self->told = g_strdup (id);
  g_signal_emit_by_name (self, "told", self->told);
}

/* Where more contrast is asked for the chart is on white or black, whatever the grey of the window is. */
static void
paint_paper (JourneyChartView *self, GtkSnapshot *snapshot)
{
  GdkRGBA paper = rgba_of (self, JOURNEY_HUE_CARD, 1);

  if (journey_theme_has_high_contrast (journey_chart_theme (self->chart)))
    gtk_snapshot_append_color (snapshot, &paper,
                               &GRAPHENE_RECT_INIT (0, 0, (float)gtk_widget_get_width (GTK_WIDGET (self)),
                                                    (float)gtk_widget_get_height (GTK_WIDGET (self))));
}

/* Around the mark that has the focus by the keyboard: being selected looks alike, with or without it. */
static void
paint_focus (JourneyChartView *self, GtkSnapshot *snapshot)
{
  int index = journey_chart_view_focused (self);
  const JourneyChartMark *mark;
  GskRoundedRect outline;
  GdkRGBA colour;
  float radius;

  if (index < 0 || !gtk_widget_has_visible_focus (g_ptr_array_index (self->cells, (guint)index)))
    return;

  mark = journey_chart_mark (self->chart, (guint)index);
  radius = (float)mark->radius + FOCUS_GAP;
  colour = rgba_of (self, JOURNEY_HUE_ACCENT, 1);
  gsk_rounded_rect_init_from_rect (
      &outline, &GRAPHENE_RECT_INIT ((float)mark->place_x - radius, (float)mark->place_y - radius, 2 * radius, 2 * radius),
      radius);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]){ FOCUS_LINE, FOCUS_LINE, FOCUS_LINE, FOCUS_LINE },
                              (GdkRGBA[4]){ colour, colour, colour, colour });
}

/* Paints the chart, what is dragged, and the words about what is pointed at. */
void
journey_chart_view_paint (JourneyChartView *self, GtkSnapshot *snapshot)
{
  int told;

  if (!self->chart)
    return;

  paint_paper (self, snapshot);
  if (!self->node)
    record_chart (self);
  gtk_snapshot_append_node (snapshot, self->node);
  if (self->hold.dragging)
    paint_held (self, snapshot);
  paint_focus (self, snapshot);
  told = self->has_bubble ? told_mark (self) : -1;
  if (told >= 0)
    paint_bubble (self, snapshot, (guint)told);
}
