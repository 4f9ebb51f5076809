/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-parser-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* A picture of a type that only a newer version can show is a part that is not known. */
static gboolean
is_known_picture (JourneyParser *parser, const JourneyTag *tag)
{
  for (guint i = 0; i < tag->n_attributes; i++)
    {
      const JourneyAttribute *attribute = &tag->attributes[i];
      JourneySlice value = { (const char *)attribute->value, (gsize)(attribute->end - attribute->value) };
      char buffer[32];
      const char *type;

      if (attribute->prefix || attribute->name != parser->names.type)
        continue;
      type = journey_slice_copy (value, buffer, sizeof buffer);
      return journey_parser_is_verbatim (parser) || g_strcmp0 (type, "image/png") == 0 || g_strcmp0 (type, "image/jpeg") == 0;
    }

  return TRUE;
}

static void
keep_attributes (JourneyParser *parser, JourneyFrame *frame, const JourneyField *field, const JourneyTag *tag)
{
  for (guint i = 0; i < tag->n_attributes; i++)
    {
      const JourneyAttribute *attribute = &tag->attributes[i];

      if (field->type == JOURNEY_FIELD_DATA && !attribute->prefix && attribute->name == parser->names.type)
        continue;
      journey_parser_keep_attribute (parser, frame, (const char *)tag->name, parser->field_index, "", attribute);
    }
}

/**
 * journey_parser_start_field:
 * @field: the index of a field that is written as an element
 *
 * Begins to collect what a field of the open node holds.
 */
void
journey_parser_start_field (JourneyParser *parser, guint field, const JourneyTag *tag)
{
  JourneyFrame *frame = journey_parser_top (parser);
  const JourneyField *spec = &frame->spec->fields[field];

  if (spec->type == JOURNEY_FIELD_DATA && !is_known_picture (parser, tag))
    {
      journey_parser_start_fragment (parser, tag);
      return;
    }
  if (spec->type != JOURNEY_FIELD_STRINGS && frame->seen & 1u << field)
    {
      journey_parser_fail (parser, JOURNEY_FORMAT_ERROR_INVALID, _ ("There is a second <%s> in this <%s>."), tag->name,
                           frame->spec->element);
      return;
    }

  frame->seen |= 1u << field;
  parser->field = (int)field;
  parser->field_index = frame->strings && frame->strings[field] ? frame->strings[field]->len : 0;
  g_string_truncate (parser->text, 0);
  if (spec->type == JOURNEY_FIELD_DATA)
    {
      parser->picture = g_byte_array_new ();
      parser->picture_length = 0;
      parser->base64_state = 0;
      parser->base64_save = 0;
      parser->base64_padding = 0;
      parser->picture_damaged = FALSE;
    }
  keep_attributes (parser, frame, spec, tag);
}

/**
 * journey_parser_field_text:
 *
 * Takes a piece of the text of the open field.
 */
void
journey_parser_field_text (JourneyParser *parser, const char *text, gsize length)
{
  if (parser->picture)
    journey_parser_picture_text (parser, text, length);
  else if (parser->text->len + length > JOURNEY_LIMIT_TEXT)
    journey_parser_fail (parser, JOURNEY_FORMAT_ERROR_LIMIT, _ ("A text is larger than 1 MB."));
  else
    g_string_append_len (parser->text, text, (gssize)length);
}

static void
add_string (JourneyParser *parser, JourneyFrame *frame, guint field)
{
  if (!frame->strings)
    frame->strings = g_new0 (GPtrArray *, frame->spec->n_fields);
  if (!frame->strings[field])
    frame->strings[field] = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (frame->strings[field], g_strndup (parser->text->str, parser->text->len));
}

/**
 * journey_parser_end_field:
 *
 * Sets the open field to what was collected.
 */
void
journey_parser_end_field (JourneyParser *parser)
{
  JourneyFrame *frame = journey_parser_top (parser);
  guint field = (guint)parser->field;
  JourneyFieldId id = JOURNEY_FIELD_ID (frame->spec->kind, field);

  parser->field = -1;
  frame->last_field = (int)field;
  frame->last_child = NULL;

  if (parser->picture)
    journey_parser_end_picture (parser, frame, id);
  else if (frame->spec->fields[field].type == JOURNEY_FIELD_STRINGS)
    add_string (parser, frame, field);
  else if (parser->text->len > 0)
    journey_state_set_text_length (frame->state, id, parser->text->str, parser->text->len);
}
