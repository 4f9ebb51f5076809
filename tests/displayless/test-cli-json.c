/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <json-glib/json-glib.h>
#include <string.h>

#include "cli-run.h"

#define NOTHING -1e9

/* What the samples come to, worked out by hand and with another program. */
typedef struct
{
  const char *title;
  double importance;
  double gap;
  double priority;
} Answer;

static JsonNode *
parse (const char *text)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);

  return json_parser_steal_root (parser);
}

static JsonNode *
run_json (CliFolder *folder, const char *command, const char *map)
{
  g_autoptr (CliRun) run = cli_run (folder, command, "--format", "json", map, NULL);

  cli_assert_done (run);
  g_assert_cmpstr (run->err, ==, "");
  g_assert_true (g_str_has_suffix (run->out, "}\n"));

  return parse (run->out);
}

static JsonNode *
sample_json (CliFolder *folder, const char *command, const char *sample)
{
  cli_import (folder, sample, "sample.journey");

  return run_json (folder, command, "sample.journey");
}

/* The members must be these and in this order: scripts rely on the names, and people compare files. */
static void
assert_members (JsonObject *object, const char *expected)
{
  g_autoptr (GList) members = json_object_get_members (object);
  g_autoptr (GString) names = g_string_new (NULL);

  for (GList *l = members; l; l = l->next)
    g_string_append_printf (names, "%s%s", l == members ? "" : " ", (char *)l->data);
  g_assert_cmpstr (names->str, ==, expected);
}

static JsonObject *
element (JsonObject *object, const char *name, guint position)
{
  JsonArray *array = json_object_get_array_member (object, name);

  g_assert_cmpuint (position, <, json_array_get_length (array));
  return json_array_get_object_element (array, position);
}

static guint
length (JsonObject *object, const char *name)
{
  return json_array_get_length (json_object_get_array_member (object, name));
}

static void
assert_near (JsonObject *object, const char *name, double expected, double epsilon)
{
  g_assert_false (json_object_get_null_member (object, name));
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (object, name), expected, epsilon);
}

static void
check_answers (CliFolder *folder, const char *sample, double gap, const Answer *answers, guint n)
{
  g_autoptr (JsonNode) node = sample_json (folder, "gaps", sample);
  JsonObject *root = json_node_get_object (node);

  assert_near (json_object_get_object_member (root, "map"), "gap", gap, 5e-5);
  for (guint i = 0; i < n; i++)
    {
      JsonObject *entry = element (root, "touchpoints", i);

      g_assert_cmpstr (json_object_get_string_member (entry, "title"), ==, answers[i].title);
      g_assert_cmpint (json_object_get_int_member (entry, "rank"), ==, i + 1);
      assert_near (entry, "gap", answers[i].gap, 5e-5);
      assert_near (entry, "priority", answers[i].priority, 5e-5);
      if (answers[i].importance != NOTHING)
        assert_near (entry, "importance", answers[i].importance, 5e-5);
    }
}

static void
test_broadband (CliFolder *folder, gconstpointer data)
{
  const Answer answers[] = {
    { "First bill", 4.7, -3.2, 15.04 },  { "Install visit", 4.8, -2.0, 9.6 },  { "ID check", 4.5, -1.8, 8.1 },
    { "Renewal call", 3.9, -1.1, 4.29 }, { "Coverage checker", 4.2, -1, 4.2 }, { "Neighbour’s tip", 3, 1, 0 },
    { "Bus-stop ad", 2, 0.4, 0 },        { "Comparison site", 3.6, 0, 0 },     { "Online order", 4, 0.4, 0 },
    { "Router arrives", 3.4, 0.5, 0 },   { "Referral reward", 2.6, 1.3, 0 },
  };
  g_autoptr (JsonNode) node = NULL;
  JsonObject *map;

  check_answers (folder, "broadband.csv", -0.7555, answers, G_N_ELEMENTS (answers));
  node = run_json (folder, "gaps", "sample.journey");
  map = json_object_get_object_member (json_node_get_object (node), "map");
  assert_near (map, "loss", 1.0130, 5e-5);
  assert_near (map, "gain", 0.2575, 5e-5);
  g_assert_cmpint (json_object_get_int_member (map, "scored"), ==, 11);
  g_assert_cmpint (json_object_get_int_member (map, "touchpoints"), ==, 11);
}

static void
test_membership (CliFolder *folder, gconstpointer data)
{
  const Answer answers[] = {
    { "申请退款", 4.72, -3, 14.16 }, { "下单付款", 5, -2.375, 11.875 },  { "比价页面", 4, -1.375, 5.5 },
    { "朋友圈分享", 3, 1, 0 },       { "收货开箱", NOTHING, 1.3902, 0 }, { "会员日", NOTHING, 0.7273, 0 },
  };

  check_answers (folder, "membership-zh.csv", -0.7832, answers, G_N_ELEMENTS (answers));
}

static void
test_other_samples (CliFolder *folder, gconstpointer data)
{
  check_answers (folder, "electric-car.csv", 0.3619, NULL, 0);
  check_answers (folder, "family-insurance.csv", -0.5751, NULL, 0);
  check_answers (folder, "group-buying-zh.csv", -0.3589, NULL, 0);
}

static void
test_gaps_shape (CliFolder *folder, gconstpointer data)
{
  g_autoptr (JsonNode) node = sample_json (folder, "gaps", "broadband.csv");
  JsonObject *root = json_node_get_object (node);
  JsonObject *first = element (root, "touchpoints", 0);
  double shares = 0;

  assert_members (root, "map stages touchpoints");
  assert_members (json_object_get_object_member (root, "map"), "title gap loss gain scored touchpoints");
  assert_members (element (root, "stages", 0), "title gap loss gain");
  assert_members (first, "rank stage title importance expected actual gap loss gain priority share quadrant "
                         "n interval assumption importance_assumed nps csat ces kano");
  g_assert_cmpstr (json_object_get_string_member (json_object_get_object_member (root, "map"), "title"), ==, "broadband");
  g_assert_cmpstr (json_object_get_string_member (first, "stage"), ==, "Experience");
  g_assert_cmpstr (json_object_get_string_member (first, "quadrant"), ==, "concentrate");
  g_assert_cmpuint (length (root, "stages"), ==, 5);
  g_assert_cmpuint (length (root, "touchpoints"), ==, 11);
  for (guint i = 0; i < 11; i++)
    shares += json_object_get_double_member (element (root, "touchpoints", i), "share");
  g_assert_cmpfloat_with_epsilon (shares, 1, 1e-12);
}

static void
test_gaps_precision (CliFolder *folder, gconstpointer data)
{
  g_autoptr (JsonNode) node = NULL;
  JsonObject *root;

  cli_folder_write (folder, "t.csv", "stage,touchpoint,importance,expected,actual\nS,A,3.3,4.1,1.7\nS,B,2.9,3,3\n");
  g_autoptr (CliRun) import = cli_run (folder, "import", "t.csv", "-o", "t.journey", NULL);
  cli_assert_done (import);
  node = run_json (folder, "gaps", "t.journey");
  root = json_node_get_object (node);
  g_assert_true (json_object_get_double_member (element (root, "touchpoints", 0), "gap") == 3.3 * (1.7 - 4.1) / 3.3);
  assert_near (json_object_get_object_member (root, "map"), "gap", 3.3 * -2.4 / 6.2, 1e-15);
}

static void
test_gaps_missing (CliFolder *folder, gconstpointer data)
{
  const char *const nulls[] = {
    "importance_assumed", "rank", "importance", "expected",   "actual", "gap",  "loss", "gain", "priority", "share",
    "quadrant",           "n",    "interval",   "assumption", "nps",    "csat", "ces",  "kano"
  };
  g_autoptr (JsonNode) node = NULL;
  JsonObject *root, *last, *first;

  cli_folder_write (folder, "t.csv", "stage,touchpoint,importance,expected,actual\nS,A,4,4,\nS,B,,3,4\nE,C,,,\n");
  g_autoptr (CliRun) import = cli_run (folder, "import", "t.csv", "-o", "t.journey", NULL);
  cli_assert_done (import);
  node = run_json (folder, "gaps", "t.journey");
  root = json_node_get_object (node);
  first = element (root, "touchpoints", 0);
  g_assert_cmpstr (json_object_get_string_member (first, "title"), ==, "B");
  g_assert_cmpint (json_object_get_int_member (first, "rank"), ==, 1);
  g_assert_true (json_object_get_null_member (first, "share"));
  assert_near (first, "importance", 3, 1e-12);
  g_assert_true (json_object_get_boolean_member (first, "importance_assumed"));
  for (guint i = 1; i <= 2; i++)
    {
      last = element (root, "touchpoints", i);
      g_assert_cmpstr (json_object_get_string_member (last, "title"), ==, i == 1 ? "A" : "C");
      for (guint j = 0; j < G_N_ELEMENTS (nulls); j++)
        g_assert_true (json_object_get_null_member (last, nulls[j]));
    }
  g_assert_true (json_object_get_null_member (element (root, "stages", 1), "gap"));
  g_assert_cmpint (json_object_get_int_member (json_object_get_object_member (root, "map"), "scored"), ==, 1);
}

static void
test_gaps_of_nothing (CliFolder *folder, gconstpointer data)
{
  g_autoptr (CliRun) made = cli_run (folder, "new", "-o", "n.journey", NULL);
  g_autoptr (JsonNode) node = run_json (folder, "gaps", "n.journey");
  JsonObject *root = json_node_get_object (node);

  cli_assert_done (made);
  g_assert_true (json_object_get_null_member (json_object_get_object_member (root, "map"), "gap"));
  g_assert_true (json_object_get_null_member (json_object_get_object_member (root, "map"), "loss"));
  g_assert_cmpuint (length (root, "touchpoints"), ==, 0);
  g_assert_cmpuint (length (root, "stages"), ==, 5);
}

static void
test_info_shape (CliFolder *folder, gconstpointer data)
{
  g_autoptr (JsonNode) node = sample_json (folder, "info", "broadband.csv");
  JsonObject *root = json_node_get_object (node);
  JsonObject *touchpoint = element (element (root, "stages", 2), "touchpoints", 1);

  assert_members (root, "title state stages lanes personas opportunities");
  assert_members (element (root, "stages", 0), "title question touchpoints");
  assert_members (touchpoint,
                  "title channel action thought backstage owner moment_of_truth kano tier emotions pain_points notes");
  assert_members (element (touchpoint, "emotions", 0), "persona value word");
  assert_members (element (touchpoint, "pain_points", 0), "text severity");
  assert_members (element (root, "lanes", 0), "title kind hidden");
  assert_members (element (root, "personas", 0), "name segment quote");
  assert_members (element (root, "opportunities", 0), "text touchpoints impact effort owner due horizon status votes");
}

static void
test_info_touchpoint (CliFolder *folder, gconstpointer data)
{
  g_autoptr (JsonNode) node = sample_json (folder, "info", "broadband.csv");
  JsonObject *root = json_node_get_object (node);
  JsonObject *check = element (element (root, "stages", 2), "touchpoints", 1);
  JsonObject *emotion = element (check, "emotions", 0);

  g_assert_cmpstr (json_object_get_string_member (root, "title"), ==, "broadband");
  g_assert_cmpstr (json_object_get_string_member (root, "state"), ==, "as-is");
  g_assert_cmpstr (json_object_get_string_member (check, "title"), ==, "ID check");
  g_assert_cmpstr (json_object_get_string_member (check, "channel"), ==, "app");
  g_assert_cmpstr (json_object_get_string_member (check, "action"), ==, "Uploads the passport twice");
  g_assert_cmpstr (json_object_get_string_member (check, "backstage"), ==, "Identity vendor");
  g_assert_cmpstr (json_object_get_string_member (check, "owner"), ==, "Compliance");
  g_assert_true (json_object_get_boolean_member (check, "moment_of_truth"));
  g_assert_cmpstr (json_object_get_string_member (check, "kano"), ==, "must-be");
  g_assert_true (json_object_get_null_member (check, "tier"));
  g_assert_cmpstr (json_object_get_string_member (emotion, "persona"), ==, "Mei");
  assert_near (emotion, "value", -1.4, 1e-12);
  g_assert_cmpstr (json_object_get_string_member (emotion, "word"), ==, "annoyed");
  g_assert_cmpint (json_object_get_int_member (element (check, "pain_points", 0), "severity"), ==, 3);
  g_assert_cmpuint (length (check, "notes"), ==, 0);
}

static void
test_info_map (CliFolder *folder, gconstpointer data)
{
  g_autoptr (JsonNode) node = sample_json (folder, "info", "broadband.csv");
  JsonObject *root = json_node_get_object (node);
  JsonObject *opportunity = element (root, "opportunities", 0);

  g_assert_cmpuint (length (root, "opportunities"), ==, 3);
  g_assert_cmpuint (length (element (element (root, "stages", 3), "touchpoints", 1), "pain_points"), ==, 2);
  g_assert_cmpstr (json_object_get_string_member (opportunity, "text"), ==, "Show why a photo fails, at once");
  g_assert_cmpstr (json_array_get_string_element (json_object_get_array_member (opportunity, "touchpoints"), 0), ==, "ID check");
  g_assert_true (json_object_get_null_member (opportunity, "impact"));
  g_assert_true (json_object_get_null_member (opportunity, "horizon"));
  g_assert_cmpstr (json_object_get_string_member (opportunity, "status"), ==, "idea");
  g_assert_cmpint (json_object_get_int_member (opportunity, "votes"), ==, 0);
  g_assert_cmpstr (json_object_get_string_member (element (root, "personas", 0), "name"), ==, "Mei");
  g_assert_cmpstr (json_object_get_string_member (element (root, "lanes", 0), "kind"), ==, "touchpoints");
  g_assert_false (json_object_get_boolean_member (element (root, "lanes", 0), "hidden"));
}

static void
test_info_notes (CliFolder *folder, gconstpointer data)
{
  g_autoptr (JsonNode) node = NULL;
  JsonObject *root, *note;
  guint n_lanes;

  cli_folder_write (folder, "t.csv", "stage,touchpoint,Regulation\nS,A,\"Line one\nline \"\"two\"\"\"\n");
  g_autoptr (CliRun) import = cli_run (folder, "import", "t.csv", "-o", "t.journey", NULL);
  cli_assert_done (import);
  node = run_json (folder, "info", "t.journey");
  root = json_node_get_object (node);
  note = element (element (element (root, "stages", 0), "touchpoints", 0), "notes", 0);
  assert_members (note, "lane text");
  g_assert_cmpstr (json_object_get_string_member (note, "lane"), ==, "Regulation");
  g_assert_cmpstr (json_object_get_string_member (note, "text"), ==, "Line one\nline \"two\"");
  n_lanes = length (root, "lanes");
  g_assert_cmpstr (json_object_get_string_member (element (root, "lanes", n_lanes - 1), "kind"), ==, "custom");
}

/* What is written as a number is still the same text to who reads it. */
static void
test_escapes_lose_nothing (CliFolder *folder, gconstpointer data)
{
  const char *const title =
      "a \xe2\x80\xae \"b\" \\ \xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x9a\x80 \xc2\x9b \x7f \xf3\xa0\x81\xa7 / é 家";
  g_autoptr (CliRun) made = cli_run (folder, "new", "-o", "t.journey", "--title", title, NULL);
  g_autoptr (JsonNode) node = run_json (folder, "info", "t.journey");

  cli_assert_done (made);
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (node), "title"), ==, title);
}

/* Scripts read the same on every machine. */
static void
test_locale (CliFolder *folder, gconstpointer data)
{
  const char *const locales[] = { "C", "de_DE.UTF-8", "fa_IR.UTF-8", "zh_CN.UTF-8" };
  g_autoptr (CliRun) plain = NULL;

  cli_import (folder, "membership-zh.csv", "m.journey");
  plain = cli_run (folder, "gaps", "m.journey", "--format", "json", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_autoptr (CliRun) run = cli_run_with (folder, "LC_ALL", locales[i], "gaps", "m.journey", "--format", "json", NULL);

      g_assert_cmpstr (run->out, ==, plain->out);
    }
}

int
main (int argc, char *argv[])
{
  cli_begin (&argc, &argv);

  cli_add ("/cli/json/broadband", test_broadband);
  cli_add ("/cli/json/membership", test_membership);
  cli_add ("/cli/json/other-samples", test_other_samples);
  cli_add ("/cli/json/gaps-shape", test_gaps_shape);
  cli_add ("/cli/json/gaps-precision", test_gaps_precision);
  cli_add ("/cli/json/gaps-missing", test_gaps_missing);
  cli_add ("/cli/json/gaps-of-nothing", test_gaps_of_nothing);
  cli_add ("/cli/json/info-shape", test_info_shape);
  cli_add ("/cli/json/info-touchpoint", test_info_touchpoint);
  cli_add ("/cli/json/info-map", test_info_map);
  cli_add ("/cli/json/info-notes", test_info_notes);
  cli_add ("/cli/json/escapes-lose-nothing", test_escapes_lose_nothing);
  cli_add ("/cli/json/locale", test_locale);

  return g_test_run ();
}
