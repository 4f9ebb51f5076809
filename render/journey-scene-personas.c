/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-scene-private.h"

/* Which personas a scene shows, and which of them is in front. */

static gboolean
is_among (const char *id, const char *const *ids)
{
  return ids && g_strv_contains (ids, id);
}

/**
 * journey_scene_take_personas:
 *
 * Works out who is shown from the options that @scene was made with.
 */
void
journey_scene_take_personas (JourneyScene *scene, const JourneySceneOptions *options)
{
  scene->n_personas = journey_state_n_children (scene->map, JOURNEY_MAP_PERSONAS);
  scene->hidden = g_new0 (gboolean, scene->n_personas + 1);
  scene->front = G_MAXUINT;
  for (guint i = 0; i < scene->n_personas; i++)
    {
      const char *id = journey_state_id (journey_state_child (scene->map, JOURNEY_MAP_PERSONAS, i));

      scene->hidden[i] = is_among (id, options->hidden_personas);
      if (!scene->hidden[i] && (scene->front == G_MAXUINT || g_strcmp0 (id, options->front_persona) == 0))
        scene->front = i;
    }
  if (scene->front == G_MAXUINT)
    scene->front = 0;

  /* They belong to who made the scene. */
  scene->options.front_persona = NULL;
  scene->options.hidden_personas = NULL;
}

/**
 * journey_scene_same_personas:
 *
 * Feelings are sorted by persona, so their order counts.
 *
 * Returns: whether the columns of two scenes have the same personas in them
 */
gboolean
journey_scene_same_personas (JourneyScene *scene, JourneyScene *other)
{
  if (scene->n_personas != other->n_personas)
    return FALSE;

  for (guint i = 0; i < scene->n_personas; i++)
    if (scene->hidden[i] != other->hidden[i]
        || !g_str_equal (journey_state_id (journey_state_child (other->map, JOURNEY_MAP_PERSONAS, i)),
                         journey_state_id (journey_state_child (scene->map, JOURNEY_MAP_PERSONAS, i))))
      return FALSE;

  return TRUE;
}

/**
 * journey_scene_front_persona:
 *
 * Returns: (nullable) (transfer none): who is in front: the one that was asked for, or the first that is shown; NULL when
 *   there is none
 */
JourneyState *
journey_scene_front_persona (JourneyScene *scene)
{
  g_return_val_if_fail (scene != NULL, NULL);

  if (scene->n_personas == 0 || scene->hidden[scene->front])
    return NULL;

  return journey_state_child (scene->map, JOURNEY_MAP_PERSONAS, scene->front);
}

/**
 * journey_scene_persona_is_hidden:
 * @persona: 0-based
 *
 * Returns: whether the persona's feelings are left out
 */
gboolean
journey_scene_persona_is_hidden (JourneyScene *scene, guint persona)
{
  g_return_val_if_fail (scene != NULL && persona < scene->n_personas, FALSE);

  return scene->hidden[persona];
}
