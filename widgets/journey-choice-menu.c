/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-choice-menu.h"

#include <glib/gi18n.h>

#include "journey-edit.h"
#include "journey-menu-list.h"
#include "journey-ui.h"
#include "journey-words.h"

struct _JourneyChoiceMenu
{
  JourneyFieldEditor parent_instance;

  GtkWidget *menu;
  char *label;
};

G_DEFINE_FINAL_TYPE (JourneyChoiceMenu, journey_choice_menu, JOURNEY_TYPE_FIELD_EDITOR)

static void
fill (JourneyChoiceMenu *self, const JourneyChoice *choices)
{
  GtkStringList *labels = gtk_string_list_new (NULL);

  for (guint i = 0; choices[i].nick; i++)
    gtk_string_list_append (labels, _ (choices[i].label));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->menu), G_LIST_MODEL (labels));
  g_object_unref (labels);
}

static void
journey_choice_menu_show (JourneyFieldEditor *editor, gboolean anew)
{
  JourneyChoiceMenu *self = JOURNEY_CHOICE_MENU (editor);
  JourneyNode *node = journey_field_editor_node (editor);

  if (!node)
    return;

  if (!gtk_drop_down_get_model (GTK_DROP_DOWN (self->menu)))
    fill (self, journey_spec_field (journey_field_editor_field (editor))->choices);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->menu),
                              (guint)journey_node_integer (node, journey_field_editor_field (editor)));
  journey_ui_set_menu_label (self->menu, self->label);
}

static void
journey_choice_menu_set_label (JourneyFieldEditor *editor, const char *label)
{
  JourneyChoiceMenu *self = JOURNEY_CHOICE_MENU (editor);

  g_free (self->label);
  self->label = g_strdup (label);
  journey_ui_set_menu_label (self->menu, label);
}

static void
journey_choice_menu_finalize (GObject *object)
{
  g_free (JOURNEY_CHOICE_MENU (object)->label);

  G_OBJECT_CLASS (journey_choice_menu_parent_class)->finalize (object);
}

static void
on_selected (GtkDropDown *menu, GParamSpec *pspec, JourneyFieldEditor *editor)
{
  guint selected = gtk_drop_down_get_selected (menu);
  g_autofree char *today = journey_words_today ();

  if (journey_field_editor_is_listening (editor) && selected != GTK_INVALID_LIST_POSITION)
    journey_edit_choose (journey_field_editor_node (editor), journey_field_editor_field (editor), (int)selected, today);
}

static void
journey_choice_menu_class_init (JourneyChoiceMenuClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = journey_choice_menu_finalize;
  JOURNEY_FIELD_EDITOR_CLASS (klass)->show = journey_choice_menu_show;
  JOURNEY_FIELD_EDITOR_CLASS (klass)->set_label = journey_choice_menu_set_label;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "choicemenu");
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
journey_choice_menu_init (JourneyChoiceMenu *self)
{
  self->menu = gtk_drop_down_new (NULL, NULL);
  journey_menu_list_open_at_choice (self->menu);
  g_signal_connect_object (self->menu, "notify::selected", G_CALLBACK (on_selected), self, 0);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
}
