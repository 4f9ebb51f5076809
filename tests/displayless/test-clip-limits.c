/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "clip-map.h"
#include "csv-map.h"
#include "journey-clip-format.h"
#include "journey-edit-paste.h"
#include "journey-edit.h"
#include "journey-reader.h"
#include "journey-template.h"
#include "journey-writer.h"
#include "random-map.h"
#include <math.h>
#include <string.h>

/* What is too much for a map, what is no clip of ours, and any map at all. */

#define RANDOM_MAPS 60

static void
test_too_much (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  g_autoptr (JourneyClip) clip = NULL;
  JourneyPastePlace place = { 0 };

  for (guint i = 0; i < 200; i++)
    {
      char **row = g_new0 (char *, 1001);

      for (guint j = 0; j < 1000; j++)
        row[j] = g_strdup ("x");
      g_ptr_array_add (rows, row);
    }
  clip = journey_clip_new_table (rows);
  g_assert_null (journey_edit_paste (fixture->map, clip, &place, fixture->report));
  g_assert_cmpstr (journey_report_get (fixture->report, 0)->message, ==,
                   "That is more than fits into one map. Paste it in parts.");
}

/* Touchpoints of four elements each, in two stages, so that there is room for the copies of one stage and not of both. */
static void
fill_stages (Fixture *fixture, JourneyNode *stages[2])
{
  static const JourneyFieldId fields[] = { JOURNEY_TOUCHPOINT_ACTION, JOURNEY_TOUCHPOINT_THOUGHT, JOURNEY_TOUCHPOINT_BACKSTAGE };

  journey_history_begin (journey_map_history (fixture->map), "Fill");
  for (guint i = 0; i < 2; i++)
    {
      stages[i] = JOURNEY_NODE (journey_edit_add_stage (fixture->map, G_MAXUINT, "Full"));
      for (guint j = 0; j < JOURNEY_LIMIT_ELEMENTS / 4 / 4 + 2; j++)
        {
          JourneyNode *touchpoint = JOURNEY_NODE (journey_edit_add_touchpoint (JOURNEY_STAGE (stages[i]), G_MAXUINT, "T"));

          for (guint k = 0; k < G_N_ELEMENTS (fields); k++)
            journey_edit_set_text (touchpoint, fields[k], "x");
        }
    }
  journey_history_end (journey_map_history (fixture->map));
}

/* What a file cannot hold gets in neither by pasting nor by duplicating, and then nothing of it does. */
static void
test_full (Fixture *fixture, gconstpointer data)
{
  JourneyNode *stages[2];
  g_autoptr (JourneyState) before = NULL;
  g_autoptr (JourneyClip) clip = NULL;
  g_auto (GStrv) made = NULL;
  JourneyPastePlace place = { 0 };

  fill_stages (fixture, stages);
  before = journey_state_ref (journey_map_state (fixture->map));
  g_assert_null (journey_edit_duplicate (stages, 2, fixture->report));
  g_assert_true (journey_map_state (fixture->map) == before);
  g_assert_cmpstr (journey_report_get (fixture->report, 0)->message, ==,
                   "That is more than fits into one map. Duplicate fewer parts of it.");

  clip = clip_copy (stages[0]);
  made = journey_edit_duplicate (stages, 1, fixture->report);
  g_assert_cmpuint (g_strv_length (made), ==, 1);
  g_assert_cmpuint (journey_report_length (fixture->report), ==, 1);
  g_assert_cmpuint (journey_state_n_elements (journey_map_state (fixture->map)), <=, JOURNEY_LIMIT_ELEMENTS);
  g_assert_null (journey_edit_paste (fixture->map, clip, &place, fixture->report));
  g_assert_cmpuint (journey_report_length (fixture->report), ==, 2);
}

/* A line of one text becomes a node with a text of its own: what is pasted comes to more than what was copied. */
static void
test_full_of_lines (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autoptr (JourneyState) before = NULL;
  g_autoptr (JourneyClip) clip = NULL;
  JourneyPastePlace place = { .stage = fixture->stage, .touchpoint = fixture->visit };

  for (guint i = 0; i <= JOURNEY_LIMIT_ELEMENTS / 2; i++)
    g_string_append (lines, "x\n");
  journey_edit_set_text (fixture->bill, JOURNEY_TOUCHPOINT_ACTION, lines->str);
  place.lane = JOURNEY_NODE (journey_edit_need_lane_of_kind (fixture->map, JOURNEY_LANE_KIND_PAIN_POINTS));
  clip = clip_copy_cell (fixture->bill, JOURNEY_LANE_KIND_ACTIONS);
  before = journey_state_ref (journey_map_state (fixture->map));
  g_assert_null (journey_edit_paste (fixture->map, clip, &place, fixture->report));
  g_assert_true (journey_map_state (fixture->map) == before);
  g_assert_cmpuint (journey_report_length (fixture->report), ==, 1);
}

/* A few ideas that stand at many touchpoints name them more often than a file can, before there are too many elements. */
static void
test_full_of_names (Fixture *fixture, gconstpointer data)
{
  enum
  {
    N_TOUCHPOINTS = 1500,
    N_IDEAS = 100,
  };
  g_autoptr (GPtrArray) touchpoints = g_ptr_array_new ();
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (JourneyState) before = NULL;

  journey_history_begin (journey_map_history (fixture->map), "Fill");
  for (guint i = 0; i < N_TOUCHPOINTS; i++)
    {
      g_ptr_array_add (touchpoints, journey_edit_add_touchpoint (JOURNEY_STAGE (fixture->stage), G_MAXUINT, "T"));
      g_ptr_array_add (ids, (gpointer)journey_node_id (g_ptr_array_index (touchpoints, i)));
    }
  g_ptr_array_add (ids, NULL);
  for (guint i = 0; i < N_IDEAS; i++)
    {
      g_autofree char *text = g_strdup_printf ("Idea %u", i);
      JourneyNode *idea = clip_add (fixture->map, JOURNEY_MAP_OPPORTUNITIES, JOURNEY_OPPORTUNITY_TEXT, text);

      journey_edit_set_strings (idea, JOURNEY_OPPORTUNITY_TOUCHPOINTS, (const char *const *)ids->pdata);
    }
  journey_history_end (journey_map_history (fixture->map));
  before = journey_state_ref (journey_map_state (fixture->map));
  g_assert_cmpuint (journey_state_n_references (before), >, N_TOUCHPOINTS * N_IDEAS);

  g_assert_null (journey_edit_duplicate ((JourneyNode **)touchpoints->pdata, N_TOUCHPOINTS, fixture->report));
  g_assert_true (journey_map_state (fixture->map) == before);
  g_assert_cmpuint (journey_report_length (fixture->report), ==, 1);
}

static guint
count_tags (GBytes *bytes)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  guint n = 0;

  for (gsize i = 0; i + 1 < length; i++)
    n += text[i] == '<' && g_ascii_isalpha (text[i + 1]);

  return n;
}

static void
test_elements_as_written (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = journey_write_bytes (journey_map_state (fixture->map));

  g_assert_cmpuint (journey_state_n_elements (journey_map_state (fixture->map)), ==, count_tags (bytes));
}

/* All of a map into an empty one is that map again. */
static void
test_whole_maps (void)
{
  for (guint seed = 1; seed <= 20; seed++)
    {
      g_autoptr (JourneyMap) map = csv_map_random (seed);
      g_autoptr (JourneyMap) to = journey_template_new_map (JOURNEY_TEMPLATE_EMPTY, NULL);
      g_autoptr (JourneyReport) report = journey_report_new ();
      g_autoptr (GPtrArray) ids = g_ptr_array_new ();
      g_autoptr (JourneyClip) clip = NULL;
      g_autoptr (JourneyClip) again = NULL;
      JourneyPastePlace place = { 0 };
      g_autofree char *first = NULL;
      g_autofree char *second = NULL;
      g_auto (GStrv) pasted = NULL;

      for (guint i = 0; i < journey_node_n_children (JOURNEY_NODE (map), JOURNEY_MAP_STAGES); i++)
        g_ptr_array_add (ids, (gpointer)journey_node_id (journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, i)));
      g_ptr_array_add (ids, NULL);
      clip = journey_clip_copy_nodes (journey_map_state (map), (const char *const *)ids->pdata);
      if (!clip)
        continue;
      journey_edit_set_scale (to, journey_node_integer (JOURNEY_NODE (map), JOURNEY_MAP_SCALE_LOW),
                              journey_node_integer (JOURNEY_NODE (map), JOURNEY_MAP_SCALE_HIGH));
      pasted = journey_edit_paste (to, clip, &place, report);
      g_assert_cmpuint (g_strv_length (pasted), ==, ids->len - 1);
      again = journey_clip_copy_nodes (journey_map_state (to), (const char *const *)pasted);
      first = csv_map_describe (journey_clip_content (clip));
      second = csv_map_describe (journey_clip_content (again));
      g_assert_cmpstr (strstr (first, "stage "), ==, strstr (second, "stage "));
      g_assert_cmpuint (journey_report_length (report), ==, 0);
    }
}

/* Whatever is in a map, extras of newer versions included, pasting it leaves a file that needs no repair. */
static void
test_random_maps (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (7);

  for (guint i = 0; i < RANDOM_MAPS; i++)
    {
      g_autoptr (JourneyState) from = random_map (chance, i % 12);
      g_autoptr (JourneyState) state = random_map (chance, i % 7);
      g_autoptr (JourneyMap) to = journey_map_new_from_state (state);
      g_autoptr (GBytes) before = journey_write_bytes (state);
      g_autoptr (JourneyReport) report = journey_report_new ();
      g_autoptr (GPtrArray) ids = g_ptr_array_new ();
      g_autoptr (JourneyClip) clip = NULL;
      g_autoptr (JourneyClip) sent = NULL;
      JourneyPastePlace place = { 0 };
      g_auto (GStrv) pasted = NULL;

      for (guint j = 0; j < journey_state_n_children (from, JOURNEY_MAP_STAGES); j++)
        {
          JourneyState *stage = journey_state_child (from, JOURNEY_MAP_STAGES, j);

          if (i % 2 == 0)
            g_ptr_array_add (ids, (gpointer)journey_state_id (stage));
          else if (journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS) > 0)
            g_ptr_array_add (ids, (gpointer)journey_state_id (journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, 0)));
        }
      g_ptr_array_add (ids, NULL);
      clip = journey_clip_copy_nodes (from, (const char *const *)ids->pdata);
      if (!clip)
        continue;
      sent = clip_send (clip);
      pasted = journey_edit_paste (to, sent, &place, report);
      g_assert_cmpuint (g_strv_length (pasted), ==, ids->len - 1);
      clip_check_steps (to, before);
    }
}

static void
assert_refused (const char *text, const char *message)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;

  g_assert_null (journey_clip_read (bytes, &error));
  g_assert_nonnull (error);
  if (message)
    g_assert_cmpstr (error->message, ==, message);
}

/* The clipboard is read as strictly as a file: whatever is refused there, or is no clip, changes nothing. */
static void
test_hostile_clips (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "invalid", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  assert_refused ("", NULL);
  assert_refused ("<journey xmlns=\"urn:sojourn:journey:1\" version=\"1.0\"/>", "What was copied does not say what it holds.");
  assert_refused (
      "<journey xmlns=\"urn:sojourn:journey:1\" xmlns:c=\"urn:sojourn:clip:1\" version=\"1.0\" id=\"m\" c:holds=\"x\"/>",
      "What was copied does not say what it holds.");
  assert_refused ("<journey xmlns=\"urn:sojourn:journey:1\" xmlns:c=\"urn:other\" version=\"1.0\" id=\"m\" c:holds=\"cells\"/>",
                  "What was copied does not say what it holds.");
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *text = NULL;

      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      assert_refused (text, NULL);
    }
}

/* A clip that somebody wrote: one id for all, references that lead nowhere, lanes and nothing in them. */
static void
test_odd_clips (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = {
    "<stage id=\"a\"><touchpoint id=\"a\"><emotion id=\"a\" persona=\"a\"/><note id=\"b\" lane=\"z\"/></touchpoint></stage>",
    "<lane id=\"l\" kind=\"custom\"/><lane id=\"k\" kind=\"metrics\"/>",
    "<persona id=\"p\"/><persona id=\"q\"/><stage id=\"s\"><touchpoint id=\"t\"><emotion id=\"e\" persona=\"p\"/>"
    "<emotion id=\"f\" persona=\"q\"/></touchpoint></stage>",
    "<opportunity id=\"o\" touchpoints=\"t u v\"/><stage id=\"s\"><touchpoint id=\"t\"/></stage>",
  };
  static const char *const kinds[] = { "stages", "touchpoints", "cells" };
  JourneyPastePlace places[] = { { 0 }, { .stage = fixture->stage }, clip_place_at (fixture->bill, JOURNEY_LANE_KIND_METRICS) };

  for (guint i = 0; i < G_N_ELEMENTS (texts) * G_N_ELEMENTS (kinds) * G_N_ELEMENTS (places); i++)
    {
      g_autofree char *text = g_strdup_printf ("<journey xmlns=\"urn:sojourn:journey:1\" xmlns:c=\"urn:sojourn:clip:1\" "
                                               "version=\"1.0\" id=\"m\" c:holds=\"%s\">%s</journey>",
                                               kinds[i % 3], texts[i / 9]);
      g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
      g_autoptr (GError) error = NULL;
      g_autoptr (JourneyClip) clip = journey_clip_read (bytes, &error);
      g_autoptr (GBytes) before = journey_write_bytes (journey_map_state (fixture->map));
      g_autoptr (JourneyState) state = journey_state_ref (journey_map_state (fixture->map));
      g_auto (GStrv) pasted = NULL;

      if (!clip)
        continue;
      pasted = journey_edit_paste (fixture->map, clip, &places[i / 3 % 3], fixture->report);
      if (pasted && journey_map_state (fixture->map) != state)
        {
          clip_check_steps (fixture->map, before);
          journey_history_undo (journey_map_history (fixture->map));
        }
      g_assert_true (pasted || journey_map_state (fixture->map) == state);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  clip_add_test ("/clip-limits/too-much", test_too_much);
  clip_add_test ("/clip-limits/full", test_full);
  clip_add_test ("/clip-limits/full-of-lines", test_full_of_lines);
  clip_add_test ("/clip-limits/full-of-names", test_full_of_names);
  clip_add_test ("/clip-limits/elements-as-written", test_elements_as_written);
  g_test_add_func ("/clip-limits/whole-maps", test_whole_maps);
  g_test_add_func ("/clip-limits/random-maps", test_random_maps);
  g_test_add_func ("/clip-limits/hostile-clips", test_hostile_clips);
  clip_add_test ("/clip-limits/odd-clips", test_odd_clips);

  return g_test_run ();
}
