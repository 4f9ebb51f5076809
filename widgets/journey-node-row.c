/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-node-row.h"

#include "journey-edit.h"
#include "journey-number-field.h"
#include "journey-text-field.h"
#include "journey-ui.h"

/* Left free above and below a row that is scrolled into view. */
#define MARGIN 12

typedef struct
{
  JourneyNode *node;
  JourneyNode *owner;
  guint tick; /* callback that scrolls the row into view, or 0 */
  guint frames;
} JourneyNodeRowPrivate;

static void journey_node_row_editor_init (JourneyEditorInterface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (JourneyNodeRow,
                                  journey_node_row,
                                  GTK_TYPE_WIDGET,
                                  G_ADD_PRIVATE (JourneyNodeRow)
                                      G_IMPLEMENT_INTERFACE (JOURNEY_TYPE_EDITOR, journey_node_row_editor_init))

#define PRIV(self) ((JourneyNodeRowPrivate *)journey_node_row_get_instance_private (self))

static void
close_popovers (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_MENU_BUTTON (child))
      gtk_menu_button_popdown (GTK_MENU_BUTTON (child));
    else
      close_popovers (child);
}

/* What is written first: the text, or the number of a row that has none. */
static GtkWidget *
find_text (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      gboolean is_field = JOURNEY_IS_TEXT_FIELD (child) || JOURNEY_IS_NUMBER_FIELD (child);
      GtkWidget *found = is_field ? child : GTK_IS_POPOVER (child) ? NULL : find_text (child);

      if (found)
        return found;
    }

  return NULL;
}

static void
scroll_into_view (GtkWidget *row)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget *viewport = scroller ? gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller)) : NULL;
  graphene_rect_t bounds;

  if (GTK_IS_VIEWPORT (viewport) && gtk_widget_compute_bounds (row, gtk_viewport_get_child (GTK_VIEWPORT (viewport)), &bounds))
    gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)), bounds.origin.y - MARGIN,
                               bounds.origin.y + bounds.size.height + MARGIN);
}

/* A row that was just added has no place until a frame has gone by. */
static gboolean
on_tick (GtkWidget *row, GdkFrameClock *clock, gpointer data)
{
  JourneyNodeRowPrivate *priv = PRIV (JOURNEY_NODE_ROW (row));

  if (priv->frames++ == 0)
    return G_SOURCE_CONTINUE;

  priv->tick = 0;
  scroll_into_view (row);

  return G_SOURCE_REMOVE;
}

static void
scroll_when_laid_out (JourneyNodeRow *self)
{
  JourneyNodeRowPrivate *priv = PRIV (self);

  priv->frames = 0;
  if (priv->tick == 0)
    priv->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
}

static void
update (JourneyNodeRow *self)
{
  if (PRIV (self)->node && JOURNEY_NODE_ROW_GET_CLASS (self)->update)
    JOURNEY_NODE_ROW_GET_CLASS (self)->update (self);
}

static void
journey_node_row_editor_bind (JourneyEditor *editor, JourneyNode *node)
{
  JourneyNodeRow *self = JOURNEY_NODE_ROW (editor);

  if (g_set_object (&PRIV (self)->node, node))
    close_popovers (GTK_WIDGET (self));

  JOURNEY_NODE_ROW_GET_CLASS (self)->bind (self, node);
  update (self);
}

static void
journey_node_row_editor_refresh (JourneyEditor *editor)
{
  journey_node_row_editor_bind (editor, PRIV (JOURNEY_NODE_ROW (editor))->node);
}

static void
journey_node_row_editor_init (JourneyEditorInterface *iface)
{
  iface->bind = journey_node_row_editor_bind;
  iface->refresh = journey_node_row_editor_refresh;
}

static void
journey_node_row_real_bind (JourneyNodeRow *self, JourneyNode *node)
{
  journey_editor_bind_below (GTK_WIDGET (self), node);
}

static void
journey_node_row_real_remove (JourneyNodeRow *self)
{
  journey_edit_remove (PRIV (self)->node);
}

static void
on_delete (GtkWidget *widget, const char *action, GVariant *parameter)
{
  JourneyNodeRow *self = JOURNEY_NODE_ROW (widget);

  close_popovers (widget);
  if (PRIV (self)->node)
    JOURNEY_NODE_ROW_GET_CLASS (self)->remove (self);
}

static void
journey_node_row_dispose (GObject *object)
{
  JourneyNodeRowPrivate *priv = PRIV (JOURNEY_NODE_ROW (object));

  g_clear_object (&priv->node);
  g_clear_object (&priv->owner);
  journey_ui_dispose (GTK_WIDGET (object));

  G_OBJECT_CLASS (journey_node_row_parent_class)->dispose (object);
}

static void
journey_node_row_class_init (JourneyNodeRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = journey_node_row_dispose;
  klass->bind = journey_node_row_real_bind;
  klass->remove = journey_node_row_real_remove;

  gtk_widget_class_install_action (widget_class, "row.delete", NULL, on_delete);
  gtk_widget_class_set_css_name (widget_class, "noderow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
journey_node_row_init (JourneyNodeRow *self)
{
}

/**
 * journey_node_row_node:
 *
 * Returns: (nullable) (transfer none): the node that is shown
 */
JourneyNode *
journey_node_row_node (JourneyNodeRow *self)
{
  return PRIV (self)->node;
}

/**
 * journey_node_row_owner:
 *
 * Returns: (nullable) (transfer none): the node in whose list the row is, such as the touchpoint that an opportunity mends
 */
JourneyNode *
journey_node_row_owner (JourneyNodeRow *self)
{
  return PRIV (self)->owner;
}

/**
 * journey_node_row_set_owner:
 * @owner: (nullable): the node in whose list the row is
 */
void
journey_node_row_set_owner (JourneyNodeRow *self, JourneyNode *owner)
{
  g_set_object (&PRIV (self)->owner, owner);
}

/**
 * journey_node_row_map:
 *
 * Returns: (transfer none): the map that the node of the row belongs to
 */
JourneyMap *
journey_node_row_map (JourneyNodeRow *self)
{
  return JOURNEY_MAP (journey_node_root (PRIV (self)->owner));
}

/**
 * journey_node_row_edit:
 *
 * Gives the focus to the text of the row, to its first number, or to what comes first.
 *
 * Returns: whether there was something to give it to
 */
gboolean
journey_node_row_edit (JourneyNodeRow *self)
{
  GtkWidget *text = find_text (GTK_WIDGET (self));

  scroll_when_laid_out (self);

  return text ? gtk_widget_grab_focus (text) : gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

/**
 * journey_node_row_find:
 * @widget: where to look
 * @id: of a node
 *
 * Returns: (nullable) (transfer none): the row below @widget that shows this node
 */
JourneyNodeRow *
journey_node_row_find (GtkWidget *widget, const char *id)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      JourneyNode *node = JOURNEY_IS_NODE_ROW (child) ? PRIV (JOURNEY_NODE_ROW (child))->node : NULL;
      JourneyNodeRow *found =
          node && g_str_equal (journey_node_id (node), id) ? JOURNEY_NODE_ROW (child) : journey_node_row_find (child, id);

      if (found)
        return found;
    }

  return NULL;
}
