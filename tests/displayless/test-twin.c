/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-kinds.h"
#include "journey-twin.h"
#include "random-map.h"

#define MAPS 100

static char *
other_id (const char *id)
{
  return *id ? g_strdup_printf ("%s-2", id) : g_strdup ("");
}

static void
refer_elsewhere (JourneyState *made, JourneyState *state, JourneyFieldId field)
{
  JourneyFieldType type = journey_spec_field (field)->type;

  if (type == JOURNEY_FIELD_REFERENCE)
    {
      g_autofree char *id = other_id (journey_state_text (state, field));

      journey_state_set_text (made, field, id);
    }
  else if (type == JOURNEY_FIELD_REFERENCES)
    {
      g_auto (GStrv) ids = g_strdupv ((GStrv)journey_state_strings (state, field));

      for (guint i = 0; ids[i]; i++)
        {
          char *id = other_id (ids[i]);

          g_free (ids[i]);
          ids[i] = id;
        }
      journey_state_set_strings (made, field, (const char *const *)ids);
    }
}

/* The same tree under other ids; in one node, @odd, a text is another if it is given. */
static JourneyState *
copy (JourneyState *state, JourneyState *odd)
{
  const JourneySpec *spec = journey_state_spec (state);
  g_autofree char *id = other_id (journey_state_id (state));
  JourneyState *made = journey_state_new (spec->kind, id);

  for (guint i = 0; i < spec->n_fields; i++)
    {
      JourneyFieldId field = JOURNEY_FIELD_ID (spec->kind, i);

      switch (spec->fields[i].type)
        {
        case JOURNEY_FIELD_REFERENCE:
        case JOURNEY_FIELD_REFERENCES:
          refer_elsewhere (made, state, field);
          break;
        case JOURNEY_FIELD_STRINGS:
          journey_state_set_strings (made, field, journey_state_strings (state, field));
          break;
        case JOURNEY_FIELD_DATA:
          journey_state_set_data (made, field, journey_state_data (state, field));
          break;
        case JOURNEY_FIELD_NUMBER:
          journey_state_set_number (made, field, journey_state_number (state, field));
          break;
        case JOURNEY_FIELD_INTEGER:
        case JOURNEY_FIELD_BOOLEAN:
        case JOURNEY_FIELD_ENUM:
          journey_state_set_integer (made, field, journey_state_integer (state, field));
          break;
        default:
          journey_state_set_text (made, field, state == odd ? "odd" : journey_state_text (state, field));
        }
    }
  for (guint i = 0; i < spec->n_lists; i++)
    {
      JourneyListId list = JOURNEY_LIST_ID (spec->kind, i);
      guint n = journey_state_n_children (state, list);
      g_autofree JourneyState **children = g_new (JourneyState *, n + 1);

      for (guint j = 0; j < n; j++)
        children[j] = copy (journey_state_child (state, list, j), odd);
      journey_state_take_children (made, list, children, n);
    }
  journey_state_set_extras (made, journey_state_extras (state));

  return journey_state_seal (made);
}

static void
test_random (void)
{
  for (guint seed = 0; seed < MAPS; seed++)
    {
      g_autoptr (GRand) chance = g_rand_new_with_seed (seed);
      g_autoptr (JourneyState) map = random_map (chance, seed % 5);
      g_autoptr (JourneyState) twin = copy (map, NULL);
      g_autoptr (JourneyState) odd = copy (map, map);

      g_assert_true (journey_twin_is (map, map));
      g_assert_true (journey_twin_is (map, twin));
      g_assert_true (journey_twin_is (twin, map));
      g_assert_false (journey_twin_is (map, odd));
    }
}

/* A map of two personas and a touchpoint that one of them feels, if it is felt. */
static JourneyState *
map_felt_by (const char *mei, const char *tom, const char *felt_by)
{
  JourneyState *map = journey_state_new (JOURNEY_KIND_MAP, "map");
  JourneyState *stage = journey_state_new (JOURNEY_KIND_STAGE, "stage");
  JourneyState *touchpoint = journey_state_new (JOURNEY_KIND_TOUCHPOINT, "touch");
  JourneyState *emotion = journey_state_new (JOURNEY_KIND_EMOTION, "emotion");
  JourneyState *personas[2] = { journey_state_new (JOURNEY_KIND_PERSONA, mei), journey_state_new (JOURNEY_KIND_PERSONA, tom) };

  for (guint i = 0; i < 2; i++)
    {
      journey_state_set_text (personas[i], JOURNEY_PERSONA_NAME, i == 0 ? "Mei" : "Tom");
      personas[i] = journey_state_seal (personas[i]);
    }
  journey_state_take_children (map, JOURNEY_MAP_PERSONAS, personas, 2);
  if (felt_by)
    {
      journey_state_set_text (emotion, JOURNEY_EMOTION_PERSONA, felt_by);
      emotion = journey_state_seal (emotion);
      journey_state_take_children (touchpoint, JOURNEY_TOUCHPOINT_EMOTIONS, &emotion, 1);
    }
  else
    journey_state_unref (emotion);
  touchpoint = journey_state_seal (touchpoint);
  journey_state_take_children (stage, JOURNEY_STAGE_TOUCHPOINTS, &touchpoint, 1);
  stage = journey_state_seal (stage);
  journey_state_take_children (map, JOURNEY_MAP_STAGES, &stage, 1);

  return journey_state_seal (map);
}

/* What refers to a node means the node in its place, not the id. */
static void
test_references (void)
{
  g_autoptr (JourneyState) by_mei = map_felt_by ("a", "b", "a");
  g_autoptr (JourneyState) turned = map_felt_by ("b", "a", "b");
  g_autoptr (JourneyState) by_tom = map_felt_by ("b", "a", "a");
  g_autoptr (JourneyState) not_felt = map_felt_by ("a", "b", NULL);

  g_assert_true (journey_twin_is (by_mei, turned));
  g_assert_false (journey_twin_is (by_mei, by_tom));
  g_assert_false (journey_twin_is (by_mei, not_felt));
  g_assert_false (journey_twin_is (not_felt, by_mei));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/twin/random", test_random);
  g_test_add_func ("/twin/references", test_references);

  return g_test_run ();
}
