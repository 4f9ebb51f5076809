/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-page.h"

/* What stands around the focus: the ring, and room to see that there is nothing more of it. */
#define RING 8

static void
add_key (GtkEventController *keys, guint key, GdkModifierType modifiers, const char *action)
{
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys), gtk_shortcut_new (gtk_keyval_trigger_new (key, modifiers), gtk_named_action_new (action)));
}

/**
 * journey_page_follow:
 * @page: a GObject
 * @held: where @page holds its selection; NULL in it
 * @selection: (nullable): what is to be held and followed from now on
 * @on_selected: called with @page alone when something else is selected
 * @on_map_changed: called when the map of @selection has changed
 */
void
journey_page_follow (gpointer page,
                     JourneySelection **held,
                     JourneySelection *selection,
                     GCallback on_selected,
                     JourneyPageMapChanged on_map_changed)
{
  g_return_if_fail (G_IS_OBJECT (page) && held && !*held);
  g_return_if_fail (!selection || JOURNEY_IS_SELECTION (selection));

  if (!g_set_object (held, selection))
    return;

  g_signal_connect_object (selection, "notify::id", on_selected, page, G_CONNECT_SWAPPED);
  g_signal_connect_object (journey_selection_map (selection), "changed", G_CALLBACK (on_map_changed), page, 0);
}

/**
 * journey_page_leave:
 * @held: where @page holds its selection; cleared
 *
 * Follows its selection no more, if it has one.
 */
void
journey_page_leave (gpointer page, JourneySelection **held)
{
  if (!*held)
    return;

  g_signal_handlers_disconnect_by_data (*held, page);
  g_signal_handlers_disconnect_by_data (journey_selection_map (*held), page);
  g_clear_object (held);
}

/**
 * journey_page_add_undo_keys:
 *
 * Lets the keys of undo and redo mean the map's on a page. They come before its text fields, which have no undo of their own.
 */
void
journey_page_add_undo_keys (GtkWidget *page)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  add_key (keys, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo");
  add_key (keys, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.redo");
  add_key (keys, GDK_KEY_y, GDK_CONTROL_MASK, "win.redo");
  gtk_widget_add_controller (page, keys);
}

/* GTK scrolls to what takes the keys. The field around that is what somebody sees. */
static void
on_focus_moved (GtkRoot *root, GParamSpec *pspec, GtkWidget *scroller)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  GtkWidget *viewport = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller));
  GtkWidget *focus = gtk_root_get_focus (root);
  graphene_rect_t bounds;

  if (!focus || !viewport || !gtk_widget_is_ancestor (focus, viewport))
    return;
  if (GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus))
    focus = gtk_widget_get_parent (focus);
  if (gtk_widget_compute_bounds (focus, gtk_viewport_get_child (GTK_VIEWPORT (viewport)), &bounds) && bounds.size.height > 0)
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y - RING, bounds.origin.y + bounds.size.height + RING);
}

static void
on_scroller_map (GtkWidget *scroller)
{
  g_signal_connect_object (gtk_widget_get_root (scroller), "notify::focus-widget", G_CALLBACK (on_focus_moved), scroller, 0);
}

static void
on_scroller_unmap (GtkWidget *scroller)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (scroller), on_focus_moved, scroller);
}

/**
 * journey_page_follow_focus:
 * @scroller: a GtkScrolledWindow around the fields of a page
 *
 * Keeps the whole of the field that has the focus in sight, with its ring.
 */
void
journey_page_follow_focus (GtkWidget *scroller)
{
  g_return_if_fail (GTK_IS_SCROLLED_WINDOW (scroller));

  g_signal_connect (scroller, "map", G_CALLBACK (on_scroller_map), NULL);
  g_signal_connect (scroller, "unmap", G_CALLBACK (on_scroller_unmap), NULL);
}
