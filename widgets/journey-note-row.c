/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-note-row.h"

#include <glib/gi18n.h>

#include "journey-text-field.h"
#include "journey-ui.h"

struct _JourneyNoteRow
{
  JourneyNodeRow parent_instance;

  GtkWidget *lane;
};

G_DEFINE_FINAL_TYPE (JourneyNoteRow, journey_note_row, JOURNEY_TYPE_NODE_ROW)

static void
journey_note_row_update (JourneyNodeRow *row)
{
  const char *id = journey_node_text (journey_node_row_node (row), JOURNEY_NOTE_LANE);
  JourneyNode *lane = journey_map_find (journey_node_row_map (row), id);
  const char *title = lane ? journey_node_text (lane, JOURNEY_LANE_TITLE) : "";

  gtk_label_set_text (GTK_LABEL (JOURNEY_NOTE_ROW (row)->lane), *title ? title : _ ("Note"));
}

static void
journey_note_row_class_init (JourneyNoteRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  JOURNEY_NODE_ROW_CLASS (klass)->update = journey_note_row_update;

  g_type_ensure (JOURNEY_TYPE_TEXT_FIELD);
  journey_ui_set_template (widget_class, "journey-note-row.ui");
  gtk_widget_class_bind_template_child (widget_class, JourneyNoteRow, lane);
}

static void
journey_note_row_init (JourneyNoteRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
