/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <math.h>

#include "journey-gap.h"
#include "journey-number.h"
#include "journey-reading-private.h"

static void
tell_people (JourneyReadingAloud *aloud)
{
  static const JourneyFieldId except[] = { JOURNEY_PERSONA_NAME, 0 };
  guint n = journey_state_n_children (aloud->map, JOURNEY_MAP_PERSONAS);

  if (n > 0)
    journey_reading_say (aloud, JOURNEY_READING_SECTION, _ ("Personas"));
  for (guint i = 0; i < n; i++)
    {
      JourneyState *persona = journey_state_child (aloud->map, JOURNEY_MAP_PERSONAS, i);
      g_autofree char *name = journey_reading_name (aloud, journey_state_id (persona));

      journey_reading_say (aloud, JOURNEY_READING_ENTRY, name);
      journey_reading_fields (aloud, persona, except);
    }
}

/**
 * journey_reading_figure:
 * @figure: that was worked out; NAN for none
 *
 * Returns: (transfer full): it, with two decimals at most
 */
char *
journey_reading_figure (double figure)
{
  char buffer[JOURNEY_NUMBER_BUFFER];

  if (isnan (figure))
    return g_strdup ("");

  figure = round (figure * 100) / 100;
  return g_strdup (journey_number_format (figure == 0 ? 0 : figure, buffer));
}

static char **
ranked_row (JourneyReadingAloud *aloud, const JourneyGapEntry *entry)
{
  g_autofree char *importance = journey_gap_entry_importance (entry, journey_reading_figure);
  char **cells = g_new0 (char *, 9);

  cells[0] = g_strdup_printf ("%u", entry->rank);
  cells[1] = g_strdup_printf ("%u", entry->number);
  cells[2] = journey_reading_name (aloud, journey_state_id (entry->touchpoint));
  cells[3] = journey_reading_name (aloud, journey_state_id (entry->stage));
  cells[4] = g_strdup (importance ? importance : "");
  cells[5] = journey_reading_figure (entry->expected);
  cells[6] = journey_reading_figure (entry->actual);
  cells[7] = journey_reading_figure (entry->gap);

  return cells;
}

/* Those of the map that is told, with the rank that they have in the whole one. */
static GPtrArray *
ranked_entries (JourneyReadingAloud *aloud)
{
  g_autoptr (GHashTable) told = journey_state_index (aloud->map);
  guint n = journey_gap_table_length (aloud->gaps);
  GPtrArray *entries = g_ptr_array_new ();

  for (guint i = 0; i < n && journey_gap_table_ranked (aloud->gaps, i)->rank > 0; i++)
    {
      const JourneyGapEntry *entry = journey_gap_table_ranked (aloud->gaps, i);

      if (g_hash_table_contains (told, journey_state_id (entry->touchpoint)))
        g_ptr_array_add (entries, (gpointer)entry);
    }

  return entries;
}

static void
tell_ranking (JourneyReadingAloud *aloud)
{
  const char *const heads[] = { _ ("Rank"),     _ ("No."),    _ ("Touchpoint"), _ ("Stage"), _ ("Importance"),
                                _ ("Expected"), _ ("Actual"), _ ("Gap"),        NULL };
  g_autoptr (GPtrArray) entries = ranked_entries (aloud);
  GPtrArray *rows;

  if (entries->len == 0)
    return;

  journey_reading_say (aloud, JOURNEY_READING_SECTION, _ ("Where value is lost, most urgent first"));
  rows = journey_reading_table (aloud);
  journey_reading_row (rows, g_strdupv ((char **)heads));
  for (guint i = 0; i < entries->len; i++)
    journey_reading_row (rows, ranked_row (aloud, g_ptr_array_index (entries, i)));
}

/* The headings of the scores of segments, or what stands below them. */
static char **
segment_row (JourneyReadingAloud *aloud, JourneyState *touchpoint, JourneyState *score, JourneyState *part)
{
  static const JourneyFieldId fields[] = { JOURNEY_SEGMENT_SCORE_SEGMENT,  JOURNEY_SEGMENT_SCORE_IMPORTANCE,
                                           JOURNEY_SEGMENT_SCORE_EXPECTED, JOURNEY_SEGMENT_SCORE_ACTUAL,
                                           JOURNEY_SEGMENT_SCORE_N,        JOURNEY_SEGMENT_SCORE_SD };
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();

  g_ptr_array_add (cells, part ? journey_reading_name (aloud, journey_state_id (touchpoint)) : g_strdup (_ ("Touchpoint")));
  g_ptr_array_add (cells, part ? journey_reading_value (aloud, score, JOURNEY_SCORE_DIMENSION)
                               : g_strdup (_ (journey_spec_field (JOURNEY_SCORE_DIMENSION)->label)));
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    g_ptr_array_add (cells, part ? journey_reading_value (aloud, part, fields[i])
                                 : g_strdup (_ (journey_spec_field (fields[i])->label)));
  g_ptr_array_add (cells, part ? journey_reading_evidence (aloud, journey_state_text (part, JOURNEY_SEGMENT_SCORE_EVIDENCE))
                               : g_strdup (_ (journey_spec_field (JOURNEY_SEGMENT_SCORE_EVIDENCE)->label)));
  g_ptr_array_add (cells, NULL);

  return (char **)g_ptr_array_free (g_steal_pointer (&cells), FALSE);
}

static GPtrArray *
begin_segments (JourneyReadingAloud *aloud)
{
  GPtrArray *rows;

  journey_reading_say (aloud, JOURNEY_READING_SECTION, _ ("Scores of segments"));
  rows = journey_reading_table (aloud);
  journey_reading_row (rows, segment_row (aloud, NULL, NULL, NULL));

  return rows;
}

static void
tell_segments_of (JourneyReadingAloud *aloud, JourneyState *touchpoint, GPtrArray **rows)
{
  for (guint i = 0; i < journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_SCORES); i++)
    {
      JourneyState *score = journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_SCORES, i);

      for (guint j = 0; j < journey_state_n_children (score, JOURNEY_SCORE_SEGMENTS); j++)
        {
          if (!*rows)
            *rows = begin_segments (aloud);
          journey_reading_row (*rows,
                               segment_row (aloud, touchpoint, score, journey_state_child (score, JOURNEY_SCORE_SEGMENTS, j)));
        }
    }
}

static void
tell_segments (JourneyReadingAloud *aloud)
{
  GPtrArray *rows = NULL;

  for (guint i = 0; i < journey_state_n_children (aloud->map, JOURNEY_MAP_STAGES); i++)
    {
      JourneyState *stage = journey_state_child (aloud->map, JOURNEY_MAP_STAGES, i);

      for (guint j = 0; j < journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS); j++)
        tell_segments_of (aloud, journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, j), &rows);
    }
}

/* A list of things with a name each and lists of their own. */
static void
tell_entries (JourneyReadingAloud *aloud, JourneyListId list, const char *heading, JourneyFieldId name)
{
  const JourneySpec *spec = journey_spec_get (journey_spec_list (list)->kind);
  const JourneyFieldId except[] = { name, 0 };
  guint n = journey_state_n_children (aloud->map, list);

  if (n > 0)
    journey_reading_say (aloud, JOURNEY_READING_SECTION, heading);
  for (guint i = 0; i < n; i++)
    {
      JourneyState *entry = journey_state_child (aloud->map, list, i);
      g_autofree char *title = journey_reading_name (aloud, journey_state_id (entry));

      journey_reading_say (aloud, JOURNEY_READING_ENTRY, title);
      journey_reading_fields (aloud, entry, except);
      for (guint j = 0; j < spec->n_lists; j++)
        journey_reading_children (aloud, entry, JOURNEY_LIST_ID (spec->kind, j));
    }
}

static void
tell_table (JourneyReadingAloud *aloud, JourneyListId list, const char *heading)
{
  if (journey_state_n_children (aloud->map, list) == 0)
    return;

  journey_reading_say (aloud, JOURNEY_READING_SECTION, heading);
  journey_reading_children (aloud, aloud->map, list);
}

static void
tell_tray (JourneyReadingAloud *aloud)
{
  guint n = journey_state_n_children (aloud->map, JOURNEY_MAP_TRAY);

  if (n > 0)
    journey_reading_say (aloud, JOURNEY_READING_SECTION, _ ("Tray"));
  for (guint i = 0; i < n; i++)
    journey_reading_item (aloud, "",
                          journey_state_text (journey_state_child (aloud->map, JOURNEY_MAP_TRAY, i), JOURNEY_NOTE_TEXT));
}

/**
 * journey_reading_rest:
 *
 * Tells what belongs to the whole map.
 */
void
journey_reading_rest (JourneyReadingAloud *aloud)
{
  journey_reading_say (aloud, JOURNEY_READING_REST, "");
  tell_ranking (aloud);
  tell_segments (aloud);
  journey_reading_answers (aloud);
  tell_entries (aloud, JOURNEY_MAP_OPPORTUNITIES, _ ("Opportunities"), JOURNEY_OPPORTUNITY_TEXT);
  tell_people (aloud);
  tell_table (aloud, JOURNEY_MAP_DIMENSIONS, _ ("Dimensions"));
  tell_entries (aloud, JOURNEY_MAP_COMPETITORS, _ ("Competitors"), JOURNEY_COMPETITOR_NAME);
  tell_entries (aloud, JOURNEY_MAP_METRICS, _ ("Metrics"), JOURNEY_METRIC_NAME);
  tell_table (aloud, JOURNEY_MAP_FEEDBACK, _ ("Feedback"));
  tell_tray (aloud);
}
