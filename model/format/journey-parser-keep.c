/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-parser-private.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  const xmlChar *prefix;
  guint depth;
} Declaration;

static char *
qualified_name (const xmlChar *prefix, const xmlChar *name)
{
  return prefix ? g_strconcat ((const char *)prefix, ":", name, NULL) : g_strdup ((const char *)name);
}

/**
 * journey_parser_check_name:
 * @name: of something that is not known; known names are short enough
 *
 * Fails when a name is too long.
 */
void
journey_parser_check_name (JourneyParser *parser, const char *name)
{
  if (strlen (name) > JOURNEY_LIMIT_NAME)
    journey_parser_fail (parser, JOURNEY_FORMAT_ERROR_LIMIT, _ ("A name is longer than %d bytes."), JOURNEY_LIMIT_NAME);
}

/* Keeping costs more than reading does, so that many small parts would cost very much. */
static gboolean
count_kept (JourneyParser *parser)
{
  if (++parser->n_kept <= JOURNEY_LIMIT_KEPT)
    return TRUE;

  journey_parser_fail (parser, JOURNEY_FORMAT_ERROR_LIMIT, _ ("There are more than %d comments and unknown attributes."),
                       JOURNEY_LIMIT_KEPT);
  return FALSE;
}

static JourneyKeeper *
need_keeper (JourneyParser *parser)
{
  JourneyFrame *frame = journey_parser_top (parser);
  JourneyKeeper **keeper = frame ? &frame->keeper : &parser->root_keeper;

  if (!*keeper)
    *keeper = journey_keeper_new ();

  return *keeper;
}

/* What the part that begins here stands behind. */
static char *
anchor_here (JourneyParser *parser)
{
  JourneyFrame *frame = journey_parser_top (parser);
  int field;

  if (!frame)
    return g_strdup (parser->has_root ? "$" : "^");
  if (frame->last_child && parser->field < 0)
    return g_strconcat ("#", journey_state_id (frame->last_child), NULL);

  field = parser->field >= 0 ? parser->field : frame->last_field;

  return g_strdup (field >= 0 ? (const char *)parser->names.fields[frame->spec->kind][field] : "");
}

/**
 * journey_parser_remark_unknown:
 *
 * Remarks on a part that this version does not know, once for each name.
 */
void
journey_parser_remark_unknown (JourneyParser *parser, JourneyUnknown what, const char *name)
{
  static const char *const sentences[] = {
    [JOURNEY_UNKNOWN_ELEMENT] = N_ ("<%s> is not known to this version of Sojourn here; it is kept as it is."),
    [JOURNEY_UNKNOWN_ATTRIBUTE] = N_ ("The attribute %s is not known to this version of Sojourn here; it is kept as it is."),
    [JOURNEY_UNKNOWN_VALUE] = N_ ("The value %s is not known to this version of Sojourn here; it is kept as it is."),
  };
  g_autofree char *key = g_strdup_printf ("%d%s", what, name);

  if (journey_text_table_add_copy (&parser->reported, key, strlen (key), 1))
    journey_parser_remark (parser, JOURNEY_REMARK_UNKNOWN, journey_parser_line (parser), _ (sentences[what]), name);
}

/**
 * journey_parser_keep_attribute:
 * @owner: the element of the field that has it, "" for the node's own
 * @index: which of several such elements
 * @after: the known attribute that it stands behind
 *
 * Keeps an attribute that is not known.
 */
void
journey_parser_keep_attribute (JourneyParser *parser,
                               JourneyFrame *frame,
                               const char *owner,
                               guint index,
                               const char *after,
                               const JourneyAttribute *attribute)
{
  g_autofree char *name = qualified_name (attribute->prefix, attribute->name);
  g_autofree char *value = g_strndup ((const char *)attribute->value, (gsize)(attribute->end - attribute->value));
  g_autofree char *uri = journey_parser_uri (attribute->uri);
  JourneyExtraAttribute extra = {
    .owner = owner,
    .index = index,
    .after = after,
    .prefix = attribute->prefix ? (const char *)attribute->prefix : "",
    .uri = uri,
    .name = (const char *)attribute->name,
    .value = value,
  };

  journey_parser_check_name (parser, name);
  if (!count_kept (parser))
    return;
  if (!frame->keeper)
    frame->keeper = journey_keeper_new ();
  journey_keeper_add_attribute (frame->keeper, &extra);
  journey_parser_remark_unknown (parser, JOURNEY_UNKNOWN_ATTRIBUTE, name);
}

static gboolean
is_blank (const GString *text)
{
  return strspn (text->str, " \t\r\n") == text->len;
}

/* Ends what is open before the next piece: the start tag and the text. Indentation stays as it is. */
static void
settle (JourneyFragmentWriter *fragment)
{
  if (fragment->is_open)
    journey_buffer_append (&fragment->rest, ">");
  fragment->is_open = FALSE;

  journey_buffer_append_escaped (&fragment->rest, fragment->run->str, fragment->run->len,
                                 is_blank (fragment->run) ? JOURNEY_ESCAPE_BLOCK : JOURNEY_ESCAPE_TEXT);
  g_string_truncate (fragment->run, 0);
}

static void
append_attribute (JourneyParser *parser, const xmlChar *prefix, const xmlChar *name, const char *value, gsize length)
{
  JourneyFragmentWriter *fragment = &parser->fragment;
  g_autofree char *qualified = qualified_name (prefix, name);

  journey_parser_check_name (parser, qualified);
  journey_buffer_append (&fragment->rest, " ");
  journey_buffer_append (&fragment->rest, qualified);
  journey_buffer_append (&fragment->rest, "=\"");
  journey_buffer_append_escaped (&fragment->rest, value, length, JOURNEY_ESCAPE_ATTRIBUTE);
  journey_buffer_append (&fragment->rest, "\"");
}

static void
need_namespace (JourneyFragmentWriter *fragment, const xmlChar *prefix, const xmlChar *uri)
{
  g_hash_table_insert (fragment->needed, g_strdup (prefix ? (const char *)prefix : ""), journey_parser_uri (uri));
}

/* Notes that a part uses a prefix which it does not declare inside of itself. */
static void
use_prefix (JourneyParser *parser, const xmlChar *prefix, const xmlChar *uri)
{
  JourneyFragmentWriter *fragment = &parser->fragment;

  if ((!prefix && uri == parser->uri) || g_strcmp0 ((const char *)prefix, "xml") == 0)
    return;
  for (guint i = 0; i < fragment->declared->len; i++)
    if (g_array_index (fragment->declared, Declaration, i).prefix == prefix)
      return;

  need_namespace (fragment, prefix, uri);
}

static void
begin_fragment (JourneyParser *parser, const JourneyTag *tag, const char *name)
{
  JourneyFragmentWriter *fragment = &parser->fragment;

  /* What a part needs while it is read is made once for all parts. */
  if (!fragment->run)
    {
      fragment->run = g_string_new (NULL);
      fragment->names = g_ptr_array_new_with_free_func (g_free);
      fragment->declared = g_array_new (FALSE, FALSE, sizeof (Declaration));
      fragment->needed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
    }
  fragment->anchor = anchor_here (parser);
  fragment->name = g_strdup (name);

  for (guint i = 0; i < tag->n_namespaces; i++)
    {
      const xmlChar *prefix = tag->namespaces[2 * i];
      const xmlChar *uri = tag->namespaces[2 * i + 1];

      /* What the root says just the same would be left out in writing, and not be there the next time. */
      if (prefix ? g_hash_table_lookup (parser->root_namespaces, prefix) != uri : uri != parser->uri)
        need_namespace (fragment, prefix, uri);
    }
  journey_parser_remark_unknown (parser, JOURNEY_UNKNOWN_ELEMENT, fragment->name);
}

static void
begin_inner (JourneyParser *parser, const JourneyTag *tag, const char *name)
{
  JourneyFragmentWriter *fragment = &parser->fragment;

  settle (fragment);
  journey_buffer_append (&fragment->rest, "<");
  journey_buffer_append (&fragment->rest, name);

  for (guint i = 0; i < tag->n_namespaces; i++)
    {
      const xmlChar *prefix = tag->namespaces[2 * i];
      g_autofree char *uri = journey_parser_uri (tag->namespaces[2 * i + 1]);
      Declaration declaration = { prefix, fragment->depth };

      g_array_append_val (fragment->declared, declaration);
      if (prefix)
        append_attribute (parser, (const xmlChar *)"xmlns", prefix, uri, strlen (uri));
      else
        append_attribute (parser, NULL, (const xmlChar *)"xmlns", uri, strlen (uri));
    }
}

static void
note_foreign_id (JourneyParser *parser, const JourneyAttribute *attribute)
{
  if (attribute->prefix || attribute->name != parser->names.id)
    return;

  journey_text_table_add_copy (&parser->foreign, (const char *)attribute->value, (gsize)(attribute->end - attribute->value), 1);
}

/**
 * journey_parser_start_fragment:
 *
 * Begins a part that is not known, or an element inside of it: it is written down as it stands.
 */
void
journey_parser_start_fragment (JourneyParser *parser, const JourneyTag *tag)
{
  JourneyFragmentWriter *fragment = &parser->fragment;
  g_autofree char *name = qualified_name (tag->prefix, tag->name);

  journey_parser_check_name (parser, name);
  if (fragment->depth == 0)
    begin_fragment (parser, tag, name);
  else
    begin_inner (parser, tag, name);

  use_prefix (parser, tag->prefix, tag->uri);
  for (guint i = 0; i < tag->n_attributes; i++)
    {
      const JourneyAttribute *attribute = &tag->attributes[i];

      if (attribute->prefix)
        use_prefix (parser, attribute->prefix, attribute->uri);
      append_attribute (parser, attribute->prefix, attribute->name, (const char *)attribute->value,
                        (gsize)(attribute->end - attribute->value));
      note_foreign_id (parser, attribute);
    }

  g_ptr_array_add (fragment->names, g_steal_pointer (&name));
  fragment->depth++;
  fragment->is_open = TRUE;
}

/**
 * journey_parser_fragment_text:
 *
 * Takes a piece of text inside of a part that is not known.
 */
void
journey_parser_fragment_text (JourneyParser *parser, const char *text, gsize length)
{
  if (parser->fragment.run->len + length > JOURNEY_LIMIT_PICTURE)
    journey_parser_fail (parser, JOURNEY_FORMAT_ERROR_LIMIT, _ ("A text is larger than 40 MB."));
  else
    g_string_append_len (parser->fragment.run, text, (gssize)length);
}

/**
 * journey_parser_keep_raw:
 * @raw: a comment or a processing instruction
 *
 * Keeps markup that means nothing to a map.
 */
void
journey_parser_keep_raw (JourneyParser *parser, const char *raw)
{
  g_autoptr (GVariant) none = NULL;
  g_autofree char *anchor = NULL;
  JourneyExtraFragment fragment;

  if (!count_kept (parser))
    return;
  if (parser->fragment.depth > 0)
    {
      settle (&parser->fragment);
      journey_buffer_append (&parser->fragment.rest, raw);
      return;
    }

  none = g_variant_ref_sink (g_variant_new_array (G_VARIANT_TYPE ("(ss)"), NULL, 0));
  anchor = anchor_here (parser);
  fragment = (JourneyExtraFragment){ .anchor = anchor, .namespaces = none, .name = "", .rest = raw };
  journey_keeper_add_fragment (need_keeper (parser), &fragment);
}

static int
compare_strings (gconstpointer a, gconstpointer b)
{
  return strcmp (a, b);
}

static GVariant *
needed_namespaces (JourneyFragmentWriter *fragment)
{
  g_autoptr (GList) prefixes = g_list_sort (g_hash_table_get_keys (fragment->needed), compare_strings);
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(ss)"));
  for (GList *l = prefixes; l; l = l->next)
    g_variant_builder_add (&builder, "(ss)", l->data, g_hash_table_lookup (fragment->needed, l->data));

  return g_variant_ref_sink (g_variant_builder_end (&builder));
}

static void
finish_fragment (JourneyParser *parser)
{
  JourneyFragmentWriter *fragment = &parser->fragment;
  g_autoptr (GVariant) needed = needed_namespaces (fragment);
  JourneyExtraFragment kept;

  journey_buffer_append_len (&fragment->rest, "", 1);
  kept = (JourneyExtraFragment){
    .anchor = fragment->anchor, .namespaces = needed, .name = fragment->name, .rest = fragment->rest.data
  };
  journey_keeper_add_fragment (need_keeper (parser), &kept);

  g_clear_pointer (&fragment->anchor, g_free);
  g_clear_pointer (&fragment->name, g_free);
  g_hash_table_remove_all (fragment->needed);
  fragment->rest.length = 0;
}

/**
 * journey_parser_end_fragment:
 *
 * Ends the innermost element of a part that is not known, and the part itself with its outermost one.
 */
void
journey_parser_end_fragment (JourneyParser *parser)
{
  JourneyFragmentWriter *fragment = &parser->fragment;
  const char *name = g_ptr_array_index (fragment->names, fragment->names->len - 1);

  if (fragment->is_open && fragment->run->len == 0)
    journey_buffer_append (&fragment->rest, "/>");
  else
    {
      settle (fragment);
      journey_buffer_append (&fragment->rest, "</");
      journey_buffer_append (&fragment->rest, name);
      journey_buffer_append (&fragment->rest, ">");
    }

  fragment->is_open = FALSE;
  fragment->depth--;
  g_ptr_array_set_size (fragment->names, (int)fragment->names->len - 1);
  while (fragment->declared->len > 0
         && g_array_index (fragment->declared, Declaration, fragment->declared->len - 1).depth >= fragment->depth)
    g_array_set_size (fragment->declared, fragment->declared->len - 1);
  if (fragment->depth == 0)
    finish_fragment (parser);
}

/**
 * journey_parser_fragment_clear:
 *
 * Gives back what reading unknown parts took.
 */
void
journey_parser_fragment_clear (JourneyParser *parser)
{
  JourneyFragmentWriter *fragment = &parser->fragment;

  if (fragment->run)
    g_string_free (fragment->run, TRUE);
  g_clear_pointer (&fragment->names, g_ptr_array_unref);
  g_clear_pointer (&fragment->declared, g_array_unref);
  g_clear_pointer (&fragment->needed, g_hash_table_unref);
  g_free (fragment->anchor);
  g_free (fragment->name);
  journey_buffer_clear (&fragment->rest);
  *fragment = (JourneyFragmentWriter){ 0 };
}
