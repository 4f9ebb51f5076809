/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-lines-field.h"

#include <glib/gi18n.h>

#include "journey-edit.h"
#include "journey-text-field.h"
#include "journey-text-lines.h"
#include "journey-ui.h"

struct _JourneyLinesField
{
  JourneyFieldEditor parent_instance;

  GPtrArray *rows; /* GtkWidget, one an item and one for the place below */
  char *name;      /* what assistive technology calls the list */
  char *placeholder;
};

G_DEFINE_FINAL_TYPE (JourneyLinesField, journey_lines_field, JOURNEY_TYPE_FIELD_EDITOR)

enum
{
  PROP_PLACEHOLDER = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static const char *
text_of (JourneyLinesField *self)
{
  JourneyNode *node = journey_field_editor_node (JOURNEY_FIELD_EDITOR (self));

  return node ? journey_node_text (node, journey_field_editor_field (JOURNEY_FIELD_EDITOR (self))) : "";
}

static guint
n_items (JourneyLinesField *self)
{
  g_auto (GStrv) lines = journey_text_lines_split (text_of (self));

  return g_strv_length (lines);
}

static void
set_text (JourneyLinesField *self, const char *text)
{
  JourneyFieldEditor *editor = JOURNEY_FIELD_EDITOR (self);

  if (g_strcmp0 (text, text_of (self)) != 0)
    journey_edit_set_text (journey_field_editor_node (editor), journey_field_editor_field (editor), text);
}

static GtkWidget *
field_of (GtkWidget *row)
{
  return gtk_widget_get_first_child (row);
}

static int
place_of (JourneyLinesField *self, GtkWidget *widget)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (gtk_widget_is_ancestor (widget, g_ptr_array_index (self->rows, i)) || widget == g_ptr_array_index (self->rows, i))
      return (int)i;

  return -1;
}

static void
edit (JourneyLinesField *self, guint place)
{
  gtk_widget_grab_focus (field_of (g_ptr_array_index (self->rows, MIN (place, self->rows->len - 1))));
}

static void
move (JourneyLinesField *self, int from, int step)
{
  int n = (int)n_items (self);
  g_autofree char *moved = NULL;

  if (from < 0 || from >= n || from + step < 0 || from + step >= n)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }

  moved = journey_text_lines_move (text_of (self), (guint)from, (guint)(from + step));
  set_text (self, moved);
  edit (self, (guint)(from + step));
}

static void
on_move (GtkWidget *widget, const char *action, GVariant *parameter)
{
  JourneyLinesField *self = JOURNEY_LINES_FIELD (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (focus)
    move (self, place_of (self, focus), g_variant_get_int32 (parameter));
}

static void
on_move_clicked (GtkWidget *button, JourneyLinesField *self)
{
  move (self, place_of (self, button), GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "step")));
}

static void
on_delete_clicked (GtkWidget *button, JourneyLinesField *self)
{
  int place = place_of (self, button);
  g_autofree char *emptied = NULL;
  g_autofree char *tidy = NULL;

  if (place < 0)
    return;

  emptied = journey_text_lines_set (text_of (self), (guint)place, "");
  tidy = journey_text_lines_tidy (emptied);
  edit (self, (guint)place);
  set_text (self, tidy);
}

/* Enter goes to the next item; from the empty place at the end it leaves the list. */
static gboolean
on_activate (JourneyTextField *field, JourneyLinesField *self)
{
  int place = place_of (self, GTK_WIDGET (field));

  if (place < 0 || (guint)place + 1 >= self->rows->len)
    return FALSE;
  edit (self, (guint)place + 1);

  return TRUE;
}

/* An item that was emptied goes once it is left. */
static void
on_leave (GtkEventControllerFocus *controller, JourneyLinesField *self)
{
  g_autofree char *tidy = journey_text_lines_tidy (text_of (self));
  JourneyFieldEditor *editor = JOURNEY_FIELD_EDITOR (self);

  if (journey_field_editor_is_listening (editor) && g_strcmp0 (tidy, text_of (self)) != 0)
    journey_edit_type_text (journey_field_editor_node (editor), journey_field_editor_field (editor), tidy);
}

static GtkWidget *
make_button (JourneyLinesField *self, const char *icon, const char *label, int step)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, label);
  journey_ui_set_label (button, label);
  g_object_set_data (G_OBJECT (button), "step", GINT_TO_POINTER (step));
  g_signal_connect_object (button, "clicked", step ? G_CALLBACK (on_move_clicked) : G_CALLBACK (on_delete_clicked), self, 0);

  return button;
}

static GtkWidget *
make_buttons (JourneyLinesField *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "row-buttons");
  gtk_box_append (GTK_BOX (box), make_button (self, "go-up-symbolic", _ ("Move up"), -1));
  gtk_box_append (GTK_BOX (box), make_button (self, "go-down-symbolic", _ ("Move down"), 1));
  gtk_box_append (GTK_BOX (box), make_button (self, "user-trash-symbolic", _ ("Delete"), 0));

  return box;
}

static void
add_keys (JourneyLinesField *self, GtkWidget *row)
{
  static const struct
  {
    guint key;
    int step;
  } keys[] = { { GDK_KEY_Up, -1 }, { GDK_KEY_KP_Up, -1 }, { GDK_KEY_Down, 1 }, { GDK_KEY_KP_Down, 1 } };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                          gtk_shortcut_new_with_arguments (gtk_keyval_trigger_new (keys[i].key, GDK_ALT_MASK),
                                                                           gtk_named_action_new ("lines.move"), "i",
                                                                           keys[i].step));
  gtk_widget_add_controller (row, controller);
}

static void
name_row (JourneyLinesField *self, guint place)
{
  /* Translators: the name of a list, such as Goals, and the number of an item in it. */
  g_autofree char *label = g_strdup_printf (_ ("%s, %u"), self->name ? self->name : "", place + 1);

  g_object_set (field_of (g_ptr_array_index (self->rows, place)), "label", label, NULL);
}

static void
add_row (JourneyLinesField *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  g_autofree char *name = NULL;
  GtkWidget *field;

  g_object_get (self, "field", &name, NULL);
  field = g_object_new (JOURNEY_TYPE_TEXT_FIELD, "field", name, "line", (int)self->rows->len, "hexpand", TRUE, "valign",
                        GTK_ALIGN_CENTER, NULL);
  g_signal_connect_object (field, "activate", G_CALLBACK (on_activate), self, 0);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_leave), self, 0);
  gtk_widget_add_controller (field, focus);
  gtk_box_append (GTK_BOX (row), field);
  gtk_box_append (GTK_BOX (row), make_buttons (self));
  gtk_widget_add_css_class (row, "line");
  add_keys (self, row);
  gtk_widget_set_parent (row, GTK_WIDGET (self));
  g_ptr_array_add (self->rows, row);
  name_row (self, self->rows->len - 1);
}

static void
drop_row (JourneyLinesField *self)
{
  GtkWidget *row = g_ptr_array_index (self->rows, self->rows->len - 1);

  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) == row)
    edit (self, self->rows->len - 2);
  g_ptr_array_remove_index (self->rows, self->rows->len - 1);
  gtk_widget_unparent (row);
}

static void
journey_lines_field_show (JourneyFieldEditor *editor, gboolean anew)
{
  JourneyLinesField *self = JOURNEY_LINES_FIELD (editor);
  guint n = n_items (self);

  while (self->rows->len > n + 1)
    drop_row (self);
  while (self->rows->len < n + 1)
    add_row (self);

  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      g_object_set (field_of (row), "placeholder", i == n ? self->placeholder : "", NULL);
      journey_ui_set_class (row, "empty", i == n);
      gtk_widget_set_visible (gtk_widget_get_last_child (row), i < n);
      journey_editor_bind (JOURNEY_EDITOR (field_of (row)), journey_field_editor_node (editor));
    }
}

static void
journey_lines_field_set_label (JourneyFieldEditor *editor, const char *label)
{
  JourneyLinesField *self = JOURNEY_LINES_FIELD (editor);

  g_free (self->name);
  self->name = g_strdup (label);
  journey_ui_set_label (GTK_WIDGET (self), label);
  for (guint i = 0; i < self->rows->len; i++)
    name_row (self, i);
}

static gboolean
journey_lines_field_grab_focus (GtkWidget *widget)
{
  JourneyLinesField *self = JOURNEY_LINES_FIELD (widget);

  return self->rows->len > 0 && gtk_widget_grab_focus (field_of (g_ptr_array_index (self->rows, 0)));
}

static void
journey_lines_field_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_PLACEHOLDER)
    g_value_set_string (value, JOURNEY_LINES_FIELD (object)->placeholder);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
journey_lines_field_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  JourneyLinesField *self = JOURNEY_LINES_FIELD (object);

  if (prop_id != PROP_PLACEHOLDER)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  g_free (self->placeholder);
  self->placeholder = g_value_dup_string (value);
}

static void
journey_lines_field_finalize (GObject *object)
{
  JourneyLinesField *self = JOURNEY_LINES_FIELD (object);

  g_ptr_array_unref (self->rows);
  g_free (self->name);
  g_free (self->placeholder);

  G_OBJECT_CLASS (journey_lines_field_parent_class)->finalize (object);
}

static void
journey_lines_field_class_init (JourneyLinesFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = journey_lines_field_get_property;
  object_class->set_property = journey_lines_field_set_property;
  object_class->finalize = journey_lines_field_finalize;
  widget_class->grab_focus = journey_lines_field_grab_focus;
  JOURNEY_FIELD_EDITOR_CLASS (klass)->show = journey_lines_field_show;
  JOURNEY_FIELD_EDITOR_CLASS (klass)->set_label = journey_lines_field_set_label;

  props[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_install_action (widget_class, "lines.move", "i", on_move);
  gtk_widget_class_set_css_name (widget_class, "linesfield");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
journey_lines_field_init (JourneyLinesField *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  self->rows = g_ptr_array_new ();
}
