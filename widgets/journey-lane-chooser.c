/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-lane-chooser.h"

#include <glib/gi18n.h>

#include "journey-edit.h"
#include "journey-text-limit.h"
#include "journey-ui.h"

struct _JourneyLaneChooser
{
  GtkWidget parent_instance;

  JourneyListSection *section; /* not owned: it holds this */
  GtkWidget *list;
  GtkWidget *title;
  GPtrArray *titles; /* of the lanes in the list */
};

G_DEFINE_FINAL_TYPE (JourneyLaneChooser, journey_lane_chooser, GTK_TYPE_WIDGET)

static void
add_note (JourneyLaneChooser *self, const char *title)
{
  JourneyTouchpoint *touchpoint = JOURNEY_TOUCHPOINT (journey_list_section_owner (self->section));
  JourneyNote *note = journey_edit_add_note_titled (touchpoint, title, NULL);

  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_POPOVER)));
  journey_list_section_edit (self->section, JOURNEY_NODE (note));
}

static void
on_row_activated (GtkListBox *list, GtkListBoxRow *row, JourneyLaneChooser *self)
{
  g_autofree char *title = g_strdup (g_ptr_array_index (self->titles, gtk_list_box_row_get_index (row)));

  add_note (self, title);
}

static void
on_title_activate (GtkEntry *entry, JourneyLaneChooser *self)
{
  g_autofree char *title = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));

  if (*title)
    add_note (self, title);
}

static void
add_lane (JourneyLaneChooser *self, const char *title)
{
  GtkWidget *label = gtk_label_new (*title ? title : _ ("Untitled lane"));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 32);
  g_ptr_array_add (self->titles, g_strdup (title));
  gtk_list_box_append (GTK_LIST_BOX (self->list), label);
}

static void
fill (JourneyLaneChooser *self, JourneyNode *map)
{
  GtkListBoxRow *row;

  g_ptr_array_set_size (self->titles, 0);
  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0)))
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));

  for (guint i = 0; i < journey_node_n_children (map, JOURNEY_MAP_LANES); i++)
    {
      JourneyNode *lane = journey_node_child (map, JOURNEY_MAP_LANES, i);

      if (journey_node_integer (lane, JOURNEY_LANE_KIND) == JOURNEY_LANE_KIND_CUSTOM)
        add_lane (self, journey_node_text (lane, JOURNEY_LANE_TITLE));
    }
  gtk_widget_set_visible (self->list, self->titles->len > 0);
}

static void
journey_lane_chooser_dispose (GObject *object)
{
  journey_ui_dispose (GTK_WIDGET (object));

  G_OBJECT_CLASS (journey_lane_chooser_parent_class)->dispose (object);
}

static void
journey_lane_chooser_finalize (GObject *object)
{
  g_ptr_array_unref (JOURNEY_LANE_CHOOSER (object)->titles);

  G_OBJECT_CLASS (journey_lane_chooser_parent_class)->finalize (object);
}

static void
journey_lane_chooser_class_init (JourneyLaneChooserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = journey_lane_chooser_dispose;
  object_class->finalize = journey_lane_chooser_finalize;

  journey_ui_set_template (widget_class, "journey-lane-chooser.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, JourneyLaneChooser, list);
  gtk_widget_class_bind_template_child (widget_class, JourneyLaneChooser, title);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_title_activate);
}

static void
journey_lane_chooser_init (JourneyLaneChooser *self)
{
  self->titles = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  journey_text_limit_hold (self->title);
}

/**
 * journey_lane_chooser_new:
 * @section: the section of a touchpoint's notes
 *
 * Returns: (transfer floating): a chooser for that section
 */
GtkWidget *
journey_lane_chooser_new (JourneyListSection *section)
{
  JourneyLaneChooser *self = g_object_new (JOURNEY_TYPE_LANE_CHOOSER, NULL);

  self->section = section;

  return GTK_WIDGET (self);
}

/**
 * journey_lane_chooser_prepare:
 * @chooser: a chooser whose section has an owner
 *
 * Lists what can be chosen now.
 */
void
journey_lane_chooser_prepare (GtkWidget *chooser)
{
  JourneyLaneChooser *self = JOURNEY_LANE_CHOOSER (chooser);

  fill (self, journey_node_root (journey_list_section_owner (self->section)));
  gtk_editable_set_text (GTK_EDITABLE (self->title), "");
}
