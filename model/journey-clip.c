/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-clip.h"

#include "journey-kinds.h"

struct _JourneyClip
{
  gatomicrefcount refs;
  JourneyClipKind kind;
  JourneyState *content; /* NULL for a table */
  JourneyReport *report; /* NULL for all but what was imported */
  GPtrArray *rows;       /* GStrv; NULL for all but a table */
  guint n_columns;
};

G_DEFINE_BOXED_TYPE (JourneyClip, journey_clip, journey_clip_ref, journey_clip_unref)

/**
 * journey_clip_new:
 * @kind: any kind but TABLE
 * @content: the state of a map that holds what was copied
 *
 * Returns: (transfer full): a clip
 */
JourneyClip *
journey_clip_new (JourneyClipKind kind, JourneyState *content)
{
  JourneyClip *clip;

  g_return_val_if_fail (kind != JOURNEY_CLIP_TABLE, NULL);
  g_return_val_if_fail (journey_state_kind (content) == JOURNEY_KIND_MAP, NULL);

  clip = g_new0 (JourneyClip, 1);
  g_atomic_ref_count_init (&clip->refs);
  clip->kind = kind;
  clip->content = journey_state_ref (content);

  return clip;
}

/**
 * journey_clip_new_imported:
 * @kind: STAGES or TOUCHPOINTS
 * @content: the state of a map that was made of a table
 * @report: what could not be taken over
 *
 * Returns: (transfer full): a clip of a table whose columns have our names. Its scale is a guess, so that its numbers are
 *   taken as they stand wherever that is possible
 */
JourneyClip *
journey_clip_new_imported (JourneyClipKind kind, JourneyState *content, JourneyReport *report)
{
  JourneyClip *clip = journey_clip_new (kind, content);

  clip->report = journey_report_ref (report);

  return clip;
}

/**
 * journey_clip_new_table:
 * @rows: (element-type GStrv): rows of cells, which need not be of the same length; the clip takes a reference, and
 *   nobody changes the array any more
 *
 * Returns: (transfer full): a clip of texts
 */
JourneyClip *
journey_clip_new_table (GPtrArray *rows)
{
  JourneyClip *clip = g_new0 (JourneyClip, 1);

  g_atomic_ref_count_init (&clip->refs);
  clip->kind = JOURNEY_CLIP_TABLE;
  clip->rows = g_ptr_array_ref (rows);
  for (guint i = 0; i < rows->len; i++)
    clip->n_columns = MAX (clip->n_columns, g_strv_length (g_ptr_array_index (rows, i)));

  return clip;
}

/**
 * journey_clip_ref:
 *
 * Takes a reference. May be called from any thread.
 *
 * Returns: (transfer full): @clip
 */
JourneyClip *
journey_clip_ref (JourneyClip *clip)
{
  g_atomic_ref_count_inc (&clip->refs);

  return clip;
}

/**
 * journey_clip_unref:
 *
 * Gives a reference back. May be called from any thread.
 */
void
journey_clip_unref (JourneyClip *clip)
{
  if (!g_atomic_ref_count_dec (&clip->refs))
    return;

  g_clear_pointer (&clip->content, journey_state_unref);
  g_clear_pointer (&clip->report, journey_report_unref);
  g_clear_pointer (&clip->rows, g_ptr_array_unref);
  g_free (clip);
}

/**
 * journey_clip_kind:
 *
 * Returns: what was copied
 */
JourneyClipKind
journey_clip_kind (JourneyClip *clip)
{
  return clip->kind;
}

/**
 * journey_clip_content:
 *
 * Returns: (transfer none) (nullable): the state of a map that holds what was copied; NULL for a table
 */
JourneyState *
journey_clip_content (JourneyClip *clip)
{
  return clip->content;
}

/**
 * journey_clip_report:
 *
 * Returns: (transfer none) (nullable): what was left out when the clip was imported; NULL when it was copied
 */
JourneyReport *
journey_clip_report (JourneyClip *clip)
{
  return clip->report;
}

/**
 * journey_clip_touchpoints:
 *
 * Returns: (transfer full) (element-type JourneyState): the touchpoints of all stages in their order, borrowed from
 *   the clip; none for a table
 */
GPtrArray *
journey_clip_touchpoints (JourneyClip *clip)
{
  GPtrArray *touchpoints = g_ptr_array_new ();

  for (guint i = 0; clip->content && i < journey_state_n_children (clip->content, JOURNEY_MAP_STAGES); i++)
    {
      JourneyState *stage = journey_state_child (clip->content, JOURNEY_MAP_STAGES, i);

      for (guint j = 0; j < journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS); j++)
        g_ptr_array_add (touchpoints, journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, j));
    }

  return touchpoints;
}

/**
 * journey_clip_n_rows:
 *
 * Returns: the rows of a table; 0 for all else
 */
guint
journey_clip_n_rows (JourneyClip *clip)
{
  return clip->rows ? clip->rows->len : 0;
}

/**
 * journey_clip_n_columns:
 *
 * Returns: the cells of a table's longest row; 0 for all else
 */
guint
journey_clip_n_columns (JourneyClip *clip)
{
  return clip->n_columns;
}

/**
 * journey_clip_text_at:
 *
 * Returns: (transfer none): the text of a table's cell; empty beyond the end of a row
 */
const char *
journey_clip_text_at (JourneyClip *clip, guint row, guint column)
{
  char **cells;

  g_return_val_if_fail (clip->rows && row < clip->rows->len, "");

  cells = g_ptr_array_index (clip->rows, row);
  for (guint i = 0; cells[i]; i++)
    if (i == column)
      return cells[i];

  return "";
}
