/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "journey-csv-header.h"
#include "journey-csv-text.h"
#include "journey-csv-words.h"
#include "journey-edit.h"
#include "journey-exchange-text.h"
#include "journey-markdown-text.h"
#include "journey-outline-builder.h"
#include "journey-outline-lines.h"
#include "journey-outline.h"
#include "journey-template.h"
#include "journey-text.h"

G_DEFINE_QUARK (journey - outline - error - quark, journey_outline_error)

/* What the headings of an outline mean. */
typedef struct
{
  guint title;    /* the level of the title of the map; 0 for none */
  guint stage;    /* the level of stages; 0 for none */
  guint last_top; /* the line of the last heading of the first level, where these are stages with headings below; or 0 */
} Levels;

static char *
plain_line (const JourneyOutlineLine *line)
{
  g_autofree char *plain = journey_markdown_plain (line->text->str);
  g_autofree char *clean = journey_text_clean (plain);

  return journey_text_one_line (clean);
}

static char *
plain_text (const JourneyOutlineLine *line)
{
  g_autofree char *plain = journey_markdown_plain (line->text->str);

  return g_strstrip (journey_text_clean (plain));
}

/* The one heading above all others names the map; the next level below are the stages. */
static Levels
find_levels (GPtrArray *lines, gboolean is_markdown)
{
  Levels levels = { 0 };
  guint n_of_level[8] = { 0 };
  guint n_headings = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      JourneyOutlineLine *line = g_ptr_array_index (lines, i);

      if (line->kind != JOURNEY_OUTLINE_HEADING)
        continue;
      n_of_level[MIN (line->level, 7)]++, n_headings++;
      if (line->level == 1)
        levels.last_top = line->line;
    }

  for (guint i = 1; i < G_N_ELEMENTS (n_of_level) && !levels.stage; i++)
    if (n_of_level[i] == 1 && !levels.title && (is_markdown ? n_headings > 1 || i == 1 : i == 1 && n_of_level[2] > 0))
      levels.title = i;
    else if (n_of_level[i] > 0)
      levels.stage = i;
  if (levels.stage != 1 || n_headings == n_of_level[1])
    levels.last_top = 0;

  return levels;
}

/* Whether a point may well be a touchpoint by itself: it is no pain point, and has no label. */
static gboolean
is_plain_point (const char *markdown)
{
  guint n_marks;
  const char *after;
  g_autofree char *plain = journey_markdown_plain (markdown);
  const char *colon = journey_csv_find_colon (plain, &after);
  g_autofree char *label = colon ? g_strstrip (g_strndup (plain, (gsize)(colon - plain))) : NULL;

  journey_outline_after_marks (plain, &n_marks);

  return n_marks == 0 && !(label && journey_outline_knows_label (label));
}

/* Where most points are touchpoints, but a heading below a stage makes a touchpoint of itself and details of its points, it may
 * be a stage whose heading is too low. */
static void
remark_on_low_headings (GPtrArray *lines, const Levels *levels, JourneyCsvRemarks *remarks)
{
  g_autoptr (GPtrArray) low = g_ptr_array_new ();
  const JourneyOutlineLine *heading = NULL;
  guint n_listed = 0; /* stages with points right below */
  guint indent = G_MAXUINT;

  for (guint i = 0; i < lines->len; i++)
    {
      const JourneyOutlineLine *line = g_ptr_array_index (lines, i);

      if (line->kind == JOURNEY_OUTLINE_MAP)
        return;
      if (line->kind == JOURNEY_OUTLINE_HEADING)
        {
          heading = line;
          indent = G_MAXUINT;
        }
      if (line->kind != JOURNEY_OUTLINE_BULLET || !heading || line->level > indent)
        continue;
      if (heading->level <= levels->stage)
        n_listed += indent == G_MAXUINT && heading->level != levels->title;
      else if (is_plain_point (line->text->str) && (low->len == 0 || g_ptr_array_index (low, low->len - 1) != heading))
        g_ptr_array_add (low, (gpointer)heading);
      indent = line->level;
    }

  for (guint i = 0; n_listed > low->len && i < low->len; i++)
    {
      const JourneyOutlineLine *line = g_ptr_array_index (low, i);
      g_autofree char *title = plain_line (line);

      journey_csv_remark (remarks, JOURNEY_REMARK_WARNING, line->line,
                          _ ("“%s” became a touchpoint, and the points below it what it has. If it is a stage, give its heading "
                             "the level of the others."),
                          title);
    }
}

/* 'as-is, 1-5 -->' */
static void
take_map (JourneyOutlineBuilder *builder, const char *text)
{
  JourneyNode *map = JOURNEY_NODE (builder->map);
  g_autofree char *nick = g_strndup (text, strcspn (text, ","));
  int state = journey_field_choice (journey_spec_field (JOURNEY_MAP_STATE), nick);
  const char *scale = strchr (text, ',');
  int low, high;

  builder->is_ours = TRUE;
  if (state >= 0)
    journey_edit_set_integer (map, JOURNEY_MAP_STATE, state);
  if (scale && sscanf (scale, ", %4d-%4d", &low, &high) == 2)
    journey_edit_set_scale (builder->map, low, high);
}

static void
take_heading (JourneyOutlineBuilder *builder, const JourneyOutlineLine *line, const Levels *levels)
{
  g_autofree char *title = plain_line (line);

  if (line->level == levels->title)
    return;
  if (line->level <= levels->stage)
    journey_outline_builder_stage (builder, title);
  else
    journey_outline_builder_touchpoint (builder, line->text->str, TRUE);
}

/* A name of up to three words that begins as names do. */
static gboolean
looks_like_name (const char *text)
{
  guint n_blanks = 0;

  for (const char *p = text; *p; p++)
    n_blanks += *p == ' ';

  return n_blanks < 3 && (g_unichar_isupper (g_utf8_get_char (text)) || (guchar)*text >= 0x80);
}

/* 'Mei, Tom' are two; 'Rosa, 71, afraid of falling' is one. */
static GStrv
split_names (const char *text)
{
  g_autoptr (GRegex) firm = g_regex_new ("\\s*[;；、]\\s*", 0, 0, NULL);
  g_autoptr (GRegex) loose = g_regex_new ("\\s*[,，]\\s*", 0, 0, NULL);
  g_autofree char *all = g_strstrip (g_strdup (text));
  g_auto (GStrv) parts = g_regex_split (firm, all, 0);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; parts[i]; i++)
    {
      g_auto (GStrv) pieces = g_regex_split (loose, parts[i], 0);
      gboolean is_list = TRUE;

      for (guint j = 0; pieces[j]; j++)
        is_list = is_list && (!*pieces[j] || looks_like_name (pieces[j]));
      if (is_list)
        g_strv_builder_addv (names, (const char **)pieces);
      else
        g_strv_builder_add (names, parts[i]);
    }

  return g_strv_builder_end (names);
}

/* 'Personas: Mei, Tom' above the first stage; what is felt and names nobody is felt by the first of them. */
static gboolean
take_personas (JourneyOutlineBuilder *builder, const char *text)
{
  const char *after;
  const char *colon = journey_csv_find_colon (text, &after);
  g_autofree char *label = colon ? g_strstrip (g_strndup (text, (gsize)(colon - text))) : NULL;
  g_auto (GStrv) names = NULL;

  if (!label || journey_csv_header_find (label) != JOURNEY_CSV_PERSONA)
    return FALSE;

  names = builder->is_ours ? g_strsplit (after, ";", -1) : split_names (after);
  for (guint i = 0; names[i]; i++)
    if (*g_strstrip (names[i]))
      journey_outline_builder_persona (builder, names[i]);

  return TRUE;
}

/* What stands behind a word and a colon, or all of it. */
static const char *
after_word (const char *text, JourneyCsvWord word)
{
  const char *after;
  const char *colon = journey_csv_find_colon (text, &after);
  g_autofree char *label = colon ? g_strndup (text, (gsize)(colon - text)) : g_strdup ("");

  return colon && journey_csv_word_is (word, label) ? after + strspn (after, " ") : text;
}

/* A paragraph below a list may be of the stage, or of nothing in the map. */
static void
remark_on_text (JourneyOutlineBuilder *builder, const char *text)
{
  const char *title = journey_node_text (JOURNEY_NODE (builder->at.touchpoint), JOURNEY_TOUCHPOINT_TITLE);
  g_autofree char *shown = journey_csv_shorten (text);
  g_autofree char *shown_title = journey_csv_shorten (title);

  if (!builder->at.below_heading && !builder->is_ours)
    journey_csv_remark (builder->remarks, JOURNEY_REMARK_WARNING, builder->line,
                        /* translators: a text, and the title of a touchpoint */
                        _ ("“%s” stands below the list; it was added to “%s”."), shown, shown_title);
}

/* What stands without a sign tells of the map, then of the stage, then of the touchpoint. */
static void
take_text (JourneyOutlineBuilder *builder, const JourneyOutlineLine *line)
{
  g_autofree char *text = plain_text (line);

  if (builder->at.touchpoint)
    {
      if (line->level == 0)
        remark_on_text (builder, text);
      journey_outline_builder_detail (builder, line->text->str, FALSE);
    }
  else if (builder->at.stage)
    journey_outline_builder_append (builder, builder->at.stage, JOURNEY_STAGE_QUESTION,
                                    after_word (text, JOURNEY_CSV_WORD_QUESTION));
  else if (!take_personas (builder, text))
    journey_outline_builder_append (builder, builder->map, JOURNEY_MAP_SCENARIO, after_word (text, JOURNEY_CSV_WORD_SCENARIO));
}

/* 'Scenario: …' or 'Authors: …' below the title; what else stands there in a list is a touchpoint. */
static gboolean
take_of_map (JourneyOutlineBuilder *builder, const JourneyOutlineLine *line)
{
  static const JourneyFieldId fields[] = { JOURNEY_MAP_STATE, JOURNEY_MAP_AUTHORS };
  g_autofree char *plain = plain_line (line);
  const char *scenario = after_word (plain, JOURNEY_CSV_WORD_SCENARIO);

  if (builder->at.stage)
    return FALSE;
  if (scenario != plain)
    {
      journey_outline_builder_append (builder, builder->map, JOURNEY_MAP_SCENARIO, scenario);
      return TRUE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *label = g_strdup_printf ("**%s:** ", _ (journey_spec_field (fields[i])->label));
      g_autofree char *text = g_str_has_prefix (line->text->str, label) ? plain_line (line) : NULL;
      g_auto (GStrv) names = NULL;

      if (!text)
        continue;
      names = g_strsplit (text + MIN (strlen (text), strlen (label) - strlen ("****")), "; ", -1);
      if (fields[i] == JOURNEY_MAP_AUTHORS && names[0])
        journey_edit_set_strings (JOURNEY_NODE (builder->map), JOURNEY_MAP_AUTHORS, (const char *const *)names);
      return TRUE;
    }

  return take_personas (builder, plain);
}

static void
take_bullet (JourneyOutlineBuilder *builder, const JourneyOutlineLine *line, guint depth)
{
  gboolean below_heading = builder->at.touchpoint && builder->at.below_heading;

  if (journey_text_is_blank (line->text->str))
    {
      journey_csv_remark (builder->remarks, JOURNEY_REMARK_SKIPPED, line->line, _ ("A point without text is left out."));
      return;
    }
  if (take_of_map (builder, line))
    return;
  if (builder->at.touchpoint && (below_heading || depth > 0))
    journey_outline_builder_detail (builder, line->text->str, depth > (below_heading ? 0 : 1));
  else
    journey_outline_builder_touchpoint (builder, line->text->str, FALSE);
}

/* How deep a point stands below others, from how far it and they are indented. */
static guint
depth_of (GArray *indents, guint indent)
{
  while (indents->len > 0 && g_array_index (indents, guint, indents->len - 1) >= indent)
    g_array_set_size (indents, indents->len - 1);
  g_array_append_val (indents, indent);

  return indents->len - 1;
}

static void
take_line (JourneyOutlineBuilder *builder, const JourneyOutlineLine *line, const Levels *levels, GArray *indents)
{
  builder->line = line->line;
  if (!journey_text_fits (0, line->text->len))
    {
      journey_outline_builder_refuse (builder, _ ("“%s” is left out: the text would be too long."), line->text->str);
      return;
    }
  if (line->kind != JOURNEY_OUTLINE_ROW || line->level > 0)
    journey_outline_builder_end_table (builder);
  if (line->kind == JOURNEY_OUTLINE_HEADING)
    g_array_set_size (indents, 0);

  switch (line->kind)
    {
    case JOURNEY_OUTLINE_HEADING:
      take_heading (builder, line, levels);
      break;
    case JOURNEY_OUTLINE_BULLET:
      take_bullet (builder, line, depth_of (indents, line->level));
      break;
    case JOURNEY_OUTLINE_TEXT:
    case JOURNEY_OUTLINE_QUOTE:
      take_text (builder, line);
      break;
    case JOURNEY_OUTLINE_ROW:
      journey_outline_builder_row (builder, line->text->str);
      break;
    case JOURNEY_OUTLINE_MAP:
      take_map (builder, line->text->str);
      break;
    case JOURNEY_OUTLINE_END:
      journey_csv_remark (builder->remarks, JOURNEY_REMARK_WARNING, line->line,
                          _ ("The map ends here. What stands below, such as opportunities, personas, competitors and scores of "
                             "segments, is left out."));
      break;
    case JOURNEY_OUTLINE_CODE:
      journey_csv_remark (builder->remarks, JOURNEY_REMARK_SKIPPED, line->line, _ ("A block of code is left out."));
      break;
    }
}

static char *
find_title (GPtrArray *lines, const Levels *levels)
{
  for (guint i = 0; levels->title && i < lines->len; i++)
    {
      JourneyOutlineLine *line = g_ptr_array_index (lines, i);

      if (line->kind == JOURNEY_OUTLINE_HEADING && line->level == levels->title)
        return plain_line (line);
    }

  return NULL;
}

static gboolean
has_touchpoints (JourneyMap *map)
{
  JourneyState *state = journey_map_state (map);

  for (guint i = 0; i < journey_state_n_children (state, JOURNEY_MAP_STAGES); i++)
    if (journey_state_n_children (journey_state_child (state, JOURNEY_MAP_STAGES, i), JOURNEY_STAGE_TOUCHPOINTS) > 0)
      return TRUE;

  return FALSE;
}

static JourneyMap *
build (GPtrArray *lines, const JourneyOutlineOptions *options, JourneyCsvRemarks *remarks)
{
  Levels levels = find_levels (lines, options->is_markdown);
  g_autofree char *own_title = find_title (lines, &levels);
  const char *title = options->title && *options->title ? options->title
                      : own_title && *own_title         ? own_title
                                                        : options->fallback;
  JourneyMap *map = journey_template_new_map (JOURNEY_TEMPLATE_EMPTY, title);
  g_autoptr (GArray) indents = g_array_new (FALSE, FALSE, sizeof (guint));
  JourneyOutlineBuilder builder;

  journey_history_begin (journey_map_history (map), _ ("Import"));
  journey_outline_builder_init (&builder, map, remarks);
  if (options->is_markdown && levels.last_top > 0)
    journey_csv_remark (remarks, JOURNEY_REMARK_WARNING, levels.last_top,
                        _ ("There are several headings of the first level: they became stages, and those below them touchpoints. "
                           "If the first one is the title, give the others a lower level."));
  if (options->is_markdown)
    remark_on_low_headings (lines, &levels, remarks);
  for (guint i = 0; i < lines->len; i++)
    take_line (&builder, g_ptr_array_index (lines, i), &levels, indents);
  journey_outline_builder_finish (&builder);
  journey_history_end (journey_map_history (map));

  return map;
}

/* Names of sites and pictures that only Markdown holds. */
static void
report_links (GPtrArray *lines, JourneyReport *report)
{
  guint n = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const JourneyOutlineLine *line = g_ptr_array_index (lines, i);

      if (line->kind != JOURNEY_OUTLINE_CODE && journey_text_fits (0, line->text->len))
        n += journey_markdown_count_links (line->text->str);
    }
  if (n > 0)
    journey_report_add (report, JOURNEY_REMARK_WARNING, 0,
                        ngettext ("The address of %u link is left out; its text stays.",
                                  "The addresses of %u links are left out; their texts stay.", n),
                        n);
}

/**
 * journey_outline_import:
 * @text: of a file, UTF-8
 * @options: what it is, and what the map is called
 * @report: (nullable): where everything that could not be taken over is listed, with its line
 * @error: return location for a %JOURNEY_OUTLINE_ERROR, or a %JOURNEY_CSV_ERROR when the map could not be saved
 *
 * Makes a map of an outline: headings become stages, points of lists touchpoints, and points below these what the touchpoint has
 * (journey_outline_builder_detail ()). One heading above all others is the title; headings below stages are touchpoints, too. A
 * paragraph or quote below the title is the scenario, below a stage its guiding question. Rows of a table are
 * scores of the touchpoint above it, or of those that they name.
 *
 * Returns: (transfer full) (nullable): a map with one step to undo; NULL with @error
 */
JourneyMap *
journey_outline_import (GBytes *text, const JourneyOutlineOptions *options, JourneyReport *report, GError **error)
{
  JourneyCsvRemarks remarks = { .report = report };
  g_autofree char *plain = journey_exchange_text (text);
  g_autoptr (GPtrArray) lines = journey_outline_split (plain, options->is_markdown);
  g_autoptr (JourneyMap) map = NULL;

  if (lines->len > JOURNEY_OUTLINE_MAX_LINES)
    {
      g_set_error_literal (error, JOURNEY_OUTLINE_ERROR, JOURNEY_OUTLINE_ERROR_LIMIT,
                           _ ("The text holds more than fits into one map. Import it in parts."));
      return NULL;
    }

  map = build (lines, options, &remarks);
  if (report && options->is_markdown && has_touchpoints (map))
    report_links (lines, report);
  journey_report_sort (remarks.report);
  journey_csv_remarks_finish (&remarks);
  if (!has_touchpoints (map))
    {
      g_set_error_literal (
          error, JOURNEY_OUTLINE_ERROR, JOURNEY_OUTLINE_ERROR_EMPTY,
          _ ("There is no touchpoint in this text. Write stages as headings, and touchpoints as lists below them."));
      return NULL;
    }

  return journey_exchange_fits (map, g_bytes_get_size (text), error) ? g_steal_pointer (&map) : NULL;
}
