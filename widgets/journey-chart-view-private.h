/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journey-chart-cell.h"
#include "journey-chart-view.h"

G_BEGIN_DECLS

/** JourneyChartHold: A mark that is held with the pointer. */
typedef struct
{
  char *id;          /* NULL when nothing is held */
  gboolean dragging; /* it has gone further than a click would */
  double dx;         /* from the pointer to its middle */
  double dy;
  double value_x; /* at the beginning */
  double value_y;
  double x; /* its middle now */
  double y;
} JourneyChartHold;

struct _JourneyChartView
{
  GtkWidget parent_instance;

  JourneyChartMaker maker;
  gpointer data;
  GDestroyNotify destroy;

  char *title;
  char *selected;
  gboolean draggable;
  gboolean has_bubble;
  double ratio;
  double step_x; /* in values; 0 for a few pixels */
  double step_y;

  JourneyTypesetter *typesetter;
  JourneyChart *chart; /* NULL until it has a size, and when there is nothing to show */
  GskRenderNode *node; /* what the chart looks like; NULL when it has to be painted */
  GPtrArray *cells;    /* of JourneyChartCell, one a mark */
  int hovered;         /* the mark under the pointer, or -1 */
  char *told;          /* what `told` said last */
  double pointer_x;    /* where the pointer was told last */
  double pointer_y;
  JourneyChartHold hold;
  GtkGesture *drag;
  GtkWidget *menu; /* NULL until somebody asked */
};

void journey_chart_view_drop_picture (JourneyChartView *self);
void journey_chart_view_choose (JourneyChartView *self, guint index, gboolean again);
void journey_chart_view_emit_dragged (JourneyChartView *self, const char *id, double x, double y, JourneyChartDrag phase);

const JourneyTheme *journey_chart_view_find_theme (JourneyChartView *self);
JourneyChart *journey_chart_view_make_for (JourneyChartView *self, double width, double height);
void journey_chart_view_take (JourneyChartView *self, JourneyChart *chart);
void journey_chart_view_make_anew (JourneyChartView *self);

int journey_chart_view_focused (JourneyChartView *self);
void journey_chart_view_mark_cells (JourneyChartView *self);
void journey_chart_view_update_cells (JourneyChartView *self);
void journey_chart_view_place_cells (JourneyChartView *self);

void journey_chart_view_paint (JourneyChartView *self, GtkSnapshot *snapshot);
void journey_chart_view_tell (JourneyChartView *self, gboolean anew);

void journey_chart_view_add_pointer (JourneyChartView *self);
void journey_chart_view_forget_pointer (JourneyChartView *self);
gboolean journey_chart_view_let_go (JourneyChartView *self, gboolean keep);

void journey_chart_view_add_keys (GtkWidgetClass *widget_class);
void journey_chart_view_popup_menu (JourneyChartView *self, double x, double y);

G_END_DECLS
