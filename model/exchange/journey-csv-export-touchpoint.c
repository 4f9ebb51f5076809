/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "journey-csv-exporter.h"
#include "journey-csv-header.h"
#include "journey-text.h"
#include "journey-usual-name.h"

static void
put_choice (JourneyCsvExporter *exporter, guint row, guint column, JourneyState *state, JourneyFieldId field)
{
  journey_csv_exporter_put (exporter, row, column,
                            journey_field_nick (journey_spec_field (field), journey_state_integer (state, field)));
}

/* 'survey', or 'survey: October' */
static void
put_choice_and_text (
    JourneyCsvExporter *exporter, guint row, guint column, JourneyState *state, JourneyFieldId choice, JourneyFieldId field)
{
  const char *nick = journey_field_nick (journey_spec_field (choice), journey_state_integer (state, choice));
  const char *text = journey_state_text (state, field);
  g_autofree char *both = journey_text_is_blank (text) ? NULL : g_strdup_printf ("%s: %s", nick, text);

  journey_csv_exporter_put (exporter, row, column, both ? both : nick);
}

/**
 * journey_csv_exporter_persona:
 *
 * Returns: (transfer none): the name of who feels @emotion; without a persona it is the first one
 */
const char *
journey_csv_exporter_persona (JourneyCsvExporter *exporter, JourneyState *emotion)
{
  const char *name = journey_csv_names_get (exporter->names, journey_state_text (emotion, JOURNEY_EMOTION_PERSONA));
  JourneyState *first = NULL;

  if (name)
    return name;
  if (journey_state_n_children (exporter->map, JOURNEY_MAP_PERSONAS) > 0)
    first = journey_state_child (exporter->map, JOURNEY_MAP_PERSONAS, 0);

  return first ? journey_csv_names_get (exporter->names, journey_state_id (first)) : journey_usual_name (JOURNEY_KIND_PERSONA);
}

static void
put_emotions (JourneyCsvExporter *exporter, JourneyState *touchpoint)
{
  for (guint i = 0; i < journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_EMOTIONS); i++)
    {
      JourneyState *emotion = journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_EMOTIONS, i);

      journey_csv_exporter_put (exporter, i, JOURNEY_CSV_PERSONA, journey_csv_exporter_persona (exporter, emotion));
      journey_csv_grid_put_number (&exporter->grid, i, JOURNEY_CSV_EMOTION,
                                   journey_state_number (emotion, JOURNEY_EMOTION_VALUE));
      journey_csv_exporter_put (exporter, i, JOURNEY_CSV_EMOTION_WORD, journey_state_text (emotion, JOURNEY_EMOTION_WORD));
    }
}

static void
put_pain_points (JourneyCsvExporter *exporter, JourneyState *touchpoint)
{
  guint row = 0;

  for (guint i = 0; i < journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_PAIN_POINTS); i++)
    {
      JourneyState *pain_point = journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_PAIN_POINTS, i);
      const char *text = journey_state_text (pain_point, JOURNEY_PAIN_POINT_TEXT);

      if (journey_text_is_blank (text))
        continue;
      journey_csv_exporter_put (exporter, row, JOURNEY_CSV_PAIN_POINT, text);
      journey_csv_grid_put_number (&exporter->grid, row++, JOURNEY_CSV_SEVERITY,
                                   journey_state_integer (pain_point, JOURNEY_PAIN_POINT_SEVERITY));
    }
}

static void
put_fields (JourneyCsvExporter *exporter, JourneyState *touchpoint)
{
  journey_csv_exporter_put (exporter, 0, JOURNEY_CSV_CHANNEL, journey_state_text (touchpoint, JOURNEY_TOUCHPOINT_CHANNEL));
  journey_csv_exporter_put (exporter, 0, JOURNEY_CSV_ACTION, journey_state_text (touchpoint, JOURNEY_TOUCHPOINT_ACTION));
  journey_csv_exporter_put (exporter, 0, JOURNEY_CSV_THOUGHT, journey_state_text (touchpoint, JOURNEY_TOUCHPOINT_THOUGHT));
  journey_csv_exporter_put (exporter, 0, JOURNEY_CSV_BACKSTAGE, journey_state_text (touchpoint, JOURNEY_TOUCHPOINT_BACKSTAGE));
  journey_csv_exporter_put (exporter, 0, JOURNEY_CSV_OWNER, journey_state_text (touchpoint, JOURNEY_TOUCHPOINT_OWNER));
  if (journey_state_integer (touchpoint, JOURNEY_TOUCHPOINT_MOMENT_OF_TRUTH))
    journey_csv_exporter_put (exporter, 0, JOURNEY_CSV_MOMENT_OF_TRUTH, "yes");
  if (journey_state_integer (touchpoint, JOURNEY_TOUCHPOINT_KANO) != JOURNEY_KANO_NONE)
    put_choice (exporter, 0, JOURNEY_CSV_KANO, touchpoint, JOURNEY_TOUCHPOINT_KANO);
  if (journey_state_integer (touchpoint, JOURNEY_TOUCHPOINT_TIER) != JOURNEY_TIER_NONE)
    put_choice (exporter, 0, JOURNEY_CSV_TIER, touchpoint, JOURNEY_TOUCHPOINT_TIER);
}

/* Whether a score says something that a row can hold. */
static gboolean
says_something (JourneyState *score)
{
  return !isnan (journey_state_number (score, JOURNEY_SCORE_IMPORTANCE))
         || !isnan (journey_state_number (score, JOURNEY_SCORE_EXPECTED))
         || !isnan (journey_state_number (score, JOURNEY_SCORE_ACTUAL)) || !isnan (journey_state_number (score, JOURNEY_SCORE_SD))
         || (journey_state_integer (score, JOURNEY_SCORE_N) > 0 && !*journey_state_text (score, JOURNEY_SCORE_EVIDENCE));
}

/**
 * journey_csv_exporter_dimensions:
 *
 * Returns: (transfer full): the ids of a touchpoint's dimensions, one a row: those with a score, then those that only
 *   competitors have
 */
JourneyCsvOrder *
journey_csv_exporter_dimensions (JourneyCsvExporter *exporter, JourneyState *touchpoint)
{
  JourneyCsvOrder *ids = journey_csv_order_new ();
  GPtrArray *ratings = g_hash_table_lookup (exporter->ratings, journey_state_id (touchpoint));

  for (guint i = 0; i < journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_SCORES); i++)
    {
      JourneyState *score = journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_SCORES, i);

      if (says_something (score))
        journey_csv_order_add (ids, journey_state_text (score, JOURNEY_SCORE_DIMENSION));
    }
  for (guint i = 0; ratings && i < ratings->len; i++)
    journey_csv_order_add (ids, ((JourneyCsvRating *)g_ptr_array_index (ratings, i))->dimension);

  return ids;
}

/**
 * journey_csv_exporter_put_dimension:
 *
 * Puts title, kind and weight of a dimension into a row; an id of no dimension stands for 'Overall'.
 */
void
journey_csv_exporter_put_dimension (JourneyCsvExporter *exporter, guint row, const char *id)
{
  JourneyState *dimension = g_hash_table_lookup (exporter->dimensions, id);

  journey_csv_exporter_put (exporter, row, JOURNEY_CSV_DIMENSION,
                            dimension ? journey_csv_names_get (exporter->names, id)
                                      : journey_usual_name (JOURNEY_KIND_DIMENSION));
  if (!dimension)
    return;

  put_choice (exporter, row, JOURNEY_CSV_KIND, dimension, JOURNEY_DIMENSION_KIND);
  journey_csv_grid_put_number (&exporter->grid, row, JOURNEY_CSV_WEIGHT,
                               journey_state_number (dimension, JOURNEY_DIMENSION_WEIGHT));
}

static void
put_evidence (JourneyCsvExporter *exporter, guint row, JourneyState *evidence)
{
  int n = journey_state_integer (evidence, JOURNEY_EVIDENCE_N);

  put_choice_and_text (exporter, row, JOURNEY_CSV_EVIDENCE, evidence, JOURNEY_EVIDENCE_KIND, JOURNEY_EVIDENCE_NOTE);
  if (n > 0 && journey_csv_grid_is_empty (&exporter->grid, row, JOURNEY_CSV_N))
    journey_csv_grid_put_number (&exporter->grid, row, JOURNEY_CSV_N, n);
}

static void
put_score (JourneyCsvExporter *exporter, guint row, JourneyState *score, JourneyState *evidence)
{
  int n = journey_state_integer (score, JOURNEY_SCORE_N);

  journey_csv_grid_put_number (&exporter->grid, row, JOURNEY_CSV_IMPORTANCE,
                               journey_state_number (score, JOURNEY_SCORE_IMPORTANCE));
  journey_csv_grid_put_number (&exporter->grid, row, JOURNEY_CSV_EXPECTED, journey_state_number (score, JOURNEY_SCORE_EXPECTED));
  journey_csv_grid_put_number (&exporter->grid, row, JOURNEY_CSV_ACTUAL, journey_state_number (score, JOURNEY_SCORE_ACTUAL));
  journey_csv_grid_put_number (&exporter->grid, row, JOURNEY_CSV_SD, journey_state_number (score, JOURNEY_SCORE_SD));
  if (n > 0)
    journey_csv_grid_put_number (&exporter->grid, row, JOURNEY_CSV_N, n);
  if (evidence)
    put_evidence (exporter, row, evidence);
}

static GHashTable *
index_evidence (JourneyState *touchpoint)
{
  GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_EVIDENCE); i++)
    {
      JourneyState *evidence = journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_EVIDENCE, i);

      g_hash_table_insert (index, (char *)journey_state_id (evidence), evidence);
    }

  return index;
}

/* Puts the scores with their evidence, and says which evidence they had. */
static GHashTable *
put_scores (JourneyCsvExporter *exporter, JourneyState *touchpoint, JourneyCsvOrder *dimensions)
{
  g_autoptr (GHashTable) index = index_evidence (touchpoint);
  GHashTable *linked = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_SCORES); i++)
    {
      JourneyState *score = journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_SCORES, i);
      const char *dimension = journey_state_text (score, JOURNEY_SCORE_DIMENSION);
      const char *evidence = journey_state_text (score, JOURNEY_SCORE_EVIDENCE);

      if (!says_something (score))
        continue;
      put_score (exporter, journey_csv_order_find (dimensions, dimension), score, g_hash_table_lookup (index, evidence));
      g_hash_table_add (linked, (char *)evidence);
    }

  return linked;
}

static void
put_ratings (JourneyCsvExporter *exporter, JourneyState *touchpoint, JourneyCsvOrder *dimensions)
{
  GPtrArray *ratings = g_hash_table_lookup (exporter->ratings, journey_state_id (touchpoint));

  for (guint i = 0; ratings && i < ratings->len; i++)
    {
      const JourneyCsvRating *rating = g_ptr_array_index (ratings, i);

      journey_csv_grid_put_number (&exporter->grid, journey_csv_order_find (dimensions, rating->dimension), rating->column,
                                   rating->actual);
    }
}

static void
put_values (JourneyCsvExporter *exporter, JourneyState *touchpoint)
{
  g_autoptr (JourneyCsvOrder) dimensions = journey_csv_exporter_dimensions (exporter, touchpoint);
  g_autoptr (GHashTable) linked = put_scores (exporter, touchpoint, dimensions);
  guint row = dimensions->texts->len;

  for (guint i = 0; i < dimensions->texts->len; i++)
    journey_csv_exporter_put_dimension (exporter, i, g_ptr_array_index (dimensions->texts, i));
  put_ratings (exporter, touchpoint, dimensions);
  for (guint i = 0; i < journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_EVIDENCE); i++)
    {
      JourneyState *evidence = journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_EVIDENCE, i);

      if (!g_hash_table_contains (linked, journey_state_id (evidence)))
        put_evidence (exporter, row++, evidence);
    }
}

static void
put_promises (JourneyCsvExporter *exporter, JourneyState *touchpoint)
{
  for (guint i = 0; i < journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_PROMISES); i++)
    put_choice_and_text (exporter, i, JOURNEY_CSV_PROMISE, journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_PROMISES, i),
                         JOURNEY_PROMISE_SOURCE, JOURNEY_PROMISE_TEXT);
}

static void
put_ideas (JourneyCsvExporter *exporter, JourneyState *touchpoint)
{
  JourneyCsvOrder *ideas = g_hash_table_lookup (exporter->ideas, journey_state_id (touchpoint));

  for (guint i = 0; ideas && i < ideas->texts->len; i++)
    journey_csv_exporter_put (exporter, i, JOURNEY_CSV_OPPORTUNITY, g_ptr_array_index (ideas->texts, i));
}

static void
put_notes (JourneyCsvExporter *exporter, JourneyState *touchpoint)
{
  g_autofree guint *rows = g_new0 (guint, exporter->grid.n_columns);

  for (guint i = 0; i < journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_NOTES); i++)
    {
      JourneyState *note = journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_NOTES, i);
      guint column = journey_csv_columns_of_note (&exporter->columns, note);
      const char *text = journey_state_text (note, JOURNEY_NOTE_TEXT);

      if (!journey_text_is_blank (text))
        journey_csv_exporter_put (exporter, rows[column]++, column, text);
    }
}

/**
 * journey_csv_exporter_touchpoint:
 * @stage: the name of its stage
 *
 * Appends the rows of a touchpoint.
 */
void
journey_csv_exporter_touchpoint (JourneyCsvExporter *exporter, const char *stage, JourneyState *touchpoint)
{
  const char *title = journey_csv_names_get (exporter->names, journey_state_id (touchpoint));

  journey_csv_exporter_put (exporter, 0, JOURNEY_CSV_TOUCHPOINT, title);
  put_fields (exporter, touchpoint);
  put_emotions (exporter, touchpoint);
  put_pain_points (exporter, touchpoint);
  put_values (exporter, touchpoint);
  put_promises (exporter, touchpoint);
  put_ideas (exporter, touchpoint);
  put_notes (exporter, touchpoint);
  for (guint row = 0; row < exporter->grid.rows->len; row++)
    {
      journey_csv_exporter_put (exporter, row, JOURNEY_CSV_STAGE, stage);
      journey_csv_exporter_put (exporter, row, JOURNEY_CSV_TOUCHPOINT, title);
    }
  journey_csv_exporter_write (exporter);
}
