/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-picture-field.h"

#include <glib/gi18n.h>

#include "journey-edit.h"
#include "journey-picture-decode.h"
#include "journey-picture-intake.h"
#include "journey-ui.h"
#include "journey-wrap-layout.h"

#define SIDE 84

struct _JourneyPictureField
{
  JourneyFieldEditor parent_instance;

  GtkWidget *area;
  GtkWidget *buttons;
  GtkWidget *remove;
  GtkWidget *words; /* what went wrong; hidden when nothing did */

  GBytes *encoded; /* of the picture that is shown, or NULL */
  cairo_surface_t *picture;
};

G_DEFINE_FINAL_TYPE (JourneyPictureField, journey_picture_field, JOURNEY_TYPE_FIELD_EDITOR)

enum
{
  CHOOSE,
  FILE_DROPPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
set_data (JourneyPictureField *self, GBytes *data)
{
  JourneyFieldEditor *editor = JOURNEY_FIELD_EDITOR (self);
  JourneyNode *node = journey_field_editor_node (editor);
  JourneyNode *root = journey_node_root (node);

  if (JOURNEY_IS_MAP (root))
    journey_history_settle (journey_map_history (JOURNEY_MAP (root)));
  journey_edit_set_data (node, journey_field_editor_field (editor), data);
}

/* A silhouette stands for a picture that is not there. */
static void
draw_silhouette (GtkWidget *widget, cairo_t *cr)
{
  GdkRGBA colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  colour.alpha *= 0.12f;
  gdk_cairo_set_source_rgba (cr, &colour);
  cairo_paint (cr);
  colour.alpha *= 3;
  gdk_cairo_set_source_rgba (cr, &colour);
  cairo_arc (cr, SIDE / 2.0, SIDE * 0.4, SIDE * 0.17, 0, 2 * G_PI);
  cairo_fill (cr);
  cairo_arc (cr, SIDE / 2.0, SIDE * 0.98, SIDE * 0.34, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
on_draw (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  JourneyPictureField *self = data;

  cairo_translate (cr, (width - SIDE) / 2.0, (height - SIDE) / 2.0);
  cairo_arc (cr, SIDE / 2.0, SIDE / 2.0, SIDE / 2.0, 0, 2 * G_PI);
  cairo_clip (cr);
  if (self->picture)
    {
      double w = cairo_image_surface_get_width (self->picture), h = cairo_image_surface_get_height (self->picture);
      double scale = MAX (SIDE / w, SIDE / h);

      cairo_translate (cr, (SIDE - w * scale) / 2, (SIDE - h * scale) / 2);
      cairo_scale (cr, scale, scale);
      cairo_set_source_surface (cr, self->picture, 0, 0);
      cairo_paint (cr);
    }
  else
    draw_silhouette (GTK_WIDGET (area), cr);
}

static void
forget_picture (JourneyPictureField *self)
{
  g_clear_pointer (&self->encoded, g_bytes_unref);
  g_clear_pointer (&self->picture, cairo_surface_destroy);
}

static void
journey_picture_field_show (JourneyFieldEditor *editor, gboolean anew)
{
  JourneyPictureField *self = JOURNEY_PICTURE_FIELD (editor);
  JourneyNode *node = journey_field_editor_node (editor);
  GBytes *encoded = node ? journey_node_data (node, journey_field_editor_field (editor)) : NULL;

  if (anew)
    journey_picture_field_say (self, NULL);
  if (encoded == self->encoded)
    return;

  forget_picture (self);
  if (encoded)
    {
      self->encoded = g_bytes_ref (encoded);
      self->picture = journey_picture_decode (encoded);
    }
  gtk_widget_set_visible (self->remove, encoded != NULL);
  journey_ui_set_label (self->area, encoded ? _ ("Picture") : _ ("No picture yet"));
  gtk_widget_queue_draw (self->area);
}

static void
on_choose (JourneyPictureField *self)
{
  g_signal_emit (self, signals[CHOOSE], 0);
}

static void
on_remove (JourneyPictureField *self)
{
  if (!journey_field_editor_is_listening (JOURNEY_FIELD_EDITOR (self)))
    return;

  journey_picture_field_say (self, NULL);
  set_data (self, NULL);
  gtk_widget_grab_focus (gtk_widget_get_first_child (self->buttons));
}

/* A picture on its way from the clipboard. */
typedef struct
{
  JourneyPictureField *field;
  JourneyNode *node; /* that it was meant for */
} Paste;

static void
paste_free (Paste *paste)
{
  g_object_unref (paste->field);
  g_clear_object (&paste->node);
  g_free (paste);
}

static void
take_texture (JourneyPictureField *self, GdkTexture *texture)
{
  g_autoptr (GBytes) bytes = gdk_texture_save_to_png_bytes (texture);

  journey_picture_field_take (self, bytes);
}

static void
on_pasted (GObject *source, GAsyncResult *result, gpointer data)
{
  Paste *paste = data;
  JourneyPictureField *self = paste->field;
  g_autoptr (GdkTexture) texture = gdk_clipboard_read_texture_finish (GDK_CLIPBOARD (source), result, NULL);
  gboolean is_shown =
      gtk_widget_get_root (GTK_WIDGET (self)) != NULL && journey_field_editor_node (JOURNEY_FIELD_EDITOR (self)) == paste->node;

  if (is_shown && texture)
    take_texture (self, texture);
  else if (is_shown)
    journey_picture_field_say (self, _ ("There is no picture to paste. Copy one first."));
  paste_free (paste);
}

static void
on_paste (JourneyPictureField *self)
{
  JourneyNode *node = journey_field_editor_node (JOURNEY_FIELD_EDITOR (self));
  Paste *paste;

  if (!node)
    return;

  paste = g_new (Paste, 1);
  paste->field = g_object_ref (self);
  paste->node = g_object_ref (node);
  gdk_clipboard_read_texture_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL, on_pasted, paste);
}

static gboolean
on_paste_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  on_paste (JOURNEY_PICTURE_FIELD (widget));

  return TRUE;
}

static gboolean
on_drop (GtkDropTarget *target, const GValue *value, double x, double y, JourneyPictureField *self)
{
  if (G_VALUE_HOLDS (value, GDK_TYPE_TEXTURE))
    take_texture (self, g_value_get_object (value));
  else if (G_VALUE_HOLDS (value, G_TYPE_FILE))
    g_signal_emit (self, signals[FILE_DROPPED], 0, g_value_get_object (value));
  else
    return FALSE;

  return TRUE;
}

static void
journey_picture_field_set_label (JourneyFieldEditor *editor, const char *label)
{
  journey_ui_set_label (GTK_WIDGET (editor), label);
}

static gboolean
journey_picture_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (gtk_widget_get_first_child (JOURNEY_PICTURE_FIELD (widget)->buttons));
}

static void
journey_picture_field_finalize (GObject *object)
{
  forget_picture (JOURNEY_PICTURE_FIELD (object));

  G_OBJECT_CLASS (journey_picture_field_parent_class)->finalize (object);
}

static void
journey_picture_field_class_init (JourneyPictureFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = journey_picture_field_finalize;
  widget_class->grab_focus = journey_picture_field_grab_focus;
  JOURNEY_FIELD_EDITOR_CLASS (klass)->show = journey_picture_field_show;
  JOURNEY_FIELD_EDITOR_CLASS (klass)->set_label = journey_picture_field_set_label;

  signals[CHOOSE] = g_signal_new ("choose", JOURNEY_TYPE_PICTURE_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FILE_DROPPED] =
      g_signal_new ("file", JOURNEY_TYPE_PICTURE_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_FILE);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, on_paste_key, NULL);
  gtk_widget_class_set_css_name (widget_class, "picturefield");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
add_button (JourneyPictureField *self, const char *text, const char *label, GCallback func)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (text);

  gtk_widget_set_tooltip_text (button, label);
  journey_ui_set_label (button, label);
  g_signal_connect_object (button, "clicked", func, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->buttons), button);

  return button;
}

static void
add_drop_target (JourneyPictureField *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);
  GType types[] = { G_TYPE_FILE, GDK_TYPE_TEXTURE };

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect_object (target, "drop", G_CALLBACK (on_drop), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
journey_picture_field_init (JourneyPictureField *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->area = g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role", GTK_ACCESSIBLE_ROLE_IMG, "content-width", SIDE,
                             "content-height", SIDE, "valign", GTK_ALIGN_CENTER, NULL);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->area), on_draw, self, NULL);
  journey_ui_set_label (self->area, _ ("No picture yet"));
  gtk_box_append (GTK_BOX (line), self->area);

  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->buttons, g_object_new (JOURNEY_TYPE_WRAP_LAYOUT, NULL));
  add_button (self, _ ("Choose…"), _ ("Choose a picture"), G_CALLBACK (on_choose));
  add_button (self, _ ("Paste"), _ ("Paste a picture"), G_CALLBACK (on_paste));
  self->remove = add_button (self, _ ("Remove"), _ ("Remove the picture"), G_CALLBACK (on_remove));
  gtk_widget_set_visible (self->remove, FALSE);
  gtk_box_append (GTK_BOX (column), self->buttons);

  self->words = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, "wrap", TRUE, "xalign", 0.0,
                              "visible", FALSE, NULL);
  gtk_widget_add_css_class (self->words, "error");
  gtk_box_append (GTK_BOX (column), self->words);
  gtk_widget_set_hexpand (column, TRUE);
  gtk_widget_set_valign (column, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), column);
  gtk_widget_set_parent (line, GTK_WIDGET (self));
  add_drop_target (self);
}

/**
 * journey_picture_field_take:
 * @file: what a file holds
 *
 * Takes a picture over into the node, made small; or says why it cannot.
 *
 * Returns: whether it was taken
 */
gboolean
journey_picture_field_take (JourneyPictureField *self, GBytes *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) picture = NULL;

  g_return_val_if_fail (JOURNEY_IS_PICTURE_FIELD (self) && file, FALSE);

  if (!journey_field_editor_is_listening (JOURNEY_FIELD_EDITOR (self)) || !gtk_widget_is_sensitive (GTK_WIDGET (self)))
    return FALSE;

  picture = journey_picture_intake (file, &error);
  journey_picture_field_say (self, error ? error->message : NULL);
  if (picture)
    set_data (self, picture);

  return picture != NULL;
}

/**
 * journey_picture_field_say:
 * @words: (nullable): a sentence about what went wrong; NULL for none
 *
 * Says something beside the picture until the next one is taken.
 */
void
journey_picture_field_say (JourneyPictureField *self, const char *words)
{
  g_return_if_fail (JOURNEY_IS_PICTURE_FIELD (self));

  gtk_label_set_text (GTK_LABEL (self->words), words ? words : "");
  gtk_widget_set_visible (self->words, words != NULL);
}
