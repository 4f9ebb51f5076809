/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-persona-row.h"

#include "journey-text-field.h"
#include "journey-ui.h"

struct _JourneyPersonaRow
{
  JourneyNodeRow parent_instance;
};

G_DEFINE_FINAL_TYPE (JourneyPersonaRow, journey_persona_row, JOURNEY_TYPE_NODE_ROW)

static void
journey_persona_row_class_init (JourneyPersonaRowClass *klass)
{
  g_type_ensure (JOURNEY_TYPE_TEXT_FIELD);
  journey_ui_set_template (GTK_WIDGET_CLASS (klass), "journey-persona-row.ui");
}

static void
journey_persona_row_init (JourneyPersonaRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
