/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-canvas-editor.h"

#include <math.h>
#include <string.h>

#include "journey-font.h"
#include "journey-hyphens.h"
#include "journey-text-limit.h"

/* A text view keeps this free at the end of its lines. */
#define ROOM_FOR_CURSOR 1

struct _JourneyCanvasEditor
{
  GtkWidget parent_instance;

  GtkWidget *view;
  GtkCssProvider *provider;
  GtkTextTag *syllables[2]; /* for pieces of long words in turn, since one on two that touch would make them one */
  PangoFontDescription *font;
  int width; /* that its lines are to have, in pixels */
  char *css;
  JourneyColour ground;
  double leading; /* from line to line, in pixels */
  char *preedit;  /* what an input method is composing */
  gboolean many_lines;
  gboolean fleeting; /* an arrow key leaves it as long as nothing is typed */
  gboolean held;     /* the focus may be elsewhere for a moment */
  gboolean active;   /* between begin and the end that was told */
};

G_DEFINE_FINAL_TYPE (JourneyCanvasEditor, journey_canvas_editor, GTK_TYPE_WIDGET)

enum
{
  DONE,
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GtkTextBuffer *
buffer_of (JourneyCanvasEditor *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
}

/* A text as the canvas would break it into lines. */
static PangoLayout *
lay_out (JourneyCanvasEditor *self, const char *text, int width)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (self->view, text);

  pango_layout_set_font_description (layout, self->font);
  pango_layout_set_width (layout, MAX (width - ROOM_FOR_CURSOR, 1) * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  journey_hyphens_apply (layout);

  return layout;
}

static void
hold_together (JourneyCanvasEditor *self, const char *text, const PangoAttribute *piece, GtkTextTag *tag)
{
  GtkTextIter from, to;

  gtk_text_buffer_get_iter_at_offset (buffer_of (self), &from, (int)g_utf8_pointer_to_offset (text, text + piece->start_index));
  gtk_text_buffer_get_iter_at_offset (buffer_of (self), &to, (int)g_utf8_pointer_to_offset (text, text + piece->end_index));
  gtk_text_buffer_apply_tag (buffer_of (self), tag, &from, &to);
}

/* Words that are wider than a line are broken where the canvas breaks them. */
static void
break_words (JourneyCanvasEditor *self)
{
  g_autofree char *text = journey_canvas_editor_text (self);
  g_autoptr (PangoLayout) layout = lay_out (self, text, self->width);
  PangoAttrList *attributes = pango_layout_get_attributes (layout);
  GSList *pieces = attributes ? pango_attr_list_get_attributes (attributes) : NULL;
  GtkTextIter start, end;
  guint n = 0;

  gtk_text_buffer_get_bounds (buffer_of (self), &start, &end);
  for (guint i = 0; i < G_N_ELEMENTS (self->syllables); i++)
    gtk_text_buffer_remove_tag (buffer_of (self), self->syllables[i], &start, &end);
  for (GSList *l = pieces; l; l = l->next)
    hold_together (self, text, l->data, self->syllables[n++ % G_N_ELEMENTS (self->syllables)]);
  g_slist_free_full (pieces, (GDestroyNotify)pango_attribute_destroy);
}

static void
tell_end (JourneyCanvasEditor *self, JourneyEditEnd end)
{
  if (!self->active)
    return;

  self->active = FALSE;
  g_signal_emit (self, signals[DONE], 0, (int)end);
}

static gboolean
end_of_return (JourneyCanvasEditor *self, GdkModifierType modifiers, JourneyEditEnd *end)
{
  if (modifiers == (GDK_CONTROL_MASK | GDK_SHIFT_MASK))
    *end = JOURNEY_EDIT_END_ADD_STAGE;
  else if (modifiers == GDK_CONTROL_MASK)
    *end = JOURNEY_EDIT_END_ADD_TOUCHPOINT;
  else if (modifiers == 0 || (modifiers == GDK_SHIFT_MASK && !self->many_lines))
    *end = JOURNEY_EDIT_END_ENTER;
  else
    return FALSE;

  return TRUE;
}

/* From a new text that is still empty an arrow key leads away, as Escape does. */
static gboolean
end_of_arrow (JourneyCanvasEditor *self, GdkModifierType modifiers, JourneyEditEnd *end)
{
  *end = JOURNEY_EDIT_END_ESCAPE;

  return self->fleeting && modifiers == 0 && gtk_text_buffer_get_char_count (buffer_of (self)) == 0;
}

static gboolean
end_of_key (JourneyCanvasEditor *self, guint key, GdkModifierType modifiers, JourneyEditEnd *end)
{
  modifiers &= gtk_accelerator_get_default_mod_mask ();

  switch (key)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      return end_of_return (self, modifiers, end);
    case GDK_KEY_Escape:
      *end = JOURNEY_EDIT_END_ESCAPE;
      return modifiers == 0;
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
      *end = modifiers == GDK_SHIFT_MASK ? JOURNEY_EDIT_END_TAB_BACK : JOURNEY_EDIT_END_TAB;
      return modifiers == 0 || modifiers == GDK_SHIFT_MASK;
    case GDK_KEY_Left:
    case GDK_KEY_Right:
    case GDK_KEY_Up:
    case GDK_KEY_Down:
      return end_of_arrow (self, modifiers, end);
    case GDK_KEY_ISO_Left_Tab:
      *end = JOURNEY_EDIT_END_TAB_BACK;
      return modifiers == 0 || modifiers == GDK_SHIFT_MASK;
    default:
      return FALSE;
    }
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType modifiers, JourneyCanvasEditor *self)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller));
  JourneyEditEnd end;

  if (!end_of_key (self, key, modifiers, &end))
    return FALSE;

  /* What ends a composition must not end the edit. */
  if (event && gtk_text_view_im_context_filter_keypress (GTK_TEXT_VIEW (self->view), event))
    return TRUE;

  tell_end (self, end);

  return TRUE;
}

static void
on_leave (GtkEventControllerFocus *controller, JourneyCanvasEditor *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  /* Another window, or a menu of the text itself, only borrows the focus. */
  if (self->held)
    return;
  if (root && gtk_root_get_focus (root) && gtk_widget_is_ancestor (gtk_root_get_focus (root), GTK_WIDGET (self)))
    return;

  tell_end (self, JOURNEY_EDIT_END_LEAVE);
}

static void
on_insert_text (GtkTextBuffer *buffer, GtkTextIter *place, const char *text, int length, JourneyCanvasEditor *self)
{
  if (self->active && !journey_text_limit_takes (buffer, length))
    journey_text_limit_refuse (self->view, buffer);
}

/* The text view looks at its lines when it is given its place, and asks for another one when there are more or fewer of them.
 * It is let do so now, since in the middle of a layout that would come too late for this frame. */
static void
settle_lines (JourneyCanvasEditor *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  GtkAllocation allocation = { 0, 0, width, 0 };

  if (width <= 0 || !gtk_widget_get_mapped (self->view))
    return;

  allocation.height = MAX (journey_canvas_editor_height (self, width), gtk_widget_get_height (GTK_WIDGET (self)));
  gtk_widget_queue_allocate (self->view);
  gtk_widget_measure (self->view, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (self->view, &allocation, -1);
}

static void
on_changed (GtkTextBuffer *buffer, JourneyCanvasEditor *self)
{
  if (!self->active)
    return;

  break_words (self);
  settle_lines (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_preedit_changed (GtkTextView *view, const char *preedit, JourneyCanvasEditor *self)
{
  g_free (self->preedit);
  self->preedit = g_strdup (preedit);
  if (self->active)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
journey_canvas_editor_measure (GtkWidget *widget,
                               GtkOrientation orientation,
                               int for_size,
                               int *minimum,
                               int *natural,
                               int *minimum_baseline,
                               int *natural_baseline)
{
  gtk_widget_measure (JOURNEY_CANVAS_EDITOR (widget)->view, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
journey_canvas_editor_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (JOURNEY_CANVAS_EDITOR (widget)->view, width, height, baseline, NULL);
}

static gboolean
journey_canvas_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (JOURNEY_CANVAS_EDITOR (widget)->view);
}

static void
journey_canvas_editor_dispose (GObject *object)
{
  JourneyCanvasEditor *self = JOURNEY_CANVAS_EDITOR (object);

  self->active = FALSE;
  g_clear_pointer (&self->view, gtk_widget_unparent);
  g_clear_object (&self->provider);

  G_OBJECT_CLASS (journey_canvas_editor_parent_class)->dispose (object);
}

static void
journey_canvas_editor_finalize (GObject *object)
{
  g_clear_pointer (&JOURNEY_CANVAS_EDITOR (object)->font, pango_font_description_free);
  g_free (JOURNEY_CANVAS_EDITOR (object)->css);
  g_free (JOURNEY_CANVAS_EDITOR (object)->preedit);

  G_OBJECT_CLASS (journey_canvas_editor_parent_class)->finalize (object);
}

static void
journey_canvas_editor_class_init (JourneyCanvasEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = journey_canvas_editor_dispose;
  object_class->finalize = journey_canvas_editor_finalize;
  widget_class->measure = journey_canvas_editor_measure;
  widget_class->size_allocate = journey_canvas_editor_size_allocate;
  widget_class->grab_focus = journey_canvas_editor_grab_focus;

  signals[DONE] =
      g_signal_new ("done", JOURNEY_TYPE_CANVAS_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[CHANGED] =
      g_signal_new ("changed", JOURNEY_TYPE_CANVAS_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0, G_TYPE_NONE);
}

/* Its provider is for this one text, since every edit has a size and colours of its own. */
static void
add_provider (JourneyCanvasEditor *self)
{
  self->provider = gtk_css_provider_new ();
  gtk_style_context_add_provider (gtk_widget_get_style_context (self->view), GTK_STYLE_PROVIDER (self->provider),
                                  GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
journey_canvas_editor_init (JourneyCanvasEditor *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->view = gtk_text_view_new ();
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->view), FALSE);
  gtk_widget_set_parent (self->view, GTK_WIDGET (self));
  add_provider (self);
  for (guint i = 0; i < G_N_ELEMENTS (self->syllables); i++)
    self->syllables[i] = gtk_text_buffer_create_tag (buffer_of (self), NULL, "allow-breaks", FALSE, NULL);
  g_signal_connect_object (buffer_of (self), "changed", G_CALLBACK (on_changed), self, 0);
  g_signal_connect_object (buffer_of (self), "insert-text", G_CALLBACK (on_insert_text), self, 0);
  g_signal_connect (self->view, "preedit-changed", G_CALLBACK (on_preedit_changed), self);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (self->view, keys);
  g_signal_connect (focus, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (self->view, focus);
}

GtkWidget *
journey_canvas_editor_new (void)
{
  return g_object_new (JOURNEY_TYPE_CANVAS_EDITOR, NULL);
}

/* Starts with a text, with the cursor behind it. @label is for assistive technology. */
void
journey_canvas_editor_begin (JourneyCanvasEditor *self, const char *text, const char *label, gboolean many_lines)
{
  GtkTextIter end;

  self->many_lines = many_lines;
  self->fleeting = FALSE;
  gtk_text_buffer_begin_irreversible_action (buffer_of (self));
  gtk_text_buffer_set_text (buffer_of (self), text, -1);
  gtk_text_buffer_end_irreversible_action (buffer_of (self));
  break_words (self);
  gtk_text_buffer_get_end_iter (buffer_of (self), &end);
  gtk_text_buffer_place_cursor (buffer_of (self), &end);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  self->active = TRUE;
  gtk_widget_grab_focus (self->view);
}

/* Whether an arrow key ends the edit as long as nothing is typed. */
void
journey_canvas_editor_set_fleeting (JourneyCanvasEditor *self, gboolean fleeting)
{
  self->fleeting = fleeting;
}

/* Goes away without telling anything. */
void
journey_canvas_editor_end (JourneyCanvasEditor *self)
{
  self->active = FALSE;
  self->held = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static char *
rgb (JourneyColour colour)
{
  return g_strdup_printf ("rgb(%d,%d,%d)", (int)lround (colour.red * 255), (int)lround (colour.green * 255),
                          (int)lround (colour.blue * 255));
}

static char *
make_css (const JourneyTextArea *area, const char *language, double zoom)
{
  g_autoptr (PangoFontDescription) font = journey_font_describe (area->font, language);
  g_autofree char *colour = rgb (area->colour);
  g_autofree char *ground = rgb (area->ground);
  char size[G_ASCII_DTOSTR_BUF_SIZE];
  char leading[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (size, sizeof size, "%.3f", journey_font_size (area->font) * zoom);
  g_ascii_formatd (leading, sizeof leading, "%.3f", journey_font_leading (area->font) * zoom);

  return g_strdup_printf ("textview, textview text { font-family: %s; font-size: %spx; font-weight: %d; font-style: %s;"
                          " line-height: %spx; color: %s; caret-color: %s; background: %s; padding: 0; }",
                          journey_font_families (language), size, (int)pango_font_description_get_weight (font),
                          journey_font_style (area->font) == PANGO_STYLE_ITALIC ? "italic" : "normal", leading, colour, colour,
                          ground);
}

static void
set_font (JourneyCanvasEditor *self, JourneyFont font, const char *language, double zoom)
{
  g_clear_pointer (&self->font, pango_font_description_free);
  self->font = journey_font_describe (font, language);
  pango_font_description_set_absolute_size (self->font, journey_font_size (font) * zoom * PANGO_SCALE);
}

/* Looks like the text of that area at that zoom, in lines of @width pixels. To be called before a text is begun. */
void
journey_canvas_editor_dress (
    JourneyCanvasEditor *self, const JourneyTextArea *area, const char *language, gboolean rtl, double zoom, int width)
{
  g_autofree char *css = make_css (area, language, zoom);

  set_font (self, area->font, language, zoom);
  self->width = width;
  self->ground = area->ground;
  self->leading = journey_font_leading (area->font) * zoom;
  gtk_text_view_set_justification (GTK_TEXT_VIEW (self->view), area->centred ? GTK_JUSTIFY_CENTER
                                                               : rtl         ? GTK_JUSTIFY_RIGHT
                                                                             : GTK_JUSTIFY_LEFT);
  gtk_widget_set_direction (self->view, rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  if (self->active)
    break_words (self);
  if (g_strcmp0 (self->css, css) == 0)
    return;

  g_free (self->css);
  self->css = g_steal_pointer (&css);
  gtk_css_provider_load_from_data (self->provider, self->css, -1);
}

/* Parts what is typed next from what is there already. */
void
journey_canvas_editor_part (JourneyCanvasEditor *self)
{
  g_autofree char *text = journey_canvas_editor_text (self);

  if (*text && !g_ascii_isspace (text[strlen (text) - 1]))
    gtk_text_buffer_insert_at_cursor (buffer_of (self), " ", 1);
}

/* Takes the key over that started the edit, with all that input methods make of it. */
void
journey_canvas_editor_type (JourneyCanvasEditor *self, GtkEventController *typed)
{
  gtk_event_controller_key_forward (GTK_EVENT_CONTROLLER_KEY (typed), self->view);
}

/* The text so far. */
char *
journey_canvas_editor_text (JourneyCanvasEditor *self)
{
  char *text = NULL;

  g_object_get (buffer_of (self), "text", &text, NULL);

  return text;
}

/* The colour it stands on. */
JourneyColour
journey_canvas_editor_ground (JourneyCanvasEditor *self)
{
  return self->ground;
}

/* How high it wants to be at that width, in pixels. The text view itself knows only about the width that it has. */
int
journey_canvas_editor_height (JourneyCanvasEditor *self, int width)
{
  g_autofree char *text = journey_canvas_editor_text (self);
  g_autofree char *whole = g_strconcat (text, self->preedit, NULL);
  g_autoptr (PangoLayout) layout = lay_out (self, whole, width);

  return (int)ceil (pango_layout_get_line_count (layout) * self->leading);
}

/* Whether it stays when the focus goes elsewhere. */
void
journey_canvas_editor_hold (JourneyCanvasEditor *self, gboolean hold)
{
  self->held = hold && self->active;
}
