/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-tray-page.h"

#include <glib/gi18n.h>

#include "journey-edit.h"
#include "journey-find.h"
#include "journey-found-field.h"
#include "journey-list-section.h"
#include "journey-menu.h"
#include "journey-page.h"
#include "journey-tray-row.h"
#include "journey-ui.h"

struct _JourneyTrayPage
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkWidget *hint;
  GtkWidget *section;
  GtkWidget *target;

  JourneyCanvas *canvas;
  JourneySelection *selection; /* of the canvas */
  gboolean editable;
  gboolean is_stale; /* something has changed while nobody could see it */
};

G_DEFINE_FINAL_TYPE (JourneyTrayPage, journey_tray_page, GTK_TYPE_WIDGET)

static JourneyNode *
map_of (JourneyTrayPage *self)
{
  return self->selection ? JOURNEY_NODE (journey_selection_map (self->selection)) : NULL;
}

static gboolean
is_empty (JourneyTrayPage *self)
{
  return !map_of (self) || journey_node_n_children (map_of (self), JOURNEY_MAP_TRAY) == 0;
}

static void
show_target (JourneyTrayPage *self)
{
  g_autofree char *place = self->canvas ? journey_canvas_takes_note (self->canvas) : NULL;
  g_autofree char *words = NULL;

  if (place)
    words = g_strdup_printf (_ ("Ctrl+Enter sends a remark to: %s. Or drag it onto the map."), place);
  else
    words = g_strdup (_ ("To send a remark with Ctrl+Enter, first choose a cell for text on the map. Or drag it there."));
  gtk_label_set_text (GTK_LABEL (self->target), words);
  gtk_widget_set_visible (self->target, self->editable && !is_empty (self));
}

/* Nothing is done for a page that cannot be seen: it is brought up to date when it is shown. */
static void
refresh (JourneyTrayPage *self)
{
  self->is_stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->is_stale)
    return;

  journey_editor_bind (JOURNEY_EDITOR (self->section), map_of (self));
  gtk_widget_set_visible (self->hint, is_empty (self));
  show_target (self);
}

static void
on_map_changed (JourneyMap *map, JourneyState *old, JourneyState *new_, JourneyTrayPage *self)
{
  refresh (self);
}

static void
on_id_changed (JourneyTrayPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_target (self);
}

static void
leave_map (JourneyTrayPage *self)
{
  if (!self->selection)
    return;

  journey_page_leave (self, &self->selection);
  journey_editor_bind (JOURNEY_EDITOR (self->section), NULL);
}

static void
follow_map (JourneyTrayPage *self)
{
  leave_map (self);
  journey_page_follow (self, &self->selection, journey_canvas_selection (self->canvas), G_CALLBACK (on_id_changed),
                       (JourneyPageMapChanged)on_map_changed);
  refresh (self);
}

static void
journey_tray_page_map (GtkWidget *widget)
{
  JourneyTrayPage *self = JOURNEY_TRAY_PAGE (widget);

  GTK_WIDGET_CLASS (journey_tray_page_parent_class)->map (widget);

  /* Which lane of a touchpoint has the focus is told by nobody. */
  if (self->is_stale)
    refresh (self);
  else
    show_target (self);
}

static gboolean
journey_tray_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (JOURNEY_TRAY_PAGE (widget)->section);
}

static void
journey_tray_page_dispose (GObject *object)
{
  JourneyTrayPage *self = JOURNEY_TRAY_PAGE (object);

  if (self->section)
    leave_map (self);
  g_clear_object (&self->canvas);
  journey_ui_dispose (GTK_WIDGET (self));
  self->section = NULL;

  G_OBJECT_CLASS (journey_tray_page_parent_class)->dispose (object);
}

static void
journey_tray_page_class_init (JourneyTrayPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = journey_tray_page_dispose;
  widget_class->map = journey_tray_page_map;
  widget_class->focus = journey_ui_focus;
  widget_class->grab_focus = journey_tray_page_grab_focus;

  g_type_ensure (JOURNEY_TYPE_LIST_SECTION);
  g_type_ensure (JOURNEY_TYPE_TRAY_ROW);
  journey_ui_set_template (widget_class, "journey-tray-page.ui");
  gtk_widget_class_set_css_name (widget_class, "traypage");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, JourneyTrayPage, content);
  gtk_widget_class_bind_template_child (widget_class, JourneyTrayPage, hint);
  gtk_widget_class_bind_template_child (widget_class, JourneyTrayPage, section);
  gtk_widget_class_bind_template_child (widget_class, JourneyTrayPage, target);
}

static void
journey_tray_page_init (JourneyTrayPage *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->editable = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  journey_page_add_undo_keys (GTK_WIDGET (self));
  journey_page_follow_focus (gtk_widget_get_first_child (GTK_WIDGET (self)));

  g_signal_connect_swapped (focus, "enter", G_CALLBACK (show_target), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

/**
 * journey_tray_page_new:
 *
 * Returns: (transfer floating): a page that shows nothing until it has a canvas
 */
GtkWidget *
journey_tray_page_new (void)
{
  return g_object_new (JOURNEY_TYPE_TRAY_PAGE, NULL);
}

/**
 * journey_tray_page_set_canvas:
 * @canvas: the map's canvas, to which notes are sent; to be set once
 */
void
journey_tray_page_set_canvas (JourneyTrayPage *self, JourneyCanvas *canvas)
{
  g_return_if_fail (JOURNEY_IS_TRAY_PAGE (self) && !self->canvas);

  self->canvas = g_object_ref (canvas);
  g_signal_connect_object (canvas, "notify::selection", G_CALLBACK (follow_map), self, G_CONNECT_SWAPPED);
  follow_map (self);
}

/**
 * journey_tray_page_set_editable:
 * @editable: whether the map may be changed from here; TRUE at first. A page that may not still scrolls
 */
void
journey_tray_page_set_editable (JourneyTrayPage *self, gboolean editable)
{
  g_return_if_fail (JOURNEY_IS_TRAY_PAGE (self));

  self->editable = editable;
  gtk_widget_set_sensitive (self->content, editable);
  show_target (self);
}

/**
 * journey_tray_page_show_found:
 * @id: of a note
 * @focus: whether the focus goes there, too
 *
 * Shows where something was found.
 *
 * Returns: whether it is in the tray
 */
gboolean
journey_tray_page_show_found (JourneyTrayPage *self, const char *id, gboolean focus)
{
  g_return_val_if_fail (JOURNEY_IS_TRAY_PAGE (self), FALSE);

  if (self->is_stale)
    refresh (self);

  return journey_found_field_show (GTK_WIDGET (self), self->section, id, JOURNEY_NOTE_TEXT, focus);
}

/**
 * journey_tray_page_send:
 *
 * Sends a note to the touchpoint and lane that have the focus on the canvas.
 */
void
journey_tray_page_send (JourneyTrayPage *self, JourneyNote *note)
{
  g_return_if_fail (JOURNEY_IS_TRAY_PAGE (self));

  if (!journey_canvas_send_note (self->canvas, note))
    gtk_widget_error_bell (GTK_WIDGET (self));
}

/* A new touchpoint comes after the one that is selected, at the end of the stage that is, or at the end of the map. */
static void
send_as_touchpoint (JourneyTrayPage *self, JourneyNote *note)
{
  JourneyNode *touchpoint = (JourneyNode *)journey_selection_touchpoint (self->selection);
  JourneyNode *stage = (JourneyNode *)journey_selection_stage (self->selection);

  journey_edit_send_note_on (note, JOURNEY_MAP (map_of (self)), touchpoint ? touchpoint : stage);
}

/**
 * journey_tray_page_send_to:
 * @lane: (nullable): the id of a lane, for the touchpoint that is selected; NULL for a new touchpoint
 *
 * Sends a note to a lane.
 */
void
journey_tray_page_send_to (JourneyTrayPage *self, JourneyNote *note, const char *lane)
{
  JourneyNode *found;

  g_return_if_fail (JOURNEY_IS_TRAY_PAGE (self));

  journey_canvas_commit (self->canvas);
  found = lane ? journey_map_find (JOURNEY_MAP (map_of (self)), lane) : NULL;
  if (!lane)
    send_as_touchpoint (self, note);
  else if (!found || !journey_canvas_send_note_to (self->canvas, note, JOURNEY_LANE (found)))
    gtk_widget_error_bell (GTK_WIDGET (self));
}

/* An underscore would be taken for a mnemonic. */
static char *
label_of_lane (JourneyState *lane)
{
  g_auto (GStrv) parts = g_strsplit (journey_find_shown_text (lane, JOURNEY_LANE_TITLE), "_", -1);

  return g_strjoinv ("__", parts);
}

static void
add_lanes (JourneyTrayPage *self, GMenu *menu)
{
  JourneyState *map = journey_map_state (JOURNEY_MAP (map_of (self)));

  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_LANES); i++)
    {
      JourneyState *lane = journey_state_child (map, JOURNEY_MAP_LANES, i);
      JourneyNode *node = journey_map_find (JOURNEY_MAP (map_of (self)), journey_state_id (lane));
      g_autoptr (GMenuItem) item = NULL;
      g_autofree char *label = label_of_lane (lane);

      if (!node || !journey_canvas_takes_note_in (self->canvas, JOURNEY_LANE (node)))
        continue;
      item = g_menu_item_new (label, NULL);
      g_menu_item_set_action_and_target (item, "row.send-to", "s", journey_state_id (lane));
      g_menu_append_item (menu, item);
    }
}

/**
 * journey_tray_page_make_menu:
 *
 * Returns: (transfer full): where a note can go now, and how its row can move, as actions of a JourneyTrayRow
 */
GMenuModel *
journey_tray_page_make_menu (JourneyTrayPage *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) lanes = g_menu_new ();
  g_autoptr (GMenu) others = g_menu_new ();
  g_autoptr (GMenu) moves = g_menu_new ();
  JourneyTouchpoint *touchpoint = journey_selection_touchpoint (self->selection);
  const char *title = touchpoint ? journey_node_text (JOURNEY_NODE (touchpoint), JOURNEY_TOUCHPOINT_TITLE) : NULL;

  if (touchpoint)
    {
      add_lanes (self, lanes);
      g_menu_append_section (menu, *title ? title : _ ("Untitled"), G_MENU_MODEL (lanes));
    }
  g_menu_append (others, _ ("New _Touchpoint"), "row.send-new");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (others));
  g_menu_append (moves, _ ("Move _Up"), "row.move-up");
  g_menu_append (moves, _ ("Move _Down"), "row.move-down");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (moves));
  journey_menu_empty_later (G_MENU_MODEL (menu));

  return G_MENU_MODEL (menu);
}
