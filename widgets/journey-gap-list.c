/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "journey-gap-columns-box.h"
#include "journey-gap-filter.h"
#include "journey-gap-list-private.h"
#include "journey-gap-row.h"
#include "journey-menu.h"
#include "journey-ui.h"

/* Of rows in their list, in pixels: headings that stand outside of it stand above them. */
#define ROW_MARGIN 6

/* What the list needs without columns, in pixels. */
#define MIN_WIDTH 320

static void journey_gap_list_view_init (JourneyGapViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (JourneyGapList,
                               journey_gap_list,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (JOURNEY_TYPE_GAP_VIEW, journey_gap_list_view_init))

static guint
n_heads (JourneyGapList *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->heads));
}

static JourneySort
sort_of (JourneyGapList *self)
{
  return journey_gap_choices_ranked (self->choices).sort;
}

static void
show_integer (GtkWidget *label, int value)
{
  g_autofree char *words = g_strdup_printf ("%d", value);

  gtk_label_set_text (GTK_LABEL (label), words);
}

static void
show_filter (JourneyGapList *self)
{
  JourneyRankedOptions options = journey_gap_choices_ranked (self->choices);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->ranking));
  gboolean leaves_out = journey_ranked_leaves_out (&options);
  /* Above the list, in the same page, stands already whose figures these are. */
  JourneyRankedOptions rest = {
    .stage = options.stage, .persona = options.persona, .owner = options.owner, .evidence = options.evidence
  };
  gboolean is_said = !journey_gap_choices_is_docked (self->choices) && !journey_ranked_leaves_out (&rest);
  g_autofree char *words = leaves_out ? journey_gap_filter_words (&options, self->state) : g_strdup ("");

  gtk_label_set_text (GTK_LABEL (self->filter_words), words);
  gtk_widget_set_visible (self->filter_line, leaves_out && !is_said);
  journey_ui_set_class (self->filter, "active", leaves_out);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->sort), journey_gap_filter_sort_title (options.sort));
  gtk_widget_set_visible (self->empty, leaves_out && n == 0);
  gtk_widget_set_visible (self->bar, journey_gap_table_length (self->table) > 0);
}

/* A table that was kept names the touchpoints as they were when it was made. */
static void
update_ranking (JourneyGapList *self)
{
  JourneyRankedOptions options = journey_gap_choices_ranked (self->choices);
  g_autoptr (GPtrArray) entries = journey_ranked_new (self->table, self->state, &options);

  journey_gap_ranking_set_measured_only (self->ranking, journey_gap_table_options (self->table)->measured_only);
  journey_gap_ranking_update (self->ranking, entries, self->state, self->today);
  if (journey_gap_table_state (self->table) != self->state)
    journey_gap_ranking_rename (self->ranking, journey_gap_table_state (self->table), self->state);
}

/* The row of the touchpoint that is selected. */
guint
journey_gap_list_find_row (JourneyGapList *self)
{
  JourneyTouchpoint *touchpoint = journey_selection_touchpoint (self->selection);
  guint position;

  if (!touchpoint || !journey_gap_ranking_find (self->ranking, journey_node_id (JOURNEY_NODE (touchpoint)), &position))
    return GTK_INVALID_LIST_POSITION;

  return position + n_heads (self);
}

/* Who looks at the head is not taken away from it. */
static gboolean
looks_at_rows (JourneyGapList *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));

  return n_heads (self) == 0 || gtk_adjustment_get_value (adjustment) > 0;
}

static void
show_selection (JourneyGapList *self, gboolean scroll)
{
  guint position = journey_gap_list_find_row (self);

  self->syncing = TRUE;
  gtk_single_selection_set_selected (self->rows, position);
  self->syncing = FALSE;
  if (scroll && position != GTK_INVALID_LIST_POSITION && looks_at_rows (self))
    gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", position);
}

static void
on_selected (JourneyGapList *self)
{
  if (self->state && !self->syncing)
    show_selection (self, TRUE);
}

static void
on_row_selected (GtkSingleSelection *rows, GParamSpec *pspec, JourneyGapList *self)
{
  gpointer item = gtk_single_selection_get_selected_item (rows);

  if (self->syncing || !item)
    return;

  if (!JOURNEY_IS_GAP_ITEM (item))
    {
      show_selection (self, FALSE);
      return;
    }
  self->syncing = TRUE;
  journey_selection_select (self->selection, journey_gap_item_id (item));
  self->syncing = FALSE;
}

static void
on_activate (GtkListView *list, guint position, JourneyGapList *self)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->rows), position);
  g_autofree char *id = NULL;

  if (!JOURNEY_IS_GAP_ITEM (item))
    return;

  id = g_strdup (journey_gap_item_id (JOURNEY_GAP_ITEM (item)));
  journey_selection_select (self->selection, id);
  journey_gap_view_activated (JOURNEY_GAP_VIEW (self), id);
}

/* What rows show beside what they always do. */
static void
show_columns (JourneyGapList *self)
{
  gtk_widget_set_size_request (self->gap_heading, self->n_columns > 0 ? JOURNEY_GAP_COLUMNS_GAP_WIDTH : -1, -1);
  journey_gap_columns_box_set_n (JOURNEY_GAP_COLUMNS_BOX (self->before), self->n_columns);
  journey_gap_columns_box_set_n (JOURNEY_GAP_COLUMNS_BOX (self->behind), self->n_columns);
  gtk_label_set_text (GTK_LABEL (self->reason_heading),
                      sort_of (self) == JOURNEY_SORT_IMPORTANCE ? _ ("importance") : _ ("priority"));
  gtk_widget_set_tooltip_text (self->reason_heading, journey_gap_row_reason_hint (sort_of (self)));
  gtk_widget_set_visible (self->reason_heading, self->n_columns == 0);
  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row; row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *child = gtk_widget_get_first_child (row);

      if (JOURNEY_IS_GAP_ROW (child))
        {
          journey_gap_row_set_columns (JOURNEY_GAP_ROW (child), self->n_columns);
          journey_gap_row_set_sort (JOURNEY_GAP_ROW (child), sort_of (self));
        }
    }
}

static void
on_choice (JourneyGapList *self)
{
  if (!self->state)
    return;

  self->syncing = TRUE;
  update_ranking (self);
  self->syncing = FALSE;
  show_columns (self);
  show_filter (self);
  show_selection (self, FALSE);
}

static void
on_filter_menu (GtkMenuButton *button, gpointer data)
{
  JourneyGapList *self = data;

  if (self->state)
    {
      g_autoptr (GMenuModel) menu = journey_gap_filter_menu (self->state);

      journey_menu_empty_later (menu);
      gtk_menu_button_set_menu_model (button, menu);
      journey_ui_return_focus (button);
    }
}

static void
set_row (GtkListItem *list_item, GtkWidget *child, gboolean is_touchpoint)
{
  gtk_list_item_set_child (list_item, child);
  gtk_list_item_set_selectable (list_item, is_touchpoint);
  gtk_list_item_set_activatable (list_item, is_touchpoint);
}

static void
on_bind (GtkListItemFactory *factory, GtkListItem *list_item, JourneyGapList *self)
{
  gpointer item = gtk_list_item_get_item (list_item);

  if (!JOURNEY_IS_GAP_ITEM (item))
    {
      if (gtk_widget_get_parent (self->first_row))
        gtk_widget_unparent (self->first_row);
      set_row (list_item, self->first_row, FALSE);
      return;
    }

  if (!JOURNEY_IS_GAP_ROW (gtk_list_item_get_child (list_item)))
    set_row (list_item, journey_gap_row_new (), TRUE);
  journey_gap_row_set_columns (JOURNEY_GAP_ROW (gtk_list_item_get_child (list_item)), self->n_columns);
  journey_gap_row_set_sort (JOURNEY_GAP_ROW (gtk_list_item_get_child (list_item)), sort_of (self));
  journey_gap_row_set_item (JOURNEY_GAP_ROW (gtk_list_item_get_child (list_item)), item);
}

/* A row that has only moved is unbound and bound again: it keeps what it shows. */
static void
on_unbind (GtkListItemFactory *factory, GtkListItem *list_item)
{
  if (!JOURNEY_IS_GAP_ROW (gtk_list_item_get_child (list_item)))
    gtk_list_item_set_child (list_item, NULL);
}

static gboolean
on_fit (gpointer data)
{
  JourneyGapList *self = data;

  self->fit = 0;
  show_columns (self);

  return G_SOURCE_REMOVE;
}

/* What is visible cannot change while places are given out. */
static void
find_fit (JourneyGapList *self, int width)
{
  guint n = self->head ? 0 : journey_gap_columns_for_width (width - 2 * ROW_MARGIN);

  if (self->n_columns == n)
    return;

  self->n_columns = n;
  if (self->fit == 0)
    self->fit = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_fit, self, NULL);
}

static GtkSizeRequestMode
journey_gap_list_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* Columns go where there is no room for them, so that nobody has to make room. */
static void
journey_gap_list_measure (
    GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *min_baseline, int *nat_baseline)
{
  GtkWidget *all = gtk_widget_get_first_child (widget);
  int least;

  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    {
      gtk_widget_measure (all, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      for_size = MAX (for_size, least);
    }
  gtk_widget_measure (all, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL && !JOURNEY_GAP_LIST (widget)->head)
    *minimum = MIN (*minimum, MIN_WIDTH);
}

static void
journey_gap_list_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *all = gtk_widget_get_first_child (widget);
  int least;

  gtk_widget_measure (all, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_size_allocate (all, &(GtkAllocation){ 0, 0, MAX (width, least), height }, baseline);
  find_fit (JOURNEY_GAP_LIST (widget), width);
}

static gboolean
journey_gap_list_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    return journey_gap_list_tab (JOURNEY_GAP_LIST (widget), direction == GTK_DIR_TAB_FORWARD);

  return GTK_WIDGET_CLASS (journey_gap_list_parent_class)->focus (widget, direction);
}

static void
journey_gap_list_set_selection (JourneyGapView *view, JourneySelection *selection)
{
  JourneyGapList *self = JOURNEY_GAP_LIST (view);

  if (self->selection == selection)
    return;

  if (self->selection)
    g_signal_handlers_disconnect_by_func (self->selection, on_selected, self);
  journey_gap_ranking_update (self->ranking, NULL, NULL, NULL);
  g_clear_pointer (&self->state, journey_state_unref);
  g_clear_pointer (&self->table, journey_gap_table_unref);
  g_clear_pointer (&self->today, journey_gap_table_unref);
  g_set_object (&self->selection, selection);
  if (selection)
    g_signal_connect_object (selection, "notify::id", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);
}

static gboolean
only_names_differ (JourneyGapList *self, JourneyGapTable *before)
{
  JourneyRankedOptions options = journey_gap_choices_ranked (self->choices);

  return self->table == before && !self->today && !journey_ranked_leaves_out (&options);
}

static void
journey_gap_list_show (JourneyGapView *view, JourneyState *map, JourneyGapTable *table)
{
  JourneyGapList *self = JOURNEY_GAP_LIST (view);
  g_autoptr (JourneyState) old = g_steal_pointer (&self->state);
  g_autoptr (JourneyGapTable) before = g_steal_pointer (&self->table);

  self->state = journey_state_ref (map);
  self->table = journey_gap_table_ref (table);

  self->syncing = TRUE;
  if (old && only_names_differ (self, before))
    journey_gap_ranking_rename (self->ranking, old, map);
  else
    update_ranking (self);
  self->syncing = FALSE;
  show_integer (self->scale_low, journey_state_integer (map, JOURNEY_MAP_SCALE_LOW));
  show_integer (self->scale_high, journey_state_integer (map, JOURNEY_MAP_SCALE_HIGH));
  show_filter (self);
  show_selection (self, !old);
}

static void
journey_gap_list_view_init (JourneyGapViewInterface *iface)
{
  iface->set_selection = journey_gap_list_set_selection;
  iface->show = journey_gap_list_show;
}

static void
insert_actions (JourneyGapList *self)
{
  g_autoptr (GSimpleActionGroup) actions = journey_gap_choices_actions (self->choices);

  gtk_widget_insert_action_group (GTK_WIDGET (self), "gap", NULL);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "gap", G_ACTION_GROUP (actions));
}

/* Menus that were opened on the page have been told that its actions are gone, although they are here, too. */
static void
journey_gap_list_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (journey_gap_list_parent_class)->root (widget);
  if (JOURNEY_GAP_LIST (widget)->choices)
    insert_actions (JOURNEY_GAP_LIST (widget));
}

static void
journey_gap_list_dispose (GObject *object)
{
  JourneyGapList *self = JOURNEY_GAP_LIST (object);

  g_clear_handle_id (&self->fit, g_source_remove);
  if (self->rows)
    g_signal_handlers_disconnect_by_data (self->rows, self);
  g_clear_object (&self->rows);
  g_clear_object (&self->selection);
  g_clear_object (&self->choices);
  g_clear_pointer (&self->state, journey_state_unref);
  g_clear_pointer (&self->table, journey_gap_table_unref);
  g_clear_pointer (&self->today, journey_gap_table_unref);
  journey_ui_dispose (GTK_WIDGET (self));
  g_clear_object (&self->first_row);
  g_clear_object (&self->bar);
  g_clear_object (&self->heads);
  g_clear_object (&self->ranking);

  G_OBJECT_CLASS (journey_gap_list_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, JourneyGapList, top);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapList, bar);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapList, sort);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapList, sort_menu);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapList, filter);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapList, filter_line);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapList, filter_words);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapList, firmness);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapList, reason_heading);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapList, headings);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapList, gap_heading);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapList, empty);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapList, scale_low);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapList, scale_high);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapList, scroller);
  gtk_widget_class_bind_template_child (widget_class, JourneyGapList, list);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
}

static void
journey_gap_list_class_init (JourneyGapListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = journey_gap_list_dispose;
  widget_class->focus = journey_gap_list_focus;
  widget_class->root = journey_gap_list_root;
  widget_class->get_request_mode = journey_gap_list_get_request_mode;
  widget_class->measure = journey_gap_list_measure;
  widget_class->size_allocate = journey_gap_list_size_allocate;

  journey_ui_set_template (widget_class, "journey-gap-list.ui");
  gtk_widget_class_set_css_name (widget_class, "gaplist");
  bind_children (widget_class);
}

static void
make_rows (JourneyGapList *self)
{
  g_autoptr (GListStore) parts = g_list_store_new (G_TYPE_LIST_MODEL);

  self->ranking = journey_gap_ranking_new ();
  self->heads = g_list_store_new (GTK_TYPE_STRING_OBJECT);
  g_list_store_append (parts, self->heads);
  g_list_store_append (parts, self->ranking);
  self->rows = gtk_single_selection_new (G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (g_object_ref (parts)))));
  gtk_single_selection_set_autoselect (self->rows, FALSE);
  gtk_single_selection_set_can_unselect (self->rows, TRUE);
  gtk_single_selection_set_selected (self->rows, GTK_INVALID_LIST_POSITION);
  g_signal_connect_object (self->rows, "notify::selected-item", G_CALLBACK (on_row_selected), self, 0);
}

static void
add_headings (JourneyGapList *self)
{
  self->before = journey_gap_columns_box_new (FALSE);
  self->behind = journey_gap_columns_box_new (TRUE);
  journey_gap_columns_box_show_headings (JOURNEY_GAP_COLUMNS_BOX (self->before));
  journey_gap_columns_box_show_headings (JOURNEY_GAP_COLUMNS_BOX (self->behind));
  gtk_box_insert_child_after (GTK_BOX (self->headings), self->before, gtk_widget_get_prev_sibling (self->gap_heading));
  gtk_box_append (GTK_BOX (self->headings), self->behind);
}

static void
journey_gap_list_init (JourneyGapList *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  journey_ui_quiet_menus (GTK_WIDGET (self));
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  add_headings (self);
  g_object_ref (self->bar);
  self->first_row = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  journey_menu_make_later (GTK_MENU_BUTTON (self->sort), self->sort_menu);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->filter), on_filter_menu, self, NULL);

  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, 0);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind), NULL);
  make_rows (self);
  gtk_list_view_set_factory (GTK_LIST_VIEW (self->list), factory);
  gtk_list_view_set_model (GTK_LIST_VIEW (self->list), GTK_SELECTION_MODEL (self->rows));
}

/**
 * journey_gap_list_set_choices:
 * @choices: order and filter; once
 */
void
journey_gap_list_set_choices (JourneyGapList *self, JourneyGapChoices *choices)
{
  static const char *const names[] = { "sort", "stage", "persona", "segment", "owner", "evidence", "docked" };

  g_return_if_fail (JOURNEY_IS_GAP_LIST (self) && !self->choices);

  self->choices = g_object_ref (choices);
  insert_actions (self);
  show_columns (self);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *signal = g_strconcat ("notify::", names[i], NULL);

      g_signal_connect_object (choices, signal, G_CALLBACK (on_choice), self, G_CONNECT_SWAPPED);
    }
}

static void
move_bar (JourneyGapList *self, GtkWidget *to)
{
  gtk_box_remove (GTK_BOX (gtk_widget_get_parent (self->bar)), self->bar);
  gtk_box_append (GTK_BOX (to), self->bar);
  gtk_widget_set_margin_start (self->bar, to == self->top ? ROW_MARGIN : 0);
  gtk_widget_set_margin_end (self->bar, to == self->top ? ROW_MARGIN : 0);
}

/**
 * journey_gap_list_set_head:
 * @head: (nullable): what stands above the ranking and scrolls with it; NULL for nothing, then the headings stay in sight
 */
void
journey_gap_list_set_head (JourneyGapList *self, GtkWidget *head)
{
  g_return_if_fail (JOURNEY_IS_GAP_LIST (self));

  if (self->head == head)
    return;

  if (self->head)
    gtk_box_remove (GTK_BOX (self->first_row), self->head);
  self->head = head;
  if (head)
    gtk_box_prepend (GTK_BOX (self->first_row), head);

  self->syncing = TRUE;
  move_bar (self, head ? self->first_row : self->top);
  if (head && n_heads (self) == 0)
    {
      g_autoptr (GtkStringObject) item = gtk_string_object_new ("");

      g_list_store_append (self->heads, item);
    }
  else if (!head)
    g_list_store_remove_all (self->heads);
  self->syncing = FALSE;
  if (self->state)
    show_selection (self, FALSE);
  if (head)
    gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", 0);
}

/**
 * journey_gap_list_set_today:
 * @today: (nullable): while other scores are tried: the figures without them
 *
 * What is shown the next time shows them, too.
 */
void
journey_gap_list_set_today (JourneyGapList *self, JourneyGapTable *today)
{
  g_return_if_fail (JOURNEY_IS_GAP_LIST (self));

  if (today)
    journey_gap_table_ref (today);
  g_clear_pointer (&self->today, journey_gap_table_unref);
  self->today = today;
}

/**
 * journey_gap_list_set_firmness:
 * @words: (nullable): how firm the ranking is; "" when there is nothing to say; NULL while nobody knows: until then the rows
 *   stay where they are
 */
void
journey_gap_list_set_firmness (JourneyGapList *self, const char *words)
{
  g_return_if_fail (JOURNEY_IS_GAP_LIST (self));

  gtk_widget_set_opacity (self->firmness, words ? 1 : 0);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->firmness), GTK_ACCESSIBLE_STATE_HIDDEN, words == NULL, -1);
  if (!words)
    return;

  gtk_label_set_text (GTK_LABEL (self->firmness), words);
  gtk_widget_set_visible (self->firmness, *words);
}
