/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <string.h>

#include "journey-csv-remarks.h"
#include "journey-csv-text.h"
#include "journey-edit.h"
#include "journey-emotion-range.h"
#include "journey-exchange-text.h"
#include "journey-kinds.h"
#include "journey-limits.h"
#include "journey-mermaid-items.h"
#include "journey-mermaid-lines.h"
#include "journey-mermaid-task.h"
#include "journey-mermaid-text.h"
#include "journey-mermaid.h"
#include "journey-number.h"
#include "journey-template.h"
#include "journey-text.h"

G_DEFINE_QUARK (journey - mermaid - error - quark, journey_mermaid_error)

/* A map in the making. */
typedef struct
{
  JourneyMap *map;
  JourneyStage *stage;
  JourneyTouchpoint *touchpoint; /* the last one */
  GHashTable *personas;          /* of the map, by name */
  GHashTable *names;             /* that stand behind scores */
  JourneyEmotionRange range;
  JourneyCsvRemarks *remarks;
  guint nobody_line; /* of the first score that names nobody, or 0 */
  guint joined_line; /* of the first task that goes on with the touchpoint above, or 0 */
  guint n_joined;    /* such tasks */
  guint n_elements;  /* of the file, with those of names and titles */
} Builder;

static void
remark_on_range (const Builder *builder)
{
  char low[JOURNEY_NUMBER_BUFFER], high[JOURNEY_NUMBER_BUFFER];

  if (builder->range.low == 1 && builder->range.high == 5)
    return;
  journey_csv_remark (builder->remarks, JOURNEY_REMARK_REPAIR, 0,
                      /* translators: the ends of a range of numbers */
                      _ ("The scores were taken as %s to %s, from very bad to very good, since not all are within 1 to 5."),
                      journey_number_format (builder->range.low, low), journey_number_format (builder->range.high, high));
}

static void
list_score (const Builder *builder, const JourneyMermaidTask *task, const char *sentence)
{
  g_autofree char *shown = journey_csv_shorten (task->score_text);

  journey_csv_remark (builder->remarks, JOURNEY_REMARK_SKIPPED, task->line, sentence, shown);
}

static void
list_outside (const Builder *builder, const JourneyMermaidTask *task, JourneyEmotionRange range)
{
  g_autofree char *shown = journey_csv_shorten (task->score_text);
  char low[JOURNEY_NUMBER_BUFFER], high[JOURNEY_NUMBER_BUFFER];

  journey_csv_remark (builder->remarks, JOURNEY_REMARK_SKIPPED, task->line,
                      _ ("The score “%s” is left out: it is not between %s and %s."), shown,
                      journey_number_format (range.low, low), journey_number_format (range.high, high));
}

/* Returns whether @task has a score that says how somebody feels; what it has instead is listed. */
static gboolean
read_emotion (const Builder *builder, const JourneyMermaidTask *task, double *emotion)
{
  JourneyEmotionRange range = builder->range;

  if (task->kind == JOURNEY_MERMAID_NO_SCORE)
    return FALSE;
  if (task->kind == JOURNEY_MERMAID_FRACTION)
    range = journey_emotion_range_out_of (task->score, task->out_of);
  else if (task->kind == JOURNEY_MERMAID_PERCENT)
    range = (JourneyEmotionRange){ 0, 100 };

  if (task->kind == JOURNEY_MERMAID_WORD)
    list_score (builder, task, _ ("“%s” is left out: it is not a score."));
  else if (!journey_emotion_range_holds (range, task->score))
    list_outside (builder, task, range);
  else
    {
      *emotion = journey_emotion_range_emotion (range, task->score);
      return TRUE;
    }

  return FALSE;
}

static JourneyPersona *
need_persona (Builder *builder, const char *name)
{
  JourneyNode *map = JOURNEY_NODE (builder->map);
  JourneyNode *persona = g_hash_table_lookup (builder->personas, name);

  if (!persona)
    {
      persona = journey_edit_add (map, JOURNEY_MAP_PERSONAS, G_MAXUINT);
      journey_edit_set_text (persona, JOURNEY_PERSONA_NAME, name);
      g_hash_table_insert (builder->personas, g_strdup (name), persona);
      builder->n_elements += 2;
    }

  return JOURNEY_PERSONA (persona);
}

static void
need_stage (Builder *builder)
{
  if (builder->stage)
    return;

  builder->stage = journey_edit_add_stage (builder->map, G_MAXUINT, _ ("Journey"));
  builder->n_elements += 2;
}

/* Whether @task goes on with the touchpoint before it: the same title, and others who feel otherwise there. */
static gboolean
goes_on (const Builder *builder, const JourneyMermaidTask *task)
{
  if (!builder->touchpoint || task->actors->len == 0
      || strcmp (journey_node_text (JOURNEY_NODE (builder->touchpoint), JOURNEY_TOUCHPOINT_TITLE), task->title) != 0)
    return FALSE;

  for (guint i = 0; i < task->actors->len; i++)
    {
      JourneyPersona *persona = g_hash_table_lookup (builder->personas, g_ptr_array_index (task->actors, i));

      if (persona && journey_edit_find_emotion (builder->touchpoint, persona))
        return FALSE;
    }

  return journey_node_n_children (JOURNEY_NODE (builder->touchpoint), JOURNEY_TOUCHPOINT_EMOTIONS) > 0;
}

static void
feel (Builder *builder, const JourneyMermaidTask *task, double emotion)
{
  for (guint i = 0; i < task->actors->len; i++)
    journey_edit_set_emotion (builder->touchpoint, need_persona (builder, g_ptr_array_index (task->actors, i)), emotion, NULL);
  if (task->actors->len == 0)
    {
      journey_edit_set_emotion (builder->touchpoint, NULL, emotion, NULL);
      builder->nobody_line = builder->nobody_line > 0 ? builder->nobody_line : task->line;
    }
  builder->n_elements += MAX (task->actors->len, 1);
}

static void
list_no_score (const Builder *builder, const JourneyMermaidTask *task)
{
  journey_csv_remark (builder->remarks, JOURNEY_REMARK_WARNING, task->line, _ ("There is no score here, so no emotion either."));
}

static void
list_oddities (const Builder *builder, const JourneyMermaidTask *task)
{
  if (task->is_odd)
    journey_csv_remark (builder->remarks, JOURNEY_REMARK_REPAIR, task->line,
                        _ ("There are more colons here than a task has; what stands behind the score was taken for names."));
  if (!*task->title)
    journey_csv_remark (builder->remarks, JOURNEY_REMARK_WARNING, task->line, _ ("This touchpoint has no title."));
  if (task->kind == JOURNEY_MERMAID_NO_SCORE)
    list_no_score (builder, task);
}

/* 'Pays: Mia' has a name where the score should be. */
static gboolean
score_is_name (const Builder *builder, const JourneyMermaidTask *task)
{
  return task->kind == JOURNEY_MERMAID_WORD && task->actors->len == 0 && g_hash_table_contains (builder->names, task->score_text);
}

static void
add_task (Builder *builder, const JourneyMermaidTask *task, gboolean is_unscored)
{
  double emotion;

  if (!is_unscored)
    list_oddities (builder, task);
  need_stage (builder);
  if (goes_on (builder, task))
    {
      if (builder->n_joined++ == 0)
        builder->joined_line = task->line;
    }
  else
    {
      builder->touchpoint = journey_edit_add_touchpoint (builder->stage, G_MAXUINT, task->title);
      builder->n_elements += 2;
    }
  for (guint i = 0; i < task->actors->len; i++)
    need_persona (builder, g_ptr_array_index (task->actors, i));
  if (is_unscored)
    return;

  if (score_is_name (builder, task))
    {
      need_persona (builder, task->score_text);
      list_no_score (builder, task);
    }
  else if (read_emotion (builder, task, &emotion))
    feel (builder, task, emotion);
}

static void
remark_on_homeless (const Builder *builder, GPtrArray *items)
{
  guint line = 0; /* of the first task above all sections */

  for (guint i = 0; i < items->len; i++)
    {
      const JourneyMermaidItem *item = g_ptr_array_index (items, i);

      if (item->section && line > 0)
        journey_csv_remark (builder->remarks, JOURNEY_REMARK_REPAIR, line,
                            _ ("What stands above the first section is in a stage “%s” now."), _ ("Journey"));
      if (item->section)
        return;
      if (line == 0 && item->tasks->len > 0)
        line = ((const JourneyMermaidTask *)g_ptr_array_index (item->tasks, 0))->line;
    }
}

/* Mermaid has one score a task, so that what others feel at a touchpoint stands in a task of its own; but two tasks may be meant.
 */
static void
remark_on_joined (const Builder *builder)
{
  if (builder->n_joined > 0)
    journey_csv_remark (
        builder->remarks, JOURNEY_REMARK_REPAIR, builder->joined_line,
        ngettext ("%u task has the title of the one above and other people; both became one touchpoint.",
                  "%u tasks have the title of the one above and other people; they became one touchpoint each time.",
                  builder->n_joined),
        builder->n_joined);
}

static void
add_item (Builder *builder, const JourneyMermaidItem *item)
{
  if (item->section)
    {
      if (!*item->section)
        journey_csv_remark (builder->remarks, JOURNEY_REMARK_WARNING, item->line, _ ("This section has no title."));
      builder->stage = journey_edit_add_stage (builder->map, G_MAXUINT, item->section);
      builder->touchpoint = NULL;
      builder->n_elements += 2;
    }
  else
    {
      if (item->is_another)
        builder->touchpoint = NULL;
      for (guint i = 0; i < item->tasks->len; i++)
        add_task (builder, g_ptr_array_index (item->tasks, i), item->is_unscored);
    }
}

/* What is said for screen readers says what the journey is about. */
static void
take_description (Builder *builder, const JourneyMermaidDiagram *diagram)
{
  for (guint i = 0; i < diagram->lines->len; i++)
    {
      const JourneyMermaidLine *line = g_ptr_array_index (diagram->lines, i);
      const char *after = journey_mermaid_after_word (line->text, "accDescr");
      const char *description = after ? journey_mermaid_after_colon (after) : NULL;
      g_autofree char *text = description ? journey_mermaid_decode (description) : NULL;

      if (text && *text)
        journey_edit_set_text (JOURNEY_NODE (builder->map), JOURNEY_MAP_SCENARIO, text);
    }
}

/* A text that is longer than a text of a map would be cut. */
static gboolean
check_length (const char *text, guint line, GError **error)
{
  if (journey_text_fits (strlen (text), 0))
    return TRUE;

  g_set_error (error, JOURNEY_MERMAID_ERROR, JOURNEY_MERMAID_ERROR_LIMIT,
               _ ("Line %u is longer than a text of a map may be. Shorten it."), line);
  return FALSE;
}

static gboolean
check_limits (const JourneyMermaidDiagram *diagram, GError **error)
{
  if (diagram->is_too_large)
    {
      g_set_error_literal (error, JOURNEY_MERMAID_ERROR, JOURNEY_MERMAID_ERROR_LIMIT,
                           _ ("The diagram holds more than fits into one map. Import it in parts."));
      return FALSE;
    }
  if (diagram->title && !check_length (diagram->title, diagram->title_line, error))
    return FALSE;
  for (guint i = 0; i < diagram->lines->len; i++)
    {
      const JourneyMermaidLine *line = g_ptr_array_index (diagram->lines, i);

      if (!check_length (line->text, line->line, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
build_items (Builder *builder, GPtrArray *items, GError **error)
{
  for (guint i = 0; i < items->len; i++)
    {
      add_item (builder, g_ptr_array_index (items, i));
      if (g_hash_table_size (builder->personas) > JOURNEY_MERMAID_MAX_ACTORS)
        {
          g_set_error (error, JOURNEY_MERMAID_ERROR, JOURNEY_MERMAID_ERROR_LIMIT,
                       _ ("More than %d people stand behind the scores of the diagram. Look whether these are names."),
                       JOURNEY_MERMAID_MAX_ACTORS);
          return FALSE;
        }
      if (builder->n_elements > JOURNEY_LIMIT_ELEMENTS)
        {
          g_set_error_literal (error, JOURNEY_MERMAID_ERROR, JOURNEY_MERMAID_ERROR_LIMIT,
                               _ ("The diagram holds more than fits into one map. Import it in parts."));
          return FALSE;
        }
    }

  return TRUE;
}

static void
remark_on_nobody (const Builder *builder)
{
  JourneyNode *map = JOURNEY_NODE (builder->map);
  JourneyNode *persona = builder->nobody_line > 0 ? journey_node_child (map, JOURNEY_MAP_PERSONAS, 0) : NULL;
  g_autofree char *name = persona ? journey_csv_shorten (journey_node_text (persona, JOURNEY_PERSONA_NAME)) : NULL;

  if (name)
    journey_csv_remark (builder->remarks, JOURNEY_REMARK_REPAIR, builder->nobody_line,
                        /* translators: %s is the name of a persona */
                        _ ("There are scores that name nobody, such as this one; they were taken for what “%s” feels."), name);
}

static JourneyMap *
build (const JourneyMermaidDiagram *diagram, const char *title, JourneyCsvRemarks *remarks, GError **error)
{
  g_autoptr (GPtrArray) items = journey_mermaid_items_read (diagram, remarks);
  g_autoptr (JourneyMap) map = journey_template_new_map (JOURNEY_TEMPLATE_EMPTY, title);
  g_autoptr (GHashTable) personas = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) names = journey_mermaid_items_names (items);
  Builder builder = {
    .map = map, .personas = personas, .names = names, .range = journey_mermaid_items_range (items), .remarks = remarks
  };
  gboolean fits;

  journey_history_begin (journey_map_history (map), _ ("Import"));
  remark_on_range (&builder);
  remark_on_homeless (&builder, items);
  take_description (&builder, diagram);
  fits = build_items (&builder, items, error);
  remark_on_nobody (&builder);
  remark_on_joined (&builder);
  journey_history_end (journey_map_history (map));
  if (items->len == 0)
    journey_csv_remark (remarks, JOURNEY_REMARK_WARNING, diagram->line, _ ("There is no task in this journey."));

  return fits ? g_steal_pointer (&map) : NULL;
}

static GPtrArray *
list_journeys (GPtrArray *diagrams)
{
  GPtrArray *journeys = g_ptr_array_new ();

  for (guint i = 0; i < diagrams->len; i++)
    if (journey_mermaid_diagram_is_journey (g_ptr_array_index (diagrams, i)))
      g_ptr_array_add (journeys, g_ptr_array_index (diagrams, i));

  return journeys;
}

static void
set_no_journey (GPtrArray *diagrams, GError **error)
{
  const JourneyMermaidDiagram *first = diagrams->len > 0 ? g_ptr_array_index (diagrams, 0) : NULL;
  g_autofree char *kind = first && *first->kind ? journey_csv_shorten (first->kind) : NULL;

  if (kind)
    g_set_error (error, JOURNEY_MERMAID_ERROR, JOURNEY_MERMAID_ERROR_NO_JOURNEY,
                 /* translators: %s is the first word of a diagram of Mermaid, such as flowchart */
                 _ ("Line %u begins with “%s”; a journey of Mermaid begins with “journey”."), first->line, kind);
  else
    g_set_error_literal (error, JOURNEY_MERMAID_ERROR, JOURNEY_MERMAID_ERROR_NO_JOURNEY,
                         _ ("There is no journey of Mermaid in this file."));
}

static const JourneyMermaidDiagram *
choose (GPtrArray *diagrams, guint part, GError **error)
{
  g_autoptr (GPtrArray) journeys = list_journeys (diagrams);

  if (journeys->len == 0)
    set_no_journey (diagrams, error);
  else if (part > journeys->len)
    g_set_error (error, JOURNEY_MERMAID_ERROR, JOURNEY_MERMAID_ERROR_NO_JOURNEY,
                 ngettext ("There is only %u journey in this file.", "There are only %u journeys in this file.", journeys->len),
                 journeys->len);
  else if (part == 0 && journeys->len > 1)
    g_set_error (error, JOURNEY_MERMAID_ERROR, JOURNEY_MERMAID_ERROR_SEVERAL,
                 ngettext ("There is %u journey in this file. Say which one.",
                           "There are %u journeys in this file. Say which one.", journeys->len),
                 journeys->len);
  else
    return g_ptr_array_index (journeys, MAX (part, 1) - 1);

  return NULL;
}

/**
 * journey_mermaid_list:
 * @text: of a file, UTF-8
 * @is_markdown: whether diagrams stand in blocks of Markdown
 *
 * Returns: (transfer full): what the journeys in a file are called, in their order; an empty text for one without a title
 */
GStrv
journey_mermaid_list (GBytes *text, gboolean is_markdown)
{
  g_autofree char *plain = journey_exchange_text (text);
  guint n_points;
  g_autoptr (GPtrArray) diagrams = journey_mermaid_split (plain, is_markdown, &n_points);
  g_autoptr (GPtrArray) journeys = list_journeys (diagrams);
  g_autoptr (GStrvBuilder) titles = g_strv_builder_new ();

  for (guint i = 0; i < journeys->len; i++)
    {
      g_autofree char *title = journey_mermaid_diagram_title (g_ptr_array_index (journeys, i));

      g_strv_builder_add (titles, title);
    }

  return g_strv_builder_end (titles);
}

/**
 * journey_mermaid_import:
 * @text: of a file, UTF-8
 * @options: which journey, and what it is called
 * @report: (nullable): where everything that could not be taken over is listed, with its line
 * @error: return location for a %JOURNEY_MERMAID_ERROR, or a %JOURNEY_CSV_ERROR_LIMIT when the map is too large to be saved
 *
 * Makes a map of a user journey of Mermaid: sections become stages, tasks touchpoints, actors personas, and scores of 1 to 5
 * emotions of −2 to +2; where most scores are on another usual range, that is taken and said. What Mermaid itself drops or
 * garbles is taken over where its meaning is clear, else it is listed. Tasks of one title that follow each other, with other
 * actors, are one touchpoint.
 *
 * Returns: (transfer full) (nullable): a map with one step to undo; NULL with @error
 */
JourneyMap *
journey_mermaid_import (GBytes *text, const JourneyMermaidOptions *options, JourneyReport *report, GError **error)
{
  JourneyCsvRemarks remarks = { .report = report };
  g_autofree char *plain = journey_exchange_text (text);
  guint n_points;
  g_autoptr (GPtrArray) diagrams = journey_mermaid_split (plain, options->is_markdown, &n_points);
  const JourneyMermaidDiagram *diagram = choose (diagrams, options->part, error);
  gboolean fits = diagram && check_limits (diagram, error);
  g_autofree char *own_title = diagram ? journey_mermaid_diagram_title (diagram) : NULL;
  const char *title = options->title && *options->title ? options->title
                      : own_title && *own_title         ? own_title
                                                        : options->fallback;
  g_autoptr (JourneyMap) map = fits ? build (diagram, title, &remarks, error) : NULL;

  if (map && report && n_points > 0)
    journey_report_add (
        report, JOURNEY_REMARK_WARNING, 0,
        ngettext ("The diagram is taken over, but not the %u line of a list or table beside it. To take that over, "
                  "import it from a file without the diagram.",
                  "The diagram is taken over, but not the %u lines of lists and tables beside it. To take them over, "
                  "import them from a file without the diagram.",
                  n_points),
        n_points);
  journey_report_sort (remarks.report);
  journey_csv_remarks_finish (&remarks);

  return map && journey_exchange_fits (map, g_bytes_get_size (text), error) ? g_steal_pointer (&map) : NULL;
}
