/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-node-private.h"

/* Every field of the live nodes is a GObject property, too. */

static JourneyFieldId
field_id (JourneyNode *self, guint index)
{
  return JOURNEY_FIELD_ID (journey_node_spec (self)->kind, index);
}

static void
journey_node_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  JourneyNode *self = JOURNEY_NODE (object);
  JourneyFieldId field = field_id (self, prop_id - 1);

  switch (journey_spec_field (field)->type)
    {
    case JOURNEY_FIELD_NUMBER:
      g_value_set_double (value, journey_node_number (self, field));
      break;
    case JOURNEY_FIELD_INTEGER:
    case JOURNEY_FIELD_ENUM:
      g_value_set_int (value, journey_node_integer (self, field));
      break;
    case JOURNEY_FIELD_BOOLEAN:
      g_value_set_boolean (value, journey_node_integer (self, field));
      break;
    case JOURNEY_FIELD_STRINGS:
    case JOURNEY_FIELD_REFERENCES:
      g_value_set_boxed (value, journey_node_strings (self, field));
      break;
    case JOURNEY_FIELD_DATA:
      g_value_set_boxed (value, journey_node_data (self, field));
      break;
    case JOURNEY_FIELD_TEXT:
    case JOURNEY_FIELD_LINE:
    case JOURNEY_FIELD_DATE:
    case JOURNEY_FIELD_REFERENCE:
    default:
      g_value_set_string (value, journey_node_text (self, field));
      break;
    }
}

static void
journey_node_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  JourneyNode *self = JOURNEY_NODE (object);
  JourneyFieldId field = field_id (self, prop_id - 1);

  switch (journey_spec_field (field)->type)
    {
    case JOURNEY_FIELD_NUMBER:
      journey_node_set_number (self, field, g_value_get_double (value));
      break;
    case JOURNEY_FIELD_INTEGER:
    case JOURNEY_FIELD_ENUM:
      journey_node_set_integer (self, field, g_value_get_int (value));
      break;
    case JOURNEY_FIELD_BOOLEAN:
      journey_node_set_integer (self, field, g_value_get_boolean (value));
      break;
    case JOURNEY_FIELD_STRINGS:
    case JOURNEY_FIELD_REFERENCES:
      journey_node_set_strings (self, field, g_value_get_boxed (value));
      break;
    case JOURNEY_FIELD_DATA:
      journey_node_set_data (self, field, g_value_get_boxed (value));
      break;
    case JOURNEY_FIELD_TEXT:
    case JOURNEY_FIELD_LINE:
    case JOURNEY_FIELD_DATE:
    case JOURNEY_FIELD_REFERENCE:
    default:
      journey_node_set_text (self, field, g_value_get_string (value));
      break;
    }
}

static GParamSpec *
param_spec_new (const JourneyField *field)
{
  /* Missing numbers are NAN, which no range holds. */
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS | G_PARAM_LAX_VALIDATION;
  GParamSpec *number;
  int n_choices = 0;

  switch (field->type)
    {
    case JOURNEY_FIELD_NUMBER:
      number = g_param_spec_double (field->name, NULL, NULL, field->minimum, field->maximum, field->minimum, flags);
      G_PARAM_SPEC_DOUBLE (number)->default_value = field->fallback;
      return number;
    case JOURNEY_FIELD_INTEGER:
      return g_param_spec_int (field->name, NULL, NULL, (int)field->minimum, (int)field->maximum, (int)field->fallback, flags);
    case JOURNEY_FIELD_ENUM:
      while (field->choices[n_choices].nick)
        n_choices++;
      return g_param_spec_int (field->name, NULL, NULL, 0, n_choices - 1, (int)field->fallback, flags);
    case JOURNEY_FIELD_BOOLEAN:
      return g_param_spec_boolean (field->name, NULL, NULL, field->fallback != 0, flags);
    case JOURNEY_FIELD_STRINGS:
    case JOURNEY_FIELD_REFERENCES:
      return g_param_spec_boxed (field->name, NULL, NULL, G_TYPE_STRV, flags);
    case JOURNEY_FIELD_DATA:
      return g_param_spec_boxed (field->name, NULL, NULL, G_TYPE_BYTES, flags);
    case JOURNEY_FIELD_TEXT:
    case JOURNEY_FIELD_LINE:
    case JOURNEY_FIELD_DATE:
    case JOURNEY_FIELD_REFERENCE:
    default:
      return g_param_spec_string (field->name, NULL, NULL, "", flags);
    }
}

/**
 * journey_node_class_install:
 * @spec: what the class holds
 *
 * Makes a property of every field. For class_init of the kinds of node.
 */
void
journey_node_class_install (JourneyNodeClass *klass, const JourneySpec *spec)
{
  /* GObject does not hand these two down. */
  G_OBJECT_CLASS (klass)->get_property = journey_node_get_property;
  G_OBJECT_CLASS (klass)->set_property = journey_node_set_property;

  for (guint i = 0; i < spec->n_fields; i++)
    g_object_class_install_property (G_OBJECT_CLASS (klass), i + 1, param_spec_new (&spec->fields[i]));
}

void
journey_node_notify_differences (JourneyNode *self, JourneyState *old, JourneyState *new_)
{
  for (guint i = 0; i < journey_node_spec (self)->n_fields; i++)
    if (!journey_state_equal_field (old, new_, field_id (self, i)))
      g_object_notify (G_OBJECT (self), journey_spec_field (field_id (self, i))->name);
}
