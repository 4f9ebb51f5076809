/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "journey-number.h"
#include "journey-reading-private.h"
#include "journey-text.h"
#include "journey-usual-name.h"

static const JourneyFieldId names[JOURNEY_N_KINDS] = {
  [JOURNEY_KIND_STAGE] = JOURNEY_STAGE_TITLE,
  [JOURNEY_KIND_TOUCHPOINT] = JOURNEY_TOUCHPOINT_TITLE,
  [JOURNEY_KIND_PAIN_POINT] = JOURNEY_PAIN_POINT_TEXT,
  [JOURNEY_KIND_LANE] = JOURNEY_LANE_TITLE,
  [JOURNEY_KIND_DIMENSION] = JOURNEY_DIMENSION_TITLE,
  [JOURNEY_KIND_PERSONA] = JOURNEY_PERSONA_NAME,
  [JOURNEY_KIND_COMPETITOR] = JOURNEY_COMPETITOR_NAME,
  [JOURNEY_KIND_METRIC] = JOURNEY_METRIC_NAME,
  [JOURNEY_KIND_OPPORTUNITY] = JOURNEY_OPPORTUNITY_TEXT,
};

/**
 * journey_reading_name:
 * @id: of a node of the map
 *
 * Returns: (transfer full): what the node is called, in one line; empty when there is none
 */
char *
journey_reading_name (JourneyReadingAloud *aloud, const char *id)
{
  JourneyState *state = g_hash_table_lookup (aloud->index, id);
  JourneyKind kind = state ? journey_state_kind (state) : JOURNEY_N_KINDS;
  const char *name = state && names[kind] ? journey_state_text (state, names[kind]) : "";

  return journey_text_one_line (state && journey_text_is_blank (name) ? journey_usual_name (kind) : name);
}

static char *
name_all (JourneyReadingAloud *aloud, const char *const *ids)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; ids && ids[i]; i++)
    {
      g_autofree char *name = journey_reading_name (aloud, ids[i]);

      if (*name)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", name);
    }

  return g_string_free (text, FALSE);
}

static char *
tell_number (double number)
{
  char buffer[JOURNEY_NUMBER_BUFFER];

  return g_strdup (isnan (number) ? "" : journey_number_format (number, buffer));
}

/* A count of nothing was not counted. */
static char *
tell_integer (int value, const JourneyField *field)
{
  return value == 0 && field->fallback == 0 ? g_strdup ("") : tell_number (value);
}

static char *
tell_choice (int value, const JourneyField *field)
{
  gboolean is_none = strcmp (journey_field_nick (field, value), "none") == 0;

  return g_strdup (is_none ? "" : journey_field_label (field, value));
}

/**
 * journey_reading_value:
 *
 * Returns: (transfer full): what a field of @state holds, for people; empty where it holds nothing
 */
char *
journey_reading_value (JourneyReadingAloud *aloud, JourneyState *state, JourneyFieldId id)
{
  const JourneyField *field = journey_spec_field (id);
  const char *const *strings;

  switch (field->type)
    {
    case JOURNEY_FIELD_TEXT:
    case JOURNEY_FIELD_LINE:
    case JOURNEY_FIELD_DATE:
      return g_strstrip (g_strdup (journey_state_text (state, id)));
    case JOURNEY_FIELD_REFERENCE:
      return journey_reading_name (aloud, journey_state_text (state, id));
    case JOURNEY_FIELD_NUMBER:
      return tell_number (journey_state_number (state, id));
    case JOURNEY_FIELD_INTEGER:
      return tell_integer (journey_state_integer (state, id), field);
    case JOURNEY_FIELD_BOOLEAN:
      return g_strdup (journey_state_integer (state, id) ? _ ("Yes") : "");
    case JOURNEY_FIELD_ENUM:
      return tell_choice (journey_state_integer (state, id), field);
    case JOURNEY_FIELD_STRINGS:
      strings = journey_state_strings (state, id);
      return strings ? g_strjoinv ("; ", (char **)strings) : g_strdup ("");
    case JOURNEY_FIELD_REFERENCES:
      return name_all (aloud, journey_state_strings (state, id));
    case JOURNEY_FIELD_DATA:
      break;
    }

  return g_strdup ("");
}

static gboolean
is_among (JourneyFieldId field, const JourneyFieldId *some)
{
  for (; *some; some++)
    if (*some == field)
      return TRUE;

  return FALSE;
}

/* A colour is for the eye; whoever reads is told nothing by it. */
static gboolean
is_for_the_eye (JourneyFieldId field)
{
  static const JourneyFieldId fields[] = { JOURNEY_PERSONA_COLOUR, JOURNEY_STAGE_COLOUR, JOURNEY_LANE_COLOUR,
                                           JOURNEY_PERSONA_PICTURE, 0 };

  return is_among (field, fields);
}

/**
 * journey_reading_fields:
 * @except: (array zero-terminated=1): fields that are told elsewhere
 *
 * Tells every field of @state that holds something: a field that is added to a kind of node is told, too.
 */
void
journey_reading_fields (JourneyReadingAloud *aloud, JourneyState *state, const JourneyFieldId *except)
{
  const JourneySpec *spec = journey_spec_get (journey_state_kind (state));

  for (guint i = 0; i < spec->n_fields; i++)
    {
      JourneyFieldId field = JOURNEY_FIELD_ID (spec->kind, i);
      g_autofree char *value = NULL;

      if (is_among (field, except) || is_for_the_eye (field))
        continue;
      value = journey_reading_value (aloud, state, field);
      journey_reading_item (aloud, _ (spec->fields[i].label), value);
    }
}

static char **
row_of (JourneyReadingAloud *aloud, const JourneySpec *spec, JourneyState *child)
{
  char **cells = g_new0 (char *, spec->n_fields + 1);

  for (guint i = 0; i < spec->n_fields; i++)
    cells[i] =
        child ? journey_reading_value (aloud, child, JOURNEY_FIELD_ID (spec->kind, i)) : g_strdup (_ (spec->fields[i].label));

  return cells;
}

/**
 * journey_reading_children:
 *
 * Tells a list of @state as a table with a row for each child, unless it is empty.
 */
void
journey_reading_children (JourneyReadingAloud *aloud, JourneyState *state, JourneyListId list)
{
  const JourneySpec *spec = journey_spec_get (journey_spec_list (list)->kind);
  guint n = journey_state_n_children (state, list);
  GPtrArray *rows;

  if (n == 0)
    return;

  rows = journey_reading_table (aloud);
  journey_reading_row (rows, row_of (aloud, spec, NULL));
  for (guint i = 0; i < n; i++)
    journey_reading_row (rows, row_of (aloud, spec, journey_state_child (state, list, i)));
}
