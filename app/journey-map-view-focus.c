/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-map-view-private.h"

/*
 * Where keys go: to the map, to the side panel or to what is docked below the map. The canvas knows itself which of its
 * cells has the focus, so that going back to it loses neither that nor what is selected.
 */

/* What has the focus, when that is in @place. */
static GtkWidget *
focus_in (JourneyMapView *self, gpointer place)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  return focus && (focus == place || gtk_widget_is_ancestor (focus, place)) ? focus : NULL;
}

static void
go_to_map (JourneyMapView *self)
{
  if (focus_in (self, self->panel))
    g_set_weak_pointer (&self->panel_focus, focus_in (self, self->panel));

  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

static gboolean
on_escape (GtkWidget *place, GVariant *args, gpointer self)
{
  go_to_map (self);

  return TRUE;
}

/* What stands there comes first: Escape in a popover or in a field may be for that. */
static void
add_escape (JourneyMapView *self, gpointer place)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0), gtk_callback_action_new (on_escape, self, NULL)));
  gtk_widget_add_controller (place, keys);
}

/* Before what has the focus cannot be seen any more: the window would look for another place for it. */
static void
on_panel_shown (JourneyMapView *self)
{
  if (!journey_split_view_shows_sidebar (self->split) && focus_in (self, self->panel))
    go_to_map (self);
}

/* To where the focus was there last, as long as that can be seen. */
static void
go_to_panel (JourneyMapView *self)
{
  if (journey_split_view_shows_sidebar (self->split) && self->panel_focus && gtk_widget_get_mapped (self->panel_focus)
      && gtk_widget_grab_focus (self->panel_focus))
    return;

  journey_map_view_go_to_page (self, gtk_stack_get_visible_child_name (self->pages));
}

/* Only a click gives the panel itself the focus: Tab goes from field to field. */
static void
on_panel_left (GtkEventControllerFocus *controller, GtkWidget *panel)
{
  gtk_widget_set_focusable (panel, FALSE);
}

/* Who clicks into the panel wants to go on there, even where nothing is that takes keys: nothing of the map is to be changed or
 * deleted by the next one. Nothing else gets the focus, so that nothing scrolls and no text is written into. */
static void
on_panel_pressed (GtkGestureClick *click, int n, double x, double y, JourneyMapView *self)
{
  if (focus_in (self, self->panel))
    return;

  journey_canvas_commit (self->canvas);
  gtk_widget_set_focusable (self->panel, TRUE);
  gtk_widget_grab_focus (self->panel);
}

static void
follow_clicks (JourneyMapView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (click, "pressed", G_CALLBACK (on_panel_pressed), self, 0);
  gtk_widget_add_controller (self->panel, GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_panel_left), self->panel, 0);
  gtk_widget_add_controller (self->panel, focus);
}

void
journey_map_view_init_focus (JourneyMapView *self)
{
  add_escape (self, self->panel);
  add_escape (self, self->dock);
  follow_clicks (self);
  g_signal_connect_object (self->split, "notify::show-sidebar", G_CALLBACK (on_panel_shown), self, G_CONNECT_SWAPPED);
}

/**
 * journey_map_view_go_across:
 *
 * Takes the focus from the map to the side panel, which is shown, from there to what is docked below the map, if anything, and
 * back to where it was on the map.
 */
void
journey_map_view_go_across (JourneyMapView *self)
{
  gboolean in_panel, in_dock;

  g_return_if_fail (JOURNEY_IS_MAP_VIEW (self));

  in_panel = focus_in (self, self->panel) != NULL;
  in_dock = focus_in (self, self->dock) != NULL;
  journey_canvas_commit (self->canvas);

  if (in_dock || (in_panel && !gtk_widget_child_focus (GTK_WIDGET (self->dock), GTK_DIR_TAB_FORWARD)))
    go_to_map (self);
  else if (!in_panel)
    go_to_panel (self);
}
