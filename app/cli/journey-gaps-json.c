/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "journey-gaps.h"
#include "journey-json.h"

static void
write_figures (JourneyJson *json, const JourneyGapFigures *figures)
{
  journey_json_number (json, "gap", figures->gap);
  journey_json_number (json, "loss", figures->loss);
  journey_json_number (json, "gain", figures->gain);
}

static void
write_map (JourneyJson *json, const JourneyGaps *gaps)
{
  const JourneyGapFigures *figures = journey_gap_table_map (gaps->table);

  journey_json_begin_object (json, "map");
  journey_json_text (json, "title", journey_state_text (gaps->map, JOURNEY_MAP_TITLE));
  if (gaps->segment)
    journey_json_text (json, "segment", gaps->segment);
  write_figures (json, figures);
  journey_json_number (json, "scored", figures->n_scored);
  journey_json_number (json, "touchpoints", figures->n_touchpoints);
  journey_json_end_object (json);
}

static void
write_stages (JourneyJson *json, const JourneyGaps *gaps)
{
  journey_json_begin_array (json, "stages");
  for (guint i = 0; i < journey_state_n_children (gaps->map, JOURNEY_MAP_STAGES); i++)
    {
      JourneyState *stage = journey_state_child (gaps->map, JOURNEY_MAP_STAGES, i);

      if (!journey_gaps_lists_stage (gaps, stage))
        continue;

      journey_json_begin_object (json, NULL);
      journey_json_text (json, "title", journey_state_text (stage, JOURNEY_STAGE_TITLE));
      write_figures (json, journey_gap_table_stage (gaps->table, i));
      journey_json_end_object (json);
    }
  journey_json_end_array (json);
}

static void
write_count (JourneyJson *json, const char *name, guint64 count)
{
  journey_json_number (json, name, count > 0 ? (double)count : NAN);
}

static void
write_range (JourneyJson *json, double low, double high, guint64 n)
{
  journey_json_number (json, "low", low);
  journey_json_number (json, "high", high);
  write_count (json, "n", n);
}

static void
write_interval (JourneyJson *json, const JourneyGapEntry *entry)
{
  if (isnan (entry->interval_low))
    {
      journey_json_text (json, "interval", NULL);
      return;
    }
  journey_json_begin_array (json, "interval");
  journey_json_number (json, NULL, entry->interval_low);
  journey_json_number (json, NULL, entry->interval_high);
  journey_json_end_array (json);
}

/* Begins the object of a question, or says that there is nothing. */
static gboolean
begin_question (JourneyJson *json, const char *name, gboolean answered)
{
  if (answered)
    journey_json_begin_object (json, name);
  else
    journey_json_text (json, name, NULL);

  return answered;
}

static void
write_kano (JourneyJson *json, const JourneyGapsAnswers *answers)
{
  gboolean classified = answers->class != JOURNEY_KANO_NONE;

  if (!begin_question (json, "kano", classified || answers->kano.n > 0))
    return;

  journey_json_text (json, "class", classified ? journey_gaps_kano_nick (answers->class) : NULL);
  if (classified)
    journey_json_boolean (json, "firm", answers->firm);
  else
    journey_json_text (json, "firm", NULL);
  journey_json_number (json, "better", answers->kano.better);
  journey_json_number (json, "worse", answers->kano.worse);
  write_count (json, "n", answers->kano.n);
  journey_json_end_object (json);
}

static void
write_answers (JourneyJson *json, JourneyState *touchpoint)
{
  const JourneyGapsAnswers answers = journey_gaps_answers (touchpoint);

  if (begin_question (json, "nps", answers.nps.n > 0))
    {
      journey_json_number (json, "score", answers.nps.score);
      write_range (json, answers.nps.low, answers.nps.high, answers.nps.n);
      journey_json_end_object (json);
    }
  if (begin_question (json, "csat", answers.csat.n > 0))
    {
      journey_json_number (json, "share", answers.csat.share);
      write_range (json, answers.csat.low, answers.csat.high, answers.csat.n);
      journey_json_end_object (json);
    }
  if (begin_question (json, "ces", answers.ces.n > 0))
    {
      journey_json_number (json, "mean", answers.ces.mean);
      journey_json_number (json, "positive", answers.ces.positive);
      write_range (json, answers.ces.low, answers.ces.high, answers.ces.n);
      journey_json_end_object (json);
    }
  write_kano (json, &answers);
}

static void
write_whether (JourneyJson *json, const char *name, const JourneyGapEntry *entry, gboolean whether)
{
  if (entry->rank > 0)
    journey_json_boolean (json, name, whether);
  else
    journey_json_text (json, name, NULL);
}

static void
write_entry (JourneyJson *json, const JourneyGapEntry *entry)
{
  journey_json_begin_object (json, NULL);
  journey_json_number (json, "rank", entry->rank > 0 ? entry->rank : NAN);
  journey_json_text (json, "stage", journey_state_text (entry->stage, JOURNEY_STAGE_TITLE));
  journey_json_text (json, "title", journey_state_text (entry->touchpoint, JOURNEY_TOUCHPOINT_TITLE));
  journey_json_number (json, "importance", entry->importance);
  journey_json_number (json, "expected", entry->expected);
  journey_json_number (json, "actual", entry->actual);
  journey_json_number (json, "gap", entry->gap);
  journey_json_number (json, "loss", entry->loss);
  journey_json_number (json, "gain", entry->gain);
  journey_json_number (json, "priority", entry->priority);
  journey_json_number (json, "share", entry->share);
  journey_json_text (json, "quadrant", entry->rank > 0 ? journey_quadrant_nick (entry->quadrant) : NULL);
  write_count (json, "n", entry->n);
  write_interval (json, entry);
  write_whether (json, "assumption", entry, entry->assumption);
  write_whether (json, "importance_assumed", entry, entry->n_assumed > 0);
  write_answers (json, entry->touchpoint);
  journey_json_end_object (json);
}

/** journey_gaps_to_json: Adds the list with all figures as JSON; what is not known is null. */
void
journey_gaps_to_json (const JourneyGaps *gaps, GString *output)
{
  JourneyJson json;

  journey_json_init (&json, output);
  journey_json_begin_object (&json, NULL);
  write_map (&json, gaps);
  write_stages (&json, gaps);
  journey_json_begin_array (&json, "touchpoints");
  for (guint i = 0; i < gaps->entries->len; i++)
    write_entry (&json, g_ptr_array_index (gaps->entries, i));
  journey_json_end_array (&json);
  journey_json_end_object (&json);
}
