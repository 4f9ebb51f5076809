/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-number-field.h"

#include <glib/gi18n.h>
#include <math.h>

#include "journey-edit-type.h"
#include "journey-number.h"
#include "journey-text-splice.h"
#include "journey-ui.h"
#include "journey-words.h"

/* Steps of Up and Down on a scale up to ten points wide, and on a wider one. */
#define SMALL_STEP 0.5
#define LARGE_STEP 5

struct _JourneyNumberField
{
  JourneyFieldEditor parent_instance;

  GtkWidget *entry;
  char *problem;
  double shown;  /* what the node said when it was shown last */
  guint blanked; /* source that takes the number away, or 0 */
};

G_DEFINE_FINAL_TYPE (JourneyNumberField, journey_number_field, JOURNEY_TYPE_FIELD_EDITOR)

enum
{
  PROP_PLACEHOLDER = 1,
  PROP_PROBLEM,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static const JourneyField *
spec_of (JourneyNumberField *self)
{
  return journey_spec_field (journey_field_editor_field (JOURNEY_FIELD_EDITOR (self)));
}

static gboolean
is_whole (JourneyNumberField *self)
{
  return spec_of (self)->type == JOURNEY_FIELD_INTEGER;
}

/* The touchpoints whose scores are changed together; NULL when it is the field of one node. */
static JourneyNode **
find_touchpoints (JourneyNumberField *self, guint *n)
{
  GPtrArray *many = journey_field_editor_many (JOURNEY_FIELD_EDITOR (self));
  JourneyNode *node = journey_field_editor_node (JOURNEY_FIELD_EDITOR (self));

  *n = many ? many->len : 0;

  return many && JOURNEY_IS_TOUCHPOINT (node) ? (JourneyNode **)many->pdata : NULL;
}

/* An integer of zero says that there is none, as everywhere in panels. */
static double
get_number (JourneyNumberField *self)
{
  JourneyNode *node = journey_field_editor_node (JOURNEY_FIELD_EDITOR (self));
  JourneyFieldId field = journey_field_editor_field (JOURNEY_FIELD_EDITOR (self));
  guint n;
  JourneyNode **touchpoints = find_touchpoints (self, &n);
  double number;

  if (touchpoints)
    {
      journey_edit_scores_agree (touchpoints, n, field, &number);
      return number;
    }
  if (!node || JOURNEY_IS_TOUCHPOINT (node))
    return NAN;
  if (is_whole (self))
    return journey_node_integer (node, field) == 0 ? NAN : journey_node_integer (node, field);

  return journey_node_number (node, field);
}

/* The figure of scores is there for many touchpoints only: a single one has no such field. */
static void
set_number (JourneyNumberField *self, double number)
{
  JourneyNode *node = journey_field_editor_node (JOURNEY_FIELD_EDITOR (self));
  JourneyFieldId field = journey_field_editor_field (JOURNEY_FIELD_EDITOR (self));
  guint n;
  JourneyNode **touchpoints = find_touchpoints (self, &n);

  if (!touchpoints && JOURNEY_ID_KIND (field) != journey_node_spec (node)->kind)
    return;

  if (touchpoints)
    journey_edit_type_scores (touchpoints, n, field, number);
  else if (is_whole (self))
    journey_edit_type_integer (node, field, isnan (number) ? 0 : (int)number);
  else
    journey_edit_type_number (node, field, number);
}

static void
get_range (JourneyNumberField *self, double *low, double *high)
{
  JourneyMap *map = journey_field_editor_map (JOURNEY_FIELD_EDITOR (self));
  int scale_low = map ? journey_node_integer (JOURNEY_NODE (map), JOURNEY_MAP_SCALE_LOW) : 1;
  int scale_high = map ? journey_node_integer (JOURNEY_NODE (map), JOURNEY_MAP_SCALE_HIGH) : 5;

  *low = spec_of (self)->minimum;
  *high = spec_of (self)->maximum;

  if (spec_of (self)->unit == JOURNEY_UNIT_SCORE)
    {
      *low = scale_low;
      *high = scale_high;
    }
  else if (spec_of (self)->unit == JOURNEY_UNIT_SPREAD)
    *high = scale_high - scale_low;
}

static char *
find_problem (JourneyNumberField *self, double *number)
{
  double low, high;
  g_autofree char *low_words = NULL;
  g_autofree char *high_words = NULL;

  if (!journey_words_parse_number (gtk_editable_get_text (GTK_EDITABLE (self->entry)), number))
    return g_strdup (_ ("A number is needed here"));
  if (isnan (*number))
    return NULL;
  if (is_whole (self) && *number != trunc (*number))
    return g_strdup (_ ("A whole number is needed here"));

  get_range (self, &low, &high);
  if (*number >= low && *number <= high)
    return NULL;

  low_words = journey_words_number (low);
  high_words = journey_words_number (high);
  /* Translators: the range that a number has to lie in. */
  return g_strdup_printf (_ ("From %s to %s"), low_words, high_words);
}

static void
take_problem (JourneyNumberField *self, char *problem)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (self->entry);

  if (g_strcmp0 (problem, self->problem) == 0)
    {
      g_free (problem);
      return;
    }

  g_free (self->problem);
  self->problem = problem;
  journey_ui_set_class (self->entry, "error", problem != NULL);
  gtk_widget_set_tooltip_text (self->entry, problem);
  gtk_accessible_update_state (accessible, GTK_ACCESSIBLE_STATE_INVALID,
                               problem ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, problem ? problem : "", -1);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PROBLEM]);
}

/* What is typed stays as long as it says the same as the node, or is wrong and the node has not changed since. */
static gboolean
may_stay (JourneyNumberField *self, double number)
{
  double typed;
  g_autofree char *words = journey_words_number (number);
  g_autofree char *typed_words = NULL;

  if (self->problem)
    return journey_number_same (number, self->shown);
  if (!journey_words_parse_number (gtk_editable_get_text (GTK_EDITABLE (self->entry)), &typed))
    return FALSE;

  typed_words = journey_words_number (typed);
  return g_str_equal (typed_words, words);
}

/* An empty field is empty for different reasons. */
static void
show_hint (JourneyNumberField *self)
{
  guint n;
  JourneyNode **touchpoints = find_touchpoints (self, &n);
  double number;

  if (touchpoints)
    gtk_entry_set_placeholder_text (
        GTK_ENTRY (self->entry),
        journey_edit_scores_agree (touchpoints, n, journey_field_editor_field (JOURNEY_FIELD_EDITOR (self)), &number)
            ? NULL
            : _ ("Several values"));
}

static void
journey_number_field_show (JourneyFieldEditor *editor, gboolean anew)
{
  JourneyNumberField *self = JOURNEY_NUMBER_FIELD (editor);
  double number = get_number (self);
  g_autofree char *words = journey_words_number (number);

  show_hint (self);
  if (anew)
    g_clear_handle_id (&self->blanked, g_source_remove);
  if (anew || !may_stay (self, number))
    {
      journey_text_splice_editable (GTK_EDITABLE (self->entry), words);
      take_problem (self, NULL);
    }
  self->shown = number;
}

static gboolean
on_blanked (gpointer data)
{
  JourneyNumberField *self = data;

  self->blanked = 0;
  set_number (self, NAN);

  return G_SOURCE_REMOVE;
}

/* What is typed over a selection comes as two changes, of which the first leaves nothing: only when the second does not
 * follow at once, the number is taken away. */
static void
on_changed (GtkEditable *editable, JourneyNumberField *self)
{
  double number = NAN;

  if (!journey_field_editor_is_listening (JOURNEY_FIELD_EDITOR (self)))
    return;

  g_clear_handle_id (&self->blanked, g_source_remove);
  take_problem (self, find_problem (self, &number));
  if (self->problem)
    return;

  if (isnan (number))
    self->blanked = g_idle_add_full (G_PRIORITY_HIGH, on_blanked, self, NULL);
  else
    set_number (self, number);
}

static void
show_again (JourneyNumberField *self)
{
  g_autofree char *words = journey_words_number (get_number (self));

  journey_text_splice_editable (GTK_EDITABLE (self->entry), words);
}

static void
step (JourneyNumberField *self, int direction)
{
  double low, high, number = get_number (self);
  double width;
  g_autofree char *words = NULL;

  get_range (self, &low, &high);
  width = is_whole (self) ? 1 : high - low > 10 ? LARGE_STEP : SMALL_STEP;
  if (isnan (number))
    number = is_whole (self) ? low : (low + high) / 2;
  else
    number += direction * width;

  words = journey_words_number (CLAMP (number, low, high));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), words);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

static gboolean
on_key_pressed (GtkEventControllerKey *key, guint keyval, guint keycode, GdkModifierType modifiers, JourneyNumberField *self)
{
  if ((modifiers & gtk_accelerator_get_default_mod_mask ()) != 0)
    return FALSE;

  if (keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up)
    step (self, 1);
  else if (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down)
    step (self, -1);
  else if (keyval == GDK_KEY_Escape && self->problem)
    show_again (self);
  else
    return FALSE;

  return TRUE;
}

static void
on_activate (GtkEntry *entry, JourneyNumberField *self)
{
  g_signal_emit_by_name (self->entry, "move-focus", GTK_DIR_TAB_FORWARD);
}

static void
journey_number_field_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  JourneyNumberField *self = JOURNEY_NUMBER_FIELD (object);

  switch (prop_id)
    {
    case PROP_PLACEHOLDER:
      g_value_set_string (value, gtk_entry_get_placeholder_text (GTK_ENTRY (self->entry)));
      break;
    case PROP_PROBLEM:
      g_value_set_string (value, self->problem);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
journey_number_field_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  JourneyNumberField *self = JOURNEY_NUMBER_FIELD (object);

  switch (prop_id)
    {
    case PROP_PLACEHOLDER:
      gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
journey_number_field_dispose (GObject *object)
{
  g_clear_handle_id (&JOURNEY_NUMBER_FIELD (object)->blanked, g_source_remove);

  G_OBJECT_CLASS (journey_number_field_parent_class)->dispose (object);
}

static void
journey_number_field_finalize (GObject *object)
{
  g_free (JOURNEY_NUMBER_FIELD (object)->problem);

  G_OBJECT_CLASS (journey_number_field_parent_class)->finalize (object);
}

static void
journey_number_field_class_init (JourneyNumberFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = journey_number_field_get_property;
  object_class->set_property = journey_number_field_set_property;
  object_class->dispose = journey_number_field_dispose;
  object_class->finalize = journey_number_field_finalize;
  JOURNEY_FIELD_EDITOR_CLASS (klass)->show = journey_number_field_show;

  props[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "numberfield");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
journey_number_field_init (JourneyNumberField *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();

  self->shown = NAN;
  self->entry = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 4);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), 4);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  gtk_editable_set_alignment (GTK_EDITABLE (self->entry), 0.5);
  gtk_entry_set_input_purpose (GTK_ENTRY (self->entry), GTK_INPUT_PURPOSE_NUMBER);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));

  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (on_key_pressed), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (on_changed), self, 0);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (on_activate), self, 0);
}

/**
 * journey_number_field_problem:
 *
 * Returns: (nullable): why what is typed will not do, or NULL
 */
const char *
journey_number_field_problem (JourneyNumberField *self)
{
  g_return_val_if_fail (JOURNEY_IS_NUMBER_FIELD (self), NULL);

  return self->problem;
}
