/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-opportunity-editor.h"

#include <glib/gi18n.h>
#include <math.h>

#include "journey-choice-menu.h"
#include "journey-date-field.h"
#include "journey-mends-field.h"
#include "journey-number-field.h"
#include "journey-opportunity-words.h"
#include "journey-suggest-field.h"
#include "journey-text-field.h"
#include "journey-ui.h"
#include "journey-words.h"
#include "journey-wrap-layout.h"

struct _JourneyOpportunityEditor
{
  GtkWidget parent_instance;

  GtkWidget *text;
  GtkWidget *loop;
  GtkWidget *loop_words;
  GtkWidget *again;
  GtkWidget *again_label;
  GtkWidget *checked;
  GtkWidget *basis;

  JourneyNode *opportunity;
};

static void journey_opportunity_editor_editor_init (JourneyEditorInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (JourneyOpportunityEditor,
                               journey_opportunity_editor,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (JOURNEY_TYPE_EDITOR, journey_opportunity_editor_editor_init))

static void
journey_opportunity_editor_bind (JourneyEditor *editor, JourneyNode *node)
{
  g_set_object (&JOURNEY_OPPORTUNITY_EDITOR (editor)->opportunity, node);
  journey_editor_bind_below (GTK_WIDGET (editor), node);
}

static void
journey_opportunity_editor_refresh (JourneyEditor *editor)
{
  journey_opportunity_editor_bind (editor, JOURNEY_OPPORTUNITY_EDITOR (editor)->opportunity);
}

static void
journey_opportunity_editor_editor_init (JourneyEditorInterface *iface)
{
  iface->bind = journey_opportunity_editor_bind;
  iface->refresh = journey_opportunity_editor_refresh;
}

/* What is known of the scores that it is to change. */
static char *
describe_basis (const JourneyOpportunityEntry *entry)
{
  g_autofree char *measured = isnan (entry->measured) ? NULL : journey_words_figure (entry->measured);
  g_autofree char *expected = isnan (entry->expected) ? NULL : journey_words_figure (entry->expected);

  if (!measured)
    return g_strdup (_ ("Nothing that it mends is scored yet."));
  if (entry->share > 0)
    /* Translators: two scores, and a percentage. */
    return g_strdup_printf (_ ("Now they get %s and expect %s; that makes %.0f %% of all loss."), measured, expected,
                            round (entry->share * 100));

  /* Translators: two scores. */
  return g_strdup_printf (_ ("Now they get %s and expect %s."), measured, expected);
}

static void
show_loop (JourneyOpportunityEditor *self, const JourneyOpportunityEntry *entry, const char *today)
{
  int status = journey_state_integer (entry->opportunity, JOURNEY_OPPORTUNITY_STATUS);
  gboolean rolled_out = status == JOURNEY_OPPORTUNITY_STATUS_ROLLED_OUT;
  g_autofree char *words = rolled_out ? journey_opportunity_words_look (entry, today) : journey_opportunity_words_outcome (entry);
  g_autofree char *again = journey_opportunity_words_again (entry);

  gtk_widget_set_visible (self->loop, rolled_out || status == JOURNEY_OPPORTUNITY_STATUS_CHECKED);
  gtk_label_set_text (GTK_LABEL (self->loop_words), words);
  gtk_label_set_text (GTK_LABEL (self->again_label), again);
  journey_ui_set_label (self->again, again);
  gtk_widget_set_visible (self->again, (rolled_out || entry->from_before) && entry->touchpoint);
  gtk_widget_set_visible (self->checked, rolled_out);
}

static void
journey_opportunity_editor_dispose (GObject *object)
{
  g_clear_object (&JOURNEY_OPPORTUNITY_EDITOR (object)->opportunity);
  journey_ui_dispose (GTK_WIDGET (object));

  G_OBJECT_CLASS (journey_opportunity_editor_parent_class)->dispose (object);
}

static void
journey_opportunity_editor_class_init (JourneyOpportunityEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = journey_opportunity_editor_dispose;

  g_type_ensure (JOURNEY_TYPE_CHOICE_MENU);
  g_type_ensure (JOURNEY_TYPE_DATE_FIELD);
  g_type_ensure (JOURNEY_TYPE_MENDS_FIELD);
  g_type_ensure (JOURNEY_TYPE_NUMBER_FIELD);
  g_type_ensure (JOURNEY_TYPE_SUGGEST_FIELD);
  g_type_ensure (JOURNEY_TYPE_TEXT_FIELD);
  g_type_ensure (JOURNEY_TYPE_WRAP_LAYOUT);
  journey_ui_set_template (widget_class, "journey-opportunity-editor.ui");
  gtk_widget_class_set_css_name (widget_class, "opportunityeditor");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, JourneyOpportunityEditor, text);
  gtk_widget_class_bind_template_child (widget_class, JourneyOpportunityEditor, loop);
  gtk_widget_class_bind_template_child (widget_class, JourneyOpportunityEditor, loop_words);
  gtk_widget_class_bind_template_child (widget_class, JourneyOpportunityEditor, again);
  gtk_widget_class_bind_template_child (widget_class, JourneyOpportunityEditor, again_label);
  gtk_widget_class_bind_template_child (widget_class, JourneyOpportunityEditor, checked);
  gtk_widget_class_bind_template_child (widget_class, JourneyOpportunityEditor, basis);
}

static void
journey_opportunity_editor_init (JourneyOpportunityEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * journey_opportunity_editor_node:
 *
 * Returns: (nullable) (transfer none): the opportunity that is shown
 */
JourneyNode *
journey_opportunity_editor_node (JourneyOpportunityEditor *self)
{
  g_return_val_if_fail (JOURNEY_IS_OPPORTUNITY_EDITOR (self), NULL);

  return self->opportunity;
}

/**
 * journey_opportunity_editor_show_entry:
 * @entry: the opportunity that is shown
 * @today: the day, YYYY-MM-DD
 *
 * Says what follows from the scores of what it mends.
 */
void
journey_opportunity_editor_show_entry (JourneyOpportunityEditor *self, const JourneyOpportunityEntry *entry, const char *today)
{
  g_autofree char *basis = NULL;
  g_autofree char *shown = NULL;
  const char *means;

  g_return_if_fail (JOURNEY_IS_OPPORTUNITY_EDITOR (self) && entry && today);

  basis = describe_basis (entry);
  means = isnan (entry->measured) ? "" : journey_opportunity_words_means (entry);
  shown = g_strdup_printf (*means ? "%s\n%s" : "%s%s", basis, means);
  gtk_label_set_text (GTK_LABEL (self->basis), shown);
  show_loop (self, entry, today);
}

/**
 * journey_opportunity_editor_edit_text:
 *
 * Gives the focus to what is to be done.
 */
void
journey_opportunity_editor_edit_text (JourneyOpportunityEditor *self)
{
  g_return_if_fail (JOURNEY_IS_OPPORTUNITY_EDITOR (self));

  gtk_widget_grab_focus (self->text);
}
