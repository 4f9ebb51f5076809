/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench-work.h"

#include "bench-time.h"

#define FRAME 16.0 /* ms, of a screen that shows sixty a second */
#define N_SIZES 3

static const struct
{
  const char *stages;
  const char *touchpoints;
  const char *name;
} sizes[N_SIZES] = { { "5", "20", "100" }, { "10", "100", "1,000" }, { "10", "1000", "10,000" } };

/* What an edit takes with its frame, and how that alone grows with the map. */
static const struct
{
  const char *job;
  const char *what;
} edits[] = {
  { "type", "type a letter" }, { "preview", "type a letter, preview" }, { "drag", "drag a card" },
  { "undo", "undo that" },     { "score", "change a score" },           { "score-ranked", "score beside ranking" },
};

typedef struct
{
  double first;
  double second;
} Figures;

static GHashTable *
parse (const char *output)
{
  GHashTable *jobs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_auto (GStrv) lines = g_strsplit (output, "\n", -1);

  for (guint i = 0; lines[i]; i++)
    {
      g_auto (GStrv) words = g_strsplit (lines[i], " ", -1);
      Figures *figures;

      if (g_strv_length (words) != 3)
        continue;
      figures = g_new (Figures, 1);
      figures->first = g_ascii_strtod (words[1], NULL);
      figures->second = g_ascii_strtod (words[2], NULL);
      g_hash_table_insert (jobs, g_strdup (words[0]), figures);
    }

  return jobs;
}

static GHashTable *
work (const char *live, guint size)
{
  const char *argv[] = { live, sizes[size].stages, sizes[size].touchpoints, NULL };
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  if (!g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, &status, &error)
      || !g_spawn_check_wait_status (status, &error))
    g_error ("%s: %s", live, error->message);

  return parse (output);
}

static const Figures *
figures_of (GHashTable *jobs, const char *job)
{
  const Figures *figures = g_hash_table_lookup (jobs, job);

  if (!figures)
    g_error ("no figures of '%s'", job);

  return figures;
}

static void
report (const char *number, const char *size, const char *what, const char *floor, double target, double ours, double against)
{
  g_autofree char *text = g_strdup_printf ("%s, %s", what, size);
  BenchRow row = { number, text, floor, target };

  bench_report (&row, ours, against, "ms");
}

static void
report_frames (GHashTable **jobs)
{
  for (guint i = 0; i < N_SIZES; i++)
    {
      const Figures *pan = figures_of (jobs[i], "pan");

      report ("8", sizes[i].name, "pan frame in a window", "the same view, cached glyphs", 1.3, pan->first, pan->second);
    }
  /* Of 100 everything is in sight, and nothing can be panned. */
  for (guint i = 1; i < N_SIZES; i++)
    {
      const Figures *pan = figures_of (jobs[i], "fit-pan");
      const Figures *zoom = figures_of (jobs[i], "fit-zoom");
      const Figures *whole = figures_of (jobs[i], "whole");

      report ("9", sizes[i].name, "pan, zoomed out", "the same view, cached glyphs", 0.5, pan->first, pan->second);
      report ("9", sizes[i].name, "zoom step, zoomed out", "the same view, cached glyphs", 0.5, zoom->first, zoom->second);
      report ("10", sizes[i].name, "frame, zoomed out", "the whole map, cached glyphs", i + 1 < N_SIZES ? 0.5 : 0.1, whole->first,
              whole->second);
    }
}

static void
report_edits (GHashTable **jobs)
{
  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    for (guint size = 0; size < N_SIZES; size++)
      {
        const Figures *figures = figures_of (jobs[size], edits[i].job);

        report ("13", sizes[size].name, edits[i].what, "a frame of a screen", 1, figures->second, FRAME);
      }
  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    report ("13", "10,000", edits[i].what, "the same in 100, without frames", 3,
            figures_of (jobs[N_SIZES - 1], edits[i].job)->first, figures_of (jobs[0], edits[i].job)->first);
}

void
bench_work_report (const char *live)
{
  GHashTable *jobs[N_SIZES];

  for (guint i = 0; i < N_SIZES; i++)
    jobs[i] = work (live, i);
  report_frames (jobs);
  report_edits (jobs);
  for (guint i = 0; i < N_SIZES; i++)
    g_hash_table_unref (jobs[i]);
}
