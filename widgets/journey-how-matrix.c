/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-how-matrix.h"

#include <glib/gi18n.h>
#include <math.h>

#include "journey-chart.h"
#include "journey-firmness.h"
#include "journey-how-text.h"
#include "journey-sum-words.h"
#include "journey-usual-name.h"
#include "journey-words.h"

static void
add_axes (GString *text, JourneyGapTable *table)
{
  const JourneyGapOptions *options = journey_gap_table_options (table);
  double x, importance;
  g_autofree char *up = NULL;
  g_autofree char *right = NULL;

  journey_gap_table_crosshair (table, &x, &importance);
  up = journey_words_number (importance);
  right = options->axis == JOURNEY_GAP_AXIS_ACTUAL ? journey_words_number (x) : journey_words_signed_number (x);
  if (options->axis == JOURNEY_GAP_AXIS_ACTUAL)
    journey_how_text_add_line (text, _ ("Upwards: importance. To the right: what they got; %s or less counts as low."), right);
  else
    /* Translators: a gap, such as −0.75. */
    journey_how_text_add_line (text, _ ("Upwards: importance. To the right: the gap; left of %s, the tolerance, it falls short."),
                               right);

  switch (options->crosshair)
    {
    case JOURNEY_CROSSHAIR_MEAN:
      journey_how_text_add_line (text, _ ("Important is what has %s or more, the mean of the dots."), up);
      break;
    case JOURNEY_CROSSHAIR_MEDIAN:
      journey_how_text_add_line (text, _ ("Important is what has %s or more, the median of the dots."), up);
      break;
    case JOURNEY_CROSSHAIR_MIDDLE:
    default:
      journey_how_text_add_line (text, _ ("Important is what has %s or more, the middle of the scale."), up);
      break;
    }
}

/* '4.7 ≥ 3.0', with as many decimals as the line has where it is named, and as it takes to tell the two apart. */
static char *
compare (double figure, const char *sign, double line)
{
  gboolean fine = journey_sum_words_round (line, 2) != journey_sum_words_round (line, 1);
  int decimals = fine ? 2 : JOURNEY_SUM_LEAST_DECIMALS;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  while (decimals < JOURNEY_SUM_MOST_DECIMALS && fabs (figure - line) > 1e-9
         && journey_sum_words_round (figure, decimals) == journey_sum_words_round (line, decimals))
    decimals++;
  first = journey_sum_words_figure (figure, decimals);
  second = journey_sum_words_figure (line, decimals);

  return g_strdup_printf ("%s %s %s", first, sign, second);
}

static void
add_place (GString *text, JourneyGapTable *table, const JourneyGapEntry *entry)
{
  gboolean important = entry->quadrant == JOURNEY_QUADRANT_CONCENTRATE || entry->quadrant == JOURNEY_QUADRANT_KEEP;
  gboolean low = entry->quadrant == JOURNEY_QUADRANT_CONCENTRATE || entry->quadrant == JOURNEY_QUADRANT_LOW;
  gboolean classic = journey_gap_table_options (table)->axis == JOURNEY_GAP_AXIS_ACTUAL;
  const char *title = journey_usual_name_or (entry->touchpoint, JOURNEY_TOUCHPOINT_TITLE);
  double x, importance;
  g_autofree char *up = NULL;
  g_autofree char *right = NULL;

  journey_gap_table_crosshair (table, &x, &importance);
  up = compare (entry->importance, important ? "≥" : "<", importance);
  if (classic)
    {
      right = compare (entry->actual, low ? "≤" : ">", x);
      /* Translators: a touchpoint, two comparisons as in '4.7 ≥ 3.0', and the name of a field. */
      journey_how_text_add_line (text, _ ("“%s”: importance %s, got %s, hence “%s”."), title, up, right,
                                 journey_chart_quadrant_name (entry->quadrant));
    }
  else
    {
      right = compare (entry->gap, low ? "<" : "≥", x);
      /* Translators: a touchpoint, two comparisons as in '4.7 ≥ 3.0', and the name of a field. */
      journey_how_text_add_line (text, _ ("“%s”: importance %s, gap %s, hence “%s”."), title, up, right,
                                 journey_chart_quadrant_name (entry->quadrant));
    }
}

/**
 * journey_how_matrix_add:
 * @table: a value gap
 * @entry: (nullable): of @table, of the touchpoint that is selected
 *
 * Says what the axes of the matrix are, where its fields part, and in which field the touchpoint is, and why; nothing while there
 * are no dots.
 */
void
journey_how_matrix_add (GString *text, JourneyGapTable *table, const JourneyGapEntry *entry)
{
  if (journey_gap_table_map (table)->n_scored == 0)
    return;

  journey_how_text_add_heading (text, _ ("The matrix"));
  add_axes (text, table);
  if (entry && entry->quadrant != JOURNEY_QUADRANT_NONE)
    add_place (text, table, entry);
  if (!entry)
    journey_how_text_add_line (text, "%s",
                               _ ("The ranking goes by priority: importance on 1–5 × loss. Select a touchpoint to see its own."));
}

/**
 * journey_how_matrix_add_firm:
 * @firm: what journey_gap_firm_words () says; "" where nothing is lost
 *
 * Says how it is found out how firm the ranking is.
 */
void
journey_how_matrix_add_firm (GString *text, const char *firm)
{
  if (!*firm)
    return;

  journey_how_text_add_heading (text, _ ("How firm it is"));
  journey_how_text_add_line (text, "%s", firm);
  journey_how_text_add_line (text,
                             _ ("The ranking is made %d times anew: each time, what they got is drawn by chance around its mean, "
                                "as far as it would vary with as many other customers (spread ÷ √ answers)."),
                             JOURNEY_FIRMNESS_DRAWS);
  journey_how_text_add_line (
      text, "%s", _ ("A score that does not note how many answered, and the spread of their answers, is the same each time."));
}
