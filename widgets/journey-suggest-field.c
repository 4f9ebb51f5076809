/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-suggest-field.h"

#include <glib/gi18n.h>

#include "journey-glyph.h"
#include "journey-text-field.h"
#include "journey-ui.h"

#define LIST_HEIGHT 320

struct _JourneySuggestField
{
  JourneyFieldEditor parent_instance;

  GtkWidget *icon;
  GtkWidget *text;
  GtkWidget *button;
  GtkWidget *popover;
  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (JourneySuggestField, journey_suggest_field, JOURNEY_TYPE_FIELD_EDITOR)

enum
{
  PROP_PLACEHOLDER = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static const char *const common_channels[] = {
  N_ ("Website"), N_ ("App"),           N_ ("Email"),        N_ ("Phone"),         N_ ("Chat"),
  N_ ("Shop"),    N_ ("Visit at home"), N_ ("Letter"),       N_ ("Delivery"),      N_ ("Event"),
  N_ ("Poster"),  N_ ("Advertising"),   N_ ("Social media"), N_ ("Word of mouth"), N_ ("Search engine"),
};

static gboolean
is_channel (JourneySuggestField *self)
{
  return journey_field_editor_field (JOURNEY_FIELD_EDITOR (self)) == JOURNEY_TOUCHPOINT_CHANNEL;
}

static void
add_suggestion (JourneySuggestField *self, GHashTable *seen, const char *text)
{
  GtkWidget *label;

  if (!*text || !g_hash_table_add (seen, g_utf8_casefold (text, -1)))
    return;

  label = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 32);
  gtk_list_box_append (GTK_LIST_BOX (self->list), label);
}

static void
add_from_touchpoints (JourneySuggestField *self, JourneyNode *map, JourneyFieldId field, GHashTable *seen)
{
  for (guint i = 0; i < journey_node_n_children (map, JOURNEY_MAP_STAGES); i++)
    {
      JourneyNode *stage = journey_node_child (map, JOURNEY_MAP_STAGES, i);

      for (guint j = 0; j < journey_node_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS); j++)
        add_suggestion (self, seen, journey_node_text (journey_node_child (stage, JOURNEY_STAGE_TOUCHPOINTS, j), field));
    }
}

static void
add_from_opportunities (JourneySuggestField *self, JourneyNode *map, JourneyFieldId field, GHashTable *seen)
{
  for (guint i = 0; i < journey_node_n_children (map, JOURNEY_MAP_OPPORTUNITIES); i++)
    add_suggestion (self, seen, journey_node_text (journey_node_child (map, JOURNEY_MAP_OPPORTUNITIES, i), field));
}

/* Who owns what goes on backstage may own an opportunity, too; strategies are in the order in which they are known. */
static void
add_from_map (JourneySuggestField *self, GHashTable *seen)
{
  JourneyNode *map = JOURNEY_NODE (journey_field_editor_map (JOURNEY_FIELD_EDITOR (self)));
  JourneyFieldId field = journey_field_editor_field (JOURNEY_FIELD_EDITOR (self));

  if (field == JOURNEY_OPPORTUNITY_STRATEGY)
    for (guint i = 0; journey_opportunity_strategy (i); i++)
      add_suggestion (self, seen, journey_opportunity_strategy (i));

  if (JOURNEY_ID_KIND (field) == JOURNEY_KIND_OPPORTUNITY)
    add_from_opportunities (self, map, field, seen);
  else
    add_from_touchpoints (self, map, field, seen);
  if (field == JOURNEY_OPPORTUNITY_OWNER)
    add_from_touchpoints (self, map, JOURNEY_TOUCHPOINT_OWNER, seen);
}

static void
clear (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)))
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

/* Before the popover is shown, so that it is laid out once. */
static void
on_popup (GtkMenuButton *button, gpointer data)
{
  JourneySuggestField *self = data;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  clear (GTK_LIST_BOX (self->list));
  if (!journey_field_editor_map (JOURNEY_FIELD_EDITOR (self)))
    return;

  add_from_map (self, seen);
  for (guint i = 0; is_channel (self) && i < G_N_ELEMENTS (common_channels); i++)
    add_suggestion (self, seen, _ (common_channels[i]));
}

static void
on_row_activated (GtkListBox *list, GtkListBoxRow *row, JourneySuggestField *self)
{
  JourneyFieldEditor *editor = JOURNEY_FIELD_EDITOR (self);
  g_autofree char *text = g_strdup (gtk_label_get_text (GTK_LABEL (gtk_list_box_row_get_child (row))));

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  gtk_widget_grab_focus (self->text);
  if (journey_field_editor_is_listening (editor))
    journey_field_editor_set_text (editor, text);
}

static void
journey_suggest_field_show (JourneyFieldEditor *editor, gboolean anew)
{
  JourneySuggestField *self = JOURNEY_SUGGEST_FIELD (editor);
  JourneyNode *node = journey_field_editor_node (editor);

  journey_field_editor_set_many (JOURNEY_FIELD_EDITOR (self->text), journey_field_editor_many (editor));
  journey_editor_bind (JOURNEY_EDITOR (self->text), node);
  if (is_channel (self))
    journey_glyph_set_channel (JOURNEY_GLYPH (self->icon), node && !journey_field_editor_is_mixed (editor)
                                                               ? journey_node_text (node, JOURNEY_TOUCHPOINT_CHANNEL)
                                                               : "");
}

static void
journey_suggest_field_set_label (JourneyFieldEditor *editor, const char *label)
{
  g_object_set (JOURNEY_SUGGEST_FIELD (editor)->text, "label", label, NULL);
}

static gboolean
journey_suggest_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (JOURNEY_SUGGEST_FIELD (widget)->text);
}

static void
journey_suggest_field_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_PLACEHOLDER)
    g_object_get_property (G_OBJECT (JOURNEY_SUGGEST_FIELD (object)->text), "placeholder", value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
journey_suggest_field_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_PLACEHOLDER)
    g_object_set_property (G_OBJECT (JOURNEY_SUGGEST_FIELD (object)->text), "placeholder", value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
make_list (JourneySuggestField *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *nothing = gtk_label_new (_ ("What you type here is suggested for others"));

  gtk_label_set_wrap (GTK_LABEL (nothing), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (nothing), 24);
  gtk_widget_add_css_class (nothing, "dim-label");
  self->list = gtk_list_box_new ();
  gtk_list_box_set_placeholder (GTK_LIST_BOX (self->list), nothing);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "suggestions");
  journey_ui_set_label (self->list, _ ("Suggestions"));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), LIST_HEIGHT);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);

  self->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->popover), scroller);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated), self, 0);
}

static void
journey_suggest_field_constructed (GObject *object)
{
  JourneySuggestField *self = JOURNEY_SUGGEST_FIELD (object);
  g_autofree char *field = NULL;

  G_OBJECT_CLASS (journey_suggest_field_parent_class)->constructed (object);

  g_object_get (object, "field", &field, NULL);
  self->text = g_object_new (JOURNEY_TYPE_TEXT_FIELD, "field", field, "hexpand", TRUE, "valign", GTK_ALIGN_CENTER, NULL);
  gtk_widget_insert_after (self->text, GTK_WIDGET (self), self->icon);
}

static void
journey_suggest_field_class_init (JourneySuggestFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = journey_suggest_field_constructed;
  object_class->get_property = journey_suggest_field_get_property;
  object_class->set_property = journey_suggest_field_set_property;
  widget_class->grab_focus = journey_suggest_field_grab_focus;
  JOURNEY_FIELD_EDITOR_CLASS (klass)->show = journey_suggest_field_show;
  JOURNEY_FIELD_EDITOR_CLASS (klass)->set_label = journey_suggest_field_set_label;

  props[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "suggestfield");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
journey_suggest_field_init (JourneySuggestField *self)
{
  self->icon = journey_glyph_new_channel ();
  gtk_widget_set_parent (self->icon, GTK_WIDGET (self));

  make_list (self);
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), self->popover);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), on_popup, self, NULL);
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->button, _ ("Suggestions"));
  journey_ui_set_label (self->button, _ ("Suggestions"));
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}
