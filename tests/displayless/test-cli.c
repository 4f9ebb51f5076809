/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "cli-run.h"

#define ROOT "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<journey xmlns=\"urn:sojourn:journey:1\" version=\"1.0\" id=\"m\""

static const char *const commands[] = { "new", "check", "info", "gaps", "export", "import", "thumbnail" };

static void
assert_misuse (CliRun *run, const char *part)
{
  g_assert_cmpint (run->status, ==, 2);
  g_assert_cmpstr (run->out, ==, "");
  cli_assert_contains (run->err, "Usage: journey");
  cli_assert_contains (run->err, part);
}

static void
test_help (CliFolder *folder, gconstpointer data)
{
  g_autoptr (CliRun) run = cli_run (folder, "--help", NULL);
  g_autoptr (CliRun) word = cli_run (folder, "help", NULL);
  g_autoptr (CliRun) version = cli_run (folder, "--version", NULL);

  cli_assert_done (run);
  g_assert_cmpstr (run->err, ==, "");
  g_assert_cmpstr (word->out, ==, run->out);
  cli_assert_done (version);
  cli_assert_contains (version->out, "Sojourn");
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autoptr (CliRun) help = cli_run (folder, commands[i], "--help", NULL);
      g_autoptr (CliRun) other = cli_run (folder, "help", commands[i], NULL);
      g_autofree char *usage = g_strdup_printf ("journey %s [", commands[i]);
      g_autofree char *listed = g_strdup_printf ("\n  %s ", commands[i]);

      cli_assert_contains (run->out, listed);
      cli_assert_done (help);
      g_assert_cmpstr (help->err, ==, "");
      g_assert_cmpstr (other->out, ==, help->out);
      cli_assert_contains (help->out, usage);
      cli_assert_contains (help->out, "Examples:");
      cli_assert_contains (help->out, "Exit status: 0 ");
    }
}

static void
test_misuse (CliFolder *folder, gconstpointer data)
{
  const struct
  {
    const char *arguments[6];
    const char *message;
  } cases[] = {
    { { NULL }, "--help" },
    { { "draw" }, "draw" },
    { { "help", "draw" }, "draw" },
    { { "--bogus" }, "--bogus" },
    { { "new" }, "-o" },
    { { "new", "a.journey" }, "a.journey" },
    { { "new", "-o", "a.journey", "--template", "six-stages" }, "one of: five-stages, blueprint, empty" },
    { { "new", "-o", "" }, "-o" },
    { { "check" }, "missing" },
    { { "check", "" }, "empty" },
    { { "check", "--fast", "a.journey" }, "--fast" },
    { { "info" }, "one map" },
    { { "info", "a.journey", "b.journey" }, "one map" },
    { { "info", "a.journey", "--format", "csv" }, "one of: text, json" },
    { { "info", "a.journey", "--format" }, "--format" },
    { { "gaps" }, "one map" },
    { { "thumbnail", "a.journey", "-o", "a.jpg" }, "a small picture is a PNG" },
    { { "gaps", "a.journey", "--format", "yaml" }, "yaml" },
    { { "gaps", "a.journey", "--crosshair", "edge" }, "one of: middle, mean, median" },
    { { "export", "-o", "a.png" }, "missing" },
    { { "export", "a.journey" }, "-o" },
    { { "export", "a.journey", "-o", "a.gif" }, "a.gif" },
    { { "export", "a.journey", "-o", "a" }, "'a'" },
    { { "export", "a.journey", "b.journey", "-o", "a.png" }, "folder" },
    { { "export", "a.journey", "-o", "." }, "--format" },
    { { "export", "a.journey", "-o", "a", "--format=gif" },
      "--format cannot be 'gif', but one of: png, pdf, svg, html, csv, xlsx, md, mmd" },
    { { "export", "a.journey", "-o", "a/", "--format=png" }, "there is no folder 'a/'" },
    { { "export", "a.journey", "-oa" }, "'a'" },
    { { "new", "-t", "-oa.journey" }, "-o with" },
    { { "export", "a.journey", "-o", "a.png", "--dpi=0" }, "24 to 1200" },
    { { "export", "a.journey", "-o", "a.png", "--dpi=1e9" }, "24 to 1200" },
    { { "export", "a.journey", "-o", "a.png", "--dpi=144x" }, "24 to 1200" },
    { { "export", "a.journey", "-o", "a.png", "--strip=2" }, "--strip" },
    { { "export", "a.journey", "-o", "a.png", "--theme=pink" }, "pink" },
    { { "export", "x/a.journey", "y/a.journey", "--output=.", "--format=png" }, "a.png" },
    { { "import", "-o", "a.journey" }, "one file" },
    { { "import", "a.csv" }, "-o" },
    { { "new", "-o", "a.csv" }, "'a.csv' ends in .csv" },
    { { "new", "-f", "-o", "b/a.SVG" }, "its name must end in .journey" },
    { { "import", "a.csv", "-o", "a.png" }, "'a.png' ends in .png" },
    { { "import", "a.csv", "-o", "a.csv", "--force" }, "'a.csv' ends in .csv" },
    { { "import", "a.csv", "-o", "a.journey", "--near" }, "--into" },
    { { "import", "a.csv", "-o", "a.journey", "--part=1" }, "--part" },
    { { "import", "a.txt", "-o", "a.journey", "--part=1" }, "--part" },
    { { "import", "a.mmd", "-o", "a.journey", "--scale=1-5" }, "'a.mmd'" },
    { { "import", "a.md", "-o", "a.journey", "--scale=1-5" }, "'a.md'" },
    { { "import", "a.csv", "--into", "b.journey" }, "-o" },
    { { "import", "a.csv", "--into=b.journey", "-oa.journey", "--scale=1-7" }, "--scale" },
    { { "import", "a.csv", "--into=b.journey", "-oa.journey", "--title=A" }, "--title" },
    { { "import", "a.csv", "--into=b.journey", "-oa.journey", "--column=A=n" }, "--column" },
    { { "import", "a.mmd", "-oa.journey", "--column=A=n" }, "--column goes with tables" },
    { { "import", "a.csv", "-o", "a.journey", "--scale=5" }, "'5'" },
    { { "import", "a.csv", "-o", "a.journey", "--scale=5-1" }, "5-1" },
    { { "import", "a.csv", "-o", "a.journey", "--scale=1-5-9" }, "1-5-9" },
    { { "import", "a.csv", "-o", "a.journey", "--scale=0-9999" }, "0-9999" },
  };

  const char *const outputs[] = { "a.journey", "a.csv", "a.png", "b" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *const *a = cases[i].arguments;
      g_autoptr (CliRun) run = cli_run (folder, a[0], a[1], a[2], a[3], a[4], a[5], NULL);

      g_test_message ("%u: %s", i, run->err);
      assert_misuse (run, cases[i].message);
      for (guint j = 0; j < G_N_ELEMENTS (outputs); j++)
        g_assert_false (cli_folder_has (folder, outputs[j]));
    }
}

static void
test_new (CliFolder *folder, gconstpointer data)
{
  const char *const templates[] = { "five-stages", "blueprint", "empty" };

  for (guint i = 0; i < G_N_ELEMENTS (templates); i++)
    {
      g_autofree char *name = g_strconcat (templates[i], ".journey", NULL);
      g_autoptr (CliRun) made = cli_run (folder, "new", "-o", name, "--template", templates[i], "--title", "Zuhause – 家", NULL);
      g_autoptr (CliRun) checked = cli_run (folder, "check", name, NULL);
      g_autoptr (CliRun) info = cli_run (folder, "info", name, NULL);

      g_assert_cmpstr (made->err, ==, "");
      g_assert_cmpstr (made->out, ==, "");
      cli_assert_done (made);
      g_assert_cmpstr (checked->err, ==, "");
      cli_assert_done (checked);
      cli_assert_contains (checked->out, "a valid map");
      cli_assert_contains (info->out, "Zuhause – 家");
    }
}

static void
test_new_is_careful (CliFolder *folder, gconstpointer data)
{
  g_autoptr (CliRun) first = cli_run (folder, "new", "-o", "a.journey", "--title", "Work", NULL);
  g_autofree char *work = cli_folder_read (folder, "a.journey");
  g_autoptr (CliRun) second = cli_run (folder, "new", "-o", "a.journey", NULL);
  g_autofree char *kept = cli_folder_read (folder, "a.journey");
  g_autoptr (CliRun) forced = cli_run (folder, "new", "--force", "-o", "a.journey", NULL);
  g_autofree char *changed = cli_folder_read (folder, "a.journey");
  g_autoptr (CliRun) nowhere = cli_run (folder, "new", "-o", "nowhere/a.journey", NULL);

  cli_assert_done (first);
  g_assert_cmpint (second->status, ==, 1);
  cli_assert_message (second->err, "a.journey");
  g_assert_cmpstr (work, ==, kept);
  cli_assert_message (nowhere->err, "nowhere/a.journey");
  cli_assert_contains (nowhere->err, "There is no folder “nowhere”. Make it first, or choose another name.");
  cli_assert_done (forced);
  g_assert_null (strstr (changed, "Work"));
  g_assert_cmpint (nowhere->status, ==, 1);
}

/* A short option and its value may be one word; what only looks like that is left alone. */
static void
test_options_in_one_word (CliFolder *folder, gconstpointer data)
{
  const struct
  {
    const char *arguments[6];
    const char *file;
    const char *part;
  } cases[] = {
    { { "new", "-oa.journey" }, "a.journey", "<stage" },
    { { "new", "-o=b.journey", "-tempty" }, "b.journey", "<lane" },
    { { "new", "-fo", "c.journey" }, "c.journey", "<stage" },
    { { "new", "-o", "-od.journey" }, "-od.journey", "<stage" },
    { { "new", "--title", "-oops", "-oe.journey" }, "e.journey", "<title>-oops</title>" },
    { { "new", "--title=-o", "-of.journey" }, "f.journey", "<title>-o</title>" },
  };
  g_autoptr (CliRun) plain = cli_run (folder, "check", "--", "-od.journey", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *const *a = cases[i].arguments;
      g_autoptr (CliRun) run = cli_run (folder, a[0], a[1], a[2], a[3], a[4], a[5], NULL);
      g_autofree char *text = NULL;

      cli_assert_done (run);
      text = cli_folder_read (folder, cases[i].file);
      cli_assert_contains (text, cases[i].part);
    }
  cli_assert_message (plain->err, "-od.journey");
}

static void
test_check_parts (CliFolder *folder, gconstpointer data)
{
  g_autoptr (CliRun) whole = NULL;
  g_autoptr (CliRun) thin = NULL;
  g_autoptr (CliRun) empty = NULL;
  g_autoptr (CliRun) several = NULL;

  cli_import (folder, "broadband.csv", "whole.journey");
  cli_import (folder, "membership-zh.csv", "thin.journey");
  g_autoptr (CliRun) made = cli_run (folder, "new", "-o", "empty.journey", "--template=empty", NULL);
  whole = cli_run (folder, "check", "whole.journey", NULL);
  thin = cli_run (folder, "check", "thin.journey", NULL);
  empty = cli_run (folder, "check", "empty.journey", NULL);
  several = cli_run (folder, "check", "whole.journey", "gone.journey", "empty.journey", NULL);

  cli_assert_done (made);
  cli_assert_done (whole);
  g_assert_cmpstr (whole->out, ==,
                   "whole.journey: a valid map\n"
                   "whole.journey: all seven parts of a full map are there\n");
  cli_assert_done (thin);
  cli_assert_contains (thin->out, "missing of the seven parts of a full map: opportunities\n");
  cli_assert_done (empty);
  cli_assert_contains (empty->out, ": stages, touchpoints, what they do, emotions, pain points, backstage, opportunities\n");
  g_assert_cmpint (several->status, ==, 1);
  cli_assert_message (several->err, "gone.journey");
  cli_assert_contains (several->out, "whole.journey: a valid map\n");
  cli_assert_contains (several->out, "gone.journey: not a map that can be read\n");
  cli_assert_contains (several->out, "empty.journey: a valid map\n");
}

static void
test_check_trouble (CliFolder *folder, gconstpointer data)
{
  const struct
  {
    const char *text;
    int status;
    const char *start; /* of what is on standard error */
    const char *out;
  } cases[] = {
    { "", 1, "a.journey:1: ", "not a map" },
    { " \n\n", 1, "a.journey:1: ", "not a map" },
    { "<html/>", 1, "a.journey:1: ", "not a map" },
    { "stage,touchpoint\n", 1, "a.journey:1: ", "not a map" },
    { ROOT ">\n<stage id=\"s\">\n</journey>\n", 1, "a.journey:4: ", "not a map" },
    { "<?xml version=\"1.0\"?>\n<!DOCTYPE x [<!ENTITY a \"b\">]><journey/>", 1, "a.journey:2: ", "not a map" },
    { "<journey xmlns=\"urn:sojourn:journey:2\" version=\"2.0\" id=\"m\"/>", 1, "a.journey:", "newer" },
    { ROOT ">\n  <hologram id=\"h\"/>\n</journey>\n", 0, "a.journey:3: ", "a valid map" },
    { ROOT ">\n  <stage id=\"m\"/>\n</journey>\n", 1, "a.journey:3: ", "not all of it is right" },
    { ROOT "/>", 0, "", "a valid map" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CliRun) run = NULL;

      cli_folder_write (folder, "a.journey", cases[i].text);
      run = cli_run (folder, "check", "a.journey", NULL);
      g_test_message ("%u: %s%s", i, run->err, run->out);
      g_assert_cmpint (run->status, ==, cases[i].status);
      g_assert_true (g_str_has_prefix (run->err, cases[i].start));
      g_assert_cmpint (*cases[i].start == '\0', ==, *run->err == '\0');
      cli_assert_contains (run->out, cases[i].out);
    }
}

static void
test_repaired_maps_are_used (CliFolder *folder, gconstpointer data)
{
  const char *const others[] = { "info", "gaps" };

  cli_folder_write (folder, "a.journey", ROOT ">\n  <title>Mended</title>\n  <stage id=\"m\"/>\n</journey>\n");
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (CliRun) run = cli_run (folder, others[i], "a.journey", NULL);

      cli_assert_done (run);
      cli_assert_contains (run->out, "Mended");
      g_assert_true (g_str_has_prefix (run->err, "a.journey:4: "));
    }
}

/* Each must be an answer and no waiting. */
static void
test_what_is_no_file (CliFolder *folder, gconstpointer data)
{
  g_autofree char *fifo = cli_folder_file (folder, "fifo");
  g_autofree char *dir = cli_folder_file (folder, "dir");
  const char *const names[] = { "fifo", "dir", "gone", "/dev/zero" };

  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  g_assert_cmpint (g_mkdir (dir, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    for (guint j = 0; j < G_N_ELEMENTS (commands); j++)
      {
        g_autoptr (CliRun) run = NULL;

        if (g_str_equal (commands[j], "new"))
          continue;
        if (g_str_equal (commands[j], "import"))
          run = cli_run (folder, commands[j], names[i], "-o", "o.journey", NULL);
        else if (g_str_equal (commands[j], "export"))
          run = cli_run (folder, commands[j], names[i], "-o", "o.csv", NULL);
        else if (g_str_equal (commands[j], "thumbnail"))
          run = cli_run (folder, commands[j], names[i], "-o", "o.png", NULL);
        else
          run = cli_run (folder, commands[j], names[i], NULL);
        g_test_message ("%s %s: %s", commands[j], names[i], run->err);
        g_assert_cmpint (run->status, ==, 1);
        cli_assert_message (run->err, names[i]);
        g_assert_false (cli_folder_has (folder, "o.csv"));
        g_assert_false (cli_folder_has (folder, "o.png"));
        g_assert_false (cli_folder_has (folder, "o.journey"));
      }
}

static void
assert_harmless (const char *text)
{
  g_assert_true (g_utf8_validate (text, -1, NULL));
  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\n' || c == '\r')
        continue;
      g_assert_true (c >= 0x20 && (c < 0x7f || c > 0x9f));
      g_assert_true (c < 0x202a || c > 0x202e);
      g_assert_true (c < 0x2066 || c > 0x2069);
      g_assert_true (c != 0x200e && c != 0x200f && c != 0x2028 && c != 0x2029);
    }
}

static void
test_escapes (CliFolder *folder, gconstpointer data)
{
  const char *const table =
      "stage,touchpoint,channel,persona,emotion,pain_point,importance,expected,actual,lane \xe2\x80\xae own,opportunity\n"
      "S\xc2\x9b"
      "31m,T\xe2\x80\xaegpj,\xe2\x81\xa6ph\tone,P\xc2\x85,1,\x7fpain,3,4,2,note \xe2\x80\x8e,idea \xe2\x80\xa8\n"
      "S\x1b[2J,=HYPERLINK(1),%n%s,P,1,<b>,3,4,1,,\n";
  const char *const runs[][4] = {
    { "info" }, { "info", "--format", "json" }, { "gaps" }, { "gaps", "--format", "csv" }, { "gaps", "--format", "json" },
    { "check" }
  };
  g_autoptr (CliRun) import = NULL;

  cli_folder_write (folder, "evil.csv", table);
  import = cli_run (folder, "import", "evil.csv", "-o", "evil.journey", "--title",
                    "\xe2\x80\xae"
                    "evil \x1b]0;title\x07",
                    NULL);
  cli_assert_done (import);
  assert_harmless (import->err);
  for (guint i = 0; i < G_N_ELEMENTS (runs); i++)
    {
      g_autoptr (CliRun) run = cli_run (folder, runs[i][0], "evil.journey", runs[i][1], runs[i][2], NULL);

      g_test_message ("%s", run->out);
      cli_assert_done (run);
      assert_harmless (run->out);
      assert_harmless (run->err);
    }
  g_autoptr (CliRun) csv = cli_run (folder, "gaps", "evil.journey", "--format=csv", NULL);
  cli_assert_contains (csv->out, ",'=HYPERLINK(1),");
}

static void
test_escaped_names (CliFolder *folder, gconstpointer data)
{
  const char *const names[] = { "\x1b[31mred.journey", "\xe2\x80\xae.journey", "new\nline.journey", "\xff\xfe.journey" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (CliRun) gone = cli_run (folder, "check", names[i], NULL);
      g_autoptr (CliRun) made = cli_run (folder, "new", "-o", names[i], NULL);
      g_autoptr (CliRun) there = cli_run (folder, "check", names[i], NULL);

      g_assert_cmpint (gone->status, ==, 1);
      assert_harmless (gone->err);
      assert_harmless (gone->out);
      cli_assert_done (made);
      cli_assert_done (there);
      assert_harmless (there->out);
      g_assert_cmpint (strchr (there->out, '\n') - there->out, >, (int)strlen (": a valid map"));
    }
}

static void
test_names_like_options (CliFolder *folder, gconstpointer data)
{
  cli_import (folder, "broadband.csv", "-rf.journey");
  g_autoptr (CliRun) check = cli_run (folder, "check", "--", "-rf.journey", NULL);
  g_autoptr (CliRun) gaps = cli_run (folder, "gaps", "--format", "csv", "--", "-rf.journey", NULL);
  g_autoptr (CliRun) export = cli_run (folder, "export", "-o", "--help.csv", "--", "-rf.journey", NULL);

  cli_assert_done (check);
  cli_assert_done (gaps);
  cli_assert_done (export);
  g_assert_true (cli_folder_has (folder, "--help.csv"));
}

static void
test_gaps_text (CliFolder *folder, gconstpointer data)
{
  cli_import (folder, "membership-zh.csv", "zh.journey");
  g_autoptr (CliRun) run = cli_run (folder, "gaps", "zh.journey", NULL);

  cli_assert_done (run);
  g_assert_cmpstr (run->err, ==, "");
  g_assert_true (g_str_has_prefix (run->out, "membership-zh\n"
                                             "Value gap −0.78: lost 1.26, exceeded 0.48, on 1–5\n"
                                             "Touchpoints scored: 6 of 6; falling short by more than 0.50: 3\n"
                                             "Resting on assumptions: 6\n"
                                             "A cost is turned round, so that more is better.\n"
                                             "\n"));
  /* A Chinese character takes two places, so the columns line up on a terminal, not in bytes. */
  cli_assert_contains (run->out,
                       "  Rank  No.  Touchpoint  Stage  Importance  Expected  Actual    Gap  Priority  Share  Quadrant\n");
  cli_assert_contains (
      run->out, "     1    5  申请退款    体验         4.72      4.42    1.42  −3.00     14.16   45 %  concentrate here\n");
}

static void
test_gaps_csv (CliFolder *folder, gconstpointer data)
{
  cli_import (folder, "broadband.csv", "b.journey");
  g_autoptr (CliRun) run = cli_run (folder, "gaps", "b.journey", "--format=csv", NULL);
  g_autoptr (CliRun) german = cli_run_with (folder, "LC_ALL", "de_DE.UTF-8", "gaps", "b.journey", "--format=csv", NULL);
  g_auto (GStrv) lines = g_strsplit (run->out, "\r\n", -1);

  cli_assert_done (run);
  g_assert_cmpuint (g_strv_length (lines), ==, 13);
  g_assert_cmpstr (
      lines[0], ==,
      "rank,stage,touchpoint,importance,expected,actual,gap,loss,gain,priority,share,quadrant,"
      "n,interval_low,interval_high,assumption,nps,nps_low,nps_high,nps_n,csat,csat_low,csat_high,"
      "csat_n,ces,ces_positive,ces_low,ces_high,ces_n,kano,kano_better,kano_worse,kano_n,importance_assumed,kano_firm");
  g_assert_true (g_str_has_prefix (lines[1], "1,Experience,First bill,4.7,5,1.8,-3.2,3.2,0,15.04"));
  g_assert_true (g_str_has_suffix (lines[1], ",concentrate,140,,,no,,,,,,,,,,,,,,must-be,,,,no,yes"));
  g_assert_cmpstr (german->out, ==, run->out);
}

static void
test_info_text (CliFolder *folder, gconstpointer data)
{
  cli_import (folder, "broadband.csv", "b.journey");
  g_autoptr (CliRun) run = cli_run (folder, "info", "b.journey", NULL);

  cli_assert_done (run);
  g_assert_true (g_str_has_prefix (run->out, "broadband\nAs-is, scored on 1–5, 5 stages, 11 touchpoints\n"));
  cli_assert_contains (run->out, "\nPersonas\n  Mei\n");
  cli_assert_contains (run->out, "   9  ★  First bill");
  cli_assert_contains (run->out, "Mei -1.8");
}

/* An ending that means nothing else is the user's choice; a folder is no file to be written over. */
static void
test_other_endings (CliFolder *folder, gconstpointer data)
{
  g_autofree char *dir = cli_folder_file (folder, "dir");
  g_autoptr (CliRun) plain = cli_run (folder, "new", "-o", "map", NULL);
  g_autoptr (CliRun) xml = cli_run (folder, "new", "-o", "a.png.xml", NULL);
  g_autoptr (CliRun) into = NULL;

  g_assert_cmpint (g_mkdir (dir, 0700), ==, 0);
  into = cli_run (folder, "new", "-o", "dir", NULL);
  cli_assert_done (plain);
  cli_assert_done (xml);
  g_assert_cmpint (into->status, ==, 1);
  cli_assert_message (into->err, "dir");
  g_assert_null (strstr (into->err, "--force"));
}

static void
test_full_disk (CliFolder *folder, gconstpointer data)
{
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char *command = NULL;
  g_autofree char *err = NULL;
  g_autoptr (GError) error = NULL;

  command = g_strdup_printf ("exec \"%s\" --help >/dev/full", (const char *)data);
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDERR_PIPE, &error, "sh", "-c", command, NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, NULL, &err, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 1);
  cli_assert_contains (err, "could not be written");
}

int
main (int argc, char *argv[])
{
  /* Texts for people have the decimal point of their language; here it is that of English. */
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  cli_begin (&argc, &argv);

  cli_add ("/cli/help", test_help);
  cli_add ("/cli/misuse", test_misuse);
  cli_add ("/cli/new", test_new);
  cli_add ("/cli/new-is-careful", test_new_is_careful);
  cli_add ("/cli/check-parts", test_check_parts);
  cli_add ("/cli/check-trouble", test_check_trouble);
  cli_add ("/cli/repaired-maps-are-used", test_repaired_maps_are_used);
  cli_add ("/cli/what-is-no-file", test_what_is_no_file);
  cli_add ("/cli/escapes", test_escapes);
  cli_add ("/cli/escaped-names", test_escaped_names);
  cli_add ("/cli/names-like-options", test_names_like_options);
  cli_add ("/cli/options-in-one-word", test_options_in_one_word);
  cli_add ("/cli/gaps-text", test_gaps_text);
  cli_add ("/cli/gaps-csv", test_gaps_csv);
  cli_add ("/cli/info-text", test_info_text);
  cli_add ("/cli/other-endings", test_other_endings);
  cli_add ("/cli/full-disk", test_full_disk);

  return g_test_run ();
}
