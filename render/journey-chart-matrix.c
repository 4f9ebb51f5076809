/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <math.h>

#include "journey-chart-private.h"
#include "journey-usual-name.h"

/* The axis of the gap is as long on both sides of its line, and grows by quarters of the scale: dots stay where they are while
 * a score is changed a little. */
#define PARTS 4.0
#define LEAST_PARTS 2

typedef struct
{
  JourneyChart *chart;
  JourneyState *map;
  JourneyGapTable *table;
} Source;

/* As the map calls it now: the table may be from before a change of its title. */
static char *
title_of (gconstpointer data, guint column)
{
  const Source *source = data;
  const JourneyGapEntry *entry = journey_gap_table_peek (source->table, column);
  JourneyState *stage = journey_state_child (source->map, JOURNEY_MAP_STAGES, entry->stage_index);
  JourneyState *touchpoint = journey_state_find_child (stage, JOURNEY_STAGE_TOUCHPOINTS, journey_state_id (entry->touchpoint));
  const char *title = touchpoint ? journey_state_text (touchpoint, JOURNEY_TOUCHPOINT_TITLE) : "";

  return g_strdup (*title ? title : journey_usual_name (JOURNEY_KIND_TOUCHPOINT));
}

static char *
label_of (gconstpointer data, guint column)
{
  return g_strdup_printf ("%u", journey_gap_table_peek (((const Source *)data)->table, column)->number);
}

/**
 * journey_chart_quadrant_name:
 *
 * Returns: what stands in a quadrant of the matrix; "" for that of what is not scored
 */
const char *
journey_chart_quadrant_name (JourneyQuadrant quadrant)
{
  switch (quadrant)
    {
    case JOURNEY_QUADRANT_CONCENTRATE:
      return _ ("Concentrate here");
    case JOURNEY_QUADRANT_KEEP:
      return _ ("Keep it up");
    case JOURNEY_QUADRANT_LOW:
      return _ ("Low priority");
    case JOURNEY_QUADRANT_OVERKILL:
      return _ ("Possible overkill");
    case JOURNEY_QUADRANT_NONE:
    default:
      return "";
    }
}

/** Told: What is said of a touchpoint, ready to be put into a sentence. */
typedef struct
{
  guint number;
  char *title;
  char *gap;
  char *expected;
  char *actual;
  char *importance;
  const char *quadrant;
} Told;

static char *
tell (const Told *told)
{
  /* Translators: number and title of a touchpoint, its figures, and the name of the quadrant that it is in. */
  return g_strdup_printf (_ ("%u %s: gap %s, expected %s, got %s, importance %s. %s."), told->number, told->title, told->gap,
                          told->expected, told->actual, told->importance, told->quadrant);
}

static char *
tell_assumption (const Told *told)
{
  /* Translators: number and title of a touchpoint, its figures, and the name of the quadrant that it is in. */
  return g_strdup_printf (_ ("%u %s: gap %s, expected %s, got %s, importance %s, an assumption. %s."), told->number, told->title,
                          told->gap, told->expected, told->actual, told->importance, told->quadrant);
}

static char *
tell_with_answers (const Told *told, guint n, gboolean assumption)
{
  if (assumption)
    /* Translators: number and title of a touchpoint, its figures, how many answers, and the name of the quadrant. */
    return g_strdup_printf (ngettext ("%u %s: gap %s, expected %s, got %s, importance %s, %u answer, an assumption. %s.",
                                      "%u %s: gap %s, expected %s, got %s, importance %s, %u answers, an assumption. %s.", n),
                            told->number, told->title, told->gap, told->expected, told->actual, told->importance, n,
                            told->quadrant);

  /* Translators: number and title of a touchpoint, its figures, how many answers, and the name of the quadrant. */
  return g_strdup_printf (ngettext ("%u %s: gap %s, expected %s, got %s, importance %s, %u answer. %s.",
                                    "%u %s: gap %s, expected %s, got %s, importance %s, %u answers. %s.", n),
                          told->number, told->title, told->gap, told->expected, told->actual, told->importance, n,
                          told->quadrant);
}

static char *
importance_words (const JourneyGapEntry *entry)
{
  g_autofree char *given = journey_gap_entry_importance (entry, journey_chart_figure);
  g_autofree char *middle = given ? NULL : journey_chart_figure (entry->importance);

  /* Translators: an importance that nobody gave, so that the middle of the scale counts. */
  return given ? g_steal_pointer (&given) : g_strdup_printf (_ ("%s (not given)"), middle);
}

static char *
words_of (gconstpointer data, guint column)
{
  const JourneyGapEntry *entry = journey_gap_table_at (((const Source *)data)->table, column);
  g_autofree char *title = title_of (data, column);
  g_autofree char *importance = importance_words (entry);
  g_autofree char *expected = journey_chart_figure (entry->expected);
  g_autofree char *actual = journey_chart_figure (entry->actual);
  g_autofree char *gap = journey_chart_signed (entry->gap);
  Told told = { entry->number, title, gap, expected, actual, importance, journey_chart_quadrant_name (entry->quadrant) };

  if (entry->n > 0)
    return tell_with_answers (&told, entry->n, entry->assumption);

  return entry->assumption ? tell_assumption (&told) : tell (&told);
}

/* Every scored touchpoint, the worst first unless they are so many that nobody can tell. */
static GArray *
find_dots (JourneyGapTable *table, GHashTable *wanted)
{
  gboolean by_actual = journey_gap_table_options (table)->axis == JOURNEY_GAP_AXIS_ACTUAL;
  GArray *dots = g_array_new (FALSE, FALSE, sizeof (JourneyChartDot));

  for (guint i = 0; i < journey_gap_table_length (table); i++)
    {
      const JourneyGapEntry *entry = journey_gap_table_ranked (table, i);
      JourneyChartDot dot = {
        .id = journey_state_id (entry->touchpoint),
        .x = by_actual ? entry->actual : entry->gap,
        .y = entry->importance,
        .tone = journey_chart_tone_of_quadrant (entry->quadrant),
        .shape = entry->assumption ? JOURNEY_CHART_SHAPE_ASSUMPTION : JOURNEY_CHART_SHAPE_DOT,
        .source = entry->number - 1,
      };

      if (entry->standing != JOURNEY_STANDING_UNSCORED && journey_chart_is_wanted (wanted, dot.id))
        g_array_append_val (dots, dot);
    }

  return dots;
}

/* As far to one side of its line as to the other. */
static void
set_gap_axis (JourneyChart *chart, double line, const GArray *dots, double span, double least)
{
  double reach = MAX (LEAST_PARTS * span / PARTS, least);

  for (guint i = 0; i < dots->len; i++)
    while (span > 0 && fabs (g_array_index (dots, JourneyChartDot, i).x - line) > reach)
      reach += span / PARTS;
  chart->x = (JourneyChartAxis){
    .low = line - reach,
    .high = line + reach,
    .split = line,
    .low_caption = _ ("falls short"),
    .caption = _ ("gap"),
    .high_caption = _ ("exceeds"),
    .differs = TRUE,
  };
}

/* Where nobody said how important anything is, all is taken as in the middle, which is no finding. */
static gboolean
says_importance (JourneyGapTable *table)
{
  gboolean scored = FALSE;

  for (guint i = 0; i < journey_gap_table_length (table); i++)
    {
      const JourneyGapEntry *entry = journey_gap_table_ranked (table, i);

      if (entry->standing == JOURNEY_STANDING_UNSCORED)
        continue;
      if (entry->n_assumed == 0)
        return TRUE;
      scored = TRUE;
    }

  return !scored;
}

static gboolean
are_level (const GArray *dots, double importance)
{
  for (guint i = 0; i < dots->len; i++)
    if (g_array_index (dots, JourneyChartDot, i).y != importance)
      return FALSE;

  return TRUE;
}

static void
set_axes (JourneyChart *chart, JourneyState *map, JourneyGapTable *table, const GArray *dots, JourneyChart *like)
{
  double low = journey_state_integer (map, JOURNEY_MAP_SCALE_LOW);
  double high = journey_state_integer (map, JOURNEY_MAP_SCALE_HIGH);
  double x, importance;

  journey_gap_table_crosshair (table, &x, &importance);
  chart->y = (JourneyChartAxis){ .low = low, .high = high, .split = importance, .caption = _ ("importance") };
  if (are_level (dots, importance) && !says_importance (table))
    {
      chart->y.level = TRUE;
      /* Translators: at the side of a chart in which nobody said how important anything is. */
      chart->y.caption = _ ("importance not given");
    }
  if (journey_gap_table_options (table)->axis == JOURNEY_GAP_AXIS_GAP)
    set_gap_axis (chart, x, dots, high - low, like ? like->x.high - like->x.split : 0);
  else
    chart->x = (JourneyChartAxis){ .low = low, .high = high, .split = x, .caption = _ ("what they got") };
}

static void
set_fields (JourneyChart *chart)
{
  static const JourneyQuadrant quadrants[JOURNEY_CHART_N_CORNERS] = {
    [JOURNEY_CHART_LOW_X_HIGH_Y] = JOURNEY_QUADRANT_CONCENTRATE,
    [JOURNEY_CHART_HIGH_X_HIGH_Y] = JOURNEY_QUADRANT_KEEP,
    [JOURNEY_CHART_LOW_X_LOW_Y] = JOURNEY_QUADRANT_LOW,
    [JOURNEY_CHART_HIGH_X_LOW_Y] = JOURNEY_QUADRANT_OVERKILL,
  };

  for (guint i = 0; i < JOURNEY_CHART_N_CORNERS; i++)
    chart->fields[i] =
        (JourneyChartField){ journey_chart_quadrant_name (quadrants[i]), journey_chart_tone_of_quadrant (quadrants[i]) };
  chart->names_above = TRUE;
}

static char *
words_of_all (const GArray *dots)
{
  guint n[JOURNEY_CHART_TONE_IDEA + 1] = { 0 };

  for (guint i = 0; i < dots->len; i++)
    n[g_array_index (dots, JourneyChartDot, i).tone]++;

  /* Translators: what a chart shows, for people who cannot see it. */
  return g_strdup_printf (
      _ ("Importance against gap: %u to concentrate on, %u to keep up, %u of low priority, %u possible overkill"),
      n[JOURNEY_CHART_TONE_BAD], n[JOURNEY_CHART_TONE_GOOD], n[JOURNEY_CHART_TONE_PLAIN], n[JOURNEY_CHART_TONE_SPARE]);
}

/**
 * journey_chart_new_matrix:
 * @map: its scale and titles are shown; @table may be from before a change of a title
 * @table: says what stands against importance, and where the lines are
 * @wanted: (nullable) (element-type utf8 any): the touchpoints, by id, that are drawn; NULL is all
 *
 * Importance against gap, or against actual (after Martilla & James 1977): a dot for each scored touchpoint, numbered as on the
 * canvas, in the tone of its quadrant; hollow and hatched where a score is an assumption. The marks are in the order of the
 * ranking.
 *
 * Returns: (transfer full): the chart
 */
JourneyChart *
journey_chart_new_matrix (const JourneyChartOptions *options, JourneyState *map, JourneyGapTable *table, GHashTable *wanted)
{
  g_autoptr (GArray) dots = NULL;
  JourneyChart *chart;
  Source source;

  g_return_val_if_fail (options != NULL && map != NULL && table != NULL, NULL);

  chart = journey_chart_new (&journey_chart_fields_class, options);
  dots = find_dots (table, wanted);
  set_axes (chart, map, table, dots, options->like);
  set_fields (chart);
  journey_chart_frame (chart);
  source = (Source){ chart, map, table };
  journey_chart_arrange (chart, (JourneyChartDot *)(gpointer)dots->data, dots->len,
                         &(JourneyChartDescribe){ label_of, words_of, title_of, &source });
  chart->words = words_of_all (dots);
  chart->about = journey_chart_about_table (map, table);

  return chart;
}
