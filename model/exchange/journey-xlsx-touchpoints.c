/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <math.h>

#include "journey-xlsx-private.h"

/* Fields of a touchpoint in the order of their columns. */
static const struct
{
  JourneyFieldId field;
  double width;
} columns[] = {
  { JOURNEY_TOUCHPOINT_TITLE, 28 },           { JOURNEY_TOUCHPOINT_CHANNEL, 14 },
  { JOURNEY_TOUCHPOINT_ACTION, 32 },          { JOURNEY_TOUCHPOINT_THOUGHT, 32 },
  { JOURNEY_TOUCHPOINT_BACKSTAGE, 24 },       { JOURNEY_TOUCHPOINT_OWNER, 16 },
  { JOURNEY_TOUCHPOINT_MOMENT_OF_TRUTH, 12 }, { JOURNEY_TOUCHPOINT_KANO, 16 },
  { JOURNEY_TOUCHPOINT_KANO_DATE, 12 },       { JOURNEY_TOUCHPOINT_TIER, 14 },
};

static void
write_heads (JourneyXlsxSheet *sheet)
{
  JourneyState *map = sheet->xlsx->map;

  journey_xlsx_head (sheet, _ ("No."), 6);
  journey_xlsx_head (sheet, _ ("Stage"), 18);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    journey_xlsx_head (sheet, _ (journey_spec_field (columns[i].field)->label), columns[i].width);
  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_PERSONAS); i++)
    {
      g_autofree char *name =
          journey_xlsx_name (sheet->xlsx, journey_state_id (journey_state_child (map, JOURNEY_MAP_PERSONAS, i)));
      /* translators: %s is the name of a persona */
      g_autofree char *emotion = g_strdup_printf (_ ("Emotion of %s"), name);
      g_autofree char *word = g_strdup_printf (_ ("%s in a word"), emotion);

      journey_xlsx_head (sheet, emotion, 12);
      journey_xlsx_head (sheet, word, 14);
    }
  journey_xlsx_head (sheet, _ ("Pain points"), 40);
  journey_xlsx_head (sheet, _ ("Worst severity"), 10);
  journey_xlsx_head (sheet, _ ("Opportunities"), 40);
  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_LANES); i++)
    {
      JourneyState *lane = journey_state_child (map, JOURNEY_MAP_LANES, i);
      g_autofree char *title = journey_xlsx_name (sheet->xlsx, journey_state_id (lane));

      if (journey_state_integer (lane, JOURNEY_LANE_KIND) == JOURNEY_LANE_KIND_CUSTOM)
        journey_xlsx_head (sheet, title, 30);
    }
}

static guint
write_emotions (JourneyXlsxSheet *sheet, JourneyState *touchpoint, guint column)
{
  JourneyState *map = sheet->xlsx->map;
  guint n = journey_state_n_children (map, JOURNEY_MAP_PERSONAS);

  for (guint i = 0; i < n; i++)
    {
      const char *id = journey_state_id (journey_state_child (map, JOURNEY_MAP_PERSONAS, i));

      for (guint j = 0; j < journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_EMOTIONS); j++)
        {
          JourneyState *emotion = journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_EMOTIONS, j);

          if (g_strcmp0 (journey_state_text (emotion, JOURNEY_EMOTION_PERSONA), id) != 0)
            continue;
          journey_xlsx_field (sheet, column + 2 * i, emotion, JOURNEY_EMOTION_VALUE);
          journey_xlsx_field (sheet, column + 2 * i + 1, emotion, JOURNEY_EMOTION_WORD);
        }
    }

  return column + 2 * n;
}

static void
append_line (GString *lines, const char *line)
{
  if (*line)
    g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", line);
}

static void
write_pain_points (JourneyXlsxSheet *sheet, JourneyState *touchpoint, guint column)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  int worst = 0;

  for (guint i = 0; i < journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_PAIN_POINTS); i++)
    {
      JourneyState *pain_point = journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_PAIN_POINTS, i);

      append_line (lines, journey_state_text (pain_point, JOURNEY_PAIN_POINT_TEXT));
      worst = MAX (worst, journey_state_integer (pain_point, JOURNEY_PAIN_POINT_SEVERITY));
    }
  journey_xlsx_text (sheet, column, lines->str);
  journey_xlsx_number (sheet, column + 1, worst > 0 ? worst : NAN);
}

static void
write_opportunities (JourneyXlsxSheet *sheet, JourneyState *touchpoint, guint column)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  GPtrArray *followers = g_hash_table_lookup (sheet->xlsx->followers, journey_state_id (touchpoint));

  for (guint i = 0; followers && i < followers->len; i++)
    {
      JourneyState *follower = g_ptr_array_index (followers, i);

      if (journey_state_kind (follower) == JOURNEY_KIND_OPPORTUNITY)
        append_line (lines, journey_state_text (follower, JOURNEY_OPPORTUNITY_TEXT));
    }
  journey_xlsx_text (sheet, column, lines->str);
}

static void
write_notes (JourneyXlsxSheet *sheet, JourneyState *touchpoint, guint column)
{
  JourneyState *map = sheet->xlsx->map;

  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_LANES); i++)
    {
      JourneyState *lane = journey_state_child (map, JOURNEY_MAP_LANES, i);
      g_autoptr (GString) lines = g_string_new (NULL);

      if (journey_state_integer (lane, JOURNEY_LANE_KIND) != JOURNEY_LANE_KIND_CUSTOM)
        continue;
      for (guint j = 0; j < journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_NOTES); j++)
        {
          JourneyState *note = journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_NOTES, j);

          if (g_strcmp0 (journey_state_text (note, JOURNEY_NOTE_LANE), journey_state_id (lane)) == 0)
            append_line (lines, journey_state_text (note, JOURNEY_NOTE_TEXT));
        }
      journey_xlsx_text (sheet, column++, lines->str);
    }
}

static void
write_touchpoint (JourneyXlsxSheet *sheet, JourneyState *stage, JourneyState *touchpoint)
{
  g_autofree char *stage_title = journey_xlsx_name (sheet->xlsx, journey_state_id (stage));
  guint column = 2;

  journey_xlsx_number (sheet, 0, sheet->row);
  journey_xlsx_text (sheet, 1, stage_title);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    journey_xlsx_field (sheet, column++, touchpoint, columns[i].field);
  column = write_emotions (sheet, touchpoint, column);
  write_pain_points (sheet, touchpoint, column);
  write_opportunities (sheet, touchpoint, column + 2);
  write_notes (sheet, touchpoint, column + 3);
  sheet->row++;
}

/**
 * journey_xlsx_touchpoints:
 *
 * Adds the sheet of touchpoints, in the order of the map, with a column for each persona and each lane of the user's own.
 */
void
journey_xlsx_touchpoints (JourneyXlsx *xlsx)
{
  JourneyXlsxSheet sheet;

  journey_xlsx_begin (&sheet, xlsx, _ ("Touchpoints"));
  write_heads (&sheet);
  for (guint i = 0; i < journey_state_n_children (xlsx->map, JOURNEY_MAP_STAGES); i++)
    {
      JourneyState *stage = journey_state_child (xlsx->map, JOURNEY_MAP_STAGES, i);

      for (guint j = 0; j < journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS) && !xlsx->too_many; j++)
        write_touchpoint (&sheet, stage, journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, j));
    }
  journey_xlsx_end (&sheet, 3);
}
