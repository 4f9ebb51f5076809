/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey-cli-answers.h"

#include <glib/gi18n.h>
#include <string.h>

#include "journey-answers.h"
#include "journey-csv.h"
#include "journey-load.h"

/* A table that cannot be understood is told with its first line, where an editor can go. */
static guint
line_of (const GError *error)
{
  return error->domain == JOURNEY_CSV_ERROR && error->code != JOURNEY_CSV_ERROR_LIMIT;
}

static JourneyAnswers *
read_answers (const char *path, JourneyState *map, gboolean near)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *source = journey_answers_source (file);
  const JourneyAnswersOptions options = { .near = near, .source = source };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = journey_load_file (file, NULL, NULL, &error);
  JourneyAnswers *answers = bytes ? journey_answers_read (map, bytes, &options, NULL, NULL, NULL, &error) : NULL;

  if (!answers)
    journey_cli_message (path, line_of (error), error->message);

  return answers;
}

static gboolean
has_near (JourneyAnswers *answers)
{
  for (guint i = 0; i < answers->titles->len; i++)
    {
      const JourneyAnswersTitle *title = g_ptr_array_index (answers->titles, i);

      if (!title->touchpoint && title->match == JOURNEY_ANSWERS_MATCH_NEAR)
        return TRUE;
    }

  return FALSE;
}

static JourneyCliStatus
print_summary (JourneyAnswers *answers)
{
  g_autofree char *rows =
      g_strdup_printf (ngettext ("%u of %u row was taken over", "%u of %u rows were taken over", answers->n_rows),
                       answers->n_taken, answers->n_rows);
  g_autofree char *touchpoints =
      g_strdup_printf (ngettext ("%u touchpoint has answers now", "%u touchpoints have answers now", answers->n_touchpoints),
                       answers->n_touchpoints);
  g_autofree char *comments = g_strdup_printf (
      ngettext ("%u comment became feedback", "%u comments became feedback", answers->n_comments), answers->n_comments);
  g_autofree char *scores = journey_answers_words (answers);
  g_autofree char *summary = g_strdup_printf ("%s · %s · %s\n%s%s", rows, touchpoints, comments, scores, *scores ? "\n" : "");

  return journey_cli_print (summary, strlen (summary));
}

static JourneyCliStatus
save (JourneyAnswers *answers, const char *path, const char *output)
{
  g_autoptr (JourneyMap) map = journey_map_new_from_state (answers->before);

  journey_cli_report (path, answers->report);
  if (has_near (answers))
    journey_cli_message (path, 0, _ ("Add --near to take names for those of touchpoints that are nearly the same."));
  if (answers->n_taken == 0)
    {
      journey_cli_message (path, 0, _ ("No answer could be taken over, so no map was written."));
      return JOURNEY_CLI_PROBLEM;
    }

  journey_answers_apply (map, answers);
  if (!journey_cli_save (journey_map_state (map), output))
    return JOURNEY_CLI_PROBLEM;

  return print_summary (answers);
}

/**
 * journey_cli_import_answers:
 * @path: a table of survey answers
 * @into: the map that they are about
 * @output: the map to write
 * @near: whether names that are nearly those of touchpoints are taken for them
 *
 * Takes survey answers over into a map, and says what was left out.
 *
 * Returns: what to exit with
 */
JourneyCliStatus
journey_cli_import_answers (const char *path, const char *into, const char *output, gboolean near)
{
  g_autoptr (JourneyReport) report = journey_report_new ();
  g_autoptr (JourneyState) map = journey_cli_read (into, report);
  g_autoptr (JourneyAnswers) answers = NULL;

  if (!map)
    return JOURNEY_CLI_PROBLEM;
  if (journey_report_count (report, JOURNEY_REMARK_NEWER) > 0)
    {
      journey_cli_message (into, 0, _ ("Only the version that made this map can change it."));
      return JOURNEY_CLI_PROBLEM;
    }

  answers = read_answers (path, map, near);
  return answers ? save (answers, path, output) : JOURNEY_CLI_PROBLEM;
}
