/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "journey-csv-header.h"
#include "journey-csv-text.h"
#include "journey-csv-words.h"
#include "journey-edit.h"
#include "journey-markdown-text.h"
#include "journey-outline-builder.h"
#include "journey-text.h"

static GPtrArray *
split_row (const char *markdown)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) cell = g_string_new (NULL);

  for (const char *p = markdown + 1; *p; p++)
    if (*p == '\\' && p[1])
      {
        g_string_append_len (cell, p, 2);
        p++;
      }
    else if (*p == '|')
      {
        g_ptr_array_add (cells, journey_markdown_plain (g_strstrip (cell->str)));
        g_string_truncate (cell, 0);
      }
    else
      g_string_append_c (cell, *p);
  if (!journey_text_is_blank (cell->str))
    g_ptr_array_add (cells, journey_markdown_plain (g_strstrip (cell->str)));

  return cells;
}

static const char *
cell_of (JourneyOutlineBuilder *builder, GPtrArray *cells, JourneyCsvField column)
{
  for (guint i = 0; i < builder->columns->len && i < cells->len; i++)
    if (g_array_index (builder->columns, JourneyCsvField, i) == column)
      return g_ptr_array_index (cells, i);

  return "";
}

static gboolean
is_rule (const char *markdown)
{
  return !markdown[strspn (markdown, "|-: \t")];
}

/* NULL when there are too many. */
static JourneyDimension *
need_dimension (JourneyOutlineBuilder *builder, const char *title)
{
  g_autofree char *name = journey_text_one_line (title);
  JourneyDimension *dimension = journey_outline_builder_known (builder, JOURNEY_KIND_DIMENSION, name);

  if (!dimension && journey_outline_builder_may_name (builder, JOURNEY_KIND_DIMENSION, name))
    {
      dimension = journey_edit_need_dimension (builder->map, *name ? name : NULL);
      journey_outline_builder_know (builder, JOURNEY_KIND_DIMENSION, name, dimension);
    }

  return dimension;
}

static const struct
{
  JourneyCsvField column;
  JourneyFieldId field;
} figures[] = {
  { JOURNEY_CSV_IMPORTANCE, JOURNEY_SCORE_IMPORTANCE },
  { JOURNEY_CSV_EXPECTED, JOURNEY_SCORE_EXPECTED },
  { JOURNEY_CSV_ACTUAL, JOURNEY_SCORE_ACTUAL },
  { JOURNEY_CSV_SD, JOURNEY_SCORE_SD },
};

static JourneyFieldId
field_of (JourneyCsvField column)
{
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    if (figures[i].column == column)
      return figures[i].field;

  return 0;
}

/**
 * journey_outline_builder_figure:
 * @column: a JourneyCsvField: importance, expected, actual or spread
 * @text: what should be a number on the scale of the map; an empty one is none
 *
 * Sets a figure of a score that has none yet; what is no number on the scale, or another one, is listed.
 *
 * Returns: whether it was set
 */
gboolean
journey_outline_builder_figure (JourneyOutlineBuilder *builder, JourneyScore *score, guint column, const char *text)
{
  JourneyFieldId field = field_of (column);
  gboolean is_spread = column == JOURNEY_CSV_SD;
  JourneyNode *map = JOURNEY_NODE (builder->map);
  double low = is_spread ? 0 : journey_node_integer (map, JOURNEY_MAP_SCALE_LOW);
  double high = is_spread ? journey_spec_field (field)->maximum : journey_node_integer (map, JOURNEY_MAP_SCALE_HIGH);
  double value, before;

  if (!*text)
    return FALSE;
  if (!journey_csv_parse_number (text, TRUE, &value) || value < low || value > high)
    {
      journey_outline_builder_refuse (builder, _ ("The score “%s” is left out: it is not a number on the scale."), text);
      return FALSE;
    }

  before = journey_node_number (JOURNEY_NODE (score), field);
  if (!isnan (before))
    {
      if (before != value)
        journey_outline_builder_refuse (builder, _ ("The score “%s” is left out: there is another one already."), text);
      return FALSE;
    }

  journey_edit_set_number (JOURNEY_NODE (score), field, value);
  return TRUE;
}

/* What the dimension is stands beside each of its scores. */
static void
take_dimension (JourneyOutlineBuilder *builder, JourneyDimension *dimension, GPtrArray *cells)
{
  const char *kind = cell_of (builder, cells, JOURNEY_CSV_KIND);
  int value;
  double weight;

  if (*kind && journey_csv_word_choice (JOURNEY_DIMENSION_KIND, kind, &value))
    journey_edit_set_integer (JOURNEY_NODE (dimension), JOURNEY_DIMENSION_KIND, value);
  if (journey_csv_parse_number (cell_of (builder, cells, JOURNEY_CSV_WEIGHT), TRUE, &weight) && weight >= 0
      && weight <= journey_spec_field (JOURNEY_DIMENSION_WEIGHT)->maximum)
    journey_edit_set_number (JOURNEY_NODE (dimension), JOURNEY_DIMENSION_WEIGHT, weight);
}

static void
take_scores (JourneyOutlineBuilder *builder, GPtrArray *cells)
{
  JourneyDimension *dimension = need_dimension (builder, cell_of (builder, cells, JOURNEY_CSV_DIMENSION));
  JourneyScore *score = dimension ? journey_edit_need_score (builder->at.touchpoint, dimension) : NULL;
  const char *evidence = cell_of (builder, cells, JOURNEY_CSV_EVIDENCE);
  double number;
  int n = 0;

  if (!score)
    return;

  take_dimension (builder, dimension, cells);
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    journey_outline_builder_figure (builder, score, figures[i].column, cell_of (builder, cells, figures[i].column));
  if (journey_csv_parse_number (cell_of (builder, cells, JOURNEY_CSV_N), FALSE, &number) && number == trunc (number) && number > 0
      && number < G_MAXINT)
    n = (int)number;
  if (n > 0)
    journey_edit_set_integer (JOURNEY_NODE (score), JOURNEY_SCORE_N, n);
  if (*evidence)
    journey_edit_set_text (JOURNEY_NODE (score), JOURNEY_SCORE_EVIDENCE,
                           journey_node_id (journey_outline_builder_evidence (builder, evidence)));
}

static gboolean
has_column (JourneyOutlineBuilder *builder, JourneyCsvField column)
{
  for (guint i = 0; i < builder->columns->len; i++)
    if (g_array_index (builder->columns, JourneyCsvField, i) == column)
      return TRUE;

  return FALSE;
}

static gboolean
has_scores (JourneyOutlineBuilder *builder)
{
  return has_column (builder, JOURNEY_CSV_EXPECTED) || has_column (builder, JOURNEY_CSV_ACTUAL)
         || has_column (builder, JOURNEY_CSV_IMPORTANCE);
}

/* Whether the table has scores, and it is known of what. */
static gboolean
is_of_scores (JourneyOutlineBuilder *builder)
{
  return has_scores (builder) && (builder->at.touchpoint || has_column (builder, JOURNEY_CSV_TOUCHPOINT));
}

static gboolean
is_taken (JourneyCsvField column)
{
  return column == JOURNEY_CSV_STAGE || column == JOURNEY_CSV_TOUCHPOINT || column == JOURNEY_CSV_DIMENSION
         || column == JOURNEY_CSV_KIND || column == JOURNEY_CSV_WEIGHT || column == JOURNEY_CSV_N
         || column == JOURNEY_CSV_EVIDENCE || field_of (column) != 0;
}

static void
list_other_columns (JourneyOutlineBuilder *builder, GPtrArray *heads)
{
  for (guint i = 0; i < heads->len; i++)
    {
      const char *head = g_ptr_array_index (heads, i);

      if (*head && !is_taken (g_array_index (builder->columns, JourneyCsvField, i)))
        journey_outline_builder_refuse (builder, _ ("The column “%s” is left out: a table of a text holds scores."), head);
    }
}

/* Where a row names none, it is of the touchpoint of the row above, or above the table. */
static gboolean
go_to_touchpoint (JourneyOutlineBuilder *builder, GPtrArray *cells)
{
  return journey_outline_builder_go_to (builder, cell_of (builder, cells, JOURNEY_CSV_STAGE),
                                        cell_of (builder, cells, JOURNEY_CSV_TOUCHPOINT));
}

/**
 * journey_outline_builder_end_table:
 *
 * Ends a table, if one is read. What stands below it goes on where the text was above.
 */
void
journey_outline_builder_end_table (JourneyOutlineBuilder *builder)
{
  if (!builder->columns)
    return;

  g_clear_pointer (&builder->columns, g_array_unref);
  builder->at = builder->above;
}

/* Whether the rows of a table count is decided once, by its head. */
static void
begin_table (JourneyOutlineBuilder *builder, GPtrArray *heads, const char *markdown)
{
  builder->columns = g_array_sized_new (FALSE, FALSE, sizeof (JourneyCsvField), heads->len);
  for (guint i = 0; i < heads->len; i++)
    {
      JourneyCsvField column = journey_csv_header_find (g_ptr_array_index (heads, i));

      g_array_append_val (builder->columns, column);
    }
  builder->above = builder->at;
  builder->takes_rows = is_of_scores (builder);
  if (!builder->takes_rows)
    journey_outline_builder_refuse (builder, _ ("The table “%s” is left out: it holds no scores of a touchpoint."), markdown);
  else
    list_other_columns (builder, heads);
}

/**
 * journey_outline_builder_row:
 * @markdown: a row of a table, beginning with '|'
 *
 * Takes over scores of the touchpoint above the table, or of those that a column of it names; any other table is listed.
 */
void
journey_outline_builder_row (JourneyOutlineBuilder *builder, const char *markdown)
{
  g_autofree char *clean = journey_text_clean (markdown);
  g_autoptr (GPtrArray) cells = NULL;

  if (is_rule (clean))
    return;
  cells = split_row (clean);
  if (!builder->columns)
    begin_table (builder, cells, clean);
  else if (!builder->takes_rows)
    return;
  else if (go_to_touchpoint (builder, cells))
    take_scores (builder, cells);
  else
    journey_outline_builder_refuse (builder, _ ("The row of “%s” is left out: it names no touchpoint."),
                                    cell_of (builder, cells, JOURNEY_CSV_STAGE));
}
