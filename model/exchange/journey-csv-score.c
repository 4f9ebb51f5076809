/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <math.h>

#include "journey-csv-builder.h"
#include "journey-csv-text.h"
#include "journey-csv-words.h"
#include "journey-dimension-set.h"
#include "journey-edit.h"
#include "journey-number.h"
#include "journey-usual-name.h"

#define N_FIGURES 4

/* What the row says about one score; NAN and 0 where it says nothing. */
typedef struct
{
  double figures[N_FIGURES];
  int n;
  JourneyNode *evidence;
} Score;

static const struct
{
  JourneyCsvField column;
  JourneyFieldId field;
} figure_fields[N_FIGURES] = {
  { JOURNEY_CSV_IMPORTANCE, JOURNEY_SCORE_IMPORTANCE },
  { JOURNEY_CSV_EXPECTED, JOURNEY_SCORE_EXPECTED },
  { JOURNEY_CSV_ACTUAL, JOURNEY_SCORE_ACTUAL },
  { JOURNEY_CSV_SD, JOURNEY_SCORE_SD },
};

/* On a scale of 0 to 100 '80 %' is 80; on any other it is hard to say what it is. What is read is brought onto the scale of the
 * map. */
static gboolean
read_on_scale (JourneyCsvBuilder *builder, guint position, JourneyScale from, double *score)
{
  double value;

  if (!(from.low == 0 && from.high == 100 && journey_csv_builder_percent (builder, position, from.high, &value))
      && !journey_csv_builder_number (builder, position, from.low, from.high, &value))
    return FALSE;

  *score = journey_scale_bring (from, builder->findings->scale, value);
  return TRUE;
}

/* Competitors' scores and the spread are on the scale of the experience. */
static JourneyScale
scale_of (JourneyCsvBuilder *builder, JourneyCsvField column)
{
  return journey_csv_scales_of (&builder->findings->scales, column, builder->findings->scale);
}

static void
read_spread (JourneyCsvBuilder *builder, guint position, double *spread)
{
  double most = journey_spec_field (JOURNEY_SCORE_SD)->maximum;

  if (journey_csv_builder_number (builder, position, 0, most, spread))
    *spread = journey_scale_bring_distance (scale_of (builder, JOURNEY_CSV_ACTUAL), builder->findings->scale, *spread);
}

static double
read_figure (JourneyCsvBuilder *builder, JourneyCsvField column)
{
  int position = builder->table->positions[column];
  double figure = NAN;

  if (position >= 0 && column == JOURNEY_CSV_SD)
    read_spread (builder, (guint)position, &figure);
  else if (position >= 0)
    read_on_scale (builder, (guint)position, scale_of (builder, column), &figure);

  return figure;
}

static void
read_score (JourneyCsvBuilder *builder, Score *score)
{
  for (guint i = 0; i < N_FIGURES; i++)
    score->figures[i] = read_figure (builder, figure_fields[i].column);
  score->n = 0;
  journey_csv_builder_integer (builder, JOURNEY_CSV_N, 0, G_MAXINT, &score->n);
  score->evidence = NULL;
}

static gboolean
has_figures (const Score *score)
{
  for (guint i = 0; i < N_FIGURES; i++)
    if (!isnan (score->figures[i]))
      return TRUE;

  return FALSE;
}

static JourneyNode *
need_dimension (JourneyCsvBuilder *builder, const char *title)
{
  if (!*title)
    {
      title = journey_usual_name_in_english (JOURNEY_KIND_DIMENSION);
      if (!journey_csv_builder_find (builder, builder->map, JOURNEY_MAP_DIMENSIONS, title))
        title = journey_usual_name (JOURNEY_KIND_DIMENSION);
    }

  return journey_csv_builder_need (builder, builder->map, JOURNEY_MAP_DIMENSIONS, JOURNEY_DIMENSION_TITLE, title);
}

static void
list_replaced (JourneyCsvBuilder *builder, JourneyCsvField column, JourneyNode *dimension, const char *old)
{
  g_autofree char *name = journey_csv_table_column_name (builder->table, (guint)builder->table->positions[column]);
  g_autofree char *value = journey_csv_shorten (journey_csv_builder_cell (builder, column));
  g_autofree char *title = journey_csv_shorten (journey_node_text (dimension, JOURNEY_DIMENSION_TITLE));

  /* translators: the name of a column, a value, the title of a dimension, and the value that it had until here */
  journey_csv_remark (builder->remarks, JOURNEY_REMARK_SKIPPED, builder->table->reader.row_line,
                      _ ("%s “%s” of “%s” replaces “%s” from above."), name, value, title, old);
}

static void
take_kind (JourneyCsvBuilder *builder, JourneyNode *dimension)
{
  const char *word = journey_csv_builder_cell (builder, JOURNEY_CSV_KIND);
  int old = journey_node_integer (dimension, JOURNEY_DIMENSION_KIND);
  gboolean had_one;
  int kind;

  if (!*word)
    return;
  if (!journey_csv_word_choice (JOURNEY_DIMENSION_KIND, word, &kind))
    {
      journey_csv_builder_refuse (builder, JOURNEY_CSV_KIND, _ ("%s “%s” is left out: this word is not known here."));
      return;
    }

  had_one = journey_csv_builder_find (builder, dimension, JOURNEY_DIMENSION_KIND, "") != NULL;
  if (had_one && kind != old)
    list_replaced (builder, JOURNEY_CSV_KIND, dimension, journey_field_label (journey_spec_field (JOURNEY_DIMENSION_KIND), old));
  journey_edit_set_integer (dimension, JOURNEY_DIMENSION_KIND, kind);
  journey_csv_builder_remember (builder, dimension, JOURNEY_DIMENSION_KIND, "", dimension);
}

static void
take_weight (JourneyCsvBuilder *builder, JourneyNode *dimension)
{
  const JourneyField *field = journey_spec_field (JOURNEY_DIMENSION_WEIGHT);
  int position = builder->table->positions[JOURNEY_CSV_WEIGHT];
  double old = journey_node_number (dimension, JOURNEY_DIMENSION_WEIGHT);
  char old_text[JOURNEY_NUMBER_BUFFER];
  gboolean had_one;
  double weight;

  if (position < 0
      || !(journey_csv_builder_percent (builder, (guint)position, field->maximum, &weight)
           || journey_csv_builder_number (builder, (guint)position, field->minimum, field->maximum, &weight)))
    return;

  had_one = journey_csv_builder_find (builder, dimension, JOURNEY_DIMENSION_WEIGHT, "") != NULL;
  if (had_one && weight != old)
    list_replaced (builder, JOURNEY_CSV_WEIGHT, dimension, journey_number_format (old, old_text));
  journey_edit_set_number (dimension, JOURNEY_DIMENSION_WEIGHT, weight);
  journey_csv_builder_remember (builder, dimension, JOURNEY_DIMENSION_WEIGHT, "", dimension);
}

/* Where a table says no kinds, a cost of a set that everybody knows is one: as a benefit it would turn every gap round. */
static void
guess_kind (JourneyCsvBuilder *builder, JourneyNode *dimension)
{
  const char *title = journey_node_text (dimension, JOURNEY_DIMENSION_TITLE);
  JourneyDimensionKind kind;
  g_autofree char *shown = NULL;

  if (builder->table->positions[JOURNEY_CSV_KIND] >= 0 || !journey_dimension_set_knows (title, &kind)
      || (int)kind == journey_node_integer (dimension, JOURNEY_DIMENSION_KIND))
    return;

  shown = journey_csv_shorten (title);
  journey_edit_set_integer (dimension, JOURNEY_DIMENSION_KIND, (int)kind);
  journey_csv_remark (builder->remarks, JOURNEY_REMARK_WARNING, builder->table->reader.row_line,
                      _ ("“%s” was taken as a cost: less is better. If that is wrong, add a column “kind” that says benefit."),
                      shown);
}

/* Kind and weight belong to the dimension; the last ones count. */
static JourneyNode *
take_dimension (JourneyCsvBuilder *builder, gboolean needed)
{
  const char *title = journey_csv_builder_cell (builder, JOURNEY_CSV_DIMENSION);
  JourneyNode *dimension;

  if (!*title && !needed)
    {
      if (*journey_csv_builder_cell (builder, JOURNEY_CSV_KIND))
        journey_csv_builder_refuse (builder, JOURNEY_CSV_KIND,
                                    _ ("%s “%s” is left out: no dimension or score stands beside it."));
      if (*journey_csv_builder_cell (builder, JOURNEY_CSV_WEIGHT))
        journey_csv_builder_refuse (builder, JOURNEY_CSV_WEIGHT,
                                    _ ("%s “%s” is left out: no dimension or score stands beside it."));
      return NULL;
    }

  dimension = need_dimension (builder, title);
  guess_kind (builder, dimension);
  take_kind (builder, dimension);
  take_weight (builder, dimension);

  return dimension;
}

static void
list_unknown_evidence (JourneyCsvBuilder *builder, const char *cell)
{
  g_autofree char *shown = journey_csv_shorten (cell);

  journey_csv_remark (builder->remarks, JOURNEY_REMARK_REPAIR, builder->table->reader.row_line,
                      _ ("“%s” is no kind of evidence that is known here; it became the note of a workshop estimate."), shown);
}

/* 'survey', or 'survey: October'. A word that we do not know stays as the note of an estimate. */
static JourneyNode *
take_evidence (JourneyCsvBuilder *builder, int n)
{
  const char *cell = journey_csv_builder_cell (builder, JOURNEY_CSV_EVIDENCE);
  g_autofree char *key = g_strdup_printf ("%d/%s", n, cell);
  int kind = JOURNEY_EVIDENCE_KIND_ESTIMATE;
  JourneyNode *evidence;
  const char *note;

  if (!*cell || !builder->touchpoint)
    return NULL;
  evidence = journey_csv_builder_find (builder, builder->touchpoint, JOURNEY_TOUCHPOINT_EVIDENCE, key);
  if (evidence)
    return evidence;

  note = journey_csv_word_split (JOURNEY_EVIDENCE_KIND, cell, &kind);
  if (!note)
    list_unknown_evidence (builder, cell);
  evidence = journey_edit_add (builder->touchpoint, JOURNEY_TOUCHPOINT_EVIDENCE, G_MAXUINT);
  journey_edit_set_integer (evidence, JOURNEY_EVIDENCE_KIND, kind);
  journey_edit_set_integer (evidence, JOURNEY_EVIDENCE_N, n);
  journey_edit_set_text (evidence, JOURNEY_EVIDENCE_NOTE, note ? note : cell);
  journey_csv_builder_count (builder, evidence);
  journey_csv_builder_remember (builder, builder->touchpoint, JOURNEY_TOUCHPOINT_EVIDENCE, key, evidence);

  return evidence;
}

static gboolean
differs (JourneyNode *old, const Score *score)
{
  for (guint i = 0; i < N_FIGURES; i++)
    if (!isnan (score->figures[i]) && score->figures[i] != journey_node_number (old, figure_fields[i].field))
      return TRUE;

  return score->n > 0 && score->n != journey_node_integer (old, JOURNEY_SCORE_N);
}

static void
append_cell (JourneyCsvBuilder *builder, JourneyCsvField column, GString *list)
{
  const char *cell = journey_csv_builder_cell (builder, column);
  g_autofree char *name = NULL;
  g_autofree char *value = NULL;

  if (!*cell)
    return;

  name = journey_csv_table_column_name (builder->table, (guint)builder->table->positions[column]);
  value = journey_csv_shorten (cell);
  g_string_append_printf (list, "%s%s %s", list->len > 0 ? ", " : "", name, value);
}

static void
list_second_score (JourneyCsvBuilder *builder, JourneyNode *dimension)
{
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *title = journey_csv_shorten (journey_node_text (dimension, JOURNEY_DIMENSION_TITLE));
  g_autofree char *touchpoint = journey_csv_shorten (journey_node_text (builder->touchpoint, JOURNEY_TOUCHPOINT_TITLE));

  for (guint i = 0; i < N_FIGURES; i++)
    append_cell (builder, figure_fields[i].column, list);
  append_cell (builder, JOURNEY_CSV_N, list);
  append_cell (builder, JOURNEY_CSV_EVIDENCE, list);
  /* translators: a touchpoint, a dimension, and the figures that were not taken over */
  journey_csv_remark (builder->remarks, JOURNEY_REMARK_SKIPPED, builder->table->reader.row_line,
                      _ ("“%s” has a score for “%s” already; this one is left out: %s."), touchpoint, title, list->str);
}

static void
add_score (JourneyCsvBuilder *builder, JourneyNode *dimension, const Score *score)
{
  JourneyNode *node = journey_edit_add (builder->touchpoint, JOURNEY_TOUCHPOINT_SCORES, G_MAXUINT);

  journey_edit_set_text (node, JOURNEY_SCORE_DIMENSION, journey_node_id (dimension));
  for (guint i = 0; i < N_FIGURES; i++)
    journey_edit_set_number (node, figure_fields[i].field, score->figures[i]);
  journey_edit_set_integer (node, JOURNEY_SCORE_N, score->n);
  if (score->evidence)
    journey_edit_set_text (node, JOURNEY_SCORE_EVIDENCE, journey_node_id (score->evidence));
  journey_csv_builder_count (builder, node);
  journey_csv_builder_remember (builder, builder->touchpoint, JOURNEY_TOUCHPOINT_SCORES, journey_node_id (dimension), node);
}

/* A score that is there once more, as in a table filled down, is no second one. */
static void
take_score (JourneyCsvBuilder *builder, JourneyNode *dimension, Score *score)
{
  JourneyNode *old =
      journey_csv_builder_find (builder, builder->touchpoint, JOURNEY_TOUCHPOINT_SCORES, journey_node_id (dimension));

  if (old && differs (old, score))
    {
      list_second_score (builder, dimension);
      return;
    }

  score->evidence = take_evidence (builder, old && score->n == 0 ? journey_node_integer (old, JOURNEY_SCORE_N) : score->n);
  if (!old)
    add_score (builder, dimension, score);
  else if (score->evidence && !*journey_node_text (old, JOURNEY_SCORE_EVIDENCE))
    journey_edit_set_text (old, JOURNEY_SCORE_EVIDENCE, journey_node_id (score->evidence));
}

static void
take_rating (JourneyCsvBuilder *builder, const JourneyCsvColumn *column, JourneyNode *dimension, double actual)
{
  g_autofree char *key = g_strdup_printf ("%s/%s", journey_node_id (builder->touchpoint), journey_node_id (dimension));
  JourneyNode *rating = journey_csv_builder_find (builder, column->node, JOURNEY_COMPETITOR_RATINGS, key);

  if (rating && journey_node_number (rating, JOURNEY_RATING_ACTUAL) != actual)
    journey_csv_builder_refuse_cell (builder, column->position, _ ("%s “%s” is left out: above it is something else."), NULL,
                                     NULL);
  if (rating)
    return;

  rating = journey_edit_add (column->node, JOURNEY_COMPETITOR_RATINGS, G_MAXUINT);
  journey_edit_set_text (rating, JOURNEY_RATING_TOUCHPOINT, journey_node_id (builder->touchpoint));
  journey_edit_set_text (rating, JOURNEY_RATING_DIMENSION, journey_node_id (dimension));
  journey_edit_set_number (rating, JOURNEY_RATING_ACTUAL, actual);
  journey_csv_builder_count (builder, rating);
  journey_csv_builder_remember (builder, column->node, JOURNEY_COMPETITOR_RATINGS, key, rating);
}

static void
take_ratings (JourneyCsvBuilder *builder, JourneyNode *dimension)
{
  for (guint i = 0; i < builder->table->columns->len; i++)
    {
      JourneyCsvColumn *column = &g_array_index (builder->table->columns, JourneyCsvColumn, i);
      double actual;

      if (column->field == JOURNEY_CSV_COMPETITOR
          && read_on_scale (builder, column->position, scale_of (builder, JOURNEY_CSV_ACTUAL), &actual))
        {
          if (!dimension)
            dimension = need_dimension (builder, "");
          take_rating (builder, column, dimension, actual);
        }
    }
}

/**
 * journey_csv_builder_scores:
 *
 * Takes over what the row says of dimension, score, evidence and competitors. Figures without a dimension are of
 * 'Overall'; a number of answers beside evidence alone is the evidence's.
 */
void
journey_csv_builder_scores (JourneyCsvBuilder *builder)
{
  gboolean has_evidence = *journey_csv_builder_cell (builder, JOURNEY_CSV_EVIDENCE) != '\0';
  gboolean is_score;
  JourneyNode *dimension;
  Score score;

  read_score (builder, &score);
  is_score = builder->touchpoint && (has_figures (&score) || (score.n > 0 && !has_evidence));
  dimension = take_dimension (builder, is_score);
  if (!builder->touchpoint)
    return;

  if (is_score)
    take_score (builder, dimension, &score);
  else
    take_evidence (builder, score.n);
  take_ratings (builder, dimension);
}
