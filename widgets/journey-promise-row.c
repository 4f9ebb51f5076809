/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-promise-row.h"

#include "journey-choice-menu.h"
#include "journey-text-field.h"
#include "journey-ui.h"

struct _JourneyPromiseRow
{
  JourneyNodeRow parent_instance;
};

G_DEFINE_FINAL_TYPE (JourneyPromiseRow, journey_promise_row, JOURNEY_TYPE_NODE_ROW)

static void
journey_promise_row_class_init (JourneyPromiseRowClass *klass)
{
  g_type_ensure (JOURNEY_TYPE_CHOICE_MENU);
  g_type_ensure (JOURNEY_TYPE_TEXT_FIELD);
  journey_ui_set_template (GTK_WIDGET_CLASS (klass), "journey-promise-row.ui");
}

static void
journey_promise_row_init (JourneyPromiseRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
