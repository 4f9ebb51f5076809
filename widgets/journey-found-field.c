/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-found-field.h"

#include <string.h>

#include "journey-field-editor.h"

#define CSS_CLASS "found"

/* Left free above and below what is scrolled into view. */
#define MARGIN 24

static gboolean
shows (GtkWidget *widget, const char *id, JourneyFieldId field)
{
  JourneyFieldEditor *editor = JOURNEY_IS_FIELD_EDITOR (widget) ? JOURNEY_FIELD_EDITOR (widget) : NULL;
  JourneyNode *node = editor ? journey_field_editor_node (editor) : NULL;

  return node && strcmp (journey_node_id (node), id) == 0 && journey_field_editor_field (editor) == field;
}

/* What is in a menu can only be seen once that is open. */
static GtkWidget *
find_field (GtkWidget *widget, const char *id, JourneyFieldId field)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = shows (child, id, field) ? child : GTK_IS_POPOVER (child) ? NULL : find_field (child, id, field);

      if (found)
        return found;
    }

  return NULL;
}

static void
scroll_into_view (GtkWidget *widget)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget *viewport = scroller ? gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller)) : NULL;
  graphene_rect_t bounds;

  if (GTK_IS_VIEWPORT (viewport) && gtk_widget_compute_bounds (widget, gtk_viewport_get_child (GTK_VIEWPORT (viewport)), &bounds))
    gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)), bounds.origin.y - MARGIN,
                               bounds.origin.y + bounds.size.height + MARGIN);
}

/* What was just shown has no place until a frame has gone by. */
static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  int *frames = data;

  if ((*frames)++ == 0)
    return G_SOURCE_CONTINUE;

  if (gtk_widget_has_css_class (widget, CSS_CLASS))
    scroll_into_view (widget);

  return G_SOURCE_REMOVE;
}

/**
 * journey_found_field_show:
 * @page: where earlier finds lose their mark
 * @inside: the part of it to look into
 * @id: of a node
 * @field: of it
 * @focus: whether the focus goes there, too
 *
 * Marks the editor of a field, or the row of the node when the field is in a menu of that, and scrolls it into view.
 *
 * Returns: whether there is one
 */
gboolean
journey_found_field_show (GtkWidget *page, GtkWidget *inside, const char *id, JourneyFieldId field, gboolean focus)
{
  GtkWidget *found = find_field (inside, id, field);

  if (!found)
    found = (GtkWidget *)journey_node_row_find (inside, id);
  if (!found)
    return FALSE;

  journey_found_field_forget (page);
  gtk_widget_add_css_class (found, CSS_CLASS);
  gtk_widget_add_tick_callback (found, on_tick, g_new0 (int, 1), g_free);
  if (focus && !gtk_widget_grab_focus (found))
    gtk_widget_child_focus (found, GTK_DIR_TAB_FORWARD);

  return TRUE;
}

/**
 * journey_found_field_forget:
 *
 * Takes the mark away from what was found in @page.
 */
void
journey_found_field_forget (GtkWidget *page)
{
  gtk_widget_remove_css_class (page, CSS_CLASS);
  for (GtkWidget *child = gtk_widget_get_first_child (page); child; child = gtk_widget_get_next_sibling (child))
    journey_found_field_forget (child);
}
