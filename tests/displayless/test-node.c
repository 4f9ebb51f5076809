/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>
#include <time.h>

#include "journey-id.h"
#include "journey-kinds.h"

/* These walk over every kind of node and every field, so that a new one is covered without anybody remembering it. */

static GBytes *
some_bytes (void)
{
  return g_bytes_new_static ("\x89PNG", 4);
}

static void
set_something_else (JourneyNode *node, JourneyFieldId field)
{
  static const char *const strings[] = { "one", "two", NULL };
  const JourneyField *spec = journey_spec_field (field);
  const char *name = spec->name;
  g_autoptr (GBytes) bytes = some_bytes ();

  switch (spec->type)
    {
    case JOURNEY_FIELD_NUMBER:
      g_object_set (node, name, spec->maximum > 1 ? 1.25 : spec->maximum, NULL);
      break;
    case JOURNEY_FIELD_INTEGER:
      g_object_set (node, name, (int)spec->maximum, NULL);
      break;
    case JOURNEY_FIELD_ENUM:
      g_object_set (node, name, 1, NULL);
      break;
    case JOURNEY_FIELD_BOOLEAN:
      g_object_set (node, name, TRUE, NULL);
      break;
    case JOURNEY_FIELD_STRINGS:
    case JOURNEY_FIELD_REFERENCES:
      g_object_set (node, name, strings, NULL);
      break;
    case JOURNEY_FIELD_DATA:
      g_object_set (node, name, bytes, NULL);
      break;
    case JOURNEY_FIELD_DATE:
      g_object_set (node, name, "2026-02-28", NULL);
      break;
    case JOURNEY_FIELD_TEXT:
    case JOURNEY_FIELD_LINE:
    case JOURNEY_FIELD_REFERENCE:
    default:
      g_object_set (node, name, "something", NULL);
      break;
    }
}

static void
count_notify (GObject *object, GParamSpec *pspec, guint *count)
{
  (*count)++;
}

/* A map of its own for each node, so that even the map's own fields can be touched within a transaction. */
static void
test_every_field_persists (void)
{
  for (JourneyKind kind = 0; kind < JOURNEY_N_KINDS; kind++)
    {
      const JourneySpec *spec = journey_spec_get (kind);

      g_assert_cmpint (spec->kind, ==, kind);
      g_assert_true (journey_spec_find (spec->element) == spec);

      for (guint i = 0; i < spec->n_fields; i++)
        {
          JourneyFieldId field = JOURNEY_FIELD_ID (kind, i);
          g_autoptr (JourneyNode) node = journey_node_new (kind);
          g_autoptr (JourneyState) before = journey_node_freeze (node);
          g_autoptr (JourneyState) after = NULL;
          guint notified = 0;
          guint other = 0;
          g_autofree char *signal = g_strdup_printf ("notify::%s", spec->fields[i].name);

          g_assert_true (journey_state_is_default (before, field));
          g_signal_connect (node, signal, G_CALLBACK (count_notify), &notified);
          g_signal_connect (node, "notify", G_CALLBACK (count_notify), &other);

          set_something_else (node, field);
          g_assert_cmpuint (notified, ==, 1);
          g_assert_cmpuint (other, ==, 1);
          set_something_else (node, field);
          g_assert_cmpuint (notified, ==, 1);

          after = journey_node_freeze (node);
          g_assert_false (journey_state_is_default (after, field));
          g_assert_false (journey_state_equal (before, after));
          g_assert_false (journey_state_equal_field (before, after, field));
          g_assert_true (journey_state_is_default (before, field));
          for (guint j = 0; j < spec->n_fields; j++)
            if (j != i)
              g_assert_true (journey_state_equal_field (before, after, JOURNEY_FIELD_ID (kind, j)));
        }
    }
}

static void
test_every_property_is_a_field (void)
{
  for (JourneyKind kind = 0; kind < JOURNEY_N_KINDS; kind++)
    {
      const JourneySpec *spec = journey_spec_get (kind);
      g_autoptr (JourneyNode) node = journey_node_new (kind);
      guint n_properties;
      g_autofree GParamSpec **properties = g_object_class_list_properties (G_OBJECT_GET_CLASS (node), &n_properties);

      /* The id is the one exception: it is given once. */
      g_assert_cmpuint (n_properties, ==, spec->n_fields + 1);
      for (guint i = 0; i < n_properties; i++)
        {
          if (strcmp (properties[i]->name, "id") == 0)
            g_assert_false (properties[i]->flags & G_PARAM_WRITABLE);
          else
            g_assert_true (properties[i]->flags & G_PARAM_EXPLICIT_NOTIFY);
        }
    }
}

static void
test_every_default_matches (void)
{
  for (JourneyKind kind = 0; kind < JOURNEY_N_KINDS; kind++)
    {
      const JourneySpec *spec = journey_spec_get (kind);
      g_autoptr (JourneyNode) node = journey_node_new (kind);

      for (guint i = 0; i < spec->n_fields; i++)
        {
          GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (node), spec->fields[i].name);
          g_auto (GValue) value = G_VALUE_INIT;

          g_object_get_property (G_OBJECT (node), pspec->name, &value);
          if (G_VALUE_HOLDS_DOUBLE (&value) && isnan (spec->fields[i].fallback))
            g_assert_true (isnan (g_value_get_double (&value)));
          else if (G_VALUE_HOLDS_BOXED (&value) && G_VALUE_HOLDS (&value, G_TYPE_STRV))
            g_assert_cmpuint (g_strv_length (g_value_get_boxed (&value)), ==, 0);
          else
            g_assert_true (g_param_value_defaults (pspec, &value));
        }
    }
}

static void
test_every_list (void)
{
  for (JourneyKind kind = 0; kind < JOURNEY_N_KINDS; kind++)
    {
      const JourneySpec *spec = journey_spec_get (kind);

      for (guint i = 0; i < spec->n_lists; i++)
        {
          JourneyListId list = JOURNEY_LIST_ID (kind, i);
          JourneyNode *node = journey_node_new (kind);
          JourneyNode *child = journey_node_new (spec->lists[i].kind);
          g_autoptr (JourneyState) state = NULL;

          journey_node_insert (node, list, 0, child);
          g_assert_true (journey_node_parent (child) == node);
          g_assert_cmpuint (journey_node_list_id (child), ==, list);
          g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (journey_node_list (node, list))), ==, 1);

          state = journey_node_freeze (node);
          g_assert_cmpuint (journey_state_n_children (state, list), ==, 1);
          g_assert_cmpstr (journey_state_id (journey_state_child (state, list, 0)), ==, journey_node_id (child));

          journey_node_remove (child);
          g_assert_null (journey_node_parent (child));
          g_assert_finalize_object (child);
          g_assert_finalize_object (node);
          g_assert_cmpuint (journey_state_n_children (state, list), ==, 1);
        }
    }
}

static void
test_ranges (void)
{
  g_autoptr (JourneyNode) pain_point = journey_node_new (JOURNEY_KIND_PAIN_POINT);
  g_autoptr (JourneyNode) emotion = journey_node_new (JOURNEY_KIND_EMOTION);
  g_autoptr (JourneyNode) touchpoint = journey_node_new (JOURNEY_KIND_TOUCHPOINT);

  journey_node_set_integer (pain_point, JOURNEY_PAIN_POINT_SEVERITY, 9);
  g_assert_cmpint (journey_node_integer (pain_point, JOURNEY_PAIN_POINT_SEVERITY), ==, 3);
  journey_node_set_number (emotion, JOURNEY_EMOTION_VALUE, -7);
  g_assert_cmpfloat (journey_node_number (emotion, JOURNEY_EMOTION_VALUE), ==, -2);
  journey_node_set_number (emotion, JOURNEY_EMOTION_VALUE, NAN);
  g_assert_cmpfloat (journey_node_number (emotion, JOURNEY_EMOTION_VALUE), ==, 0);
  journey_node_set_integer (touchpoint, JOURNEY_TOUCHPOINT_KANO, 99);
  g_assert_cmpint (journey_node_integer (touchpoint, JOURNEY_TOUCHPOINT_KANO), ==, JOURNEY_KANO_NONE);
  journey_node_set_integer (touchpoint, JOURNEY_TOUCHPOINT_KANO, JOURNEY_KANO_QUESTIONABLE);
  g_assert_cmpint (journey_node_integer (touchpoint, JOURNEY_TOUCHPOINT_KANO), ==, JOURNEY_KANO_QUESTIONABLE);
  journey_node_set_integer (touchpoint, JOURNEY_TOUCHPOINT_KANO, -1);
  g_assert_cmpint (journey_node_integer (touchpoint, JOURNEY_TOUCHPOINT_KANO), ==, JOURNEY_KANO_NONE);
}

static void
test_text_is_filtered (void)
{
  g_autoptr (JourneyNode) touchpoint = journey_node_new (JOURNEY_KIND_TOUCHPOINT);

  journey_node_set_text (touchpoint, JOURNEY_TOUCHPOINT_ACTION, "a\x1b[31m\r\nb\rc\x01 \xff");
  g_assert_cmpstr (journey_node_text (touchpoint, JOURNEY_TOUCHPOINT_ACTION), ==, "a[31m\nb\nc \xef\xbf\xbd");
  journey_node_set_text (touchpoint, JOURNEY_TOUCHPOINT_CHANNEL, " web\nshop ");
  g_assert_cmpstr (journey_node_text (touchpoint, JOURNEY_TOUCHPOINT_CHANNEL), ==, "web shop");
}

/* An id stands in a list once; a name may come again. */
static void
test_references_once (void)
{
  static const char *const twice[] = { "a", "b", "a", "", "b", NULL };
  g_autoptr (JourneyMap) map = journey_map_new ();
  g_autoptr (JourneyNode) opportunity = journey_node_new (JOURNEY_KIND_OPPORTUNITY);
  const char *const *ids;

  journey_node_set_strings (opportunity, JOURNEY_OPPORTUNITY_TOUCHPOINTS, twice);
  ids = journey_node_strings (opportunity, JOURNEY_OPPORTUNITY_TOUCHPOINTS);
  g_assert_cmpuint (g_strv_length ((GStrv)ids), ==, 2);
  g_assert_cmpstr (ids[0], ==, "a");
  g_assert_cmpstr (ids[1], ==, "b");

  journey_history_begin (journey_map_history (map), "Name");
  journey_node_set_strings (JOURNEY_NODE (map), JOURNEY_MAP_AUTHORS, twice);
  journey_history_end (journey_map_history (map));
  g_assert_cmpuint (g_strv_length ((GStrv)journey_node_strings (JOURNEY_NODE (map), JOURNEY_MAP_AUTHORS)), ==, 4);
}

static void
test_untouched_is_shared (void)
{
  g_autoptr (JourneyNode) map = journey_node_new (JOURNEY_KIND_STAGE);
  JourneyNode *children[2];
  g_autoptr (JourneyState) before = NULL;
  g_autoptr (JourneyState) after = NULL;

  for (guint i = 0; i < 2; i++)
    {
      children[i] = journey_node_new (JOURNEY_KIND_TOUCHPOINT);
      journey_node_insert (map, JOURNEY_STAGE_TOUCHPOINTS, i, children[i]);
      g_object_unref (children[i]);
    }

  before = journey_node_freeze (map);
  journey_node_set_text (children[0], JOURNEY_TOUCHPOINT_TITLE, "changed");
  after = journey_node_freeze (map);

  g_assert_true (before != after);
  g_assert_true (journey_state_child (before, JOURNEY_STAGE_TOUCHPOINTS, 0)
                 != journey_state_child (after, JOURNEY_STAGE_TOUCHPOINTS, 0));
  g_assert_true (journey_state_child (before, JOURNEY_STAGE_TOUCHPOINTS, 1)
                 == journey_state_child (after, JOURNEY_STAGE_TOUCHPOINTS, 1));
}

/* 'Ab' and 'BA' are the same to a hash without a secret, and so is every text made of them. */
static JourneyState *
new_map_of_chosen_ids (guint n)
{
  JourneyState *map = journey_state_new (JOURNEY_KIND_MAP, "map");
  g_autofree JourneyState **stages = g_new (JourneyState *, n);

  for (guint i = 0; i < n; i++)
    {
      char id[33] = { 0 };

      for (guint j = 0; j < 16; j++)
        memcpy (id + 2 * j, i >> j & 1 ? "Ab" : "BA", 2);
      stages[i] = journey_state_seal (journey_state_new (JOURNEY_KIND_STAGE, id));
    }
  journey_state_take_children (map, JOURNEY_MAP_STAGES, stages, n);

  return journey_state_seal (map);
}

static void
test_chosen_ids (void)
{
  g_autoptr (JourneyState) state = new_map_of_chosen_ids (40000);
  JourneyState *first = journey_state_child (state, JOURNEY_MAP_STAGES, 0);
  clock_t start = clock ();
  g_autoptr (JourneyMap) map = journey_map_new_from_state (state);
  g_autoptr (GHashTable) index = journey_state_index (state);

  g_assert_true (g_str_hash ("Ab") == g_str_hash ("BA"));
  g_assert_true (g_hash_table_lookup (index, journey_state_id (first)) == first);
  g_assert_nonnull (journey_map_find (map, journey_state_id (first)));
  g_assert_cmpfloat ((double)(clock () - start) / CLOCKS_PER_SEC, <, 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/node/every-field-persists", test_every_field_persists);
  g_test_add_func ("/node/every-property-is-a-field", test_every_property_is_a_field);
  g_test_add_func ("/node/every-default-matches", test_every_default_matches);
  g_test_add_func ("/node/every-list", test_every_list);
  g_test_add_func ("/node/ranges", test_ranges);
  g_test_add_func ("/node/text-is-filtered", test_text_is_filtered);
  g_test_add_func ("/node/references-once", test_references_once);
  g_test_add_func ("/node/untouched-is-shared", test_untouched_is_shared);
  g_test_add_func ("/node/chosen-ids", test_chosen_ids);

  return g_test_run ();
}
