/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "cli-run.h"

static void
write_map (CliFolder *folder)
{
  cli_import (folder, "broadband.csv", "map.journey");
}

static void
test_done (CliFolder *folder, gconstpointer data)
{
  g_autoptr (CliRun) once = NULL;
  g_autoptr (CliRun) twice = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  write_map (folder);
  cli_folder_write (folder, "october.csv",
                    "touchpoint,nps,actual,comment\nFirst bill,3,2,Late\nFirst bill,12,3,\nFrist bill,3,2,\n");
  once = cli_run (folder, "import", "october.csv", "--into", "map.journey", "-o", "once.journey", NULL);
  cli_assert_done (once);
  g_assert_cmpstr (once->out, ==,
                   "2 of 3 rows were taken over · 1 touchpoint has answers now · 1 comment became feedback\n"
                   "Scores replaced: 1, of which estimates: 0\n");
  g_assert_cmpstr (once->err, ==,
                   "october.csv: “Frist bill” is no touchpoint of the map, but may be “First bill”; 1 row is left out (line 4).\n"
                   "october.csv: The score of “First bill” rested on 140 answers; with this survey it rests on 2.\n"
                   "october.csv:3: nps “12” is left out: it is not between 0 and 10.\n"
                   "october.csv: Add --near to take names for those of touchpoints that are nearly the same.\n");

  twice = cli_run (folder, "import", "october.csv", "--into", "once.journey", "-o", "twice.journey", NULL);
  cli_assert_done (twice);
  first = cli_folder_read (folder, "once.journey");
  second = cli_folder_read (folder, "twice.journey");
  g_assert_cmpstr (first, ==, second);
  cli_assert_contains (first, "actual=\"2.5\" n=\"2\" sd=\"0.707106781\"");
  cli_assert_contains (first, "<note>october</note>");
}

static void
test_near (CliFolder *folder, gconstpointer data)
{
  g_autoptr (CliRun) run = NULL;

  write_map (folder);
  cli_folder_write (folder, "a.csv", "touchpoint,nps\nFrist bill,3\n");
  run = cli_run (folder, "import", "a.csv", "--into", "map.journey", "-o", "o.journey", "--near", NULL);
  cli_assert_done (run);
  g_assert_cmpstr (run->err, ==, "a.csv:2: “Frist bill” is taken for “First bill” (1 row).\n");
}

/* The map that is to be written may be the very one, but only when that is said. */
static void
test_in_place (CliFolder *folder, gconstpointer data)
{
  g_autoptr (CliRun) refused = NULL;
  g_autoptr (CliRun) forced = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  write_map (folder);
  before = cli_folder_read (folder, "map.journey");
  cli_folder_write (folder, "a.csv", "touchpoint,nps\nFirst bill,3\n");
  refused = cli_run (folder, "import", "a.csv", "--into", "map.journey", "-o", "map.journey", NULL);
  g_assert_cmpint (refused->status, ==, 1);
  after = cli_folder_read (folder, "map.journey");
  g_assert_cmpstr (before, ==, after);
  forced = cli_run (folder, "import", "a.csv", "--into", "map.journey", "-o", "map.journey", "--force", NULL);
  cli_assert_done (forced);
}

static void
test_problems (CliFolder *folder, gconstpointer data)
{
  const struct
  {
    const char *csv;
    const char *into;
    const char *message;
  } cases[] = {
    { "touchpoint,nps\nNobody,3\n", "map.journey", "No answer could be taken over" },
    { "touchpoint,nps\n", "map.journey", "no rows" },
    { "touchpoint,colour\nFirst bill,red\n", "map.journey", "a.csv:1: No column holds answers." },
    { "nps\n3\n", "map.journey", "a.csv:1: No column says which touchpoint" },
    { "", "map.journey", "a.csv:1: The file is empty." },
    { "touchpoint,nps\nFirst bill,3\n", "gone.journey", "gone.journey" },
    { "touchpoint,nps\nFirst bill,3\n", "a.csv", "a.csv:1: " },
    { "touchpoint,nps\nFirst bill,3\n", "newer.journey", "newer.journey: Only the version" },
  };

  write_map (folder);
  cli_folder_write (folder, "newer.journey", "<journey xmlns=\"urn:sojourn:journey:2\" version=\"2.0\" id=\"m\"/>");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CliRun) run = NULL;

      cli_folder_write (folder, "a.csv", cases[i].csv);
      run = cli_run (folder, "import", "a.csv", "--into", cases[i].into, "-o", "o.journey", NULL);
      g_test_message ("%u: %s", i, run->err);
      g_assert_cmpint (run->status, ==, 1);
      g_assert_cmpstr (run->out, ==, "");
      cli_assert_contains (run->err, cases[i].message);
      g_assert_false (cli_folder_has (folder, "o.journey"));
    }
}

int
main (int argc, char *argv[])
{
  cli_begin (&argc, &argv);

  cli_add ("/cli/answers/done", test_done);
  cli_add ("/cli/answers/near", test_near);
  cli_add ("/cli/answers/in-place", test_in_place);
  cli_add ("/cli/answers/problems", test_problems);

  return g_test_run ();
}
