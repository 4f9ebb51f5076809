/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gap-map.h"

#include <math.h>

typedef struct
{
  const GapRow *rows;
  guint n_rows;
  guint next;
} Cursor;

static void
take (JourneyState *parent, JourneyListId list, GPtrArray *children)
{
  journey_state_take_children (parent, list, (JourneyState **)children->pdata, children->len);
}

static JourneyState *
new_score (const GapRow *row, JourneyState *evidence)
{
  JourneyState *score = journey_state_new (JOURNEY_KIND_SCORE, NULL);

  journey_state_set_text (score, JOURNEY_SCORE_DIMENSION, row->dimension);
  journey_state_set_number (score, JOURNEY_SCORE_IMPORTANCE, row->importance);
  journey_state_set_number (score, JOURNEY_SCORE_EXPECTED, row->expected);
  journey_state_set_number (score, JOURNEY_SCORE_ACTUAL, row->actual);
  journey_state_set_integer (score, JOURNEY_SCORE_N, row->n);
  if (row->sd > 0)
    journey_state_set_number (score, JOURNEY_SCORE_SD, row->sd);
  if (evidence)
    journey_state_set_text (score, JOURNEY_SCORE_EVIDENCE, journey_state_id (evidence));

  return journey_state_seal (score);
}

static JourneyState *
new_evidence (const GapRow *row)
{
  const JourneyField *kinds = journey_spec_field (JOURNEY_EVIDENCE_KIND);
  JourneyState *evidence;

  if (!row->evidence)
    return NULL;

  evidence = journey_state_new (JOURNEY_KIND_EVIDENCE, NULL);
  journey_state_set_integer (evidence, JOURNEY_EVIDENCE_KIND, journey_field_choice (kinds, row->evidence));
  journey_state_set_integer (evidence, JOURNEY_EVIDENCE_N, 77);

  return journey_state_seal (evidence);
}

static JourneyState *
new_touchpoint (Cursor *cursor)
{
  const GapRow *first = &cursor->rows[cursor->next];
  JourneyState *touchpoint = journey_state_new (JOURNEY_KIND_TOUCHPOINT, first->touchpoint);
  g_autoptr (GPtrArray) scores = g_ptr_array_new ();
  g_autoptr (GPtrArray) evidences = g_ptr_array_new ();

  journey_state_set_text (touchpoint, JOURNEY_TOUCHPOINT_TITLE, first->touchpoint);
  journey_state_set_integer (touchpoint, JOURNEY_TOUCHPOINT_MOMENT_OF_TRUTH, first->truth);
  for (; cursor->next < cursor->n_rows; cursor->next++)
    {
      const GapRow *row = &cursor->rows[cursor->next];
      JourneyState *evidence;

      if (g_strcmp0 (row->stage, first->stage) != 0 || g_strcmp0 (row->touchpoint, first->touchpoint) != 0)
        break;
      if (!row->dimension)
        continue;
      evidence = new_evidence (row);
      if (evidence)
        g_ptr_array_add (evidences, evidence);
      g_ptr_array_add (scores, new_score (row, evidence));
    }
  take (touchpoint, JOURNEY_TOUCHPOINT_SCORES, scores);
  take (touchpoint, JOURNEY_TOUCHPOINT_EVIDENCE, evidences);

  return journey_state_seal (touchpoint);
}

static JourneyState *
new_stage (Cursor *cursor)
{
  const char *title = cursor->rows[cursor->next].stage;
  JourneyState *stage = journey_state_new (JOURNEY_KIND_STAGE, title);
  g_autoptr (GPtrArray) touchpoints = g_ptr_array_new ();

  journey_state_set_text (stage, JOURNEY_STAGE_TITLE, title);
  while (cursor->next < cursor->n_rows && g_str_equal (cursor->rows[cursor->next].stage, title))
    {
      if (cursor->rows[cursor->next].touchpoint)
        g_ptr_array_add (touchpoints, new_touchpoint (cursor));
      else
        cursor->next++;
    }
  take (stage, JOURNEY_STAGE_TOUCHPOINTS, touchpoints);

  return journey_state_seal (stage);
}

static JourneyState *
new_dimension (const GapDimension *dimension)
{
  JourneyState *state = journey_state_new (JOURNEY_KIND_DIMENSION, dimension->title);

  journey_state_set_text (state, JOURNEY_DIMENSION_TITLE, dimension->title);
  journey_state_set_integer (state, JOURNEY_DIMENSION_KIND, dimension->cost);
  journey_state_set_number (state, JOURNEY_DIMENSION_WEIGHT, dimension->weight);

  return journey_state_seal (state);
}

/**
 * gap_map_new:
 * @tolerance: of the map, NAN for the default
 *
 * Returns: (transfer full): a map with these scores
 */
JourneyState *
gap_map_new (
    int low, int high, const GapDimension *dimensions, guint n_dimensions, const GapRow *rows, guint n_rows, double tolerance)
{
  JourneyState *map = journey_state_new (JOURNEY_KIND_MAP, "map");
  g_autoptr (GPtrArray) stages = g_ptr_array_new ();
  g_autoptr (GPtrArray) states = g_ptr_array_new ();
  Cursor cursor = { rows, n_rows, 0 };

  journey_state_set_integer (map, JOURNEY_MAP_SCALE_LOW, low);
  journey_state_set_integer (map, JOURNEY_MAP_SCALE_HIGH, high);
  journey_state_set_number (map, JOURNEY_MAP_TOLERANCE, tolerance);
  while (cursor.next < n_rows)
    g_ptr_array_add (stages, new_stage (&cursor));
  for (guint i = 0; i < n_dimensions; i++)
    g_ptr_array_add (states, new_dimension (&dimensions[i]));
  take (map, JOURNEY_MAP_STAGES, stages);
  take (map, JOURNEY_MAP_DIMENSIONS, states);

  return journey_state_seal (map);
}

/**
 * gap_map_with_competitor:
 * @map: a map without competitors, its stages and dimensions are shared
 * @ratings: (array length=n_ratings) (transfer full): sealed ratings
 *
 * Returns: (transfer full): a copy of @map with one competitor
 */
JourneyState *
gap_map_with_competitor (JourneyState *map, JourneyState **ratings, guint n_ratings)
{
  JourneyState *copy = journey_state_copy_fields (map);
  JourneyState *competitor = journey_state_new (JOURNEY_KIND_COMPETITOR, "rival");
  const JourneyListId shared[] = { JOURNEY_MAP_STAGES, JOURNEY_MAP_DIMENSIONS };

  for (guint i = 0; i < G_N_ELEMENTS (shared); i++)
    {
      g_autoptr (GPtrArray) children = g_ptr_array_new ();

      for (guint j = 0; j < journey_state_n_children (map, shared[i]); j++)
        g_ptr_array_add (children, journey_state_ref (journey_state_child (map, shared[i], j)));
      take (copy, shared[i], children);
    }
  journey_state_take_children (competitor, JOURNEY_COMPETITOR_RATINGS, ratings, n_ratings);
  competitor = journey_state_seal (competitor);
  journey_state_take_children (copy, JOURNEY_MAP_COMPETITORS, &competitor, 1);

  return journey_state_seal (copy);
}

/**
 * gap_map_rating:
 *
 * Returns: the rating of a competitor at a touchpoint; NAN when there is none
 */
double
gap_map_rating (JourneyGapTable *table, guint competitor, guint column)
{
  guint n;
  const JourneyGapRating *ratings = journey_gap_table_ratings (table, column, &n);

  for (guint i = 0; i < n; i++)
    if (ratings[i].competitor == competitor)
      return ratings[i].actual;

  return NAN;
}
