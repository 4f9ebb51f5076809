/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "journey-csv-look.h"
#include "journey-csv.h"
#include "journey-edit-paste.h"
#include "journey-edit.h"
#include "journey-kinds.h"

static JourneyMap *
import (const char *text, const char *const *columns, JourneyReport *report, GError **error)
{
  const JourneyCsvOptions options = { .columns = columns };
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return journey_csv_import (bytes, &options, report, error);
}

static JourneyState *
touchpoint_at (JourneyState *map, guint stage, guint position)
{
  return journey_state_child (journey_state_child (map, JOURNEY_MAP_STAGES, stage), JOURNEY_STAGE_TOUCHPOINTS, position);
}

static double
number_of (JourneyState *touchpoint, JourneyFieldId field)
{
  return journey_state_number (journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_SCORES, 0), field);
}

/* Names that nobody could know are taken for what somebody says that they are. */
static void
test_chosen (void)
{
  static const char *const columns[] = { "stage", "touchpoint", "expected", "actual", "-", "lane", NULL };
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyMap) map =
      import ("Fase,Contatto,Atteso,Reale,Colore,Nota\nPrima,Chiamata,4,2,rosso,breve\n", columns, report, &error);
  JourneyState *touchpoint;

  g_assert_no_error (error);
  touchpoint = touchpoint_at (journey_map_state (map), 0, 0);
  g_assert_cmpstr (journey_state_text (touchpoint, JOURNEY_TOUCHPOINT_TITLE), ==, "Chiamata");
  g_assert_cmpfloat (number_of (touchpoint, JOURNEY_SCORE_EXPECTED), ==, 4);
  g_assert_cmpfloat (number_of (touchpoint, JOURNEY_SCORE_ACTUAL), ==, 2);
  g_assert_cmpuint (journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_NOTES), ==, 1);
  g_assert_cmpuint (journey_report_length (report), ==, 0);
}

/* Where nothing is chosen, the header says it; a choice goes before a header of that name. */
static void
test_before_header (void)
{
  static const char *const columns[] = { "", "-", "touchpoint", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyMap) map = import ("stage,touchpoint,title,owner\nA,one,two,Mei\n", columns, NULL, &error);
  JourneyState *touchpoint;

  g_assert_no_error (error);
  touchpoint = touchpoint_at (journey_map_state (map), 0, 0);
  g_assert_cmpstr (journey_state_text (touchpoint, JOURNEY_TOUCHPOINT_TITLE), ==, "two");
  g_assert_cmpstr (journey_state_text (journey_state_child (journey_map_state (map), JOURNEY_MAP_STAGES, 0), JOURNEY_STAGE_TITLE),
                   ==, "A");
}

/* Two columns for one thing: the first has it, and the other is listed. */
static void
test_twice (void)
{
  static const char *const columns[] = { "touchpoint", "actual", "actual", NULL };
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (JourneyMap) map = import ("a,b,c\nCall,2,5\n", columns, report, NULL);

  g_assert_cmpfloat (number_of (touchpoint_at (journey_map_state (map), 0, 0), JOURNEY_SCORE_ACTUAL), ==, 2);
  g_assert_cmpuint (journey_report_length (report), ==, 1);
}

static void
test_no_touchpoint (void)
{
  static const char *const columns[] = { "-", NULL };
  g_autoptr (GError) error = NULL;

  g_assert_null (import ("touchpoint,actual\nCall,2\n", columns, NULL, &error));
  g_assert_error (error, JOURNEY_CSV_ERROR, JOURNEY_CSV_ERROR_COLUMNS);
}

static void
test_look (void)
{
  static const char text[] = "Step,Atteso,,lane:Proof,competitor:Acme,touchpoint\nCall,4,x,,1,\nCall,5,,,,\nVisit,4,,,,\n";
  static const char *const expected[] = { "Step lane Call · Visit",       "Atteso lane 4 · 5",     " - x", "lane:Proof lane ",
                                          "competitor:Acme competitor 1", "touchpoint touchpoint " };
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) looks = journey_csv_look (bytes, &error);
  static const gboolean known[] = { TRUE, FALSE, TRUE, TRUE, TRUE, TRUE };

  g_assert_no_error (error);
  g_assert_cmpuint (looks->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < looks->len; i++)
    {
      const JourneyCsvLook *look = g_ptr_array_index (looks, i);
      g_autofree char *line = g_strdup_printf ("%s %s %s", look->header, look->use, look->sample);

      g_assert_cmpstr (line, ==, expected[i]);
      g_assert_cmpint (look->known, ==, known[i]);
    }
}

/* What a table without a column for touchpoints holds can be seen, too; an empty file has nothing to show. */
static void
test_look_unknown (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("a;b\n1;2\n", 8);
  g_autoptr (GBytes) empty = g_bytes_new_static ("\n", 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) looks = journey_csv_look (bytes, NULL);

  g_assert_cmpuint (looks->len, ==, 2);
  g_assert_null (journey_csv_look (empty, &error));
  g_assert_error (error, JOURNEY_CSV_ERROR, JOURNEY_CSV_ERROR_EMPTY);
}

/* Answers are told as such wherever they are looked at, unless somebody took their column for something else. */
static void
test_survey (void)
{
  static const char text[] = "touchpoint,respondent,mood,actual\nCall,r1,glad,2\n";
  static const struct
  {
    const char *columns[5];
    gboolean is_survey;
  } cases[] = {
    { { NULL }, TRUE },
    { { "touchpoint", "lane", "emotion_word", "actual", NULL }, TRUE },
    { { "touchpoint", "", "emotion_word", NULL }, TRUE },
    { { "touchpoint", "-", "lane", "actual", NULL }, FALSE },
    { { "touchpoint", "persona", "lane", "actual", NULL }, FALSE },
  };
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GPtrArray) looks = journey_csv_look (bytes, NULL);

  g_assert_true (journey_csv_look_is_survey (looks, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JourneyReport) report = journey_report_new ();
      g_autoptr (JourneyMap) map = import (text, cases[i].columns, report, NULL);
      gboolean is_told = FALSE;

      for (guint k = 0; k < journey_report_length (report); k++)
        is_told |= g_str_has_prefix (journey_report_get (report, k)->message, "This looks like the answers of a survey");
      g_assert_nonnull (map);
      g_assert_cmpint (is_told, ==, cases[i].is_survey);
      g_assert_cmpint (journey_csv_look_is_survey (looks, cases[i].columns), ==, cases[i].is_survey);
    }
}

/* A title above names that nobody could know is none of the columns, and no cell of one. */
static void
test_below_title (void)
{
  static const char text[] = "Progetto 2026\n;;\nContatto;Fase;Reale\nChiamata;Prima;2\n";
  static const char *const columns[] = { "touchpoint", "stage", "actual", NULL };
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GPtrArray) looks = journey_csv_look (bytes, NULL);
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyMap) map = import (text, columns, report, &error);

  g_assert_cmpuint (looks->len, ==, 3);
  g_assert_cmpstr (((const JourneyCsvLook *)g_ptr_array_index (looks, 0))->header, ==, "Contatto");
  g_assert_cmpstr (((const JourneyCsvLook *)g_ptr_array_index (looks, 0))->sample, ==, "Chiamata");
  g_assert_no_error (error);
  g_assert_cmpfloat (number_of (touchpoint_at (journey_map_state (map), 0, 0), JOURNEY_SCORE_ACTUAL), ==, 2);
  g_assert_cmpuint (journey_report_length (report), ==, 1);
}

/* Into the stages, personas, dimensions and ideas of those names; the rest is new, before what it stands before; one step. */
static void
test_add (void)
{
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (JourneyMap) map =
      import ("stage,touchpoint,persona,emotion,actual,opportunity\nA,one,Mei,1,2,Ring back\n", NULL, NULL, NULL);
  g_autoptr (JourneyMap) more = import ("stage,touchpoint,persona,emotion,actual,opportunity\nB,two,Tom,1,2,Write\n"
                                        "a,three,mei,-1,3,ring back\n",
                                        NULL, NULL, NULL);
  g_autoptr (JourneyState) before = journey_state_ref (journey_map_state (map));
  JourneyState *after;

  g_assert_true (journey_edit_add_imported (map, journey_map_state (more), report));
  after = journey_map_state (map);
  g_assert_cmpuint (journey_state_n_children (after, JOURNEY_MAP_STAGES), ==, 2);
  g_assert_cmpuint (journey_state_n_children (after, JOURNEY_MAP_PERSONAS), ==, 2);
  g_assert_cmpuint (journey_state_n_children (after, JOURNEY_MAP_OPPORTUNITIES), ==, 2);
  g_assert_cmpuint (journey_state_n_children (after, JOURNEY_MAP_DIMENSIONS), ==,
                    journey_state_n_children (before, JOURNEY_MAP_DIMENSIONS));
  g_assert_cmpstr (journey_state_text (touchpoint_at (after, 1, 1), JOURNEY_TOUCHPOINT_TITLE), ==, "three");
  g_assert_cmpstr (journey_state_text (touchpoint_at (after, 0, 0), JOURNEY_TOUCHPOINT_TITLE), ==, "two");
  g_assert_cmpuint (journey_report_length (report), ==, 0);

  g_assert_cmpstr (journey_history_undo_name (journey_map_history (map)), ==, "Import");
  journey_history_undo (journey_map_history (map));
  g_assert_true (journey_state_equal (journey_map_state (map), before));
}

static JourneyNode *
touchpoint_of (JourneyMap *map, guint stage, guint position)
{
  return journey_node_child (journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, stage), JOURNEY_STAGE_TOUCHPOINTS,
                             position);
}

/* The same once more stands beside itself, which is said, and so is what the map does not take. */
static void
test_add_again (void)
{
  static const char text[] = "stage,touchpoint\nA,three\nA,one\nA,two\nB,one\n";
  g_autoptr (JourneyReport) first = journey_report_new ();
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (JourneyMap) map = import (text, NULL, NULL, NULL);
  g_autoptr (JourneyMap) more = import ("stage,touchpoint\na,three\na,One\nB,two\n", NULL, NULL, NULL);

  journey_edit_set_text (touchpoint_of (map, 0, 0), JOURNEY_TOUCHPOINT_TITLE, "");
  journey_edit_set_text (touchpoint_of (more, 0, 0), JOURNEY_TOUCHPOINT_TITLE, "");
  journey_edit_set_text (JOURNEY_NODE (more), JOURNEY_MAP_SCENARIO, "A family moves");
  g_assert_true (journey_edit_add_imported (map, journey_map_state (more), first));
  g_assert_cmpuint (journey_report_length (first), ==, 1);
  g_assert_cmpstr (journey_node_text (JOURNEY_NODE (map), JOURNEY_MAP_SCENARIO), ==, "A family moves");
  journey_history_undo (journey_map_history (map));
  journey_edit_set_text (JOURNEY_NODE (map), JOURNEY_MAP_SCENARIO, "A couple moves");
  g_assert_true (journey_edit_add_imported (map, journey_map_state (more), report));
  g_assert_cmpuint (journey_report_length (report), ==, 2);
  g_assert_cmpstr (journey_report_get (report, 0)->message, ==,
                   "1 touchpoint, “One”, is called like one that its stage had already; both are there now.");
  g_assert_cmpstr (journey_report_get (report, 1)->message, ==, "The scenario of the file is left out: this map keeps its own.");
}

static void
test_add_nothing (void)
{
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (JourneyMap) map = import ("touchpoint\none\n", NULL, NULL, NULL);
  g_autoptr (JourneyMap) more = import ("touchpoint\n", NULL, NULL, NULL);
  g_autoptr (JourneyState) before = journey_state_ref (journey_map_state (map));

  g_assert_false (journey_edit_add_imported (map, journey_map_state (more), report));
  g_assert_true (journey_map_state (map) == before);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv-columns/chosen", test_chosen);
  g_test_add_func ("/csv-columns/before-header", test_before_header);
  g_test_add_func ("/csv-columns/twice", test_twice);
  g_test_add_func ("/csv-columns/no-touchpoint", test_no_touchpoint);
  g_test_add_func ("/csv-columns/look", test_look);
  g_test_add_func ("/csv-columns/look-unknown", test_look_unknown);
  g_test_add_func ("/csv-columns/survey", test_survey);
  g_test_add_func ("/csv-columns/below-title", test_below_title);
  g_test_add_func ("/csv-columns/add", test_add);
  g_test_add_func ("/csv-columns/add-again", test_add_again);
  g_test_add_func ("/csv-columns/add-nothing", test_add_nothing);

  return g_test_run ();
}
