/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-reading.h"

#include <glib/gi18n.h>
#include <math.h>

#include "journey-cell-text.h"
#include "journey-number.h"
#include "journey-reading-private.h"
#include "journey-text.h"
#include "journey-usual-name.h"

static void
block_free (gpointer data)
{
  JourneyReadingBlock *block = data;

  g_free (block->text);
  g_free (block->label);
  g_clear_pointer (&block->rows, g_ptr_array_unref);
  g_free (block);
}

/**
 * journey_reading_say:
 *
 * Returns: (transfer none): a new block at the end
 */
JourneyReadingBlock *
journey_reading_say (JourneyReadingAloud *aloud, JourneyReadingKind kind, const char *text)
{
  JourneyReadingBlock *block = g_new0 (JourneyReadingBlock, 1);

  block->kind = kind;
  block->text = g_strdup (text);
  g_ptr_array_add (aloud->blocks, block);

  return block;
}

/**
 * journey_reading_item:
 * @label: may be empty
 *
 * Says @text behind its label, unless it is blank.
 *
 * Returns: (nullable) (transfer none): the new block
 */
JourneyReadingBlock *
journey_reading_item (JourneyReadingAloud *aloud, const char *label, const char *text)
{
  JourneyReadingBlock *block;

  if (journey_text_is_blank (text))
    return NULL;

  block = journey_reading_say (aloud, JOURNEY_READING_ITEM, text);
  block->label = g_strdup (label);

  return block;
}

/**
 * journey_reading_table:
 *
 * Returns: (transfer none): the rows of a new table at the end, for journey_reading_row ()
 */
GPtrArray *
journey_reading_table (JourneyReadingAloud *aloud)
{
  JourneyReadingBlock *block = journey_reading_say (aloud, JOURNEY_READING_TABLE, NULL);

  block->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);

  return block->rows;
}

/**
 * journey_reading_row:
 * @cells: (transfer full) (array zero-terminated=1): the first row has the headings
 */
void
journey_reading_row (GPtrArray *rows, char **cells)
{
  g_ptr_array_add (rows, cells);
}

/* Who is told of, as an outline names them: with semicolons between the names, so that one that has some is left to what it
 * feels. */
static char *
list_personas (JourneyState *map)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_PERSONAS); i++)
    {
      g_autofree char *name =
          journey_text_one_line (journey_state_text (journey_state_child (map, JOURNEY_MAP_PERSONAS, i), JOURNEY_PERSONA_NAME));

      if (!journey_text_is_blank (name) && !strchr (name, ';'))
        g_string_append_printf (names, "%s%s", names->len > 0 ? "; " : "", name);
    }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
tell_map (JourneyReadingAloud *aloud)
{
  JourneyState *map = aloud->map;
  const char *scenario = journey_state_text (map, JOURNEY_MAP_SCENARIO);
  g_autofree char *authors = journey_reading_value (aloud, map, JOURNEY_MAP_AUTHORS);
  g_autofree char *personas = list_personas (map);
  g_autofree char *scale = NULL;

  journey_reading_say (aloud, JOURNEY_READING_TITLE, journey_usual_title (journey_state_text (map, JOURNEY_MAP_TITLE)));
  if (!journey_text_is_blank (scenario))
    journey_reading_say (aloud, JOURNEY_READING_TEXT, scenario);
  /* translators: %s is As-is or To-be, %d the ends of the scale */
  scale = g_strdup_printf (
      _ ("%s, scored from %d to %d"),
      journey_field_label (journey_spec_field (JOURNEY_MAP_STATE), journey_state_integer (map, JOURNEY_MAP_STATE)),
      journey_state_integer (map, JOURNEY_MAP_SCALE_LOW), journey_state_integer (map, JOURNEY_MAP_SCALE_HIGH));
  journey_reading_item (aloud, _ ("State"), scale);
  journey_reading_item (aloud, _ ("Authors"), authors);
  journey_reading_item (aloud, _ ("Personas"), personas);
}

static void
tell_stage (JourneyReadingAloud *aloud, JourneyState *stage)
{
  g_autofree char *title = journey_reading_name (aloud, journey_state_id (stage));
  const char *question = journey_state_text (stage, JOURNEY_STAGE_QUESTION);

  journey_reading_say (aloud, JOURNEY_READING_STAGE, title)->id = journey_state_id (stage);
  if (!journey_text_is_blank (question))
    journey_reading_say (aloud, JOURNEY_READING_QUESTION, question);
  for (guint i = 0; i < journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS); i++)
    journey_reading_touchpoint (aloud, journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, i));
}

static gboolean
has_kinds (JourneyState *map)
{
  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_DIMENSIONS); i++)
    {
      JourneyState *dimension = journey_state_child (map, JOURNEY_MAP_DIMENSIONS, i);

      if (journey_state_integer (dimension, JOURNEY_DIMENSION_KIND) != JOURNEY_DIMENSION_KIND_BENEFIT
          || journey_state_number (dimension, JOURNEY_DIMENSION_WEIGHT) != 1)
        return TRUE;
    }

  return FALSE;
}

/**
 * journey_reading_new:
 * @map: the state of a map; it must outlive the blocks
 * @whole: the map that @map is a part of, or @map: it has the numbers of touchpoints and their ranks
 *
 * Puts all that a map says into the order in which it is read aloud: title, stages with their touchpoints from left to right, and
 * below each what stands in its column; then what belongs to the map, the ranking first. Nothing is left out but what is for
 * the eye: pictures and colours.
 *
 * Returns: (transfer full) (element-type JourneyReadingBlock): the blocks
 */
GPtrArray *
journey_reading_new (JourneyState *map, JourneyState *whole)
{
  g_autoptr (GHashTable) index = journey_state_index (whole);
  g_autoptr (GHashTable) followers = journey_cell_followers (map);
  g_autoptr (JourneyGapTable) gaps = journey_gap_table_new (whole);
  JourneyReadingAloud aloud = { map, gaps, index, followers, has_kinds (map), g_ptr_array_new_with_free_func (block_free) };

  tell_map (&aloud);
  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_STAGES); i++)
    tell_stage (&aloud, journey_state_child (map, JOURNEY_MAP_STAGES, i));
  journey_reading_rest (&aloud);

  return aloud.blocks;
}
