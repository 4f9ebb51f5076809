/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "answers-map.h"

#include <string.h>

#include "journey-csv.h"
#include "journey-kinds.h"

/* A map of a table. */
JourneyMap *
answers_map_new (const char *table)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (table, strlen (table));
  g_autoptr (GError) error = NULL;
  JourneyMap *map = journey_csv_import (bytes, NULL, NULL, &error);

  g_assert_no_error (error);

  return map;
}

JourneyState *
answers_map_touchpoint (JourneyState *map, const char *title)
{
  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_STAGES); i++)
    {
      JourneyState *stage = journey_state_child (map, JOURNEY_MAP_STAGES, i);

      for (guint j = 0; j < journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS); j++)
        {
          JourneyState *touchpoint = journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, j);

          if (strcmp (journey_state_text (touchpoint, JOURNEY_TOUCHPOINT_TITLE), title) == 0)
            return touchpoint;
        }
    }

  g_assert_not_reached ();
}

JourneyAnswers *
answers_map_read (JourneyState *map, const char *csv, const JourneyAnswersOptions *options)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (csv, strlen (csv));
  g_autoptr (GError) error = NULL;
  JourneyAnswers *answers = journey_answers_read (map, bytes, options, NULL, NULL, NULL, &error);

  g_assert_no_error (error);

  return answers;
}

/* Takes answers over. Returns (transfer none): the map then. */
JourneyState *
answers_map_import (JourneyMap *map, const char *csv)
{
  g_autoptr (JourneyAnswers) answers = answers_map_read (journey_map_state (map), csv, NULL);

  g_assert_true (journey_answers_apply (map, answers));

  return journey_map_state (map);
}

/* 'nps Young 2026-10-01..2026-10-03 9:1 10:2', one tally a line. */
char *
answers_map_tallies (JourneyState *touchpoint)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_TALLIES); i++)
    {
      JourneyState *tally = journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_TALLIES, i);

      g_string_append_printf (
          text, "%s %s %s..%s",
          journey_field_nick (journey_spec_field (JOURNEY_TALLY_QUESTION), journey_state_integer (tally, JOURNEY_TALLY_QUESTION)),
          journey_state_text (tally, JOURNEY_TALLY_SEGMENT), journey_state_text (tally, JOURNEY_TALLY_FROM),
          journey_state_text (tally, JOURNEY_TALLY_TO));
      for (guint j = 0; j < journey_state_n_children (tally, JOURNEY_TALLY_COUNTS); j++)
        {
          JourneyState *count = journey_state_child (tally, JOURNEY_TALLY_COUNTS, j);

          g_string_append_printf (text, " %s:%d", journey_state_text (count, JOURNEY_COUNT_ANSWER),
                                  journey_state_integer (count, JOURNEY_COUNT_COUNT));
        }
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}

/* 'LINE: message', one a line. */
char *
answers_map_remarks (JourneyReport *report)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < journey_report_length (report); i++)
    {
      const JourneyRemark *remark = journey_report_get (report, i);

      g_string_append_printf (text, "%u: %s\n", remark->line, remark->message);
    }

  return g_string_free (text, FALSE);
}

JourneyState *
answers_map_score (JourneyState *map, const char *title, guint position)
{
  return journey_state_child (answers_map_touchpoint (map, title), JOURNEY_TOUCHPOINT_SCORES, position);
}

void
answers_map_assert_near (double a, double b)
{
  g_assert_cmpfloat_with_epsilon (a, b, 1e-9);
}

void
answers_map_assert_tallies (JourneyState *map, const char *title, const char *expected)
{
  g_autofree char *tallies = answers_map_tallies (answers_map_touchpoint (map, title));

  g_assert_cmpstr (tallies, ==, expected);
}

void
answers_map_assert_remarks (JourneyMap *map, const char *csv, const char *expected)
{
  g_autoptr (JourneyAnswers) answers = answers_map_read (journey_map_state (map), csv, NULL);
  g_autofree char *remarks = answers_map_remarks (answers->report);

  g_assert_cmpstr (remarks, ==, expected);
}
