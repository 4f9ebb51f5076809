/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-names.h"

#include <string.h>

static const xmlChar *
intern (xmlDict *dictionary, const char *name)
{
  return xmlDictLookup (dictionary, (const xmlChar *)name, -1);
}

/**
 * journey_field_element:
 * @field: a field that is written as elements
 *
 * Returns: (transfer full): the name of its element: that of the field; for a list of strings without the 's' of the
 *   plural, since there is one element a string
 */
char *
journey_field_element (const JourneyField *field)
{
  gsize length = strlen (field->name);

  if (field->type == JOURNEY_FIELD_STRINGS && field->name[length - 1] == 's')
    length--;

  return g_strndup (field->name, length);
}

/**
 * journey_names_init:
 * @dictionary: of the parser whose names are to be found
 *
 * Looks up every name once.
 */
void
journey_names_init (JourneyNames *names, xmlDict *dictionary)
{
  names->id = intern (dictionary, "id");
  names->type = intern (dictionary, "type");

  for (JourneyKind kind = 0; kind < JOURNEY_N_KINDS; kind++)
    {
      const JourneySpec *spec = journey_spec_get (kind);

      g_assert (spec->n_fields <= JOURNEY_NAMES_MAX_FIELDS);
      names->elements[kind] = intern (dictionary, spec->element);
      for (guint i = 0; i < spec->n_fields; i++)
        {
          g_autofree char *element = journey_field_element (&spec->fields[i]);

          names->fields[kind][i] = intern (dictionary, element);
        }
    }
}

static int
find_field (const JourneyNames *names, const JourneySpec *spec, const xmlChar *name, gboolean as_element)
{
  for (guint i = 0; i < spec->n_fields; i++)
    if (names->fields[spec->kind][i] == name && journey_field_is_element (&spec->fields[i]) == as_element)
      return (int)i;

  return -1;
}

/**
 * journey_names_find_attribute:
 * @name: a name from the parser's dictionary
 *
 * Returns: the index of the field that is written as this attribute, or -1
 */
int
journey_names_find_attribute (const JourneyNames *names, const JourneySpec *spec, const xmlChar *name)
{
  return find_field (names, spec, name, FALSE);
}

/**
 * journey_names_find_element:
 * @name: a name from the parser's dictionary
 *
 * Returns: the index of the field that is written as this element, or -1
 */
int
journey_names_find_element (const JourneyNames *names, const JourneySpec *spec, const xmlChar *name)
{
  return find_field (names, spec, name, TRUE);
}

/**
 * journey_names_find_list:
 * @name: a name from the parser's dictionary
 *
 * Returns: the index of the list whose nodes are written as this element, or -1
 */
int
journey_names_find_list (const JourneyNames *names, const JourneySpec *spec, const xmlChar *name)
{
  for (guint i = 0; i < spec->n_lists; i++)
    if (names->elements[spec->lists[i].kind] == name)
      return (int)i;

  return -1;
}
