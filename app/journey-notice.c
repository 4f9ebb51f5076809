/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-notice.h"

#include <glib/gi18n.h>

#define MOST_BUTTONS 4

struct _JourneyNotice
{
  GtkBox parent_instance;

  GtkWidget *buttons;
};

G_DEFINE_FINAL_TYPE (JourneyNotice, journey_notice, GTK_TYPE_BOX)

static GtkWidget *
label_new (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, style);

  return label;
}

/* As many beside each other as there is room for. */
static GtkWidget *
buttons_new (void)
{
  GtkWidget *buttons = gtk_flow_box_new ();

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (buttons), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (buttons), MOST_BUTTONS);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (buttons), 6);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (buttons), 6);
  gtk_widget_set_valign (buttons, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (buttons, "journey-notice-buttons");

  return buttons;
}

static GtkWidget *
add_button (JourneyNotice *self, GtkWidget *button, const char *action, const char *target)
{
  if (target)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  /* What was worked on keeps the keys. */
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_flow_box_insert (GTK_FLOW_BOX (self->buttons), button, -1);
  gtk_widget_set_focusable (gtk_widget_get_parent (button), FALSE);

  return button;
}

static void
journey_notice_class_init (JourneyNoticeClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_ALERT);
}

static void
journey_notice_init (JourneyNotice *self)
{
  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_widget_add_css_class (GTK_WIDGET (self), "journey-banner");
}

/**
 * journey_notice_new:
 * @heading: what is said, in a few words
 * @text: the rest of it
 *
 * Returns: (transfer floating): a notice without buttons
 */
GtkWidget *
journey_notice_new (const char *heading, const char *text)
{
  JourneyNotice *self = g_object_new (JOURNEY_TYPE_NOTICE, NULL);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (texts), label_new (heading, "heading"));
  gtk_box_append (GTK_BOX (texts), label_new (text, "caption"));
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self), texts);
  self->buttons = buttons_new ();
  gtk_box_append (GTK_BOX (self), self->buttons);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, heading,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);

  return GTK_WIDGET (self);
}

/**
 * journey_notice_add_button:
 * @label: with an underline for its key
 * @target: (nullable): of the action, which takes a string then
 *
 * Returns: (transfer none): a button after those that are there
 */
GtkWidget *
journey_notice_add_button (JourneyNotice *self, const char *label, const char *action, const char *target)
{
  return add_button (self, gtk_button_new_with_mnemonic (label), action, target);
}

/**
 * journey_notice_add_close:
 * @target: (nullable): of the action, which takes a string then
 *
 * Returns: (transfer none): a button that puts the notice away
 */
GtkWidget *
journey_notice_add_close (JourneyNotice *self, const char *action, const char *target)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");

  gtk_widget_set_tooltip_text (button, _ ("Close this message"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Close this message"), -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");

  return add_button (self, button, action, target);
}

/**
 * journey_notice_set_folded:
 * @folded: whether the buttons are below the text, where there is no room beside it
 */
void
journey_notice_set_folded (JourneyNotice *self, gboolean folded)
{
  gtk_flow_box_set_min_children_per_line (GTK_FLOW_BOX (self->buttons), folded ? 1 : MOST_BUTTONS);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), folded ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}
