/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "journey-xlsx-private.h"

/* What of a stage an analyst reads; its colour is for the eye. */
static const JourneyFieldId stage_fields[] = { JOURNEY_STAGE_TITLE, JOURNEY_STAGE_QUESTION };

static gboolean
any_touchpoint_has (JourneyState *map, JourneyListId list)
{
  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_STAGES); i++)
    {
      JourneyState *stage = journey_state_child (map, JOURNEY_MAP_STAGES, i);

      for (guint j = 0; j < journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS); j++)
        if (journey_state_n_children (journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, j), list) > 0)
          return TRUE;
    }

  return FALSE;
}

static void
write_rows (JourneyXlsxSheet *sheet, JourneyState *stage, JourneyState *touchpoint, JourneyListId list)
{
  const JourneySpec *spec = journey_spec_get (journey_spec_list (list)->kind);
  g_autofree char *stage_title = journey_xlsx_name (sheet->xlsx, journey_state_id (stage));
  g_autofree char *title = journey_xlsx_name (sheet->xlsx, journey_state_id (touchpoint));

  for (guint i = 0; i < journey_state_n_children (touchpoint, list) && !sheet->xlsx->too_many; i++, sheet->row++)
    {
      journey_xlsx_text (sheet, 0, stage_title);
      journey_xlsx_text (sheet, 1, title);
      for (guint j = 0; j < spec->n_fields; j++)
        journey_xlsx_field (sheet, j + 2, journey_state_child (touchpoint, list, i), JOURNEY_FIELD_ID (spec->kind, j));
    }
}

/* A sheet with a row for each of what touchpoints have in @list, unless there is none. */
static void
write_list (JourneyXlsx *xlsx, JourneyListId list, const char *name)
{
  const JourneySpec *spec = journey_spec_get (journey_spec_list (list)->kind);
  JourneyXlsxSheet sheet;

  if (!any_touchpoint_has (xlsx->map, list))
    return;

  journey_xlsx_begin (&sheet, xlsx, name);
  journey_xlsx_head (&sheet, _ ("Stage"), 18);
  journey_xlsx_head (&sheet, _ ("Touchpoint"), 28);
  for (guint i = 0; i < spec->n_fields; i++)
    journey_xlsx_head (&sheet, _ (spec->fields[i].label), spec->fields[i].type == JOURNEY_FIELD_TEXT ? 40 : 18);
  for (guint i = 0; i < journey_state_n_children (xlsx->map, JOURNEY_MAP_STAGES); i++)
    {
      JourneyState *stage = journey_state_child (xlsx->map, JOURNEY_MAP_STAGES, i);

      for (guint j = 0; j < journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS); j++)
        write_rows (&sheet, stage, journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, j), list);
    }
  journey_xlsx_end (&sheet, 2);
}

/* How often each answer was given. */
static void
write_counts (JourneyXlsxSheet *sheet, JourneyState *stage, JourneyState *touchpoint, JourneyState *tally)
{
  const JourneySpec *spec = journey_spec_get (JOURNEY_KIND_TALLY);
  const JourneySpec *counts = journey_spec_get (JOURNEY_KIND_COUNT);
  g_autofree char *stage_title = journey_xlsx_name (sheet->xlsx, journey_state_id (stage));
  g_autofree char *title = journey_xlsx_name (sheet->xlsx, journey_state_id (touchpoint));

  for (guint i = 0; i < journey_state_n_children (tally, JOURNEY_TALLY_COUNTS) && !sheet->xlsx->too_many; i++, sheet->row++)
    {
      JourneyState *count = journey_state_child (tally, JOURNEY_TALLY_COUNTS, i);

      journey_xlsx_text (sheet, 0, stage_title);
      journey_xlsx_text (sheet, 1, title);
      for (guint j = 0; j < spec->n_fields; j++)
        journey_xlsx_field (sheet, j + 2, tally, JOURNEY_FIELD_ID (spec->kind, j));
      for (guint j = 0; j < counts->n_fields; j++)
        journey_xlsx_field (sheet, spec->n_fields + j + 2, count, JOURNEY_FIELD_ID (counts->kind, j));
    }
}

static void
write_answers (JourneyXlsx *xlsx)
{
  static const JourneyKind kinds[] = { JOURNEY_KIND_TALLY, JOURNEY_KIND_COUNT };
  JourneyXlsxSheet sheet;

  if (!any_touchpoint_has (xlsx->map, JOURNEY_TOUCHPOINT_TALLIES))
    return;

  journey_xlsx_begin (&sheet, xlsx, _ ("Answers"));
  journey_xlsx_head (&sheet, _ ("Stage"), 18);
  journey_xlsx_head (&sheet, _ ("Touchpoint"), 28);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (guint j = 0; j < journey_spec_get (kinds[i])->n_fields; j++)
      journey_xlsx_head (&sheet, _ (journey_spec_get (kinds[i])->fields[j].label), 18);
  for (guint i = 0; i < journey_state_n_children (xlsx->map, JOURNEY_MAP_STAGES); i++)
    {
      JourneyState *stage = journey_state_child (xlsx->map, JOURNEY_MAP_STAGES, i);

      for (guint j = 0; j < journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS); j++)
        {
          JourneyState *touchpoint = journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, j);

          for (guint k = 0; k < journey_state_n_children (touchpoint, JOURNEY_TOUCHPOINT_TALLIES); k++)
            write_counts (&sheet, stage, touchpoint, journey_state_child (touchpoint, JOURNEY_TOUCHPOINT_TALLIES, k));
        }
    }
  journey_xlsx_end (&sheet, 2);
}

static void
write_stages (JourneyXlsx *xlsx)
{
  JourneyXlsxSheet sheet;

  if (journey_state_n_children (xlsx->map, JOURNEY_MAP_STAGES) == 0)
    return;

  journey_xlsx_begin (&sheet, xlsx, _ ("Stages"));
  for (guint i = 0; i < G_N_ELEMENTS (stage_fields); i++)
    journey_xlsx_head (&sheet, _ (journey_spec_field (stage_fields[i])->label), 40);
  for (guint i = 0; i < journey_state_n_children (xlsx->map, JOURNEY_MAP_STAGES) && !xlsx->too_many; i++, sheet.row++)
    for (guint j = 0; j < G_N_ELEMENTS (stage_fields); j++)
      journey_xlsx_field (&sheet, j, journey_state_child (xlsx->map, JOURNEY_MAP_STAGES, i), stage_fields[j]);
  journey_xlsx_end (&sheet, 1);
}

/**
 * journey_xlsx_details:
 *
 * Adds the sheets of stages with their guiding questions, and of the pain points with their root causes, the promises, the
 * notes and the evidence of touchpoints, a row each, and of how often each answer was given. A sheet that would be empty is left
 * out.
 */
void
journey_xlsx_details (JourneyXlsx *xlsx)
{
  write_stages (xlsx);
  write_list (xlsx, JOURNEY_TOUCHPOINT_PAIN_POINTS, _ ("Pain points"));
  write_list (xlsx, JOURNEY_TOUCHPOINT_PROMISES, _ ("Promises"));
  write_list (xlsx, JOURNEY_TOUCHPOINT_NOTES, _ ("Notes"));
  write_list (xlsx, JOURNEY_TOUCHPOINT_EVIDENCE, _ ("Evidence"));
  write_answers (xlsx);
}
