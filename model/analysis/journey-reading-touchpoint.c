/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "journey-number.h"
#include "journey-reading-private.h"
#include "journey-text.h"
#include "journey-usual-name.h"

/* The first columns of a table of scores: dimension, importance, expected and actual. */
#define N_FIGURES 4

static void
tell_emotions (JourneyReadingAloud *aloud, JourneyState *touchpoint)
{
  for (guint i = 0; i < journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_EMOTIONS); i++)
    {
      JourneyState *emotion = journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_EMOTIONS, i);
      double value = journey_state_number (emotion, JOURNEY_EMOTION_VALUE);
      const char *word = journey_state_text (emotion, JOURNEY_EMOTION_WORD);
      g_autofree char *persona = journey_reading_name (aloud, journey_state_text (emotion, JOURNEY_EMOTION_PERSONA));
      g_autofree char *text = NULL;
      char number[JOURNEY_NUMBER_BUFFER];

      text = g_strdup_printf ("%s%s%s%s%s%s", persona, *persona ? " " : "", value > 0 ? "+" : "",
                              journey_number_format (value, number), *word ? ", " : "", word);
      journey_reading_item (aloud, _ ("Emotion"), text);
    }
}

static void
tell_pain_points (JourneyReadingAloud *aloud, JourneyState *touchpoint)
{
  for (guint i = 0; i < journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_PAIN_POINTS); i++)
    {
      JourneyState *pain_point = journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_PAIN_POINTS, i);
      const char *cause = journey_state_text (pain_point, JOURNEY_PAIN_POINT_ROOT_CAUSE);
      /* translators: %d is 1, 2 or 3 */
      g_autofree char *label =
          g_strdup_printf (_ ("Pain point (severity %d)"), journey_state_integer (pain_point, JOURNEY_PAIN_POINT_SEVERITY));

      journey_reading_item (aloud, label, journey_state_text (pain_point, JOURNEY_PAIN_POINT_TEXT));
      journey_reading_item (aloud, _ ("Root cause"), cause);
    }
}

/* What kind of evidence it is, of when, of how many, and its note; empty when there is none of that id. */
char *
journey_reading_evidence (JourneyReadingAloud *aloud, const char *id)
{
  JourneyState *evidence = g_hash_table_lookup (aloud->index, id);
  const char *note = evidence ? journey_state_text (evidence, JOURNEY_EVIDENCE_NOTE) : "";
  const char *date = evidence ? journey_state_text (evidence, JOURNEY_EVIDENCE_DATE) : "";
  int n = evidence ? journey_state_integer (evidence, JOURNEY_EVIDENCE_N) : 0;
  g_autofree char *bracket = NULL;
  g_autofree char *dated = NULL;
  const char *kind;

  if (!evidence)
    return g_strdup ("");

  kind =
      journey_field_label (journey_spec_field (JOURNEY_EVIDENCE_KIND), journey_state_integer (evidence, JOURNEY_EVIDENCE_KIND));

  if (n > 0 && *date)
    bracket = g_strdup_printf ("%s, n %d", date, n);
  else if (n > 0)
    bracket = g_strdup_printf ("n %d", n);
  else if (*date)
    bracket = g_strdup (date);
  dated = bracket ? g_strdup_printf ("%s (%s)", kind, bracket) : g_strdup (kind);

  return journey_text_is_blank (note) ? g_steal_pointer (&dated) : g_strdup_printf ("%s: %s", dated, note);
}

/* The headings of the scores of a touchpoint, or what stands below them. */
static char **
score_row (JourneyReadingAloud *aloud, JourneyState *score)
{
  static const JourneyFieldId fields[] = { JOURNEY_SCORE_DIMENSION, JOURNEY_SCORE_IMPORTANCE, JOURNEY_SCORE_EXPECTED,
                                           JOURNEY_SCORE_ACTUAL,    JOURNEY_SCORE_N,          JOURNEY_SCORE_SD };
  static const JourneyFieldId of_dimension[] = { JOURNEY_DIMENSION_KIND, JOURNEY_DIMENSION_WEIGHT };
  JourneyState *dimension =
      score ? g_hash_table_lookup (aloud->index, journey_state_text (score, JOURNEY_SCORE_DIMENSION)) : NULL;
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    g_ptr_array_add (cells, score ? journey_reading_value (aloud, score, fields[i])
                                  : g_strdup (_ (journey_spec_field (fields[i])->label)));
  g_ptr_array_add (cells, score ? journey_reading_evidence (aloud, journey_state_text (score, JOURNEY_SCORE_EVIDENCE))
                                : g_strdup (_ (journey_spec_field (JOURNEY_SCORE_EVIDENCE)->label)));
  for (guint i = 0; aloud->has_kinds && i < G_N_ELEMENTS (of_dimension); i++)
    if (!score)
      g_ptr_array_add (cells, g_strdup (_ (journey_spec_field (of_dimension[i])->label)));
    else if (dimension && journey_state_kind (dimension) == JOURNEY_KIND_DIMENSION)
      g_ptr_array_add (cells, journey_reading_value (aloud, dimension, of_dimension[i]));
    else
      g_ptr_array_add (cells, g_strdup (""));
  g_ptr_array_add (cells, NULL);

  return (char **)g_ptr_array_free (g_steal_pointer (&cells), FALSE);
}

static gboolean
is_column_empty (GPtrArray *rows, guint column)
{
  for (guint i = 1; i < rows->len; i++)
    if (*((char **)g_ptr_array_index (rows, i))[column])
      return FALSE;

  return TRUE;
}

static void
drop_column (GPtrArray *rows, guint column)
{
  for (guint i = 0; i < rows->len; i++)
    {
      char **cells = g_ptr_array_index (rows, i);

      g_free (cells[column]);
      memmove (cells + column, cells + column + 1, (g_strv_length (cells + column + 1) + 1) * sizeof *cells);
    }
}

/* A phone has no room for columns in which nothing stands; the figures themselves have theirs in any case. */
static void
drop_empty_columns (GPtrArray *rows)
{
  guint n = g_strv_length (g_ptr_array_index (rows, 0));

  for (guint column = n; column-- > N_FIGURES;)
    if (is_column_empty (rows, column))
      drop_column (rows, column);
}

static void
tell_scores (JourneyReadingAloud *aloud, JourneyState *touchpoint)
{
  guint n = journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_SCORES);
  GPtrArray *rows = n > 0 ? journey_reading_table (aloud) : NULL;

  if (!rows)
    return;

  journey_reading_row (rows, score_row (aloud, NULL));
  for (guint i = 0; i < n; i++)
    journey_reading_row (rows, score_row (aloud, journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_SCORES, i)));
  drop_empty_columns (rows);
}

/* Evidence that no score names. */
static void
tell_other_evidence (JourneyReadingAloud *aloud, JourneyState *touchpoint)
{
  g_autoptr (GHashTable) named = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_SCORES); i++)
    g_hash_table_add (named, (gpointer)journey_state_text (journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_SCORES, i),
                                                           JOURNEY_SCORE_EVIDENCE));
  for (guint i = 0; i < journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_EVIDENCE); i++)
    {
      const char *id = journey_state_id (journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_EVIDENCE, i));
      g_autofree char *text = g_hash_table_contains (named, id) ? NULL : journey_reading_evidence (aloud, id);

      if (text)
        journey_reading_item (aloud, _ ("Evidence"), text);
    }
}

static void
tell_promises (JourneyReadingAloud *aloud, JourneyState *touchpoint)
{
  for (guint i = 0; i < journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_PROMISES); i++)
    {
      JourneyState *promise = journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_PROMISES, i);
      const char *source = journey_field_label (journey_spec_field (JOURNEY_PROMISE_SOURCE),
                                                journey_state_integer (promise, JOURNEY_PROMISE_SOURCE));
      const char *by = journey_state_text (promise, JOURNEY_PROMISE_BY);
      g_autofree char *from = *by ? g_strdup_printf ("%s (%s)", source, by) : g_strdup (source);
      const char *what = journey_state_text (promise, JOURNEY_PROMISE_TEXT);
      g_autofree char *text = journey_text_is_blank (what) ? g_strdup (from) : g_strdup_printf ("%s: %s", from, what);

      journey_reading_item (aloud, _ ("Promise"), text);
    }
}

static char *
tell_counts (JourneyState *tally)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < journey_state_n_children (tally, JOURNEY_TALLY_COUNTS); i++)
    {
      JourneyState *count = journey_state_child (tally, JOURNEY_TALLY_COUNTS, i);

      g_string_append_printf (text, "%s%s × %d", i > 0 ? ", " : "", journey_state_text (count, JOURNEY_COUNT_ANSWER),
                              journey_state_integer (count, JOURNEY_COUNT_COUNT));
    }

  return g_string_free (text, FALSE);
}

static void
tell_tallies (JourneyReadingAloud *aloud, JourneyState *touchpoint)
{
  for (guint i = 0; i < journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_TALLIES); i++)
    {
      JourneyState *tally = journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_TALLIES, i);
      const char *question = journey_field_label (journey_spec_field (JOURNEY_TALLY_QUESTION),
                                                  journey_state_integer (tally, JOURNEY_TALLY_QUESTION));
      const char *segment = journey_state_text (tally, JOURNEY_TALLY_SEGMENT);
      g_autofree char *counts = tell_counts (tally);
      g_autofree char *of = *segment ? g_strdup_printf ("%s, %s", question, segment) : g_strdup (question);
      g_autofree char *text = g_strdup_printf ("%s: %s", of, counts);

      journey_reading_item (aloud, _ ("Answers"), text);
    }
}

static void
tell_notes (JourneyReadingAloud *aloud, JourneyState *touchpoint)
{
  for (guint i = 0; i < journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_NOTES); i++)
    {
      JourneyState *note = journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_NOTES, i);
      g_autofree char *lane = journey_reading_name (aloud, journey_state_text (note, JOURNEY_NOTE_LANE));
      JourneyReadingBlock *block =
          journey_reading_item (aloud, *lane ? lane : _ ("Note"), journey_state_text (note, JOURNEY_NOTE_TEXT));

      if (block)
        block->is_note = *lane != '\0';
    }
}

static void
tell_opportunities (JourneyReadingAloud *aloud, JourneyState *touchpoint)
{
  GPtrArray *followers = g_hash_table_lookup (aloud->followers, journey_state_id (touchpoint));

  for (guint i = 0; followers && i < followers->len; i++)
    {
      JourneyState *follower = g_ptr_array_index (followers, i);

      if (journey_state_kind (follower) == JOURNEY_KIND_OPPORTUNITY)
        journey_reading_item (aloud, _ ("Opportunity"), journey_state_text (follower, JOURNEY_OPPORTUNITY_TEXT));
    }
}

/**
 * journey_reading_touchpoint:
 * Tells a touchpoint, from top to bottom as its column stands on the canvas.
 */
void
journey_reading_touchpoint (JourneyReadingAloud *aloud, JourneyState *touchpoint)
{
  static const JourneyFieldId except[] = { JOURNEY_TOUCHPOINT_TITLE, 0 };
  g_autofree char *title = journey_reading_name (aloud, journey_state_id (touchpoint));
  JourneyReadingBlock *block = journey_reading_say (aloud, JOURNEY_READING_TOUCHPOINT, title);

  block->id = journey_state_id (touchpoint);
  block->number = (guint)(journey_gap_table_column (aloud->gaps, block->id) + 1);
  journey_reading_fields (aloud, touchpoint, except);
  tell_emotions (aloud, touchpoint);
  tell_pain_points (aloud, touchpoint);
  tell_promises (aloud, touchpoint);
  tell_opportunities (aloud, touchpoint);
  tell_notes (aloud, touchpoint);
  tell_tallies (aloud, touchpoint);
  tell_other_evidence (aloud, touchpoint);
  tell_scores (aloud, touchpoint);
}
