/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-parser-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "journey-id.h"
#include "journey-kinds.h"

#define ID_BUFFER 256

static JourneyNodeRecord *
record_at (JourneyParser *parser, guint node)
{
  return &g_array_index (parser->nodes, JourneyNodeRecord, node);
}

/* 1 + index of the node that is called so, 0 when there is none. */
static guint
look_up (JourneyParser *parser, JourneySlice id)
{
  guint found = journey_text_table_find (&parser->ids, id.text, id.length);

  return found > 0 ? found : journey_text_table_find (&parser->aliases, id.text, id.length);
}

/* The id that a node gets: that of the file if it can be one and is not taken, otherwise NULL for a new one. */
static const char *
choose_id (JourneyParser *parser, const char *element, const JourneySlice *slice, char *buffer)
{
  const char *id = slice ? journey_slice_copy (*slice, buffer, ID_BUFFER) : NULL;
  guint line = journey_parser_line (parser);

  if (!slice || slice->length == 0)
    journey_parser_remark (parser, JOURNEY_REMARK_REPAIR, line, _ ("<%s> has no id; it was given one."), element);
  else if (!id || !journey_id_is_valid (id))
    {
      g_autofree char *quoted = journey_slice_shorten (*slice);

      journey_parser_remark (parser, JOURNEY_REMARK_REPAIR, line, _ ("“%s” cannot be an id; this <%s> was given a new one."),
                             quoted, element);
      journey_text_table_add_copy (&parser->aliases, slice->text, slice->length, parser->nodes->len + 1);
    }
  else if (journey_text_table_find (&parser->ids, id, slice->length) > 0)
    journey_parser_remark (parser, JOURNEY_REMARK_REPAIR, line,
                           _ ("The id “%s” is there a second time; this <%s> was given a new one."), id, element);
  else
    return id;

  return NULL;
}

/**
 * journey_parser_new_node:
 * @id: (nullable): the id that the file gives
 *
 * Makes a node and enters it among the nodes and ids.
 *
 * Returns: (transfer full): the node
 */
JourneyState *
journey_parser_new_node (JourneyParser *parser, JourneyKind kind, const JourneySlice *id)
{
  JourneyFrame *parent = journey_parser_top (parser);
  JourneyNodeRecord record = { NULL, parent ? parent->node : 0, journey_parser_line (parser) };
  char buffer[ID_BUFFER];
  const char *chosen;

  if (journey_parser_is_verbatim (parser))
    chosen = id ? journey_slice_copy (*id, buffer, sizeof buffer) : NULL;
  else
    chosen = choose_id (parser, journey_spec_get (kind)->element, id, buffer);

  record.state = journey_state_new (kind, chosen);
  g_array_append_val (parser->nodes, record);
  chosen = journey_state_id (record.state);
  journey_text_table_add (&parser->ids, chosen, strlen (chosen), parser->nodes->len);

  return record.state;
}

static void
add_link (JourneyParser *parser, JourneyFrame *frame, guint field, JourneySlice value)
{
  JourneyLink link = { frame->node, JOURNEY_FIELD_ID (frame->spec->kind, field), g_strndup (value.text, value.length) };

  g_array_append_val (parser->links, link);
}

/**
 * journey_parser_set_reference:
 *
 * Sets a REFERENCE at once when it names a node before it; otherwise leaves it for journey_parser_resolve ().
 */
void
journey_parser_set_reference (JourneyParser *parser, JourneyFrame *frame, guint field, JourneySlice value)
{
  const JourneyField *spec = &frame->spec->fields[field];
  guint found = look_up (parser, value);
  JourneyState *target = found > 0 ? record_at (parser, found - 1)->state : NULL;

  if (journey_parser_is_verbatim (parser))
    journey_state_set_text_length (frame->state, JOURNEY_FIELD_ID (frame->spec->kind, field), value.text, value.length);
  else if (target && journey_state_kind (target) == spec->target)
    journey_state_set_text (frame->state, JOURNEY_FIELD_ID (frame->spec->kind, field), journey_state_id (target));
  else if (value.length > 0 || spec->essential)
    add_link (parser, frame, field, value);
}

static GPtrArray *
split_references (const char *raw)
{
  g_auto (GStrv) parts = g_strsplit_set (raw, " \t\r\n", -1);
  GPtrArray *tokens = g_ptr_array_new_with_free_func (g_free);

  for (char **part = parts; *part; part++)
    if (**part)
      g_ptr_array_add (tokens, g_strdup (*part));

  return tokens;
}

static guint
count_references (JourneySlice value)
{
  guint n = 0;

  for (gsize i = 0; i < value.length; i++)
    n += !g_ascii_isspace (value.text[i]) && (i == 0 || g_ascii_isspace (value.text[i - 1]));

  return n;
}

/**
 * journey_parser_set_references:
 *
 * Leaves REFERENCES for journey_parser_resolve ().
 */
void
journey_parser_set_references (JourneyParser *parser, JourneyFrame *frame, guint field, JourneySlice value)
{
  g_autoptr (GPtrArray) tokens = NULL;
  g_autofree char *raw = NULL;

  parser->n_references += count_references (value);
  if (parser->n_references > JOURNEY_LIMIT_REFERENCES)
    {
      journey_parser_fail (parser, JOURNEY_FORMAT_ERROR_LIMIT, _ ("There are more than %d references in lists."),
                           JOURNEY_LIMIT_REFERENCES);
      return;
    }
  if (!journey_parser_is_verbatim (parser))
    {
      add_link (parser, frame, field, value);
      return;
    }

  raw = g_strndup (value.text, value.length);
  tokens = split_references (raw);
  g_ptr_array_add (tokens, NULL);
  journey_state_set_strings (frame->state, JOURNEY_FIELD_ID (frame->spec->kind, field), (const char *const *)tokens->pdata);
}

/* The id of the node that is named, NULL with a remark when there is none of the right kind. */
static const char *
find_target (JourneyParser *parser, const JourneyLink *link, const char *raw)
{
  const JourneyNodeRecord *record = record_at (parser, link->node);
  const JourneyField *field = journey_spec_field (link->field);
  const char *element = journey_state_spec (record->state)->element;
  guint found = look_up (parser, (JourneySlice){ raw, strlen (raw) });
  JourneyState *target = found > 0 ? record_at (parser, found - 1)->state : NULL;
  g_autofree char *quoted = NULL;

  if (target && journey_state_kind (target) == field->target)
    return journey_state_id (target);

  quoted = journey_slice_shorten ((JourneySlice){ raw, strlen (raw) });
  if (target)
    journey_parser_remark (parser, JOURNEY_REMARK_REPAIR, record->line,
                           _ ("“%s” of <%s> names “%s”, which is <%s> and not <%s>; it is left out."), field->name, element,
                           quoted, journey_state_spec (target)->element, journey_spec_get (field->target)->element);
  else
    journey_parser_remark (parser, JOURNEY_REMARK_REPAIR, record->line,
                           _ ("“%s” of <%s> names “%s”, which is not in the map; it is left out."), field->name, element, quoted);

  return NULL;
}

static gboolean
is_foreign (JourneyParser *parser, const char *raw)
{
  JourneySlice slice = { raw, strlen (raw) };

  return look_up (parser, slice) == 0 && journey_text_table_find (&parser->foreign, slice.text, slice.length) > 0;
}

/* A reference to something that only a newer version knows goes back into the file as it was. */
static void
keep_reference (JourneyState *state, const JourneyField *field, const char *raw)
{
  JourneyExtraAttribute attribute = {
    .owner = "", .after = JOURNEY_EXTRAS_IN_PLACE, .prefix = "", .uri = "", .name = field->name, .value = raw
  };

  journey_state_set_extras (state, journey_extras_with_attribute (journey_state_extras (state), &attribute));
}

static void
resolve_one (JourneyParser *parser, const JourneyLink *link, JourneyState *state)
{
  const char *id;

  if (!*link->raw)
    return;
  if (is_foreign (parser, link->raw))
    {
      keep_reference (state, journey_spec_field (link->field), link->raw);
      return;
    }

  id = find_target (parser, link, link->raw);
  if (id)
    journey_state_set_text (state, link->field, id);
}

/* FALSE for one that the list has already, which is said once. */
static gboolean
is_first (JourneyParser *parser, const JourneyLink *link, GHashTable *seen, const char *id, const char *raw)
{
  const JourneyNodeRecord *record = record_at (parser, link->node);
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (seen, id)) + 1;
  g_autofree char *quoted = NULL;

  g_hash_table_insert (seen, (gpointer)id, GUINT_TO_POINTER (n));
  if (n == 2)
    {
      quoted = journey_slice_shorten ((JourneySlice){ raw, strlen (raw) });
      journey_parser_remark (parser, JOURNEY_REMARK_REPAIR, record->line,
                             _ ("“%s” of <%s> names “%s” more than once; it was kept once."),
                             journey_spec_field (link->field)->name, journey_state_spec (record->state)->element, quoted);
    }

  return n == 1;
}

static void
resolve_many (JourneyParser *parser, const JourneyLink *link, JourneyState *state)
{
  g_autoptr (GPtrArray) tokens = split_references (link->raw);
  g_autoptr (GPtrArray) known = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (journey_id_hash, g_str_equal);
  g_autoptr (GString) foreign = g_string_new (NULL);

  for (guint i = 0; i < tokens->len; i++)
    {
      const char *raw = g_ptr_array_index (tokens, i);
      const char *id = NULL;

      if (is_foreign (parser, raw))
        g_string_append_printf (foreign, "%s%s", foreign->len > 0 ? " " : "", raw);
      else if ((id = find_target (parser, link, raw)) != NULL && is_first (parser, link, seen, id, raw))
        g_ptr_array_add (known, (gpointer)id);
    }

  g_ptr_array_add (known, NULL);
  journey_state_set_strings (state, link->field, (const char *const *)known->pdata);
  if (foreign->len > 0)
    keep_reference (state, journey_spec_field (link->field), foreign->str);
}

/**
 * journey_parser_resolve:
 *
 * Looks up the references that are left, now that all ids are known.
 */
void
journey_parser_resolve (JourneyParser *parser)
{
  for (guint i = 0; i < parser->links->len; i++)
    {
      const JourneyLink *link = &g_array_index (parser->links, JourneyLink, i);
      JourneyState *state = record_at (parser, link->node)->state;

      if (journey_spec_field (link->field)->type == JOURNEY_FIELD_REFERENCE)
        resolve_one (parser, link, state);
      else
        resolve_many (parser, link, state);
    }
}

/**
 * journey_parser_seal:
 *
 * Ends the making of all nodes.
 */
void
journey_parser_seal (JourneyParser *parser)
{
  if (parser->root_keeper)
    journey_state_set_extras (parser->root, journey_keeper_end (parser->root_keeper));

  for (guint i = parser->nodes->len; i > 0; i--)
    if (record_at (parser, i - 1)->state)
      journey_state_seal (record_at (parser, i - 1)->state);
}
