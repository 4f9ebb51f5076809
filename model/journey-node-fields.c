/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "journey-node-private.h"
#include "journey-number.h"
#include "journey-text.h"

/* The fields of the live nodes: what a setter does to a value before it is kept, and who is told. */

static void
notify_field (JourneyNode *self, JourneyFieldId field)
{
  g_object_notify (G_OBJECT (self), journey_spec_field (field)->name);
}

static double
normalize_number (const JourneyField *field, double number)
{
  if (isnan (number))
    return field->fallback;

  return CLAMP (number, field->minimum, field->maximum);
}

static int
normalize_integer (const JourneyField *field, int value)
{
  if (field->type == JOURNEY_FIELD_BOOLEAN)
    return value != 0;
  if (field->type == JOURNEY_FIELD_INTEGER)
    return (int)CLAMP (value, field->minimum, field->maximum);

  for (int i = 0; i <= value && value >= 0; i++)
    if (!field->choices[i].nick)
      return (int)field->fallback;

  return MAX (value, 0);
}

static char *
normalize_text (const JourneyField *field, const char *text)
{
  char *clean = journey_text_clean (text ? text : "");

  if (field->type != JOURNEY_FIELD_TEXT)
    g_strstrip (g_strdelimit (clean, "\n\t", ' '));
  journey_text_cut (clean);

  return clean;
}

/**
 * journey_node_text:
 * @field: a TEXT, LINE, DATE or REFERENCE
 *
 * Returns: the text, never NULL; valid until the field is changed
 */
const char *
journey_node_text (JourneyNode *self, JourneyFieldId field)
{
  return journey_state_text (journey_node_peek_state (self), field);
}

/**
 * journey_node_number:
 *
 * Returns: the number, NAN when it is missing
 */
double
journey_node_number (JourneyNode *self, JourneyFieldId field)
{
  return journey_state_number (journey_node_peek_state (self), field);
}

/**
 * journey_node_integer:
 * @field: an INTEGER, BOOLEAN or ENUM
 *
 * Returns: the value
 */
int
journey_node_integer (JourneyNode *self, JourneyFieldId field)
{
  return journey_state_integer (journey_node_peek_state (self), field);
}

/**
 * journey_node_strings:
 * @field: STRINGS or REFERENCES
 *
 * Returns: (transfer none): the strings, never NULL; valid until the field is changed
 */
const char *const *
journey_node_strings (JourneyNode *self, JourneyFieldId field)
{
  return journey_state_strings (journey_node_peek_state (self), field);
}

/**
 * journey_node_data:
 *
 * Returns: (nullable) (transfer none): the bytes, or NULL
 */
GBytes *
journey_node_data (JourneyNode *self, JourneyFieldId field)
{
  return journey_state_data (journey_node_peek_state (self), field);
}

/**
 * journey_node_set_text:
 * @text: (nullable): any text; filtered to what a file can hold, and to one line for other fields than TEXT; what comes
 *   beyond %JOURNEY_LIMIT_TEXT bytes is left out, so who lets people put in more has to tell them before
 *
 * Sets a TEXT, LINE, DATE or REFERENCE. A DATE must be valid or empty.
 */
void
journey_node_set_text (JourneyNode *self, JourneyFieldId field, const char *text)
{
  const JourneyField *spec = journey_spec_field (field);
  g_autofree char *clean = normalize_text (spec, text);

  g_return_if_fail (spec->type != JOURNEY_FIELD_DATE || !*clean || journey_date_is_valid (clean));

  if (strcmp (journey_node_text (self, field), clean) == 0)
    return;

  g_return_if_fail (journey_node_may_touch (self));

  journey_node_touch (self);
  journey_state_set_text (journey_node_peek_state (self), field, clean);
  notify_field (self, field);
}

/**
 * journey_node_set_number:
 * @number: the number, brought into the range of the field; NAN for missing where the field may be, else for its default
 *
 * Sets a NUMBER.
 */
void
journey_node_set_number (JourneyNode *self, JourneyFieldId field, double number)
{
  double old = journey_node_number (self, field);

  number = normalize_number (journey_spec_field (field), number);
  if (journey_number_same (number, old))
    return;

  g_return_if_fail (journey_node_may_touch (self));

  journey_node_touch (self);
  journey_state_set_number (journey_node_peek_state (self), field, number);
  notify_field (self, field);
}

/**
 * journey_node_set_integer:
 * @value: the value, brought into the range of the field
 *
 * Sets an INTEGER, BOOLEAN or ENUM.
 */
void
journey_node_set_integer (JourneyNode *self, JourneyFieldId field, int value)
{
  value = normalize_integer (journey_spec_field (field), value);
  if (value == journey_node_integer (self, field))
    return;

  g_return_if_fail (journey_node_may_touch (self));

  journey_node_touch (self);
  journey_state_set_integer (journey_node_peek_state (self), field, value);
  notify_field (self, field);
}

/**
 * journey_node_set_strings:
 * @strings: (nullable): the strings, or ids; empty ones are left out, and so are ids that come again
 *
 * Sets STRINGS or REFERENCES.
 */
void
journey_node_set_strings (JourneyNode *self, JourneyFieldId field, const char *const *strings)
{
  static const JourneyField line = { .type = JOURNEY_FIELD_LINE };
  gboolean is_set = journey_spec_field (field)->type == JOURNEY_FIELD_REFERENCES;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) clean = NULL;

  for (; strings && *strings; strings++)
    {
      g_autofree char *string = normalize_text (&line, *strings);

      if (*string && (!is_set || g_hash_table_add (seen, g_strdup (string))))
        g_strv_builder_add (builder, string);
    }

  clean = g_strv_builder_end (builder);
  if (g_strv_equal (journey_node_strings (self, field), (const char *const *)clean))
    return;

  g_return_if_fail (journey_node_may_touch (self));

  journey_node_touch (self);
  journey_state_set_strings (journey_node_peek_state (self), field, (const char *const *)clean);
  notify_field (self, field);
}

/**
 * journey_node_set_data:
 * @data: (nullable): the bytes, of which a reference is taken; none and empty are the same
 *
 * Sets DATA.
 */
void
journey_node_set_data (JourneyNode *self, JourneyFieldId field, GBytes *data)
{
  GBytes *old = journey_node_data (self, field);

  if (data && g_bytes_get_size (data) == 0)
    data = NULL;
  if (old == data || (old && data && g_bytes_equal (old, data)))
    return;

  g_return_if_fail (journey_node_may_touch (self));

  journey_node_touch (self);
  journey_state_set_data (journey_node_peek_state (self), field, data);
  notify_field (self, field);
}
