/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-parser-private.h"

#include <glib/gi18n.h>
#include <libxml/SAX2.h>
#include <string.h>

guint
journey_parser_line (JourneyParser *parser)
{
  return (guint)MAX (xmlSAX2GetLineNumber (parser->xml), 1);
}

/* Only the first failure counts: what follows from it would only confuse. */
static void
fail_at (JourneyParser *parser, guint line, JourneyFormatError code, const char *format, va_list args)
{
  if (parser->error)
    return;

  parser->error = journey_format_error_new (code, line, format, args);
}

void
journey_parser_fail (JourneyParser *parser, JourneyFormatError code, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  fail_at (parser, journey_parser_line (parser), code, format, args);
  va_end (args);
}

void
journey_parser_fail_at (JourneyParser *parser, guint line, JourneyFormatError code, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  fail_at (parser, line, code, format, args);
  va_end (args);
}

void
journey_parser_remark (JourneyParser *parser, JourneyRemarkKind kind, guint line, const char *format, ...)
{
  JourneyRemark remark = { kind, line, NULL };
  va_list args;

  if (++parser->n_remarks > JOURNEY_LIMIT_REMARKS)
    return;

  va_start (args, format);
  remark.message = g_strdup_vprintf (format, args);
  va_end (args);
  g_array_append_val (parser->remarks, remark);
}

gboolean
journey_parser_is_verbatim (JourneyParser *parser)
{
  return (parser->flags & JOURNEY_READ_VERBATIM) != 0;
}

JourneyFrame *
journey_parser_top (JourneyParser *parser)
{
  return parser->n_frames > 0 ? &parser->frames[parser->n_frames - 1] : NULL;
}

/* What a message can quote: a long value is cut. */
char *
journey_slice_shorten (JourneySlice slice)
{
  return journey_format_shorten (slice.text, slice.length);
}

/* Returns NULL when @buffer is too small. */
const char *
journey_slice_copy (JourneySlice slice, char *buffer, gsize size)
{
  if (slice.length >= size)
    return NULL;

  memcpy (buffer, slice.text, slice.length);
  buffer[slice.length] = '\0';

  return buffer;
}

/**
 * journey_parser_explain:
 *
 * Returns: a sentence for what the XML parser complains of
 */
const char *
journey_parser_explain (const xmlError *error)
{
  switch (error->code)
    {
    case XML_ERR_DOCUMENT_EMPTY:
      return _ ("This is not a map: it does not begin as XML does.");
    case XML_ERR_TAG_NAME_MISMATCH:
      return _ ("An element is closed under another name than it was opened.");
    case XML_ERR_INVALID_CHAR:
    case XML_ERR_INVALID_CHARREF:
    case XML_ERR_INVALID_DEC_CHARREF:
    case XML_ERR_INVALID_HEX_CHARREF:
      return _ ("There is a character that XML cannot hold.");
    case XML_ERR_UNDECLARED_ENTITY:
    case XML_WAR_UNDECLARED_ENTITY:
      return _ ("There is an entity that XML does not know. Write &amp; for an ampersand.");
    case XML_ERR_LT_IN_ATTRIBUTE:
      return _ ("There is a “<” in the value of an attribute. Write &lt; for it.");
    case XML_ERR_ATTRIBUTE_NOT_STARTED:
      return _ ("The value of an attribute has to stand in quotes.");
    case XML_ERR_ATTRIBUTE_REDEFINED:
    case XML_NS_ERR_ATTRIBUTE_REDEFINED:
      return _ ("An element has the same attribute twice.");
    case XML_NS_ERR_UNDEFINED_NAMESPACE:
      return _ ("A name has a prefix whose namespace is not declared.");
    case XML_ERR_DOCUMENT_END:
      return _ ("There is something behind the end of the map.");
    default:
      return _ ("The file is not well-formed XML here.");
    }
}

static void
remark_clear (gpointer remark)
{
  g_free (((JourneyRemark *)remark)->message);
}

/**
 * journey_parser_new_remarks:
 *
 * Returns: (transfer full): an array for JourneyRemark
 */
GArray *
journey_parser_new_remarks (void)
{
  GArray *remarks = g_array_new (FALSE, FALSE, sizeof (JourneyRemark));

  g_array_set_clear_func (remarks, remark_clear);

  return remarks;
}

static int
compare_remarks (gconstpointer a, gconstpointer b)
{
  const JourneyRemark *left = a;
  const JourneyRemark *right = b;

  return (left->line > right->line) - (left->line < right->line);
}

/**
 * journey_parser_hand_over:
 * @report: (nullable): where the remarks go
 *
 * Gives the remarks to who asked for them, in the order of the file's lines.
 */
void
journey_parser_hand_over (JourneyParser *parser, JourneyReport *report)
{
  g_array_sort (parser->remarks, compare_remarks);
  for (guint i = 0; i < parser->remarks->len; i++)
    {
      const JourneyRemark *remark = &g_array_index (parser->remarks, JourneyRemark, i);

      journey_report_add (report, remark->kind, remark->line, "%s", remark->message);
    }

  if (report && parser->n_remarks > JOURNEY_LIMIT_REMARKS)
    journey_report_add (report, JOURNEY_REMARK_WARNING, journey_report_get (report, journey_report_length (report) - 1)->line,
                        _ ("There is more to remark; these are the first %d."), JOURNEY_LIMIT_REMARKS);
}
