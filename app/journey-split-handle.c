/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-split-handle.h"

#include <glib/gi18n.h>

#define KEY_STEP 24

struct _JourneySplitHandle
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (JourneySplitHandle, journey_split_handle, GTK_TYPE_WIDGET)

enum
{
  MOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
on_key (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  g_signal_emit (widget, signals[MOVED], 0, g_variant_get_int32 (args));

  return GDK_EVENT_STOP;
}

/* The handle follows the pointer, so what the gesture says is how far it still has to go. */
static void
on_drag_update (JourneySplitHandle *self, double dx, double dy, GtkGesture *drag)
{
  gtk_gesture_set_state (drag, GTK_EVENT_SEQUENCE_CLAIMED);
  g_signal_emit (self, signals[MOVED], 0, (int)dx);
}

static void
journey_split_handle_class_init (JourneySplitHandleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[MOVED] =
      g_signal_new ("moved", JOURNEY_TYPE_SPLIT_HANDLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_css_name (widget_class, "splithandle");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SEPARATOR);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, on_key, "i", -KEY_STEP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, on_key, "i", KEY_STEP);
}

static void
journey_split_handle_init (JourneySplitHandle *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "col-resize");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), _ ("Drag to make the panel wider or narrower"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Width of the side panel"), -1);

  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

/**
 * journey_split_handle_new:
 *
 * Returns: (transfer floating): a handle
 */
GtkWidget *
journey_split_handle_new (void)
{
  return g_object_new (JOURNEY_TYPE_SPLIT_HANDLE, NULL);
}
