/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <string.h>

#include "journey-csv-header.h"
#include "journey-csv-text.h"
#include "journey-edit.h"
#include "journey-outline-builder.h"

/* Importance, expected and actual of the score that stands for all, in one line. */

/* A comma that stands between two digits is the one of 4,5; what follows a figure has a label, and begins with none. */
static gboolean
parts_figures (const char *text, const char *p)
{
  return *p == ';' || (*p == ',' && !(p > text && g_ascii_isdigit (p[-1]) && g_ascii_isdigit (p[1])));
}

static GPtrArray *
split_figures (const char *text)
{
  GPtrArray *pieces = g_ptr_array_new_with_free_func (g_free);
  const char *start = text;

  for (const char *p = text; *p; p++)
    if (parts_figures (text, p))
      {
        g_ptr_array_add (pieces, g_strstrip (g_strndup (start, (gsize)(p - start))));
        start = p + 1;
      }
  g_ptr_array_add (pieces, g_strstrip (g_strdup (start)));

  return pieces;
}

/* 'expected: 4', 'expected = 4' or 'expected 4'; %JOURNEY_CSV_LANE for what is none of these. */
static JourneyCsvField
read_piece (const char *piece, char **number)
{
  const char *behind;
  const char *end = journey_csv_find_colon (piece, &behind);
  g_autofree char *label = NULL;
  JourneyCsvField column;

  if (!end)
    {
      end = strchr (piece, '=');
      end = end ? end : strrchr (piece, ' ');
      behind = end ? end + 1 : NULL;
    }
  label = end ? g_strstrip (g_strndup (piece, (gsize)(end - piece))) : NULL;
  column = label && *label ? journey_csv_header_find (label) : JOURNEY_CSV_LANE;
  if (!journey_outline_is_figure (column))
    return JOURNEY_CSV_LANE;

  *number = g_strstrip (g_strdup (behind));
  return column;
}

/* What points say of evidence and of figures belongs together, in whatever order; we write both into a table. */
static void
tie_evidence (JourneyOutlineBuilder *builder)
{
  JourneyNode *score = builder->at.score;

  if (score && builder->at.evidence && !builder->is_ours && !*journey_node_text (score, JOURNEY_SCORE_EVIDENCE))
    journey_edit_set_text (score, JOURNEY_SCORE_EVIDENCE, journey_node_id (builder->at.evidence));
}

/* Returns whether it was taken over. */
static gboolean
take_piece (JourneyOutlineBuilder *builder, JourneyScore *score, const char *piece)
{
  g_autofree char *number = NULL;
  JourneyCsvField column = read_piece (piece, &number);

  if (column != JOURNEY_CSV_LANE)
    return journey_outline_builder_figure (builder, score, column, number);

  journey_outline_builder_refuse (builder, _ ("“%s” is left out: an outline has no place for it."), piece);
  return FALSE;
}

/* The first of @pieces may be a figure without a name, which @first says; else that is %JOURNEY_CSV_LANE. Where none is taken
 * over, the map gets no score of it. */
static void
take_pieces (JourneyOutlineBuilder *builder, GPtrArray *pieces, JourneyCsvField first)
{
  JourneyNode *touchpoint = JOURNEY_NODE (builder->at.touchpoint);
  guint n_dimensions = journey_node_n_children (JOURNEY_NODE (builder->map), JOURNEY_MAP_DIMENSIONS);
  guint n_scores = journey_node_n_children (touchpoint, JOURNEY_TOUCHPOINT_SCORES);
  JourneyDimension *dimension = journey_edit_need_dimension (builder->map, NULL);
  JourneyScore *score = journey_edit_need_score (builder->at.touchpoint, dimension);
  gboolean any = FALSE;

  for (guint i = 0; i < pieces->len; i++)
    any |= i == 0 && first != JOURNEY_CSV_LANE
               ? journey_outline_builder_figure (builder, score, first, g_ptr_array_index (pieces, i))
               : take_piece (builder, score, g_ptr_array_index (pieces, i));

  if (!any && journey_node_n_children (touchpoint, JOURNEY_TOUCHPOINT_SCORES) > n_scores)
    journey_edit_remove (JOURNEY_NODE (score));
  if (!any && journey_node_n_children (JOURNEY_NODE (builder->map), JOURNEY_MAP_DIMENSIONS) > n_dimensions)
    journey_edit_remove (JOURNEY_NODE (dimension));
  if (any)
    builder->at.score = JOURNEY_NODE (score);
  tie_evidence (builder);
}

/**
 * journey_outline_builder_found:
 * @text: as for journey_outline_builder_evidence ()
 *
 * Takes evidence over that a point of the touchpoint names: what points say of figures rests on it.
 */
void
journey_outline_builder_found (JourneyOutlineBuilder *builder, const char *text)
{
  builder->at.evidence = journey_outline_builder_evidence (builder, text);
  tie_evidence (builder);
}

/**
 * journey_outline_is_figure:
 * @column: a %JourneyCsvField
 *
 * Returns: whether it is one of the three figures of a score
 */
gboolean
journey_outline_is_figure (guint column)
{
  return column == JOURNEY_CSV_IMPORTANCE || column == JOURNEY_CSV_EXPECTED || column == JOURNEY_CSV_ACTUAL;
}

/**
 * journey_outline_builder_figures:
 * @column: what the first figure is
 * @text: '4', or '5, expected: 4, actual 2'
 *
 * Takes figures over that stand behind the name of the first of them; what is none is listed.
 */
void
journey_outline_builder_figures (JourneyOutlineBuilder *builder, guint column, const char *text)
{
  g_autoptr (GPtrArray) pieces = split_figures (text);

  take_pieces (builder, pieces, column);
}

/**
 * journey_outline_builder_scores:
 * @text: 'expected 4, got 2', or any other text
 *
 * Takes figures over where @text is nothing else.
 *
 * Returns: whether it is
 */
gboolean
journey_outline_builder_scores (JourneyOutlineBuilder *builder, const char *text)
{
  g_autoptr (GPtrArray) pieces = split_figures (text);

  for (guint i = 0; i < pieces->len; i++)
    {
      g_autofree char *number = NULL;
      double value;

      if (read_piece (g_ptr_array_index (pieces, i), &number) == JOURNEY_CSV_LANE
          || !journey_csv_parse_number (number, TRUE, &value))
        return FALSE;
    }

  take_pieces (builder, pieces, JOURNEY_CSV_LANE);
  return TRUE;
}
