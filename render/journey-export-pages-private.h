/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-cards.h"
#include "journey-chart-export.h"
#include "journey-export-pages.h"
#include "journey-scene.h"
#include "journey-scoring.h"

G_BEGIN_DECLS

#define JOURNEY_PAGE_OVERLAP (10 * JOURNEY_PAGE_MM) /* of the tiles of a poster */
#define JOURNEY_PAGE_STRIP_MARGIN 12.0              /* above and below a strip, in scene units */

/** JourneyPageKind: What stands on a sheet. */
typedef enum
{
  JOURNEY_PAGE_MAP,      /* the map, or a part of it that stands by itself */
  JOURNEY_PAGE_OVERVIEW, /* all tiles of a poster */
  JOURNEY_PAGE_TILE,     /* one of them */
  JOURNEY_PAGE_CARDS,    /* touchpoints to be cut out */
  JOURNEY_PAGE_SCORING,  /* touchpoints to be scored by hand */
  JOURNEY_PAGE_CHART,    /* of the analysis */
} JourneyPageKind;

/** JourneyPage: One sheet. */
typedef struct
{
  JourneyPageKind kind;
  double width; /* of the sheet, in points */
  double height;
  JourneyRect area; /* of the scene, or of a chart with its head */
  double scale;     /* points a scene unit */
  double x;         /* where the area begins on the sheet */
  double y;
  guint row; /* of a tile */
  guint column;
  guint index;           /* of the first chart, or of a page of cards or for scoring */
  guint n_charts;        /* below each other */
  double overview_scale; /* points a scene unit of the overview below a map's head; 0 for none */
  double overview_x;
  double overview_y;
} JourneyPage;

struct _JourneyPages
{
  JourneyState *map;
  const JourneyTheme *theme;
  JourneyPaper paper;
  JourneyPageLayout layout;
  gboolean tagged;         /* with what parts are, for documents */
  JourneyScene *scene;     /* NULL for cards and scoring */
  JourneyScene *overview;  /* all of the map, small; or NULL */
  JourneyCards *cards;     /* or NULL */
  JourneyScoring *scoring; /* or NULL */
  GArray *charts;          /* of JourneyPageChart; NULL without analysis */
  GArray *pages;           /* of JourneyPage */
};

/** JourneyPageChart: A chart of the analysis, with its head. */
typedef struct
{
  JourneyChartPicture picture;
  double y; /* below the upper one of the page, in units of the charts */
  char *title;
  char *about;
  gboolean continued; /* from the chart before */
} JourneyPageChart;

void journey_paper_size (JourneyPaper paper, gboolean landscape, double *width, double *height);
JourneyPage *journey_pages_add (JourneyPages *self, JourneyPageKind kind, double width, double height);
void journey_pages_lay_out_natural (JourneyPages *self, const JourneyExportOptions *options, GError **error);
void journey_pages_add_analysis (JourneyPages *self, JourneyState *whole);
void journey_pages_lay_out (JourneyPages *self, const JourneyExportOptions *options, GError **error);
char *journey_page_label (const JourneyPage *page);

G_END_DECLS
