/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-gap-loss-view.h"

#include <glib/gi18n.h>

#include "journey-edit.h"
#include "journey-gap-ranking.h"
#include "journey-gap-row.h"
#include "journey-gap-words.h"
#include "journey-opportunities.h"
#include "journey-stage-figures.h"
#include "journey-ui.h"
#include "journey-words.h"

/* Up to so many stages, their figures are open from the start. */
#define OPEN_STAGES 7

struct _JourneyGapLossView
{
  GtkWidget parent_instance;

  GtkWidget *summary;
  GtkWidget *figures;
  GtkWidget *map_gap;
  GtkWidget *map_words;
  GtkWidget *top_words;
  GtkWidget *stages;
  GtkWidget *stage_figures;
  GtkWidget *headings;
  GtkWidget *scale_low;
  GtkWidget *scale_high;
  GtkWidget *scroller;
  GtkWidget *list;
  GtkWidget *opportunity;
  GtkWidget *opportunity_label;
  gboolean editable;

  JourneySelection *selection;
  JourneyState *state; /* of the map, as shown last */
  JourneyGapTable *table;
  JourneyGapRanking *ranking;
  GtkSingleSelection *rows;
  gboolean syncing;
};

static void journey_gap_loss_view_view_init (JourneyGapViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (JourneyGapLossView,
                               journey_gap_loss_view,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (JOURNEY_TYPE_GAP_VIEW, journey_gap_loss_view_view_init))

static void
show_integer (GtkWidget *label, int value)
{
  g_autofree char *words = g_strdup_printf ("%d", value);

  gtk_label_set_text (GTK_LABEL (label), words);
}

static void
show_figures (JourneyGapLossView *self, JourneyGapTable *table)
{
  const JourneyGapFigures *figures = journey_gap_table_map (table);
  gboolean scored = figures->n_scored > 0;
  g_autofree char *summary = journey_gap_words_short (table, self->state);
  g_autofree char *gap = scored ? journey_words_signed (figures->gap) : g_strdup ("");
  g_autofree char *words = journey_gap_words_map (table, self->state);
  g_autofree char *top = journey_gap_words_top (table, self->state);

  gtk_label_set_text (GTK_LABEL (self->summary), summary);
  gtk_label_set_text (GTK_LABEL (self->map_gap), gap);
  gtk_label_set_text (GTK_LABEL (self->map_words), words);
  gtk_label_set_text (GTK_LABEL (self->top_words), top);
  gtk_widget_set_visible (self->top_words, *top);
  for (JourneyStanding s = JOURNEY_STANDING_UNSCORED; s <= JOURNEY_STANDING_EXCEEDS; s++)
    journey_ui_set_class (self->map_gap, journey_words_standing_class (s), s == figures->standing);

  gtk_widget_set_visible (self->figures, scored);
  gtk_widget_set_visible (self->stages, scored);
  gtk_widget_set_visible (self->headings, journey_gap_table_length (table) > 0);
  show_integer (self->scale_low, journey_state_integer (self->state, JOURNEY_MAP_SCALE_LOW));
  show_integer (self->scale_high, journey_state_integer (self->state, JOURNEY_MAP_SCALE_HIGH));
  journey_stage_figures_update (JOURNEY_STAGE_FIGURES (self->stage_figures), table, self->state);
}

static void
show_button (JourneyGapLossView *self)
{
  JourneyTouchpoint *touchpoint = journey_selection_touchpoint (self->selection);
  const char *title = touchpoint ? journey_node_text (JOURNEY_NODE (touchpoint), JOURNEY_TOUCHPOINT_TITLE) : "";
  g_autofree char *words = *title ? g_strdup_printf (_ ("Make an opportunity from “%s”"), title)
                                  : g_strdup (_ ("Make an opportunity from this touchpoint"));

  gtk_label_set_text (GTK_LABEL (self->opportunity_label), words);
  journey_ui_set_label (self->opportunity, words);
  gtk_widget_set_visible (self->opportunity, touchpoint != NULL && self->editable);
}

static void
show_selection (JourneyGapLossView *self, gboolean scroll)
{
  JourneyTouchpoint *touchpoint = journey_selection_touchpoint (self->selection);
  guint position = GTK_INVALID_LIST_POSITION;

  if (touchpoint)
    journey_gap_ranking_find (self->ranking, journey_node_id (JOURNEY_NODE (touchpoint)), &position);

  self->syncing = TRUE;
  gtk_single_selection_set_selected (self->rows, position);
  self->syncing = FALSE;
  if (scroll && position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", position);
  show_button (self);
}

static void
open_stages (JourneyGapLossView *self)
{
  guint n = journey_state_n_children (self->state, JOURNEY_MAP_STAGES);

  gtk_expander_set_expanded (GTK_EXPANDER (self->stages), n <= OPEN_STAGES);
}

static void
journey_gap_loss_view_show (JourneyGapView *view, JourneyState *map, JourneyGapTable *table)
{
  JourneyGapLossView *self = JOURNEY_GAP_LOSS_VIEW (view);
  g_autoptr (JourneyState) old = g_steal_pointer (&self->state);
  g_autoptr (JourneyGapTable) before = g_steal_pointer (&self->table);

  self->state = journey_state_ref (map);
  self->table = journey_gap_table_ref (table);
  if (!old)
    open_stages (self);

  show_figures (self, table);
  self->syncing = TRUE;
  if (table != before)
    journey_gap_ranking_update (self->ranking, table, map);
  else
    journey_gap_ranking_rename (self->ranking, old, map);
  self->syncing = FALSE;
  show_selection (self, !old);
}

static void
on_selected (JourneyGapLossView *self)
{
  if (!self->state)
    return;
  if (self->syncing)
    show_button (self);
  else
    show_selection (self, TRUE);
}

static void
on_row_selected (GtkSingleSelection *rows, GParamSpec *pspec, JourneyGapLossView *self)
{
  JourneyGapItem *item = gtk_single_selection_get_selected_item (rows);

  if (self->syncing || !item)
    return;

  self->syncing = TRUE;
  journey_selection_select (self->selection, journey_gap_item_id (item));
  self->syncing = FALSE;
}

static void
on_activate (GtkListView *list, guint position, JourneyGapLossView *self)
{
  g_autoptr (JourneyGapItem) item = g_list_model_get_item (G_LIST_MODEL (self->ranking), position);
  g_autofree char *id = g_strdup (journey_gap_item_id (item));

  journey_selection_select (self->selection, id);
  journey_gap_view_activated (JOURNEY_GAP_VIEW (self), id);
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

static void
on_setup (GtkListItemFactory *factory, GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, journey_gap_row_new ());
}

static void
on_bind (GtkListItemFactory *factory, GtkListItem *list_item)
{
  journey_gap_row_set_item (JOURNEY_GAP_ROW (gtk_list_item_get_child (list_item)), gtk_list_item_get_item (list_item));
}

static void
on_unbind (GtkListItemFactory *factory, GtkListItem *list_item)
{
  journey_gap_row_set_item (JOURNEY_GAP_ROW (gtk_list_item_get_child (list_item)), NULL);
}

static void
journey_gap_loss_view_set_selection (JourneyGapView *view, JourneySelection *selection)
{
  JourneyGapLossView *self = JOURNEY_GAP_LOSS_VIEW (view);

  if (self->selection == selection)
    return;

  if (self->selection)
    g_signal_handlers_disconnect_by_func (self->selection, on_selected, self);
  journey_gap_ranking_update (self->ranking, NULL, NULL);
  g_clear_pointer (&self->state, journey_state_unref);
  g_clear_pointer (&self->table, journey_gap_table_unref);
  g_set_object (&self->selection, selection);
  if (selection)
    g_signal_connect_object (selection, "notify::id", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);
}

static void
journey_gap_loss_view_set_editable (JourneyGapView *view, gboolean editable)
{
  JourneyGapLossView *self = JOURNEY_GAP_LOSS_VIEW (view);

  self->editable = editable;
  if (self->state)
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

  if (self->rows)
    g_signal_handlers_disconnect_by_data (self->rows, self);
  g_clear_object (&self->rows);
  g_clear_object (&self->selection);
  g_clear_pointer (&self->state, journey_state_unref);
  g_clear_pointer (&self->table, journey_gap_table_unref);
  journey_ui_dispose (GTK_WIDGET (self));
  g_clear_object (&self->ranking);

  G_OBJECT_CLASS (journey_gap_loss_view_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, JourneyGapLossView, summary);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapLossView, figures);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapLossView, map_gap);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapLossView, map_words);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapLossView, top_words);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapLossView, stages);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapLossView, stage_figures);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapLossView, headings);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapLossView, scale_low);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapLossView, scale_high);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapLossView, scroller);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapLossView, list);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapLossView, opportunity);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapLossView, opportunity_label);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_opportunity);
}

static void
journey_gap_loss_view_class_init (JourneyGapLossViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = journey_gap_loss_view_dispose;

  g_type_ensure (JOURNEY_TYPE_STAGE_FIGURES);
  journey_ui_set_template (widget_class, "journey-gap-loss-view.ui");
  gtk_widget_class_set_css_name (widget_class, "gaplossview");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_children (widget_class);
}

static void
journey_gap_loss_view_init (JourneyGapLossView *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  self->editable = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind), NULL);

  self->ranking = journey_gap_ranking_new ();
  self->rows = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->ranking)));
  gtk_single_selection_set_autoselect (self->rows, FALSE);
  gtk_single_selection_set_can_unselect (self->rows, TRUE);
  gtk_single_selection_set_selected (self->rows, GTK_INVALID_LIST_POSITION);
  g_signal_connect_object (self->rows, "notify::selected-item", G_CALLBACK (on_row_selected), self, 0);

  gtk_list_view_set_factory (GTK_LIST_VIEW (self->list), factory);
  gtk_list_view_set_model (GTK_LIST_VIEW (self->list), GTK_SELECTION_MODEL (self->rows));
}
