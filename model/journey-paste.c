/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "journey-id.h"
#include "journey-paste-private.h"
#include "journey-state-private.h"
#include "journey-text.h"

/* What every paste does: nodes get ids of their own, and what they name is found again by its name. */

typedef struct
{
  JourneyPaste *paste;
  gboolean fits;
} ScaleCheck;

static void
check_scale (JourneyState *state, JourneyState *parent, gpointer data)
{
  ScaleCheck *check = data;
  const JourneySpec *spec = journey_state_spec (state);
  int low = journey_node_integer (JOURNEY_NODE (check->paste->map), JOURNEY_MAP_SCALE_LOW);
  int high = journey_node_integer (JOURNEY_NODE (check->paste->map), JOURNEY_MAP_SCALE_HIGH);

  for (guint i = 0; i < spec->n_fields; i++)
    if (spec->fields[i].unit == JOURNEY_UNIT_SCORE)
      {
        double value = journey_state_number (state, JOURNEY_FIELD_ID (spec->kind, i));

        check->fits &= isnan (value) || (value >= low && value <= high);
      }
}

/* Numbers that came without a scale are taken as they stand if the map's scale has room for all of them. */
static gboolean
may_keep_numbers (JourneyPaste *paste)
{
  ScaleCheck check = { paste, TRUE };

  if (!journey_clip_report (paste->clip))
    return FALSE;
  journey_state_foreach (paste->content, check_scale, &check);

  return check.fits;
}

static void
find_rescale (JourneyPaste *paste)
{
  JourneyNode *map = JOURNEY_NODE (paste->map);

  paste->from.low = journey_state_integer (paste->content, JOURNEY_MAP_SCALE_LOW);
  paste->from.high = journey_state_integer (paste->content, JOURNEY_MAP_SCALE_HIGH);
  paste->to.low = journey_node_integer (map, JOURNEY_MAP_SCALE_LOW);
  paste->to.high = journey_node_integer (map, JOURNEY_MAP_SCALE_HIGH);
  paste->rescales =
      !journey_scale_equal (paste->from, paste->to) && journey_scale_is_sound (paste->from) && !may_keep_numbers (paste);
}

void
journey_paste_init (
    JourneyPaste *paste, JourneyMap *map, JourneyClip *clip, const JourneyPastePlace *place, JourneyReport *report)
{
  *paste = (JourneyPaste){ .map = map, .clip = clip, .place = place, .report = report };
  paste->content = journey_clip_content (clip);
  paste->ids = g_hash_table_new_full (journey_id_hash, g_str_equal, g_free, g_free);
  paste->pasted = g_ptr_array_new_with_free_func (g_free);
  if (!paste->content)
    return;

  paste->index = journey_state_index (paste->content);
  find_rescale (paste);
}

void
journey_paste_clear (JourneyPaste *paste)
{
  g_clear_pointer (&paste->ids, g_hash_table_unref);
  g_clear_pointer (&paste->index, g_hash_table_unref);
  g_clear_pointer (&paste->followers, g_hash_table_unref);
  g_clear_pointer (&paste->matches, g_hash_table_unref);
  g_clear_pointer (&paste->pasted, g_ptr_array_unref);
}

/* Lists a text that found no place, with a reason that ends a sentence. */
void
journey_paste_refuse (JourneyPaste *paste, const char *text, const char *reason)
{
  enum
  {
    SHORT = 30
  };
  g_autofree char *line = journey_text_one_line (text);
  g_autofree char *begin = g_utf8_strlen (line, -1) > SHORT ? g_utf8_substring (line, 0, SHORT) : NULL;

  /* Translators: what was pasted, and why it could not be taken */
  journey_report_add (paste->report, JOURNEY_REMARK_SKIPPED, 0, _ ("“%s%s” is left out: %s."), begin ? begin : line,
                      begin ? "…" : "", reason);
}

/* Counts something as pasted. @pasted: (nullable): the node to select after it */
void
journey_paste_done (JourneyPaste *paste, JourneyNode *pasted)
{
  paste->n_done++;
  if (pasted)
    g_ptr_array_add (paste->pasted, g_strdup (journey_node_id (pasted)));
}

static void
give_id (JourneyState *state, JourneyState *parent, gpointer data)
{
  JourneyPaste *paste = data;
  char id[JOURNEY_ID_SIZE];

  do
    journey_id_new (id);
  while (journey_map_find (paste->map, id));
  g_hash_table_insert (paste->ids, g_strdup (journey_state_id (state)), g_strdup (id));
}

static void
resolve_list (JourneyPaste *paste, JourneyState *draft, JourneyFieldId field)
{
  const char *const *ids = journey_state_strings (draft, field);
  g_autoptr (GPtrArray) resolved = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; ids[i]; i++)
    {
      const char *id = journey_paste_resolve (paste, ids[i]);

      if (id)
        g_ptr_array_add (resolved, g_strdup (id));
    }
  g_ptr_array_add (resolved, NULL);
  journey_state_set_strings (draft, field, (const char *const *)resolved->pdata);
}

static void
rescale_field (JourneyPaste *paste, JourneyState *draft, JourneyFieldId field)
{
  const JourneyField *spec = journey_spec_field (field);
  double value = journey_state_number (draft, field);

  if (!paste->rescales || isnan (value))
    return;

  journey_state_set_number (draft, field,
                            CLAMP (journey_edit_bring (paste->from, paste->to, spec->unit, value), spec->minimum, spec->maximum));
  paste->n_rescaled++;
}

/* Returns FALSE when the field leaves the node without meaning. */
static gboolean
remake_field (JourneyPaste *paste, JourneyState *draft, JourneyFieldId field)
{
  const JourneyField *spec = journey_spec_field (field);

  if (spec->type == JOURNEY_FIELD_REFERENCE)
    {
      const char *id = journey_paste_resolve (paste, journey_state_text (draft, field));

      journey_state_set_text (draft, field, id);
      return id || !spec->essential;
    }
  if (spec->type == JOURNEY_FIELD_REFERENCES)
    resolve_list (paste, draft, field);
  else if (spec->type == JOURNEY_FIELD_NUMBER && spec->unit != JOURNEY_UNIT_OWN)
    rescale_field (paste, draft, field);

  return TRUE;
}

/* What a list may hold once only: one feeling a persona, one score a dimension. NULL for other lists. */
static const char *
unique_key (JourneyListId list, JourneyState *child)
{
  if (list == JOURNEY_TOUCHPOINT_EMOTIONS)
    return journey_state_text (child, JOURNEY_EMOTION_PERSONA);
  if (list == JOURNEY_TOUCHPOINT_SCORES)
    return journey_state_text (child, JOURNEY_SCORE_DIMENSION);

  return NULL;
}

static JourneyState *remake (JourneyPaste *paste, JourneyState *state);

/* Two personas of the copied map may be one in this: what comes first holds. */
static void
remake_list (JourneyPaste *paste, JourneyState *draft, JourneyState *state, JourneyListId list)
{
  g_autoptr (GPtrArray) children = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (journey_id_hash, g_str_equal);

  for (guint i = 0; i < journey_state_n_children (state, list); i++)
    {
      JourneyState *child = remake (paste, journey_state_child (state, list, i));
      const char *key = child ? unique_key (list, child) : NULL;

      if (key && g_hash_table_contains (seen, key))
        g_clear_pointer (&child, journey_state_unref);
      else if (key)
        g_hash_table_add (seen, (char *)key);
      if (child)
        g_ptr_array_add (children, child);
    }
  journey_state_take_children (draft, list, (JourneyState **)children->pdata, children->len);
}

/* A copy under the ids that were given. NULL when what gives it its meaning is missing. */
static JourneyState *
remake (JourneyPaste *paste, JourneyState *state)
{
  const JourneySpec *spec = journey_state_spec (state);
  JourneyState *draft = journey_state_copy_as (state, g_hash_table_lookup (paste->ids, journey_state_id (state)));
  gboolean has_meaning = TRUE;

  for (guint i = 0; i < spec->n_fields; i++)
    has_meaning &= remake_field (paste, draft, JOURNEY_FIELD_ID (spec->kind, i));
  for (guint i = 0; i < spec->n_lists; i++)
    remake_list (paste, draft, state, JOURNEY_LIST_ID (spec->kind, i));
  journey_state_seal (draft);
  if (!has_meaning)
    g_clear_pointer (&draft, journey_state_unref);

  return draft;
}

/* Adds a copy of @state and all below it. Returns the node, or NULL when it would have no meaning. */
JourneyNode *
journey_paste_insert (JourneyPaste *paste, JourneyNode *parent, JourneyListId list, guint position, JourneyState *state)
{
  g_autoptr (JourneyState) copy = NULL;
  g_autoptr (JourneyNode) node = NULL;

  journey_state_foreach (state, give_id, paste);
  copy = remake (paste, state);
  if (!copy)
    return NULL;

  node = journey_node_new_from_state (copy);
  journey_node_insert (parent, list, position, node);
  journey_paste_remember (paste, node);

  return node;
}

static JourneyListId
list_of_kind (JourneyKind kind)
{
  switch (kind)
    {
    case JOURNEY_KIND_PERSONA:
      return JOURNEY_MAP_PERSONAS;
    case JOURNEY_KIND_LANE:
      return JOURNEY_MAP_LANES;
    case JOURNEY_KIND_DIMENSION:
    default:
      return JOURNEY_MAP_DIMENSIONS;
    }
}

/* A persona, lane or dimension of the copied map in this one: that of its name, or a new one. */
static JourneyNode *
need (JourneyPaste *paste, JourneyState *state)
{
  JourneyNode *node = journey_paste_match (paste, state);

  if (node)
    return node;
  if (journey_state_kind (state) == JOURNEY_KIND_LANE
      && journey_state_integer (state, JOURNEY_LANE_KIND) != JOURNEY_LANE_KIND_CUSTOM)
    return JOURNEY_NODE (
        journey_edit_need_lane_of_kind (paste->map, (JourneyLaneKind)journey_state_integer (state, JOURNEY_LANE_KIND)));

  node = journey_paste_insert (paste, JOURNEY_NODE (paste->map), list_of_kind (journey_state_kind (state)), G_MAXUINT, state);
  if (node && JOURNEY_IS_LANE (node))
    journey_node_set_integer (node, JOURNEY_LANE_HIDDEN, FALSE);

  return node;
}

/* The id in the map of what @id means in the clip; NULL when it means nothing here. */
const char *
journey_paste_resolve (JourneyPaste *paste, const char *id)
{
  const char *known = g_hash_table_lookup (paste->ids, id);
  JourneyState *state = known ? NULL : g_hash_table_lookup (paste->index, id);
  JourneyNode *node;

  if (!state)
    return known;
  if (journey_state_kind (state) != JOURNEY_KIND_PERSONA && journey_state_kind (state) != JOURNEY_KIND_LANE
      && journey_state_kind (state) != JOURNEY_KIND_DIMENSION)
    return NULL;

  node = need (paste, state);
  if (!node)
    return NULL;
  g_hash_table_insert (paste->ids, g_strdup (id), g_strdup (journey_node_id (node)));

  return g_hash_table_lookup (paste->ids, id);
}
