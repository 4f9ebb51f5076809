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

static void
append_number (GString *output, double number)
{
  char buffer[JOURNEY_NUMBER_BUFFER];

  g_string_append_c (output, ',');
  if (!isnan (number))
    g_string_append (output, journey_number_format (number, buffer));
}

static void
append_entry (GString *output, const JourneyGapEntry *entry)
{
  const double figures[] = { entry->importance, entry->expected, entry->actual,   entry->gap,
                             entry->loss,       entry->gain,     entry->priority, entry->share };

  if (entry->rank > 0)
    g_string_append_printf (output, "%u", entry->rank);
  append_text (output, journey_state_text (entry->stage, JOURNEY_STAGE_TITLE));
  append_text (output, journey_state_text (entry->touchpoint, JOURNEY_TOUCHPOINT_TITLE));
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    append_number (output, figures[i]);
  append_text (output, entry->rank > 0 ? journey_quadrant_nick (entry->quadrant) : "");
  g_string_append (output, "\r\n");
}

/** journey_gaps_to_csv: Adds the ranking as a table (RFC 4180), safe for a spreadsheet; what is not known is empty. */
void
journey_gaps_to_csv (JourneyState *map, GString *output)
{
  g_autoptr (JourneyGapTable) table = journey_gap_table_new (map);

  g_string_append (output, "rank,stage,touchpoint,importance,expected,actual,gap,loss,gain,priority,share,quadrant\r\n");
  for (guint i = 0; i < journey_gap_table_length (table); i++)
    append_entry (output, journey_gap_table_ranked (table, i));
}
