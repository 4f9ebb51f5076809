/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "journey-edit.h"
#include "journey-template.h"
#include "journey-window-private.h"

static JourneyHistory *
history_of (JourneyWindow *self)
{
  return journey_map_history (journey_document_map (self->document));
}

static void
act_on_canvas (JourneyWindow *self, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (journey_map_view_canvas (self->view)), action, NULL);
}

static void
on_tell (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  journey_window_add_toast (data, g_variant_get_string (parameter, NULL));
}

static void
on_tell_undo (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  JourneyWindow *self = data;
  graphene_rect_t rect;
  GtkWidget *canvas;
  double x, y;

  journey_window_add_undo_toast (self, g_variant_get_string (parameter, NULL));
  canvas = GTK_WIDGET (journey_map_view_canvas (self->view));
  if (!journey_canvas_worked_on (JOURNEY_CANVAS (canvas), &rect)
      || !gtk_widget_translate_coordinates (canvas, GTK_WIDGET (self->toasts), rect.origin.x, rect.origin.y, &x, &y))
    return;

  graphene_rect_offset (&rect, (float)x - rect.origin.x, (float)y - rect.origin.y);
  journey_toast_keep_clear (self->toasts, &rect);
}

static void
on_new_map (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  JourneyWindow *self = data;
  g_autoptr (JourneyMap) map = NULL;
  g_autoptr (JourneyDocument) document = NULL;
  JourneyTemplate beginning;

  if (!journey_template_find (g_variant_get_string (parameter, NULL), &beginning))
    return;

  map = journey_template_new_map (beginning, NULL);
  document = journey_document_new (map);
  journey_application_show (journey_window_application (self), self, document);
}

static void
on_open (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  journey_window_choose_map (data);
}

static void
on_open_uri (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  JourneyWindow *self = data;
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  journey_application_open (journey_window_application (self), self, file, JOURNEY_DOCUMENT_MAP);
}

static void
on_open_example (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  JourneyWindow *self = data;
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  journey_application_open (journey_window_application (self), self, file, JOURNEY_DOCUMENT_COPY);
}

static void
on_cancel_reading (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_cancellable_cancel (JOURNEY_WINDOW (data)->reading);
}

static void
on_import (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  journey_window_choose_import (data);
}

static void
on_import_answers (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  journey_window_choose_answers (data);
}

static void
on_show_remarks (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  journey_window_show_remarks (data);
}

static void
on_show_report (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  journey_window_show_report (data);
}

static void
on_restore_copy (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  journey_window_restore_copy (data, parameter);
}

static void
on_compare_copy (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  journey_window_compare_copy (data, parameter);
}

static void
on_discard_copy (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  journey_window_discard_copy (data, parameter);
}

static void
on_put_off_copy (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  journey_window_put_off_copy (data, parameter);
}

static void
on_save (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  journey_window_save (data);
}

static void
on_save_as (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  journey_window_save_as (data);
}

static void
on_reload (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  journey_window_reload (data);
}

static void
on_keep_mine (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  journey_document_keep_mine (JOURNEY_WINDOW (data)->document);
}

static void
on_compare (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  journey_window_compare (data);
}

static void
on_put_back (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  journey_window_put_back (data);
}

static void
on_look_only (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  journey_window_look_only (data);
}

static void
on_go_on (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  journey_window_go_on (data);
}

static void
on_choose_export (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  journey_window_choose_export (data);
}

static void
on_copy_picture (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  journey_window_copy_picture (data);
}

static void
on_copy_selected_picture (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  journey_window_copy_selected_picture (data);
}

static void
on_copy_whole_picture (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  journey_window_copy_whole_picture (data);
}

static void
on_cancel_export (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_cancellable_cancel (JOURNEY_WINDOW (data)->exporting);
}

static void
on_choose_print (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  journey_window_choose_print (data);
}

static void
on_cancel_print (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_cancellable_cancel (JOURNEY_WINDOW (data)->printing);
}

static void
on_show_folder (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  journey_window_show_folder (data, g_variant_get_string (parameter, NULL));
}

static void
on_close (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gtk_window_close (data);
}

static void
on_undo (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  JourneyWindow *self = data;

  journey_window_commit (self);
  journey_history_undo (history_of (self));
}

static void
on_redo (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  journey_history_redo (history_of (data));
}

static void
on_map_details (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  journey_map_view_show_map_details (JOURNEY_WINDOW (data)->view);
}

static void
on_find (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  journey_map_view_find (JOURNEY_WINDOW (data)->view, 0);
}

static void
on_find_next (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  journey_map_view_find (JOURNEY_WINDOW (data)->view, 1);
}

static void
on_find_previous (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  journey_map_view_find (JOURNEY_WINDOW (data)->view, -1);
}

static void
on_go_to (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  journey_map_view_go_to (JOURNEY_WINDOW (data)->view);
}

static void
on_add_remark (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  journey_map_view_add_remark (JOURNEY_WINDOW (data)->view);
}

static void
on_go_to_page (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  journey_map_view_go_to_page (JOURNEY_WINDOW (data)->view, g_variant_get_string (parameter, NULL));
}

static void
on_go_across (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  journey_map_view_go_across (JOURNEY_WINDOW (data)->view);
}

static void
on_zoom_in (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  act_on_canvas (data, "canvas.zoom-in");
}

static void
on_zoom_out (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  act_on_canvas (data, "canvas.zoom-out");
}

static void
on_zoom_reset (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  act_on_canvas (data, "canvas.zoom-reset");
}

static void
on_zoom_stage (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  act_on_canvas (data, "canvas.zoom-stage");
}

static void
on_zoom_fit (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  act_on_canvas (data, "canvas.zoom-fit");
}

static void
on_show_all_lanes (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  act_on_canvas (data, "canvas.show-all-lanes");
}

static const GActionEntry entries[] = {
  { "new-map", on_new_map, "s" },
  { "open", on_open },
  { "open-uri", on_open_uri, "s" },
  { "open-example", on_open_example, "s" },
  { "cancel-reading", on_cancel_reading },
  { "import", on_import },
  { "import-answers", on_import_answers },
  { "show-remarks", on_show_remarks },
  { "show-report", on_show_report },
  { "restore-copy", on_restore_copy, "s" },
  { "compare-copy", on_compare_copy, "s" },
  { "discard-copy", on_discard_copy, "s" },
  { "put-off-copy", on_put_off_copy, "s" },
  { "save", on_save },
  { "save-as", on_save_as },
  { "reload", on_reload },
  { "keep-mine", on_keep_mine },
  { "compare", on_compare },
  { "put-back", on_put_back },
  { "look-only", on_look_only },
  { "go-on", on_go_on },
  { "choose-export", on_choose_export },
  { "copy-picture", on_copy_picture },
  { "copy-selected-picture", on_copy_selected_picture },
  { "copy-whole-picture", on_copy_whole_picture },
  { "cancel-export", on_cancel_export },
  { "choose-print", on_choose_print },
  { "cancel-print", on_cancel_print },
  { "show-folder", on_show_folder, "s" },
  { "close", on_close },
  { "tell", on_tell, "s" },
  { "tell-undo", on_tell_undo, "s" },
  { "undo", on_undo },
  { "redo", on_redo },
  { "map-details", on_map_details },
  { "find", on_find },
  { "find-next", on_find_next },
  { "find-previous", on_find_previous },
  { "go-to", on_go_to },
  { "add-remark", on_add_remark },
  { "go-to-page", on_go_to_page, "s" },
  { "go-across", on_go_across },
  { "show-all-lanes", on_show_all_lanes },
  { "zoom-in", on_zoom_in },
  { "zoom-out", on_zoom_out },
  { "zoom-reset", on_zoom_reset },
  { "zoom-stage", on_zoom_stage },
  { "zoom-fit", on_zoom_fit },
};

static void
set_enabled (JourneyWindow *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
set_all_enabled (JourneyWindow *self, const char *const *names, gboolean enabled)
{
  for (; *names; names++)
    set_enabled (self, *names, enabled);
}

/* 'Undo: Change title', or just 'Undo' when there is nothing to undo. */
static char *
step_label (const char *verb, const char *name)
{
  /* Translators: 'Undo: Change title' */
  return name ? g_strdup_printf (_ ("%s: %s"), verb, name) : g_strdup (verb);
}

static void
show_step (GtkWidget *button, const char *label)
{
  /* A history has much to tell with each step, and most of it is not this. */
  if (g_strcmp0 (gtk_widget_get_tooltip_text (button), label) == 0)
    return;

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
show_steps (JourneyWindow *self)
{
  JourneyHistory *history = self->document ? history_of (self) : NULL;
  g_autofree char *undo = step_label (_ ("Undo"), history ? journey_history_undo_name (history) : NULL);
  g_autofree char *redo = step_label (_ ("Redo"), history ? journey_history_redo_name (history) : NULL);

  show_step (self->undo_button, undo);
  show_step (self->redo_button, redo);
}

static void
add_step_to_menu (GMenu *menu, GtkWidget *button, const char *action, const char *accel)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (gtk_widget_get_tooltip_text (button), action);

  g_menu_item_set_attribute (item, "accel", "s", accel);
  g_menu_append_item (menu, item);
}

static void
add_property_action (JourneyWindow *self, const char *name, gpointer object, const char *property)
{
  g_autoptr (GPropertyAction) action = g_property_action_new (name, object, property);

  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
}

/**
 * journey_window_show_steps_in_menu:
 *
 * Says in the main menu what can be undone and done again, which it is told only when it is about to be seen.
 */
void
journey_window_show_steps_in_menu (JourneyWindow *self)
{
  g_menu_remove_all (self->history_menu);
  add_step_to_menu (self->history_menu, self->undo_button, "win.undo", "<Primary>z");
  add_step_to_menu (self->history_menu, self->redo_button, "win.redo", "<Primary><Shift>z");
}

/**
 * journey_window_init_actions:
 *
 * Gives the window its verbs.
 */
void
journey_window_init_actions (JourneyWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

/**
 * journey_window_init_view_actions:
 *
 * Gives it those that are about what is shown beside the map.
 */
void
journey_window_init_view_actions (JourneyWindow *self)
{
  add_property_action (self, "panel", journey_map_view_split (self->view), "show-sidebar");
  add_property_action (self, "large-text", journey_map_view_canvas (self->view), "large-text");
  add_property_action (self, "page", journey_map_view_pages (self->view), "visible-child-name");
}

/**
 * journey_window_update_actions:
 *
 * Says of every action whether it can be done now. The only place that does.
 */
void
journey_window_update_actions (JourneyWindow *self)
{
  static const char *const for_map[] = { "copy-picture",
                                         "copy-selected-picture",
                                         "copy-whole-picture",
                                         "map-details",
                                         "go-to-page",
                                         "go-across",
                                         "find",
                                         "find-next",
                                         "find-previous",
                                         "go-to",
                                         "zoom-in",
                                         "zoom-out",
                                         "zoom-reset",
                                         "zoom-stage",
                                         "zoom-fit",
                                         NULL };
  static const char *const for_copies[] = { "restore-copy", "compare-copy", "discard-copy", "put-off-copy", NULL };
  JourneyDocument *document = self->document;
  gboolean writable = document && !journey_document_is_read_only (document);
  gboolean is_changed = document && journey_document_standing (document) == JOURNEY_FILE_CHANGED;
  gboolean is_lost = document && !is_changed && journey_document_standing (document) != JOURNEY_FILE_SAME;
  /* What is being typed becomes a step before it is taken back. */
  gboolean typing = document && journey_history_in_transaction (history_of (self));

  set_all_enabled (self, for_map, document != NULL);
  set_enabled (self, "go-on", document != NULL);
  set_all_enabled (self, for_copies, self->offers->len > 0);
  set_enabled (self, "save", writable && (journey_document_is_modified (document) || !journey_document_file (document)));
  set_enabled (self, "save-as", writable);
  set_enabled (self, "reload", (writable || self->looks_only) && is_changed);
  set_enabled (self, "keep-mine", writable && is_changed);
  set_enabled (self, "compare", document && is_changed);
  set_enabled (self, "put-back", writable && is_lost);
  set_enabled (self, "look-only", writable && !journey_document_is_modified (document));
  set_enabled (self, "tell-undo", writable);
  set_enabled (self, "add-remark", writable);
  set_enabled (self, "import-answers", writable);
  set_enabled (self, "undo", writable && (typing || journey_history_can_undo (history_of (self))));
  set_enabled (self, "redo", writable && journey_history_can_redo (history_of (self)));
  set_enabled (self, "show-all-lanes", writable && journey_edit_has_hidden_lane (journey_document_map (document)));
  set_enabled (self, "show-remarks", journey_window_has_remarks (self));
  set_enabled (self, "show-report", document && journey_report_length (journey_document_report (document)) > 0);
  set_enabled (self, "cancel-reading", self->reading != NULL);
  set_enabled (self, "cancel-export", self->exporting != NULL);
  set_enabled (self, "choose-export", document && !self->exporting);
  set_enabled (self, "choose-print", document && !self->printing);
  set_enabled (self, "cancel-print", self->printing != NULL);
  show_steps (self);
}
