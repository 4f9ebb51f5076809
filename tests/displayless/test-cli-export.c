/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli-run.h"

static GBytes *
load (CliFolder *folder, const char *name)
{
  g_autofree char *path = cli_folder_file (folder, name);
  g_autoptr (GError) error = NULL;
  char *data;
  gsize length;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (data, length);
}

static void
assert_starts (CliFolder *folder, const char *name, const char *magic)
{
  g_autoptr (GBytes) bytes = load (folder, name);

  g_assert_cmpuint (g_bytes_get_size (bytes), >, 100);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), strlen (magic), magic, strlen (magic));
}

static guint32
png_width (CliFolder *folder, const char *name)
{
  g_autoptr (GBytes) bytes = load (folder, name);
  const guint8 *data = g_bytes_get_data (bytes, NULL);

  g_assert_cmpmem (data, 8, "\x89PNG\r\n\x1a\n", 8);
  return (guint32)data[16] << 24 | (guint32)data[17] << 16 | (guint32)data[18] << 8 | data[19];
}

static void
export_map (CliFolder *folder, const char *output, const char *option)
{
  g_autoptr (CliRun) run = cli_run (folder, "export", "m.journey", "-o", output, option, NULL);

  g_assert_cmpstr (run->err, ==, "");
  g_assert_cmpstr (run->out, ==, "");
  cli_assert_done (run);
}

static guint
count_files (CliFolder *folder)
{
  g_autoptr (GDir) directory = g_dir_open (folder->path, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (directory))
    n++;

  return n;
}

static void
test_formats (CliFolder *folder, gconstpointer data)
{
  cli_import (folder, "broadband.csv", "m.journey");
  export_map (folder, "m.png", NULL);
  export_map (folder, "m.PDF", NULL);
  export_map (folder, "m.svg", NULL);
  export_map (folder, "m.csv", NULL);
  export_map (folder, "m.picture", "--format=svg");
  assert_starts (folder, "m.png", "\x89PNG\r\n\x1a\n");
  assert_starts (folder, "m.PDF", "%PDF-1.");
  assert_starts (folder, "m.svg", "<?xml");
  assert_starts (folder, "m.picture", "<?xml");
  assert_starts (folder, "m.csv",
                 "\xef\xbb\xbf"
                 "stage,touchpoint");
}

static void
assert_refused (CliFolder *folder, const char *option, const char *more, const char *words)
{
  g_autoptr (CliRun) run = cli_run (folder, "export", "m.journey", "-o", "m.csv", option, more, NULL);

  g_assert_cmpint (run->status, !=, 0);
  cli_assert_contains (run->err, words);
}

/* Two places to write to are one too many; a stage that is not there is answered with those that are; what a table cannot tell
 * apart is said. */
static void
test_said (CliFolder *folder, gconstpointer data)
{
  cli_folder_write (folder, "t.mmd", "journey\nsection A\nCall: 3: Me\nBill: 4: Me\nCall: 5: Me\nCall: 5: Me\n");
  g_autoptr (CliRun) made = cli_run (folder, "import", "t.mmd", "-o", "m.journey", NULL);
  g_autoptr (CliRun) same = cli_run (folder, "export", "m.journey", "-o", "m.csv", NULL);
  g_autoptr (CliRun) no_stage = NULL;
  g_autoptr (CliRun) table = NULL;

  cli_assert_done (made);
  cli_assert_contains (same->err, "2 names are missing or there twice; the table has others instead, such as “Call (2)”.");
  table = cli_run (folder, "export", "t.mmd", "-o", "n.svg", NULL);
  cli_assert_contains (table->err, "“journey import” makes a map of it.");
  assert_refused (folder, "-o", "n.csv", "--output can be given once only");
  assert_refused (folder, "--output=n.csv", NULL, "--output can be given once only");
  assert_refused (folder, "--format=svg", "--stage=B", "'m.csv' is called as if it were another format than --format says");
  no_stage = cli_run (folder, "export", "m.journey", "-o", "m.svg", "--stage=B", NULL);
  g_assert_cmpint (no_stage->status, !=, 0);
  cli_assert_contains (no_stage->err, "there is no stage 'B' in this map, but: A");
}

static void
test_text_stays_text (CliFolder *folder, gconstpointer data)
{
  g_autofree char *svg = NULL;

  cli_import (folder, "membership-zh.csv", "m.journey");
  export_map (folder, "m.svg", NULL);
  svg = cli_folder_read (folder, "m.svg");
  cli_assert_contains (svg, "<text");
  cli_assert_contains (svg, "申请退款");
}

static void
test_dpi (CliFolder *folder, gconstpointer data)
{
  guint32 usual;

  cli_import (folder, "broadband.csv", "m.journey");
  export_map (folder, "usual.png", NULL);
  export_map (folder, "half.png", "--dpi=72");
  export_map (folder, "same.png", "--dpi=144");
  usual = png_width (folder, "usual.png");
  g_assert_cmpuint (usual, ==, png_width (folder, "same.png"));
  g_assert_cmpint (ABS ((int)usual - 2 * (int)png_width (folder, "half.png")), <=, 2);
}

static void
test_themes (CliFolder *folder, gconstpointer data)
{
  const char *const themes[] = { "print", "light", "dark", "high-contrast", "high-contrast-dark" };
  g_autofree char *usual = NULL;

  cli_import (folder, "broadband.csv", "m.journey");
  export_map (folder, "usual.svg", NULL);
  usual = cli_folder_read (folder, "usual.svg");
  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    {
      g_autofree char *option = g_strconcat ("--theme=", themes[i], NULL);
      g_autofree char *svg = NULL;

      export_map (folder, "m.svg", option);
      svg = cli_folder_read (folder, "m.svg");
      g_assert_cmpint (g_str_equal (svg, usual), ==, i == 0);
    }
}

static char *
output_of (CliFolder *folder, const char *command, const char *map)
{
  g_autoptr (CliRun) run = cli_run (folder, command, map, "--format=json", NULL);

  cli_assert_done (run);
  return g_steal_pointer (&run->out);
}

static void
test_table_comes_back (CliFolder *folder, gconstpointer data)
{
  const char *const samples[] = { "broadband.csv", "membership-zh.csv", "electric-car.csv", "family-insurance.csv",
                                  "group-buying-zh.csv" };
  const char *const outputs[] = { "info", "gaps" };

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *title = g_strndup (samples[i], strlen (samples[i]) - strlen (".csv"));
      g_autoptr (CliRun) back = NULL;

      cli_import (folder, samples[i], "m.journey");
      export_map (folder, "t.csv", NULL);
      back = cli_run (folder, "import", "t.csv", "-fo", "back.journey", "--title", title, NULL);
      cli_assert_done (back);
      g_assert_cmpstr (back->err, ==, "");
      for (guint j = 0; j < G_N_ELEMENTS (outputs); j++)
        {
          g_autofree char *before = output_of (folder, outputs[j], "m.journey");
          g_autofree char *after = output_of (folder, outputs[j], "back.journey");

          g_assert_cmpstr (before, ==, after);
        }
    }
}

static void
test_several (CliFolder *folder, gconstpointer data)
{
  g_autofree char *pictures = cli_folder_file (folder, "pictures");
  g_autoptr (CliRun) run = NULL;

  g_assert_cmpint (g_mkdir (pictures, 0755), ==, 0);
  cli_import (folder, "broadband.csv", "a.journey");
  cli_import (folder, "membership-zh.csv", "b.c.journey");
  run = cli_run (folder, "export", "a.journey", "gone.journey", "b.c.journey", "-o", "pictures", "--format=svg", NULL);
  g_assert_cmpint (run->status, ==, 1);
  g_assert_true (g_str_has_prefix (run->err, "gone.journey: "));
  assert_starts (folder, "pictures/a.svg", "<?xml");
  assert_starts (folder, "pictures/b.c.svg", "<?xml");
  g_assert_false (cli_folder_has (folder, "pictures/gone.svg"));
}

static void
test_not_over_a_map (CliFolder *folder, gconstpointer data)
{
  g_autofree char *map = cli_folder_file (folder, "m.journey");
  g_autofree char *link = cli_folder_file (folder, "m.png");
  const char *const outputs[] = { "m.journey", "./m.journey", "m.png" };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  cli_import (folder, "broadband.csv", "m.journey");
  before = cli_folder_read (folder, "m.journey");
  g_assert_cmpint (symlink (map, link), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (outputs); i++)
    {
      g_autoptr (CliRun) run = cli_run (folder, "export", "m.journey", "-o", outputs[i], "--format=png", NULL);

      g_assert_cmpint (run->status, ==, 2);
      cli_assert_contains (run->err, outputs[i]);
    }
  after = cli_folder_read (folder, "m.journey");
  g_assert_cmpstr (before, ==, after);
}

static void
test_links_and_modes_stay (CliFolder *folder, gconstpointer data)
{
  const char *const formats[] = { "csv", "svg" };

  cli_import (folder, "broadband.csv", "m.journey");
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *real_name = g_strconcat ("real.", formats[i], NULL);
      g_autofree char *link_name = g_strconcat ("link.", formats[i], NULL);
      g_autofree char *real = cli_folder_file (folder, real_name);
      g_autofree char *link = cli_folder_file (folder, link_name);
      g_autofree char *text = NULL;
      GStatBuf info;

      cli_folder_write (folder, real_name, "old");
      g_assert_cmpint (g_chmod (real, 0640), ==, 0);
      g_assert_cmpint (symlink (real_name, link), ==, 0);
      export_map (folder, link_name, NULL);
      text = cli_folder_read (folder, real_name);
      g_assert_cmpuint (strlen (text), >, 100);
      g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
      g_assert_cmpint (g_stat (real, &info), ==, 0);
      g_assert_cmpint (info.st_mode & 07777, ==, 0640);
    }
}

static void
test_what_cannot_be_written (CliFolder *folder, gconstpointer data)
{
  const char *const formats[] = { "--format=png", "--format=pdf", "--format=svg", "--format=csv" };
  const char *const outputs[] = { "nowhere/m.out", "/dev/full" };

  cli_import (folder, "broadband.csv", "m.journey");
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    for (guint j = 0; j < G_N_ELEMENTS (outputs); j++)
      {
        g_autoptr (CliRun) run = cli_run (folder, "export", "m.journey", "-o", outputs[j], formats[i], NULL);

        g_test_message ("%s %s: %s", formats[i], outputs[j], run->err);
        g_assert_cmpint (run->status, ==, 1);
        g_assert_true (g_str_has_prefix (run->err, outputs[j]));
        if (j == 1)
          cli_assert_contains (run->err, "There is no space left on the disk for “full”.");
      }
}

/* Of each format: an export that fails leaves the old file, one that does not leaves nothing else. */
static void
test_old_files (CliFolder *folder, gconstpointer data)
{
  const char *const formats[] = { "--format=png", "--format=pdf", "--format=svg", "--format=csv" };
  g_autofree char *long_name = g_strnfill (250, 'n');
  g_autofree char *path = cli_folder_file (folder, "old");
  g_autofree char *other = cli_folder_file (folder, "other");

  cli_import (folder, "broadband.csv", "m.journey");
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (CliRun) run = NULL;
      g_autofree char *kept = NULL;
      g_autofree char *new = NULL;

      cli_folder_write (folder, "old", "old");
      g_assert_cmpint (g_chmod (path, 0444), ==, 0);
      run = cli_run (folder, "export", "m.journey", "-o", "old", formats[i], NULL);
      g_assert_cmpint (run->status, ==, 1);
      g_assert_cmpstr (run->err, ==, "old: “old” is read-only. Choose another name.\n");
      kept = cli_folder_read (folder, "old");
      g_assert_cmpstr (kept, ==, "old");

      g_assert_cmpint (g_chmod (path, 0644), ==, 0);
      g_assert_cmpint (link (path, other), ==, 0);
      export_map (folder, "old", formats[i]);
      new = cli_folder_read (folder, "other");
      g_assert_cmpstr (new, !=, "old");
      g_assert_cmpint (g_unlink (other), ==, 0);
      g_assert_cmpint (g_unlink (path), ==, 0);

      export_map (folder, long_name, formats[i]);
      g_assert_true (cli_folder_has (folder, long_name));
    }
  g_assert_cmpuint (count_files (folder), ==, 2);
}

/* A picture with a hole would look like one that is whole. */
static void
test_damaged_face (CliFolder *folder, gconstpointer data)
{
  static const char map[] = "<journey xmlns=\"urn:sojourn:journey:1\" version=\"1.0\" id=\"m\"><persona id=\"p\"><name>Pat</name>"
                            "<picture type=\"image/png\">iVBORw0KGgoAAAANSUhEUgAAAAkAAAAHCAYAAAAAAAAA</picture></persona>"
                            "</journey>";
  g_autoptr (CliRun) run = NULL;

  cli_folder_write (folder, "m.journey", map);
  run = cli_run (folder, "export", "m.journey", "-o", "m.svg", NULL);
  g_assert_cmpint (run->status, ==, 1);
  cli_assert_contains (run->err, "m.svg: The picture of “Pat” cannot be drawn");
  g_assert_false (cli_folder_has (folder, "m.svg"));
}

/* What is no file is written to, and never replaced by one. */
static void
test_pipes (CliFolder *folder, gconstpointer data)
{
  const char *const formats[] = { "--format=png", "--format=pdf", "--format=svg", "--format=csv" };
  const char *const starts[] = { "\x89PNG", "%PDF", "<?xml", "\xef\xbb\xbfstage" };
  g_autofree char *link = cli_folder_file (folder, "out");

  cli_import (folder, "broadband.csv", "m.journey");
  g_assert_cmpint (symlink ("/proc/self/fd/1", link), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (CliRun) run = cli_run (folder, "export", "m.journey", "-o", "out", formats[i], NULL);

      cli_assert_done (run);
      g_assert_true (g_str_has_prefix (run->out, starts[i]));
      g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
    }
}

static char *
long_table (guint n)
{
  GString *table = g_string_new ("stage,touchpoint\n");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (table, "Stage %u,Touchpoint %u\n", i / 20, i);

  return g_string_free (table, FALSE);
}

static void
test_strips (CliFolder *folder, gconstpointer data)
{
  g_autofree char *table = long_table (300);
  g_autoptr (CliRun) import = NULL;
  g_autoptr (CliRun) one = NULL;

  cli_folder_write (folder, "t.csv", table);
  import = cli_run (folder, "import", "t.csv", "-o", "m.journey", NULL);
  cli_assert_done (import);
  export_map (folder, "auto.svg", NULL);
  export_map (folder, "one.svg", "--strip=none");
  export_map (folder, "auto.png", "--dpi=36");
  g_assert_cmpuint (png_width (folder, "auto.png"), <=, 7200 / 2 + 1);

  /* No page of a PDF is that wide, and half a map would be worse than none. */
  one = cli_run (folder, "export", "m.journey", "-o", "one.pdf", "--strip=none", NULL);
  g_assert_cmpint (one->status, ==, 1);
  g_assert_true (g_str_has_prefix (one->err, "one.pdf: "));
  g_assert_false (cli_folder_has (folder, "one.pdf"));
}

/* A picture gives the map back when it carries it, and says so when it does not. */
static void
test_carry_map (CliFolder *folder, gconstpointer data)
{
  const char *const pictures[] = { "m.png", "m.svg", "m.pdf" };
  g_autofree char *map = NULL;
  g_autoptr (CliRun) table = NULL;

  cli_import (folder, "membership-zh.csv", "m.journey");
  map = cli_folder_read (folder, "m.journey");
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      g_autoptr (CliRun) import = NULL;
      g_autoptr (CliRun) none = NULL;
      g_autofree char *back = NULL;

      export_map (folder, pictures[i], "--carry-map");
      import = cli_run (folder, "import", pictures[i], "-o", "back.journey", "--force", NULL);
      g_assert_cmpstr (import->err, ==, "");
      cli_assert_done (import);
      back = cli_folder_read (folder, "back.journey");
      g_assert_cmpstr (back, ==, map);

      export_map (folder, pictures[i], NULL);
      none = cli_run (folder, "import", pictures[i], "-o", "none.journey", NULL);
      g_assert_cmpint (none->status, ==, 1);
      cli_assert_contains (none->err, "There is no map inside this picture.");
    }
  table = cli_run (folder, "export", "m.journey", "-o", "m.csv", "--carry-map", NULL);
  g_assert_cmpint (table->status, ==, 2);
  g_assert_false (cli_folder_has (folder, "m.csv"));
}

/* A table says what it has no place for; one that holds all says nothing. */
static void
test_left_out_of_a_table (CliFolder *folder, gconstpointer data)
{
  g_autoptr (CliRun) outline = NULL;
  g_autoptr (CliRun) run = NULL;

  cli_folder_write (folder, "o.md",
                    "# T\n\nA story.\n\n## A\n\nWhy?\n\n- x\n  - ! bad\n  - Promise: advertising (the shop): soon\n");
  outline = cli_run (folder, "import", "o.md", "-o", "o.journey", NULL);
  cli_assert_done (outline);
  run = cli_run (folder, "export", "o.journey", "-o", "o.csv", NULL);
  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->err, ==,
                   "o.csv: A table has no place for everything. Left out: scenario, guiding questions, who made promises.\n");
}

static void
test_layout_of_a_picture (CliFolder *folder, gconstpointer data)
{
  g_autoptr (CliRun) run = NULL;

  cli_import (folder, "broadband.csv", "m.journey");
  run = cli_run (folder, "export", "m.journey", "-o", "m.png", "--layout", "cards", NULL);
  g_assert_cmpint (run->status, ==, 2);
  g_assert_nonnull (strstr (run->err, "--orientation and --layout are for PDF only"));
}

/* An option that would do nothing is refused. */
static void
test_idle_options (CliFolder *folder, gconstpointer data)
{
  const char *const idle[][3] = {
    { "m.xlsx", "--theme=dark", "--theme and --strip are for pictures only" },
    { "m.csv", "--strip=none", "--theme and --strip are for pictures only" },
    { "m.pdf", "--dpi=300", "--dpi is for PNG only" },
    { "m.md", "--transparent", "--transparent is for PNG and SVG only" },
  };

  cli_import (folder, "broadband.csv", "m.journey");
  for (guint i = 0; i < G_N_ELEMENTS (idle); i++)
    {
      g_autoptr (CliRun) run = cli_run (folder, "export", "m.journey", "-o", idle[i][0], idle[i][1], NULL);

      g_assert_cmpint (run->status, ==, 2);
      g_assert_nonnull (strstr (run->err, idle[i][2]));
    }
}

static void
test_pages (CliFolder *folder, gconstpointer data)
{
  const char *const wrong[][2] = { { "m.png", "--page=a4" }, { "m.pdf", "--page=a5" }, { "m.pdf", "--layout=poster" } };
  const char *const papers[] = { "--layout=cards", "--layout=scoring" };
  g_autofree char *table = long_table (300);
  g_autoptr (CliRun) import = NULL;
  g_autoptr (CliRun) tiny = NULL;

  cli_import (folder, "broadband.csv", "m.journey");
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (CliRun) run = cli_run (folder, "export", "m.journey", "-o", wrong[i][0], wrong[i][1], NULL);

      g_assert_cmpint (run->status, ==, 2);
      g_assert_false (cli_folder_has (folder, wrong[i][0]));
    }
  export_map (folder, "m.pdf", "--page=A3");
  assert_starts (folder, "m.pdf", "%PDF-1.");
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autoptr (CliRun) made = cli_run (folder, "export", "m.journey", "-o", "p.pdf", "--page=a4", papers[i], NULL);
      g_autoptr (CliRun) no_map =
          cli_run (folder, "export", "m.journey", "-o", "q.pdf", "--page=a4", papers[i], "--no-persona-strip", NULL);

      cli_assert_done (made);
      assert_starts (folder, "p.pdf", "%PDF-1.");
      g_assert_cmpint (no_map->status, ==, 2);
      g_assert_false (cli_folder_has (folder, "q.pdf"));
    }

  /* Said, but done. */
  cli_folder_write (folder, "t.csv", table);
  import = cli_run (folder, "import", "t.csv", "-o", "t.journey", NULL);
  cli_assert_done (import);
  tiny = cli_run (folder, "export", "t.journey", "-o", "t.pdf", "--page=letter", NULL);
  cli_assert_done (tiny);
  cli_assert_contains (tiny->err, "points high");
  g_assert_true (cli_folder_has (folder, "t.pdf"));
}

/* What is chosen is drawn, with the numbers that it has in the map, and nothing else. */
static void
test_chosen (CliFolder *folder, gconstpointer data)
{
  g_autoptr (CliRun) run = NULL;
  g_autoptr (CliRun) wrong = NULL;
  g_autoptr (CliRun) table = NULL;
  g_autofree char *svg = NULL;

  cli_import (folder, "broadband.csv", "m.journey");
  run =
      cli_run (folder, "export", "m.journey", "-o", "m.svg", "--stage=loyalty", "--lane=Touchpoints", "--no-persona-strip", NULL);
  g_assert_cmpstr (run->err, ==, "");
  cli_assert_done (run);
  svg = cli_folder_read (folder, "m.svg");
  cli_assert_contains (svg, ">Loyalty</text>");
  cli_assert_contains (svg, "<title>Loyalty</title>");
  cli_assert_contains (svg, "<title>Referral reward</title>");
  cli_assert_contains (svg, ">11</text>");
  g_assert_null (strstr (svg, ">Awareness</text>"));
  g_assert_null (strstr (svg, ">1</text>"));
  g_assert_null (strstr (svg, ">Emotions</text>"));

  wrong = cli_run (folder, "export", "m.journey", "-o", "n.svg", "--stage=Nowhere", NULL);
  g_assert_cmpint (wrong->status, ==, 1);
  cli_assert_contains (wrong->err, "Nowhere");
  g_assert_false (cli_folder_has (folder, "n.svg"));
  table = cli_run (folder, "export", "m.journey", "-o", "m.csv", "--stage=Loyalty", NULL);
  g_assert_cmpint (table->status, ==, 2);

  /* Whoever leaves the names of touchpoints out is told. */
  g_clear_pointer (&run, cli_run_free);
  run = cli_run (folder, "export", "m.journey", "-o", "m.svg", "--lane=Pain points", NULL);
  cli_assert_done (run);
  cli_assert_contains (run->err, "No lane of the picture names the touchpoints.");
}

int
main (int argc, char *argv[])
{
  cli_begin (&argc, &argv);

  cli_add ("/cli/export/formats", test_formats);
  cli_add ("/cli/export/said", test_said);
  cli_add ("/cli/export/text-stays-text", test_text_stays_text);
  cli_add ("/cli/export/dpi", test_dpi);
  cli_add ("/cli/export/themes", test_themes);
  cli_add ("/cli/export/table-comes-back", test_table_comes_back);
  cli_add ("/cli/export/several", test_several);
  cli_add ("/cli/export/not-over-a-map", test_not_over_a_map);
  cli_add ("/cli/export/links-and-modes-stay", test_links_and_modes_stay);
  cli_add ("/cli/export/what-cannot-be-written", test_what_cannot_be_written);
  cli_add ("/cli/export/old-files", test_old_files);
  cli_add ("/cli/export/damaged-face", test_damaged_face);
  cli_add ("/cli/export/pipes", test_pipes);
  cli_add ("/cli/export/strips", test_strips);
  cli_add ("/cli/export/carry-map", test_carry_map);
  cli_add ("/cli/export/pages", test_pages);
  cli_add ("/cli/export/idle-options", test_idle_options);
  cli_add ("/cli/export/layout-of-a-picture", test_layout_of_a_picture);
  cli_add ("/cli/export/left-out-of-a-table", test_left_out_of_a_table);
  cli_add ("/cli/export/chosen", test_chosen);

  return g_test_run ();
}
