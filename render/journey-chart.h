/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-gap.h"
#include "journey-opportunities.h"
#include "journey-typesetter.h"

G_BEGIN_DECLS

/**
 * JourneyChart: A chart of figures: places, marks and texts for one size and theme, worked out once and never changed.
 *
 * Reference-counted; belongs to the thread of its typesetter. Everything is in pixels at 96 dpi, y downwards, and mirrored
 * where the typesetter runs from right to left: nobody else has to think of that. Strings of a chart live as long as it does.
 */
typedef struct _JourneyChart JourneyChart;

/** JourneyChartOptions: What every chart is made for. */
typedef struct
{
  const JourneyTheme *theme;
  JourneyTypesetter *typesetter;
  double width;       /* of the whole chart with its captions; what is too small to be drawn in is taken as a little larger */
  double height;      /* likewise; profile and ranking take what their rows need instead */
  JourneyChart *like; /* (nullable): a chart of the same kind whose axes are kept, as nothing may jump while a mark is dragged */
} JourneyChartOptions;

/** JourneyChartTone: What the colour of a mark or a field says. Colour is never the only sign. */
typedef enum
{
  JOURNEY_CHART_TONE_PLAIN, /* nothing special */
  JOURNEY_CHART_TONE_BAD,
  JOURNEY_CHART_TONE_GOOD,
  JOURNEY_CHART_TONE_SPARE, /* more than is needed */
  JOURNEY_CHART_TONE_CALM,  /* for later */
  JOURNEY_CHART_TONE_IDEA,  /* an opportunity */
} JourneyChartTone;

/** JourneyChartShape: How a mark is drawn. */
typedef enum
{
  JOURNEY_CHART_SHAPE_DOT,
  JOURNEY_CHART_SHAPE_ASSUMPTION, /* a hollow, hatched dot: nobody has measured it */
  JOURNEY_CHART_SHAPE_OPEN,       /* a hollow dot: it is not decided yet */
  JOURNEY_CHART_SHAPE_RIVAL,      /* a diamond, as on the canvas */
} JourneyChartShape;

/** JourneyChartDirection: Where to look for the next mark, on the screen: left is left in every language. */
typedef enum
{
  JOURNEY_CHART_LEFT,
  JOURNEY_CHART_RIGHT,
  JOURNEY_CHART_UP,
  JOURNEY_CHART_DOWN,
} JourneyChartDirection;

/** JourneyChartMark: Something that can be pointed at: a dot, a row. */
typedef struct
{
  const char *id;    /* of what it stands for; of the first when it stands for several */
  const char *label; /* a number or letter, drawn where the mark has room for it; the name of a rival, beside it; "" for none */
  const char *title; /* what people call it, where it has a label that stands for that; NULL elsewhere */
  const char *words; /* all figures in words, for tooltip and assistive technology */
  double x;          /* its middle, after marks that lay on each other were moved apart */
  double y;
  double radius;
  JourneyRect name; /* of a rival that stands alone: where its name is drawn */
  double place_x;   /* where its figures put it */
  double place_y;
  double value_x; /* its figures, in values of the axes; NAN for a row */
  double value_y;
  JourneyChartTone tone;
  JourneyChartShape shape;
  guint variant; /* of a rival: its place among the competitors */
  guint n;       /* how many it stands for: more than one where they are too many to be drawn one by one */
} JourneyChartMark;

/** JourneyChartPoint: A mark on its way into a chart. The chart copies what it needs. */
typedef struct
{
  const char *id;
  const char *label; /* (nullable): a number or a letter; the name of a rival, which stands beside its diamond */
  const char *title; /* (nullable): what people call it */
  double x;
  double y;
  JourneyChartShape shape;
  guint variant; /* of a rival */
} JourneyChartPoint;

/** JourneyChartRow: One row of a profile or a ranking: expected against actual. The chart copies what it needs. */
typedef struct
{
  const char *id;
  const char *label; /* (nullable): a number, in a badge of the row's tone; NULL for no badge */
  const char *title; /* (nullable) */
  const char *note;  /* (nullable): in small letters below the title */
  double expected;   /* on the scale; NAN draws nothing but the track */
  double actual;
  double interval_low; /* of actual, 95 %; NAN for none */
  double interval_high;
  double gap; /* the figure at the end of the row; NAN for none */
  JourneyStanding standing;
  JourneyChartTone tone;   /* of the badge */
  JourneyChartShape shape; /* ASSUMPTION draws the actual hollow and hatched */
  gboolean cost;           /* less is better, which the row says */
  gboolean disagreement;   /* people do not agree on the figure, which gets a sign */
} JourneyChartRow;

JourneyChart *
journey_chart_new_matrix (const JourneyChartOptions *options, JourneyState *map, JourneyGapTable *table, GHashTable *wanted);

JourneyChart *journey_chart_new_impact_effort (const JourneyChartOptions *options, const JourneyChartPoint *points, guint n);
JourneyChart *
journey_chart_new_value_map (const JourneyChartOptions *options, const JourneyChartPoint *points, guint n, double slope);
JourneyChart *journey_chart_new_kano (const JourneyChartOptions *options, const JourneyChartPoint *points, guint n);
JourneyChart *journey_chart_new_profile (
    const JourneyChartOptions *options, const JourneyChartRow *rows, guint n, double scale_low, double scale_high);
JourneyChart *journey_chart_new_plan (
    const JourneyChartOptions *options, const JourneyOpportunityEntry *const *entries, guint n, guint first, guint *n_done);
JourneyChart *journey_chart_new_ranking (const JourneyChartOptions *options,
                                         JourneyState *map,
                                         JourneyGapTable *table,
                                         GHashTable *wanted,
                                         guint first,
                                         guint *n_done);

JourneyChart *
journey_chart_new_answers (const JourneyChartOptions *options, JourneyState *map, GHashTable *wanted, guint first, guint *n_done);

JourneyChart *
journey_chart_new_legend (const JourneyChartOptions *options, JourneyChart *const *charts, guint n_charts, gboolean names);

JourneyChart *journey_chart_ref (JourneyChart *chart);
void journey_chart_unref (JourneyChart *chart);

double journey_chart_width (JourneyChart *chart);
double journey_chart_height (JourneyChart *chart);
const JourneyTheme *journey_chart_theme (JourneyChart *chart);
const char *journey_chart_words (JourneyChart *chart);
const char *journey_chart_about (JourneyChart *chart);
char *journey_chart_about_table (JourneyState *map, JourneyGapTable *table);
char *journey_chart_about_today (void);

guint journey_chart_n_marks (JourneyChart *chart);
const JourneyChartMark *journey_chart_mark (JourneyChart *chart, guint index);
int journey_chart_find (JourneyChart *chart, const char *id);
const char *journey_chart_member (JourneyChart *chart, guint index, guint member);
int journey_chart_hit (JourneyChart *chart, double x, double y);
int journey_chart_neighbour (JourneyChart *chart, guint index, JourneyChartDirection direction);
JourneyRect journey_chart_bubble (JourneyChart *chart, guint index, double x, double y, double width, double height);

gboolean journey_chart_value_at (JourneyChart *chart, double x, double y, double *value_x, double *value_y);
gboolean journey_chart_place_of (JourneyChart *chart, double value_x, double value_y, double *x, double *y);

void journey_chart_paint (JourneyChart *chart, JourneySink *sink, const char *selected_id);
void journey_chart_paint_mark (JourneyChart *chart, JourneySink *sink, guint index, double x, double y, gboolean selected);

JourneyColour journey_chart_tone_colour (const JourneyTheme *theme, JourneyChartTone tone);
JourneyChartTone journey_chart_tone_of_quadrant (JourneyQuadrant quadrant);
const char *journey_chart_quadrant_name (JourneyQuadrant quadrant);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JourneyChart, journey_chart_unref)

G_END_DECLS
