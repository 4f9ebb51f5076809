/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "journey-id.h"
#include "journey-scene-private.h"

/* Which opportunities and metrics name a touchpoint: id → GPtrArray of states, opportunities first. */
typedef struct
{
  JourneyScene *scene;
  GHashTable *related;     /* or NULL */
  GHashTable *pain_points; /* the pain points that are named, id → opportunities; or NULL */
  JourneyMeasures measures;
} Sources;

static void
relate (GHashTable **table, const char *id, JourneyState *state)
{
  GPtrArray *states;

  if (!*table)
    *table = g_hash_table_new_full (journey_id_hash, g_str_equal, NULL, (GDestroyNotify)g_ptr_array_unref);
  states = g_hash_table_lookup (*table, id);
  if (!states)
    {
      states = g_ptr_array_new_with_free_func ((GDestroyNotify)journey_state_unref);
      g_hash_table_insert (*table, (gpointer)id, states);
    }
  if (states->len == 0 || g_ptr_array_index (states, states->len - 1) != state)
    g_ptr_array_add (states, journey_state_ref (state));
}

static void
relate_all (GHashTable **table, JourneyState *map, JourneyListId list, JourneyFieldId field)
{
  guint n = journey_state_n_children (map, list);

  for (guint i = 0; i < n; i++)
    {
      JourneyState *state = journey_state_child (map, list, i);
      const char *const *ids = journey_state_strings (state, field);

      for (; ids && *ids; ids++)
        relate (table, *ids, state);
    }
}

static gboolean
contains (GPtrArray *states, JourneyState *state)
{
  for (guint i = 0; i < states->len; i++)
    if (g_ptr_array_index (states, i) == state)
      return TRUE;

  return FALSE;
}

/* What names the touchpoint, and what names one of its pain points only. */
static GPtrArray *
related_to (Sources *sources, JourneyState *touchpoint)
{
  GPtrArray *direct = sources->related ? g_hash_table_lookup (sources->related, journey_state_id (touchpoint)) : NULL;
  guint n = sources->pain_points ? journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_PAIN_POINTS) : 0;
  GPtrArray *all = direct ? g_ptr_array_ref (direct) : NULL;
  gboolean copied = FALSE;

  for (guint i = 0; i < n; i++)
    {
      JourneyState *pain = journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_PAIN_POINTS, i);
      GPtrArray *menders = g_hash_table_lookup (sources->pain_points, journey_state_id (pain));

      for (guint j = 0; menders && j < menders->len; j++)
        {
          JourneyState *mender = g_ptr_array_index (menders, j);

          if (all && contains (all, mender))
            continue;
          if (!copied)
            {
              GPtrArray *copy = g_ptr_array_new_with_free_func ((GDestroyNotify)journey_state_unref);

              for (guint k = 0; all && k < all->len; k++)
                g_ptr_array_add (copy, journey_state_ref (g_ptr_array_index (all, k)));
              g_clear_pointer (&all, g_ptr_array_unref);
              all = copy;
              copied = TRUE;
            }
          g_ptr_array_add (all, journey_state_ref (mender));
        }
    }

  return all;
}

/* Returns how wide the columns of a stage are: a longer word in its heading makes them wider. */
static double
stage_pitch (JourneyScene *scene, JourneyState *stage, guint n_slots)
{
  double word = journey_typesetter_longest_word (scene->typesetter, journey_state_text (stage, JOURNEY_STAGE_TITLE),
                                                 JOURNEY_FONT_STAGE_TITLE);
  double needed = ceil (MIN (word, JOURNEY_STAGE_WORD_MAX)) + JOURNEY_STAGE_START + JOURNEY_STAGE_END + 2;

  return MAX (JOURNEY_PITCH, ceil (needed / n_slots));
}

static gboolean
can_reuse (JourneyScene *scene, JourneyScene *previous)
{
  if (!previous || previous->typesetter != scene->typesetter || previous->n_lanes != scene->n_lanes
      || previous->number_digits != scene->number_digits || previous->n_personas != scene->n_personas)
    return FALSE;

  for (guint i = 0; i < scene->n_lanes; i++)
    if (previous->heads[i].lane != scene->heads[i].lane)
      return FALSE;

  /* Feelings are sorted by persona, so their order counts. */
  for (guint i = 0; i < scene->n_personas; i++)
    if (!g_str_equal (journey_state_id (journey_state_child (previous->map, JOURNEY_MAP_PERSONAS, i)),
                      journey_state_id (journey_state_child (scene->map, JOURNEY_MAP_PERSONAS, i))))
      return FALSE;

  return TRUE;
}

/* Columns that differ stand between a beginning and an end that do not: an edit is found without any table. */
typedef struct
{
  JourneyScene *previous;
  guint same_before;
  GHashTable *between; /* touchpoint state → column, or NULL */
  guint same_after;
} Reuse;

static void
find_touchpoints (JourneyScene *scene, GPtrArray *touchpoints)
{
  guint n = journey_state_n_children (scene->map, JOURNEY_MAP_STAGES);

  for (guint i = 0; i < n; i++)
    {
      JourneyState *stage = journey_scene_stage_state (scene, i);
      guint m = journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS);

      for (guint j = 0; j < m; j++)
        g_ptr_array_add (touchpoints, journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, j));
    }
}

static void
reuse_init (Reuse *reuse, JourneyScene *previous, GPtrArray *touchpoints)
{
  GPtrArray *old = previous->columns;
  guint shorter = MIN (old->len, touchpoints->len);
  guint before = 0, after = 0;

  while (before < shorter
         && journey_column_touchpoint (g_ptr_array_index (old, before)) == g_ptr_array_index (touchpoints, before))
    before++;
  while (after < shorter - before
         && journey_column_touchpoint (g_ptr_array_index (old, old->len - 1 - after))
                == g_ptr_array_index (touchpoints, touchpoints->len - 1 - after))
    after++;

  *reuse = (Reuse){ .previous = previous, .same_before = before, .same_after = after };
  if (before + after == old->len)
    return;

  reuse->between = g_hash_table_new (NULL, NULL);
  for (guint i = before; i < old->len - after; i++)
    g_hash_table_insert (reuse->between, journey_column_touchpoint (g_ptr_array_index (old, i)), g_ptr_array_index (old, i));
}

static JourneyColumn *
reuse_find (Reuse *reuse, GPtrArray *touchpoints, guint position)
{
  if (!reuse->previous)
    return NULL;
  if (position < reuse->same_before)
    return journey_scene_column (reuse->previous, position);
  if (position >= touchpoints->len - reuse->same_after)
    return journey_scene_column (reuse->previous, reuse->previous->columns->len - (touchpoints->len - position));

  return reuse->between ? g_hash_table_lookup (reuse->between, g_ptr_array_index (touchpoints, position)) : NULL;
}

static void
add_column (Sources *sources, Reuse *reuse, GPtrArray *touchpoints, double width)
{
  guint position = sources->scene->columns->len;
  JourneyState *touchpoint = g_ptr_array_index (touchpoints, position);
  g_autoptr (GPtrArray) related = related_to (sources, touchpoint);
  JourneyColumn *column = reuse_find (reuse, touchpoints, position);

  if (column && journey_column_shows (column, touchpoint, related, width))
    column = journey_column_ref (column);
  else
    column = journey_column_new (&sources->measures, touchpoint, related, width);
  g_ptr_array_add (sources->scene->columns, column);
}

static guint
digits_of (guint number)
{
  guint digits = 1;

  while (number /= 10)
    digits++;

  return digits;
}

/* Makes the slots, without their places, and the columns. */
static void
lay_out_stages (Sources *sources, Reuse *reuse, GPtrArray *touchpoints)
{
  JourneyScene *scene = sources->scene;
  guint n_stages = journey_state_n_children (scene->map, JOURNEY_MAP_STAGES);

  for (guint i = 0; i < n_stages; i++)
    {
      JourneyState *stage = journey_scene_stage_state (scene, i);
      guint n = journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS);
      double pitch = stage_pitch (scene, stage, MAX (n, 1));

      for (guint j = 0; j < MAX (n, 1); j++)
        {
          JourneySlot slot = { .width = pitch, .stage = (int)i, .column = n > 0 ? (int)scene->columns->len : -1 };

          if (n > 0)
            {
              scene->slot_of_column[slot.column] = scene->slots->len;
              add_column (sources, reuse, touchpoints, pitch);
            }
          g_array_append_val (scene->slots, slot);
        }
    }
}

/**
 * journey_layout_columns:
 * @previous: (nullable): where columns that did not change are taken from
 *
 * Makes the columns and slots of @scene, whose heads have been made.
 */
void
journey_layout_columns (JourneyScene *scene, JourneyScene *previous)
{
  g_autoptr (GPtrArray) touchpoints = g_ptr_array_new ();
  g_autofree JourneyState **lanes = g_new (JourneyState *, scene->n_lanes + 1);
  Sources sources = { .scene = scene };
  Reuse reuse = { 0 };

  find_touchpoints (scene, touchpoints);
  scene->number_digits = digits_of (touchpoints->len);
  scene->slot_of_column = g_new (guint, touchpoints->len + 1);
  for (guint i = 0; i < scene->n_lanes; i++)
    lanes[i] = scene->heads[i].lane;
  sources.measures = (JourneyMeasures){
    .typesetter = scene->typesetter,
    .map = scene->map,
    .lanes = lanes,
    .n_lanes = scene->n_lanes,
    .number_digits = scene->number_digits,
  };
  relate_all (&sources.related, scene->map, JOURNEY_MAP_OPPORTUNITIES, JOURNEY_OPPORTUNITY_TOUCHPOINTS);
  relate_all (&sources.related, scene->map, JOURNEY_MAP_METRICS, JOURNEY_METRIC_TOUCHPOINTS);
  relate_all (&sources.pain_points, scene->map, JOURNEY_MAP_OPPORTUNITIES, JOURNEY_OPPORTUNITY_PAIN_POINTS);

  if (can_reuse (scene, previous))
    reuse_init (&reuse, previous, touchpoints);
  lay_out_stages (&sources, &reuse, touchpoints);

  g_clear_pointer (&reuse.between, g_hash_table_unref);
  g_clear_pointer (&sources.related, g_hash_table_unref);
  g_clear_pointer (&sources.pain_points, g_hash_table_unref);
}

/**
 * journey_layout_curves:
 *
 * Works out the curves of the feelings: one a persona, through all strips.
 */
void
journey_layout_curves (JourneyScene *scene)
{
  guint n = scene->columns->len;

  scene->knots = g_new0 (JourneyKnot, (gsize)scene->n_personas * n + 1);
  for (guint p = 0; p < scene->n_personas; p++)
    {
      JourneyKnot *knots = journey_scene_knots (scene, p);

      for (guint i = 0; i < n; i++)
        {
          JourneySlot *slot = journey_scene_slot (scene, scene->slot_of_column[i]);

          knots[i].x = slot->u + slot->width / 2;
          knots[i].y = journey_column_emotion (journey_scene_column (scene, i), p);
        }
      journey_curve_smooth (knots, n);
    }
}
