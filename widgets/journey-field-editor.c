/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-field-editor.h"

#include <glib/gi18n.h>
#include <string.h>

#include "journey-edit-type.h"
#include "journey-ui.h"

typedef struct
{
  JourneyNode *node;
  GPtrArray *many; /* JourneyNode, all that is changed; NULL for the node alone */
  gboolean others; /* they are not those that were shown last */
  JourneyFieldId field;
  char *field_name;
  char *label;
  gboolean showing;
} JourneyFieldEditorPrivate;

static void journey_field_editor_editor_init (JourneyEditorInterface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (JourneyFieldEditor,
                                  journey_field_editor,
                                  GTK_TYPE_WIDGET,
                                  G_ADD_PRIVATE (JourneyFieldEditor)
                                      G_IMPLEMENT_INTERFACE (JOURNEY_TYPE_EDITOR, journey_field_editor_editor_init))

enum
{
  PROP_FIELD = 1,
  PROP_LABEL,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

#define PRIV(self) ((JourneyFieldEditorPrivate *)journey_field_editor_get_instance_private (self))

static gboolean
find_named (const JourneySpec *spec, const char *name, JourneyFieldId *field)
{
  guint i = 0;

  while (i < spec->n_fields && !g_str_equal (spec->fields[i].name, name))
    i++;
  *field = JOURNEY_FIELD_ID (spec->kind, i);

  return i < spec->n_fields;
}

/* What a touchpoint does not have itself, its scores have. */
static JourneyFieldId
find_field (JourneyNode *node, const char *name)
{
  JourneyFieldId field;
  gboolean found = find_named (journey_node_spec (node), name, &field)
                   || (JOURNEY_IS_TOUCHPOINT (node) && find_named (&journey_score_spec, name, &field));

  g_assert (found);

  return field;
}

static void
show (JourneyFieldEditor *self, gboolean anew)
{
  JourneyFieldEditorPrivate *priv = PRIV (self);

  priv->showing = TRUE;
  JOURNEY_FIELD_EDITOR_GET_CLASS (self)->show (self, anew);
  priv->showing = FALSE;
}

static void
journey_field_editor_bind (JourneyEditor *editor, JourneyNode *node)
{
  JourneyFieldEditor *self = JOURNEY_FIELD_EDITOR (editor);
  JourneyFieldEditorPrivate *priv = PRIV (self);
  gboolean anew = g_set_object (&priv->node, node);
  gboolean others = priv->others;

  if (node)
    priv->field = find_field (node, priv->field_name);
  if (anew)
    gtk_widget_set_sensitive (GTK_WIDGET (self), node != NULL);

  priv->others = FALSE;
  show (self, anew || others);
}

static void
journey_field_editor_refresh (JourneyEditor *editor)
{
  show (JOURNEY_FIELD_EDITOR (editor), FALSE);
}

static void
journey_field_editor_editor_init (JourneyEditorInterface *iface)
{
  iface->bind = journey_field_editor_bind;
  iface->refresh = journey_field_editor_refresh;
}

static void
journey_field_editor_real_set_label (JourneyFieldEditor *self, const char *label)
{
  journey_ui_set_label (gtk_widget_get_first_child (GTK_WIDGET (self)), label);
}

static void
journey_field_editor_root (GtkWidget *widget)
{
  JourneyFieldEditor *self = JOURNEY_FIELD_EDITOR (widget);
  g_autoptr (GList) labels = gtk_widget_list_mnemonic_labels (widget);

  GTK_WIDGET_CLASS (journey_field_editor_parent_class)->root (widget);

  if (!PRIV (self)->label && labels)
    JOURNEY_FIELD_EDITOR_GET_CLASS (self)->set_label (self, gtk_label_get_text (labels->data));
}

static gboolean
journey_field_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (gtk_widget_get_first_child (widget));
}

static void
journey_field_editor_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  JourneyFieldEditorPrivate *priv = PRIV (JOURNEY_FIELD_EDITOR (object));

  switch (prop_id)
    {
    case PROP_FIELD:
      g_value_set_string (value, priv->field_name);
      break;
    case PROP_LABEL:
      g_value_set_string (value, priv->label);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
journey_field_editor_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  JourneyFieldEditor *self = JOURNEY_FIELD_EDITOR (object);
  JourneyFieldEditorPrivate *priv = PRIV (self);

  switch (prop_id)
    {
    case PROP_FIELD:
      priv->field_name = g_value_dup_string (value);
      break;
    case PROP_LABEL:
      g_free (priv->label);
      priv->label = g_value_dup_string (value);
      JOURNEY_FIELD_EDITOR_GET_CLASS (self)->set_label (self, priv->label);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
journey_field_editor_dispose (GObject *object)
{
  g_clear_object (&PRIV (JOURNEY_FIELD_EDITOR (object))->node);
  g_clear_pointer (&PRIV (JOURNEY_FIELD_EDITOR (object))->many, g_ptr_array_unref);
  journey_ui_dispose (GTK_WIDGET (object));

  G_OBJECT_CLASS (journey_field_editor_parent_class)->dispose (object);
}

static void
journey_field_editor_finalize (GObject *object)
{
  JourneyFieldEditorPrivate *priv = PRIV (JOURNEY_FIELD_EDITOR (object));

  g_free (priv->field_name);
  g_free (priv->label);

  G_OBJECT_CLASS (journey_field_editor_parent_class)->finalize (object);
}

static void
journey_field_editor_class_init (JourneyFieldEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = journey_field_editor_get_property;
  object_class->set_property = journey_field_editor_set_property;
  object_class->dispose = journey_field_editor_dispose;
  object_class->finalize = journey_field_editor_finalize;
  widget_class->root = journey_field_editor_root;
  widget_class->focus = journey_ui_focus;
  widget_class->grab_focus = journey_field_editor_grab_focus;
  klass->set_label = journey_field_editor_real_set_label;

  props[PROP_FIELD] =
      g_param_spec_string ("field", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
journey_field_editor_init (JourneyFieldEditor *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
}

/**
 * journey_field_editor_node:
 *
 * Returns: (nullable) (transfer none): the node whose field is shown, or NULL
 */
JourneyNode *
journey_field_editor_node (JourneyFieldEditor *self)
{
  return PRIV (self)->node;
}

/**
 * journey_field_editor_field:
 *
 * Returns: the field that is shown; has a meaning while there is a node
 */
JourneyFieldId
journey_field_editor_field (JourneyFieldEditor *self)
{
  return PRIV (self)->field;
}

/**
 * journey_field_editor_map:
 *
 * Returns: (nullable) (transfer none): the map that the node belongs to, or NULL
 */
JourneyMap *
journey_field_editor_map (JourneyFieldEditor *self)
{
  JourneyNode *root = PRIV (self)->node ? journey_node_root (PRIV (self)->node) : NULL;

  return JOURNEY_IS_MAP (root) ? JOURNEY_MAP (root) : NULL;
}

/**
 * journey_field_editor_is_listening:
 *
 * Returns: whether a change of the control comes from the user and is to be passed on to the map
 */
gboolean
journey_field_editor_is_listening (JourneyFieldEditor *self)
{
  return !PRIV (self)->showing && journey_field_editor_map (self);
}

static gboolean
is_same_list (GPtrArray *a, GPtrArray *b)
{
  if (!a || !b || a->len != b->len)
    return a == b;

  return memcmp (a->pdata, b->pdata, a->len * sizeof (gpointer)) == 0;
}

/**
 * journey_field_editor_set_many:
 * @nodes: (nullable) (element-type JourneyNode): what is changed together, among it the node that is bound; NULL for that alone
 *
 * Is seen from the next journey_editor_bind () on.
 */
void
journey_field_editor_set_many (JourneyFieldEditor *self, GPtrArray *nodes)
{
  JourneyFieldEditorPrivate *priv = PRIV (self);

  priv->others |= !is_same_list (priv->many, nodes);
  g_clear_pointer (&priv->many, g_ptr_array_unref);
  priv->many = nodes ? g_ptr_array_ref (nodes) : NULL;
}

/**
 * journey_field_editor_many:
 *
 * Returns: (nullable) (transfer none) (element-type JourneyNode): what is changed together; NULL for the node alone
 */
GPtrArray *
journey_field_editor_many (JourneyFieldEditor *self)
{
  return PRIV (self)->node ? PRIV (self)->many : NULL;
}

static gboolean
is_same_value (JourneyNode *a, JourneyNode *b, JourneyFieldId field)
{
  switch (journey_spec_field (field)->type)
    {
    case JOURNEY_FIELD_INTEGER:
    case JOURNEY_FIELD_BOOLEAN:
    case JOURNEY_FIELD_ENUM:
      return journey_node_integer (a, field) == journey_node_integer (b, field);
    default:
      return strcmp (journey_node_text (a, field), journey_node_text (b, field)) == 0;
    }
}

/**
 * journey_field_editor_is_mixed:
 *
 * Returns: whether many nodes are changed together that do not all say the same, in a text, a choice or a whole number
 */
gboolean
journey_field_editor_is_mixed (JourneyFieldEditor *self)
{
  GPtrArray *many = journey_field_editor_many (self);

  for (guint i = 1; many && i < many->len; i++)
    if (!is_same_value (g_ptr_array_index (many, 0), g_ptr_array_index (many, i), PRIV (self)->field))
      return TRUE;

  return FALSE;
}

/**
 * journey_field_editor_hint:
 * @otherwise: (nullable): what stands in an empty control
 *
 * Returns: what stands in an empty control now: that there are several values, or @otherwise
 */
const char *
journey_field_editor_hint (JourneyFieldEditor *self, const char *otherwise)
{
  return journey_field_editor_is_mixed (self) ? _ ("Several values") : otherwise;
}

/**
 * journey_field_editor_set_integer:
 * @value: an INTEGER, BOOLEAN or ENUM
 *
 * Puts a value into all nodes that are changed together, in one step.
 */
void
journey_field_editor_set_integer (JourneyFieldEditor *self, int value)
{
  JourneyFieldEditorPrivate *priv = PRIV (self);
  GPtrArray *many = journey_field_editor_many (self);

  if (many)
    journey_edit_set_integer_many ((JourneyNode **)many->pdata, many->len, priv->field, value);
  else
    journey_edit_set_integer (priv->node, priv->field, value);
}

/**
 * journey_field_editor_set_text:
 *
 * Puts a text into all nodes that are changed together, in one step.
 */
void
journey_field_editor_set_text (JourneyFieldEditor *self, const char *text)
{
  JourneyFieldEditorPrivate *priv = PRIV (self);
  GPtrArray *many = journey_field_editor_many (self);

  if (many)
    journey_edit_set_text_many ((JourneyNode **)many->pdata, many->len, priv->field, text);
  else
    journey_edit_set_text (priv->node, priv->field, text);
}

/**
 * journey_field_editor_type_text:
 * @text: the whole text so far
 *
 * Puts a text that is being typed into all nodes that are changed together; without pause that is one step.
 */
void
journey_field_editor_type_text (JourneyFieldEditor *self, const char *text)
{
  JourneyFieldEditorPrivate *priv = PRIV (self);
  GPtrArray *many = journey_field_editor_many (self);

  if (many)
    journey_edit_type_text_many ((JourneyNode **)many->pdata, many->len, priv->field, text);
  else
    journey_edit_type_text (priv->node, priv->field, text);
}
