/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-text-field.h"

#include <string.h>

#include "journey-edit-type.h"
#include "journey-text-limit.h"
#include "journey-text-lines.h"
#include "journey-text-splice.h"
#include "journey-ui.h"

#define NATURAL_WIDTH 80

struct _JourneyTextField
{
  JourneyFieldEditor parent_instance;

  GtkWidget *view;
  GtkWidget *hint;
  char *placeholder; /* what the hint says as a rule */
  gboolean lines;
  gboolean breaks;
  gboolean shifted; /* the key that was pressed last, with Shift */
  int line;         /* the only one that is edited; -1 for the whole text */
};

G_DEFINE_FINAL_TYPE (JourneyTextField, journey_text_field, JOURNEY_TYPE_FIELD_EDITOR)

enum
{
  PROP_PLACEHOLDER = 1,
  PROP_LINES,
  PROP_BREAKS,
  PROP_LINE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

enum
{
  ACTIVATE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GtkTextBuffer *
buffer_of (JourneyTextField *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
}

static char *
get_text (JourneyTextField *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer_of (self), &start, &end);

  return gtk_text_buffer_get_text (buffer_of (self), &start, &end, TRUE);
}

/* The lines that say something: people leave empty ones while they type. */
static GStrv
split (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; lines[i]; i++)
    if (*g_strstrip (lines[i]))
      g_strv_builder_add (builder, lines[i]);

  return g_strv_builder_end (builder);
}

static gboolean
holds_strings (JourneyTextField *self)
{
  return journey_spec_field (journey_field_editor_field (JOURNEY_FIELD_EDITOR (self)))->type == JOURNEY_FIELD_STRINGS;
}

/* Lines that are being typed are left as they are as long as they mean the same. */
static char *
describe_strings (JourneyTextField *self, const char *const *strings)
{
  g_autofree char *shown = get_text (self);
  g_auto (GStrv) lines = split (shown);

  if (g_strv_equal ((const char *const *)lines, strings))
    return g_steal_pointer (&shown);

  return g_strjoinv ("\n", (char **)strings);
}

static char *
describe_line (JourneyTextField *self, const char *text)
{
  g_auto (GStrv) lines = journey_text_lines_split (text);

  return g_strdup ((guint)self->line < g_strv_length (lines) ? lines[self->line] : "");
}

static char *
describe (JourneyTextField *self)
{
  JourneyNode *node = journey_field_editor_node (JOURNEY_FIELD_EDITOR (self));
  JourneyFieldId field = journey_field_editor_field (JOURNEY_FIELD_EDITOR (self));

  if (!node || (!holds_strings (self) && journey_field_editor_is_mixed (JOURNEY_FIELD_EDITOR (self))))
    return g_strdup ("");
  if (holds_strings (self))
    return describe_strings (self, journey_node_strings (node, field));

  if (self->line >= 0)
    return describe_line (self, journey_node_text (node, field));

  return g_strdup (journey_node_text (node, field));
}

static void
commit (JourneyTextField *self, const char *text)
{
  JourneyNode *node = journey_field_editor_node (JOURNEY_FIELD_EDITOR (self));
  JourneyFieldId field = journey_field_editor_field (JOURNEY_FIELD_EDITOR (self));

  if (holds_strings (self))
    {
      g_auto (GStrv) strings = split (text);

      journey_edit_type_strings (node, field, (const char *const *)strings);
    }
  else if (self->line >= 0)
    {
      g_autofree char *whole = journey_text_lines_set (journey_node_text (node, field), (guint)self->line, text);

      journey_edit_type_text (node, field, whole);
    }
  else
    journey_field_editor_type_text (JOURNEY_FIELD_EDITOR (self), text);
}

static void
on_changed (GtkTextBuffer *buffer, JourneyTextField *self)
{
  g_autofree char *text = get_text (self);

  gtk_widget_set_visible (self->hint, !*text);
  gtk_widget_queue_resize (GTK_WIDGET (self));

  if (journey_field_editor_is_listening (JOURNEY_FIELD_EDITOR (self)))
    commit (self, text);
}

/* Here and not at the key, because an input method may want Enter for itself. */
static gboolean
deletes (GtkWidget *widget)
{
  return GTK_IS_ACTIONABLE (widget) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), "row.delete") == 0;
}

/* Enter is pressed twice before one knows: it goes on to the next field, and never to what deletes this one. */
static void
go_on (JourneyTextField *self)
{
  GtkRoot *root = gtk_widget_get_root (self->view);
  GtkWidget *focus;

  g_signal_emit_by_name (self->view, "move-focus", GTK_DIR_TAB_FORWARD);
  focus = root ? gtk_root_get_focus (root) : NULL;
  if (focus && deletes (focus))
    g_signal_emit_by_name (focus, "move-focus", GTK_DIR_TAB_FORWARD);
}

static void
on_insert_text (GtkTextBuffer *buffer, GtkTextIter *place, const char *text, int length, JourneyTextField *self)
{
  gboolean handled = FALSE;

  if (!journey_field_editor_is_listening (JOURNEY_FIELD_EDITOR (self)))
    return;
  if (!journey_text_limit_takes (buffer, length))
    {
      journey_text_limit_refuse (self->view, buffer);
      return;
    }
  if (self->lines || length != 1 || *text != '\n' || (self->breaks && self->shifted))
    return;

  g_signal_stop_emission_by_name (buffer, "insert-text");
  g_signal_emit (self, signals[ACTIVATE], 0, &handled);
  if (!handled)
    go_on (self);
}

static gboolean
on_key_pressed (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType modifiers, JourneyTextField *self)
{
  self->shifted = (modifiers & GDK_SHIFT_MASK) != 0;

  return FALSE;
}

static int
height_for_width (JourneyTextField *self, int width)
{
  g_autofree char *text = get_text (self);
  g_auto (GStrv) paragraphs = NULL;
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (self->view, NULL);
  int height = 0;

  paragraphs = g_strsplit (*text ? text : gtk_label_get_text (GTK_LABEL (self->hint)), "\n", -1);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, width < 0 ? -1 : width * PANGO_SCALE);

  /* As the text view does it: every paragraph is rounded on its own. */
  for (guint i = 0; i < MAX (1, g_strv_length (paragraphs)); i++)
    {
      int paragraph;

      pango_layout_set_text (layout, paragraphs[i] ? paragraphs[i] : "", -1);
      pango_layout_get_pixel_size (layout, NULL, &paragraph);
      height += paragraph;
    }

  return height;
}

/* A text view looks at its lines when it is given its place, and asks for another one when there are more or fewer of them.
 * It is let do so now, since in the middle of a layout that would come too late for this frame. */
static void
settle_lines (JourneyTextField *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  GtkAllocation allocation = { 0, 0, width, 0 };

  if (width <= 0 || !gtk_widget_get_mapped (self->view))
    return;

  allocation.height = height_for_width (self, width);
  gtk_widget_queue_allocate (self->view);
  gtk_widget_measure (self->view, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (self->view, &allocation, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
show_hint (JourneyTextField *self)
{
  JourneyFieldEditor *editor = JOURNEY_FIELD_EDITOR (self);
  const char *hint =
      journey_field_editor_many (editor) ? journey_field_editor_hint (editor, self->placeholder) : self->placeholder;

  if (g_strcmp0 (gtk_label_get_text (GTK_LABEL (self->hint)), hint ? hint : "") == 0)
    return;

  gtk_label_set_text (GTK_LABEL (self->hint), hint ? hint : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER, hint ? hint : "", -1);
}

static void
journey_text_field_show (JourneyFieldEditor *editor, gboolean anew)
{
  JourneyTextField *self = JOURNEY_TEXT_FIELD (editor);
  g_autofree char *text = describe (self);

  show_hint (self);
  if (journey_text_splice_buffer (buffer_of (self), text))
    settle_lines (self);
}

static GtkSizeRequestMode
journey_text_field_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
journey_text_field_measure (
    GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *min_baseline, int *nat_baseline)
{
  JourneyTextField *self = JOURNEY_TEXT_FIELD (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 1;
      *natural = NATURAL_WIDTH;
    }
  else
    *minimum = *natural = height_for_width (self, for_size);
}

/* The text view asks for what its text took up last, which would keep a panel from getting narrower. */
static void
journey_text_field_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  JourneyTextField *self = JOURNEY_TEXT_FIELD (widget);
  GtkAllocation allocation = { 0, 0, width, height };

  gtk_widget_measure (self->view, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (self->view, &allocation, baseline);
  if (gtk_widget_get_visible (self->hint))
    {
      gtk_widget_measure (self->hint, GTK_ORIENTATION_VERTICAL, width, NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (self->hint, &allocation, baseline);
    }
}

static void
journey_text_field_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  JourneyTextField *self = JOURNEY_TEXT_FIELD (object);

  switch (prop_id)
    {
    case PROP_PLACEHOLDER:
      g_value_set_string (value, self->placeholder);
      break;
    case PROP_LINES:
      g_value_set_boolean (value, self->lines);
      break;
    case PROP_BREAKS:
      g_value_set_boolean (value, self->breaks);
      break;
    case PROP_LINE:
      g_value_set_int (value, self->line);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
show_multi_line (JourneyTextField *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_MULTI_LINE, self->lines || self->breaks,
                                  -1);
}

static void
journey_text_field_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  JourneyTextField *self = JOURNEY_TEXT_FIELD (object);

  switch (prop_id)
    {
    case PROP_PLACEHOLDER:
      g_free (self->placeholder);
      self->placeholder = g_value_dup_string (value);
      show_hint (self);
      break;
    case PROP_LINES:
      self->lines = g_value_get_boolean (value);
      show_multi_line (self);
      break;
    case PROP_BREAKS:
      self->breaks = g_value_get_boolean (value);
      show_multi_line (self);
      break;
    case PROP_LINE:
      self->line = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
journey_text_field_finalize (GObject *object)
{
  g_free (JOURNEY_TEXT_FIELD (object)->placeholder);

  G_OBJECT_CLASS (journey_text_field_parent_class)->finalize (object);
}

static void
journey_text_field_class_init (JourneyTextFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = journey_text_field_get_property;
  object_class->set_property = journey_text_field_set_property;
  object_class->finalize = journey_text_field_finalize;
  widget_class->get_request_mode = journey_text_field_get_request_mode;
  widget_class->measure = journey_text_field_measure;
  widget_class->size_allocate = journey_text_field_size_allocate;
  JOURNEY_FIELD_EDITOR_CLASS (klass)->show = journey_text_field_show;

  props[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_LINES] = g_param_spec_boolean ("lines", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_BREAKS] = g_param_spec_boolean ("breaks", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_LINE] = g_param_spec_int ("line", NULL, NULL, -1, G_MAXINT, -1,
                                       G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[ACTIVATE] = g_signal_new ("activate", JOURNEY_TYPE_TEXT_FIELD, G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_true_handled,
                                    NULL, NULL, G_TYPE_BOOLEAN, 0);

  gtk_widget_class_set_css_name (widget_class, "textfield");
}

static void
make_view (JourneyTextField *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkTextView *view;

  self->view = gtk_text_view_new ();
  view = GTK_TEXT_VIEW (self->view);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_buffer_set_enable_undo (gtk_text_view_get_buffer (view), FALSE);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (self->view, keys);
  gtk_widget_set_parent (self->view, GTK_WIDGET (self));
}

static void
journey_text_field_init (JourneyTextField *self)
{
  make_view (self);

  self->hint = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->hint, "placeholder");
  gtk_label_set_wrap (GTK_LABEL (self->hint), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->hint), 0);
  gtk_label_set_yalign (GTK_LABEL (self->hint), 0);
  gtk_widget_set_can_target (self->hint, FALSE);
  gtk_widget_set_parent (self->hint, GTK_WIDGET (self));

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "text");
  g_signal_connect_object (buffer_of (self), "changed", G_CALLBACK (on_changed), self, 0);
  g_signal_connect_object (buffer_of (self), "insert-text", G_CALLBACK (on_insert_text), self, 0);
}

/**
 * journey_text_field_unselect:
 *
 * Selects none of the text. The cursor stays where it is.
 */
void
journey_text_field_unselect (JourneyTextField *self)
{
  GtkTextIter cursor;

  g_return_if_fail (JOURNEY_IS_TEXT_FIELD (self));

  gtk_text_buffer_get_iter_at_mark (buffer_of (self), &cursor, gtk_text_buffer_get_insert (buffer_of (self)));
  gtk_text_buffer_place_cursor (buffer_of (self), &cursor);
}
