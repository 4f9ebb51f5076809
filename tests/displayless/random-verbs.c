/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "random-verbs.h"

#include <math.h>

static const char *const words[] = {
  "", "Bill", "First bill", "等待成团", "a\nb", "<&>\"'", " spaces ", "فاتورة", "🙂", "]]>", "e\xcc\x81", "\x1b[1m",
};

/* The header of one, of 9 × 7 pixels. */
static const char picture[] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x09\0\0\0\x07\x08\6\0\0\0\0\0\0\0";

static const char *
random_word (GRand *chance)
{
  return words[g_rand_int_range (chance, 0, G_N_ELEMENTS (words))];
}

static void
collect (JourneyNode *node, GPtrArray *nodes)
{
  const JourneySpec *spec = journey_node_spec (node);

  g_ptr_array_add (nodes, node);
  for (guint i = 0; i < spec->n_lists; i++)
    for (guint j = 0; j < journey_node_n_children (node, JOURNEY_LIST_ID (spec->kind, i)); j++)
      collect (journey_node_child (node, JOURNEY_LIST_ID (spec->kind, i), j), nodes);
}

static JourneyNode *
random_node (JourneyMap *map, GRand *chance, GType type)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

  collect (JOURNEY_NODE (map), nodes);
  for (guint i = nodes->len; i > 0; i--)
    if (!g_type_is_a (G_OBJECT_TYPE (g_ptr_array_index (nodes, i - 1)), type))
      g_ptr_array_remove_index (nodes, i - 1);

  return nodes->len > 0 ? g_ptr_array_index (nodes, g_rand_int_range (chance, 0, (gint32)nodes->len)) : NULL;
}

static void
random_reference (JourneyMap *map, GRand *chance, JourneyNode *node, JourneyFieldId field)
{
  const JourneyField *spec = journey_spec_field (field);
  JourneyNode *target = random_node (map, chance, journey_spec_get (spec->target)->get_type ());
  const char *ids[] = { target ? journey_node_id (target) : NULL, NULL };

  if (spec->type == JOURNEY_FIELD_REFERENCES)
    journey_edit_set_strings (node, field, ids);
  else if (target)
    journey_edit_set_text (node, field, ids[0]);
}

static void
random_field (JourneyMap *map, GRand *chance)
{
  JourneyNode *node = random_node (map, chance, JOURNEY_TYPE_NODE);
  const JourneySpec *spec = journey_node_spec (node);
  guint index = (guint)g_rand_int_range (chance, 0, (gint32)spec->n_fields);
  JourneyFieldId field = JOURNEY_FIELD_ID (spec->kind, index);
  const char *strings[] = { random_word (chance), random_word (chance), NULL };
  g_autoptr (GBytes) bytes = g_bytes_new_static (picture, sizeof picture - 1);

  /* A rule across nodes, which has a verb of its own. */
  if (field == JOURNEY_MAP_SCALE_LOW || field == JOURNEY_MAP_SCALE_HIGH || field == JOURNEY_MAP_VERSION)
    return;

  switch (spec->fields[index].type)
    {
    case JOURNEY_FIELD_NUMBER:
      journey_edit_set_number (node, field, g_rand_boolean (chance) ? g_rand_double_range (chance, -3, 8) : NAN);
      break;
    case JOURNEY_FIELD_INTEGER:
    case JOURNEY_FIELD_ENUM:
    case JOURNEY_FIELD_BOOLEAN:
      journey_edit_set_integer (node, field, g_rand_int_range (chance, -1, 8));
      break;
    case JOURNEY_FIELD_STRINGS:
      journey_edit_set_strings (node, field, strings);
      break;
    case JOURNEY_FIELD_REFERENCE:
    case JOURNEY_FIELD_REFERENCES:
      random_reference (map, chance, node, field);
      break;
    case JOURNEY_FIELD_DATA:
      journey_edit_set_data (node, field, g_rand_boolean (chance) ? bytes : NULL);
      break;
    case JOURNEY_FIELD_DATE:
      journey_edit_set_text (node, field, g_rand_boolean (chance) ? "2026-11" : "");
      break;
    case JOURNEY_FIELD_TEXT:
    case JOURNEY_FIELD_LINE:
    default:
      if (g_rand_boolean (chance))
        journey_edit_type_text (node, field, random_word (chance));
      else
        journey_edit_set_text (node, field, random_word (chance));
      break;
    }
}

static void
random_move (JourneyMap *map, GRand *chance)
{
  GType type = g_rand_boolean (chance)   ? JOURNEY_TYPE_TOUCHPOINT
               : g_rand_boolean (chance) ? JOURNEY_TYPE_STAGE
                                         : JOURNEY_TYPE_LANE;
  JourneyNode *node = random_node (map, chance, type);
  JourneyNode *parent;

  if (!node)
    return;

  parent = type == JOURNEY_TYPE_TOUCHPOINT ? random_node (map, chance, JOURNEY_TYPE_STAGE) : JOURNEY_NODE (map);
  journey_edit_move (node, parent, (guint)g_rand_int_range (chance, 0, 5));
}

static void
random_remove (JourneyMap *map, GRand *chance)
{
  JourneyNode *node = random_node (map, chance, JOURNEY_TYPE_NODE);

  if (node && !JOURNEY_IS_MAP (node))
    journey_edit_remove (node);
}

static void
random_touchpoint_verb (JourneyMap *map, GRand *chance)
{
  JourneyNode *node = random_node (map, chance, JOURNEY_TYPE_TOUCHPOINT);
  JourneyTouchpoint *touchpoint = (JourneyTouchpoint *)node;

  if (!node)
    return;

  switch (g_rand_int_range (chance, 0, 6))
    {
    case 0:
      journey_edit_set_emotion (touchpoint, NULL, g_rand_double_range (chance, -3, 3), random_word (chance));
      break;
    case 1:
      journey_edit_add_pain_point (touchpoint, 0, random_word (chance), g_rand_int_range (chance, 0, 5));
      break;
    case 2:
      journey_edit_need_score (touchpoint, NULL);
      break;
    case 3:
      journey_edit_add_note (touchpoint, journey_edit_need_lane (map, "Own"), random_word (chance));
      break;
    case 4:
      journey_edit_add_opportunity (touchpoint, random_word (chance));
      break;
    default:
      journey_edit_set_rating (journey_edit_need_competitor (map, "Rival"), touchpoint, NULL, g_rand_double_range (chance, 0, 6));
      break;
    }
}

static void
random_tray_verb (JourneyMap *map, GRand *chance)
{
  JourneyNode *note = journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_TRAY, 0);
  JourneyNode *touchpoint = random_node (map, chance, JOURNEY_TYPE_TOUCHPOINT);
  JourneyNode *lane = random_node (map, chance, JOURNEY_TYPE_LANE);
  JourneyNode *pain = random_node (map, chance, JOURNEY_TYPE_PAIN_POINT);

  switch (g_rand_int_range (chance, 0, 4))
    {
    case 0:
      if (note && touchpoint && lane)
        journey_edit_send_note (JOURNEY_NOTE (note), JOURNEY_TOUCHPOINT (touchpoint), JOURNEY_LANE (lane));
      break;
    case 1:
      if (note)
        journey_edit_send_note_on (
            JOURNEY_NOTE (note), map,
            random_node (map, chance, g_rand_boolean (chance) ? JOURNEY_TYPE_STAGE : JOURNEY_TYPE_TOUCHPOINT));
      break;
    case 2:
      if (pain)
        journey_edit_move_to_tray (&pain, 1);
      break;
    default:
      journey_edit_drop_note (map, random_word (chance));
      break;
    }
}

static void
random_cancelled (JourneyMap *map, GRand *chance)
{
  journey_history_begin (journey_map_history (map), "Cancelled");
  random_field (map, chance);
  journey_history_preview (journey_map_history (map));
  random_move (map, chance);
  random_remove (map, chance);
  journey_history_cancel (journey_map_history (map));
}

void
random_verb (JourneyMap *map, GRand *chance)
{
  JourneyNode *stage = random_node (map, chance, JOURNEY_TYPE_STAGE);

  switch (g_rand_int_range (chance, 0, 13))
    {
    case 0:
      journey_edit_add_stage (map, (guint)g_rand_int_range (chance, 0, 6), random_word (chance));
      break;
    case 1:
    case 2:
      if (stage)
        journey_edit_add_touchpoint (JOURNEY_STAGE (stage), (guint)g_rand_int_range (chance, 0, 6), random_word (chance));
      break;
    case 3:
    case 4:
      random_touchpoint_verb (map, chance);
      break;
    case 5:
    case 6:
      random_move (map, chance);
      break;
    case 7:
      random_remove (map, chance);
      break;
    case 8:
      random_cancelled (map, chance);
      break;
    case 9:
      journey_edit_set_scale (map, 0, g_rand_boolean (chance) ? 10 : 100);
      break;
    case 10:
      random_tray_verb (map, chance);
      break;
    default:
      random_field (map, chance);
      break;
    }
}

static void
copy_field (JourneyState *state, JourneyNode *node, JourneyFieldId field)
{
  switch (journey_spec_field (field)->type)
    {
    case JOURNEY_FIELD_NUMBER:
      journey_state_set_number (state, field, journey_node_number (node, field));
      break;
    case JOURNEY_FIELD_INTEGER:
    case JOURNEY_FIELD_ENUM:
    case JOURNEY_FIELD_BOOLEAN:
      journey_state_set_integer (state, field, journey_node_integer (node, field));
      break;
    case JOURNEY_FIELD_STRINGS:
    case JOURNEY_FIELD_REFERENCES:
      journey_state_set_strings (state, field, journey_node_strings (node, field));
      break;
    case JOURNEY_FIELD_DATA:
      journey_state_set_data (state, field, journey_node_data (node, field));
      break;
    case JOURNEY_FIELD_TEXT:
    case JOURNEY_FIELD_LINE:
    case JOURNEY_FIELD_DATE:
    case JOURNEY_FIELD_REFERENCE:
    default:
      journey_state_set_text (state, field, journey_node_text (node, field));
      break;
    }
}

JourneyState *
cold_freeze (JourneyNode *node)
{
  const JourneySpec *spec = journey_node_spec (node);
  JourneyState *state = journey_state_new (spec->kind, journey_node_id (node));

  for (guint i = 0; i < spec->n_fields; i++)
    copy_field (state, node, JOURNEY_FIELD_ID (spec->kind, i));

  for (guint i = 0; i < spec->n_lists; i++)
    {
      JourneyListId list = JOURNEY_LIST_ID (spec->kind, i);
      guint n = journey_node_n_children (node, list);
      g_autofree JourneyState **children = g_new (JourneyState *, n);

      for (guint j = 0; j < n; j++)
        children[j] = cold_freeze (journey_node_child (node, list, j));
      journey_state_take_children (state, list, children, n);
    }

  return journey_state_seal (state);
}
