/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <string.h>

#include "journey-csv-builder.h"
#include "journey-csv-text.h"
#include "journey-csv-words.h"
#include "journey-edit.h"
#include "journey-emotion-range.h"
#include "journey-text.h"
#include "journey-usual-name.h"

/* Cells that say something about the map, so that a row without a touchpoint may have them. */
static gboolean
is_of_map (JourneyCsvBuilder *builder, guint position)
{
  static const JourneyCsvField fields[] = { JOURNEY_CSV_STAGE,     JOURNEY_CSV_TOUCHPOINT, JOURNEY_CSV_PERSONA,
                                            JOURNEY_CSV_DIMENSION, JOURNEY_CSV_KIND,       JOURNEY_CSV_WEIGHT };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (builder->table->positions[fields[i]] == (int)position)
      return TRUE;

  return builder->table->positions[JOURNEY_CSV_OPPORTUNITY] == (int)position && !builder->stage;
}

static gboolean
is_unnamed (JourneyCsvTable *table, guint position)
{
  return position >= table->headers->len || !*(const char *)g_ptr_array_index (table->headers, position);
}

static gboolean
needs_touchpoint (JourneyCsvBuilder *builder)
{
  JourneyCsvReader *reader = &builder->table->reader;

  for (guint i = 0; i < journey_csv_reader_n_cells (reader); i++)
    if (*journey_csv_reader_cell (reader, i) && !is_unnamed (builder->table, i) && !is_of_map (builder, i))
      return TRUE;

  return FALSE;
}

/* 'Buy' and 'BUY' may be one stage, and two to whoever wrote them. */
static void
tell_of_twin (JourneyCsvBuilder *builder, JourneyNode *stage)
{
  g_autofree char *name = journey_text_fold (journey_node_text (stage, JOURNEY_STAGE_TITLE));
  JourneyNode *other = journey_csv_builder_find (builder, builder->map, JOURNEY_STAGE_TITLE, name);
  g_autofree char *title = journey_csv_shorten (journey_node_text (stage, JOURNEY_STAGE_TITLE));
  g_autofree char *twin = other ? journey_csv_shorten (journey_node_text (other, JOURNEY_STAGE_TITLE)) : NULL;

  if (twin)
    journey_csv_remark (builder->remarks, JOURNEY_REMARK_WARNING, builder->table->reader.row_line,
                        /* translators: two titles that differ in capital letters only */
                        _ ("“%s” became a stage of its own beside “%s”. If they are one, write them alike."), title, twin);
  else
    journey_csv_builder_remember (builder, builder->map, JOURNEY_STAGE_TITLE, name, stage);
}

static void
enter_stage (JourneyCsvBuilder *builder, const char *title)
{
  guint n = journey_node_n_children (JOURNEY_NODE (builder->map), JOURNEY_MAP_STAGES);
  JourneyNode *stage = journey_csv_builder_need (builder, builder->map, JOURNEY_MAP_STAGES, JOURNEY_STAGE_TITLE, title);

  if (journey_node_n_children (JOURNEY_NODE (builder->map), JOURNEY_MAP_STAGES) > n)
    tell_of_twin (builder, stage);
  if (stage != builder->stage)
    builder->touchpoint = NULL;
  builder->stage = stage;
}

static void
enter_touchpoint (JourneyCsvBuilder *builder, const char *title)
{
  if (!builder->stage)
    enter_stage (builder, _ ("Journey"));
  builder->touchpoint =
      journey_csv_builder_need (builder, builder->stage, JOURNEY_STAGE_TOUCHPOINTS, JOURNEY_TOUCHPOINT_TITLE, title);
}

/* Cells without a touchpoint beside them belong to the one above; beside a stage, to the last one in that stage. */
static void
guess_touchpoint (JourneyCsvBuilder *builder, gboolean stage_named)
{
  g_autofree char *title = NULL;

  if (builder->touchpoint && !stage_named)
    {
      if (builder->n_goes_on++ == 0)
        builder->goes_on_line = builder->table->reader.row_line;
      return;
    }

  if (!builder->touchpoint)
    enter_touchpoint (builder, journey_usual_name (JOURNEY_KIND_TOUCHPOINT));
  title = journey_csv_shorten (journey_node_text (builder->touchpoint, JOURNEY_TOUCHPOINT_TITLE));
  journey_csv_remark (builder->remarks, JOURNEY_REMARK_REPAIR, builder->table->reader.row_line,
                      _ ("No touchpoint is named here; the row was added to “%s”."), title);
}

/* Nobody but people can tell what is called so from a touchpoint. */
static void
tell_of_sums (JourneyCsvBuilder *builder, const char *title)
{
  g_autofree char *called = journey_csv_shorten (title);

  if (journey_csv_table_is_sum (builder->table))
    journey_csv_remark (builder->remarks, JOURNEY_REMARK_WARNING, builder->table->reader.row_line,
                        _ ("“%s” may be a sum of the rows above. If it is, delete it from the map."), called);
}

/* An empty touchpoint repeats the one above, as merged cells of a spreadsheet do, and so does an empty stage. */
static void
find_place (JourneyCsvBuilder *builder)
{
  const char *stage = journey_csv_builder_cell (builder, JOURNEY_CSV_STAGE);
  const char *touchpoint = journey_csv_builder_cell (builder, JOURNEY_CSV_TOUCHPOINT);

  tell_of_sums (builder, *touchpoint ? touchpoint : stage);
  if (*stage)
    enter_stage (builder, stage);
  if (*touchpoint)
    enter_touchpoint (builder, touchpoint);
  else if (needs_touchpoint (builder))
    guess_touchpoint (builder, *stage != '\0');
}

static void
take_text (JourneyCsvBuilder *builder, JourneyCsvField column, JourneyFieldId field)
{
  g_autofree char *text = g_strdup (journey_csv_builder_cell (builder, column));
  gboolean is_line;
  const char *old;

  if (!*text)
    return;

  is_line = journey_spec_field (field)->type == JOURNEY_FIELD_LINE;
  if (is_line)
    g_strstrip (g_strdelimit (text, "\n\t", ' '));
  old = journey_node_text (builder->touchpoint, field);
  if (!*old)
    {
      journey_edit_set_text (builder->touchpoint, field, text);
      builder->n_elements += is_line ? 0 : 1;
    }
  else if (strcmp (old, text) != 0)
    {
      g_autofree char *shown = journey_csv_shorten (old);

      /* translators: the name of a column, what stands in it, and what stands above it */
      journey_csv_builder_refuse_cell (builder, (guint)builder->table->positions[column],
                                       _ ("%s “%s” is left out: above it is “%s”."), shown, NULL);
    }
}

static void
take_choice (JourneyCsvBuilder *builder, JourneyCsvField column, JourneyFieldId field)
{
  const char *word = journey_csv_builder_cell (builder, column);
  gboolean is_known;
  int value;
  int first;

  if (!*word)
    return;

  is_known = field == JOURNEY_TOUCHPOINT_MOMENT_OF_TRUTH ? journey_csv_word_yes_no (word, &value)
                                                         : journey_csv_word_choice (field, word, &value);
  first = GPOINTER_TO_INT (journey_csv_builder_find (builder, builder->touchpoint, field, "")) - 1;
  if (!is_known)
    journey_csv_builder_refuse (builder, column, _ ("%s “%s” is left out: this word is not known here."));
  else if (first >= 0 && first != value)
    journey_csv_builder_refuse (builder, column, _ ("%s “%s” is left out: above it is something else."));
  else if (first < 0)
    {
      journey_edit_set_integer (builder->touchpoint, field, value);
      journey_csv_builder_remember (builder, builder->touchpoint, field, "", GINT_TO_POINTER (value + 1));
    }
}

/* New maps have no lane in which they could be seen. */
static void
need_thoughts (JourneyCsvBuilder *builder)
{
  guint n = journey_node_n_children (JOURNEY_NODE (builder->map), JOURNEY_MAP_LANES);

  if (!*journey_node_text (builder->touchpoint, JOURNEY_TOUCHPOINT_THOUGHT))
    return;

  journey_edit_need_lane_of_kind (builder->map, JOURNEY_LANE_KIND_THOUGHTS);
  if (journey_node_n_children (JOURNEY_NODE (builder->map), JOURNEY_MAP_LANES) > n)
    builder->n_elements += 2; /* one for its title */
}

static void
take_fields (JourneyCsvBuilder *builder)
{
  take_text (builder, JOURNEY_CSV_CHANNEL, JOURNEY_TOUCHPOINT_CHANNEL);
  take_text (builder, JOURNEY_CSV_ACTION, JOURNEY_TOUCHPOINT_ACTION);
  take_text (builder, JOURNEY_CSV_THOUGHT, JOURNEY_TOUCHPOINT_THOUGHT);
  need_thoughts (builder);
  take_text (builder, JOURNEY_CSV_BACKSTAGE, JOURNEY_TOUCHPOINT_BACKSTAGE);
  take_text (builder, JOURNEY_CSV_OWNER, JOURNEY_TOUCHPOINT_OWNER);
  take_choice (builder, JOURNEY_CSV_MOMENT_OF_TRUTH, JOURNEY_TOUCHPOINT_MOMENT_OF_TRUTH);
  take_choice (builder, JOURNEY_CSV_KANO, JOURNEY_TOUCHPOINT_KANO);
  take_choice (builder, JOURNEY_CSV_TIER, JOURNEY_TOUCHPOINT_TIER);
}

static JourneyNode *
find_persona (JourneyCsvBuilder *builder)
{
  const char *name = journey_csv_builder_cell (builder, JOURNEY_CSV_PERSONA);

  if (*name)
    return journey_csv_builder_need (builder, builder->map, JOURNEY_MAP_PERSONAS, JOURNEY_PERSONA_NAME, name);

  return NULL;
}

/* Whose an emotion is that names nobody; NULL when there is nobody and nobody @needed. */
static JourneyNode *
first_persona (JourneyCsvBuilder *builder, gboolean needed)
{
  JourneyNode *map = JOURNEY_NODE (builder->map);
  JourneyNode *persona;

  if (journey_node_n_children (map, JOURNEY_MAP_PERSONAS) > 0)
    return journey_node_child (map, JOURNEY_MAP_PERSONAS, 0);
  if (!needed)
    return NULL;

  persona = JOURNEY_NODE (journey_edit_need_persona (builder->map, NULL));
  journey_csv_builder_count (builder, persona);

  return persona;
}

static void
add_emotion (JourneyCsvBuilder *builder, JourneyNode *persona, double value, const char *word)
{
  JourneyNode *emotion = journey_edit_add (builder->touchpoint, JOURNEY_TOUCHPOINT_EMOTIONS, G_MAXUINT);

  journey_edit_set_text (emotion, JOURNEY_EMOTION_PERSONA, journey_node_id (persona));
  journey_edit_set_number (emotion, JOURNEY_EMOTION_VALUE, value);
  journey_edit_set_text (emotion, JOURNEY_EMOTION_WORD, word);
  journey_csv_builder_count (builder, emotion);
  journey_csv_builder_remember (builder, builder->touchpoint, JOURNEY_TOUCHPOINT_EMOTIONS, journey_node_id (persona), emotion);
}

static void
compare_emotion (JourneyCsvBuilder *builder, JourneyNode *emotion, gboolean has_value, double value, const char *word)
{
  const char *old_word = journey_node_text (emotion, JOURNEY_EMOTION_WORD);

  if (has_value && value != journey_node_number (emotion, JOURNEY_EMOTION_VALUE))
    journey_csv_builder_refuse (builder, JOURNEY_CSV_EMOTION,
                                _ ("%s “%s” is left out: this persona has another one here already."));
  if (*word && !*old_word)
    journey_edit_set_text (emotion, JOURNEY_EMOTION_WORD, word);
  else if (*word && strcmp (word, old_word) != 0)
    journey_csv_builder_refuse (builder, JOURNEY_CSV_EMOTION_WORD,
                                _ ("%s “%s” is left out: this persona has another one here already."));
}

/* A number on the range of the column, or one such as 4/5, which has a range of its own. */
static gboolean
read_emotion (JourneyCsvBuilder *builder, double *value)
{
  const JourneyCsvFeelings *feelings = &builder->findings->feelings;
  int position = builder->table->positions[JOURNEY_CSV_EMOTION];
  double best;

  if (position < 0)
    return FALSE;
  if (journey_csv_parse_fraction (journey_csv_builder_cell (builder, JOURNEY_CSV_EMOTION), value, &best))
    {
      JourneyEmotionRange range = journey_emotion_range_out_of (*value, best);

      if (!journey_emotion_range_holds (range, *value))
        {
          journey_csv_builder_refuse (builder, JOURNEY_CSV_EMOTION, _ ("%s “%s” is left out: it is beyond its own scale."));
          return FALSE;
        }
      *value = journey_emotion_range_emotion (range, *value);
      return TRUE;
    }
  if (feelings->is_open || !journey_csv_builder_number (builder, (guint)position, feelings->low, feelings->high, value))
    return FALSE;

  *value = journey_csv_feelings_value (feelings, *value);
  return TRUE;
}

static void
take_emotion (JourneyCsvBuilder *builder)
{
  g_autofree char *word = g_strdup (journey_csv_builder_cell (builder, JOURNEY_CSV_EMOTION_WORD));
  JourneyNode *persona = find_persona (builder);
  JourneyNode *emotion;
  double value = 0;
  gboolean names_nobody;
  gboolean has_value = read_emotion (builder, &value);

  if (!has_value && !*word)
    return;

  names_nobody = !persona;
  if (names_nobody)
    persona = first_persona (builder, has_value);
  g_strstrip (g_strdelimit (word, "\n\t", ' '));
  emotion = persona
                ? journey_csv_builder_find (builder, builder->touchpoint, JOURNEY_TOUCHPOINT_EMOTIONS, journey_node_id (persona))
                : NULL;

  if (emotion)
    compare_emotion (builder, emotion, has_value, value, word);
  else if (has_value)
    {
      add_emotion (builder, persona, value, word);
      if (names_nobody && builder->n_of_first++ == 0)
        builder->of_first_line = builder->table->reader.row_line;
    }
  else
    journey_csv_builder_refuse (builder, JOURNEY_CSV_EMOTION_WORD, _ ("%s “%s” is left out: no emotion stands beside it."));
}

static int
read_severity (JourneyCsvBuilder *builder)
{
  const char *cell = journey_csv_builder_cell (builder, JOURNEY_CSV_SEVERITY);
  int severity = 0;

  if (*cell && !journey_csv_word_severity (cell, &severity))
    journey_csv_builder_integer (builder, JOURNEY_CSV_SEVERITY, 1, 3, &severity);

  return severity;
}

static void
take_pain_point (JourneyCsvBuilder *builder)
{
  const char *text = journey_csv_builder_cell (builder, JOURNEY_CSV_PAIN_POINT);
  JourneyNode *pain_point;
  int severity;

  if (!*text)
    {
      if (*journey_csv_builder_cell (builder, JOURNEY_CSV_SEVERITY))
        journey_csv_builder_refuse (builder, JOURNEY_CSV_SEVERITY, _ ("%s “%s” is left out: no pain point stands beside it."));
      return;
    }

  severity = read_severity (builder);
  pain_point = journey_csv_builder_find (builder, builder->touchpoint, JOURNEY_TOUCHPOINT_PAIN_POINTS, text);
  if (!pain_point)
    {
      pain_point =
          JOURNEY_NODE (journey_edit_add_pain_point (JOURNEY_TOUCHPOINT (builder->touchpoint), G_MAXUINT, text, severity));
      journey_csv_builder_count (builder, pain_point);
      journey_csv_builder_remember (builder, builder->touchpoint, JOURNEY_TOUCHPOINT_PAIN_POINTS, text, pain_point);
    }
  else if (severity > 0 && severity != journey_node_integer (pain_point, JOURNEY_PAIN_POINT_SEVERITY))
    journey_csv_builder_refuse (builder, JOURNEY_CSV_SEVERITY, _ ("%s “%s” is left out: this pain point has another one above."));
}

/* 'word of mouth', 'advertising: from 9.90 a month', or free text, which was promised. */
static void
take_promise (JourneyCsvBuilder *builder)
{
  const char *cell = journey_csv_builder_cell (builder, JOURNEY_CSV_PROMISE);
  const char *text;
  int source = JOURNEY_PROMISE_SOURCE_PROMISED;
  JourneyNode *promise;

  if (!*cell || journey_csv_builder_find (builder, builder->touchpoint, JOURNEY_TOUCHPOINT_PROMISES, cell))
    return;

  text = journey_csv_word_split (JOURNEY_PROMISE_SOURCE, cell, &source);
  promise = journey_edit_add (builder->touchpoint, JOURNEY_TOUCHPOINT_PROMISES, G_MAXUINT);
  journey_edit_set_integer (promise, JOURNEY_PROMISE_SOURCE, source);
  journey_edit_set_text (promise, JOURNEY_PROMISE_TEXT, text ? text : cell);
  journey_csv_builder_count (builder, promise);
  journey_csv_builder_remember (builder, builder->touchpoint, JOURNEY_TOUCHPOINT_PROMISES, cell, promise);
}

static JourneyCsvIdea *
need_idea (JourneyCsvBuilder *builder, const char *text)
{
  JourneyCsvIdea *idea = journey_csv_builder_find (builder, builder->map, JOURNEY_MAP_OPPORTUNITIES, text);

  if (!idea)
    {
      idea = g_new0 (JourneyCsvIdea, 1);
      idea->text = g_strdup (text);
      idea->touchpoints = g_ptr_array_new ();
      g_ptr_array_add (builder->ideas, idea);
      builder->n_elements += 2; /* one for its text */
      journey_csv_builder_remember (builder, builder->map, JOURNEY_MAP_OPPORTUNITIES, text, idea);
    }

  return idea;
}

static void
take_opportunity (JourneyCsvBuilder *builder)
{
  const char *text = journey_csv_builder_cell (builder, JOURNEY_CSV_OPPORTUNITY);
  JourneyCsvIdea *idea;

  if (!*text)
    return;

  idea = need_idea (builder, text);
  if (!builder->touchpoint || journey_csv_builder_find (builder, builder->touchpoint, JOURNEY_MAP_OPPORTUNITIES, text))
    return;

  g_ptr_array_add (idea->touchpoints, (char *)journey_node_id (builder->touchpoint));
  journey_csv_builder_remember (builder, builder->touchpoint, JOURNEY_MAP_OPPORTUNITIES, text, idea);
}

static void
take_note (JourneyCsvBuilder *builder, JourneyNode *lane, const char *text)
{
  g_autofree char *key = g_strdup_printf ("%s/%s", journey_node_id (lane), text);
  JourneyNote *note;

  if (!*text || journey_csv_builder_find (builder, builder->touchpoint, JOURNEY_TOUCHPOINT_NOTES, key))
    return;

  note = journey_edit_add_note (JOURNEY_TOUCHPOINT (builder->touchpoint), JOURNEY_LANE (lane), text);
  journey_csv_builder_count (builder, note);
  journey_csv_builder_remember (builder, builder->touchpoint, JOURNEY_TOUCHPOINT_NOTES, key, note);
}

static void
take_notes (JourneyCsvBuilder *builder)
{
  const char *note = journey_csv_builder_cell (builder, JOURNEY_CSV_NOTE);

  if (*note)
    take_note (builder, journey_csv_builder_find (builder, builder->map, JOURNEY_MAP_LANES, _ ("Notes")), note);

  for (guint i = 0; i < builder->table->columns->len; i++)
    {
      JourneyCsvColumn *column = &g_array_index (builder->table->columns, JourneyCsvColumn, i);

      if (column->field == JOURNEY_CSV_LANE)
        take_note (builder, column->node, journey_csv_reader_cell (&builder->table->reader, column->position));
    }
}

static void
list_unnamed (JourneyCsvBuilder *builder)
{
  JourneyCsvReader *reader = &builder->table->reader;

  for (guint i = 0; i < journey_csv_reader_n_cells (reader); i++)
    if (*journey_csv_reader_cell (reader, i) && is_unnamed (builder->table, i))
      journey_csv_builder_refuse_cell (builder, i, _ ("%s “%s” is left out: its column has no name."), NULL, NULL);
}

static void
list_troubles (JourneyCsvBuilder *builder)
{
  JourneyCsvReader *reader = &builder->table->reader;

  if (reader->unclosed_line > 0)
    journey_csv_remark (builder->remarks, JOURNEY_REMARK_REPAIR, reader->unclosed_line,
                        _ ("A quote that opens here is never closed; it was taken as a letter."));
  if (reader->stray_line > 0)
    journey_csv_remark (builder->remarks, JOURNEY_REMARK_REPAIR, reader->stray_line,
                        _ ("There is text after a closing quote; it was added to the cell, without the quotes."));
  if (reader->n_cleaned > 0)
    journey_csv_remark (builder->remarks, JOURNEY_REMARK_SKIPPED, reader->row_line,
                        ngettext ("%u control character is left out.", "%u control characters are left out.", reader->n_cleaned),
                        reader->n_cleaned);
}

/**
 * journey_csv_builder_row:
 *
 * Takes the row over that the table has read, and lists what cannot be taken over.
 */
void
journey_csv_builder_row (JourneyCsvBuilder *builder)
{
  list_troubles (builder);
  find_place (builder);
  if (builder->touchpoint)
    {
      take_fields (builder);
      take_emotion (builder);
      take_pain_point (builder);
      take_promise (builder);
      take_notes (builder);
    }
  else
    find_persona (builder);
  journey_csv_builder_scores (builder);
  take_opportunity (builder);
  list_unnamed (builder);
}
