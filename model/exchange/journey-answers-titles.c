/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <string.h>

#include "journey-answers-reading.h"
#include "journey-csv-text.h"
#include "journey-kinds.h"
#include "journey-text.h"

/* Which touchpoint each name of a survey means. */

/* Remarks on names, beyond which nobody wants to know more. */
#define MAX_REMARKS 200

/* Between stage and title in a key: no name of one line holds it. */
#define KEY_JOINT '\n'

/**
 * journey_answers_title_free:
 */
void
journey_answers_title_free (JourneyAnswersTitle *title)
{
  g_free (title->key);
  g_free (title->stage);
  g_free (title->title);
  g_free (title->touchpoint);
  g_strfreev (title->candidates);
  g_array_unref (title->lines);
  g_free (title);
}

static const char *
id_of (JourneyAnswersReading *reading, guint place)
{
  return journey_state_id (journey_answers_index_get (reading->index, place)->touchpoint);
}

/* What somebody chose for the name; FALSE when nobody did. */
static gboolean
take_choice (JourneyAnswersReading *reading, const JourneyAnswersTitle *title, guint *place)
{
  const char *id = reading->options->choices ? g_hash_table_lookup (reading->options->choices, title->key) : NULL;

  if (!id)
    return FALSE;

  if (!journey_answers_index_find_id (reading->index, id, place))
    *place = G_MAXUINT;
  return TRUE;
}

static guint
resolve (JourneyAnswersReading *reading, JourneyAnswersTitle *title, const char *stage_key, const char *title_key)
{
  g_autoptr (GStrvBuilder) candidates = g_strv_builder_new ();
  JourneyAnswersFinding finding;
  guint place = G_MAXUINT;

  journey_answers_index_find (reading->index, stage_key, title_key, &finding);
  for (guint i = 0; i < finding.n; i++)
    g_strv_builder_add (candidates, id_of (reading, finding.places[i]));
  title->candidates = g_strv_builder_end (candidates);
  title->match = finding.match;
  title->stage_is_unknown = finding.stage_is_unknown;

  if (!take_choice (reading, title, &place)
      && (finding.match == JOURNEY_ANSWERS_MATCH_EXACT
          || (finding.match == JOURNEY_ANSWERS_MATCH_NEAR && reading->options->near)))
    place = finding.places[0];
  if (place < G_MAXUINT)
    title->touchpoint = g_strdup (id_of (reading, place));

  return place;
}

static guint
add_title (JourneyAnswersReading *reading, char *key, const char *stage_key, const char *title_key)
{
  JourneyAnswersTitle *title = g_new0 (JourneyAnswersTitle, 1);
  guint place;

  title->key = key;
  title->stage = journey_text_one_line (journey_answers_table_cell (&reading->table, JOURNEY_ANSWERS_STAGE));
  title->title = journey_text_one_line (journey_answers_table_cell (&reading->table, JOURNEY_ANSWERS_TOUCHPOINT));
  title->lines = g_array_new (FALSE, FALSE, sizeof (guint));
  place = resolve (reading, title, stage_key, title_key);
  g_ptr_array_add (reading->titles, title);
  g_array_append_val (reading->places, place);
  g_hash_table_insert (reading->by_key, title->key, GUINT_TO_POINTER (reading->titles->len));

  return reading->titles->len;
}

/* A name that was not yet written in this way. */
static guint
find_by_key (JourneyAnswersReading *reading)
{
  const char *stage = journey_answers_table_cell (&reading->table, JOURNEY_ANSWERS_STAGE);
  g_autofree char *stage_key = journey_answers_index_key (reading->index, stage);
  g_autofree char *title_key =
      journey_answers_index_key (reading->index, journey_answers_table_cell (&reading->table, JOURNEY_ANSWERS_TOUCHPOINT));
  g_autofree char *key = g_strdup_printf ("%s%c%s", stage_key, KEY_JOINT, title_key);
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (reading->by_key, key));

  return number > 0 ? number : add_title (reading, g_steal_pointer (&key), stage_key, title_key);
}

/**
 * journey_answers_reading_title:
 * @place: (out): the touchpoint that the row is about; G_MAXUINT when its answers are left out
 *
 * Finds out which touchpoint the row means; it must name one. Names are looked up once for each way to write them.
 *
 * Returns: (transfer none): the name, to which the row is counted
 */
JourneyAnswersTitle *
journey_answers_reading_title (JourneyAnswersReading *reading, guint *place)
{
  guint number;
  JourneyAnswersTitle *title;

  g_string_printf (reading->spelling, "%s%c%s", journey_answers_table_cell (&reading->table, JOURNEY_ANSWERS_STAGE), '\037',
                   journey_answers_table_cell (&reading->table, JOURNEY_ANSWERS_TOUCHPOINT));
  number = GPOINTER_TO_UINT (g_hash_table_lookup (reading->by_spelling, reading->spelling->str));
  if (number == 0)
    {
      number = find_by_key (reading);
      g_hash_table_insert (reading->by_spelling, g_strdup (reading->spelling->str), GUINT_TO_POINTER (number));
    }

  title = g_ptr_array_index (reading->titles, number - 1);
  title->n_rows++;
  if (title->lines->len < JOURNEY_CSV_MAX_LINES)
    g_array_append_val (title->lines, reading->table.reader.row_line);
  *place = g_array_index (reading->places, guint, number - 1);

  return title;
}

/* Whether the name is that of a stage of the map, and the touchpoint stands in another one. */
static gboolean
differs_in_stage (JourneyAnswersReading *reading, const JourneyAnswersTitle *title, const JourneyAnswersPlace *place)
{
  g_autofree char *key = journey_answers_index_key (reading->index, title->stage);

  return *key && !title->stage_is_unknown && strcmp (key, place->stage_key) != 0;
}

static char *
with_stage (const char *title, const char *stage)
{
  g_autofree char *short_title = journey_csv_shorten (title);
  g_autofree char *short_stage = journey_csv_shorten (stage);

  return g_strdup_printf ("%s · %s", short_title, short_stage);
}

/* How a name of the survey and the touchpoint that it may mean are told apart: with their stages where these differ. A name that
 * means none has the stage of its row, which may be what is wrong with it. */
static void
name_both (JourneyAnswersReading *reading, const JourneyAnswersTitle *title, guint number, char **name, char **taken)
{
  const JourneyAnswersPlace *place = number < G_MAXUINT ? journey_answers_index_get (reading->index, number) : NULL;
  const char *found = place ? journey_state_text (place->touchpoint, JOURNEY_TOUCHPOINT_TITLE) : "";

  if (place && differs_in_stage (reading, title, place))
    {
      *name = with_stage (title->title, title->stage);
      *taken = with_stage (
          found, journey_state_text (journey_state_child (reading->map, JOURNEY_MAP_STAGES, place->stage), JOURNEY_STAGE_TITLE));
      return;
    }

  *name = !title->touchpoint && *title->stage ? with_stage (title->title, title->stage) : journey_csv_shorten (title->title);
  *taken = journey_csv_shorten (found);
}

static guint
first_candidate (JourneyAnswersReading *reading, const JourneyAnswersTitle *title)
{
  guint place = G_MAXUINT;

  if (title->candidates[0])
    journey_answers_index_find_id (reading->index, title->candidates[0], &place);

  return place;
}

/* The sentence names the lines itself, for there may be several. */
static void
report_left_out (JourneyAnswersReading *reading, const JourneyAnswersTitle *title, JourneyCsvRemarks *remarks)
{
  /* What has a slip and another stage is not taken for the one that it may be, either. */
  gboolean is_near = title->match != JOURNEY_ANSWERS_MATCH_AMBIGUOUS && title->candidates[0];
  g_autofree char *lines = journey_csv_remarks_lines ((const guint *)(gpointer)title->lines->data, title->n_rows);
  g_autofree char *name = NULL;
  g_autofree char *near = NULL;

  name_both (reading, title, is_near ? first_candidate (reading, title) : G_MAXUINT, &name, &near);
  if (title->match == JOURNEY_ANSWERS_MATCH_AMBIGUOUS)
    /* translators: a name in a file, how many rows have it, on which lines */
    journey_csv_remark (remarks, JOURNEY_REMARK_SKIPPED, 0,
                        ngettext ("“%s” may be several touchpoints of the map; %u row is left out (line %s).",
                                  "“%s” may be several touchpoints of the map; %u rows are left out (lines %s).", title->n_rows),
                        name, title->n_rows, lines);
  else if (is_near)
    /* translators: a name in a file, the title of a touchpoint, how many rows have it, on which lines */
    journey_csv_remark (remarks, JOURNEY_REMARK_SKIPPED, 0,
                        ngettext ("“%s” is no touchpoint of the map, but may be “%s”; %u row is left out (line %s).",
                                  "“%s” is no touchpoint of the map, but may be “%s”; %u rows are left out (lines %s).",
                                  title->n_rows),
                        name, near, title->n_rows, lines);
  else
    journey_csv_remark (remarks, JOURNEY_REMARK_SKIPPED, 0,
                        ngettext ("“%s” is no touchpoint of the map; %u row is left out (line %s).",
                                  "“%s” is no touchpoint of the map; %u rows are left out (lines %s).", title->n_rows),
                        name, title->n_rows, lines);
}

static void
report_taken (JourneyAnswersReading *reading, const JourneyAnswersTitle *title, guint place, JourneyCsvRemarks *remarks)
{
  guint line = g_array_index (title->lines, guint, 0);
  g_autofree char *stage = journey_csv_shorten (title->stage);
  g_autofree char *name = NULL;
  g_autofree char *taken = NULL;

  name_both (reading, title, place, &name, &taken);
  if (title->match != JOURNEY_ANSWERS_MATCH_EXACT)
    journey_csv_remark (remarks, JOURNEY_REMARK_WARNING, line,
                        ngettext ("“%s” is taken for “%s” (%u row).", "“%s” is taken for “%s” (%u rows).", title->n_rows), name,
                        taken, title->n_rows);
  else if (title->stage_is_unknown)
    journey_csv_remark (remarks, JOURNEY_REMARK_WARNING, line, _ ("“%s” is no stage of the map; “%s” is found by its own name."),
                        stage, name);
}

/**
 * journey_answers_titles_report:
 *
 * Lists which names could not be matched, and which were matched by more than their own.
 */
void
journey_answers_titles_report (JourneyAnswersReading *reading, JourneyReport *report)
{
  JourneyCsvRemarks remarks = { .report = report };
  guint n_more = 0;
  guint n_rows = 0;

  for (guint i = 0; i < reading->titles->len; i++)
    {
      const JourneyAnswersTitle *title = g_ptr_array_index (reading->titles, i);
      guint place = g_array_index (reading->places, guint, i);

      if (remarks.n >= MAX_REMARKS && !title->touchpoint)
        {
          n_more++;
          n_rows += title->n_rows;
        }
      else if (!title->touchpoint)
        report_left_out (reading, title, &remarks);
      else
        report_taken (reading, title, place, &remarks);
    }
  journey_csv_remarks_finish (&remarks);
  if (n_more > 0)
    {
      journey_report_add (report, JOURNEY_REMARK_SKIPPED, 0,
                          ngettext ("%u more name is no touchpoint of the map either.",
                                    "%u more names are no touchpoints of the map either.", n_more),
                          n_more);
      journey_report_add (report, JOURNEY_REMARK_SKIPPED, 0,
                          ngettext ("%u row with such names is left out.", "%u rows with such names are left out.", n_rows),
                          n_rows);
    }
  if (reading->n_nameless > 0)
    journey_report_add (report, JOURNEY_REMARK_SKIPPED, reading->nameless_line,
                        ngettext ("%u row names no touchpoint; its answers are left out.",
                                  "%u rows name no touchpoint; their answers are left out.", reading->n_nameless),
                        reading->n_nameless);
}
