/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-evidence-menu.h"

#include <glib/gi18n.h>

#include "journey-edit.h"
#include "journey-menu-list.h"
#include "journey-ui.h"
#include "journey-words.h"

#define MAX_CHARS 36

struct _JourneyEvidenceMenu
{
  JourneyFieldEditor parent_instance;

  GtkWidget *menu;
  GStrv shown; /* the words in the menu */
};

G_DEFINE_FINAL_TYPE (JourneyEvidenceMenu, journey_evidence_menu, JOURNEY_TYPE_FIELD_EDITOR)

static char *
describe (JourneyNode *evidence)
{
  const char *note = journey_node_text (evidence, JOURNEY_EVIDENCE_NOTE);
  g_autofree char *words = journey_words_evidence (evidence);

  return *note ? g_strdup_printf ("%s · %s", note, words) : g_steal_pointer (&words);
}

static GStrv
list_words (JourneyNode *touchpoint)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_strv_builder_add (builder, _ ("None: an assumption"));
  for (guint i = 0; i < journey_node_n_children (touchpoint, JOURNEY_TOUCHPOINT_EVIDENCE); i++)
    {
      g_autofree char *words = describe (journey_node_child (touchpoint, JOURNEY_TOUCHPOINT_EVIDENCE, i));

      g_strv_builder_add (builder, words);
    }

  return g_strv_builder_end (builder);
}

static guint
find_position (JourneyNode *touchpoint, const char *id)
{
  for (guint i = 0; i < journey_node_n_children (touchpoint, JOURNEY_TOUCHPOINT_EVIDENCE); i++)
    if (g_str_equal (journey_node_id (journey_node_child (touchpoint, JOURNEY_TOUCHPOINT_EVIDENCE, i)), id))
      return i + 1;

  return 0;
}

static void
journey_evidence_menu_show (JourneyFieldEditor *editor, gboolean anew)
{
  JourneyEvidenceMenu *self = JOURNEY_EVIDENCE_MENU (editor);
  JourneyNode *score = journey_field_editor_node (editor);
  JourneyNode *touchpoint = score ? journey_node_parent (score) : NULL;
  g_auto (GStrv) words = NULL;

  if (!touchpoint)
    return;

  words = list_words (touchpoint);
  if (!self->shown || !g_strv_equal ((const char *const *)words, (const char *const *)self->shown))
    {
      g_autoptr (GtkStringList) model = gtk_string_list_new ((const char *const *)words);

      gtk_drop_down_set_model (GTK_DROP_DOWN (self->menu), G_LIST_MODEL (model));
      g_strfreev (self->shown);
      self->shown = g_steal_pointer (&words);
    }
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->menu),
                              find_position (touchpoint, journey_node_text (score, JOURNEY_SCORE_EVIDENCE)));
  journey_ui_set_menu_label (self->menu, _ ("Evidence"));
}

static void
journey_evidence_menu_set_label (JourneyFieldEditor *editor, const char *label)
{
  journey_ui_set_menu_label (JOURNEY_EVIDENCE_MENU (editor)->menu, label);
}

static void
on_selected (GtkDropDown *menu, GParamSpec *pspec, JourneyFieldEditor *editor)
{
  guint selected = gtk_drop_down_get_selected (menu);
  JourneyNode *evidence;

  if (!journey_field_editor_is_listening (editor) || selected == GTK_INVALID_LIST_POSITION)
    return;

  evidence = selected == 0 ? NULL
                           : journey_node_child (journey_node_parent (journey_field_editor_node (editor)),
                                                 JOURNEY_TOUCHPOINT_EVIDENCE, selected - 1);
  journey_edit_set_text (journey_field_editor_node (editor), JOURNEY_SCORE_EVIDENCE,
                         evidence ? journey_node_id (evidence) : NULL);
}

static void
on_setup (GtkListItemFactory *factory, GtkListItem *list_item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_CHARS);
  gtk_list_item_set_child (list_item, label);
}

static void
on_bind (GtkListItemFactory *factory, GtkListItem *list_item)
{
  GtkStringObject *words = gtk_list_item_get_item (list_item);

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (list_item)), gtk_string_object_get_string (words));
}

static void
journey_evidence_menu_finalize (GObject *object)
{
  g_strfreev (JOURNEY_EVIDENCE_MENU (object)->shown);

  G_OBJECT_CLASS (journey_evidence_menu_parent_class)->finalize (object);
}

static void
journey_evidence_menu_class_init (JourneyEvidenceMenuClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = journey_evidence_menu_finalize;
  JOURNEY_FIELD_EDITOR_CLASS (klass)->show = journey_evidence_menu_show;
  JOURNEY_FIELD_EDITOR_CLASS (klass)->set_label = journey_evidence_menu_set_label;

  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "evidencemenu");
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
journey_evidence_menu_init (JourneyEvidenceMenu *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);

  self->menu = gtk_drop_down_new (NULL, NULL);
  journey_menu_list_open_at_choice (self->menu);
  gtk_drop_down_set_factory (GTK_DROP_DOWN (self->menu), factory);
  g_signal_connect_object (self->menu, "notify::selected", G_CALLBACK (on_selected), self, 0);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
}
