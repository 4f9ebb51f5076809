/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-sparkline.h"

#define HIGHEST 2.0
#define MARGIN 6

struct _JourneySparkline
{
  GtkWidget parent_instance;

  double *values; /* -HIGHEST…HIGHEST */
  guint n_values;
};

G_DEFINE_FINAL_TYPE (JourneySparkline, journey_sparkline, GTK_TYPE_WIDGET)

static double
x_of (JourneySparkline *self, guint i, int width)
{
  double room = width - 2 * MARGIN;

  return self->n_values == 1 ? width / 2.0 : MARGIN + room * i / (self->n_values - 1);
}

static double
y_of (JourneySparkline *self, guint i, int height)
{
  double share = (HIGHEST - CLAMP (self->values[i], -HIGHEST, HIGHEST)) / (2 * HIGHEST);

  return MARGIN + (height - 2 * MARGIN) * share;
}

static void
journey_sparkline_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  JourneySparkline *self = JOURNEY_SPARKLINE (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float)width, (float)height);
  GdkRGBA colour;
  cairo_t *cr;

  if (self->n_values == 0)
    return;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  gdk_cairo_set_source_rgba (cr, &colour);
  cairo_set_line_width (cr, 2);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (guint i = 0; i < self->n_values; i++)
    cairo_line_to (cr, x_of (self, i, width), y_of (self, i, height));
  if (self->n_values == 1)
    cairo_close_path (cr);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
journey_sparkline_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 64 : 36;
}

static void
journey_sparkline_finalize (GObject *object)
{
  g_free (JOURNEY_SPARKLINE (object)->values);

  G_OBJECT_CLASS (journey_sparkline_parent_class)->finalize (object);
}

static void
journey_sparkline_class_init (JourneySparklineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = journey_sparkline_finalize;
  widget_class->snapshot = journey_sparkline_snapshot;
  widget_class->measure = journey_sparkline_measure;
  gtk_widget_class_set_css_name (widget_class, "sparkline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
journey_sparkline_init (JourneySparkline *self)
{
}

/**
 * journey_sparkline_new:
 *
 * Returns: (transfer floating): a sparkline without a line
 */
GtkWidget *
journey_sparkline_new (void)
{
  return g_object_new (JOURNEY_TYPE_SPARKLINE, NULL);
}

/**
 * journey_sparkline_set_values:
 * @values: (array length=n_values): -2…+2, copied
 */
void
journey_sparkline_set_values (JourneySparkline *self, const double *values, guint n_values)
{
  g_return_if_fail (JOURNEY_IS_SPARKLINE (self));

  g_free (self->values);
  self->values = g_memdup2 (values, n_values * sizeof (double));
  self->n_values = n_values;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
