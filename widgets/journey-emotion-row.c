/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-emotion-row.h"

#include <glib/gi18n.h>
#include <math.h>

#include "journey-edit.h"
#include "journey-glyph.h"
#include "journey-text-field.h"
#include "journey-ui.h"
#include "journey-wrap-layout.h"

#define N_FACES 5
#define WORD_WIDTH 84

struct _JourneyEmotionRow
{
  JourneyNodeRow parent_instance;

  GtkWidget *title;
  GtkWidget *faces[N_FACES];
  GtkWidget *word;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (JourneyEmotionRow, journey_emotion_row, JOURNEY_TYPE_NODE_ROW)

static const char *const face_names[N_FACES] = {
  N_ ("Very bad"), N_ ("Bad"), N_ ("Neither good nor bad"), N_ ("Good"), N_ ("Very good"),
};

static JourneyPersona *
persona_of (JourneyNodeRow *row)
{
  JourneyNode *node = journey_node_row_node (row);

  return JOURNEY_IS_PERSONA (node) ? JOURNEY_PERSONA (node) : NULL;
}

static JourneyNode *
find_emotion (JourneyNodeRow *row)
{
  JourneyNode *touchpoint = journey_node_row_owner (row);
  JourneyPersona *persona = persona_of (row);

  for (guint i = 0; persona && i < journey_node_n_children (touchpoint, JOURNEY_TOUCHPOINT_EMOTIONS); i++)
    {
      JourneyNode *emotion = journey_node_child (touchpoint, JOURNEY_TOUCHPOINT_EMOTIONS, i);

      if (g_str_equal (journey_node_text (emotion, JOURNEY_EMOTION_PERSONA), journey_node_id (JOURNEY_NODE (persona))))
        return emotion;
    }

  return NULL;
}

static void
show_title (JourneyEmotionRow *self, JourneyPersona *persona)
{
  const char *name = persona ? journey_node_text (JOURNEY_NODE (persona), JOURNEY_PERSONA_NAME) : "";
  /* Translators: %s is the name of a persona. */
  g_autofree char *title = *name ? g_strdup_printf (_ ("How it feels to %s"), name) : g_strdup (_ ("How it feels"));

  gtk_label_set_text (GTK_LABEL (self->title), title);
  journey_ui_set_label (GTK_WIDGET (self), title);
}

static void
journey_emotion_row_update (JourneyNodeRow *row)
{
  JourneyEmotionRow *self = JOURNEY_EMOTION_ROW (row);
  JourneyNode *emotion = find_emotion (row);
  int face = emotion ? (int)lround (journey_node_number (emotion, JOURNEY_EMOTION_VALUE)) + N_FACES / 2 : -1;

  show_title (self, persona_of (row));
  self->updating = TRUE;
  for (int i = 0; i < N_FACES; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->faces[i]), i == face);
  self->updating = FALSE;
}

static void
journey_emotion_row_bind (JourneyNodeRow *row, JourneyNode *node)
{
  journey_editor_bind (JOURNEY_EDITOR (JOURNEY_EMOTION_ROW (row)->word), node ? find_emotion (row) : NULL);
}

/* The face that is on, pressed again, takes the emotion away. */
static void
on_face_toggled (GtkToggleButton *face, JourneyEmotionRow *self)
{
  JourneyNodeRow *row = JOURNEY_NODE_ROW (self);
  JourneyTouchpoint *touchpoint = JOURNEY_TOUCHPOINT (journey_node_row_owner (row));
  int place = 0;

  if (self->updating)
    return;

  while (self->faces[place] != GTK_WIDGET (face))
    place++;
  if (gtk_toggle_button_get_active (face))
    journey_edit_set_emotion (touchpoint, persona_of (row), place - N_FACES / 2, NULL);
  else if (persona_of (row))
    journey_edit_clear_emotion (touchpoint, persona_of (row));
}

static void
on_clear (GtkWidget *widget, const char *action, GVariant *parameter)
{
  JourneyNodeRow *row = JOURNEY_NODE_ROW (widget);

  if (find_emotion (row))
    journey_edit_clear_emotion (JOURNEY_TOUCHPOINT (journey_node_row_owner (row)), persona_of (row));
}

static gboolean
on_key_pressed (GtkEventControllerKey *key, guint keyval, guint keycode, GdkModifierType modifiers, GtkWidget *face)
{
  if (keyval != GDK_KEY_Delete && keyval != GDK_KEY_BackSpace && keyval != GDK_KEY_KP_Delete)
    return FALSE;

  return gtk_widget_activate_action (face, "emotion.clear", NULL);
}

static void
journey_emotion_row_class_init (JourneyEmotionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  JOURNEY_NODE_ROW_CLASS (klass)->bind = journey_emotion_row_bind;
  JOURNEY_NODE_ROW_CLASS (klass)->update = journey_emotion_row_update;

  gtk_widget_class_install_action (widget_class, "emotion.clear", NULL, on_clear);
}

static GtkWidget *
make_face (JourneyEmotionRow *self, int place)
{
  GtkWidget *face = gtk_toggle_button_new ();
  GtkEventController *key = gtk_event_controller_key_new ();
  g_autofree char *tip = g_strdup_printf (_ ("%s (again to clear)"), _ (face_names[place]));

  gtk_button_set_child (GTK_BUTTON (face), journey_glyph_new_face (place - N_FACES / 2));
  gtk_widget_add_css_class (face, "face");
  gtk_widget_add_css_class (face, "flat");
  gtk_widget_set_valign (face, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (face, tip);
  journey_ui_set_label (face, _ (face_names[place]));
  g_signal_connect_object (face, "toggled", G_CALLBACK (on_face_toggled), self, 0);
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (on_key_pressed), face, 0);
  gtk_widget_add_controller (face, key);

  return face;
}

static void
journey_emotion_row_init (JourneyEmotionRow *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->title = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->title), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->title, "caption-heading");
  gtk_widget_add_css_class (self->title, "field-name");
  gtk_box_append (GTK_BOX (column), self->title);

  gtk_widget_set_layout_manager (line, g_object_new (JOURNEY_TYPE_WRAP_LAYOUT, NULL));
  gtk_box_append (GTK_BOX (column), line);
  for (int i = 0; i < N_FACES; i++)
    {
      self->faces[i] = make_face (self, i);
      gtk_box_append (GTK_BOX (line), self->faces[i]);
    }

  self->word = g_object_new (JOURNEY_TYPE_TEXT_FIELD, "field", "word", "label", _ ("Feeling in a word"), "placeholder",
                             _ ("in a word"), "hexpand", TRUE, "valign", GTK_ALIGN_CENTER, "width-request", WORD_WIDTH, NULL);
  gtk_widget_add_css_class (self->word, "boxed");
  gtk_box_append (GTK_BOX (line), self->word);
  gtk_widget_set_parent (column, GTK_WIDGET (self));
}
