/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-csv-builder.h"

#include <glib/gi18n.h>
#include <math.h>

#include "journey-csv-text.h"
#include "journey-edit.h"
#include "journey-number.h"

static void
idea_free (gpointer data)
{
  JourneyCsvIdea *idea = data;

  g_free (idea->text);
  g_ptr_array_unref (idea->touchpoints);
  g_free (idea);
}

static void
count_all (JourneyCsvBuilder *builder, JourneyNode *node)
{
  const JourneySpec *spec = journey_node_spec (node);

  journey_csv_builder_count (builder, node);
  for (guint i = 0; i < spec->n_lists; i++)
    {
      JourneyListId list = JOURNEY_LIST_ID (spec->kind, i);
      guint n = journey_node_n_children (node, list);

      for (guint j = 0; j < n; j++)
        count_all (builder, journey_node_child (node, list, j));
    }
}

static JourneyNode *
need_lane (JourneyCsvBuilder *builder, const char *title)
{
  JourneyNode *lane = journey_csv_builder_find (builder, builder->map, JOURNEY_MAP_LANES, title);

  if (!lane)
    {
      lane = JOURNEY_NODE (journey_edit_need_lane (builder->map, title));
      journey_csv_builder_count (builder, lane);
      journey_csv_builder_remember (builder, builder->map, JOURNEY_MAP_LANES, title, lane);
    }

  return lane;
}

static void
make_columns (JourneyCsvBuilder *builder)
{
  if (builder->findings->has_notes)
    need_lane (builder, _ ("Notes"));

  for (guint i = 0; i < builder->table->columns->len; i++)
    {
      JourneyCsvColumn *column = &g_array_index (builder->table->columns, JourneyCsvColumn, i);

      if (column->field == JOURNEY_CSV_LANE)
        column->node = need_lane (builder, column->name);
      else
        column->node =
            journey_csv_builder_need (builder, builder->map, JOURNEY_MAP_COMPETITORS, JOURNEY_COMPETITOR_NAME, column->name);
    }
}

/**
 * journey_csv_builder_init:
 * @builder: (out caller-allocates): the builder; give it back with journey_csv_builder_clear ()
 * @map: an empty map with its scale and its usual lanes, in a transaction; all the arguments must outlive the builder
 *
 * Begins a map: makes the lanes and competitors that have columns.
 */
void
journey_csv_builder_init (JourneyCsvBuilder *builder,
                          JourneyMap *map,
                          JourneyCsvTable *table,
                          const JourneyCsvFindings *findings,
                          JourneyCsvRemarks *remarks)
{
  *builder = (JourneyCsvBuilder){ .map = map, .table = table, .findings = findings, .remarks = remarks };
  builder->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  builder->ideas = g_ptr_array_new_with_free_func (idea_free);

  count_all (builder, JOURNEY_NODE (map));
  make_columns (builder);
  if (findings->first_persona)
    journey_csv_builder_need (builder, map, JOURNEY_MAP_PERSONAS, JOURNEY_PERSONA_NAME, findings->first_persona);
}

/**
 * journey_csv_builder_clear:
 *
 * Frees what the builder holds, but not the map.
 */
void
journey_csv_builder_clear (JourneyCsvBuilder *builder)
{
  g_clear_pointer (&builder->known, g_hash_table_unref);
  g_clear_pointer (&builder->ideas, g_ptr_array_unref);
}

/* Where the table has one persona only, there is no other whose it could be. */
static void
tell_of_first (JourneyCsvBuilder *builder)
{
  JourneyNode *map = JOURNEY_NODE (builder->map);
  g_autofree char *name =
      journey_csv_shorten (journey_node_text (journey_node_child (map, JOURNEY_MAP_PERSONAS, 0), JOURNEY_PERSONA_NAME));

  if (journey_node_n_children (map, JOURNEY_MAP_PERSONAS) > 1)
    journey_csv_remark (builder->remarks, JOURNEY_REMARK_WARNING, builder->of_first_line,
                        ngettext ("%u emotion names no persona; it was given to “%s”, the first one.",
                                  "%u emotions name no persona; they were given to “%s”, the first one.", builder->n_of_first),
                        builder->n_of_first, name);
}

/**
 * journey_csv_builder_finish:
 *
 * Makes the opportunities: only now all their touchpoints are known. Says how many rows went to the touchpoint above.
 */
void
journey_csv_builder_finish (JourneyCsvBuilder *builder)
{
  for (guint i = 0; i < builder->ideas->len; i++)
    {
      JourneyCsvIdea *idea = g_ptr_array_index (builder->ideas, i);
      JourneyNode *opportunity = journey_edit_add (JOURNEY_NODE (builder->map), JOURNEY_MAP_OPPORTUNITIES, G_MAXUINT);

      g_ptr_array_add (idea->touchpoints, NULL);
      journey_edit_set_text (opportunity, JOURNEY_OPPORTUNITY_TEXT, idea->text);
      journey_edit_set_strings (opportunity, JOURNEY_OPPORTUNITY_TOUCHPOINTS, (const char *const *)idea->touchpoints->pdata);
    }
  if (builder->n_goes_on > 0)
    journey_csv_remark (builder->remarks, JOURNEY_REMARK_WARNING, builder->goes_on_line,
                        ngettext ("%u row names no touchpoint; it was added to the one above, as merged cells have it.",
                                  "%u rows name no touchpoint; they were added to the one above, as merged cells have it.",
                                  builder->n_goes_on),
                        builder->n_goes_on);
  if (builder->n_of_first > 0)
    tell_of_first (builder);
}

static char *
known_key (gconstpointer owner, guint what, const char *text)
{
  return g_strdup_printf ("%p/%x/%s", owner, what, text);
}

/**
 * journey_csv_builder_find:
 * @owner: what it belongs to
 * @what: a list or field of @owner
 * @text: which one it is
 *
 * Returns: (nullable): what was remembered
 */
gpointer
journey_csv_builder_find (JourneyCsvBuilder *builder, gconstpointer owner, guint what, const char *text)
{
  g_autofree char *key = known_key (owner, what, text);

  return g_hash_table_lookup (builder->known, key);
}

/**
 * journey_csv_builder_remember:
 * @value: what journey_csv_builder_find () gives from now on; not owned
 *
 * Remembers what was made, so that no list has to be searched.
 */
void
journey_csv_builder_remember (JourneyCsvBuilder *builder, gconstpointer owner, guint what, const char *text, gpointer value)
{
  g_hash_table_insert (builder->known, known_key (owner, what, text), value);
}

/**
 * journey_csv_builder_count:
 * @node: a node that was made, its texts are set
 *
 * Counts the elements that a file has for @node: its own, and one for each text.
 */
void
journey_csv_builder_count (JourneyCsvBuilder *builder, gpointer node)
{
  const JourneySpec *spec = journey_node_spec (node);

  builder->n_elements++;
  for (guint i = 0; i < spec->n_fields; i++)
    if (spec->fields[i].type == JOURNEY_FIELD_TEXT && *journey_node_text (node, JOURNEY_FIELD_ID (spec->kind, i)))
      builder->n_elements++;
}

/**
 * journey_csv_builder_need:
 * @owner: a node
 * @field: the text by which its children in @list are known
 *
 * Returns: (transfer none): the child of @owner called @text, made at the end of @list if there is none
 */
JourneyNode *
journey_csv_builder_need (JourneyCsvBuilder *builder, gpointer owner, JourneyListId list, JourneyFieldId field, const char *text)
{
  JourneyNode *node = journey_csv_builder_find (builder, owner, list, text);

  if (!node)
    {
      node = journey_edit_add (owner, list, G_MAXUINT);
      journey_edit_set_text (node, field, text);
      journey_csv_builder_count (builder, node);
      journey_csv_builder_remember (builder, owner, list, text, node);
    }

  return node;
}

/**
 * journey_csv_builder_cell:
 *
 * Returns: (transfer none): the row's cell in the column of @field; empty when there is none
 */
const char *
journey_csv_builder_cell (JourneyCsvBuilder *builder, JourneyCsvField field)
{
  return journey_csv_table_cell (builder->table, field);
}

/**
 * journey_csv_builder_refuse_cell:
 * @position: of the cell's column
 * @sentence: what is said, in the language of the program, as for printf (): of the column's name, what stands in the cell,
 *   @first and @second
 * @first: (nullable): what @sentence says besides
 * @second: (nullable): the same
 *
 * Lists a cell of the row that is not taken over.
 */
void
journey_csv_builder_refuse_cell (
    JourneyCsvBuilder *builder, guint position, const char *sentence, const char *first, const char *second)
{
  JourneyCsvTable *table = builder->table;
  g_autofree char *column = journey_csv_table_column_name (table, position);
  g_autofree char *value = journey_csv_shorten (journey_csv_reader_cell (&table->reader, position));

  journey_csv_remark (builder->remarks, JOURNEY_REMARK_SKIPPED, table->reader.row_line, sentence, column, value, first, second);
}

/**
 * journey_csv_builder_refuse:
 * @field: a field whose column is there
 *
 * As journey_csv_builder_refuse_cell (), where there is no more to say than column and cell.
 */
void
journey_csv_builder_refuse (JourneyCsvBuilder *builder, JourneyCsvField field, const char *sentence)
{
  journey_csv_builder_refuse_cell (builder, (guint)builder->table->positions[field], sentence, NULL, NULL);
}

static void
refuse_outside (JourneyCsvBuilder *builder, guint position, double low, double high)
{
  char low_text[JOURNEY_NUMBER_BUFFER];
  char high_text[JOURNEY_NUMBER_BUFFER];

  /* translators: the name of a column, what stands in it, and the ends of a range */
  journey_csv_builder_refuse_cell (builder, position, _ ("%s “%s” is left out: it is not between %s and %s."),
                                   journey_number_format (low, low_text), journey_number_format (high, high_text));
}

/* Whether a column can hold scores, which may be per cents on some scales. */
static gboolean
is_of_scores (JourneyCsvBuilder *builder, guint position)
{
  for (JourneyCsvField field = JOURNEY_CSV_IMPORTANCE; field <= JOURNEY_CSV_ACTUAL; field++)
    if (builder->table->positions[field] == (int)position)
      return TRUE;
  for (guint i = 0; i < builder->table->columns->len; i++)
    {
      const JourneyCsvColumn *column = &g_array_index (builder->table->columns, JourneyCsvColumn, i);

      if (column->position == position)
        return column->field == JOURNEY_CSV_COMPETITOR;
    }

  return FALSE;
}

static void
refuse_no_number (JourneyCsvBuilder *builder, guint position)
{
  const char *cell = journey_csv_reader_cell (&builder->table->reader, position);
  const char *sentence = _ ("%s “%s” is left out: it is not a number.");
  double number;

  if (is_of_scores (builder, position) && journey_csv_table_percent (builder->table, position, &number))
    sentence = _ ("%s “%s” is left out: only scores from 0 to 100 can be per cents.");
  else if (!builder->table->decimal_comma && journey_csv_parse_number (cell, TRUE, &number))
    sentence = _ ("%s “%s” is left out: where commas stand between the cells, a point has to stand before decimals.");
  journey_csv_builder_refuse_cell (builder, position, sentence, NULL, NULL);
}

/**
 * journey_csv_builder_number:
 * @position: of a column
 * @number: (out): where the number goes; untouched when there is none
 *
 * Reads a number of the row; what is no number, or not within @low and @high, is listed.
 *
 * Returns: whether there is one
 */
gboolean
journey_csv_builder_number (JourneyCsvBuilder *builder, guint position, double low, double high, double *number)
{
  double value;

  if (!*journey_csv_reader_cell (&builder->table->reader, position))
    return FALSE;

  if (!journey_csv_table_number (builder->table, position, &value))
    refuse_no_number (builder, position);
  else if (value < low || value > high)
    refuse_outside (builder, position, low, high);
  else
    {
      *number = value;
      return TRUE;
    }

  return FALSE;
}

/**
 * journey_csv_builder_percent:
 * @number: (out): where the number goes; untouched when there is none
 *
 * Reads a number of the row that has a percent sign behind it. Whatever else is in the cell is not looked at.
 *
 * Returns: whether there is one, and it is not below 0 or above @high
 */
gboolean
journey_csv_builder_percent (JourneyCsvBuilder *builder, guint position, double high, double *number)
{
  double value;

  if (!journey_csv_table_percent (builder->table, position, &value) || value < 0 || value > high)
    return FALSE;

  *number = value;
  return TRUE;
}

static gboolean
take_thousands (JourneyCsvBuilder *builder, guint position, int low, int high, int *integer)
{
  double number;

  if (!journey_csv_parse_thousands (journey_csv_reader_cell (&builder->table->reader, position), &number) || number < low
      || number > high)
    return FALSE;

  *integer = (int)number;
  return TRUE;
}

/**
 * journey_csv_builder_integer:
 * @integer: (out): where the number goes; untouched when there is none
 *
 * As journey_csv_builder_number (), for whole numbers, whose digits may stand in groups of three.
 *
 * Returns: whether there is one
 */
gboolean
journey_csv_builder_integer (JourneyCsvBuilder *builder, JourneyCsvField field, int low, int high, int *integer)
{
  int position = builder->table->positions[field];
  double number;

  if (position < 0)
    return FALSE;
  if (take_thousands (builder, (guint)position, low, high, integer))
    return TRUE;
  if (!journey_csv_builder_number (builder, (guint)position, low, high, &number))
    return FALSE;

  if (number != trunc (number))
    {
      journey_csv_builder_refuse (builder, field, _ ("%s “%s” is left out: it is not a whole number."));
      return FALSE;
    }

  *integer = (int)number;
  return TRUE;
}
