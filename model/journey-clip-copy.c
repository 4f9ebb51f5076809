/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "journey-clip-private.h"
#include "journey-id.h"
#include "journey-kinds.h"

/*
 * Copying out of a map: the touchpoints themselves, and then, list by list, what belongs to the map and goes with them. What
 * names something that is not copied lets go of it.
 */

typedef JourneyClipCopy Copy;
typedef gboolean (*Keep) (Copy *copy, JourneyState *child);

static char *
make_pair (const char *id, const char *touchpoint)
{
  return g_strconcat (id, "/", touchpoint, NULL);
}

static void
note_names (JourneyState *state, JourneyState *parent, gpointer data)
{
  Copy *copy = data;
  const JourneySpec *spec = journey_state_spec (state);

  for (guint i = 0; i < spec->n_fields; i++)
    if (spec->fields[i].type == JOURNEY_FIELD_REFERENCE)
      g_hash_table_add (copy->named, g_strdup (journey_state_text (state, JOURNEY_FIELD_ID (spec->kind, i))));
}

static void
note_copied (JourneyState *state, JourneyState *parent, gpointer data)
{
  Copy *copy = data;

  g_hash_table_add (copy->copied, (char *)journey_state_id (state));
}

static gboolean
is_copied (Copy *copy, const char *id)
{
  return g_hash_table_contains (copy->copied, id);
}

/* Gives @draft those children of @state that are kept. Returns how many. */
static guint
copy_children (Copy *copy, JourneyState *draft, JourneyState *state, JourneyListId list, Keep keep)
{
  g_autoptr (GPtrArray) children = g_ptr_array_new ();

  for (guint i = 0; i < journey_state_n_children (state, list); i++)
    {
      JourneyState *child = journey_state_child (state, list, i);

      if (!keep || keep (copy, child))
        g_ptr_array_add (children, journey_state_ref (child));
    }
  journey_state_take_children (draft, list, (JourneyState **)children->pdata, children->len);

  return children->len;
}

static gboolean
is_wanted (Copy *copy, JourneyState *state, const char *touchpoint)
{
  g_autofree char *pair = make_pair (journey_state_id (state), touchpoint);

  return is_copied (copy, touchpoint) && (!copy->pairs || g_hash_table_contains (copy->pairs, pair));
}

/* Keeps of a list of references those to what is copied. Returns how many. */
static guint
keep_references (Copy *copy, JourneyState *draft, JourneyFieldId field)
{
  const char *const *ids = journey_state_strings (draft, field);
  gboolean are_touchpoints = journey_spec_field (field)->target == JOURNEY_KIND_TOUCHPOINT;
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_free);
  guint n;

  for (guint i = 0; ids[i]; i++)
    if (are_touchpoints ? is_wanted (copy, draft, ids[i]) : is_copied (copy, ids[i]))
      g_ptr_array_add (kept, g_strdup (ids[i]));
  n = kept->len;
  g_ptr_array_add (kept, NULL);
  journey_state_set_strings (draft, field, (const char *const *)kept->pdata);

  return n;
}

/* The functions below give what belongs to the map and names what is copied, or NULL when it does not. */

static JourneyState *
copy_opportunity (Copy *copy, JourneyState *state)
{
  g_autoptr (JourneyState) draft = journey_state_copy_fields (state);

  keep_references (copy, draft, JOURNEY_OPPORTUNITY_PAIN_POINTS);

  return keep_references (copy, draft, JOURNEY_OPPORTUNITY_TOUCHPOINTS) > 0 ? g_steal_pointer (&draft) : NULL;
}

static JourneyState *
copy_metric (Copy *copy, JourneyState *state)
{
  g_autoptr (JourneyState) draft = journey_state_copy_fields (state);

  copy_children (copy, draft, state, JOURNEY_METRIC_SAMPLES, NULL);

  return keep_references (copy, draft, JOURNEY_METRIC_TOUCHPOINTS) > 0 ? g_steal_pointer (&draft) : NULL;
}

static JourneyState *
copy_feedback (Copy *copy, JourneyState *state)
{
  gboolean goes = copy->kind != JOURNEY_CLIP_CELLS && is_copied (copy, journey_state_text (state, JOURNEY_FEEDBACK_TOUCHPOINT));

  return goes ? journey_state_copy_fields (state) : NULL;
}

static gboolean
rates_copied (Copy *copy, JourneyState *rating)
{
  return is_copied (copy, journey_state_text (rating, JOURNEY_RATING_TOUCHPOINT));
}

static JourneyState *
copy_competitor (Copy *copy, JourneyState *state)
{
  g_autoptr (JourneyState) draft = journey_state_copy_fields (state);
  guint n = copy_children (copy, draft, state, JOURNEY_COMPETITOR_RATINGS, rates_copied);

  return copy->kind != JOURNEY_CLIP_CELLS && n > 0 ? g_steal_pointer (&draft) : NULL;
}

static const struct
{
  JourneyListId list;
  JourneyState *(*copy) (Copy *copy, JourneyState *state);
} followers[] = {
  { JOURNEY_MAP_COMPETITORS, copy_competitor },
  { JOURNEY_MAP_OPPORTUNITIES, copy_opportunity },
  { JOURNEY_MAP_METRICS, copy_metric },
  { JOURNEY_MAP_FEEDBACK, copy_feedback },
};

static void
copy_follower (Copy *copy, JourneyState *content, guint index)
{
  JourneyListId list = followers[index].list;
  g_autoptr (GPtrArray) children = g_ptr_array_new ();

  for (guint i = 0; i < journey_state_n_children (copy->map, list); i++)
    {
      JourneyState *draft = followers[index].copy (copy, journey_state_child (copy->map, list, i));

      if (!draft)
        continue;
      g_ptr_array_add (children, journey_state_seal (draft));
      journey_state_foreach (draft, note_names, copy);
    }
  journey_state_take_children (content, list, (JourneyState **)children->pdata, children->len);
}

static gboolean
is_named (Copy *copy, JourneyState *state)
{
  return g_hash_table_contains (copy->named, journey_state_id (state));
}

void
journey_clip_copy_init (JourneyClipCopy *copy, JourneyState *map, JourneyClipKind kind)
{
  *copy = (JourneyClipCopy){ .map = map, .kind = kind };
  copy->stages = g_ptr_array_new_with_free_func ((GDestroyNotify)journey_state_unref);
  copy->copied = g_hash_table_new (journey_id_hash, g_str_equal);
  copy->named = g_hash_table_new_full (journey_id_hash, g_str_equal, g_free, NULL);
}

void
journey_clip_copy_clear (JourneyClipCopy *copy)
{
  g_clear_pointer (&copy->stages, g_ptr_array_unref);
  g_clear_pointer (&copy->copied, g_hash_table_unref);
  g_clear_pointer (&copy->named, g_hash_table_unref);
  g_clear_pointer (&copy->followers, g_hash_table_unref);
  g_clear_pointer (&copy->pairs, g_hash_table_unref);
}

/* Says that an opportunity or metric is to be copied for a touchpoint; without a word of any, all are. */
void
journey_clip_copy_want (JourneyClipCopy *copy, JourneyState *state, const char *touchpoint)
{
  g_hash_table_add (copy->pairs, make_pair (journey_state_id (state), touchpoint));
}

/* Makes the clip. What the map says of the touchpoints comes with them. */
JourneyClip *
journey_clip_copy_finish (JourneyClipCopy *copy)
{
  g_autoptr (JourneyState) content = journey_state_new (JOURNEY_KIND_MAP, NULL);

  for (guint i = 0; i < copy->stages->len; i++)
    {
      journey_state_foreach (g_ptr_array_index (copy->stages, i), note_copied, copy);
      journey_state_foreach (g_ptr_array_index (copy->stages, i), note_names, copy);
    }

  journey_state_set_text (content, JOURNEY_MAP_VERSION, journey_state_text (copy->map, JOURNEY_MAP_VERSION));
  journey_state_set_integer (content, JOURNEY_MAP_SCALE_LOW, journey_state_integer (copy->map, JOURNEY_MAP_SCALE_LOW));
  journey_state_set_integer (content, JOURNEY_MAP_SCALE_HIGH, journey_state_integer (copy->map, JOURNEY_MAP_SCALE_HIGH));
  for (guint i = 0; i < G_N_ELEMENTS (followers); i++)
    copy_follower (copy, content, i);
  copy_children (copy, content, copy->map, JOURNEY_MAP_PERSONAS, is_named);
  copy_children (copy, content, copy->map, JOURNEY_MAP_LANES, is_named);
  copy_children (copy, content, copy->map, JOURNEY_MAP_DIMENSIONS, is_named);

  g_ptr_array_set_free_func (copy->stages, NULL);
  journey_state_take_children (content, JOURNEY_MAP_STAGES, (JourneyState **)copy->stages->pdata, copy->stages->len);

  return journey_clip_new (copy->kind, journey_state_seal (content));
}

/* A stage with only those of its touchpoints that @touchpoints holds. Takes these over. */
void
journey_clip_copy_add_stage (JourneyClipCopy *copy, JourneyState *stage, GPtrArray *touchpoints)
{
  JourneyState *draft;

  if (touchpoints->len == 0)
    return;

  draft = journey_state_copy_fields (stage);
  journey_state_take_children (draft, JOURNEY_STAGE_TOUCHPOINTS, (JourneyState **)touchpoints->pdata, touchpoints->len);
  g_ptr_array_add (copy->stages, journey_state_seal (draft));
}

static void
add_selected (Copy *copy, JourneyState *stage, GHashTable *selected)
{
  g_autoptr (GPtrArray) touchpoints = g_ptr_array_new ();

  if (g_hash_table_contains (selected, journey_state_id (stage)))
    {
      copy->kind = JOURNEY_CLIP_STAGES;
      g_ptr_array_add (copy->stages, journey_state_ref (stage));
      return;
    }

  for (guint i = 0; i < journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS); i++)
    {
      JourneyState *touchpoint = journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, i);

      if (g_hash_table_contains (selected, journey_state_id (touchpoint)))
        g_ptr_array_add (touchpoints, journey_state_ref (touchpoint));
    }
  journey_clip_copy_add_stage (copy, stage, touchpoints);
}

/**
 * journey_clip_copy_nodes:
 * @map: the state of a map
 * @ids: (array zero-terminated=1): ids of stages and touchpoints, in any order; others are passed over
 *
 * Copies whole stages and touchpoints with all that they hold, and what the map says of them. With a stage among them
 * it is stages that are copied, and touchpoints of others come in a stage of the same name.
 *
 * Returns: (transfer full) (nullable): the clip; NULL when none of the ids is of a stage or touchpoint
 */
JourneyClip *
journey_clip_copy_nodes (JourneyState *map, const char *const *ids)
{
  g_auto (JourneyClipCopy) copy = { 0 };
  g_autoptr (GHashTable) selected = g_hash_table_new (journey_id_hash, g_str_equal);

  g_return_val_if_fail (map && ids, NULL);

  for (; *ids; ids++)
    g_hash_table_add (selected, (char *)*ids);
  journey_clip_copy_init (&copy, map, JOURNEY_CLIP_TOUCHPOINTS);
  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_STAGES); i++)
    add_selected (&copy, journey_state_child (map, JOURNEY_MAP_STAGES, i), selected);

  return copy.stages->len > 0 ? journey_clip_copy_finish (&copy) : NULL;
}
