/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-list-section.h"

#include <glib/gi18n.h>

#include "journey-edit.h"
#include "journey-fresh.h"
#include "journey-row-box.h"
#include "journey-ui.h"

struct _JourneyListSection
{
  GtkWidget parent_instance;

  GtkWidget *header;
  GtkWidget *title;
  GtkWidget *add;       /* a button or menu button, or NULL */
  GtkWidget *columns;   /* titles above the rows, or NULL */
  GtkSizeGroup *widths; /* of these and of what stands below them, or NULL */
  GtkWidget *rows;

  char *list_name;
  gboolean hide_empty;
  gboolean takes_back;
  JourneyListSectionItems items_func;
  JourneyListSectionAdd add_func;
  JourneyListSectionPrepare prepare;

  JourneyNode *owner;
  JourneyFresh *fresh; /* what was added and may go again, or NULL */
  gulong focus_handler;
};

static void journey_list_section_editor_init (JourneyEditorInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (JourneyListSection,
                               journey_list_section,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (JOURNEY_TYPE_EDITOR, journey_list_section_editor_init))

enum
{
  PROP_TITLE = 1,
  PROP_LIST,
  PROP_ROW_TYPE,
  PROP_ADD_LABEL,
  PROP_HIDE_EMPTY,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static JourneyListId
find_list (JourneyListSection *self)
{
  const JourneySpec *spec = journey_node_spec (self->owner);
  guint i = 0;

  while (i < spec->n_lists && !g_str_equal (spec->lists[i].name, self->list_name))
    i++;
  g_assert (i < spec->n_lists);

  return JOURNEY_LIST_ID (spec->kind, i);
}

static void
collect_items (JourneyListSection *self, GPtrArray *items)
{
  if (!self->owner)
    return;
  if (self->items_func)
    {
      self->items_func (self->owner, items);
      return;
    }

  for (guint i = 0; i < journey_node_n_children (self->owner, find_list (self)); i++)
    g_ptr_array_add (items, journey_node_child (self->owner, find_list (self), i));
}

/* To what is written in a row; to the button where there is none. */
static gboolean
move_focus (JourneyListSection *self, guint place)
{
  JourneyNodeRow *row = journey_row_box_at (JOURNEY_ROW_BOX (self->rows), place);

  if (row && gtk_widget_get_visible (self->rows))
    return journey_node_row_edit (row);

  return self->add && gtk_widget_grab_focus (self->add);
}

static void
show_length (JourneyListSection *self, guint n)
{
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0 || !self->hide_empty);
  gtk_widget_set_visible (self->rows, n > 0);
  if (self->columns)
    gtk_widget_set_visible (self->columns, n > 0);
}

static void
show_items (JourneyListSection *self, GPtrArray *items)
{
  journey_row_box_show (JOURNEY_ROW_BOX (self->rows), self->owner, items);
  show_length (self, items->len);
}

static void
leave_fresh (JourneyListSection *self)
{
  if (!self->fresh)
    return;

  g_signal_handler_disconnect (gtk_widget_get_root (GTK_WIDGET (self)), self->focus_handler);
  journey_fresh_leave (g_steal_pointer (&self->fresh));
}

static void
journey_list_section_editor_refresh (JourneyEditor *editor)
{
  JourneyListSection *self = JOURNEY_LIST_SECTION (editor);
  JourneyRowBox *rows = JOURNEY_ROW_BOX (self->rows);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  int place = journey_row_box_focused (rows);
  JourneyNode *focused = place >= 0 ? journey_node_row_node (journey_row_box_at (rows, (guint)place)) : NULL;

  collect_items (self, items);
  show_items (self, items);
  /* After a row with the focus was deleted, its neighbour has it. */
  if (focused && !g_ptr_array_find (items, focused, NULL))
    move_focus (self, (guint)place);
}

static void
journey_list_section_editor_bind (JourneyEditor *editor, JourneyNode *node)
{
  JourneyListSection *self = JOURNEY_LIST_SECTION (editor);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  if (!g_set_object (&self->owner, node))
    {
      journey_list_section_editor_refresh (editor);
      return;
    }
  leave_fresh (self);

  collect_items (self, items);
  show_items (self, items);
}

static void
journey_list_section_editor_init (JourneyEditorInterface *iface)
{
  iface->bind = journey_list_section_editor_bind;
  iface->refresh = journey_list_section_editor_refresh;
}

/* A window that is only looked past keeps its focus. */
static void
on_focus_moved (GtkWindow *window, GParamSpec *pspec, JourneyListSection *self)
{
  JourneyNode *node = journey_fresh_node (self->fresh);
  JourneyNodeRow *row = node ? journey_row_box_find (JOURNEY_ROW_BOX (self->rows), node) : NULL;
  GtkWidget *focus = gtk_window_get_focus (window);

  if (!row || !focus || !gtk_widget_is_ancestor (focus, GTK_WIDGET (row)))
    leave_fresh (self);
}

static void
begin_fresh (JourneyListSection *self, JourneyNode *node)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  leave_fresh (self);
  if (!GTK_IS_WINDOW (root))
    return;

  self->fresh = journey_fresh_new (node);
  self->focus_handler = g_signal_connect (root, "notify::focus-widget", G_CALLBACK (on_focus_moved), self);
}

static void
add (JourneyListSection *self, guint position)
{
  JourneyNode *node;

  if (!self->owner)
    return;

  node = self->add_func ? self->add_func (self->owner) : journey_edit_add (self->owner, find_list (self), position);
  journey_list_section_edit (self, node);
  if (self->takes_back)
    begin_fresh (self, node);
}

static void
on_add_clicked (GtkButton *button, JourneyListSection *self)
{
  add (self, G_MAXUINT);
}

static void
on_popup (GtkMenuButton *button, gpointer data)
{
  JourneyListSection *self = data;

  if (self->owner)
    self->prepare (gtk_popover_get_child (gtk_menu_button_get_popover (button)));
}

static void
set_add_button (JourneyListSection *self, GtkWidget *button, GtkWidget *content)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("list-add-symbolic"));
  gtk_box_append (GTK_BOX (box), content);
  if (GTK_IS_MENU_BUTTON (button))
    gtk_menu_button_set_child (GTK_MENU_BUTTON (button), box);
  else
    gtk_button_set_child (GTK_BUTTON (button), box);

  if (self->add)
    gtk_box_remove (GTK_BOX (self->header), self->add);
  self->add = button;
  gtk_widget_add_css_class (button, "add");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->header), button);
}

static void
set_add_label (JourneyListSection *self, const char *label)
{
  GtkWidget *button = gtk_button_new ();

  set_add_button (self, button, gtk_label_new (_ ("Add")));
  gtk_widget_set_tooltip_text (button, label);
  journey_ui_set_label (button, label);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_add_clicked), self, 0);
}

static void
journey_list_section_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  JourneyListSection *self = JOURNEY_LIST_SECTION (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_text (GTK_LABEL (self->title)));
      break;
    case PROP_LIST:
      g_value_set_string (value, self->list_name);
      break;
    case PROP_ROW_TYPE:
      g_value_set_gtype (value, journey_row_box_type (JOURNEY_ROW_BOX (self->rows)));
      break;
    case PROP_ADD_LABEL:
      g_value_set_string (value, self->add ? gtk_widget_get_tooltip_text (self->add) : NULL);
      break;
    case PROP_HIDE_EMPTY:
      g_value_set_boolean (value, self->hide_empty);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
journey_list_section_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  JourneyListSection *self = JOURNEY_LIST_SECTION (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      gtk_label_set_text (GTK_LABEL (self->title), g_value_get_string (value));
      gtk_widget_set_visible (self->header, TRUE);
      journey_ui_set_label (GTK_WIDGET (self), g_value_get_string (value));
      break;
    case PROP_LIST:
      self->list_name = g_value_dup_string (value);
      break;
    case PROP_ROW_TYPE:
      self->rows = journey_row_box_new (g_value_get_gtype (value));
      gtk_widget_set_parent (self->rows, GTK_WIDGET (self));
      break;
    case PROP_ADD_LABEL:
      set_add_label (self, g_value_get_string (value));
      break;
    case PROP_HIDE_EMPTY:
      self->hide_empty = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static gboolean
journey_list_section_grab_focus (GtkWidget *widget)
{
  return move_focus (JOURNEY_LIST_SECTION (widget), 0);
}

/* Below the button are the rows, and not what happens to stand under it, which may delete one. */
static gboolean
journey_list_section_focus (GtkWidget *widget, GtkDirectionType direction)
{
  JourneyListSection *self = JOURNEY_LIST_SECTION (widget);

  if (direction == GTK_DIR_DOWN && gtk_widget_get_focus_child (widget) == self->header && gtk_widget_get_visible (self->rows)
      && move_focus (self, 0))
    return TRUE;

  return journey_ui_focus (widget, direction);
}

static void
journey_list_section_unroot (GtkWidget *widget)
{
  leave_fresh (JOURNEY_LIST_SECTION (widget));

  GTK_WIDGET_CLASS (journey_list_section_parent_class)->unroot (widget);
}

static void
journey_list_section_dispose (GObject *object)
{
  JourneyListSection *self = JOURNEY_LIST_SECTION (object);

  g_clear_object (&self->owner);
  journey_ui_dispose (GTK_WIDGET (self));

  g_clear_object (&self->widths);

  G_OBJECT_CLASS (journey_list_section_parent_class)->dispose (object);
}

static void
journey_list_section_finalize (GObject *object)
{
  g_free (JOURNEY_LIST_SECTION (object)->list_name);

  G_OBJECT_CLASS (journey_list_section_parent_class)->finalize (object);
}

static void
journey_list_section_class_init (JourneyListSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = journey_list_section_get_property;
  object_class->set_property = journey_list_section_set_property;
  object_class->dispose = journey_list_section_dispose;
  object_class->finalize = journey_list_section_finalize;

  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  props[PROP_LIST] = g_param_spec_string ("list", NULL, NULL, NULL, flags | G_PARAM_CONSTRUCT_ONLY);
  props[PROP_ROW_TYPE] = g_param_spec_gtype ("row-type", NULL, NULL, JOURNEY_TYPE_NODE_ROW, flags | G_PARAM_CONSTRUCT_ONLY);
  props[PROP_ADD_LABEL] = g_param_spec_string ("add-label", NULL, NULL, NULL, flags);
  props[PROP_HIDE_EMPTY] = g_param_spec_boolean ("hide-empty", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  widget_class->unroot = journey_list_section_unroot;
  widget_class->grab_focus = journey_list_section_grab_focus;
  widget_class->focus = journey_list_section_focus;
  gtk_widget_class_set_css_name (widget_class, "listsection");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
journey_list_section_init (JourneyListSection *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);

  self->title = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->title), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->title, "caption-heading");
  gtk_widget_add_css_class (self->title, "field-name");
  gtk_widget_set_hexpand (self->title, TRUE);

  self->header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_visible (self->header, FALSE);
  gtk_box_append (GTK_BOX (self->header), self->title);
  gtk_widget_set_parent (self->header, GTK_WIDGET (self));
}

/**
 * journey_list_section_set_functions:
 * @items: (nullable): what is shown; NULL for the list that the section names
 * @add: (nullable): what the button does; NULL for adding an empty node to that list
 */
void
journey_list_section_set_functions (JourneyListSection *self, JourneyListSectionItems items, JourneyListSectionAdd add_func)
{
  g_return_if_fail (JOURNEY_IS_LIST_SECTION (self));

  self->items_func = items;
  self->add_func = add_func;
}

/**
 * journey_list_section_set_takes_back:
 * @takes_back: whether what the button adds goes again when somebody leaves it without having said anything in it; FALSE at
 *   first
 */
void
journey_list_section_set_takes_back (JourneyListSection *self, gboolean takes_back)
{
  g_return_if_fail (JOURNEY_IS_LIST_SECTION (self));

  self->takes_back = takes_back;
}

/**
 * journey_list_section_set_chooser:
 * @chooser: (transfer floating): what the button opens
 * @prepare: what is done with @chooser before it is shown
 *
 * Lets the button ask what is to be added. The label is that of `add-label`, set before.
 */
void
journey_list_section_set_chooser (JourneyListSection *self, GtkWidget *chooser, JourneyListSectionPrepare prepare)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  g_autofree char *label = NULL;

  g_return_if_fail (JOURNEY_IS_LIST_SECTION (self) && self->add);

  label = g_strdup (gtk_widget_get_tooltip_text (self->add));
  set_add_button (self, button, gtk_label_new (_ ("Add")));
  gtk_widget_set_tooltip_text (button, label);
  journey_ui_set_label (button, label);

  self->prepare = prepare;
  gtk_popover_set_child (GTK_POPOVER (popover), chooser);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), on_popup, self, NULL);
}

/**
 * journey_list_section_set_column_titles:
 * @widget: (transfer none): what stands above the rows while there are any: a title in it for each column
 */
void
journey_list_section_set_column_titles (JourneyListSection *self, GtkWidget *widget)
{
  g_return_if_fail (JOURNEY_IS_LIST_SECTION (self));

  self->columns = widget;
  self->widths = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  for (GtkWidget *title = gtk_widget_get_first_child (widget); title; title = gtk_widget_get_next_sibling (title))
    gtk_size_group_add_widget (self->widths, title);
  gtk_widget_insert_before (widget, GTK_WIDGET (self), self->rows);
}

/**
 * journey_list_section_align_column:
 * @widget: (transfer none): something in a row that belongs below one of the column titles
 *
 * Keeps what is below the titles, and these, of one width, whatever the font. Without titles it does nothing.
 */
void
journey_list_section_align_column (JourneyListSection *self, GtkWidget *widget)
{
  g_return_if_fail (JOURNEY_IS_LIST_SECTION (self) && GTK_IS_WIDGET (widget));

  if (self->widths)
    gtk_size_group_add_widget (self->widths, widget);
}

/**
 * journey_list_section_owner:
 *
 * Returns: (nullable) (transfer none): the node whose list is shown
 */
JourneyNode *
journey_list_section_owner (JourneyListSection *self)
{
  g_return_val_if_fail (JOURNEY_IS_LIST_SECTION (self), NULL);

  return self->owner;
}

/**
 * journey_list_section_add_after:
 * @node: one of the nodes that are shown
 *
 * Adds a node below one of the list that the section names, and begins to edit its text.
 */
void
journey_list_section_add_after (JourneyListSection *self, JourneyNode *node)
{
  g_return_if_fail (JOURNEY_IS_LIST_SECTION (self));

  add (self, journey_node_position (node) + 1);
}

/**
 * journey_list_section_focus_add:
 *
 * Gives the focus to the button that adds, for whoever has written one thing and may have another.
 *
 * Returns: whether there is one that takes it
 */
gboolean
journey_list_section_focus_add (JourneyListSection *self)
{
  g_return_val_if_fail (JOURNEY_IS_LIST_SECTION (self), FALSE);

  return self->add && gtk_widget_grab_focus (self->add);
}

/**
 * journey_list_section_edit:
 * @node: one of the nodes that are shown
 *
 * Gives the focus to the text of a node.
 */
void
journey_list_section_edit (JourneyListSection *self, JourneyNode *node)
{
  JourneyNodeRow *row;

  g_return_if_fail (JOURNEY_IS_LIST_SECTION (self));

  row = journey_row_box_find (JOURNEY_ROW_BOX (self->rows), node);
  if (row)
    journey_node_row_edit (row);
}
