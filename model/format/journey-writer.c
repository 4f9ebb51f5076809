/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-writer.h"

#include <string.h>

#include "journey-escape.h"
#include "journey-extras.h"
#include "journey-format-private.h"
#include "journey-kinds.h"
#include "journey-names.h"
#include "journey-number.h"
#include "journey-picture.h"

typedef struct
{
  JourneyBuffer buffer;
  JourneyExtras *root; /* of the map, whose namespaces hold everywhere */
  char *field_elements[JOURNEY_N_KINDS][JOURNEY_NAMES_MAX_FIELDS];
} Writer;

/* One element that is being written. */
typedef struct
{
  JourneyState *state;
  const JourneySpec *spec;
  JourneyExtras *extras;
  guint depth;
  gboolean has_content;
} Element;

#define append_literal(writer, text) journey_buffer_append_len (&(writer)->buffer, text, sizeof text - 1)

static void
append (Writer *writer, const char *text)
{
  journey_buffer_append (&writer->buffer, text);
}

static void
append_escaped (Writer *writer, const char *text, JourneyEscape escape)
{
  journey_buffer_append_escaped (&writer->buffer, text, strlen (text), escape);
}

static void
append_indent (Writer *writer, guint depth)
{
  static const char spaces[] = "                                ";

  journey_buffer_append_len (&writer->buffer, spaces, MIN (depth * 2, sizeof spaces - 1));
}

static void
append_attribute (Writer *writer, const char *name, const char *value)
{
  append_literal (writer, " ");
  append (writer, name);
  append_literal (writer, "=\"");
  append_escaped (writer, value, JOURNEY_ESCAPE_ATTRIBUTE);
  append_literal (writer, "\"");
}

static void
append_namespace (Writer *writer, const char *prefix, const char *uri)
{
  g_autofree char *name = *prefix ? g_strconcat ("xmlns:", prefix, NULL) : g_strdup ("xmlns");

  append_attribute (writer, name, uri);
}

static gboolean
is_declared (Writer *writer, const char *prefix, const char *uri)
{
  const char *declared = *prefix ? journey_extras_namespace (writer->root, prefix) : JOURNEY_NAMESPACE;

  return strcmp (prefix, "xml") == 0 || g_strcmp0 (declared, uri) == 0;
}

static gboolean
is_on_same_element (const JourneyExtraAttribute *a, const JourneyExtraAttribute *b)
{
  return a->index == b->index && strcmp (a->owner, b->owner) == 0;
}

/* Whether another attribute has declared the prefix on the same element; those of one element are neighbours. */
static gboolean
is_declared_here (JourneyExtras *extras, const JourneyExtraAttribute *attribute)
{
  const JourneyExtraAttribute *first = (const JourneyExtraAttribute *)(gpointer)extras->attributes->data;
  const JourneyExtraAttribute *end = first + extras->attributes->len;
  const JourneyExtraAttribute *other = attribute;

  while (other > first && is_on_same_element (other - 1, attribute))
    other--;
  for (; other < end && is_on_same_element (other, attribute); other++)
    if (other->done && strcmp (other->prefix, attribute->prefix) == 0)
      return TRUE;

  return FALSE;
}

static void
append_extra_attribute (Writer *writer, JourneyExtras *extras, JourneyExtraAttribute *attribute)
{
  g_autofree char *name = NULL;

  if (*attribute->prefix)
    {
      if (!is_declared (writer, attribute->prefix, attribute->uri) && !is_declared_here (extras, attribute))
        append_namespace (writer, attribute->prefix, attribute->uri);
      name = g_strconcat (attribute->prefix, ":", attribute->name, NULL);
    }

  append_attribute (writer, name ? name : attribute->name, attribute->value);
  attribute->done = TRUE;
}

/* The node's own attributes that stood behind the known attribute @after. */
static void
append_attributes_after (Writer *writer, Element *element, const char *after)
{
  JourneyExtras *extras = element->extras;

  for (guint i = 0; extras && i < extras->attributes->len; i++)
    {
      JourneyExtraAttribute *attribute = &g_array_index (extras->attributes, JourneyExtraAttribute, i);

      if (!attribute->done && !*attribute->owner && strcmp (attribute->after, after) == 0)
        append_extra_attribute (writer, extras, attribute);
    }
}

static void
append_fragment (Writer *writer, guint depth, JourneyExtraFragment *fragment)
{
  GVariantIter iter;
  const char *prefix;
  const char *uri;

  append_indent (writer, depth);
  if (*fragment->name)
    {
      append_literal (writer, "<");
      append (writer, fragment->name);
      g_variant_iter_init (&iter, fragment->namespaces);
      while (g_variant_iter_next (&iter, "(&s&s)", &prefix, &uri))
        if (!is_declared (writer, prefix, uri))
          append_namespace (writer, prefix, uri);
    }
  append (writer, fragment->rest);
  append_literal (writer, "\n");
  fragment->done = TRUE;
}

static void
begin_content (Writer *writer, Element *element)
{
  if (!element->has_content)
    append_literal (writer, ">\n");
  element->has_content = TRUE;
}

static void
append_fragments_after (Writer *writer, Element *element, const char *anchor)
{
  JourneyExtraFragment *fragment = NULL;

  while ((fragment = journey_extras_next_fragment (element->extras, anchor, fragment)) != NULL)
    {
      begin_content (writer, element);
      append_fragment (writer, element->depth + 1, fragment);
    }
}

/* What lost its place, because the neighbour that it stood behind is gone, comes last. */
static void
append_fragments_left (Writer *writer, Element *element)
{
  GArray *fragments = element->extras ? element->extras->fragments : NULL;

  for (guint i = 0; fragments && i < fragments->len; i++)
    {
      JourneyExtraFragment *fragment = &g_array_index (fragments, JourneyExtraFragment, i);

      if (fragment->done || g_str_equal (fragment->anchor, "^") || g_str_equal (fragment->anchor, "$"))
        continue;
      begin_content (writer, element);
      append_fragment (writer, element->depth + 1, fragment);
    }
}

static char *
join_references (const char *const *known, const JourneyExtraAttribute *kept)
{
  g_autofree char *joined = g_strjoinv (" ", (char **)known);

  if (!kept)
    return g_steal_pointer (&joined);

  return *joined ? g_strconcat (joined, " ", kept->value, NULL) : g_strdup (kept->value);
}

static void
append_value (Writer *writer, Element *element, const JourneyField *field, JourneyFieldId id)
{
  char number[JOURNEY_NUMBER_BUFFER];

  switch (field->type)
    {
    case JOURNEY_FIELD_NUMBER:
      append_attribute (writer, field->name, journey_number_format (journey_state_number (element->state, id), number));
      break;
    case JOURNEY_FIELD_INTEGER:
      append_attribute (writer, field->name, journey_number_format (journey_state_integer (element->state, id), number));
      break;
    case JOURNEY_FIELD_BOOLEAN:
      append_attribute (writer, field->name, journey_state_integer (element->state, id) ? "yes" : "no");
      break;
    case JOURNEY_FIELD_ENUM:
      append_attribute (writer, field->name, journey_field_nick (field, journey_state_integer (element->state, id)));
      break;
    default:
      append_attribute (writer, field->name, journey_state_text (element->state, id));
      break;
    }
}

/* A field that is an attribute. What only a newer version understands stands in its place while it is at its default. */
static void
append_field_attribute (Writer *writer, Element *element, const JourneyField *field, JourneyFieldId id)
{
  JourneyExtraAttribute *kept = journey_extras_find (element->extras, field->name);
  gboolean is_default = journey_state_is_default (element->state, id);

  if (field->type == JOURNEY_FIELD_REFERENCES && (kept || !is_default))
    {
      g_autofree char *joined = join_references (journey_state_strings (element->state, id), kept);

      append_attribute (writer, field->name, joined);
    }
  else if (!is_default)
    append_value (writer, element, field, id);
  else if (kept)
    append_attribute (writer, field->name, kept->value);

  if (kept)
    kept->done = TRUE;
}

static void
append_attributes (Writer *writer, Element *element)
{
  append_attribute (writer, "id", journey_state_id (element->state));
  append_attributes_after (writer, element, "");

  for (guint i = 0; i < element->spec->n_fields; i++)
    {
      JourneyFieldId id = JOURNEY_FIELD_ID (element->spec->kind, i);
      const JourneyField *field = &element->spec->fields[i];

      /* The version goes before everything else, as the first thing that a reader has to know. */
      if (journey_field_is_element (field) || id == JOURNEY_MAP_VERSION)
        continue;
      append_field_attribute (writer, element, field, id);
      append_attributes_after (writer, element, field->name);
    }
}

/* Attributes that newer versions wrote on the element of a field; @cursor moves on through them. */
static void
append_owned_attributes (Writer *writer, JourneyExtras *extras, const char *owner, guint index, guint *cursor)
{
  for (; extras && *cursor < extras->attributes->len; (*cursor)++)
    {
      JourneyExtraAttribute *attribute = &g_array_index (extras->attributes, JourneyExtraAttribute, *cursor);

      if (strcmp (attribute->owner, owner) != 0)
        continue;
      if (attribute->index > index)
        break;
      append_extra_attribute (writer, extras, attribute);
    }
}

static gboolean
owns_attributes (JourneyExtras *extras, const char *owner)
{
  for (guint i = 0; extras && i < extras->attributes->len; i++)
    if (strcmp (g_array_index (extras->attributes, JourneyExtraAttribute, i).owner, owner) == 0)
      return TRUE;

  return FALSE;
}

static void
append_text_element (Writer *writer, Element *element, const char *name, guint index, guint *cursor, const char *text)
{
  begin_content (writer, element);
  append_indent (writer, element->depth + 1);
  append_literal (writer, "<");
  append (writer, name);
  append_owned_attributes (writer, element->extras, name, index, cursor);
  if (*text)
    {
      append_literal (writer, ">");
      append_escaped (writer, text, JOURNEY_ESCAPE_TEXT);
      append_literal (writer, "</");
      append (writer, name);
      append_literal (writer, ">\n");
    }
  else
    append_literal (writer, "/>\n");
}

static const char *
type_of_picture (GBytes *data)
{
  gsize length;
  const guint8 *bytes = g_bytes_get_data (data, &length);
  JourneyPicture picture;

  return journey_picture_inspect (bytes, length, &picture) ? picture.type : "application/octet-stream";
}

/* Without @data, it is only what a newer version says of it that is kept. */
static void
append_picture (Writer *writer, Element *element, const char *name, GBytes *data)
{
  g_autofree char *encoded = data ? g_base64_encode (g_bytes_get_data (data, NULL), g_bytes_get_size (data)) : g_strdup ("");
  guint cursor = 0;

  begin_content (writer, element);
  append_indent (writer, element->depth + 1);
  append_literal (writer, "<");
  append (writer, name);
  append_attribute (writer, "type", data ? type_of_picture (data) : "image/png");
  append_owned_attributes (writer, element->extras, name, 0, &cursor);
  append_literal (writer, ">");
  append (writer, encoded);
  append_literal (writer, "</");
  append (writer, name);
  append_literal (writer, ">\n");
}

static void
append_field_element (Writer *writer, Element *element, const JourneyField *field, JourneyFieldId id)
{
  const char *name = writer->field_elements[element->spec->kind][JOURNEY_ID_INDEX (id)];
  gboolean is_default = journey_state_is_default (element->state, id);
  guint cursor = 0;

  if (field->type == JOURNEY_FIELD_STRINGS)
    {
      const char *const *strings = journey_state_strings (element->state, id);

      for (guint i = 0; strings[i]; i++)
        append_text_element (writer, element, name, i, &cursor, strings[i]);
    }
  else if (field->type == JOURNEY_FIELD_DATA)
    {
      if (!is_default || owns_attributes (element->extras, name))
        append_picture (writer, element, name, journey_state_data (element->state, id));
    }
  else if (!is_default || owns_attributes (element->extras, name))
    append_text_element (writer, element, name, 0, &cursor, journey_state_text (element->state, id));

  if (element->extras)
    append_fragments_after (writer, element, name);
}

static void write_node (Writer *writer, JourneyState *state, guint depth);

static void
append_children (Writer *writer, Element *element)
{
  for (guint i = 0; i < element->spec->n_lists; i++)
    {
      JourneyListId list = JOURNEY_LIST_ID (element->spec->kind, i);
      guint n = journey_state_n_children (element->state, list);

      for (guint j = 0; j < n; j++)
        {
          JourneyState *child = journey_state_child (element->state, list, j);

          begin_content (writer, element);
          write_node (writer, child, element->depth + 1);
          if (element->extras)
            {
              g_autofree char *anchor = g_strconcat ("#", journey_state_id (child), NULL);

              append_fragments_after (writer, element, anchor);
            }
        }
    }
}

static void
append_root_attributes (Writer *writer, Element *element)
{
  const char *version = journey_state_text (element->state, JOURNEY_MAP_VERSION);
  GVariantIter iter;
  const char *prefix;
  const char *uri;

  append_attribute (writer, "xmlns", JOURNEY_NAMESPACE);
  if (writer->root)
    {
      g_variant_iter_init (&iter, writer->root->namespaces);
      while (g_variant_iter_next (&iter, "(&s&s)", &prefix, &uri))
        append_namespace (writer, prefix, uri);
    }
  append_attribute (writer, "version", *version ? version : "1.0");
}

static void
write_element (Writer *writer, Element *element)
{
  append_indent (writer, element->depth);
  append_literal (writer, "<");
  append (writer, element->spec->element);
  if (element->spec->kind == JOURNEY_KIND_MAP)
    append_root_attributes (writer, element);
  append_attributes (writer, element);

  append_fragments_after (writer, element, "");
  for (guint i = 0; i < element->spec->n_fields; i++)
    if (journey_field_is_element (&element->spec->fields[i]))
      append_field_element (writer, element, &element->spec->fields[i], JOURNEY_FIELD_ID (element->spec->kind, i));
  append_children (writer, element);
  append_fragments_left (writer, element);

  if (element->has_content)
    {
      append_indent (writer, element->depth);
      append_literal (writer, "</");
      append (writer, element->spec->element);
      append_literal (writer, ">\n");
    }
  else
    append_literal (writer, "/>\n");
}

static void
write_node (Writer *writer, JourneyState *state, guint depth)
{
  GVariant *variant = journey_state_extras (state);
  Element element = {
    .state = state,
    .spec = journey_state_spec (state),
    .extras = variant ? journey_extras_open (variant) : NULL,
    .depth = depth,
  };

  write_element (writer, &element);
  journey_extras_free (element.extras);
}

static void
append_around (Writer *writer, const char *anchor)
{
  JourneyExtraFragment *fragment = NULL;

  while ((fragment = journey_extras_next_fragment (writer->root, anchor, fragment)) != NULL)
    append_fragment (writer, 0, fragment);
}

/**
 * journey_write_bytes:
 * @map: the state of a whole map
 *
 * Writes a map in the form of docs/format.md. The same map gives the same bytes. What the reader kept of a newer
 * version or another program is written where it stood.
 *
 * Returns: (transfer full): the bytes of the file
 */
GBytes *
journey_write_bytes (JourneyState *map)
{
  Writer writer = { 0 };

  g_return_val_if_fail (journey_state_kind (map) == JOURNEY_KIND_MAP, NULL);

  for (JourneyKind kind = 0; kind < JOURNEY_N_KINDS; kind++)
    for (guint i = 0; i < journey_spec_get (kind)->n_fields; i++)
      writer.field_elements[kind][i] = journey_field_element (&journey_spec_get (kind)->fields[i]);
  writer.root = journey_extras_open (journey_state_extras (map));

  append_literal (&writer, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  append_around (&writer, "^");
  write_node (&writer, map, 0);
  append_around (&writer, "$");

  journey_extras_free (writer.root);
  for (JourneyKind kind = 0; kind < JOURNEY_N_KINDS; kind++)
    for (guint i = 0; i < journey_spec_get (kind)->n_fields; i++)
      g_free (writer.field_elements[kind][i]);

  return journey_buffer_end (&writer.buffer);
}
