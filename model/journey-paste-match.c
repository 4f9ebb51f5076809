/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "journey-id.h"
#include "journey-paste-private.h"
#include "journey-text.h"

/* Finding by its name what belongs to the map, so that one persona stays one when her touchpoints come from two maps. */

static void
append_name (GString *key, JourneyState *state, JourneyFieldId field)
{
  g_autofree char *name = journey_text_fold (journey_state_text (state, field));

  g_string_append_printf (key, "\n%s", name);
}

static void
append_choice (GString *key, JourneyState *state, JourneyFieldId field)
{
  g_string_append_printf (key, "\n%d", journey_state_integer (state, field));
}

/* A dimension that is a cost is not the same as a benefit of that name, nor a percentage the same as a number of days. */
static void
append_names (GString *key, JourneyState *state)
{
  switch (journey_state_kind (state))
    {
    case JOURNEY_KIND_PERSONA:
      append_name (key, state, JOURNEY_PERSONA_NAME);
      break;
    case JOURNEY_KIND_LANE:
      append_choice (key, state, JOURNEY_LANE_KIND);
      if (journey_state_integer (state, JOURNEY_LANE_KIND) == JOURNEY_LANE_KIND_CUSTOM)
        append_name (key, state, JOURNEY_LANE_TITLE);
      break;
    case JOURNEY_KIND_DIMENSION:
      append_choice (key, state, JOURNEY_DIMENSION_KIND);
      append_name (key, state, JOURNEY_DIMENSION_TITLE);
      break;
    case JOURNEY_KIND_COMPETITOR:
      append_name (key, state, JOURNEY_COMPETITOR_NAME);
      break;
    case JOURNEY_KIND_OPPORTUNITY:
      append_name (key, state, JOURNEY_OPPORTUNITY_TEXT);
      break;
    case JOURNEY_KIND_METRIC:
      append_name (key, state, JOURNEY_METRIC_UNIT);
      append_name (key, state, JOURNEY_METRIC_NAME);
      break;
    case JOURNEY_KIND_FEEDBACK:
    default:
      append_name (key, state, JOURNEY_FEEDBACK_DATE);
      append_name (key, state, JOURNEY_FEEDBACK_CHANNEL);
      append_name (key, state, JOURNEY_FEEDBACK_TEXT);
      break;
    }
}

/* What has a text that is not a name, and is the same as nothing else when it is empty. */
static gboolean
is_nameless (JourneyState *state)
{
  switch (journey_state_kind (state))
    {
    case JOURNEY_KIND_OPPORTUNITY:
      return journey_text_is_blank (journey_state_text (state, JOURNEY_OPPORTUNITY_TEXT));
    case JOURNEY_KIND_METRIC:
      return journey_text_is_blank (journey_state_text (state, JOURNEY_METRIC_NAME));
    case JOURNEY_KIND_FEEDBACK:
      return journey_text_is_blank (journey_state_text (state, JOURNEY_FEEDBACK_TEXT));
    default:
      return FALSE;
    }
}

static char *
make_key (JourneyState *state)
{
  GString *key = g_string_new (NULL);

  g_string_append_printf (key, "%d", (int)journey_state_kind (state));
  append_names (key, state);

  return g_string_free (key, FALSE);
}

static void
add (GHashTable *matches, JourneyNode *node)
{
  g_autoptr (JourneyState) state = journey_node_freeze (node);
  g_autofree char *key = is_nameless (state) ? NULL : make_key (state);

  if (key && !g_hash_table_contains (matches, key))
    g_hash_table_insert (matches, g_steal_pointer (&key), node);
}

static GHashTable *
need_matches (JourneyPaste *paste)
{
  static const JourneyListId lists[] = { JOURNEY_MAP_PERSONAS,    JOURNEY_MAP_LANES,         JOURNEY_MAP_DIMENSIONS,
                                         JOURNEY_MAP_COMPETITORS, JOURNEY_MAP_OPPORTUNITIES, JOURNEY_MAP_METRICS,
                                         JOURNEY_MAP_FEEDBACK };

  if (paste->matches)
    return paste->matches;

  paste->matches = g_hash_table_new_full (journey_id_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; j < journey_node_n_children (JOURNEY_NODE (paste->map), lists[i]); j++)
      add (paste->matches, journey_node_child (JOURNEY_NODE (paste->map), lists[i], j));

  return paste->matches;
}

/* Makes a node that was pasted known, if it belongs to the map, so that the next of its name is the same. */
void
journey_paste_remember (JourneyPaste *paste, JourneyNode *node)
{
  if (paste->matches && JOURNEY_IS_MAP (journey_node_parent (node)) && !JOURNEY_IS_STAGE (node))
    add (paste->matches, node);
}

/* The node of the map that is the same as @state of the clip: within one map that very node, otherwise one of its name. */
JourneyNode *
journey_paste_match (JourneyPaste *paste, JourneyState *state)
{
  JourneyNode *same = journey_map_find (paste->map, journey_state_id (state));
  g_autofree char *key = NULL;

  if (is_nameless (state))
    return NULL;

  key = make_key (state);
  if (same && journey_node_kind (same) == journey_state_kind (state))
    {
      g_autoptr (JourneyState) frozen = journey_node_freeze (same);
      g_autofree char *own = make_key (frozen);

      if (strcmp (own, key) == 0)
        return same;
    }

  return g_hash_table_lookup (need_matches (paste), key);
}
