/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench-model.h"

#include <stdlib.h>

static void
touchpoint_free (gpointer data)
{
  BenchTouchpoint *touchpoint = data;

  free (touchpoint->id);
  free (touchpoint->title);
  free (touchpoint->action);
  free (touchpoint->emotion_id);
  free (touchpoint->emotion_persona);
  free (touchpoint->pain_point_id);
  free (touchpoint->pain_point);
  for (guint i = 0; i < touchpoint->n_scores; i++)
    {
      free (touchpoint->scores[i].id);
      free (touchpoint->scores[i].dimension);
    }
  g_free (touchpoint);
}

BenchModel *
bench_model_new_empty (void)
{
  BenchModel *model = g_new0 (BenchModel, 1);

  model->touchpoints = g_ptr_array_new_with_free_func (touchpoint_free);

  return model;
}

void
bench_model_free (BenchModel *model)
{
  g_ptr_array_unref (model->touchpoints);
  g_free (model);
}

BenchTouchpoint *
bench_model_add (BenchModel *model)
{
  BenchTouchpoint *touchpoint = g_new0 (BenchTouchpoint, 1);

  g_ptr_array_add (model->touchpoints, touchpoint);

  return touchpoint;
}

static void
add_score (BenchTouchpoint *touchpoint, JourneyState *state)
{
  BenchScore *score = &touchpoint->scores[touchpoint->n_scores++];

  score->id = g_strdup (journey_state_id (state));
  score->dimension = g_strdup (journey_state_text (state, JOURNEY_SCORE_DIMENSION));
  score->importance = journey_state_number (state, JOURNEY_SCORE_IMPORTANCE);
  score->expected = journey_state_number (state, JOURNEY_SCORE_EXPECTED);
  score->actual = journey_state_number (state, JOURNEY_SCORE_ACTUAL);
}

static void
add_touchpoint (JourneyState *state, JourneyState *parent, gpointer model)
{
  BenchTouchpoint *touchpoint;
  JourneyState *emotion;
  JourneyState *pain_point;

  if (journey_state_kind (state) != JOURNEY_KIND_TOUCHPOINT)
    return;

  touchpoint = bench_model_add (model);
  emotion = journey_state_child (state, JOURNEY_TOUCHPOINT_EMOTIONS, 0);
  pain_point = journey_state_child (state, JOURNEY_TOUCHPOINT_PAIN_POINTS, 0);
  touchpoint->id = g_strdup (journey_state_id (state));
  touchpoint->title = g_strdup (journey_state_text (state, JOURNEY_TOUCHPOINT_TITLE));
  touchpoint->action = g_strdup (journey_state_text (state, JOURNEY_TOUCHPOINT_ACTION));
  touchpoint->emotion_id = g_strdup (journey_state_id (emotion));
  touchpoint->emotion_persona = g_strdup (journey_state_text (emotion, JOURNEY_EMOTION_PERSONA));
  touchpoint->emotion = journey_state_number (emotion, JOURNEY_EMOTION_VALUE);
  touchpoint->pain_point_id = g_strdup (journey_state_id (pain_point));
  touchpoint->pain_point = g_strdup (journey_state_text (pain_point, JOURNEY_PAIN_POINT_TEXT));
  for (guint i = 0; i < 2; i++)
    add_score (touchpoint, journey_state_child (state, JOURNEY_TOUCHPOINT_SCORES, i));
}

BenchModel *
bench_model_new (JourneyState *map)
{
  BenchModel *model = bench_model_new_empty ();

  journey_state_foreach (map, add_touchpoint, model);

  return model;
}
