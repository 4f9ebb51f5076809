/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-opportunities-page.h"

#include <glib/gi18n.h>

#include "journey-edit.h"
#include "journey-opportunities-page-private.h"
#include "journey-opportunity-card.h"
#include "journey-opportunity-chooser.h"
#include "journey-opportunity-editor.h"
#include "journey-opportunity-matrix.h"
#include "journey-opportunity-words.h"
#include "journey-page.h"
#include "journey-ui.h"

/* Below that height of the page, the cards need all the room. */
#define ROOM_FOR_CHART 430

G_DEFINE_FINAL_TYPE (JourneyOpportunitiesPage, journey_opportunities_page, GTK_TYPE_WIDGET)

static guint signals[JOURNEY_OPPORTUNITIES_N_SIGNALS];

static char *
dup_today (JourneyOpportunitiesPage *self)
{
  g_autoptr (GDateTime) now = NULL;

  if (self->fixed_today)
    return g_strdup (self->fixed_today);

  now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%F");
}

/* What there is instead of cards. */
static void
show_nothing (JourneyOpportunitiesPage *self)
{
  guint n = journey_opportunities_length (self->opportunities);
  const char *words = "";

  if (n == 0 && self->editable)
    words = _ ("Nothing yet. Press Insert, or make an opportunity from a touchpoint on the page Value gap.");
  else if (n == 0)
    words = _ ("Nobody has written down yet what is to be changed.");
  else if (journey_opportunity_list_n_cards (self->cards) == 0)
    words = _ ("None of them is like that.");

  gtk_label_set_text (GTK_LABEL (self->nothing), words);
  gtk_widget_set_visible (self->nothing, *words);
  gtk_widget_set_visible (self->matrix, n > 0 && self->has_room);
  gtk_widget_set_visible (self->chooser, n > 0);
}

/* What a filter hides is not forgotten. */
static void
show_some (JourneyOpportunitiesPage *self)
{
  g_autofree char *words = g_strdup_printf (_ ("%u of %u shown"), journey_opportunity_list_n_cards (self->cards),
                                            journey_opportunities_length (self->opportunities));

  gtk_label_set_text (GTK_LABEL (self->some_words), words);
  gtk_widget_set_visible (self->some, !journey_opportunity_chooser_is_all (JOURNEY_OPPORTUNITY_CHOOSER (self->chooser)));
}

static void
show_figures (JourneyOpportunitiesPage *self, const char *today)
{
  const JourneyOpportunityFigures *figures = journey_opportunities_figures (self->opportunities);
  g_autofree char *summary = journey_opportunity_words_summary (figures);
  g_autofree char *loop = journey_opportunity_words_loop (figures, today);

  gtk_label_set_text (GTK_LABEL (self->summary), summary);
  gtk_label_set_text (GTK_LABEL (self->loop), loop);
  gtk_widget_set_visible (self->loop, *loop);
}

static void
show_selection (JourneyOpportunitiesPage *self, gboolean scroll)
{
  guint position = GTK_INVALID_LIST_POSITION;

  if (JOURNEY_IS_OPPORTUNITY (journey_selection_node (self->selection)))
    journey_opportunity_list_find (self->cards, journey_selection_id (self->selection), &position);
  journey_opportunity_matrix_set_selected (JOURNEY_OPPORTUNITY_MATRIX (self->matrix), journey_selection_id (self->selection));

  self->syncing = TRUE;
  gtk_single_selection_set_selected (self->rows, position);
  self->syncing = FALSE;
  if (scroll && position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", position);
  journey_opportunities_page_update_verbs (self);
}

static void
show_single (JourneyOpportunitiesPage *self, const char *today)
{
  JourneyNode *node = journey_opportunity_editor_node (JOURNEY_OPPORTUNITY_EDITOR (self->editor));
  const JourneyOpportunityEntry *entry = node ? journey_opportunities_find (self->opportunities, journey_node_id (node)) : NULL;

  if (!entry)
    {
      journey_opportunities_page_close (self);
      return;
    }

  journey_editor_refresh (JOURNEY_EDITOR (self->editor));
  journey_opportunity_editor_show_entry (JOURNEY_OPPORTUNITY_EDITOR (self->editor), entry, today);
}

static void
show_cards (JourneyOpportunitiesPage *self, const char *today)
{
  JourneyOpportunityChooser *chooser = JOURNEY_OPPORTUNITY_CHOOSER (self->chooser);
  const JourneyOpportunityFilter *filter = journey_opportunity_chooser_filter (chooser);

  self->syncing = TRUE;
  journey_opportunity_chooser_set_map (chooser, self->state);
  journey_opportunity_list_update (self->cards, self->opportunities, filter, journey_opportunity_chooser_sort (chooser), today);
  journey_opportunity_matrix_show (JOURNEY_OPPORTUNITY_MATRIX (self->matrix), journey_selection_map (self->selection),
                                   self->opportunities, filter);
  self->syncing = FALSE;
  show_some (self);
  show_nothing (self);
}

/* Nothing is worked out for a page that cannot be seen: it is brought up to date when it is shown. */
static void
show_state (JourneyOpportunitiesPage *self, JourneyState *state, gboolean scroll)
{
  g_autofree char *today = NULL;
  JourneyGapTable *table;

  self->is_stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->is_stale)
    return;

  today = dup_today (self);
  journey_state_ref (state);
  g_clear_pointer (&self->state, journey_state_unref);
  self->state = state;
  table = journey_gap_cache_get (&self->cache, state, NULL);
  g_clear_pointer (&self->opportunities, journey_opportunities_unref);
  self->opportunities = journey_opportunities_new (state, table, today);

  show_cards (self, today);
  show_figures (self, today);
  show_selection (self, scroll);
  if (journey_opportunities_page_is_open (self))
    show_single (self, today);
}

static void
show_opportunity (JourneyOpportunitiesPage *self, JourneyNode *node)
{
  g_autofree char *today = dup_today (self);

  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->editor_scroller)), 0);
  journey_editor_bind (JOURNEY_EDITOR (self->editor), node);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->single);
  show_single (self, today);
  journey_opportunities_page_update_verbs (self);
}

static void
on_map_changed (JourneyMap *map, JourneyState *old, JourneyState *new_, JourneyOpportunitiesPage *self)
{
  show_state (self, new_, FALSE);
}

/* While one opportunity is open, another one that is selected takes its place; not so when it was deleted. */
static void
follow_selection (JourneyOpportunitiesPage *self)
{
  JourneyNode *node = journey_selection_node (self->selection);
  JourneyNode *open = journey_opportunity_editor_node (JOURNEY_OPPORTUNITY_EDITOR (self->editor));

  if (!journey_opportunities_page_is_open (self) || node == open)
    return;

  if (!journey_map_find (journey_selection_map (self->selection), journey_node_id (open)))
    journey_opportunities_page_close (self);
  else if (JOURNEY_IS_OPPORTUNITY (node))
    show_opportunity (self, node);
}

static void
on_selected (JourneyOpportunitiesPage *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->is_stale = TRUE;
  else if (!self->syncing)
    {
      show_selection (self, TRUE);
      follow_selection (self);
    }
  else
    journey_opportunities_page_update_verbs (self);
}

static void
on_row_selected (GtkSingleSelection *rows, GParamSpec *pspec, JourneyOpportunitiesPage *self)
{
  JourneyOpportunityItem *item = gtk_single_selection_get_selected_item (rows);

  if (self->syncing || !item || !journey_opportunity_item_id (item))
    return;

  self->syncing = TRUE;
  journey_selection_select (self->selection, journey_opportunity_item_id (item));
  self->syncing = FALSE;
}

static void
on_activate (GtkListView *list, guint position, JourneyOpportunitiesPage *self)
{
  g_autoptr (JourneyOpportunityItem) item = g_list_model_get_item (G_LIST_MODEL (self->cards), position);

  if (journey_opportunity_item_id (item))
    journey_opportunities_page_open (self, journey_opportunity_item_id (item));
}

static void
on_chooser_changed (JourneyOpportunitiesPage *self)
{
  journey_opportunities_page_refresh (self, TRUE);
}

static void
on_show_all (JourneyOpportunitiesPage *self)
{
  gtk_widget_grab_focus (self->list);
  journey_opportunity_chooser_clear (JOURNEY_OPPORTUNITY_CHOOSER (self->chooser));
}

static void
on_dot_selected (JourneyOpportunitiesPage *self, const char *id)
{
  journey_selection_select (self->selection, id);
}

static void
on_dot_activated (JourneyOpportunitiesPage *self, const char *id)
{
  journey_opportunities_page_open (self, id);
}

/* What is pressed on a card is meant for its opportunity. */
static void
choose (JourneyOpportunitiesPage *self, GtkWidget *card)
{
  JourneyOpportunityItem *item = journey_opportunity_card_item (JOURNEY_OPPORTUNITY_CARD (card));

  journey_selection_select (self->selection, journey_opportunity_item_id (item));
}

static void
on_vote (JourneyOpportunitiesPage *self, int by, GtkWidget *card)
{
  choose (self, card);
  gtk_widget_activate_action (GTK_WIDGET (self), by > 0 ? "opportunities.vote-up" : "opportunities.vote-down", NULL);
}

static void
on_open (JourneyOpportunitiesPage *self, GtkWidget *card)
{
  choose (self, card);
  gtk_widget_activate_action (GTK_WIDGET (self), "opportunities.open", NULL);
}

static void
on_score_again (JourneyOpportunitiesPage *self, GtkWidget *card)
{
  choose (self, card);
  gtk_widget_activate_action (GTK_WIDGET (self), "opportunities.score-again", NULL);
}

static void
on_checked (JourneyOpportunitiesPage *self, GtkWidget *card)
{
  choose (self, card);
  gtk_widget_activate_action (GTK_WIDGET (self), "opportunities.status", "s", "checked");
}

static void
on_menu (JourneyOpportunitiesPage *self, double x, double y, GtkWidget *card)
{
  choose (self, card);
  journey_opportunities_page_show_menu (self, card, x, y);
}

static void
on_setup (GtkListItemFactory *factory, GtkListItem *list_item, JourneyOpportunitiesPage *self)
{
  GtkWidget *card = journey_opportunity_card_new ();

  g_signal_connect_object (card, "vote", G_CALLBACK (on_vote), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (card, "open", G_CALLBACK (on_open), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (card, "score-again", G_CALLBACK (on_score_again), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (card, "checked", G_CALLBACK (on_checked), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (card, "menu", G_CALLBACK (on_menu), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (list_item, card);
}

static void
on_bind (GtkListItemFactory *factory, GtkListItem *list_item, JourneyOpportunitiesPage *self)
{
  JourneyOpportunityCard *card = JOURNEY_OPPORTUNITY_CARD (gtk_list_item_get_child (list_item));
  JourneyOpportunityItem *item = gtk_list_item_get_item (list_item);
  gboolean is_card = journey_opportunity_item_entry (item) != NULL;

  gtk_list_item_set_selectable (list_item, is_card);
  gtk_list_item_set_activatable (list_item, is_card);
  journey_opportunity_card_set_editable (card, self->editable);
  journey_opportunity_card_set_item (card, item);
}

static void
on_unbind (GtkListItemFactory *factory, GtkListItem *list_item, JourneyOpportunitiesPage *self)
{
  journey_opportunity_card_set_item (JOURNEY_OPPORTUNITY_CARD (gtk_list_item_get_child (list_item)), NULL);
}

static GtkSizeRequestMode
journey_opportunities_page_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
journey_opportunities_page_measure (
    GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *min_baseline, int *nat_baseline)
{
  gtk_widget_measure (JOURNEY_OPPORTUNITIES_PAGE (widget)->stack, orientation, for_size, minimum, natural, NULL, NULL);
}

static gboolean
on_fit (gpointer data)
{
  JourneyOpportunitiesPage *self = data;

  self->fit = 0;
  if (self->opportunities)
    show_nothing (self);

  return G_SOURCE_REMOVE;
}

/* What is visible cannot change while places are given out. */
static void
journey_opportunities_page_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  JourneyOpportunitiesPage *self = JOURNEY_OPPORTUNITIES_PAGE (widget);
  gboolean has_room = height >= ROOM_FOR_CHART;

  gtk_widget_size_allocate (self->stack, &(GtkAllocation){ 0, 0, width, height }, baseline);
  if (self->menu)
    gtk_popover_present (GTK_POPOVER (self->menu));
  if (self->has_room == has_room)
    return;

  self->has_room = has_room;
  if (self->fit == 0)
    self->fit = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_fit, self, NULL);
}

static void
journey_opportunities_page_map (GtkWidget *widget)
{
  JourneyOpportunitiesPage *self = JOURNEY_OPPORTUNITIES_PAGE (widget);

  GTK_WIDGET_CLASS (journey_opportunities_page_parent_class)->map (widget);

  if (self->is_stale && self->selection)
    journey_opportunities_page_refresh (self, TRUE);
}

static void
let_go (JourneyOpportunitiesPage *self)
{
  journey_opportunities_page_close (self);
  journey_opportunity_matrix_show (JOURNEY_OPPORTUNITY_MATRIX (self->matrix), NULL, NULL, NULL);
  journey_opportunity_chooser_set_map (JOURNEY_OPPORTUNITY_CHOOSER (self->chooser), NULL);
  journey_opportunity_list_update (self->cards, NULL, NULL, 0, NULL);
  g_clear_pointer (&self->opportunities, journey_opportunities_unref);
  g_clear_pointer (&self->state, journey_state_unref);
  journey_gap_cache_clear (&self->cache);
}

static void
journey_opportunities_page_dispose (GObject *object)
{
  JourneyOpportunitiesPage *self = JOURNEY_OPPORTUNITIES_PAGE (object);

  if (self->rows)
    {
      journey_opportunities_page_set_selection (self, NULL);
      g_signal_handlers_disconnect_by_data (self->rows, self);
    }
  g_clear_object (&self->rows);
  g_clear_handle_id (&self->fit, g_source_remove);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  journey_ui_dispose (GTK_WIDGET (self));
  g_clear_object (&self->cards);

  G_OBJECT_CLASS (journey_opportunities_page_parent_class)->dispose (object);
}

static void
journey_opportunities_page_finalize (GObject *object)
{
  g_free (JOURNEY_OPPORTUNITIES_PAGE (object)->fixed_today);

  G_OBJECT_CLASS (journey_opportunities_page_parent_class)->finalize (object);
}

static guint
new_signal (const char *name)
{
  return g_signal_new (name, JOURNEY_TYPE_OPPORTUNITIES_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                       G_TYPE_STRING);
}

static void
journey_opportunities_page_class_init (JourneyOpportunitiesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = journey_opportunities_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = journey_opportunities_page_finalize;
  widget_class->get_request_mode = journey_opportunities_page_get_request_mode;
  widget_class->measure = journey_opportunities_page_measure;
  widget_class->size_allocate = journey_opportunities_page_size_allocate;
  widget_class->map = journey_opportunities_page_map;

  signals[JOURNEY_OPPORTUNITIES_ACTIVATED] = new_signal ("activated");
  signals[JOURNEY_OPPORTUNITIES_SCORE_AGAIN] = new_signal ("score-again");
  signals[JOURNEY_OPPORTUNITIES_DELETED] = new_signal ("deleted");

  g_type_ensure (JOURNEY_TYPE_OPPORTUNITY_CHOOSER);
  g_type_ensure (JOURNEY_TYPE_OPPORTUNITY_EDITOR);
  g_type_ensure (JOURNEY_TYPE_OPPORTUNITY_MATRIX);
  journey_opportunities_page_install_verbs (widget_class);
  journey_ui_set_template (widget_class, "journey-opportunities-page.ui");
  gtk_widget_class_set_css_name (widget_class, "opportunitiespage");
  gtk_widget_class_bind_template_child (widget_class, JourneyOpportunitiesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, JourneyOpportunitiesPage, overview);
  gtk_widget_class_bind_template_child (widget_class, JourneyOpportunitiesPage, head);
  gtk_widget_class_bind_template_child (widget_class, JourneyOpportunitiesPage, add);
  gtk_widget_class_bind_template_child (widget_class, JourneyOpportunitiesPage, summary);
  gtk_widget_class_bind_template_child (widget_class, JourneyOpportunitiesPage, chooser);
  gtk_widget_class_bind_template_child (widget_class, JourneyOpportunitiesPage, matrix);
  gtk_widget_class_bind_template_child (widget_class, JourneyOpportunitiesPage, some);
  gtk_widget_class_bind_template_child (widget_class, JourneyOpportunitiesPage, some_words);
  gtk_widget_class_bind_template_child (widget_class, JourneyOpportunitiesPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, JourneyOpportunitiesPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, JourneyOpportunitiesPage, list);
  gtk_widget_class_bind_template_child (widget_class, JourneyOpportunitiesPage, loop);
  gtk_widget_class_bind_template_child (widget_class, JourneyOpportunitiesPage, single);
  gtk_widget_class_bind_template_child (widget_class, JourneyOpportunitiesPage, editor_scroller);
  gtk_widget_class_bind_template_child (widget_class, JourneyOpportunitiesPage, editor);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_chooser_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_show_all);
  gtk_widget_class_bind_template_callback (widget_class, on_dot_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_dot_activated);
}

static void
make_rows (JourneyOpportunitiesPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind), self, 0);

  self->cards = journey_opportunity_list_new ();
  self->rows = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->cards)));
  gtk_single_selection_set_autoselect (self->rows, FALSE);
  gtk_single_selection_set_can_unselect (self->rows, TRUE);
  gtk_single_selection_set_selected (self->rows, GTK_INVALID_LIST_POSITION);
  g_signal_connect_object (self->rows, "notify::selected-item", G_CALLBACK (on_row_selected), self, 0);

  gtk_list_view_set_factory (GTK_LIST_VIEW (self->list), factory);
  gtk_list_view_set_model (GTK_LIST_VIEW (self->list), GTK_SELECTION_MODEL (self->rows));
}

static void
journey_opportunities_page_init (JourneyOpportunitiesPage *self)
{
  self->editable = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  journey_page_add_undo_keys (GTK_WIDGET (self));
  journey_opportunities_page_add_keys (self);
  make_rows (self);
  journey_opportunities_page_update_verbs (self);
}

/* journey_opportunities_page_emit: tells whoever listens, with an id or with words. */
void
journey_opportunities_page_emit (JourneyOpportunitiesPage *self, guint signal, const char *text)
{
  g_signal_emit (self, signals[signal], 0, text);
}

/* journey_opportunities_page_refresh: brings everything up to date; @scroll shows the card that is selected. */
void
journey_opportunities_page_refresh (JourneyOpportunitiesPage *self, gboolean scroll)
{
  if (self->selection)
    show_state (self, journey_map_state (journey_selection_map (self->selection)), scroll);
}

/* journey_opportunities_page_is_open: whether one opportunity is shown instead of all. */
gboolean
journey_opportunities_page_is_open (JourneyOpportunitiesPage *self)
{
  return gtk_stack_get_visible_child (GTK_STACK (self->stack)) == self->single;
}

/* journey_opportunities_page_focus_card: gives the focus to the card that is selected, or to the list. */
void
journey_opportunities_page_focus_card (JourneyOpportunitiesPage *self)
{
  const char *id = self->selection ? journey_selection_id (self->selection) : "";

  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row; row = gtk_widget_get_next_sibling (row))
    {
      JourneyOpportunityItem *item = journey_opportunity_card_item (JOURNEY_OPPORTUNITY_CARD (gtk_widget_get_first_child (row)));

      if (item && g_strcmp0 (journey_opportunity_item_id (item), id) == 0 && gtk_widget_grab_focus (row))
        return;
    }

  gtk_widget_grab_focus (self->list);
}

/* journey_opportunities_page_close: shows all of them again; the focus stays where the opportunity was. */
void
journey_opportunities_page_close (JourneyOpportunitiesPage *self)
{
  gboolean focused = gtk_widget_get_state_flags (self->single) & GTK_STATE_FLAG_FOCUS_WITHIN;

  if (!journey_opportunities_page_is_open (self))
    return;

  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->overview);
  if (focused)
    journey_opportunities_page_focus_card (self);
  journey_editor_bind (JOURNEY_EDITOR (self->editor), NULL);
  journey_opportunities_page_update_verbs (self);
}

/**
 * journey_opportunities_page_new:
 *
 * Returns: (transfer floating): a page that shows nothing until it has a selection
 */
GtkWidget *
journey_opportunities_page_new (void)
{
  return g_object_new (JOURNEY_TYPE_OPPORTUNITIES_PAGE, NULL);
}

/**
 * journey_opportunities_page_set_selection:
 * @selection: (nullable): whose map is shown, and which opportunity of it is marked; NULL for nothing
 */
void
journey_opportunities_page_set_selection (JourneyOpportunitiesPage *self, JourneySelection *selection)
{
  g_return_if_fail (JOURNEY_IS_OPPORTUNITIES_PAGE (self));
  g_return_if_fail (!selection || JOURNEY_IS_SELECTION (selection));

  if (self->selection == selection)
    return;

  if (self->selection)
    let_go (self);
  journey_page_leave (self, &self->selection);
  journey_page_follow (self, &self->selection, selection, G_CALLBACK (on_selected), (JourneyPageMapChanged)on_map_changed);
  journey_opportunities_page_refresh (self, TRUE);
}

/**
 * journey_opportunities_page_set_editable:
 * @editable: whether the map may be changed from here; TRUE at first
 */
void
journey_opportunities_page_set_editable (JourneyOpportunitiesPage *self, gboolean editable)
{
  g_return_if_fail (JOURNEY_IS_OPPORTUNITIES_PAGE (self));

  self->editable = editable;
  gtk_widget_set_visible (self->add, editable);
  gtk_widget_set_sensitive (self->editor, editable);
  journey_opportunity_matrix_set_editable (JOURNEY_OPPORTUNITY_MATRIX (self->matrix), editable);
  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row; row = gtk_widget_get_next_sibling (row))
    journey_opportunity_card_set_editable (JOURNEY_OPPORTUNITY_CARD (gtk_widget_get_first_child (row)), editable);
  journey_opportunities_page_refresh (self, FALSE);
  journey_opportunities_page_update_verbs (self);
}

/**
 * journey_opportunities_page_set_today:
 * @today: (nullable): the day to which due dates are compared, YYYY-MM-DD; NULL for the clock's, as it is at first
 */
void
journey_opportunities_page_set_today (JourneyOpportunitiesPage *self, const char *today)
{
  g_return_if_fail (JOURNEY_IS_OPPORTUNITIES_PAGE (self));

  g_free (self->fixed_today);
  self->fixed_today = g_strdup (today);
  journey_opportunities_page_refresh (self, FALSE);
}

/**
 * journey_opportunities_page_open:
 * @id: of an opportunity
 *
 * Shows everything about one opportunity, with the focus in its text.
 *
 * Returns: whether there is one with this id
 */
gboolean
journey_opportunities_page_open (JourneyOpportunitiesPage *self, const char *id)
{
  JourneyNode *node;

  g_return_val_if_fail (JOURNEY_IS_OPPORTUNITIES_PAGE (self) && self->selection && id, FALSE);

  node = journey_map_find (journey_selection_map (self->selection), id);
  if (!JOURNEY_IS_OPPORTUNITY (node))
    return FALSE;

  journey_selection_select (self->selection, id);
  journey_opportunities_page_refresh (self, TRUE);
  if (!self->opportunities)
    return FALSE;
  show_opportunity (self, node);
  if (!self->editable)
    gtk_widget_child_focus (self->single, GTK_DIR_TAB_FORWARD);
  else
    journey_opportunity_editor_edit_text (JOURNEY_OPPORTUNITY_EDITOR (self->editor));

  return TRUE;
}
