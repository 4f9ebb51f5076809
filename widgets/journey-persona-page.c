/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-persona-page.h"

#include "journey-edit.h"
#include "journey-page.h"
#include "journey-persona-editor.h"
#include "journey-persona-list.h"
#include "journey-ui.h"

struct _JourneyPersonaPage
{
  GtkWidget parent_instance;

  GtkWidget *stack;
  GtkWidget *nobody;
  GtkWidget *add_first;
  GtkWidget *scroller;
  GtkWidget *list;
  GtkWidget *tools;
  GtkWidget *editor;

  JourneySelection *selection;
  JourneyCast *cast;
  char *shown; /* id of the persona that was shown last, or NULL */
  gboolean editable;
  gboolean is_stale; /* something has changed while nobody could see it */
};

G_DEFINE_FINAL_TYPE (JourneyPersonaPage, journey_persona_page, GTK_TYPE_WIDGET)

enum
{
  CHOOSE_PICTURE,
  PICTURE_FILE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static JourneyNode *
map_of (JourneyPersonaPage *self)
{
  return JOURNEY_NODE (journey_selection_map (self->selection));
}

/* Who is selected, who was shown before, or who is in front. */
static JourneyNode *
find_persona (JourneyPersonaPage *self)
{
  JourneyNode *selected = journey_selection_node (self->selection);
  JourneyNode *before = self->shown ? journey_map_find (journey_selection_map (self->selection), self->shown) : NULL;
  JourneyPersona *front = journey_cast_front (self->cast);

  if (JOURNEY_IS_PERSONA (selected))
    return selected;
  if (before)
    return before;

  return front ? JOURNEY_NODE (front) : journey_node_child (map_of (self), JOURNEY_MAP_PERSONAS, 0);
}

static void
update_actions (JourneyPersonaPage *self, JourneyNode *persona)
{
  guint n = self->selection ? journey_node_n_children (map_of (self), JOURNEY_MAP_PERSONAS) : 0;
  gboolean can = self->editable && persona;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "personas.add", self->editable && self->selection);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "personas.delete", can);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "personas.move-up", can && journey_node_position (persona) > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "personas.move-down", can && journey_node_position (persona) + 1 < n);
}

static void
show_persona (JourneyPersonaPage *self, JourneyNode *persona)
{
  const char *id = persona ? journey_node_id (persona) : NULL;

  if (g_strcmp0 (id, self->shown) != 0)
    {
      g_free (self->shown);
      self->shown = g_strdup (id);
      gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
    }

  update_actions (self, persona);
  if (persona)
    journey_persona_list_show (JOURNEY_PERSONA_LIST (self->list), JOURNEY_MAP (map_of (self)), self->cast, id);
  journey_editor_bind (JOURNEY_EDITOR (self->editor), persona);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), persona ? self->scroller : self->nobody);
}

/* Nothing is done for a page that cannot be seen: it is brought up to date when it is shown. */
static void
refresh (JourneyPersonaPage *self)
{
  self->is_stale = !gtk_widget_get_mapped (GTK_WIDGET (self));

  if (self->selection && !self->is_stale)
    show_persona (self, find_persona (self));
}

static void
on_map_changed (JourneyMap *map, JourneyState *old, JourneyState *new_, JourneyPersonaPage *self)
{
  refresh (self);
}

static void
on_chosen (JourneyPersonaPage *self, const char *id)
{
  journey_selection_select (self->selection, id);
}

static void
on_choose_picture (JourneyPersonaPage *self)
{
  g_signal_emit (self, signals[CHOOSE_PICTURE], 0);
}

static void
on_picture_file (JourneyPersonaPage *self, GFile *file)
{
  g_signal_emit (self, signals[PICTURE_FILE], 0, file);
}

static void
on_add (GtkWidget *widget, const char *action, GVariant *parameter)
{
  JourneyPersonaPage *self = JOURNEY_PERSONA_PAGE (widget);
  JourneyNode *persona = journey_edit_add (map_of (self), JOURNEY_MAP_PERSONAS, G_MAXUINT);

  journey_selection_select (self->selection, journey_node_id (persona));
  refresh (self);
  journey_persona_editor_edit_name (JOURNEY_PERSONA_EDITOR (self->editor));
}

static void
on_delete (GtkWidget *widget, const char *action, GVariant *parameter)
{
  JourneyPersonaPage *self = JOURNEY_PERSONA_PAGE (widget);
  JourneyNode *persona = find_persona (self);
  guint place = journey_node_position (persona);
  JourneyNode *next;

  /* Nothing that is being deleted keeps the focus. */
  gtk_widget_grab_focus (self->list);
  journey_edit_remove (persona);

  next = journey_node_child (map_of (self), JOURNEY_MAP_PERSONAS, place);
  if (!next && place > 0)
    next = journey_node_child (map_of (self), JOURNEY_MAP_PERSONAS, place - 1);
  journey_selection_select (self->selection, next ? journey_node_id (next) : "");
  refresh (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
move (JourneyPersonaPage *self, int step)
{
  JourneyNode *persona = find_persona (self);

  journey_edit_move (persona, map_of (self), (guint)((int)journey_node_position (persona) + step));
}

static void
on_move_up (GtkWidget *widget, const char *action, GVariant *parameter)
{
  move (JOURNEY_PERSONA_PAGE (widget), -1);
}

static void
on_move_down (GtkWidget *widget, const char *action, GVariant *parameter)
{
  move (JOURNEY_PERSONA_PAGE (widget), 1);
}

static void
journey_persona_page_map (GtkWidget *widget)
{
  JourneyPersonaPage *self = JOURNEY_PERSONA_PAGE (widget);

  GTK_WIDGET_CLASS (journey_persona_page_parent_class)->map (widget);

  if (self->is_stale)
    refresh (self);
}

/* To who is shown; where there is nobody, to what adds the first. */
static gboolean
journey_persona_page_grab_focus (GtkWidget *widget)
{
  JourneyPersonaPage *self = JOURNEY_PERSONA_PAGE (widget);
  gboolean somebody = gtk_stack_get_visible_child (GTK_STACK (self->stack)) == self->scroller;

  return gtk_widget_grab_focus (somebody ? self->list : self->add_first);
}

static void
journey_persona_page_dispose (GObject *object)
{
  JourneyPersonaPage *self = JOURNEY_PERSONA_PAGE (object);

  if (self->stack)
    journey_persona_page_set_selection (self, NULL, NULL);
  journey_ui_dispose (GTK_WIDGET (self));
  self->stack = NULL;

  G_OBJECT_CLASS (journey_persona_page_parent_class)->dispose (object);
}

static void
journey_persona_page_finalize (GObject *object)
{
  g_free (JOURNEY_PERSONA_PAGE (object)->shown);

  G_OBJECT_CLASS (journey_persona_page_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "personas.add", NULL, on_add);
  gtk_widget_class_install_action (widget_class, "personas.delete", NULL, on_delete);
  gtk_widget_class_install_action (widget_class, "personas.move-up", NULL, on_move_up);
  gtk_widget_class_install_action (widget_class, "personas.move-down", NULL, on_move_down);
}

static void
journey_persona_page_class_init (JourneyPersonaPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = journey_persona_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = journey_persona_page_finalize;
  widget_class->map = journey_persona_page_map;
  widget_class->focus = journey_ui_focus;
  widget_class->grab_focus = journey_persona_page_grab_focus;

  signals[CHOOSE_PICTURE] =
      g_signal_new ("choose-picture", JOURNEY_TYPE_PERSONA_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PICTURE_FILE] = g_signal_new ("picture-file", JOURNEY_TYPE_PERSONA_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_FILE);

  g_type_ensure (JOURNEY_TYPE_PERSONA_EDITOR);
  g_type_ensure (JOURNEY_TYPE_PERSONA_LIST);
  install_actions (widget_class);
  journey_ui_set_template (widget_class, "journey-persona-page.ui");
  gtk_widget_class_set_css_name (widget_class, "personapage");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, JourneyPersonaPage, stack);
  gtk_widget_class_bind_template_child (widget_class, JourneyPersonaPage, nobody);
  gtk_widget_class_bind_template_child (widget_class, JourneyPersonaPage, add_first);
  gtk_widget_class_bind_template_child (widget_class, JourneyPersonaPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, JourneyPersonaPage, list);
  gtk_widget_class_bind_template_child (widget_class, JourneyPersonaPage, tools);
  gtk_widget_class_bind_template_child (widget_class, JourneyPersonaPage, editor);
}

static void
add_key (GtkEventController *keys, guint key, GdkModifierType modifiers, const char *action)
{
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys), gtk_shortcut_new (gtk_keyval_trigger_new (key, modifiers), gtk_named_action_new (action)));
}

/* On the list, as on the canvas. */
static void
add_list_keys (JourneyPersonaPage *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  add_key (keys, GDK_KEY_Insert, 0, "personas.add");
  add_key (keys, GDK_KEY_KP_Insert, 0, "personas.add");
  add_key (keys, GDK_KEY_Delete, 0, "personas.delete");
  add_key (keys, GDK_KEY_KP_Delete, 0, "personas.delete");
  add_key (keys, GDK_KEY_Up, GDK_ALT_MASK, "personas.move-up");
  add_key (keys, GDK_KEY_KP_Up, GDK_ALT_MASK, "personas.move-up");
  add_key (keys, GDK_KEY_Down, GDK_ALT_MASK, "personas.move-down");
  add_key (keys, GDK_KEY_KP_Down, GDK_ALT_MASK, "personas.move-down");
  gtk_widget_add_controller (self->list, keys);
}

static void
journey_persona_page_init (JourneyPersonaPage *self)
{
  JourneyPictureField *picture;

  self->editable = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  journey_page_add_undo_keys (GTK_WIDGET (self));
  journey_page_follow_focus (self->scroller);
  add_list_keys (self);

  picture = journey_persona_editor_picture (JOURNEY_PERSONA_EDITOR (self->editor));
  g_signal_connect_object (self->list, "chosen", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (picture, "choose", G_CALLBACK (on_choose_picture), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (picture, "file", G_CALLBACK (on_picture_file), self, G_CONNECT_SWAPPED);
}

/**
 * journey_persona_page_new:
 *
 * Returns: (transfer floating): a page that shows nothing until it has a selection
 */
GtkWidget *
journey_persona_page_new (void)
{
  return g_object_new (JOURNEY_TYPE_PERSONA_PAGE, NULL);
}

static void
leave_selection (JourneyPersonaPage *self)
{
  if (!self->selection)
    return;

  g_signal_handlers_disconnect_by_data (self->cast, self);
  journey_editor_bind (JOURNEY_EDITOR (self->editor), NULL);
  journey_page_leave (self, &self->selection);
  g_clear_object (&self->cast);
  g_clear_pointer (&self->shown, g_free);
}

/**
 * journey_persona_page_set_selection:
 * @selection: (nullable): whose personas are shown; NULL for nothing
 * @cast: (nullable): who is in front and who is hidden; not NULL when there is a selection
 */
void
journey_persona_page_set_selection (JourneyPersonaPage *self, JourneySelection *selection, JourneyCast *cast)
{
  g_return_if_fail (JOURNEY_IS_PERSONA_PAGE (self));
  g_return_if_fail (!selection || (JOURNEY_IS_SELECTION (selection) && JOURNEY_IS_CAST (cast)));

  leave_selection (self);
  if (!selection)
    return;

  journey_page_follow (self, &self->selection, selection, G_CALLBACK (refresh), (JourneyPageMapChanged)on_map_changed);
  self->cast = g_object_ref (cast);
  g_signal_connect_object (cast, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

/**
 * journey_persona_page_set_editable:
 * @editable: whether the map may be changed from here; TRUE at first. One that may not can still be read, and its personas
 *   be chosen, hidden and shown
 */
void
journey_persona_page_set_editable (JourneyPersonaPage *self, gboolean editable)
{
  g_return_if_fail (JOURNEY_IS_PERSONA_PAGE (self));

  self->editable = editable;
  gtk_widget_set_sensitive (self->editor, editable);
  gtk_widget_set_visible (self->tools, editable);
  gtk_widget_set_visible (self->add_first, editable);
  update_actions (self, self->selection ? find_persona (self) : NULL);
}

/**
 * journey_persona_page_persona:
 *
 * Returns: (nullable) (transfer none): who is shown
 */
JourneyPersona *
journey_persona_page_persona (JourneyPersonaPage *self)
{
  g_return_val_if_fail (JOURNEY_IS_PERSONA_PAGE (self), NULL);

  return self->selection ? (JourneyPersona *)find_persona (self) : NULL;
}

/**
 * journey_persona_page_take_picture:
 * @persona: id of the persona that it was chosen for
 * @file: what the file holds
 *
 * Gives a persona the picture of a file, made small; says so when that cannot be done. Does nothing when another persona is
 * shown by now, or none any more.
 */
void
journey_persona_page_take_picture (JourneyPersonaPage *self, const char *persona, GBytes *file)
{
  JourneyPersonaEditor *editor;
  JourneyNode *shown;

  g_return_if_fail (JOURNEY_IS_PERSONA_PAGE (self) && persona && file);

  if (!self->stack)
    return;

  editor = JOURNEY_PERSONA_EDITOR (self->editor);
  shown = journey_persona_editor_persona (editor);
  if (shown && g_str_equal (journey_node_id (shown), persona))
    journey_picture_field_take (journey_persona_editor_picture (editor), file);
}

/**
 * journey_persona_page_say:
 * @words: (nullable): a sentence about a picture that could not be taken
 */
void
journey_persona_page_say (JourneyPersonaPage *self, const char *words)
{
  g_return_if_fail (JOURNEY_IS_PERSONA_PAGE (self));

  if (self->stack)
    journey_picture_field_say (journey_persona_editor_picture (JOURNEY_PERSONA_EDITOR (self->editor)), words);
}
