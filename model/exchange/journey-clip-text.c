/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-clip-text.h"

#include <string.h>

#include "journey-cell-text.h"
#include "journey-csv-header.h"
#include "journey-csv-reader.h"
#include "journey-csv-text.h"
#include "journey-csv.h"
#include "journey-kinds.h"
#include "journey-text.h"

/* What other programs get of a clip: text, and a table for spreadsheets and documents. */

static void
append_titles (GString *text, JourneyState *stage, const char *bullet)
{
  for (guint i = 0; i < journey_state_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS); i++)
    {
      JourneyState *touchpoint = journey_state_child (stage, JOURNEY_STAGE_TOUCHPOINTS, i);
      g_autofree char *title = journey_text_one_line (journey_state_text (touchpoint, JOURNEY_TOUCHPOINT_TITLE));

      g_string_append_printf (text, "%s%s\n", bullet, title);
    }
}

static char *
list_titles (JourneyClip *clip)
{
  JourneyState *content = journey_clip_content (clip);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < journey_state_n_children (content, JOURNEY_MAP_STAGES); i++)
    {
      JourneyState *stage = journey_state_child (content, JOURNEY_MAP_STAGES, i);
      g_autofree char *title = journey_text_one_line (journey_state_text (stage, JOURNEY_STAGE_TITLE));

      if (journey_clip_kind (clip) == JOURNEY_CLIP_STAGES)
        g_string_append_printf (text, "%s\n", title);
      append_titles (text, stage, journey_clip_kind (clip) == JOURNEY_CLIP_STAGES ? "- " : "");
    }

  return g_string_free (text, FALSE);
}

/* The cells of a clip as they stand on the canvas: touchpoints from left to right, lanes from top to bottom. */
static GPtrArray *
list_cells (JourneyClip *clip)
{
  JourneyState *content = journey_clip_content (clip);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  g_autoptr (GPtrArray) touchpoints = journey_clip_touchpoints (clip);
  g_autoptr (GHashTable) followers = journey_cell_followers (content);

  for (guint i = 0; i < journey_state_n_children (content, JOURNEY_MAP_LANES); i++)
    {
      char **cells = g_new0 (char *, touchpoints->len + 1);

      for (guint j = 0; j < touchpoints->len; j++)
        cells[j] = journey_cell_text (content, followers, g_ptr_array_index (touchpoints, j),
                                      journey_state_child (content, JOURNEY_MAP_LANES, i));
      g_ptr_array_add (rows, cells);
    }

  return rows;
}

static void
add_row (GPtrArray *rows, const char *cell)
{
  char **cells = g_new0 (char *, 2);

  cells[0] = g_strdup (cell);
  g_ptr_array_add (rows, cells);
}

/* A clip that no table can hold is told by its titles. */
static GPtrArray *
list_rows_of_titles (JourneyClip *clip)
{
  g_autofree char *titles = list_titles (clip);
  g_auto (GStrv) lines = g_strsplit (titles, "\n", -1);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);

  add_row (rows, journey_csv_header_name (JOURNEY_CSV_TOUCHPOINT));
  for (guint i = 0; lines[i] && lines[i + 1]; i++)
    add_row (rows, lines[i]);

  return rows;
}

/* Takes a row over, and notes which columns hold something below the header. */
static void
take_row (GPtrArray *rows, JourneyCsvReader *reader, GArray *is_used)
{
  guint n = journey_csv_reader_n_cells (reader);
  char **cells = g_new0 (char *, n + 1);

  g_array_set_size (is_used, MAX (is_used->len, n));
  for (guint i = 0; i < n; i++)
    {
      cells[i] = g_strdup (journey_csv_reader_cell (reader, i));
      g_array_index (is_used, gboolean, i) |= rows->len > 0 && *cells[i];
    }
  g_ptr_array_add (rows, cells);
}

static void
keep_cells (char **cells, GArray *is_used)
{
  guint kept = 0;

  for (guint i = 0; cells[i]; i++)
    if (g_array_index (is_used, gboolean, i))
      cells[kept++] = cells[i];
    else
      g_free (cells[i]);
  cells[kept] = NULL;
}

/* The rows of a table as it is exported, without the columns that are empty. Touchpoints without their stages, so that they
 * come back into the stage that they are pasted into. */
static GPtrArray *
list_export (JourneyClip *clip, GBytes *csv)
{
  g_auto (JourneyCsvReader) reader = { 0 };
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  g_autoptr (GArray) is_used = g_array_new (FALSE, TRUE, sizeof (gboolean));
  const gsize mark = strlen ("\xef\xbb\xbf");
  gsize length;
  const char *text = g_bytes_get_data (csv, &length);

  journey_csv_reader_init (&reader, text + mark, length - mark, ',');
  while (journey_csv_reader_next (&reader, NULL))
    take_row (rows, &reader, is_used);

  g_array_index (is_used, gboolean, JOURNEY_CSV_TOUCHPOINT) = TRUE;
  g_array_index (is_used, gboolean, JOURNEY_CSV_STAGE) = journey_clip_kind (clip) == JOURNEY_CLIP_STAGES;
  for (guint i = 0; i < rows->len; i++)
    keep_cells (g_ptr_array_index (rows, i), is_used);

  return rows;
}

static void
append_tabbed (GString *text, const char *cell)
{
  g_autofree char *guarded = journey_csv_guard (cell);

  journey_csv_append_cell (text, g_strdelimit (guarded, "\t", ' '));
}

static char *
join_cells (GPtrArray *rows)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      char **cells = g_ptr_array_index (rows, i);

      for (guint j = 0; cells[j]; j++)
        {
          if (j > 0)
            g_string_append_c (text, '\t');
          append_tabbed (text, cells[j]);
        }
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}

/* A text for each touchpoint on a line of its own, or each item on one. */
static char *
join_row (char **cells, gboolean by_item)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; cells[i]; i++)
    {
      g_autofree char *line = by_item ? g_strdup (cells[i]) : journey_text_one_line (cells[i]);

      if (*line)
        g_string_append_printf (text, "%s\n", line);
    }

  return g_string_free (text, FALSE);
}

static char *
list_cells_as_text (JourneyClip *clip)
{
  g_autoptr (GPtrArray) rows = list_cells (clip);
  char **cells = rows->len == 1 ? g_ptr_array_index (rows, 0) : NULL;
  int kind;

  if (!cells)
    return join_cells (rows);
  if (cells[0] && !cells[1])
    return g_strdup (cells[0]);

  kind = journey_state_integer (journey_state_child (journey_clip_content (clip), JOURNEY_MAP_LANES, 0), JOURNEY_LANE_KIND);
  return join_row (cells, kind == JOURNEY_LANE_KIND_PAIN_POINTS || kind >= JOURNEY_LANE_KIND_METRICS);
}

/**
 * journey_clip_to_text:
 * @clip: a clip that was copied from a map, not a table
 *
 * Writes a clip for programs that know text only: titles of touchpoints one a line, those of stages with theirs below;
 * the text of one cell as it is; a lane one touchpoint or item a line; several lanes as a table with tabs.
 *
 * Returns: (transfer full): the text
 */
char *
journey_clip_to_text (JourneyClip *clip)
{
  g_return_val_if_fail (journey_clip_content (clip), NULL);

  return journey_clip_kind (clip) == JOURNEY_CLIP_CELLS ? list_cells_as_text (clip) : list_titles (clip);
}

static void
append_html (GString *html, const char *cell, const char *tag)
{
  g_autofree char *guarded = journey_csv_guard (cell);
  g_auto (GStrv) lines = g_strsplit (guarded, "\n", -1);

  g_string_append_printf (html, "<%s>", tag);
  for (guint i = 0; lines[i]; i++)
    {
      g_autofree char *escaped = g_markup_escape_text (lines[i], -1);

      /* Without this style some spreadsheets begin a new row. */
      g_string_append_printf (html, "%s%s", i > 0 ? "<br style=\"mso-data-placement:same-cell\">" : "", escaped);
    }
  g_string_append_printf (html, "</%s>", tag);
}

/**
 * journey_clip_to_html:
 * @clip: a clip that was copied from a map, not a table
 *
 * Writes a clip as a table for spreadsheets and documents: stages and touchpoints with a row for each and the columns of
 * an export that hold something, cells as they stand on the canvas. Formulas are guarded as in a file.
 *
 * Returns: (transfer full): a page of HTML with one table
 */
char *
journey_clip_to_html (JourneyClip *clip)
{
  GString *html;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GBytes) csv = NULL;
  gboolean has_header;

  g_return_val_if_fail (journey_clip_content (clip), NULL);

  has_header = journey_clip_kind (clip) != JOURNEY_CLIP_CELLS;
  csv = has_header ? journey_csv_export (journey_clip_content (clip), NULL) : NULL;
  if (!has_header)
    rows = list_cells (clip);
  else
    rows = csv ? list_export (clip, csv) : list_rows_of_titles (clip);
  html = g_string_new ("<html><head><meta charset=\"utf-8\"></head><body><table>\n");
  for (guint i = 0; i < rows->len; i++)
    {
      char **cells = g_ptr_array_index (rows, i);

      g_string_append (html, "<tr>");
      for (guint j = 0; cells[j]; j++)
        append_html (html, cells[j], has_header && i == 0 ? "th" : "td");
      g_string_append (html, "</tr>\n");
    }
  g_string_append (html, "</table></body></html>\n");

  return g_string_free (html, FALSE);
}
