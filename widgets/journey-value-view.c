/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-value-view.h"

#include "journey-ui.h"

#define SPACING 10

/* From this height on, there is room for a chart of its usual height and several rows below it. */
#define ROOM_FOR_ALL 680

typedef struct
{
  GtkWidget *all; /* what is in it, one below the other */
  GtkWidget *scroller;
  GtkWidget *box;
  JourneySelection *selection;
  JourneyState *state; /* of the map, as shown last; NULL before that */
  JourneyGapTable *table;
  gboolean editable;
  gboolean low; /* there is little height */
  guint fit;
} JourneyValueViewPrivate;

static void journey_value_view_gap_view_init (JourneyGapViewInterface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (JourneyValueView,
                                  journey_value_view,
                                  GTK_TYPE_WIDGET,
                                  G_ADD_PRIVATE (JourneyValueView)
                                      G_IMPLEMENT_INTERFACE (JOURNEY_TYPE_GAP_VIEW, journey_value_view_gap_view_init))

#define PRIV(self) ((JourneyValueViewPrivate *)journey_value_view_get_instance_private (JOURNEY_VALUE_VIEW (self)))

static void
on_selected (JourneyValueView *self)
{
  if (PRIV (self)->state && gtk_widget_get_mapped (GTK_WIDGET (self)))
    journey_value_view_update (self);
}

static void
journey_value_view_set_selection (JourneyGapView *view, JourneySelection *selection)
{
  JourneyValueViewPrivate *priv = PRIV (view);

  if (priv->selection == selection)
    return;

  if (priv->selection)
    g_signal_handlers_disconnect_by_func (priv->selection, on_selected, view);
  g_clear_pointer (&priv->state, journey_state_unref);
  g_clear_pointer (&priv->table, journey_gap_table_unref);
  journey_value_view_update (JOURNEY_VALUE_VIEW (view));
  g_set_object (&priv->selection, selection);
  if (selection)
    g_signal_connect_object (selection, "notify::id", G_CALLBACK (on_selected), view, G_CONNECT_SWAPPED);
}

static void
journey_value_view_set_editable (JourneyGapView *view, gboolean editable)
{
  JourneyValueViewPrivate *priv = PRIV (view);

  priv->editable = editable;
  if (priv->state)
    journey_value_view_update (JOURNEY_VALUE_VIEW (view));
}

static void
journey_value_view_show (JourneyGapView *view, JourneyState *map, JourneyGapTable *table)
{
  JourneyValueViewPrivate *priv = PRIV (view);
  g_autoptr (JourneyState) old = priv->state;
  g_autoptr (JourneyGapTable) before = priv->table;

  priv->state = journey_state_ref (map);
  priv->table = journey_gap_table_ref (table);
  journey_value_view_update (JOURNEY_VALUE_VIEW (view));
}

static char *
journey_value_view_how (JourneyGapView *view)
{
  JourneyValueViewClass *klass = JOURNEY_VALUE_VIEW_GET_CLASS (view);

  if (!klass->how)
    return NULL;

  return PRIV (view)->state ? klass->how (JOURNEY_VALUE_VIEW (view)) : g_strdup ("");
}

static void
journey_value_view_gap_view_init (JourneyGapViewInterface *iface)
{
  iface->set_selection = journey_value_view_set_selection;
  iface->set_editable = journey_value_view_set_editable;
  iface->show = journey_value_view_show;
  iface->how = journey_value_view_how;
}

/* The selection may have changed while nobody could see it. */
static void
journey_value_view_map_widget (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (journey_value_view_parent_class)->map (widget);

  if (PRIV (widget)->state)
    journey_value_view_update (JOURNEY_VALUE_VIEW (widget));
}

/* What is asked for cannot change while places are given out. */
static gboolean
on_fit (gpointer data)
{
  JourneyValueView *self = data;

  PRIV (self)->fit = 0;
  JOURNEY_VALUE_VIEW_GET_CLASS (self)->set_low (self, PRIV (self)->low);

  return G_SOURCE_REMOVE;
}

static void
find_fit (JourneyValueView *self, int height)
{
  JourneyValueViewPrivate *priv = PRIV (self);
  gboolean low = height < ROOM_FOR_ALL;

  if (priv->low == low || !JOURNEY_VALUE_VIEW_GET_CLASS (self)->set_low)
    return;

  priv->low = low;
  if (priv->fit == 0)
    priv->fit = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_fit, self, NULL);
}

static GtkSizeRequestMode
journey_value_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
journey_value_view_measure (
    GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *min_baseline, int *nat_baseline)
{
  gtk_widget_measure (PRIV (widget)->all, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
journey_value_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_size_allocate (PRIV (widget)->all, &(GtkAllocation){ 0, 0, width, height }, baseline);
  find_fit (JOURNEY_VALUE_VIEW (widget), height);
}

static void
journey_value_view_dispose (GObject *object)
{
  JourneyValueViewPrivate *priv = PRIV (object);

  g_clear_handle_id (&priv->fit, g_source_remove);
  g_clear_object (&priv->selection);
  g_clear_pointer (&priv->state, journey_state_unref);
  g_clear_pointer (&priv->table, journey_gap_table_unref);
  journey_ui_dispose (GTK_WIDGET (object));

  G_OBJECT_CLASS (journey_value_view_parent_class)->dispose (object);
}

static void
journey_value_view_class_init (JourneyValueViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = journey_value_view_dispose;
  widget_class->map = journey_value_view_map_widget;
  widget_class->get_request_mode = journey_value_view_get_request_mode;
  widget_class->measure = journey_value_view_measure;
  widget_class->size_allocate = journey_value_view_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "valueview");
}

static void
journey_value_view_init (JourneyValueView *self)
{
  JourneyValueViewPrivate *priv = PRIV (self);

  priv->editable = TRUE;
  priv->all = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (priv->all, GTK_WIDGET (self));
  priv->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  gtk_widget_add_css_class (priv->box, "pane");
  priv->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (priv->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (priv->scroller), priv->box);
  gtk_scrollable_set_vscroll_policy (GTK_SCROLLABLE (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (priv->scroller))),
                                     GTK_SCROLL_NATURAL); /* charts are as high as they would like to be */
  gtk_widget_set_vexpand (priv->scroller, TRUE);
  gtk_box_append (GTK_BOX (priv->all), priv->scroller);
}

/**
 * journey_value_view_box:
 *
 * Returns: (transfer none): where a view puts what it shows, one below the other
 */
GtkBox *
journey_value_view_box (JourneyValueView *self)
{
  return GTK_BOX (PRIV (self)->box);
}

/**
 * journey_value_view_set_list:
 * @list: (transfer floating): a list that scrolls itself
 *
 * Puts a list below the box, which scrolls no longer.
 */
void
journey_value_view_set_list (JourneyValueView *self, GtkWidget *list)
{
  JourneyValueViewPrivate *priv = PRIV (self);

  g_object_ref (priv->box);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (priv->scroller), NULL);
  gtk_box_remove (GTK_BOX (priv->all), g_steal_pointer (&priv->scroller));
  gtk_box_append (GTK_BOX (priv->all), priv->box);
  g_object_unref (priv->box);
  gtk_widget_add_css_class (priv->box, "head");
  gtk_widget_set_vexpand (list, TRUE);
  gtk_box_append (GTK_BOX (priv->all), list);
}

/**
 * journey_value_view_selection:
 *
 * Returns: (nullable) (transfer none): the selection whose map is shown
 */
JourneySelection *
journey_value_view_selection (JourneyValueView *self)
{
  return PRIV (self)->selection;
}

/**
 * journey_value_view_map:
 *
 * Returns: (nullable) (transfer none): the map that is shown
 */
JourneyMap *
journey_value_view_map (JourneyValueView *self)
{
  JourneySelection *selection = PRIV (self)->selection;

  return selection ? journey_selection_map (selection) : NULL;
}

/**
 * journey_value_view_state:
 *
 * Returns: (nullable) (transfer none): what is to be shown of the map; NULL for nothing
 */
JourneyState *
journey_value_view_state (JourneyValueView *self)
{
  return PRIV (self)->state;
}

/**
 * journey_value_view_table:
 *
 * Returns: (nullable) (transfer none): the value gap of the state
 */
JourneyGapTable *
journey_value_view_table (JourneyValueView *self)
{
  return PRIV (self)->table;
}

/**
 * journey_value_view_is_editable:
 *
 * Returns: whether the map may be changed
 */
gboolean
journey_value_view_is_editable (JourneyValueView *self)
{
  return PRIV (self)->editable;
}

/**
 * journey_value_view_touchpoint:
 *
 * Returns: (nullable) (transfer none): the touchpoint that is selected, or that the selected thing belongs to, while something
 *   is shown
 */
JourneyNode *
journey_value_view_touchpoint (JourneyValueView *self)
{
  JourneyValueViewPrivate *priv = PRIV (self);

  return priv->state && priv->selection ? (JourneyNode *)journey_selection_touchpoint (priv->selection) : NULL;
}

/** journey_value_view_update: Shows the state once more. */
void
journey_value_view_update (JourneyValueView *self)
{
  JOURNEY_VALUE_VIEW_GET_CLASS (self)->update (self);
}

/**
 * journey_value_view_add_words:
 * @css_class: (nullable): a style class
 *
 * Returns: (transfer none): a label for a sentence, at the end of @box
 */
GtkWidget *
journey_value_view_add_words (GtkBox *box, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);

  return label;
}

/**
 * journey_value_view_add_heading:
 *
 * Returns: (transfer none): a heading at the end of @box
 */
GtkWidget *
journey_value_view_add_heading (GtkBox *box, const char *words)
{
  GtkWidget *label = journey_value_view_add_words (box, "heading");

  gtk_label_set_text (GTK_LABEL (label), words);
  gtk_widget_add_css_class (label, "value-heading");

  return label;
}
