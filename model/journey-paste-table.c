/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "journey-paste-private.h"
#include "journey-text.h"

/* Pasting text from other programs: lines, and tables whose columns go along touchpoints and whose rows go down lanes. */

/* The stage that is meant; made when the map has none. */
JourneyNode *
journey_paste_stage (JourneyPaste *paste)
{
  JourneyNode *map = JOURNEY_NODE (paste->map);
  guint n = journey_node_n_children (map, JOURNEY_MAP_STAGES);

  if (paste->place->stage)
    return paste->place->stage;
  if (n > 0)
    return journey_node_child (map, JOURNEY_MAP_STAGES, n - 1);

  return JOURNEY_NODE (journey_edit_add_stage (paste->map, 0, _ ("Stage 1")));
}

/* The touchpoints from the place on, through all stages; none when the place is behind the last of a stage. */
GPtrArray *
journey_paste_columns (JourneyPaste *paste)
{
  GPtrArray *columns = g_ptr_array_new ();
  JourneyNode *first = paste->place->touchpoint;
  JourneyNode *stage = first ? journey_node_parent (first) : NULL;
  guint position = first ? journey_node_position (first) : 0;

  while (stage)
    {
      JourneyNode *map = journey_node_parent (stage);
      guint next = journey_node_position (stage) + 1;

      for (; position < journey_node_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS); position++)
        g_ptr_array_add (columns, journey_node_child (stage, JOURNEY_STAGE_TOUCHPOINTS, position));
      stage =
          next < journey_node_n_children (map, JOURNEY_MAP_STAGES) ? journey_node_child (map, JOURNEY_MAP_STAGES, next) : NULL;
      position = 0;
    }

  return columns;
}

/* Where the next column goes that the map has not: behind the last of them, or at the end of the stage that is meant. */
static JourneyNode *
add_column (JourneyPaste *paste, GPtrArray *columns)
{
  JourneyNode *last = columns->len > 0 ? g_ptr_array_index (columns, columns->len - 1) : NULL;
  JourneyNode *stage = last ? journey_node_parent (last) : journey_paste_stage (paste);
  JourneyTouchpoint *touchpoint = journey_edit_add_touchpoint (JOURNEY_STAGE (stage), G_MAXUINT, "");

  g_ptr_array_add (columns, touchpoint);
  journey_paste_done (paste, NULL);

  return JOURNEY_NODE (touchpoint);
}

/* The touchpoint of a column; made, with those before it, where the map ends. */
JourneyNode *
journey_paste_column (JourneyPaste *paste, GPtrArray *columns, guint index)
{
  while (columns->len <= index)
    add_column (paste, columns);

  return g_ptr_array_index (columns, index);
}

static GPtrArray *
visible_lanes_from (JourneyPaste *paste)
{
  GPtrArray *lanes = g_ptr_array_new ();
  guint first = paste->place->lane ? journey_node_position (paste->place->lane) : 0;

  for (guint i = first; i < journey_node_n_children (JOURNEY_NODE (paste->map), JOURNEY_MAP_LANES); i++)
    {
      JourneyNode *lane = journey_node_child (JOURNEY_NODE (paste->map), JOURNEY_MAP_LANES, i);

      if (!journey_node_integer (lane, JOURNEY_LANE_HIDDEN))
        g_ptr_array_add (lanes, lane);
    }

  return lanes;
}

static void
paste_row (JourneyPaste *paste, GPtrArray *columns, JourneyNode *lane, guint row)
{
  paste->emotions_signed = FALSE;
  for (guint i = 0; i < journey_clip_n_columns (paste->clip); i++)
    paste->emotions_signed |= journey_paste_says_sign (journey_clip_text_at (paste->clip, row, i));

  for (guint i = 0; i < journey_clip_n_columns (paste->clip); i++)
    {
      const char *text = journey_clip_text_at (paste->clip, row, i);

      if (journey_text_is_blank (text))
        continue;
      if (lane)
        journey_paste_text (paste, journey_paste_column (paste, columns, i), lane, text);
      else
        journey_paste_refuse (paste, text, _ ("there is no lane for it"));
    }
}

static void
paste_grid (JourneyPaste *paste)
{
  g_autoptr (GPtrArray) columns = journey_paste_columns (paste);
  g_autoptr (GPtrArray) lanes = visible_lanes_from (paste);

  for (guint i = 0; i < journey_clip_n_rows (paste->clip); i++)
    paste_row (paste, columns, i < lanes->len ? g_ptr_array_index (lanes, i) : NULL, i);
}

/* The lines with something in them, without their bullets. Borrowed from the clip. */
static GPtrArray *
find_lines (JourneyPaste *paste)
{
  GPtrArray *lines = g_ptr_array_new ();

  for (guint i = 0; i < journey_clip_n_rows (paste->clip); i++)
    {
      const char *line = journey_paste_skip_bullet (journey_clip_text_at (paste->clip, i, 0));

      if (!journey_text_is_blank (line))
        g_ptr_array_add (lines, (gpointer)line);
    }

  return lines;
}

static void
paste_stage_lines (JourneyPaste *paste, GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    {
      g_autofree char *title = journey_text_one_line (g_ptr_array_index (lines, i));

      journey_paste_done (paste, JOURNEY_NODE (journey_edit_add_stage (paste->map, G_MAXUINT, title)));
    }
}

static void
paste_touchpoint_lines (JourneyPaste *paste, GPtrArray *lines)
{
  JourneyNode *after = paste->place->touchpoint;
  JourneyNode *stage = journey_paste_stage (paste);
  guint position = after ? journey_node_position (after) + 1 : journey_node_n_children (stage, JOURNEY_STAGE_TOUCHPOINTS);

  for (guint i = 0; i < lines->len; i++)
    {
      g_autofree char *title = journey_text_one_line (g_ptr_array_index (lines, i));

      journey_paste_done (paste, JOURNEY_NODE (journey_edit_add_touchpoint (JOURNEY_STAGE (stage), position++, title)));
    }
}

static gboolean
holds_many (JourneyNode *lane)
{
  int kind = journey_node_integer (lane, JOURNEY_LANE_KIND);

  return kind == JOURNEY_LANE_KIND_PAIN_POINTS || kind == JOURNEY_LANE_KIND_OPPORTUNITIES || kind == JOURNEY_LANE_KIND_CUSTOM;
}

/* A line for each item of one cell, or a line for each cell to the right. */
static void
paste_lane_lines (JourneyPaste *paste, GPtrArray *lines)
{
  g_autoptr (GPtrArray) columns = journey_paste_columns (paste);
  JourneyNode *lane = paste->place->lane;

  for (guint i = 0; i < lines->len; i++)
    paste->emotions_signed |= journey_paste_says_sign (g_ptr_array_index (lines, i));
  for (guint i = 0; i < lines->len; i++)
    journey_paste_text (paste, journey_paste_column (paste, columns, holds_many (lane) ? 0 : i), lane,
                        g_ptr_array_index (lines, i));
}

static void
paste_lines (JourneyPaste *paste)
{
  g_autoptr (GPtrArray) lines = find_lines (paste);
  JourneyNode *lane = paste->place->lane;

  if (lines->len == 0)
    return;
  if (paste->place->new_stages)
    paste_stage_lines (paste, lines);
  else if (paste->place->touchpoint && lane && journey_node_integer (lane, JOURNEY_LANE_KIND) != JOURNEY_LANE_KIND_TOUCHPOINTS)
    paste_lane_lines (paste, lines);
  else
    paste_touchpoint_lines (paste, lines);
}

void
journey_paste_table (JourneyPaste *paste)
{
  if (journey_clip_n_columns (paste->clip) > 1)
    paste_grid (paste);
  else
    paste_lines (paste);
}
