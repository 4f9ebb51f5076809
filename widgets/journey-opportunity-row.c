/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-opportunity-row.h"

#include <glib/gi18n.h>

#include "journey-choice-menu.h"
#include "journey-date-field.h"
#include "journey-edit.h"
#include "journey-number-field.h"
#include "journey-text-field.h"
#include "journey-ui.h"
#include "journey-words.h"

struct _JourneyOpportunityRow
{
  JourneyNodeRow parent_instance;

  GtkWidget *votes;
  GtkWidget *vote_count;
  GtkWidget *summary_button;
  GtkWidget *summary;
  GtkWidget *delete;
};

G_DEFINE_FINAL_TYPE (JourneyOpportunityRow, journey_opportunity_row, JOURNEY_TYPE_NODE_ROW)

static gboolean
mends_others (JourneyNodeRow *row)
{
  return journey_edit_mends_others (JOURNEY_OPPORTUNITY (journey_node_row_node (row)),
                                    JOURNEY_TOUCHPOINT (journey_node_row_owner (row)));
}

static char *
summarize (JourneyNode *node)
{
  const char *owner = journey_node_text (node, JOURNEY_OPPORTUNITY_OWNER);
  const char *due = journey_node_text (node, JOURNEY_OPPORTUNITY_DUE);
  int status = journey_node_integer (node, JOURNEY_OPPORTUNITY_STATUS);
  g_autofree char *due_words = journey_words_date (due);
  GString *summary = g_string_new (journey_field_label (journey_spec_field (JOURNEY_OPPORTUNITY_STATUS), status));

  if (*owner)
    g_string_append_printf (summary, " · %s", owner);
  if (*due)
    {
      g_string_append (summary, " · ");
      /* Translators: a date by which something is to be done, as in 'due 15 Dec 2025'. */
      g_string_append_printf (summary, _ ("due %s"), due_words);
    }

  return g_string_free (summary, FALSE);
}

static void
journey_opportunity_row_update (JourneyNodeRow *row)
{
  JourneyOpportunityRow *self = JOURNEY_OPPORTUNITY_ROW (row);
  JourneyNode *node = journey_node_row_node (row);
  int votes = journey_node_integer (node, JOURNEY_OPPORTUNITY_VOTES);
  g_autofree char *count = g_strdup_printf ("%d", votes);
  g_autofree char *words = g_strdup_printf (ngettext ("%d vote: add one", "%d votes: add one", (gulong)votes), votes);
  g_autofree char *summary = summarize (node);

  gtk_label_set_text (GTK_LABEL (self->vote_count), count);
  gtk_widget_set_tooltip_text (self->votes, words);
  journey_ui_set_label (self->votes, words);
  gtk_label_set_text (GTK_LABEL (self->summary), summary);
  journey_ui_set_label (self->summary_button, summary);
  gtk_button_set_label (GTK_BUTTON (self->delete),
                        mends_others (row) ? _ ("Take Off This Touchpoint") : _ ("Delete Opportunity"));
}

static void
journey_opportunity_row_remove (JourneyNodeRow *row)
{
  journey_edit_drop_opportunity (JOURNEY_OPPORTUNITY (journey_node_row_node (row)),
                                 JOURNEY_TOUCHPOINT (journey_node_row_owner (row)));
}

static void
on_vote (GtkButton *button, JourneyNodeRow *row)
{
  JourneyNode *node = journey_node_row_node (row);

  journey_edit_set_integer (node, JOURNEY_OPPORTUNITY_VOTES, journey_node_integer (node, JOURNEY_OPPORTUNITY_VOTES) + 1);
}

static void
journey_opportunity_row_class_init (JourneyOpportunityRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  JOURNEY_NODE_ROW_CLASS (klass)->update = journey_opportunity_row_update;
  JOURNEY_NODE_ROW_CLASS (klass)->remove = journey_opportunity_row_remove;

  g_type_ensure (JOURNEY_TYPE_CHOICE_MENU);
  g_type_ensure (JOURNEY_TYPE_DATE_FIELD);
  g_type_ensure (JOURNEY_TYPE_NUMBER_FIELD);
  g_type_ensure (JOURNEY_TYPE_TEXT_FIELD);
  journey_ui_set_template (widget_class, "journey-opportunity-row.ui");
  gtk_widget_class_bind_template_child (widget_class, JourneyOpportunityRow, votes);
  gtk_widget_class_bind_template_child (widget_class, JourneyOpportunityRow, vote_count);
  gtk_widget_class_bind_template_child (widget_class, JourneyOpportunityRow, summary_button);
  gtk_widget_class_bind_template_child (widget_class, JourneyOpportunityRow, summary);
  gtk_widget_class_bind_template_child (widget_class, JourneyOpportunityRow, delete);
  gtk_widget_class_bind_template_callback (widget_class, on_vote);
}

static void
journey_opportunity_row_init (JourneyOpportunityRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
