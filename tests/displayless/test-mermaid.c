/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>
#include <string.h>

#include "journey-emotion-range.h"
#include "journey-kinds.h"
#include "journey-mermaid.h"

#define NOBODY(line, name)                                                                                                       \
  line ": There are scores that name nobody, such as this one; they were taken for what “" name "” feels.\n"

/* A map in few words: '[stage] touchpoint(name value,…)'. */
static char *
describe (JourneyMap *map)
{
  JourneyState *state = journey_map_state (map);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < journey_state_n_children (state, JOURNEY_MAP_STAGES); i++)
    {
      JourneyState *stage = journey_state_child (state, JOURNEY_MAP_STAGES, i);

      g_string_append_printf (text, "[%s]", journey_state_text (stage, JOURNEY_STAGE_TITLE));
      for (guint j = 0; j < journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS); j++)
        {
          JourneyState *touchpoint = journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, j);
          guint n = journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_EMOTIONS);

          g_string_append_printf (text, " %s(", journey_state_text (touchpoint, JOURNEY_TOUCHPOINT_TITLE));
          for (guint k = 0; k < n; k++)
            {
              JourneyState *emotion = journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_EMOTIONS, k);
              JourneyState *persona = journey_state_find (state, journey_state_text (emotion, JOURNEY_EMOTION_PERSONA));
              char value[G_ASCII_DTOSTR_BUF_SIZE];

              g_ascii_formatd (value, sizeof value, "%g", journey_state_number (emotion, JOURNEY_EMOTION_VALUE));
              g_string_append_printf (text, "%s%s %s", k > 0 ? "," : "", journey_state_text (persona, JOURNEY_PERSONA_NAME),
                                      value);
            }
          g_string_append_c (text, ')');
        }
    }

  return g_string_free (text, FALSE);
}

static char *
list_remarks (JourneyReport *report)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < journey_report_length (report); i++)
    {
      const JourneyRemark *remark = journey_report_get (report, i);

      g_string_append_printf (text, "%u: %s\n", remark->line, remark->message);
    }

  return g_string_free (text, FALSE);
}

static JourneyMap *
import (const char *text, gboolean is_markdown, guint part, JourneyReport *report, GError **error)
{
  const JourneyMermaidOptions options = { .fallback = "file", .is_markdown = is_markdown, .part = part };
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return journey_mermaid_import (bytes, &options, report, error);
}

static void
check (const char *text, const char *title, const char *expected, const char *remarks)
{
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JourneyMap) map = import (text, FALSE, 0, report, &error);
  g_autofree char *described = NULL;
  g_autofree char *listed = list_remarks (report);

  g_assert_no_error (error);
  described = describe (map);
  g_assert_cmpstr (described, ==, expected);
  g_assert_cmpstr (journey_state_text (journey_map_state (map), JOURNEY_MAP_TITLE), ==, title);
  g_assert_cmpstr (listed, ==, remarks);
}

static void
test_sound (void)
{
  check ("---\ntitle: From the front\nconfig:\n  theme: dark\n---\n"
         "%%{init: {\n 'theme': 'base' }}%%\n"
         "journey\n"
         "  %% a comment\n"
         "  title My working day\n"
         "  accTitle: Spoken\n"
         "  accDescr {\n    A day,\n    told twice\n  }\n"
         "  section Go to work\n"
         "    Make tea: 5: Me\n"
         "    Do work: 1: Me, Cat\r\n"
         "  section Go home\n"
         "    Sit down: 3\n",
         "My working day", "[Go to work] Make tea(Me 2) Do work(Me -2,Cat -2)[Go home] Sit down(Me 0)",
         "2: “From the front” is left out: the journey has another title.\n11: “Spoken” is left out: the journey has another "
         "title.\n" NOBODY ("20", "Me"));
  check ("journey\naccTitle: Spoken\nx: 4: B", "Spoken", "[Journey] x(B 1)", "");
  check ("journey\ntitle A: B #two more\nx: 4: B", "A: B", "[Journey] x(B 1)", "2: “#two more” is left out: it is a comment.\n");
  check ("journey\ntitle Hotel: Weekend #1\nx:: 4: B\nsection S\ny #2: 4: B", "Hotel: Weekend #1",
         "[Journey] x(B 1)[S] y #2(B 1)", "3: What stands above the first section is in a stage “Journey” now.\n");
  check ("journey\n", "file", "", "1: There is no task in this journey.\n");
  check ("---\ntitle: \"From the front\"\n---\njourney\nsection A\nx: 4: B", "From the front", "[A] x(B 1)", "");
}

static void
test_description (void)
{
  g_autoptr (JourneyMap) map = import ("journey\naccDescr: What a day\nsection A\nx: 3: B", FALSE, 0, NULL, NULL);

  g_assert_cmpstr (journey_state_text (journey_map_state (map), JOURNEY_MAP_SCENARIO), ==, "What a day");
}

/* It is said once whose emotions scores without names are. */
static void
test_nobody (void)
{
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (JourneyMap) map = import ("journey\nx: 3: Mei\ny: 4\nz: 5\n", FALSE, 0, report, NULL);
  g_autofree char *described = describe (map);

  g_assert_cmpstr (described, ==, "[Journey] x(Mei 0) y(Mei 1) z(Mei 2)");
  g_assert_cmpuint (journey_report_length (report), ==, 1);
  g_assert_cmpuint (journey_report_get (report, 0)->line, ==, 3);
  g_assert_cmpstr (journey_report_get (report, 0)->message, ==,
                   "There are scores that name nobody, such as this one; they were taken for what “Mei” feels.");
}

/* What Mermaid drops or garbles. */
static void
test_odd (void)
{
  static const struct
  {
    const char *lines, *expected, *remarks;
  } cases[] = {
    { "x: 4: Anna;Ben", "[Journey] x(Anna 1,Ben 1)", "" },
    { "click A \"http://x\"\nclick the button: 5: Me\nhref http://a:80\ncallback foo\nclassDef x fill:#fff\nstyle a fill:#f9f",
      "[Journey] click the button(Me 2)",
      "2: “click A \"http://x\"” is left out: it means nothing here.\n"
      "4: “href http://a:80” is left out: it means nothing here.\n"
      "5: “callback foo” is left out: it means nothing here.\n"
      "6: “classDef x fill:#fff” is left out: it means nothing here.\n"
      "7: “style a fill:#f9f” is left out: it means nothing here.\n" },
    { "click Buy\nstyle the room\nx: 4: Me", "[Journey] click Buy() style the room() x(Me 1)",
      "2: There is no score here, so no emotion either.\n3: There is no score here, so no emotion either.\n" },
    { "section\nx: 5: a", "[] x(a 2)", "2: This section has no title.\n" },
    { "x", "[Journey] x()", "2: There is no score here, so no emotion either.\n" },
    { "x: : Me", "[Journey] x()", "2: There is no score here, so no emotion either.\n" },
    { "x: good: Me", "[Journey] x()", "2: “good” is left out: it is not a score.\n" },
    { "x: Me\ny: 4: Me", "[Journey] x() y(Me 1)", "2: There is no score here, so no emotion either.\n" },
    { "x: 5/5: Me", "[Journey] x(Me 2)", "" },
    { "x: 4 of 5: Me", "[Journey] x(Me 1)", "" },
    { "x: 4 / 7: Me", "[Journey] x(Me 0)", "" },
    { "x: 75%: Me", "[Journey] x(Me 1)", "" },
    { "x: 3,5: Me", "[Journey] x(Me 0.5)", "" },
    { "x: 3.5: Me", "[Journey] x(Me 0.5)", "" },
    { "x: 5: a\ny: 9: a\nz: 2: a", "[Journey] x(a 2) y() z(a -1)", "3: The score “9” is left out: it is not between 1 and 5.\n" },
    { "Call at 10:30: 4: Me", "[Journey] Call at 10:30(Me 1)", "" },
    { "Meet 11:45: 3", "[Journey] Meet 11:45(Customer 0)", NOBODY ("2", "Customer") },
    { "Meet 11:45: 3: Me", "[Journey] Meet 11:45(Me 0)", "" },
    { "Meet: 4: 3", "[Journey] Meet(3 1)", "" },
    { "付款：4：小李，小王", "[Journey] 付款(小李 1,小王 1)", "" },
    { "付款：刷卡: 4: 小李", "[Journey] 付款：刷卡(小李 1)", "" },
    { "Log in: step 2: 4: Me, You", "[Journey] Log in: step 2(Me 1,You 1)", "" },
    { "x: 4: Me: You", "[Journey] x(Me 1,You 1)",
      "2: There are more colons here than a task has; what stands behind the score was taken for names.\n" },
    { "x: 4: Me;", "[Journey] x(Me 1)", "" },
    { "x: 4: Me; y: 5: You", "[Journey] x(Me 1) y(You 2)", "" },
    { "x; and y: 4: Me", "[Journey] x; and y(Me 1)", "" },
    { "Ticket #12 is closed: 4: Me", "[Journey] Ticket #12 is closed(Me 1)", "" },
    { "# nothing\nx: 4: Me # rather", "[Journey] x(Me 1)", "3: “# rather” is left out: it is a comment.\n" },
    { "x: 4: Me %% rather", "[Journey] x(Me 1)", "" },
    { "a#58;b#colon;c#59; #35;1 #quot;d#quot; #x2665; #nothing;: 4: Me#44; Myself",
      "[Journey] a:b:c; #1 \"d\" ♥ #nothing;(Me, Myself 1)", "" },
    { "x<br/>y: 4", "[Journey] x y(Customer 1)", NOBODY ("2", "Customer") },
    { "x: 2: a\nx: 4: b\nx: 5: a", "[Journey] x(a -1,b 1) x(a 2)",
      "3: 1 task has the title of the one above and other people; both became one touchpoint.\n" },
    { ": 4: Me", "[Journey] (Me 1)", "2: This touchpoint has no title.\n" },
    { "x: 4: Me, Me, , You", "[Journey] x(Me 1,You 1)", "" },
    { "title: X\nx: 4: Me\ntitle Y", "[Journey] x(Me 1)", "4: “title Y” is left out: it means nothing here.\n" },
    { "journey\nx: 4: Me", "[Journey] x(Me 1)", "2: “journey” is left out: it means nothing here.\n" },
    { "section A: B\nx: 4: Me", "[A: B] x(Me 1)", "" },
    { "x: 4: Me\ntitle\ntitle:", "[Journey] x(Me 1)", "" },
    { "title：X\nx: 4: Me", "[Journey] x(Me 1)", "" },
    { "section：付款\nx: 4: Me", "[付款] x(Me 1)", "" },
    { "section: 2. Pay\nx: 4: Me", "[2. Pay] x(Me 1)", "" },
    { "section: 4/5\nx: 4: Me", "[Journey] section(Customer 1) x(Me 1)", NOBODY ("2", "Customer") },
    { "section: Pay\nx: 4: Me", "[Pay] x(Me 1)", "" },
    { "title X\naccTitle：Y\naccDescr：Z\nx: 4: Me", "[Journey] x(Me 1)",
      "3: “Y” is left out: the journey has another title.\n" },
    { "section: 4: Me", "[Journey] section(Me 1)", "" },
    { "section：4：Me", "[Journey] section(Me 1)", "" },
    { "x: -1: a\ny: 2: a\nz: 0: a", "[Journey] x(a -1) y(a 2) z(a 0)",
      "0: The scores were taken as -2 to 2, from very bad to very good, since not all are within 1 to 5.\n" },
    { "x: 10: a\ny: 1: a\nz: 8: a", "[Journey] x(a 2) y(a -2) z(a 1.11111)",
      "0: The scores were taken as 1 to 10, from very bad to very good, since not all are within 1 to 5.\n" },
    { "x: nan: a\ny: inf: a\nz: 1e3: a", "[Journey] x() y() z()",
      "2: “nan” is left out: it is not a score.\n3: “inf” is left out: it is not a score.\n4: “1e3” is left out: it is not a "
      "score.\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat ("journey\n", cases[i].lines, NULL);

      g_test_message ("%s", cases[i].lines);
      check (text, g_str_has_prefix (cases[i].lines, "title") ? "X" : "file", cases[i].expected, cases[i].remarks);
    }
}

static void
test_markdown (void)
{
  static const char text[] = "# Notes\n\n"
                             "```mermaid\nflowchart LR\n  a --> b\n```\n"
                             "```js\njourney\nx: 5: no\n```\n"
                             "> ~~~mermaid\n> journey\n> title One\n> x: 5: Me\n> ~~~\n"
                             "```` {.mermaid}\njourney\ntitle Two\n```\nx: 1: Me\n````\n"
                             ":::mermaid\njourney\n    x: 4: Me\n:::\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_auto (GStrv) titles = journey_mermaid_list (bytes, TRUE);
  g_autofree char *joined = g_strjoinv ("|", titles);
  g_autoptr (GError) several = NULL;
  g_autoptr (GError) beyond = NULL;

  g_assert_cmpstr (joined, ==, "One|Two|");
  g_assert_null (import (text, TRUE, 0, NULL, &several));
  g_assert_error (several, JOURNEY_MERMAID_ERROR, JOURNEY_MERMAID_ERROR_SEVERAL);
  g_assert_null (import (text, TRUE, 4, NULL, &beyond));
  g_assert_error (beyond, JOURNEY_MERMAID_ERROR, JOURNEY_MERMAID_ERROR_NO_JOURNEY);
  for (guint part = 1; part <= 3; part++)
    {
      static const char *const expected[] = { "[Journey] x(Me 2)", "[Journey] ```() x(Me -2)", "[Journey] x(Me 1)" };
      g_autoptr (JourneyMap) map = import (text, TRUE, part, NULL, NULL);
      g_autofree char *described = describe (map);

      g_assert_cmpstr (described, ==, expected[part - 1]);
    }
}

/* A list beside the diagram could have become a map, too. */
static void
test_beside (void)
{
  static const char text[] = "# Notes\n\n- one\n* two\n3) three\n--- four\n| A | B |\n|---|---|\n| 1 | 2 |\n```\n- "
                             "code\n```\n```mermaid\njourney\n    - x: 5: Me\n```\n";
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (JourneyMap) map = import (text, TRUE, 0, report, NULL);

  g_assert_nonnull (map);
  g_assert_cmpuint (journey_report_length (report), ==, 1);
  g_assert_nonnull (strstr (journey_report_get (report, 0)->message, "not the 5 lines of lists and tables beside it"));
}

static void
test_left_open (void)
{
  static const char *const blocks[] = {
    "journey\nx: 5: Me\n%%{init: {",
    "journey\nx: 5: Me\naccDescr {\nA day",
    "---\ntitle: X\njourney\nx: 5: Me",
  };

  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    {
      g_autofree char *text =
          g_strconcat ("```mermaid\n", blocks[i], "\n```\n}%%\n---\n}\n```mermaid\njourney\ny: 4: Me\n```\n", NULL);
      g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
      g_auto (GStrv) titles = journey_mermaid_list (bytes, TRUE);
      g_autoptr (JourneyMap) map = import (text, TRUE, g_strv_length (titles), NULL, NULL);
      g_autofree char *described = describe (map);

      g_test_message ("%s", blocks[i]);
      g_assert_cmpuint (g_strv_length (titles), ==, i < 2 ? 2 : 1);
      g_assert_cmpstr (described, ==, "[Journey] y(Me 1)");
    }
}

static void
check_limit (const char *text, gboolean is_markdown, const char *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (import (text, is_markdown, 0, NULL, &error));
  g_assert_error (error, JOURNEY_MERMAID_ERROR, JOURNEY_MERMAID_ERROR_LIMIT);
  g_assert_cmpstr (error->message, ==, message);
}

static char *
repeat (const char *before, const char *text, guint n, const char *after)
{
  GString *whole = g_string_new (before);

  for (guint i = 0; i < n; i++)
    g_string_append (whole, text);
  g_string_append (whole, after);

  return g_string_free (whole, FALSE);
}

static void
test_limits (void)
{
  static const char too_large[] = "The diagram holds more than fits into one map. Import it in parts.";
  g_autofree char *lines = repeat ("journey\n", "x\n", 900000, "");
  g_autofree char *block = repeat ("```mermaid\njourney\n%%", "xxxxxxxx", JOURNEY_MERMAID_MAX_SIZE / 8, "\n```\n");
  g_autofree char *front = repeat ("---\ntitle: ", "xxxxxxxx", 200000, "\n---\njourney\nx: 4: Me");
  g_autofree char *title = repeat ("journey\nx: 4: Me\n", "xxxxxxxx", 200000, ": 4: Me");
  g_autofree char *description = repeat ("journey\naccDescr {\n", "xxxxxxxx\n", 200000, "}\nx: 4: Me");

  check_limit (lines, FALSE, too_large);
  check_limit (block, TRUE, too_large);
  check_limit (front, FALSE, "Line 2 is longer than a text of a map may be. Shorten it.");
  check_limit (title, FALSE, "Line 3 is longer than a text of a map may be. Shorten it.");
  check_limit (description, FALSE, "Line 2 is longer than a text of a map may be. Shorten it.");
}

static void
test_ranges (void)
{
  static const struct
  {
    const char *scores;
    double low, high;
  } cases[] = {
    { "5 2 3 1 4", 1, 5 },
    { "5 2 3 1 4 0", 1, 5 },
    { "5 2 3 1 4 0 0", 0, 5 },
    { "5 2 3 0 0", 0, 5 },
    { "5 2 7 -1 30 3 1", 1, 5 },
    { "5 9 2", 1, 5 },
    { "10 1 8", 1, 10 },
    { "10 0 8 7 6 9", 0, 10 },
    { "10 0 8 7 6 9 4 3 2 1 10 10 9", 0, 10 },
    { "10 3 8 7 6 9 4 3 2 1 10 10 9 -3", 1, 10 },
    { "7 6 5 6 7 6 1", 1, 7 },
    { "-2 0 1 -1", -2, 2 },
    { "50 80 100 20", 0, 100 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) parts = g_strsplit (cases[i].scores, " ", -1);
      double scores[20];
      guint n = 0;
      JourneyEmotionRange range;

      for (; parts[n]; n++)
        scores[n] = g_ascii_strtod (parts[n], NULL);
      range = journey_emotion_range_find (scores, n);
      g_test_message ("%s", cases[i].scores);
      g_assert_cmpfloat (range.low, ==, cases[i].low);
      g_assert_cmpfloat (range.high, ==, cases[i].high);
    }
}

static void
test_lines_of_markdown (void)
{
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (JourneyMap) map = import ("# Notes\n\n```mermaid\njourney\n\nx: bad: Me\n```\n", TRUE, 0, report, NULL);
  g_autofree char *listed = list_remarks (report);

  g_assert_nonnull (map);
  g_assert_cmpstr (listed, ==, "6: “bad” is left out: it is not a score.\n");
}

static void
test_other_diagrams (void)
{
  static const struct
  {
    const char *text, *message;
  } cases[] = {
    { "", "There is no journey of Mermaid in this file." },
    { "\n\nflowchart TD\nA --> B\n", "Line 3 begins with “flowchart”; a journey of Mermaid begins with “journey”." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (import (cases[i].text, FALSE, 0, NULL, &error));
      g_assert_error (error, JOURNEY_MERMAID_ERROR, JOURNEY_MERMAID_ERROR_NO_JOURNEY);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

/* What separates when it is read comes back as what it was. */
static void
test_full_width_round_trip (void)
{
  g_autoptr (JourneyMap) map = import ("journey\nx#65306;4#65306;y: 4: 李#65292;王, 张", FALSE, 0, NULL, NULL);
  g_autoptr (GBytes) bytes = journey_mermaid_export (journey_map_state (map), NULL);
  const JourneyMermaidOptions options = { 0 };
  g_autoptr (JourneyMap) again = journey_mermaid_import (bytes, &options, NULL, NULL);
  g_autofree char *described = describe (map);
  g_autofree char *described_again = describe (again);

  g_assert_cmpstr (described, ==, "[Journey] x：4：y(李，王 1,张 1)");
  g_assert_cmpstr (described_again, ==, described);
}

static void
test_one_step (void)
{
  g_autoptr (JourneyMap) map = import ("journey\nsection A\nx: 3: B", FALSE, 0, NULL, NULL);

  g_assert_true (journey_history_can_undo (journey_map_history (map)));
  journey_history_undo (journey_map_history (map));
  g_assert_false (journey_history_can_undo (journey_map_history (map)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/mermaid/sound", test_sound);
  g_test_add_func ("/mermaid/description", test_description);
  g_test_add_func ("/mermaid/nobody", test_nobody);
  g_test_add_func ("/mermaid/odd", test_odd);
  g_test_add_func ("/mermaid/markdown", test_markdown);
  g_test_add_func ("/mermaid/lines-of-markdown", test_lines_of_markdown);
  g_test_add_func ("/mermaid/beside", test_beside);
  g_test_add_func ("/mermaid/left-open", test_left_open);
  g_test_add_func ("/mermaid/limits", test_limits);
  g_test_add_func ("/mermaid/ranges", test_ranges);
  g_test_add_func ("/mermaid/other-diagrams", test_other_diagrams);
  g_test_add_func ("/mermaid/full-width-round-trip", test_full_width_round_trip);
  g_test_add_func ("/mermaid/one-step", test_one_step);

  return g_test_run ();
}
