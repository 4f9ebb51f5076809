/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "journey-chart-saver.h"
#include "journey-chart-view-private.h"
#include "journey-ui.h"

#define MIN_WIDTH 220
#define NAT_WIDTH 320
#define MIN_HEIGHT 140
#define USUAL_RATIO 0.75

G_DEFINE_FINAL_TYPE (JourneyChartView, journey_chart_view, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SELECTED,
  PROP_TITLE,
  PROP_DRAGGABLE,
  PROP_RATIO,
  N_PROPS,
};

enum
{
  SELECTED,
  ACTIVATED,
  DRAGGED,
  TOLD,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

/* The picture is painted anew in the next frame. */
void
journey_chart_view_drop_picture (JourneyChartView *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drop_cell (gpointer cell)
{
  gtk_widget_unparent (cell);
}

/* Makes a mark the one that is selected, and gives it the focus. One that stands for many gives the next of them, if asked. */
void
journey_chart_view_choose (JourneyChartView *self, guint index, gboolean again)
{
  const char *id = journey_chart_mark (self->chart, index)->id;
  g_autofree char *chosen = NULL;

  if (journey_chart_find (self->chart, self->selected) == (int)index)
    {
      guint member = 0;

      while (g_strcmp0 (journey_chart_member (self->chart, index, member), self->selected) != 0)
        member++;
      id = journey_chart_member (self->chart, index, again ? member + 1 : member);
      id = id ? id : journey_chart_mark (self->chart, index)->id;
    }
  chosen = g_strdup (id);
  gtk_widget_grab_focus (g_ptr_array_index (self->cells, index));
  journey_chart_view_set_selected (self, chosen);
  g_signal_emit (self, signals[SELECTED], 0, chosen);
}

void
journey_chart_view_emit_dragged (JourneyChartView *self, const char *id, double x, double y, JourneyChartDrag phase)
{
  g_autofree char *kept = g_strdup (id);

  g_signal_emit (self, signals[DRAGGED], 0, kept, x, y, phase);
}

static void
on_save (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  JourneyChartSaver *saver = journey_chart_saver_find (JOURNEY_CHART_VIEW (widget));

  if (saver)
    journey_chart_saver_save (saver, JOURNEY_CHART_VIEW (widget), g_variant_get_string (parameter, NULL));
}

static void
journey_chart_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  JourneyChartView *self = JOURNEY_CHART_VIEW (widget);

  if (!self->chart || journey_chart_width (self->chart) != width
      || (self->ratio > 0 && journey_chart_height (self->chart) != height))
    journey_chart_view_take (self, journey_chart_view_make_for (self, width, height));
  journey_chart_view_place_cells (self);
  if (self->menu)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

static GtkSizeRequestMode
journey_chart_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
height_for (JourneyChartView *self, int width)
{
  g_autoptr (JourneyChart) chart = NULL;

  if (self->ratio > 0)
    return MAX ((int)round (width * self->ratio), MIN_HEIGHT);
  if (self->chart && journey_chart_width (self->chart) == width)
    return (int)ceil (journey_chart_height (self->chart));
  chart = journey_chart_view_make_for (self, width, 0);

  return chart ? (int)ceil (journey_chart_height (chart)) : 0;
}

static void
journey_chart_view_measure (
    GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *min_baseline, int *nat_baseline)
{
  JourneyChartView *self = JOURNEY_CHART_VIEW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = NAT_WIDTH;
    }
  else
    {
      *natural = height_for (self, for_size > 0 ? for_size : NAT_WIDTH);
      /* A wider widget must not need more height than a narrow one. */
      *minimum = self->ratio > 0 ? MIN_HEIGHT : *natural;
    }
}

static void
journey_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  journey_chart_view_paint (JOURNEY_CHART_VIEW (widget), snapshot);
}

static void
journey_chart_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  JourneyChartView *self = JOURNEY_CHART_VIEW (widget);

  GTK_WIDGET_CLASS (journey_chart_view_parent_class)->css_changed (widget, change);
  if (self->chart && journey_chart_theme (self->chart) != journey_chart_view_find_theme (self))
    journey_chart_view_make_anew (self);
}

static void
journey_chart_view_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  GTK_WIDGET_CLASS (journey_chart_view_parent_class)->direction_changed (widget, previous);
  if (JOURNEY_CHART_VIEW (widget)->chart)
    journey_chart_view_make_anew (JOURNEY_CHART_VIEW (widget));
}

/* One stop for Tab: the mark that is selected. Arrows go on from there, or from item to item of the menu while that is open. */
static gboolean
journey_chart_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  JourneyChartView *self = JOURNEY_CHART_VIEW (widget);
  int index = self->chart ? journey_chart_find (self->chart, self->selected) : -1;
  GtkWidget *focus = gtk_widget_get_focus_child (widget);

  if (focus || self->cells->len == 0)
    return focus && focus == self->menu && gtk_widget_child_focus (focus, direction);

  return gtk_widget_grab_focus (g_ptr_array_index (self->cells, (guint)MAX (index, 0)));
}

static gboolean
journey_chart_view_grab_focus (GtkWidget *widget)
{
  return journey_chart_view_focus (widget, GTK_DIR_TAB_FORWARD) || gtk_widget_get_focus_child (widget);
}

static void
journey_chart_view_set_focus_child (GtkWidget *widget, GtkWidget *child)
{
  GTK_WIDGET_CLASS (journey_chart_view_parent_class)->set_focus_child (widget, child);
  gtk_widget_queue_draw (widget);
}

static void
journey_chart_view_unmap (GtkWidget *widget)
{
  journey_chart_view_let_go (JOURNEY_CHART_VIEW (widget), FALSE);
  journey_chart_view_forget_pointer (JOURNEY_CHART_VIEW (widget));
  GTK_WIDGET_CLASS (journey_chart_view_parent_class)->unmap (widget);
}

static void
journey_chart_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  JourneyChartView *self = JOURNEY_CHART_VIEW (object);

  if (id == PROP_SELECTED)
    g_value_set_string (value, self->selected);
  else if (id == PROP_TITLE)
    g_value_set_string (value, self->title);
  else if (id == PROP_DRAGGABLE)
    g_value_set_boolean (value, self->draggable);
  else
    g_value_set_double (value, self->ratio);
}

static void
journey_chart_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  JourneyChartView *self = JOURNEY_CHART_VIEW (object);

  if (id == PROP_SELECTED)
    journey_chart_view_set_selected (self, g_value_get_string (value));
  else if (id == PROP_TITLE)
    journey_chart_view_set_title (self, g_value_get_string (value));
  else if (id == PROP_DRAGGABLE)
    journey_chart_view_set_draggable (self, g_value_get_boolean (value));
  else
    journey_chart_view_set_ratio (self, g_value_get_double (value));
}

static void
journey_chart_view_dispose (GObject *object)
{
  JourneyChartView *self = JOURNEY_CHART_VIEW (object);

  g_clear_pointer (&self->hold.id, g_free);
  self->hold = (JourneyChartHold){ 0 };
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_ptr_array_set_size (self->cells, 0);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->chart, journey_chart_unref);
  g_clear_pointer (&self->typesetter, journey_typesetter_unref);
  journey_chart_view_set_maker (self, NULL, NULL, NULL);

  G_OBJECT_CLASS (journey_chart_view_parent_class)->dispose (object);
}

static void
journey_chart_view_finalize (GObject *object)
{
  JourneyChartView *self = JOURNEY_CHART_VIEW (object);

  g_ptr_array_unref (self->cells);
  g_free (self->title);
  g_free (self->selected);
  g_free (self->told);

  G_OBJECT_CLASS (journey_chart_view_parent_class)->finalize (object);
}

static void
add_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  props[PROP_SELECTED] = g_param_spec_string ("selected", NULL, NULL, "", flags);
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  props[PROP_DRAGGABLE] = g_param_spec_boolean ("draggable", NULL, NULL, FALSE, flags);
  props[PROP_RATIO] = g_param_spec_double ("ratio", NULL, NULL, 0, 4, USUAL_RATIO, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
add_signals (void)
{
  signals[SELECTED] =
      g_signal_new ("selected", JOURNEY_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[ACTIVATED] =
      g_signal_new ("activated", JOURNEY_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[DRAGGED] = g_signal_new ("dragged", JOURNEY_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 4,
                                   G_TYPE_STRING, G_TYPE_DOUBLE, G_TYPE_DOUBLE, G_TYPE_INT);
  signals[TOLD] =
      g_signal_new ("told", JOURNEY_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
journey_chart_view_class_init (JourneyChartViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = journey_chart_view_dispose;
  object_class->finalize = journey_chart_view_finalize;
  object_class->get_property = journey_chart_view_get_property;
  object_class->set_property = journey_chart_view_set_property;
  widget_class->size_allocate = journey_chart_view_size_allocate;
  widget_class->get_request_mode = journey_chart_view_get_request_mode;
  widget_class->measure = journey_chart_view_measure;
  widget_class->snapshot = journey_chart_view_snapshot;
  widget_class->css_changed = journey_chart_view_css_changed;
  widget_class->direction_changed = journey_chart_view_direction_changed;
  widget_class->focus = journey_chart_view_focus;
  widget_class->grab_focus = journey_chart_view_grab_focus;
  widget_class->set_focus_child = journey_chart_view_set_focus_child;
  widget_class->unmap = journey_chart_view_unmap;

  add_properties (object_class);
  add_signals ();
  journey_chart_view_add_keys (widget_class);
  gtk_widget_class_install_action (widget_class, "chart.save", "s", on_save);
  gtk_widget_class_set_css_name (widget_class, "chartview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
journey_chart_view_init (JourneyChartView *self)
{
  self->title = g_strdup ("");
  self->selected = g_strdup ("");
  self->ratio = USUAL_RATIO;
  self->has_bubble = TRUE;
  self->hovered = -1;
  self->cells = g_ptr_array_new_with_free_func (drop_cell);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  journey_chart_view_add_pointer (self);
}

/**
 * journey_chart_view_new:
 * @title: what the chart is called, for assistive technology and in a picture that is saved
 *
 * Returns: (transfer floating): a view that shows nothing until it has a maker
 */
GtkWidget *
journey_chart_view_new (const char *title)
{
  return g_object_new (JOURNEY_TYPE_CHART_VIEW, "title", title, NULL);
}

/* Who undoes something with the focus in here is led elsewhere; what is told and what keys do then is of what was selected. */
static void
follow_selected (JourneyChartView *self)
{
  int focused = journey_chart_view_focused (self);
  int selected = self->chart ? journey_chart_find (self->chart, self->selected) : -1;

  if (focused >= 0 && selected >= 0 && focused != selected && !self->hold.dragging)
    gtk_widget_grab_focus (g_ptr_array_index (self->cells, (guint)selected));
}

/**
 * journey_chart_view_set_selected:
 * @id: (nullable): what gets the ring, if it is there, and the focus where another mark had it; `selected` is not emitted
 */
void
journey_chart_view_set_selected (JourneyChartView *self, const char *id)
{
  g_return_if_fail (JOURNEY_IS_CHART_VIEW (self));

  id = id ? id : "";
  if (g_strcmp0 (self->selected, id) == 0)
    return;

  g_free (self->selected);
  self->selected = g_strdup (id);
  journey_chart_view_mark_cells (self);
  follow_selected (self);
  journey_chart_view_drop_picture (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SELECTED]);
}

/**
 * journey_chart_view_selected:
 *
 * Returns: (transfer none): the id of what is selected, or ""
 */
const char *
journey_chart_view_selected (JourneyChartView *self)
{
  g_return_val_if_fail (JOURNEY_IS_CHART_VIEW (self), "");

  return self->selected;
}

/**
 * journey_chart_view_set_title:
 * @title: (nullable): what the chart is called
 */
void
journey_chart_view_set_title (JourneyChartView *self, const char *title)
{
  g_return_if_fail (JOURNEY_IS_CHART_VIEW (self));

  title = title ? title : "";
  if (g_strcmp0 (self->title, title) == 0)
    return;

  g_free (self->title);
  self->title = g_strdup (title);
  journey_ui_set_label (GTK_WIDGET (self), title);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TITLE]);
}

/**
 * journey_chart_view_title:
 *
 * Returns: (transfer none): what the chart is called
 */
const char *
journey_chart_view_title (JourneyChartView *self)
{
  g_return_val_if_fail (JOURNEY_IS_CHART_VIEW (self), "");

  return self->title;
}

/**
 * journey_chart_view_set_draggable:
 * @draggable: whether marks can be dragged; what is held is put back
 */
void
journey_chart_view_set_draggable (JourneyChartView *self, gboolean draggable)
{
  g_return_if_fail (JOURNEY_IS_CHART_VIEW (self));

  if (self->draggable == draggable)
    return;

  self->draggable = draggable;
  journey_chart_view_let_go (self, FALSE);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DRAGGABLE]);
}

/**
 * journey_chart_view_set_bubble:
 * @bubble: whether what is told of a mark is painted beside it, as at first; FALSE for who tells it elsewhere
 */
void
journey_chart_view_set_bubble (JourneyChartView *self, gboolean bubble)
{
  g_return_if_fail (JOURNEY_IS_CHART_VIEW (self));

  self->has_bubble = bubble;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * journey_chart_view_set_steps:
 * @x: how far Alt with an arrow moves a mark, in values of the axis; 0 for a few pixels, as at first
 * @y: the same upwards
 */
void
journey_chart_view_set_steps (JourneyChartView *self, double x, double y)
{
  g_return_if_fail (JOURNEY_IS_CHART_VIEW (self));

  self->step_x = x;
  self->step_y = y;
}

/**
 * journey_chart_view_set_ratio:
 * @ratio: height to width; 0 is as high as the chart says itself
 */
void
journey_chart_view_set_ratio (JourneyChartView *self, double ratio)
{
  g_return_if_fail (JOURNEY_IS_CHART_VIEW (self));

  if (self->ratio == ratio)
    return;

  self->ratio = ratio;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_RATIO]);
}

/**
 * journey_chart_view_chart:
 *
 * Returns: (transfer none) (nullable): what is shown now; NULL before it has a size, and when there is nothing to show
 */
JourneyChart *
journey_chart_view_chart (JourneyChartView *self)
{
  g_return_val_if_fail (JOURNEY_IS_CHART_VIEW (self), NULL);

  return self->chart;
}
