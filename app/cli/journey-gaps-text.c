/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "journey-columns.h"
#include "journey-gaps.h"
#include "journey-usual-name.h"

#define TITLE_WIDTH 120

static const char *const quadrants[] = {
  [JOURNEY_QUADRANT_NONE] = "",
  [JOURNEY_QUADRANT_CONCENTRATE] = N_ ("concentrate here"),
  [JOURNEY_QUADRANT_KEEP] = N_ ("keep up the good work"),
  [JOURNEY_QUADRANT_LOW] = N_ ("low priority"),
  [JOURNEY_QUADRANT_OVERKILL] = N_ ("possible overkill"),
};

/* What would be shown as -0.00 is nothing. */
static double
rounded (double figure)
{
  return fabs (figure) < 0.005 ? 0 : figure;
}

static void
add_figure (JourneyColumns *columns, double figure)
{
  if (isnan (figure))
    journey_columns_add (columns, "–");
  else
    journey_columns_add_format (columns, "%.2f", rounded (figure));
}

static void
add_gap (JourneyColumns *columns, double gap)
{
  if (isnan (gap) || rounded (gap) == 0)
    add_figure (columns, gap);
  else
    journey_columns_add_format (columns, "%+.2f", gap);
}

static void
add_share (JourneyColumns *columns, double share)
{
  if (isnan (share))
    journey_columns_add (columns, "–");
  else
    journey_columns_add_format (columns, "%.0f %%", 100 * share);
}

static void
append_summary (GString *output, JourneyState *map, JourneyGapTable *table)
{
  const JourneyGapFigures *figures = journey_gap_table_map (table);
  g_autofree char *title = journey_columns_clean (journey_state_text (map, JOURNEY_MAP_TITLE), TITLE_WIDTH);
  int low = journey_state_integer (map, JOURNEY_MAP_SCALE_LOW);
  int high = journey_state_integer (map, JOURNEY_MAP_SCALE_HIGH);

  g_string_append_printf (output, "%s\n", journey_usual_title (title));
  if (figures->n_scored == 0)
    {
      g_string_append (output, _ ("No touchpoint has both an expected and an actual score yet.\n"));
      return;
    }
  g_string_append_printf (output, _ ("Value gap %+.2f: lost %.2f, exceeded %.2f, on %d–%d\n"), rounded (figures->gap),
                          rounded (figures->loss), rounded (figures->gain), low, high);
  g_string_append_printf (output, _ ("Touchpoints scored: %u of %u; falling short by more than %.2f: %u\n"), figures->n_scored,
                          figures->n_touchpoints, journey_gap_tolerance (map), journey_gap_table_n_short (table));
}

static void
append_ranking (GString *output, JourneyGapTable *table)
{
  g_autoptr (JourneyColumns) columns = journey_columns_new (">><<>>>>>><");
  const char *const heads[] = { _ ("Rank"),   _ ("No."), _ ("Touchpoint"), _ ("Stage"), _ ("Importance"), _ ("Expected"),
                                _ ("Actual"), _ ("Gap"), _ ("Priority"),   _ ("Share"), _ ("Quadrant") };

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    journey_columns_add (columns, heads[i]);
  for (guint i = 0; i < journey_gap_table_length (table); i++)
    {
      const JourneyGapEntry *entry = journey_gap_table_ranked (table, i);

      if (entry->rank > 0)
        journey_columns_add_format (columns, "%u", entry->rank);
      else
        journey_columns_add (columns, "–");
      journey_columns_add_format (columns, "%u", entry->number);
      journey_columns_add (columns, journey_state_text (entry->touchpoint, JOURNEY_TOUCHPOINT_TITLE));
      journey_columns_add (columns, journey_state_text (entry->stage, JOURNEY_STAGE_TITLE));
      add_figure (columns, entry->importance);
      add_figure (columns, entry->expected);
      add_figure (columns, entry->actual);
      add_gap (columns, entry->gap);
      add_figure (columns, entry->priority);
      add_share (columns, entry->share);
      journey_columns_add (columns, entry->rank > 0 ? _ (quadrants[entry->quadrant]) : "");
    }
  g_string_append_c (output, '\n');
  journey_columns_print (columns, output);
}

static void
append_stages (GString *output, JourneyState *map, JourneyGapTable *table)
{
  g_autoptr (JourneyColumns) columns = journey_columns_new ("<>>>");

  journey_columns_add (columns, _ ("Stage"));
  journey_columns_add (columns, _ ("Gap"));
  journey_columns_add (columns, _ ("Lost"));
  journey_columns_add (columns, _ ("Exceeded"));
  for (guint i = 0; i < journey_state_n_children (map, JOURNEY_MAP_STAGES); i++)
    {
      const JourneyGapFigures *figures = journey_gap_table_stage (table, i);

      journey_columns_add (columns, journey_state_text (journey_state_child (map, JOURNEY_MAP_STAGES, i), JOURNEY_STAGE_TITLE));
      add_gap (columns, figures->gap);
      add_figure (columns, figures->loss);
      add_figure (columns, figures->gain);
    }
  g_string_append_c (output, '\n');
  journey_columns_print (columns, output);
}

/** journey_gaps_to_text: Adds the ranking and the figures of the stages, for people. */
void
journey_gaps_to_text (JourneyState *map, GString *output)
{
  g_autoptr (JourneyGapTable) table = journey_gap_table_new (map);

  append_summary (output, map, table);
  if (journey_gap_table_length (table) == 0)
    return;

  append_ranking (output, table);
  append_stages (output, map, table);
}
