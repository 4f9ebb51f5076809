/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "journey-chart-saver.h"
#include "journey-csv.h"
#include "journey-dialogs.h"
#include "journey-mermaid.h"
#include "journey-recent-row.h"
#include "journey-start-page.h"
#include "journey-ui.h"
#include "journey-window-private.h"

/* Reading that takes no longer than this is not worth telling. */
#define PATIENCE_MS 200

G_DEFINE_FINAL_TYPE_WITH_CODE (JourneyWindow,
                               journey_window,
                               ADW_TYPE_APPLICATION_WINDOW,
                               G_IMPLEMENT_INTERFACE (JOURNEY_TYPE_CHART_SAVER, journey_window_chart_saver_init))

enum
{
  PROP_DOCUMENT = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static GtkWidget *
create_recent_row (gpointer item, gpointer user_data)
{
  return journey_recent_row_new (item, JOURNEY_RECENT_ROW_SHORT, "win.open-uri");
}

static void
on_recent_shown (JourneyWindow *self)
{
  JourneyRecent *recent = journey_application_recent (journey_window_application (self));

  gtk_list_box_bind_model (self->recent_list, journey_recent_items (recent), create_recent_row, NULL, NULL);
  gtk_widget_child_focus (GTK_WIDGET (self->recent_list), GTK_DIR_TAB_FORWARD);
}

static void
on_recent_activated (JourneyWindow *self)
{
  gtk_popover_popdown (adw_split_button_get_popover (self->open_button));
}

static void
on_width_changed (JourneyWindow *self)
{
  gboolean compact = journey_adaptive_bin_is_compact (self->adaptive);

  if (compact)
    gtk_widget_add_css_class (GTK_WIDGET (self), "journey-compact");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "journey-compact");

  /* What goes is in the main menu. */
  gtk_widget_set_visible (GTK_WIDGET (self->open_button), self->document && !compact);
  gtk_widget_set_visible (self->new_button, self->document && !compact);
  gtk_widget_set_visible (self->export_button, self->document && !compact);
  journey_window_fold_notices (self);
  if (self->view)
    journey_split_view_set_folded (journey_map_view_split (self->view), journey_adaptive_bin_is_narrow (self->adaptive));
}

static gboolean
on_drop (JourneyWindow *self, const GValue *value)
{
  GSList *files = g_value_get_boxed (value);

  for (GSList *l = files; l; l = l->next)
    journey_application_open_file (journey_window_application (self), self, l->data);

  return files != NULL;
}

/* A picture that is dragged out of this program is for others. */
static gboolean
on_accept (GtkDropTarget *target, GdkDrop *drop)
{
  return !gdk_drop_get_drag (drop) && gdk_content_formats_contain_gtype (gdk_drop_get_formats (drop), GDK_TYPE_FILE_LIST);
}

static void
add_drop_target (JourneyWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect (target, "accept", G_CALLBACK (on_accept), NULL);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
show_document_buttons (JourneyWindow *self)
{
  gboolean shown = self->document != NULL;

  gtk_widget_set_visible (self->undo_button, shown);
  gtk_widget_set_visible (self->redo_button, shown);
  gtk_widget_set_visible (self->panel_button, shown);
  on_width_changed (self);
}

/* What a toast would undo is not the last step any more. */
static gboolean
dismiss_undo_toast (gpointer data)
{
  JourneyWindow *self = data;

  self->dismiss_later = 0;
  if (self->undo_toast)
    adw_toast_dismiss (self->undo_toast);

  return G_SOURCE_REMOVE;
}

static void
on_undo_toast_dismissed (JourneyWindow *self)
{
  g_clear_weak_pointer (&self->undo_toast);
}

static void
on_map_changed (JourneyWindow *self)
{
  /* Not at once: when its own button did it, the toast goes by itself, and cannot be dismissed twice. */
  if (self->undo_toast && !self->dismiss_later)
    self->dismiss_later = g_idle_add (dismiss_undo_toast, self);
  journey_window_update_title (self);
}

static void
on_saving_changed (JourneyWindow *self)
{
  journey_window_update_saving (self);
  journey_window_update_title (self);
  journey_window_update_actions (self);
}

/* Nobody has saved it yet, so closing it asks. It begins where the scores were tried. */
static void
show_to_be (JourneyWindow *self, JourneyState *to_be)
{
  g_autoptr (JourneyMap) map = journey_map_new_from_state (to_be);
  g_autoptr (JourneyDocument) document = journey_document_new (map);
  JourneySelection *here = journey_canvas_selection (journey_map_view_canvas (self->view));
  const char *page = gtk_stack_get_visible_child_name (journey_map_view_pages (self->view));
  JourneyWindow *window;

  journey_history_mark_saved (journey_map_history (map), journey_map_state (journey_document_map (self->document)));
  window = journey_application_show (journey_window_application (self), self, document);
  gtk_stack_set_visible_child_name (journey_map_view_pages (window->view), page);
  journey_selection_select (journey_canvas_selection (journey_map_view_canvas (window->view)), journey_selection_id (here));
}

static void
make_view (JourneyWindow *self)
{
  self->view = JOURNEY_MAP_VIEW (journey_map_view_new ());
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->view), "map");
  g_signal_connect_object (journey_map_view_canvas (self->view), "deleted", G_CALLBACK (journey_window_add_undo_toast), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (journey_map_view_canvas (self->view), "remarks", G_CALLBACK (journey_window_tell_remarks), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (journey_map_view_canvas (self->view), "picture", G_CALLBACK (journey_window_copy_picture), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "to-be", G_CALLBACK (show_to_be), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "given-up", G_CALLBACK (journey_window_ask_about_given_up), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "let-go", G_CALLBACK (journey_window_tell_let_go), self, G_CONNECT_SWAPPED);
  journey_window_init_view_actions (self);
  journey_window_follow_keys (self);
  journey_window_restore_view (self);
}

static void
follow_document (JourneyWindow *self)
{
  JourneyMap *map = journey_document_map (self->document);
  JourneyHistory *history = journey_map_history (map);

  g_signal_connect_object (map, "changed", G_CALLBACK (on_map_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (history, "notify", G_CALLBACK (journey_window_update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "notify", G_CALLBACK (on_saving_changed), self, G_CONNECT_SWAPPED);
  journey_window_follow_trouble (self);
  journey_window_follow_file (self);
}

static gboolean
on_patience_lost (gpointer data)
{
  JourneyWindow *self = data;

  self->present_later = 0;
  journey_window_set_page (self, "reading");
  gtk_window_present (GTK_WINDOW (self));

  return G_SOURCE_REMOVE;
}

static void
end_reading (JourneyWindow *self)
{
  g_clear_handle_id (&self->present_later, g_source_remove);
  g_clear_object (&self->loading);
  g_clear_object (&self->reading);
}

static void
say_why_not (JourneyWindow *self, GFile *file, const GError *error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *heading = g_strdup_printf (_ ("“%s” could not be opened"), shown);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    journey_recent_forget (journey_application_recent (journey_window_application (self)), file);
  journey_dialog_tell (GTK_WINDOW (self), heading, error->message);
}

/* Which of several journeys is meant, or what the columns of a table hold, is asked before anything is imported. */
static gboolean
asks_a_question (const GError *error)
{
  return g_error_matches (error, JOURNEY_MERMAID_ERROR, JOURNEY_MERMAID_ERROR_SEVERAL)
         || g_error_matches (error, JOURNEY_CSV_ERROR, JOURNEY_CSV_ERROR_COLUMNS);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JourneyWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyDocument) document = journey_document_open_finish (result, &error);
  g_autoptr (GFile) file = g_steal_pointer (&self->loading);

  end_reading (self);
  if (!self->stack)
    return;

  if (document)
    journey_window_set_document (self, document);
  else
    journey_window_show_start_page (self);
  gtk_window_present (GTK_WINDOW (self));
  if (document)
    journey_window_tell_about_reading (self, file);
  else if (asks_a_question (error))
    journey_window_import (self, file);
  else
    say_why_not (self, file, error);
}

static void
journey_window_show (GtkWidget *widget)
{
  journey_window_stay (JOURNEY_WINDOW (widget));
  GTK_WIDGET_CLASS (journey_window_parent_class)->show (widget);
}

static gboolean
journey_window_close_request (GtkWindow *window)
{
  JourneyWindow *self = JOURNEY_WINDOW (window);

  if (!journey_window_may_close (self))
    return GDK_EVENT_STOP;

  journey_window_store (self);
  g_cancellable_cancel (self->reading);
  if (journey_window_leave_when_written (self))
    return GDK_EVENT_STOP;

  return GTK_WINDOW_CLASS (journey_window_parent_class)->close_request (window);
}

static void
journey_window_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, JOURNEY_WINDOW (object)->document);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
journey_window_dispose (GObject *object)
{
  JourneyWindow *self = JOURNEY_WINDOW (object);

  if (self->view)
    journey_canvas_commit (journey_map_view_canvas (self->view));
  g_cancellable_cancel (self->reading);
  end_reading (self);
  journey_window_end_export (self);
  journey_window_end_print (self);
  g_clear_object (&self->print_settings);
  g_clear_handle_id (&self->dismiss_later, g_source_remove);
  g_clear_weak_pointer (&self->undo_toast);
  g_clear_weak_pointer (&self->last_focus);
  g_clear_weak_pointer (&self->trouble);
  g_clear_weak_pointer (&self->file_notice);
  g_clear_weak_pointer (&self->other_notice);
  g_clear_weak_pointer (&self->refusal);
  g_clear_handle_id (&self->saving_later, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), JOURNEY_TYPE_WINDOW);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (journey_window_parent_class)->dispose (object);
}

static void
journey_window_finalize (GObject *object)
{
  g_ptr_array_unref (JOURNEY_WINDOW (object)->offers);
  g_clear_pointer (&JOURNEY_WINDOW (object)->export_lanes, g_variant_unref);
  g_clear_pointer (&JOURNEY_WINDOW (object)->remarks, journey_report_unref);

  G_OBJECT_CLASS (journey_window_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (JOURNEY_TYPE_ADAPTIVE_BIN);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/sojourn_maps/Sojourn/ui/journey-window.ui");
  gtk_widget_class_bind_template_child (widget_class, JourneyWindow, adaptive);
  gtk_widget_class_bind_template_child (widget_class, JourneyWindow, header);
  gtk_widget_class_bind_template_child (widget_class, JourneyWindow, title);
  gtk_widget_class_bind_template_child (widget_class, JourneyWindow, title_button);
  gtk_widget_class_bind_template_child (widget_class, JourneyWindow, open_button);
  gtk_widget_class_bind_template_child (widget_class, JourneyWindow, recent_list);
  gtk_widget_class_bind_template_child (widget_class, JourneyWindow, new_button);
  gtk_widget_class_bind_template_child (widget_class, JourneyWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, JourneyWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, JourneyWindow, export_button);
  gtk_widget_class_bind_template_child (widget_class, JourneyWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, JourneyWindow, panel_button);
  gtk_widget_class_bind_template_child (widget_class, JourneyWindow, history_menu);
  gtk_widget_class_bind_template_child (widget_class, JourneyWindow, new_menu);
  gtk_widget_class_bind_template_child (widget_class, JourneyWindow, primary_menu);
  gtk_widget_class_bind_template_child (widget_class, JourneyWindow, notices_window);
  gtk_widget_class_bind_template_child (widget_class, JourneyWindow, notices);
  gtk_widget_class_bind_template_child (widget_class, JourneyWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, JourneyWindow, stack);
  gtk_widget_class_bind_template_callback (widget_class, on_recent_shown);
  gtk_widget_class_bind_template_callback (widget_class, on_recent_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_width_changed);
}

static void
journey_window_class_init (JourneyWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = journey_window_get_property;
  object_class->dispose = journey_window_dispose;
  object_class->finalize = journey_window_finalize;
  widget_class->show = journey_window_show;
  GTK_WINDOW_CLASS (klass)->close_request = journey_window_close_request;

  props[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, JOURNEY_TYPE_DOCUMENT,
                                              G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  bind_template (widget_class);

  gtk_widget_class_install_property_action (widget_class, "win.fullscreen", "fullscreened");

  /* Not as accelerators of the application: a field in which text is typed comes first. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_y, GDK_CONTROL_MASK, "win.redo", NULL);
}

static void
journey_window_init (JourneyWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  journey_ui_quiet_menus (GTK_WIDGET (self));

  self->offers = g_ptr_array_new ();
  journey_window_init_actions (self);
  journey_window_update_actions (self);
  journey_window_update_title (self);
  show_document_buttons (self);
  add_drop_target (self);
  journey_window_init_menus (self);
}

JourneyApplication *
journey_window_application (JourneyWindow *self)
{
  return JOURNEY_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
}

/* Takes what is being typed into the map. */
void
journey_window_commit (JourneyWindow *self)
{
  if (self->view)
    journey_canvas_commit (journey_map_view_canvas (self->view));
}

void
journey_window_set_page (JourneyWindow *self, const char *page)
{
  gtk_stack_set_visible_child_name (self->stack, page);
}

void
journey_window_add_toast (JourneyWindow *self, const char *text)
{
  adw_toast_overlay_add_toast (self->toasts, journey_toast_new (text));
}

/**
 * journey_window_new:
 *
 * Returns: (transfer none): a window that is not shown yet and has nothing in it
 */
JourneyWindow *
journey_window_new (JourneyApplication *application)
{
  JourneyWindow *self = g_object_new (JOURNEY_TYPE_WINDOW, "application", application, NULL);

  journey_window_restore (self);
  journey_window_init_notices (self);

  return self;
}

/**
 * journey_window_document:
 *
 * Returns: (nullable) (transfer none): what is open in it, or NULL on the start page
 */
JourneyDocument *
journey_window_document (JourneyWindow *self)
{
  return self->document;
}

/**
 * journey_window_file:
 *
 * Returns: (nullable) (transfer none): where its map is kept, or the map that is being read
 */
GFile *
journey_window_file (JourneyWindow *self)
{
  return self->document ? journey_document_file (self->document) : self->loading;
}

/**
 * journey_window_is_empty:
 *
 * Returns: whether another map can be shown in it without taking anything away
 */
gboolean
journey_window_is_empty (JourneyWindow *self)
{
  return !self->document && !self->loading;
}

/**
 * journey_window_set_document:
 *
 * Shows a map, with the focus on it. The window must be empty.
 */
void
journey_window_set_document (JourneyWindow *self, JourneyDocument *document)
{
  g_return_if_fail (JOURNEY_IS_WINDOW (self));
  g_return_if_fail (JOURNEY_IS_DOCUMENT (document));
  g_return_if_fail (!self->document);

  self->document = g_object_ref (document);
  if (!self->view)
    make_view (self);
  follow_document (self);
  journey_map_view_set_document (self->view, document);
  show_document_buttons (self);
  journey_window_set_page (self, "map");
  journey_window_update_actions (self);
  journey_window_update_title (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DOCUMENT]);
  if (journey_window_application (self))
    journey_application_give_back_memory (journey_window_application (self));
}

/**
 * journey_window_show_start_page:
 *
 * Shows the ways to begin. The window must be empty.
 */
void
journey_window_show_start_page (JourneyWindow *self)
{
  g_return_if_fail (journey_window_is_empty (self));

  if (!self->start_page)
    {
      self->start_page = journey_start_page_new (journey_application_recent (journey_window_application (self)));
      gtk_stack_add_named (self->stack, self->start_page, "start");
    }
  journey_window_set_page (self, "start");
  gtk_widget_grab_focus (self->start_page);
}

/**
 * journey_window_load:
 * @source: what is to become of @file
 *
 * Reads a map into the window, which must be empty, and presents it when that is done or takes too long.
 */
void
journey_window_load (JourneyWindow *self, GFile *file, JourneyDocumentSource source)
{
  g_return_if_fail (journey_window_is_empty (self));

  self->loading = g_object_ref (file);
  self->reading = g_cancellable_new ();
  self->present_later = g_timeout_add (PATIENCE_MS, on_patience_lost, self);
  journey_document_open_async (file, source, self->reading, on_read, g_object_ref (self));
}

/**
 * journey_window_add_undo_toast:
 * @text: what was done, as the last step
 *
 * Says what was done, with a button to undo it that goes when something else is done.
 */
void
journey_window_add_undo_toast (JourneyWindow *self, const char *text)
{
  g_clear_handle_id (&self->dismiss_later, g_source_remove);
  if (self->undo_toast)
    adw_toast_dismiss (self->undo_toast);

  self->undo_toast = journey_toast_new (text);
  g_signal_connect_object (self->undo_toast, "dismissed", G_CALLBACK (on_undo_toast_dismissed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->undo_toast, "button-clicked", G_CALLBACK (gtk_widget_grab_focus),
                           journey_map_view_canvas (self->view), G_CONNECT_SWAPPED);
  adw_toast_set_button_label (self->undo_toast, _ ("_Undo"));
  adw_toast_set_action_name (self->undo_toast, "win.undo");
  g_object_add_weak_pointer (G_OBJECT (self->undo_toast), (gpointer *)&self->undo_toast);
  adw_toast_overlay_add_toast (self->toasts, self->undo_toast);
}
