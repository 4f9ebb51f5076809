/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-remark-bar.h"

#include <glib/gi18n.h>

#include "journey-edit.h"
#include "journey-text-limit.h"
#include "journey-ui.h"

struct _JourneyRemarkBar
{
  GtkWidget parent_instance;

  GtkWidget *revealer;
  GtkWidget *entry;
  GtkWidget *count;

  JourneyCanvas *canvas;
  GtkWidget *before; /* what had the focus, as long as it is there */
};

G_DEFINE_FINAL_TYPE (JourneyRemarkBar, journey_remark_bar, GTK_TYPE_WIDGET)

enum
{
  TYPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static JourneyMap *
map_of (JourneyRemarkBar *self)
{
  return journey_selection_map (journey_canvas_selection (self->canvas));
}

static void
show_count (JourneyRemarkBar *self)
{
  guint n = journey_node_n_children (JOURNEY_NODE (map_of (self)), JOURNEY_MAP_TRAY);
  g_autofree char *words = g_strdup_printf (g_dngettext (NULL, "%u in the tray", "%u in the tray", n), n);

  gtk_label_set_text (GTK_LABEL (self->count), n > 0 ? words : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, n > 0 ? words : "", -1);
}

/* Back to where it was: into the text that is being edited, to the field, or to the canvas. */
static void
close_bar (JourneyRemarkBar *self)
{
  GtkWidget *before = self->before;
  gboolean back = before && gtk_widget_get_mapped (before) && gtk_widget_grab_focus (before);

  if (!back)
    gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
  g_clear_weak_pointer (&self->before);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), FALSE);
}

static gboolean
drop (JourneyRemarkBar *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));

  if (!*text)
    return FALSE;

  journey_edit_drop_note (map_of (self), text);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  show_count (self);

  return TRUE;
}

static void
on_enter (JourneyRemarkBar *self)
{
  drop (self);
  close_bar (self);
}

static void
on_typed (JourneyRemarkBar *self)
{
  g_signal_emit (self, signals[TYPED], 0, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
on_close (JourneyRemarkBar *self)
{
  close_bar (self);
}

static gboolean
on_stay_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  if (!drop (JOURNEY_REMARK_BAR (widget)))
    gtk_widget_error_bell (widget);

  return TRUE;
}

static gboolean
on_escape_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  close_bar (JOURNEY_REMARK_BAR (widget));

  return TRUE;
}

/* Whether or not the focus goes back into the text that was being edited, that has to look after itself again. */
static void
on_leave (GtkEventControllerFocus *controller, JourneyRemarkBar *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (!focus || gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return;

  journey_canvas_hold_edit (self->canvas, FALSE);
}

/* Another map has another tray. */
static void
on_selection_changed (JourneyRemarkBar *self)
{
  g_clear_weak_pointer (&self->before);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

static void
journey_remark_bar_dispose (GObject *object)
{
  JourneyRemarkBar *self = JOURNEY_REMARK_BAR (object);

  g_clear_weak_pointer (&self->before);
  g_clear_object (&self->canvas);
  journey_ui_dispose (GTK_WIDGET (self));

  G_OBJECT_CLASS (journey_remark_bar_parent_class)->dispose (object);
}

static void
journey_remark_bar_class_init (JourneyRemarkBarClass *klass)
{
  static const guint enters[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = journey_remark_bar_dispose;

  signals[TYPED] = g_signal_new ("typed", JOURNEY_TYPE_REMARK_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                 G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);

  journey_ui_set_template (widget_class, "journey-remark-bar.ui");
  gtk_widget_class_set_css_name (widget_class, "remarkbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, JourneyRemarkBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, JourneyRemarkBar, entry);
  gtk_widget_class_bind_template_child (widget_class, JourneyRemarkBar, count);
  gtk_widget_class_bind_template_callback (widget_class, on_enter);
  gtk_widget_class_bind_template_callback (widget_class, on_typed);
  gtk_widget_class_bind_template_callback (widget_class, on_close);

  for (guint i = 0; i < G_N_ELEMENTS (enters); i++)
    gtk_widget_class_add_binding (widget_class, enters[i], GDK_SHIFT_MASK, on_stay_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape_key, NULL);
}

static void
journey_remark_bar_init (JourneyRemarkBar *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  journey_text_limit_hold (self->entry);
  g_signal_connect (focus, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

/**
 * journey_remark_bar_new:
 *
 * Returns: (transfer floating): a bar that is closed
 */
GtkWidget *
journey_remark_bar_new (void)
{
  return g_object_new (JOURNEY_TYPE_REMARK_BAR, NULL);
}

/**
 * journey_remark_bar_set_canvas:
 * @canvas: into whose map remarks go; to be set once
 */
void
journey_remark_bar_set_canvas (JourneyRemarkBar *self, JourneyCanvas *canvas)
{
  g_return_if_fail (JOURNEY_IS_REMARK_BAR (self) && !self->canvas);

  self->canvas = g_object_ref (canvas);
  g_signal_connect_object (canvas, "notify::selection", G_CALLBACK (on_selection_changed), self, G_CONNECT_SWAPPED);
}

/**
 * journey_remark_bar_commit:
 *
 * Drops a remark that stands in the bar and was not dropped yet. To be called before the map is saved or closed.
 */
void
journey_remark_bar_commit (JourneyRemarkBar *self)
{
  g_return_if_fail (JOURNEY_IS_REMARK_BAR (self) && self->canvas);

  if (journey_canvas_is_editable (self->canvas))
    drop (self);
}

/**
 * journey_remark_bar_open:
 *
 * Shows the bar with the focus in it. A remark that was not dropped is still there and goes on at its end, or at the cursor if
 * it is being typed.
 */
void
journey_remark_bar_open (JourneyRemarkBar *self)
{
  GtkWidget *focus;

  g_return_if_fail (JOURNEY_IS_REMARK_BAR (self) && self->canvas);

  focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  if (!focus || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    g_set_weak_pointer (&self->before, focus);

  journey_canvas_hold_edit (self->canvas, TRUE);
  show_count (self);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), TRUE);
  if (focus && gtk_widget_is_ancestor (focus, self->entry))
    return;

  /* The focus comes with all selected, which the next letter would take the place of. */
  gtk_widget_grab_focus (self->entry);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}
