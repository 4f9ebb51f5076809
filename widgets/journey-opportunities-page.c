/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-opportunities-page.h"

#include "journey-opportunities-page-private.h"
#include "journey-opportunity-card.h"
#include "journey-opportunity-chooser.h"
#include "journey-opportunity-editor.h"
#include "journey-opportunity-matrix.h"
#include "journey-page.h"
#include "journey-ui.h"

/* Below that height of the page, the cards need all the room. */
#define ROOM_FOR_CHART 430

G_DEFINE_FINAL_TYPE (JourneyOpportunitiesPage, journey_opportunities_page, GTK_TYPE_WIDGET)

static guint signals[JOURNEY_OPPORTUNITIES_N_SIGNALS];

static void
on_map_changed (JourneyMap *map, JourneyState *old, JourneyState *new_, JourneyOpportunitiesPage *self)
{
  journey_opportunities_page_show_state (self, new_, FALSE);
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
    journey_opportunities_page_show_opportunity (self, node);
}

static void
on_selected (JourneyOpportunitiesPage *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->is_stale = TRUE;
  else if (!self->syncing)
    {
      journey_opportunities_page_show_selection (self, TRUE);
      follow_selection (self);
    }
  else
    journey_opportunities_page_update_verbs (self);
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

static GtkSizeRequestMode
journey_opportunities_page_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static GtkWidget *
shown_part (JourneyOpportunitiesPage *self)
{
  return journey_opportunities_page_is_open (self) ? self->single : self->overview;
}

/* The width does not depend on the height: texts in little height would want to be broken into fewer lines, and be wider than
 * the panel. */
static void
journey_opportunities_page_measure (
    GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *min_baseline, int *nat_baseline)
{
  GtkWidget *shown = shown_part (JOURNEY_OPPORTUNITIES_PAGE (widget));
  int width = orientation == GTK_ORIENTATION_VERTICAL ? for_size : -1;

  gtk_widget_measure (shown, orientation, width, minimum, natural, NULL, NULL);
}

static gboolean
on_fit (gpointer data)
{
  JourneyOpportunitiesPage *self = data;

  self->fit = 0;
  if (self->opportunities)
    journey_opportunities_page_show_nothing (self);

  return G_SOURCE_REMOVE;
}

/* What is visible cannot change while places are given out. */
static void
journey_opportunities_page_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  JourneyOpportunitiesPage *self = JOURNEY_OPPORTUNITIES_PAGE (widget);
  gboolean has_room = height >= ROOM_FOR_CHART;

  gtk_widget_size_allocate (shown_part (self), &(GtkAllocation){ 0, 0, width, height }, baseline);
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
journey_opportunities_page_unmap (GtkWidget *widget)
{
  journey_opportunities_page_leave_fresh (JOURNEY_OPPORTUNITIES_PAGE (widget));

  GTK_WIDGET_CLASS (journey_opportunities_page_parent_class)->unmap (widget);
}

/* To what adds one, which is there whatever is shown; where one is open, to its text. */
static gboolean
journey_opportunities_page_grab_focus (GtkWidget *widget)
{
  JourneyOpportunitiesPage *self = JOURNEY_OPPORTUNITIES_PAGE (widget);

  if (!self->editable)
    return FALSE;
  if (!journey_opportunities_page_is_open (self))
    return gtk_widget_grab_focus (self->add);
  journey_opportunity_editor_edit_text (JOURNEY_OPPORTUNITY_EDITOR (self->editor));

  return TRUE;
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
  g_clear_pointer (&JOURNEY_OPPORTUNITIES_PAGE (object)->fresh, journey_fresh_free);
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
  widget_class->focus = journey_ui_focus;
  widget_class->grab_focus = journey_opportunities_page_grab_focus;
  widget_class->map = journey_opportunities_page_map;
  widget_class->unmap = journey_opportunities_page_unmap;

  signals[JOURNEY_OPPORTUNITIES_ACTIVATED] = new_signal ("activated");
  signals[JOURNEY_OPPORTUNITIES_SCORE_AGAIN] = new_signal ("score-again");
  signals[JOURNEY_OPPORTUNITIES_DELETED] = new_signal ("deleted");

  g_type_ensure (JOURNEY_TYPE_OPPORTUNITY_CHOOSER);
  g_type_ensure (JOURNEY_TYPE_OPPORTUNITY_EDITOR);
  g_type_ensure (JOURNEY_TYPE_OPPORTUNITY_MATRIX);
  journey_opportunities_page_install_verbs (widget_class);
  journey_ui_set_template (widget_class, "journey-opportunities-page.ui");
  gtk_widget_class_set_css_name (widget_class, "opportunitiespage");
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
journey_opportunities_page_init (JourneyOpportunitiesPage *self)
{
  self->editable = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  journey_ui_quiet_menus (GTK_WIDGET (self));
  journey_page_add_undo_keys (GTK_WIDGET (self));
  journey_page_follow_focus (self->editor_scroller);
  journey_opportunities_page_add_keys (self);
  journey_opportunities_page_make_rows (self);
  journey_opportunities_page_update_verbs (self);
}

/* journey_opportunities_page_emit: tells whoever listens, with an id or with words. */
void
journey_opportunities_page_emit (JourneyOpportunitiesPage *self, guint signal, const char *text)
{
  g_signal_emit (self, signals[signal], 0, text);
}

/* journey_opportunities_page_is_open: whether one opportunity is shown instead of all. */
gboolean
journey_opportunities_page_is_open (JourneyOpportunitiesPage *self)
{
  return gtk_widget_get_visible (self->single);
}

/* journey_opportunities_page_leave_fresh: what nobody said anything in goes again. */
void
journey_opportunities_page_leave_fresh (JourneyOpportunitiesPage *self)
{
  if (self->fresh)
    journey_fresh_leave (g_steal_pointer (&self->fresh));
}

/* journey_opportunities_page_close: shows all of them again; the focus stays where the opportunity was. */
void
journey_opportunities_page_close (JourneyOpportunitiesPage *self)
{
  gboolean focused = gtk_widget_get_state_flags (self->single) & GTK_STATE_FLAG_FOCUS_WITHIN;
  gboolean goes = self->fresh && journey_fresh_is_untouched (self->fresh);

  if (!journey_opportunities_page_is_open (self))
    return;

  gtk_widget_set_visible (self->overview, TRUE);
  gtk_widget_set_visible (self->single, FALSE);
  if (focused && goes)
    gtk_widget_grab_focus (self->add);
  else if (focused)
    journey_opportunities_page_focus_card (self);
  journey_opportunities_page_leave_fresh (self);
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
  journey_opportunities_page_show_opportunity (self, node);
  if (!self->editable)
    gtk_widget_child_focus (self->single, GTK_DIR_TAB_FORWARD);
  else
    journey_opportunity_editor_edit_text (JOURNEY_OPPORTUNITY_EDITOR (self->editor));

  return TRUE;
}

/**
 * journey_opportunities_page_open_new:
 * @id: of an opportunity that was just made
 *
 * Shows it like journey_opportunities_page_open (). It goes again when somebody leaves it without having said anything in it.
 *
 * Returns: whether there is one with this id
 */
gboolean
journey_opportunities_page_open_new (JourneyOpportunitiesPage *self, const char *id)
{
  if (!journey_opportunities_page_open (self, id))
    return FALSE;

  self->fresh = journey_fresh_new (journey_map_find (journey_selection_map (self->selection), id));

  return TRUE;
}
