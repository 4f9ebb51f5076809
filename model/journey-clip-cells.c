/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "journey-cell-text.h"
#include "journey-clip-private.h"
#include "journey-id.h"
#include "journey-kinds.h"

/* Copying single cells: lanes at touchpoints. */

/* A touchpoint of which only some cells are copied. */
typedef struct
{
  JourneyClipCopy *copy;
  JourneyState *state;
  JourneyState *draft;
  GPtrArray *children[JOURNEY_ID_INDEX (JOURNEY_TOUCHPOINT_NOTES) + 1]; /* by list */
  gboolean holds_something;
} Part;

static void
take_child (Part *part, JourneyListId list, JourneyState *child)
{
  GPtrArray **children = &part->children[JOURNEY_ID_INDEX (list)];

  if (!*children)
    *children = g_ptr_array_new ();
  if (g_ptr_array_find (*children, child, NULL))
    return;

  g_ptr_array_add (*children, journey_state_ref (child));
  part->holds_something = TRUE;
}

static void
take_text (Part *part, JourneyFieldId field)
{
  const char *text = journey_state_text (part->state, field);

  journey_state_set_text (part->draft, field, text);
  part->holds_something |= *text != '\0';
}

static gboolean
is_item (const JourneyClipCell *cell, JourneyState *state)
{
  return !cell->item || strcmp (cell->item, journey_state_id (state)) == 0;
}

static void
take_list (Part *part, const JourneyClipCell *cell, JourneyListId list)
{
  for (guint i = 0; i < journey_state_n_children (part->state, list); i++)
    {
      JourneyState *child = journey_state_child (part->state, list, i);

      if (is_item (cell, child)
          && (list != JOURNEY_TOUCHPOINT_NOTES || strcmp (journey_state_text (child, JOURNEY_NOTE_LANE), cell->lane) == 0))
        take_child (part, list, child);
    }
}

static void
take_scores (Part *part, const JourneyClipCell *cell)
{
  for (guint i = 0; i < journey_state_n_children (part->state, JOURNEY_TOUCHPOINT_SCORES); i++)
    {
      JourneyState *score = journey_state_child (part->state, JOURNEY_TOUCHPOINT_SCORES, i);
      JourneyState *evidence =
          journey_state_find_child (part->state, JOURNEY_TOUCHPOINT_EVIDENCE, journey_state_text (score, JOURNEY_SCORE_EVIDENCE));

      take_child (part, JOURNEY_TOUCHPOINT_SCORES, score);
      if (evidence)
        take_child (part, JOURNEY_TOUCHPOINT_EVIDENCE, evidence);
    }
}

/* What belongs to the map and stands in this cell because it names the touchpoint. */
static void
take_followers (Part *part, const JourneyClipCell *cell, JourneyKind kind)
{
  GPtrArray *states = g_hash_table_lookup (part->copy->followers, cell->touchpoint);

  for (guint i = 0; states && i < states->len; i++)
    {
      JourneyState *state = g_ptr_array_index (states, i);

      if (journey_state_kind (state) != kind || !is_item (cell, state))
        continue;
      journey_clip_copy_want (part->copy, state, cell->touchpoint);
      part->holds_something = TRUE;
    }
}

static void
take_cell (Part *part, const JourneyClipCell *cell, JourneyState *lane)
{
  switch ((JourneyLaneKind)journey_state_integer (lane, JOURNEY_LANE_KIND))
    {
    case JOURNEY_LANE_KIND_TOUCHPOINTS:
      take_text (part, JOURNEY_TOUCHPOINT_TITLE);
      break;
    case JOURNEY_LANE_KIND_ACTIONS:
      take_text (part, JOURNEY_TOUCHPOINT_ACTION);
      break;
    case JOURNEY_LANE_KIND_THOUGHTS:
      take_text (part, JOURNEY_TOUCHPOINT_THOUGHT);
      break;
    case JOURNEY_LANE_KIND_BACKSTAGE:
      take_text (part, JOURNEY_TOUCHPOINT_BACKSTAGE);
      take_text (part, JOURNEY_TOUCHPOINT_OWNER);
      break;
    case JOURNEY_LANE_KIND_EMOTIONS:
      take_list (part, cell, JOURNEY_TOUCHPOINT_EMOTIONS);
      break;
    case JOURNEY_LANE_KIND_PAIN_POINTS:
      take_list (part, cell, JOURNEY_TOUCHPOINT_PAIN_POINTS);
      break;
    case JOURNEY_LANE_KIND_VALUE_GAP:
      take_scores (part, cell);
      break;
    case JOURNEY_LANE_KIND_METRICS:
      take_followers (part, cell, JOURNEY_KIND_METRIC);
      break;
    case JOURNEY_LANE_KIND_OPPORTUNITIES:
      take_followers (part, cell, JOURNEY_KIND_OPPORTUNITY);
      break;
    case JOURNEY_LANE_KIND_CUSTOM:
    default:
      take_list (part, cell, JOURNEY_TOUCHPOINT_NOTES);
      break;
    }
}

/* The touchpoint with its title, so that one can tell where it comes from, and the cells that are copied. */
static JourneyState *
finish_part (Part *part)
{
  journey_state_set_text (part->draft, JOURNEY_TOUCHPOINT_TITLE, journey_state_text (part->state, JOURNEY_TOUCHPOINT_TITLE));
  for (guint i = 0; i < G_N_ELEMENTS (part->children); i++)
    if (part->children[i])
      {
        journey_state_take_children (part->draft, JOURNEY_LIST_ID (JOURNEY_KIND_TOUCHPOINT, i),
                                     (JourneyState **)part->children[i]->pdata, part->children[i]->len);
        g_ptr_array_unref (part->children[i]);
      }

  return journey_state_seal (part->draft);
}

/* NULL when none of the cells is of this touchpoint. */
static JourneyState *
copy_part (JourneyClipCopy *copy, JourneyState *touchpoint, GPtrArray *cells, gboolean *holds_something)
{
  Part part = { copy, touchpoint, NULL };

  if (!cells)
    return NULL;

  part.draft = journey_state_new (JOURNEY_KIND_TOUCHPOINT, journey_state_id (touchpoint));
  for (guint i = 0; i < cells->len; i++)
    {
      const JourneyClipCell *cell = g_ptr_array_index (cells, i);
      JourneyState *lane = journey_state_find_child (copy->map, JOURNEY_MAP_LANES, cell->lane);

      if (!lane)
        continue;
      g_hash_table_add (copy->named, g_strdup (cell->lane));
      take_cell (&part, cell, lane);
    }
  *holds_something |= part.holds_something;

  return finish_part (&part);
}

static GHashTable *
sort_cells (const JourneyClipCell *cells, guint n_cells)
{
  GHashTable *by_touchpoint = g_hash_table_new_full (journey_id_hash, g_str_equal, NULL, (GDestroyNotify)g_ptr_array_unref);

  for (guint i = 0; i < n_cells; i++)
    {
      GPtrArray *list = g_hash_table_lookup (by_touchpoint, cells[i].touchpoint);

      if (!list)
        {
          list = g_ptr_array_new ();
          g_hash_table_insert (by_touchpoint, (char *)cells[i].touchpoint, list);
        }
      g_ptr_array_add (list, (gpointer)&cells[i]);
    }

  return by_touchpoint;
}

/**
 * journey_clip_copy_cells:
 * @map: the state of a map
 * @cells: (array length=n_cells): what is copied, in any order; the lane of a note is the one that it is in
 *
 * Copies what lanes hold at touchpoints: texts, items, feelings, and scores with their evidence.
 *
 * Returns: (transfer full) (nullable): the clip; NULL when there is nothing in any of the cells
 */
JourneyClip *
journey_clip_copy_cells (JourneyState *map, const JourneyClipCell *cells, guint n_cells)
{
  g_auto (JourneyClipCopy) copy = { 0 };
  g_autoptr (GHashTable) by_touchpoint = sort_cells (cells, n_cells);
  gboolean holds_something = FALSE;

  journey_clip_copy_init (&copy, map, JOURNEY_CLIP_CELLS);
  copy.followers = journey_cell_followers (map);
  copy.pairs = g_hash_table_new_full (journey_id_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_STAGES); i++)
    {
      JourneyState *stage = journey_state_child (map, JOURNEY_MAP_STAGES, i);
      g_autoptr (GPtrArray) touchpoints = g_ptr_array_new ();

      for (guint j = 0; j < journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS); j++)
        {
          JourneyState *touchpoint = journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, j);
          JourneyState *part =
              copy_part (&copy, touchpoint, g_hash_table_lookup (by_touchpoint, journey_state_id (touchpoint)), &holds_something);

          if (part)
            g_ptr_array_add (touchpoints, part);
        }
      journey_clip_copy_add_stage (&copy, stage, touchpoints);
    }

  return holds_something ? journey_clip_copy_finish (&copy) : NULL;
}
