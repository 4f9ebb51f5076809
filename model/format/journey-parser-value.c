/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-parser-private.h"

#include <glib/gi18n.h>

#include "journey-kinds.h"
#include "journey-number.h"

/* @sentence is said of the attribute, the element and what the attribute holds, in this order. */
static void
fail_value (JourneyParser *parser, JourneyFrame *frame, const JourneyField *field, JourneySlice value, const char *sentence)
{
  g_autofree char *quoted = journey_slice_shorten (value);

  journey_parser_fail (parser, JOURNEY_FORMAT_ERROR_INVALID, sentence, field->name, frame->spec->element, quoted);
}

static gboolean
check_range (JourneyParser *parser, JourneyFrame *frame, const JourneyField *field, double number, JourneySlice value)
{
  char minimum[JOURNEY_NUMBER_BUFFER];
  char maximum[JOURNEY_NUMBER_BUFFER];
  g_autofree char *quoted = NULL;

  if (number >= field->minimum && number <= field->maximum)
    return TRUE;

  quoted = journey_slice_shorten (value);
  /* Translators: an attribute, an element, what the attribute holds, and the ends of a range. */
  journey_parser_fail (parser, JOURNEY_FORMAT_ERROR_INVALID, _ ("“%s” of <%s> is “%s”, but has to be between %s and %s."),
                       field->name, frame->spec->element, quoted, journey_number_format (field->minimum, minimum),
                       journey_number_format (field->maximum, maximum));
  return FALSE;
}

static void
check_scale (JourneyParser *parser, JourneyFrame *frame, const JourneyField *field, double number)
{
  char buffer[JOURNEY_NUMBER_BUFFER];

  if (number >= parser->scale_low && number <= parser->scale_high)
    return;

  journey_parser_remark (parser, JOURNEY_REMARK_WARNING, journey_parser_line (parser),
                         _ ("“%s” of <%s> is %s, outside of the map's scale of %d to %d."), field->name, frame->spec->element,
                         journey_number_format (number, buffer), parser->scale_low, parser->scale_high);
}

static void
set_number (JourneyParser *parser, JourneyFrame *frame, const JourneyField *field, JourneyFieldId id, JourneySlice value)
{
  char text[400]; /* longer than the decimal form of any double needs to be */
  double number;

  if (!journey_slice_copy (value, text, sizeof text) || !journey_number_parse (text, &number))
    {
      fail_value (parser, frame, field, value, _ ("“%s” of <%s> is “%s”, but has to be a number such as 3 or 2.5."));
      return;
    }

  if (!check_range (parser, frame, field, number, value))
    return;
  if (field->unit == JOURNEY_UNIT_SCORE)
    check_scale (parser, frame, field, number);
  journey_state_set_number (frame->state, id, number);
}

static void
set_integer (JourneyParser *parser, JourneyFrame *frame, const JourneyField *field, JourneyFieldId id, JourneySlice value)
{
  char text[32];
  gint64 integer;

  if (!journey_slice_copy (value, text, sizeof text) || !journey_integer_parse (text, &integer))
    fail_value (parser, frame, field, value, _ ("“%s” of <%s> is “%s”, but has to be a whole number such as 3."));
  else if (check_range (parser, frame, field, (double)integer, value))
    journey_state_set_integer (frame->state, id, (int)integer);
}

static void
set_boolean (JourneyParser *parser, JourneyFrame *frame, const JourneyField *field, JourneyFieldId id, JourneySlice value)
{
  char text[4];
  const char *copy = journey_slice_copy (value, text, sizeof text);

  if (g_strcmp0 (copy, "yes") == 0)
    journey_state_set_integer (frame->state, id, TRUE);
  else if (g_strcmp0 (copy, "no") == 0)
    journey_state_set_integer (frame->state, id, FALSE);
  else
    fail_value (parser, frame, field, value, _ ("“%s” of <%s> is “%s”, but has to be yes or no."));
}

static void
keep_value (JourneyParser *parser, JourneyFrame *frame, const JourneyField *field, JourneySlice value)
{
  g_autofree char *text = g_strndup (value.text, value.length);
  g_autofree char *shown = g_strdup_printf ("%s=\"%s\"", field->name, text);
  JourneyExtraAttribute attribute = {
    .owner = "", .after = JOURNEY_EXTRAS_IN_PLACE, .prefix = "", .uri = "", .name = field->name, .value = text
  };

  if (!frame->keeper)
    frame->keeper = journey_keeper_new ();
  journey_keeper_add_attribute (frame->keeper, &attribute);
  journey_parser_remark_unknown (parser, JOURNEY_UNKNOWN_VALUE, shown);
}

static void
fail_choice (JourneyParser *parser, JourneyFrame *frame, const JourneyField *field, JourneySlice value)
{
  g_autofree char *quoted = journey_slice_shorten (value);
  g_autoptr (GString) choices = g_string_new (NULL);

  for (const JourneyChoice *choice = field->choices; choice->nick; choice++)
    g_string_append_printf (choices, "%s%s", choices->len > 0 ? ", " : "", choice->nick);
  /* Translators: an attribute, an element, what the attribute holds, and a list of what it may hold. */
  journey_parser_fail (parser, JOURNEY_FORMAT_ERROR_INVALID, _ ("“%s” of <%s> is “%s”, but has to be one of %s."), field->name,
                       frame->spec->element, quoted, choices->str);
}

static void
set_enum (JourneyParser *parser, JourneyFrame *frame, const JourneyField *field, JourneyFieldId id, JourneySlice value)
{
  char text[JOURNEY_LIMIT_NAME];
  const char *nick = journey_slice_copy (value, text, sizeof text);
  int choice = nick ? journey_field_choice (field, nick) : -1;

  if (choice >= 0)
    {
      journey_state_set_integer (frame->state, id, choice);
      return;
    }
  if (nick && *nick && (parser->minor > 0 || parser->major > 1))
    {
      keep_value (parser, frame, field, value);
      return;
    }

  fail_choice (parser, frame, field, value);
}

static void
set_date (JourneyParser *parser, JourneyFrame *frame, const JourneyField *field, JourneyFieldId id, JourneySlice value)
{
  char text[16];
  const char *date = journey_slice_copy (value, text, sizeof text);

  if (date && journey_date_is_valid (date))
    journey_state_set_text (frame->state, id, date);
  else if (value.length > 0)
    fail_value (parser, frame, field, value,
                _ ("“%s” of <%s> is “%s”, but has to be a date such as 2025, 2025-03 or 2025-03-31."));
}

/**
 * journey_parser_set_value:
 * @field: the index of a field that is written as an attribute
 *
 * Sets a field of the open node from what the file says, or fails: a number, date or word that cannot be understood
 * makes the meaning of the map unclear.
 */
void
journey_parser_set_value (JourneyParser *parser, JourneyFrame *frame, guint field, JourneySlice value)
{
  const JourneyField *spec = &frame->spec->fields[field];
  JourneyFieldId id = JOURNEY_FIELD_ID (frame->spec->kind, field);

  switch (spec->type)
    {
    case JOURNEY_FIELD_NUMBER:
      set_number (parser, frame, spec, id, value);
      break;
    case JOURNEY_FIELD_INTEGER:
      set_integer (parser, frame, spec, id, value);
      break;
    case JOURNEY_FIELD_BOOLEAN:
      set_boolean (parser, frame, spec, id, value);
      break;
    case JOURNEY_FIELD_ENUM:
      set_enum (parser, frame, spec, id, value);
      break;
    case JOURNEY_FIELD_DATE:
      set_date (parser, frame, spec, id, value);
      break;
    case JOURNEY_FIELD_REFERENCE:
      journey_parser_set_reference (parser, frame, field, value);
      break;
    case JOURNEY_FIELD_REFERENCES:
      journey_parser_set_references (parser, frame, field, value);
      break;
    default:
      if (value.length > 0)
        journey_state_set_text_length (frame->state, id, value.text, value.length);
      break;
    }
}
