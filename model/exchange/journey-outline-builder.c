/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-outline-builder.h"

#include <glib/gi18n.h>
#include <string.h>

#include "journey-csv-text.h"
#include "journey-edit.h"
#include "journey-markdown-text.h"
#include "journey-text.h"

/* Personas, lanes or dimensions: more of them nobody can keep apart. */
#define MAX_NAMES 500

/**
 * journey_outline_builder_init:
 * @builder: (out caller-allocates): given back with journey_outline_builder_finish ()
 * @map: an empty map in a transaction; all arguments must outlive the builder
 */
void
journey_outline_builder_init (JourneyOutlineBuilder *builder, JourneyMap *map, JourneyCsvRemarks *remarks)
{
  *builder = (JourneyOutlineBuilder){ .map = map, .remarks = remarks };
  builder->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  builder->of_rows = g_hash_table_new (NULL, NULL);
  builder->mends = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)g_ptr_array_unref);
  builder->written = g_string_new (NULL);
}

/* Sets the text that was put together, all at once: each time costs as much as it is long. */
static void
finish_text (JourneyOutlineBuilder *builder)
{
  if (builder->written_node)
    journey_edit_set_text (builder->written_node, builder->written_field, builder->written->str);
  builder->written_node = NULL;
}

/**
 * journey_outline_builder_append:
 * @node: of the map
 * @field: a text of @node
 *
 * Puts @text into a line of its own below what @field says already; where that would be more than a text holds, it is listed.
 */
void
journey_outline_builder_append (JourneyOutlineBuilder *builder, gpointer node, JourneyFieldId field, const char *text)
{
  if (builder->written_node != node || builder->written_field != field)
    {
      finish_text (builder);
      builder->written_node = node;
      builder->written_field = field;
      g_string_assign (builder->written, journey_node_text (node, field));
    }

  if (!journey_text_fits (builder->written->len + 1, strlen (text)))
    {
      journey_outline_builder_refuse (builder, _ ("“%s” is left out: the text would be too long."), text);
      return;
    }
  if (builder->written->len > 0)
    g_string_append_c (builder->written, '\n');
  g_string_append (builder->written, text);
}

/**
 * journey_outline_builder_may_name:
 * @kind: of what is to be made
 *
 * Returns: whether one more of @kind may be made; if not, @name is listed
 */
gboolean
journey_outline_builder_may_name (JourneyOutlineBuilder *builder, JourneyKind kind, const char *name)
{
  if (builder->n_names[kind]++ < MAX_NAMES)
    return TRUE;

  journey_outline_builder_refuse (builder, _ ("“%s” is left out: there are too many such names."), name);
  return FALSE;
}

/**
 * journey_outline_builder_finish:
 *
 * Tells opportunities which touchpoints they mend, and frees what the builder holds.
 */
void
journey_outline_builder_finish (JourneyOutlineBuilder *builder)
{
  GHashTableIter iter;
  gpointer opportunity, ids;

  finish_text (builder);
  g_hash_table_iter_init (&iter, builder->mends);
  while (g_hash_table_iter_next (&iter, &opportunity, &ids))
    {
      g_ptr_array_add (ids, NULL);
      journey_edit_set_strings (opportunity, JOURNEY_OPPORTUNITY_TOUCHPOINTS, (const char *const *)((GPtrArray *)ids)->pdata);
    }
  g_hash_table_unref (builder->known);
  g_hash_table_unref (builder->mends);
  g_hash_table_unref (builder->of_rows);
  g_clear_pointer (&builder->columns, g_array_unref);
  g_string_free (builder->written, TRUE);
}

static char *
key_of (JourneyKind kind, const char *name)
{
  return g_strdup_printf ("%d/%s", kind, name);
}

/**
 * journey_outline_builder_known:
 *
 * Returns: (nullable) (transfer none): what was made under that name
 */
gpointer
journey_outline_builder_known (JourneyOutlineBuilder *builder, JourneyKind kind, const char *name)
{
  g_autofree char *key = key_of (kind, name);

  return g_hash_table_lookup (builder->known, key);
}

/**
 * journey_outline_builder_know:
 *
 * Remembers what was made, so that no list has to be searched.
 */
void
journey_outline_builder_know (JourneyOutlineBuilder *builder, JourneyKind kind, const char *name, gpointer node)
{
  g_hash_table_insert (builder->known, key_of (kind, name), node);
}

/**
 * journey_outline_builder_refuse:
 * @sentence: with one %s
 *
 * Lists what is not taken over.
 */
void
journey_outline_builder_refuse (JourneyOutlineBuilder *builder, const char *sentence, const char *text)
{
  g_autofree char *line = journey_text_one_line (text);
  g_autofree char *shown = journey_csv_shorten (line);

  journey_csv_remark (builder->remarks, JOURNEY_REMARK_SKIPPED, builder->line, sentence, shown);
}

/* Returns: (transfer full): by what a row of a table finds a stage, or a touchpoint in one */
static char *
place_key (JourneyStage *stage, const char *title)
{
  g_autofree char *folded = journey_text_fold (title);

  return g_strdup_printf ("%s/%s", stage ? journey_node_id (JOURNEY_NODE (stage)) : "", folded);
}

/* The first of a name is the one that is meant. */
static void
know_place (JourneyOutlineBuilder *builder, JourneyKind kind, JourneyStage *stage, const char *title, gpointer node)
{
  g_autofree char *key = place_key (stage, title);

  if (!journey_outline_builder_known (builder, kind, key))
    journey_outline_builder_know (builder, kind, key, node);
}

/* What is said next is of this touchpoint. */
static void
settle (JourneyOutlineBuilder *builder, JourneyTouchpoint *touchpoint)
{
  if (builder->at.touchpoint != touchpoint)
    {
      builder->at.pain_point = NULL;
      builder->at.opportunity = NULL;
      builder->at.persona = NULL;
      builder->at.score = NULL;
      builder->at.evidence = NULL;
    }
  builder->at.touchpoint = touchpoint;
}

/* Returns: (nullable): what a row of a table made, when the text comes to it for the first time */
static gpointer
take_of_rows (JourneyOutlineBuilder *builder, JourneyKind kind, JourneyStage *stage, const char *title)
{
  g_autofree char *key = place_key (stage, title);
  gpointer known = journey_outline_builder_known (builder, kind, key);

  return known && g_hash_table_remove (builder->of_rows, known) ? known : NULL;
}

/**
 * journey_outline_builder_stage:
 * @title: plain
 *
 * Goes on in a new stage, or in the one of that name that a table above made.
 */
void
journey_outline_builder_stage (JourneyOutlineBuilder *builder, const char *title)
{
  JourneyStage *made = take_of_rows (builder, JOURNEY_KIND_STAGE, NULL, title);

  builder->at.stage = made ? made : journey_edit_add_stage (builder->map, G_MAXUINT, title);
  settle (builder, NULL);
  know_place (builder, JOURNEY_KIND_STAGE, NULL, title, builder->at.stage);
}

/* Rows of a table may have made it already. */
static void
need_stage (JourneyOutlineBuilder *builder)
{
  const char *title = _ ("Journey");
  g_autofree char *key = place_key (NULL, title);

  if (!builder->at.stage)
    builder->at.stage = journey_outline_builder_known (builder, JOURNEY_KIND_STAGE, key);
  if (!builder->at.stage)
    journey_outline_builder_stage (builder, title);
}

/**
 * journey_outline_builder_go_to:
 * @stage: the title of a stage; empty for the one where the text is
 * @touchpoint: the title of a touchpoint; empty for the one where the text is
 *
 * Goes on at the touchpoint of that name, as people would take it for the same, which is made if there is none. Where it is not
 * named, nothing is changed.
 *
 * Returns: whether there is a touchpoint now
 */
gboolean
journey_outline_builder_go_to (JourneyOutlineBuilder *builder, const char *stage, const char *touchpoint)
{
  g_autofree char *stage_key = place_key (NULL, stage);
  g_autofree char *key = NULL;
  g_autofree char *title = journey_text_one_line (stage);
  gpointer known = *stage ? journey_outline_builder_known (builder, JOURNEY_KIND_STAGE, stage_key) : builder->at.stage;

  if (!*touchpoint)
    return known == builder->at.stage && builder->at.touchpoint != NULL;

  if (*stage && !known)
    {
      journey_outline_builder_stage (builder, title);
      g_hash_table_add (builder->of_rows, builder->at.stage);
    }
  else if (known != builder->at.stage)
    {
      builder->at.stage = known;
      settle (builder, NULL);
    }
  need_stage (builder);

  key = place_key (builder->at.stage, touchpoint);
  known = journey_outline_builder_known (builder, JOURNEY_KIND_TOUCHPOINT, key);
  if (known)
    settle (builder, known);
  else
    {
      journey_outline_builder_titled (builder, touchpoint, FALSE);
      g_hash_table_add (builder->of_rows, builder->at.touchpoint);
    }

  return TRUE;
}

/**
 * journey_outline_builder_touchpoint:
 * @markdown: its title
 * @is_heading: and not a point of a list
 *
 * Goes on at a new touchpoint, or at the one of that name that a table above made in the stage.
 */
void
journey_outline_builder_touchpoint (JourneyOutlineBuilder *builder, const char *markdown, gboolean is_heading)
{
  g_autofree char *plain = journey_markdown_plain (markdown);
  JourneyTouchpoint *made = builder->at.stage ? take_of_rows (builder, JOURNEY_KIND_TOUCHPOINT, builder->at.stage, plain) : NULL;

  if (!made)
    {
      journey_outline_builder_titled (builder, plain, is_heading);
      return;
    }

  settle (builder, made);
  builder->at.below_heading = is_heading;
  builder->at.n_details = 0;
}

/**
 * journey_outline_builder_titled:
 * @text: its title, plain
 * @is_heading: and not a point of a list or a row of a table
 *
 * Goes on at a new touchpoint.
 */
void
journey_outline_builder_titled (JourneyOutlineBuilder *builder, const char *text, gboolean is_heading)
{
  g_autofree char *clean = journey_text_clean (text);
  g_autofree char *title = journey_text_one_line (clean);

  need_stage (builder);
  settle (builder, journey_edit_add_touchpoint (builder->at.stage, G_MAXUINT, title));
  know_place (builder, JOURNEY_KIND_TOUCHPOINT, builder->at.stage, title, builder->at.touchpoint);
  builder->at.below_heading = is_heading;
  builder->at.n_details = 0;
}
