/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "cli-run.h"

static void
test_import (CliFolder *folder, gconstpointer data)
{
  cli_folder_write (folder, "t.csv", "stage,touchpoint,importance,expected,actual\nS,A,7,9,2\nS,B,x,3,3\n");
  g_autoptr (CliRun) run = cli_run (folder, "import", "t.csv", "-o", "t.journey", NULL);
  g_autoptr (CliRun) again = cli_run (folder, "import", "t.csv", "-fo", "t.journey", "--scale=0-100", "--title", "Named", NULL);
  g_autoptr (CliRun) info = cli_run (folder, "info", "t.journey", NULL);

  cli_assert_done (run);
  g_assert_cmpstr (run->err, ==,
                   "t.csv: Scores were taken as 1 to 10.\nt.csv:3: importance “x” is left out: it is not a number.\n");
  cli_assert_done (again);
  g_assert_true (g_str_has_prefix (info->out, "Named\nAs-is, scored on 0–100, 1 stage, 2 touchpoints\n"));
}

static void
test_import_is_careful (CliFolder *folder, gconstpointer data)
{
  cli_folder_write (folder, "t.csv", "touchpoint\nA\n");
  g_autoptr (CliRun) made = cli_run (folder, "new", "-o", "t.journey", "--title", "Work", NULL);
  g_autofree char *work = cli_folder_read (folder, "t.journey");
  g_autoptr (CliRun) refused = cli_run (folder, "import", "t.csv", "-o", "t.journey", NULL);
  g_autofree char *kept = cli_folder_read (folder, "t.journey");
  g_autoptr (CliRun) forced = cli_run (folder, "import", "--force", "t.csv", "-o", "t.journey", NULL);
  g_autofree char *changed = cli_folder_read (folder, "t.journey");

  cli_assert_done (made);
  g_assert_cmpint (refused->status, ==, 1);
  g_assert_cmpstr (refused->err, ==, "t.journey: This file is there already. Choose another name, or add --force.\n");
  g_assert_cmpstr (kept, ==, work);
  cli_assert_done (forced);
  g_assert_null (strstr (changed, "Work"));
}

/* Where a column is not known, it is said where the names are; where all are, not. */
static void
test_import_unknown (CliFolder *folder, gconstpointer data)
{
  cli_folder_write (folder, "a.csv", "touchpoint,esperado\nA,4\n");
  cli_folder_write (folder, "b.csv", "touchpoint,expected\nA,4\n");
  g_autoptr (CliRun) unknown = cli_run (folder, "import", "a.csv", "-o", "a.journey", NULL);
  g_autoptr (CliRun) known = cli_run (folder, "import", "b.csv", "-o", "b.journey", NULL);

  cli_assert_done (unknown);
  cli_assert_done (known);
  cli_assert_contains (
      unknown->err,
      "“journey import --help” lists all names of columns that are known; --column says what one of another name holds.");
  g_assert_null (strstr (known->err, "--help"));
}

/* Whoever knows what the columns hold can say so, by header or number; the others are taken as before. */
static void
test_import_columns (CliFolder *folder, gconstpointer data)
{
  static const struct
  {
    const char *said, *message;
  } wrong[] = {
    { "--column=Kontact=touchpoint", "no column is called 'Kontact'; there are “Kontakt”, “Phase”" },
    { "--column=6=touchpoint", "no column is called '6'" },
    { "--column=Kontakt=touchpont", "'touchpont' is no name of a column" },
    { "--column=Kontakt", "not of the form HEADER=NAME" },
  };
  g_autoptr (CliRun) run = NULL;
  g_autofree char *map = NULL;

  cli_folder_write (folder, "k.csv", "Kontakt;Phase;Zufrieden;Laune;Intern\nAnruf;Vor;2;4/5;x\n");
  run = cli_run (folder, "import", "k.csv", "-ok.journey", "--column=Kontakt=touchpoint", "--column=zufrieden = actual",
                 "--column=4=emotion", "--column=Intern=-", NULL);
  cli_assert_done (run);
  g_assert_cmpstr (run->err, ==, "");
  map = cli_folder_read (folder, "k.journey");
  cli_assert_contains (map, "<title>Vor</title>");
  cli_assert_contains (map, "<title>Anruf</title>");
  cli_assert_contains (map, "actual=\"2\"");
  cli_assert_contains (map, "value=\"1\"");
  g_assert_null (strstr (map, "Intern"));

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (CliRun) refused = cli_run (folder, "import", "k.csv", "-onew.journey", wrong[i].said, NULL);

      g_assert_cmpint (refused->status, ==, 1);
      cli_assert_contains (refused->err, wrong[i].message);
      g_assert_false (cli_folder_has (folder, "new.journey"));
    }
}

/* What is no table at all is called what it is. */
static void
test_import_web_page (CliFolder *folder, gconstpointer data)
{
  cli_folder_write (folder, "map.html", "\xef\xbb\xbf\n <!DOCTYPE html>\n<html lang=\"en\"><body>Map</body></html>\n");
  g_autoptr (CliRun) run = cli_run (folder, "import", "map.html", "-o", "a.journey", NULL);

  g_assert_cmpint (run->status, ==, 1);
  cli_assert_contains (run->err, "This is a web page, of which no map can be made.");
}

/* The same once more loses nothing, so it is no error; a map that was changed since is left alone. */
static void
test_import_again (CliFolder *folder, gconstpointer data)
{
  cli_folder_write (folder, "t.csv", "stage,touchpoint,persona,emotion,actual\nS,A,Mei,1,2\nS,B,Tom,-1,3\n");
  g_autoptr (CliRun) first = cli_run (folder, "import", "t.csv", "-o", "t.journey", NULL);
  g_autofree char *made = cli_folder_read (folder, "t.journey");
  g_autoptr (CliRun) again = cli_run (folder, "import", "t.csv", "-o", "t.journey", NULL);
  g_autofree char *kept = cli_folder_read (folder, "t.journey");
  g_autoptr (CliRun) other = NULL;
  g_autofree char *left = NULL;

  cli_assert_done (first);
  cli_assert_done (again);
  g_assert_true (g_str_has_suffix (again->err, "t.journey: This map is there already, with the same in it.\n"));
  g_assert_cmpstr (kept, ==, made);

  cli_folder_write (folder, "t.csv", "stage,touchpoint,persona,emotion,actual\nS,A,Tom,1,2\nS,B,Mei,-1,3\n");
  other = cli_run (folder, "import", "t.csv", "-o", "t.journey", NULL);
  left = cli_folder_read (folder, "t.journey");
  g_assert_cmpint (other->status, ==, 1);
  cli_assert_contains (other->err, "This file is there already");
  g_assert_cmpstr (left, ==, made);
}

static void
test_import_refused (CliFolder *folder, gconstpointer data)
{
  const char *const tables[] = { "", "\n\n", "colour,taste\nred,sweet\n" };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (CliRun) run = NULL;

      cli_folder_write (folder, "t.csv", tables[i]);
      run = cli_run (folder, "import", "t.csv", "-o", "t.journey", NULL);
      g_test_message ("%s", run->err);
      g_assert_cmpint (run->status, ==, 1);
      cli_assert_message (run->err, "t.csv");
      g_assert_false (cli_folder_has (folder, "t.journey"));
    }
}

/* An outline has no parts and no scale, also under the name of what may have them. */
static void
test_outline_without_parts (CliFolder *folder, gconstpointer data)
{
  g_autoptr (CliRun) part = NULL;
  g_autoptr (CliRun) scale = NULL;

  cli_folder_write (folder, "t.md", "# Stage\n\n- Touchpoint\n");
  cli_folder_write (folder, "t.txt", "# Stage\n\n- Touchpoint\n");
  part = cli_run (folder, "import", "t.md", "-o", "t.journey", "--part=1", NULL);
  scale = cli_run (folder, "import", "t.txt", "-o", "t.journey", "--scale=1-7", NULL);
  g_assert_cmpint (part->status, ==, 1);
  cli_assert_message (part->err, "t.md");
  g_assert_cmpint (scale->status, ==, 1);
  cli_assert_message (scale->err, "t.txt");
  g_assert_false (cli_folder_has (folder, "t.journey"));
}

/* A table under the name of a text is taken for one, also below titles; an outline that has the words of columns in it is not. */
static void
test_table_in_text (CliFolder *folder, gconstpointer data)
{
  static const struct
  {
    const char *text;
    const char *stage;
  } cases[] = {
    { "stage\ttouchpoint\nBefore\tAdvert\n", "<title>Before</title>" },
    { "Moving house\nSpring 2024\n\nstage\ttouchpoint\nBefore\tAdvert\n", "<title>Before</title>" },
    { "Moving house, spring\r\n\r\n\"Stage\";\"Touchpoint\";Channel\r\nBefore;Advert;letter\r\n", "<title>Before</title>" },
    { "Our journey,,\nphase,touchpoint,pain point\nBefore,Advert,small print\n", "<title>Before</title>" },
    { "Moving house\n\n#\tstage\ttouchpoint\n1\tBefore\tAdvert\n", "<title>Before</title>" },
    { "Moving house\n- Touchpoint\n- Advert\n", "<title>Moving house</title>" },
    { "Before\n- Stage, touchpoint, channel\n• Stage, touchpoint, channel\n- Advert\n", "<title>Before</title>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CliRun) run = NULL;
      g_autofree char *map = NULL;

      cli_folder_write (folder, "t.txt", cases[i].text);
      run = cli_run (folder, "import", "t.txt", "-fo", "t.journey", NULL);
      cli_assert_done (run);
      map = cli_folder_read (folder, "t.journey");
      cli_assert_contains (map, cases[i].stage);
      cli_assert_contains (map, "<title>Advert</title>");
    }
}

int
main (int argc, char *argv[])
{
  /* Texts for people have the decimal point of their language; here it is that of English. */
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  cli_begin (&argc, &argv);

  cli_add ("/cli-import/table", test_import);
  cli_add ("/cli-import/is-careful", test_import_is_careful);
  cli_add ("/cli-import/again", test_import_again);
  cli_add ("/cli-import/unknown", test_import_unknown);
  cli_add ("/cli-import/columns", test_import_columns);
  cli_add ("/cli-import/web-page", test_import_web_page);
  cli_add ("/cli-import/refused", test_import_refused);
  cli_add ("/cli-import/outline-without-parts", test_outline_without_parts);
  cli_add ("/cli-import/table-in-text", test_table_in_text);

  return g_test_run ();
}
