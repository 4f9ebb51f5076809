/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-zoom-control.h"

#include <glib/gi18n.h>
#include <math.h>

#include "journey-menu.h"
#include "journey-ui.h"

struct _JourneyZoomControl
{
  GtkWidget parent_instance;

  JourneyViewport *viewport;
  GtkWidget *box;
  GtkWidget *zoom;
};

G_DEFINE_FINAL_TYPE (JourneyZoomControl, journey_zoom_control, GTK_TYPE_WIDGET)

static void
update (JourneyZoomControl *self)
{
  /* Translators: a zoom, such as 100 %. */
  g_autofree char *label = g_strdup_printf (_ ("%d %%"), (int)lround (journey_viewport_magnification (self->viewport) * 100));

  if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (self->zoom)), label) != 0)
    gtk_button_set_label (GTK_BUTTON (self->zoom), label);
}

static GtkWidget *
add_button (JourneyZoomControl *self, const char *icon_name, const char *action, const char *label)
{
  GtkWidget *button = icon_name ? gtk_button_new_from_icon_name (icon_name) : gtk_button_new ();

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_widget_set_tooltip_text (button, label);
  gtk_widget_add_css_class (button, "flat");
  if (icon_name)
    {
      gtk_widget_add_css_class (button, "circular");
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
    }
  else
    gtk_widget_add_css_class (button, "numeric");
  gtk_box_append (GTK_BOX (self->box), button);

  return button;
}

static GMenuModel *
make_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) zooms = g_menu_new ();
  g_autoptr (GMenu) shown = g_menu_new ();

  g_menu_append (zooms, _ ("At _100 %"), "canvas.zoom-reset");
  g_menu_append (zooms, _ ("This _Stage"), "canvas.zoom-stage");
  g_menu_append (zooms, _ ("The Whole _Map"), "canvas.zoom-fit");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (zooms));
  g_menu_append (shown, _ ("_Overview in the Corner"), "canvas.overview");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (shown));
  journey_menu_empty_later (G_MENU_MODEL (menu));

  return G_MENU_MODEL (menu);
}

/* Back to the map, which knows where the focus is on it. */
static void
on_menu_closed (JourneyZoomControl *self, GtkWidget *menu)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (!root)
    return;
  if (!focus || gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (self)));
}

/* Most windows are closed before anybody opens it. */
static void
on_menu_wanted (GtkMenuButton *button, gpointer self)
{
  g_autoptr (GMenuModel) menu = NULL;
  GtkPopover *popover;

  if (gtk_menu_button_get_popover (button))
    return;

  menu = make_menu ();
  gtk_menu_button_set_menu_model (button, menu);
  popover = gtk_menu_button_get_popover (button);
  g_signal_connect_object (popover, "closed", G_CALLBACK (on_menu_closed), self, G_CONNECT_SWAPPED);
}

static void
add_menu (JourneyZoomControl *self)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), on_menu_wanted, self, NULL);
  gtk_menu_button_set_direction (GTK_MENU_BUTTON (button), GTK_ARROW_UP);
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_widget_set_tooltip_text (button, _ ("More views"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("More views"), -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_box_append (GTK_BOX (self->box), button);
}

static void
journey_zoom_control_dispose (GObject *object)
{
  JourneyZoomControl *self = JOURNEY_ZOOM_CONTROL (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->viewport);

  G_OBJECT_CLASS (journey_zoom_control_parent_class)->dispose (object);
}

static void
journey_zoom_control_class_init (JourneyZoomControlClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = journey_zoom_control_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "zoomcontrol");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
journey_zoom_control_init (JourneyZoomControl *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));

  add_button (self, "list-remove-symbolic", "canvas.zoom-out", _ ("Zoom out"));
  self->zoom = add_button (self, NULL, "canvas.zoom-reset", _ ("Show at 100 %"));
  gtk_widget_set_size_request (self->zoom, 72, -1);
  add_button (self, "list-add-symbolic", "canvas.zoom-in", _ ("Zoom in"));
  add_button (self, "zoom-fit-best-symbolic", "canvas.zoom-fit", _ ("Show the whole map"));
  add_menu (self);
  journey_ui_quiet_menus (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Zoom"), -1);
}

/**
 * journey_zoom_control_new:
 *
 * Returns: (transfer floating): a control that shows the zoom of @viewport
 */
GtkWidget *
journey_zoom_control_new (JourneyViewport *viewport)
{
  JourneyZoomControl *self = g_object_new (JOURNEY_TYPE_ZOOM_CONTROL, NULL);

  self->viewport = g_object_ref (viewport);
  g_signal_connect_object (viewport, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
