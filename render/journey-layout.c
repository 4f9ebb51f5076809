/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-scene-private.h"

/* A column is laid out for the kind of each lane, whatever the lane is called; notes stand in lanes by id. */
static gboolean
same_lane (JourneyState *a, JourneyState *b)
{
  return a == b
         || (g_str_equal (journey_state_id (a), journey_state_id (b))
             && journey_state_integer (a, JOURNEY_LANE_KIND) == journey_state_integer (b, JOURNEY_LANE_KIND));
}

static gboolean
can_reuse (JourneyScene *scene, JourneyScene *previous)
{
  if (!previous || previous->typesetter != scene->typesetter || previous->n_lanes != scene->n_lanes
      || previous->number_digits != scene->number_digits || !journey_scene_same_personas (scene, previous))
    return FALSE;

  for (guint i = 0; i < scene->n_lanes; i++)
    if (!same_lane (previous->heads[i].lane, scene->heads[i].lane))
      return FALSE;

  return TRUE;
}

/* The same stage as it was measured before. Most stand where they stood, or next to the one that was found last. */
static int
find_before (JourneyScene *previous, JourneyState *stage, guint *hint)
{
  for (guint i = 0; i < previous->n_stages; i++)
    {
      guint at = (*hint + i) % previous->n_stages;
      JourneyState *other = journey_stretch_stage (previous->stages[at].stretch);

      if (other != stage && !g_str_equal (journey_state_id (other), journey_state_id (stage)))
        continue;
      *hint = at + 1;
      return (int)at;
    }

  return -1;
}

/* Finds each stage in the scene before, and the columns that are not where they were. */
static GHashTable *
match_stages (JourneyScene *scene, JourneyScene *previous, int *before)
{
  g_autofree gboolean *kept = g_new0 (gboolean, previous->n_stages + 1);
  GHashTable *loose = NULL;
  guint hint = 0;

  for (guint i = 0; i < scene->n_stages; i++)
    {
      JourneyState *stage = journey_scene_stage_state (scene, i);

      before[i] = find_before (previous, stage, &hint);
      if (before[i] < 0)
        continue;
      kept[before[i]] = TRUE;
      journey_stretch_loosen (previous->stages[before[i]].stretch, stage, &loose);
    }
  for (guint i = 0; i < previous->n_stages; i++)
    if (!kept[i])
      journey_stretch_loosen (previous->stages[i].stretch, NULL, &loose);

  return loose;
}

static void
make_stages (JourneyScene *scene, const JourneyMeasures *measures, JourneyScene *previous)
{
  g_autofree int *before = g_new (int, scene->n_stages + 1);
  g_autoptr (GHashTable) loose = previous ? match_stages (scene, previous, before) : NULL;
  JourneyStretchSource source = { .measures = measures,
                                  .n_personas = scene->n_personas,
                                  .relations = scene->relations,
                                  .same_relations = previous && previous->relations == scene->relations,
                                  .loose = loose };
  double u = 0;

  for (guint i = 0; i < scene->n_stages; i++)
    {
      JourneyStagePlace *place = &scene->stages[i];

      source.previous = previous && before[i] >= 0 ? previous->stages[before[i]].stretch : NULL;
      place->stretch = journey_stretch_new (&source, journey_scene_stage_state (scene, i));
      place->first_column = scene->n_columns;
      place->first_slot = scene->n_slots;
      place->n_slots = MAX (journey_stretch_n_columns (place->stretch), 1);
      place->u = u;
      u += place->n_slots * journey_stretch_pitch (place->stretch);
      scene->n_columns += journey_stretch_n_columns (place->stretch);
      scene->n_slots += place->n_slots;
    }
}

/* Where some touchpoints of a stage are left out, each of the others has a number of its own. */
static void
number_columns (JourneyScene *scene)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);
  JourneyState *whole = scene->options.whole;
  guint number = 0, column = 0;

  for (guint i = 0; i < journey_state_n_children (whole, JOURNEY_MAP_STAGES); i++)
    {
      JourneyState *stage = journey_state_child (whole, JOURNEY_MAP_STAGES, i);

      for (guint j = 0; j < journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS); j++)
        g_hash_table_insert (numbers, (gpointer)journey_state_id (journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, j)),
                             GUINT_TO_POINTER (number++));
    }

  scene->numbers = g_new (guint, scene->n_columns + 1);
  for (guint i = 0; i < scene->n_stages; i++)
    {
      JourneyState *stage = journey_scene_stage_state (scene, i);

      for (guint j = 0; j < journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS); j++)
        scene->numbers[column++] = GPOINTER_TO_UINT (
            g_hash_table_lookup (numbers, journey_state_id (journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, j))));
    }
}

/* Whether a stage is drawn without some of its touchpoints. */
static gboolean
has_parts (JourneyScene *scene)
{
  JourneyState *whole = scene->options.whole;
  guint at = 0;

  if (!whole || whole == scene->map)
    return FALSE;

  for (guint i = 0; i < journey_state_n_children (whole, JOURNEY_MAP_STAGES) && at < scene->n_stages; i++)
    {
      JourneyState *stage = journey_state_child (whole, JOURNEY_MAP_STAGES, i), *drawn = journey_scene_stage_state (scene, at);

      if (!g_str_equal (journey_state_id (stage), journey_state_id (drawn)))
        continue;
      if (journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS)
          != journey_state_n_children (drawn, JOURNEY_STAGE_TOUCHPOINTS))
        return TRUE;
      at++;
    }

  return FALSE;
}

/* Cards keep the number, and stages the colour, that they have in the whole map. Returns how many touchpoints that has. */
static guint
number_stages (JourneyScene *scene)
{
  JourneyState *whole = scene->options.whole ? scene->options.whole : scene->map;
  guint number = 0, at = 0;

  for (guint i = 0; i < journey_state_n_children (whole, JOURNEY_MAP_STAGES); i++)
    {
      JourneyState *stage = journey_state_child (whole, JOURNEY_MAP_STAGES, i);

      if (at < scene->n_stages
          && g_str_equal (journey_state_id (stage), journey_state_id (journey_scene_stage_state (scene, at))))
        {
          scene->stages[at].number = number;
          scene->stages[at++].hue = i;
        }
      number += journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS);
    }

  return number;
}

static guint
count_digits (guint number)
{
  guint digits = 1;

  while (number /= 10)
    digits++;

  return digits;
}

/**
 * journey_layout_columns:
 * @previous: (nullable): where columns that did not change are taken from
 *
 * Makes the columns of @scene, whose heads have been made.
 */
void
journey_layout_columns (JourneyScene *scene, JourneyScene *previous)
{
  g_autofree JourneyState **lanes = g_new (JourneyState *, scene->n_lanes + 1);
  JourneyMeasures measures;

  scene->n_stages = journey_scene_n_stages (scene);
  scene->stages = g_new0 (JourneyStagePlace, scene->n_stages + 1);
  scene->number_digits = count_digits (number_stages (scene));
  scene->relations = journey_relations_new (scene->map, previous ? previous->relations : NULL);
  for (guint i = 0; i < scene->n_lanes; i++)
    lanes[i] = scene->heads[i].lane;
  measures = (JourneyMeasures){
    .typesetter = scene->typesetter,
    .map = scene->map,
    .lanes = lanes,
    .n_lanes = scene->n_lanes,
    .number_digits = scene->number_digits,
    .hidden = scene->hidden,
  };

  make_stages (scene, &measures, can_reuse (scene, previous) ? previous : NULL);
  if (has_parts (scene))
    number_columns (scene);
}
