/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-gap-loss-view.h"

#include <glib/gi18n.h>

#include "journey-edit.h"
#include "journey-gap-matrix.h"
#include "journey-gap-overview.h"
#include "journey-gap-try-bar.h"
#include "journey-opportunities.h"
#include "journey-ui.h"

/* From this height on, there is room for all figures and six touchpoints of the ranking below them. */
#define ROOM_FOR_ALL 740

struct _JourneyGapLossView
{
  GtkWidget parent_instance;

  GtkWidget *all;
  GtkWidget *place;
  GtkWidget *opportunity;
  GtkWidget *opportunity_label;
  GtkWidget *overview;
  GtkWidget *matrix;
  GtkWidget *try_bar;
  GtkWidget *scroller; /* what the overview is in while the ranking is elsewhere */
  JourneyGapList *list;
  gboolean editable;
  gboolean movable; /* the dots, which are the scores of all customers */
  gboolean low;     /* there is little height */
  guint fit;

  JourneySelection *selection;
  JourneyGapTable *table;
  JourneyGapTable *opened;
  JourneyGapTable *today;
};

static void journey_gap_loss_view_view_init (JourneyGapViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (JourneyGapLossView,
                               journey_gap_loss_view,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (JOURNEY_TYPE_GAP_VIEW, journey_gap_loss_view_view_init))

enum
{
  KEEP,
  LET_GO,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
replace_table (JourneyGapTable **place, JourneyGapTable *table)
{
  if (table)
    journey_gap_table_ref (table);
  g_clear_pointer (place, journey_gap_table_unref);
  *place = table;
}

/* What loses nothing is no place that calls for one, but may have one. */
static void
show_button (JourneyGapLossView *self)
{
  JourneyTouchpoint *touchpoint = self->selection ? journey_selection_touchpoint (self->selection) : NULL;
  const char *title = touchpoint ? journey_node_text (JOURNEY_NODE (touchpoint), JOURNEY_TOUCHPOINT_TITLE) : "";
  const JourneyGapEntry *entry =
      touchpoint && self->table ? journey_gap_table_find (self->table, journey_node_id (JOURNEY_NODE (touchpoint))) : NULL;
  gboolean another = touchpoint && journey_edit_has_opportunity (touchpoint);
  g_autofree char *words = NULL;

  if (!*title)
    words = g_strdup (_ ("Make an opportunity from this touchpoint"));
  else
    words = g_strdup_printf (another ? _ ("Make another opportunity from “%s”") : _ ("Make an opportunity from “%s”"), title);

  gtk_label_set_text (GTK_LABEL (self->opportunity_label), words);
  journey_ui_set_class (self->opportunity, "suggested-action", entry && entry->rank > 0 && entry->gap < 0);
  journey_ui_set_label (self->opportunity, words);
  gtk_widget_set_visible (self->opportunity, touchpoint && self->editable && !self->today);
}

static void
on_opportunity (JourneyGapLossView *self)
{
  JourneyNode *touchpoint = (JourneyNode *)journey_selection_touchpoint (self->selection);
  JourneyProposal proposal;
  JourneyNode *made;

  if (!touchpoint || !self->table)
    return;

  proposal = journey_opportunities_propose (self->table, journey_node_id (touchpoint));
  made = JOURNEY_NODE (journey_edit_propose_opportunity (JOURNEY_TOUCHPOINT (touchpoint), &proposal));
  journey_gap_view_opportunity_added (JOURNEY_GAP_VIEW (self), journey_node_id (made));
}

static gboolean
focus_matrix (JourneyGapLossView *self)
{
  return gtk_widget_child_focus (self->matrix, GTK_DIR_TAB_FORWARD);
}

/* To what can be tried, or to the dots, where something to try is selected. */
static gboolean
journey_gap_loss_view_grab_focus (GtkWidget *widget)
{
  JourneyGapLossView *self = JOURNEY_GAP_LOSS_VIEW (widget);

  return (gtk_widget_get_visible (self->try_bar) && gtk_widget_grab_focus (self->try_bar)) || focus_matrix (self);
}

/* From a bar that disappears the focus would go to the first touchpoint of the map, and take the selection along. */
static void
on_keep (JourneyGapLossView *self)
{
  focus_matrix (self);
  g_signal_emit (self, signals[KEEP], 0);
}

static void
on_let_go (JourneyGapLossView *self)
{
  focus_matrix (self);
  g_signal_emit (self, signals[LET_GO], 0);
}

static void
on_told (JourneyGapLossView *self, const char *id)
{
  JourneyGapMatrix *matrix = JOURNEY_GAP_MATRIX (self->matrix);

  journey_gap_overview_tell (JOURNEY_GAP_OVERVIEW (self->overview), journey_gap_matrix_find (matrix, id),
                             journey_gap_matrix_crowd (matrix, id));
}

/* Most of the room is the ranking's. */
static gboolean
on_fit (gpointer data)
{
  JourneyGapLossView *self = data;

  self->fit = 0;
  journey_gap_matrix_set_low (JOURNEY_GAP_MATRIX (self->matrix), self->low);
  journey_gap_overview_set_low (JOURNEY_GAP_OVERVIEW (self->overview), self->low);

  return G_SOURCE_REMOVE;
}

static void
find_fit (JourneyGapLossView *self, int height)
{
  int taken = gtk_widget_get_visible (self->try_bar) ? gtk_widget_get_height (self->try_bar) : 0;
  gboolean low = self->list && height - taken < ROOM_FOR_ALL;

  if (self->low == low)
    return;

  self->low = low;
  if (self->fit == 0)
    self->fit = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_fit, self, NULL);
}

static GtkSizeRequestMode
journey_gap_loss_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
journey_gap_loss_view_measure (
    GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *min_baseline, int *nat_baseline)
{
  gtk_widget_measure (JOURNEY_GAP_LOSS_VIEW (widget)->all, orientation, for_size, minimum, natural, NULL, NULL);
}

/* What is visible cannot change while places are given out. */
static void
journey_gap_loss_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  JourneyGapLossView *self = JOURNEY_GAP_LOSS_VIEW (widget);

  gtk_widget_size_allocate (self->all, &(GtkAllocation){ 0, 0, width, height }, baseline);
  find_fit (self, height);
}

static void
journey_gap_loss_view_set_selection (JourneyGapView *view, JourneySelection *selection)
{
  JourneyGapLossView *self = JOURNEY_GAP_LOSS_VIEW (view);

  if (self->selection == selection)
    return;

  if (self->selection)
    g_signal_handlers_disconnect_by_func (self->selection, show_button, self);
  replace_table (&self->table, NULL);
  journey_gap_loss_view_compare (self, NULL, NULL);
  g_set_object (&self->selection, selection);
  journey_gap_view_set_selection (JOURNEY_GAP_VIEW (self->matrix), selection);
  journey_gap_view_set_selection (JOURNEY_GAP_VIEW (self->try_bar), selection);
  if (selection)
    g_signal_connect_object (selection, "notify::id", G_CALLBACK (show_button), self, G_CONNECT_SWAPPED);
}

static void
journey_gap_loss_view_set_editable (JourneyGapView *view, gboolean editable)
{
  JourneyGapLossView *self = JOURNEY_GAP_LOSS_VIEW (view);

  self->editable = editable;
  journey_gap_view_set_editable (JOURNEY_GAP_VIEW (self->matrix), editable && self->movable);
  show_button (self);
}

static void
journey_gap_loss_view_show (JourneyGapView *view, JourneyState *map, JourneyGapTable *table)
{
  JourneyGapLossView *self = JOURNEY_GAP_LOSS_VIEW (view);

  replace_table (&self->table, table);
  journey_gap_overview_show (JOURNEY_GAP_OVERVIEW (self->overview), map, table, self->opened, self->today);
  journey_gap_view_show (JOURNEY_GAP_VIEW (self->matrix), map, table);
  if (gtk_widget_get_visible (self->try_bar))
    journey_gap_view_show (JOURNEY_GAP_VIEW (self->try_bar), map, table);
  show_button (self);
}

static void
journey_gap_loss_view_view_init (JourneyGapViewInterface *iface)
{
  iface->set_selection = journey_gap_loss_view_set_selection;
  iface->set_editable = journey_gap_loss_view_set_editable;
  iface->show = journey_gap_loss_view_show;
}

static void
journey_gap_loss_view_dispose (GObject *object)
{
  JourneyGapLossView *self = JOURNEY_GAP_LOSS_VIEW (object);

  if (self->list)
    journey_gap_loss_view_set_list (self, NULL);
  g_clear_handle_id (&self->fit, g_source_remove);
  g_clear_object (&self->selection);
  replace_table (&self->table, NULL);
  journey_gap_loss_view_compare (self, NULL, NULL);
  journey_ui_dispose (GTK_WIDGET (self));
  g_clear_object (&self->overview);

  G_OBJECT_CLASS (journey_gap_loss_view_parent_class)->dispose (object);
}

static void
journey_gap_loss_view_class_init (JourneyGapLossViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = journey_gap_loss_view_dispose;
  widget_class->grab_focus = journey_gap_loss_view_grab_focus;
  widget_class->get_request_mode = journey_gap_loss_view_get_request_mode;
  widget_class->measure = journey_gap_loss_view_measure;
  widget_class->size_allocate = journey_gap_loss_view_size_allocate;

  signals[KEEP] = g_signal_new ("keep", JOURNEY_TYPE_GAP_LOSS_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LET_GO] = g_signal_new ("let-go", JOURNEY_TYPE_GAP_LOSS_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  journey_ui_set_template (widget_class, "journey-gap-loss-view.ui");
  gtk_widget_class_set_css_name (widget_class, "gaplossview");
  gtk_widget_class_bind_template_child (widget_class, JourneyGapLossView, all);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapLossView, place);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapLossView, opportunity);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapLossView, opportunity_label);
  gtk_widget_class_bind_template_callback (widget_class, on_opportunity);
}

static void
scroll_overview (JourneyGapLossView *self)
{
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->overview);
  gtk_widget_set_vexpand (self->scroller, TRUE);
  gtk_box_append (GTK_BOX (self->place), self->scroller);
}

/* Above the chart, and it scrolls with it, so that rows of the ranking have the room. */
static void
add_try_bar (JourneyGapLossView *self)
{
  self->try_bar = g_object_new (JOURNEY_TYPE_GAP_TRY_BAR, "visible", FALSE, NULL);
  g_signal_connect_object (self->try_bar, "keep", G_CALLBACK (on_keep), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->try_bar, "let-go", G_CALLBACK (on_let_go), self, G_CONNECT_SWAPPED);
  journey_gap_overview_add (JOURNEY_GAP_OVERVIEW (self->overview), self->try_bar);
}

static void
journey_gap_loss_view_init (JourneyGapLossView *self)
{
  self->editable = TRUE;
  self->movable = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->overview = g_object_ref_sink (g_object_new (JOURNEY_TYPE_GAP_OVERVIEW, NULL));
  self->matrix = g_object_new (JOURNEY_TYPE_GAP_MATRIX, NULL);
  g_signal_connect_object (self->matrix, "told", G_CALLBACK (on_told), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->matrix, "activated", G_CALLBACK (journey_gap_view_activated), self, G_CONNECT_SWAPPED);
  journey_gap_overview_add (JOURNEY_GAP_OVERVIEW (self->overview), self->matrix);
  add_try_bar (self);
  scroll_overview (self);
}

static void
drop_scroller (JourneyGapLossView *self)
{
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), NULL);
  gtk_box_remove (GTK_BOX (self->place), self->scroller);
  self->scroller = NULL;
}

/**
 * journey_gap_loss_view_set_list:
 * @list: (nullable): the ranking, which has no parent; NULL while it is shown elsewhere
 *
 * Shows the ranking below the figures, and both scroll as one.
 */
void
journey_gap_loss_view_set_list (JourneyGapLossView *self, JourneyGapList *list)
{
  g_return_if_fail (JOURNEY_IS_GAP_LOSS_VIEW (self));

  if (self->list == list)
    return;

  if (self->list)
    {
      journey_gap_list_set_head (self->list, NULL);
      gtk_box_remove (GTK_BOX (self->place), GTK_WIDGET (self->list));
    }
  else
    drop_scroller (self);

  self->list = list;
  if (!list)
    {
      scroll_overview (self);
      return;
    }
  gtk_box_append (GTK_BOX (self->place), GTK_WIDGET (list));
  journey_gap_list_set_head (list, self->overview);
}

/**
 * journey_gap_loss_view_set_movable:
 * @movable: whether the dots are scores that can be changed where the map can; those of one segment are not: they are answers
 */
void
journey_gap_loss_view_set_movable (JourneyGapLossView *self, gboolean movable)
{
  g_return_if_fail (JOURNEY_IS_GAP_LOSS_VIEW (self));

  if (self->movable == movable)
    return;

  self->movable = movable;
  journey_gap_try_bar_set_fixed (JOURNEY_GAP_TRY_BAR (self->try_bar), !movable);
  journey_gap_view_set_editable (JOURNEY_GAP_VIEW (self->matrix), self->editable && movable);
}

/**
 * journey_gap_loss_view_try:
 * @what_if: (nullable): where scores are tried; NULL when nobody tries any
 */
void
journey_gap_loss_view_try (JourneyGapLossView *self, JourneyWhatIf *what_if)
{
  g_return_if_fail (JOURNEY_IS_GAP_LOSS_VIEW (self));

  journey_gap_matrix_set_what_if (JOURNEY_GAP_MATRIX (self->matrix), what_if);
  journey_gap_try_bar_set_what_if (JOURNEY_GAP_TRY_BAR (self->try_bar), what_if);
  gtk_widget_set_visible (self->try_bar, what_if != NULL);
}

/**
 * journey_gap_loss_view_compare:
 * @opened: (nullable): the value gap as it was when the file was opened
 * @today: (nullable): while other scores are tried: as it is without them
 *
 * What is shown the next time is set beside these.
 */
void
journey_gap_loss_view_compare (JourneyGapLossView *self, JourneyGapTable *opened, JourneyGapTable *today)
{
  g_return_if_fail (JOURNEY_IS_GAP_LOSS_VIEW (self));

  replace_table (&self->opened, opened);
  replace_table (&self->today, today);
}
