/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-parser-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "journey-kinds.h"
#include "journey-number.h"

static gboolean
parse_digits (const char **text, guint *number)
{
  const char *start = *text;
  guint value = 0;

  while (g_ascii_isdigit (**text) && *text - start < 4)
    value = value * 10 + (guint)(*(*text)++ - '0');
  *number = value;

  return *text > start && !(*start == '0' && *text - start > 1);
}

/* MAJOR.MINOR, each of one to four digits, the major at least 1. */
static gboolean
parse_version (const char *text, guint *major, guint *minor)
{
  if (!parse_digits (&text, major) || *text++ != '.' || !parse_digits (&text, minor))
    return FALSE;

  return !*text && *major >= 1;
}

static gboolean
find_attribute (const JourneyTag *tag, const char *name, JourneySlice *slice)
{
  for (guint i = 0; i < tag->n_attributes; i++)
    {
      const JourneyAttribute *attribute = &tag->attributes[i];

      if (!attribute->prefix && strcmp ((const char *)attribute->name, name) == 0)
        {
          *slice = (JourneySlice){ (const char *)attribute->value, (gsize)(attribute->end - attribute->value) };
          return TRUE;
        }
    }

  return FALSE;
}

/* The number at the end of the namespace, 0 when it is not that of a map. */
static guint
namespace_major (const JourneyTag *tag)
{
  const char *uri = (const char *)tag->uri;
  guint major = 0;

  if (strcmp ((const char *)tag->name, journey_map_spec.element) != 0 || !uri || !g_str_has_prefix (uri, JOURNEY_NAMESPACE_STEM))
    return 0;

  uri += strlen (JOURNEY_NAMESPACE_STEM);
  return parse_digits (&uri, &major) && !*uri ? major : 0;
}

/* A namespace that is newer than the version beside it says more than that. */
static gboolean
read_version (JourneyParser *parser, const JourneyTag *tag)
{
  guint major = namespace_major (tag);
  JourneySlice slice;
  char version[16] = "";

  if (find_attribute (tag, "version", &slice)
      && (!journey_slice_copy (slice, version, sizeof version) || !parse_version (version, &parser->major, &parser->minor)))
    {
      g_autofree char *quoted = journey_slice_shorten (slice);

      journey_parser_fail (parser, JOURNEY_FORMAT_ERROR_INVALID, _ ("“%s” is not a version such as 1.0."), quoted);
      return FALSE;
    }

  if (major > MAX (parser->major, 1u))
    {
      parser->major = major;
      g_snprintf (version, sizeof version, "%u.0", major);
    }
  if (parser->major > 1)
    journey_parser_remark (
        parser, JOURNEY_REMARK_NEWER, journey_parser_line (parser),
        _ ("The map was made by a newer version of Sojourn (format %s). It can be looked at, but not changed."), version);
  else if (!*version)
    journey_parser_remark (parser, JOURNEY_REMARK_REPAIR, journey_parser_line (parser),
                           _ ("The map does not say which version of the format it is; 1.0 was taken."));
  return TRUE;
}

static int
read_bound (const JourneyTag *tag, JourneyFieldId field)
{
  JourneySlice slice;
  char number[32];
  gint64 value;

  if (find_attribute (tag, journey_spec_field (field)->name, &slice) && journey_slice_copy (slice, number, sizeof number)
      && journey_integer_parse (number, &value))
    return (int)CLAMP (value, G_MININT, G_MAXINT);

  return (int)journey_spec_field (field)->fallback;
}

static gboolean
read_scale (JourneyParser *parser, const JourneyTag *tag)
{
  parser->scale_low = read_bound (tag, JOURNEY_MAP_SCALE_LOW);
  parser->scale_high = read_bound (tag, JOURNEY_MAP_SCALE_HIGH);

  if (parser->scale_low < parser->scale_high || journey_parser_is_verbatim (parser))
    return TRUE;

  journey_parser_fail (parser, JOURNEY_FORMAT_ERROR_INVALID,
                       _ ("The scale goes from %d to %d; its end has to be above its start."), parser->scale_low,
                       parser->scale_high);
  return FALSE;
}

/**
 * journey_parser_keep_version:
 * @map: the state of the map, with the version that the file says
 *
 * Says of a map of a newer namespace that it is of that version, whatever else the file says, so that it does not pass for one
 * that this program may save.
 */
void
journey_parser_keep_version (JourneyParser *parser, JourneyState *map)
{
  char version[16];

  if (parser->major <= g_ascii_strtoull (journey_state_text (map, JOURNEY_MAP_VERSION), NULL, 10))
    return;

  g_snprintf (version, sizeof version, "%u.0", parser->major);
  journey_state_set_text (map, JOURNEY_MAP_VERSION, version);
}

/**
 * journey_parser_start_root:
 *
 * Looks at what has to be known before anything else: whether this is a map, of which version, on which scale.
 *
 * Returns: whether to go on
 */
gboolean
journey_parser_start_root (JourneyParser *parser, const JourneyTag *tag)
{
  if (namespace_major (tag) == 0)
    {
      g_autofree char *quoted =
          journey_slice_shorten ((JourneySlice){ (const char *)tag->name, strlen ((const char *)tag->name) });

      journey_parser_fail (parser, JOURNEY_FORMAT_ERROR_FOREIGN,
                           _ ("This is not a map: it begins with <%s> and not with <journey xmlns=\"%s\">."), quoted,
                           JOURNEY_NAMESPACE);
      return FALSE;
    }

  parser->uri = tag->uri;

  return read_version (parser, tag) && read_scale (parser, tag);
}
