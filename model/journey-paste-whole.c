/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "journey-id.h"
#include "journey-paste-private.h"
#include "journey-text.h"

/* Pasting whole stages and touchpoints, and what the map that they come from says of them. */

/* Adds to a list of references what it does not hold yet. */
void
journey_paste_union (JourneyNode *node, JourneyFieldId field, const char *const *more)
{
  const char *const *ids = journey_node_strings (node, field);
  g_autoptr (GHashTable) seen = g_hash_table_new (journey_id_hash, g_str_equal);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; ids[i]; i++)
    {
      g_ptr_array_add (all, g_strdup (ids[i]));
      g_hash_table_add (seen, g_ptr_array_index (all, i));
    }
  for (guint i = 0; more[i]; i++)
    if (!g_hash_table_contains (seen, more[i]))
      g_ptr_array_add (all, g_strdup (more[i]));
  g_ptr_array_add (all, NULL);

  journey_node_set_strings (node, field, (const char *const *)all->pdata);
}

static void
union_resolved (JourneyPaste *paste, JourneyNode *node, JourneyFieldId field, JourneyState *state)
{
  const char *const *ids = journey_state_strings (state, field);
  g_autoptr (GPtrArray) resolved = g_ptr_array_new ();

  for (guint i = 0; ids[i]; i++)
    {
      gpointer id = g_hash_table_lookup (paste->ids, ids[i]);

      if (id)
        g_ptr_array_add (resolved, id);
    }
  g_ptr_array_add (resolved, NULL);
  journey_paste_union (node, field, (const char *const *)resolved->pdata);
}

/* An idea that the map has already is one idea for more touchpoints. */
static void
paste_opportunity (JourneyPaste *paste, JourneyState *state)
{
  JourneyNode *known = journey_paste_match (paste, state);

  if (known)
    {
      union_resolved (paste, known, JOURNEY_OPPORTUNITY_TOUCHPOINTS, state);
      union_resolved (paste, known, JOURNEY_OPPORTUNITY_PAIN_POINTS, state);
    }
  else
    journey_paste_insert (paste, JOURNEY_NODE (paste->map), JOURNEY_MAP_OPPORTUNITIES, G_MAXUINT, state);
}

static void
paste_metric (JourneyPaste *paste, JourneyState *state)
{
  JourneyNode *known = journey_paste_match (paste, state);

  if (known)
    union_resolved (paste, known, JOURNEY_METRIC_TOUCHPOINTS, state);
  else
    journey_paste_insert (paste, JOURNEY_NODE (paste->map), JOURNEY_MAP_METRICS, G_MAXUINT, state);
}

/* What a customer said once is not said twice because the touchpoint was copied. */
static void
paste_feedback (JourneyPaste *paste, JourneyState *state)
{
  JourneyNode *known = journey_paste_match (paste, state);
  const char *touchpoint = g_hash_table_lookup (paste->ids, journey_state_text (state, JOURNEY_FEEDBACK_TOUCHPOINT));

  if (!known)
    journey_paste_insert (paste, JOURNEY_NODE (paste->map), JOURNEY_MAP_FEEDBACK, G_MAXUINT, state);
  else if (!*journey_node_text (known, JOURNEY_FEEDBACK_TOUCHPOINT))
    journey_node_set_text (known, JOURNEY_FEEDBACK_TOUCHPOINT, touchpoint);
}

static void
paste_competitor (JourneyPaste *paste, JourneyState *state)
{
  JourneyNode *known = journey_paste_match (paste, state);

  if (!known)
    journey_paste_insert (paste, JOURNEY_NODE (paste->map), JOURNEY_MAP_COMPETITORS, G_MAXUINT, state);
  else
    for (guint i = 0; i < journey_state_n_children (state, JOURNEY_COMPETITOR_RATINGS); i++)
      journey_paste_insert (paste, known, JOURNEY_COMPETITOR_RATINGS, G_MAXUINT,
                            journey_state_child (state, JOURNEY_COMPETITOR_RATINGS, i));
}

/* What belongs to the map and names the touchpoints that were pasted. */
static void
paste_followers (JourneyPaste *paste)
{
  static const struct
  {
    JourneyListId list;
    void (*paste) (JourneyPaste *paste, JourneyState *state);
  } followers[] = {
    { JOURNEY_MAP_COMPETITORS, paste_competitor },
    { JOURNEY_MAP_OPPORTUNITIES, paste_opportunity },
    { JOURNEY_MAP_METRICS, paste_metric },
    { JOURNEY_MAP_FEEDBACK, paste_feedback },
  };

  for (guint i = 0; i < G_N_ELEMENTS (followers); i++)
    for (guint j = 0; j < journey_state_n_children (paste->content, followers[i].list); j++)
      followers[i].paste (paste, journey_state_child (paste->content, followers[i].list, j));
}

static void
note_names (JourneyState *state, JourneyState *parent, gpointer names)
{
  const JourneySpec *spec = journey_state_spec (state);

  for (guint i = 0; i < spec->n_fields; i++)
    if (spec->fields[i].type == JOURNEY_FIELD_REFERENCE)
      g_hash_table_add (names, (char *)journey_state_text (state, JOURNEY_FIELD_ID (spec->kind, i)));
}

/* Who was met at no touchpoint is a persona all the same, unless only some touchpoints of a map were copied. */
static gboolean
is_wanted (JourneyPaste *paste, JourneyState *state, GHashTable *names)
{
  return g_hash_table_contains (names, journey_state_id (state))
         || (journey_clip_report (paste->clip) && journey_state_kind (state) == JOURNEY_KIND_PERSONA
             && !journey_text_is_blank (journey_state_text (state, JOURNEY_PERSONA_NAME)));
}

/* What is named is found or made in the order that it has where it comes from. */
static void
resolve_names (JourneyPaste *paste)
{
  static const JourneyListId lists[] = { JOURNEY_MAP_PERSONAS, JOURNEY_MAP_LANES, JOURNEY_MAP_DIMENSIONS };
  g_autoptr (GHashTable) names = g_hash_table_new (journey_id_hash, g_str_equal);

  journey_state_foreach (paste->content, note_names, names);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; j < journey_state_n_children (paste->content, lists[i]); j++)
      {
        JourneyState *state = journey_state_child (paste->content, lists[i], j);

        if (is_wanted (paste, state, names))
          journey_paste_resolve (paste, journey_state_id (state));
      }
}

/* The stage of the map that a table means: the first of that name. A stage that was copied as such is one more. */
static JourneyNode *
find_stage (JourneyPaste *paste, JourneyState *stage)
{
  g_autofree char *name = journey_text_fold (journey_state_text (stage, JOURNEY_STAGE_TITLE));

  for (guint i = 0;
       journey_clip_report (paste->clip) && i < journey_node_n_children (JOURNEY_NODE (paste->map), JOURNEY_MAP_STAGES); i++)
    {
      JourneyNode *known = journey_node_child (JOURNEY_NODE (paste->map), JOURNEY_MAP_STAGES, i);
      g_autofree char *own = journey_text_fold (journey_node_text (known, JOURNEY_STAGE_TITLE));

      if (*name && strcmp (own, name) == 0)
        return known;
    }

  return NULL;
}

static void
paste_into_stage (JourneyPaste *paste, JourneyNode *stage, JourneyState *from)
{
  for (guint i = 0; i < journey_state_n_children (from, JOURNEY_STAGE_TOUCHPOINTS); i++)
    journey_paste_done (paste, journey_paste_insert (paste, stage, JOURNEY_STAGE_TOUCHPOINTS, G_MAXUINT,
                                                     journey_state_child (from, JOURNEY_STAGE_TOUCHPOINTS, i)));
}

/* Where the first new stage goes: behind the one that was pointed at, else before the first that both have, else to the end. */
static guint
find_start (JourneyPaste *paste)
{
  if (paste->place->stage)
    return journey_node_position (paste->place->stage) + 1;

  for (guint i = 0; i < journey_state_n_children (paste->content, JOURNEY_MAP_STAGES); i++)
    {
      JourneyNode *known = find_stage (paste, journey_state_child (paste->content, JOURNEY_MAP_STAGES, i));

      if (known)
        return journey_node_position (known);
    }

  return journey_node_n_children (JOURNEY_NODE (paste->map), JOURNEY_MAP_STAGES);
}

/* A new stage comes behind the one that it follows where it comes from. */
void
journey_paste_stages (JourneyPaste *paste)
{
  guint position = find_start (paste);

  resolve_names (paste);
  for (guint i = 0; i < journey_state_n_children (paste->content, JOURNEY_MAP_STAGES); i++)
    {
      JourneyState *stage = journey_state_child (paste->content, JOURNEY_MAP_STAGES, i);
      JourneyNode *known = find_stage (paste, stage);

      if (known)
        {
          paste_into_stage (paste, known, stage);
          position = journey_node_position (known) + 1;
        }
      else
        journey_paste_done (paste,
                            journey_paste_insert (paste, JOURNEY_NODE (paste->map), JOURNEY_MAP_STAGES, position++, stage));
    }
  paste_followers (paste);
}

void
journey_paste_touchpoints (JourneyPaste *paste)
{
  g_autoptr (GPtrArray) touchpoints = journey_clip_touchpoints (paste->clip);
  JourneyNode *stage = touchpoints->len > 0 ? journey_paste_stage (paste) : NULL;
  JourneyNode *after = paste->place->touchpoint;
  guint position = after ? journey_node_position (after) + 1 : G_MAXUINT;

  resolve_names (paste);
  for (guint i = 0; i < touchpoints->len; i++)
    {
      JourneyNode *pasted =
          journey_paste_insert (paste, stage, JOURNEY_STAGE_TOUCHPOINTS, position, g_ptr_array_index (touchpoints, i));

      journey_paste_done (paste, pasted);
      position = journey_node_position (pasted) + 1;
    }
  paste_followers (paste);
}
