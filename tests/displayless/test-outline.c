/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "csv-map.h"
#include "journey-edit.h"
#include "journey-gap.h"
#include "journey-kinds.h"
#include "journey-markdown-text.h"
#include "journey-markdown.h"
#include "journey-outline.h"

static JourneyMap *
import (const char *text, gboolean is_markdown, JourneyReport *report, GError **error)
{
  const JourneyOutlineOptions options = { .fallback = "file", .is_markdown = is_markdown };
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return journey_outline_import (bytes, &options, report, error);
}

static void
append_number (GString *text, double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (text, " %s", g_ascii_formatd (buffer, sizeof buffer, "%+g", number));
}

static void
add_touchpoint (GString *text, JourneyState *touchpoint)
{
  g_string_append_printf (text, " %s(%s", journey_state_text (touchpoint, JOURNEY_TOUCHPOINT_TITLE),
                          journey_state_text (touchpoint, JOURNEY_TOUCHPOINT_ACTION));
  for (guint i = 0; i < journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_PAIN_POINTS); i++)
    {
      JourneyState *pain_point = journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_PAIN_POINTS, i);

      g_string_append_printf (text, " !%d %s", journey_state_integer (pain_point, JOURNEY_PAIN_POINT_SEVERITY),
                              journey_state_text (pain_point, JOURNEY_PAIN_POINT_TEXT));
    }
  for (guint i = 0; i < journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_NOTES); i++)
    g_string_append_printf (
        text, " ~%s", journey_state_text (journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_NOTES, i), JOURNEY_NOTE_TEXT));
  for (guint i = 0; i < journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_EMOTIONS); i++)
    append_number (
        text, journey_state_number (journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_EMOTIONS, i), JOURNEY_EMOTION_VALUE));
  g_string_append_c (text, ')');
}

/* 'title: [stage] touchpoint(action !severity pain ~note emotion)' */
static char *
describe (JourneyMap *map)
{
  JourneyState *state = journey_map_state (map);
  GString *text = g_string_new (journey_state_text (state, JOURNEY_MAP_TITLE));

  for (guint i = 0; i < journey_state_n_children (state, JOURNEY_MAP_STAGES); i++)
    {
      JourneyState *stage = journey_state_child (state, JOURNEY_MAP_STAGES, i);

      g_string_append_printf (text, " [%s|%s]", journey_state_text (stage, JOURNEY_STAGE_TITLE),
                              journey_state_text (stage, JOURNEY_STAGE_QUESTION));
      for (guint j = 0; j < journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS); j++)
        add_touchpoint (text, journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, j));
    }

  return g_string_free (text, FALSE);
}

static void
test_shapes (void)
{
  static const struct
  {
    gboolean is_markdown;
    const char *text, *expected;
  } cases[] = {
    { TRUE, "# A\n- x\n- y\n# B\n* z\n", "file [A|] x() y() [B|] z()" },
    { TRUE,
      "# Trip\n\nAbout it.\n\n## A\nWhy?\n\n1. x\n   - does\n     more\n   - ! bad\n   - !!! worse\n     - seen twice\n2. y\n",
      "Trip [A|Why?] x(does more !2 bad !3 worse ~seen twice) y()" },
    { TRUE, "# Trip\n## A\n### x\n- does\n  - deep\n- **Channel:** web\n### y\n", "Trip [A|] x(does ~deep) y()" },
    { TRUE, "Trip\n====\n\nA\n---\n\n- [ ] **x** and *y*\n- [x] [z](http://example.org) \\* `c`\n",
      "Trip [A|] x and y() z * c()" },
    { TRUE, "- x\n  - ! bad\n  - Severity: 3\n  - Pain point: dark\n    - severity: high\n",
      "file [Journey|] x( !3 bad !3 dark)" },
    { TRUE, "- x\n  - ！排队太长\n  - ！！！ 没有座位\n", "file [Journey|] x( !2 排队太长 !3 没有座位)" },
    { FALSE, "门店\n- 到店\n  ！没有停车位\n", "file [门店|] 到店( !2 没有停车位)" },
    { TRUE, "## A\n-\n- x\n  -\n  - does\n- \n", "file [A|] x(does)" },
    { TRUE, "- x\n\n  - Emotion: -1,5 tired\n", "file [Journey|] x( -1.5)" },
    { TRUE,
      "- x\n  - Emotion: 1/5\n- y\n  - Emotion: Mei 4 of 5, glad\n- z\n  - Emotion: 0／10 lost\n- a\n  - Emotion: 2 of us\n- b\n"
      "  - Emotion: 7/5\n- c\n  - Emotion: 2 2026/10\n",
      "file [Journey|] x( -2) y( +1) z( -2) a( +2) b() c( +2)" },
    { TRUE, "- x\n  - Emotion: Mei 2 happy, not 1\n  - feeling: 2\n", "file [Journey|] x( +2)" },
    { TRUE,
      "- x\n  - Emotion: Tom 1\n- y\n  - Tom: -2\n- z\n  - Tom: felt good (+2)\n- a\n  - Tom: 2 hours late\n- b\n  - Tom: 4/5\n",
      "file [Journey|] x( +1) y( -2) z( +2) a(Tom: 2 hours late) b( +1)" },
    { TRUE, "- x\n  - Emotion: Tom 1\n  - Emotion: Tom, glad (2)\n  - Emotion: Mei +1, tired (2)\n",
      "file [Journey|] x( +1 +1)" },
    { TRUE, "# T\n- x\n", "T [Journey|] x()" },
    { FALSE, "Awareness:\n  sees an ad\n  asks a friend\n\nPurchase\n- visits the shop\n  ! it is closed\n    at noon\n",
      "file [Awareness|] sees an ad() asks a friend() [Purchase|] visits the shop( !2 it is closed at noon)" },
    { FALSE, "We began in\n2026.\nThen it grew\n", "file [Journey|] We began in() 2026.() Then it grew()" },
    { FALSE, "one\ntwo\n\nthree\n", "file [Journey|] one() two() three()" },
    { FALSE, "• one\r\n• two\r\n", "file [Journey|] one() two()" },
    { FALSE, "# one\n", "file [Journey|] # one()" },
    { FALSE, "Clinic\n\nNoticing\n- Sees\nGoing:\n- Calls\n", "Clinic [Noticing|] Sees() [Going|] Calls()" },
    { FALSE, "Sees an ad\n   ! small print\n   Channel: web\nAsks\n   Channel: phone\n",
      "file [Journey|] Sees an ad( !2 small print) Asks()" },
    { TRUE, "# T\nScenario: At home\n## A\nGuiding question: Why?\n- x\n", "T [A|Why?] x()" },
    { TRUE, "# Hotel\n## Booking\n- Searches\n- Pays\n## Stay\n- Arrives\n  - late\n### Key\n- gets it\n",
      "Hotel [Booking|] Searches() Pays() [Stay|] Arrives(late) Key(gets it)" },
    { TRUE, "---\nauthor: me\n---\n\n## A\n- x\n", "file [A|] x()" },
    { FALSE, "Personas: Mei, Tom\nAwareness\n- Sees\n", "file [Awareness|] Sees()" },
    { FALSE, "Scenario: a fall\nAwareness\n- Sees\n", "file [Awareness|] Sees()" },
    { FALSE, "- x\nShop\n- y\n", "file [Journey|] x() [Shop|] y()" },
    { FALSE, "Clinic\nPersonas: Mei, Tom\nScenario: a fall\nNoticing\n- Sees\n", "Clinic [Noticing|] Sees()" },
    { TRUE, "# T\n\n- **Authors:** \n\n## A\n- x\n", "T [A|] x()" },
    { FALSE, "A\n- x\n    Emotion: 1 curious\n    ! bad\n", "file [A|] x( !2 bad +1)" },
    { FALSE, "地铁\n\343\200\200看广告\n\343\200\200\343\200\200渠道：地铁\n", "file [地铁|] 看广告()" },
    { TRUE, "## 触点\n- 看广告\n  - 痛点：太贵\n  - 情绪：-1\n", "file [触点|] 看广告( !2 太贵 -1)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JourneyMap) map = import (cases[i].text, cases[i].is_markdown, NULL, &error);
      g_autofree char *described = NULL;

      g_assert_no_error (error);
      described = describe (map);
      g_assert_cmpstr (described, ==, cases[i].expected);
    }
}

/* A picture within a link, as texts on the web begin, and brackets in its text; what is counted is what is taken away. */
static void
test_links (void)
{
  static const struct
  {
    const char *markdown, *plain;
    guint n;
  } cases[] = {
    { "Call [![build](b.svg)](https://ci) back", "Call build back", 2 },
    { "[a [b](c)", "[a b", 1 },
    { "[see [1]](x) and ![**plan**](p.png)", "see [1] and plan", 2 },
    { "\\[no](link) and [no] (link)", "[no](link) and [no] (link)", 0 },
    { "[[[[[[[[[[deep]]]]]]]]]](x)", "[[[[[[[[[[deep]]]]]]]]]](x)", 0 },
    { "Stop! [now", "Stop! [now", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *plain = journey_markdown_plain (cases[i].markdown);

      g_assert_cmpstr (plain, ==, cases[i].plain);
      g_assert_cmpuint (journey_markdown_count_links (cases[i].markdown), ==, cases[i].n);
    }
}

static void
assert_remarks (const char *text, const char *expected)
{
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (GString) remarks = g_string_new (NULL);
  g_autoptr (JourneyMap) map = import (text, TRUE, report, NULL);

  g_assert_nonnull (map);
  for (guint i = 0; i < journey_report_length (report); i++)
    g_string_append_printf (remarks, "%u: %s\n", journey_report_get (report, i)->line, journey_report_get (report, i)->message);
  g_assert_cmpstr (remarks->str, ==, expected);
}

/* What is said twice is taken once, and where headings may be meant otherwise, it is said how they were taken. */
static void
test_twice (void)
{
  assert_remarks ("## A\n- x\n  - Emotion: Mei -1\n  - Emotion: Mei +1\n  - Emotion: Tom +1\n  - ! slow\n  - Severity: 3\n"
                  "  - Severity: 1\n",
                  "4: The emotion “Mei +1” is left out: there is another one already.\n"
                  "8: The severity “1” is left out: there is another one already.\n");
  assert_remarks ("- x\n  - !!! slow\n  - Severity: 1\n  - Pain point (2): cold\n  - Severity: 1\n  - ! dry\n  - Severity: 1\n",
                  "3: The severity “1” is left out: there is another one already.\n"
                  "5: The severity “1” is left out: there is another one already.\n");
  assert_remarks (
      "# Stay\n## Ward\n- Visit\n# Notes\n## Later\n",
      "4: There are several headings of the first level: they became stages, and those below them touchpoints. If the "
      "first one is the title, give the others a lower level.\n");
  assert_remarks ("# Before\n- Visit\n# After\n- Call\n", "");
  assert_remarks ("# Before\n- Visit\n\nWe asked twelve people.\n",
                  "4: “We asked twelve people.” stands below the list; it was added to “Visit”.\n");
}

static double
actual_of (JourneyMap *map, guint stage, guint position)
{
  JourneyNode *node = journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, stage);
  JourneyNode *touchpoint = journey_node_child (node, JOURNEY_STAGE_TOUCHPOINTS, position);

  return journey_node_number (journey_node_child (touchpoint, JOURNEY_TOUCHPOINT_SCORES, 0), JOURNEY_SCORE_ACTUAL);
}

/* A table that names touchpoints scores these, in their stages, and makes those that are not there. */
static void
test_table_of_touchpoints (void)
{
  static const char text[] =
      "## Ward\n- Visit\n- Meal\n## Home\n- Letter\n\n| Stage | Touchpoint | Expected | Actual | Mood |\n"
      "|---|---|---|---|---|\n| ward | meal | 4 | 2 | bad |\n| | Visit | 5 | 3 | |\n| Home | Call | 3 | 1 | |\n"
      "| Bill | | 1 | 1 | |\n";
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (JourneyMap) map = import (text, TRUE, report, NULL);

  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (map), JOURNEY_MAP_STAGES), ==, 2);
  g_assert_cmpfloat (actual_of (map, 0, 0), ==, 3);
  g_assert_cmpfloat (actual_of (map, 0, 1), ==, 2);
  g_assert_cmpfloat (actual_of (map, 1, 1), ==, 1);
  g_assert_cmpuint (journey_report_length (report), ==, 2);
  g_assert_cmpstr (journey_report_get (report, 0)->message, ==, "The column “Mood” is left out: a table of a text holds scores.");
  g_assert_cmpstr (journey_report_get (report, 1)->message, ==, "The row of “Bill” is left out: it names no touchpoint.");
}

/* A feeling's word may have numbers of its own; who is named above the first stage is who feels. */
static void
test_persona_above (void)
{
  static const char text[] = "# Trip\nBy train.\n\nPersonas: Anna, Ben\n\n## Go\n- Walk\n  - Emotion: -1 tired (after 4 h)\n";
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (JourneyMap) map = import (text, TRUE, report, NULL);
  JourneyNode *stage = journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, 0);
  JourneyNode *touchpoint = journey_node_child (stage, JOURNEY_STAGE_TOUCHPOINTS, 0);
  JourneyNode *emotion = journey_node_child (touchpoint, JOURNEY_TOUCHPOINT_EMOTIONS, 0);
  JourneyNode *anna = journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_PERSONAS, 0);

  g_assert_cmpuint (journey_report_length (report), ==, 0);
  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (map), JOURNEY_MAP_PERSONAS), ==, 2);
  g_assert_cmpstr (journey_node_text (anna, JOURNEY_PERSONA_NAME), ==, "Anna");
  g_assert_cmpstr (journey_node_text (emotion, JOURNEY_EMOTION_PERSONA), ==, journey_node_id (anna));
  g_assert_cmpfloat (journey_node_number (emotion, JOURNEY_EMOTION_VALUE), ==, -1);
  g_assert_cmpstr (journey_node_text (emotion, JOURNEY_EMOTION_WORD), ==, "tired (after 4 h)");
  g_assert_cmpstr (journey_node_text (JOURNEY_NODE (map), JOURNEY_MAP_SCENARIO), ==, "By train.");
}

/* In the words of people who write down what was said. */
static void
test_plain_words (void)
{
  static const char text[] =
      "# Hip\nPersona: **Rosa, 71** – lives alone, afraid of falling\n\n## Before\n### Letter\n- Does: reads it\n- Thinks: When "
      "is it?\n- Feels: worried (-1)\n- ! Jargon (severity 3)\n- Problem: Late (2026)\n- Idea: Call\n  - Owner: Ann\n- Problem "
      "4\n- Score: 2\n";
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (JourneyMap) map = import (text, TRUE, report, NULL);
  g_autofree char *all = describe (map);
  JourneyNode *letter =
      journey_node_child (journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, 0), JOURNEY_STAGE_TOUCHPOINTS, 0);

  g_assert_cmpstr (all, ==, "Hip [Before|] Letter(reads it\nProblem 4 !3 Jargon !2 Late (2026) -1)");
  g_assert_cmpstr (journey_node_text (journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_PERSONAS, 0), JOURNEY_PERSONA_NAME), ==,
                   "Rosa, 71 – lives alone, afraid of falling");
  g_assert_cmpstr (journey_node_text (journey_node_child (letter, JOURNEY_TOUCHPOINT_EMOTIONS, 0), JOURNEY_EMOTION_WORD), ==,
                   "worried");
  g_assert_cmpstr (journey_node_text (letter, JOURNEY_TOUCHPOINT_THOUGHT), ==, "When is it?");
  g_assert_cmpstr (
      journey_node_text (journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_OPPORTUNITIES, 0), JOURNEY_OPPORTUNITY_OWNER), ==,
      "Ann");
  g_assert_cmpfloat (actual_of (map, 0, 0), ==, 2);
  g_assert_cmpuint (journey_report_length (report), ==, 0);
}

/* A stage whose heading is too low looks like a touchpoint: that is said, but not where headings are touchpoints throughout, nor
 * where their points have labels. */
static void
test_low_heading (void)
{
  g_autoptr (JourneyReport) mixed = journey_report_new ();
  g_autoptr (JourneyReport) alike = journey_report_new ();
  g_autoptr (JourneyReport) labelled = journey_report_new ();
  g_autoptr (JourneyMap) first = import ("# T\n## A\n- x\n### Stay\n- Breakfast\n- Spa\n## B\n- y\n", TRUE, mixed, NULL);
  g_autoptr (JourneyMap) second = import ("# T\n## A\n### Stay\n- Breakfast\n- Spa\n", TRUE, alike, NULL);
  g_autoptr (JourneyMap) third = import ("# T\n## A\n- x\n### Stay\n- Owner: Ann\n- ! cold\n", TRUE, labelled, NULL);

  g_assert_cmpuint (journey_report_length (mixed), ==, 1);
  g_assert_cmpuint (journey_report_get (mixed, 0)->line, ==, 4);
  g_assert_true (g_str_has_prefix (journey_report_get (mixed, 0)->message, "“Stay” became a touchpoint, and the points below"));
  g_assert_cmpuint (journey_report_length (alike), ==, 0);
  g_assert_cmpuint (journey_report_length (labelled), ==, 0);
}

/* What is said below a table goes on with what was said above it; each of its rows is taken or listed. */
static void
test_below_a_table (void)
{
  static const char text[] = "## Ward\n- Visit\n  - Pain point: cold\n- Meal\n  - Pain point: dry\n\n"
                             "| Stage | Touchpoint | Expected | Actual |\n|---|---|---|---|\n| | Visit | 4 | 2 |\n"
                             "| Home<br>care | Call | 4 | 2 |\n\n  - Severity: 3\n- Sleep\n";
  static const char stages[] = "## Ward\n- Visit\n\n| Stage | Expected | Actual |\n|---|---|---|\n| Home | 4 | 2 |\n"
                               "| Ward | 4 | 3 |\n| Bill | 1 | 1 |\n";
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (JourneyMap) map = import (text, TRUE, NULL, NULL);
  g_autoptr (JourneyMap) by_stage = import (stages, TRUE, report, NULL);
  JourneyNode *ward = journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, 0);
  JourneyNode *home = journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, 1);
  JourneyNode *meal = journey_node_child (ward, JOURNEY_STAGE_TOUCHPOINTS, 1);
  JourneyNode *pain_point = journey_node_child (meal, JOURNEY_TOUCHPOINT_PAIN_POINTS, 0);

  g_assert_cmpint (journey_node_integer (pain_point, JOURNEY_PAIN_POINT_SEVERITY), ==, 3);
  g_assert_cmpuint (journey_node_n_children (ward, JOURNEY_STAGE_TOUCHPOINTS), ==, 3);
  g_assert_cmpstr (journey_node_text (home, JOURNEY_STAGE_TITLE), ==, "Home care");
  g_assert_cmpuint (journey_node_n_children (home, JOURNEY_STAGE_TOUCHPOINTS), ==, 1);

  g_assert_cmpuint (journey_node_n_children (JOURNEY_NODE (by_stage), JOURNEY_MAP_STAGES), ==, 1);
  g_assert_cmpfloat (actual_of (by_stage, 0, 0), ==, 3);
  g_assert_cmpuint (journey_report_length (report), ==, 2);
  g_assert_cmpstr (journey_report_get (report, 0)->message, ==, "The row of “Home” is left out: it names no touchpoint.");
  g_assert_cmpstr (journey_report_get (report, 1)->message, ==, "The row of “Bill” is left out: it names no touchpoint.");
}

/* A table may stand above all stages: what is said below it is not of its last row, and rows of another one find what it made. */
static void
test_table_above_stages (void)
{
  static const char text[] =
      "# Stay\n\n| Stage | Touchpoint | Actual |\n|---|---|---|\n| | Call | 2 |\n| Ward<br>two | Visit | 3 |\n"
      "| Ward<br>two | Meal | 4 |\n\nA week there.\n\n| Touchpoint | Expected |\n|---|---|\n| call | 4 |\n\n"
      "- Letter\n## Ward two\n- Meal\n  - ! cold\n- Bill\n";
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (JourneyMap) map = import (text, TRUE, report, NULL);
  g_autofree char *described = describe (map);

  g_assert_cmpstr (described, ==, "Stay [Journey|] Call() Letter() [Ward two|] Visit() Meal( !2 cold) Bill()");
  g_assert_cmpstr (journey_node_text (JOURNEY_NODE (map), JOURNEY_MAP_SCENARIO), ==, "A week there.");
  g_assert_cmpfloat (actual_of (map, 0, 0), ==, 2);
  g_assert_cmpuint (journey_report_length (report), ==, 0);
}

static void
test_listed (void)
{
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (JourneyMap) map =
      import ("## A\n- x\n  - Emotion: great\n  - Owner: Ann\n  - Owner: Bob\n  - Moment of truth: perhaps\n\n"
              "```\ncode\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n| expected |\n|---|\n| 9 |\n| many |\n| 2 |\n| 3 |\n- y "
              "[shop](https://shop) \\[no](link) ![map](m.png)\n",
              TRUE, report, NULL);
  static const char *const expected[] = {
    "0: The addresses of 2 links are left out; their texts stay.",
    "3: “great” is left out: an emotion needs a number from −2 to 2, or one such as 4/5.",
    "5: “Bob” is left out: there is another one already.",
    "6: “perhaps” is left out: this word is not known here.",
    "8: A block of code is left out.",
    "12: The table “| a | b |” is left out: it holds no scores of a touchpoint.",
    "18: The score “9” is left out: it is not a number on the scale.",
    "19: The score “many” is left out: it is not a number on the scale.",
    "21: The score “3” is left out: there is another one already.",
  };

  g_assert_nonnull (map);
  for (guint i = 0; i < journey_report_length (report); i++)
    {
      g_autofree char *line =
          g_strdup_printf ("%u: %s", journey_report_get (report, i)->line, journey_report_get (report, i)->message);

      g_assert_cmpuint (i, <, G_N_ELEMENTS (expected));
      g_assert_cmpstr (line, ==, expected[i]);
    }
  g_assert_cmpuint (journey_report_length (report), ==, G_N_ELEMENTS (expected));
}

/* Figures may stand in a list, too, one a point or all in one. */
static void
test_figures (void)
{
  static const char *const texts[] = { "- x\n  - Importance: 5\n  - Expected: 4\n  - Actual: 2\n",
                                       "- x\n  - Importance: 5, Expected: 4, Actual: 2\n",
                                       "- x\n  - Scores: importance 5; expected = 4, got 2\n",
                                       "- x\n  - Importance 5, expected 4, got 2\n" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (JourneyReport) report = journey_report_new ();
      g_autoptr (JourneyMap) map = import (texts[i], TRUE, report, NULL);
      JourneyState *stage = journey_state_child (journey_map_state (map), JOURNEY_MAP_STAGES, 0);
      JourneyState *touchpoint = journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, 0);
      JourneyState *score = journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_SCORES, 0);

      g_assert_cmpuint (journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_SCORES), ==, 1);
      g_assert_cmpfloat (journey_state_number (score, JOURNEY_SCORE_IMPORTANCE), ==, 5);
      g_assert_cmpfloat (journey_state_number (score, JOURNEY_SCORE_EXPECTED), ==, 4);
      g_assert_cmpfloat (journey_state_number (score, JOURNEY_SCORE_ACTUAL), ==, 2);
      g_assert_cmpuint (journey_report_length (report), ==, 0);
    }
}

static void
test_listed_points (void)
{
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (JourneyMap) map = import ("## A\n-\n- x\n  - Severity: 2\n  - ! bad\n  - Severity: 4\n", TRUE, report, NULL);
  static const char *const expected[] = { "A point without text is left out.",
                                          "The severity “2” is left out: no pain point stands above it.",
                                          "The severity “4” is left out: it is not 1, 2 or 3." };

  g_assert_nonnull (map);
  g_assert_cmpuint (journey_report_length (report), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpstr (journey_report_get (report, i)->message, ==, expected[i]);
}

static void
test_decimal_commas (void)
{
  static const char *const texts[] = { "- x\n  - Importance: 4,5\n  - Expected: 4,25\n  - Actual: 2,5\n",
                                       "- x\n  - Importance: 4,5, expected: 4,25, actual: 2,5\n",
                                       "- x\n  - Importance: 4,5; expected: 4,25;actual: 2,5\n",
                                       "- x\n  - Importance: 4.5,expected: 4.25,actual: 2.5\n" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (JourneyReport) report = journey_report_new ();
      g_autoptr (JourneyMap) map = import (texts[i], TRUE, report, NULL);
      JourneyState *stage = journey_state_child (journey_map_state (map), JOURNEY_MAP_STAGES, 0);
      JourneyState *touchpoint = journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, 0);
      JourneyState *score = journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_SCORES, 0);

      g_assert_cmpfloat (journey_state_number (score, JOURNEY_SCORE_IMPORTANCE), ==, 4.5);
      g_assert_cmpfloat (journey_state_number (score, JOURNEY_SCORE_EXPECTED), ==, 4.25);
      g_assert_cmpfloat (journey_state_number (score, JOURNEY_SCORE_ACTUAL), ==, 2.5);
      g_assert_cmpuint (journey_report_length (report), ==, 0);
    }
}

/* What is endless takes no time without end. */
static void
test_endless (void)
{
  g_autoptr (GString) text = g_string_new ("# T\n\n");
  g_autoptr (JourneyMap) map = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text, "Paragraph %u of the scenario.\n\n", i);
  g_string_append (text, "## A\n- x\n");
  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text, "  - **Lane %u:** text\n- x\n  - Emotion: P%u +1\n", i, i);
  map = import (text->str, TRUE, NULL, NULL);

  g_assert_nonnull (map);
  g_assert_cmpuint (journey_state_n_children (journey_map_state (map), JOURNEY_MAP_PERSONAS), <=, 500);
  g_assert_cmpuint (strlen (journey_state_text (journey_map_state (map), JOURNEY_MAP_SCENARIO)), >, 400000);
}

/* What points say of one touchpoint belongs together; a figure that cannot be taken over leaves no empty score. */
static void
test_points_together (void)
{
  static const char text[] =
      "Personas: Anna, Ben\n\n## Go\n- Walk\n  - Persona: Ben\n  - Emotion: -1 tired\n  - Evidence: survey\n"
      "  - Expected: 4\n  - Actual: 2\n  - Moment of truth\n- Sit\n  - Score: 99\n  - Emotion: 1\n";
  g_autoptr (JourneyMap) map = import (text, TRUE, NULL, NULL);
  JourneyNode *stage = journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_STAGES, 0);
  JourneyNode *walk = journey_node_child (stage, JOURNEY_STAGE_TOUCHPOINTS, 0);
  JourneyNode *sit = journey_node_child (stage, JOURNEY_STAGE_TOUCHPOINTS, 1);
  JourneyNode *ben = journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_PERSONAS, 1);
  JourneyNode *anna = journey_node_child (JOURNEY_NODE (map), JOURNEY_MAP_PERSONAS, 0);
  JourneyNode *score = journey_node_child (walk, JOURNEY_TOUCHPOINT_SCORES, 0);

  g_assert_nonnull (journey_edit_find_emotion (JOURNEY_TOUCHPOINT (walk), JOURNEY_PERSONA (ben)));
  g_assert_null (journey_edit_find_emotion (JOURNEY_TOUCHPOINT (walk), JOURNEY_PERSONA (anna)));
  g_assert_nonnull (journey_edit_find_emotion (JOURNEY_TOUCHPOINT (sit), JOURNEY_PERSONA (anna)));
  g_assert_true (journey_node_integer (walk, JOURNEY_TOUCHPOINT_MOMENT_OF_TRUTH));
  g_assert_cmpstr (journey_node_text (walk, JOURNEY_TOUCHPOINT_ACTION), ==, "");
  g_assert_cmpuint (journey_node_n_children (walk, JOURNEY_TOUCHPOINT_SCORES), ==, 1);
  g_assert_cmpstr (journey_node_text (score, JOURNEY_SCORE_EVIDENCE), ==,
                   journey_node_id (journey_node_child (walk, JOURNEY_TOUCHPOINT_EVIDENCE, 0)));
  g_assert_cmpuint (journey_node_n_children (sit, JOURNEY_TOUCHPOINT_SCORES), ==, 0);
}

static void
test_empty (void)
{
  static const char *const texts[] = { "", "\n\n", "# Title\n\nText only.\n", "<!-- nothing -->\n" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (import (texts[i], TRUE, NULL, &error));
      g_assert_error (error, JOURNEY_OUTLINE_ERROR, JOURNEY_OUTLINE_ERROR_EMPTY);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/outline/shapes", test_shapes);
  g_test_add_func ("/outline/listed", test_listed);
  g_test_add_func ("/outline/figures", test_figures);
  g_test_add_func ("/outline/figures/decimal-commas", test_decimal_commas);
  g_test_add_func ("/outline/listed-points", test_listed_points);
  g_test_add_func ("/outline/endless", test_endless);
  g_test_add_func ("/outline/points-together", test_points_together);
  g_test_add_func ("/outline/empty", test_empty);
  g_test_add_func ("/outline/links", test_links);
  g_test_add_func ("/outline/twice", test_twice);
  g_test_add_func ("/outline/persona-above", test_persona_above);
  g_test_add_func ("/outline/plain-words", test_plain_words);
  g_test_add_func ("/outline/low-heading", test_low_heading);
  g_test_add_func ("/outline/below-a-table", test_below_a_table);
  g_test_add_func ("/outline/table-above-stages", test_table_above_stages);
  g_test_add_func ("/outline/table-of-touchpoints", test_table_of_touchpoints);

  return g_test_run ();
}
