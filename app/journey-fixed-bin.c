/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-fixed-bin.h"

struct _JourneyFixedBin
{
  GtkWidget parent_instance;

  GtkWidget *child;
  int width;
};

G_DEFINE_FINAL_TYPE (JourneyFixedBin, journey_fixed_bin, GTK_TYPE_WIDGET)

static int
child_width (JourneyFixedBin *self, int width)
{
  int minimum = 0;

  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return MAX (width, minimum);
}

static void
journey_fixed_bin_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  JourneyFixedBin *self = JOURNEY_FIXED_BIN (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = self->width;
  else if (self->child)
    gtk_widget_measure (self->child, orientation, child_width (self, for_size < 0 ? self->width : for_size), minimum, natural,
                        NULL, NULL);
}

static void
journey_fixed_bin_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  JourneyFixedBin *self = JOURNEY_FIXED_BIN (widget);

  if (self->child)
    gtk_widget_allocate (self->child, child_width (self, width), height, baseline, NULL);
}

static void
journey_fixed_bin_dispose (GObject *object)
{
  g_clear_pointer (&JOURNEY_FIXED_BIN (object)->child, gtk_widget_unparent);

  G_OBJECT_CLASS (journey_fixed_bin_parent_class)->dispose (object);
}

static void
journey_fixed_bin_class_init (JourneyFixedBinClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = journey_fixed_bin_dispose;
  widget_class->measure = journey_fixed_bin_measure;
  widget_class->size_allocate = journey_fixed_bin_size_allocate;
}

static void
journey_fixed_bin_init (JourneyFixedBin *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * journey_fixed_bin_new:
 *
 * Returns: (transfer floating): a bin without a child, 0 pixels wide
 */
GtkWidget *
journey_fixed_bin_new (void)
{
  return g_object_new (JOURNEY_TYPE_FIXED_BIN, NULL);
}

/**
 * journey_fixed_bin_set_child:
 * @child: (nullable): what is in it from now on
 */
void
journey_fixed_bin_set_child (JourneyFixedBin *self, GtkWidget *child)
{
  g_return_if_fail (JOURNEY_IS_FIXED_BIN (self));

  if (self->child == child)
    return;

  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
}

/**
 * journey_fixed_bin_child:
 *
 * Returns: (nullable) (transfer none): what is in it
 */
GtkWidget *
journey_fixed_bin_child (JourneyFixedBin *self)
{
  return self->child;
}

/**
 * journey_fixed_bin_set_width:
 * @width: in pixels
 */
void
journey_fixed_bin_set_width (JourneyFixedBin *self, int width)
{
  g_return_if_fail (JOURNEY_IS_FIXED_BIN (self));

  if (self->width == width)
    return;

  self->width = width;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
