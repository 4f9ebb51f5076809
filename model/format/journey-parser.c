/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-parser-private.h"

#include <glib/gi18n.h>
#include <libxml/SAX2.h>
#include <libxml/parserInternals.h>
#include <string.h>

#include "journey-guard.h"

#define BYTES_A_NODE 80 /* of a usual map */
#define MAX_AT_ONCE (8 * 1024 * 1024)

/* Stopping frees what the names and values of the open tag point into, so it has to wait for the end of a callback. */
static void
stop_if_failed (JourneyParser *parser)
{
  if (parser->error)
    xmlStopParser (parser->xml);
}

static gboolean
is_at_end (JourneyParser *parser)
{
  xmlParserInput *input = parser->xml->input;

  return input && input->cur >= input->end && (!parser->has_root || parser->depth > 0);
}

static void
fail_cut_off (JourneyParser *parser)
{
  journey_parser_fail (parser, JOURNEY_FORMAT_ERROR_SYNTAX, _ ("The file ends before the map does. It seems to be cut off."));
}

static gsize
value_length (const JourneyAttribute *attribute)
{
  return (gsize)(attribute->end - attribute->value);
}

static gboolean
check_attributes (JourneyParser *parser, const JourneyTag *tag)
{
  for (guint i = 0; i < tag->n_attributes; i++)
    if (value_length (&tag->attributes[i]) > JOURNEY_LIMIT_TEXT)
      {
        journey_parser_fail (parser, JOURNEY_FORMAT_ERROR_LIMIT, _ ("A text is larger than 1 MB."));
        return FALSE;
      }

  return TRUE;
}

static gboolean
check_tag (JourneyParser *parser, const JourneyTag *tag)
{
  if (tag->n_attributes > JOURNEY_LIMIT_ATTRIBUTES)
    journey_parser_fail (parser, JOURNEY_FORMAT_ERROR_LIMIT, _ ("An element has more than %d attributes."),
                         JOURNEY_LIMIT_ATTRIBUTES);
  else if (parser->depth > JOURNEY_LIMIT_DEPTH)
    journey_parser_fail (parser, JOURNEY_FORMAT_ERROR_LIMIT, _ ("More than %d elements stand inside each other."),
                         JOURNEY_LIMIT_DEPTH);
  else if (parser->n_elements > JOURNEY_LIMIT_ELEMENTS)
    journey_parser_fail (parser, JOURNEY_FORMAT_ERROR_LIMIT, _ ("There are more than %d elements."), JOURNEY_LIMIT_ELEMENTS);
  else if (xmlDictSize (parser->xml->dict) > JOURNEY_LIMIT_NAMES)
    journey_parser_fail (parser, JOURNEY_FORMAT_ERROR_LIMIT, _ ("There are more than %d different names."), JOURNEY_LIMIT_NAMES);
  else if (parser->n_namespaces > JOURNEY_LIMIT_NAMESPACES)
    journey_parser_fail (parser, JOURNEY_FORMAT_ERROR_LIMIT, _ ("More than %d namespaces are declared at once."),
                         JOURNEY_LIMIT_NAMESPACES);
  else
    return TRUE;

  return FALSE;
}

static void
start_in_node (JourneyParser *parser, const JourneyTag *tag)
{
  JourneyFrame *frame = journey_parser_top (parser);
  gboolean is_ours = tag->uri == parser->uri;
  int list = is_ours ? journey_names_find_list (&parser->names, frame->spec, tag->name) : -1;
  int field = is_ours && list < 0 ? journey_names_find_element (&parser->names, frame->spec, tag->name) : -1;

  if (list >= 0)
    journey_parser_start_node (parser, frame->spec->lists[list].kind, tag);
  else if (field >= 0)
    journey_parser_start_field (parser, (guint)field, tag);
  else
    journey_parser_start_fragment (parser, tag);
}

/* A parser that replaces no entities, as ours must not, gives an ampersand in a value as "&#38;", whatever way it
 * was written, and no other reference at all. */
static char *
unescape (const char *value, gsize length, gsize *new_length)
{
  static const char ampersand[] = "&#38;";
  const gsize width = sizeof ampersand - 1;
  const char *end = value + length;
  char *plain = g_malloc (length + 1);
  char *p = plain;

  while (value < end)
    {
      gboolean is_ampersand = (gsize)(end - value) >= width && memcmp (value, ampersand, width) == 0;

      *p++ = *value;
      value += is_ampersand ? width : 1;
    }
  *p = '\0';
  *new_length = (gsize)(p - plain);

  return plain;
}

static void
unescape_value (JourneyParser *parser, JourneyAttribute *attribute)
{
  gsize length;

  attribute->value = (const xmlChar *)unescape ((const char *)attribute->value, value_length (attribute), &length);
  attribute->end = attribute->value + length;
  g_ptr_array_add (parser->values, (gpointer)attribute->value);
}

/* Returns: (transfer full): the URI of a namespace, which comes like the value of an attribute; empty without one */
char *
journey_parser_uri (const xmlChar *uri)
{
  const char *text = uri ? (const char *)uri : "";
  gsize length;

  return unescape (text, strlen (text), &length);
}

static void
unescape_attributes (JourneyParser *parser, JourneyTag *tag)
{
  g_ptr_array_set_size (parser->values, 0);

  for (guint i = 0; i < tag->n_attributes; i++)
    {
      if (!memchr (tag->attributes[i].value, '&', value_length (&tag->attributes[i])))
        continue;
      if (tag->attributes != parser->attributes)
        memcpy (parser->attributes, tag->attributes, tag->n_attributes * sizeof *tag->attributes);
      tag->attributes = parser->attributes;
      unescape_value (parser, &parser->attributes[i]);
    }
}

/* An unknown part of a text is put behind it. One that is known there would turn into something else by that. */
static void
start_in_text (JourneyParser *parser, const JourneyTag *tag)
{
  JourneyFrame *frame = journey_parser_top (parser);

  if (tag->uri == parser->uri
      && (journey_names_find_list (&parser->names, frame->spec, tag->name) >= 0
          || journey_names_find_element (&parser->names, frame->spec, tag->name) >= 0))
    journey_parser_fail (parser, JOURNEY_FORMAT_ERROR_INVALID, _ ("<%s> cannot hold a <%s>."),
                         (const char *)parser->names.fields[frame->spec->kind][parser->field], (const char *)tag->name);
  else
    journey_parser_start_fragment (parser, tag);
}

static void
start_element (JourneyParser *parser, JourneyTag *tag)
{
  /* The parser tells of a tag before it looks whether the tag has an end. */
  if (is_at_end (parser))
    {
      fail_cut_off (parser);
      return;
    }

  parser->depth++;
  parser->n_elements++;
  parser->n_namespaces += tag->n_namespaces;
  if (!check_tag (parser, tag))
    return;
  unescape_attributes (parser, tag);
  if (!check_attributes (parser, tag))
    return;
  parser->namespaces[parser->depth] = (guint8)tag->n_namespaces;

  if (!parser->has_root)
    {
      parser->has_root = TRUE;
      if (journey_parser_start_root (parser, tag))
        journey_parser_start_node (parser, JOURNEY_KIND_MAP, tag);
    }
  else if (parser->fragment.depth > 0)
    journey_parser_start_fragment (parser, tag);
  else if (parser->field >= 0)
    start_in_text (parser, tag);
  else
    start_in_node (parser, tag);
}

static void
on_start_element (void *data,
                  const xmlChar *name,
                  const xmlChar *prefix,
                  const xmlChar *uri,
                  int n_namespaces,
                  const xmlChar **namespaces,
                  int n_attributes,
                  int n_defaulted,
                  const xmlChar **attributes)
{
  JourneyParser *parser = data;
  JourneyTag tag = {
    name, prefix, uri, namespaces, (guint)n_namespaces, (const JourneyAttribute *)(gconstpointer)attributes, (guint)n_attributes,
  };

  if (parser->error)
    return;

  start_element (parser, &tag);
  stop_if_failed (parser);
}

static void
on_end_element (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
  JourneyParser *parser = data;

  if (parser->error)
    return;

  parser->n_namespaces -= parser->namespaces[parser->depth];
  parser->depth--;
  if (parser->fragment.depth > 0)
    journey_parser_end_fragment (parser);
  else if (parser->field >= 0)
    journey_parser_end_field (parser);
  else
    journey_parser_end_node (parser);
  stop_if_failed (parser);
}

/* Text where none can be, in a node: around the root there is none for XML either. The parser is behind it by now, and may be
 * some lines further; but a line that ends in a carriage return alone is none to libxml2, though the text has it as one. */
static void
refuse_text (JourneyParser *parser, const char *text, gsize length)
{
  const char *start = text + strspn (text, " \t\r\n");
  g_autofree char *quoted = journey_slice_shorten ((JourneySlice){ start, (gsize)(text + length - start) });
  guint line = journey_parser_line (parser);

  for (const char *p = start; p < text + length; p++)
    if (*p == '\n' && line > 1)
      line--;

  journey_parser_fail_at (parser, line, JOURNEY_FORMAT_ERROR_INVALID, _ ("<%s> cannot hold text of its own: “%s”."),
                          journey_parser_top (parser)->spec->element, g_strstrip (quoted));
}

static gboolean
is_blank (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (text[i] != ' ' && text[i] != '\n' && text[i] != '\t' && text[i] != '\r')
      return FALSE;

  return TRUE;
}

static void
on_characters (void *data, const xmlChar *characters, int n)
{
  JourneyParser *parser = data;
  const char *text = (const char *)characters;
  gsize length = (gsize)n;

  if (parser->error)
    return;

  if (parser->fragment.depth > 0)
    journey_parser_fragment_text (parser, text, length);
  else if (parser->field >= 0)
    journey_parser_field_text (parser, text, length);
  else if (!is_blank (text, length))
    refuse_text (parser, text, length);
  stop_if_failed (parser);
}

static void
keep_markup (JourneyParser *parser, const char *open, const char *text, const char *close)
{
  g_autofree char *raw = NULL;

  if (parser->error)
    return;

  if (strlen (text) > JOURNEY_LIMIT_TEXT)
    {
      journey_parser_fail (parser, JOURNEY_FORMAT_ERROR_LIMIT, _ ("A text is larger than 1 MB."));
      stop_if_failed (parser);
      return;
    }

  raw = g_strconcat (open, text, close, NULL);
  journey_parser_keep_raw (parser, raw);
  stop_if_failed (parser);
}

static void
on_comment (void *data, const xmlChar *text)
{
  keep_markup (data, "<!--", (const char *)text, "-->");
}

static void
on_processing_instruction (void *data, const xmlChar *target, const xmlChar *text)
{
  g_autofree char *whole = text ? g_strconcat ((const char *)target, " ", text, NULL) : g_strdup ((const char *)target);

  keep_markup (data, "<?", whole, "?>");
}

static void
on_document_type (void *data, const xmlChar *name, const xmlChar *external, const xmlChar *system)
{
  journey_parser_fail (data, JOURNEY_FORMAT_ERROR_SYNTAX,
                       _ ("There is a DOCTYPE or another declaration. Maps have none, so the file is not opened."));
}

static void
on_error (void *data, xmlError *error)
{
  JourneyParser *parser = data;

  if (parser->error || error->level < XML_ERR_ERROR)
    return;

  if (error->code == XML_ERR_NAME_TOO_LONG || strstr (error->message, "XML_PARSE_HUGE") || strstr (error->message, "too long"))
    journey_parser_fail (parser, JOURNEY_FORMAT_ERROR_LIMIT, _ ("A name or a text is too long."));
  else if (is_at_end (parser))
    fail_cut_off (parser);
  else
    journey_parser_fail (parser, JOURNEY_FORMAT_ERROR_SYNTAX, "%s", journey_parser_explain (error));
}

static const xmlSAXHandler handler = {
  .internalSubset = on_document_type,
  .startElementNs = on_start_element,
  .endElementNs = on_end_element,
  .characters = on_characters,
  .ignorableWhitespace = on_characters,
  .cdataBlock = on_characters,
  .comment = on_comment,
  .processingInstruction = on_processing_instruction,
  .serror = on_error,
  .initialized = XML_SAX2_MAGIC,
};

/* The slots of nodes that went into a list are empty. */
static void
unref_child (gpointer state)
{
  if (state)
    journey_state_unref (state);
}

static void
link_clear (gpointer link)
{
  g_free (((JourneyLink *)link)->raw);
}

static void
parser_init (JourneyParser *parser, JourneyReadFlags flags)
{
  parser->flags = flags;
  parser->field = -1;
  parser->children = g_ptr_array_new_with_free_func (unref_child);
  parser->text = g_string_new (NULL);
  parser->values = g_ptr_array_new_with_free_func (g_free);
  parser->nodes = g_array_new (FALSE, FALSE, sizeof (JourneyNodeRecord));
  parser->root_namespaces = g_hash_table_new (NULL, NULL);
  parser->links = g_array_new (FALSE, FALSE, sizeof (JourneyLink));
  g_array_set_clear_func (parser->links, link_clear);
  parser->remarks = journey_parser_new_remarks ();
}

static void
frame_clear (JourneyFrame *frame)
{
  g_clear_pointer (&frame->state, journey_state_unref);
  g_clear_pointer (&frame->keeper, journey_keeper_free);
  for (guint i = 0; frame->strings && i < frame->spec->n_fields; i++)
    g_clear_pointer (&frame->strings[i], g_ptr_array_unref);
  g_clear_pointer (&frame->strings, g_free);
}

static void
parser_clear (JourneyParser *parser)
{
  for (guint i = 0; i < parser->n_frames; i++)
    frame_clear (&parser->frames[i]);
  g_clear_pointer (&parser->root, journey_state_unref);
  g_clear_pointer (&parser->root_keeper, journey_keeper_free);
  g_clear_pointer (&parser->picture, g_byte_array_unref);
  g_clear_error (&parser->error);
  journey_parser_fragment_clear (parser);
  g_ptr_array_unref (parser->children);
  g_string_free (parser->text, TRUE);
  g_ptr_array_unref (parser->values);
  g_array_unref (parser->nodes);
  journey_text_table_clear (&parser->ids);
  journey_text_table_clear (&parser->aliases);
  journey_text_table_clear (&parser->foreign);
  g_hash_table_unref (parser->root_namespaces);
  g_array_unref (parser->links);
  journey_text_table_clear (&parser->reported);
  g_array_unref (parser->remarks);
}

static void
run (JourneyParser *parser)
{
  xmlParserCtxt *xml = parser->xml;

  xmlCtxtUseOptions (xml, XML_PARSE_NONET);
  journey_names_init (&parser->names, xml->dict);

  xmlParseDocument (xml);

  if (!parser->error && (!xml->wellFormed || !parser->root))
    journey_parser_fail (parser, JOURNEY_FORMAT_ERROR_SYNTAX, _ ("The file is not well-formed XML here."));
  if (parser->error)
    return;

  if (!journey_parser_is_verbatim (parser))
    {
      journey_parser_resolve (parser);
      journey_parser_complete (parser);
    }
  journey_parser_seal (parser);
}

static int
on_read (void *data, char *buffer, int room)
{
  JourneyParser *parser = data;
  gsize n = MIN ((gsize)room, parser->left);

  memcpy (buffer, parser->next, n);
  parser->next += n;
  parser->left -= n;

  return (int)n;
}

/* A parser that is given all bytes at once is a tenth faster. But above 10 MB it takes some files for too large, by what
 * stands in their last 500 bytes, so that it has to read those in small pieces. */
static xmlParserCtxt *
open_xml (JourneyParser *parser, const char *data, gsize length)
{
  xmlParserCtxt *xml;

  parser->next = data;
  parser->left = length;
  if (length > MAX_AT_ONCE)
    return xmlCreateIOParserCtxt ((xmlSAXHandler *)&handler, parser, on_read, NULL, parser, XML_CHAR_ENCODING_NONE);

  xml = xmlCreateMemoryParserCtxt (data, (int)length);
  if (xml)
    {
      *xml->sax = handler;
      xml->userData = parser;
    }

  return xml;
}

/**
 * journey_parse_bytes:
 * @flags: how to read
 * @report: (nullable): where remarks go, in the order of the file's lines
 *
 * Reads a map from memory. May be called from any thread.
 *
 * Returns: (transfer full) (nullable): the sealed state of the map, or NULL with a JOURNEY_FORMAT_ERROR
 */
JourneyState *
journey_parse_bytes (GBytes *bytes, JourneyReadFlags flags, JourneyReport *report, GError **error)
{
  g_autofree JourneyParser *parser = NULL;
  JourneyState *root = NULL;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (!journey_guard_check (data, length, error))
    return NULL;

  xmlInitParser ();
  parser = g_new0 (JourneyParser, 1);
  parser->xml = open_xml (parser, data, length);
  if (!parser->xml)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("There is not enough memory to read the file."));
      return NULL;
    }

  parser_init (parser, flags);
  journey_text_table_reserve (&parser->ids, (guint)MIN (length / BYTES_A_NODE, JOURNEY_LIMIT_ELEMENTS));
  run (parser);
  journey_parser_hand_over (parser, report);
  if (parser->error)
    g_propagate_error (error, g_steal_pointer (&parser->error));
  else
    root = g_steal_pointer (&parser->root);

  parser_clear (parser);
  /* In a file that is not well-formed a declaration can hide from us; the parser keeps a document for it. */
  if (parser->xml->myDoc)
    xmlFreeDoc (parser->xml->myDoc);
  xmlFreeParserCtxt (parser->xml);

  return root;
}
