/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-evidence-row.h"

#include <glib/gi18n.h>

#include "journey-choice-menu.h"
#include "journey-date-field.h"
#include "journey-number-field.h"
#include "journey-text-field.h"
#include "journey-ui.h"
#include "journey-words.h"

struct _JourneyEvidenceRow
{
  JourneyNodeRow parent_instance;

  GtkWidget *summary_button;
  GtkWidget *summary;
};

G_DEFINE_FINAL_TYPE (JourneyEvidenceRow, journey_evidence_row, JOURNEY_TYPE_NODE_ROW)

static void
journey_evidence_row_update (JourneyNodeRow *row)
{
  JourneyNode *node = journey_node_row_node (row);
  g_autofree char *words = journey_words_evidence (node);
  const char *date = journey_node_text (node, JOURNEY_EVIDENCE_DATE);
  g_autofree char *date_words = journey_words_date (date);
  g_autofree char *summary = *date ? g_strdup_printf ("%s · %s", words, date_words) : g_strdup (words);

  gtk_label_set_text (GTK_LABEL (JOURNEY_EVIDENCE_ROW (row)->summary), summary);
  journey_ui_set_label (JOURNEY_EVIDENCE_ROW (row)->summary_button, summary);
}

static void
journey_evidence_row_class_init (JourneyEvidenceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  JOURNEY_NODE_ROW_CLASS (klass)->update = journey_evidence_row_update;

  g_type_ensure (JOURNEY_TYPE_CHOICE_MENU);
  g_type_ensure (JOURNEY_TYPE_DATE_FIELD);
  g_type_ensure (JOURNEY_TYPE_NUMBER_FIELD);
  g_type_ensure (JOURNEY_TYPE_TEXT_FIELD);
  journey_ui_set_template (widget_class, "journey-evidence-row.ui");
  gtk_widget_class_bind_template_child (widget_class, JourneyEvidenceRow, summary_button);
  gtk_widget_class_bind_template_child (widget_class, JourneyEvidenceRow, summary);
}

static void
journey_evidence_row_init (JourneyEvidenceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
