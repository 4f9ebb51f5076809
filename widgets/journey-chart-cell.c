/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journey-chart-cell.h"

#include "journey-ui.h"

struct _JourneyChartCell
{
  GtkWidget parent_instance;

  guint index;
  char *id;
  char *words;
  gboolean selected;
};

G_DEFINE_FINAL_TYPE (JourneyChartCell, journey_chart_cell, GTK_TYPE_WIDGET)

static void
journey_chart_cell_finalize (GObject *object)
{
  JourneyChartCell *self = JOURNEY_CHART_CELL (object);

  g_free (self->id);
  g_free (self->words);

  G_OBJECT_CLASS (journey_chart_cell_parent_class)->finalize (object);
}

static void
journey_chart_cell_class_init (JourneyChartCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = journey_chart_cell_finalize;
  gtk_widget_class_set_css_name (widget_class, "chartmark");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
journey_chart_cell_init (JourneyChartCell *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * journey_chart_cell_new:
 *
 * Returns: (transfer floating): a cell that stands for nothing yet
 */
GtkWidget *
journey_chart_cell_new (void)
{
  return g_object_new (JOURNEY_TYPE_CHART_CELL, NULL);
}

/**
 * journey_chart_cell_show:
 * @index: of @mark in its chart
 *
 * Makes it stand for a mark.
 */
void
journey_chart_cell_show (JourneyChartCell *self, const JourneyChartMark *mark, guint index)
{
  self->index = index;
  if (g_strcmp0 (self->id, mark->id) != 0)
    {
      g_free (self->id);
      self->id = g_strdup (mark->id);
    }
  if (g_strcmp0 (self->words, mark->words) != 0)
    {
      g_free (self->words);
      self->words = g_strdup (mark->words);
      journey_ui_set_label (GTK_WIDGET (self), self->words);
    }
}

/**
 * journey_chart_cell_set_selected:
 *
 * Tells assistive technology whether its mark is selected.
 */
void
journey_chart_cell_set_selected (JourneyChartCell *self, gboolean selected)
{
  if (self->selected == selected)
    return;

  self->selected = selected;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}

/**
 * journey_chart_cell_index:
 *
 * Returns: which mark of the chart it stands for
 */
guint
journey_chart_cell_index (JourneyChartCell *self)
{
  return self->index;
}

/**
 * journey_chart_cell_id:
 *
 * Returns: (nullable): the id of what it stands for
 */
const char *
journey_chart_cell_id (JourneyChartCell *self)
{
  return self->id;
}
