/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-row-box.h"

#include "journey-ui.h"

#define SPACING 6

struct _JourneyRowBox
{
  GtkWidget parent_instance;

  GType row_type;
};

G_DEFINE_FINAL_TYPE (JourneyRowBox, journey_row_box, GTK_TYPE_WIDGET)

static GtkWidget *
add_row (JourneyRowBox *self)
{
  GtkWidget *row = g_object_new (self->row_type, NULL);

  gtk_widget_set_parent (row, GTK_WIDGET (self));

  return row;
}

/* A row whose node has gone takes another node, so that going through a map makes few widgets. */
static GtkWidget *
take_row (JourneyRowBox *self, JourneyNode *node, GPtrArray *spare)
{
  JourneyNodeRow *row = journey_row_box_find (self, node);

  if (row)
    return GTK_WIDGET (row);
  if (spare->len > 0)
    return g_ptr_array_steal_index_fast (spare, spare->len - 1);

  return add_row (self);
}

static void
find_spare (JourneyRowBox *self, GPtrArray *nodes, GPtrArray *spare)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self)); row; row = gtk_widget_get_next_sibling (row))
    if (!g_ptr_array_find (nodes, journey_node_row_node (JOURNEY_NODE_ROW (row)), NULL))
      g_ptr_array_add (spare, row);
}

static void
journey_row_box_dispose (GObject *object)
{
  journey_ui_dispose (GTK_WIDGET (object));

  G_OBJECT_CLASS (journey_row_box_parent_class)->dispose (object);
}

static void
journey_row_box_class_init (JourneyRowBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = journey_row_box_dispose;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "rowbox");
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
journey_row_box_init (JourneyRowBox *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), SPACING);
}

/**
 * journey_row_box_new:
 * @row_type: a JourneyNodeRow
 *
 * Returns: (transfer floating): a box without rows
 */
GtkWidget *
journey_row_box_new (GType row_type)
{
  JourneyRowBox *self = g_object_new (JOURNEY_TYPE_ROW_BOX, NULL);

  self->row_type = row_type;

  return GTK_WIDGET (self);
}

/**
 * journey_row_box_type:
 *
 * Returns: the type of the rows
 */
GType
journey_row_box_type (JourneyRowBox *self)
{
  return self->row_type;
}

/**
 * journey_row_box_show:
 * @owner: (nullable): the node in whose list the nodes are
 * @nodes: the nodes, in their order; none twice
 *
 * Shows these nodes as they are now.
 */
void
journey_row_box_show (JourneyRowBox *self, JourneyNode *owner, GPtrArray *nodes)
{
  g_autoptr (GPtrArray) spare = g_ptr_array_new ();
  GtkWidget *before = NULL;

  g_return_if_fail (JOURNEY_IS_ROW_BOX (self));

  find_spare (self, nodes, spare);
  for (guint i = 0; i < nodes->len; i++)
    {
      GtkWidget *row = take_row (self, g_ptr_array_index (nodes, i), spare);

      if (gtk_widget_get_prev_sibling (row) != before)
        gtk_widget_insert_after (row, GTK_WIDGET (self), before);
      journey_node_row_set_owner (JOURNEY_NODE_ROW (row), owner);
      journey_editor_bind (JOURNEY_EDITOR (row), g_ptr_array_index (nodes, i));
      before = row;
    }
  for (guint i = 0; i < spare->len; i++)
    gtk_widget_unparent (g_ptr_array_index (spare, i));
}

/**
 * journey_row_box_find:
 *
 * Returns: (nullable) (transfer none): the row of @node
 */
JourneyNodeRow *
journey_row_box_find (JourneyRowBox *self, JourneyNode *node)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self)); row; row = gtk_widget_get_next_sibling (row))
    if (journey_node_row_node (JOURNEY_NODE_ROW (row)) == node)
      return JOURNEY_NODE_ROW (row);

  return NULL;
}

/**
 * journey_row_box_at:
 * @place: 0-based; beyond the end means the last
 *
 * Returns: (nullable) (transfer none): the row at a place; NULL when there is none at all
 */
JourneyNodeRow *
journey_row_box_at (JourneyRowBox *self, guint place)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self));

  while (row && place-- > 0 && gtk_widget_get_next_sibling (row))
    row = gtk_widget_get_next_sibling (row);

  return (JourneyNodeRow *)row;
}

/**
 * journey_row_box_focused:
 *
 * Returns: the 0-based place of the row that has the focus inside, or -1
 */
int
journey_row_box_focused (JourneyRowBox *self)
{
  int place = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self)); row; row = gtk_widget_get_next_sibling (row), place++)
    if (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_FOCUS_WITHIN)
      return place;

  return -1;
}
