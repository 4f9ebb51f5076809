/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-chart.h"

G_BEGIN_DECLS

/** JourneyChartAxis: Which values an axis shows, and where. from is above to for y, and where a chart is mirrored. */
typedef struct
{
  double low; /* values */
  double high;
  double split; /* where the cross-hair stands */
  double from;  /* pixels: of low */
  double to;
  const char *low_caption; /* translated; NULL for none */
  const char *caption;
  const char *high_caption;
  gboolean level;   /* nothing is told on this axis: all marks lie on its line, and none is meant to be above it */
  gboolean differs; /* it shows differences: what is above nothing has a plus */
} JourneyChartAxis;

/** JOURNEY_CHART_MAX_NUMBERS: As many as an axis has at most. */
#define JOURNEY_CHART_MAX_NUMBERS 4

/** JourneyChartNumber: A number beside an axis. */
typedef struct
{
  double value;
  JourneyRect rect; /* what it takes, inside the chart */
  char text[32];
} JourneyChartNumber;

/** JourneyChartField: One of the four fields of a chart with a cross-hair. */
typedef struct
{
  const char *name; /* translated */
  JourneyChartTone tone;
} JourneyChartField;

/** JourneyChartCorner: Where a field lies: at low or high x, at low or high y. */
typedef enum
{
  JOURNEY_CHART_LOW_X_HIGH_Y,
  JOURNEY_CHART_HIGH_X_HIGH_Y,
  JOURNEY_CHART_LOW_X_LOW_Y,
  JOURNEY_CHART_HIGH_X_LOW_Y,
  JOURNEY_CHART_N_CORNERS,
} JourneyChartCorner;

/** JourneyChartDot: A mark before it has found its place. */
typedef struct
{
  const char *id; /* lives until the dots are arranged */
  double x;       /* values */
  double y;
  JourneyChartTone tone;
  JourneyChartShape shape;
  guint variant;
  guint source; /* what the describing function knows it by */
} JourneyChartDot;

/**
 * JourneyChartDescribe: Says what a dot is called. All are (transfer full); only dots that are drawn are asked for label and
 * words, and only the first ones of many for their title.
 */
typedef struct
{
  char *(*label) (gconstpointer data, guint source);
  char *(*words) (gconstpointer data, guint source);
  char *(*title) (gconstpointer data, guint source);
  gconstpointer data;
} JourneyChartDescribe;

typedef struct _JourneyChartClass JourneyChartClass;

struct _JourneyChart
{
  const JourneyChartClass *klass;
  const JourneyTheme *theme;
  JourneyTypesetter *typesetter;
  gboolean rtl;
  double width;
  double height;
  JourneyRect plot;   /* inside the captions */
  JourneyRect inside; /* where the middles of marks may lie, with their radius taken off already */
  JourneyChartAxis x;
  JourneyChartAxis y;
  JourneyChartField fields[JOURNEY_CHART_N_CORNERS];
  gboolean names_above; /* the names of the upper fields stand above the plot instead of in it */
  double names_height;  /* of the upper and lower fields' names */
  double slope;         /* of the line of a value map; NAN for none */
  double room;          /* around a mark that can still be hit */
  char *words;
  char *about;             /* what the figures rest on; NULL for nothing that has to be said */
  gboolean tells_priority; /* the notes of its rows do */
  gboolean tells_needs;    /* and what kinds of need are met */
  gboolean tells_answers;  /* NPS, CSAT and CES */
  GStringChunk *strings;
  GArray *marks;     /* of JourneyChartMark */
  GArray *members;   /* of const char *: ids, mark by mark */
  GArray *first;     /* of guint: where the members of each mark begin */
  GHashTable *by_id; /* id → index of the mark + 1 */
  GArray *rows;      /* of what a chart of rows is made of */
  gpointer details;  /* of the kind */
  GDestroyNotify free_details;
};

/** JourneyChartClass: What kinds of chart do differently. */
struct _JourneyChartClass
{
  void (*paint_ground) (JourneyChart *chart, JourneySink *sink);
  void (*paint_marks) (JourneyChart *chart, JourneySink *sink, int selected);
  int (*hit) (JourneyChart *chart, double x, double y); /* NULL where marks are round */
  const JourneyChartField *(*field) (JourneyChart *chart,
                                     double value_x,
                                     double value_y); /* NULL where a cross-hair parts them */
  gboolean has_axes;
};

extern const JourneyChartClass journey_chart_fields_class;

JourneyChart *journey_chart_new (const JourneyChartClass *klass, const JourneyChartOptions *options);
void journey_chart_add_mark (JourneyChart *chart, const JourneyChartMark *mark, const char *const *ids, guint n_ids);
const char *journey_chart_keep (JourneyChart *chart, char *text);
gboolean journey_chart_is_wanted (GHashTable *wanted, const char *id);

void journey_chart_frame (JourneyChart *chart);
void journey_chart_arrange (JourneyChart *chart, JourneyChartDot *dots, guint n, const JourneyChartDescribe *describe);

/** JourneyChartFigures: Says the figures of a point in words. */
typedef char *(*JourneyChartFigures) (const JourneyChartPoint *point);

void journey_chart_add_points (
    JourneyChart *chart, const JourneyChartPoint *points, guint n, JourneyChartTone tone, JourneyChartFigures figures);

double journey_chart_axis_place (const JourneyChartAxis *axis, double value);
double journey_chart_axis_value (const JourneyChartAxis *axis, double place);
const JourneyChartField *journey_chart_field (JourneyChart *chart, double value_x, double value_y);

JourneyRect journey_chart_field_rect (JourneyChart *chart, JourneyChartCorner corner);
JourneyChartCorner journey_chart_corner_of (JourneyChart *chart, double value_x, double value_y, JourneyChartTone tone);
double journey_chart_place_marks (JourneyChart *chart);
void journey_chart_place_names (JourneyChart *chart);

guint journey_chart_numbers (JourneyChart *chart, gboolean level, JourneyChartNumber numbers[JOURNEY_CHART_MAX_NUMBERS]);
double journey_chart_numbers_width (JourneyChart *chart);
double journey_chart_numbers_height (JourneyChart *chart);
void journey_chart_paint_numbers (JourneyChart *chart, JourneySink *sink);

JourneyColour journey_chart_tone_ground (const JourneyTheme *theme, JourneyChartTone tone);

void journey_chart_fill (JourneySink *sink, JourneyColour colour);
void journey_chart_stroke (JourneySink *sink, JourneyColour colour, double width);
void journey_chart_text (JourneyChart *chart,
                         JourneySink *sink,
                         const char *text,
                         JourneyFont font,
                         const JourneyRect *rect,
                         JourneyAlign align,
                         JourneyColour colour);
double journey_chart_text_height (JourneyChart *chart, const char *text, JourneyFont font, double width);
double journey_chart_text_width (JourneyChart *chart, const char *text, JourneyFont font);
void journey_chart_paint_hatch (JourneyChart *chart, JourneySink *sink, double x, double y, double radius, JourneyColour ink);
void journey_chart_paint_dot (JourneyChart *chart, JourneySink *sink, const JourneyChartMark *mark, double x, double y);
void journey_chart_paint_captions (JourneyChart *chart, JourneySink *sink);
void journey_chart_paint_frame (JourneyChart *chart, JourneySink *sink);
void journey_chart_paint_names (JourneyChart *chart, JourneySink *sink);
void journey_chart_paint_marks (JourneyChart *chart, JourneySink *sink, int selected);

char *journey_chart_signed (double figure);
char *journey_chart_figure (double figure);

G_END_DECLS
