/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-value-table.h"

#include "journey-ui.h"

struct _JourneyValueTable
{
  GtkWidget parent_instance;

  GtkWidget *grid;
  guint n_columns;
  guint n_rows; /* without the headings */
};

G_DEFINE_FINAL_TYPE (JourneyValueTable, journey_value_table, GTK_TYPE_WIDGET)

static GtkWidget *
cell (JourneyValueTable *self, guint row, guint column)
{
  return gtk_grid_get_child_at (GTK_GRID (self->grid), (int)column, (int)row + 1);
}

/* Titles are short of room before figures are. */
static void
add_cell (JourneyValueTable *self, int row, guint column, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (GTK_LABEL (label), column == 0 ? GTK_JUSTIFY_LEFT : GTK_JUSTIFY_RIGHT);
  gtk_widget_set_valign (label, row == 0 ? GTK_ALIGN_END : GTK_ALIGN_BASELINE);
  gtk_widget_set_hexpand (label, column == 0);
  gtk_widget_add_css_class (label, row == 0 ? "value-column" : column > 0 ? "value-figure" : "value-title");
  gtk_grid_attach (GTK_GRID (self->grid), label, (int)column, row, 1, 1);
}

static void
journey_value_table_dispose (GObject *object)
{
  journey_ui_dispose (GTK_WIDGET (object));

  G_OBJECT_CLASS (journey_value_table_parent_class)->dispose (object);
}

static void
journey_value_table_class_init (JourneyValueTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = journey_value_table_dispose;
  gtk_widget_class_set_css_name (widget_class, "valuetable");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
journey_value_table_init (JourneyValueTable *self)
{
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 10);
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 3);
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
}

/**
 * journey_value_table_new:
 * @label: what assistive technology calls the table
 * @headings: (array zero-terminated=1): of the columns, the title first
 *
 * Returns: (transfer floating): a table without rows
 */
GtkWidget *
journey_value_table_new (const char *label, const char *const *headings)
{
  JourneyValueTable *self = g_object_new (JOURNEY_TYPE_VALUE_TABLE, NULL);

  journey_ui_set_label (self->grid, label);
  self->n_columns = g_strv_length ((GStrv)headings);
  for (guint i = 0; i < self->n_columns; i++)
    add_cell (self, 0, i, headings[i]);

  return GTK_WIDGET (self);
}

/** journey_value_table_set_n_rows: Adds empty rows at the end, or takes rows away there. */
void
journey_value_table_set_n_rows (JourneyValueTable *self, guint n)
{
  g_return_if_fail (JOURNEY_IS_VALUE_TABLE (self));

  for (; self->n_rows > n; self->n_rows--)
    gtk_grid_remove_row (GTK_GRID (self->grid), (int)self->n_rows);
  for (; self->n_rows < n; self->n_rows++)
    for (guint column = 0; column < self->n_columns; column++)
      add_cell (self, (int)self->n_rows + 1, column, NULL);
}

/**
 * journey_value_table_set:
 * @row: 0-based, without the headings
 * @column: 0-based; 0 is the title
 */
void
journey_value_table_set (JourneyValueTable *self, guint row, guint column, const char *text)
{
  g_return_if_fail (JOURNEY_IS_VALUE_TABLE (self) && row < self->n_rows && column < self->n_columns);

  gtk_label_set_text (GTK_LABEL (cell (self, row, column)), text);
}

/**
 * journey_value_table_set_standing:
 * @css_class: (nullable): short, expected or exceeds; NULL for none of them
 *
 * Colours a figure, which says by its sign what the colour says.
 */
void
journey_value_table_set_standing (JourneyValueTable *self, guint row, guint column, const char *css_class)
{
  static const char *const classes[] = { "short", "expected", "exceeds" };

  g_return_if_fail (JOURNEY_IS_VALUE_TABLE (self) && row < self->n_rows && column < self->n_columns);

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    journey_ui_set_class (cell (self, row, column), classes[i], g_strcmp0 (classes[i], css_class) == 0);
}
