/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-parser-private.h"

#include <string.h>

#include "journey-kinds.h"

static JourneySlice
slice_of (const JourneyAttribute *attribute)
{
  return (JourneySlice){ (const char *)attribute->value, (gsize)(attribute->end - attribute->value) };
}

static void
push_frame (JourneyParser *parser, JourneyState *state)
{
  JourneyFrame *frame = &parser->frames[parser->n_frames++];

  *frame = (JourneyFrame){
    .state = state,
    .spec = journey_state_spec (state),
    .node = parser->nodes->len - 1,
    .first_child = parser->children->len,
    .last_field = -1,
  };
}

/* What the root declares for all. */
static void
keep_namespaces (JourneyParser *parser, JourneyFrame *frame, const JourneyTag *tag)
{
  for (guint i = 0; i < tag->n_namespaces; i++)
    {
      const xmlChar *prefix = tag->namespaces[2 * i];
      g_autofree char *uri = journey_parser_uri (tag->namespaces[2 * i + 1]);

      if (!prefix)
        continue;
      journey_parser_check_name (parser, (const char *)prefix);
      if (!frame->keeper)
        frame->keeper = journey_keeper_new ();
      journey_keeper_add_namespace (frame->keeper, (const char *)prefix, uri);
      g_hash_table_insert (parser->root_namespaces, (gpointer)prefix, (gpointer)tag->namespaces[2 * i + 1]);
    }
}

static void
read_attributes (JourneyParser *parser, JourneyFrame *frame, const JourneyTag *tag)
{
  const char *after = "";

  for (guint i = 0; i < tag->n_attributes; i++)
    {
      const JourneyAttribute *attribute = &tag->attributes[i];
      int field = -1;

      if (!attribute->prefix)
        {
          if (attribute->name == parser->names.id)
            continue;
          field = journey_names_find_attribute (&parser->names, frame->spec, attribute->name);
        }

      if (field < 0)
        journey_parser_keep_attribute (parser, frame, "", 0, after, attribute);
      else
        {
          frame->seen |= 1u << field;
          journey_parser_set_value (parser, frame, (guint)field, slice_of (attribute));
          if (JOURNEY_FIELD_ID (frame->spec->kind, (guint)field) != JOURNEY_MAP_VERSION)
            after = frame->spec->fields[field].name;
        }
    }
}

/* A reference without which the node has no meaning is looked up as if an empty one was written. */
static void
miss_essentials (JourneyParser *parser, JourneyFrame *frame)
{
  for (guint i = 0; i < frame->spec->n_fields; i++)
    if (frame->spec->fields[i].essential && !(frame->seen & 1u << i))
      journey_parser_set_reference (parser, frame, i, (JourneySlice){ "", 0 });
}

/**
 * journey_parser_start_node:
 *
 * Begins a node of @kind with the attributes of @tag.
 */
void
journey_parser_start_node (JourneyParser *parser, JourneyKind kind, const JourneyTag *tag)
{
  JourneyFrame *frame;
  JourneySlice id;
  gboolean has_id = FALSE;

  for (guint i = 0; i < tag->n_attributes && !has_id; i++)
    if (tag->attributes[i].name == parser->names.id && !tag->attributes[i].prefix)
      {
        id = slice_of (&tag->attributes[i]);
        has_id = TRUE;
      }

  push_frame (parser, journey_parser_new_node (parser, kind, has_id ? &id : NULL));
  frame = journey_parser_top (parser);
  if (kind == JOURNEY_KIND_MAP)
    {
      frame->keeper = g_steal_pointer (&parser->root_keeper);
      keep_namespaces (parser, frame, tag);
      journey_state_set_text (frame->state, JOURNEY_MAP_VERSION, "1.0");
    }
  read_attributes (parser, frame, tag);
  if (kind == JOURNEY_KIND_MAP)
    journey_parser_keep_version (parser, frame->state);
  miss_essentials (parser, frame);
}

static void
take_children (JourneyParser *parser, JourneyFrame *frame, guint list)
{
  JourneyState **children = (JourneyState **)parser->children->pdata + frame->first_child;
  guint n = parser->children->len - frame->first_child;
  JourneyKind kind = frame->spec->lists[list].kind;
  g_autoptr (GPtrArray) picked = g_ptr_array_sized_new (n);

  for (guint i = 0; i < n; i++)
    if (children[i] && journey_state_kind (children[i]) == kind)
      g_ptr_array_add (picked, g_steal_pointer (&children[i]));

  journey_state_take_children (frame->state, JOURNEY_LIST_ID (frame->spec->kind, list), (JourneyState **)picked->pdata,
                               picked->len);
}

/* The usual case is that all children are of one kind and need not be picked. */
static gboolean
take_all_children (JourneyParser *parser, JourneyFrame *frame)
{
  JourneyState **children = (JourneyState **)parser->children->pdata + frame->first_child;
  guint n = parser->children->len - frame->first_child;
  JourneyKind kind = n > 0 ? journey_state_kind (children[0]) : JOURNEY_KIND_MAP;

  for (guint i = 1; i < n; i++)
    if (journey_state_kind (children[i]) != kind)
      return FALSE;

  for (guint i = 0; n > 0 && i < frame->spec->n_lists; i++)
    if (frame->spec->lists[i].kind == kind)
      {
        journey_state_take_children (frame->state, JOURNEY_LIST_ID (frame->spec->kind, i), children, n);
        memset (children, 0, n * sizeof *children);
      }

  return TRUE;
}

static void
take_strings (JourneyFrame *frame)
{
  for (guint i = 0; frame->strings && i < frame->spec->n_fields; i++)
    if (frame->strings[i])
      {
        g_ptr_array_add (frame->strings[i], NULL);
        journey_state_set_strings (frame->state, JOURNEY_FIELD_ID (frame->spec->kind, i),
                                   (const char *const *)frame->strings[i]->pdata);
        g_clear_pointer (&frame->strings[i], g_ptr_array_unref);
      }
  g_clear_pointer (&frame->strings, g_free);
}

/**
 * journey_parser_end_node:
 *
 * Ends the innermost open node and puts it among the children of the next one.
 */
void
journey_parser_end_node (JourneyParser *parser)
{
  JourneyFrame *frame = journey_parser_top (parser);
  JourneyState *state = frame->state;

  take_strings (frame);
  if (!take_all_children (parser, frame))
    for (guint i = 0; i < frame->spec->n_lists; i++)
      take_children (parser, frame, i);

  /* The slots are empty now; cutting the array must not free what the lists own. */
  if (parser->children->len > frame->first_child)
    g_ptr_array_set_size (parser->children, (int)frame->first_child);

  frame->state = NULL;
  parser->n_frames--;
  if (parser->n_frames == 0)
    {
      parser->root = state;
      parser->root_keeper = g_steal_pointer (&frame->keeper);
      return;
    }

  if (frame->keeper)
    journey_state_set_extras (state, journey_keeper_end (frame->keeper));
  g_clear_pointer (&frame->keeper, journey_keeper_free);
  g_ptr_array_add (parser->children, state);
  frame = journey_parser_top (parser);
  frame->last_child = state;
}
