/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "journey-csv-header.h"
#include "journey-csv-text.h"
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
  for (guint i = 0; i < builder->heads->len && i < cells->len; i++)
    if (journey_csv_header_find (g_ptr_array_index (builder->heads, i)) == column)
      return g_ptr_array_index (cells, i);

  return "";
}

static gboolean
is_rule (const char *markdown)
{
  return !markdown[strspn (markdown, "|-: \t")];
}

static gboolean
has_scores (GPtrArray *heads)
{
  for (guint i = 0; i < heads->len; i++)
    {
      JourneyCsvField column = journey_csv_header_find (g_ptr_array_index (heads, i));

      if (column == JOURNEY_CSV_EXPECTED || column == JOURNEY_CSV_ACTUAL || column == JOURNEY_CSV_IMPORTANCE)
        return TRUE;
    }

  return FALSE;
}

static JourneyDimension *
need_dimension (JourneyOutlineBuilder *builder, const char *title)
{
  g_autofree char *name = journey_text_one_line (title);
  JourneyDimension *dimension = journey_outline_builder_known (builder, JOURNEY_KIND_DIMENSION, name);

  if (!dimension)
    {
      dimension = journey_edit_need_dimension (builder->map, *name ? name : NULL);
      journey_outline_builder_know (builder, JOURNEY_KIND_DIMENSION, name, dimension);
    }

  return dimension;
}

static void
set_figure (JourneyOutlineBuilder *builder, JourneyScore *score, GPtrArray *cells, JourneyCsvField column, JourneyFieldId field)
{
  const char *cell = cell_of (builder, cells, column);
  gboolean is_spread = column == JOURNEY_CSV_SD;
  JourneyNode *map = JOURNEY_NODE (builder->map);
  double low = is_spread ? 0 : journey_node_integer (map, JOURNEY_MAP_SCALE_LOW);
  double high = is_spread ? journey_spec_field (field)->maximum : journey_node_integer (map, JOURNEY_MAP_SCALE_HIGH);
  double value;

  if (!*cell)
    return;
  if (!journey_csv_parse_number (cell, TRUE, &value) || value < low || value > high)
    journey_outline_builder_refuse (builder, _ ("The score “%s” was left out: it is not a number on the scale."), cell);
  else
    journey_edit_set_number (JOURNEY_NODE (score), field, value);
}

static void
take_scores (JourneyOutlineBuilder *builder, GPtrArray *cells)
{
  JourneyDimension *dimension = need_dimension (builder, cell_of (builder, cells, JOURNEY_CSV_DIMENSION));
  JourneyScore *score = journey_edit_need_score (builder->touchpoint, dimension);
  const char *evidence = cell_of (builder, cells, JOURNEY_CSV_EVIDENCE);
  double n = 0;

  set_figure (builder, score, cells, JOURNEY_CSV_IMPORTANCE, JOURNEY_SCORE_IMPORTANCE);
  set_figure (builder, score, cells, JOURNEY_CSV_EXPECTED, JOURNEY_SCORE_EXPECTED);
  set_figure (builder, score, cells, JOURNEY_CSV_ACTUAL, JOURNEY_SCORE_ACTUAL);
  set_figure (builder, score, cells, JOURNEY_CSV_SD, JOURNEY_SCORE_SD);
  if (journey_csv_parse_number (cell_of (builder, cells, JOURNEY_CSV_N), FALSE, &n) && n == trunc (n) && n > 0 && n < G_MAXINT)
    journey_edit_set_integer (JOURNEY_NODE (score), JOURNEY_SCORE_N, (int)n);
  if (*evidence)
    journey_edit_set_text (JOURNEY_NODE (score), JOURNEY_SCORE_EVIDENCE,
                           journey_node_id (journey_outline_builder_evidence (builder, evidence, 0)));
}

/**
 * journey_outline_builder_row:
 * @markdown: a row of a table, beginning with '|'
 *
 * Takes over scores of the touchpoint; any other table is listed.
 */
void
journey_outline_builder_row (JourneyOutlineBuilder *builder, const char *markdown)
{
  g_autofree char *clean = journey_text_clean (markdown);
  g_autoptr (GPtrArray) cells = NULL;

  if (is_rule (clean))
    return;
  cells = split_row (clean);
  if (!builder->heads)
    {
      builder->heads = g_steal_pointer (&cells);
      if (!builder->touchpoint || !has_scores (builder->heads))
        journey_outline_builder_refuse (builder, _ ("The table “%s” was left out: it holds no scores of a touchpoint."), clean);
    }
  else if (builder->touchpoint && has_scores (builder->heads))
    take_scores (builder, cells);
}
