/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-dumbbell.h"

#include <math.h>

#define RADIUS 5
#define TRACK 3
#define LINE 4
#define RING 1.6f
#define WIDTH 96
#define SURE 2     /* the line of the interval */
#define WHISKER 13 /* its ends, which stand out above and below a dot */
#define EDGE 1.5f  /* around it, so that it is seen on a bar of any colour */

struct _JourneyDumbbell
{
  GtkWidget parent_instance;

  double low;
  double high;
  double expected;
  double actual;
  double interval_low; /* NAN for none */
  double interval_high;
  double today; /* NAN for none */
  gboolean assumption;
};

G_DEFINE_FINAL_TYPE (JourneyDumbbell, journey_dumbbell, GTK_TYPE_WIDGET)

/* The place of a score, with room for a whole dot at both ends. */
static float
place (JourneyDumbbell *self, double score)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self)) - 2 * RADIUS;
  double part = self->high > self->low ? (score - self->low) / (self->high - self->low) : 0;
  double x = CLAMP (part, 0, 1) * width;

  return (float)(RADIUS + (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? width - x : x));
}

static void
draw_bar (GtkSnapshot *snapshot, float x0, float x1, float y, float height, const GdkRGBA *colour)
{
  GskRoundedRect bar;
  graphene_rect_t rect = GRAPHENE_RECT_INIT (MIN (x0, x1), y - height / 2, ABS (x1 - x0), height);

  gsk_rounded_rect_init_from_rect (&bar, &rect, height / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &bar);
  gtk_snapshot_append_color (snapshot, colour, &rect);
  gtk_snapshot_pop (snapshot);
}

static void
draw_dot (GtkSnapshot *snapshot, float x, float y, const GdkRGBA *ground, const GdkRGBA *ring)
{
  GskRoundedRect dot;
  graphene_rect_t rect = GRAPHENE_RECT_INIT (x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
  const GdkRGBA colours[] = { *ring, *ring, *ring, *ring };
  const float widths[] = { RING, RING, RING, RING };

  gsk_rounded_rect_init_from_rect (&dot, &rect, RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &dot);
  gtk_snapshot_append_color (snapshot, ground, &rect);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &dot, widths, colours);
}

static void
draw_whiskers (JourneyDumbbell *self, GtkSnapshot *snapshot, float y, float edge, const GdkRGBA *colour)
{
  const float ends[] = { place (self, self->interval_low), place (self, self->interval_high) };

  draw_bar (snapshot, ends[0], ends[1], y, SURE + 2 * edge, colour);
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      float half = SURE / 2.0f + edge;
      graphene_rect_t end = GRAPHENE_RECT_INIT (ends[i] - half, y - WHISKER / 2.0f, 2 * half, WHISKER);

      gtk_snapshot_append_color (snapshot, colour, &end);
    }
}

/* How sure the actual score is: a line with ends, behind the dots. */
static void
draw_interval (JourneyDumbbell *self, GtkSnapshot *snapshot, float y, const GdkRGBA *colour, const GdkRGBA *ground)
{
  draw_whiskers (self, snapshot, y, EDGE, ground);
  draw_whiskers (self, snapshot, y, 0, colour);
}

/* Nobody has measured it: hollow, with a hatch. */
static void
draw_assumption (GtkSnapshot *snapshot, float x, float y, const GdkRGBA *ground, const GdkRGBA *colour)
{
  graphene_rect_t rect = GRAPHENE_RECT_INIT (x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
  GskRoundedRect dot;
  cairo_t *cr;

  draw_dot (snapshot, x, y, ground, colour);
  gsk_rounded_rect_init_from_rect (&dot, &rect, RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &dot);
  cr = gtk_snapshot_append_cairo (snapshot, &rect);
  gdk_cairo_set_source_rgba (cr, colour);
  cairo_set_line_width (cr, 1);
  for (int i = -RADIUS; i <= RADIUS; i += 3)
    {
      cairo_move_to (cr, x + i - RADIUS, y + RADIUS);
      cairo_line_to (cr, x + i + RADIUS, y - RADIUS);
    }
  cairo_stroke (cr);
  cairo_destroy (cr);
  gtk_snapshot_pop (snapshot);
}

static void
draw_actual (JourneyDumbbell *self, GtkSnapshot *snapshot, float y, const GdkRGBA *own, const GdkRGBA *ground)
{
  if (self->assumption)
    draw_assumption (snapshot, place (self, self->actual), y, ground, own);
  else
    draw_dot (snapshot, place (self, self->actual), y, own, own);
}

static void
find_colours (JourneyDumbbell *self, GdkRGBA *own, GdkRGBA *text, GdkRGBA *track, GdkRGBA *ground)
{
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self));

  gtk_style_context_get_color (context, own);
  gtk_style_context_get_color (gtk_widget_get_style_context (gtk_widget_get_parent (GTK_WIDGET (self))), text);
  *track = *text;
  track->alpha *= 0.14f;
  if (!gtk_style_context_lookup_color (context, "view_bg_color", ground))
    gdk_rgba_parse (ground, "white");
}

static void
journey_dumbbell_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  JourneyDumbbell *self = JOURNEY_DUMBBELL (widget);
  float y = (float)gtk_widget_get_height (widget) / 2;
  GdkRGBA own, text, track, ground, past;

  find_colours (self, &own, &text, &track, &ground);
  past = text;
  past.alpha *= 0.5f;
  draw_bar (snapshot, RADIUS, (float)gtk_widget_get_width (widget) - RADIUS, y, TRACK, &track);
  if (isnan (self->expected) || isnan (self->actual))
    return;

  if (self->expected != self->actual)
    draw_bar (snapshot, place (self, self->expected), place (self, self->actual), y, LINE, &own);
  if (!isnan (self->interval_low) && !isnan (self->interval_high))
    draw_interval (self, snapshot, y, &text, &ground);
  draw_dot (snapshot, place (self, self->expected), y, &ground, &text);
  if (!isnan (self->today) && self->today != self->actual)
    draw_dot (snapshot, place (self, self->today), y, &ground, &past);
  draw_actual (self, snapshot, y, &own, &ground);
}

static void
journey_dumbbell_measure (
    GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *min_baseline, int *nat_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : WHISKER + 1;
}

static void
journey_dumbbell_class_init (JourneyDumbbellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = journey_dumbbell_snapshot;
  widget_class->measure = journey_dumbbell_measure;
  gtk_widget_class_set_css_name (widget_class, "dumbbell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
journey_dumbbell_init (JourneyDumbbell *self)
{
  self->high = 1;
  self->expected = self->actual = self->interval_low = self->interval_high = self->today = NAN;
}

/**
 * journey_dumbbell_set:
 * @low: the low end of the scale
 * @high: the high end
 * @entry: the scores, and how sure they are; what is NAN is not drawn
 * @today: what they got before other scores were tried, or NAN
 */
void
journey_dumbbell_set (JourneyDumbbell *self, double low, double high, const JourneyGapEntry *entry, double today)
{
  g_return_if_fail (JOURNEY_IS_DUMBBELL (self));

  self->low = low;
  self->high = high;
  self->expected = entry->expected;
  self->actual = entry->actual;
  self->interval_low = entry->interval_low;
  self->interval_high = entry->interval_high;
  self->assumption = entry->assumption;
  self->today = today;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
