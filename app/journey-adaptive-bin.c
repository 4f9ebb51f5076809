/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-adaptive-bin.h"

#define SMALLEST 360
#define NARROW_BELOW 800
#define COMPACT_BELOW 600

struct _JourneyAdaptiveBin
{
  GtkWidget parent_instance;

  GtkWidget *child;
  gboolean narrow;
  gboolean compact;
  int width;
  guint follow; /* id of the source that tells others */
};

G_DEFINE_FINAL_TYPE (JourneyAdaptiveBin, journey_adaptive_bin, GTK_TYPE_WIDGET)

enum
{
  PROP_CHILD = 1,
  PROP_NARROW,
  PROP_COMPACT,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void
set_flag (JourneyAdaptiveBin *self, gboolean *flag, gboolean value, int prop)
{
  if (*flag == value)
    return;

  *flag = value;
  g_object_notify_by_pspec (G_OBJECT (self), props[prop]);
}

static void
follow_width (JourneyAdaptiveBin *self)
{
  set_flag (self, &self->narrow, self->width < NARROW_BELOW, PROP_NARROW);
  set_flag (self, &self->compact, self->width < COMPACT_BELOW, PROP_COMPACT);
}

static gboolean
on_follow (gpointer data)
{
  JourneyAdaptiveBin *self = data;

  self->follow = 0;
  follow_width (self);

  return G_SOURCE_REMOVE;
}

static void
journey_adaptive_bin_measure (GtkWidget *widget,
                              GtkOrientation orientation,
                              int for_size,
                              int *minimum,
                              int *natural,
                              int *minimum_baseline,
                              int *natural_baseline)
{
  JourneyAdaptiveBin *self = JOURNEY_ADAPTIVE_BIN (widget);
  int child_minimum = 0;

  if (!self->child)
    return;

  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    {
      gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, NULL, NULL, NULL);
      for_size = MAX (for_size, child_minimum);
    }
  gtk_widget_measure (self->child, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MIN (*minimum, SMALLEST);
}

/* Whoever follows shows and hides widgets, which must not happen in the middle of an allocation. */
static void
journey_adaptive_bin_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  JourneyAdaptiveBin *self = JOURNEY_ADAPTIVE_BIN (widget);
  int minimum = 0;

  if (!self->child)
    return;

  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_allocate (self->child, MAX (width, minimum), height, baseline, NULL);

  self->width = width;
  if (self->follow == 0 && (self->narrow != (width < NARROW_BELOW) || self->compact != (width < COMPACT_BELOW)))
    self->follow = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_follow, self, NULL);
}

static void
journey_adaptive_bin_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  JourneyAdaptiveBin *self = JOURNEY_ADAPTIVE_BIN (object);

  switch (prop_id)
    {
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    case PROP_COMPACT:
      g_value_set_boolean (value, self->compact);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
journey_adaptive_bin_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_CHILD:
      journey_adaptive_bin_set_child (JOURNEY_ADAPTIVE_BIN (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
journey_adaptive_bin_dispose (GObject *object)
{
  JourneyAdaptiveBin *self = JOURNEY_ADAPTIVE_BIN (object);

  g_clear_handle_id (&self->follow, g_source_remove);
  g_clear_pointer (&self->child, gtk_widget_unparent);

  G_OBJECT_CLASS (journey_adaptive_bin_parent_class)->dispose (object);
}

static void
journey_adaptive_bin_class_init (JourneyAdaptiveBinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = journey_adaptive_bin_get_property;
  object_class->set_property = journey_adaptive_bin_set_property;
  object_class->dispose = journey_adaptive_bin_dispose;
  widget_class->measure = journey_adaptive_bin_measure;
  widget_class->size_allocate = journey_adaptive_bin_size_allocate;

  props[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, flags | G_PARAM_WRITABLE);
  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  props[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
journey_adaptive_bin_init (JourneyAdaptiveBin *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * journey_adaptive_bin_set_child:
 * @child: (nullable): what fills it, instead of what filled it before
 */
void
journey_adaptive_bin_set_child (JourneyAdaptiveBin *self, GtkWidget *child)
{
  g_return_if_fail (JOURNEY_IS_ADAPTIVE_BIN (self));

  if (self->child == child)
    return;

  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CHILD]);
}

/**
 * journey_adaptive_bin_is_narrow:
 *
 * Returns: whether there is no room for two things side by side
 */
gboolean
journey_adaptive_bin_is_narrow (JourneyAdaptiveBin *self)
{
  return self->narrow;
}

/**
 * journey_adaptive_bin_is_compact:
 *
 * Returns: whether there is no room for a full header bar
 */
gboolean
journey_adaptive_bin_is_compact (JourneyAdaptiveBin *self)
{
  return self->compact;
}
