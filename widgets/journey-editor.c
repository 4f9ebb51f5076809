/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-editor.h"

G_DEFINE_INTERFACE (JourneyEditor, journey_editor, GTK_TYPE_WIDGET)

static void
journey_editor_default_init (JourneyEditorInterface *iface)
{
}

/**
 * journey_editor_bind:
 * @node: (nullable): what is shown from now on; NULL for nothing
 *
 * Shows another node. What was not finished in the one before is forgotten.
 */
void
journey_editor_bind (JourneyEditor *self, JourneyNode *node)
{
  g_return_if_fail (JOURNEY_IS_EDITOR (self));
  g_return_if_fail (!node || JOURNEY_IS_NODE (node));

  JOURNEY_EDITOR_GET_IFACE (self)->bind (self, node);
}

/**
 * journey_editor_refresh:
 *
 * Shows the node as it is now. What is shown rightly is left alone, so that typing is not disturbed.
 */
void
journey_editor_refresh (JourneyEditor *self)
{
  g_return_if_fail (JOURNEY_IS_EDITOR (self));

  JOURNEY_EDITOR_GET_IFACE (self)->refresh (self);
}

/**
 * journey_editor_bind_below:
 * @node: (nullable): a node
 *
 * Binds the outermost editors below a widget, which need not be one itself. Each takes care of those inside it.
 */
void
journey_editor_bind_below (GtkWidget *widget, JourneyNode *node)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    if (JOURNEY_IS_EDITOR (child))
      journey_editor_bind (JOURNEY_EDITOR (child), node);
    else
      journey_editor_bind_below (child, node);
}

/**
 * journey_editor_refresh_below:
 *
 * Refreshes the outermost editors below a widget.
 */
void
journey_editor_refresh_below (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    if (JOURNEY_IS_EDITOR (child))
      journey_editor_refresh (JOURNEY_EDITOR (child));
    else
      journey_editor_refresh_below (child);
}
