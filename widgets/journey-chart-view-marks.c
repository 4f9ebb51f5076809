/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "journey-chart-view-private.h"

/* The index of the mark that has the focus, or -1. */
int
journey_chart_view_focused (JourneyChartView *self)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self));

  return self->chart && JOURNEY_IS_CHART_CELL (child) ? (int)journey_chart_cell_index (JOURNEY_CHART_CELL (child)) : -1;
}

void
journey_chart_view_mark_cells (JourneyChartView *self)
{
  int selected = self->chart ? journey_chart_find (self->chart, self->selected) : -1;

  for (guint i = 0; i < self->cells->len; i++)
    journey_chart_cell_set_selected (g_ptr_array_index (self->cells, i), (int)i == selected);
}

/* The focus is seen only while somebody uses the keyboard. */
static void
on_focus_changed (JourneyChartView *self)
{
  journey_chart_view_tell (self, FALSE);
}

/* One widget a mark. The focus stays with what it is on, wherever that is now. */
void
journey_chart_view_update_cells (JourneyChartView *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self));
  g_autofree char *id = JOURNEY_IS_CHART_CELL (focus) ? g_strdup (journey_chart_cell_id (JOURNEY_CHART_CELL (focus))) : NULL;
  guint n = self->chart ? journey_chart_n_marks (self->chart) : 0;
  int index = self->chart ? journey_chart_find (self->chart, id) : -1;

  while (self->cells->len < n)
    {
      GtkWidget *cell = journey_chart_cell_new ();

      gtk_widget_set_parent (cell, GTK_WIDGET (self));
      g_signal_connect_object (cell, "state-flags-changed", G_CALLBACK (on_focus_changed), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (cell, "notify::has-focus", G_CALLBACK (on_focus_changed), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (self->cells, cell);
    }
  for (guint i = 0; i < n; i++)
    journey_chart_cell_show (g_ptr_array_index (self->cells, i), journey_chart_mark (self->chart, i), i);
  if (index >= 0)
    gtk_widget_grab_focus (g_ptr_array_index (self->cells, (guint)index));
  else if (id && n > 0)
    gtk_widget_grab_focus (g_ptr_array_index (self->cells, 0));
  if (self->cells->len > n)
    g_ptr_array_set_size (self->cells, (int)n);
  journey_chart_view_mark_cells (self);
}

void
journey_chart_view_place_cells (JourneyChartView *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      const JourneyChartMark *mark = journey_chart_mark (self->chart, i);
      int size = (int)ceil (2 * mark->radius);
      graphene_point_t at = GRAPHENE_POINT_INIT ((float)(mark->x - mark->radius), (float)(mark->y - mark->radius));

      gtk_widget_measure (g_ptr_array_index (self->cells, i), GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_allocate (g_ptr_array_index (self->cells, i), size, size, -1, gsk_transform_translate (NULL, &at));
    }
}

/**
 * journey_chart_view_focus_id:
 *
 * Gives the focus to the mark of something.
 *
 * Returns: whether there is one
 */
gboolean
journey_chart_view_focus_id (JourneyChartView *self, const char *id)
{
  int index;

  g_return_val_if_fail (JOURNEY_IS_CHART_VIEW (self), FALSE);

  index = self->chart ? journey_chart_find (self->chart, id) : -1;

  return index >= 0 && gtk_widget_grab_focus (g_ptr_array_index (self->cells, (guint)index));
}
