/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "journey-csv-text.h"
#include "journey-gaps.h"
#include "journey-number.h"
#include "journey-text.h"

/* A line break inside quotes belongs to the format; every other control character could do something to a terminal. */
static char *
escape_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i]; i++)
    {
      char *line = lines[i];

      lines[i] = journey_text_escape_terminal (line);
      g_free (line);
    }

  return g_strjoinv ("\n", lines);
}

static void
append_text (GString *output, const char *text)
{
  g_autofree char *guarded = journey_csv_guard (text);
  g_autofree char *cell = escape_lines (guarded);

  g_string_append_c (output, ',');
  journey_csv_append_cell (output, cell);
}

/* For people and their spreadsheets: the digits behind the twelfth are of the arithmetic, and not of the figures. */
static void
append_number (GString *output, double number)
{
  char buffer[JOURNEY_NUMBER_BUFFER];

  g_string_append_c (output, ',');
  if (!isnan (number))
    g_string_append (output, g_ascii_formatd (buffer, sizeof buffer, "%.12g", number));
}

static void
append_count (GString *output, guint64 count)
{
  append_number (output, count > 0 ? (double)count : NAN);
}

static void
append_numbers (GString *output, const double *numbers, guint n)
{
  for (guint i = 0; i < n; i++)
    append_number (output, numbers[i]);
}

static void
append_answers (GString *output, JourneyState *touchpoint)
{
  const JourneyGapsAnswers answers = journey_gaps_answers (touchpoint);
  const double nps[] = { answers.nps.score, answers.nps.low, answers.nps.high };
  const double csat[] = { answers.csat.share, answers.csat.low, answers.csat.high };
  const double ces[] = { answers.ces.mean, answers.ces.positive, answers.ces.low, answers.ces.high };
  const double kano[] = { answers.kano.better, answers.kano.worse };

  append_numbers (output, nps, G_N_ELEMENTS (nps));
  append_count (output, answers.nps.n);
  append_numbers (output, csat, G_N_ELEMENTS (csat));
  append_count (output, answers.csat.n);
  append_numbers (output, ces, G_N_ELEMENTS (ces));
  append_count (output, answers.ces.n);
  append_text (output, answers.class == JOURNEY_KANO_NONE ? "" : journey_gaps_kano_nick (answers.class));
  append_numbers (output, kano, G_N_ELEMENTS (kano));
  append_count (output, answers.kano.n);
}

static void
append_kano_firm (GString *output, JourneyState *touchpoint)
{
  gboolean classified = journey_kano_class (touchpoint) != JOURNEY_KANO_NONE;

  append_text (output, !classified ? "" : journey_kano_is_firm (touchpoint) ? "yes" : "no");
}

static void
append_entry (GString *output, const JourneyGapEntry *entry)
{
  const double figures[] = { entry->importance, entry->expected, entry->actual,   entry->gap,
                             entry->loss,       entry->gain,     entry->priority, entry->share };
  gboolean scored = entry->rank > 0;

  if (scored)
    g_string_append_printf (output, "%u", entry->rank);
  append_text (output, journey_state_text (entry->stage, JOURNEY_STAGE_TITLE));
  append_text (output, journey_state_text (entry->touchpoint, JOURNEY_TOUCHPOINT_TITLE));
  append_numbers (output, figures, G_N_ELEMENTS (figures));
  append_text (output, scored ? journey_quadrant_nick (entry->quadrant) : "");
  append_count (output, entry->n);
  append_number (output, entry->interval_low);
  append_number (output, entry->interval_high);
  append_text (output, !scored ? "" : entry->assumption ? "yes" : "no");
  append_answers (output, entry->touchpoint);
  append_text (output, !scored ? "" : entry->n_assumed > 0 ? "yes" : "no");
  append_kano_firm (output, entry->touchpoint);
  g_string_append (output, "\r\n");
}

/** journey_gaps_to_csv: Adds the list as a table (RFC 4180), safe for a spreadsheet; what is not known is empty. */
void
journey_gaps_to_csv (const JourneyGaps *gaps, GString *output)
{
  g_string_append (output,
                   "rank,stage,touchpoint,importance,expected,actual,gap,loss,gain,priority,share,quadrant,"
                   "n,interval_low,interval_high,assumption,nps,nps_low,nps_high,nps_n,csat,csat_low,csat_high,csat_n,"
                   "ces,ces_positive,ces_low,ces_high,ces_n,kano,kano_better,kano_worse,kano_n,importance_assumed,kano_firm\r\n");
  for (guint i = 0; i < gaps->entries->len; i++)
    append_entry (output, g_ptr_array_index (gaps->entries, i));
}
