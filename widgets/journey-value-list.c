/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-value-list.h"

#include <string.h>

#include "journey-ui.h"

struct _JourneyValueList
{
  GtkWidget parent_instance;

  GtkWidget *headings;
  GtkWidget *scroller;
  GtkWidget *list;
  GListStore *items;
  GtkSingleSelection *rows;
  GStrv columns;
  gboolean syncing;
};

G_DEFINE_FINAL_TYPE (JourneyValueList, journey_value_list, GTK_TYPE_WIDGET)

enum
{
  SELECTED,
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static JourneyValueItem *
item_at (JourneyValueList *self, guint position)
{
  g_autoptr (JourneyValueItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  return item; /* the list holds it */
}

static GtkWidget *
make_label (float xalign, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_justify (GTK_LABEL (label), xalign > 0 ? GTK_JUSTIFY_RIGHT : GTK_JUSTIFY_LEFT);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

/* A title over words, or a figure over its note. */
static GtkWidget *
make_cell (float xalign, const char *css_class)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *above = make_label (xalign, css_class);
  GtkWidget *below = make_label (xalign, "caption");

  gtk_widget_add_css_class (below, "dim-label");
  gtk_box_append (GTK_BOX (box), above);
  gtk_box_append (GTK_BOX (box), below);
  if (xalign > 0)
    return box;

  gtk_label_set_wrap (GTK_LABEL (above), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (above), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_wrap (GTK_LABEL (below), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (below), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (box, TRUE);

  return box;
}

static void
show_cell (GtkWidget *cell, const char *above, const char *below)
{
  GtkWidget *first = gtk_widget_get_first_child (cell);
  GtkWidget *last = gtk_widget_get_last_child (cell);

  gtk_label_set_text (GTK_LABEL (first), above);
  gtk_label_set_text (GTK_LABEL (last), below);
  gtk_widget_set_visible (last, *below);
}

static void
on_setup (GtkListItemFactory *factory, GtkListItem *list_item, JourneyValueList *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_widget_add_css_class (row, "value-row");
  gtk_box_append (GTK_BOX (row), make_cell (0, "value-title"));
  for (guint i = 0; self->columns[i]; i++)
    {
      GtkWidget *cell = make_cell (1, "value-figure");

      gtk_widget_add_css_class (cell, "value-cell");
      gtk_box_append (GTK_BOX (row), cell);
    }
  gtk_list_item_set_child (list_item, row);
}

static void
on_bind (GtkListItemFactory *factory, GtkListItem *list_item, JourneyValueList *self)
{
  JourneyValueItem *item = gtk_list_item_get_item (list_item);
  GtkWidget *row = gtk_list_item_get_child (list_item);
  GtkWidget *cell = gtk_widget_get_first_child (row);
  GtkWidget *parent = gtk_widget_get_parent (row);
  g_autofree char *name = journey_value_item_describe (item, (const char *const *)self->columns);

  show_cell (cell, item->title, item->words);
  for (guint i = 0; self->columns[i]; i++)
    {
      cell = gtk_widget_get_next_sibling (cell);
      show_cell (cell, item->figures[i], item->notes[i]);
    }
  journey_ui_set_class (row, "strong", item->strong);
  if (parent)
    journey_ui_set_label (parent, name);
}

static void
on_row_selected (JourneyValueList *self)
{
  JourneyValueItem *item = gtk_single_selection_get_selected_item (self->rows);

  if (!self->syncing && item && *item->id)
    {
      g_autofree char *id = g_strdup (item->id);

      g_signal_emit (self, signals[SELECTED], 0, id);
    }
}

static void
on_activate (JourneyValueList *self, guint position)
{
  g_autofree char *id = g_strdup (item_at (self, position)->id);

  if (*id)
    g_signal_emit (self, signals[ACTIVATED], 0, id);
}

/* Of all rows, Tab stops at one: arrows lead to the others. */
static gboolean
journey_value_list_focus (GtkWidget *widget, GtkDirectionType direction)
{
  gboolean is_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (is_tab && gtk_widget_get_focus_child (JOURNEY_VALUE_LIST (widget)->list))
    return FALSE;

  return GTK_WIDGET_CLASS (journey_value_list_parent_class)->focus (widget, direction);
}

static void
journey_value_list_dispose (GObject *object)
{
  JourneyValueList *self = JOURNEY_VALUE_LIST (object);

  if (self->rows)
    g_signal_handlers_disconnect_by_data (self->rows, self);
  g_clear_object (&self->rows);
  journey_ui_dispose (GTK_WIDGET (self));
  g_clear_object (&self->items);

  G_OBJECT_CLASS (journey_value_list_parent_class)->dispose (object);
}

static void
journey_value_list_finalize (GObject *object)
{
  g_strfreev (JOURNEY_VALUE_LIST (object)->columns);

  G_OBJECT_CLASS (journey_value_list_parent_class)->finalize (object);
}

static void
journey_value_list_class_init (JourneyValueListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = journey_value_list_dispose;
  object_class->finalize = journey_value_list_finalize;
  widget_class->focus = journey_value_list_focus;
  signals[SELECTED] =
      g_signal_new ("selected", JOURNEY_TYPE_VALUE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[ACTIVATED] =
      g_signal_new ("activated", JOURNEY_TYPE_VALUE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_css_name (widget_class, "valuelist");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
make_list (JourneyValueList *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, 0);
  self->items = g_list_store_new (JOURNEY_TYPE_VALUE_ITEM);
  self->rows = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->items)));
  gtk_single_selection_set_autoselect (self->rows, FALSE);
  gtk_single_selection_set_can_unselect (self->rows, TRUE);
  gtk_single_selection_set_selected (self->rows, GTK_INVALID_LIST_POSITION);
  g_signal_connect_object (self->rows, "notify::selected-item", G_CALLBACK (on_row_selected), self, G_CONNECT_SWAPPED);

  self->list = gtk_list_view_new (GTK_SELECTION_MODEL (g_object_ref (self->rows)), g_object_ref (factory));
  gtk_widget_add_css_class (self->list, "ranking");
  g_signal_connect_object (self->list, "activate", G_CALLBACK (on_activate), self, G_CONNECT_SWAPPED);
}

static void
journey_value_list_init (JourneyValueList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->headings = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  gtk_widget_add_css_class (self->headings, "value-headings");
  gtk_widget_set_parent (self->headings, GTK_WIDGET (self));

  make_list (self);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->list);
  gtk_widget_set_vexpand (self->scroller, TRUE);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

static void
add_heading (JourneyValueList *self, const char *text, gboolean is_title)
{
  GtkWidget *label = make_label (is_title ? 0 : 1, "value-column");

  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_widget_set_hexpand (label, is_title);
  if (!is_title)
    gtk_widget_add_css_class (label, "value-cell");
  gtk_box_append (GTK_BOX (self->headings), label);
}

/**
 * journey_value_list_new:
 * @label: what assistive technology calls the list
 * @title: above the titles
 * @columns: (array zero-terminated=1): above the figures, at most JOURNEY_VALUE_COLUMNS
 *
 * Returns: (transfer floating): an empty list
 */
GtkWidget *
journey_value_list_new (const char *label, const char *title, const char *const *columns)
{
  JourneyValueList *self = g_object_new (JOURNEY_TYPE_VALUE_LIST, NULL);

  self->columns = g_strdupv ((GStrv)columns);
  journey_ui_set_label (self->list, label);
  add_heading (self, title, TRUE);
  for (guint i = 0; columns[i]; i++)
    add_heading (self, columns[i], FALSE);

  return GTK_WIDGET (self);
}

/**
 * journey_value_list_show:
 * @items: (element-type JourneyValueItem): what the rows say
 *
 * Shows these rows. Those that say what they said stay, so that place and focus are kept.
 */
void
journey_value_list_show (JourneyValueList *self, GPtrArray *items)
{
  guint old = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  guint shorter = MIN (old, items->len);
  guint before = 0, after = 0;

  g_return_if_fail (JOURNEY_IS_VALUE_LIST (self));

  while (before < shorter && journey_value_item_equal (item_at (self, before), g_ptr_array_index (items, before)))
    before++;
  while (after < shorter - before
         && journey_value_item_equal (item_at (self, old - 1 - after), g_ptr_array_index (items, items->len - 1 - after)))
    after++;

  self->syncing = TRUE;
  if (old != before + after || items->len != before + after)
    g_list_store_splice (self->items, before, old - before - after, items->pdata + before, items->len - before - after);
  self->syncing = FALSE;
  gtk_widget_set_visible (self->headings, items->len > 0);
}

/**
 * journey_value_list_select:
 * @id: (nullable): whose row is marked; NULL for none
 */
void
journey_value_list_select (JourneyValueList *self, const char *id)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  guint position = 0;

  g_return_if_fail (JOURNEY_IS_VALUE_LIST (self));

  while (position < n && (!id || strcmp (item_at (self, position)->id, id) != 0))
    position++;
  if (position == n)
    position = GTK_INVALID_LIST_POSITION;
  if (position == gtk_single_selection_get_selected (self->rows))
    return;

  self->syncing = TRUE;
  gtk_single_selection_set_selected (self->rows, position);
  self->syncing = FALSE;
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", position);
}
