/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <json-glib/json-glib.h>
#include <string.h>

#include "cli-run.h"

/* Two stages, two personas, two dimensions. The Chinese titles take two places a character. */
static const char map[] = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                          "<journey xmlns=\"urn:sojourn:journey:1\" version=\"1.0\" id=\"m\">\n"
                          "  <title>Shop</title>\n"
                          "  <persona id=\"mei\"><name>Mei</name></persona>\n"
                          "  <persona id=\"tom\"><name>Tom</name></persona>\n"
                          "  <dimension id=\"use\"><title>Use</title></dimension>\n"
                          "  <dimension id=\"time\" kind=\"cost\"><title>时间 spent</title></dimension>\n"
                          "  <stage id=\"buy\"><title>购买</title>\n"
                          "    <touchpoint id=\"pay\"><title>下单付款</title>\n"
                          "      <emotion id=\"e1\" persona=\"tom\" value=\"-1\"/>\n"
                          "      <score id=\"s1\" dimension=\"use\" importance=\"5\" expected=\"4\" actual=\"2\" n=\"25\" "
                          "sd=\"0.8\" evidence=\"v1\">"
                          "<segment-score id=\"p1\" segment=\"new\" actual=\"1\" n=\"12\"/></score>\n"
                          "      <score id=\"s2\" dimension=\"time\" importance=\"5\" expected=\"2\" actual=\"2\" n=\"25\" "
                          "sd=\"0.8\" evidence=\"v1\"/>\n"
                          "      <evidence id=\"v1\" kind=\"survey\"/>\n"
                          "      <tally id=\"t1\" question=\"nps\" segment=\"new\"><count id=\"c1\" answer=\"10\" count=\"25\"/>"
                          "<count id=\"c2\" answer=\"7\" count=\"10\"/></tally>\n"
                          "      <tally id=\"t2\" question=\"nps\"><count id=\"c3\" answer=\"0\" count=\"5\"/></tally>\n"
                          "      <tally id=\"t3\" question=\"csat\"><count id=\"c4\" answer=\"5\" count=\"42\"/><count id=\"c5\" "
                          "answer=\"4\" count=\"32\"/>"
                          "<count id=\"c6\" answer=\"1\" count=\"33\"/></tally>\n"
                          "      <tally id=\"t4\" question=\"ces\"><count id=\"c7\" answer=\"6\" count=\"3\"/><count id=\"c8\" "
                          "answer=\"2\" count=\"1\"/></tally>\n"
                          "      <tally id=\"t5\" question=\"kano\"><count id=\"c9\" answer=\"O\" count=\"123\"/><count "
                          "id=\"ca\" answer=\"M\" count=\"95\"/>"
                          "<count id=\"cb\" answer=\"A\" count=\"45\"/><count id=\"cc\" answer=\"I\" count=\"33\"/></tally>\n"
                          "    </touchpoint>\n"
                          "  </stage>\n"
                          "  <stage id=\"keep\"><title>Loyalty</title>\n"
                          "    <touchpoint id=\"call\"><title>Call</title>\n"
                          "      <emotion id=\"e2\" persona=\"mei\" value=\"1\"/>\n"
                          "      <score id=\"s3\" dimension=\"use\" importance=\"4\" expected=\"4\" actual=\"1\"/>\n"
                          "    </touchpoint>\n"
                          "    <touchpoint id=\"mail\" kano=\"attractive\"><title>Mail</title></touchpoint>\n"
                          "  </stage>\n"
                          "</journey>\n";

typedef struct
{
  const char *arguments[4];
  const char *titles; /* in their order, each with its rank */
} Listing;

static JsonNode *
run_json (CliFolder *folder, const char *const *arguments)
{
  g_autoptr (CliRun) run = cli_run (folder, "gaps", "m.journey", "--format=json", arguments[0],
                                    arguments[0] ? arguments[1] : NULL, arguments[0] && arguments[1] ? arguments[2] : NULL, NULL);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) error = NULL;

  cli_assert_done (run);
  g_assert_cmpstr (run->err, ==, "");
  json_parser_load_from_data (parser, run->out, -1, &error);
  g_assert_no_error (error);

  return json_parser_steal_root (parser);
}

static JsonObject *
touchpoint (JsonNode *node, guint position)
{
  return json_array_get_object_element (json_object_get_array_member (json_node_get_object (node), "touchpoints"), position);
}

static char *
spell_list (JsonNode *node)
{
  JsonArray *array = json_object_get_array_member (json_node_get_object (node), "touchpoints");
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *entry = json_array_get_object_element (array, i);

      g_string_append_printf (text, "%s%s ", i > 0 ? ", " : "", json_object_get_string_member (entry, "title"));
      if (json_object_get_null_member (entry, "rank"))
        g_string_append (text, "null");
      else
        g_string_append_printf (text, "%d", (int)json_object_get_int_member (entry, "rank"));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_member (JsonObject *object, const char *name, double expected, double epsilon)
{
  g_assert_false (json_object_get_null_member (object, name));
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (object, name), expected, epsilon);
}

static void
test_lists (CliFolder *folder, gconstpointer data)
{
  const Listing cases[] = {
    { { NULL }, "Call 1, 下单付款 2, Mail null" },
    { { "--stage", "loyalty" }, "Call 1, Mail null" },
    { { "--stage=购买" }, "下单付款 2" },
    { { "--persona", "Tom" }, "下单付款 2" },
    { { "--persona=mei", "--stage=购买" }, "" },
    { { "--segment", "New" }, "下单付款 1" },
    { { "--segment=new", "--stage=Loyalty" }, "" },
    { { "--measured-only" }, "下单付款 1, Call null, Mail null" },
    { { "--dimension", "use" }, "Call 1, 下单付款 2, Mail null" },
    { { "--dimension", "时间 spent" }, "下单付款 1, Call null, Mail null" },
    { { "--dimension=Use", "--measured-only", "--stage=Loyalty" }, "Call null, Mail null" },
  };

  cli_folder_write (folder, "m.journey", map);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonNode) node = run_json (folder, cases[i].arguments);
      g_autofree char *titles = spell_list (node);

      g_assert_cmpstr (titles, ==, cases[i].titles);
    }
}

/* Expected 4 as all, got 1; those who named no segment are not counted. */
static void
test_figures_of_a_segment (CliFolder *folder, gconstpointer data)
{
  const char *const arguments[] = { "--segment", "new", NULL };

  cli_folder_write (folder, "m.journey", map);
  g_autoptr (JsonNode) node = run_json (folder, arguments);
  g_autoptr (CliRun) text = cli_run (folder, "gaps", "m.journey", "--segment=new", NULL);
  JsonObject *figures = json_object_get_object_member (json_node_get_object (node), "map");
  JsonArray *list = json_object_get_array_member (json_node_get_object (node), "touchpoints");
  JsonObject *pay = json_array_get_object_element (list, 0);

  g_assert_cmpstr (json_object_get_string_member (figures, "segment"), ==, "new");
  g_assert_cmpfloat (json_object_get_double_member (figures, "gap"), ==, -3);
  g_assert_cmpint (json_object_get_int_member (pay, "n"), ==, 12);
  g_assert_cmpint (json_object_get_int_member (json_object_get_object_member (pay, "nps"), "n"), ==, 35);
  g_assert_nonnull (strstr (text->out, "Figures of one segment, where it answered: new\n"));
}

static void
test_figures_stay_those_of_the_map (CliFolder *folder, gconstpointer data)
{
  const char *const part[] = { "--stage", "购买", NULL };
  const char *const whole[] = { NULL };

  cli_folder_write (folder, "m.journey", map);
  g_autoptr (JsonNode) some = run_json (folder, part);
  g_autoptr (JsonNode) all = run_json (folder, whole);
  JsonObject *figures = json_object_get_object_member (json_node_get_object (some), "map");
  JsonArray *stages = json_object_get_array_member (json_node_get_object (some), "stages");

  assert_member (touchpoint (some, 0), "share", json_object_get_double_member (touchpoint (all, 1), "share"), 1e-15);
  g_assert_cmpint (json_object_get_int_member (figures, "touchpoints"), ==, 3);
  g_assert_cmpuint (json_array_get_length (stages), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (stages, 0), "title"), ==, "购买");
}

static void
test_answers (CliFolder *folder, gconstpointer data)
{
  const char *const whole[] = { NULL };
  JsonObject *pay, *call, *mail, *nps, *csat, *ces, *kano;

  cli_folder_write (folder, "m.journey", map);
  g_autoptr (JsonNode) node = run_json (folder, whole);
  call = touchpoint (node, 0);
  pay = touchpoint (node, 1);
  mail = touchpoint (node, 2);
  nps = json_object_get_object_member (pay, "nps");
  assert_member (nps, "score", 50, 1e-12);
  assert_member (nps, "low", 25.0, 0.05);
  assert_member (nps, "high", 68.0, 0.05);
  assert_member (nps, "n", 40, 1e-9);
  csat = json_object_get_object_member (pay, "csat");
  assert_member (csat, "share", 74 / 107.0, 1e-12);
  assert_member (csat, "low", 0.599, 0.0005);
  assert_member (csat, "high", 0.771, 0.0005);
  ces = json_object_get_object_member (pay, "ces");
  assert_member (ces, "mean", 5, 1e-12);
  assert_member (ces, "positive", 0.75, 1e-12);
  kano = json_object_get_object_member (pay, "kano");
  g_assert_cmpstr (json_object_get_string_member (kano, "class"), ==, "performance");
  g_assert_true (json_object_get_boolean_member (kano, "firm"));
  assert_member (kano, "better", 0.568, 0.0005);
  assert_member (kano, "worse", -0.736, 0.0005);
  assert_member (kano, "n", 296, 1e-9);
  g_assert_true (json_object_get_null_member (call, "nps") && json_object_get_null_member (call, "kano"));
  kano = json_object_get_object_member (mail, "kano");
  g_assert_cmpstr (json_object_get_string_member (kano, "class"), ==, "attractive");
  g_assert_true (json_object_get_boolean_member (kano, "firm")); /* somebody decided */
  g_assert_true (json_object_get_null_member (kano, "better") && json_object_get_null_member (kano, "n"));
}

static void
test_evidence (CliFolder *folder, gconstpointer data)
{
  const char *const one[] = { "--dimension", "Use", NULL };
  JsonArray *interval;

  cli_folder_write (folder, "m.journey", map);
  g_autoptr (JsonNode) node = run_json (folder, one);
  interval = json_object_get_array_member (touchpoint (node, 1), "interval");
  assert_member (touchpoint (node, 1), "n", 25, 1e-9);
  g_assert_cmpfloat_with_epsilon (json_array_get_double_element (interval, 0), 2 - 2.0638985616280254 * 0.16, 1e-9);
  g_assert_cmpfloat_with_epsilon (json_array_get_double_element (interval, 1), 2 + 2.0638985616280254 * 0.16, 1e-9);
  g_assert_false (json_object_get_boolean_member (touchpoint (node, 1), "assumption"));
  g_assert_true (json_object_get_boolean_member (touchpoint (node, 0), "assumption"));
  g_assert_true (json_object_get_null_member (touchpoint (node, 0), "interval"));
  g_assert_true (json_object_get_null_member (touchpoint (node, 0), "n"));
  g_assert_true (json_object_get_null_member (touchpoint (node, 2), "assumption"));
}

static void
test_crosshair (CliFolder *folder, gconstpointer data)
{
  const char *const middle[] = { "--crosshair", "middle", NULL };
  const char *const mean[] = { "--crosshair=mean", NULL };
  const char *const median[] = { "--crosshair=median", NULL };

  cli_folder_write (folder, "m.journey", map);
  g_autoptr (JsonNode) usual = run_json (folder, middle);
  g_autoptr (JsonNode) of_mean = run_json (folder, mean);
  g_autoptr (JsonNode) of_median = run_json (folder, median);

  g_assert_cmpstr (json_object_get_string_member (touchpoint (usual, 0), "quadrant"), ==, "concentrate");
  g_assert_cmpstr (json_object_get_string_member (touchpoint (of_mean, 0), "quadrant"), ==, "low");
  g_assert_cmpstr (json_object_get_string_member (touchpoint (of_median, 0), "quadrant"), ==, "low");
  g_assert_cmpstr (json_object_get_string_member (touchpoint (of_mean, 1), "quadrant"), ==, "concentrate");
}

static void
test_unknown_names (CliFolder *folder, gconstpointer data)
{
  const struct
  {
    const char *option;
    const char *name;
    const char *message;
  } cases[] = {
    { "--dimension", "Colour", "no dimension 'Colour' in this map, but: Use, 时间 spent\n" },
    { "--stage", "Awareness", "no stage 'Awareness' in this map, but: 购买, Loyalty\n" },
    { "--persona", "", "no persona '' in this map, but: Mei, Tom\n" },
    { "--segment", "old", "no segment 'old' in this map, but: new\n" },
    { "--stage", "a\033[2Jb", "no stage 'a[2Jb' in this map" },
  };

  cli_folder_write (folder, "m.journey", map);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CliRun) run = cli_run (folder, "gaps", "m.journey", cases[i].option, cases[i].name, NULL);

      g_assert_cmpint (run->status, ==, 2);
      g_assert_cmpstr (run->out, ==, "");
      g_assert_null (strchr (run->err, '\033'));
      cli_assert_contains (run->err, cases[i].message);
    }
}

/* A name is read as it was written, also where the locale knows no such letters. */
static void
test_plain_locale (CliFolder *folder, gconstpointer data)
{
  cli_folder_write (folder, "m.journey", map);
  g_autoptr (CliRun) stage = cli_run_with (folder, "LC_ALL", "C", "gaps", "m.journey", "--format=csv", "--stage=购买", NULL);
  g_autoptr (CliRun) dimension = cli_run_with (folder, "LC_ALL", "C", "gaps", "m.journey", "--dimension", "时间 spent", NULL);
  g_autoptr (CliRun) persona = cli_run_with (folder, "LC_ALL", "C", "gaps", "m.journey", "--persona", "小明", NULL);

  cli_assert_done (stage);
  cli_assert_contains (stage->out, "下单付款");
  cli_assert_done (dimension);
  g_assert_cmpint (persona->status, ==, 2);
  cli_assert_contains (persona->err, "no persona");
}

/* Nothing is shown as less than nothing. */
static void
test_no_minus (CliFolder *folder, gconstpointer data)
{
  g_autoptr (GString) even = g_string_new (map);

  g_string_replace (even, "answer=\"10\" count=\"25\"", "answer=\"10\" count=\"200\"", 1);
  g_string_replace (even, "answer=\"0\" count=\"5\"", "answer=\"0\" count=\"201\"", 1);
  cli_folder_write (folder, "m.journey", even->str);
  g_autoptr (CliRun) run = cli_run (folder, "gaps", "m.journey", NULL);

  cli_assert_done (run);
  cli_assert_contains (run->out, " 0 (−10 to +9)");
}

static void
test_nothing_to_name (CliFolder *folder, gconstpointer data)
{
  g_autoptr (CliRun) made = cli_run (folder, "new", "-o", "n.journey", NULL);
  g_autoptr (CliRun) run = cli_run (folder, "gaps", "n.journey", "--persona", "Mei", NULL);

  cli_assert_done (made);
  g_assert_cmpint (run->status, ==, 2);
  cli_assert_contains (run->err, "there is no persona in this map that has a name\n");
}

static void
test_text (CliFolder *folder, gconstpointer data)
{
  cli_folder_write (folder, "m.journey", map);
  g_autoptr (CliRun) run = cli_run (folder, "gaps", "m.journey", "--dimension=use", NULL);

  cli_assert_done (run);
  g_assert_cmpstr (
      run->out, ==,
      "Shop\n"
      "Value gap −2.44: lost 2.44, exceeded 0.00, on 1–5\n"
      "Touchpoints scored: 2 of 3; falling short by more than 0.50: 2\n"
      "Resting on assumptions: 1\n"
      "Only one dimension counts: Use\n"
      "\n"
      "  Rank  No.  Touchpoint  Stage    Importance  Expected  Actual       95 %  Answers    Gap  Priority  Share  Quadrant\n"
      "     1    2  Call        Loyalty        4.00      4.00    1.00          –        –  −3.00     12.00   55 %  concentrate "
      "here\n"
      "     2    1  下单付款    购买           5.00      4.00    2.00  1.67…2.33       25  −2.00     10.00   45 %  concentrate "
      "here\n"
      "     –    3  Mail        Loyalty           –         –       –          –        –      –         –      –\n"
      "\n"
      "  Stage      Gap  Lost  Exceeded\n"
      "  购买     −2.00  2.00      0.00\n"
      "  Loyalty  −3.00  3.00      0.00\n"
      "\n"
      "  No.  Touchpoint               NPS  Answers            CSAT  Answers   CES            Easy  Answers  Kano         "
      "Answers\n"
      "    1  下单付款    +50 (+25 to +68)       40  69 % (60–77 %)      107  5.00  75 % (30–95 %)        4  performance      "
      "296\n");
}

/* What nobody was asked takes no columns. */
static void
test_text_without_ces (CliFolder *folder, gconstpointer data)
{
  const char *from = strstr (map, "      <tally id=\"t4\"");
  const char *to = strstr (map, "      <tally id=\"t5\"");
  g_autofree char *without = g_strdup_printf ("%.*s%s", (int)(from - map), map, to);

  cli_folder_write (folder, "m.journey", without);
  g_autoptr (CliRun) run = cli_run (folder, "gaps", "m.journey", NULL);

  cli_assert_done (run);
  cli_assert_contains (run->out, "CSAT  Answers  Kano         Answers\n");
  g_assert_null (strstr (run->out, "CES"));
  g_assert_null (strstr (run->out, "Easy"));
}

static void
test_text_says_what_is_left_out (CliFolder *folder, gconstpointer data)
{
  cli_folder_write (folder, "m.journey", map);
  g_autoptr (CliRun) part = cli_run (folder, "gaps", "m.journey", "--stage=loyalty", "--persona=mei", NULL);
  g_autoptr (CliRun) none = cli_run (folder, "gaps", "m.journey", "--stage=购买", "--persona=mei", NULL);
  g_autoptr (CliRun) measured = cli_run (folder, "gaps", "m.journey", "--measured-only", NULL);
  g_autoptr (CliRun) cost = cli_run (folder, "gaps", "m.journey", "--dimension=时间 spent", NULL);
  g_autoptr (CliRun) mean = cli_run (folder, "gaps", "m.journey", "--dimension=use", "--crosshair=mean", NULL);
  g_autoptr (CliRun) median = cli_run (folder, "gaps", "m.journey", "--dimension=use", "--crosshair=median", NULL);

  cli_assert_contains (part->out, "\nOnly one stage is listed: Loyalty\n");
  cli_assert_contains (part->out, "\nOnly touchpoints where this persona feels something are listed: Mei\n");
  g_assert_null (strstr (part->out, "95 %"));
  g_assert_null (strstr (part->out, "NPS"));
  cli_assert_done (none);
  g_assert_true (g_str_has_suffix (none->out, "are listed: Mei\n"));
  cli_assert_contains (measured->out, "\nOnly measured scores count.\n");
  cli_assert_contains (cost->out, "\nA cost is turned round, so that more is better.\n");
  cli_assert_contains (measured->out, "\nA cost is turned round, so that more is better.\n");
  g_assert_null (strstr (mean->out, "turned round"));
  cli_assert_contains (mean->out, "\nImportant begins at the mean importance: 4.50\n");
  cli_assert_contains (median->out, "\nImportant begins at the median importance: 4.50\n");
  g_assert_null (strstr (measured->out, "Important begins"));
  cli_assert_contains (measured->out, "\nResting on assumptions: 0\n");
}

/* An importance that nobody gave weighs as the middle of the scale, and people are shown that it is missing. */
static void
test_importance_not_given (CliFolder *folder, gconstpointer data)
{
  cli_folder_write (folder, "t.csv", "stage,touchpoint,importance,expected,actual\nS,A,4,4,3\nS,B,,4,1\n");
  g_autoptr (CliRun) import = cli_run (folder, "import", "t.csv", "-o", "t.journey", NULL);
  g_autoptr (CliRun) text = cli_run (folder, "gaps", "t.journey", NULL);
  g_autoptr (CliRun) csv = cli_run (folder, "gaps", "t.journey", "--format=csv", NULL);
  g_auto (GStrv) lines = g_strsplit (csv->out, "\r\n", -1);

  cli_assert_done (import);
  cli_assert_contains (text->out, "\nImportance not given, so that the middle of the scale counts: 1\n");
  cli_assert_contains (text->out, "     1    2  B           S               –      4.00    1.00");
  cli_assert_contains (text->out, "     2    1  A           S            4.00      4.00    3.00");
  g_assert_true (g_str_has_prefix (lines[1], "1,S,B,3,4,1,"));
  g_assert_true (g_str_has_suffix (lines[1], ",yes,"));
  g_assert_true (g_str_has_prefix (lines[2], "2,S,A,4,4,3,"));
  g_assert_true (g_str_has_suffix (lines[2], ",no,"));
}

/* What somebody gave on a dimension that does not count is nothing that was given. */
static void
test_importance_elsewhere (CliFolder *folder, gconstpointer data)
{
  cli_folder_write (
      folder, "t.csv",
      "touchpoint,dimension,importance,expected,actual\nA,Price,5,,\nA,Quality,,4,1\nB,Price,5,4,1\nB,Quality,,4,1\n");
  g_autoptr (CliRun) import = cli_run (folder, "import", "t.csv", "-o", "t.journey", NULL);
  g_autoptr (CliRun) all = cli_run (folder, "gaps", "t.journey", NULL);
  g_autoptr (CliRun) one = cli_run (folder, "gaps", "t.journey", "--dimension=Quality", NULL);

  cli_assert_done (import);
  cli_assert_contains (all->out, "  B           Journey       ≈4.00      4.00    1.00");
  cli_assert_contains (all->out, "  A           Journey           –      4.00    1.00");
  cli_assert_contains (one->out, "  B           Journey           –      4.00    1.00");
}

/* A dimension that gains makes up for one that loses in the gap, but not in what is lost. Halves are rounded up. */
static void
test_losses (CliFolder *folder, gconstpointer data)
{
  cli_folder_write (folder, "t.csv",
                    "touchpoint,dimension,importance,expected,actual\nA,Price,3,4,1.875\nA,Quality,3,3,5\nB,Price,3,4,3\n");
  g_autoptr (CliRun) import = cli_run (folder, "import", "t.csv", "-o", "t.journey", NULL);
  g_autoptr (CliRun) all = cli_run (folder, "gaps", "t.journey", NULL);
  g_autoptr (CliRun) one = cli_run (folder, "gaps", "t.journey", "--dimension=Price", NULL);

  cli_assert_done (import);
  cli_assert_contains (all->out, "    Gap  Lost  Priority");
  cli_assert_contains (all->out, "\u22120.06  1.06 ");
  cli_assert_contains (one->out, "    Gap  Priority");
  cli_assert_contains (one->out, "\u22122.13 ");
}

static void
test_csv (CliFolder *folder, gconstpointer data)
{
  cli_folder_write (folder, "m.journey", map);
  g_autoptr (CliRun) run = cli_run (folder, "gaps", "m.journey", "--format=csv", "--stage=购买", NULL);
  g_auto (GStrv) lines = g_strsplit (run->out, "\r\n", -1);
  g_auto (GStrv) heads = g_strsplit (lines[0], ",", -1);
  g_auto (GStrv) cells = g_strsplit (lines[1], ",", -1);

  cli_assert_done (run);
  g_assert_cmpuint (g_strv_length (lines), ==, 3);
  g_assert_cmpuint (g_strv_length (cells), ==, g_strv_length (heads));
  for (guint i = 0; heads[i]; i++)
    {
      if (g_str_equal (heads[i], "nps"))
        g_assert_cmpstr (cells[i], ==, "50");
      if (g_str_equal (heads[i], "ces_positive"))
        g_assert_cmpstr (cells[i], ==, "0.75");
      if (g_str_equal (heads[i], "kano"))
        g_assert_cmpstr (cells[i], ==, "performance");
      if (g_str_equal (heads[i], "kano_n"))
        g_assert_cmpstr (cells[i], ==, "296");
      if (g_str_equal (heads[i], "assumption"))
        g_assert_cmpstr (cells[i], ==, "no");
    }
}

/* Where answers are divided, their class is not shown as if it were decided. */
static void
test_divided_answers (CliFolder *folder, gconstpointer data)
{
  g_auto (GStrv) parts = g_strsplit (map, "answer=\"O\" count=\"123\"", 2);
  g_autofree char *divided = g_strjoin ("answer=\"O\" count=\"100\"", parts[0], parts[1], NULL);
  const char *const whole[] = { NULL };

  cli_folder_write (folder, "m.journey", map);
  g_autoptr (CliRun) firm = cli_run (folder, "gaps", "m.journey", NULL);
  g_assert_nonnull (strstr (firm->out, "performance  "));
  g_assert_null (strstr (firm->out, "?"));

  cli_folder_write (folder, "m.journey", divided);
  g_autoptr (CliRun) text = cli_run (folder, "gaps", "m.journey", NULL);
  g_autoptr (CliRun) csv = cli_run (folder, "gaps", "m.journey", "--format=csv", NULL);
  g_auto (GStrv) lines = g_strsplit (csv->out, "\r\n", -1);
  g_autoptr (JsonNode) node = run_json (folder, whole);
  JsonObject *kano = json_object_get_object_member (touchpoint (node, 1), "kano");

  cli_assert_done (text);
  g_assert_nonnull (strstr (text->out, "performance ?"));
  g_assert_nonnull (strstr (text->out, "\n? Not decided: with fewer than 10 answers"));
  g_assert_true (g_str_has_suffix (lines[0], ",kano_firm"));
  g_assert_true (g_str_has_suffix (lines[1], ",")); /* no class */
  g_assert_true (g_str_has_suffix (lines[2], ",no"));
  g_assert_true (g_str_has_suffix (lines[3], ",yes"));
  g_assert_cmpstr (json_object_get_string_member (kano, "class"), ==, "performance");
  g_assert_false (json_object_get_boolean_member (kano, "firm"));
}

/* Of four answers there is a score, and no interval, in whatever form. */
static void
test_few_answers (CliFolder *folder, gconstpointer data)
{
  g_auto (GStrv) parts = g_strsplit (map, "count=\"25\"/><count id=\"c2\" answer=\"7\" count=\"10\"/>", 2);
  g_autofree char *some = g_strjoin ("count=\"3\"/>", parts[0], parts[1], NULL);
  g_auto (GStrv) pieces = g_strsplit (some, "answer=\"0\" count=\"5\"", 2);
  g_autofree char *few = g_strjoin ("answer=\"0\" count=\"1\"", pieces[0], pieces[1], NULL);
  const char *const whole[] = { NULL };
  g_autoptr (JsonNode) node = NULL;
  JsonObject *nps;

  cli_folder_write (folder, "m.journey", few);
  g_autoptr (CliRun) text = cli_run (folder, "gaps", "m.journey", NULL);
  g_autoptr (CliRun) csv = cli_run (folder, "gaps", "m.journey", "--format=csv", NULL);

  cli_assert_contains (text->out, "  +50        4  ");
  g_assert_null (strstr (text->out, "+50 ("));
  cli_assert_contains (csv->out, ",no,50,,,4,");
  node = run_json (folder, whole);
  nps = json_object_get_object_member (touchpoint (node, 1), "nps");
  assert_member (nps, "score", 50, 1e-12);
  assert_member (nps, "n", 4, 1e-12);
  g_assert_true (json_object_get_null_member (nps, "low") && json_object_get_null_member (nps, "high"));
}

int
main (int argc, char *argv[])
{
  /* Texts for people have the decimal point of their language; here it is that of English. */
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  cli_begin (&argc, &argv);

  cli_add ("/cli/gaps/lists", test_lists);
  cli_add ("/cli/gaps/figures-of-a-segment", test_figures_of_a_segment);
  cli_add ("/cli/gaps/figures-stay-those-of-the-map", test_figures_stay_those_of_the_map);
  cli_add ("/cli/gaps/answers", test_answers);
  cli_add ("/cli/gaps/evidence", test_evidence);
  cli_add ("/cli/gaps/crosshair", test_crosshair);
  cli_add ("/cli/gaps/unknown-names", test_unknown_names);
  cli_add ("/cli/gaps/plain-locale", test_plain_locale);
  cli_add ("/cli/gaps/no-minus", test_no_minus);
  cli_add ("/cli/gaps/nothing-to-name", test_nothing_to_name);
  cli_add ("/cli/gaps/text", test_text);
  cli_add ("/cli/gaps/text-without-ces", test_text_without_ces);
  cli_add ("/cli/gaps/text-says-what-is-left-out", test_text_says_what_is_left_out);
  cli_add ("/cli/gaps/importance-not-given", test_importance_not_given);
  cli_add ("/cli/gaps/importance-elsewhere", test_importance_elsewhere);
  cli_add ("/cli/gaps/losses", test_losses);
  cli_add ("/cli/gaps/csv", test_csv);
  cli_add ("/cli/gaps/divided-answers", test_divided_answers);
  cli_add ("/cli/gaps/few-answers", test_few_answers);

  return g_test_run ();
}
