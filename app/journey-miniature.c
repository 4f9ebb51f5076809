/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-miniature.h"

#include <string.h>

#define WIDTH 168
#define HEIGHT 84
#define SMALLEST 112
#define COLUMNS 5
#define STEP (WIDTH / (double)COLUMNS)

struct _JourneyMiniature
{
  GtkWidget parent_instance;

  char *beginning;
};

G_DEFINE_FINAL_TYPE (JourneyMiniature, journey_miniature, GTK_TYPE_WIDGET)

enum
{
  PROP_BEGINNING = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static const GdkRGBA blue = { 0.11f, 0.44f, 0.85f, 1 };
static const GdkRGBA pale_blue = { 0.11f, 0.44f, 0.85f, 0.16f };
static const GdkRGBA green = { 0.15f, 0.63f, 0.41f, 1 };
static const GdkRGBA pale_green = { 0.15f, 0.63f, 0.41f, 0.14f };
static const GdkRGBA sand = { 0.78f, 0.68f, 0.53f, 0.75f };
static const GdkRGBA pale_sand = { 0.78f, 0.68f, 0.53f, 0.32f };

static void
draw_chevrons (cairo_t *cr, const GdkRGBA *colour)
{
  gdk_cairo_set_source_rgba (cr, colour);
  for (int i = 0; i < COLUMNS; i++)
    {
      double x = i * STEP;

      cairo_move_to (cr, x, 2);
      cairo_line_to (cr, x + STEP - 6, 2);
      cairo_line_to (cr, x + STEP - 1, 10);
      cairo_line_to (cr, x + STEP - 6, 18);
      cairo_line_to (cr, x, 18);
      cairo_line_to (cr, x + 5, 10);
      cairo_close_path (cr);
    }
  cairo_fill (cr);
}

static void
draw_card (cairo_t *cr, double x, double y, double width, double height, const GdkRGBA *colour)
{
  const double radius = 3;

  gdk_cairo_set_source_rgba (cr, colour);
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - radius, y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, x + width - radius, y + height - radius, radius, 0, G_PI_2);
  cairo_arc (cr, x + radius, y + height - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
draw_five_stages (cairo_t *cr, const GdkRGBA *ink)
{
  draw_chevrons (cr, &blue);
  cairo_move_to (cr, 4, 46);
  cairo_curve_to (cr, 24, 34, 40, 36, 56, 50);
  cairo_curve_to (cr, 76, 66, 92, 62, 110, 48);
  cairo_curve_to (cr, 126, 38, 146, 48, 164, 40);
  cairo_set_line_width (cr, 2.5);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_stroke (cr);
}

static void
draw_blueprint (cairo_t *cr, const GdkRGBA *ink)
{
  const double dashes[] = { 4, 3 };
  GdkRGBA line = *ink;

  draw_chevrons (cr, &green);
  for (int i = 0; i < COLUMNS; i++)
    {
      draw_card (cr, i * STEP + 2, 30, STEP - 8, 14, &pale_blue);
      draw_card (cr, i * STEP + 2, 60, STEP - 8, 14, &pale_green);
    }
  line.alpha *= 0.6f;
  gdk_cairo_set_source_rgba (cr, &line);
  cairo_set_line_width (cr, 1.5);
  cairo_set_dash (cr, dashes, 2, 0);
  cairo_move_to (cr, 0, 52);
  cairo_line_to (cr, WIDTH, 52);
  cairo_stroke (cr);
}

static void
draw_empty (cairo_t *cr, const GdkRGBA *ink)
{
  GdkRGBA line = *ink;

  line.alpha *= 0.6f;
  gdk_cairo_set_source_rgba (cr, &line);
  cairo_set_line_width (cr, 2.5);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_move_to (cr, WIDTH / 2.0 - 16, HEIGHT / 2.0);
  cairo_line_to (cr, WIDTH / 2.0 + 16, HEIGHT / 2.0);
  cairo_move_to (cr, WIDTH / 2.0, HEIGHT / 2.0 - 16);
  cairo_line_to (cr, WIDTH / 2.0, HEIGHT / 2.0 + 16);
  cairo_stroke (cr);
}

static void
draw_table (cairo_t *cr, const GdkRGBA *ink)
{
  for (int row = 0; row < 4; row++)
    for (int column = 0; column < 3; column++)
      draw_card (cr, 16 + column * 47, 4 + row * 19, 42, 14, row == 0 ? &sand : &pale_sand);
}

static const struct
{
  const char *beginning;
  void (*draw) (cairo_t *cr, const GdkRGBA *ink);
} drawings[] = {
  { "five-stages", draw_five_stages },
  { "blueprint", draw_blueprint },
  { "empty", draw_empty },
  { "table", draw_table },
};

/* No larger than it is drawn, and smaller where there is no room. */
static void
fit (GtkWidget *widget, GtkSnapshot *snapshot)
{
  float width = (float)gtk_widget_get_width (widget);
  float height = (float)gtk_widget_get_height (widget);
  float scale = MIN (1, MIN (width / WIDTH, height / HEIGHT));

  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((width - scale * WIDTH) / 2, (height - scale * HEIGHT) / 2));
  gtk_snapshot_scale (snapshot, scale, scale);
}

static void
journey_miniature_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  JourneyMiniature *self = JOURNEY_MINIATURE (widget);
  GdkRGBA ink;
  cairo_t *cr;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &ink);
  gtk_snapshot_save (snapshot);
  fit (widget, snapshot);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT));
  for (guint i = 0; i < G_N_ELEMENTS (drawings); i++)
    if (g_strcmp0 (drawings[i].beginning, self->beginning) == 0)
      drawings[i].draw (cr, &ink);
  cairo_destroy (cr);
  gtk_snapshot_restore (snapshot);
}

static void
journey_miniature_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? SMALLEST : HEIGHT;
}

static void
journey_miniature_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_BEGINNING:
      g_value_set_string (value, JOURNEY_MINIATURE (object)->beginning);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
journey_miniature_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_BEGINNING:
      journey_miniature_set_beginning (JOURNEY_MINIATURE (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
journey_miniature_finalize (GObject *object)
{
  g_free (JOURNEY_MINIATURE (object)->beginning);

  G_OBJECT_CLASS (journey_miniature_parent_class)->finalize (object);
}

static void
journey_miniature_class_init (JourneyMiniatureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = journey_miniature_get_property;
  object_class->set_property = journey_miniature_set_property;
  object_class->finalize = journey_miniature_finalize;
  widget_class->snapshot = journey_miniature_snapshot;
  widget_class->measure = journey_miniature_measure;

  props[PROP_BEGINNING] =
      g_param_spec_string ("beginning", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "miniature");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
journey_miniature_init (JourneyMiniature *self)
{
}

/**
 * journey_miniature_set_beginning:
 * @beginning: five-stages, blueprint, empty or table
 */
void
journey_miniature_set_beginning (JourneyMiniature *self, const char *beginning)
{
  g_return_if_fail (JOURNEY_IS_MINIATURE (self));

  if (g_strcmp0 (self->beginning, beginning) == 0)
    return;

  g_free (self->beginning);
  self->beginning = g_strdup (beginning);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BEGINNING]);
}
